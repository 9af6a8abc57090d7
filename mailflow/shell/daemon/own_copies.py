"""Whether our own mailbox takes what is sent to it: our own copies, and so people's answers.

The one idea: a full mailbox says nothing by itself. It is noticed by what the server refuses, or by what does not come back.
"""

import time
from typing import Final

from mailflow.mail import token
from mailflow.mail.compose import Sender
from mailflow.record.events import Owed
from mailflow.shell.daemon.faults import Faults
from mailflow.shell.inbox import Inbox
from mailflow.shell.wire import Trouble

OUR_MAILBOX: Final = "our own mailbox"
MISSED_AFTER: Final = 900.0
"""Seconds after which a copy that has not come is looked for."""
TAKES_NOTHING: Final = (
    "Our own mailbox, to which you and your colleagues reply, takes no mail; perhaps it is full. What we send to staff still goes "
    "out, letters to parents wait until it takes mail again, and answers may come back to those who write them. Please tell "
    "whoever looks after the school's mail today, and ring where something is urgent."
)
NOTHING_COMES: Final = (
    "What is sent to our own mailbox, to which you and your colleagues reply, does not arrive there; perhaps it is full, or "
    "something moves mail out of it. Answers may be lost to us in the same way. Please tell whoever looks after the school's mail "
    "today, and ring where something is urgent."
)


class OwnCopies:
    """Expects a copy of each email that is handed over, and has the office told, once a day, when one does not come."""

    def __init__(self, copies: Inbox, sender: Sender, faults: Faults, missed_after: float = MISSED_AFTER) -> None:
        self._copies, self._sender, self._faults, self.missed_after = copies, sender, faults, missed_after
        self._expected: dict[tuple[str, int], tuple[float, str]] = {}
        self._looking = False

    def refused(self) -> None:
        """The server takes nothing for our mailbox."""
        self._faults.say(OUR_MAILBOX, TAKES_NOTHING)

    def expect(self, stream: str, owed: Owed) -> None:
        """An email is about to be handed over; its copy may be read before the server has answered."""
        message_id = token.message_id(self._sender.key, token.tie(stream, owed), self._sender.domain)
        self._expected[stream, owed.mail] = (time.monotonic(), message_id)

    def forget(self, stream: str, number: int) -> None:
        """A copy was read; or there will be none, or it is looked for anyway."""
        self._expected.pop((stream, number), None)

    def overdue(self) -> bool:
        """Return whether a copy should have come long ago, and nobody looks for it."""
        oldest = next(iter(self._expected.values()), None)
        return oldest is not None and not self._looking and time.monotonic() - oldest[0] > self.missed_after

    async def look(self) -> None:
        """Look for the copies that should have come long ago."""
        self._looking = True
        try:
            while oldest := next(iter(self._expected), None):
                handed_over, message_id = self._expected[oldest]
                if time.monotonic() - handed_over <= self.missed_after:
                    return
                if await self._copies.find(message_id) is None and oldest in self._expected:
                    self._faults.say(OUR_MAILBOX, NOTHING_COMES)
                self.forget(*oldest)
        except Trouble:
            return  # that the mailbox cannot be looked into is told of by itself
        finally:
            self._looking = False
