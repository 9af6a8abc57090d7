"""Which passages of a long message are put to the model: the rules read all of it, the model costs a hundred times as much.

The one idea: whoever writes much says what matters at the beginning or at the end, or in words that some rule knows.
"""

from collections.abc import Sequence
from typing import Final

from mailflow.mail.triage.rules import Part
from mailflow.mail.triage.table import Findings

MOST: Final = 40
"""Passages of a message that are put to the model, all of its texts together: some 2,000 words, and half a second of CPU."""
ENDS: Final = 10
"""Passages from the beginning on that are, and as many from the end, whatever stands in them."""
_TELLING: Final = (Part.DANGER, Part.ACT, Part.STAFF, Part.HEAD, Part.CLUE, Part.WISH, Part.PLACE)


def chosen(passages: Sequence[Findings], most: int) -> frozenset[int]:
    """Return the numbers of the passages that are put to the model, at most so many: those at both ends first, then those
    with the most signs in them, of danger above all."""
    if len(passages) <= most:
        return frozenset(range(len(passages)))
    ends = min(ENDS, most // 4)
    middle = range(ends, len(passages) - ends)
    telling = sorted(middle, key=lambda number: (-_signs(passages[number]), number))[: most - 2 * ends]
    return frozenset((*range(ends), *telling, *range(len(passages) - ends, len(passages))))


def _signs(found: Findings) -> int:
    return 2 * found.weight(Part.DANGER) + sum(found.weight(part) for part in _TELLING)
