"""British dates in people's own words.

The one idea: a date without its year or its month is the next one to come, day comes before month, a weekday must fit the
number beside it, and what can be read in two ways ("next Friday", said on a Wednesday) is read in neither.
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
WHEN: Final = re.compile(
    rf"\b\d{{1,2}}(?:[.:/]\d{{1,2}})?(?:[./]\d{{2,4}})?(?: ?[ap]m|st|nd|rd|th)?\b|\b{WEEKDAY}|"
    r"\b(?:today|yesterday|this (?:morning|afternoon)|lunch\w*)\b",
    re.IGNORECASE,
)
"""What tells when something was: a number or an hour, a weekday, "this morning"."""
_YEAR: Final = r"(?:20\d\d|\d\d)(?![\d:.]\d|\s*(?:am|pm)\b)\b"
_ENDS: Final = r"(?![\d:/]|\.\d)(?=\s*(?:$|[·\d,;.!?&/)–-]|(?:or|and|at|from)\b))"
"""What may follow the number of a day whose month is not said, so that it counts nothing else: "the 8th message"."""
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
    | (?:(?P<weekday4>{WEEKDAY})\s*,?\s*)?(?:the\s+)?(?P<day4>\d{{1,2}})(?:st|nd|rd|th){_ENDS}
    | (?P<weekday5>{WEEKDAY})\s*,?\s*(?:the\s+)?(?P<day5>\d{{1,2}})(?!\s*[-–]){_ENDS}
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


def days(words: str, *, today: date, coming: bool = True) -> tuple[date | None, ...]:
    """Return each different date named in `words`, in order; None for one that cannot be or can be read in two ways, and, in
    words about what is no longer `coming`, for one whose month is not said ("the 8th")."""
    return tuple(dict.fromkeys(found for _, _, found in named(words[:2000], today=today, coming=coming)))


def named(words: str, *, today: date, coming: bool = True) -> Iterator[tuple[int, int, date | None]]:
    """Yield where each date named in `words` begins and ends, and which it is."""
    return ((said.start(), said.end(), _read(said, today, coming)) for said in _SAID.finditer(words))


def opening(words: str, *, today: date) -> date | None:
    """Return the date that `words` open with; None if they do not, if it can be read in two ways, or if its month is not said:
    notes of absence are old at times."""
    said = _SAID.match(words)
    return _read(said, today, coming=False) if said else None


def _read(said: re.Match[str], today: date, coming: bool = True) -> date | None:
    if said["iso"]:
        return _iso(said["iso"])
    if said["word"]:
        return today + timedelta(days={"today": 0, "tomorrow": 1}.get(said["word"].lower(), 2))
    if said["alone"]:
        return _weekday(said, today)
    if number := said["day4"] or said["day5"]:
        found = _next(int(number), today) if coming else None
        return _fitting(found, said["weekday4"] or said["weekday5"])
    number = int(said["day"] or said["day2"] or said["day3"])
    name = said["month"] or said["month2"]
    month = _MONTHS.index(name[:3].lower()) + 1 if name else int(said["month3"])
    found = _dated(number, month, said["year"] or said["year2"] or said["year3"], today)
    return _fitting(found, said["weekday"])


def _fitting(found: date | None, weekday: str | None) -> date | None:
    """Return the date if it is on this weekday, where one is said."""
    fits = found and (not weekday or found.weekday() == _WEEKDAYS.index(weekday[:3].lower()))
    return found if fits else None


def _next(number: int, today: date) -> date | None:
    """Return the next day of this number, in this month or the next."""
    ahead = (today + timedelta(days=each) for each in range(31))
    return next((each for each in ahead if each.day == number), None)


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
