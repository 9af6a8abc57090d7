"""How a reply ends, below its last answer: a kiss, an initial, or the first name of somebody who is none of our people.

The one idea: a letter signs only where it can be no answer: it stands alone on the last line, and neither is it a letter of
this question nor one that every question understands.
"""

import re
from collections.abc import Iterable
from typing import Final

from mailflow.mail.words.courtesies import names
from mailflow.mail.words.first_names import FIRST_NAMES
from mailflow.people import Person
from mailflow.prompt import Question
from mailflow.prompt.answers import Universal
from mailflow.prompt.items import Choose, Who

_KISS: Final = re.compile(r"(?<=[^\W\d]|[.!,?)\n])[ \n]{0,4}(?<=\s)(?:x{1,4}|X{2,4})\.?$")
_LAST: Final = re.compile(r"\n[ \n]{0,4}[-–—]?[ ]?([A-Za-z][a-z'’-]{0,20})[ ]?[.,]?$")
_END: Final = 60
"""Letters at the end in which a kiss or a name stands."""


def without_sign_off(question: Question, body: str, people: Iterable[Person]) -> str:
    """Return `body` without the kiss, the initial or the stranger's first name with which it ends."""
    body = body.rstrip()
    kiss = _KISS.search(body, max(0, len(body) - _END))
    body = (body[: kiss.start()].rstrip() if kiss else "") or body
    last = _LAST.search(body, max(0, len(body) - _END))
    if last is None or not body[: last.start()].strip():
        return body
    return body[: last.start()].rstrip() if _signs(question, last, people) else body


def _signs(question: Question, last: re.Match[str], people: Iterable[Person]) -> bool:
    word = last[1]
    if len(word) == 1:
        keys = {choice.key[:1] for item in question.items if isinstance(item, Choose) for choice in item.choices}
        return word.isupper() and word not in {*keys, *(letter.value for letter in Universal)}
    asks_a_name = any(isinstance(item, Who) and not item.staff for item in question.items)
    own_line = "\n\n" in re.sub(r"[ \t]", "", last.group()) or word.istitle()
    return own_line and not asks_a_name and word.casefold() in FIRST_NAMES - names(people)
