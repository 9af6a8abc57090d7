"""What comes back: the answer to one item, and the reading of a whole reply.

The one idea: a reply is read as one of four things, and never guessed at: it answers everything (`Act`), something must
be asked again (`Again`), it is one of the answers that every prompt understands (`Said`), or it is no answer (`Nothing`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Answer:
    """What one item was answered with: the names of the choices, a person's key or name, an ISO day, an address, or
    the words themselves; and `words` written beside it."""

    picked: tuple[str, ...]
    words: str = ""


class Universal(StrEnum):
    """Answers that every prompt to staff understands. They count on the first line, alone or with a
    reason behind them, and in their own words where a sentence opens with them."""

    AT_RISK = "S"
    CONNECTED = "X"
    TALK_FIRST = "H"
    NOT_ME = "N"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """An item that is asked again: how it was read, in a sentence that can be shown. `doubtful` where what was said of it
    could not be read; not where it was clear and cannot be so, or only lacks something. `understood` where it was read, and is less
    than was asked: to say so again is no fault."""

    item: str
    why: str
    doubtful: bool = True
    understood: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Everything that was asked has an answer. `words` are those that belong to no question, whole."""

    answers: Mapping[str, Answer]
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """Something is missing or doubtful. `answers` holds what was understood; only `unclear` is asked again."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    unclear: tuple[Unclear, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A universal answer, and the words behind it."""

    what: Universal
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """Not an answer at all: nothing newly written, or written by a machine. `why` is a sentence."""

    why: str


Reading = Act | Again | Said | Nothing
