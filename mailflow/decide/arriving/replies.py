"""A reply to a prompt: who may answer it, what it says, what follows.

The one idea: a reply that cannot count is turned away with a reason in plain English, and recorded; it is never an
error and never silently dropped.
"""

from dataclasses import replace
from typing import assert_never

from mailflow import write
from mailflow.authorship import IN_JUNK, Author
from mailflow.decide import acting, asking, meetings, steps, whom
from mailflow.decide.arriving import late, outside
from mailflow.decide.arriving.would_wait import held_back
from mailflow.decide.asking import passing_on
from mailflow.decide.letters import approvals, drafting, stale
from mailflow.decide.proportion import unfit_recommendation
from mailflow.decide.shown.accounts import with_doubt
from mailflow.decide.shown.quoted import added, whole
from mailflow.decide.steps.effects_look import leads_on
from mailflow.decide.stopping import connected, holds, joining
from mailflow.decide.turn import Turn
from mailflow.decide.whom.unfit import unfit_lead, unfit_owner, unfit_parents
from mailflow.happening import Replied
from mailflow.people import Role
from mailflow.prompt import Proof, Question, To
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
TALK = "If you would rather talk first, reply to the email that asked with H alone, and somebody is asked to have a word with you."
READ_AT_ONCE = frozenset({"witness"})
"""The questions of which the lead gets words that cannot be read as an answer at once: they may say how somebody is."""
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
    if _at_risk(said) and turn.case.ours:
        return _universal(turn, said, prompt, Universal.AT_RISK)
    why = _cannot_count(turn, said.by, prompt, question)
    if why:
        turn_away(turn, said, prompt, why)
        if why == PASSED_ON and not (said.written.courtesy or turn.case.closed):
            acting.tell_whoever_is_asked(turn, said, prompt)
        return None
    if not prompt.open and not (_says(said, Universal.CONNECTED) and turn.case.ours):
        return late.too_late(turn, said, prompt, question)
    return _read(turn, said, prompt, question)


def _says(said: Replied, what: Universal) -> bool:
    return isinstance(said.reading, Said) and said.reading.what is what


def _at_risk(said: Replied) -> bool:
    """S from anybody of the staff counts whatever it answers, and however late: it stops things, and lets nothing go."""
    return _says(said, Universal.AT_RISK) and bool(said.by.person) and Proof.ENROLLED in said.by.proof


def _cannot_count(turn: Turn, by: Author, prompt: Prompt, question: Question) -> str:
    missing = [proof for proof in Proof if proof in question.proof - by.proof]
    if missing:
        junk = (IN_JUNK,) if IN_JUNK in by.why else ()
        return "; ".join((*(WORDS_FOR_PROOF[proof] for proof in missing), *junk))
    person = turn.person(by.person)
    if person is None or by.person not in (*prompt.to, *passing_on.ever_asked(turn, prompt)):
        stood_in_for = acting.stands_in(turn, by.person, prompt) if question.decides else ""
        return stood_in_for or "this was put to somebody else, and only they can answer it"
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


def _read(turn: Turn, said: Replied, prompt: Prompt, question: Question) -> None:
    match said.reading:
        case Nothing(why=why):
            outside.put_turned_away(turn, said, prompt, why)
            asking.tell(turn, said.by.person, "turned away", {"why": why})
        case Said(what=what):
            _universal(turn, said, prompt, what)
        case Again() as again:
            read = any(one.understood for one in again.unclear)
            _again(turn, said, prompt, held_back(question, again), read=read)
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
            connected.out_of_it(turn, by)
        case Universal.TALK_FIRST:
            head = whom.of_role(turn, Role.HEAD, besides=(by,))
            to = "lead" if turn.case.lead and turn.case.lead != by else head.key if head else Role.HEAD.value
            asking.tell(turn, to, "somebody wants to talk", {"who": turn.names.get(by, "")})
        case Universal.NOT_ME:
            passing_on.pass_on(turn, turn.case.prompts[prompt.asked.prompt], by)
        case _ as unknown:
            assert_never(unknown)


