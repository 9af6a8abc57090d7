"""An answer to a prompt that has closed: it decides nothing any more, and may tell something all the same.

The one idea: whoever writes is told kindly where it stands; what they say in words of their own goes to the lead, or where it is
about a risk to nobody but those who judge that.
"""

from collections.abc import Mapping
from dataclasses import replace

from mailflow import write
from mailflow.decide import acting, asking, steps, whom
from mailflow.decide.arriving import outside, wrong_place
from mailflow.decide.letters import approvals
from mailflow.decide.shown.accounts import doubt, noted, with_doubt
from mailflow.decide.shown.asked_next import as_sentence, asked_next
from mailflow.decide.shown.quoted import whole
from mailflow.decide.steps import effects_address
from mailflow.decide.steps.effects_after import posted_already
from mailflow.decide.stopping import alerts, connected
from mailflow.decide.turn import Turn
from mailflow.decide.whom import entrusted
from mailflow.happening import Replied
from mailflow.prompt import Question, Scope
from mailflow.prompt.answers import Act, Again, Answer
from mailflow.prompt.steps import Ask
from mailflow.record import Prompt, PromptState
from mailflow.workflow import question as row
from mailflow.write import answers

CLOSED = "the question had been closed by then"


def too_late(turn: Turn, said: Replied, prompt: Prompt, question: Question) -> None:
    """Deal with an answer to a prompt that has closed: an old decision is dead. More than thanks from whoever released a
    letter that still waits takes it back."""
    number = prompt.asked.about if question.scope is Scope.LETTER else 0
    if approvals.second_thoughts(turn, said.by.person, said.written, number):
        return None
    if question.decides:
        return _old_decision(turn, said, prompt)
    if question.by_hand and isinstance(said.reading, Act):
        posted_already(turn, prompt, said.reading, said.by.person)
    planned = turn.case.planned(question.name, prompt.asked.about)
    if planned and question.name in whom.NAME_AN_OWNER and not said.written.courtesy:
        asking.ask(turn, question.name, prompt.asked.about)  # they have news of what they were to be asked of later
    if question.name in whom.OF_SAFEGUARDING:
        return _of_safeguarding(turn, said, prompt)
    outside.put_heard(turn, said.by.person, said)
    of_a_place = question.name in effects_address.OF_A_PLACE and not _said_the_same(said, prompt)
    if of_a_place and wrong_place.taken_back(turn, said, prompt):
        return None
    if question.name == "write to the reporter" and turn.case.ours and not _said_the_same(said, prompt):
        return asking.ask(turn, question.name, prompt.asked.about, to=said.by.person, why=CHANGED)
    return None if said.written.courtesy else _heard(turn, said, prompt, question)


def _said_the_same(said: Replied, prompt: Prompt) -> bool:
    """Tell whether a late answer is thanks, or what was answered before."""
    same = isinstance(said.reading, Act) and said.reading.answers == prompt.answers
    return said.written.courtesy or same


CHANGED = "You have written again. Please answer here what is to be so from now on."


def _old_decision(turn: Turn, said: Replied, prompt: Prompt) -> None:
    waits = acting.decision(turn.case)
    other = acting.stands_in(turn, said.by.person, waits)
    outside.put_turned_away(turn, said, prompt, other or "the question had been closed")
    if turn.case.closed or said.written.courtesy:
        return
    then = "" if other else asked_next(turn, said.by.person)
    lead = turn.person(turn.case.lead)
    why = other or f"it had been answered, or closed, before{f' ({then})' if then else ''}"
    writer = turn.person(said.by.person)
    if not other and waits and writer and writer.key not in waits.to and whom.free(turn, writer):
        why = f"it is for {turn.names.get(waits.to[-1], 'somebody else')} to decide now, who has been asked"
    if not other and lead and lead.key != said.by.person and turn.case.waiting("talked", prompt.asked.about):
        why = f"the letter was taken back, and is shown to you again once {lead.name} has talked it over with you"
    asking.tell(turn, said.by.person, "turned away", {"why": why})
    if waits and other:
        acting.tell_whoever_is_asked(turn, said, waits)


def _heard(turn: Turn, said: Replied, prompt: Prompt, question: Question) -> None:
    """Say where it stands to whoever wrote; pass on to the lead what they say that the answer on record does not."""
    by = said.by.person
    found = said.reading.answers if isinstance(said.reading, Act | Again) else {}
    if turn.case.ours and _new_danger(prompt, question, found):
        return steps.stops(turn, replace(prompt, answers={}, words=""), found, by)
    bare = isinstance(said.reading, Act) and not (said.reading.words or any(one.words for one in found.values()))
    other = prompt.state is PromptState.ANSWERED and prompt.by != by
    if bare and (other or found == prompt.answers):
        return asking.tell(turn, by, "done", {"line": _done(turn, prompt, by)})
    if by == turn.case.lead:
        _of_the_lead(turn, said)
    else:
        read_as = f"\n(read as: {answers.in_words(question, found, turn.names)})" if bare else ""
        written = replace(said.written, words=f"{said.written.words}{read_as}")
        passed_on = outside.tell_lead_of_words(turn, said.by, written, CLOSED)
        if found or not passed_on:
            asking.tell(turn, by, "done", {"line": _which_counts(turn, prompt, by, passed_on=passed_on)})
    return None


