"""Letters that somebody has in hand to post, while everything is stopped.

The one idea: what is in somebody's hands leaves by no outbox that could hold it back. So they are told at once not to post
it, and have it again, still released, when everything goes on.
"""

from datetime import datetime

from mailflow.decide import asking
from mailflow.decide.turn import Turn
from mailflow.record import Case, Prompt
from mailflow.record import events as e
from mailflow.school import School
from mailflow.workflow import question as row


def called_off_at(case: Case, school: School) -> datetime | None:
    """Return since when somebody has a letter in hand that is not to go, since everything is stopped; None if nobody has."""
    return min((prompt.asked_at for prompt in _in_hand(case)), default=None) if school.stopped else None


def call_off(turn: Turn) -> None:
    """While everything is stopped, take back what was asked of whoever posts letters, and plan to ask it again."""
    for prompt in _in_hand(turn.case) if turn.school.stopped and turn.case.ours else ():
        asking.close_prompt(turn, prompt, "everything is stopped")
        turn.put(e.Planned(question=prompt.asked.question, about=prompt.asked.about, at=turn.at))


def _in_hand(case: Case) -> tuple[Prompt, ...]:
    waiting = (case.prompts[number] for number in sorted(case.open))
    return tuple(prompt for prompt in waiting if row(prompt.asked.question).by_hand)
