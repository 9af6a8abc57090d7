"""The daemon: two mailboxes watched, one desk, one outbox, and an alarm clock.

The one idea: reading never waits for sending. Each mailbox has its own task, sending has its own, and the
scheduler only wakes us at the earliest instant that lies on record.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Final

from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler

import mailflow
from mailflow.happening import Woke
from mailflow.mail.intake import SCHOOL
from mailflow.shell import journal
from mailflow.shell.clock import Clock
from mailflow.shell.daily_line import DAILY_LINE, DailyLine
from mailflow.shell.desk import Desk
from mailflow.shell.faults import PAUSES, Faults
from mailflow.shell.inbox import Arrived, Inbox
from mailflow.shell.outbox import Outbox
from mailflow.shell.posting import Posting
from mailflow.shell.reading import Reader
from mailflow.shell.wire import Trouble

__all__ = ["DAILY_LINE", "Daemon", "Ways"]

SOON: Final = 0.05
TRY_AGAIN: Final = (2.0, 10.0, 60.0, 600.0, 3600.0)
"""Seconds between tries to remove our own copy of an email."""
SAFETY_TICK: Final = 60.0
"""Seconds: a clock that was put forward, or a machine that slept, is noticed after that at the latest."""
WAKING: Final = "what was due in it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """How the daemon goes about it. `put_away` is the restricted folder of a mailbox, "" to leave mail where it is;
    `grace` how long, in seconds, our own copy is waited for when it is not known whether an email left; `pauses` the
    seconds between tries while the disk takes nothing."""

    put_away: Mapping[str, str] = field(default_factory=dict)
    grace: float = 60.0
    keep_copies: bool = True
    pauses: tuple[float, ...] = PAUSES


class Daemon:
    """Runs until `stop`."""

    def __init__(
        self,
        reader: Reader,
        inboxes: Mapping[str, Inbox],
        outbox: Outbox,
        clock: Clock,
        ways: Ways,
        told: Callable[[str, str, int], None] = lambda what, stream, number: None,
    ) -> None:
        self.desk: Desk = reader.desk
        self.reader, self.inboxes, self.outbox, self.clock, self.ways = reader, inboxes, outbox, clock, ways
        self.told = told
        self.faults = Faults(self.desk, self.now, ways.pauses)
        self.posting = Posting(
            self.faults,
            outbox,
            inboxes["cases"],
            clock,
            keep_copies=ways.keep_copies,
            grace=ways.grace,
            moved=self._alarm,
            told=told,
        )
        self.daily = DailyLine(self.desk, reader.ledger)
        self._fault: BaseException | None = None
        self._stopping = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._errands = self.faults.errands
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
        )

    def now(self) -> datetime:
        return self.clock.now(UTC)

    async def run(self) -> None:
        """Read, decide, send and wake until `stop` is called. What one case or message does wrong ends nothing; a fault
        of our own in what they have in common is raised."""
        journal.began(len(self.desk.cases), mailflow.__version__)
        self._scheduler.add_listener(self._failed, EVENT_JOB_ERROR)
        self._scheduler.start()
        self._scheduler.add_job(self._woken, "interval", seconds=SAFETY_TICK, id="tick", replace_existing=True)
        self._tasks = [asyncio.create_task(self._read(name, box)) for name, box in self.inboxes.items()]
        self._tasks.append(asyncio.create_task(self.posting.run()))
        stopping = asyncio.create_task(self._stopping.wait())
        try:
            self.posting.settle_all()
            self.wake()
            done, _ = await asyncio.wait([stopping, *self._tasks], return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            await self._end(stopping)
        if self._fault is not None:
            raise self._fault

    async def stop(self) -> None:
        """End in good order: what is on record is on record, and what is under way is settled at the next start."""
        self._stopping.set()

    def _failed(self, event: JobExecutionEvent) -> None:
        self._fault = self._fault or event.exception
        self._stopping.set()

    async def _end(self, stopping: "asyncio.Task[bool]") -> None:
        self._scheduler.shutdown(wait=False)
        self.posting.stop()
        for box in self.inboxes.values():
            await box.stop()
        tasks = (*self._tasks, *self._errands, stopping)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.outbox.stop()
        journal.ended()

    # Reading ---------------------------------------------------------------------------------------------------------

    async def _read(self, name: str, box: Inbox) -> None:
        """Read what arrives. While the disk does not take it, reading stops, and messages stay where they are."""
        what = f"reading {name}"
        while not self._stopping.is_set():
            try:
                async for arrived in box.arrivals():
                    await self._take(name, box, arrived)
            except OSError as fault:  # our own ledger could not be asked
                await asyncio.sleep(self.faults.refused(what, fault))
            else:
                return

    async def _take(self, name: str, box: Inbox, arrived: Arrived) -> None:
        received = self.clock.map_received(arrived.received)
        done = await self.faults.until_taken(f"reading {name}", lambda: self.reader.take(arrived, received))
        self.told("read", done.fate, arrived.uid)
        self._alarm()
        self.posting.look()
        if done.copy is not None:
            self.faults.errand("removing our own copy", self._remove_copy(box, done.copy, arrived, received))
        elif done.put_away and self.ways.put_away.get(name):
            folder = self.ways.put_away[name]
            self.faults.errand("putting away", self._put_away(box, arrived.uidvalidity, arrived.uid, folder))
        await asyncio.sleep(0)

    async def _remove_copy(self, box: Inbox, copy: tuple[str, int], arrived: Arrived, received: datetime) -> None:
        """Our own copy goes once `Sent` is on record. What fails here is tried again, and at the latest at the next
        start, which finds the copy still there and not accounted for."""
        for pause in TRY_AGAIN:
            with suppress(Trouble, OSError):
                if self.ways.keep_copies is False or self.desk.copy_found(*copy, self.now()):
                    if not await box.expunge(arrived.uidvalidity, arrived.uid):
                        self.reader.copy_stays(arrived, received)
                    return
            await asyncio.sleep(pause)

    async def _put_away(self, box: Inbox, uidvalidity: int, uid: int, folder: str) -> None:
        try:
            await box.move(uidvalidity, uid, folder)
        except Trouble as trouble:
            journal.state("put away", str(trouble))

    # Time ------------------------------------------------------------------------------------------------------------

    async def _woken(self) -> None:
        """A coroutine, since the scheduler would run a plain function in a thread of its own."""
        self.wake()

    def wake(self) -> None:
        """Do what is due now, and set the alarm for what is due next. Whatever one case does, the others go on."""
        now = self.now()
        self.faults.tell()
        moved, rest = False, 0.0
        for stream, what, work in self._works(now):
            try:
                done = self.faults.attempt(stream, what, work)
            except OSError as fault:
                rest = self.faults.refused(WAKING, fault)
            else:
                moved = moved or bool(done)
        if not rest:
            self.faults.took(WAKING)
        self._alarm(None if moved or rest else now, at_least=rest or SOON)
        self.posting.look()

    def _works(self, now: datetime) -> Iterator[tuple[str, str, Callable[[], object]]]:
        """Yield what there is to do now: for whom, what it is, and the doing of it."""
        for reference in sorted(self.desk.unfinished - self.desk.alone):
            yield reference, "setting its letters on paper", partial(self.desk.finish, reference, now)
        for reference in self.desk.due_cases(now):
            yield reference, WAKING, partial(self.desk.apply, reference, Woke(at=now))
        day = self.daily.due(now)
        if day is not None:
            yield SCHOOL, "the office's line of the day", partial(self._daily, day, now)

    def _daily(self, day: date, now: datetime) -> bool:
        try:
            return self.daily.write(day, now)
        except Exception as fault:
            if not isinstance(fault, OSError):
                self.daily.leave_out(day)
            raise

    def _alarm(self, after: datetime | None = None, at_least: float = SOON) -> None:
        """Set the alarm for what is due next, or next after an instant: what could not go on then waits for the tick."""
        due = self.desk.next_instant(after)
        if due is not None:
            left = max((due - self.now()).total_seconds() / self.clock.speed, at_least)
            self._scheduler.add_job(
                self._woken,
                "date",
                run_date=datetime.now(UTC) + timedelta(seconds=left),
                id="due",
                replace_existing=True,
            )
