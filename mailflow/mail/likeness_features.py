"""What is counted in a text when it is compared with messages that people have sorted before.

The one idea: words, words that follow each other, the topics that words belong to, and topics that stand together in a
sentence. A long message is looked at through a window of two or three sentences, so that one sentence among many counts.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final

from mailflow.mail.likeness_topics import EVERYDAY
from mailflow.mail.likeness_topics_danger import DANGEROUS
from mailflow.mail.phrases import plain_forms

Feature = str | tuple[str, str]
"""A word, "@topic", two words that follow each other, or two topics in one sentence."""

WINDOWS: Final = (2, 3)
STEADY: Final = 4
"""Words that are added to a window's length, so that a very short one does not weigh too much."""
POWER: Final = 0.3
"""How much a long window is held back: its weight is divided by its length to this power."""


NUMBER: Final = "#"
"""What every number is read as: days, hours and telephone numbers tell nothing."""


@dataclass(frozen=True, slots=True)
class Topics:
    """The topics as they are looked up: by word, by the beginning of a word, by two words with those that follow them, and
    by a first word where the second may end in any way."""

    words: dict[str, tuple[str, ...]]
    beginnings: dict[str, tuple[str, ...]]
    pairs: dict[tuple[str, str], tuple[tuple[tuple[str, ...], str], ...]]
    firsts: dict[str, tuple[tuple[tuple[str, ...], str], ...]]


@lru_cache(maxsize=1)
def topics() -> Topics:
    """Read the topics' lines."""
    words: dict[str, list[str]] = {}
    beginnings: dict[str, list[str]] = {}
    pairs: dict[tuple[str, str], list[tuple[tuple[str, ...], str]]] = {}
    firsts: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for topic, line in (*EVERYDAY.items(), *DANGEROUS.items()):
        for entry in line.split():
            for form in plain_forms(entry):
                parts = tuple(form.split("+"))
                if len(parts) > 1 and parts[1].endswith("*"):
                    firsts.setdefault(parts[0], []).append((parts[1:], f"@{topic}"))
                elif len(parts) > 1:
                    pairs.setdefault((parts[0], parts[1]), []).append((parts[2:], f"@{topic}"))
                elif form.endswith("*"):
                    beginnings.setdefault(form[:-1], []).append(f"@{topic}")
                else:
                    words.setdefault(form, []).append(f"@{topic}")
    return Topics(
        {word: tuple(found) for word, found in words.items()},
        {word: tuple(found) for word, found in beginnings.items()},
        {pair: tuple(found) for pair, found in pairs.items()},
        {word: tuple(found) for word, found in firsts.items()},
    )


@lru_cache(maxsize=1 << 15)
def _topics_of(word: str) -> tuple[str, ...]:
    known = topics()
    found = list(known.words.get(word, ()))
    for length in range(2, len(word) + 1):
        found.extend(known.beginnings.get(word[:length], ()))
    return tuple(found)


def topics_by_word(words: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the topics of each word of a sentence; an entry of several words counts for its first."""
    known = topics()
    found = [_topics_of(word) for word in words]
    for number, pair in enumerate(pairwise((*words, ""))):
        for after, entries in ((2, known.pairs.get(pair, ())), (1, known.firsts.get(pair[0], ()))):
            for rest, topic in entries:
                following = words[number + after : number + after + len(rest)]
                if len(following) == len(rest) and all(map(_is, following, rest)):
                    found[number] = (*found[number], topic)
    return found


def _is(word: str, entry: str) -> bool:
    return word.startswith(entry[:-1]) if entry.endswith("*") else word == entry


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's words, the topics of each, and all that is counted in it, each once."""

    words: tuple[str, ...]
    topics: tuple[tuple[str, ...], ...]
    features: tuple[Feature, ...]


def sentence(text: str) -> Sentence:
    """Take a sentence of `phrases.Words` apart."""
    words = [NUMBER if word[0].isdigit() else word for word in text.split() if word != "."]
    by_word = topics_by_word(words)
    named = sorted({topic for found in by_word for topic in found})
    features: tuple[Feature, ...] = (*set(words), *named, *set(pairwise(words)), *combinations(named, 2))
    return Sentence(tuple(words), tuple(by_word), features)


def windows(count: int) -> Iterator[tuple[int, int]]:
    """Yield the first sentence and the end of each window over `count` sentences; the first is the whole message."""
    yield 0, count
    for size in WINDOWS:
        if count > size:
            for begin in range(count - size + 1):
                yield begin, begin + size


def share(words: int) -> float:
    """Return by what the weight of a window of so many words is multiplied."""
    return float((words + STEADY) ** -POWER)


def rule_share(rules: int) -> float:
    """Return by what the weight of each of so many rules is multiplied."""
    return float((rules + 2) ** -0.5)
