"""The conditions by which a question opens of itself, under the names that the workflow's table uses.

The one idea: a join is a question put to the record ("all accounts are in"), not a counter kept somewhere.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta

from mailflow.decide import asking, whom
from mailflow.decide.letters.drafted import complete
from mailflow.decide.steps.effects_decide import finish
from mailflow.decide.turn import Turn
from mailflow.decide.waking import next_email, next_move
from mailflow.decide.whom.part_in_it import is_part_of
from mailflow.record import LetterState, MailState
from mailflow.record import events as e
from mailflow.workflow import WORKFLOW

PENDING = (LetterState.DRAFTED, LetterState.APPROVED, LetterState.LAPSED)


def open_what_is_ready(turn: Turn) -> None:
    """Put every question whose condition has come true. Under a hold, or handed over, none opens. A case never lies
    there with nothing to come: if nothing else is due, its lead is asked what is to happen."""
    if turn.case.opened_at is None or not turn.case.ours:
        return
    _owners_in_it(turn)
    _lead_in_it(turn)
    if not turn.case.holds and whom.confined_to(turn.case) is None:
        _open(turn)
    _close_what_next(turn)
    if _nothing_comes(turn):
        asking.ask(turn, "what next")
        if _nothing_comes(turn):
            asking.nobody_is_free(turn)
            turn.put(e.Planned(question="what next", about=0, at=turn.at + timedelta(days=1)))


def _owners_in_it(turn: Turn) -> None:
    """Ask whoever decides again about a step outside, where the person whom they named has come to have a part in the case
    and is asked no more."""
    for number in sorted(turn.case.open):
        prompt = turn.case.prompts[number]
        person = turn.person(prompt.to[-1])
        named = prompt.asked.question in whom.NAME_AN_OWNER and "owner" not in prompt.asked.items
        if named and prompt.to == prompt.asked.to and person and not whom.may_own(turn, person):
            asking.close_prompt(turn, prompt, "whoever was named cannot see to it any more")
            why = f"{person.name} cannot see to this any more, so it is back with you."
            asking.ask(turn, prompt.asked.question, prompt.asked.about, why=why)


def _close_what_next(turn: Turn) -> None:
    """Once something is waited for again, what is to happen is asked no more: an answer would act on a case that goes on."""
    asked = turn.case.waiting("what next")
    others = turn.case.open - ({asked.asked.prompt} if asked else set())
    if asked and (others or any(plan.question != "what next" for plan in turn.case.plans)):
        asking.close_prompt(turn, asked, "the case goes on")


def _lead_in_it(turn: Turn) -> None:
    """Ask for another lead where whoever leads has come to have a part in the case: they have reported it, or it is about them."""
    lead = turn.person(turn.case.lead)
    if lead is not None and is_part_of(turn.school, turn.case, lead) and not turn.case.finished:
        why = f"{lead.name} leads this and has come to have a part in it, so somebody else is to lead."
        asking.ask(turn, "reassign", why=why)


def _nothing_comes(turn: Turn) -> bool:
    """Tell whether nothing is due in a case of ours, once everything goes on, no letter is being set on paper, no email is
    on its way, and no other case is to take its reports."""
    case = turn.case
    if not case.ours or case.offered or next_email(case) is not None:
        return False
    setting = any(x.state is LetterState.DRAFTED and not complete(x) for x in case.letters.values())
    leaving = any(case.mails[number].state is MailState.SENDING for number in case.live)
    if setting or leaving:
        return False
    return next_move(case, replace(turn.school, stopped=False) if turn.school.stopped else turn.school) is None


def _open(turn: Turn) -> None:
    for question in WORKFLOW:
        if question.opens:
            for about in READY[question.opens](turn):
                asking.ask(turn, question.name, about)
    _settle_strands(turn)


def _settle_strands(turn: Turn) -> None:
    strands = turn.case.strands.values()
    if strands and all(s.settled for s in strands) and not turn.case.finished and not turn.case.waiting("gathered"):
        finish(turn, "; ".join(dict.fromkeys(s.outcome for s in strands)))


def _looked(turn: Turn) -> tuple[int, ...]:
    """The first look is done, it is ours, and a lead is named who has not been asked."""
    case = turn.case
    look = case.answered("first look")
    if look is None or not case.lead or case.finished:
        return ()
    asked = any(case.lead in prompt.to for prompt in case.of("plan"))
    planned = case.answered("plan")
    done = planned is not None and planned.picked("connected") != ("yes",)
    return () if asked or done or case.offered else (0,)


def _accounts_in(turn: Turn) -> tuple[int, ...]:
    """Every account that was asked for is in, or its time is over. A letter still on its way counts as asked."""
    case = turn.case
    planned = case.answered("plan")
    if (
        planned is None
        or planned.picked("connected") == ("yes",)
        or case.of("gathered")
        or case.strands
        or case.finished
    ):
        return ()
    asked = (*case.of("details"), *case.of("witness"))
    on_their_way = any(letter.draft.name == "details" and letter.state in PENDING for letter in case.letters.values())
    return () if on_their_way or any(prompt.open for prompt in asked) else (0,)


def _answered_or_over(turn: Turn) -> tuple[int, ...]:
    """The parent has given an account, or the time printed in the invitation is over."""
    case = turn.case
    return tuple(
        number
        for number, strand in case.strands.items()
        if not strand.settled
        and case.of("account", number)
        and not case.waiting("account", number)
        and not case.of("conversation", number)
    )


def _heard(turn: Turn) -> tuple[int, ...]:
    """The conversation is on record, and the parent's time to correct the note of it is over."""
    case = turn.case
    return tuple(
        number
        for number, strand in case.strands.items()
        if not strand.settled
        and case.answered("conversation", number)
        and not case.of("recommendation", number)
        and not case.waiting("correction", number)
        and not any(
            x.draft.name == "note" and x.draft.strand == number and x.state in PENDING for x in case.letters.values()
        )
        and not _note_stopped(turn, number)
    )


def _note_stopped(turn: Turn, strand: int) -> bool:
    return any(stopped.name == "note" and stopped.strand == strand for stopped in turn.case.stopped)


READY: Mapping[str, Callable[[Turn], tuple[int, ...]]] = {
    "the first look is done": _looked,
    "the accounts are in": _accounts_in,
    "the parent has answered, or their time is over": _answered_or_over,
    "the parent was heard": _heard,
}
