"""Teach the language model what a concern is, from the labelled messages (`mailflow/mail/triage/likeness/model.onnx`).

    python scripts/train_likeness.py BASE OTHERS            learn from eleven twelfths, and sort the rest: how well
    python scripts/train_likeness.py BASE OTHERS --write    the same, and write the model that the daemon reads
    python scripts/train_likeness.py BASE OTHERS --write --again concerns=224,dangers=597
        go on from the weights that were kept, with the last so many messages of each of these files

BASE is a folder with the weights of all-MiniLM-L6-v2 (Apache 2.0): `model.safetensors`. OTHERS is one with mail that has nothing
to do with a school, a message a file: SpamAssassin's public easy-ham-1 and spam-1 were taken. Beside what the daemon needs, this needs
torch, safetensors and onnx, which nothing else here does: pip install -e '.[train]'. It takes an hour on two cores.

The one idea: a model that has read much English is taught all kinds at once, each as a question of its own. Words are
hidden from it, and everyday mail is put before or behind, so that it looks at what is told and not at single words.
"""

import argparse
import math
import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from mailflow.mail import message
from mailflow.mail.triage import looked_at
from mailflow.mail.triage.judged import kinds_of
from mailflow.mail.triage.kinds import ACTIONS, Action, Kind
from mailflow.mail.triage.likeness import KINDS, ROUTES, UNIT, Likeness
from mailflow.mail.triage.likeness.model import MOST
from mailflow.mail.triage.likeness.wordpieces import END, START, pieces, vocabulary
from mailflow.mail.triage.table import Findings
from tests.evaluate.answers import QUESTIONS, usual
from tests.evaluate.answers import asked as asked_
from tests.evaluate.school import ARRIVED, CLASSES, KEY, OURS
from tests.evaluate.shapes import SHAPES, meant
from tests.evaluate.triage import LISTS, SETS, messages
from tests.world import PEOPLE

MODEL: Final = Path(__file__).parent.parent / "mailflow" / "mail" / "triage" / "likeness" / "model.onnx"
LABELS: Final = {"concerns": "concern", "dangers": "danger"}
SEED: Final = 20261127
KEPT_WEIGHTS: Final = "taught.pt"  # in BASE: what the last `--write` has learned
REPLAYED: Final = 6_000  # passages that are said again, where only the latest messages are new
FOLDS: Final = 12
KEPT: Final = 7  # the fold that is sorted and not learned from; the thresholds of `triage.likely` are chosen on it
STRETCHES: Final = 4  # of each file in a fold: a writer's messages stand together, and so do those that are hard
EPOCHS: Final = 4
RATE: Final = 1e-4
LAST_RATE: Final = 1e-3  # of the last layer, which begins knowing nothing
SELDOM: Final = 4.0  # how much more it counts that a message is another procedure's, of which there are few of each
TOGETHER: Final = 32  # passages a step
HIDDEN: Final = 0.1  # share of the word pieces that are hidden, in most passages
JOINED: Final = 0.15  # share of the passages that everyday mail is put before or behind
SHORT: Final = 150  # word pieces up to which that is done
LAYERS, WIDTH, HEADS = 6, 384, 12
COMMANDS: Final = (
    "GO ON ALL", "STOP ALL", "HELP", "GO ON KXR4TZ", "STOP KXR4TZ", "PAUSE KXR4TZ", "SHOW KXR4TZ", "RECALL KXR4TZ",
    "APPROVE", "DECLINE", "SEND", "NONE", "MORE", "TALK", "YES", "I am away until Monday", "CLOSED Friday 12 February",
    "NOTE KXR4TZ rang her back, no answer", "Acting head Gareth Finch from Monday to Friday",
)  # fmt: skip
GREETED: Final = ("", "", "Thanks", "Many thanks,", "Kind regards,")
SENT_FROM: Final = "Sent from my iPhone"
Passage = tuple[int, ...]  # its word pieces


