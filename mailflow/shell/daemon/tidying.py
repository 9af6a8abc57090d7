"""What is done in the mailboxes beside reading them: our own copies go, a case's mail is put away, some is fetched again.

The one idea: all of it is done in the background and tried again later; whatever is left is found at the next start.
"""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from mailflow.shell import journal
from mailflow.shell.daemon.faults import Faults
from mailflow.shell.daemon.reading import Done, Reader
from mailflow.shell.daemon.ways import Ways
from mailflow.shell.inbox import Arrived, Inbox
from mailflow.shell.sorter import NoAnswer, NotStarted
from mailflow.shell.wire import Trouble

TRY_AGAIN: Final = (2.0, 10.0, 60.0, 600.0, 3600.0)
"""Seconds between tries."""
PULLING: Final = "pulling a message back"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Our own copy of the email `of`, where it lies. `unrecorded`: our records do not know that it left."""

    box: Inbox
    of: tuple[str, int]
    arrived: Arrived
    received: datetime
    unrecorded: bool


class Tidying:
    """Runs the errands of the two mailboxes. `moved` is called when something has changed in a case."""

    def __init__(
        self,
        reader: Reader,
        inboxes: Mapping[str, Inbox],
        faults: Faults,
        ways: Ways,
        *,
        now: Callable[[], datetime],
        moved: Callable[[], None],
    ) -> None:
        self.reader, self.inboxes, self.faults, self.ways = reader, inboxes, faults, ways
        self._now, self._moved = now, moved
        self._pulling: set[str] = set()
        self._newest: Copy | None = None

    def after(self, name: str, arrived: Arrived, received: datetime, done: Done) -> None:
        """Do what a message that has been read calls for."""
        self.pull_back()
        box, folder = self.inboxes[name], self.ways.put_away.get(name)
        if done.copy is not None:
            copy = Copy(box=box, of=done.copy, arrived=arrived, received=received, unrecorded=done.unrecorded)
            if (over := self._in_place_of(copy) if self._may_stay(name, copy) else copy) is not None:
                self.faults.errand("removing our own copy", self._remove_copy(over))
        elif done.put_away and folder:
            self.faults.errand("putting away", self._put_away(box, arrived, folder))

    def _may_stay(self, name: str, copy: Copy) -> bool:
        """Not where people read it, and not once it has told what it had to tell."""
        return name == "cases" and not self.reader.desk.school.one_mailbox and not copy.unrecorded

    def _in_place_of(self, copy: Copy) -> Copy | None:
        """Let the newest copy stay until the next: a start sees by it whether our records know of what has left. Return the
        one that may go."""
        before = self._newest
        if before is None or before.arrived.uidvalidity != copy.arrived.uidvalidity:
            self._newest = copy
            return before
        first, last = sorted((before, copy), key=lambda one: one.arrived.uid)
        self._newest = last
        return first if first.arrived.uid < last.arrived.uid else None

    def pull_back(self) -> None:
        """Fetch again what the office has asked for in answer to its daily line."""
        for place in sorted(self.reader.desk.school.pulled - self._pulling):
            if place.rsplit(" ", 2)[0] in self.inboxes:
                self._pulling.add(place)
                self.faults.errand(PULLING, self._pull_back(place))

    async def _remove_copy(self, copy: Copy) -> None:
        """Our own copy goes once `Sent` is on record, or if it never will be; one that stays for now is found at the next
        start."""
        for pause in TRY_AGAIN:
            with suppress(Trouble, OSError):
                over = copy.unrecorded or not self.ways.keep_copies
                if over or self.reader.desk.copy_found(*copy.of, self._now()):
                    if not await copy.box.expunge(copy.arrived.uidvalidity, copy.arrived.uid):
                        self.reader.copy_stays(copy.arrived, copy.received)
                    return
            await asyncio.sleep(pause)

    async def _put_away(self, box: Inbox, arrived: Arrived, folder: str) -> None:
        try:
            await box.move(arrived.uidvalidity, arrived.uid, folder)
        except Trouble as trouble:
            journal.state("put away", str(trouble))

    async def _pull_back(self, place: str) -> None:
        """Read again what was left alone."""
        name, uidvalidity, uid = place.rsplit(" ", 2)
        for pause in TRY_AGAIN:
            with suppress(Trouble, NoAnswer, NotStarted):
                found = await self.inboxes[name].fetch(int(uidvalidity), int(uid))
                await self.reader.opener.until_read(
                    partial(self.faults.until_taken, PULLING, partial(self.reader.pull_back, place, found))
                )
                self._pulling.discard(place)
                self._moved()
                return
            await asyncio.sleep(pause)
