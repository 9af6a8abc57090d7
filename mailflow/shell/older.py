"""Whether our records are older than what has left, since an older copy of them was put back.

The one idea: `Sending` is on record before the mail server hears of an email. So if our own copy of an email lies in our
mailbox and our records never began to send it, it left after they were made. That cannot be brought about from outside,
since only we can make the Message-ID of a mail.
"""

from mailflow.mail.intake import SCHOOL
from mailflow.record import events as e
from mailflow.record import from_row
from mailflow.record import school_events as s
from mailflow.shell.desk import Desk


def left_unrecorded(desk: Desk, stream: str, number: int) -> bool:
    """Return whether an email of which our own copy is there was never begun to be sent, as far as our records know."""
    mail = desk.mail(stream, number)
    if mail is not None:
        return not mail.attempts
    if stream == SCHOOL and number in desk.school.sent_to:
        return False
    if desk.case(stream) is not None:
        return True
    return not any(_knows(one.event, stream, number) for one in map(from_row, desk.records.read(SCHOOL)))


def _knows(event: object, stream: str, number: int) -> bool:
    """Tell whether an event of the school's own record says that an email was sent that is not remembered otherwise."""
    if stream == SCHOOL:
        return isinstance(event, e.Sending) and event.mail == number
    return isinstance(event, s.RecordDestroyed) and event.case == stream
