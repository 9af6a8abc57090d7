"""What can reach the school about closed cases: those whose time is over, what was answered about them, what was done."""

from dataclasses import dataclass
from datetime import date, datetime

from mailflow.authorship import Author


@dataclass(frozen=True, slots=True, kw_only=True)
class Over:
    """A closed case whose time is over: when it was closed, what it was kept as, the number of its latest event that is
    not merely about an email of ours or a look into it, and who is to be asked about it."""

    case: str
    closed: date
    what: str
    last: int
    ask: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordsOver:
    """The closed cases were looked through; these are those whose time is over, and `unread` those that the disk did not
    give."""

    at: datetime
    records: tuple[Over, ...]
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DisposalReply:
    """A reply to the question whether records may be destroyed: `destroy` says yes to all of them; `keep` names those to
    be kept (none: all) `until` a day, in these words; else `why` it says neither."""

    at: datetime
    key: str
    mail: int
    by: Author
    destroy: bool = False
    keep: tuple[str, ...] = ()
    until: date | None = None
    words: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordDestroyed:
    """A record that was agreed to be destroyed is gone."""

    at: datetime
    case: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordKept:
    """A record that was agreed to be destroyed is kept after all; `why` says what keeps it, `again` who is asked about it
    instead, if somebody is."""

    at: datetime
    case: str
    why: str
    again: Over | None = None
