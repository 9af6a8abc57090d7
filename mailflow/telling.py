"""What our people have been told of what goes on for long, or may come without end: as the school's own record leaves it.

The one idea: whoever is told of it once is not told of it again while it goes on.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from mailflow.record.telling_events import (
    ClockBelieved,
    ClockDoubted,
    MailGoesAgain,
    MailHeldUp,
    TellingEvent,
    WrongCode,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """`held_up` is since when mail of ours is held up, None where it goes; `clock_shows` what the machine's clock showed when it
    was no longer believed, None while it is; `wrong_codes` the latest day (ISO 8601) on which messages bore reply codes that
    are none of ours, and how many were counted."""

    held_up: datetime | None = None
    clock_shows: datetime | None = None
    wrong_codes: tuple[str, int] = ("", 0)

    def wrong_codes_on(self, day: str) -> int:
        return self.wrong_codes[1] if self.wrong_codes[0] == day else 0


def after(telling: Telling, event: TellingEvent) -> Telling:
    """Return what stands after an event of the school's record."""
    match event:
        case MailHeldUp(since=since):
            return replace(telling, held_up=since)
        case MailGoesAgain():
            return replace(telling, held_up=None)
        case ClockDoubted(shows=shows):
            return replace(telling, clock_shows=shows)
        case ClockBelieved():
            return replace(telling, clock_shows=None)
        case WrongCode(day=day):
            return replace(telling, wrong_codes=(day, telling.wrong_codes_on(day) + 1))
