"""Answers to the questions of a case in quite plain words, without a number or a letter, each labelled with its one meaning.

The one idea: whoever answers so answers one thing, so whatever else is read of it is read wrongly. A label says the question
(with the number of its only open item, where the others were answered before) and the meaning as in `answers_by_hand`; "?"
is a reply that can be read in two ways, and must be asked again.
"""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from mailflow.mail.answers import read
from mailflow.prompt import Question
from mailflow.prompt.answers import Act, Again, Answer, Reading, Said
from mailflow.prompt.items import Choose, Who, Words
from mailflow.workflow import question as row
from tests.evaluate.answers_by_hand import REPLIES as BY_HAND
from tests.evaluate.answers_by_hand import Tally, judged, labelled, wanted_of
from tests.world import PEOPLE, at

REPLIES: Final = BY_HAND.with_name("plainly.txt")
KEPT_BACK: Final = BY_HAND.parent / "kept_back" / REPLIES.name
"""Half of them, set apart by a coin before anything was learned from the other half."""
SETS: Final = (REPLIES, KEPT_BACK)
SUGGESTED: Final[Mapping[str, Mapping[str, Answer]]] = {
    "first look": {"seriousness": Answer(("2",)), "points": Answer(("G1", "O1")), "lead": Answer(("finch",))},
    "plan": {"whom": Answer(("reporter", "teacher"))},
}
BY: Final[Mapping[str, str]] = {
    "office check": "pope", "first look": "shah", "witness": "patel", "safeguarding": "orr", "address": "pope",
    "safeguarding outcome": "orr", "undelivered": "pope", "did it go": "pope", "posted": "pope", "cannot draft": "pope",
    "reach the reporter": "pope", "who raised it": "patel", "concern about staff": "denham",
}  # fmt: skip
"""Who answers each question, where it is not Tobias Finch, who leads."""


def answered(question: Question, text: str, only: int = 0) -> Reading:
    """Read `text` as the reply to `question`, of whose items the one of this number alone is still open, or all."""
    others = [item for number, item in enumerate(question.items, 1) if only and number != only]
    suggested = SUGGESTED.get(question.name, {})
    return read(
        question,
        text,
        suggested=suggested,
        people=PEOPLE,
        today=at("2026-11-24").date(),
        already={item.name: Answer((_any(item),), "as said") for item in others},
        by=BY.get(question.name, "finch"),
    )


def _any(item: object) -> str:
    if isinstance(item, Choose):
        return item.choices[0].name
    return "orr" if isinstance(item, Who) else "as said"


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
