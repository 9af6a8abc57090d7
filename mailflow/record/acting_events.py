"""What is held as fact about who acts as Head Teacher."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ActingAsked:
    """Whoever wrote who acts as Head Teacher was asked, in the mail of that number, whether that is right. `first` and
    `last` are days (ISO 8601), both included."""

    mail: int
    person: str
    first: str
    last: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActingPeriod:
    """A person acts as Head Teacher from the beginning of one day to the end of another (ISO 8601), though not before
    this is on record; `by` has confirmed it. Where it overlaps with an earlier one, this one counts."""

    person: str
    first: str
    last: str
    by: str
