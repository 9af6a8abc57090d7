"""British dates in people's own words.

The one idea: a date without its year or its month is the next one to come, day comes before month, and what can be read
in two ways ("next Friday", said on a Wednesday) is read in neither.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTH: Final = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b\.?"
)
WEEKDAY: Final = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_YEAR: Final = r"(?:20\d\d|\d\d)(?![\d:.]\d|\s*(?:am|pm)\b)\b"
_SAID: Final = re.compile(
    rf"""
    (?<![\w./-])(?:
      (?P<iso>20\d\d-\d\d-\d\d)
    | (?:(?P<weekday>{WEEKDAY})\s*,?\s*)?(?:the\s+)?
      (?:
        (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s*(?:of\s+)?[-\s]?(?P<month>{MONTH})(?:\s*,?[-\s]?(?P<year>{_YEAR}))?
      | (?P<month2>{MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])(?:\s*,?\s+(?P<year2>20\d\d))?
      | (?P<day3>\d{{1,2}})(?P<sep>[/.-])(?P<month3>\d{{1,2}})(?:(?P=sep)(?P<year3>(?:20)?\d\d))?(?![\d/-])
      )
    | (?P<word>today|tomorrow|the\s+day\s+after\s+tomorrow)\b
    | (?:(?P<next>next|this|coming)\s+)?(?P<alone>{WEEKDAY})(?P<week>\s+week\b)?
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def day(words: str, *, today: date) -> date | None:
    """Return the one date that `words` name, on or after `today` where the year is not given; None if none or several.

    Understands "27 Nov", "Fri 27 Nov", "27th November 2026", "27/11", "27.11.2026", "2026-11-27", "tomorrow", "Monday"
    and "Monday week", among other words. A weekday that does not fit its date makes it no date.
    """
    found = days(words, today=today)
    return found[0] if len(found) == 1 else None


def days(words: str, *, today: date) -> tuple[date | None, ...]:
    """Return each different date named in `words`, in order; None for one that cannot be or can be read in two ways."""
    return tuple(dict.fromkeys(found for _, _, found in named(words[:2000], today=today)))


def named(words: str, *, today: date) -> Iterator[tuple[int, int, date | None]]:
    """Yield where each date named in `words` begins and ends, and which it is."""
    return ((said.start(), said.end(), _read(said, today)) for said in _SAID.finditer(words))


def opening(words: str, *, today: date) -> date | None:
    """Return the date that `words` open with; None if they do not, or if it can be read in two ways."""
    said = _SAID.match(words)
    return _read(said, today) if said else None


def _read(said: re.Match[str], today: date) -> date | None:
    if said["iso"]:
        return _iso(said["iso"])
    if said["word"]:
        return today + timedelta(days={"today": 0, "tomorrow": 1}.get(said["word"].lower(), 2))
    if said["alone"]:
        return _weekday(said, today)
    number = int(said["day"] or said["day2"] or said["day3"])
    name = said["month"] or said["month2"]
    month = _MONTHS.index(name[:3].lower()) + 1 if name else int(said["month3"])
    found = _dated(number, month, said["year"] or said["year2"] or said["year3"], today)
    if found and said["weekday"] and found.weekday() != _WEEKDAYS.index(said["weekday"][:3].lower()):
        return None
    return found


def _iso(said: str) -> date | None:
    try:
        return date.fromisoformat(said)
    except ValueError:
        return None


def _dated(number: int, month: int, year: str | None, today: date) -> date | None:
    years = [int(year) % 2000 + 2000] if year else [today.year, today.year + 1]
    for each in years:
        try:
            found = date(each, month, number)
        except ValueError:
            continue
        if year or found >= today:
            return found
    return None


def _weekday(said: re.Match[str], today: date) -> date | None:
    """A weekday alone is the next to come. Said on that very weekday, or as "next Friday" before the Friday of the same
    week, it may mean either of two: None."""
    ahead = (_WEEKDAYS.index(said["alone"][:3].lower()) - today.weekday()) % 7
    later_this_week = _WEEKDAYS.index(said["alone"][:3].lower()) > today.weekday()
    if ahead == 0 or ((said["next"] or "").lower() == "next" and later_this_week):
        return None
    return today + timedelta(days=ahead + (7 if said["week"] else 0))
