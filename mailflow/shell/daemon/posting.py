"""What is owed leaves: as soon as it may, the most urgent first, whatever else goes on.

The one idea: `Sending` is on record before the server hears of an email, and what came of it afterwards. Where nobody
can say, our own copy is looked for. What is wrong with one email never keeps the others.
"""

import asyncio
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final, assert_never

from mailflow.happening import Delivered, NotDelivered
from mailflow.housekeeping import PostLookedOver
from mailflow.record import SCHOOL, MailState
from mailflow.record.events import Owed
from mailflow.record.evolve import OUTSIDE
from mailflow.shell import journal
from mailflow.shell.clock import Clock
from mailflow.shell.daemon.faults import Faults
from mailflow.shell.daemon.of_one_case import CaseRefuses, of_one_case
from mailflow.shell.daemon.outage import waits_since
from mailflow.shell.daemon.own_copies import OwnCopies
from mailflow.shell.daemon.settling import Settling
from mailflow.shell.daemon.ways import Ways
from mailflow.shell.daemon.works import Works
from mailflow.shell.inbox import BEHIND, Inbox
from mailflow.shell.outbox import NotTried, Outbox, Outcome, Refused, Taken, Unknown

READ_WITHIN: Final = 60.0  # seconds after a start for which what is due waits until the mailboxes are read
COPIES_READ_WITHIN: Final = 120.0  # and even an alert until our copies are
SENDING: Final = "sending an email"
LOOKING_OVER: Final = "seeing whether mail goes out"


@dataclass(slots=True, eq=False)
class _Lane:
    """One that sends: an email at a time. `urgent`: nothing but what is urgent, so that it never waits behind the rest. It
    rests for `rest` seconds where the disk takes nothing, and looks again when it is `needed`."""

    urgent: bool
    needed: asyncio.Event = field(default_factory=asyncio.Event)
    rest: float = 0.0