def _which_counts(turn: Turn, prompt: Prompt, by: str, *, passed_on: bool) -> str:
    """Say which answer closed it, to whoever answers once more, and what becomes of their words."""
    at = write.moment(prompt.answered_at or turn.at, turn.school.calendar.zone)
    question = row(prompt.asked.question)
    if prompt.state is not PromptState.ANSWERED:
        counts = "This is not asked any more."
    elif prompt.by == by:
        first = approvals.short(answers.in_words(question, prompt.answers, turn.names))
        counts = (
            f"You answered this already, at {at} ({first}). That answer counts, so nothing has changed by this one."
        )
    else:
        counts = f"{turn.names.get(prompt.by, 'Somebody else')} answered this at {at}, and that answer counts."
    then = PASSED_ON_ALONE if passed_on else WITH_YOU_ALONE if entrusted.in_hands(turn) else KEPT
    return f"Thank you. {counts} {then}"


PASSED_ON_ALONE = "What you wrote has been passed on."
KEPT = "What you wrote is kept with the case."
WITH_YOU_ALONE = (
    "What you wrote is kept with the case, and nobody else has been told of it: if it is to be with somebody else, please tell them "
    "yourself."
)


def _of_the_lead(turn: Turn, said: Replied) -> None:
    """The lead writes late: whoever is to name another lead, or to decide on what they recommended, hears of it."""
    by = said.by.person
    waiting = [turn.case.prompts[number] for number in sorted(turn.case.open)]
    naming = [prompt for prompt in waiting if prompt.asked.question == "reassign"]
    deciding = [prompt for prompt in waiting if prompt.asked.question in ("decide", "agree")]
    words = with_doubt(whole(said.written), said.by.vouched)
    blanks = {"who": turn.names.get(by, ""), "words": words, "doubt": STILL_LEADS if naming else SINCE_THEN}
    for key in dict.fromkeys(key for prompt in naming or deciding for key in prompt.to if key != by):
        asking.tell(turn, key, "somebody wrote", blanks)
    line = ASKED_WHO_LEADS if naming else PASSED_ON if deciding else NOT_ASKED
    then = "" if naming else as_sentence(asked_next(turn, by))
    asking.tell(turn, by, "done", {"line": f"{line}{then}"})


NOT_ASKED = "Thank you. This is not asked any more, so nothing follows from it. What you wrote is with the case."
PASSED_ON = "Thank you. This is not asked any more. What you wrote has been passed on to whoever is to decide."
SINCE_THEN = "They lead this, and wrote it after what you were shown."
STILL_LEADS = "They still lead. If they are to go on, please name them in reply to our email that asks who should lead."
ASKED_WHO_LEADS = (
    "Thank you. This is not asked any more, and the Head Teacher was asked who should lead. We have passed on what you wrote; if "
    "you go on leading, you will be asked again."
)


def _new_danger(prompt: Prompt, question: Question, found: Mapping[str, Answer]) -> bool:
    """Tell whether a late answer says that somebody may be at risk, and the answer on record does not."""
    alert = Ask("safeguarding")
    return alert in question.steps_of(found) and alert not in question.steps_of(prompt.answers)


def _done(turn: Turn, prompt: Prompt, by: str) -> str:
    """Say that it is answered, by whom and when."""
    at = write.moment(prompt.answered_at or turn.at, turn.school.calendar.zone)
    if prompt.by == by:
        return f"Thank you. We have had this answer from you already, at {at}, so there is nothing more to do."
    return (
        f"Thank you. {turn.names.get(prompt.by, 'Somebody else')} answered this at {at}, and that answer counts, so nothing more "
        "is asked of you. If you see it otherwise, please reply in your own words."
    )


def _of_safeguarding(turn: Turn, said: Replied, prompt: Prompt) -> None:
    """What somebody says of an alert is kept by nobody here, and goes to nobody but those who judge it. Whoever would say how
    it stands is asked again, if they still are to judge it."""
    by = said.by.person
    outside.put_turned_away(turn, said, prompt, "the question had been closed")
    if said.written.courtesy:
        return
    if prompt.asked.question == "safeguarding":
        _of_an_alert(turn, said, prompt)
    elif not turn.case.ours or not alerts.review_now(turn, by, WROTE_AGAIN):
        waits = any(by in one.to for one in alerts.judging(turn.case))
        asking.tell(turn, by, "done", {"line": NEWER if waits else OVER})


def _of_an_alert(turn: Turn, said: Replied, prompt: Prompt) -> None:
    by = said.by.person
    picked = said.reading.answers["have"].picked if isinstance(said.reading, Act) else ()
    if "connected" in picked:
        return connected.out_of_it(turn, by)
    if not picked or (isinstance(said.reading, Act) and said.reading.words):
        unsure = noted(doubt(said.by.vouched))
        blanks = {"who": turn.names.get(by, ""), "words": whole(said.written), "doubt": unsure}
        for key in dict.fromkeys(key for one in alerts.judging(turn.case) for key in one.to if key != by):
            asking.tell(turn, key, "somebody wrote", blanks)
    line = _done(turn, prompt, by) if prompt.state is PromptState.ANSWERED else OVER
    return asking.tell(turn, by, "done", {"line": line})


WROTE_AGAIN = "You have written again, so you are asked now and not later. Please answer here."
NEWER = (
    "Thank you. This is asked in a newer email of ours: please answer that one. What you wrote here has gone to nobody."
)
OVER = "Thank you. This is not asked any more, so nothing follows from it. What you wrote here has gone to nobody."
