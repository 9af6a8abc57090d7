"""What arrives of itself: a concern, another report, words that answer nothing, an absence, a word from staff.

The one idea: safety comes first and waits for nobody. A concern about the Head Teacher reaches the Chair alone; one
about staff the Head Teacher alone; a danger alerts the safeguarding lead before anybody has checked anything.
"""

from datetime import datetime, time, timedelta

from mailflow import write
from mailflow.decide import asking, details, drafting, replies, steps, whom
from mailflow.decide.turn import Turn, new_mail, new_report, prompt_of_mail
from mailflow.happening import Absent, ConcernRaised, Matter, ReportArrived, StaffSaid, Wrote
from mailflow.prompt import Proof, Question, To
from mailflow.record import HoldKind, LetterState, Prompt
from mailflow.record import events as e
from mailflow.record.evolve import NEW_FROM
from mailflow.workdays import NotLoaded
from mailflow.workflow import question as row


def concern_raised(turn: Turn, raised: ConcernRaised) -> None:
    """Open a case, and put its first question."""
    turn.put(
        e.Opened(
            reference=raised.reference,
            matters=tuple(sorted(raised.matters)),
            why=raised.why,
            seriousness=raised.seriousness,
            points=raised.points,
            group=raised.group,
            staff=raised.staff,
        )
    )
    _report(turn, raised)
    if Matter.HEAD in raised.matters:
        return asking.ask(turn, "concern about the head")
    if Matter.STAFF in raised.matters:
        return asking.ask(turn, "concern about staff")
    if Matter.DANGER in raised.matters:
        steps.place_hold(turn, HoldKind.SAFEGUARDING, "first reading", "words that may mean a risk")
        asking.ask(turn, "safeguarding")
    asking.ask(turn, "office check" if _unclear(raised.matters) else "first look")
    return None


def _unclear(matters: frozenset[Matter]) -> bool:
    return Matter.CONCERN not in matters


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
        )
    )


def report_arrived(turn: Turn, arrived: ReportArrived) -> None:
    """Another report of the same incident: acknowledged apart, heard apart, never told of the others."""
    if arrived.written.key in turn.case.keys:
        return
    _report(turn, arrived)
    report = turn.case.reports[len(turn.case.reports)]
    if turn.case.answered("first look") and report.contact and report.address and turn.case.ours:
        drafting.draft(turn, drafting.Wanted(name="acknowledgement", report=report.number))
        if turn.case.answered("plan") and not turn.case.strands:
            drafting.draft(turn, drafting.Wanted(name="details", report=report.number))
    if turn.case.lead:
        asking.tell(turn, "lead", "another report", {"words": details.quoted(report.words)})


def wrote(turn: Turn, wrote_: Wrote) -> None:
    """Words that reached the case and answer no prompt."""
    if wrote_.written.key in turn.case.keys:
        return None
    mail = turn.case.mails.get(wrote_.mail)
    letter = turn.case.letters.get(mail.owed.letter) if mail else None
    approver = letter.approved_by if letter else ""
    staff = bool(wrote_.by.person) and Proof.ENROLLED in wrote_.by.proof
    if staff and mail and replies.is_stop(wrote_.written.words):
        return _stop_word(turn, wrote_, approver)
    strand = next((s.number for s in turn.case.strands.values() if s.address and s.address == wrote_.by.address), 0)
    report = next((r.number for r in turn.case.reports.values() if r.address == wrote_.by.address), 0)
    known = "parent" if strand else "reporter" if report else wrote_.by.person if staff else "unknown"
    turn.put(
        e.Heard(
            by=known,
            address=wrote_.by.address,
            words=wrote_.written.words,
            key=wrote_.written.key,
            strand=strand,
            report=report,
            raw=wrote_.written.raw,
            enclosures=wrote_.written.enclosures,
        )
    )
    if not turn.case.closed and whom.confined_to(turn.case) is None:
        doubt = "we do not know this address" if known == "unknown" else ""
        replies.tell_lead_of_words(turn, wrote_.by, wrote_.written.words, doubt)
        if known in NEW_FROM:
            replies.new_words(turn, strand)
    return None


