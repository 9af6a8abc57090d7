"""How much a message reads like messages that people have sorted before, as a concern, a danger, or another procedure's.

The one idea: rules find what somebody foresaw; this finds what reads alike. It is a sum of small weights, learned once
from the labelled messages in `tests/mail/triage` (`scripts/train_likeness.py`) and kept in `likeness.tsv`: nothing
is learned from a school's own mail, and nothing leaves the machine. The more a message reads like something, the more is
done for it and never less; and the words that weighed most are named.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import resources
from itertools import accumulate
from math import log2
from sys import intern
from typing import Final

from mailflow.mail import likeness_features as features
from mailflow.mail.likeness_features import Feature, Sentence
from mailflow.mail.phrases import COMMON
from mailflow.mail.sentences import Found, Words

WEIGHTS: Final = resources.files("mailflow.mail") / "likeness.tsv"
NEAR: Final = ("concern", "danger")
"""Looked for in every part of a message, since one sentence among twenty may tell it."""
ROUTES: Final = (
    "complaint", "pupils", "rights", "foi", "legal", "police", "press", "data-incident", "staff", "head", "follow-up",
)  # fmt: skip
"""Looked for in the message as a whole: what a message to another procedure is about fills it."""
KINDS: Final = (*NEAR, *ROUTES, "ordinary")
WIDTH: Final = len(KINDS)
UNIT: Final = 1000
"""Weights and scores are thousandths. The more above 0 a score is, the more a message reads like what it is for."""
_LESS: Final[Mapping[str, Mapping[str, float]]] = {
    "concern": {"ordinary": 0.75},
    "danger": {"ordinary": 0.75, "concern": 0.28},
    **{kind: {"ordinary": 0.5} for kind in ROUTES},
}
"""How much it counts against a kind that a passage reads like another; for `NEAR`, how ordinary its nearest window is."""
_LONG: Final = {"concern": 700, "danger": 800, **dict.fromkeys(ROUTES, 600)}
"""How much more a passage must read like a kind for each time that it is twice as long as `_LENGTH` words, and half as much
for each time that the text has twice as many passages: the more there is of a text, the more of it reads like anything by
chance."""
_LENGTH: Final = 100
SHOWN: Final = 5
"""Words that are shown as those that weighed most."""
ENDINGS: Final = frozenset(
    "heic heif jpg jpeg png gif webp bmp opus ogg m4a mp3 amr wav mp4 mov 3gp zip txt pdf doc docx xls xlsx ppt pptx".split()
)
"""Endings of the names of what is attached: they count, and are not shown, since nobody wrote them."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What everything that is counted weighs: `table` has a row of a weight for each of `KINDS`, and `rows` says which row is
    whose; a rule's name stands there behind "!". `start` is each kind's score before anything is counted."""

    start: tuple[int, ...]
    rows: Mapping[Feature, int]
    table: "array[int]"

    def of(self, counted: Iterable[Feature]) -> list[Sequence[int]]:
        """Return the rows of those that are known."""
        numbers = map(self.rows.get, counted)
        return [self.table[one * WIDTH : (one + 1) * WIDTH] for one in numbers if one is not None]

    def weight(self, counted: Feature, place: int) -> int:
        """Return what one thing weighs for the kind at `place`."""
        number = self.rows.get(counted)
        return 0 if number is None else self.table[number * WIDTH + place]


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score for each of `KINDS`, a passage's sentences, and for each of `NEAR` from which on and up to which they read
    most like it."""

    scores: Mapping[str, int]
    sentences: tuple[Sentence, ...] = ()
    nearest: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def of(self, kind: str) -> int:
        return self.scores[kind]

    def best_route(self) -> str:
        """Return the procedure that it reads most like."""
        return max(ROUTES, key=self.scores.__getitem__)


NOTHING: Final = Likeness(dict.fromkeys(KINDS, -2 * UNIT))
"""Reads like nothing at all."""


Passage = tuple[int, int, Iterable[str]]
"""The first sentence of a passage, the one behind its last, and the sorting rules that were found in it."""


def likenesses(text: Words, passages: Sequence[Passage], weights: Weights | None = None) -> list[Likeness]:
    """Compare passages of a text, and the rules that were found in each, with what was learned."""
    known = weights or learned()
    sentences = tuple(map(features.sentence, text.sentences))
    weighed = [_total(known.of(one.features)) for one in sentences]
    doublings = log2(max(1, len(passages))) / 2
    return [
        _likeness(known, rules, sentences[begin:end], weighed[begin:end], doublings) for begin, end, rules in passages
    ]


