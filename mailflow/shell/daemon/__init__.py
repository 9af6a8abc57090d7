"""The daemon: two mailboxes watched, one desk, one outbox, and an alarm clock.

The one idea: reading never waits for sending. Each mailbox has its own task, sending has its own, and the
scheduler only wakes us at the earliest instant that lies on record.
"""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from types import MappingProxyType
from typing import Final

from apscheduler.events import EVENT_JOB_ERROR, JobExecutionEvent
from apscheduler.schedulers.asyncio import AsyncIOScheduler

import mailflow
from mailflow.happening import Woke
from mailflow.record import SCHOOL
from mailflow.shell import journal
from mailflow.shell.clock import Clock
from mailflow.shell.daemon.daily_line import DAILY_LINE, DailyLine
from mailflow.shell.daemon.disposing import Disposing
from mailflow.shell.daemon.faults import Faults
from mailflow.shell.daemon.held_back import HeldBack
from mailflow.shell.daemon.posting import Posting
from mailflow.shell.daemon.reading import Done, Reader
from mailflow.shell.daemon.steady_clock import WrongClock, received_at
from mailflow.shell.daemon.tidying import Tidying
from mailflow.shell.daemon.unreachable import Unreachable
from mailflow.shell.daemon.ways import Ways
from mailflow.shell.desk import at_once
from mailflow.shell.inbox import Arrived, Inbox
from mailflow.shell.outbox import Outbox

__all__ = ["DAILY_LINE", "Daemon"]

SOON: Final = 0.05
SAFETY_TICK: Final = 60.0
"""Seconds: a clock that was put forward, or a machine that slept, is noticed after that at the latest."""
WAKING: Final = "what was due in it"
LOOKING_OVER: Final = "looking for records whose time is over"


