"""What a choice or a silence sets off, step by step.

The one idea: a step is data in the workflow's table, and this is the only place that carries one out.
"""

import re
from typing import assert_never

from mailflow.decide import asking, drafting, whom
from mailflow.decide.effects import EFFECTS
from mailflow.decide.turn import Turn
from mailflow.people import Role
from mailflow.prompt import (
    Approve,
    Ask,
    Choose,
    Close,
    Discard,
    Draft,
    Effect,
    End,
    Hold,
    Join,
    PassOn,
    Question,
    Release,
    Scope,
    Step,
    To,
    Transfer,
)
from mailflow.record import HoldKind, LetterState, Prompt
from mailflow.record import events as e
from mailflow.workflow import question as row


def follow(turn: Turn, prompt: Prompt) -> None:
    """Take the steps of every choice that was picked, in the order of the items, then those of the question.

    What turns out to be for the Head Teacher or the Chair alone stops there. While the safeguarding lead has stopped the
    case, nobody else's answer hands it over or closes it.
    """
    question = row(prompt.asked.question)
    for step in (*picked_steps(question, prompt), *question.then):
        confided = whom.confined_to(turn.case) is not None and question.name not in MAY_GO_ON_CONFIDED
        ends = isinstance(step, Transfer | Close) and turn.case.alarmed and question.name not in OF_SAFEGUARDING
        if turn.case.ours and not confided and not ends:
            take(turn, step, prompt)


OF_SAFEGUARDING = frozenset({"safeguarding", "safeguarding outcome", "hold review"})
MAY_GO_ON_CONFIDED = OF_SAFEGUARDING | frozenset(whom.CONFIDED)


def picked_steps(question: Question, prompt: Prompt) -> tuple[Step, ...]:
    """Return the steps of the choices picked."""
    return tuple(
        step
        for item in question.items
        if isinstance(item, Choose)
        for name in prompt.picked(item.name)
        for step in item.choice(name).then
    )


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
            drafting.discard(turn, about, "".join(prompt.picked("word")) or "put aside")
        case Hold(kind=kind):
            place_hold(turn, HoldKind(kind), prompt.by, f"answered so: {prompt.asked.question}")
        case Release(kind=kind):
            lift_hold(turn, HoldKind(kind), prompt.by)
        case PassOn():
            return  # replies.py lets them step aside before anything is answered
        case Transfer(to=to):
            transfer(turn, to, prompt.by)
        case Join():
            join(turn, prompt)
        case End(outcome=outcome):
            for number in [about] if row(prompt.asked.question).scope is Scope.STRAND else list(turn.case.strands):
                turn.put(e.Ended(strand=number, outcome=outcome))
        case Close():
            close(turn, "followed up")
        case Effect(name=name):
            EFFECTS[name](turn, prompt)
        case _ as unknown:
            assert_never(unknown)


def _now(prompt: Prompt) -> bool:
    """ "Send now", with a reason beside it, shortens the wait."""
    return prompt.said("word").startswith("send now: ")


def _ask(turn: Turn, name: str, prompt: Prompt) -> None:
    question = row(name)
    about = prompt.asked.about if question.scope is row(prompt.asked.question).scope else 0
    asking.ask(turn, name, about, to=prompt.by if question.to is To.NAMED else "")


def _draft(turn: Turn, name: str) -> None:
    """Write to each reporter; one whose report is moving to another case is written to from there."""
    for report in turn.case.at_hand:
        if report.contact and report.address and report.number not in turn.case.offered:
            drafting.draft(turn, drafting.Wanted(name=name, report=report.number))


def place_hold(turn: Turn, kind: HoldKind, by: str, why: str) -> None:
    """Stop everything but judgement. Approvals that have not left lapse; nothing may leave."""
    if any(held.kind is kind for held in turn.case.holds.values()):
        return
    turn.put(e.HoldPlaced(hold=turn.case.holds_ever + 1, kind=kind, by=by, why=why))
    for letter in drafting.waiting_to_leave(turn):
        if letter.draft.strand:
            drafting.lapse(turn, letter, "the case was stopped", show_again=False)


