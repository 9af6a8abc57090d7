"""What a choice or a silence sets off.

The one idea: a step is data, so that it can be drawn, walked by a test, and printed for the Head Teacher; a function
cannot. What each does is in `mailflow.decide.steps`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ask:
    """Put another question of the table. `to` overrides whom the question names."""

    question: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Write a letter of `mailflow.letters` to its addressee, and put it to whoever releases it."""

    letter: str


@dataclass(frozen=True, slots=True)
class Approve:
    """Release the letter that this question is about, exactly as it was shown."""


@dataclass(frozen=True, slots=True)
class Discard:
    """Put the letter that this question is about aside, unsent."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Stop everything but judgement in this case. `kind` is a name of `mailflow.record.HoldKind`."""

    kind: str


@dataclass(frozen=True, slots=True)
class Release:
    """Lift the hold of this kind. Only a question put to the one who may lift it carries this."""

    kind: str


@dataclass(frozen=True, slots=True)
class PassOn:
    """Put the same question to the next person in line, and leave this one out."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """Hand the matter to the owner of another procedure, and stop here. `letter` tells whoever reported it where it went, if
    they may be written to."""

    to: str
    letter: str = ""


@dataclass(frozen=True, slots=True)
class Join:
    """The report is about an incident that another case holds: move it there."""


@dataclass(frozen=True, slots=True)
class End:
    """Settle this strand (or, at the scope of a case, every strand) with this outcome."""

    outcome: str


@dataclass(frozen=True, slots=True)
class Close:
    """Close the case."""


@dataclass(frozen=True, slots=True)
class Effect:
    """A step with a name of its own in `mailflow.decide.steps.effects`, for what no general step says."""

    name: str


Step = Ask | Draft | Approve | Discard | Hold | Release | PassOn | Transfer | Join | End | Close | Effect


def stops(step: Step) -> bool:
    """Return whether a step stops the case, or says that somebody may be at risk: it counts before the answer is whole."""
    return isinstance(step, Hold) or step == Ask("safeguarding")
