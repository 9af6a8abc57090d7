"""Mailboxes that cannot be looked into: somebody is told when it lasts, and when it is over.

The one idea: a changed password stops the reading of a mailbox and not the sending, so an email can still say so. Where
neither works, the daily line does not come.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Final

from mailflow.housekeeping import MailboxOpen, MailboxShut
from mailflow.record import SCHOOL
from mailflow.shell.daemon.opening import Opener
from mailflow.shell.desk import Desk
from mailflow.shell.inbox import Inbox

LASTS: Final = 900.0
"""Seconds: a shorter while is a server that starts anew, and troubles nobody."""
OF_OURS: Final = "Messages are there, and we cannot read them on our own side."


class Unreachable:
    """Knows which mailboxes cannot be looked into, and since when somebody has been told."""

    def __init__(self, desk: Desk, inboxes: Mapping[str, Inbox], opener: Opener) -> None:
        self._desk, self._inboxes, self._opener = desk, inboxes, opener
        self._told: dict[str, datetime] = {}

    def names(self) -> tuple[str, ...]:
        """Return those that have not been looked into for a while."""
        return tuple(name for name, box in self._inboxes.items() if self._opener.stuck or box.silent_for > LASTS)

    def news(self) -> Iterator[str]:
        """Yield the mailboxes of which somebody is to be told something new."""
        now = self.names()
        yield from (name for name in self._inboxes if (name in now) is not (name in self._told))

    def tell(self, name: str, at: datetime) -> bool:
        """Tell it, once. Returns True."""
        box = self._inboxes[name]
        if name in self._told:
            self._desk.apply(SCHOOL, MailboxOpen(at=at, mailbox=name, since=self._told[name]))
            del self._told[name]
            return True
        since = at - timedelta(seconds=box.silent_for)
        why = OF_OURS if self._opener.stuck else box.trouble
        self._desk.apply(SCHOOL, MailboxShut(at=at, mailbox=name, since=since, why=why))
        self._told[name] = since
        return True
