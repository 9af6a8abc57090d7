"""What stands behind an answer and belongs to another: "7 is A. It rests on D now", "..., but Paul to see it first".

The one idea: it is taken only where it names the other item; where it says otherwise than that one was answered, that is asked.
"""

import re
from typing import Final

from mailflow.mail.answers.beside_words import BLOCKS
from mailflow.mail.answers.by_kind import stranger
from mailflow.mail.answers.clauses import taken_of
from mailflow.mail.answers.items import Read
from mailflow.mail.answers.keyed import keyed
from mailflow.mail.answers.labelled import labelled
from mailflow.mail.answers.understood import Understood
from mailflow.mail.answers.words import LONGEST
from mailflow.mail.words.brief import brief
from mailflow.prompt.items import Item, Words

_TAIL: Final = re.compile(r"[,;.\n]\s*(?:but|except|though|only)\b[\s,]*([^,;.\n]{3,120})[.\s]*$", re.IGNORECASE)
_ENDED: Final = re.compile(r"(?<=[.!])[ ]+(?=\S)")


def set_against(so_far: Understood, item: Item, words: str) -> None:
    """Ask again about an item to which somebody's own words on another come at their end (", but Paul to see it first")."""
    tail = _TAIL.search(words[-LONGEST:])
    found = taken_of(so_far, tail[1]) if tail else None
    if tail and found and found[0] is not item and not isinstance(found[0], Words):
        why = f"It also says “{brief(tail[1])}”."
        so_far.answers.pop(found[0].name, None)
        so_far.unclear[found[0].name] = why


def take_further(so_far: Understood, item: Item, picked: tuple[str, ...], behind: str) -> str:
    """Take the sentences behind an answer that name another item ("7 is A. It rests on D now"), or that say of its own item
    something else than was `picked`; return the others."""
    first, *others = _ENDED.split(behind)
    left = [first]
    for sentence in others:
        own = sentence.strip().rstrip(".! ")
        found = _of_another(so_far, own) if 0 < len(own) <= LONGEST and not BLOCKS.search(own) else None
        if (
            found
            and found[1].answer
            and (found[0] is not item or found[1].answer.picked != picked)
            and not so_far.had(found[0])
        ):
            so_far.take(*found)
        else:
            left.append(sentence)
    return " ".join(left)


def _of_another(so_far: Understood, sentence: str) -> tuple[Item, Read] | None:
    found = keyed(so_far, sentence) or labelled(so_far, sentence)
    return found or stranger(so_far, so_far.open_items(), sentence)
