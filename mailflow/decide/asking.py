"""Putting questions: to whom, by when, in what words; asking again, reminding, passing on, telling.

The one idea: a prompt is one event, and the email that asks it is owed in the same turn.
"""

import re
from collections.abc import Mapping
from datetime import datetime

from mailflow import write
from mailflow.decide import details, suggest, whom
from mailflow.decide.turn import Turn, new_mail, new_prompt
from mailflow.letters import letter_kind
from mailflow.people import Person, Role, named
from mailflow.prompt import Question, Scope, To, Unclear
from mailflow.record import Prompt
from mailflow.record import events as e
from mailflow.workdays import NotLoaded
from mailflow.workflow import question as row


def ask(turn: Turn, name: str, about: int = 0, to: str = "", *, why: str = "", after: Prompt | None = None) -> None:
    """Put a question of the table, unless it is waiting already.

    `to` is the person's short name where the question is put to somebody named; `why` a sentence that opens the email;
    `after` the prompt in whose place it comes, of an earlier draft: reminders go on from there.
    """
    question = row(name)
    same = turn.case.waiting(name, about)
    if same and (question.to is not To.NAMED or to in same.to):
        return
    if question.to is To.LEAD and not turn.case.lead:
        ask(turn, "reassign")
        return
    person = _whom(turn, question, to)
    if person is None:
        return
    start = _goes_at(turn, question, person)
    due, printed = turn.due_or_tomorrow(question.limit, start)
    number = new_prompt(turn.case)
    turn.put(
        e.Asked(
            prompt=number,
            question=name,
            about=about,
            to=(person.key,),
            due=due,
            items=tuple(item.name for item in question.items),
            suggested=suggest.for_question(turn, question, about),
            since=after.asked_at if after else None,
            rungs=after.rungs if after else {},
        )
    )
    mail_prompt(turn, turn.case.prompts[number], person, printed=printed, why=why)
    if not printed and not any(mail.owed.because == "told: no dates" for mail in turn.case.mails.values()):
        tell(turn, Role.OFFICE, "no dates")


def _whom(turn: Turn, question: Question, to: str) -> Person | None:
    """Return whom the question goes to: whoever is named, else who is next in line; with nobody free the Chair. A member
    of staff who is named for what they know is not replaced by anybody."""
    person = turn.person(to) if to else whom.in_line(turn, question.to)
    if person is not None and whom.free(turn, person):
        return person
    if question.to is To.NAMED and not question.judgement:
        tell(turn, "lead", "nobody instead", {"who": person.name if person else to})
        return None
    return whom.in_line(turn, To.CHAIR)


def _goes_at(turn: Turn, question: Question, person: Person) -> datetime:
    """To somebody who teaches it goes only after lessons; a judgement goes at once."""
    if not question.after_lessons or not person.teaches:
        return turn.at
    try:
        return turn.school.calendar.after_lessons(turn.at, turn.school.lessons_end, turn.school.evening)
    except NotLoaded:
        return turn.at


def mail_prompt(
    turn: Turn,
    prompt: Prompt,
    person: Person,
    *,
    printed: bool = True,
    chasing: bool = False,
    unclear: tuple[Unclear, ...] = (),
    why: str = "",
) -> None:
    """Owe the email that asks this prompt of this person; for a letter's release it shows the letter, whole."""
    if not whom.free(turn, person):
        return  # checked at every asking, and not once
    question, asked = row(prompt.asked.question), prompt.asked
    letter = turn.case.letters.get(asked.about) if question.scope is Scope.LETTER else None
    text = write.prompt(_asking(turn, prompt, person, printed=printed, chasing=chasing, unclear=unclear, why=why))
    turn.put(
        e.Owed(
            mail=new_mail(turn.case),
            to=person.key,
            address=person.address,
            subject=text.subject,
            body=text.body,
            because=f"asked: {question.name}",
            not_before=_goes_at(turn, question, person),
            prompt=asked.prompt,
            links=text.links,
            judgement=question.judgement,
            urgent=question.name in EVEN_WHEN_STOPPED,
            paper=bool(letter and letter.pdf and question.name in (*RELEASING, "posted")),
        )
    )
    if letter and question.name in RELEASING:
        turn.put(e.Shown(letter=letter.draft.letter, digest=letter.draft.digest, prompt=asked.prompt))


def _asking(
    turn: Turn,
    prompt: Prompt,
    person: Person,
    *,
    printed: bool,
    chasing: bool,
    unclear: tuple[Unclear, ...],
    why: str,
) -> write.Asking:
    question, asked = row(prompt.asked.question), prompt.asked
    letter = turn.case.letters.get(asked.about) if question.scope is Scope.LETTER else None
    return write.Asking(
        reference=turn.case.reference,
        question=question,
        wording=turn.school.wording(f"prompts/{question.name}"),
        blanks=details.blanks(turn.case, turn.school, question, asked.about),
        by=write.day(prompt.due, turn.school.calendar.zone) if printed and question.limit != "safeguarding" else "",
        items=tuple(one.item for one in unclear) or asked.items,
        suggested={} if unclear else asked.suggested,
        unclear=unclear,
        chasing=chasing,
        why=why,
        code=letter.draft.code if letter and question.name in RELEASING else "",
        urgent=question.name in URGENT,
        read_back=_read_back(turn, person),
        details=details.of(turn.case, turn.school, question, asked.about),
        names=names(turn),
    )


RELEASING = ("release", "decide")
URGENT = ("safeguarding", "concern about staff", "concern about the head")
EVEN_WHEN_STOPPED = (*URGENT, "safeguarding outcome")


