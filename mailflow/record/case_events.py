"""What is held as fact about the whole case: how it began, who leads it, its holds, what came to it, its end.

The one idea: these are about everybody in the case. What is about one report or one parent lies in `report_events` and
`strand_events`, and never one state for all.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mailflow.authorship import Enclosure, Vouched


class HoldKind(StrEnum):
    """Why a case stands still. The value is what a person reads."""

    SAFEGUARDING = "safeguarding"
    POLICE = "the authorities ask us to wait"
    LEGAL = "legal advice is awaited"
    PAUSE = "paused by staff"


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A case began. `matters`, `why`, `seriousness`, `points`, `group` and `staff` are what the first reading took it
    for: suggestions, never findings. `head_is_target`: the Head Teacher is spoken ill of, and does not decide in it;
    `image`: only the safeguarding lead may be told of it; `came_from`: the case to which it belongs, or ""."""

    reference: str
    matters: tuple[str, ...]
    why: tuple[str, ...] = ()
    seriousness: int = 1
    points: tuple[str, ...] = ()
    group: str = ""
    staff: tuple[str, ...] = ()
    head_is_target: bool = False
    image: bool = False
    came_from: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessed:
    """The first look's own word on seriousness and on the points of the policy."""

    seriousness: int
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadNamed:
    """An SLT member leads the case from now on."""

    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Connected:
    """Somebody is connected with the case: out of it, and shown nothing more."""

    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A question will be asked at an instant that lies on record."""

    question: str
    about: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplanned:
    """A question that was planned will not be asked then."""

    question: str
    about: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldPlaced:
    """Everything but judgement stops. `strand` tells for whose sake, where a step about one parent asks for it; else 0."""

    hold: int
    kind: HoldKind
    by: str
    why: str
    strand: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldLifted:
    """A hold is over."""

    hold: int
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartSplit:
    """Only a part of a stopped case may go on, which `words` name: it becomes a case of its own, built without the rest.
    Finished at start-up if it was cut short."""

    part: int
    by: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartMoved:
    """The part that was split off is a case of its own: `case`."""

    part: int
    case: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """Words that answer no prompt: information for the lead. `strand` or `report` tells whose, 0 where it is open;
    `courtesy`: no more than thanks; `vouched` is what our own mail server says of the sender."""

    by: str
    address: str
    words: str
    key: str
    strand: int = 0
    report: int = 0
    raw: str = ""
    enclosures: tuple[Enclosure, ...] = ()
    courtesy: bool = False
    extract: str = ""
    vouched: Vouched = Vouched.SILENT
    other_version: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A note by a member of staff. `takes_back` are the letters of theirs that do not go, should it turn out that they have
    not gone yet."""

    by: str
    words: str
    key: str
    takes_back: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosed:
    """Somebody was shown what is on record. `what` says how much."""

    to: str
    what: str
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transferred:
    """The matter was handed to another procedure, and stops here."""

    to: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """All strands are settled and everybody concerned is being told."""

    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """The case is closed."""

    why: str
