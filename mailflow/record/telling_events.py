"""What is held as fact about what our people were told of what goes on for long, or may come without end."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MailHeldUp:
    """Mail of ours has been tried for hours, and waits still; the first of it since then. The office was told."""

    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class MailGoesAgain:
    """What was held up has left, or does not go any more. The office was told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockDoubted:
    """The machine's clock `shows` an instant that is not believed. The office and IT were told."""

    shows: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockBelieved:
    """The machine's clock is believed again. The office and IT were told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WrongCode:
    """On this day (ISO 8601) a message bore a reply code that is none of ours."""

    day: str


TellingEvent = MailHeldUp | MailGoesAgain | ClockDoubted | ClockBelieved | WrongCode
