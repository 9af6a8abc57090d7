"""The newly written text of a reply, read against the question that it answers.

The one idea: never guess. What can be read in one way only is an answer; what cannot is asked again, with how it was
read; and words that belong to no item are kept whole, for a person.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from mailflow.mail.answer_steps import understand
from mailflow.mail.choices import says_yes_or_no
from mailflow.mail.commands import command
from mailflow.mail.courtesies import tidied, without_greeting, without_signature
from mailflow.mail.item_answers import code_like, lacks_words
from mailflow.mail.understood import Understood
from mailflow.people import Person
from mailflow.prompt import Question
from mailflow.prompt.answers import Act, Again, Answer, Nothing, Reading, Said, Unclear, Universal
from mailflow.prompt.items import Choose, Who

MOST: Final = 20_000
"""Characters that are read for answers; longer words than these are kept, but not looked into."""
NO_ANSWER: Final = "There was no answer to it."
_UNIVERSAL: Final = re.compile(r"\s*([SXHNsxhn])\.?[ \t]*(?:\n|$)")


def read(
    question: Question,
    text: str,
    *,
    suggested: Mapping[str, Answer],
    people: tuple[Person, ...],
    today: date,
    code: str = "",
    already: Mapping[str, Answer] | None = None,
) -> Reading:
    """Read `text`, the newly written part of a reply, as an answer to `question`.

    `suggested`: what the prompt suggested, by item; it counts only where a usual answer accepts it. `code`: that of
    the letter shown, for words of command. `already`: what an earlier reply answered; only the rest is needed. Never
    raises.
    """
    body = tidied(text)
    if not body.strip():
        return Nothing(why="There is nothing newly written in it.")
    if said := _universal(question, body):
        return said
    so_far = Understood(question=question, people=people, today=today, already=already or {})
    first = question.items[0]
    if isinstance(first, Choose) and first.command:
        return _command(so_far, first, body, code)
    body = without_signature(without_greeting(body), people).strip() or body.strip()
    understand(so_far, body[:MOST], suggested)
    if body[MOST:]:
        so_far.words.append(body[MOST:])
    return _concluded(so_far, suggested, body)


def _universal(question: Question, body: str) -> Said | Again | None:
    """Read S, X, H or N alone on the first line. A bare N to a question of yes or no is asked again."""
    found = _UNIVERSAL.match(body)
    if not question.universal or not found:
        return None
    letter, rest = found.group(1).upper(), body[found.end() :].strip()
    chooses = [item for item in question.items if isinstance(item, Choose)]
    if any(choice.key == letter for item in chooses for choice in item.choices):
        return None
    asking = [item for item in chooses if item.command or says_yes_or_no(item)]
    if letter == "N" and asking:
        why = "A single N may mean no, or that you are not the right person. Please write it out."
        return Again(unclear=tuple(Unclear(item=item.name, why=why) for item in asking), words=rest)
    return Said(what=Universal(letter), words=rest)


def _command(so_far: Understood, item: Choose, body: str, code: str) -> Reading:
    before = so_far.already.get(item.name)
    chosen = before.picked[0] if before and before.picked and not so_far.had(item) else ""
    found = command(item, body, code=code, people=so_far.people, chosen=chosen)
    answers = {item.name: found.answer} if found.answer else {}
    if found.answer and not found.why:
        return Act(answers=answers)
    return Again(answers=answers, unclear=(Unclear(item=item.name, why=found.why),), words=body)


# What comes of it ----------------------------------------------------------------------------------------------------


def _concluded(so_far: Understood, suggested: Mapping[str, Answer], body: str) -> Reading:
    """Everything answered: act. Otherwise keep what was understood, and say what is to be asked again."""
    loose = next((piece for words in so_far.words for piece in re.split(r"[,;\n]", words) if code_like(piece)), "")
    if loose:
        so_far.usual = None
    doubted = _doubted(so_far, suggested)
    answers = {**so_far.already, **_usual_answers(so_far, suggested), **so_far.answers}
    unclear = {**so_far.unclear, **_missing(so_far, answers, body), **doubted}
    if loose:
        last = [so_far.question.items[0].name, *so_far.answers][-1]
        why = f"“{loose.strip()}” stands there without the number of its question."
        unclear = dict.fromkeys(unclear or (last,), why)
    for name in unclear:
        if name not in so_far.answers and not _lacks(so_far, name):
            answers.pop(name, None)
    names = [item.name for item in so_far.question.items if item.name in unclear]
    words = "\n".join(so_far.words)
    if names:
        again = tuple(Unclear(item=name, why=unclear[name]) for name in names)
        return Again(answers=answers, unclear=again, words=words)
    return Act(answers=answers, words=words)


_DOUBT: Final = re.compile(
    r"\b(?:(?:at )?risk|unsafe|not safe|danger\w*|worr(?:y|ied|ies|ying)|unsure|not (?:too |very |quite |so |really )?"
    r"(?:sure|certain|happy)|unclear|maybe|perhaps|possibly|might|may (?:be|not|have)|don['’]?t (?:think|know)|except|"
    r"wait|threat\w*|scared|frightened|hurt\w*|harm\w*)\b|\?",
    re.IGNORECASE,
)


def _doubted(so_far: Understood, suggested: Mapping[str, Answer]) -> dict[str, str]:
    """The items that a usual answer would settle, and beside which somebody wrote a doubt: of the item that the words
    name, else of all that the one letter states."""
    usual, words = so_far.usual, "\n".join(so_far.words)
    if usual is None or not _DOUBT.search(words):
        return {}
    why = f"Beside {usual.key} it says “{_short(words)}”, so {usual.key} was not taken for all of it."
    named = [name for name in {**usual.sets, **suggested} if re.match(rf"\W*{re.escape(name)}\b", words, re.IGNORECASE)]
    doubted = {name: why for name in named or usual.sets if name not in so_far.answers}
    stated = _usual_answers(so_far, suggested)
    so_far.usual = None
    so_far.answers |= {name: answer for name, answer in stated.items() if name not in doubted}
    return doubted


def _missing(so_far: Understood, answers: Mapping[str, Answer], body: str) -> dict[str, str]:
    """The items that must be answered and are not, each with how the reply was read."""
    why = NO_ANSWER
    if not so_far.answers and not so_far.usual:
        why = f"“{_short(body)}” was not clear enough to be read as an answer."
    needed = (item.name for item in so_far.question.items if item.required)
    spared = _spared(so_far.question, answers)
    return {name: why for name in needed if name not in answers and name not in so_far.unclear and name not in spared}


def _spared(question: Question, answers: Mapping[str, Answer]) -> set[str]:
    """The items that need no answer, because of a choice that was picked or somebody who was named."""
    named = (item for item in question.items if isinstance(item, Who) and item.name in answers)
    chooses = (item for item in question.items if isinstance(item, Choose) and item.name in answers)
    picked = (choice for item in chooses for choice in item.choices if choice.name in answers[item.name].picked)
    return {name for choice in picked for name in choice.spares} | {name for item in named for name in item.spares}


def _usual_answers(so_far: Understood, suggested: Mapping[str, Answer]) -> dict[str, Answer]:
    if not so_far.usual:
        return {}
    sets = {name: Answer(picked) for name, picked in so_far.usual.sets.items()}
    open_names = {item.name for item in so_far.question.items if not so_far.had(item)} - set(so_far.unclear)
    return {name: answer for name, answer in {**suggested, **sets}.items() if name in open_names}


def _lacks(so_far: Understood, name: str) -> bool:
    before = so_far.already.get(name)
    return before is not None and lacks_words(so_far.question.item(name), before) is not None


def _short(text: str) -> str:
    return " ".join(text.split())[:60]
