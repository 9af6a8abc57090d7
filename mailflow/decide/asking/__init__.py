"""Putting questions: to whom, by when, in what words; asking again, telling.

The one idea: a prompt is one event, and the email that asks it is owed in the same turn.
"""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from mailflow.decide import meetings, whom
from mailflow.decide.asking import enough, notices
from mailflow.decide.asking.notices import ALL_STOPPED as ALL_STOPPED
from mailflow.decide.asking.notices import OF_THEMSELVES as OF_THEMSELVES
from mailflow.decide.asking.notices import nobody_is_free as nobody_is_free
from mailflow.decide.asking.notices import tell as tell
from mailflow.decide.asking.prompt_mail import goes_at, mail_prompt, rests_until
from mailflow.decide.turn import Turn, new_prompt, question_about
from mailflow.decide.whom import suggest
from mailflow.letters import letter_kind
from mailflow.people import Person, Role, named
from mailflow.prompt import Question, To
from mailflow.prompt.answers import Answer, Unclear
from mailflow.record import MailState, Prompt
from mailflow.record import events as e
from mailflow.workflow import question as row

NOTHING: Final[Mapping[str, Answer | None]] = {}


def ask(
    turn: Turn,
    name: str,
    about: int = 0,
    to: str = "",
    *,
    why: str = "",
    after: Prompt | None = None,
    kept: Mapping[str, Answer | None] = NOTHING,
) -> None:
    """Put a question of the table, unless it is waiting already.

    `to` is the person's short name where the question is put to somebody named; `why` a sentence that opens the email;
    `after` the prompt in whose place it comes, of an earlier draft: reminders go on from there; `kept` what they
    answered before, by item, or None where they left it out: they are not asked for it again.
    """
    question = question_about(turn.case, name, about)
    same = turn.case.waiting(name, about)
    if same and (question.to is not To.NAMED or to in same.to):
        return None
    if line_of(turn, question) is To.LEAD and not turn.case.lead:
        return _once_somebody_leads(turn, question, about)
    named = to or whom.owner(turn, name, about)
    person = _whom(turn, question, named)
    if person is None:
        return _nobody(turn, question, about)
    start = rests_until(turn, question) if question.rests and not why else goes_at(turn, question, person)
    due, printed = turn.due_or_tomorrow(question.limit, start)
    due = meetings.once_offered(turn, name, about, due)
    kept = {"owner": None, **kept} if person.key == named else kept
    turn.put(asked := _asked(turn, question, about, person, due, kept, after))
    mail_prompt(turn, turn.case.prompts[asked.prompt], person, start=start, printed=printed, why=why)
    return None if printed else _no_dates(turn)


def _asked(
    turn: Turn,
    question: Question,
    about: int,
    person: Person,
    due: datetime,
    kept: Mapping[str, Answer | None],
    after: Prompt | None,
) -> e.Asked:
    """Return that the question is asked of this person by then, without what they need not say; the rest is as `ask` has it."""
    return e.Asked(
        prompt=new_prompt(turn.case),
        question=question.name,
        about=about,
        to=(person.key,),
        due=due,
        items=tuple(item.name for item in question.items if item.name not in kept),
        kept={item: answer for item, answer in kept.items() if answer},
        suggested=suggest.for_question(turn, question, about),
        alarmed=turn.case.alarmed,
        since=after.asked_at if after else None,
        rungs=after.rungs if after else {},
    )


def _no_dates(turn: Turn) -> None:
    """The calendar does not reach as far as somebody's answer: the office is told, once."""
    if not any(mail.owed.because == "told: no dates" for mail in turn.case.mails.values()):
        tell(turn, Role.OFFICE, "no dates")


def _once_somebody_leads(turn: Turn, question: Question, about: int) -> None:
    """Ask who leads; what is for them to answer waits until somebody does. What comes of itself then is not planned."""
    if question.name != "what next" and not turn.case.planned(question.name, about):
        turn.put(e.Planned(question=question.name, about=about, at=turn.at))
    return ask(turn, "reassign")


def _nobody(turn: Turn, question: Question, about: int) -> None:
    """Nobody is free to be asked: each day somebody is told so who can find somebody, and it is tried again."""
    planned = turn.case.planned(question.name, about)
    if question.to is To.NAMED or any(plan.at > turn.at for plan in planned):
        return
    nobody_is_free(turn)
    if planned:
        turn.put(e.Unplanned(question=question.name, about=about))
    turn.put(e.Planned(question=question.name, about=about, at=turn.at + timedelta(days=1)))


