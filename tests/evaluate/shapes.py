"""A meaning for every item of a question, and the shapes in which people write it down that a prompt allows.

The one idea: the meaning comes first, by chance; each shape says the same.
"""

import random
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from mailflow.prompt import Question
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Address, Choice, Choose, Day, Item, Times, Who, Words
from tests.evaluate.school import Sent
from tests.evaluate.wire import Reply, marked

SAID: Final = (
    "He was cross on Monday about reading books",
    "saw it on Monday",
    "about 17:10, at the gate of 4B",
    "on 3 occasions since the 12th",
    "Y4 parents, Monday about 8pm",
    "a parent showed me 2 of them, I have not seen the rest",
    "nothing",
    "She said: A lot of us are upset.",
    "two messages, one at 20:14 and one at 20.31",
    "He has said sorry and deleted it",
    "it was 1 of the 28 families, I do not know which",
)
TWICE: Final = "rang Monday and Tuesday, voicemail both"
"""What is told of two attempts, since one would be asked about."""
BESIDE: Final = (
    "by phone today at 17:10",
    "the messages of Monday",
    "because of half term",
    "I have spoken with him",
    "Mrs Hall",
)
Meaning = Mapping[str, Answer]


# A meaning -----------------------------------------------------------------------------------------------------------


def meant(chance: random.Random, question: Question) -> dict[str, Answer]:
    """Draw an answer to every item that must be answered, and to some of the others."""
    meaning = {item.name: drawn(chance, item) for item in question.items if item.required or chance.random() < 0.7}
    chooses = (item for item in question.items if isinstance(item, Choose) and item.name in meaning)
    picked = (item.choice(name) for item in chooses for name in meaning[item.name].picked)
    needed = {name for choice in picked for name in choice.needs} - set(meaning)
    return {**meaning, **{item.name: drawn(chance, item) for item in question.items if item.name in needed}}


def drawn(chance: random.Random, item: Item) -> Answer:
    match item:
        case Choose():
            many = chance.randint(1, min(3, len(item.choices))) if item.many else 1
            picked = chance.sample(item.choices, many)
            words = chance.choice(BESIDE) if any(choice.needs_words for choice in picked) else ""
            words = TWICE if picked[0].name == "no answer" else words
            return Answer(tuple(choice.name for choice in picked), words)
        case Words():
            return Answer((chance.choice(SAID),))
        case Who():
            return Answer((chance.choice(("finch", "orr", "shah")),)) if item.staff else Answer(("Mr Moss",))
        case Day():
            return Answer(("2026-12-11",))
        case Address():
            return Answer(("dan.moss@moss.example",))
        case Times():
            return Answer(("2026-12-10T15:45", "2026-12-11T08:30"), "half an hour, in my office")


# Shapes --------------------------------------------------------------------------------------------------------------

NAMES: Final = {
    "finch": ("Finch", "Mr Finch", "Tobias Finch", "finch"),
    "orr": ("Lucy Orr", "Orr"),
    "shah": ("Amira Shah", "Mrs Shah"),
}


def typed(
    chance: random.Random, item: Item, answer: Answer, *, lower: bool = False, whole: bool = False, spelt: bool = False
) -> str:
    """Return what is typed for one item, without its number."""
    if isinstance(item, Choose):
        picked = [item.choice(name) for name in answer.picked]
        if spelt:
            return ", ".join([*(choice.says.partition(" (")[0] for choice in picked), *filter(None, [answer.words])])
        said = picked[0].says if whole and len(picked) == 1 else ""
        keys = (
            "".join(choice.key for choice in picked) if _letters(picked) else " ".join(choice.key for choice in picked)
        )
        keys = keys.lower() if lower and _letters(picked) else keys
        return " ".join(part for part in (keys, said, answer.words) if part)
    if isinstance(item, Who) and item.staff:
        return chance.choice(NAMES[answer.picked[0]])
    if isinstance(item, Times):
        return "Thu 10 Dec 3.45pm or Fri 11 Dec 8.30am, half an hour, in my office"
    return "11 December" if isinstance(item, Day) else answer.picked[0]


def _letters(picked: list[Choice]) -> bool:
    return all(len(choice.key) == 1 and choice.key.isalpha() for choice in picked)


def each(question: Question, meaning: Meaning) -> Iterator[tuple[int, Item, Answer]]:
    for number, item in enumerate(question.items, 1):
        if item.name in meaning:
            yield number, item, meaning[item.name]


Shape = Callable[[random.Random, Question, Meaning], str]


def numbered(pattern: str, joint: str, *, lower: bool = False, whole: bool = False, spelt: bool = False) -> Shape:
    """A shape in which each answer follows its number: `pattern` of "{n}" and "{a}"."""

    def shape(chance: random.Random, question: Question, meaning: Meaning) -> str:
        pieces = []
        for number, item, answer in each(question, meaning):
            said = typed(chance, item, answer, lower=lower, whole=whole, spelt=spelt)
            tight = isinstance(item, Choose) and not spelt and not item.choice(answer.picked[0]).key.isdigit()
            pieces.append((pattern if tight else pattern.replace("{n}{a}", "{n} {a}")).format(n=number, a=said))
        return joint.join(pieces)

    return shape


SHAPES: Final[Mapping[str, Shape]] = {
    "1A 2B 3 words": numbered("{n}{a}", " "),
    "1A, 2B, 3 words": numbered("{n}{a}", ", "),
    "1A / 2B, a line each": numbered("{n}{a}", "\n"),
    "1a / 2b, a line each": numbered("{n}{a}", "\n", lower=True),
    "1) A": numbered("{n}) {a}", "\n"),
    "1) a": numbered("{n}) {a}", "\n", lower=True),
    "1. A": numbered("{n}. {a}", "\n"),
    "1: A": numbered("{n}: {a}", "\n"),
    "1 - A": numbered("{n} - {a}", "\n"),
    "Q1: A": numbered("Q{n}: {a}", "\n"),
    "Question 1 A": numbered("Question {n} {a}", "\n"),
    "1 A, a gap between": numbered("{n} {a}", "\n\n"),
    "1 A and its words": numbered("{n} {a}", "\n", whole=True),
    "1 and its words alone": numbered("{n} {a}", "\n", spelt=True),
}


BENEATH: Final = "beneath each question"


def beneath(chance: random.Random, sent: Sent, question: Question, meaning: Meaning) -> Reply:
    """Type each answer beneath its question within the quotation."""
    lines = []
    answers = {str(number): typed(chance, item, answer) for number, item, answer in each(question, meaning)}
    for line in sent.plain.split("\n"):
        lines.append(marked(line))
        number, gap, _ = line.partition("   ")
        lines += ["", answers[number], ""] if gap and number in answers else []
    return Reply(
        plain="On Wed, 2 Dec 2026 at 13:30, Hillside CE Primary <cases@hillside.example> wrote:\n" + "\n".join(lines)
    )
