"""Days with their times, in people's own words: "Thu 10 Dec 3.45pm or Fri 11 Dec 8.30am, half an hour, in room 4".

The one idea: each time belongs to the day beside it, and what is neither a day nor a time is what was said besides. A bare
hour is one at which a school meets people: "4" is in the afternoon, "8.30" in the morning, and "7" may be either.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from mailflow.mail.words.days import MONTH, WEEKDAY, named

_TIME: Final = re.compile(
    rf"""
    (?<![\w:./£–-])(?:
      (?P<hour>\d{{1,2}})(?:[:.](?P<minute>[0-5]\d))?\s*(?P<half>[ap])\.?m\b\.?
    | (?P<clock>\d{{1,2}})(?P<sign>[:.])(?P<past>[0-5]\d)(?![\d/]|[.:]\d)(?:\s*(?:hrs|hours|h)\b)?
    | (?P<about>\d{{1,2}})\s*o['’]?\s*clock\b
    | (?<=\bat\s)(?P<alone>\d{{1,2}})(?![\d:./-]|(?:st|nd|rd|th)\b|\s*{MONTH})
    | (?P<noon>noon|midday)\b
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_LEADS: Final = re.compile(rf"(?:\b(?:at|from)|{MONTH}|\d(?:st|nd|rd|th)|{WEEKDAY}|20\d\d)[\s,]*$", re.IGNORECASE)
_SPAN: Final = re.compile(
    r"\s?(?:[-–]|to\b|until|till)\s?\d{1,2}(?:[:.]\d\d|\s*[ap]\.?m|$)|.*\bbetween\b", re.IGNORECASE | re.DOTALL
)
_JOINTS: Final = r"(?:[\s,;:.&/–—-]+|\b(?:or|and|either|on|at|from)\b)+"
_EDGES: Final = re.compile(rf"^{_JOINTS}|{_JOINTS}$", re.IGNORECASE)
_EXAMPLE: Final = "for example Thu 10 Dec 3.45pm or Fri 11 Dec 8.30am, half an hour, in room 4"


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """What was said: each time on its day, by the clock on the school's wall, and the words `besides`; `why` it cannot be
    read as times, where it cannot."""

    at: tuple[datetime, ...] = ()
    besides: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Said:
    begins: int
    ends: int
    what: date | time | None


def times(words: str, *, today: date) -> Times:
    """Return the days with their times that `words` name, in order; with `why` where a day lacks its time or the like."""
    words = " ".join(words[:2000].split())
    found = list(_found(words, today))
    if doubtful := next((one for one in found if one.what is None), None):
        said = words[doubtful.begins : doubtful.ends]
        return Times(why=f"“{said}” is not one day or hour for certain: weekday and date must fit, and 7 be am or pm.")
    gaps = [words[last:begins] for last, begins in _between(found, len(words))]
    if found and any(_SPAN.match(gap) for gap in gaps):
        return Times(why=f"Of each time only the beginning is needed, and how long it takes ({_EXAMPLE}).")
    paired = _paired([one.what for one in found if one.what is not None])
    if paired is None:
        return Times(why=f"It could not be read as days, each with its time ({_EXAMPLE}).")
    besides = ", ".join(own for gap in gaps if (own := _EDGES.sub("", gap)))
    return Times(at=tuple(dict.fromkeys(paired)), besides=besides)


def speaks_of_times(words: str) -> bool:
    """Say whether `words` name a day and a time, whatever they are."""
    return bool(_TIME.search(words)) and any(True for _ in named(words, today=date.min))


def _found(words: str, today: date) -> Iterator[_Said]:
    """Yield each day and each time, in their order. What reads as a time is no part of a date ("3.10pm")."""
    clocks = [said for said in _TIME.finditer(words) if not _is_date(said, words)]
    masked = words
    for said in clocks:
        masked = f"{masked[: said.start()]}{'·' * (said.end() - said.start())}{masked[said.end() :]}"
    both = [_Said(said.start(), said.end(), _clock(said)) for said in clocks]
    both += [_Said(begins, ends, day) for begins, ends, day in named(masked, today=today)]
    yield from sorted(both, key=lambda one: one.begins)


def _is_date(said: re.Match[str], words: str) -> bool:
    """ "10.12" is a date, unless a day or "at" stands before it."""
    return said["sign"] == "." and 1 <= int(said["past"]) <= 12 and not _LEADS.search(words[: said.start()])


def _clock(said: re.Match[str]) -> time | None:
    if said["noon"]:
        return time(12)
    hour = said["hour"] or said["clock"] or said["about"] or said["alone"]
    minute = int(said["minute"] or said["past"] or 0)
    if said["half"]:
        return time(int(hour) % 12 + 12 * (said["half"] in "pP"), minute) if 1 <= int(hour) <= 12 else None
    if int(hour) > 23 or hour == "7":
        return None
    return time(int(hour) + 12 if hour in _AFTERNOON else int(hour), minute)


_AFTERNOON: Final = frozenset("123456")


def _between(found: list[_Said], end: int) -> Iterator[tuple[int, int]]:
    """Yield where the words between, before and after what was found begin and end."""
    edges = [0, *(edge for one in found for edge in (one.begins, one.ends)), end]
    yield from zip(edges[::2], edges[1::2], strict=True)


def _paired(said: list[date | time]) -> list[datetime] | None:
    """Give each time to its day: to the one before it, or, where a time comes first, to the next one. None if one of
    them stays alone."""
    if not said or isinstance(said[-1], date) is isinstance(said[0], date):
        return None
    backwards = isinstance(said[0], time)
    day: date | None = None
    pairs: list[datetime] = []
    waiting = False
    for one in reversed(said) if backwards else said:
        if isinstance(one, date):
            if waiting:
                return None
            day, waiting = one, True
        elif day is not None:
            pairs.append(datetime.combine(day, one))
            waiting = False
    return pairs[::-1] if backwards else pairs
