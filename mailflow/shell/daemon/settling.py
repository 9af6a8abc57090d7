"""What became of an email that was handed over: written down, or found out by our own copy of it.

The one idea: where nobody can say whether it went, our own copy is looked for; without one after the grace, nobody can say.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import Final

from mailflow.happening import Delivered, NotDelivered, OutcomeUnknown
from mailflow.mail import token
from mailflow.record import MailState
from mailflow.shell.daemon.faults import Faults
from mailflow.shell.inbox import Inbox
from mailflow.shell.wire import Trouble

LOOK_AGAIN: Final = 2.0
"""Seconds between two looks for our own copy."""
SETTLING: Final = "finding out what became of an email"


class Settling:
    """Settles what became of each email at the desk of `faults`; `copies` is the mailbox in which our own copies arrive.

    `grace`: seconds for which our own copy is waited for. `moved` is called when something has changed in a case.
    """

    def __init__(
        self,
        faults: Faults,
        copies: Inbox,
        *,
        grace: float,
        now: Callable[[], datetime],
        moved: Callable[[], None],
    ) -> None:
        self.desk, self.faults, self.copies, self.now = faults.desk, faults, copies, now
        self._grace, self._moved = grace, moved

    def note(self, stream: str, outcome: Delivered | NotDelivered) -> None:
        """Write down what became of an email; while the disk does not take it, beside the rest of the work."""
        try:
            self._noted(stream, outcome.mail, lambda: self.desk.apply(stream, outcome))
        except OSError as fault:
            self.faults.refused(SETTLING, fault)
            self.faults.errand(SETTLING, self._note_later(stream, outcome))

    async def _note_later(self, stream: str, outcome: Delivered | NotDelivered | OutcomeUnknown) -> None:
        await self.faults.until_taken(
            SETTLING, lambda: self._noted(stream, outcome.mail, lambda: self.desk.apply(stream, outcome))
        )
        self._moved()

    def _noted(self, stream: str, number: int, work: Callable[[], object]) -> None:
        self.faults.attempt(stream, "writing down what became of an email", work, number)

    def settle_all(self, only: str = "") -> None:
        """What was being sent when the work was cut off, here or in one case `only`: look for our own copy of each."""
        for stream, number in self.desk.on_their_way():
            if only in ("", stream):
                self.begin(stream, number)

    def unread(self) -> tuple[str, ...]:
        """Return the cases whose record the disk did not give at the start, and may give now."""
        damaged, alone = self.desk.damaged, self.desk.alone
        return tuple(one for one, why in damaged.items() if issubclass(why, OSError) and one not in alone)

    def take_up(self, stream: str) -> bool:
        """Read a case whose record the disk did not give, and go on with it from there."""
        self.desk.read_again(stream)
        del self.desk.damaged[stream]
        self.desk.unfinished.add(stream)
        self.settle_all(stream)
        return True

    def begin(self, stream: str, number: int) -> None:
        """Find out what became of an email, beside the rest of the work."""
        self.faults.errand(SETTLING, self._settle(stream, number))

    async def _settle(self, stream: str, number: int) -> None:
        """Look for our own copy of an email; without one after the grace, nobody can say."""
        sender, mail = self.desk.tools.sender, self.desk.mail(stream, number)
        if mail is None:
            return
        message_id = token.message_id(sender.key, token.tie(stream, mail.owed), sender.domain)
        end = asyncio.get_running_loop().time() + self._grace
        while stream not in self.desk.alone:
            with suppress(Trouble):
                if await self.copies.find(message_id) is not None:
                    found = partial(self.desk.copy_found, stream, number, self.now())
                    await self.faults.until_taken(SETTLING, partial(self._noted, stream, number, found))
            mail = self.desk.mail(stream, number)
            if mail is None or mail.state is not MailState.SENDING:
                return
            left = end - asyncio.get_running_loop().time()
            if left <= 0:
                why = "no copy of it came back to us"
                await self._note_later(stream, OutcomeUnknown(at=self.now(), mail=number, why=why))
                return
            await asyncio.sleep(min(LOOK_AGAIN, left))
