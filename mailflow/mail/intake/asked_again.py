"""A reply to what was asked again alone, of which the number may be missing, or which leaves it out.

The one idea: where one item alone is open, a reply can be the answer to nothing else.
"""

import re
from collections.abc import Mapping
from typing import Final

from mailflow.prompt import Question
from mailflow.prompt.answers import Again, Answer
from mailflow.prompt.items import Choose, Times, Who, Words

_FULL_NAME: Final = (
    r"(?!(?:Ask|See|Tell|Ring|Call|Speak|Wait|Not|No|Yes|None|Nobody|Please|Thanks|Thank|Sorry|Check|Unsure|Same|Both|All)\b)"
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev)\.? (?:[A-Z][\w'’-]+ ){0,2}|(?:[A-Z][\w'’-]+ ){1,2})[A-Z][\w'’-]+"
)
_FULL_NAMES: Final = re.compile(rf"{_FULL_NAME}(?:(?:\s*[;,\n]\s*| and | & ){_FULL_NAME}){{0,5}}[.]?")
"""Nothing but the names of parents, as they stand on a letter: what else is said is nobody's name."""
_NONE: Final = re.compile(
    r"\W*(?:\d{1,2}\W+)?(?:none|no|nope|n/?a|nothing|leave (?:it|them|that|this)|left out|skip|without|not needed)\b[^\d?]*",
    re.IGNORECASE,
)


def asked_alone(question: Question, already: Mapping[str, Answer], text: str) -> int:
    """Return the number of the one item that was asked again, alone, where a reply can only be the answer to it; else 0. What need
    not be answered is not asked again; and a question back is nobody's words for a letter."""
    left = [item for item in question.items if item.required and item.name not in already]
    if not already or len(left) != 1 or not isinstance(left[0], Choose | Words | Who) or "?" in text:
        return 0
    if isinstance(left[0], Choose) and left[0].command:
        return 0
    if isinstance(left[0], Who) and not (left[0].staff or _FULL_NAMES.fullmatch(text.strip())):
        return 0
    return question.items.index(left[0]) + 1


def leaves_out(question: Question, found: Again, text: str) -> bool:
    """Tell whether somebody who is asked again for times alone, without which the letter goes too, leaves them out."""
    items = [question.item(one.item) for one in found.unclear]
    chosen = (item for item in question.items if isinstance(item, Choose) and item.name in found.answers)
    needs = {need for item in chosen for one in found.answers[item.name].picked for need in item.choice(one).needs}
    spare = all(isinstance(item, Times) and item.name not in needs for item in items)
    return spare and bool(_NONE.fullmatch(text.strip()))
