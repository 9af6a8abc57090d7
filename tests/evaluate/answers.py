"""Answers to the other questions of a case, in the shapes that a prompt allows, each with a known meaning.

The one idea: a meaning is drawn first, and then written down in one of the shapes; what is read must be that meaning, or be
asked again. An item that is read as something else than was meant is the failure.
"""

import random
from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from mailflow.decide import prompt_of_mail
from mailflow.prompt import Question
from mailflow.prompt.answers import Act, Again, Answer, Reading
from mailflow.prompt.items import Choose, Item, Words
from mailflow.workflow import question as row
from tests.evaluate.clients import CLIENTS, head
from tests.evaluate.school import Desktop, waiting
from tests.evaluate.shapes import BENEATH, SHAPES, Meaning, beneath, drawn, meant, numbered
from tests.evaluate.table import misses, share, table
from tests.evaluate.wire import written

SEED: Final = 20261204
QUESTIONS: Final = (
    "first look", "plan", "witness", "gathered", "address", "conversation", "recommendation", "follow up", "details",
)  # fmt: skip
CLIENTS_USED: Final = ("gmail", "outlook web", "iphone", "nothing quoted", "html only", "samsung", "thunderbird")


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


# In writing ----------------------------------------------------------------------------------------------------------


def written_down(chance: random.Random, asked_: Asked, shape: str, meaning: Meaning) -> bytes:
    """Return the reply that says this meaning in this shape, from one of the mail programs."""
    sent = asked_.desk.sent
    if shape == BENEATH:
        return written(beneath(chance, sent, asked_.question, meaning), head(sent))
    words = SHAPES[shape](chance, asked_.question, meaning)
    opening = chance.choice(("", "", "Hi,\n\n", "Hi Toby,\n\n", "Good morning\n\n"))
    closing = chance.choice(
        ("", "", "\n\nThanks\nTobias", "\n\nKind regards\n\nTobias Finch\nAssistant Head", "\n\n-- \nTobias Finch")
    )
    return written(CLIENTS[chance.choice(CLIENTS_USED)](sent, f"{opening}{words}{closing}"), head(sent))


# The usual answer ----------------------------------------------------------------------------------------------------


def usual(chance: random.Random, asked_: Asked) -> tuple[str, dict[str, Answer]]:
    """Return a reply by one letter, with up to two items changed in it, and its meaning."""
    first = asked_.question.usual[0]
    meaning = {**asked_.suggested, **{name: Answer(picked) for name, picked in first.sets.items()}}
    others = [item for item in asked_.question.items if item.required and item.name not in meaning]
    choices = [item for item in asked_.question.items if item not in others and isinstance(item, Choose)]
    changed = others + chance.sample(choices, chance.randint(0, min(2, len(choices))))
    told = {item.name: drawn(chance, item) for item in changed}
    meaning |= told
    joint = chance.choice((", ", "\n", ". ", ", but "))
    pieces = numbered("{n}{a}", ", ")(chance, asked_.question, told) if told else ""
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


def shown(tally: Tally) -> str:
    """Return the figures by shape, and what was read wrongly."""
    columns = ("right", "in part", "asked again", "WRONG")
    rows = [
        (shape, count.total(), *(count[c] for c in columns), share(count["right"], count.total()))
        for shape, count in tally.shapes.items()
    ]
    sums = [sum(count[column] for count in tally.shapes.values()) for column in columns]
    rows.append(("all", sum(sums), *sums, share(sums[0], sum(sums))))
    return "\n".join([
        table("Answers to other questions (WRONG must be 0)", ("shape", "of", *columns, "rate"), rows),
        misses("Read as something else than was meant", tally.wrong),
        misses("Asked again or read in part", tally.again, 60),
    ])  # fmt: skip


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
