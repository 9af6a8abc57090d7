"""The email that asks a prompt: to whom, when, and what it says.

The one idea: whether somebody may be asked is looked at each time that it is, and not once.
"""

from dataclasses import replace
from datetime import datetime, time

from mailflow import write
from mailflow.decide import meetings, whom
from mailflow.decide.asking import once_shown, said_back
from mailflow.decide.shown import details, in_short, same_incident
from mailflow.decide.shown.earlier import Earlier, of_other_cases
from mailflow.decide.shown.in_danger import MOST, OWN_JUDGEMENT, as_put
from mailflow.decide.turn import Turn, owe
from mailflow.decide.whom import suggest
from mailflow.decide.whom.part_in_it import is_part_of
from mailflow.decide.whom.same_incident import Likely
from mailflow.decide.whom.unfit import free_to_lead, nobody_to_lead
from mailflow.people import Person, Role
from mailflow.prompt import Question, Scope, To
from mailflow.prompt.answers import Unclear
from mailflow.prompt.silence import AskInstead
from mailflow.record import Prompt
from mailflow.record import events as e
from mailflow.workdays import WORK_CLOSES, WORK_OPENS, NotLoaded
from mailflow.workflow import question as row

RELEASING = ("release", "decide")
URGENT = ("safeguarding", "concern about staff", "concern about the head")
EVEN_WHEN_STOPPED = (*URGENT, "safeguarding outcome")


def goes_at(turn: Turn, question: Question, person: Person) -> datetime:
    """To somebody who teaches it goes only after lessons; what changed hands in the night, in the morning; a judgement at
    once."""
    if question.to is To.APPROVER and question.name not in EVEN_WHEN_STOPPED and turn.case.seriousness < MOST:
        return _in_the_morning(turn)
    if not question.after_lessons or not person.teaches:
        return turn.at
    try:
        return turn.school.calendar.after_lessons(turn.at, turn.school.lessons_end, turn.school.evening)
    except NotLoaded:
        return turn.at


def _in_the_morning(turn: Turn) -> datetime:
    """Return when whoever decides from this midnight on is first written to: at the beginning of the next day of work."""
    calendar = turn.school.calendar
    here = turn.at.astimezone(calendar.zone)
    midnight = datetime.combine(here.date(), time(), calendar.zone)
    edges = {edge for one in turn.school.acting.periods for edge in (one.begins, one.ends)}
    if midnight not in edges or here.time() >= WORK_OPENS:
        return turn.at
    try:
        return calendar.after_lessons(turn.at, WORK_OPENS, WORK_CLOSES)
    except NotLoaded:
        return turn.at


def rests_until(turn: Turn, question: Question) -> datetime:
    """Return when a question that rests is first asked by an email; one that does not, now."""
    return turn.due_or_tomorrow(question.rests)[0] if question.rests else turn.at


def mail_prompt(
    turn: Turn,
    prompt: Prompt,
    person: Person,
    *,
    start: datetime | None = None,
    printed: bool = True,
    chasing: bool = False,
    unclear: tuple[Unclear, ...] = (),
    why: str = "",
) -> None:
    """Owe the email that asks this prompt of this person, at `start` or as soon as they may have it; for a letter's release
    it shows the letter, whole, unless it only asks again what was `unclear` of somebody who has just that already."""
    if not whom.free(turn, person):
        return  # checked at every asking, and not once
    question, asked = row(prompt.asked.question), prompt.asked
    letter = turn.case.letters.get(asked.about) if question.scope is Scope.LETTER else None
    likely = same_incident.known_to(turn, question, person)
    told = of_other_cases(turn, question, asked.about, person, likely)
    joins = same_incident.suggested(prompt, likely)
    asking = _asking(turn, prompt, person, joins, printed=printed, chasing=chasing, unclear=unclear, why=why)
    asking = replace(asking, details=_below(turn, prompt, asking, told))
    releasing = letter if question.name in RELEASING else None
    once = unclear and question.name in (*RELEASING, "agree")
    short = once_shown.in_short(turn, prompt, releasing, person, asking) if once else None
    owe(
        turn,
        person,
        write.prompt(short or asking),
        f"asked: {question.name}",
        not_before=start or goes_at(turn, question, person),
        prompt=asked.prompt,
        judgement=question.judgement,
        paper=bool(letter and letter.pdf and (question.by_hand or releasing) and not short),
        urgent=question.name in EVEN_WHEN_STOPPED,
    )
    if short:
        return
    if releasing:
        turn.put(e.Shown(letter=releasing.draft.letter, digest=releasing.draft.digest, prompt=asked.prompt))
    if told.disclosed:
        turn.put(e.Disclosed(to=person.key, what=told.disclosed))


