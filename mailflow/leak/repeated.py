"""Whether a letter repeats what somebody wrote in confidence.

The one idea: six words in a row that tell something are somebody's own; where and when it was, everybody says alike. The
parent's own words, quoted, naturally stand in the report too, and the policy's in both.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from mailflow import policy
from mailflow.leak.seen import CLOSES, OPENS, clear
from mailflow.leak.words import MONTHS, WEEKDAYS

VERBATIM_WORDS: Final = 6
"""So many words in a row from somebody's message count as repeating it."""
TELLING_WORDS: Final = 3
"""So many of them at least must be neither small words, nor names that may be named, nor say where and when."""

_WORD: Final = re.compile(r"\w+(?:'\w+)*")
_SMALL: Final = (
    WEEKDAYS
    | MONTHS
    | frozenset(
        "a about also am an and are around as at be been but by chat class did for from group group's groups had has have he "
        "her his in is it its last mon of on or parents pm reception sat she so sun th that the their them then there they "
        "this thu to today tue was wed week were whatsapp which who with year yesterday you your morning afternoon evening "
        "night nursery term autumn spring summer half".split()
    )
)
"""Words that tell nothing by themselves. "I", "me" and "my" do: in a letter they would be somebody else's."""

Run = tuple[str, ...]


def telling_runs(marked: str, quoted: Iterable[str], names: frozenset[str]) -> frozenset[Run]:
    """Return the runs of words in a marked text that tell something, besides those in `quoted`, which are the parent's
    own, and in the policy. `names` are words of names that may be named."""
    pieces = re.split(f"[{OPENS}{CLOSES}]|\n\n", marked)
    own, small = frozenset(run for words in quoted for run in _runs(words)), _SMALL | names
    runs = (run for piece in pieces for run in _runs(piece) if run not in own and run not in _POLICY)
    return frozenset(run for run in runs if _tells(run, small))


def repeats(runs: frozenset[Run], texts: Iterable[str]) -> bool:
    """Return whether one of these runs stands in one of somebody's texts."""
    return bool(runs) and any(run in runs for text in texts for run in _runs(clear(text)))


def stretches(runs: frozenset[Run], texts: Iterable[str]) -> tuple[str, ...]:
    """Return the words of somebody's texts in which these runs stand, each stretch of them whole."""
    found: dict[str, None] = {}
    for text in texts:
        words, until = _WORD.findall(clear(text).casefold()), 0
        same = [words[at : at + VERBATIM_WORDS] in map(list, runs) for at in range(len(words))]
        for at, starts in enumerate(same):
            if starts and at >= until:
                until = at + VERBATIM_WORDS + next((n for n, more in enumerate(same[at + 1 :]) if not more), 0)
                found[" ".join(words[at:until])] = None
    return tuple(found)


def _tells(run: Run, small: frozenset[str]) -> bool:
    return sum(not (word in small or word[0].isdigit()) for word in run) >= TELLING_WORDS


def _runs(text: str) -> Iterator[Run]:
    words = _WORD.findall(text.casefold())
    return zip(*(words[start:] for start in range(VERBATIM_WORDS)), strict=False)


_POLICY: Final = frozenset(
    run
    for said in (
        *(point.text for point in policy.POINTS.values()),
        policy.WHERE_TO_WRITE,
        policy.GATHER_THEN_SPEAK,
        policy.PROPORTION,
        policy.DECIDER,
    )
    for run in _runs(said)
)
