"""How much a message reads like messages that people have sorted before, as a concern, a danger, or another procedure's.

The one idea: rules find what somebody foresaw; this finds what reads alike. It is a sum of small weights, learned once
from the labelled messages in `tests/mail/triage` (`scripts/train_likeness.py`) and kept in `likeness_weights.py`: nothing
is learned from a school's own mail, and nothing leaves the machine. What it finds only ever adds to what the rules found,
and the words that weighed most are named.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import Final

from mailflow.mail import likeness_features as features
from mailflow.mail.likeness_features import Feature, Sentence
from mailflow.mail.phrases import Words

NEAR: Final = ("concern", "danger")
"""Looked for in every part of a message, since one sentence among twenty may tell it."""
ROUTES: Final = (
    "complaint", "pupils", "rights", "foi", "legal", "police", "press", "data-incident", "staff", "head", "follow-up",
)  # fmt: skip
"""Looked for in the message as a whole: what a message to another procedure is about fills it."""
KINDS: Final = (*NEAR, *ROUTES, "ordinary")
UNIT: Final = 1000
"""Weights and scores are thousandths. At 0 a message is as likely this as not."""
SHOWN: Final = 5
"""Words that are shown as those that weighed most."""

_FEW: Final = frozenset(
    "a an the and or of to in on at for with is it that this i my you your be was are as by so".split()
)

Weighed = tuple[tuple[int, int], ...]
"""The number of a kind in `KINDS`, and a weight."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What everything that is counted weighs. `start` is each kind's score before anything is counted."""

    start: tuple[int, ...]
    near: Mapping[Feature, tuple[int, int]]
    routes: Mapping[Feature, Weighed]
    rules: Mapping[str, Weighed]


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score for each of `KINDS`, and the sentences that read most like each of `NEAR`."""

    scores: Mapping[str, int]
    nearest: Mapping[str, tuple[Sentence, ...]]

    def of(self, kind: str) -> int:
        return self.scores[kind]

    def routes(self) -> list[str]:
        """Return the procedures, the one that it reads most like first."""
        return sorted(ROUTES, key=self.scores.__getitem__, reverse=True)


def likeness(text: Words, rules: Iterable[str], weights: Weights | None = None) -> Likeness:
    """Compare `text`, in which `rules` of the table were found, with what has been learned."""
    known = weights or learned()
    sentences = features.sentences(text.sentences)
    scores = [float(one) for one in known.start]
    found = [known.rules[rule] for rule in rules if rule in known.rules]
    _add(scores, found, features.rule_share(len(found)))
    nearest = {}
    for place, kind in enumerate(NEAR):
        begin, end, score = _nearest(known, sentences, place)
        scores[place] += score
        nearest[kind] = sentences[begin:end]
    counted = (known.routes.get(one) for each in sentences for one in each.features)
    _add(scores, (one for one in counted if one), features.share(sum(len(one.words) for one in sentences)))
    return Likeness({kind: round(score) for kind, score in zip(KINDS, scores, strict=True)}, nearest)


def _add(scores: list[float], found: Iterable[Weighed], share: float) -> None:
    sums = [0] * len(scores)
    for weights in found:
        for place, weight in weights:
            sums[place] += weight
    for place, total in enumerate(sums):
        scores[place] += total * share


def _nearest(known: Weights, sentences: Sequence[Sentence], place: int) -> tuple[int, int, float]:
    """Return the first sentence, the end and the score of the window that scores most."""
    sums, lengths = [0], [0]
    for one in sentences:
        weights = map(known.near.get, one.features)
        sums.append(sums[-1] + sum(weight[place] for weight in weights if weight is not None))
        lengths.append(lengths[-1] + len(one.words))
    best = (0, len(sentences), float("-inf"))
    for begin, end in features.windows(len(sentences)):
        score = (sums[end] - sums[begin]) * features.share(lengths[end] - lengths[begin])
        if score > best[2]:
            best = (begin, end, score)
    return best


# Why -----------------------------------------------------------------------------------------------------------------


def weightiest(found: Likeness, kind: str, weights: Weights | None = None) -> tuple[str, ...]:
    """Return the words that weighed most for one of `NEAR`, in their order."""
    known = weights or learned()
    place = NEAR.index(kind)
    weighed: dict[str, float] = {}
    for one in found.nearest[kind]:
        for word, weight in _by_word(known, one, place):
            weighed[word] = weighed.get(word, 0.0) + weight
    most = sorted(weighed, key=weighed.__getitem__, reverse=True)[:SHOWN]
    return tuple(word for word in weighed if word in most and weighed[word] > 0)


def _by_word(known: Weights, one: Sentence, place: int) -> Iterator[tuple[str, float]]:
    """Share out what weighs for a kind among the words of a sentence; the commonest words are not worth showing."""
    bearers: dict[str, str] = {}
    for word, named in zip(one.words, one.topics, strict=True):
        for topic in named:
            bearers.setdefault(topic, word)
    for feature in one.features:
        weight = known.near.get(feature)
        if weight is not None:
            parts = (feature,) if isinstance(feature, str) else feature
            for part in parts:
                word = bearers.get(part, part)
                if word not in _FEW:
                    yield word, weight[place] / len(parts)


# What has been learned -----------------------------------------------------------------------------------------------


@lru_cache(maxsize=1)
def learned() -> Weights:
    """Read the weights, once, when they are first asked for."""
    return read_weights(str(import_module("mailflow.mail.likeness_weights").WEIGHTS))


def read_weights(text: str) -> Weights:
    """Read weights as `scripts/train_likeness.py` writes them: a line each, what is counted, a tab, and its weights."""
    start: tuple[int, ...] = ()
    near: dict[Feature, tuple[int, int]] = {}
    routes: dict[Feature, Weighed] = {}
    rules: dict[str, Weighed] = {}
    for line in text.splitlines():
        what, _, written = line.partition("\t")
        if what.startswith("!"):
            rules[what[1:]] = _weighed(written)
        elif what == "=":
            start = tuple(int(one) for one in written.split())
        elif what:
            weights = _weighed(written)
            by_place = dict(weights)
            feature: Feature = what if "|" not in what else (what.partition("|")[0], what.partition("|")[2])
            if by_place.keys() & {0, 1}:
                near[feature] = (by_place.get(0, 0), by_place.get(1, 0))
            if by_place.keys() - {0, 1}:
                routes[feature] = tuple(one for one in weights if one[0] >= len(NEAR))
    return Weights(start, near, routes, rules)


def _weighed(written: str) -> Weighed:
    """Read "0:123 5:-20"."""
    return tuple((int(place), int(weight)) for place, _, weight in (one.partition(":") for one in written.split()))
