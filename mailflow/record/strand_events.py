"""What is held as fact about one parent's strand: their conduct, where they are written to, what was decided, its end.

The one idea: each parent in a case has a finding and an outcome of their own.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Identified:
    """One parent's strand began. `what` is the parent's own words, typed, with date and group; `grade` the evidence."""

    strand: int
    name: str
    what: str
    grade: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """The office's word on where a letter to this parent goes. `channel` is "email" or "post"."""

    strand: int
    channel: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Misplaced:
    """Somebody of the office took back what it had said of that place: nothing goes there until it has said so anew."""

    strand: int
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommended:
    """The lead's recommendation for a strand: response codes, the finding, and what it rests on now that the parent was
    heard, "" if that is as before."""

    strand: int
    responses: tuple[str, ...]
    finding: str
    grade: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """The Head Teacher's decision for a strand."""

    strand: int
    responses: tuple[str, ...]
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """A strand is settled."""

    strand: int
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened:
    """A letter of the decision has not arrived after all and is to go again: the strand is settled once that has left."""

    strand: int
