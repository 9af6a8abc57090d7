"""An alert that somebody has taken: who hears of it, and what is said of the same matter afterwards.

The one idea: an alert finds one person who judges. Once it has, nobody is looked for any more, and what others see in the same
message reaches that person alone.
"""

from mailflow import write
from mailflow.decide import asking
from mailflow.decide.asking.passing_on import also_ask, still_owed
from mailflow.decide.asking.prompt_mail import mail_prompt
from mailflow.decide.shown.alerts import judging as judging
from mailflow.decide.shown.happened import LOOK_FOR_THEM
from mailflow.decide.shown.quoted import quoted
from mailflow.decide.turn import Turn
from mailflow.prompt import Question
from mailflow.prompt.answers import Answer
from mailflow.prompt.steps import stops
from mailflow.record import Case, Prompt
from mailflow.record import events as e
from mailflow.workflow import question as row
from mailflow.write import answers

LOOKS = ("office check", "first look")
"""The questions about the message itself, which whoever took the alert has read."""


def judges(case: Case, person: str) -> bool:
    return any(person in prompt.to for prompt in judging(case))


GONE_TO_NOBODY = (
    "Thank you. While this case is with you for safeguarding, what you write about it in your own words is not kept here, and has "
    "gone to nobody. To say how it stands, please answer our email that asked you; NOTE before the reference puts something with the "
    "case for its lead."
)


def take(turn: Turn, alert: Prompt) -> None:
    """Somebody takes an alert. What was asked about an earlier one of theirs is closed, since it is asked anew, about all of
    them; and whoever else was alerted, or sent to look for them, hears that it is taken."""
    for earlier in judging(turn.case):
        if earlier.asked.question == "safeguarding outcome" and earlier.to == (alert.by,):
            asking.close_prompt(turn, earlier, "they have taken another alert")
    taken = f"{turn.names.get(alert.by, 'Somebody')} has taken what you were alerted to. Nothing more is asked of you."
    for key in asking.reached_by(turn, alert.asked.prompt):
        if key != alert.by:
            asking.tell(turn, key, "done", {"line": taken})
    for mail in list(turn.case.mails.values()):
        if mail.owed.because == f"told: {LOOK_FOR_THEM}" and mail.owed_at >= alert.asked_at:
            if mail.state in asking.NEVER_LEFT:
                continue
            asking.tell(turn, mail.owed.to, "done", {"line": FOUND})


FOUND = "Thank you. They have answered their email, so nobody needs to be looked for any more."


def said_already(turn: Turn, prompt: Prompt) -> bool:
    """Tell whether a danger that an answer names is one that somebody judges already, having read the same message."""
    return prompt.asked.question in LOOKS and bool(judging(turn.case)) and turn.case.waiting("safeguarding") is None


def also_said(turn: Turn, prompt: Prompt) -> None:
    """Tell those who judge it what the office or the first look says of it. Where there are words beside, which may be new, they
    are asked anew and shown them, so that no answer counts that was given without."""
    who = turn.names.get(prompt.by, "Somebody")
    said, words = _of_a_danger(prompt), _words_beside(prompt)
    set_off = write.set_off(quoted(words))
    for waiting in judging(turn.case):
        for key in waiting.to:
            if not words and key != prompt.by:
                line = f"{who} has looked at this too, and says: {said}. You have taken it, so nothing more is asked of you."
                asking.tell(turn, key, "done", {"line": line})
        if words:
            why = f"New since you were asked: {who} has looked at this too, and says: {said}.\n\n{set_off}"
            _ask_anew(turn, waiting, why)


def _ask_anew(turn: Turn, prompt: Prompt, why: str) -> None:
    first, *others = prompt.to
    asking.close_prompt(turn, prompt, "something new was said")
    asking.ask(turn, prompt.asked.question, to=first, why=why)
    anew = turn.case.prompts[max(turn.case.prompts)]
    for person in (turn.person(key) for key in others):
        if person is not None:
            also_ask(turn, anew, person, why=why)


def _stops(question: Question, name: str, answer: Answer) -> bool:
    return any(stops(step) for step in question.steps_of({name: answer}))


def _of_a_danger(prompt: Prompt) -> str:
    """Return what was picked of an answer that names a danger, as the question prints it."""
    question = row(prompt.asked.question)
    danger = {name: Answer(answer.picked) for name, answer in prompt.answers.items() if _stops(question, name, answer)}
    return answers.in_words(question, danger, {})


def _words_beside(prompt: Prompt) -> str:
    question = row(prompt.asked.question)
    beside = (answer.words for name, answer in prompt.answers.items() if _stops(question, name, answer))
    return "\n".join(words for words in (*beside, prompt.words, prompt.other_version) if words)


def review_now(turn: Turn, by: str = "", why: str = "") -> bool:
    """Ask now whether a case may go on, where that rests until later. Return whether there was somebody to ask: only `by`, if
    given."""
    found = False
    for prompt in judging(turn.case):
        for key in prompt.to if prompt.asked.question == "hold review" and by in ("", *prompt.to) else ():
            person = turn.person(key)
            resting = still_owed(turn, prompt, person) if person else ()
            for number in resting:
                turn.put(e.Withdrawn(mail=number, why="it is asked sooner"))
            if person and resting:
                mail_prompt(turn, turn.case.prompts[prompt.asked.prompt], person, why=why)
                found = True
    return found