@dataclass(frozen=True)
class Example:
    """A message: what it is, its passages, its fold, its file, and how many messages of that are `left` from it on."""

    kinds: frozenset[str]
    found: tuple[Findings, ...]
    passages: tuple[tuple[int, ...], ...]
    fold: int
    file: str
    left: int


def examples(folder: Path = SETS) -> list[Example]:
    """Read the labelled messages. One that stands under two labels is both; folds are stretches of the files, so that a
    writer's messages are mostly learned from together or sorted together."""
    kinds: dict[str, set[str]] = {}
    raws: dict[str, tuple[str, bytes]] = {}
    for one in messages(folder):
        kinds.setdefault(one.text, set()).update({LABELS.get(one.label, one.label)}, one.also)
        raws.setdefault(one.text, (one.label if one.label in LISTS else "procedures", one.raw))
    sizes = Counter(file for file, _ in raws.values())
    seen = Counter[str]()
    found = []
    for text, (file, raw) in raws.items():
        looked = _looked(raw)
        written = looked[0].text.written([(one.begin, one.end) for one in looked])
        passages = tuple(tuple(pieces(passage, MOST)[1:-1]) for passage in written)
        stretch = seen[file] * FOLDS * STRETCHES // sizes[file]
        left = sizes[file] - seen[file]
        found.append(Example(frozenset(kinds[text]), looked, passages, stretch % FOLDS, file, left))
        seen[file] += 1
    return found


def mail_of_others(folder: Path) -> list[Passage]:
    """Read mail that has nothing to do with a school: of each message its first and its last passage."""
    found: list[Passage] = []
    for path in sorted(folder.rglob("*.txt")):
        looked = _looked(path.read_bytes())
        ends = {(one.begin, one.end): None for one in (looked[0], looked[-1])}
        found.extend(tuple(pieces(passage, MOST)[1:-1]) for passage in looked[0].text.written(list(ends)))
    return found


def answers() -> list[Passage]:
    """Return invented answers to our own questions, which are short, and in an order of their own."""
    chance = random.Random(SEED)  # noqa: S311 (an order, not a secret)
    texts = []
    for asked in map(asked_, QUESTIONS):
        drawn = [(shape, meant(chance, asked.question)) for shape in SHAPES.values() for _ in range(4)]
        texts += [shape(chance, asked.question, meaning) for shape, meaning in drawn]
        texts += [usual(chance, asked)[0] for _ in range(20 if asked.question.usual else 0)]
    return [tuple(pieces(text, MOST)[1:-1]) for text in texts]


def commands() -> list[Passage]:
    """Return words to the daemon as staff write them: in the subject, the text or both, with a name or without."""
    chance = random.Random(SEED)  # noqa: S311 (an order, not a secret)
    texts = []
    for word, said in product(COMMANDS, (str, str.lower, str.capitalize)):
        for _ in range(12):
            subject = chance.choice(("", said(word), word.capitalize(), "Re: mailflow", "Cases"))
            name = chance.choice(("", *(person.name for person in PEOPLE)))
            parts = (subject, said(word), chance.choice(GREETED), name, chance.choice(("", "", SENT_FROM)))
            texts.append("\n\n".join(part for part in parts if part))
    return [tuple(pieces(text, MOST)[1:-1]) for text in texts]


def _looked(raw: bytes) -> tuple[Findings, ...]:
    read = message.read(raw, received=ARRIVED, key=KEY)
    return looked_at(read, people=PEOPLE, classes=CLASSES, own_domains=OURS)


# The model -----------------------------------------------------------------------------------------------------------


