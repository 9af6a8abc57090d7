"""A reply to a prompt: who may answer it, what it says, what follows.

The one idea: a reply that cannot count is turned away with a reason in plain English, and recorded; it is never an
error and never silently dropped.
"""

from typing import assert_never

from mailflow.authorship import IN_JUNK, Author
from mailflow.decide import acting, approvals, asking, drafting, holds, outside, passing_on, steps, whom
from mailflow.decide.quoted import quoted
from mailflow.decide.turn import Turn
from mailflow.decide.unfit import unfit_lead, unfit_owner
from mailflow.happening import Replied
from mailflow.people import Role
from mailflow.prompt import Proof, Question, Scope, To
from mailflow.prompt.answers import Act, Again, Nothing, Said, Universal
from mailflow.prompt.steps import PassOn
from mailflow.record import HoldKind, Prompt
from mailflow.record import events as e
from mailflow.workflow import question as row

WORDS_FOR_PROOF = {
    Proof.ENROLLED: "it did not come from the school mailbox that we have for you",
    Proof.TIED: "it was not a reply to the email that asked",
    Proof.VERIFIED: "the school's mail server could not vouch that it came from your mailbox",
}
PASSED_ON = "it has been passed on, and somebody else is asked now"


def replied(turn: Turn, said: Replied) -> None:
    """Deal with a reply that is tied to a prompt."""
    if said.prompt not in turn.case.prompts or said.written.key in turn.case.keys:
        return None
    acting.change_hands(turn)
    prompt = turn.case.prompts[said.prompt]
    question = row(prompt.asked.question)
    if question.to in (To.REPORTER, To.PARENT):
        return outside.from_outside(turn, said, prompt, question)
    if _says_at_risk(said) and turn.case.ours:
        return _universal(turn, said, prompt, Universal.AT_RISK)
    why = _cannot_count(turn, said.by, prompt, question)
    if why:
        turn_away(turn, said, prompt, why)
        if why == PASSED_ON and not (said.written.courtesy or turn.case.closed):
            acting.tell_whoever_is_asked(turn, said.by.person, said.written.words, prompt)
        return None
    if not prompt.open:
        return _too_late(turn, said, prompt, question)
    return _read(turn, said, prompt, question)


def _says_at_risk(said: Replied) -> bool:
    """S from anybody of the staff counts whatever it answers, and however late: it stops things, and lets nothing go."""
    at_risk = isinstance(said.reading, Said) and said.reading.what is Universal.AT_RISK
    return at_risk and bool(said.by.person) and Proof.ENROLLED in said.by.proof


def _cannot_count(turn: Turn, by: Author, prompt: Prompt, question: Question) -> str:
    missing = [proof for proof in Proof if proof in question.proof - by.proof]
    if missing:
        junk = (IN_JUNK,) if IN_JUNK in by.why else ()
        return "; ".join((*(WORDS_FOR_PROOF[proof] for proof in missing), *junk))
    person = turn.person(by.person)
    if person is None or by.person not in (*prompt.to, *passing_on.ever_asked(turn, prompt)):
        return "this was put to somebody else, and only they can answer it"
    if by.person in turn.case.connected:
        return "you told us that you are connected with this, so you are out of it"
    if by.person not in prompt.to:
        return PASSED_ON
    if question.decides and by.address.casefold() != person.address.casefold():
        return "decisions count only from your school mailbox"
    if question.decides and not turn.school.proved(person):
        return "your mailbox has not been proved yet: the person who looks after mailflow runs “enrol” once"
    return ""


def turn_away(turn: Turn, said: Replied, prompt: Prompt, why: str) -> None:
    """Record a reply that cannot count. The real person is told if it touched a decision or used their name."""
    outside.put_turned_away(turn, said, prompt, why)
    used = said.by.uses_name_of or (said.by.person if Proof.VERIFIED not in said.by.proof else "")
    if used and used in prompt.to and row(prompt.asked.question).decides:
        asking.tell(turn, used, "your name was used", {"why": why})
    elif said.by.person and Proof.ENROLLED in said.by.proof:
        asking.tell(turn, said.by.person, "turned away", {"why": why})


