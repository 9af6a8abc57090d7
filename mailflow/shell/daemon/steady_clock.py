"""The machine's clock, followed only as far as time can really have gone by.

The one idea: from the last instant that we knew, time has run on at least as long as the machine has. A clock that shows much
more is believed once the mail server has received something at about that time; until then we go by what is sure, so that
nothing is due too early, and what really is due is done. A clock that is put back is followed at once, and forth again.
"""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

from mailflow.housekeeping import ClockLookedAt
from mailflow.record import SCHOOL
from mailflow.shell import journal
from mailflow.shell.clock import Clock, Doubt
from mailflow.shell.desk import Desk
from mailflow.shell.inbox import Arrived

JUMP: Final = timedelta(hours=2)
"""A clock that goes ahead by more at once is not believed."""
OFF: Final = timedelta(days=3)
"""Nor by more than this where we have just begun: so long a machine may have been off, and then have had its clock set."""
LASTS: Final = 300.0
"""Seconds for which we have just begun. A doubt that is shorter troubles nobody: a machine was paused, and its mail is being read."""


def running() -> float:
    """Return the seconds for which the machine has run. A laptop's sleep counts, where the system counts it."""
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


class SteadyClock(Clock):
    """The clock of a machine, shown by `wall`, that has run for the seconds of `ran`. `known`: an instant that was over when we
    last ran, None if there is none."""

    def __init__(
        self,
        known: datetime | None = None,
        *,
        wall: Callable[[], datetime] = lambda: datetime.now(UTC),
        ran: Callable[[], float] = running,
    ) -> None:
        self._wall, self._ran = wall, ran
        self._started = ran()
        self._began = self._heard = self._beginning(known or wall())
        self._doubted_at: float | None = None  # by what the machine has run

    def now(self, zone: tzinfo = UTC) -> datetime:
        return self._look()[0].astimezone(zone)

    def doubt(self) -> Doubt | None:
        _, doubt = self._look()
        return doubt

    def map_received(self, received: datetime) -> datetime:
        """Return it as it is, and learn from it how late it is at least. By a clock that is behind it came just now: what follows
        from it would wait else until this clock shows when it came."""
        shown = self._wall()
        if received > shown:
            return shown
        self._heard = max(self._heard, self._beginning(received))
        self._began = self._heard if shown - received <= self._slack() else self._began
        return received

    def _look(self) -> tuple[datetime, Doubt | None]:
        """Return what time we go by, and the doubt if it is not what the machine's clock shows. What was heard counts once that
        has lasted: while mail of weeks is read, we would go through them day by day."""
        shown, ran = self._wall(), self._ran()
        if self._doubted_at is not None and ran - self._doubted_at > LASTS:
            self._began = self._heard
        at_least = self._began + timedelta(seconds=ran)
        if shown - at_least <= self._slack():
            self._began = self._heard = max(self._began, self._beginning(shown))
            self._doubted_at = None
            return shown, None
        self._doubted_at = ran if self._doubted_at is None else self._doubted_at
        return at_least, Doubt(shown, ran - self._doubted_at)

    def _slack(self) -> timedelta:
        return JUMP if self._ran() - self._started > LASTS else OFF

    def _beginning(self, instant: datetime) -> datetime:
        """Return when the machine began to run if it is this instant now."""
        return instant - timedelta(seconds=self._ran())


def received_at(clock: Clock, arrived: Arrived) -> datetime:
    """Return when a message came, by this clock. One that the server did not give us tells nothing of the time: that is now."""
    return clock.now() if arrived.gone or arrived.unreadable else clock.map_received(arrived.received)


class WrongClock:
    """Has it told that a clock is not believed, once that lasts, and again when it is over."""

    def __init__(self, clock: Clock, desk: Desk) -> None:
        self._clock, self._desk = clock, desk

    def lasting(self) -> Doubt | None:
        """Return the doubt that has lasted for a while."""
        doubt = self._clock.doubt()
        return doubt if doubt and doubt.lasts > LASTS else None

    def news(self) -> bool:
        """Say whether there is something new to tell."""
        told = self._desk.school.telling.clock_shows is not None
        return self._clock.doubt() is None if told else self.lasting() is not None

    def tell(self, at: datetime) -> bool:
        """Tell it, once. Returns True."""
        doubt = self._clock.doubt()
        journal.clock_doubted(doubt.shows) if doubt else journal.clock_believed()
        self._desk.apply(SCHOOL, ClockLookedAt(at=at, shows=doubt.shows if doubt else None))
        return True
