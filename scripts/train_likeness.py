"""Learn what each word weighs from the labelled messages, and write `mailflow/mail/likeness.tsv`.

    python scripts/train_likeness.py              learn, and write the weights (a minute; always the same)
    python scripts/train_likeness.py --check      learn, and say whether the weights that are kept are those
    python scripts/train_likeness.py --measure    learn from seven eighths and sort the rest, eight times: how well (minutes)

The one idea: a linear support vector machine for each kind, by dual coordinate descent (Hsieh and others, 2008), in plain
arithmetic and a fixed order. A concern or a danger may stand in one sentence of many, so each message that is one is
learned by its passages and by the window that speaks most for it, and every window of the others as what is not.
"""

import argparse
import hashlib
import math
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mailflow.mail import likeness_features as features
from mailflow.mail import message
from mailflow.mail.likeness import KINDS, NEAR, UNIT, Likeness, Weights, likenesses, read_weights
from mailflow.mail.likeness_features import Feature, Sentence
from mailflow.mail.triage import looked_at
from mailflow.mail.triage_judged import ACTIONS, Action, Kind, kinds_of
from mailflow.mail.triage_table import Findings
from tests.evaluate.school import ARRIVED, CLASSES, KEY, OURS
from tests.evaluate.triage import LISTS, SETS, messages
from tests.world import PEOPLE

WEIGHTS: Final = Path(__file__).parent.parent / "mailflow" / "mail" / "likeness.tsv"
LABELS: Final = {"concerns": "concern", "dangers": "danger"}
SEED: Final = 20260901
FOLDS: Final = 8
PASSES: Final = 25
AGAIN: Final = 2  # times that the window which speaks most for each message is chosen anew
OTHERS: Final = 0.2  # what a message of another kind counts as an example of what is not; ordinary mail counts 1
SLACK: Final = 1.0  # how dear a mistake is (C)
RARE: Final = 2  # messages in which a word or a topic must stand to be learned; two together, in twice as many
FAINT: Final = (12, 30)  # thousandths below which a weight is not kept: for a concern or a danger, and for other kinds
Row = tuple[tuple[int, ...], tuple[float, ...]]  # numbers of features, and their values


@dataclass(frozen=True)
class Example:
    """A message, what it is, and in which fold it is sorted by what was learned from the others."""

    kinds: frozenset[str]
    passages: tuple[tuple[Findings, tuple[Sentence, ...]], ...]
    fold: int

    def rules(self) -> Iterator[str]:
        return (rule for found, _ in self.passages for rule in found.found)

    def sentences(self) -> Iterator[Sentence]:
        return (one for _, sentences in self.passages for one in sentences)


def examples(folder: Path = SETS) -> list[Example]:
    """Read the labelled messages. One that stands under two labels is both; folds are cut in the order of the files, so
    that a writer's messages are mostly learned from together or sorted together."""
    kinds: dict[str, set[str]] = {}
    raws: dict[str, tuple[str, bytes]] = {}
    for one in messages(folder):
        kinds.setdefault(one.text, set()).update({LABELS.get(one.label, one.label)}, one.also)
        raws.setdefault(one.text, (one.label if one.label in LISTS else "procedures", one.raw))
    sizes = Counter(file for file, _ in raws.values())
    seen = Counter[str]()
    found = []
    for text, (file, raw) in raws.items():
        read = message.read(raw, received=ARRIVED, key=KEY)
        looked = looked_at(read, people=PEOPLE, classes=CLASSES, own_domains=OURS)
        fold = seen[file] * FOLDS // sizes[file]
        seen[file] += 1
        sentences = tuple(map(features.sentence, looked[0].text.sentences))
        passages = ((one, sentences[one.begin : one.end]) for one in looked)
        found.append(Example(frozenset(kinds[text]), tuple(passages), fold))
    return found


# Learning ------------------------------------------------------------------------------------------------------------


