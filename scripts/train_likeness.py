"""Learn what each word weighs from the labelled messages, and write `mailflow/mail/likeness_weights.py`.

    python scripts/train_likeness.py              learn, and write the weights (a minute; always the same)
    python scripts/train_likeness.py --check      learn, and say whether the weights that are kept are those
    python scripts/train_likeness.py --measure    learn from seven eighths and sort the rest, eight times: how well (minutes)

The one idea: a linear support vector machine for each kind, by dual coordinate descent (Hsieh and others, 2008), in plain
arithmetic and a fixed order. A concern or a danger may stand in one sentence of many, so each message that is one is
learned as a whole and by the window that speaks most for it, and every window of the others as what is not.
"""

import argparse
import hashlib
import math
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mailflow.mail import likeness_features as features
from mailflow.mail import message
from mailflow.mail.likeness import KINDS, NEAR, UNIT, likeness, read_weights
from mailflow.mail.likeness_features import Feature, Sentence
from mailflow.mail.phrases import Words
from mailflow.mail.triage import looked_at
from tests.evaluate.school import ARRIVED, CLASSES, KEY, OURS
from tests.evaluate.triage import LISTS, SETS, messages
from tests.world import PEOPLE

WEIGHTS: Final = Path(__file__).parent.parent / "mailflow" / "mail" / "likeness_weights.py"
LABELS: Final = {"concerns": "concern", "dangers": "danger"}
SEED: Final = 20260901
FOLDS: Final = 8
PASSES: Final = 25
AGAIN: Final = 2
"""How often the window that speaks most for each message is chosen anew."""
OTHERS: Final = 0.2
"""What a message of another kind counts as an example of what is not, where ordinary mail counts 1."""
SLACK: Final = 1.0
"""How dear a mistake is (C)."""
RARE: Final = 2
"""Messages in which a word or a topic must stand to be learned; two together, in one more."""
FAINT: Final = 12
"""Thousandths below which a weight is not kept."""
Row = tuple[tuple[int, ...], tuple[float, ...]]
"""Numbers of features, and their values."""


@dataclass(frozen=True)
class Example:
    """A message, what it is, and in which fold it is sorted by what was learned from the others."""

    kinds: frozenset[str]
    words: Words
    sentences: tuple[Sentence, ...]
    rules: tuple[str, ...]
    fold: int


def examples(folder: Path = SETS) -> list[Example]:
    """Read the labelled messages. One that stands under two labels is both; folds are cut in the order of the files, so
    that a writer's messages are mostly learned from together or sorted together."""
    kinds: dict[str, set[str]] = {}
    raws: dict[str, tuple[str, bytes]] = {}
    for one in messages(folder):
        kinds.setdefault(one.text, set()).add(LABELS.get(one.label, one.label))
        raws.setdefault(one.text, (one.label if one.label in LISTS else "procedures", one.raw))
    sizes = Counter(file for file, _ in raws.values())
    seen = Counter[str]()
    found = []
    for text, (file, raw) in raws.items():
        read = message.read(raw, received=ARRIVED, key=KEY)
        looked = looked_at(read, people=PEOPLE, classes=CLASSES, own_domains=OURS)
        fold = seen[file] * FOLDS // sizes[file]
        seen[file] += 1
        sentences = features.sentences(looked.text.sentences)
        found.append(Example(frozenset(kinds[text]), looked.text, sentences, tuple(looked.found), fold))
    return found


# Learning ------------------------------------------------------------------------------------------------------------


class Table:
    """The features of a set of examples as numbers, and each example's windows as rows. Number 0 counts always."""

    def __init__(self, learned_from: Sequence[Example]) -> None:
        standing = Counter[Feature]()
        for example in learned_from:
            standing.update({one for sentence in example.sentences for one in sentence.features})
        kept = sorted((one for one, times in standing.items() if times >= RARE + isinstance(one, tuple)), key=written)
        self.numbers: dict[Feature, int] = {one: number for number, one in enumerate(kept, 1)}
        self.rules: dict[str, int] = {}
        for example in learned_from:
            for rule in example.rules:
                self.rules.setdefault(rule, len(kept) + 1 + len(self.rules))
        size = math.log(len(learned_from))
        self.telling = [1.0, *((size - math.log(standing[one])) / size for one in kept)]

    def rows(self, example: Example, *, whole: bool) -> Iterator[Row]:
        """Yield the row of the whole message, and then, unless only `whole` is wanted, those of its windows."""
        numbers = [[self.numbers[one] for one in sorted_(each) if one in self.numbers] for each in example.sentences]
        lengths = [len(each.words) for each in example.sentences]
        rules = [self.rules[rule] for rule in example.rules]
        by_rules = features.rule_share(len(rules))
        for begin, end in features.windows(len(numbers)):
            counted = Counter(number for each in numbers[begin:end] for number in each)
            share = features.share(sum(lengths[begin:end]))
            values = (times * share * self.telling[number] for number, times in counted.items())
            yield (0, *counted, *rules), (1.0, *values, *(by_rules for _ in rules))
            if whole:
                return


