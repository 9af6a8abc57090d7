"""The reading of a reply without a case around it: what whoever is asked this question wrote, and nothing that was quoted.

The one idea: it is read with what the ordinary case would suggest, and by whom it would be answered.
"""

from collections.abc import Mapping
from typing import Final

from mailflow.mail.answers import read
from mailflow.prompt import Question
from mailflow.prompt.answers import Answer, Reading
from mailflow.prompt.items import Choose, Who
from tests.world import PEOPLE, at

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
