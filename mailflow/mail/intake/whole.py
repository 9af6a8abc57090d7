"""Whether somebody's own words were read whole: some of them stand in a letter, and what is cut off is lost without a trace.

The one idea: words that were taken for an answer stand in the reply as they were typed. What follows them is nothing, or the
number of a line that was not answered yet; a number that was used before is a list within the words.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from mailflow.prompt import Question, To
from mailflow.prompt.answers import Act, Again, Answer, Reading, Unclear
from mailflow.prompt.items import Words

CUT: Final = (
    "What you wrote there has numbers of its own in it, so not all of it was read. Please write it again without them."
)
_NUMBER: Final = re.compile(r"[\s.,:;]*\(?(\d{1,2})[\s.):]")


def whole(question: Question, found: Reading, text: str) -> Reading:
    """Return the reading; where words of our people's own were cut in two, they are asked for again."""
    if question.to in (To.PARENT, To.REPORTER) or not isinstance(found, Act | Again):
        return found
    cut = tuple(_cut(question, found.answers, text))
    if not cut:
        return found
    kept = {name: answer for name, answer in found.answers.items() if name not in cut}
    before = found.unclear if isinstance(found, Again) else ()
    unclear = (*(one for one in before if one.item not in cut), *(Unclear(item=name, why=CUT) for name in cut))
    return Again(answers=kept, unclear=unclear, words=found.words)


def _cut(question: Question, answers: Mapping[str, Answer], text: str) -> Iterator[str]:
    """Yield the items whose words go on in the reply behind what was taken of them."""
    said = " ".join(text.split())
    for item in question.items:
        if isinstance(item, Words) and item.name in answers:
            typed = answers[item.name].picked[0]
            own = " ".join(typed.split())
            own = own if own in said else " ".join(typed.partition("\n")[0].split())  # put together from two places
            place = said.find(own)
            behind = _NUMBER.match(said, place + len(own)) if place >= 0 else None
            if own.endswith("(") or (behind and _used(behind[1], said[:place])):
                yield item.name


def _used(number: str, before: str) -> bool:
    """Tell whether a line of this number has been answered."""
    return bool(re.search(rf"(?<![\w.,:/-]){number}[.):]{{0,2}}\s?\S", before))
