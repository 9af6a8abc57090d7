"""What a prompt suggests, as the case and its register stand. It is frozen into `Asked` as it was shown.

The one idea: safety, grades of evidence, findings, responses and decisions are never suggested.
"""

from collections.abc import Callable, Mapping

from mailflow import policy
from mailflow.decide import whom
from mailflow.decide.turn import Turn
from mailflow.decide.whom import same_incident
from mailflow.people import Role
from mailflow.prompt import Question, To
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Who
from mailflow.record import Case, Prompt
from mailflow.register import RegisterWanted
from mailflow.workflow import question as row


def for_question(turn: Turn, question: Question, about: int) -> dict[str, Answer]:
    """Return the suggested answer of each item that has one now."""
    shown = {}
    for item in question.items:
        if item.suggest:
            answer = SUGGESTIONS[item.suggest](turn, about)
            if answer is not None:
                shown[item.name] = answer
    return shown


def still(case: Case, prompt: Prompt) -> dict[str, Answer]:
    """Return what a prompt suggested, without anybody who has said since that they are connected."""
    staff = {item.name for item in row(prompt.asked.question).items if isinstance(item, Who) and item.staff}
    shown = prompt.asked.suggested
    return {name: one for name, one in shown.items() if name not in staff or not set(one.picked) & case.connected}


def _seriousness(turn: Turn, about: int) -> Answer | None:
    return None if turn.case.part else Answer((str(turn.case.seriousness),))


def _points(turn: Turn, about: int) -> Answer | None:
    known = tuple(code for code in turn.case.points if code in policy.POINTS)
    return Answer(known) if known else None


def _lead(turn: Turn, about: int) -> Answer | None:
    """Whoever of the SLT is free and leads the fewest open cases, the first in its order of several; whoever takes the first
    look only where there is nobody else."""
    if turn.register is None:
        raise RegisterWanted(turn.case)
    duty, leads = whom.in_line(turn, To.DUTY), turn.register.leads
    other = whom.in_line(turn, To.LEAD, (duty.key,) if duty else (), leads)
    person = other if other and Role.SLT in other.roles else whom.in_line(turn, To.LEAD)
    return Answer((person.key,)) if person else None


def _same_incident(turn: Turn, about: int) -> Answer | None:
    """The open case that this one is likely part of, if whoever takes the first look may know of it."""
    duty = whom.in_line(turn, To.DUTY)
    found = same_incident.likely(turn, duty) if duty else None
    return Answer(("known",), found.case.reference) if found else None


def _whom(turn: Turn, about: int) -> Answer | None:
    reporter = ("reporter",) if any(r.contact for r in turn.case.at_hand) else ()
    look = turn.case.answered("first look")
    mixed = look is not None and look.picked("about") == ("mixed",)  # perhaps it is about them
    teacher = ("teacher",) if class_teacher(turn) and not mixed else ()
    return Answer((*reporter, *teacher)) if reporter or teacher else Answer(("nobody",))


def class_teacher(turn: Turn) -> str:
    """Return the short name of the member of staff whom this concerns: who was named, else the class's teacher."""
    for key in (*turn.case.staff, turn.school.classes.get(turn.case.group, "")):
        person = turn.person(key)
        if person is not None and whom.free(turn, person):
            return key
    return ""


def _heads_words(turn: Turn, about: int) -> Answer | None:
    decided = turn.case.of("decide", about)
    words = decided[-1].said("word") if decided else ""
    return Answer((words,)) if words else None


SUGGESTIONS: Mapping[str, Callable[[Turn, int], Answer | None]] = {
    "seriousness": _seriousness,
    "points": _points,
    "lead": _lead,
    "same incident": _same_incident,
    "whom": _whom,
    "head's words": _heads_words,
}
