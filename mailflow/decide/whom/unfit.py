"""Whoever was named in an answer and cannot be what they were named for, or written to under that name.

The one idea: it is asked again, with the reason, and nobody is guessed.
"""

import re

from mailflow.decide import whom
from mailflow.decide.turn import Turn
from mailflow.people import TITLES, Person, Role
from mailflow.prompt import Question
from mailflow.prompt.answers import Act, Unclear
from mailflow.record import Prompt

NAME_A_LEAD = ("first look", "reassign")


def unfit_lead(turn: Turn, question: Question, act: Act) -> tuple[Unclear, ...]:
    """Return why whoever was named to lead cannot."""
    if question.name not in NAME_A_LEAD or "lead" not in act.answers:
        return ()
    person = turn.person("".join(act.answers["lead"].picked))
    name = person.name if person else "That person"
    if person is not None and _decides(turn, person):
        why = f"{name} is asked to decide in this case, so somebody else leads."
    elif person is not None and (whom.may_lead(turn, person) or _only_choice(turn, person)):
        return ()
    elif person is not None and person == whom.acting(turn):
        why = f"{name} acts as Head Teacher now and decides, so somebody else leads."
    else:
        why = (
            f"{name} cannot lead this: it takes somebody of the SLT who is not connected with it and has no part in it."
        )
    return (Unclear(item="lead", why=why, doubtful=False),)


def unfit_parents(prompt: Prompt, act: Act) -> tuple[Unclear, ...]:
    """Return which of the names of parents cannot stand on a letter: a title or one word alone, or one with signs that are none of
    it."""
    names = act.answers["parents"].picked if prompt.asked.question == "gathered" and "parents" in act.answers else ()
    unfit = [name for name in names if not (_NAME.fullmatch(name) and _says_who(name))]
    why = f"“{'; '.join(unfit)}” cannot stand on a letter like that. Please write each parent's full name, with ; between."
    return (Unclear(item="parents", why=why),) if unfit else ()


_NAME = re.compile(r"[^\W\d_][\w'’.-]*(?:,? (?:&|[^\W\d_][\w'’.-]*))*")


def _says_who(name: str) -> bool:
    """Say whether a name is whole: a title alone is none, nor is the "Dan" of "Dan and Mel Moss"."""
    words = name.split()
    return len(words) > 1 and any(word.strip(".").casefold() not in TITLES | {"and", "&"} for word in words)


def _decides(turn: Turn, person: Person) -> bool:
    """Tell whether a decision waits for this person: nobody decides on what they lead."""
    asked = [turn.case.prompts[number] for number in turn.case.open]
    return any(person.key in prompt.to and prompt.asked.question == "decide" for prompt in asked)


def _only_choice(turn: Turn, person: Person) -> bool:
    """Anybody of the staff who is free may be named, where nobody of the SLT is."""
    return _nobody_of_the_slt(turn) and whom.has_no_part(turn, person) and person != whom.acting(turn)


def _nobody_of_the_slt(turn: Turn) -> bool:
    return not any(whom.may_lead(turn, person) for person in turn.school.holders(Role.SLT))


def nobody_to_lead(turn: Turn, question: Question) -> str:
    """Say, where a lead is to be named, that nobody of the SLT can; "" where somebody can."""
    return NOBODY_OF_THE_SLT if question.name in NAME_A_LEAD and _nobody_of_the_slt(turn) else ""


def free_to_lead(turn: Turn, question: Question) -> str:
    """Return, for whoever names another lead, who of the SLT can be named."""
    able = [f"- {person.name}" for person in turn.school.holders(Role.SLT) if whom.may_lead(turn, person)]
    return "\n".join(("As far as we know, these may lead:", *able)) if able and question.name == "reassign" else ""


NOBODY_OF_THE_SLT = (
    "Nobody of the SLT is free of a connection. Please name somebody else of the staff who is, or ask the Chair of Governors to "
    "find somebody from outside, for instance from another school."
)


def unfit_owner(turn: Turn, prompt: Prompt, act: Act, by: str) -> tuple[Unclear, ...]:
    """Return why whoever was named to see to a step outside cannot: it stays with who was asked, who is asked again."""
    person = turn.person("".join(act.answers["owner"].picked)) if "owner" in act.answers else None
    if person is None or (person.key == by and "who" in act.answers):
        return ()
    if person.key == by:
        return (Unclear(item="who", why="You see to this yourself, so please say what was done.", doubtful=False),)
    why = ""
    if whom.owner(turn, prompt.asked.question, prompt.asked.about) == by:
        why = "Only whoever decides names somebody. N alone on the first line hands it back to them."
    elif not whom.may_own(turn, person):
        why = f"{person.name} cannot see to this: it takes somebody of the leadership or safeguarding without a part in the case."
    return (Unclear(item="owner", why=why, doubtful=False),) if why else ()