def lift_hold(turn: Turn, kind: HoldKind, by: str) -> None:
    """Let the case go on: what lapsed is shown again, times begin anew, and what nobody asked meanwhile is asked."""
    for number, held in list(turn.case.holds.items()):
        if held.kind is kind:
            turn.put(e.HoldLifted(hold=number, by=by))
    if turn.case.holds or not turn.case.ours:
        return
    for number in sorted(turn.case.open):
        prompt = turn.case.prompts[number]
        question = row(prompt.asked.question)
        if question.name in ABOUT_THE_HOLD:
            asking.close_prompt(turn, prompt, "the hold was lifted")
        elif not question.judgement and prompt.due < turn.at:
            due, _ = turn.due_or_tomorrow(question.limit)
            turn.put(e.DueMoved(prompt=number, due=due, why="the hold was lifted"))
    _go_on_with_the_look(turn)
    if not turn.case.ours:
        return
    for letter in list(turn.case.letters.values()):
        if letter.state is LetterState.LAPSED:
            drafting.show_again_(turn, letter.draft.letter, "the case was stopped, and goes on")
        elif letter.state is LetterState.DRAFTED and not letter.shown_in and drafting.complete(letter):
            drafting.put_to_releaser(turn, letter.draft.letter)


ABOUT_THE_HOLD = OF_SAFEGUARDING | {"paused"}


def _go_on_with_the_look(turn: Turn) -> None:
    """What the office or the first look said of it while it was stopped counts now; with neither, a first look is asked."""
    for name in (*whom.CONFIDED, "first look", "office check"):
        looked = turn.case.answered(name)
        if looked is not None and turn.case.ours:
            ends = [step for step in picked_steps(row(name), looked) if isinstance(step, Transfer)]
            for step in ends:
                take(turn, step, looked)
            if name == "first look" or ends:
                return
    if (
        whom.confined_to(turn.case) is None
        and turn.case.ours
        and not turn.case.waiting("first look")
        and not turn.case.waiting("office check")
    ):
        asking.ask(turn, "first look")


def transfer(turn: Turn, to: str, by: str) -> None:
    """Hand the matter over and stop here: nothing further is asked, and nothing that is owed to a parent leaves."""
    turn.put(e.Transferred(to=to, why=f"decided by {by}"))
    for number in sorted(turn.case.open):
        asking.close_prompt(turn, turn.case.prompts[number], f"handed over: {to}")
    for number in sorted(turn.case.live):
        mail = turn.case.mails[number]
        if mail.owed.letter and mail.state == "owed":
            turn.put(e.Withdrawn(mail=number, why=f"handed over: {to}"))
    if whom.confined_to(turn.case) is None:
        asking.tell(turn, HANDED_TO.get(to, Role.OFFICE), "handed over", {"to": to})
    close(turn, f"handed over: {to}")


HANDED_TO = {"data protection lead": Role.DATA_PROTECTION, "behaviour policy": Role.DSL, "safeguarding": Role.DSL}


def join(turn: Turn, prompt: Prompt) -> None:
    """Offer this case's reports to the case whose reference was written."""
    words = re.findall(r"[A-Z0-9]+", prompt.said("same").upper())
    reference = next((word for word in words if REFERENCE.fullmatch(word)), "")
    if not reference or reference == turn.case.reference:
        return
    for report in turn.case.at_hand:
        turn.put(e.Offered(report=report.number, case=reference))


REFERENCE = re.compile(r"[2346789BCDFGHJKMNPQRTVWXYZ]{6}")
"""Six signs, without vowels and without those that are taken for others."""


def close(turn: Turn, why: str) -> None:
    """Close the case. What is still owed to staff leaves all the same."""
    for number in sorted(turn.case.open):
        asking.close_prompt(turn, turn.case.prompts[number], why)
    turn.put(e.Closed(why=why))
