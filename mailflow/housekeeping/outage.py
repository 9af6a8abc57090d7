"""Mail of ours that does not get out: the office is told once, and once more when it goes again.

The one idea: what says so is the school's own email, and never counts as held up itself.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Final

from mailflow import write
from mailflow.housekeeping.happened import PostLookedOver
from mailflow.housekeeping.turn import Turn, tell_role
from mailflow.people import Role
from mailflow.record import MailState
from mailflow.record import events as e
from mailflow.record.telling_events import MailGoesAgain, MailHeldUp

ABOUT_IT: Final = ("told: mail is not going out", "told: mail goes out again")
"""Why an email is owed that tells of this."""


def post_looked_over(turn: Turn, looked: PostLookedOver) -> None:
    """Tell the office where mail begins to be held up, or goes again. What has not left by then of the first is not sent
    any more."""
    before = turn.school.telling.held_up
    if looked.waits_since is not None and before is None:
        turn.put(MailHeldUp(since=looked.waits_since))
        tell_role(turn, Role.OFFICE, "mail is not going out", {"since": _when(turn, looked.waits_since)})
    elif looked.waits_since is None and before is not None:
        turn.put(MailGoesAgain())
        withdraw(turn, ABOUT_IT, "mail goes out again")
        tell_role(turn, Role.OFFICE, "mail goes out again", {"since": _when(turn, before)})


def withdraw(turn: Turn, because: Collection[str], why: str) -> None:
    """Take back what is owed for this and has not left."""
    for number in sorted(turn.school.live):
        mail = turn.school.mails[number]
        if mail.owed.because in because and mail.state is MailState.OWED:
            turn.put(e.Withdrawn(mail=number, why=why))


def _when(turn: Turn, instant: datetime) -> str:
    return write.moment(instant, turn.school.calendar.zone)
