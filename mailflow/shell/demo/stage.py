"""The stage of the demo: a mail server, the daemon as it is, one fast clock, and a way to know when all is quiet.

The one idea: nobody waits for a length of time. The clock is put forward to the next instant at which something is due,
and then the demo goes on as soon as every message has been read and nothing that may leave is still here.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from functools import cached_property
from types import TracebackType
from typing import Final, Self

from mailflow.mail.token import HOP
from mailflow.shell import assemble, opened
from mailflow.shell.clock import FastClock
from mailflow.shell.daemon import DAILY_LINE, Daemon
from mailflow.shell.demo import cast
from mailflow.shell.embedded import EmbeddedServer
from mailflow.shell.settings import Settings

PATIENCE: Final = 30.0  # seconds for the daemon to come to rest; it takes a few hundredths of one
LOOK_AGAIN: Final = 0.01  # seconds: the sending task says nothing when it finds that an email may not leave yet


@dataclass(frozen=True)
class Delivered:
    """An email as it lies in somebody's mailbox. `number` counts them in the order of sending."""

    number: int
    at: datetime
    account: str
    raw: bytes

    @cached_property
    def mail(self) -> EmailMessage:
        return cast.parsed(self.raw)

    @property
    def ours(self) -> bool:
        """Whether the daemon wrote it."""
        return self.mail[HOP] is not None


@dataclass
class Stage:
    """Settings, clock and mail server put together with the daemon, from entering the context until leaving it.

    `settled` is called each time that all is quiet. `delivered` is every email that came to a mailbox, but for the
    daemon's own copies; `references` every case there has been.
    """

    settings: Settings
    server: EmbeddedServer
    clock: FastClock
    settled: Callable[[], None] = lambda: None
    delivered: list[Delivered] = field(default_factory=list)
    references: list[str] = field(default_factory=list)

    async def __aenter__(self) -> Self:
        self._books = opened.open_books(self.settings)
        self._stir = asyncio.Event()
        self._came = self._read = 0
        self._watched = {self.settings.admin.address, self.settings.cases.address}
        self.server.on_delivery(self._arrived)
        self.daemon: Daemon = assemble.daemon_of(self.settings, self._books, self.clock, told=self._told)
        self.desk = self.daemon.desk
        self._running = asyncio.create_task(self.daemon.run())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.daemon.stop()
        try:
            await self._running
        finally:
            self._books.shut()

    def _arrived(self, account: str, raw: bytes) -> None:
        self._came += account in self._watched
        one = Delivered(len(self.delivered) + 1, self.clock.now(UTC), account, raw)
        if not (one.ours and account == self.settings.cases.address):  # our own copy, which goes again at once
            self.delivered.append(one)
        self._stir.set()

    def _told(self, what: str, _stream: str, _number: int) -> None:
        self._read += what == "read"
        self._stir.set()

    def _quiet(self) -> bool:
        may_leave = any(self._may_leave(*one) for one in self.desk.owed(self.clock.now(UTC)))
        return self._came == self._read and not may_leave and not self.desk.on_their_way()

    def _may_leave(self, stream: str, number: int) -> bool:
        """Say whether an email that is owed is not kept back by a hold on its case, or by STOP ALL."""
        mail, case = self.desk.mail(stream, number), self.desk.case(stream)
        if mail is None or (self.desk.school.stopped and not mail.owed.urgent):
            return False
        return case is None or not case.holds or mail.owed.judgement

    async def idle(self) -> None:
        """Return when every message has been read, and nothing that may leave now is still here."""
        async with asyncio.timeout(PATIENCE):
            while not self._quiet():
                if self._running.done():
                    self._running.result()
                    raise RuntimeError("the daemon ended before the story did")
                self._stir.clear()
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._stir.wait(), LOOK_AGAIN)
        self.references += [reference for reference in self.desk.cases if reference not in self.references]
        self.settled()

    async def until(self, moment: datetime) -> None:
        """Let time pass: put the clock forward from one instant at which something is due to the next, up to `moment`."""
        while (due := self._next_due()) <= moment:
            await self._jump(due)
        await self._jump(moment)

    async def _jump(self, instant: datetime) -> None:
        self.clock.jump_to(instant)
        self.daemon.wake()
        await self.idle()

    def _next_due(self) -> datetime:
        now = self.clock.now(UTC)
        school = self.desk.school
        instants = [self._next_daily_line(now), *(school.mails[number].not_before for number in school.live)]
        due = self.desk.next_instant()
        coming: list[datetime] = [at for at in (*instants, *((due,) if due else ())) if at > now]
        return min(coming)

    def _next_daily_line(self, now: datetime) -> datetime:
        calendar = self.desk.school.calendar
        here = now.astimezone(calendar.zone)
        first = here.date() if here.time() < DAILY_LINE else here.date() + timedelta(days=1)
        return datetime.combine(calendar.school_day(first, 0), DAILY_LINE, calendar.zone)