class Layer(nn.Module):
    """A layer of BERT."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.output = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.wide, self.narrow = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm, self.last_norm = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, read: Tensor, there: Tensor | None) -> Tensor:
        query, key, value = (self._heads(one(read)) for one in (self.query, self.key, self.value))
        scores = query @ key.transpose(2, 3) / math.sqrt(WIDTH // HEADS)  # by hand, since its way back is quicker so
        if there is not None:
            scores = scores.masked_fill(~there, -1e4)
        seen = scores.softmax(3).to(value.dtype) @ value
        read = self.norm(read + self.output(seen.transpose(1, 2).flatten(2)))
        return self.last_norm(read + self.narrow(functional.gelu(self.wide(read))))

    @staticmethod
    def _heads(one: Tensor) -> Tensor:
        return one.unflatten(2, (HEADS, WIDTH // HEADS)).transpose(1, 2)


class Model(nn.Module):
    """MiniLM, and a question for each of `KINDS` about the mean of what it has read. Asked of every piece by itself, the mean of
    the answers is the same, and says which of them told most: so it is written."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(len(vocabulary()), WIDTH), nn.Embedding(512, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.asked = nn.Linear(WIDTH, len(KINDS))
        self.load_state_dict(_named(load_file(base / "model.safetensors")), strict=False)

    def forward(self, numbers: Tensor, there: Tensor | None = None) -> Tensor:
        """Return the score of each of `KINDS` for padded passages; for a single one, without `there`, of each of its pieces."""
        read = self.norm(self.words(numbers) + self.places(torch.arange(numbers.shape[1])))
        for layer in self.layers:
            read = layer(read, None if there is None else there[:, None, None, :])
        if there is None:
            return self.asked(read)
        counts = there[:, :, None].to(read.dtype)
        mean = (read * counts).sum(1) / counts.sum(1)
        return self.asked(functional.dropout(mean, 0.1, self.training))


_NAMES: Final = {
    "attention.self.query": "query", "attention.self.key": "key", "attention.self.value": "value",
    "attention.output.dense": "output", "attention.output.LayerNorm": "norm", "intermediate.dense": "wide",
    "output.dense": "narrow", "output.LayerNorm": "last_norm",
}  # fmt: skip