def _stop_word(turn: Turn, wrote_: Wrote, approver: str) -> None:
    """RECALL, or a bare STOP in reply to the receipt, takes back what that person released and has not left."""
    mine = [
        letter
        for letter in turn.case.letters.values()
        if letter.state is LetterState.APPROVED and letter.approved_by == wrote_.by.person and letter.draft.strand
    ]
    turn.put(e.Noted(by=wrote_.by.person, words="RECALL", key=wrote_.written.key))
    for letter in mine:
        drafting.recall(turn, letter, wrote_.by.person)
    if not mine:
        asking.tell(turn, wrote_.by.person, "turned away", {"why": "there is no letter of yours that waits to leave"})


# Absences ------------------------------------------------------------------------------------------------------------


def absent(turn: Turn, away: Absent) -> None:
    """An absence notice is never an answer. It may move that person's time, never the Head Teacher's decision."""
    mail = turn.case.mails.get(away.mail)
    if mail is None or away.key in turn.case.keys or turn.case.closed:
        return
    turn.put(
        e.AbsenceNoticed(
            who=mail.owed.to,
            key=away.key,
            returns=away.returns.isoformat() if away.returns else "",
        )
    )
    prompt = prompt_of_mail(turn.case, away.mail)
    if prompt is None or not prompt.open or away.returns is None:
        return
    question = row(prompt.asked.question)
    if question.to is To.APPROVER or question.limit == "safeguarding":
        return
    back = datetime.combine(away.returns, time(9), turn.school.calendar.zone)
    due = _after_return(turn, question, prompt, back)
    if due > prompt.due:
        turn.put(e.DueMoved(prompt=prompt.asked.prompt, due=due, why="away until then"))
        who = asking.names(turn).get(mail.owed.to, "The parent" if mail.owed.to == "parent" else "The reporter")
        if mail.owed.to != turn.case.lead:
            asking.tell(turn, "lead", "away", {"who": who, "by": write.day(due, turn.school.calendar.zone)})


def _after_return(turn: Turn, question: Question, prompt: Prompt, back: datetime) -> datetime:
    """Staff get their time anew from their return; a parent two school days, at most ten more, once."""
    try:
        if question.to in (To.PARENT, To.REPORTER):
            moved = turn.school.calendar.school_day(back.date(), 2)
            latest = turn.school.calendar.school_day(prompt.due.astimezone(turn.school.calendar.zone).date(), 10)
            return datetime.combine(min(moved, latest), time(17), turn.school.calendar.zone)
        return turn.due(question.limit, back)
    except NotLoaded:
        return back + timedelta(days=1)


# Words from cleared staff --------------------------------------------------------------------------------------------


def staff_said(turn: Turn, said: StaffSaid) -> None:
    """NOTE, PAUSE, GO ON, SHOW, RECALL: answered only to those cleared, every disclosure on record."""
    person = turn.person(said.by.person)
    if said.key in turn.case.keys or person is None:
        return
    if not whom.may_see(turn.school, turn.case, person):
        turn.put(e.TurnedAway(by=person.key, address=said.by.address, why="not cleared for this case", key=said.key))
        return
    match said.command:
        case "NOTE":
            turn.put(e.Noted(by=person.key, words=said.words, key=said.key))
        case "PAUSE":
            turn.put(e.Noted(by=person.key, words=f"PAUSE {said.words}".strip(), key=said.key))
            if turn.case.ours:
                steps.place_hold(turn, HoldKind.PAUSE, person.key, said.words)
                asking.ask(turn, "paused")
        case "GO ON":
            turn.put(e.Noted(by=person.key, words="GO ON", key=said.key))
            steps.lift_hold(turn, HoldKind.PAUSE, person.key, "")
        case "RECALL":
            turn.put(e.Noted(by=person.key, words="RECALL", key=said.key))
            for letter in drafting.waiting_to_leave(turn):
                if letter.approved_by == person.key and letter.draft.strand:
                    drafting.recall(turn, letter, person.key)
        case _:
            show(turn, person.key, said.key)


def show(turn: Turn, to: str, key: str) -> None:
    """Send somebody cleared the case as it stands, and record that they were shown it."""
    person = turn.person(to)
    if person is None:
        return
    turn.put(e.Disclosed(to=to, what="the case as it stood", key=key))
    page = details.case_page(turn.case, turn.school)
    text = write.notice(turn.case.reference, turn.school.wording("notices/the case"), {}, page)
    turn.put(
        e.Owed(
            mail=new_mail(turn.case),
            to=to,
            address=person.address,
            subject=text.subject,
            body=text.body,
            because="shown on request",
            not_before=turn.at,
            judgement=True,
        )
    )
