"""Whether something has left that is not on our record: an older copy of it was put back, or a twin is at work on a copy.

The one idea: `Sending` is on record before the mail server hears of an email, with its instant, and our own copy of the email
says that instant. So a copy of an email that our records never began to send, or not then, was sent by others than us as we
are. That cannot be brought about from outside, since only we can make what the copy bears.
"""

from datetime import datetime

from mailflow.mail import message, token
from mailflow.record import SCHOOL, from_row
from mailflow.record import events as e
from mailflow.record import school_events as s
from mailflow.record.events import Recorded
from mailflow.shell.desk import Desk


def copied(desk: Desk, tie: token.Tie) -> tuple[str, int]:
    """Return of which email on record our own copy is: stream and number; 0 if another email has its number on record."""
    mail = desk.mail(tie.stream, tie.mail)
    return tie.stream, tie.mail if mail is None or tie.names(mail.owed) else 0


def left_unrecorded(desk: Desk, stream: str, number: int, raw: bytes) -> bool:
    """Return whether an email of which our own copy is there was never begun to be sent, as far as our records know."""
    at = token.begun(desk.key, message.header(raw, token.HOP.lower()), stream, number)
    mail = desk.mail(stream, number) or (desk.school.done_with.get(number) if stream == SCHOOL else None)
    if mail is not None:
        return at not in mail.begun if at else not mail.begun
    if desk.case(stream) is not None:
        return True
    return not any(_knows(one, stream, number, at) for one in map(from_row, desk.records.read(SCHOOL)))


def _knows(one: Recorded, stream: str, number: int, at: datetime | None) -> bool:
    """Tell whether an event of the school's own record says that an email was sent that is not remembered otherwise."""
    if stream == SCHOOL:
        return isinstance(one.event, e.Sending) and one.event.mail == number and at in (None, one.at)
    return isinstance(one.event, s.RecordDestroyed) and one.event.case == stream
