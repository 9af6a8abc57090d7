"""The desk: one happening at a time is decided and written down; then, and only then, it is so.

The one idea: everything that happens passes through `apply`, which decides on the case as it stands and appends what
follows in one durable write. What is cut off before the write happens again; what is cut off after it is on record.
"""

import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import reduce
from typing import Any

from mailflow import decide as core
from mailflow.happening import ConcernRaised, Delivered, Happening, NotDelivered, ReadyToSend
from mailflow.housekeeping import SchoolHappening, keep_house
from mailflow.mail.compose import sent_text
from mailflow.record import SCHOOL, Case, Event, Mail, MailState, Recorded, evolve, fold, from_row, to_row
from mailflow.record import events as e
from mailflow.record.school_events import SchoolEvent
from mailflow.register import RegisterWanted
from mailflow.school import School, after
from mailflow.shell import journal
from mailflow.shell.desk import at_once, letter_bytes
from mailflow.shell.desk.open_cases import OpenCases
from mailflow.shell.desk.references import references
from mailflow.shell.desk.tools import Tools
from mailflow.shell.records.record_keeping import Conflict, KeepsRecords

INDEXED = (e.Sent, e.Opened, e.Asked, e.Reported, e.ReporterNamed, e.Transferred)
"""By what a case may come to be found by those who were told something in it, or have told of what is one person's alone."""


