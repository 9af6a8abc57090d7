"""The school's own record: what follows from what happens to the school itself, and not to one case.

The one idea: standing approvals, proved mailboxes, closures, absences, the daily line and mail that belongs to somebody
else use the same envelope and the same outbox as a case, and the same kind of pure function.
"""

from typing import assert_never

from mailflow.happening import Delivered, NotDelivered, OutcomeUnknown, ReadyToSend
from mailflow.housekeeping.acting import acting_reply, acting_wanted
from mailflow.housekeeping.daily import (
    answered_us,
    belongs,
    came_back,
    daily,
    mailbox_open,
    mailbox_shut,
    older_records,
    put_aside,
)
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
from mailflow.housekeeping.mailboxes import (
    ask_enrolment,
    deciders,
    enrolment_reply,
    name_used,
    second_reply,
    standing_reply,
    standing_wanted,
)
from mailflow.housekeeping.outage import ABOUT_IT, post_looked_over
from mailflow.housekeeping.staff_words import said
from mailflow.housekeeping.turn import Turn, mail
from mailflow.housekeeping.wrong_clock import clock_looked_at
from mailflow.record import school_events as s
from mailflow.school import School

__all__ = [
    "ABOUT_IT",
    "CHANGED",
    "NOT_FREE",
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


def keep_house(  # noqa: C901 (one arm a happening)
    school: School, happening: SchoolHappening
) -> tuple[s.SchoolEvent, ...]:
    """Return the events of the school's own record that follow; none if nothing does."""
    turn = Turn(school, happening.at, [])
    key = getattr(happening, "key", "")
    if key and key in school.keys:
        return ()
    match happening:
        case EnrolmentWanted():
            ask_enrolment(turn)
        case EnrolmentReply():
            enrolment_reply(turn, happening)
        case StandingReply():
            standing_reply(turn, happening)
        case AnsweredUs():
            answered_us(turn, happening)
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
        case ActingReply():
            acting_reply(turn, happening)
        case NameUsed():
            name_used(turn, happening)
        case CodeTried():
            code_tried(turn, happening)
        case SecondReply():
            second_reply(turn, happening)
        case Belongs():
            belongs(turn, happening)
        case PutAside():
            put_aside(turn, happening)
        case MailboxShut():
            mailbox_shut(turn, happening)
        case MailboxOpen():
            mailbox_open(turn, happening)
        case OlderRecords():
            older_records(turn, happening)
        case DayBegan():
            daily(turn, happening)
        case PostLookedOver():
            post_looked_over(turn, happening)
        case ClockLookedAt():
            clock_looked_at(turn, happening)
        case ReadyToSend() | Delivered() | NotDelivered() | OutcomeUnknown():
            mail(turn, happening)
        case _ as unknown:
            assert_never(unknown)
    return tuple(turn.events)
