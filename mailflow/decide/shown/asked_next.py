"""What somebody is asked now, and what they will be asked next and when: for whoever answers what is asked no more.

The one idea: a lead who types a recommendation into an old email knows what they want to say; the table knows when it is asked.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from mailflow import write
from mailflow.decide.turn import Turn
from mailflow.prompt import Question, Scope, To
from mailflow.workflow import WORKFLOW
from mailflow.workflow import question as row

ENDS_WITH: Final[Mapping[str, str]] = {
    "the parent has answered, or their time is over": "account",
    "the parent was heard": "correction",
}
"""The question outside whose time ends what a condition of the table waits for."""


def asked_next(turn: Turn, by: str) -> str:
    """Return it as the end of a sentence, "" where nothing is known of it."""
    if turn.case.holds or not turn.case.ours:
        return ""
    return "; ".join((*_now(turn, by), *_next(turn, by)))


def as_sentence(said: str) -> str:
    """Return it as a sentence of its own behind another."""
    return f" {said[0].upper()}{said[1:]}." if said else ""


def _now(turn: Turn, by: str) -> Iterator[str]:
    mine = [turn.case.prompts[number] for number in sorted(turn.case.open) if by in turn.case.prompts[number].to]
    for prompt in mine[-1:]:
        on = write.day(prompt.asked_at, turn.school.calendar.zone)
        yield f"what we ask you now is “{row(prompt.asked.question).asks}”, in our email of {on}"


def _next(turn: Turn, by: str) -> Iterator[str]:
    """Yield the first question for whoever leads that opens of itself and has still to."""
    if by != turn.case.lead or turn.case.finished:
        return
    coming = next((question for question in WORKFLOW if question.opens and _is_to_come(turn, question)), None)
    if coming is not None:
        yield f"you will be asked “{coming.asks}” once {coming.opens}{_at_the_latest(turn, coming)}"


def _is_to_come(turn: Turn, question: Question) -> bool:
    if question.to is not To.LEAD:
        return False
    if question.scope is not Scope.STRAND:
        return not turn.case.of(question.name)
    parts = [number for number, strand in turn.case.strands.items() if not strand.settled]
    return not turn.case.strands or any(not turn.case.of(question.name, number) for number in parts)


def _at_the_latest(turn: Turn, question: Question) -> str:
    waits = turn.case.waiting(ENDS_WITH.get(question.opens or "", ""))
    return f" ({write.day(waits.due, turn.school.calendar.zone)} at the latest)" if waits else ""
