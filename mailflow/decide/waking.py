"""Time has passed: what is due now, and when to wake next.

The one idea: due instants lie on record, and the scheduler holds no dates. After a long sleep there is one reminder for
the state as it is now, and not one for every day missed.
"""

from datetime import datetime
from typing import assert_never

from mailflow.decide import asking, steps, whom
from mailflow.decide.acting import change_hands, changes_hands
from mailflow.decide.asking import passing_on
from mailflow.decide.letters import by_hand, drafting
from mailflow.decide.letters.drafted import Wanted
from mailflow.decide.rungs import not_asked_yet, rung_at
from mailflow.decide.shown.accounts import NEVER_CAME, who_is
from mailflow.decide.stopping import alerts
from mailflow.decide.turn import Turn
from mailflow.people import Role
from mailflow.prompt import To
from mailflow.prompt.silence import AskInstead, GoOn, Remind, Rung, Tell, WriteAgain
from mailflow.record import Case, Letter, LetterState, MailState, Prompt
from mailflow.record import events as e
from mailflow.school import School
from mailflow.workflow import question as row

NOT_GONE = (LetterState.DRAFTED, LetterState.APPROVED, LetterState.LAPSED)


def woke(turn: Turn) -> None:
    """Do what is due: what changes hands or is called off, planned questions, rungs of silence, letters that went out of
    date before anybody decided, or posted them."""
    change_hands(turn)
    by_hand.call_off(turn)
    for plan in turn.case.plans:
        if plan.at <= turn.at and turn.case.ours and not _waits(turn.case, turn.school, plan.question):
            _planned(turn, plan.question, plan.about)
    for number in sorted(turn.case.open):
        if number in turn.case.open and turn.case.ours:
            _chase(turn, turn.case.prompts[number])
    for letter in _waiting_for_a_person(turn.case):
        if letter.draft.good_until <= turn.at and letter.state is LetterState.APPROVED:
            drafting.lapse(turn, letter, "the approval was out of date before it was posted")
        elif letter.draft.good_until <= turn.at:
            drafting.again(turn, letter, "it went out of date before it was decided on")


def _waiting_for_a_person(case: Case) -> tuple[Letter, ...]:
    """Return the letters that wait for somebody to decide on them, or to post them, and may go out of date meanwhile; none
    while the case is stopped."""
    asked = ("decide", "release")
    waits = {LetterState.DRAFTED: asked, LetterState.LAPSED: asked, LetterState.APPROVED: ("posted",)}
    return tuple(
        letter
        for letter in case.letters.values()
        if not case.holds and any(case.waiting(name, letter.draft.letter) for name in waits.get(letter.state, ()))
    )


def _planned(turn: Turn, name: str, about: int) -> None:
    """Ask what was planned; "gathered" closes what is still waited for, and nothing is inferred from it."""
    if name == "posted" and turn.case.letters[about].state is not LetterState.APPROVED:
        return turn.put(e.Unplanned(question=name, about=about))
    if name == "gathered":
        for account in (*turn.case.of("details"), *turn.case.of("witness")):
            if account.open and not turn.case.of("gathered"):
                turn.put(e.Unanswered(prompt=account.asked.prompt))
                asking.withdraw_for(turn, account.asked.prompt, "the time for gathering is over")
    return asking.ask(turn, name, about)


def _held_back(case: Case, school: School, name: str) -> bool:
    return (bool(case.holds) and not row(name).judgement) or (school.stopped and row(name).by_hand)


def _waits(case: Case, school: School, name: str) -> bool:
    """Return whether what is planned is not asked now: what is for the lead waits while nobody leads."""
    for_the_lead = row(name).to is To.LEAD and not row(name).unled
    return _held_back(case, school, name) or (for_the_lead and not case.lead)


def _chase(turn: Turn, prompt: Prompt) -> None:
    question = row(prompt.asked.question)
    if _held_back(turn.case, turn.school, question.name) or _rests(turn.case, prompt):
        return
    reminded = False
    for place, rung in _rungs(turn.case, prompt):
        now = turn.case.prompts[prompt.asked.prompt]
        if not now.open:
            return
        at = rung_at(turn.case, turn.school, now, place, rung)
        if at is None or (at > turn.at and not _chased_too_late(now, place, turn.at)):
            continue
        turn.put(e.Chased(prompt=prompt.asked.prompt, rung=place, times=now.rungs.get(place, 0) + 1))
        reminded = _take(turn, rung, prompt.asked.prompt, reminded)


def _rests(case: Case, prompt: Prompt) -> bool:
    """Return whether nobody is late with this yet, since it has not been asked or did not arrive."""
    return not_asked_yet(case, prompt) or came_back(case, prompt)


def came_back(case: Case, prompt: Prompt) -> bool:
    """Return whether the letter that asked this came back, or went to somebody else, and is to go elsewhere: nobody is late who
    has not had it, and its day is over for nobody. Where it is left at that, its time goes on."""
    number = prompt.asked.letter
    asked = case.letters[number].draft if number else None
    strand = case.strands.get(asked.strand) if asked else None
    if asked is None or (strand and strand.astray and case.waiting("address", strand.number)):
        return asked is not None
    elsewhere = strand is not None and asked.address != strand.address
    if not elsewhere and not any(m.owed.letter == number and m.state in NEVER_CAME for m in case.mails.values()):
        return False
    anew = (x for x in case.letters.values() if (x.draft.name, x.draft.strand) == (asked.name, asked.strand))
    return bool(case.waiting("undelivered", number)) or any(x.state in NOT_GONE for x in anew)


