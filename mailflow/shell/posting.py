"""What is owed leaves: one email at a time, as soon as it may, whatever else goes on.

The one idea: `Sending` is on record before the server hears of an email, and what came of it afterwards. Where nobody
can say, our own copy is looked for. What is wrong with one email never keeps the others.
"""

import asyncio
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Final, assert_never

from mailflow.happening import Delivered, NotDelivered, OutcomeUnknown
from mailflow.mail import token
from mailflow.mail.intake import SCHOOL
from mailflow.record import MailState
from mailflow.record.events import Owed
from mailflow.record.evolve import OUTSIDE
from mailflow.shell import journal
from mailflow.shell.clock import Clock
from mailflow.shell.faults import Faults
from mailflow.shell.inbox import BEHIND, Inbox
from mailflow.shell.of_one_case import CaseRefuses, of_one_case
from mailflow.shell.outbox import NotTried, Outbox, Outcome, Refused, Taken, Unknown
from mailflow.shell.own_copies import OwnCopies
from mailflow.shell.wire import Trouble
from mailflow.shell.works import Works

LOOK_AGAIN: Final = 2.0
"""Seconds between two looks for our own copy."""
READ_WITHIN: Final = 60.0
"""Seconds after a start for which what is due waits until the mailboxes are read."""
PATIENCE: Final = 120.0
"""Seconds for which even an alert waits at the start until the mailbox of our copies has been read."""
SENDING: Final = "sending an email"
SETTLING: Final = "finding out what became of an email"


