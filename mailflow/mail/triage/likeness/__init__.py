"""How much a passage reads like messages that people have sorted before, as a concern, a danger, or another procedure's.

The one idea: rules find what somebody foresaw; this finds what reads alike, whatever the words. A small language model,
taught once on the labelled messages in `tests/mail/triage`, says it; nothing is learned from a school's own mail, and
nothing leaves the machine. The more a message reads like something, the more is done for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final

from mailflow.mail.triage.likeness.model import MOST, scores
from mailflow.mail.triage.likeness.wordpieces import pieces
from mailflow.mail.words.sentences import Words

NEAR: Final = ("concern", "danger")
ROUTES: Final = (
    "complaint", "pupils", "rights", "foi", "legal", "police", "press", "data-incident", "staff", "head", "follow-up",
)  # fmt: skip
KINDS: Final = (*NEAR, *ROUTES, "ordinary")
"""What the model tells, in its order."""
UNIT: Final = 1000
"""Scores are thousandths of the logarithm of the odds: at 0 a passage is as likely as not of a kind."""
FEW: Final = 4
"""Words below which a passage reads like nothing: "HELP", "Yes please" and "STOP ALL" are for the rules alone."""
KEPT: Final = 40
"""Passages whose likeness is kept, as many as are read of one message: its two versions say most things alike."""
SHOWN: Final = 30
"""Words of a sentence that are shown; of a longer one, its beginning."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A score for each of `KINDS`, and for each of `NEAR` the sentence of the passage that tells it most, as it was written."""

    scores: Mapping[str, int]
    telling: Mapping[str, str] = field(default_factory=dict)

    def of(self, kind: str) -> int:
        return self.scores[kind]

    def beside_ordinary(self, kind: str) -> int:
        """Return how much more it reads like a kind than like everyday mail; halved, so that it is of the same size."""
        return (self.scores[kind] - self.scores["ordinary"]) // 2

    def best_route(self) -> str:
        """Return the procedure that it reads most like."""
        return max(ROUTES, key=self.scores.__getitem__)

    def near_only(self) -> "Likeness":
        """Return the same, as if it read like no procedure: a machine's mail is another procedure's only where it says so."""
        return Likeness({**self.scores, **dict.fromkeys(ROUTES, -10 * UNIT)}, self.telling)


NOTHING: Final = Likeness({**dict.fromkeys(KINDS, -10 * UNIT), "ordinary": 10 * UNIT})
"""Reads like nothing at all."""


def likenesses(text: Words, passages: Sequence[tuple[int, int]]) -> list[Likeness]:
    """Return what passages of a text read like, each given as its first sentence and the one behind its last."""
    number = len(text.sentences)
    written = text.written([*((place, place + 1) for place in range(number)), *passages])
    return [
        _likeness(one, tuple(written[begin:end])) for one, (begin, end) in zip(written[number:], passages, strict=True)
    ]


@lru_cache(maxsize=KEPT)
def _likeness(passage: str, sentences: tuple[str, ...]) -> Likeness:
    if len(passage.split()) < FEW:
        return NOTHING
    told = scores(passage)
    whole = [sum(column) / len(told) for column in zip(*told, strict=True)]
    ends = list(accumulate(len(pieces(one, MOST)) - 2 for one in sentences))
    most = {kind: _most([one[place] - one[-1] for one in told[1:-1]], ends) for place, kind in enumerate(NEAR)}
    return Likeness(
        {kind: round(UNIT * score) for kind, score in zip(KINDS, whole, strict=True)},
        {kind: _shown(sentences[number]) for kind, number in most.items()},
    )


def _most(told: Sequence[float], ends: Sequence[int]) -> int:
    """Return the number of the sentence whose pieces tell most, by what each piece tells and where sentences end."""
    by_sentence = [sum(told[begin:end]) for begin, end in pairwise((0, *ends))]
    return max(range(len(ends)), key=by_sentence.__getitem__)


def _shown(sentence: str) -> str:
    """Return a sentence as it is shown, a long one by its beginning."""
    words = sentence.split()
    return " ".join(words[:SHOWN]) + (" …" if len(words) > SHOWN else "")