class Daemon:
    """Runs until `stop`. `ticked` is called at the start and every minute, as long as the loop goes round."""

    def __init__(
        self,
        reader: Reader,
        inboxes: Mapping[str, Inbox],
        outbox: Outbox,
        clock: Clock,
        ways: Ways,
        told: Callable[[str, str, int], None] = lambda what, stream, number: None,
        junk: Mapping[str, Inbox] = MappingProxyType({}),
    ) -> None:
        self.reader, self.desk, self.inboxes, self.outbox = reader, reader.desk, inboxes, outbox
        self.watched = {**inboxes, **junk}
        self.clock, self.ways, self.told = clock, ways, told
        self.faults = Faults(self.desk, self.now, ways.pauses)
        self.posting = Posting(self.faults, outbox, inboxes, clock, ways, moved=self._alarm, told=told)
        self.tidying = Tidying(reader, self.watched, self.faults, ways, now=self.now, moved=self._moved)
        self.held_back = HeldBack(reader, self.faults, done=self._taken, moved=self._moved)
        self.daily = DailyLine(self.desk, reader.ledger)
        self.unreachable = Unreachable(self.desk, inboxes, reader.opener)
        self.disposing = Disposing(self.desk, reader.ledger)
        self.wrong_clock = WrongClock(clock, self.desk)
        for box in inboxes.values():
            box.on_read = self._moved
        self.ticked: Callable[[], None] = lambda: None
        self._fault: BaseException | None = None
        self._stopping = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._alarm_at: datetime | None = None  # by the machine's clock
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
        self._tasks = [asyncio.create_task(self._read(name, box)) for name, box in self.watched.items()]
        self._tasks.append(asyncio.create_task(self.posting.run()))
        stopping = asyncio.create_task(self._stopping.wait())
        try:
            self.posting.settling.settle_all()
            self.tidying.pull_back()
            self._tick()
            self._tasks.append(asyncio.create_task(self._each_minute()))
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
        for box in self.watched.values():
            await box.stop()
        tasks = (*self._tasks, *self.faults.errands, stopping)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self.outbox.stop()
        self.reader.opener.sorter.end()
        journal.ended()

    # Reading ---------------------------------------------------------------------------------------------------------

    async def _read(self, name: str, box: Inbox) -> None:
        """Read what arrives. While the disk takes nothing, reading stops, and messages stay where they are."""
        what = f"reading {name}"
        while not self._stopping.is_set():
            try:
                async for batch in box.arrivals():
                    await self.held_back.take(name, [(one, received_at(self.clock, one)) for one in batch])
            except OSError as fault:  # our own ledger could not be asked
                await asyncio.sleep(self.faults.refused(what, fault))
            else:
                return

    def _taken(self, name: str, arrived: Arrived, received: datetime, done: Done) -> None:
        self.told("read", done.fate, arrived.uid)
        if done.copy is not None:
            self.posting.own_copies.forget(*done.copy)
        self._moved()
        self.tidying.after(name, arrived, received, done)

    # Time ------------------------------------------------------------------------------------------------------------

    async def _each_minute(self) -> None:
        """Tick, by no clock that can be set: the scheduler stands still once one is put back."""
        while True:
            await asyncio.sleep(SAFETY_TICK)
            self._tick()

    def _tick(self) -> None:
        self.wake()
        self.ticked()

    async def _woken(self) -> None:  # no plain function: the scheduler would run that in a thread of its own
        self.wake()

    def wake(self) -> None:
        """Do what is due now, and set the alarm for what is due next. Whatever one case does, the others go on."""
        now = self.now()
        self._alarm_at = None
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
        self.reader.opener.sorter.rest()

    def _works(self, now: datetime) -> Iterator[tuple[str, str, Callable[[], object]]]:
        """Yield what there is to do now: for whom, what it is, and the doing of it."""
        for reference in self.posting.settling.unread():
            yield reference, "reading its record again", partial(self.posting.settling.take_up, reference)
        for reference in sorted(self.desk.unfinished - self.desk.alone):
            yield reference, "setting its letters on paper", partial(self.desk.finish, reference, now)
        if self.desk.school.to_pass_on:
            yield SCHOOL, "telling the cases who is away", partial(at_once.away, self.desk, now)
        for reference in self.desk.due_cases(now) if self.posting.has_read() else ():
            yield reference, WAKING, partial(self.desk.apply, reference, Woke(at=now))
        for reference in self.disposing.agreed():
            yield SCHOOL, "destroying a record whose time is over", partial(self.disposing.destroy, reference, now)
        if self.disposing.due(now):
            yield SCHOOL, LOOKING_OVER, lambda: self.faults.errand(LOOKING_OVER, self._look_over(now))
        for name in self.unreachable.news():
            yield SCHOOL, f"telling how it stands with {name}", partial(self.unreachable.tell, name, now)
        if self.wrong_clock.news():
            yield SCHOOL, "telling of the machine's clock", partial(self.wrong_clock.tell, now)
        if (day := self.daily.due(now)) is not None:
            yield SCHOOL, "the office's line of the day", partial(self.daily.go, day, now, self.unreachable.names())

    async def _look_over(self, now: datetime) -> None:
        await self.disposing.look(now)
        self._moved()

    def _moved(self) -> None:
        self._alarm()
        self.posting.look()

    def _alarm(self, after: datetime | None = None, at_least: float = SOON) -> None:
        """Set the alarm for what is due next, or next after an instant: what could not go on then waits for the tick. One
        that goes off earlier stays, and is set anew by the waking."""
        due = self.desk.next_instant(after)
        if due is None:
            return
        left = max((due - self.now()).total_seconds() / self.clock.speed, at_least)
        alarm_at = datetime.now(UTC) + timedelta(seconds=left)
        if self._alarm_at is None or alarm_at < self._alarm_at:
            self._alarm_at = alarm_at
            self._scheduler.add_job(self._woken, "date", run_date=alarm_at, id="due", replace_existing=True)