def _posted_already(turn: Turn, prompt: Prompt, act: Act) -> None:
    """What was not to be posted is in the post: whoever goes on with the case, or decides on the letter anew, must know."""
    draft = turn.case.letters[prompt.asked.about].draft
    deciding = turn.case.waiting("decide", prompt.asked.about)
    if "posted" in act.answers["posted"].picked:
        for key in dict.fromkeys((turn.case.lead, *(deciding.to if deciding else ()))):
            asking.tell(turn, key, "posted already", {"addressee": draft.addressee, "code": draft.code})


def _too_late(turn: Turn, said: Replied, prompt: Prompt, question: Question) -> None:
    """An answer to a prompt that has closed is information for the lead; an old decision is dead. More than thanks from
    whoever released a letter that still waits takes it back."""
    number = prompt.asked.about if question.scope is Scope.LETTER else 0
    if approvals.second_thoughts(turn, said.by.person, said.written, number):
        return
    if question.decides:
        waits = acting.decision(turn.case)
        other = acting.stands_in(turn, said.by.person, waits)
        outside.put_turned_away(turn, said, prompt, other or "the question had been closed")
        if not (turn.case.closed or said.written.courtesy):
            why = other or "it had been answered, or closed, before"
            asking.tell(turn, said.by.person, "turned away", {"why": why})
            if waits and other:
                acting.tell_whoever_is_asked(turn, said.by.person, said.written.words, waits)
        return
    if question.name == "posted" and isinstance(said.reading, Act):
        _posted_already(turn, prompt, said.reading)
    planned = any((plan.question, plan.about) == (question.name, prompt.asked.about) for plan in turn.case.plans)
    if planned and question.name in whom.NAME_AN_OWNER and not said.written.courtesy:
        asking.ask(turn, question.name, prompt.asked.about)  # they have news of what they were to be asked of later
    turn.put(
        e.Heard(
            by=said.by.person,
            address=said.by.address,
            words=said.written.words,
            key=said.written.key,
            raw=said.written.raw,
            other_version=said.written.other_version,
            notes=said.written.notes,
        )
    )
    if not said.written.courtesy and said.by.person != turn.case.lead:
        outside.tell_lead_of_words(turn, said.by, said.written, "the question had been closed by then")


def _read(turn: Turn, said: Replied, prompt: Prompt, question: Question) -> None:
    match said.reading:
        case Nothing(why=why):
            outside.put_turned_away(turn, said, prompt, why)
            asking.tell(turn, said.by.person, "turned away", {"why": why})
        case Said(what=what):
            _universal(turn, said, prompt, what)
        case Again() as again:
            _again(turn, said, prompt, again)
        case Act() as act:
            _act(turn, said, prompt, question, act)
        case _ as unknown:
            assert_never(unknown)


def _universal(turn: Turn, said: Replied, prompt: Prompt, what: Universal) -> None:
    by, words = said.by.person, said.reading.words if isinstance(said.reading, Said) else ""
    turn.put(e.Noted(by=by, words=f"answered {what.value}. {words}".strip(), key=said.written.key))
    match what:
        case Universal.AT_RISK:
            holds.place_hold(turn, HoldKind.SAFEGUARDING, by, "somebody may be at risk")
            asking.ask(turn, "safeguarding")
        case Universal.CONNECTED:
            approvals.out_of_it(turn, by)
            asking.tell(turn, by, "thank you, you are out of it")
            _leave(turn, by)
        case Universal.TALK_FIRST:
            head = whom.of_role(turn, Role.HEAD, besides=(by,))
            to = "lead" if turn.case.lead and turn.case.lead != by else head.key if head else Role.HEAD.value
            asking.tell(turn, to, "somebody wants to talk", {"who": turn.names.get(by, "")})
        case Universal.NOT_ME:
            passing_on.pass_on(turn, turn.case.prompts[prompt.asked.prompt], by)
        case _ as unknown:
            assert_never(unknown)


