"""What can reach us.

The one idea: a happening is what reached the school, told in the school's terms and not in those of mail or clocks. It
carries its own instant; `decide` has no clock.
"""

from dataclasses import dataclass
from datetime import date, datetime

from mailflow.authorship import Author, Matter, Written
from mailflow.prompt.answers import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class ConcernRaised:
    """Somebody raised something that becomes a case of its own.

    `matters` is what it was taken for, several at once; `why` the words and rules behind that; `written_in_by` the
    member of staff who wrote it in for somebody else; `contact` whether the reporter's address may be written to;
    `head_is_target`: the Head Teacher is spoken ill of, and does not decide; `image`: it may come with an indecent
    image of a child, so that nobody but the safeguarding lead is told of it; `came_from`: the closed case, or the case
    that it was split off from, to which it belongs; `connected`: who is connected with that case, and so is out of this.
    """

    at: datetime
    reference: str
    by: Author
    written: Written
    matters: frozenset[Matter]
    why: tuple[str, ...] = ()
    seriousness: int = 1
    points: tuple[str, ...] = ()
    group: str = ""
    staff: tuple[str, ...] = ()
    written_in_by: str = ""
    contact: bool = True
    head_is_target: bool = False
    image: bool = False
    came_from: str = ""
    connected: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportArrived:
    """Another report of the same incident, moved here from `source`; `connected`: who had no part in it there, since they are
    connected with somebody in it; `staff`: whom of ours it names; `says`: who has still to say whether its reporter may be
    written to, by their short name."""

    at: datetime
    source: str
    by: Author
    written: Written
    contact: bool = True
    says: str = ""
    connected: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportNotTaken:
    """There is no such case, or it is closed: the report stays where it is. `why` is a sentence."""

    at: datetime
    report: int
    case: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Replied:
    """A reply that is tied to a prompt."""

    at: datetime
    prompt: int
    by: Author
    written: Written
    reading: Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrote:
    """Words that reached this case and answer no prompt: `mail` is the email of ours that they reply to, 0 if none; `many`:
    a concern of its own, but of an address that has raised too many today; `also_in`: the case in which it is an answer too."""

    at: datetime
    by: Author
    written: Written
    mail: int = 0
    many: bool = False
    also_in: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """An absence notice came back for one of our emails. `returns` is the day it gives, if it gives one."""

    at: datetime
    key: str
    mail: int
    returns: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MailBounced:
    """The mail system says that an email of ours did not arrive."""

    at: datetime
    key: str
    mail: int
    permanent: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffSaid:
    """A cleared member of staff wrote a command about this case: NOTE, PAUSE, STOP, GO ON, SHOW or RECALL; GO ON, BUT where what
    stands beside it holds something back; or NAMED, no command but its reference. `files`: the names of what came with it, which
    is sealed beside the case."""

    at: datetime
    by: Author
    command: str
    words: str
    key: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A drafted letter has been set on paper; `pdf` is the SHA-256 of the PDF, which lies beside the record."""

    at: datetime
    letter: int
    pdf: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotOnPaper:
    """A drafted letter cannot be set on paper: `why` is a sentence, such as that no font has a sign in it."""

    at: datetime
    letter: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportMoved:
    """The case `case` has received this report, which was offered to it."""

    at: datetime
    report: int
    case: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartTaken:
    """The part of this case that was split off is a case of its own now: `case`."""

    at: datetime
    part: int
    case: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffAway:
    """A member of staff says that they are away until the end of the day `until`."""

    at: datetime
    person: str
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DangerSeen:
    """A message that reached this case holds words that may mean that somebody is at risk."""

    at: datetime
    key: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedAt:
    """Somebody at the keyboard looked into the case. `by` is the machine's name for them."""

    at: datetime
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Woke:
    """Time has passed: what is due now?"""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyToSend:
    """The outbox is about to send this email. `digest` is that of the content that lies ready to go, for a letter."""

    at: datetime
    mail: int
    digest: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivered:
    """The mail server took the email, or our own copy of it was found."""

    at: datetime
    mail: int
    reply: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotDelivered:
    """The mail server refused the email, or could not be reached (`permanent` False)."""

    at: datetime
    mail: int
    permanent: bool
    reply: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeUnknown:
    """Nobody can say whether the server took the email, and no copy of it was found."""

    at: datetime
    mail: int
    why: str


Happening = (
    ConcernRaised | ReportArrived | ReportNotTaken | Replied | Wrote | Absent | MailBounced | StaffSaid | Rendered
    | NotOnPaper | ReportMoved | PartTaken | StaffAway | DangerSeen | LookedAt | Woke | ReadyToSend | Delivered
    | NotDelivered | OutcomeUnknown
)  # fmt: skip
