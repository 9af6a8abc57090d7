"""decide: what follows from what has just happened.

The one idea: one pure function. No clock, mailbox, file, chance or setting: the happening carries its instant, and the
school comes in as a value.
"""

from typing import assert_never

from mailflow.decide.arriving import concern_raised, report_arrived, wrote
from mailflow.decide.arriving.absences import absent, staff_away
from mailflow.decide.arriving.replies import replied
from mailflow.decide.arriving.staff_words import staff_said
from mailflow.decide.besides import besides
from mailflow.decide.letters.drafting import put_to_releaser
from mailflow.decide.opens import open_what_is_ready
from mailflow.decide.sending import bounced, mail
from mailflow.decide.stopping.connected import lead_has_left
from mailflow.decide.turn import Turn, prompt_of_mail
from mailflow.decide.waking import last_chase, next_email, next_instant, next_move, whose_move, woke
from mailflow.happening import (
    Absent,
    ConcernRaised,
    DangerSeen,
    Delivered,
    Happening,
    LookedAt,
    MailBounced,
    NotDelivered,
    NotOnPaper,
    OutcomeUnknown,
    PartTaken,
    ReadyToSend,
    Rendered,
    Replied,
    ReportArrived,
    ReportMoved,
    ReportNotTaken,
    StaffAway,
    StaffSaid,
    Woke,
    Wrote,
)
from mailflow.record import Case, Event, LetterState
from mailflow.record import events as e
from mailflow.register import Register
from mailflow.school import School

__all__ = ["decide", "last_chase", "next_email", "next_instant", "next_move", "prompt_of_mail", "whose_move"]


NOTHING = Register()


def decide(case: Case, happening: Happening, school: School, register: Register | None = NOTHING) -> tuple[Event, ...]:
    """Return the events that follow from `happening`; none if nothing does. Raises `RegisterWanted` where there is no
    register and one is needed."""
    turn = Turn(case, school, happening.at, register)
    lead_has_left(turn)
    match happening:
        case ConcernRaised():
            concern_raised(turn, happening)
        case ReportArrived():
            report_arrived(turn, happening)
        case Replied():
            replied(turn, happening)
        case Wrote():
            wrote(turn, happening)
        case Absent():
            absent(turn, happening)
        case MailBounced():
            bounced(turn, happening)
        case StaffSaid():
            staff_said(turn, happening)
        case Rendered():
            _rendered(turn, happening)
        case StaffAway():
            staff_away(turn, happening)
        case NotOnPaper() | ReportMoved() | ReportNotTaken() | PartTaken() | DangerSeen() | LookedAt():
            besides(turn, happening)
        case Woke():
            woke(turn)
        case ReadyToSend() | Delivered() | NotDelivered() | OutcomeUnknown():
            mail(turn, happening)
        case _ as unknown:
            assert_never(unknown)
    open_what_is_ready(turn)
    return tuple(turn.events)


def _rendered(turn: Turn, rendered: Rendered) -> None:
    letter = turn.case.letters.get(rendered.letter)
    if letter is None or letter.pdf or letter.state is not LetterState.DRAFTED or not turn.case.ours:
        return
    turn.put(e.SetOnPaper(letter=rendered.letter, pdf=rendered.pdf))
    put_to_releaser(turn, rendered.letter)
