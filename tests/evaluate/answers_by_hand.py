"""Replies to the questions of a case that staff wrote by hand, each labelled with what it means.

The one idea: nobody drew these from a grammar, so they hold what nobody foresaw. A label says the question and the meaning:
"A; 3=3; 5=Lucy Orr" is the usual letter with two items changed, "2=C" one item, "S" a universal answer, "SEND" a word, and
"?" a reply that must be asked about again. Items that a label does not name may be read or asked about.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from mailflow.prompt import Question
from mailflow.prompt.answers import Act, Again, Answer, Reading, Said
from mailflow.prompt.items import Choose, Item, Who
from mailflow.workflow import question as row
from tests.evaluate.answers import QUESTIONS, asked
from tests.evaluate.clients import CLIENTS, head
from tests.evaluate.read_alone import SUGGESTED, answered
from tests.evaluate.school import Desktop, waiting
from tests.evaluate.table import misses, share, table
from tests.evaluate.wire import written
from tests.world import PEOPLE

REPLIES: Final = Path(__file__).parents[1] / "mail" / "replies" / "answers.txt"
KEPT_BACK: Final = REPLIES.parent / "kept_back" / REPLIES.name
"""Replies that the reading was not written from."""
SETS: Final = (REPLIES, KEPT_BACK)
CLIENTS_USED: Final = ("gmail", "outlook web", "iphone", "nothing quoted", "samsung", "thunderbird", "html only")
COLUMNS: Final = ("right", "in part", "asked again", "WRONG")


@dataclass(slots=True)
class Tally:
    """How the replies to each question were read, and which were not read rightly."""

    by: dict[str, Counter[str]] = field(default_factory=dict)
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def total(self) -> Counter[str]:
        return sum(self.by.values(), Counter())


def labelled(path: Path = REPLIES) -> Iterator[tuple[str, str, str]]:
    """Yield the question, the meaning and the text of each reply."""
    for one in path.read_text(encoding="utf-8").strip().removesuffix("%%").split("\n%%\n"):
        label, _, text = one.strip().partition("\n")
        name, _, meaning = label.strip("[]").partition(":")
        yield name.strip(), meaning.strip(), text.strip("\n")


def measured(path: Path = REPLIES) -> Tally:
    """Read every reply as the daemon does, each from the mail program whose turn it is."""
    tally = Tally()
    for number, (name, meaning, text) in enumerate(labelled(path)):
        reading, suggested = _read(name, number, text)
        outcome = judged(row(name), suggested, meaning, reading)
        tally.by.setdefault(name, Counter())[outcome] += 1
        if outcome != "right":
            said = f"{name} | {meaning} | {' / '.join(text.split(chr(10)))[:200]}"
            (tally.wrong if outcome == "WRONG" else tally.missed).append(f"{outcome} | {said}")
    return tally


def _read(name: str, number: int, text: str) -> tuple[Reading | None, Mapping[str, Answer]]:
    """Return how a reply was read, and what was suggested; what the ordinary case never asks is read alone."""
    if name not in (*QUESTIONS, "release"):
        return answered(row(name), text), SUGGESTED.get(name, {})
    desk, suggested = _desk(name)
    client = CLIENTS[CLIENTS_USED[number % len(CLIENTS_USED)]]
    return desk.reading(written(client(desk.sent, text), head(desk.sent))), suggested


@cache
def _desk(name: str) -> tuple[Desktop, Mapping[str, Answer]]:
    if name == "release":
        return waiting(name), {}
    one = asked(name)
    return one.desk, one.suggested


# What it means -------------------------------------------------------------------------------------------------------


def judged(question: Question, suggested: Mapping[str, Answer], meaning: str, reading: Reading | None) -> str:
    """Say how a reply was read: right, in part (the rest is asked again), asked again, or WRONG."""
    acts = isinstance(reading, Act | Said)
    if meaning == "?":
        return "WRONG" if acts else "right"
    if meaning in ("S", "X", "H", "N") or isinstance(reading, Said):
        right = isinstance(reading, Said) and reading.what.value == meaning
        return "right" if right else "WRONG" if acts else "asked again"
    wanted = wanted_of(question, suggested, meaning)
    found = reading.answers if isinstance(reading, Act | Again) else {}
    told = {name: _told(question.item(name), answer) for name, answer in found.items()}
    if any(name in told and told[name] != picked for name, picked in wanted.items()):
        return "WRONG"
    if missing := [name for name in wanted if name not in told]:
        return "WRONG" if acts else "in part" if len(missing) < len(wanted) else "asked again"
    return "right"


def wanted_of(question: Question, suggested: Mapping[str, Answer], meaning: str) -> dict[str, frozenset[str]]:
    """Return what each item that a label names was answered with."""
    first, *changes = [part.strip() for part in meaning.split(";")]
    wanted: dict[str, frozenset[str]] = {}
    if first == "A":
        usual = {name: Answer(picked) for name, picked in question.usual[0].sets.items()}
        wanted = {name: _told(question.item(name), answer) for name, answer in {**suggested, **usual}.items()}
    elif "=" not in first:
        return {question.items[0].name: frozenset({first.casefold()})}
    for change in (changes if first == "A" else [first, *changes]):  # fmt: skip
        number, _, picked = change.partition("=")
        item = question.items[int(number) - 1]
        wanted[item.name] = _meant(item, picked.strip())
    return wanted


def _meant(item: Item, picked: str) -> frozenset[str]:
    if isinstance(item, Choose):
        return frozenset(picked.casefold().split())
    return frozenset({_person(picked) if isinstance(item, Who) else picked.casefold()})


def _told(item: Item, answer: Answer) -> frozenset[str]:
    """Return the letters that were picked, or whom was named."""
    if isinstance(item, Choose):
        return frozenset(item.choice(name).key.casefold() for name in answer.picked)
    return frozenset(_person(name) if isinstance(item, Who) else name.casefold() for name in answer.picked)


def _person(name: str) -> str:
    """One of our people by their short name, anybody else by their surname: "Dan Moss" and "Mr Moss" are the same."""
    surname = name.split()[-1].casefold()
    return next((person.key for person in PEOPLE if surname in (person.key, person.surname.casefold())), surname)


def shown(tally: Tally, path: Path, *, with_misses: bool) -> str:
    """Return the figures by question, and what was read wrongly."""
    rows = [
        (name, count.total(), *(count[column] for column in COLUMNS), share(count["right"], count.total()))
        for name, count in (*tally.by.items(), ("all", tally.total()))
    ]
    title = f"Answers written by hand ({path.stem}), {_which(path)} (WRONG must be 0)"
    listed = (
        misses("Read as something else than was meant", tally.wrong),
        misses("Asked again or read in part", tally.missed, 60),
    )
    return "\n".join((table(title, ("question", "of", *COLUMNS, "rate"), rows), *(listed if with_misses else ())))


def _which(path: Path) -> str:
    return "kept back" if path.parent == KEPT_BACK.parent else "learned from"