def _again(turn: Turn, said: Replied, prompt: Prompt, again: Again, *, read: bool = False) -> None:
    """Keep what was understood, and let count at once what stops the case; ask only the rest. Once nothing more could be read
    than before a person helps; but not where all of it was `read`, and cannot be done: then why not is what its writer needs."""
    by = said.by.person
    further = prompt.asked_again == 0 or any(prompt.answers.get(name) != one for name, one in again.answers.items())
    turn.put(
        e.PartlyAnswered(
            prompt=prompt.asked.prompt,
            by=by,
            answers=again.answers,
            unclear=again.unclear,
            words=_words(said, again.words),
            key=said.written.key,
            other_version=said.written.other_version,
        )
    )
    steps.stops(turn, turn.case.prompts[prompt.asked.prompt], again.answers, by)
    passed_on = bool(again.words) and prompt.asked.question in READ_AT_ONCE and turn.case.lead not in ("", by)
    if passed_on:
        outside.tell_lead_of_words(turn, said.by, said.written)
    person = turn.person(by)
    if person is None or not turn.case.prompts[prompt.asked.prompt].open:
        return
    if further or read or row(prompt.asked.question).decides or prompt.asked.question in whom.OF_SAFEGUARDING:
        why = f"Your words have gone to {turn.names[turn.case.lead]}, who leads this." if passed_on else ""
        asking.ask_again(turn, turn.case.prompts[prompt.asked.prompt], person, again.unclear, why)
    else:
        helps = turn.case.lead if turn.case.lead != by else ""
        talk = f"Please phone {turn.names[helps]}, who can help you with it." if helps else TALK
        still = write.numbered(row(prompt.asked.question), [one.item for one in again.unclear])
        asking.tell(turn, by, "please phone", {"talk": talk, "open": still}, prompt=prompt.asked.prompt)
        asked = row(prompt.asked.question).asks
        asking.tell(
            turn, helps, "an answer is unclear", {"who": person.name, "asked": asked, "words": whole(said.written)}
        )


def _act(turn: Turn, said: Replied, prompt: Prompt, question: Question, act: Act) -> None:
    unfit = (
        *unfit_lead(turn, question, act),
        *joining.unfit(prompt, act),
        *unfit_owner(turn, prompt, act, said.by.person),
        *unfit_parents(prompt, act),
        *meetings.unfit(turn, prompt, act),
        *unfit_recommendation(turn, prompt, act),
    )
    if unfit:
        kept = {name: answer for name, answer in act.answers.items() if name not in {one.item for one in unfit}}
        return _again(turn, said, prompt, Again(answers=kept, unclear=unfit, words=act.words), read=True)
    why = approvals.cannot_approve(turn, prompt, question, act, said.by.person)
    if why:
        outside.put_turned_away(turn, said, prompt, why)
        if turn.case.holds or why == stale.NO_LEAD:
            return asking.tell(turn, said.by.person, "turned away", {"why": why})
        by = said.by.person
        decides = by if question.to is To.APPROVER and approvals.may_still_decide(turn, by) else ""
        return drafting.show_again_(turn, prompt.asked.about, why, decides)
    if any(isinstance(step, PassOn) for step in question.steps_of(act.answers)):
        return _passed_on(turn, said, prompt, act)
    _answered(turn, prompt, said.by.person, act, said)
    done = turn.case.prompts[prompt.asked.prompt]
    steps.follow(turn, done, before=prompt.answers)
    if question.to is To.LEAD and said.by.person == turn.case.lead:
        leads_on(turn)
    open_to_the_lead = whom.confined_to(turn.case) is None and question.name not in whom.OF_SAFEGUARDING
    other = said.written.other_version
    now = replace(done, words=_words(said, act.words), parts=((said.by.person, act.words),), other_version=other)
    told = now if question.name in READ_AT_ONCE or question.decides else done
    in_the_plan = question.name == "first look"  # which whoever is to lead is sent next, and nothing before it
    if told.words and turn.case.ours and open_to_the_lead and not in_the_plan:
        _words_for_the_lead(turn, said, told)
    return None


def _passed_on(turn: Turn, said: Replied, prompt: Prompt, act: Act) -> None:
    """Whoever cannot take it steps aside, and it waits for the others or goes to the next in line."""
    by = said.by.person
    passing_on.step_aside(turn, turn.case.prompts[prompt.asked.prompt], by, said.written.key)
    if any("connected" in answer.picked for answer in act.answers.values()):
        connected.out_of_it(turn, by)


def _answered(turn: Turn, prompt: Prompt, by: str, act: Act, said: Replied) -> None:
    turn.put(
        e.Answered(
            prompt=prompt.asked.prompt,
            by=by,
            answers=act.answers,
            words=_words(said, act.words),
            key=said.written.key,
            vouched=said.by.vouched,
            other_version=said.written.other_version,
        )
    )
    asking.withdraw_for(turn, prompt.asked.prompt, "it has been answered")


def _words(said: Replied, beside: str) -> str:
    """Return what is kept of an answer's words: those beside it; all of them where another version says something else."""
    return said.written.words if said.written.other_version else beside


def _words_for_the_lead(turn: Turn, said: Replied, done: Prompt) -> None:
    if turn.case.lead and said.by.person != turn.case.lead:
        spoke = added(done, turn.names)
        words = with_doubt("\n\n".join(spoke.values()), said.by.vouched)
        asking.tell(turn, "lead", "words besides", {"who": " and ".join(spoke), "words": words})
