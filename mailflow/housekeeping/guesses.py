"""Reply codes that are none of ours: somebody may be guessing.

The one idea: none can be guessed (128 bits), and none counts without a proved mailbox; but that somebody tries is for people
to know.
"""

from typing import Final

from mailflow.housekeeping.happened_unproved import CodeTried
from mailflow.housekeeping.turn import Turn, keepers, mailbox, tell, today
from mailflow.record import school_events as s
from mailflow.record.telling_events import WrongCode

TO_TELL: Final = 5
"""So many in one day are told of. A mail program that breaks a code makes one or two."""


def code_tried(turn: Turn, tried: CodeTried) -> None:
    """Count the wrong codes of a day, and tell whoever looks after the mailboxes once there are enough. More are not put on
    record."""
    if turn.school.telling.wrong_codes_on(today(turn)) >= TO_TELL:
        return
    turn.put(s.SaidTo(key=tried.key, person="", what="bore a reply code that is none of ours"))
    turn.put(WrongCode(day=today(turn)))
    if turn.school.telling.wrong_codes_on(today(turn)) == TO_TELL:
        for person in keepers(turn):
            tell(
                turn,
                person.key,
                "reply codes are tried",
                {"mailbox": mailbox(turn, tried.mailbox), "many": str(TO_TELL)},
            )