def _read_back(turn: Turn, person: Person) -> str:
    """Return how this person's last answer was understood: it rides on their next email, and none is sent for it."""
    done = [p for p in turn.case.prompts.values() if p.by == person.key and p.answered_at is not None]
    if not done or whom.confined_to(turn.case):
        return ""
    last = max(done, key=lambda p: (p.answered_at or turn.at, p.asked.prompt))
    told = any(
        m.owed.to == person.key and m.owed_at >= (last.answered_at or turn.at) and m.owed_at < turn.at
        for m in turn.case.mails.values()
    )
    return "" if told else write.read_back(row(last.asked.question), last.answers, names(turn))


def names(turn: Turn) -> dict[str, str]:
    return {person.key: person.name for person in turn.school.people}


def remind(turn: Turn, prompt: Prompt) -> None:
    """Ask the same people again, saying so: one reminder for the state as it is now."""
    able = [person for key in prompt.to if (person := turn.person(key)) and whom.free(turn, person)]
    for person in able:
        mail_prompt(turn, prompt, person, chasing=True)
    if not able:
        pass_on(turn, prompt, prompt.to[-1])


def ask_again(turn: Turn, prompt: Prompt, person: Person, unclear: tuple[Unclear, ...]) -> None:
    """Ask only what was unclear, with how it was read."""
    mail_prompt(turn, prompt, person, unclear=unclear)


def ask_instead(turn: Turn, prompt: Prompt, role: str, *, leaving: str = "") -> bool:
    """Put the prompt to the next free holder of a role as well; an alert goes to the next in the school's own chain.
    Return whether there was one."""
    alert = row(prompt.asked.question).to is To.DSL
    person = whom.safeguarder(turn, prompt.to) if alert else whom.of_role(turn, Role(role), besides=prompt.to)
    if person is None:
        return False
    turn.put(e.AlsoAsked(prompt=prompt.asked.prompt, to=person.key, instead_of=leaving))
    mail_prompt(turn, turn.case.prompts[prompt.asked.prompt], person)
    return True


def pass_on(turn: Turn, prompt: Prompt, leaving: str) -> None:
    """Put the prompt to the next in line, and leave this person out of it."""
    question = row(prompt.asked.question)
    line = To.DSL if question.to is To.NAMED and question.judgement else question.to
    if question.to is To.LEAD:
        return ask(turn, "reassign")
    if question.to is To.NAMED and not question.judgement:
        close_prompt(turn, prompt, "they are out of it")
        return tell(turn, "lead", "nobody instead", {"who": names(turn).get(leaving, "Somebody")})
    besides = (*prompt.to, leaving, *ever_asked(turn, prompt))
    person = whom.in_line(turn, line, besides=besides) or whom.in_line(turn, To.CHAIR, besides=besides)
    if person is None:
        return tell(turn, Role.CHAIR, "nobody is free")
    turn.put(e.AlsoAsked(prompt=prompt.asked.prompt, to=person.key, instead_of=leaving))
    return mail_prompt(turn, turn.case.prompts[prompt.asked.prompt], person)


def ever_asked(turn: Turn, prompt: Prompt) -> tuple[str, ...]:
    """Return everybody to whom this prompt has gone, those who are out of it too."""
    return tuple(m.owed.to for m in turn.case.mails.values() if m.owed.prompt == prompt.asked.prompt)


def step_aside(turn: Turn, prompt: Prompt, by: str, key: str) -> None:
    """Somebody cannot take a prompt: it goes on waiting for the others, or goes to the next in line."""
    if set(prompt.to) - {by}:
        turn.put(e.SteppedAside(prompt=prompt.asked.prompt, by=by, key=key))
    else:
        turn.put(e.Noted(by=by, words="passed it on", key=key))
        pass_on(turn, prompt, by)


def tell(turn: Turn, to: str, notice: str, blanks: Mapping[str, str] | None = None, *, receipt_for: int = 0) -> None:
    """Owe a notice to a role's holder, to "lead", or to the person of that short name. Nobody free: nothing."""
    person = turn.person(turn.case.lead) if to == "lead" else turn.person(to)
    if person is None and to in set(Role):
        person = whom.of_role(turn, Role(to))
    if person is None or not (whom.free(turn, person) or notice in OF_THEMSELVES):
        return
    own = {
        "reference": turn.case.reference,
        "children_services": turn.school.contacts.children_services,
        "out_of_hours": turn.school.contacts.out_of_hours,
        **(blanks or {}),
    }
    text = write.notice(turn.case.reference, turn.school.wording(f"notices/{notice}"), own)
    turn.put(
        e.Owed(
            mail=new_mail(turn.case),
            to=person.key,
            address=person.address,
            subject=text.subject,
            body=text.body,
            because=f"told: {notice}",
            not_before=turn.at,
            judgement=True,
            urgent=notice in URGENT_NOTICES,
            receipt_for=receipt_for,
        )
    )


OF_THEMSELVES = frozenset({"turned away", "your name was used", "thank you, you are out of it"})
URGENT_NOTICES = frozenset({"find the safeguarding lead", "your name was used"})


def close_prompt(turn: Turn, prompt: Prompt, why: str) -> None:
    """A prompt no longer waits; what is owed for it and has not left is withdrawn."""
    turn.put(e.PromptClosed(prompt=prompt.asked.prompt, why=why))
    withdraw_for(turn, prompt.asked.prompt, why)


def withdraw_for(turn: Turn, prompt: int, why: str) -> None:
    """Withdraw emails that ask a prompt which no longer waits."""
    for number in sorted(turn.case.live):
        mail = turn.case.mails[number]
        if mail.owed.prompt == prompt and mail.state == "owed":
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
