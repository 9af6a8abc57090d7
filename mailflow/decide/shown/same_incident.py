"""What whoever looks first reads of the case that a new one may be part of, and the letter that joins it.

The one idea: of twenty who report one incident, nineteen take one letter; and it is offered only to whoever may know that the other
case is there.
"""

from dataclasses import replace
from typing import Final

from mailflow import write
from mailflow.decide.turn import Turn
from mailflow.decide.whom.same_incident import Likely, likely
from mailflow.people import Person
from mailflow.prompt import Question
from mailflow.record import Prompt
from mailflow.workflow.first_look import SAME_INCIDENT
from mailflow.write import answers

ITEM: Final = "same"
_COUNTED: Final = "one two three four five six seven eight nine ten".split()


def with_the_letter(question: Question, prompt: Prompt) -> Question:
    """Return the question with the letter that joins it to the case which its prompt suggested, if it did."""
    suggested = prompt.asked.suggested.get(ITEM)
    if suggested is None or question.name != "first look":
        return question
    joins = replace(SAME_INCIDENT, says=SAME_INCIDENT.says.format(suggested.words))
    return replace(question, usual=(*question.usual, joins))


def without_the_letter(question: Question) -> Question:
    return replace(question, usual=tuple(one for one in question.usual if one.key != SAME_INCIDENT.key))


def known_to(turn: Turn, question: Question, person: Person) -> Likely | None:
    """Return the case that this one is likely part of, for whoever looks first and may know of it."""
    return likely(turn, person) if question.name == "first look" else None


def suggested(prompt: Prompt, found: Likely | None) -> Likely | None:
    """Return what was found, if it is what the prompt suggested."""
    answer = prompt.asked.suggested.get(ITEM)
    return found if found and answer and found.case.reference == answer.words else None


def in_words(turn: Turn, found: Likely, question: Question) -> str:
    """Say which case it may be part of, and why."""
    case, lead = found.case, turn.person(found.case.lead)
    opened = write.long_day(case.opened_at, turn.school.calendar.zone) if case.opened_at else ""
    led = f"led by {lead.name}" if lead else "not led by anybody yet"
    count = _COUNTED[found.of - 1] if found.of <= len(_COUNTED) else str(found.of)
    why = f"both name {found.names}" if found.names else f"{count} about this group in two days"
    offered = any(one.key == SAME_INCIDENT.key for one in question.usual)
    then = "" if offered else f" If it is, write {answers.number(question, ITEM)}B {case.reference}."
    return f"It may be the same incident as {case.reference}, opened on {opened} and {led}: {why}.{then}"