class Desk:
    """The open cases and the school, in memory as the record leaves them; the record in `records`.

    It belongs to the thread that made it. `damaged` are the cases whose record could not be read, and why;
    `unfinished` those in which something may have to be set on paper or carried over still.
    """

    def __init__(self, records: KeepsRecords, school: School, tools: Tools) -> None:
        self.records, self.tools = records, tools
        self.key = tools.sender.key
        self.damaged: dict[str, type[Exception]] = {}
        self._thread = threading.get_ident()
        self._open = OpenCases()
        self._mails_alone: set[int] = set()
        self._as_settled = school
        self.school = after(school, map(from_row, records.read(SCHOOL)))
        gone = (one for one in records.gone() if one not in self.school.disposal.agreed)
        for reference in (*records.open_streams(), *gone):
            try:
                self._now(reference, fold(map(from_row, records.read(reference, hold=False))))
            except Exception as fault:  # noqa: BLE001 (one bad case or message never stops the others)
                self.damaged[reference] = type(fault)
                journal.damaged(reference, type(fault).__name__)
        self.unfinished = set(self.cases)

    # What is on record -----------------------------------------------------------------------------------------------

    @property
    def cases(self) -> dict[str, Case]:
        """The open cases, by reference."""
        return self._open.cases

    @property
    def alone(self) -> frozenset[str]:
        """The cases that are left alone until the next start, since a person is needed."""
        return frozenset(self._open.alone)

    def case(self, reference: str) -> Case | None:
        """Return a case, open or closed, or None if none of this reference is on record."""
        if reference in self.cases:
            return self.cases[reference]
        if reference == SCHOOL or not self.records.exists(reference):
            return None
        return fold(map(from_row, self.records.read(reference)))

    def cases_of(self, address: str) -> tuple[str, ...]:
        """Return the open cases in which this address has reported or is written to, oldest first."""
        return self._open.of_address(address)

    def entrusted_by(self, who: Sequence[str]) -> tuple[Case, ...]:
        """Return the cases, open or closed, that are in one person's hands, and of which one of these has told."""
        return self.tools.index.entrusted_by(who, self.case)

    def sent_text(self, stream: str, mail: int) -> str:
        """Return the plain text of an email of ours as it was mailed, "" if it is not on record."""
        found = self.mail(stream, mail)
        return sent_text(found.owed, stream, self.tools.sender) if found else ""

    def mail(self, stream: str, mail: int) -> Mail | None:
        holder = self.school if stream == SCHOOL else self.case(stream)
        return holder.mails.get(mail) if holder else None

    def reference_for(self, cause: str) -> tuple[str, bool]:
        """Return the reference for what caused a case, and whether that case is on record already."""
        for reference in references(self.tools.reference_key, cause):
            if not self.records.exists(reference):
                return reference, False
            case = self.case(reference)
            if case is not None and cause in case.keys:
                return reference, True
        raise RuntimeError("every reference is taken")

    # Happenings ------------------------------------------------------------------------------------------------------

    def raise_concern(self, raised: ConcernRaised, raw: bytes) -> str:
        """Open a case for a concern, unless it is on record already; return its reference. Its bytes are kept either way:
        a power cut may have left the record without them."""
        reference, known = self.reference_for(raised.written.key)
        if raw:
            self.records.keep(reference, raw)
        if not known:
            self.apply(reference, replace(raised, reference=reference))
        self.records.make_durable(reference)
        return reference

    def apply(self, stream: str, happening: Happening | SchoolHappening) -> tuple[object, ...]:
        """Decide on a happening, write down what follows, and do what is to be done at once. Returns the events."""
        self._only_here()
        events = self._write(stream, happening.at, self._decide(stream, happening))
        at_once.after_words(self, happening.at, events)
        return events

    def _only_here(self) -> None:
        """Two at one desk would each decide on what the other is changing."""
        assert threading.get_ident() == self._thread, "the desk belongs to the thread that made it"

    def _decide(self, stream: str, happening: Happening | SchoolHappening) -> tuple[Event | SchoolEvent, ...]:
        if stream == SCHOOL:
            return keep_house(self.school, happening)  # type: ignore[arg-type]
        case = self.case(stream) or Case()
        known = self._open.beside(stream, happening) if isinstance(happening, ConcernRaised) else None
        try:
            return core.decide(case, happening, self.school, known)  # type: ignore[arg-type]
        except RegisterWanted as wanted:
            register = self.tools.index.register(wanted.case, self.case, self._open.beside(stream, wanted.case))
            return core.decide(case, happening, self.school, register)  # type: ignore[arg-type]

    def _write(self, stream: str, at: datetime, events: tuple[Event | SchoolEvent, ...]) -> tuple[object, ...]:
        """Write down what follows from one happening, and hold it as so."""
        if not events:
            self.records.make_durable(stream)
            return ()
        case = self.case(stream) or Case()
        first = (self.school.events if stream == SCHOOL else case.events) + 1
        recorded = [Recorded(n, at, event) for n, event in enumerate(events, first)]  # type: ignore[arg-type]
        now = case if stream == SCHOOL else reduce(evolve, recorded, case)
        if any(isinstance(event, INDEXED) for event in events):
            self.tools.index.note(now)
        if case.closed and now.live and not case.live:
            self.records.reopen(stream)  # a start reads the open ones only, and what is owed would never leave
        self._append(stream, first - 1, [to_row(one.number, at, one.event) for one in recorded])
        journal.wrote_down(stream, first, (type(event).__name__ for event in events))
        if stream == SCHOOL:
            self.school = after(self.school, recorded)
        else:
            self._now(stream, now)
            self._at_once(stream, at, events)
        return events

    def _at_once(self, stream: str, at: datetime, events: tuple[Event | SchoolEvent, ...]) -> None:
        if any(isinstance(event, e.Drafted | e.Offered | e.PartSplit | e.HoldLifted) for event in events):
            self.unfinished.add(stream)
            self.finish(stream, at)

    def _append(self, stream: str, expected: int, rows: list[dict[str, Any]]) -> None:
        """Append to the record. Where it failed, what is on record is for the record to say: it is read again."""
        try:
            self.records.append(stream, expected, rows)
        except (OSError, Conflict):
            try:
                self.read_again(stream)
            except Exception as fault:  # noqa: BLE001 (what made the append fail is what is raised)
                journal.fault(f"reading again {stream}", fault, 1)
            raise

    def read_again(self, stream: str) -> None:
        """Hold as so what is on record."""
        if stream == SCHOOL:
            self.school = after(self._as_settled, map(from_row, self.records.read(SCHOOL)))
            self.look_again()
        elif self.records.exists(stream):
            self._now(stream, fold(map(from_row, self.records.read(stream))))

    def _now(self, reference: str, case: Case) -> None:
        """Keep the case as it stands; put it with the closed ones once nothing of it has to leave any more."""
        if case.closed and not case.live:
            self._open.drop(reference, case)
            self.records.close(reference)
        else:
            self._open.hold(reference, case, self.school)

    def finish(self, reference: str, at: datetime) -> None:
        """Do what is to be done at once in a case, or what was cut short of it."""
        at_once.finish(self, reference, at)
        self.unfinished.discard(reference)

    # Time and sending ------------------------------------------------------------------------------------------------

    def look_again(self) -> None:
        """The school's record has changed when cases are to be woken."""
        self._open.look_again(self.school)

    def next_instant(self, after: datetime | None = None) -> datetime | None:
        """Return the earliest instant, or the earliest after the given one, at which anything is due in any case."""
        return self._open.next_instant(after)

    def due_cases(self, at: datetime) -> tuple[str, ...]:
        return self._open.due(at)

    def leave_alone(self, stream: str, mail: int = 0) -> None:
        """Let nothing more be due in a case, nor leave for it, until the next start; of the school's own mail, one."""
        if stream == SCHOOL:
            self._mails_alone.add(mail)
        else:
            self._open.leave_alone(stream)
            self.unfinished.discard(stream)

    def owed(self, at: datetime, *, urgent: bool = False) -> Iterator[tuple[str, int]]:
        """Yield what may be due to leave, stream and number, the school's own mail first: all of it, or only what is urgent."""
        for mail in [self.school.mails[number] for number in sorted(self.school.live - self._mails_alone)]:
            if mail.state is MailState.OWED and mail.not_before <= at and (mail.owed.urgent or not urgent):
                yield SCHOOL, mail.owed.mail
        yield from self._open.owed(at, urgent=urgent)

    def on_their_way(self) -> tuple[tuple[str, int], ...]:
        """Return what was being sent when the work was cut off: whether it left has to be found out."""
        of_school = [(SCHOOL, n) for n in self.school.live if self.school.mails[n].state is MailState.SENDING]
        return (*of_school, *self._open.on_their_way())

    def start_sending(self, stream: str, number: int, at: datetime) -> bytes | None:
        """Look a last time; put `Sending` on record; return the email's bytes, or None if it may not leave now. It is
        composed first: what cannot be made into an email is on record as refused, and a person is told."""
        self._only_here()
        mail = self.mail(stream, number)
        if mail is None:
            return None
        digest, pdf = letter_bytes.ready(self.records, self.case(stream), mail)
        events = self._decide(stream, ReadyToSend(at=at, mail=number, digest=digest))
        leaves = any(isinstance(event, e.Sending) for event in events)
        raw = letter_bytes.composed(mail, stream, self.tools.sender, at, pdf) if leaves else None
        self._write(stream, at, events)
        if leaves and raw is None:
            self.apply(stream, NotDelivered(at=at, mail=number, permanent=True, reply="no email can be made of it"))
        return raw

    def copy_found(self, stream: str, number: int, at: datetime) -> bool:
        """Our own copy of an email is in our mailbox: the server took it. Return whether it is on record as sent."""
        mail = self.mail(stream, number)
        if mail is None:
            return True
        if mail.perhaps_left:
            self.apply(stream, Delivered(at=at, mail=number, reply="our own copy came"))
        again = self.mail(stream, number)
        return again is None or again.state not in (MailState.SENDING, MailState.OWED, MailState.UNCERTAIN)
