"""Records whose time is over: which they are, who is asked, and what an answer does.

The one idea: time alone destroys nothing. Whoever answers for data protection is shown a list by reference, and silence
keeps everything.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, time
from typing import Final, assert_never

from mailflow import write
from mailflow.disposal import Kept, Waiting, kept_as
from mailflow.housekeeping.happened_to_records import DisposalReply, Over, RecordKept, RecordsOver
from mailflow.housekeeping.turn import Turn, next_mail, notice_of, owe, tell
from mailflow.people import Person
from mailflow.prompt import Proof
from mailflow.record import Case
from mailflow.record import school_events as s
from mailflow.school import School
from mailflow.workdays import NotLoaded

# Whose time is over --------------------------------------------------------------------------------------------------


def of_case(case: Case, school: School) -> Kept:
    """Return what a case is kept as: by the most that was decided about anybody in it."""
    return kept_as(school.keeping, [code for strand in case.strands.values() for code in strand.decided])


NOT_OVER: Final = "its time is not over"
CHANGED: Final = "something has come to the case since you were asked"
NOT_FREE: Final = "it is for somebody else to say"
"""Of a case to which whoever agreed has since come to stand too near; how, the email does not tell."""


def over(case: Case, school: School, today: date, ask: str) -> Over | None:
    """Return a closed case as one whose time is over, about which `ask` is to be asked; None if something keeps it."""
    if case.closed_at is None or kept_by(case, school, today):
        return None
    closed = case.closed_at.astimezone(school.calendar.zone).date()
    return Over(case=case.reference, closed=closed, what=of_case(case, school).what, last=case.last, ask=ask)


def kept_by(case: Case, school: School, today: date) -> str:
    """Return what keeps a case, in words; "" if its time is over. What has come to it after its end counts as its end."""
    until = school.disposal.kept.get(case.reference)
    if not case.closed or case.last_at is None:
        return "it is not closed"
    if case.holds:
        return "a hold is on it"
    if case.live:
        return "an email of it has still to leave"
    if until is not None and until >= today:
        return f"it is to be kept until {until:%A} {until.day} {until:%B %Y}"
    last = case.last_at.astimezone(school.calendar.zone).date()
    try:
        ends = school.calendar.due(datetime.combine(last, time(12), school.calendar.zone), of_case(case, school).span)
    except NotLoaded:
        return NOT_OVER
    return "" if ends.date() < today else NOT_OVER


def why_kept(case: Case, school: School, today: date) -> str:
    """Return why a case that was agreed to be destroyed is kept after all; "" if nothing keeps it."""
    agreed = school.disposal.agreed.get(case.reference)
    return CHANGED if agreed is None or case.last != agreed.last else kept_by(case, school, today)


# Who is asked, and what they say -------------------------------------------------------------------------------------


def disposal(turn: Turn, what: RecordsOver | DisposalReply) -> None:
    """The closed cases were looked through, or somebody has answered about them."""
    match what:
        case RecordsOver():
            _looked(turn, what)
        case DisposalReply():
            _answered(turn, what)
        case _ as unknown:
            assert_never(unknown)


def _looked(turn: Turn, found: RecordsOver) -> None:
    """Put the records whose time is over to whoever is asked about each, by reference alone."""
    day = found.at.astimezone(turn.school.calendar.zone).date()
    turn.put(s.LookedOver(day=day.isoformat(), unread=found.unread))
    records = [one for one in found.records if one.case not in turn.school.disposal.agreed]
    for key in dict.fromkeys(one.ask for one in records):
        if person := turn.school.person(key):
            _ask(turn, person, [one for one in records if one.ask == key])


def _ask(turn: Turn, person: Person, records: Sequence[Over]) -> None:
    text = notice_of(turn, "disposal", {}, _listed(records), asks=True)
    mail = next_mail(turn)
    links = {"DESTROY": "DESTROY", "KEEP": "KEEP until "}
    owe(turn, person, write.Text(subject=text.subject, body=text.body, links=links), "disposal")
    turn.put(s.DisposalAsked(mail=mail, cases={one.case: one.last for one in records}, of=person.key))


def _listed(records: Sequence[Over]) -> str:
    return "\n".join(
        f"- {one.case}, closed on {one.closed:%A} {one.closed.day} {one.closed:%B %Y}: {one.what}" for one in records
    )


def _answered(turn: Turn, reply: DisposalReply) -> None:
    """Let what was listed be destroyed, or keep it; only on a proved word of the person who was asked."""
    listed = turn.school.disposal.asked.get(reply.mail, Waiting())
    person = turn.school.person(reply.by.person)
    turn.put(s.SaidTo(key=reply.key, person=reply.by.person, what="answered about records whose time is over"))
    if person is None:
        return None
    own = reply.by.proof == frozenset(Proof) and reply.by.address.casefold() == person.address.casefold()
    if not own or (listed.cases and person.key != listed.of):
        why = "only the person who was asked decides this, from their own proved mailbox"
        return tell(turn, person.key, "turned away", {"why": why})
    return tell(turn, person.key, "your words", {"line": _settled(turn, reply, listed.cases, person)})


def record_kept(turn: Turn, kept: RecordKept) -> None:
    """Tell whoever agreed that a record is kept after all, and ask whoever is to be asked instead."""
    by = turn.school.disposal.agreed[kept.case].by
    turn.put(s.NotDestroyed(case=kept.case, why=kept.why))
    tell(turn, by, "record kept", {"case": kept.case, "why": kept.why})
    if kept.again and (person := turn.school.person(kept.again.ask)):
        _ask(turn, person, [kept.again])


def _settled(turn: Turn, reply: DisposalReply, listed: Mapping[str, int], person: Person) -> str:
    """Do as the answer says; return what is said of it."""
    if reply.why or not listed:
        return f"Nothing has changed. {reply.why or 'No record of that list waits for a word.'}"
    if reply.destroy:
        turn.put(s.DestructionAgreed(cases=listed, by=person.key))
        names, them = ", ".join(listed), "it" if len(listed) == 1 else "them"
        which = (
            f"{names} will be destroyed, with what opens {them}. If something keeps one after all, you will be told."
        )
        return f"Thank you. {which} Backups that were made before hold a copy until they are overwritten."
    if unknown := [one for one in reply.keep if one not in listed]:
        return f"Nothing has changed. {_are(unknown)} not in that list, or no longer waiting for a word."
    keep, until = reply.keep or tuple(listed), reply.until or turn.at.astimezone(turn.school.calendar.zone).date()
    turn.put(s.KeptLonger(cases=keep, until=until.isoformat(), by=person.key, why=reply.words))
    left = turn.school.disposal.asked.get(reply.mail, Waiting()).cases
    others = f" The others still wait for your word: {', '.join(left)}." if left else ""
    return f"Thank you. {_are(keep)} kept until {until:%A} {until.day} {until:%B %Y}.{others}"


def _are(cases: Collection[str]) -> str:
    return f"{', '.join(cases)} {'is' if len(cases) == 1 else 'are'}"
