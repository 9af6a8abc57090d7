"""What waits for the Head Teacher changes hands when the days in which somebody acts for them begin and end.

The one idea: nobody holds a live prompt outside their days. A decision is closed and put anew, so that an old email and
its code decide nothing, and a letter is written anew in the name of whoever decides now.
"""

from datetime import datetime

from mailflow.decide import asking, whom
from mailflow.decide.asking.passing_on import also_ask
from mailflow.decide.letters import drafting
from mailflow.decide.shown.accounts import with_doubt
from mailflow.decide.shown.quoted import whole
from mailflow.decide.turn import Turn
from mailflow.happening import Replied
from mailflow.people import Role
from mailflow.prompt import Question, Scope, To
from mailflow.record import Case, Prompt
from mailflow.school import School
from mailflow.workflow import question as row


def changes_hands(case: Case, school: School, prompt: Prompt) -> datetime | None:
    """Return when this prompt is to be put to somebody else, because an acting period began or ended after it was last
    put; None if it is not."""
    name = prompt.asked.question
    if not school.acting.periods or row(name).to is not To.APPROVER:
        return None
    put = _put(case, prompt)
    if whom.owner(Turn(case, school, put), name, prompt.asked.about):
        return None
    acted, heads = whom.acting_period(school, put), _heads(school) & set(prompt.to)
    if acted and heads - {acted.person}:
        return put  # it was asked before the period, which had begun by then, was read
    edges = school.acting.edges(put) if acted or heads else ()
    then = whom.approver(Turn(case, school, put))
    return next((edge for edge in edges if whom.approver(Turn(case, school, edge)) != then), None)


def _heads(school: School) -> set[str]:
    return {person.key for person in school.holders(Role.HEAD)}


def _put(case: Case, prompt: Prompt) -> datetime:
    """Return when an email last asked this prompt."""
    asked = (mail.owed_at for mail in case.mails.values() if mail.owed.prompt == prompt.asked.prompt)
    return max(asked, default=prompt.asked_at)


def change_hands(turn: Turn) -> None:
    """Put to whoever decides now what was put to whoever decided before."""
    for number in sorted(turn.case.open):
        prompt = turn.case.prompts[number]
        if number in turn.case.open and turn.case.ours:
            at = changes_hands(turn.case, turn.school, prompt)
            if at is not None and at <= turn.at:
                _put_anew(turn, prompt, row(prompt.asked.question))


def put_anew(turn: Turn, prompt: Prompt, why: str) -> None:
    """Put a decision to whoever decides now, with why; its letter is written anew, in their name."""
    about, question = prompt.asked.about, row(prompt.asked.question)
    asking.close_prompt(turn, prompt, why)
    letter = turn.case.letters[about] if question.scope is Scope.LETTER else None
    return drafting.again(turn, letter, why) if letter else asking.ask(turn, question.name, about, why=why)


def _put_anew(turn: Turn, prompt: Prompt, question: Question) -> None:
    why = _why(turn)
    if question.decides:
        return put_anew(turn, prompt, why)
    person = whom.in_line(turn, To.APPROVER) or whom.in_line(turn, To.CHAIR)
    if person is None:
        return asking.close_prompt(turn, prompt, "nobody is free")
    return also_ask(turn, prompt, person, instead_of=_until_now(turn, prompt), why=why)


def _until_now(turn: Turn, prompt: Prompt) -> str:
    """Return who is out of it now: the Head Teacher, or whoever acted for them or was asked in their place."""
    period = whom.acting_period(turn.school, _put(turn.case, prompt))
    heads = _heads(turn.school) | ({period.person} if period else set())
    return next((key for key in prompt.to if key in heads), prompt.to[0])


def _why(turn: Turn) -> str:
    now = _acts(turn.school, turn.at)
    return f"Asked anew: {now}." if now else "Asked anew: the Head Teacher decides again."


def _acts(school: School, at: datetime) -> str:
    period = whom.acting_period(school, at)
    acts = school.person(period.person) if period else None
    last = f"{period.last:%a} {period.last.day} {period.last:%b}" if period else ""
    return f"{acts.name} acts as Head Teacher until {last}" if acts else ""


def decision(case: Case) -> Prompt | None:
    """Return the decision that waits, the latest of several; None if none does."""
    waiting = (case.prompts[number] for number in sorted(case.open, reverse=True))
    return next((prompt for prompt in waiting if row(prompt.asked.question).decides), None)


def stands_in(turn: Turn, by: str, waits: Prompt | None) -> str:
    """Return why the Head Teacher's own word does not decide what waits; "" where it does, or for anybody else's."""
    person = turn.person(by)
    if waits is None or person is None or Role.HEAD not in person.roles:
        return ""
    acts = _acts(turn.school, max(turn.at, waits.asked_at))
    return f"{acts}, and only their word decides" if acts else ""


def tell_whoever_is_asked(turn: Turn, said: Replied, waits: Prompt) -> None:
    """Whoever is asked in somebody's place hears what that person has written."""
    words = with_doubt(whole(said.written), said.by.vouched)
    blanks = {"who": turn.names.get(said.by.person, ""), "words": words, "doubt": ""}
    if waits.open and row(waits.asked.question).decides:
        blanks["doubt"] = "It decides nothing: in these days you decide, in reply to the email that asks you."
    elif waits.open:
        blanks["doubt"] = "It does not count as the answer: please reply to the email that asks you."
    asking.tell(turn, waits.to[-1], "somebody wrote", blanks)