class Table:
    """The features of a set of examples as numbers, and each example's windows as rows. Number 0 counts always."""

    def __init__(self, learned_from: Sequence[Example]) -> None:
        standing = Counter[Feature]()
        for example in learned_from:
            standing.update({one for sentence in example.sentences() for one in sentence.features})
        kept = sorted(
            (one for one, times in standing.items() if times >= RARE * (1 + isinstance(one, tuple))), key=written
        )
        self.numbers: dict[Feature, int] = {one: number for number, one in enumerate(kept, 1)}
        self.rules: dict[str, int] = {}
        for example in learned_from:
            for rule in example.rules():
                self.rules.setdefault(rule, len(kept) + 1 + len(self.rules))
        size = math.log(len(learned_from))
        self.telling = [1.0, *((size - math.log(standing[one])) / size for one in kept)]

    def rows(self, example: Example, *, whole: bool) -> Iterator[Row]:
        """Yield a row for each passage, and then, unless only the `whole` ones are wanted, those of their windows."""
        for found, sentences in example.passages:
            yield from self._rows(found, sentences, slice(1) if whole else slice(None))

    def _rows(self, found: Findings, sentences: Sequence[Sentence], wanted: slice) -> Iterator[Row]:
        numbers = [[self.numbers[one] for one in sorted_(each) if one in self.numbers] for each in sentences]
        lengths = [len(each.words) for each in sentences]
        rules = [self.rules[rule] for rule in found.found if rule in self.rules]
        by_rules = features.rule_share(len(rules))
        for begin, end in list(features.windows(len(numbers)))[wanted]:
            counted = Counter(number for each in numbers[begin:end] for number in each)
            share = features.share(sum(lengths[begin:end]))
            values = (times * share * self.telling[number] for number, times in counted.items())
            yield (0, *counted, *rules), (1.0, *values, *(by_rules for _ in rules))

    def names(self) -> Iterator[tuple[str, int]]:
        yield from ((written(one), number) for one, number in self.numbers.items())
        yield from ((f"!{one}", number) for one, number in self.rules.items())

    def kept(self, weights: Sequence[float], number: int, place: int) -> int:
        """Return a weight in thousandths as it is kept, 0 if it is too faint."""
        telling = self.telling[number] if number < len(self.telling) else 1.0
        weight = round(UNIT * telling * weights[number])
        return weight if abs(weight) >= FAINT[place >= len(NEAR)] else 0


def written(feature: Feature) -> str:
    return feature if isinstance(feature, str) else "|".join(feature)


def sorted_(sentence: Sentence) -> list[Feature]:
    return sorted(sentence.features, key=written)


def learn(kind: str, table: Table, learned_from: Sequence[Example]) -> list[float]:
    """Return the weight of each of the table's numbers for one kind."""
    whole = [tuple(table.rows(example, whole=True)) for example in learned_from]
    rows = [tuple(table.rows(example, whole=False)) for example in learned_from] if kind in NEAR else whole
    size = len(table.numbers) + len(table.rules) + 1
    weights = machine(*_task(kind, learned_from, whole), size)
    for _ in range(AGAIN if kind in NEAR else 0):
        chosen = [
            tuple(dict.fromkeys((*own[: len(own) == 1], max(each, key=lambda row: dot(weights, row)))))
            if kind in example.kinds
            else each
            for own, each, example in zip(whole, rows, learned_from, strict=True)
        ]
        weights = machine(*_task(kind, learned_from, chosen), size)
    return weights


def _task(
    kind: str, learned_from: Sequence[Example], chosen: Sequence[Sequence[Row]]
) -> tuple[list[Row], list[int], list[float]]:
    """Return the rows, their signs, and how dear each is: both sides are worth the same, and many windows little each."""
    rows, signs, dear = [], [], []
    for example, own in zip(learned_from, chosen, strict=True):
        worth = 1.0 if kind in example.kinds or "ordinary" in example.kinds else OTHERS
        for row in own:
            rows.append(row)
            signs.append(1 if kind in example.kinds else -1)
            dear.append(worth / len(own) ** 0.75)
    ours = signs.count(1)
    balance = {1: len(signs) / (2 * ours), -1: len(signs) / (2 * (len(signs) - ours))}
    return rows, signs, [SLACK * balance[sign] * one for sign, one in zip(signs, dear, strict=True)]


