"""How an exported chat writes the head of a message, and which day and time it means.

The one idea: iPhones, Android and each language write it in their own way, but one export in one way only. That way, a
`Shape`, is found from the first lines, and from it the one pattern that is then asked of every line.
"""

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

MARKS: Final = "\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff"
_M: Final = f"[{MARKS}]{{0,4}}"
_HALF: Final = (
    r"(?:[AaPp]\.?\s?[Mm]\b\.?|上午|下午|午前|午後|오전|오후|[صم]\b|[πμ]\.?μ\.?|पूर्वाह्न|अपराह्न)"  # am, pm: the commonest
)
_BETWEEN: Final = r"[,،]?\s(?:(?:klo|kl\.?|um|at|às|à|о|в)\s)?"
_REST: Final = rf"\s?(?:{_M}(?P<who>[^:\n]{{1,100}}):(?!\d|//) ?)?"


class Shape(NamedTuple):
    """How an export writes the head of a message: its brackets, what parts its dates, whether it gives the second."""

    kind: str
    parted: str
    year: bool
    second: bool


def shape_of(lines: Iterable[str]) -> Shape | None:
    """Return the way in which most of these lines begin a message; None if none does."""
    found: Counter[Shape] = Counter()
    for line in lines:
        for kind in ("bracket", "copied", "dash"):
            head = _any_head(kind).match(line)
            if head:
                found[Shape(kind, head["parted"], bool(head["year"]), bool(head["second"]))] += 1
                break
    return found.most_common(1)[0][0] if found else None


@cache
def _any_head(kind: str) -> re.Pattern[str]:
    day = r"\d{1,4}(?P<parted>[./-])\s?\d{1,2}(?P<year>(?P=parted)\s?\d{2,4})?\.?"
    return _laid_out(kind, day, r"\d{1,2}[:.]\d\d(?P<second>[:.]\d\d)?")


@cache
def head_of(shape: Shape) -> re.Pattern[str]:
    """Return the pattern of a message's head: `on` is its day, `at` its time, `who` its writer (none: WhatsApp)."""
    parted = re.escape(shape.parted)
    day = rf"\d{{1,4}}{parted}\s?\d{{1,2}}" + (rf"{parted}\s?\d{{2,4}}\.?" if shape.year else r"\.?")
    return _laid_out(shape.kind, day, r"\d{1,2}[:.]\d\d" + (r"[:.]\d\d" if shape.second else ""))


def _laid_out(kind: str, day: str, clock: str) -> re.Pattern[str]:
    time = rf"(?P<at>(?:{_HALF}\s?)?{clock}(?:\s?{_HALF})?)"
    day = f"(?P<on>{day})"
    laid = {
        "dash": rf"{_M}{day}{_BETWEEN}{time}{_M}\s[-–]",
        "bracket": rf"{_M}\[{_M}{day}{_BETWEEN}{time}\]",
        "copied": rf"{_M}\[{time},\s{day}\]",
    }[kind]
    return re.compile(laid + _REST)


def days_of(written: list[str], latest: date) -> tuple[dict[str, date | None], bool]:
    """Return what each day means, and whether another order of day and month would do as well.

    The order is taken that makes more of them days up to `latest`, and leads less often back in time; else day first.
    """
    numbers = [tuple(map(int, re.findall(r"\d+", day))) for day in written]
    by_order = {order: [_day(each, order, latest) for each in numbers] for order in ("dmy", "mdy")}
    merits = {order: _merit(days, latest) for order, days in by_order.items()}
    order = "mdy" if merits["mdy"] > merits["dmy"] else "dmy"
    unsure = merits["mdy"] == merits["dmy"] and by_order["mdy"] != by_order["dmy"]
    return dict(zip(written, by_order[order], strict=True)), unsure


def _merit(days: list[date | None], latest: date) -> tuple[int, int]:
    good = [day for day in days if day and day <= latest]
    back = sum(later < earlier for earlier, later in pairwise(good))
    return len(good), -back


def _day(numbers: tuple[int, ...], order: str, latest: date) -> date | None:
    if len(numbers) == 3 and numbers[0] > 99:
        year, month, day = numbers
    else:
        day, month = numbers[:2] if order == "dmy" else numbers[1::-1]
        year = numbers[2] if len(numbers) == 3 else latest.year - ((month, day) > (latest.month, latest.day))
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


def minute(time: str) -> int:
    """Return the minute of the day that a time as written means."""
    hour, minutes = map(int, re.findall(r"\d+", time)[:2])
    plain_time = time.casefold()
    if re.search(r"p\.?\s?m|下午|午後|오후|م|μ\.?μ|अपराह्न", plain_time) and not re.search(r"π\.?μ", plain_time):
        return (hour % 12 + 12) * 60 + minutes
    half_day = re.search(r"a\.?\s?m|上午|午前|오전|ص|π\.?μ|पूर्वाह्न", plain_time)
    return (hour % 12 if half_day else hour) * 60 + minutes
