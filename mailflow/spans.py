"""How long: the lengths of time that a school writes down, and the counting of days.

The one idea: a span keeps its unit, because three school days, three working days and seventy-two hours are different
things. `mailflow.workdays` says when one is over.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache
from typing import Final

DAY: Final = timedelta(days=1)


class Unit(StrEnum):
    """What a span counts. SAME_DAY is by the end of the day, or next morning if it began after 14:00."""

    SCHOOL_DAY = "school day"
    WORKING_DAY = "working day"
    DAY = "day"
    MONTH = "month"
    HOUR = "hour"
    MINUTE = "minute"
    WORKING_HOUR = "working hour"
    SAME_DAY = "same day"


@dataclass(frozen=True, slots=True)
class Span:
    """So many of a unit: a whole number from 1 up, or a half of a school day or an hour. Raises ValueError."""

    count: Fraction
    unit: Unit

    def __post_init__(self) -> None:
        half = self.count == Fraction(1, 2) and self.unit in (Unit.SCHOOL_DAY, Unit.HOUR)
        if not half and (self.count < 1 or self.count.denominator != 1):
            raise ValueError(f"{self.count} {self.unit}s is not a span that can be counted")

    def __str__(self) -> str:
        if self.unit is Unit.SAME_DAY:
            return "same day"
        if self.count == Fraction(1, 2):
            return f"half {'an' if self.unit is Unit.HOUR else 'a'} {self.unit}"
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"


SPAN: Final = re.compile(r"(half an?|an?|[0-9]{1,4}) (school day|working day|working hour|day|month|hour|minute)s?")
SPANS: Final = (
    'write it as "3 school days", "half a school day", "same day", "4 working hours", "2 hours", "15 minutes", '
    '"5 working days", "10 days" or "12 months"'
)


@lru_cache(maxsize=256)
def parse_span(words: str) -> Span:
    """Return the span that `words` say; ValueError, saying how to write one, if they say none."""
    plain = " ".join(words.casefold().split())
    if plain == "same day":
        return Span(Fraction(1), Unit.SAME_DAY)
    found = SPAN.fullmatch(plain)
    if found is None:
        raise ValueError(f'"{words}" is not a length of time; {SPANS}')
    number, unit = found.groups()
    if number.startswith("half"):
        count = Fraction(1, 2)
    else:
        count = Fraction(int(number)) if number.isdigit() else Fraction(1)
    return Span(count, Unit(unit))


def nth(day: date, after: int, counts: Callable[[date], bool]) -> date:
    """Return the n-th day after `day` that counts; 0: the day itself or the next one; below 0: counted backwards."""
    step = -DAY if after < 0 else DAY
    if after == 0:
        day -= DAY
    for _ in range(max(1, abs(after))):
        day += step
        while not counts(day):
            day += step
    return day


def months_on(day: date, months: int) -> date:
    """Return the same day of the month so many months on, or that month's last day if it has no such day."""
    month = day.year * 12 + day.month - 1 + months
    first_of_next = date((month + 1) // 12, (month + 1) % 12 + 1, 1)
    return min(date(month // 12, month % 12 + 1, 1) + (day.day - 1) * DAY, first_of_next - DAY)
