"""The line with which somebody says who acts as Head Teacher.

The one idea: what begins with the words "acting head" and a name is that line, and no concern about a Head Teacher, as long as
nothing but days follows. Days that cannot be read are asked for.
"""

import re
from datetime import date, timedelta
from typing import Final

from mailflow import housekeeping as h
from mailflow.mail.answers.item.items import staff_named
from mailflow.mail.intake.almost import matters
from mailflow.mail.intake.placed import Arrival, Known, author
from mailflow.mail.words import days
from mailflow.people import Person

_WORD: Final = rf"(?!(?:from|until|till|to|for|on|this|next|while|today|tomorrow|{days.WEEKDAY})\b|\d)[^\s,:]{{1,40}}"
_NAME: Final = rf"((?:{_WORD}\s+){{0,3}}{_WORD}?)"
_OPENS: Final = rf"\s*acting\s+head(?:\s*teacher)?\s*[:,–-]?\s*(?:is\s+|will\s+be\s+)?{_NAME}"
_A_DAY: Final = rf"(?:\d|the\s+\d|today|tomorrow|{days.WEEKDAY}|{days.MONTH})"
_LINE: Final = re.compile(
    rf"(?i){_OPENS}(?:\s*,?\s+from\s+|\s*,?\s+(?={_A_DAY}))"
    r"(.{3,40}?)\s*,?\s+(?:to|until|till)\s+([^,!]{3,40}?)\s*(?:[,.!].{0,120})?$"
)
_ACTS: Final = re.compile(
    rf"(?i)\s*{_NAME}(?:\s+(?:is|will\s+be|to\s+be)|['’]s)\s+(?:the\s+|our\s+)?acting\s+head(?:\s*teacher)?\b"
    r"(?:\s*,?\s+from\s+([^,.!]{3,40}?)\s+(?:to|until|till)\s+([^,.!]{3,40}))?"
)
_UNREAD: Final = re.compile(
    rf"(?i){_OPENS}(?:\s*,?\s+((?:from|until|till|to|for|on|this|next|while|{_A_DAY}).{{0,40}})|\s*[,.!]*(?:\s*please\W*)?)$"
)
"""Such a line with days that cannot be read, or without any."""
_A_FEW_DAYS: Final = timedelta(days=14)


def says_who_acts(arrival: Arrival, known: Known, person: Person, line: str) -> h.ActingWanted | None:
    """Read who acts as Head Teacher, and when, out of the first line of what one of us writes; None if it says no such thing."""
    found = _LINE.match(line)
    if found is None and h.SAYS_WHO_ACTS & person.roles:
        found = _ACTS.match(line) if not matters(arrival) else None
        if found is None and (unread := _UNREAD.match(line)) and not matters(arrival, f"{unread[1]} {unread[2] or ''}"):
            return _wanted(arrival, known, unread[1], "", "")
    return _wanted(arrival, known, *found.groups(default="")) if found else None


def _wanted(arrival: Arrival, known: Known, name: str, first: str, last: str) -> h.ActingWanted:
    """Who acts as Head Teacher, with the days as they could be read; the second is one on or after the first."""
    at = arrival.message.received
    begins = _lately(first, at.astimezone(known.school.calendar.zone).date())
    return h.ActingWanted(
        at=at,
        key=arrival.message.key,
        by=author(arrival.sender),
        named=tuple(person.key for person in staff_named(known.school.people, name)),
        first=begins,
        last=_day(last, begins) if begins else None,
    )


def _lately(words: str, today: date) -> date | None:
    """Return the day that is named; without its year it may lie a few days back, and is not then that of the next year."""
    ahead, back = _day(words, today), _day(words, today - _A_FEW_DAYS)
    same = back and (ahead is None or (back.month, back.day) == (ahead.month, ahead.day))
    return back if same else ahead


def _day(words: str, today: date) -> date | None:
    return days.day(words.strip(" .\n"), today=today) if words else None
