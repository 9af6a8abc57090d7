"""What is done in the mailboxes beside reading them: our own copies go, a case's mail is put away, some is fetched again.

The one idea: all of it is done in the background and tried again later; whatever is left is found at the next start.
"""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from functools import partial
from typing import Final

from mailflow.shell import journal
from mailflow.shell.faults import Faults
from mailflow.shell.inbox import Arrived, Inbox
from mailflow.shell.reading import Done, Reader
from mailflow.shell.sorter import NoAnswer, NotStarted
from mailflow.shell.wire import Trouble

TRY_AGAIN: Final = (2.0, 10.0, 60.0, 600.0, 3600.0)
"""Seconds between tries."""
PULLING: Final = "pulling a message back"


class Tidying:
    """Runs the errands of the two mailboxes. `put_away` is the restricted folder of each, "" for none; `moved` is called
    when something has changed in a case."""

    def __init__(
        self,
        reader: Reader,
        inboxes: Mapping[str, Inbox],
        faults: Faults,
        put_away: Mapping[str, str],
        *,
        keep_copies: bool,
        now: Callable[[], datetime],
        moved: Callable[[], None],
    ) -> None:
        self.reader, self.inboxes, self.faults, self.put_away = reader, inboxes, faults, put_away
        self._keep_copies, self._now, self._moved = keep_copies, now, moved
        self._pulling: set[str] = set()

    def after(self, name: str, arrived: Arrived, received: datetime, done: Done) -> None:
        """Do what a message that has been read calls for."""
        self.pull_back()
        box, folder = self.inboxes[name], self.put_away.get(name)
        if done.copy is not None:
            self.faults.errand("removing our own copy", self._remove_copy(box, done.copy, arrived, received))
        elif done.put_away and folder:
            self.faults.errand("putting away", self._put_away(box, arrived, folder))

    def pull_back(self) -> None:
        """Fetch again what the office has asked for in answer to its daily line."""
        for place in sorted(self.reader.desk.school.pulled - self._pulling):
            if place.rsplit(" ", 2)[0] in self.inboxes:
                self._pulling.add(place)
                self.faults.errand(PULLING, self._pull_back(place))

    async def _remove_copy(self, box: Inbox, copy: tuple[str, int], arrived: Arrived, received: datetime) -> None:
        """Our own copy goes once `Sent` is on record; a copy that stays for now is found at the next start."""
        for pause in TRY_AGAIN:
            with suppress(Trouble, OSError):
                if not self._keep_copies or self.reader.desk.copy_found(*copy, self._now()):
                    if not await box.expunge(arrived.uidvalidity, arrived.uid):
                        self.reader.copy_stays(arrived, received)
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
                self._moved()
                return
            await asyncio.sleep(pause)
