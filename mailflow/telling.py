"""What our people have been told of what goes on for long: as the school's own record leaves it.

The one idea: whoever is told of it once is not told of it again while it goes on.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from mailflow.record.telling_events import ClockBelieved, ClockDoubted, MailGoesAgain, MailHeldUp, TellingEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """`held_up` is since when mail of ours is held up, None where it goes; `clock_shows` what the machine's clock showed when it
    was no longer believed, None while it is."""

    held_up: datetime | None = None
    clock_shows: datetime | None = None


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
