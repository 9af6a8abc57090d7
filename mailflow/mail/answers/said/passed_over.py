"""What is passed over beside an answer, from `passed_over.txt`: courtesy, a reason, what is said in passing.

The one idea: only what can change no answer. Of what is said in passing a whole sentence counts, and it is none if it speaks
of an item or of "if" and "unless".
"""

import re
from collections.abc import Mapping
from typing import Final

from mailflow.mail.answers.said.phrases import phrases

_LISTS: Final = phrases("passed_over.txt")
_REASON: Final = "reason: "


def _any(heading: str) -> str:
    return "|".join(_LISTS[heading])


HARMLESS: Final = re.compile(_any("harmless"), re.IGNORECASE | re.MULTILINE)
"""Phrases that are taken away before a remark is judged."""
WHY: Final[Mapping[str, re.Pattern[str]]] = {
    heading.removeprefix(_REASON): re.compile(_any(heading), re.IGNORECASE)
    for heading in _LISTS
    if heading.startswith(_REASON)
}
"""What gives the reason for an answer, by a word of the question that names its item, and says nothing of any other."""
_WHOLE: Final = re.compile(rf"(?:and |so |ok(?:ay)? |anyway )*(?:{_any('in passing')})", re.IGNORECASE)
_BY_THE_WAY: Final = re.compile(_any("by the way"), re.IGNORECASE)
_SENTENCES: Final = re.compile(r"(?<=[.!?])\s+|\n+")
_MATTERS: Final = re.compile(
    r"\b(?:if(?! (?:you need|there['’]?s) )|unless|instead|letters?|concerns?|case|group|whatsapp|messages?|mr|mrs|ms|leads?|leading|"
    r"risk|safe|police|wait|hold|stop|not|no|wrong|he|she|they|him|her|them)\b",
    re.IGNORECASE,
)
_ABOUT: Final = re.compile(r"\babout\b", re.IGNORECASE)


def without_passing(remark: str) -> tuple[str, str]:
    """Return a remark without the sentences that are said in passing; and those of them that ask about something else, which
    must touch no item."""
    left, by_the_way = [], []
    for sentence in _SENTENCES.split(remark):
        own = sentence.strip(" .!,;-–—()")
        if _WHOLE.fullmatch(own):
            continue
        if _BY_THE_WAY.fullmatch(own) and not _MATTERS.search(own):
            by_the_way.append(_ABOUT.sub(" ", own))
        else:
            left.append(sentence)
    return "\n".join(left), "\n".join(by_the_way)
