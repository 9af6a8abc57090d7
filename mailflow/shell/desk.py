"""The desk: one happening at a time is decided and written down; then, and only then, it is so.

The one idea: everything that happens passes through `apply`, which decides on the case as it stands and appends what
follows in one durable write. What is cut off before the write happens again; what is cut off after it is on record.
"""

import hashlib
import hmac
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from mailflow import decide as core
from mailflow import housekeeping, letters, write
from mailflow.happening import (
    Author,
    ConcernRaised,
    Delivered,
    Happening,
    NotOnPaper,
    ReadyToSend,
    Rendered,
    ReportArrived,
    ReportMoved,
    ReportNotTaken,
    Written,
)
from mailflow.mail import compose
from mailflow.mail.compose import Sender
from mailflow.mail.intake import SCHOOL
from mailflow.people import Person
from mailflow.record import Case, Event, Mail, MailState, Recorded, evolve, fold, from_row, to_row
from mailflow.record import events as e
from mailflow.school import School, after
from mailflow.shell import journal
from mailflow.shell.paper import Letter as PaperLetter
from mailflow.shell.paper import Letterhead, NotPrintable, Paper
from mailflow.shell.record_keeping import KeepsRecords

SIGNS = "2346789BCDFGHJKMNPQRTVWXYZ"
REFERENCE_LENGTH = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What the desk works with besides the records: who mail comes from, the paper, the key of references."""

    sender: Sender
    paper: Paper
    letterhead: Letterhead
    reference_key: bytes


class Desk:
    """The open cases and the school, in memory as the record leaves them; the record in `records`."""

    def __init__(self, records: KeepsRecords, school: School, tools: Tools) -> None:
        self.records, self.tools = records, tools
        self.key = tools.sender.key
        self.cases: dict[str, Case] = {}
        self._due: dict[str, datetime] = {}
        self._live: dict[str, frozenset[int]] = {}
        self._addresses: dict[str, tuple[str, ...]] = {}
        self.school = after(school, map(from_row, records.read(SCHOOL)))
        for reference in records.open_streams():
            try:
                self._now(reference, fold(map(from_row, records.read(reference))))
            except Exception as fault:  # noqa: BLE001 (one bad case or message never stops the others)
                journal.damaged(reference, type(fault).__name__)

    # What is on record -----------------------------------------------------------------------------------------------

    def case(self, reference: str) -> Case | None:
        """Return a case, open or closed, or None if none of this reference is on record."""
        if reference in self.cases:
            return self.cases[reference]
        if reference == SCHOOL or not self.records.exists(reference):
            return None
        return fold(map(from_row, self.records.read(reference)))

    def cases_of(self, address: str) -> tuple[str, ...]:
        """Return the open cases in which this address has reported or is written to, oldest first."""
        return self._addresses.get(address.casefold(), ())

    def sent_text(self, stream: str, mail: int) -> str:
        """Return the plain text of an email of ours as it was mailed, "" if it is not on record."""
        found = self.mail(stream, mail)
        return compose.sent_text(found.owed, stream, self.tools.sender) if found else ""

    def mail(self, stream: str, mail: int) -> Mail | None:
        if stream == SCHOOL:
            return self.school.mails.get(mail)
        case = self.case(stream)
        return case.mails.get(mail) if case else None

    def reference_for(self, cause: str) -> tuple[str, bool]:
        """Return the reference for what caused a case, and whether that case is on record already.

        It is the first free one from an HMAC of the cause: short, neutral, not consecutive, and the same again if the
        work was cut off.
        """
        for turn in range(1_000_000):
            digest = hmac.digest(self.tools.reference_key, f"{cause} {turn}".encode(), "sha256")
            number = int.from_bytes(digest[:8])
            reference = "".join(SIGNS[number // len(SIGNS) ** place % len(SIGNS)] for place in range(REFERENCE_LENGTH))
            if not self.records.exists(reference):
                return reference, False
            case = self.case(reference)
            if case is not None and cause in case.keys:
                return reference, True
        raise RuntimeError("every reference is taken")

    # Happenings ------------------------------------------------------------------------------------------------------

    def raise_concern(self, raised: ConcernRaised, raw: bytes) -> str:
        """Open a case for a concern, unless it is on record already; return its reference."""
        reference, known = self.reference_for(raised.written.key)
        if not known:
            if raw:
                self.records.keep(reference, raw)
            self.apply(reference, replace(raised, reference=reference))
        return reference

    def apply(self, stream: str, happening: Happening | housekeeping.SchoolHappening) -> tuple[object, ...]:
        """Decide on a happening, write down what follows, and do what the desk does at once: set letters on paper, and
        carry a report over to the case that it belongs to. Returns the events."""
        if stream == SCHOOL:
            return self._keep_house(happening)  # type: ignore[arg-type]
        case = self.case(stream) or Case()
        events = core.decide(case, happening, self.school)  # type: ignore[arg-type]
        if not events:
            return ()
        rows = [to_row(case.events + n, happening.at, event) for n, event in enumerate(events, 1)]
        self.records.append(stream, case.events, rows)
        for n, event in enumerate(events, case.events + 1):
            case = evolve(case, Recorded(n, happening.at, event))
        journal.wrote_down(stream, case.events - len(events) + 1, (type(event).__name__ for event in events))
        self._now(stream, case)
        self._at_once(stream, happening.at, events)
        return events

    def _keep_house(self, happening: housekeeping.SchoolHappening) -> tuple[object, ...]:
        events = housekeeping.keep_house(self.school, happening)
        if not events:
            return ()
        first = self.school.events
        self.records.append(
            SCHOOL, first, [to_row(first + n, happening.at, event) for n, event in enumerate(events, 1)]
        )
        recorded = (Recorded(first + n, happening.at, event) for n, event in enumerate(events, 1))  # type: ignore[arg-type]
        self.school = after(self.school, recorded)
        journal.wrote_down(SCHOOL, first + 1, (type(event).__name__ for event in events))
        return events

    def _now(self, reference: str, case: Case) -> None:
        """Keep the case as it stands, when it is next due, and what of it may be sent."""
        live = bool(case.live)
        if case.closed and not live:
            self.cases.pop(reference, None)
            self._due.pop(reference, None)
            self._live.pop(reference, None)
            self._forget_addresses(reference, case)
            self.records.close(reference)
            return
        self.cases[reference] = case
        due = core.next_instant(case, self.school)
        if due is None:
            self._due.pop(reference, None)
        else:
            self._due[reference] = due
        if live:
            self._live[reference] = case.live
        else:
            self._live.pop(reference, None)
        for address in _addresses(case):
            known = self._addresses.get(address, ())
            if reference not in known:
                self._addresses[address] = (*known, reference)

    def _forget_addresses(self, reference: str, case: Case) -> None:
        for address in _addresses(case):
            left = tuple(r for r in self._addresses.get(address, ()) if r != reference)
            if left:
                self._addresses[address] = left
            else:
                self._addresses.pop(address, None)

    def _at_once(self, stream: str, at: datetime, events: tuple[Event, ...]) -> None:
        for event in events:
            if isinstance(event, e.Drafted):
                self._on_paper(stream, event.letter, at)
            if isinstance(event, e.Offered):
                self._carry_over(stream, event.report, event.case, at)

    def finish_what_was_cut_short(self, at: datetime) -> None:
        """After a start: set on paper what was drafted, and carry over what was offered."""
        for reference, case in list(self.cases.items()):
            for number, letter in case.letters.items():
                if letter.state == "drafted":
                    self._on_paper(reference, number, at)
            for report, other in case.offered.items():
                self._carry_over(reference, report, other, at)

    def _on_paper(self, stream: str, number: int, at: datetime) -> None:
        case = self.cases[stream]
        letter = case.letters[number]
        if letter.pdf or letter.state != "drafted" or not letters.letter_kind(letter.draft.name).paper:
            return
        try:
            pdf = self.tools.paper.render(self._paper_letter(letter.draft, letter.drafted_at))
        except NotPrintable as fault:
            self.apply(stream, NotOnPaper(at=at, letter=number, why=str(fault)))
            return
        digest = self.records.keep(stream, pdf)
        self.apply(stream, Rendered(at=at, letter=number, pdf=digest))

    def _paper_letter(self, draft: e.Drafted, drafted_at: datetime) -> PaperLetter:
        zone = self.school.calendar.zone
        body, _, closing = draft.body.rpartition("\n\n")
        first, *signature = closing.split("\n")
        here = drafted_at.astimezone(zone)
        return PaperLetter(
            title="",
            date_line=write.long_day(drafted_at, zone),
            reference=draft.code,
            addressee=draft.addressee,
            address_lines=(),
            body=f"{body}\n\n{first}",
            signature=tuple(signature),
            letterhead=self.tools.letterhead,
            dated=here.date(),
        )

    def _carry_over(self, source: str, number: int, target: str, at: datetime) -> None:
        """Move a report to another case: received there first, then gone here; done again, nothing happens twice."""
        case, other = self.cases.get(source), self.cases.get(target)
        if case is None or number not in case.offered:
            return
        if other is None or not other.ours:
            why = "there is no open case of that reference"
            self.apply(source, ReportNotTaken(at=at, report=number, case=target, why=why))
            return
        report = case.reports[number]
        if report.raw:
            self.records.keep(target, self.records.kept(source, report.raw))
        self.apply(
            target,
            ReportArrived(
                at=at,
                source=source,
                by=Author(address=report.address, name=report.name),
                contact=report.contact,
                written=Written(
                    key=f"{source} report {number}",
                    subject=report.subject,
                    words=report.words,
                    enclosures=report.enclosures,
                    raw=report.raw,
                ),
            ),
        )
        self.apply(source, ReportMoved(at=at, report=number, case=target))

    # Time ------------------------------------------------------------------------------------------------------------

    def next_instant(self) -> datetime | None:
        """Return the earliest instant at which anything is due in any case."""
        return min(self._due.values(), default=None)

    def due_cases(self, at: datetime) -> tuple[str, ...]:
        return tuple(reference for reference, due in self._due.items() if due <= at)

    # Sending ---------------------------------------------------------------------------------------------------------

    def owed(self, at: datetime) -> Iterator[tuple[str, int]]:
        """Yield what may be due to leave: stream and number, the school's own mail first."""
        for number in sorted(self.school.live):
            if self.school.mails[number].state is MailState.OWED and self.school.mails[number].not_before <= at:
                yield SCHOOL, number
        for reference, live in list(self._live.items()):
            case = self.cases.get(reference)
            for number in sorted(live) if case else ():
                mail = case.mails[number] if case else None
                if mail and mail.state is MailState.OWED and mail.not_before <= at:
                    yield reference, number

    def on_their_way(self) -> tuple[tuple[str, int], ...]:
        """Return what was being sent when the work was cut off: whether it left has to be found out."""
        found = [(SCHOOL, n) for n in self.school.live if self.school.mails[n].state is MailState.SENDING]
        for reference, case in self.cases.items():
            found += [(reference, n) for n in case.live if case.mails[n].state is MailState.SENDING]
        return tuple(found)

    def start_sending(self, stream: str, number: int, at: datetime) -> bytes | None:
        """Look a last time; put `Sending` on record; return the email's bytes, or None if it may not leave now."""
        mail = self.mail(stream, number)
        if mail is None:
            return None
        digest, pdf = self._ready(stream, mail)
        events = self.apply(stream, ReadyToSend(at=at, mail=number, digest=digest))
        if not any(isinstance(event, e.Sending) for event in events):
            return None
        return compose.compose(mail.owed, stream, self.tools.sender, dated=at, pdf=pdf)

    def _ready(self, stream: str, mail: Mail) -> tuple[str, bytes | None]:
        """Return the digest of the letter as it lies ready to go, and its PDF; the PDF's own digest is checked too."""
        if stream == SCHOOL or not (mail.owed.letter or mail.owed.paper):
            return "", None
        case = self.cases[stream]
        number = mail.owed.letter or case.prompts[mail.owed.prompt].asked.about
        letter = case.letters[number]
        pdf = self.records.kept(stream, letter.pdf) if letter.pdf and mail.owed.paper else None
        if not mail.owed.letter:
            return "", pdf
        draft, owed = letter.draft, mail.owed
        content = [draft.name, draft.channel, owed.address, draft.addressee, owed.subject, owed.body]
        digest = hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()
        tampered = pdf is not None and hashlib.sha256(pdf).hexdigest() != letter.pdf
        return ("another" if tampered else digest), pdf

    def copy_found(self, stream: str, number: int, at: datetime) -> bool:
        """Our own copy of an email is in our mailbox: the server took it. Return whether it is on record as sent."""
        mail = self.mail(stream, number)
        if mail is None:
            return True
        if mail.state in (MailState.SENDING, MailState.UNCERTAIN):
            self.apply(stream, Delivered(at=at, mail=number, reply="our own copy came"))
        again = self.mail(stream, number)
        return again is None or again.state not in (MailState.SENDING, MailState.OWED, MailState.UNCERTAIN)

    def person(self, key: str) -> Person | None:
        return self.school.person(key)


def _addresses(case: Case) -> tuple[str, ...]:
    found = [report.address.casefold() for report in case.reports.values()]
    found += [strand.address.casefold() for strand in case.strands.values()]
    return tuple(address for address in dict.fromkeys(found) if address)