def written(feature: Feature) -> str:
    return feature if isinstance(feature, str) else "|".join(feature)


def sorted_(sentence: Sentence) -> list[Feature]:
    return sorted(sentence.features, key=written)


def learn(kind: str, table: Table, learned_from: Sequence[Example]) -> list[float]:
    """Return the weight of each of the table's numbers for one kind."""
    rows = [tuple(table.rows(example, whole=kind not in NEAR)) for example in learned_from]
    size = len(table.numbers) + len(table.rules) + 1
    chosen = [each[:1] for each in rows]
    weights = machine(*_task(kind, learned_from, chosen), size)
    for _ in range(AGAIN if kind in NEAR else 0):
        chosen = [
            each
            if kind not in example.kinds
            else tuple(dict.fromkeys((each[0], max(each, key=lambda row: dot(weights, row)))))
            for each, example in zip(rows, learned_from, strict=True)
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


def learned(learned_from: Sequence[Example], each: Callable[..., Iterable[list[float]]] = map) -> str:
    """Learn every kind, and return the weights as `read_weights` reads them."""
    table = Table(learned_from)
    by_kind = list(each(learn, KINDS, [table] * len(KINDS), [learned_from] * len(KINDS)))
    lines = ["=\t" + " ".join(str(round(UNIT * weights[0])) for weights in by_kind)]
    named = [
        *((written(one), number) for one, number in table.numbers.items()),
        *((f"!{one}", n) for one, n in table.rules.items()),
    ]
    for name, number in named:
        telling = table.telling[number] if number < len(table.telling) else 1.0
        own = [(place, round(UNIT * telling * weights[number])) for place, weights in enumerate(by_kind)]
        kept = " ".join(f"{place}:{weight}" for place, weight in own if abs(weight) >= FAINT)
        if kept:
            lines.append(f"{name}\t{kept}")
    return "\n".join(lines) + "\n"


# Measuring -----------------------------------------------------------------------------------------------------------


def by_others(all_of_them: Sequence[Example], fold: int) -> list[tuple[Example, dict[str, int]]]:
    """Return the scores of a fold's messages by what is learned from the other folds."""
    weights = read_weights(learned([one for one in all_of_them if one.fold != fold]))
    own = (one for one in all_of_them if one.fold == fold)
    return [(one, dict(likeness(one.words, one.rules, weights).scores)) for one in own]


MEASURED: Final = (-200, 0, 200, 400)


def measure(all_of_them: Sequence[Example]) -> str:
    """Return, for several scores, how much of what is and of what is ordinary reaches it, sorted by others' weights."""
    sorted_ones = [one for fold in range(FOLDS) for one in by_others(all_of_them, fold)]
    lines = ["score                " + "".join(f"{score:>8}" for score in MEASURED)]
    for kind in NEAR:
        for name in (kind, "ordinary"):
            scores = [found[kind] for example, found in sorted_ones if name in example.kinds]
            shares = (sum(score >= least for score in scores) / len(scores) for least in MEASURED)
            lines.append(f"{kind + ': ' + name:<21}" + "".join(f"{share:>8.1%}" for share in shares))
    return "\n".join(lines)


def module(weights: str) -> str:
    digest = hashlib.sha256(weights.encode()).hexdigest()
    says = f"What each word weighs; written by `scripts/train_likeness.py`, not by hand. SHA-256 {digest}."
    return f'"""{says}"""\n\nWEIGHTS = """\\\n{weights}"""\n'


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
    text = module(learned(found))
    if asked.check:
        return int(WEIGHTS.read_text(encoding="utf-8") != text)
    WEIGHTS.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
