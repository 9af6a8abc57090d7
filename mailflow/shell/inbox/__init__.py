"""A mailbox that we watch as a guest: what arrives there, oldest first, and the few errands we run in it.

The one idea: reading happens on a read-only connection of its own (EXAMINE, BODY.PEEK), so that read marks, folders
and other people's actions never matter and are never changed. See imap_watch.py for reading and imap_errands.py for
errands.
"""

import asyncio
import math
import threading
import time
from collections.abc import AsyncGenerator, Callable
from typing import Final

from mailflow.shell.inbox.door import Arrived, Door, Marks
from mailflow.shell.inbox.errands import Errands
from mailflow.shell.inbox.imap import Account, Limits
from mailflow.shell.inbox.watch import Watch
from mailflow.shell.wire import Security, Trouble

BEHIND: Final = 900.0
"""Seconds for which a mailbox may not have been looked into before what lies there may matter to what leaves."""

__all__ = ["Account", "Arrived", "Inbox", "Limits", "Marks", "Security", "Trouble"]


class Inbox:
    """Watch one mailbox and run errands in it.

    `marks` says what is on record, and is asked on the event loop's thread. On the first start of all, messages that
    are there already are left alone unless `begin_with_all`. `on_state` is told in sentences how the watching goes;
    they hold no address and no secret. `on_read` is called when all that lay there is dealt with, after long or at the start.
    """

    def __init__(
        self,
        account: Account,
        marks: Marks,
        *,
        begin_with_all: bool = False,
        limits: Limits | None = None,
        on_state: Callable[[str], None] = lambda sentence: None,
    ) -> None:
        self._account, self._marks, self._begin_with_all = account, marks, begin_with_all
        self.mailbox = account.mailbox
        self._limits = limits or Limits()
        self._on_state = on_state
        self._errands = Errands(account, self._limits)
        self._watch: Watch | None = None
        self._door: Door | None = None
        self._thread: threading.Thread | None = None
        self._read_at = -math.inf
        self.on_read: Callable[[], None] = lambda: None
        self.caught_up = asyncio.Event()
        """Set once all that was there at the first look has been read."""
        self.move = self._errands.move
        self.expunge = self._errands.expunge
        self.find = self._errands.find
        self.fetch = self._errands.fetch
        self.headers = self._errands.headers
        self.check = self._errands.check
        self.junk_folder = self._errands.junk_folder

    async def arrivals(self) -> AsyncGenerator[list[Arrived], None]:
        """Yield the messages that are not on record, oldest first, some at a time, for as long as it takes; end after
        `stop()`.

        Each is yielded once in the life of this object, whether or not it is put on record. What a server does wrong is
        told to `on_state` and tried again; an error of our own records is raised.
        """
        door = self._door = Door(self._on_state)
        self._watch = Watch(self._account, self._marks, door, self._limits, begin_with_all=self._begin_with_all)
        self._thread = threading.Thread(target=self._watch.run, name=f"watch-{self._account.name}", daemon=True)
        self._thread.start()
        try:
            while (batch := await door.take()) is not None:
                if batch:
                    yield batch
                else:
                    self._all_was_read()
                door.taken()
        finally:
            await self._stop_watching()

    @property
    def silent_for(self) -> float:
        """Return for how many seconds the server has not let us look into the mailbox; 0 if nobody watches it."""
        return time.monotonic() - self._watch.looked if self._watch else 0.0

    @property
    def trouble(self) -> str:
        """Return what was last said of how the watching goes: it holds no address and no secret."""
        return self._watch.said if self._watch else ""

    @property
    def behind_for(self) -> float:
        """Return for how many seconds there may have been something in the mailbox that nobody has dealt with."""
        return time.monotonic() - self._read_at

    def _all_was_read(self) -> None:
        self.caught_up.set()
        was_behind, self._read_at = self.behind_for > BEHIND, time.monotonic()
        if was_behind:
            self.on_read()

    async def stop(self) -> None:
        """Stop watching, at once, and give up both connections."""
        await self._stop_watching()
        await self._errands.stop()

    async def _stop_watching(self) -> None:
        if self._door is None or self._watch is None or self._thread is None:
            return
        self._door.close()
        self._watch.stop()
        await asyncio.to_thread(self._thread.join, 10.0)
