"""Somebody is away: by a notice that came back for an email of ours, or as they said themselves.

The one idea: an absence is never an answer. It may move that person's time, but not that of a decision, nor of what safeguards.
"""

from datetime import date, datetime, time, timedelta

from mailflow import write
from mailflow.decide import asking, whom
from mailflow.decide.asking import passing_on
from mailflow.decide.shown.accounts import who_is
from mailflow.decide.turn import Turn, prompt_of_mail
from mailflow.happening import Absent, StaffAway
from mailflow.letters import SERIOUS
from mailflow.people import Role
from mailflow.prompt import Question, To
from mailflow.record import Prompt
from mailflow.record import events as e
from mailflow.workdays import NotLoaded
from mailflow.workflow import question as row


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
    if question.to is To.APPROVER:
        _decision_waits(turn, prompt, mail.owed.to, away.returns)
        return
    if question.limit == "safeguarding":
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


def _decision_waits(turn: Turn, prompt: Prompt, who: str, back: date) -> None:
    """Tell the lead, once, that whoever decides is back only after the decision is due, and how somebody may act for them: an
    absence moves no decision, and reminders to an empty desk would be all that happens."""
    told = any(mail.owed.because == "told: a decision waits" for mail in turn.case.mails.values())
    zone = turn.school.calendar.zone
    if told or back <= prompt.due.astimezone(zone).date() or turn.case.lead in ("", who):
        return
    name = who_is(turn.case, turn.school, who, prompt.asked.about)
    asking.tell(
        turn, "lead", "a decision waits", {"who": name, "back": write.day(datetime.combine(back, time(9), zone), zone)}
    )


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
        if prompt.to == (away.person,) and question.to is To.APPROVER:
            _decision_waits(turn, prompt, away.person, away.until + timedelta(days=1))
            continue
        if prompt.to != (away.person,) or question.limit == "safeguarding":
            continue
        _wait(turn, prompt, away.person, back)
