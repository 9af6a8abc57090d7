"""What can reach the school itself, and not one of its cases."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from mailflow.authorship import Author
from mailflow.happening import Delivered, NotDelivered, OutcomeUnknown, ReadyToSend
from mailflow.housekeeping.happened_to_records import DisposalReply, RecordDestroyed, RecordKept, RecordsOver
from mailflow.housekeeping.happened_unproved import CodeTried, NameUsed
from mailflow.people import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentWanted:
    """Somebody at the keyboard asks that the deciders' mailboxes be proved."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentReply:
    """A reply to the letter that proves a mailbox; `shown` is what its headers showed; `agreed`: it says YES; `footer`:
    what stands under it; `why`: it does not count, whatever it says."""

    at: datetime
    key: str
    mail: int
    by: Author
    shown: str
    agreed: bool = True
    footer: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingReply:
    """A reply to the question about standing wordings; `why`: it does not count, whatever it says."""

    at: datetime
    key: str
    mail: int
    by: Author
    approved: bool
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredUs:
    """A reply to the daily line: the `numbers` of messages that the office wants to have looked at after all."""

    at: datetime
    key: str
    mail: int
    by: Author
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PulledIn:
    """A message that the office asked for is a case now, or is no longer there. `place` is where it lay."""

    at: datetime
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CameBack:
    """The mail system returned an email of the school's own."""

    at: datetime
    key: str
    mail: int
    permanent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A word from staff that is about no case: HELP, STOP ALL, GO ON ALL, CLOSED, AWAY, NO SUCH CASE; or GO ON ALL, BUT
    where what stands beside it holds something back."""

    at: datetime
    key: str
    by: Author
    what: str
    words: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AwayPassedOn:
    """Every case in which something waited for this person has heard that they are away."""

    at: datetime
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActingWanted:
    """Somebody writes who acts as Head Teacher: `named` are those whom it may mean; None for a day that was not read."""

    at: datetime
    key: str
    by: Author
    named: tuple[str, ...]
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActingReply:
    """A reply to the question whether that is right; `agreed`: it says YES; `why`: it does not count, whatever it says."""

    at: datetime
    key: str
    mail: int
    by: Author
    agreed: bool
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondReply:
    """A reply to the question whether an address is another one of the same person; `agreed`: it says YES."""

    at: datetime
    key: str
    mail: int
    by: Author
    agreed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Belongs:
    """A message belongs to the owner of another procedure. `kept`: it is also a case of ours."""

    at: datetime
    key: str
    mailbox: str
    to: Role
    what: str
    kept: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PutAside:
    """A message needs a person."""

    at: datetime
    key: str
    mailbox: str
    why: str
    raw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MailboxShut:
    """A mailbox of the school has not been looked into since then. `why` is the mail server's fault in words."""

    at: datetime
    mailbox: str
    since: datetime
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MailboxOpen:
    """A mailbox that could not be looked into since then can be looked into again, after somebody was told."""

    at: datetime
    mailbox: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OlderRecords:
    """A copy of an email of ours came to light that our records do not know to have left: they are older than that. `key`
    stands for the copy."""

    at: datetime
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBegan:
    """The hour of the daily line. `counts` tells how many messages had which fate from the day `since` until the day
    before; `close` the hours of ordinary messages that looked close, and `places` where each lies; `silent` the mailboxes
    that could not be looked into for a while."""

    at: datetime
    since: date
    counts: Mapping[str, int]
    close: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PostLookedOver:
    """What may leave was tried: `waits_since` tells since when mail waits that was tried for hours, None if none does."""

    at: datetime
    waits_since: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockLookedAt:
    """The machine's clock `shows` an instant that is not believed; None: it is believed again."""

    at: datetime
    shows: datetime | None


SchoolHappening = (
    EnrolmentWanted
    | EnrolmentReply
    | StandingReply
    | AnsweredUs
    | PulledIn
    | CameBack
    | Said
    | AwayPassedOn
    | ActingWanted
    | ActingReply
    | NameUsed
    | CodeTried
    | SecondReply
    | Belongs
    | PutAside
    | MailboxShut
    | MailboxOpen
    | OlderRecords
    | DayBegan
    | PostLookedOver
    | ClockLookedAt
    | RecordsOver
    | DisposalReply
    | RecordDestroyed
    | RecordKept
    | ReadyToSend
    | Delivered
    | NotDelivered
    | OutcomeUnknown
)