def _named(base: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Return the weights of BERT under our names. There is one kind of text, so its own weight is added to the words'."""
    kind = base["embeddings.token_type_embeddings.weight"][0]
    found = {
        "words.weight": base["embeddings.word_embeddings.weight"] + kind,
        "places.weight": base["embeddings.position_embeddings.weight"],
        "norm.weight": base["embeddings.LayerNorm.weight"],
        "norm.bias": base["embeddings.LayerNorm.bias"],
    }
    for layer in range(LAYERS):
        for theirs, ours in _NAMES.items():
            for part in ("weight", "bias"):
                found[f"layers.{layer}.{ours}.{part}"] = base[f"encoder.layer.{layer}.{theirs}.{part}"]
    return found


# Learning ------------------------------------------------------------------------------------------------------------

Task = tuple[Passage, tuple[float, ...], float]  # a passage, whether it is each of KINDS, and what it counts
ORDINARY: Final = tuple(float(kind == "ordinary") for kind in KINDS)


def tasks(learned_from: Sequence[Example]) -> list[Task]:
    """Return what is learned: every passage of everyday mail, and of other mail the short ones; in a long one nobody has said
    where that stands which makes it what it is."""
    found = []
    for one in learned_from:
        labels = tuple(float(kind in one.kinds) for kind in KINDS)
        if len(one.passages) == 1 or one.kinds == {"ordinary"}:
            found.extend((passage, labels, len(one.passages) ** -0.5) for passage in one.passages)
    return found


def learned(base: Path, learned_from: Sequence[Example], others: Sequence[Passage]) -> Model:
    """Teach the model: first what school mail is, then that the mail of others is not. Of what it knows, some is said again
    meanwhile, or it would forget it."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)  # noqa: S311 (an order, not a secret)
    model, todo = Model(base), tasks(learned_from)
    _teach(model, todo, EPOCHS, 1.0, chance)
    again = [*chance.sample(todo, min(len(todo), 2 * len(others))), *((one, ORDINARY, 1.0) for one in others)]
    _teach(model, again, 1, 0.4, chance)
    return model.eval()


def learned_again(base: Path, found: Sequence[Example], others: Sequence[Passage], latest: Mapping[str, int]) -> Model:
    """Teach a model that has learned the rest the latest messages of each file, three times over, amid much that it knows, and
    meet it half way: so it forgets less of what it knew (Wortsman and others, 2022)."""
    torch.manual_seed(SEED)
    chance = random.Random(SEED)  # noqa: S311 (an order, not a secret)
    model = Model(base)
    before = torch.load(base / KEPT_WEIGHTS, weights_only=True)
    model.load_state_dict(before)
    is_new = [one.left <= latest.get(one.file, 0) for one in found]
    new = tasks([one for one, latest_ in zip(found, is_new, strict=True) if latest_])
    old = tasks([one for one, latest_ in zip(found, is_new, strict=True) if not latest_])
    known = [*chance.sample(old, REPLAYED), *((one, ORDINARY, 1.0) for one in chance.sample(others, REPLAYED // 4))]
    _teach(model, [*new, *new, *new, *known], 1, 0.3, chance)
    model.load_state_dict({name: (before[name] + weights) / 2 for name, weights in model.state_dict().items()})
    return model.eval()


def _teach(model: Model, todo: Sequence[Task], epochs: int, share: float, chance: random.Random) -> None:
    everyday = [passage for passage, labels, _ in todo if labels == ORDINARY and len(passage) < SHORT]
    flat = [one for one in model.parameters() if one.dim() < 2]
    deep = [one for one in model.parameters() if one.dim() >= 2 and one is not model.asked.weight]
    groups = [
        {"params": deep, "weight_decay": 0.01},
        {"params": flat, "weight_decay": 0.0},
        {"params": [model.asked.weight], "lr": share * LAST_RATE},
    ]
    steps = epochs * math.ceil(len(todo) / TOGETHER)
    optimizer, warm = torch.optim.AdamW(groups, share * RATE, fused=True), 0.08 * steps
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1, step / warm) * max(0, 1 - step / steps))
    model.train()
    for epoch in range(epochs):
        lost = 0.0
        for batch in _batches(todo, everyday, chance):
            loss = _loss(model, batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            rate.step()
            lost += loss.item()
        print(f"round {epoch + 1} of {epochs}: {lost * epochs / steps:.3f}", flush=True)


def _loss(model: Model, batch: Sequence[Task]) -> Tensor:
    with torch.autocast("cpu", torch.bfloat16):
        scores = model(*_padded([passage for passage, _, _ in batch]))
    labels, counts = torch.tensor([one[1] for one in batch]), torch.tensor([one[2] for one in batch])
    seldom = torch.tensor([SELDOM if kind in ROUTES else 1.0 for kind in KINDS])
    lost = functional.binary_cross_entropy_with_logits(scores.float(), labels, reduction="none", pos_weight=seldom)
    each = lost.sum(1)
    return (each * counts).sum() / counts.sum()


def _batches(todo: Sequence[Task], everyday: Sequence[tuple[int, ...]], chance: random.Random) -> Iterator[list[Task]]:
    """Yield passages of like length together, in an order of chance."""
    changed = [(_changed(passage, everyday, chance), labels, counts) for passage, labels, counts in todo]
    chance.shuffle(changed)
    batches = []
    for begin in range(0, len(changed), 24 * TOGETHER):
        some = sorted(changed[begin : begin + 24 * TOGETHER], key=lambda one: len(one[0]))
        batches += [some[at : at + TOGETHER] for at in range(0, len(some), TOGETHER)]
    chance.shuffle(batches)
    yield from batches


def _changed(passage: tuple[int, ...], everyday: Sequence[tuple[int, ...]], chance: random.Random) -> tuple[int, ...]:
    if chance.random() < JOINED and len(passage) < SHORT:
        other = chance.choice(everyday)
        passage = passage + other if chance.random() < 0.5 else other + passage
    if chance.random() < 0.7:
        hidden = vocabulary()["[MASK]"]
        passage = tuple(hidden if chance.random() < HIDDEN else one for one in passage)
    return passage


def _padded(passages: Sequence[tuple[int, ...]]) -> tuple[Tensor, Tensor]:
    whole = [torch.tensor(_whole(passage)) for passage in passages]
    there = [torch.ones(len(one), dtype=torch.bool) for one in whole]
    return nn.utils.rnn.pad_sequence(whole, True), nn.utils.rnn.pad_sequence(there, True)


def _whole(passage: tuple[int, ...]) -> list[int]:
    known = vocabulary()
    return [known[START], *passage[: MOST - 2], known[END]]


# Measuring and writing -----------------------------------------------------------------------------------------------


def measure(model: Model, kept: Sequence[Example]) -> str:
    """Return what becomes of each kind of message, and how many count as what they are."""
    count: dict[str, Counter[str]] = {}
    for example in kept:
        read = [(found, _like(model, passage)) for found, passage in zip(example.found, example.passages, strict=True)]
        kinds = {kind.value for kind in kinds_of(read) or {Kind.ORDINARY}}
        done = {ACTIONS.get(Kind(kind), Action.TELL).value for kind in kinds}
        for kind in example.kinds:
            count.setdefault(kind, Counter()).update(["all", *done, *(["as it is"] if kind in kinds else [])])
    columns = ("all", *(action.value for action in Action), "as it is")
    lines = [f"{'':<14}" + "".join(f"{name:>10}" for name in columns)]
    lines += [f"{kind:<14}" + "".join(f"{done[name]:>10}" for name in columns) for kind, done in sorted(count.items())]
    return "\n".join(lines)


def _like(model: Model, passage: tuple[int, ...]) -> Likeness:
    with torch.no_grad():
        scores = model(torch.tensor([_whole(passage)]))[0].mean(0).tolist()
    return Likeness({kind: round(UNIT * score) for kind, score in zip(KINDS, scores, strict=True)})


def write(model: Model, to: Path) -> None:
    """Write the model with whole numbers for weights, a quarter of the size."""
    example = torch.tensor([_whole((2023, 2003, 1037, 3231))])
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        torch.onnx.export(
            model,
            (example,),
            str(exact),
            input_names=["pieces"],
            output_names=["scores"],
            dynamic_axes={"pieces": {1: "length"}, "scores": {1: "length"}},
            opset_version=17,
            dynamo=False,
        )
        # A range of seven bits, since processors without VNNI add up pairs of products in 16 bits and would overflow.
        quantize_dynamic(exact, to, weight_type=QuantType.QInt8, reduce_range=True, per_channel=True)


def _latest(said: str) -> dict[str, int]:
    return {file: int(number) for file, _, number in (one.partition("=") for one in said.split(","))}


def main() -> int:
    """Do what the command line asks for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("base", type=Path)
    parser.add_argument("others", type=Path)
    parser.add_argument("--write", action="store_true", help="write the model that the daemon reads")
    parser.add_argument(
        "--again",
        type=_latest,
        metavar="FILE=N,...",
        help="go on from the kept weights with so many messages of each file",
    )
    asked = parser.parse_args()
    found, others = examples(), [*mail_of_others(asked.others), *answers(), *commands()]
    learned_from = [one for one in found if one.fold != KEPT]
    if asked.again:
        model = learned_again(asked.base, learned_from, others, asked.again)
    else:
        model = learned(asked.base, learned_from, others)
    if asked.write:
        torch.save(model.state_dict(), asked.base / KEPT_WEIGHTS)
        write(model, MODEL)
    print(measure(model, [one for one in found if one.fold == KEPT]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
