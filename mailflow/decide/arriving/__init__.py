"""What arrives of itself: a concern, another report, words that answer nothing, a word from staff.

The one idea: safety comes first and waits for nobody. A concern about the Head Teacher reaches the Chair alone; one
about staff the Head Teacher alone; a danger, whoever it is about, alerts the safeguarding lead before it is checked.
"""

from mailflow.authorship import Matter
from mailflow.decide import asking
from mailflow.decide.arriving import elsewhere, outside, staff_words
from mailflow.decide.letters import approvals, drafting, reporters
from mailflow.decide.letters.drafted import Wanted
from mailflow.decide.shown.accounts import with_doubt
from mailflow.decide.shown.quoted import whole
from mailflow.decide.stopping import alerts, connected, holds
from mailflow.decide.turn import Turn, new_report
from mailflow.happening import ConcernRaised, ReportArrived, Wrote
from mailflow.people import Role, is_named
from mailflow.prompt import Proof
from mailflow.record import HoldKind
from mailflow.record import events as e
from mailflow.record.evolve import NEW_FROM
from mailflow.school import School


def concern_raised(turn: Turn, raised: ConcernRaised) -> None:
    """Open a case, and put its first question."""
    matters = matters_of(turn.school, raised)
    turn.put(
        e.Opened(
            reference=raised.reference,
            matters=tuple(sorted(matters)),
            why=raised.why,
            seriousness=raised.seriousness,
            points=raised.points,
            group=raised.group,
            staff=raised.staff,
            head_is_target=raised.head_is_target,
            image=raised.image,
            came_from=raised.came_from,
        )
    )
    for person in raised.connected:
        turn.put(e.Connected(person=person))
    _report(turn, raised)
    reporters.ask_first(turn)
    if Matter.DANGER in matters:
        holds.place_hold(turn, HoldKind.SAFEGUARDING, "first reading", "words that may mean a risk")
        asking.ask(turn, "safeguarding")
    if Matter.HEAD in matters:
        return asking.ask(turn, "concern about the head")
    if Matter.STAFF in matters:
        return asking.ask(turn, "concern about staff")
    if raised.image:
        return None
    asking.ask(turn, "first look" if Matter.CONCERN in matters else "office check")
    if raised.written_in_by and not raised.by.address:
        asking.ask(turn, "who raised it", 1, to=raised.written_in_by)
    return None


def matters_of(school: School, raised: ConcernRaised) -> frozenset[Matter]:
    """What is about staff and names the Head Teacher is not for the Head Teacher to read."""
    heads = {person.key for person in school.holders(Role.HEAD)}
    if Matter.STAFF in raised.matters and heads & set(raised.staff):
        return raised.matters - {Matter.STAFF} | {Matter.HEAD}
    return raised.matters


def _report(turn: Turn, raised: ConcernRaised | ReportArrived) -> None:
    turn.put(
        e.Reported(
            report=new_report(turn.case),
            key=raised.written.key,
            name=raised.by.name,
            address=raised.by.address,
            subject=raised.written.subject,
            words=raised.written.words,
            enclosures=raised.written.enclosures,
            raw=raised.written.raw,
            contact=raised.contact,
            written_in_by=raised.written_in_by if isinstance(raised, ConcernRaised) else "",
            came_from=raised.source if isinstance(raised, ReportArrived) else "",
            extract=raised.written.extract,
            news=isinstance(raised, ReportArrived),
            vouched=raised.by.vouched,
            other_version=raised.written.other_version,
            notes=raised.written.notes,
        )
    )


