"""The words of an answer, made comparable: their stems, whether they deny, and which of them say nothing by themselves.

The one idea: "no worries", "not worried" and "without any worry" are the same few stems and one denial.
"""

import re
from typing import Final, NamedTuple

from mailflow.mail.answers.said.spelt import words_of

LONGEST: Final = 400
"""Characters: no clause that answers an item is longer."""
_DENIAL: Final = frozenset(
    "no not none nothing never without neither nor nobody cannot cant dont wont nope nil".split()
)
SMALL: Final = frozenset(
    "a an the it its it's is are was were be been being am i i'm i've i'd i'll we we're my our of to for in on at as this that "
    "these those and or so yes yeah yep here there just really bit quite very please pls have has had do does did any about "
    "with me us from thanks ok okay honestly then but sure would anybody anyone somewhat also too both all plenty think fits "
    "go anything".split()
)
"""Words that say nothing by themselves."""
_IRREGULAR: Final = {
    "shown": "show",
    "told": "tell",
    "wrote": "write",
    "written": "write",
    "known": "know",
    "saw": "see",
    "seen": "see",
    "spoken": "speak",
    "spoke": "speak",
    "someone": "somebody",
    "safely": "safe",
    "seriousness": "serious",
    "seriously": "serious",
    "severity": "serious",
    "sev": "serious",
    "children": "child",
    "leader": "lead",
    "writing": "write",
    "somone": "somebody",
    "acknowledgement": "acknowledge",
}
_SAME: Final = {
    "contact": ("touch",),
    "write": ("safe", "email", "contact"),
    "sender": ("her", "him", "them", "reporter"),
    "parent": ("he", "she", "him", "her", "them", "mum", "dad", "father", "mother"),
    "somebody": ("parent", "mum", "dad", "colleague", "friend", "teacher", "ta", "another", "other"),
    "corroborated": ("corroborate",),
}
"""Words by which people say the word of a choice."""


class Said(NamedTuple):
    """The stems of a clause that say something, and whether it denies."""

    stems: frozenset[str]
    denies: bool


def stem(word: str) -> str:
    """Return a word without its ending: "worries" and "worry", "leads" and "leading" are the same."""
    word = word.removesuffix("'s").removesuffix("s'")
    if word in _IRREGULAR or len(word) < 5:
        return _IRREGULAR.get(word, word[:-1] if len(word) == 4 and word[-1] == "s" and word[-2] != "s" else word)
    if word.endswith("ies"):
        return word[:-3] + "y"
    for ending in ("ing", "ed", "s"):
        if word.endswith(ending) and not word.endswith("ss"):
            return word[: -len(ending)]
    return word


def denial(word: str) -> bool:
    return word in _DENIAL or word.endswith("n't")


def said(text: str) -> Said:
    """Return what `text` says, whatever the order, the endings and the small words."""
    words = [word if denial(word) else word.removesuffix("'s") for word in words_of(text[:LONGEST])]
    stems = frozenset(stem(word) for word in words if word not in SMALL and not denial(word))
    return Said(stems, any(map(denial, words)))


def widened(stems: frozenset[str]) -> frozenset[str]:
    """Return stems with those by which people say the same."""
    return stems | {stem(other) for each in stems for other in _SAME.get(each, ())}


def segments(line: str) -> list[str]:
    """Return the parts of a printed line each of which may stand for the whole."""
    return [piece for piece in re.split(r"[,;:(]|\bor\b|\bas far as\b", line) if said(piece).stems]
