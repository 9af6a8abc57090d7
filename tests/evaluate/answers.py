"""Answers to the other questions of a case, in the shapes that a prompt allows, each with a known meaning.

The one idea: a meaning is drawn first, and then written down in one of the shapes; what is read must be that meaning, or be
asked again. An item that is read as something else than was meant is the failure.
"""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from mailflow.decide import prompt_of_mail
from mailflow.prompt import Act, Address, Again, Answer, Choice, Choose, Day, Item, Question, Reading, Who, Words
from mailflow.workflow import question as row
from tests.evaluate import phrases
from tests.evaluate.clients import CLIENTS
from tests.evaluate.replies import head
from tests.evaluate.school import Desktop, waiting
from tests.evaluate.wire import Reply, marked, written

SEED: Final = 20261204
QUESTIONS: Final = (
    "first look", "plan", "witness", "gathered", "address", "conversation", "recommendation", "follow up", "details",
)  # fmt: skip
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
BESIDE: Final = (
    "by phone today at 17:10",
    "the messages of Monday",
    "because of half term",
    "I have spoken with him",
    "Mrs Hall",
)
CLIENTS_USED: Final = ("gmail", "outlook web", "iphone", "nothing quoted", "html only", "samsung", "thunderbird")
Meaning = Mapping[str, Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question that waits, and what it suggested."""

    desk: Desktop
    question: Question
    suggested: Meaning


@dataclass(slots=True)
class Tally:
    """How each shape was read, and every item that was read as something else."""

    shapes: dict[str, Counter[str]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    again: list[str] = field(default_factory=list)


def asked(name: str) -> Asked:
    desk = waiting(name)
    prompt = prompt_of_mail(desk.real, desk.mail)
    return Asked(desk=desk, question=row(name), suggested=prompt.asked.suggested if prompt else {})


# A meaning -----------------------------------------------------------------------------------------------------------


def meant(chance: random.Random, question: Question) -> dict[str, Answer]:
    """Draw an answer to every item that must be answered, and to some of the others."""
    return {item.name: _drawn(chance, item) for item in question.items if item.required or chance.random() < 0.7}


def _drawn(chance: random.Random, item: Item) -> Answer:
    match item:
        case Choose():
            many = chance.randint(1, min(3, len(item.choices))) if item.many else 1
            picked = chance.sample(item.choices, many)
            words = chance.choice(BESIDE) if any(choice.needs_words for choice in picked) else ""
            return Answer(tuple(choice.name for choice in picked), words)
        case Words():
            return Answer((chance.choice(SAID),))
        case Who():
            return Answer((chance.choice(("finch", "orr", "shah")),)) if item.staff else Answer(("Mr Moss",))
        case Day():
            return Answer(("2026-12-11",))
        case Address():
            return Answer(("dan.moss@moss.example",))


# Shapes --------------------------------------------------------------------------------------------------------------

NAMES: Final = {
    "finch": ("Finch", "Mr Finch", "Tobias Finch", "finch"),
    "orr": ("Lucy Orr", "Orr"),
    "shah": ("Amira Shah", "Mrs Shah"),
}


def _typed(
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
    return "11 December" if isinstance(item, Day) else answer.picked[0]


def _letters(picked: list[Choice]) -> bool:
    return all(len(choice.key) == 1 and choice.key.isalpha() for choice in picked)


def _each(question: Question, meaning: Meaning) -> Iterator[tuple[int, Item, Answer]]:
    for number, item in enumerate(question.items, 1):
        if item.name in meaning:
            yield number, item, meaning[item.name]


Shape = Callable[[random.Random, Question, Meaning], str]


def _numbered(pattern: str, joint: str, *, lower: bool = False, whole: bool = False, spelt: bool = False) -> Shape:
    """A shape in which each answer follows its number: `pattern` of "{n}" and "{a}"."""

    def shape(chance: random.Random, question: Question, meaning: Meaning) -> str:
        pieces = []
        for number, item, answer in _each(question, meaning):
            typed = _typed(chance, item, answer, lower=lower, whole=whole, spelt=spelt)
            tight = isinstance(item, Choose) and not spelt and not item.choice(answer.picked[0]).key.isdigit()
            pieces.append((pattern if tight else pattern.replace("{n}{a}", "{n} {a}")).format(n=number, a=typed))
        return joint.join(pieces)

    return shape


SHAPES: Final[Mapping[str, Shape]] = {
    "1A 2B 3 words": _numbered("{n}{a}", " "),
    "1A, 2B, 3 words": _numbered("{n}{a}", ", "),
    "1A / 2B, a line each": _numbered("{n}{a}", "\n"),
    "1a / 2b, a line each": _numbered("{n}{a}", "\n", lower=True),
    "1) A": _numbered("{n}) {a}", "\n"),
    "1) a": _numbered("{n}) {a}", "\n", lower=True),
    "1. A": _numbered("{n}. {a}", "\n"),
    "1: A": _numbered("{n}: {a}", "\n"),
    "1 - A": _numbered("{n} - {a}", "\n"),
    "Q1: A": _numbered("Q{n}: {a}", "\n"),
    "Question 1 A": _numbered("Question {n} {a}", "\n"),
    "1 A, a gap between": _numbered("{n} {a}", "\n\n"),
    "1 A and its words": _numbered("{n} {a}", "\n", whole=True),
    "1 and its words alone": _numbered("{n} {a}", "\n", spelt=True),
}


def written_down(chance: random.Random, asked_: Asked, shape: str, meaning: Meaning) -> bytes:
    """Return the reply that says this meaning in this shape, from one of the mail programs."""
    sent = asked_.desk.sent
    if shape == BENEATH:
        return written(_beneath(chance, asked_, meaning), head(sent))
    words = SHAPES[shape](chance, asked_.question, meaning)
    opening = chance.choice(("", "", "Hi,\n\n", "Hi Toby,\n\n", "Good morning\n\n"))
    closing = chance.choice(
        ("", "", "\n\nThanks\nTobias", "\n\nKind regards\n\nTobias Finch\nAssistant Head", "\n\n-- \nTobias Finch")
    )
    return written(CLIENTS[chance.choice(CLIENTS_USED)](sent, f"{opening}{words}{closing}"), head(sent))


BENEATH: Final = "beneath each question"


def _beneath(chance: random.Random, asked_: Asked, meaning: Meaning) -> Reply:
    """Type each answer beneath its question within the quotation."""
    lines = []
    answers = {
        f"{number}   {item.says}": _typed(chance, item, answer)
        for number, item, answer in _each(asked_.question, meaning)
    }
    for line in asked_.desk.sent.plain.split("\n"):
        lines.append(marked(line))
        lines += ["", answers[line], ""] if line in answers else []
    return Reply(
        plain="On Wed, 2 Dec 2026 at 13:30, Hillside CE Primary <cases@hillside.example> wrote:\n" + "\n".join(lines)
    )


# The usual answer ----------------------------------------------------------------------------------------------------


def usual(chance: random.Random, asked_: Asked) -> tuple[str, dict[str, Answer]]:
    """Return a reply by one letter, with up to two items changed in it, and its meaning."""
    first = asked_.question.usual[0]
    meaning = {**asked_.suggested, **{name: Answer(picked) for name, picked in first.sets.items()}}
    others = [item for item in asked_.question.items if item.required and item.name not in meaning]
    choices = [item for item in asked_.question.items if item not in others and isinstance(item, Choose)]
    changed = others + chance.sample(choices, chance.randint(0, min(2, len(choices))))
    told = {item.name: _drawn(chance, item) for item in changed}
    meaning |= told
    joint = chance.choice((", ", "\n", ". ", ", but "))
    pieces = _numbered("{n}{a}", ", ")(chance, asked_.question, told) if told else ""
    key = chance.choice((first.key, first.key.lower(), f"{first.key}."))
    return (f"{key}{joint if told else ''}{pieces}", meaning)


# The figures ---------------------------------------------------------------------------------------------------------


def measured(times: int = 24) -> Tally:
    """Write down and read `times` meanings in each shape to each question."""
    chance, tally = random.Random(SEED), Tally()
    for name in QUESTIONS:
        asked_ = asked(name)
        for shape in (*SHAPES, BENEATH):
            for _ in range(times):
                meaning = meant(chance, asked_.question)
                raw = written_down(chance, asked_, shape, meaning)
                _count(tally, asked_, shape, meaning, raw)
        for _ in range(4 * times if asked_.question.usual else 0):
            words, meaning = usual(chance, asked_)
            raw = written(CLIENTS[chance.choice(CLIENTS_USED)](asked_.desk.sent, words), head(asked_.desk.sent))
            _count(tally, asked_, "A, and what differs", meaning, raw)
    return tally


def _count(tally: Tally, asked_: Asked, shape: str, meaning: Meaning, raw: bytes) -> None:
    reading = asked_.desk.reading(raw)
    outcome, why = judged(asked_.question, meaning, reading)
    tally.shapes.setdefault(shape, Counter())[outcome] += 1
    said = f"{asked_.question.name} | {shape} | {why}"
    if outcome == "WRONG":
        tally.wrong.append(said)
    elif outcome != "right":
        tally.again.append(said)


def judged(question: Question, meaning: Meaning, reading: Reading | None) -> tuple[str, str]:
    """Say how a meaning was read: right, in part (the rest is asked again), asked again, or WRONG; and what went wrong."""
    if not isinstance(reading, Act | Again):
        return "asked again", repr(reading)
    doubted = {one.item for one in reading.unclear} if isinstance(reading, Again) else set()
    for name, answer in reading.answers.items():
        wanted = meaning.get(name)
        if name not in doubted and (wanted is None or not _same(question.item(name), wanted, answer)):
            return "WRONG", f"{name}: meant {wanted}, read {answer}"
    if isinstance(reading, Again):
        why = "; ".join(f"{one.item}: {one.why}" for one in reading.unclear)
        return ("in part" if reading.answers else "asked again"), why
    lost = [name for name in meaning if name not in reading.answers]
    return ("in part", f"not read: {lost}, kept as {reading.words!r}") if lost else ("right", "")


def _same(item: Item, wanted: Answer, found: Answer) -> bool:
    if isinstance(item, Words):
        return " ".join(wanted.picked[0].split()).rstrip(".") in " ".join(found.picked[0].split())
    if isinstance(item, Choose):
        return set(wanted.picked) == set(found.picked)
    return wanted.picked == found.picked