def _leave(turn: Turn, by: str) -> None:
    """Whoever is connected is out of everything of the case that waits for them."""
    for number in sorted(turn.case.open):
        other = turn.case.prompts[number]
        if number in turn.case.open and by in other.to:
            passing_on.step_aside(turn, other, by, "")


def _again(turn: Turn, said: Replied, prompt: Prompt, again: Again) -> None:
    """Keep what was understood, and let count at once what stops the case; ask only the rest, once. After that a person
    helps."""
    by = said.by.person
    first = prompt.asked_again == 0
    turn.put(
        e.PartlyAnswered(
            prompt=prompt.asked.prompt,
            by=by,
            answers=again.answers,
            unclear=again.unclear,
            words=again.words,
            key=said.written.key,
        )
    )
    steps.stops(turn, turn.case.prompts[prompt.asked.prompt], again.answers, by)
    person = turn.person(by)
    if person is None or not turn.case.prompts[prompt.asked.prompt].open:
        return
    if first or row(prompt.asked.question).decides:
        asking.ask_again(turn, turn.case.prompts[prompt.asked.prompt], person, again.unclear)
    else:
        asking.tell(turn, by, "please phone", {"who": turn.names.get(turn.case.lead, "the school office")})
        asking.tell(turn, "lead", "an answer is unclear", {"who": person.name})


def _act(turn: Turn, said: Replied, prompt: Prompt, question: Question, act: Act) -> None:
    unfit = (*unfit_lead(turn, question, act), *unfit_owner(turn, prompt, act, said.by.person))
    if unfit:
        kept = {name: answer for name, answer in act.answers.items() if name not in {one.item for one in unfit}}
        return _again(turn, said, prompt, Again(answers=kept, unclear=unfit, words=act.words))
    why = approvals.cannot_approve(turn, prompt, question, act, said.by.person)
    if why:
        outside.put_turned_away(turn, said, prompt, why)
        if turn.case.holds:
            return asking.tell(turn, said.by.person, "turned away", {"why": why})
        by = said.by.person
        decides = by if question.to is To.APPROVER and approvals.may_still_decide(turn, by) else ""
        return drafting.show_again_(turn, prompt.asked.about, why, decides)
    if any(isinstance(step, PassOn) for step in question.steps_of(act.answers)):
        return _passed_on(turn, said, prompt, act)
    _answered(turn, prompt, said.by.person, act, said)
    done = turn.case.prompts[prompt.asked.prompt]
    steps.follow(turn, done, before=prompt.answers)
    if done.words and turn.case.ours and whom.confined_to(turn.case) is None:
        _words_for_the_lead(turn, said, done.words)
    return None


def _passed_on(turn: Turn, said: Replied, prompt: Prompt, act: Act) -> None:
    """Whoever cannot take it steps aside, and it waits for the others or goes to the next in line."""
    by = said.by.person
    if any("connected" in answer.picked for answer in act.answers.values()):
        approvals.out_of_it(turn, by)
        asking.tell(turn, by, "thank you, you are out of it")
    passing_on.step_aside(turn, turn.case.prompts[prompt.asked.prompt], by, said.written.key)


def _answered(turn: Turn, prompt: Prompt, by: str, act: Act, said: Replied) -> None:
    turn.put(e.Answered(prompt=prompt.asked.prompt, by=by, answers=act.answers, words=act.words, key=said.written.key))
    asking.withdraw_for(turn, prompt.asked.prompt, "it has been answered")


def _words_for_the_lead(turn: Turn, said: Replied, words: str) -> None:
    if turn.case.lead and said.by.person != turn.case.lead:
        who = turn.names.get(said.by.person, "Somebody")
        asking.tell(turn, "lead", "words besides", {"who": who, "words": quoted(words)})
