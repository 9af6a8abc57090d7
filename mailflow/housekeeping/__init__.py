"""The school's own record: what follows from what happens to the school itself, and not to one case.

The one idea: standing approvals, proved mailboxes, closures, absences, the daily line and mail that belongs to somebody
else use the same envelope and the same outbox as a case, and the same kind of pure function.
"""

from typing import assert_never

from mailflow.happening import Delivered, NotDelivered, OutcomeUnknown, ReadyToSend
from mailflow.housekeeping.acting import SAYS_WHO_ACTS, acting_reply, acting_wanted
from mailflow.housekeeping.daily import answered_us, belongs, came_back, daily, put_aside
from mailflow.housekeeping.disposing import CHANGED, NOT_FREE, disposal, over, why_kept
from mailflow.housekeeping.done import done
from mailflow.housekeeping.guesses import code_tried
from mailflow.housekeeping.happened import (
    ActingReply,
    ActingWanted,
    AnsweredUs,
    AwayPassedOn,
    Belongs,
    CameBack,
    ClockLookedAt,
    DayBegan,
    EnrolmentReply,
    EnrolmentWanted,
    MailboxOpen,
    MailboxShut,
    OlderRecords,
    PostLookedOver,
    PulledIn,
    PutAside,
    Said,
    SchoolHappening,
    SecondReply,
    StandingReply,
)
from mailflow.housekeeping.happened_to_records import DisposalReply, Over, RecordDestroyed, RecordKept, RecordsOver
from mailflow.housekeeping.happened_unproved import CodeTried, NameUsed
from mailflow.housekeeping.keepers import for_the_keepers
from mailflow.housekeeping.mailboxes import (
    ask_enrolment,
    deciders,
    enrolment_reply,
    name_used,
    second_reply,
    standing_reply,
    standing_wanted,
)
from mailflow.housekeeping.outage import ABOUT_IT
from mailflow.housekeeping.staff_words import said
from mailflow.housekeeping.turn import Turn, mail
from mailflow.record import school_events as s
from mailflow.school import School

__all__ = [
    "ABOUT_IT",
    "CHANGED",
    "NOT_FREE",
    "SAYS_WHO_ACTS",
    "ActingReply",
    "ActingWanted",
    "AnsweredUs",
    "AwayPassedOn",
    "Belongs",
    "CameBack",
    "ClockLookedAt",
    "CodeTried",
    "DayBegan",
    "DisposalReply",
    "EnrolmentReply",
    "EnrolmentWanted",
    "MailboxOpen",
    "MailboxShut",
    "NameUsed",
    "OlderRecords",
    "Over",
    "PostLookedOver",
    "PulledIn",
    "PutAside",
    "RecordDestroyed",
    "RecordKept",
    "RecordsOver",
    "Said",
    "SchoolHappening",
    "SecondReply",
    "StandingReply",
    "deciders",
    "keep_house",
    "over",
    "standing_wanted",
    "why_kept",
]


def keep_house(school: School, happening: SchoolHappening) -> tuple[s.SchoolEvent, ...]:
    """Return the events of the school's own record that follow; none if nothing does."""
    turn = Turn(school, happening.at, [])
    key = getattr(happening, "key", "")
    if key and key in school.keys:
        return ()
    match happening:
        case EnrolmentWanted():
            ask_enrolment(turn)
        case EnrolmentReply() | StandingReply() | AnsweredUs() | ActingReply() | SecondReply():
            _answered(turn, happening)
        case CameBack():
            came_back(turn, happening)
        case Said():
            said(turn, happening)
        case AwayPassedOn() | PulledIn() | RecordDestroyed() | RecordKept():
            done(turn, happening)
        case RecordsOver() | DisposalReply():
            disposal(turn, happening)
        case ActingWanted():
            acting_wanted(turn, happening)
        case NameUsed():
            name_used(turn, happening)
        case CodeTried():
            code_tried(turn, happening)
        case Belongs():
            belongs(turn, happening)
        case PutAside():
            put_aside(turn, happening)
        case MailboxShut() | MailboxOpen() | OlderRecords() | PostLookedOver() | ClockLookedAt():
            for_the_keepers(turn, happening)
        case DayBegan():
            daily(turn, happening)
        case ReadyToSend() | Delivered() | NotDelivered() | OutcomeUnknown():
            mail(turn, happening)
        case _ as unknown:
            assert_never(unknown)
    return tuple(turn.events)


def _answered(turn: Turn, reply: EnrolmentReply | StandingReply | AnsweredUs | ActingReply | SecondReply) -> None:
    """Somebody has answered an email of the school's own."""
    match reply:
        case EnrolmentReply():
            enrolment_reply(turn, reply)
        case StandingReply():
            standing_reply(turn, reply)
        case AnsweredUs():
            answered_us(turn, reply)
        case ActingReply():
            acting_reply(turn, reply)
        case SecondReply():
            second_reply(turn, reply)
        case _ as unknown:
            assert_never(unknown)
