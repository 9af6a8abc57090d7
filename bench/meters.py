"""What is measured inside the daemon's process: when things happened, and what was written durably.

The one idea: the daemon is the real one; the meters wrap a few of its functions from outside and change nothing in
what they do. In timed runs only the notice is noted.
"""

import os
import stat
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any

from mailflow import decide as core
from mailflow.mail import compose, message, triage
from mailflow.shell.imap import Link
from mailflow.shell.imap_door import Door
from mailflow.shell.ledger import Ledger
from mailflow.shell.outbox import Outbox
from mailflow.shell.records import Records

now = time.perf_counter


@dataclass
class Meters:
    """`notices`: when the server said in IDLE that something had come. `spent`: each stage's seconds so far, and
    `durable` each write that was waited for: ("file", bytes), ("folder", 0), ("slot", bytes), ("ledger", 0)."""

    notices: list[float] = field(default_factory=list)
    spent: dict[str, float] = field(default_factory=dict)
    passed_in: list[float] = field(default_factory=list)
    taken: list[float] = field(default_factory=list)
    durable: list[tuple[str, int]] = field(default_factory=list)

    def note_notices(self) -> None:
        """Note when IDLE says that mail has come."""
        once = Link.idle_once

        @wraps(once)
        def noted(link: Link, *arguments: Any) -> bool:
            came: bool = once(link, *arguments)
            if came:
                self.notices.append(now())
            return came

        Link.idle_once = noted  # type: ignore[method-assign]

    def note_stages(self) -> None:
        """Note how long each stage of a message's way takes."""
        for place, name, stage in (
            (message, "read", "read"),
            (triage, "triage", "triage, decide"),
            (core, "decide", "triage, decide"),
            (Records, "append", "write down"),
            (Records, "keep", "write down"),
            (Ledger, "saw", "write down"),
            (compose, "compose", "compose"),
        ):
            setattr(place, name, self._timed(getattr(place, name), stage))
        self._note_passing()
        self._note_sending()

    def _timed(self, function: Callable[..., Any], stage: str) -> Callable[..., Any]:
        @wraps(function)
        def timed(*arguments: Any, **named: Any) -> Any:
            begun = now()
            try:
                return function(*arguments, **named)
            finally:
                self.spent[stage] = self.spent.get(stage, 0.0) + now() - begun

        return timed

    def _note_passing(self) -> None:
        pass_in = Door.pass_in

        def noted(door: Door, batch: Any) -> None:
            self.passed_in.append(now())
            pass_in(door, batch)

        Door.pass_in = noted  # type: ignore[method-assign]

    def _note_sending(self) -> None:
        send = Outbox.send

        async def noted(outbox: Outbox, *arguments: Any, **named: Any) -> Any:
            begun = now()
            outcome = await send(outbox, *arguments, **named)
            self.taken.append(now())
            self.spent["SMTP"] = self.spent.get("SMTP", 0.0) + now() - begun
            return outcome

        Outbox.send = noted  # type: ignore[method-assign]

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
