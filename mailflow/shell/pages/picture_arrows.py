"""The arrows of the picture: what leads from one box to the next.

The one idea: arrows are read from the steps of the table. How a case begins, and what comes before a condition, no row
says: those are tables here, which the tests hold against the code.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from mailflow.letters import LETTERS, OF_RESPONSES, Releaser
from mailflow.prompt import Question
from mailflow.shell.pages import workflow_words as say
from mailflow.shell.pages.picture_boxes import BANDS, DECIDED_LETTERS, SETTLED, START
from mailflow.shell.pages.picture_roads import Arrow
from mailflow.workflow import WORKFLOW

FIRST: Final = ("first look", "office check", "safeguarding", "concern about staff", "concern about the head")
"""The questions that a message opens of itself."""

AFTER_WHAT: Final[Mapping[str, tuple[str, ...]]] = {
    "the first look is done": ("first look",),
    "the accounts are in": ("details", "witness"),
    "the parent has answered, or their time is over": ("account",),
    "the parent was heard": ("conversation", "correction"),
}
"""The questions that a condition of the table looks at."""

USUAL: Final = (
    START,
    "first look",
    "plan",
    "letter details",
    "details",
    "gathered",
    "address",
    "letter invitation",
    "release",
    "account",
    "conversation",
    "letter note",
    "correction",
    "recommendation",
    DECIDED_LETTERS,
    "decide",
)
"""The usual course of a case, drawn with a thick line."""

BAND_OF: Final = {name: place for place, band in enumerate(BANDS) for row in band.places for name in row if name}


def arrows() -> tuple[Arrow, ...]:
    """Return the arrows that are drawn: within a phase, and onwards to the next. Ways back are numbers in the boxes."""
    wanted = dict.fromkeys((*_from_start(), *(arrow for row in WORKFLOW for arrow in _from(row)), *_from_letters()))
    drawn: dict[tuple[str, str], Arrow] = {}
    for arrow in wanted:
        if arrow.source != arrow.target and arrow.target in BAND_OF and _near(arrow):
            drawn.setdefault((arrow.source, arrow.target), arrow)
    return tuple(drawn.values())


def _near(arrow: Arrow) -> bool:
    step = BAND_OF[arrow.target] - BAND_OF[arrow.source]
    return step == 0 or (step == 1 and (arrow.style == "opens" or arrow.target.startswith("letter ")))


def _from_start() -> Iterator[Arrow]:
    yield from (Arrow(START, name, "opens") for name in FIRST)
    yield from (Arrow(SETTLED, name, "opens") for name in ("letter finished", "letter support", "follow up"))


def _from(row: Question) -> Iterator[Arrow]:
    for outcome in say.outcomes(row):
        style = "stops" if outcome.stops else "asks"
        yield from (Arrow(row.name, name, style) for name in outcome.asks)
        yield from (Arrow(row.name, _letter_box(name), style) for name in outcome.writes)
    for _, asks in say.silence(row):
        yield from (Arrow(row.name, name, "silence") for name in asks)
    if row.opens:
        yield from (Arrow(name, row.name, "opens") for name in AFTER_WHAT[row.opens])


def _letter_box(name: str) -> str:
    return DECIDED_LETTERS if name in OF_RESPONSES else f"letter {name}"


def _from_letters() -> Iterator[Arrow]:
    """A letter goes to whoever releases it, and then asks what it asks."""
    yield Arrow(DECIDED_LETTERS, "decide", "asks")
    for kind in LETTERS:
        alone = kind.released_by is Releaser.STANDING or kind.name in say.RELEASED_WITH
        if not alone and kind.name not in OF_RESPONSES:
            yield Arrow(f"letter {kind.name}", "release", "asks")
        if kind.asks:
            yield Arrow(f"letter {kind.name}" if alone else "release", kind.asks, "asks")