def _likeness(
    known: Weights,
    rules: Iterable[str],
    sentences: tuple[Sentence, ...],
    weighed: Sequence[Sequence[int]],
    doublings: float,
) -> Likeness:
    found = known.of(f"!{rule}" for rule in rules)
    lengths = list(accumulate((len(one.words) for one in sentences), initial=0))
    by_rules = features.rule_share(len(found))
    start = [own + by_rules * rule for own, rule in zip(known.start, _total(found), strict=True)]
    whole = features.share(lengths[-1])
    alone = [own + whole * words for own, words in zip(start, _total(weighed), strict=True)]
    ordinary = dict.fromkeys(KINDS, alone[-1])
    nearest = {}
    for place, kind in enumerate(NEAR):
        begin, end, score = _nearest([one[place] for one in weighed], lengths)
        nearest[kind], alone[place] = (begin, end), start[place] + score
        window = sum(one[-1] for one in weighed[begin:end]) * features.share(lengths[end] - lengths[begin])
        ordinary[kind] = start[-1] + window
    doublings += log2(max(_LENGTH, lengths[-1]) / _LENGTH)
    scores = dict(zip(KINDS, alone, strict=True))
    beside = {kind: _beside(kind, {**scores, "ordinary": ordinary[kind]}, doublings) for kind in KINDS}
    return Likeness({kind: round(score) for kind, score in beside.items()}, sentences, nearest)


def _beside(kind: str, scores: Mapping[str, float], doublings: float) -> float:
    """Return a kind's score beside those of the others, in a passage that is so many times twice as long as most."""
    less = sum(share * scores[other] for other, share in _LESS.get(kind, {}).items())
    return scores[kind] - less - _LONG.get(kind, 0) * doublings


def _total(rows: Sequence[Sequence[int]]) -> Sequence[int]:
    return [*map(sum, zip(*rows, strict=True))] if rows else [0] * WIDTH


def _nearest(weights: Sequence[int], lengths: Sequence[int]) -> tuple[int, int, float]:
    """Return the first sentence, the end and the score of the window that scores most, where sentence `i` has
    `lengths[i + 1] - lengths[i]` words."""
    sums = list(accumulate(weights, initial=0))
    best = (0, len(weights), float("-inf"))
    for begin, end in features.windows(len(weights)):
        score = (sums[end] - sums[begin]) * features.share(lengths[end] - lengths[begin])
        if score > best[2]:
            best = (begin, end, score)
    return best


# Why -----------------------------------------------------------------------------------------------------------------


def weightiest(text: Words, first: int, like: Likeness, kind: str, weights: Weights | None = None) -> tuple[str, ...]:
    """Return the words of a passage of `text` that weighed most for one of `NEAR`, in their order and as they were written.
    `first` is the passage's first sentence."""
    known = weights or learned()
    place = NEAR.index(kind)
    begin, end = like.nearest[kind]
    weighed: dict[str, int] = {}
    where: dict[str, Found] = {}
    for number, one in enumerate(like.sentences[begin:end], begin):
        for at, (word, weight) in enumerate(zip(one.words, _by_word(known, one, place), strict=True)):
            if word not in COMMON and word not in ENDINGS and word != features.NUMBER:
                weighed[word] = weighed.get(word, 0) + weight
                where.setdefault(word, Found(first + number, at, 1))
    most = sorted(weighed, key=weighed.__getitem__, reverse=True)[:SHOWN]
    return tuple(text.originals([where[word] for word in weighed if word in most and weighed[word] > 0]))


def _by_word(known: Weights, one: Sentence, place: int) -> Iterator[int]:
    """Yield what each word of a sentence weighs for a kind, with its topics and the words beside it."""
    around = ("", *one.words, "")
    for before, word, after, named in zip(around, one.words, around[2:], one.topics, strict=False):
        alone = sum(known.weight(feature, place) for feature in (word, *named))
        yield alone + (known.weight((before, word), place) + known.weight((word, after), place)) // 2


# What has been learned -----------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def learned() -> Weights:
    """Read the weights, once, when they are first asked for."""
    with WEIGHTS.open(
        encoding="utf-8"
    ) as lines:  # line by line: the whole of it at once would leave holes in the memory
        return read_weights(lines)


def read_weights(lines: Iterable[str]) -> Weights:
    """Read weights as `scripts/train_likeness.py` writes them: a line each, what is counted, a tab, and its weights such as
    "0:123 5:-20", by the number of the kind in `KINDS`."""
    start: tuple[int, ...] = ()
    rows: dict[Feature, int] = {}
    table = array("h")
    for line in lines:
        what, _, weights = line.partition("\t")
        if what == "=":
            start = tuple(map(int, weights.split()))
        elif weights:
            first, both, second = what.partition("|")
            rows[(intern(first), intern(second)) if both else intern(what)] = len(rows)
            row = [0] * WIDTH
            for one in weights.split():
                place, _, weight = one.partition(":")
                row[int(place)] = int(weight)
            table.extend(row)
    return Weights(start, rows, table)
