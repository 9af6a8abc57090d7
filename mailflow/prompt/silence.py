"""What happens if nobody answers.

The one idea: silence is a ladder of rungs, each a span and what is done then. It reminds, asks somebody else, tells, and
may go on without an answer; it never approves.
"""

from dataclasses import dataclass
from enum import StrEnum

from mailflow.prompt.steps import Step


@dataclass(frozen=True, slots=True)
class Remind:
    """Ask the same person again, saying why and by when."""


@dataclass(frozen=True, slots=True)
class AskInstead:
    """Put the question to somebody else as well; whoever answers first, answers. `to` is a role's value."""

    to: str


@dataclass(frozen=True, slots=True)
class Tell:
    """Send the notice of that name to a role. `to` is a role's value or "lead"."""

    to: str
    notice: str


@dataclass(frozen=True, slots=True)
class WriteAgain:
    """Remind somebody outside the staff, by a letter whose wording has the Head Teacher's standing approval."""

    letter: str


@dataclass(frozen=True, slots=True)
class GoOn:
    """Go on without an answer: record that there was none, and take these steps."""

    then: tuple[Step, ...] = ()


class Hours(StrEnum):
    """When a rung may be taken: at any hour, by day (of any day), or while the office is at work."""

    ANY = ""
    DAY = "by day"
    WORK = "in working hours"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One rung of silence: `after` a span such as "15 minutes" or "1 school day" from the asking, or from the due
    instant where `from_due`; then `act`. `every` repeats the rung at that span until somebody answers. `hours`: one that is
    due outside of them waits until they begin."""

    after: str
    act: Remind | AskInstead | Tell | WriteAgain | GoOn
    from_due: bool = False
    every: str | None = None
    hours: Hours = Hours.ANY