def _rungs(case: Case, prompt: Prompt) -> tuple[tuple[int, Rung], ...]:
    """Return what silence does about a prompt, each with its place. While somebody judges an alert, what kind of message it came
    in is put to nobody more."""
    rungs = tuple(enumerate(row(prompt.asked.question).silence))
    if prompt.asked.question != "office check" or not alerts.judging(case):
        return rungs
    return tuple((place, rung) for place, rung in rungs if not isinstance(rung.act, AskInstead))


def _chased_too_late(prompt: Prompt, place: int, at: datetime) -> bool:
    """Return whether the clock went ahead when this rung was taken, and was put right since: then it is due again now."""
    return bool(prompt.rungs.get(place)) and prompt.last_chased is not None and prompt.last_chased > at


def last_chase(case: Case) -> datetime | None:
    """Return when somebody who has not answered yet was chased last: after now, if the clock went ahead meanwhile."""
    return max((chased for n in case.open if (chased := case.prompts[n].last_chased)), default=None)


def _take(turn: Turn, rung: Rung, number: int, reminded: bool) -> bool:
    prompt = turn.case.prompts[number]
    match rung.act:
        case Remind():
            if not reminded:
                passing_on.remind(turn, prompt)
            return True
        case AskInstead(to=role):
            if not passing_on.ask_instead(turn, prompt, role) and rung.every and not reminded:
                passing_on.remind(turn, prompt)
                return True
        case Tell(to=to, notice=notice):
            who = who_is(turn.case, turn.school, prompt.to[0], prompt.asked.about)
            person = None if to == "lead" else whom.of_role(turn, Role(to), besides=prompt.to)
            if person or to == "lead":
                asking.tell(turn, person.key if person else to, notice, {"who": who})
        case WriteAgain(letter=name):
            _remind_outside(turn, prompt, name)
        case GoOn(then=then):
            turn.put(e.Unanswered(prompt=number))
            asking.withdraw_for(turn, number, "time is over")
            for step in then:
                steps.take(turn, step, turn.case.prompts[number])
        case _ as unknown:
            assert_never(unknown)
    return reminded


def _remind_outside(turn: Turn, prompt: Prompt, name: str) -> None:
    """Remind somebody outside the staff of what they were asked, once, also where an absence gave them more time; not at an
    address that is not to be written to."""
    about = prompt.asked.about
    ours = (x for x in turn.case.letters.values() if x.draft.name == name and x.state is not LetterState.DEAD)
    if any(x.drafted_at >= prompt.asked_at and about == (x.draft.strand or x.draft.report) for x in ours):
        return
    if row(prompt.asked.question).to is To.PARENT:
        if turn.case.strands[about].channel == "email" and not turn.case.strands[about].astray:
            drafting.draft(turn, Wanted(name=name, strand=about))
    elif turn.case.reports[about].contact:
        drafting.draft(turn, Wanted(name=name, report=about))


def next_instant(case: Case, school: School) -> datetime | None:
    """Return the earliest instant at which something of this case is due, None if nothing ever is."""
    return _first(next_email(case), next_move(case, school))


def next_email(case: Case) -> datetime | None:
    """Return from when the earliest email of this case may leave, None if none is owed."""
    return _first(
        *(
            case.mails[n].not_before
            for n in case.live
            if case.mails[n].state is MailState.OWED and (case.mails[n].owed.judgement or not case.holds)
        )
    )


def next_move(case: Case, school: School) -> datetime | None:
    """Return the earliest instant at which `woke` has something to do, None if it never has."""
    instants = [plan.at for plan in case.plans if not _waits(case, school, plan.question)]
    for number in case.open:
        prompt = case.prompts[number]
        if _held_back(case, school, prompt.asked.question) or _rests(case, prompt):
            continue
        rungs = _rungs(case, prompt)
        instants += [at for place, rung in rungs if (at := rung_at(case, school, prompt, place, rung)) is not None]
    instants += [at for number in case.open if (at := changes_hands(case, school, case.prompts[number])) is not None]
    instants += [letter.draft.good_until for letter in _waiting_for_a_person(case)]
    return _first(*instants, by_hand.called_off_at(case, school))


def _first(*instants: datetime | None) -> datetime | None:
    return min((instant for instant in instants if instant is not None), default=None)


def whose_move(case: Case) -> str:
    """Return whose move it is: the short name of whoever has been asked last, else the lead; "" for nobody."""
    asked = [case.prompts[n] for n in case.open]
    staff = [p for p in asked if row(p.asked.question).to not in (To.REPORTER, To.PARENT)]
    if staff or case.lead:
        return staff[-1].to[-1] if staff else case.lead
    ever = [p.to[-1] for p in case.prompts.values() if row(p.asked.question).to not in (To.REPORTER, To.PARENT)]
    return ever[-1] if ever else ""
