"""Answers to the questions of a case in quite plain words, without a number or a letter, each labelled with its one meaning.

The one idea: whoever answers so answers one thing, so whatever else is read of it is read wrongly. A label says the question
(with the number of its only open item, where the others were answered before) and the meaning as in `answers_by_hand`; "?"
is a reply that can be read in two ways, and must be asked again.
"""

from collections import Counter
from pathlib import Path
from typing import Final

from mailflow.prompt.answers import Act, Again, Said
from mailflow.prompt.items import Words
from mailflow.workflow import question as row
from tests.evaluate.answers_by_hand import REPLIES as BY_HAND
from tests.evaluate.answers_by_hand import Tally, judged, labelled, wanted_of
from tests.evaluate.read_alone import SUGGESTED, answered

REPLIES: Final = BY_HAND.with_name("plainly.txt")
KEPT_BACK: Final = BY_HAND.parent / "kept_back" / REPLIES.name
"""Half of them, set apart by a coin before anything was learned from the other half."""
SETS: Final = (REPLIES, KEPT_BACK)


def outcome(name: str, meaning: str, text: str) -> str:
    """Say how one reply was read: right, in part, asked again, or WRONG."""
    words = name.split()
    only = int(words.pop()) if words[-1].isdigit() else 0
    question = row(" ".join(words))
    reading = answered(question, text, only)
    if meaning != "?" and isinstance(reading, Act | Again):
        wanted = wanted_of(question, SUGGESTED.get(question.name, {}), meaning)
        had = {item.name for n, item in enumerate(question.items, 1) if only and n != only}
        more = set(reading.answers) - {*wanted, *had}
        if any(not isinstance(question.item(each), Words) for each in more):
            return "WRONG"
    if meaning == "?" and isinstance(reading, Again) and not only and reading.answers:
        return "WRONG"
    if isinstance(reading, Said) and meaning == "?":
        return "WRONG"
    return judged(question, SUGGESTED.get(question.name, {}), meaning, reading)


def measured(path: Path = REPLIES) -> Tally:
    """Read every reply of a set."""
    tally = Tally()
    for name, meaning, text in labelled(path):
        found = outcome(name, meaning, text)
        tally.by.setdefault(name.rstrip(" 0123456789"), Counter())[found] += 1
        if found != "right":
            said = f"{found} | {name} | {meaning} | {text}"
            (tally.wrong if found == "WRONG" else tally.missed).append(said)
    return tally
