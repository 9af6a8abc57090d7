"""Gather, speak, decide: the course of a case, as the questions it asks.

The one idea: there is no other table. A question that waits for an answer is the stage that the case is at; the picture
in the documentation is drawn from these rows, and the tests walk them.
"""

from typing import Final

from mailflow.prompt import Question
from mailflow.workflow.after import AFTER
from mailflow.workflow.decide import DECISIONS
from mailflow.workflow.gather import GATHER
from mailflow.workflow.look import LOOK
from mailflow.workflow.speak import SPEAK

WORKFLOW: Final[tuple[Question, ...]] = (*LOOK, *GATHER, *SPEAK, *DECISIONS, *AFTER)

_BY_NAME: Final = {question.name: question for question in WORKFLOW}


def question(name: str) -> Question:
    """Return the row of this name; KeyError if there is none."""
    return _BY_NAME[name]