def dot(weights: Sequence[float], row: Row) -> float:
    return sum(weights[number] * value for number, value in zip(*row, strict=True))


def machine(rows: Sequence[Row], signs: Sequence[int], dear: Sequence[float], size: int) -> list[float]:
    """Find the weights that part the rows with the widest margin (squared hinge loss), in the dual, one row at a time."""
    weights = [0.0] * size
    pull = [0.0] * len(rows)
    soft = [0.5 / one for one in dear]
    norms = [sum(value * value for value in row[1]) + softness for row, softness in zip(rows, soft, strict=True)]
    order = list(range(len(rows)))
    chance = random.Random(SEED)  # noqa: S311 (an order, not a secret)
    for turn in range(PASSES):
        chance.shuffle(order)
        for place in order:
            if turn % 3 and not pull[place]:
                continue  # a row that does not pull is looked at every third time
            sign = signs[place]
            gap = sign * dot(weights, rows[place]) - 1 + soft[place] * pull[place]
            new = max(pull[place] - gap / norms[place], 0.0)
            if new != pull[place]:
                step = (new - pull[place]) * sign
                pull[place] = new
                for number, value in zip(*rows[place], strict=True):
                    weights[number] += step * value
    return weights


def learned(learned_from: Sequence[Example]) -> str:
    """Learn every kind, and return the weights as `read_weights` reads them."""
    table = Table(learned_from)
    by_kind = [learn(kind, table, learned_from) for kind in KINDS]
    lines = ["=\t" + " ".join(str(round(UNIT * weights[0])) for weights in by_kind)]
    for name, number in table.names():
        own = [(place, table.kept(weights, number, place)) for place, weights in enumerate(by_kind)]
        if kept := " ".join(f"{place}:{weight}" for place, weight in own if weight):
            lines.append(f"{name}\t{kept}")
    return "\n".join(lines) + "\n"


# Measuring -----------------------------------------------------------------------------------------------------------


def by_others(all_of_them: Sequence[Example], fold: int) -> list[tuple[Example, list[tuple[Findings, Likeness]]]]:
    """Return how a fold's messages read by what is learned from the other folds."""
    weights = read_weights(learned([one for one in all_of_them if one.fold != fold]).splitlines())
    own = (one for one in all_of_them if one.fold == fold)
    return [(one, [(found, like(found, weights)) for found, _ in one.passages]) for one in own]


def like(found: Findings, weights: Weights) -> Likeness:
    (read,) = likenesses(found.text, [(found.begin, found.end, found.found)], weights)
    return read


def measure(all_of_them: Sequence[Example]) -> str:
    """Return what becomes of each kind of message by weights of the others, and how many count as what they are."""
    count: dict[str, Counter[str]] = {}
    for fold in range(FOLDS):
        for example, read in by_others(all_of_them, fold):
            kinds = {kind.value for kind in kinds_of(read) or {Kind.ORDINARY}}
            done = {ACTIONS.get(Kind(kind), Action.TELL).value for kind in kinds}
            for kind in example.kinds:
                count.setdefault(kind, Counter()).update(["all", *done, *(["as it is"] if kind in kinds else [])])
    columns = ("all", *(action.value for action in Action), "as it is")
    lines = [f"{'':<14}" + "".join(f"{name:>10}" for name in columns)]
    lines += [f"{kind:<14}" + "".join(f"{done[name]:>10}" for name in columns) for kind, done in sorted(count.items())]
    return "\n".join(lines)


def file(weights: str) -> str:
    digest = hashlib.sha256(weights.encode()).hexdigest()
    return f"# What each word weighs; written by scripts/train_likeness.py, not by hand. SHA-256 {digest}\n{weights}"


def main() -> int:
    """Do what the command line asks for; return 1 if the weights that are kept are not those that are learned."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--measure", action="store_true")
    asked = parser.parse_args()
    found = examples()
    if asked.measure:
        print(measure(found))
        return 0
    text = file(learned(found))
    if asked.check:
        return int(WEIGHTS.read_text(encoding="utf-8") != text)
    WEIGHTS.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