def _below(turn: Turn, prompt: Prompt, asking: write.Asking, told: Earlier) -> str:
    """Return what stands below the line, with what this person is `told` of other cases."""
    question, about = row(prompt.asked.question), prompt.asked.about
    below = (
        told.first,
        meetings.notice(turn, asking.question, about, asking.items, prompt.due),
        details.of(turn.case, turn.school, question, about, told.words),
        free_to_lead(turn, question),
    )
    return "\n\n".join(filter(None, below))


def _asking(
    turn: Turn,
    prompt: Prompt,
    person: Person,
    joins: Likely | None,
    *,
    printed: bool,
    chasing: bool,
    unclear: tuple[Unclear, ...],
    why: str,
) -> write.Asking:
    question, asked, suggested = as_put(turn.case, prompt), prompt.asked, suggest.still(turn.case, prompt)
    if joins is None and same_incident.ITEM in suggested:
        del suggested[same_incident.ITEM]
        question = same_incident.without_the_letter(question)
    may_be = same_incident.in_words(turn, joins, question) if joins and not unclear else ""
    letter = turn.case.letters.get(asked.about) if question.scope is Scope.LETTER else None
    by_a_day = printed and question.limit != "safeguarding" and (chasing or turn.at < prompt.due)
    return write.Asking(
        reference=turn.case.reference,
        question=question,
        wording=turn.school.wording(f"prompts/{question.name}"),
        blanks=_blanks(turn, question, asked.about, unclear),
        by=write.day(prompt.due, turn.school.calendar.zone) if by_a_day else "",
        items=tuple(one.item for one in unclear) or _still_asked(question, asked.items),
        suggested=suggested,
        unclear=unclear,
        chasing=chasing,
        nobody_more=_nobody_more(turn, prompt),
        overdue=turn.at >= prompt.due,
        in_part=person.key in dict(prompt.parts),
        so_far=said_back.so_far(turn, prompt, unclear) if unclear else "",
        kept=said_back.kept(turn, prompt) if asked.kept and not unclear else "",
        why=" ".join(filter(None, (_why(turn, question, person, why), may_be))),
        code=letter.draft.code if letter and question.name in RELEASING else "",
        urgent=question.name in URGENT,
        decides=bool(letter and in_short.carries_out(turn.case, letter)),
        read_back=said_back.read_back(turn, person),
        names=turn.names,
    )


def _nobody_more(turn: Turn, prompt: Prompt) -> bool:
    """Return whether silence would ask somebody else, and nobody is left who has not been asked."""
    rungs = row(prompt.asked.question).silence
    roles = [Role(rung.act.to) for rung in rungs if isinstance(rung.act, AskInstead)]
    besides = (*prompt.to, *(p.key for p in turn.school.people if is_part_of(turn.school, turn.case, p)))
    return bool(roles) and not any(whom.of_role(turn, role, besides) for role in roles)


def _sentence(why: str) -> str:
    """Return a reason as a sentence, with its capital and its full stop."""
    return f"{why[:1].upper()}{why[1:]}{'' if why.endswith(('.', '!', '?')) else '.'}" if why else ""


def _why(turn: Turn, question: Question, person: Person, why: str) -> str:
    """Return what opens the email: why it comes, that nobody can lead, that it names whoever decides."""
    said = (_sentence(_spoken_to(turn, person, why)), nobody_to_lead(turn, question), _named(turn, question, person))
    return " ".join(filter(None, said))


def _spoken_to(turn: Turn, person: Person, why: str) -> str:
    """Say "you" to whoever decides now, where it says why they are asked anew."""
    if person == whom.acting(turn):
        return why.replace(f"{person.name} acts as", "you act as")
    return why.replace("the Head Teacher decides again", "you decide again") if Role.HEAD in person.roles else why


def _named(turn: Turn, question: Question, person: Person) -> str:
    """Ask whoever decides, and is named in what was reported, whether it is about them: then it is not theirs to decide."""
    about_them = question.decides and question.to is To.APPROVER and person.key in turn.case.staff
    return (
        "The concern names you. If the messages are about you, please reply X, and somebody else decides."
        if about_them
        else ""
    )


def _blanks(turn: Turn, question: Question, about: int, unclear: tuple[Unclear, ...]) -> dict[str, str]:
    """Return the blanks of a question's wording; where only some of it is asked again, without what is said of the rest."""
    blanks = details.blanks(turn.case, turn.school, question, about)
    if unclear and question.items[0].name not in {one.item for one in unclear}:
        blanks["alarm"] = blanks["alarm"].removesuffix(OWN_JUDGEMENT).strip()
    return blanks


def _still_asked(question: Question, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return what was asked and still is: a later version of the table may have other items, or none of that name."""
    known = {item.name for item in question.items}
    return tuple(name for name in names if name in known) or tuple(item.name for item in question.items)