class Posting:
    """Sends what is owed at the desk of `faults`; our own copies arrive in the mailbox "cases" of `inboxes`. `moved` is called
    when something has changed in a case."""

    def __init__(
        self,
        faults: Faults,
        outbox: Outbox,
        inboxes: Mapping[str, Inbox],
        clock: Clock,
        ways: Ways,
        *,
        moved: Callable[[], None],
        told: Callable[[str, str, int], None],
    ) -> None:
        self.desk, self.faults, self.outbox, self.clock = faults.desk, faults, outbox, clock
        self.copies, self.inboxes = inboxes["cases"], tuple(inboxes.values())
        self._keep_copies, self._moved, self._told = ways.keep_copies, moved, told
        self.settling = Settling(faults, self.copies, grace=ways.grace, now=self.now, moved=self._settled)
        self.own_copies = OwnCopies(self.copies, self.desk.tools.sender, faults)
        self.sending = Works()
        self._began = time.monotonic()
        self._lanes = (_Lane(urgent=True), _Lane(urgent=False))
        self._waiting: set[str] = set()  # cases at whose files the disk fails, and of which the office has been told
        self._stopped = False

    def now(self) -> datetime:
        return self.clock.now(UTC)

    def look(self) -> None:
        """Something has happened: see what may leave now."""
        self._need()
        if self.own_copies.overdue():
            self.faults.errand("looking for our own copies", self._look_for_copies())

    def _need(self) -> None:
        for lane in self._lanes:
            lane.needed.set()

    def _settled(self) -> None:
        self._moved()
        self.look()

    async def _look_for_copies(self) -> None:
        await self.own_copies.look()
        self._need()

    def stop(self) -> None:
        """End after the emails that are on their way."""
        self._stopped = True
        self._need()

    async def run(self) -> None:
        """Send what is owed until stopped; what may not leave now is tried again when something has happened. First wait for
        what lay in the mailbox of our copies: it shows whether mail has left that our records do not have."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.copies.caught_up.wait(), COPIES_READ_WITHIN)
        await asyncio.gather(*(self._work(lane) for lane in self._lanes))

    async def _work(self, lane: _Lane) -> None:
        while not self._stopped:  # a library on the way may swallow that this task was cancelled
            lane.needed.clear()
            lane.rest = 0.0
            tried: set[tuple[str, int]] = set()
            gone = 0
            while await self._one(lane, tried):
                gone += 1
            if tried and not lane.rest:
                self.faults.took(SENDING)
            if not gone and (lane.urgent or not self._look_over(lane)):
                await self._until_needed(lane)

    async def _one(self, lane: _Lane, tried: set[tuple[str, int]]) -> bool:
        """Send the next email that may leave now and is not yet `tried`. What is owed is looked at anew for each, since
        something urgent may have come. Return whether there was one."""
        for stream, number in self._owed(lane):
            if self._stopped:
                return False
            if (stream, number) not in tried:
                tried.add((stream, number))
                if await self._send(lane, stream, number):
                    return True
        return False

    def _owed(self, lane: _Lane) -> Iterator[tuple[str, int]]:
        """Yield what a lane may have to send now, what is urgent first, which comes twice and is tried once."""
        yield from self.desk.owed(self.now(), urgent=True)
        if not lane.urgent:
            yield from (one for one in self.desk.owed(self.now()) if self._in_time(*one))

    def _in_time(self, stream: str, number: int) -> bool:
        """Say whether an email may leave before what lies in the mailboxes is read: not a letter to somebody outside, which a
        word that came in time may have taken back; and until our own copies were looked at, only what cannot wait."""
        mail = self.desk.mail(stream, number)
        if mail is not None and mail.owed.to in OUTSIDE:
            return all(box.behind_for <= BEHIND for box in self.inboxes)
        return stream == SCHOOL or mail is None or mail.owed.urgent or self.copies.caught_up.is_set()

    def has_read(self) -> bool:
        """Say whether time may be over for anybody: what came while we were not running has been read, or cannot be."""
        read = all(box.behind_for <= BEHIND for box in self.inboxes)
        return read or time.monotonic() - self._began > READ_WITHIN

    def _look_over(self, lane: _Lane) -> bool:
        """Tell the office where mail begins to be held up, or goes again. Return whether it is told."""
        since = waits_since(self.desk)
        if (since is None) == (self.desk.school.telling.held_up is None):
            return False
        looked = PostLookedOver(at=self.now(), waits_since=since)
        try:
            return bool(self.faults.attempt(SCHOOL, LOOKING_OVER, lambda: self.desk.apply(SCHOOL, looked)))
        except OSError as fault:
            lane.rest = self.faults.refused(LOOKING_OVER, fault)
            return False

    async def _until_needed(self, lane: _Lane) -> None:
        school, now = self.desk.school, self.now()
        later = [school.mails[n].not_before for n in school.live if school.mails[n].not_before > now]
        waits = asyncio.create_task(lane.needed.wait())
        sleep = asyncio.create_task(self.clock.sleep_until(min(later, default=now + timedelta(hours=1))))
        _, pending = await asyncio.wait([waits, sleep], return_when=asyncio.FIRST_COMPLETED, timeout=lane.rest or None)
        for task in pending:
            task.cancel()

    async def _send(self, lane: _Lane, stream: str, number: int) -> bool:
        """Send one email, if it may leave now. Return whether it was tried."""
        raw: bytes | None = None
        try:
            with of_one_case("" if stream == SCHOOL else stream):
                raw = self.faults.attempt(
                    stream, SENDING, lambda: self.desk.start_sending(stream, number, self.now()), number
                )
            self._waiting.discard(stream)
        except OSError as fault:
            lane.rest = self.faults.refused(SENDING, fault)
            if isinstance(fault, CaseRefuses) and stream not in self._waiting:
                self._waiting.add(stream)
                self.faults.holds_back(stream)
        mail = self.desk.mail(stream, number)
        if mail is None or raw is None:
            if mail is not None and mail.state is MailState.SENDING:  # it is on record after all, but it was not sent
                why = "it was not handed over"
                self.settling.note(stream, NotDelivered(at=self.now(), mail=number, permanent=False, reply=why))
            return False
        self._came_of(stream, number, await self._handed_over(raw, stream, mail.owed))
        self._moved()
        return True

    async def _handed_over(self, raw: bytes, stream: str, owed: Owed) -> Outcome:
        """Hand an email to the server, with our own copy. While our own mailbox takes none, what is for staff goes without,
        and what is for anybody else waits."""
        if not self._keep_copies:
            return await self._to_server(raw, owed.address, None)
        ours = self.desk.school.cases_address
        self.own_copies.expect(stream, owed)
        outcome = await self._to_server(raw, owed.address, ours)
        if not isinstance(outcome, Taken):
            self.own_copies.forget(stream, owed.mail)
        if isinstance(outcome, Refused) and outcome.address.casefold() == ours.casefold():
            self.own_copies.refused()
            return outcome if owed.to in OUTSIDE else await self._to_server(raw, owed.address, None)
        return outcome

    async def _to_server(self, raw: bytes, to: str, copy_to: str | None) -> Outcome:
        """Hand an email to the server. What it cannot even be asked is refused for good: the address is none."""
        try:
            return await self.outbox.send(raw, sender=self.desk.school.cases_address, to=to, copy_to=copy_to)
        except ValueError:
            return Refused(to, 0, "the address is not one that can be written to", permanent=True)
        except Exception as fault:  # noqa: BLE001 (one bad email never stops the others)
            journal.fault(SENDING, fault, 1)
            return Unknown("our own program failed while it was being sent")

    def _came_of(self, stream: str, number: int, outcome: Outcome) -> None:
        now, ours = self.now(), self.desk.school.cases_address
        self.sending.failed(outcome.why) if isinstance(outcome, NotTried | Unknown) else self.sending.well()
        match outcome:
            case Taken(reply=reply):
                journal.sent(stream, number)
                self.settling.note(stream, Delivered(at=now, mail=number, reply=reply))
                self._told("sent", stream, number)
            case Refused(address=address, reply=reply, permanent=permanent):
                journal.not_sent(stream, number, f"refused with {outcome.code}")
                final = permanent and address.casefold() != ours.casefold()
                self.settling.note(stream, NotDelivered(at=now, mail=number, permanent=final, reply=reply))
            case NotTried(why=why):
                journal.not_sent(stream, number, why)
                self.settling.note(stream, NotDelivered(at=now, mail=number, permanent=False, reply=why))
            case Unknown(why=why):
                journal.not_sent(stream, number, why)
                self.settling.begin(stream, number)
            case _ as unknown:
                assert_never(unknown)