def report_arrived(turn: Turn, arrived: ReportArrived) -> None:
    """Another report of the same incident: acknowledged apart, heard apart, never told of the others. An approval that was
    given before it and has not been carried out ends."""
    if arrived.written.key in turn.case.keys:
        return
    named = {turn.case.lead} & set(arrived.staff) - set(turn.case.staff)  # nobody leads a case that names them
    for person in sorted({*arrived.connected, *named} - turn.case.connected):
        _out_of_it(turn, person)
    _report(turn, arrived)
    reporters.keep_apart(turn, len(turn.case.reports))
    report = turn.case.reports[len(turn.case.reports)]
    unwritten = reporters.ask_here(turn, report.number, arrived.says) if turn.case.ours else ""
    if turn.case.answered("first look") and report.contact and report.address and turn.case.ours:
        drafting.draft(turn, Wanted(name="acknowledgement", report=report.number))
        if turn.case.answered("plan") and not turn.case.strands:
            drafting.draft(turn, Wanted(name="details", report=report.number))
    if turn.case.lead:
        words = with_doubt(whole(report), report.vouched)
        asking.tell(turn, "lead", "another report", {"words": words, "unwritten": unwritten})
    approvals.overtake(turn, 0, "another report of this has come since you approved it")


def _out_of_it(turn: Turn, person: str) -> None:
    """Whoever is connected with somebody in a report is out of the case to which it comes; they hear so if they work on it."""
    asked = any(person in turn.case.prompts[number].to for number in turn.case.open)
    if person == turn.case.lead or asked:
        return connected.out_of_it(turn, person)
    return turn.put(e.Connected(person=person))


def wrote(turn: Turn, wrote_: Wrote) -> None:
    """Words that reached the case and answer no prompt."""
    written = wrote_.written
    if written.key in turn.case.keys:
        return None
    mail = turn.case.mails.get(wrote_.mail)
    if mail and outside.answers_what_may_have_left(turn, wrote_, mail):
        return None
    staff = bool(wrote_.by.person) and Proof.ENROLLED in wrote_.by.proof
    if staff and mail and approvals.second_thoughts(turn, wrote_.by.person, written, mail.owed.receipt_for):
        return None
    if staff and mail and staff_words.holds_it(turn, wrote_, mail.owed.receipt_for):
        return None
    if staff and not written.courtesy and alerts.judges(turn.case, wrote_.by.person):
        why = "it is not an answer, and what is said of an alert is not kept here"
        turn.put(e.TurnedAway(by=wrote_.by.person, address=wrote_.by.address, why=why, key=written.key))
        return asking.tell(turn, wrote_.by.person, "done", {"line": alerts.GONE_TO_NOBODY})
    strand, report, known = _whose(turn, wrote_)
    known = wrote_.by.person if known == "unknown" and staff else known
    outside.put_heard(turn, known, wrote_, strand, report)
    if written.courtesy:
        return None
    if staff and mail:
        staff_words.to_a_notice(turn, wrote_, mail.owed.receipt_for)
    if wrote_.by.person != turn.case.lead or not turn.case.lead:
        unsure = "we do not know this address" if known == "unknown" else ""
        if not (wrote_.many and outside.tell_that_more_came(turn)):
            outside.tell_lead_of_words(turn, wrote_.by, written, unsure, wrote_.also_in)
    elsewhere.tell_the_owners(turn, wrote_.by, written, "we do not know this address" if known == "unknown" else "")
    if known in NEW_FROM:
        outside.new_words(turn, strand, written.words)
    return None


def _whose(turn: Turn, wrote_: Wrote) -> tuple[int, int, str]:
    """Return whose words these are by their address, or by their name where they are one of us: the strand, the report, and whose.
    Of two parents who share a mailbox nobody can say who wrote, and a parent who has reported too may write of either: such
    words are new on every strand."""
    address = wrote_.by.address.casefold()
    of_us = turn.person(wrote_.by.person) if Proof.VERIFIED in wrote_.by.proof else None
    strands = [
        s.number
        for s in turn.case.strands.values()
        if (address and s.address.casefold() == address) or (of_us and is_named(of_us, s.name))
    ]
    report = next((r.number for r in turn.case.reports.values() if address and r.address.casefold() == address), 0)
    if report:
        return 0, report, "reporter"
    return strands[0] if len(strands) == 1 else 0, 0, "parent" if strands else "unknown"
