"""The daemon: two mailboxes watched, one desk, one outbox, and an alarm clock.

The one idea: reading never waits for sending. Each mailbox has its own task, sending has its own, and the
scheduler only wakes us at the earliest instant that lies on record.
"""

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from apscheduler.events import EVENT_JOB_ERROR
from apscheduler.schedulers.asyncio import AsyncIOScheduler

from mailflow.happening import Delivered, NotDelivered, OutcomeUnknown, Woke
from mailflow.housekeeping import DayBegan
from mailflow.mail import token
from mailflow.mail.intake import SCHOOL
from mailflow.people import Role
from mailflow.shell import journal
from mailflow.shell.clock import Clock
from mailflow.shell.desk import Desk
from mailflow.shell.inbox import Arrived, Inbox
from mailflow.shell.outbox import NotTried, Outbox, Refused, Taken, Unknown
from mailflow.shell.reading import Reader
from mailflow.shell.wire import Trouble
from mailflow.workdays import NotLoaded

DAILY_LINE = time(7, 30)
SOON = 0.05
TRY_AGAIN = (2.0, 10.0, 60.0, 600.0, 3600.0)
"""Seconds between tries to remove our own copy of an email."""
SAFETY_TICK = 60.0
"""Seconds: a clock that was put forward, or a machine that slept, is noticed after that at the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """How the daemon goes about it. `put_away` is the restricted folder of a mailbox, "" to leave mail where it is;
    `grace` how long, in seconds, our own copy is waited for when it is not known whether an email left."""

    put_away: Mapping[str, str] = field(default_factory=dict)
    grace: float = 60.0
    keep_copies: bool = True


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
        self.reader, self.inboxes, self.outbox, self.clock, self.ways, self.told = (
            reader,
            inboxes,
            outbox,
            clock,
            ways,
            told,
        )
        self._to_send = asyncio.Event()
        self._stopping = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._errands: set[asyncio.Task[None]] = set()
        self._scheduler = AsyncIOScheduler(
            timezone=UTC, job_defaults={"coalesce": True, "misfire_grace_time": None, "max_instances": 1}
        )

    def now(self) -> datetime:
        return self.clock.now(UTC)

    async def run(self) -> None:
        """Read, decide, send and wake until `stop` is called, or until a fault of our own that would lose something."""
        journal.began(len(self.desk.cases), "")
        self.desk.finish_what_was_cut_short(self.now())
        self._scheduler.add_listener(lambda event: self._stopping.set(), EVENT_JOB_ERROR)
        self._scheduler.start()
        self._scheduler.add_job(self.wake, "interval", seconds=SAFETY_TICK, id="tick", replace_existing=True)
        self._tasks = [asyncio.create_task(self._read(name, box)) for name, box in self.inboxes.items()]
        self._tasks += [asyncio.create_task(self._send()), asyncio.create_task(self._settle_all())]
        stopping = asyncio.create_task(self._stopping.wait())
        self.wake()
        try:
            done, _ = await asyncio.wait([stopping, *self._tasks[:-1]], return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            await self._end(stopping)

    async def stop(self) -> None:
        """End in good order: what is on record is on record, and what is under way is settled at the next start."""
        self._stopping.set()

    async def _end(self, stopping: "asyncio.Task[bool]") -> None:
        self._scheduler.shutdown(wait=False)
        for box in self.inboxes.values():
            await box.stop()
        for task in (*self._tasks, *self._errands, stopping):
            task.cancel()
        await asyncio.gather(*self._tasks, *self._errands, stopping, return_exceptions=True)
        await self.outbox.stop()
        journal.ended()

    # Reading ---------------------------------------------------------------------------------------------------------

    async def _read(self, name: str, box: Inbox) -> None:
        async for arrived in box.arrivals():
            received = self.clock.map_received(arrived.received)
            done = self.reader.take(arrived, received)
            self.told("read", done.fate, arrived.uid)
            self._alarm()
            self._to_send.set()
            if done.copy is not None:
                self._errand(self._remove_copy(box, done.copy, arrived, received))
            elif done.put_away and self.ways.put_away.get(name):
                self._errand(self._put_away(box, arrived.uidvalidity, arrived.uid, self.ways.put_away[name]))
            await asyncio.sleep(0)

    def _errand(self, work: Coroutine[object, object, None]) -> None:
        task = asyncio.create_task(work)
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    async def _remove_copy(self, box: Inbox, copy: tuple[str, int], arrived: Arrived, received: datetime) -> None:
        """Our own copy goes once `Sent` is on record. What fails here is tried again, and at the latest at the next
        start, which finds the copy still there and not accounted for."""
        for pause in TRY_AGAIN:
            with suppress(Trouble):
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

    def wake(self) -> None:
        """Do what is due now, and set the alarm for what is due next."""
        now = self.now()
        due = self.desk.due_cases(now)
        done = [self.desk.apply(reference, Woke(at=now)) for reference in due]
        self._daily(now)
        self._alarm(at_least=SOON if any(done) or not due else SAFETY_TICK)
        self._to_send.set()

    def _alarm(self, at_least: float = SOON) -> None:
        due = self.desk.next_instant()
        if due is not None:
            left = max((due - self.now()).total_seconds() / self.clock.speed, at_least)
            self._scheduler.add_job(
                self.wake, "date", run_date=datetime.now(UTC) + timedelta(seconds=left), id="due", replace_existing=True
            )

    def _daily(self, now: datetime) -> None:
        """The office's line of the day: once each school day, with an account of every message since the last."""
        school = self.desk.school
        here = now.astimezone(school.calendar.zone)
        try:
            if here.time() < DAILY_LINE or not school.calendar.is_school_day(here.date()):
                return
        except NotLoaded:
            pass
        office = school.holders(Role.OFFICE)
        if not office or school.digested.get(office[0].key, "") >= here.date().isoformat():
            return
        last = school.digested.get(office[0].key)
        counts: dict[str, int] = {}
        day = here.date() - timedelta(days=1) if last is None else datetime.fromisoformat(last).date()
        while day < here.date():
            for fate, number in self.reader.ledger.tally(day).items():
                counts[fate] = counts.get(fate, 0) + number
            day += timedelta(days=1)
        self.desk.apply(SCHOOL, DayBegan(at=now, counts=counts))
        self.reader.ledger.forget_before(here.date() - timedelta(days=30), "ordinary")

    # Sending ---------------------------------------------------------------------------------------------------------

    async def _send(self) -> None:
        """Send what is owed; what may not leave now is tried again when something has happened."""
        while not self._stopping.is_set():
            self._to_send.clear()
            left = [await self._send_one(stream, number) for stream, number in list(self.desk.owed(self.now()))]
            if not any(left):
                await self._until_needed()

    async def _until_needed(self) -> None:
        due = [
            self.desk.school.mails[n].not_before
            for n in self.desk.school.live
            if self.desk.school.mails[n].not_before > self.now()
        ]
        waits = asyncio.create_task(self._to_send.wait())
        until = min(due, default=self.now() + timedelta(hours=1))
        sleep = asyncio.create_task(self.clock.sleep_until(until))
        _, pending = await asyncio.wait([waits, sleep], return_when=asyncio.FIRST_COMPLETED)
        for task in pending:
            task.cancel()

    async def _send_one(self, stream: str, number: int) -> bool:
        """Send one email, if it may leave now. Return whether it was tried."""
        raw, mail = self.desk.start_sending(stream, number, self.now()), self.desk.mail(stream, number)
        if raw is None or mail is None:
            return False
        ours = self.desk.school.cases_address
        outcome = await self.outbox.send(
            raw, sender=ours, to=mail.owed.address, copy_to=ours if self.ways.keep_copies else None
        )
        now = self.now()
        match outcome:
            case Taken(reply=reply):
                journal.sent(stream, number)
                self.desk.apply(stream, Delivered(at=now, mail=number, reply=reply))
                self.told("sent", stream, number)
            case Refused(address=address, reply=reply, permanent=permanent):
                journal.not_sent(stream, number, f"refused with {outcome.code}")
                final = permanent and address.casefold() != ours.casefold()
                self.desk.apply(stream, NotDelivered(at=now, mail=number, permanent=final, reply=reply))
            case NotTried(why=why):
                journal.not_sent(stream, number, why)
                self.desk.apply(stream, NotDelivered(at=now, mail=number, permanent=False, reply=why))
            case Unknown(why=why):
                journal.not_sent(stream, number, why)
                self._errand(self._settle(stream, number))
        self._alarm()
        return True

    async def _settle_all(self) -> None:
        """What was being sent when the work was cut off: look for our own copy of each."""
        await asyncio.gather(*(self._settle(stream, number) for stream, number in self.desk.on_their_way()))

    async def _settle(self, stream: str, number: int) -> None:
        """Look for our own copy of an email; without one after the grace, nobody can say."""
        sender = self.desk.tools.sender
        message_id = token.message_id(sender.key, stream, number, sender.domain)
        end = asyncio.get_running_loop().time() + self.ways.grace
        while True:
            with suppress(Trouble):
                if await self.inboxes["cases"].find(message_id) is not None:
                    self.desk.copy_found(stream, number, self.now())
            mail = self.desk.mail(stream, number)
            if mail is None or mail.state != "sending":
                return
            left = end - asyncio.get_running_loop().time()
            if left <= 0:
                break
            await asyncio.sleep(min(2.0, left))
        self.desk.apply(stream, OutcomeUnknown(at=self.now(), mail=number, why="no copy of it came back to us"))
        self._alarm()
        self._to_send.set()
