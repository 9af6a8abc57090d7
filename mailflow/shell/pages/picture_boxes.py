"""What stands in the picture of the workflow: its boxes, and what each says.

The one idea: every box is a row of `WORKFLOW` or of `LETTERS` and says only what that row says. The few words that no
row has (when a question is put that no answer asks) are a table here, which the tests hold against the code.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from mailflow.letters import LETTERS, OF_RESPONSES, letter_kind
from mailflow.prompt import Question, To
from mailflow.shell.pages import workflow_words as say
from mailflow.shell.settings.limits import DEFAULTS
from mailflow.workflow import WORKFLOW
from mailflow.workflow.after import AFTER
from mailflow.workflow.decide import DECISIONS
from mailflow.workflow.gather import GATHER
from mailflow.workflow.look import LOOK
from mailflow.workflow.speak import SPEAK

START, SETTLED = "start", "settled"
DECIDED_LETTERS: Final = "letters of a decision"


@dataclass(frozen=True, slots=True)
class Band:
    """A phase: its title, a sentence for it, its questions, and its boxes by row and column as they are laid out;
    `level`: the boxes of a row stand at one height, where otherwise each column is as short as it can be."""

    title: str
    says: str
    questions: tuple[Question, ...]
    places: tuple[tuple[str, ...], ...]
    level: bool = False


BANDS: Final = (
    Band(
        "1  Look",
        "Is it a concern, is anybody at risk, and whose matter is it?",
        LOOK,
        (
            (START, "office check", "first look", "letter acknowledgement", "who raised it"),
            ("concern about the head", "concern about staff", "safeguarding", "safeguarding outcome", "hold review"),
            ("", "", "letter redirect", "", "write to the reporter"),
        ),
        level=True,
    ),
    Band(
        "2  Gather",
        "“the school will gather information from those involved …”",
        GATHER,
        (
            ("plan", "letter details", "details", "gathered", "what they wrote"),
            ("reassign", "letter details reminder", "witness", "reach the reporter", "address"),
        ),
    ),
    Band(
        "3  Speak",
        "“… and speak to the parent about the incident.”",
        SPEAK,
        (
            ("letter invitation", "release", "account", "conversation", "letter note"),
            ("", "", "letter invitation reminder", "", "correction"),
        ),
    ),
    Band(
        "4  Decide",
        "“The final decision … rests with the Head Teacher.”",
        DECISIONS,
        (
            ("recommendation", DECIDED_LETTERS, "decide", "talked", "redraft"),
            ("agree", "letter no further action", "", "find out more", ""),
            ("", "authorities", "legal advice", "ban", ""),
        ),
    ),
    Band(
        "5  After",
        "Did it arrive, has it stopped, and may it be closed?",
        AFTER,
        (
            (SETTLED, "letter finished", "letter support", "follow up", "paused"),
            ("posted", "undelivered", "did it go", "cannot draft", "what next"),
        ),
    ),
)

BEGINS: Final[Mapping[str, str]] = {
    "undelivered": "When a letter came back",
    "did it go": "When nobody can say whether a letter went",
    "posted": "When a released letter goes by post",
    "cannot draft": "When a letter cannot be written",
    "follow up": "10 school days after every part was settled",
    "paused": "When a member of staff wrote PAUSE",
    "who raised it": "When a member of staff wrote in what somebody told them",
    "write to the reporter": "When a part that may go on has become a case of its own",
    "reach the reporter": "When a report came from a mailbox that the parent concerned reads too",
    "what next": "When nothing else is waiting in an open case",
    "decide": "When a letter of the Head Teacher's is written",
    "release": "When an invitation is written",
}
"""When a question is put that no answer asks."""

NUMBERS: Final = {question.name: number for number, question in enumerate(WORKFLOW, 1)}
PLAIN: Final = frozenset({"yes", "no"})
"""Choices that say nothing without the name of what they answer."""

COLOURS: Final[Mapping[To, str]] = {
    To.OFFICE: "office",
    To.DUTY: "lead",
    To.LEAD: "lead",
    To.DSL: "dsl",
    To.APPROVER: "head",
    To.CHAIR: "head",
    To.DATA_PROTECTION: "office",
    To.NAMED: "staff",
    To.REPORTER: "outside",
    To.PARENT: "outside",
}
SAFEGUARDERS: Final = frozenset({"safeguarding outcome", "hold review", "write to the reporter"})
"""Put to whoever took it on, which the table calls "named"."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a box: its words, where `**` sets off what is bold, and its style ("say", "grey", "when")."""

    words: str
    style: str = "say"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box: its heading, its paragraphs, its look, and whether a hold stops it."""

    name: str
    heading: str
    lines: tuple[Line, ...]
    look: str
    number: int = 0
    waits: bool = False


def box(name: str) -> Box:
    """Return the box of this name."""
    if name == START:
        words = "admin@ is read; nothing in it is changed. Ordinary mail is left alone. What is unclear is asked about."
        return Box(name=name, heading="A message arrives", lines=(Line(words),), look="start")
    if name == SETTLED:
        words = "Every parent's part of the case is settled, or nothing could be established."
        return Box(name=name, heading="It is settled", lines=(Line(words),), look="start")
    if name == DECIDED_LETTERS:
        return _decided_letters()
    if name.startswith("letter "):
        return _letter(name.removeprefix("letter "))
    return _question(next(row for row in WORKFLOW if row.name == name))


def _decided_letters() -> Box:
    names = [row.name for row in LETTERS if row.name in OF_RESPONSES]
    lines = (
        Line(f"**To the parent:** {', '.join(names[:-1])} or {names[-1]}"),
        Line("Released by the Head Teacher, and by nobody else"),
    )
    return Box(name=DECIDED_LETTERS, heading="Letter of the decision", lines=lines, look="letter", waits=True)


def _letter(name: str) -> Box:
    kind = letter_kind(name)
    lines = (Line(f"**To {kind.to}.** Released by {say.released(kind)}"),)
    return Box(name=f"letter {name}", heading=f"Letter “{name}”", lines=lines, look="letter", waits=True)


def _question(row: Question) -> Box:
    look = "dsl" if row.name in SAFEGUARDERS else COLOURS[row.to]
    return Box(
        name=row.name,
        heading=row.name.capitalize(),
        number=NUMBERS[row.name],
        look=look,
        waits=not row.judgement,
        lines=tuple(_lines(row)),
    )


def _lines(row: Question) -> Iterator[Line]:
    if row.opens:
        yield Line(f"When {row.opens}", "when")
    elif row.name in BEGINS:
        yield Line(BEGINS[row.name], "when")
    if row.rests:
        yield Line(f"When this has lasted: {say.by_when(row.rests, DEFAULTS)}", "when")
    yield Line(row.asks)
    yield Line(f"**{_whom(row)}:** {say.by_when(row.limit, DEFAULTS)}")
    for outcome in say.outcomes(row):
        yield Line(f"• {_outcome(row, outcome)}")
    if row.decides:
        yield Line("Counts only from their own proved mailbox.")
    if row.silence:
        yield Line(f"No answer: {'; '.join(_to_numbers(phrase, asks) for phrase, asks in say.silence(row))}.", "grey")


def _whom(row: Question) -> str:
    if row.name in SAFEGUARDERS:
        return "To whoever took it on"
    carried = say.carrier(row.name)
    words = f"To {say.asked_of(row)}" + (f", in letter “{carried.name}”" if carried else "")
    return words + (", after lessons" if row.after_lessons else "")


def _outcome(row: Question, outcome: say.Outcome) -> str:
    labels = []
    for item, choice in outcome.answers:
        command = choice.key if len(choice.key) > 1 and choice.key.isupper() else ""
        plain = f"{item}: {choice.name}" if choice.name in PLAIN else choice.name
        labels.append(command or plain)
    words = list(outcome.words) or (["asked again"] if row.name in outcome.asks else [])
    if len(outcome.writes) == 1:
        words.append(f"letter “{outcome.writes[0]}”")
    what = _to_numbers("; ".join(words), tuple(name for name in outcome.asks if name != row.name))
    return f"{', '.join(labels)}: {what}" if labels else f"then {what}"


def _to_numbers(words: str, asks: tuple[str, ...]) -> str:
    numbers = " ".join(f"**→ {NUMBERS[name]}**" for name in asks)
    return f"{words} {numbers}".strip()
