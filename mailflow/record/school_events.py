"""The school's own record: what is held as fact about the school itself, and not about one case.

The one idea: it is a second stream with the same envelope and the same outbox as a case.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from mailflow.record import events
from mailflow.record.acting_events import ActingAsked, ActingPeriod
from mailflow.record.telling_events import TellingEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """A person's mailbox was proved at set-up: a letter went there, and this is what their reply's headers showed. `footer`
    is what stood under their YES, and so stands under whatever they write."""

    person: str
    address: str
    shown: str
    footer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingApproved:
    """The Head Teacher approved the wording of a letter, by its digest. A changed wording voids it."""

    letter: str
    wording: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingAsked:
    """The Head Teacher was shown these wordings (letter names and digests, in pairs) in the mail of that number."""

    mail: int
    letters: tuple[str, ...]
    wordings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentAsked:
    """A letter went to a decider, to prove their mailbox."""

    mail: int
    person: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondAsked:
    """Somebody was asked, at their first address, whether another is theirs as well."""

    mail: int
    person: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondAdded:
    """Another address of the same person, confirmed from the first."""

    person: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosureAdded:
    """The school is shut on a day that the calendar has as a school day."""

    day: str
    why: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AwayUntil:
    """Somebody said that they are away up to and including this day (ISO 8601)."""

    person: str
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AwayPassedOn:
    """Every case in which something waited for this person has heard that they are away."""

    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AllStopped:
    """Nothing leaves, for any case, until somebody says so; `by` nobody, where our records turned out to be older than what
    has left."""

    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AllResumed:
    """Mail leaves again."""

    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A message that no rule placed, or that another procedure owns: for a person. `raw` its bytes' digest if kept."""

    key: str
    mailbox: str
    received: datetime
    why: str
    raw: str = ""
    to: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Digested:
    """Somebody's daily line went for this day (ISO 8601)."""

    person: str
    day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The daily line of that number listed these messages, by where they lie ("admin 17 4093"); the last list that has any counts."""

    mail: int
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PulledBack:
    """The office asks that a message which was left alone be looked at."""

    place: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PulledIn:
    """It was looked at, or was no longer there."""

    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidTo:
    """A message from staff, or a copy of ours, was dealt with here: HELP, a closure, an absence, a spoofed name."""

    key: str
    person: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedOver:
    """The closed cases were looked through for those whose time is over, on this day (ISO 8601), but for the `unread`, whose
    records the disk did not give."""

    day: str
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposalAsked:
    """Somebody was asked, in the mail of that number, whether the records of these cases may be destroyed. With each goes
    the number of its latest event that is not merely about an email of ours or a look into it: what comes to it later is
    seen by that."""

    mail: int
    cases: Mapping[str, int]
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionAgreed:
    """The records of these cases are to be destroyed, if nothing has come to them since they were asked about. With each
    goes the number of its latest event then."""

    cases: Mapping[str, int]
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLonger:
    """These cases are kept up to and including a day (ISO 8601), in somebody's words."""

    cases: tuple[str, ...]
    until: str
    by: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDestroyed:
    """A case's record and its key are gone. This line is what stays."""

    case: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotDestroyed:
    """It was agreed to, and was not done, for this reason."""

    case: str
    why: str


SchoolEvent = (
    Enrolled
    | StandingApproved
    | StandingAsked
    | EnrolmentAsked
    | SecondAsked
    | SecondAdded
    | ClosureAdded
    | AwayUntil
    | AwayPassedOn
    | ActingAsked
    | ActingPeriod
    | AllStopped
    | AllResumed
    | SetAside
    | Digested
    | Listed
    | TellingEvent
    | PulledBack
    | PulledIn
    | SaidTo
    | LookedOver
    | DisposalAsked
    | DestructionAgreed
    | KeptLonger
    | RecordDestroyed
    | NotDestroyed
    | events.Owed
    | events.Sending
    | events.Sent
    | events.Deferred
    | events.Uncertain
    | events.Refused
    | events.Bounced
    | events.Withdrawn
)
