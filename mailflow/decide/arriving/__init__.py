"""What arrives of itself: a concern, another report, words that answer nothing, an absence, a word from staff.

The one idea: safety comes first and waits for nobody. A concern about the Head Teacher reaches the Chair alone; one
about staff the Head Teacher alone; a danger, whoever it is about, alerts the safeguarding lead before it is checked.
"""

from datetime import datetime, time, timedelta

from mailflow import write
from mailflow.authorship import Matter
from mailflow.decide import asking, whom
from mailflow.decide.arriving import elsewhere, outside, staff_words
from mailflow.decide.asking import passing_on
from mailflow.decide.letters import approvals, drafting, reporters
from mailflow.decide.letters.drafted import Wanted
from mailflow.decide.shown.accounts import who_is, with_doubt
from mailflow.decide.shown.quoted import whole
from mailflow.decide.stopping import alerts, connected, holds
from mailflow.decide.turn import Turn, new_report, prompt_of_mail
from mailflow.happening import Absent, ConcernRaised, ReportArrived, StaffAway, Wrote
from mailflow.letters import SERIOUS
from mailflow.people import Role
from mailflow.prompt import Proof, Question, To
from mailflow.record import HoldKind, Prompt
from mailflow.record import events as e
from mailflow.record.evolve import NEW_FROM
from mailflow.school import School
from mailflow.workdays import NotLoaded
from mailflow.workflow import question as row


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
    if turn.case.answered("first look") and report.contact and report.address and turn.case.ours:
        drafting.draft(turn, Wanted(name="acknowledgement", report=report.number))
        if turn.case.answered("plan") and not turn.case.strands:
            drafting.draft(turn, Wanted(name="details", report=report.number))
    if turn.case.lead:
        asking.tell(turn, "lead", "another report", {"words": with_doubt(whole(report), report.vouched)})
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
    """Return whose words these are by their address: the strand, the report, and whose. Of two parents who share a mailbox
    nobody can say who wrote, and a parent who has reported too may write of either: such words are new on every strand."""
    address = wrote_.by.address.casefold()
    strands = [s.number for s in turn.case.strands.values() if address and s.address.casefold() == address]
    report = next((r.number for r in turn.case.reports.values() if address and r.address.casefold() == address), 0)
    if report:
        return 0, report, "reporter"
    return strands[0] if len(strands) == 1 else 0, 0, "parent" if strands else "unknown"


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
    if question.name in whom.OF_SAFEGUARDING:
        passing_on.ask_next_to_safeguard(turn, prompt, mail.owed.to)
        return
    if question.to is To.APPROVER or question.limit == "safeguarding":
        return
    _wait(turn, prompt, mail.owed.to, datetime.combine(away.returns, time(9), turn.school.calendar.zone))


def _wait(turn: Turn, prompt: Prompt, who: str, back: datetime) -> None:
    """Let a question wait for whoever is away, unless somebody else can answer it. The lead is told; where it is the lead, the
    Head Teacher is, and in a serious case, or for long, is asked who leads meanwhile."""
    due = _after_return(turn, row(prompt.asked.question), prompt, back)
    if due <= prompt.due or passing_on.ask_next_in_line(turn, prompt):
        return None
    turn.put(e.DueMoved(prompt=prompt.asked.prompt, due=due, why="away until then"))
    name, by = who_is(turn.case, turn.school, who, prompt.asked.about), write.day(due, turn.school.calendar.zone)
    serious = turn.case.seriousness >= SERIOUS
    why = "It is serious" if serious else "That is long" if _for_long(turn, prompt.due, due) else ""
    if who == turn.case.lead and why:
        return asking.ask(
            turn, "reassign", why=f"{name} leads this, and is away: it waits until {by}. {why}, {NAME_ANOTHER}"
        )
    told = any(mail.owed.because == "told: away" and mail.owed_at == turn.at for mail in turn.case.mails.values())
    if who == turn.case.lead and told:
        return None
    to = Role.HEAD if who == turn.case.lead else "lead"
    return asking.tell(turn, to, "away", {"who": name, "by": by})


NAME_ANOTHER = "so please name somebody else; if you name them again, it waits for their return."
LONG = 5
"""School days: longer than that a case does not wait for its lead without the Head Teacher's word."""


def _for_long(turn: Turn, was: datetime, due: datetime) -> bool:
    calendar = turn.school.calendar
    try:
        return due.date() > calendar.school_day(was.astimezone(calendar.zone).date(), LONG)
    except NotLoaded:
        return True


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


def staff_away(turn: Turn, away: StaffAway) -> None:
    """Somebody says when they are back: what waits for them alone waits until then, but for a decision and for what goes
    to one person alone. A matter of safeguarding is put to the next in the chain as well."""
    back = datetime.combine(away.until + timedelta(days=1), time(9), turn.school.calendar.zone)
    for number in sorted(turn.case.open):
        prompt = turn.case.prompts[number]
        question = row(prompt.asked.question)
        if question.name in whom.OF_SAFEGUARDING and away.person in prompt.to:
            passing_on.ask_next_to_safeguard(turn, prompt, away.person)
            continue
        if prompt.to != (away.person,) or question.to is To.APPROVER or question.limit == "safeguarding":
            continue
        _wait(turn, prompt, away.person, back)