class Posting:
    """Sends what is owed at the desk of `faults`; `copies` is the mailbox, of `inboxes`, in which our own copies arrive.

    `grace`: seconds for which our own copy is waited for. `moved` is called when something has changed in a case.
    """

    def __init__(
        self,
        faults: Faults,
        outbox: Outbox,
        copies: Inbox,
        inboxes: Iterable[Inbox],
        clock: Clock,
        *,
        keep_copies: bool,
        grace: float,
        moved: Callable[[], None],
        told: Callable[[str, str, int], None],
    ) -> None:
        self.desk, self.faults, self.outbox, self.copies, self.clock = faults.desk, faults, outbox, copies, clock
        self.inboxes = tuple(inboxes)
        self._keep_copies, self._grace, self._moved, self._told = keep_copies, grace, moved, told
        self.own_copies = OwnCopies(copies, self.desk.tools.sender, faults)
        self.sending = Works()
        self._began = time.monotonic()
        self._needed = asyncio.Event()
        self._rest = 0.0
        self._waiting: set[str] = set()  # cases at whose files the disk fails, and of which the office has been told
        self._stopped = False

    def now(self) -> datetime:
        return self.clock.now(UTC)

    def look(self) -> None:
        """Something has happened: see what may leave now."""
        self._needed.set()
        if self.own_copies.overdue():
            self.faults.errand("looking for our own copies", self._look_for_copies())

    async def _look_for_copies(self) -> None:
        await self.own_copies.look()
        self._needed.set()

    def stop(self) -> None:
        """End after the email that is on its way."""
        self._stopped = True
        self._needed.set()

    async def run(self) -> None:
        """Send what is owed until stopped; what may not leave now is tried again when something has happened. First wait for
        what lay in the mailbox of our copies: it shows whether our records are older than what has left."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self.copies.caught_up.wait(), PATIENCE)
        while not self._stopped:  # a library on the way may swallow that this task was cancelled
            self._needed.clear()
            self._rest = 0.0
            owed = [(stream, number) for stream, number in self.desk.owed(self.now()) if self._in_time(stream, number)]
            tried = [await self._send(stream, number) for stream, number in owed]
            if not self._rest:
                self.faults.took(SENDING)
            if not any(tried):
                await self._until_needed()

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

    async def _until_needed(self) -> None:
        school, now = self.desk.school, self.now()
        later = [school.mails[n].not_before for n in school.live if school.mails[n].not_before > now]
        waits = asyncio.create_task(self._needed.wait())
        sleep = asyncio.create_task(self.clock.sleep_until(min(later, default=now + timedelta(hours=1))))
        _, pending = await asyncio.wait([waits, sleep], return_when=asyncio.FIRST_COMPLETED, timeout=self._rest or None)
        for task in pending:
            task.cancel()

    async def _send(self, stream: str, number: int) -> bool:
        """Send one email, if it may leave now. Return whether it was tried."""
        raw: bytes | None = None
        try:
            with of_one_case("" if stream == SCHOOL else stream):
                raw = self.faults.attempt(
                    stream, SENDING, lambda: self.desk.start_sending(stream, number, self.now()), number
                )
            self._waiting.discard(stream)
        except OSError as fault:
            self._rest = self.faults.refused(SENDING, fault)
            if isinstance(fault, CaseRefuses) and stream not in self._waiting:
                self._waiting.add(stream)
                self.faults.holds_back(stream)
        mail = self.desk.mail(stream, number)
        if mail is None or raw is None:
            if mail is not None and mail.state is MailState.SENDING:  # it is on record after all, but it was not sent
                why = "it was not handed over"
                self._note(stream, NotDelivered(at=self.now(), mail=number, permanent=False, reply=why))
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
        self.own_copies.expect(stream, owed.mail)
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
                self._note(stream, Delivered(at=now, mail=number, reply=reply))
                self._told("sent", stream, number)
            case Refused(address=address, reply=reply, permanent=permanent):
                journal.not_sent(stream, number, f"refused with {outcome.code}")
                final = permanent and address.casefold() != ours.casefold()
                self._note(stream, NotDelivered(at=now, mail=number, permanent=final, reply=reply))
            case NotTried(why=why):
                journal.not_sent(stream, number, why)
                self._note(stream, NotDelivered(at=now, mail=number, permanent=False, reply=why))
            case Unknown(why=why):
                journal.not_sent(stream, number, why)
                self.faults.errand(SETTLING, self._settle(stream, number))
            case _ as unknown:
                assert_never(unknown)

    # What came of it -------------------------------------------------------------------------------------------------

    def _note(self, stream: str, outcome: Delivered | NotDelivered) -> None:
        """Write down what became of an email; while the disk does not take it, beside the rest of the work."""
        try:
            self._noted(stream, outcome.mail, lambda: self.desk.apply(stream, outcome))
        except OSError as fault:
            self.faults.refused(SETTLING, fault)
            self.faults.errand(SETTLING, self._note_later(stream, outcome))

    async def _note_later(self, stream: str, outcome: Delivered | NotDelivered | OutcomeUnknown) -> None:
        await self.faults.until_taken(
            SETTLING, lambda: self._noted(stream, outcome.mail, lambda: self.desk.apply(stream, outcome))
        )
        self._moved()
        self.look()

    def _noted(self, stream: str, number: int, work: Callable[[], object]) -> None:
        self.faults.attempt(stream, "writing down what became of an email", work, number)

    def settle_all(self, only: str = "") -> None:
        """What was being sent when the work was cut off, here or in one case `only`: look for our own copy of each."""
        for stream, number in self.desk.on_their_way():
            if only in ("", stream):
                self.faults.errand(SETTLING, self._settle(stream, number))

    def unread(self) -> tuple[str, ...]:
        """Return the cases whose record the disk did not give at the start, and may give now."""
        damaged, alone = self.desk.damaged, self.desk.alone
        return tuple(one for one, why in damaged.items() if issubclass(why, OSError) and one not in alone)

    def take_up(self, stream: str) -> bool:
        """Read a case whose record the disk did not give, and go on with it from there."""
        self.desk.read_again(stream)
        del self.desk.damaged[stream]
        self.desk.unfinished.add(stream)
        self.settle_all(stream)
        return True

    async def _settle(self, stream: str, number: int) -> None:
        """Look for our own copy of an email; without one after the grace, nobody can say."""
        sender = self.desk.tools.sender
        message_id = token.message_id(sender.key, stream, number, sender.domain)
        end = asyncio.get_running_loop().time() + self._grace
        while stream not in self.desk.alone:
            with suppress(Trouble):
                if await self.copies.find(message_id) is not None:
                    found = partial(self.desk.copy_found, stream, number, self.now())
                    await self.faults.until_taken(SETTLING, partial(self._noted, stream, number, found))
            mail = self.desk.mail(stream, number)
            if mail is None or mail.state is not MailState.SENDING:
                return
            left = end - asyncio.get_running_loop().time()
            if left <= 0:
                why = "no copy of it came back to us"
                await self._note_later(stream, OutcomeUnknown(at=self.now(), mail=number, why=why))
                return
            await asyncio.sleep(min(LOOK_AGAIN, left))
