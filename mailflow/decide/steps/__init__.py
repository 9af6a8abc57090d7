"""What a choice or a silence sets off, step by step.

The one idea: a step is data in the workflow's table, and this is the only place that carries one out.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import assert_never

from mailflow.decide import asking, whom
from mailflow.decide.letters import drafting, withdrawing
from mailflow.decide.letters.drafted import Wanted
from mailflow.decide.steps.effects import EFFECTS
from mailflow.decide.stopping import alerts, ending, holds, joining
from mailflow.decide.turn import Turn
from mailflow.prompt import Scope, To
from mailflow.prompt.answers import Answer
from mailflow.prompt.steps import (
    Approve,
    Ask,
    Close,
    Discard,
    Draft,
    Effect,
    End,
    Hold,
    Join,
    PassOn,
    Release,
    Step,
    Transfer,
)
from mailflow.prompt.steps import stops as is_stop
from mailflow.record import HoldKind, Prompt
from mailflow.record.evolve import SAFEGUARDING
from mailflow.workflow import question as row


def stops(turn: Turn, prompt: Prompt, said: Mapping[str, Answer], by: str) -> None:
    """Of an answer that is not whole, take what stops the case: somebody may be at risk, or nothing is to be written."""
    for step in row(prompt.asked.question).steps_of(said):
        if is_stop(step):
            take(turn, step, replace(prompt, by=by, answers={**prompt.answers, **said}))


def follow(turn: Turn, prompt: Prompt, before: Mapping[str, Answer] = MappingProxyType({})) -> None:
    """Take the steps of every choice that was picked, in the order of the items, then those of the question; not once more
    what stopped the case when it was said `before`, in an answer that was not whole.

    What turns out to be for the Head Teacher or the Chair alone stops there. While the safeguarding lead has stopped the
    case, nobody else's answer hands it over, joins it to another or closes it.
    """
    question = row(prompt.asked.question)
    stopped = [step for step in question.steps_of(before) if is_stop(step)]
    for step in (*question.steps_of(prompt.answers), *question.then):
        if step in stopped:
            continue
        confided = whom.confined_to(turn.case) is not None and question.name not in MAY_GO_ON_CONFIDED
        ends = (
            isinstance(step, Transfer | Join | Close)
            and turn.case.alarmed
            and question.name not in whom.OF_SAFEGUARDING
        )
        if turn.case.ours and not confided and not ends:
            take(turn, step, prompt)


MAY_GO_ON_CONFIDED = whom.OF_SAFEGUARDING | frozenset(whom.CONFIDED)


def take(turn: Turn, step: Step, prompt: Prompt) -> None:
    """Carry out one step that this prompt's answer, or its silence, set off."""
    about = prompt.asked.about
    match step:
        case Ask(question=name):
            _ask(turn, name, prompt)
        case Draft(letter=name):
            _draft(turn, name)
        case Approve():
            drafting.approve(turn, about, by=prompt.by, prompt=prompt.asked.prompt, now=_now(prompt))
        case Discard():
            withdrawing.discard(turn, about, "".join(prompt.picked("word")) or "put aside")
        case Hold(kind=kind):
            strand = about if prompt.asked.question in whom.NAME_AN_OWNER else 0
            holds.place_hold(turn, HoldKind(kind), prompt.by, f"answered so: {prompt.asked.question}", strand)
        case Release(kind=kind):
            holds.release(turn, HoldKind(kind), prompt.by)
        case PassOn():
            return  # replies.py lets them step aside before anything is answered
        case Transfer(to=to) if to == SAFEGUARDING:
            holds.stays_with_safeguarding(turn, prompt.by)
        case Transfer(to=to, letter=letter):
            ending.transfer(turn, to, prompt.by, letter)
        case Join():
            joining.join(turn, prompt)
        case End(outcome=outcome):
            for number in [about] if row(prompt.asked.question).scope is Scope.STRAND else list(turn.case.strands):
                ending.end_strand(turn, number, outcome)
        case Close():
            ending.close_once_all_has_left(turn, prompt)
        case Effect(name=name):
            EFFECTS[name](turn, prompt)
        case _ as unknown:
            assert_never(unknown)


def _now(prompt: Prompt) -> bool:
    """ "Send now", with a reason beside it, shortens the wait."""
    return prompt.said("word").startswith("send now: ")


def _ask(turn: Turn, name: str, prompt: Prompt) -> None:
    question = row(name)
    if prompt.asked.question == "safeguarding":
        alerts.take(turn, prompt)
    if name == "safeguarding" and alerts.said_already(turn, prompt):
        return alerts.also_said(turn, prompt)
    about = prompt.asked.about if question.scope is row(prompt.asked.question).scope else 0
    return asking.ask(turn, name, about, to=prompt.by if question.to is To.NAMED else "")


def _draft(turn: Turn, name: str) -> None:
    """Write to each reporter; one whose report is moving to another case is written to from there."""
    for report in turn.case.at_hand:
        if report.contact and report.address and report.number not in turn.case.offered:
            drafting.draft(turn, Wanted(name=name, report=report.number))
