"""What an event about a question or its reply makes of a case.

The one idea: only somebody to whom a prompt was put can answer it, and only while it waits.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from mailflow.prompt.answers import Answer
from mailflow.record import events as e
from mailflow.record.altered import altered
from mailflow.record.case import Case, Prompt, PromptState
from mailflow.record.guards import CannotHaveHappened, known, must, new, of


def prompt(case: Case, recorded: e.Recorded) -> Case:
    """Return the case after an event about a prompt. Raises `CannotHaveHappened`."""
    match recorded.event:
        case e.Asked() as asked:
            return _asked(case, recorded, asked)
        case e.AlsoAsked(prompt=number, to=to, instead_of=left):
            old = _waiting(case, number)
            others = tuple(who for who in old.to if who not in (left, to))
            return _with(case, replace(old, to=(*others, to)))
        case e.SteppedAside(prompt=number, by=by, key=key):
            old = _waiting(case, number)
            must(by in old.to, f"somebody stepped aside from prompt {number} to whom it was not put")
            return _with(known(case, key), replace(old, to=tuple(who for who in old.to if who != by)))
        case e.Chased(prompt=number, rung=rung, times=times):
            old = _waiting(case, number)
            return _with(case, replace(old, rungs={**old.rungs, rung: times}, last_chased=recorded.at))
        case e.DueMoved(prompt=number, due=due):
            return _with(case, replace(_waiting(case, number), due=due, rungs={}))
        case e.Answered() as answered:
            return _answered(case, recorded, answered)
        case e.PartlyAnswered(prompt=number) as partly:
            old = _waiting(case, number)
            part = replace(
                old,
                answers={**_still_so(old, partly), **partly.answers},
                given_at=_given(old, partly.answers, recorded),
                words=_together(old.words, partly.words),
                other_version=_together(old.other_version, partly.other_version),
                parts=(*old.parts, (partly.by, partly.words)),
                asked_again=old.asked_again + 1,
                unclear=partly.unclear,
            )
            return _with(known(case, partly.key), part)
        case e.Unanswered(prompt=number):
            return _with(case, replace(_waiting(case, number), state=PromptState.UNANSWERED))
        case e.PromptClosed(prompt=number):
            return _with(case, replace(_waiting(case, number), state=PromptState.CLOSED))
        case _:
            raise CannotHaveHappened(f"{type(recorded.event).__name__} is no part of a prompt")


def _asked(case: Case, recorded: e.Recorded, asked: e.Asked) -> Case:
    must(not set(asked.to) & case.connected, "a question put to somebody who is connected")
    plans = tuple(plan for plan in case.plans if (plan.question, plan.about) != (asked.question, asked.about))
    fresh = Prompt(
        asked=asked,
        asked_at=asked.since or recorded.at,
        at_event=recorded.number,
        to=asked.to,
        due=asked.due,
        answers=asked.kept,
        rungs=asked.rungs,
    )
    return altered(case, prompts=new(case.prompts, asked.prompt, fresh), open=case.open | {asked.prompt}, plans=plans)


def _answered(case: Case, recorded: e.Recorded, answered: e.Answered) -> Case:
    old = _waiting(case, answered.prompt)
    must(answered.by in old.to, f"prompt {answered.prompt} answered by somebody it was not put to")
    done = replace(
        old,
        state=PromptState.ANSWERED,
        answers={**old.answers, **answered.answers},
        given_at=_given(old, answered.answers, recorded),
        words=_together(old.words, answered.words),
        parts=(*old.parts, (answered.by, answered.words)),
        by=answered.by,
        answered_at=recorded.at,
        enclosures=answered.enclosures,
        extract=answered.extract,
        vouched=answered.vouched,
        other_version=_together(old.other_version, answered.other_version),
        notes=answered.notes,
    )
    case = _with(known(case, answered.key), done)
    if answered.by == "parent":
        return new_words(case, recorded.number, done.asked.about)
    return new_words(case, recorded.number, 0) if answered.by == "reporter" else case


def new_words(case: Case, number: int, strand: int) -> Case:
    """Words from a person are new on a strand (on every strand, if 0): a release given before them does not stand."""
    changed = {
        n: replace(one, last_words_at=number) if not one.settled and strand in (0, n) else one
        for n, one in case.strands.items()
    }
    return altered(case, strands=changed)


def _given(old: Prompt, answers: Mapping[str, Answer], recorded: e.Recorded) -> Mapping[str, datetime]:
    """Return when each answer was given: what was understood before, and is handed on, was given then."""
    new = {name: recorded.at for name, answer in answers.items() if old.answers.get(name) != answer}
    return {**old.given_at, **new}


def _together(before: str, now: str) -> str:
    return "\n".join(part for part in (before, now) if part)


def _waiting(case: Case, number: int) -> Prompt:
    found = of(case.prompts, number)
    must(found.open, f"prompt {number} no longer waits for an answer")
    return found


def _still_so(old: Prompt, partly: e.PartlyAnswered) -> dict[str, Answer]:
    """Return the answers of before, but for what is asked again now: what does not fit is not answered any more."""
    again = {one.item for one in partly.unclear}
    return {name: answer for name, answer in old.answers.items() if name not in again}


def _with(case: Case, changed: Prompt) -> Case:
    number = changed.asked.prompt
    waiting = case.open | {number} if changed.open else case.open - {number}
    return altered(case, prompts={**case.prompts, number: changed}, open=waiting)
