"""Messages that one case's record cannot take now: they wait, in their order, and the mail of every other case goes on.

The one idea: a message counts as read only once its line is in the ledger. One that waits has none, so nothing is lost
if the program ends meanwhile: the next start finds it in its mailbox, and reads it in the same order.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Final

from mailflow.shell import journal
from mailflow.shell.daemon.faults import Faults
from mailflow.shell.daemon.of_one_case import CaseRefuses
from mailflow.shell.daemon.opening import place_of
from mailflow.shell.daemon.reading import Done, Reader
from mailflow.shell.inbox import Arrived

AHEAD: Final = 4
"""Messages that are being opened at once: what is asked about another in between waits for no more than these."""
MOST_HELD: Final = 20 * 1024 * 1024
"""Bytes of messages that wait at once; past that, reading stops until there is room."""


@dataclass(frozen=True, slots=True)
class Held:
    """A message that waits, and the mailbox that it came to."""

    name: str
    arrived: Arrived
    received: datetime


class HeldBack:
    """Reads messages, and holds back those of a case that cannot take them.

    `done` is called for each that is read; `moved` when the office has been told of a case whose mail waits.
    """

    def __init__(
        self,
        reader: Reader,
        faults: Faults,
        *,
        done: Callable[[str, Arrived, datetime, Done], None],
        moved: Callable[[], None],
    ) -> None:
        self._reader, self._faults, self._done, self._moved = reader, faults, done, moved
        self._held: dict[str, deque[Held]] = {}

    async def take(self, name: str, batch: Sequence[tuple[Arrived, datetime]]) -> None:
        """Read messages in their order, or hold them back. While the whole disk takes nothing, return only when it does."""
        opener = self._reader.opener
        opener.ahead(batch[: AHEAD - 1])
        for number, (arrived, received) in enumerate(batch, AHEAD - 1):
            opener.ahead(batch[number : number + 1])
            await self._take(name, arrived, received)
            await asyncio.sleep(0)

    async def _take(self, name: str, arrived: Arrived, received: datetime) -> None:
        one = Held(name, arrived, received)
        done = await self._reader.opener.until_read(
            lambda: self._faults.until_taken(f"reading {name}", lambda: self._read_or_hold(one))
        )
        if done is not None:
            self._done(name, arrived, received, done)

    def _read_or_hold(self, one: Held) -> Done | None:
        try:
            return self._reader.take(one.arrived, one.received, behind=self._held.keys())
        except CaseRefuses as fault:
            if sum(len(each.arrived.raw) for held in self._held.values() for each in held) > MOST_HELD:
                raise
            self._hold(fault.stream, one)
            return None

    def _hold(self, stream: str, one: Held) -> None:
        self._reader.opener.forget(place_of(one.arrived))
        if stream in self._held:
            self._held[stream].append(one)
            return
        self._held[stream] = deque([one])
        self._faults.holds_back(stream)
        self._moved()
        self._faults.errand("reading what waited", self._until_read(stream))

    async def _until_read(self, stream: str) -> None:
        """Try the first message of a case until it is taken, then the next, and so on. It waits for no other case."""
        what, held = f"reading for {stream}", self._held[stream]
        try:
            while held:
                try:
                    await self._reader.opener.until_read(partial(self._read, held[0]))
                except OSError as fault:
                    await asyncio.sleep(self._faults.refused(what, fault))
                    continue
                except Exception as fault:  # noqa: BLE001 (the messages behind it go on; the next start finds this one)
                    journal.fault(what, fault, 1)
                self._faults.took(what)
                held.popleft()
                await asyncio.sleep(0)
        finally:
            del self._held[stream]

    async def _read(self, one: Held) -> None:
        self._done(one.name, one.arrived, one.received, self._reader.take(one.arrived, one.received))
