"""What is measured inside the daemon's process: when things happened, and what was written durably.

The one idea: the daemon is the real one; the meters wrap a few of its functions from outside and change nothing in
what they do. In timed runs only the notice is noted.
"""

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any

from bench.both import now
from mailflow import decide as core
from mailflow.mail import compose
from mailflow.shell.daemon.opening import Opener
from mailflow.shell.inbox.door import Door
from mailflow.shell.inbox.imap import Link
from mailflow.shell.outbox import Outbox
from mailflow.shell.records import Records
from mailflow.shell.records.ledger import Ledger

STAGES = (
    (core, "decide", "decide"),
    (Records, "append", "write down"),
    (Records, "keep", "write down"),
    (Ledger, "saw", "write down"),
    (compose, "compose", "compose"),
)


@dataclass
class Meters:
    """`notices`: when the server said in IDLE that something had come; `passed_in`: when messages came through the
    door; `taken`: when SMTP had taken an email. `spent`: each stage's seconds so far, and `until_taken` as they were at
    the first email taken. `durable`: each write that the disk was waited for, ("file", bytes), ("folder", 0),
    ("slot", bytes) or ("ledger", 0)."""

    notices: list[float] = field(default_factory=list)
    passed_in: list[float] = field(default_factory=list)
    taken: list[float] = field(default_factory=list)
    spent: dict[str, float] = field(default_factory=dict)
    until_taken: dict[str, float] = field(default_factory=dict)
    durable: list[tuple[str, int]] = field(default_factory=list)

    def clear(self) -> None:
        """Begin anew."""
        for meter in (self.notices, self.passed_in, self.taken, self.spent, self.until_taken, self.durable):
            meter.clear()

    def note_notices(self) -> None:
        """Note when IDLE says that mail has come."""
        once = Link.idle_once

        @wraps(once)
        def noted(link: Link, *arguments: Any) -> bool:
            came = once(link, *arguments)
            if came:
                self.notices.append(now())
            return came

        Link.idle_once = noted  # type: ignore[method-assign, assignment]

    def note_stages(self) -> None:
        """Note how long each stage of a message's way takes."""
        for place, name, stage in STAGES:
            setattr(place, name, self._timed(getattr(place, name), stage))
        self._note_passing()
        self._note_reading()
        self._note_sending()

    def _timed(self, function: Callable[..., Any], stage: str) -> Callable[..., Any]:
        @wraps(function)
        def timed(*arguments: Any, **named: Any) -> Any:
            begun = now()
            try:
                return function(*arguments, **named)
            finally:
                self._spend(stage, begun)

        return timed

    def _spend(self, stage: str, begun: float) -> None:
        self.spent[stage] = self.spent.get(stage, 0.0) + now() - begun

    def _note_passing(self) -> None:
        pass_in = Door.pass_in

        def noted(door: Door, batch: Any) -> None:
            self.passed_in.append(now())
            pass_in(door, batch)

        Door.pass_in = noted  # type: ignore[method-assign, assignment]

    def _note_reading(self) -> None:
        until_opened = Opener.until_opened

        async def noted(opener: Opener, wanted: Any) -> None:
            begun = now()
            await until_opened(opener, wanted)
            self._spend("read and sort", begun)

        Opener.until_opened = noted  # type: ignore[method-assign, assignment]

    def _note_sending(self) -> None:
        send = Outbox.send

        async def noted(outbox: Outbox, *arguments: Any, **named: Any) -> Any:
            begun = now()
            outcome = await send(outbox, *arguments, **named)
            self._spend("SMTP", begun)
            self.taken.append(now())
            self.until_taken = self.until_taken or dict(self.spent)
            return outcome

        Outbox.send = noted  # type: ignore[method-assign, assignment]

    def note_durable(self, ledger: Ledger) -> None:
        """Note each write that the disk is waited for."""
        fsync, fdatasync = os.fsync, os.fdatasync

        def noted(descriptor: int) -> None:
            found = os.fstat(descriptor)
            folder = stat.S_ISDIR(found.st_mode)
            self.durable.append(("folder", 0) if folder else ("file", found.st_size))
            fsync(descriptor)

        def noted_slot(descriptor: int) -> None:
            self.durable.append(("slot", 128))
            fdatasync(descriptor)

        os.fsync, os.fdatasync = noted, noted_slot  # type: ignore[assignment]

        def statement(words: str) -> None:
            if words == "COMMIT":
                self.durable.append(("ledger", 0))

        ledger._connection.set_trace_callback(statement)
