"""What may stand in a line of config.toml: an address, a day, a length of time, one of a few words.

The one idea: a kind is read leniently (spaces, capitals, a date with or without quotes) and refused in words that say
how to write it. The marks on a type say so to pydantic when it reads the file, and need nothing of it before.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from typing import Annotated, Any, Final
from zoneinfo import ZoneInfo

from mailflow.shell.settings.limits import Lengths
from mailflow.shell.settings.secret import NAMES, NUMBERED
from mailflow.shell.settings.text import as_day, as_time
from mailflow.shell.settings.words import refuse, shown, suggestion
from mailflow.spans import SPANS, Span, Unit, parse_span


@dataclass(frozen=True, slots=True)
class Read:
    """Marks a type whose values `read` makes of what stands in the file, or refuses."""

    read: Callable[[object], object]

    def __get_pydantic_core_schema__(self, _source: object, _inner: Callable[[object], Any]) -> Any:
        return {"type": "function-plain", "function": {"type": "no-info", "function": self.read}}


@dataclass(frozen=True, slots=True)
class Also:
    """Marks a type whose values must also pass `check`, once they are of that type."""

    check: Callable[[str], str]

    def __get_pydantic_core_schema__(self, source: object, inner: Callable[[object], Any]) -> Any:
        return {
            "type": "function-after",
            "function": {"type": "no-info", "function": self.check},
            "schema": inner(source),
        }


@dataclass(frozen=True, slots=True)
class Within:
    """Marks a type with limits, by the names that pydantic has for them in its schemas."""

    limits: dict[str, object]

    def __get_pydantic_core_schema__(self, source: object, inner: Callable[[object], Any]) -> Any:
        return inner(source) | self.limits


def whole_number(least: int, most: int) -> Within:
    return Within({"strict": True, "ge": least, "le": most})


def _line(value: str) -> str:
    if not value.isprintable():
        raise refuse("there is a line break or an invisible letter in it", "Write it again by hand, on one line.")
    return value


AT_LEAST_ONE: Final = Within({"min_length": 1})
SHORT: Final = {"strip_whitespace": True, "max_length": 300}
Line = Annotated[str, Within({**SHORT, "min_length": 1}), Also(_line)]
MaybeLine = Annotated[str, Within(SHORT), Also(_line)]

PLAIN_ADDRESS: Final = re.compile(r"[a-z0-9_'+-]+(?:\.[a-z0-9_'+-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)+")
LONGEST_ADDRESS: Final = 254


def _address(value: object) -> str:
    plain = value.strip().lower() if isinstance(value, str) else ""
    if len(plain) > LONGEST_ADDRESS or not PLAIN_ADDRESS.fullmatch(plain):
        do = "Write the address alone, without a name, brackets or accents: p.denham@hillside.example."
        raise refuse(f"{shown(value)} is not one plain address", do)
    return plain


def _day(value: object) -> date:
    if (day := as_day(value)) is None:
        raise refuse(f"{shown(value)} is not a date", "Write year, month and day: 2026-09-01.")
    return day


def _time(value: object) -> time:
    if (when := as_time(value)) is None:
        raise refuse(f"{shown(value)} is not a time of day", 'Write hours and minutes in quotes: "09:00".')
    return when


HOW_LONG: Final = f"W{SPANS[1:]}."


def _span_or_none(value: object) -> Span | None:
    try:
        return parse_span(value if isinstance(value, str) else str(value))
    except ValueError:
        return None


def _span(value: object) -> Span:
    if (span := _span_or_none(value)) is None:
        raise refuse(f"{shown(value)} is not a length of time", HOW_LONG)
    return span


def _far(value: object) -> Span:
    span = _span(value)
    if span.unit not in (Unit.DAY, Unit.MONTH):
        do = 'Write days or months, such as "12 months": it ends beyond the terms that stand in [calendar].'
        raise refuse(f"{shown(value)} cannot be counted so far ahead", do)
    return span


def _lengths(value: object) -> Lengths:
    rows = [value] * 3 if isinstance(value, str) else value
    if not isinstance(rows, list) or len(rows) != 3:
        do = 'Write three: for normal, serious and most serious cases: ["3 school days", "2 school days", "same day"].'
        raise refuse(f"{shown(value)} is not one length of time or three", do)
    spans = [_span_or_none(row) for row in rows]
    if wrong := [shown(row) for row, span in zip(rows, spans, strict=True) if span is None]:
        one = len(dict.fromkeys(wrong)) == 1
        what = f"{wrong[0]} is not a length of time" if one else f"{', '.join(wrong)} are not lengths of time"
        raise refuse(what, HOW_LONG)
    normal, serious, most = (span for span in spans if span)
    return normal, serious, most


def _zone(value: object) -> ZoneInfo:
    try:
        return ZoneInfo(value if isinstance(value, str) else "")
    except (ValueError, OSError, LookupError):
        raise refuse(f"{shown(value)} is no time zone known here", 'Write "Europe/London".') from None


def _policy_hash(value: str) -> str:
    if value and not re.fullmatch(r"[0-9a-f]{64}", value):
        raise refuse("this is not a SHA-256 digest", "Copy the 64 letters and digits that `run.py policy` prints.")
    return value


def _key(value: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9_-]*", value):
        do = "Use small letters, digits and hyphens, beginning with a letter: [people.finch]."
        raise refuse(f"{shown(value)} cannot be a short name", do)
    return value


def _secret_file(value: str) -> str:
    known = [f"{name.replace('-', '_')}_file" for name in NAMES]
    if value not in known and not NUMBERED.fullmatch(value.removesuffix("_file").replace("_", "-")):
        raise refuse(f"nothing called {shown(value)} is known here", suggestion(value, known))
    return value


LEAST_HOLD: Final = timedelta(minutes=30)
MOST_HOLD: Final = timedelta(hours=24)


def _hold(value: object) -> Span:
    span = _span(value)
    minutes = {Unit.MINUTE: 1, Unit.HOUR: 60}.get(span.unit, 0) * span.count
    if not minutes:
        raise refuse(f"{shown(str(span))} is not in minutes or hours", 'Write "30 minutes", or longer.')
    held = timedelta(minutes=float(minutes))
    if held < LEAST_HOLD:
        do = 'Write "30 minutes" or longer: it is the time in which the Head Teacher can still take a letter back.'
        raise refuse(f"{shown(str(span))} is too short", do)
    if held > MOST_HOLD:
        do = 'Write "24 hours" or shorter: an approved letter that waits longer may outlive its approval.'
        raise refuse(f"{shown(str(span))} is too long", do)
    return span


def one_of(kind: type[StrEnum]) -> Read:
    """Return a check that a value is one of the words of `kind`, which names the nearest if it is not."""

    def check(value: object) -> StrEnum:
        word = value.strip().casefold() if isinstance(value, str) else ""
        for each in kind:
            if each.value == word:
                return each
        raise refuse(f"{shown(value)} is not known here", suggestion(word, [each.value for each in kind]))

    return Read(check)


Address = Annotated[str, Read(_address)]
Day = Annotated[date, Read(_day)]
Time = Annotated[time, Read(_time)]
Hold = Annotated[Span, Read(_hold)]
Length = Annotated[Span, Read(_span)]
LengthFarAhead = Annotated[Span, Read(_far)]
Yes = Annotated[bool, Within({"strict": True})]
Zone = Annotated[ZoneInfo, Read(_zone)]
ThreeLengths = Annotated[Lengths, Read(_lengths)]
PolicyHash = Annotated[str, Also(_policy_hash)]
Key = Annotated[str, Also(_key)]
SecretFile = Annotated[str, Also(_secret_file)]
Port = Annotated[int, whole_number(1, 65535)]
