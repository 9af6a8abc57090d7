"""What comes next, and when, in words: for whoever lets time pass in the sandbox.

The one idea: every instant is taken from the record, by the same functions that wake the daemon.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from mailflow.decide.rungs import rung_at
from mailflow.people import Role
from mailflow.prompt.silence import AskInstead, GoOn, Remind, Rung, Tell
from mailflow.record import Case, Mail, MailState, Prompt
from mailflow.school import School
from mailflow.shell.daemon.daily_line import DAILY_LINE
from mailflow.shell.desk import Desk
from mailflow.shell.pages.workflow_words import ROLES
from mailflow.workdays import NotLoaded
from mailflow.workflow import question as row

Coming = tuple[datetime, str]


def next_due(desk: Desk, now: datetime) -> tuple[datetime, tuple[str, ...]] | None:
    """Return the next instant after `now` at which something is due, and what; None if nothing ever is."""
    later = [one for one in _all(desk, now) if one[0] > now]
    woken = [due for due in (desk.next_instant(now),) if due is not None]
    first = min((*woken, *(at for at, _ in later)), default=None)
    said = tuple(dict.fromkeys(what for at, what in later if at == first))
    return None if first is None else (first, said or ("a case is looked at",))


def _all(desk: Desk, now: datetime) -> Iterator[Coming]:
    school = desk.school
    yield from _daily_line(school, now)
    for number in school.live:
        yield from _mail(school.mails[number], school, "")
    for reference, case in desk.cases.items():
        if reference not in desk.alone:
            yield from _of_case(case, school)


def _daily_line(school: School, now: datetime) -> Iterator[Coming]:
    here = now.astimezone(school.calendar.zone)
    first = here.date() if here.time() < DAILY_LINE else here.date() + timedelta(days=1)
    try:
        day = school.calendar.school_day(first, 0)
    except NotLoaded:
        return
    if school.holders(Role.OFFICE):
        yield datetime.combine(day, DAILY_LINE, school.calendar.zone), "the office's line of the day"


def _of_case(case: Case, school: School) -> Iterator[Coming]:
    where = f"case {case.reference}: "
    for number in case.live:
        if not case.holds or case.mails[number].owed.judgement:
            yield from _mail(case.mails[number], school, where)
    for plan in case.plans:
        if not case.holds or row(plan.question).judgement:
            yield plan.at, f"{where}what was planned is asked: {row(plan.question).asks}"
    for number in case.open:
        if not case.holds or row(case.prompts[number].asked.question).judgement:
            yield from _silence(case, case.prompts[number], school, where)


def _mail(mail: Mail, school: School, where: str) -> Iterator[Coming]:
    if mail.state is MailState.OWED:
        person = school.person(mail.owed.to)
        yield mail.not_before, f"{where}an email to {person.name if person else mail.owed.address} may leave"


def _silence(case: Case, prompt: Prompt, school: School, where: str) -> Iterator[Coming]:
    question = row(prompt.asked.question)
    people = [person.name for key in prompt.to if (person := school.person(key))]
    who = f"no answer from {' or '.join(people) or f'the {prompt.to[0]}'}"
    for place, rung in enumerate(question.silence):
        at = rung_at(case, school, prompt, place, rung)
        if at is not None:
            yield at, f"{where}{who}, {_rung(rung)} (“{question.asks}”)"


def _rung(rung: Rung) -> str:
    match rung.act:
        case Remind():
            return "so they are reminded"
        case AskInstead(to=role):
            return f"so {ROLES.get(role, role)} is asked as well"
        case Tell(to=to, notice=notice):
            return f"so {ROLES.get(to, to)} is told: {notice}"
        case GoOn():
            return "and the time for it is over: things go on without"
        case _:
            return "and something is done about it"
