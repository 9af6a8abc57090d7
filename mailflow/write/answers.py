"""An answer as we say it back to whoever gave it, and to the lead.

The one idea: it is said in the words that the question itself printed, so that whoever answered can see whether they
were understood.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import assert_never

from mailflow.prompt import Question
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Address, Choose, Day, Item, Times, Who, Words
from mailflow.write.days import clock, date_of


def read_back(question: Question, answers: Mapping[str, Answer], names: Mapping[str, str], parent: str = "") -> str:
    """Return one sentence that says how an answer was understood; nothing for a single letter, which leaves no doubt.
    `parent` is whom of several it was about."""
    words = "" if _one_letter(question, answers) else in_words(question, answers, names)
    about = f", about {parent}," if parent else ""
    return f"We read your last reply{about} like this: {words}. If that is not right, just say so." if words else ""


def _one_letter(question: Question, answers: Mapping[str, Answer]) -> bool:
    match [(item, answers[item.name]) for item in question.items if item.name in answers]:
        case [(Choose(), Answer(picked=(_,), words=""))]:
            return True
        case _:
            return False


def in_words(question: Question, answers: Mapping[str, Answer], names: Mapping[str, str]) -> str:
    """Return an answer as it was understood: what was asked, and what was said to it."""
    return "; ".join(
        _answer_in_words(item, answers[item.name], names) for item in question.items if item.name in answers
    )


def _answer_in_words(item: Item, answer: Answer, names: Mapping[str, str]) -> str:
    words = said(item, answer, names).strip(" .")
    return words if isinstance(item, Choose) and item.command else f"{within(title(item))}: {words}"


def said(item: Item, answer: Answer, names: Mapping[str, str]) -> str:
    """Return what one item was answered with, and the words beside it."""
    picked, words = _picked(item, answer, names), bare(answer.words)
    if isinstance(item, Times):
        return f"{picked}, {words}"
    return f"{picked} ({words})" if words and words not in picked else picked


def bare(words: str) -> str:
    """Return words that were written beside an answer without the marks around them: "(a friend showed me.)" """
    own = words.strip(" \n.,;:")
    inner = own.removeprefix("(").removesuffix(")")
    return inner.strip(" .,;:") if len(inner) == len(own) - 2 and not {"(", ")"} & {*inner} else own


def _picked(item: Item, answer: Answer, names: Mapping[str, str]) -> str:
    match item:
        case Choose():
            return "; ".join(chosen(item, name, bool(answer.words)) for name in answer.picked)
        case Who():
            return ", ".join(names.get(key, key) if item.staff else key for key in answer.picked)
        case Times():
            return " or ".join(f"{date_of(at)}, {clock(at)}" for at in map(datetime.fromisoformat, answer.picked))
        case Words() | Day() | Address():
            return "; ".join(answer.picked)
        case _ as unknown:
            assert_never(unknown)


def chosen(item: Choose, name: str, with_words: bool) -> str:
    """Return what a choice says, behind its key where that is a code of the policy or a number (G1, 2); without the hint
    at what to add where something was added."""
    choice = item.choice(name)
    says = choice.short or (choice.says.split(" (")[0] if with_words else choice.says)
    return f"{choice.key} ({says})" if choice.key[-1].isdigit() else says


def within(says: str) -> str:
    """Return what an item asks as it stands within a sentence."""
    return f"{says[:1].lower()}{says[1:]}"


def title(item: Item) -> str:
    """Return what an item asks, in its first few words."""
    return re.split(r"[(?:,]", item.says)[0].strip()


def numbered(question: Question, names: list[str]) -> str:
    """Return the numbers of some of a question's items, each with what it asks in a few words."""
    return _and([f"{number(question, name)} ({within(title(question.item(name)))})" for name in names])


def number(question: Question, name: str) -> int:
    """Return the number under which a question prints an item."""
    return [item.name for item in question.items].index(name) + 1


def _and(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