def _whom(turn: Turn, question: Question, to: str) -> Person | None:
    """Return whom the question goes to: whoever is named, else who is next in line; with nobody free the Chair. A member
    of staff who is named for what they know is not replaced by anybody."""
    person = turn.person(to) if to else whom.in_line(turn, line_of(turn, question))
    if person is not None and whom.free(turn, person):
        return person
    if question.to is To.NAMED and not question.judgement:
        tell(turn, "lead", "nobody instead", {"who": person.name if person else to})
        return None
    decides = whom.approver(turn) if to and question.to is To.APPROVER else None
    return decides or whom.in_line(turn, To.CHAIR)


def line_of(turn: Turn, question: Question) -> To:
    """Return whom a question is put to now: one for the lead, where nobody leads, to whom its row says then."""
    return question.unled if question.unled and not turn.case.lead else question.to


def ask_again(turn: Turn, prompt: Prompt, person: Person, unclear: tuple[Unclear, ...], why: str = "") -> None:
    """Ask only what was unclear, with how it was read; `why` is what else they are told."""
    if enough.asked(turn, person.key, prompt):
        return notices.goes_round(turn, person)
    return mail_prompt(turn, prompt, person, unclear=unclear, why=why)


def close_prompt(turn: Turn, prompt: Prompt, why: str) -> None:
    """A prompt no longer waits; what is owed for it and has not left is withdrawn. Whoever has a letter from us that they
    were to post is told at once that they are not to."""
    turn.put(e.PromptClosed(prompt=prompt.asked.prompt, why=why))
    withdraw_for(turn, prompt.asked.prompt, why)
    if row(prompt.asked.question).by_hand:
        draft = turn.case.letters[prompt.asked.about].draft
        for key in reached_by(turn, prompt.asked.prompt):
            tell(turn, key, "do not post it", {"addressee": draft.addressee, "code": draft.code})


def reached_by(turn: Turn, prompt: int) -> tuple[str, ...]:
    """Return everybody to whom an email that asks this prompt has left, or may have."""
    mails = (mail for mail in turn.case.mails.values() if mail.owed.prompt == prompt)
    return tuple(dict.fromkeys(mail.owed.to for mail in mails if mail.perhaps_left or mail.state not in NEVER_LEFT))


NEVER_LEFT = (MailState.OWED, MailState.WITHDRAWN, MailState.REFUSED)


def withdraw_for(turn: Turn, prompt: int, why: str) -> None:
    """Withdraw emails that ask a prompt which no longer waits."""
    for number in sorted(turn.case.live):
        mail = turn.case.mails[number]
        if mail.owed.prompt == prompt and mail.state is MailState.OWED:
            turn.put(e.Withdrawn(mail=number, why=why))


def ask_outside(turn: Turn, letter: int) -> None:
    """A letter that carries a question has left: from now on its answer is waited for, until the day it prints."""
    draft = turn.case.letters[letter].draft
    name = letter_kind(draft.name).asks
    if not name or draft.by is None:
        return
    question = row(name)
    about = draft.strand or draft.report
    old = turn.case.waiting(name, about)
    if old is not None:
        close_prompt(turn, old, "a later letter asks it again")
    turn.put(
        e.Asked(
            prompt=new_prompt(turn.case),
            question=name,
            about=about,
            due=draft.by,
            letter=letter,
            to=("reporter" if question.to is To.REPORTER else "parent",),
            items=tuple(item.name for item in question.items),
        )
    )


def staff_named(turn: Turn, words: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the short names of our people that `words` name, each only where it means just one of them; and what names
    nobody whom we know, or more than one."""
    found: dict[str, None] = {}
    unknown = []
    for part in re.split(r",|;|\band\b|\n|&", words):
        people = named(turn.school.people, part)
        people = people or tuple(p for p in turn.school.people if p.surname.casefold() in part.casefold().split())
        if len(people) == 1:
            found[people[0].key] = None
        elif part.strip(" ."):
            unknown.append(part.strip(" ."))
    return tuple(found), tuple(unknown)
