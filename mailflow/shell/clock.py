"""The one clock: what time it is, waiting for an instant, and what the mail server's times mean in our time.

The one idea: the demo and the stories run on a fast clock. Since the server's own clock does not, a message's time of
receipt is mapped by the same clock that everything else is told by.
"""

import asyncio
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final

LONGEST_NAP: Final = 30.0  # seconds: a suspended machine or a corrected clock is noticed after that
COARSE: Final = timedelta(seconds=1)  # IMAP tells times of receipt in whole seconds, cut off


@dataclass(frozen=True, slots=True)
class Doubt:
    """The machine's clock is not believed: what it `shows`, and for how many seconds that `lasts` already."""

    shows: datetime
    lasts: float


class Clock:
    """The machine's own clock. `speed`: how many of its seconds go by in one of the machine's."""

    speed: float = 1.0

    def now(self, zone: tzinfo = UTC) -> datetime:
        """Return the present instant, in `zone`."""
        return datetime.now(zone)

    def map_received(self, received: datetime) -> datetime:
        """Return the instant of this clock at which the mail server received what it says it received at `received`."""
        return received

    def doubt(self) -> Doubt | None:
        """Return what makes this clock go by another time than the machine's, None if nothing does."""
        return None

    async def sleep_until(self, instant: datetime, woken: asyncio.Event | None = None) -> bool:
        """Wait until this clock shows `instant`. Return True then, or False as soon as `woken` is set."""
        while (left := self._seconds_until(instant)) > 0:
            if await self._nap(min(left, LONGEST_NAP), woken):
                return False
        return True

    def _seconds_until(self, instant: datetime) -> float:
        return (instant - self.now()).total_seconds()

    async def _nap(self, seconds: float, woken: asyncio.Event | None) -> bool:
        """Wait, and return whether `woken` was set."""
        try:
            await asyncio.wait_for((woken or asyncio.Event()).wait(), seconds)
        except TimeoutError:
            return False
        return True


class FastClock(Clock):
    """A clock that starts at `start`, runs `speed` times as fast as the machine's, and can be put forward.

    For the demo and the stories. With speed 0 it stands still between two calls of `jump_to`. `server_follows`: the
    mail server tells this clock's time already (the embedded one does), so that there is nothing to map.
    """

    def __init__(self, start: datetime, speed: float, *, server_follows: bool = False) -> None:
        if start.tzinfo is None:
            raise ValueError("a clock starts at an instant with a time zone")
        self._speed, self._server_follows = speed, server_follows
        self.speed = speed or 1.0
        self._real = time.monotonic()  # when `_shown` was shown
        self._shown = start
        self._past: list[tuple[datetime, datetime]] = [(datetime.now(UTC), start)]  # the machine's time, our time
        self._put_forward = asyncio.Event()

    def now(self, zone: tzinfo = UTC) -> datetime:
        return (self._shown + (time.monotonic() - self._real) * self._speed * timedelta(seconds=1)).astimezone(zone)

    def jump_to(self, instant: datetime) -> None:
        """Put the clock forward to `instant`, and wake whoever sleeps until then. It never goes back."""
        self._shown, self._real = max(instant, self.now()), time.monotonic()
        self._past.append((datetime.now(UTC), self._shown))
        self._put_forward.set()
        self._put_forward = asyncio.Event()

    def map_received(self, received: datetime) -> datetime:
        """Return when, on this clock, the machine's clock showed `received` or up to a second more, but not the future.

        Rounded up, since a reply must not seem older than what it replies to.
        """
        if self._server_follows:
            return received
        real = min(received + COARSE, datetime.now(UTC))
        machine, shown = next(((m, s) for m, s in reversed(self._past) if m <= real), self._past[0])
        mapped = shown + max(real - machine, timedelta()) * self._speed
        return min(mapped, self.now()).astimezone(received.tzinfo)

    def _seconds_until(self, instant: datetime) -> float:
        left = (instant - self.now()).total_seconds()
        return left if left <= 0 else left / self._speed if self._speed else LONGEST_NAP

    async def _nap(self, seconds: float, woken: asyncio.Event | None) -> bool:
        put_forward = self._put_forward
        waits = [asyncio.ensure_future(event.wait()) for event in (put_forward, woken) if event is not None]
        try:
            await asyncio.wait(waits, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for wait in waits:
                wait.cancel()
        return woken is not None and woken.is_set()
