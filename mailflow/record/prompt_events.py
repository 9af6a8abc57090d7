"""What is held as fact about questions and replies.

The one idea: a reply that cannot count is on record too, with its reason in plain English.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from mailflow.authorship import Enclosure, Vouched
from mailflow.prompt.answers import Answer, Unclear


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question of the table was put. `about` is the number of the report, strand or letter that it is about, 0 for
    the whole case; `to` are the short names of those who may answer ("reporter" and "parent" for them); `items` the
    names of what is asked; `suggested` what was shown as suggested; `kept` what was answered when it was asked before, and is
    not asked again; `letter` the letter that carries the question to somebody outside the staff, 0 for a prompt; `alarmed`: the
    case was stopped for safeguarding; `since` and `rungs`: from when it has been waited for, and what silence has set off, where
    the same was asked before of another draft."""

    prompt: int
    question: str
    about: int
    to: tuple[str, ...]
    due: datetime
    items: tuple[str, ...]
    suggested: Mapping[str, Answer] = field(default_factory=dict)
    kept: Mapping[str, Answer] = field(default_factory=dict)
    letter: int = 0
    alarmed: bool = False
    since: datetime | None = None
    rungs: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class AlsoAsked:
    """The same prompt went to somebody else too; whoever answers first, answers. `instead_of` is out of it, or ""."""

    prompt: int
    to: str
    instead_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SteppedAside:
    """Somebody to whom a prompt was put cannot take it; it waits for the others. `key` is that of what they wrote."""

    prompt: int
    by: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chased:
    """A rung of silence was taken; `rung` is its place in the question's row, `times` how often so far."""

    prompt: int
    rung: int
    times: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DueMoved:
    """A due instant moved. One that was printed to a parent never moves."""

    prompt: int
    due: datetime
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """A prompt was answered whole. `enclosures` and `extract` are what came with it: files that lie sealed with the raw
    message, and the lines of an exported chat among them; `vouched` is what our own mail server says of the sender."""

    prompt: int
    by: str
    answers: Mapping[str, Answer]
    words: str = ""
    key: str = ""
    enclosures: tuple[Enclosure, ...] = ()
    extract: str = ""
    vouched: Vouched = Vouched.SILENT
    other_version: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PartlyAnswered:
    """Part of a prompt was answered; only `unclear` is asked again."""

    prompt: int
    by: str
    answers: Mapping[str, Answer]
    unclear: tuple[Unclear, ...]
    words: str = ""
    key: str = ""
    other_version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """Time is over, and the case goes on without an answer. Nothing is inferred from it."""

    prompt: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PromptClosed:
    """A prompt no longer waits for an answer, because of something else."""

    prompt: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnedAway:
    """A reply that cannot count, and why, in plain English."""

    by: str
    address: str
    why: str
    key: str
    prompt: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceNoticed:
    """Somebody's mailbox says that they are away. Never an answer."""

    who: str
    key: str
    returns: str = ""
