"""The machine's clock shows what cannot be right: the office and IT are told once, and once more when it is over."""

from datetime import datetime

from mailflow import write
from mailflow.housekeeping.happened import ClockLookedAt
from mailflow.housekeeping.outage import withdraw
from mailflow.housekeeping.turn import Turn, keepers, tell
from mailflow.record.telling_events import ClockBelieved, ClockDoubted


def clock_looked_at(turn: Turn, looked: ClockLookedAt) -> None:
    """Tell what the clock shows, or showed, and what we go by. What has not left by the end of it is not sent any more."""
    before = turn.school.telling.clock_shows
    shows = looked.shows or before
    if shows is None or (looked.shows is not None and before is not None):
        return
    if before is None:
        turn.put(ClockDoubted(shows=shows))
    else:
        turn.put(ClockBelieved())
        withdraw(turn, ["told: the clock is wrong"], "the clock is right again")
    notice = "the clock is wrong" if before is None else "the clock is right"
    for person in keepers(turn):
        tell(turn, person.key, notice, {"shows": _when(turn, shows), "now": _when(turn, turn.at)})


def _when(turn: Turn, instant: datetime) -> str:
    """Say an instant with its year."""
    zone = turn.school.calendar.zone
    return f"{instant.astimezone(zone):%H:%M} on {write.long_day(instant, zone)}"
