"""The events: what is held as fact, in the past tense.

The one idea: the record is the product and the outbox. What is to be mailed is an event too (`Owed`), written together
with the decision that calls for it. Corrections are further events, never edits.
"""

from dataclasses import dataclass
from datetime import datetime

from mailflow.record.case_events import (
    Assessed,
    Closed,
    Connected,
    Disclosed,
    Finished,
    Heard,
    HoldKind,
    HoldLifted,
    HoldPlaced,
    LeadNamed,
    Noted,
    Opened,
    PartMoved,
    PartSplit,
    Planned,
    Transferred,
    Unplanned,
)
from mailflow.record.letter_events import (
    Approved,
    Discarded,
    Drafted,
    Lapsed,
    LeftUnwritten,
    Recalled,
    SetOnPaper,
    Shown,
    Stopped,
)
from mailflow.record.mail_events import Bounced, Deferred, Owed, Refused, Sending, Sent, Uncertain, Withdrawn
from mailflow.record.prompt_events import (
    AbsenceNoticed,
    AlsoAsked,
    Answered,
    Asked,
    Chased,
    DueMoved,
    PartlyAnswered,
    PromptClosed,
    SteppedAside,
    TurnedAway,
    Unanswered,
)
from mailflow.record.report_events import ContactStopped, Moved, NotMoved, Offered, Reported, ReporterNamed
from mailflow.record.strand_events import Decided, Ended, Identified, Located, Misplaced, Recommended, Reopened

Event = (
    Opened
    | Reported
    | ReporterNamed
    | ContactStopped
    | Assessed
    | LeadNamed
    | Connected
    | Identified
    | Located
    | Misplaced
    | Recommended
    | Decided
    | Ended
    | Reopened
    | Planned
    | Unplanned
    | HoldPlaced
    | HoldLifted
    | PartSplit
    | PartMoved
    | Heard
    | Noted
    | Disclosed
    | Transferred
    | Offered
    | Moved
    | NotMoved
    | Finished
    | Closed
    | Asked
    | AlsoAsked
    | SteppedAside
    | Chased
    | DueMoved
    | Answered
    | PartlyAnswered
    | Unanswered
    | PromptClosed
    | TurnedAway
    | AbsenceNoticed
    | Drafted
    | Stopped
    | LeftUnwritten
    | SetOnPaper
    | Shown
    | Approved
    | Lapsed
    | Recalled
    | Discarded
    | Owed
    | Sending
    | Sent
    | Deferred
    | Uncertain
    | Refused
    | Bounced
    | Withdrawn
)


@dataclass(frozen=True, slots=True)
class Recorded:
    """An event in its envelope: its number in the stream, counted from 1, and the instant it was written down."""

    number: int
    at: datetime
    event: Event


__all__ = [
    "AbsenceNoticed",
    "AlsoAsked",
    "Answered",
    "Approved",
    "Asked",
    "Assessed",
    "Bounced",
    "Chased",
    "Closed",
    "Connected",
    "ContactStopped",
    "Decided",
    "Deferred",
    "Discarded",
    "Disclosed",
    "Drafted",
    "DueMoved",
    "Ended",
    "Event",
    "Finished",
    "Heard",
    "HoldKind",
    "HoldLifted",
    "HoldPlaced",
    "Identified",
    "Lapsed",
    "LeadNamed",
    "LeftUnwritten",
    "Located",
    "Misplaced",
    "Moved",
    "NotMoved",
    "Noted",
    "Offered",
    "Opened",
    "Owed",
    "PartMoved",
    "PartSplit",
    "PartlyAnswered",
    "Planned",
    "PromptClosed",
    "Recalled",
    "Recommended",
    "Recorded",
    "Refused",
    "Reopened",
    "Reported",
    "ReporterNamed",
    "Sending",
    "Sent",
    "SetOnPaper",
    "Shown",
    "SteppedAside",
    "Stopped",
    "Transferred",
    "TurnedAway",
    "Unanswered",
    "Uncertain",
    "Unplanned",
    "Withdrawn",
]
