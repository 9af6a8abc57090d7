"""Who has a question beside, or instead of, whoever was asked: somebody is away, silent, connected, or it is not for them.

The one idea: a question is never without somebody who has it; what nobody of the school can take is told to the Chair.
"""

from datetime import timedelta

from mailflow.decide import asking, whom
from mailflow.decide.asking.prompt_mail import mail_prompt
from mailflow.decide.turn import Turn
from mailflow.decide.whom.part_in_it import is_part_of
from mailflow.people import Person, Role
from mailflow.prompt import To
from mailflow.prompt.answers import Unclear
from mailflow.record import MailState, Prompt
from mailflow.record import events as e
from mailflow.workflow import question as row

JUST_NOW = timedelta(hours=1)
"""How long an email needs no reminder; the shortest time after which there is one is two hours."""


def remind(turn: Turn, prompt: Prompt) -> None:
    """Ask the same people again, saying so: one reminder for the state as it is now. Whose last email about it has not
    left yet, since everything is stopped or the mail server is away, needs no second one; where somebody may be at risk
    it takes the place of the first, and is tried at once."""
    able = [person for key in prompt.to if (person := turn.person(key)) and whom.free(turn, person)]
    for person in able:
        still = still_owed(turn, prompt, person)
        if _asked_just_now(turn, prompt, person):
            continue
        if still and prompt.asked.question not in whom.OF_SAFEGUARDING:
            continue
        for number in still:
            turn.put(e.Withdrawn(mail=number, why="it is asked again"))
        mail_prompt(turn, prompt, person, chasing=True, unclear=_still_open(prompt))
    if not able:
        return pass_on(turn, prompt, prompt.to[-1])
    return ask_next_to_safeguard(turn, prompt)


def _asked_just_now(turn: Turn, prompt: Prompt, person: Person) -> bool:
    """Return whether this was asked of them within the hour, as where a letter out of date was written anew just when a reminder
    was due; an alert is asked again for all that."""
    about = (m for m in turn.case.mails.values() if m.owed.prompt == prompt.asked.prompt and m.owed.to == person.key)
    just_now = any(mail.owed_at > turn.at - JUST_NOW for mail in about)
    return just_now and prompt.asked.question not in whom.OF_SAFEGUARDING


def _still_open(prompt: Prompt) -> tuple[Unclear, ...]:
    """Return what an answer in part left open; nothing where nothing of it was understood, and all is asked as before."""
    return prompt.unclear if set(prompt.answers) - {one.item for one in prompt.unclear} else ()


def still_owed(turn: Turn, prompt: Prompt, person: Person) -> tuple[int, ...]:
    """Return the emails that ask this of this person and have not left."""
    live = ((number, turn.case.mails[number]) for number in sorted(turn.case.live))
    about = ((n, mail) for n, mail in live if mail.owed.prompt == prompt.asked.prompt and mail.owed.to == person.key)
    return tuple(number for number, mail in about if mail.state is MailState.OWED)


def also_ask(turn: Turn, prompt: Prompt, person: Person, *, instead_of: str = "", why: str = "") -> None:
    """Put a prompt to somebody more, or in the place of whoever is out of it, and send them the email that asks it."""
    turn.put(e.AlsoAsked(prompt=prompt.asked.prompt, to=person.key, instead_of=instead_of))
    mail_prompt(turn, turn.case.prompts[prompt.asked.prompt], person, why=why)


def ask_next_to_safeguard(turn: Turn, prompt: Prompt, away: str = "") -> None:
    """Where all who were asked in a matter of safeguarding are away, put it to the next in the chain as well. `away` is
    who has just said so."""
    person = whom.safeguarder(turn, (*prompt.to, *ever_asked(turn, prompt)))
    present = any(key != away and not whom.away(turn, key) for key in prompt.to)
    if prompt.asked.question not in whom.OF_SAFEGUARDING or present or person is None or whom.away(turn, person.key):
        return
    also_ask(turn, prompt, person)


def ask_next_in_line(turn: Turn, prompt: Prompt) -> bool:
    """Where whoever was asked is away, and it is for the office or the SLT on duty, put it to the next who is present as well.
    Return whether there was one: then nothing has to wait for a return."""
    question = row(prompt.asked.question)
    line = question.to in (To.OFFICE, To.DUTY)
    person = whom.in_line(turn, question.to, (*prompt.to, *ever_asked(turn, prompt))) if line else None
    if person is None or whom.away(turn, person.key):
        return False
    also_ask(turn, prompt, person)
    return True


def ask_instead(turn: Turn, prompt: Prompt, role: str, *, leaving: str = "") -> bool:
    """Put the prompt to the next free holder of a role as well, never to a part of the case; an alert goes to the next in
    the school's own chain. Return whether there was one."""
    alert = row(prompt.asked.question).to is To.DSL
    besides = (*prompt.to, *(p.key for p in turn.school.people if is_part_of(turn.school, turn.case, p)))
    person = whom.safeguarder(turn, prompt.to) if alert else whom.of_role(turn, Role(role), besides)
    if person is None or (alert and Role(role) not in whom.CHAIRS and _later(turn, prompt, person)):
        return False
    also_ask(turn, prompt, person, instead_of=leaving)
    return True


def _later(turn: Turn, prompt: Prompt, person: Person) -> bool:
    """Tell whether this is a governor whose time has not come: the school's chain does not name them, and somebody of the
    school was alerted, who may still answer."""
    governor = bool(whom.CHAIRS & person.roles) and person.key not in turn.school.safeguarding_chain
    asked = [one for key in prompt.to if (one := turn.person(key))]
    return governor and any(not whom.CHAIRS & one.roles for one in asked)


def pass_on(turn: Turn, prompt: Prompt, leaving: str) -> None:
    """Put the prompt to the next in line, and leave this person out of it."""
    question = row(prompt.asked.question)
    line = To.DSL if question.to is To.NAMED and question.judgement else asking.line_of(turn, question)
    if question.to is To.LEAD and (line is To.LEAD or leaving in turn.case.led):
        asking.ask(turn, "reassign")
    if line is To.LEAD:
        return None
    if question.to is To.NAMED and not question.judgement:
        asking.close_prompt(turn, prompt, "they are out of it")
        return asking.tell(turn, "lead", "nobody instead", {"who": turn.names.get(leaving, "Somebody")})
    besides = (*prompt.to, leaving, *ever_asked(turn, prompt))
    person = whom.in_line(turn, line, besides=besides) or whom.in_line(turn, To.CHAIR, besides=besides)
    last = None if person else whom.in_line(turn, To.CHAIR, besides=(leaving,))
    if (to := person or last) is None:
        return asking.nobody_is_free(turn)
    _one_of_each(turn, prompt, to)
    return also_ask(turn, prompt, to, instead_of=leaving, why=NOBODY_ELSE if last else "")


def _one_of_each(turn: Turn, prompt: Prompt, person: Person) -> None:
    """Whoever has the same question already is asked it once: the email that comes now shows all that has come meanwhile."""
    for number in sorted(turn.case.open - {prompt.asked.prompt}):
        same = turn.case.prompts[number]
        alike = (same.asked.question, same.asked.about) == (prompt.asked.question, prompt.asked.about)
        if alike and same.to == (person.key,):
            asking.close_prompt(turn, same, "it is asked anew, with another of the same")


NOBODY_ELSE = "Nobody else is free of a connection with this, or can take it, so it is back with you. Somebody from outside can help."


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
