"""The daemon in a process of its own, as the bench runs it: `python -m bench.daemon HOME MODE`.

The one idea: it is put together by assemble.daemon_of and reads, decides and sends as it does at a school; around it
stand only the meters, and a count of what has come and gone. MODE: "timed" (next to no meters), "stages", "durable".
"""

import asyncio
import sys
import time
from pathlib import Path
from typing import Any

import psutil

from bench.both import BEGUN, DONE, ENDED, WATCHING, clock, now, say
from bench.meters import Meters
from mailflow.shell import assemble, cli, garbage, journal, opened  # noqa: F401  # a school's process holds it as well
from mailflow.shell.settings.apart import load_apart

LOOK = 0.01
PATIENCE = 180.0
"""Seconds between looks whether all is done, and seconds after which it never will be."""


class Running:
    """A daemon that runs, and the answers to what the measuring process asks of it."""

    def __init__(self, home: Path, mode: str) -> None:
        self.marks = {"python": now()}
        self.meters = Meters()
        self.meters.note_notices()
        if mode == "stages":
            self.meters.note_stages()
        journal.silent()
        settings = load_apart(home / "config.toml")
        self.marks["settings"] = now()
        self.books = opened.open_books(settings)
        self.marks["books"] = now()
        if mode == "durable":
            self.meters.note_durable(self.books.ledger)
        self.read = self.copies = self.sent = 0
        self.last = self.cpu = 0.0
        self.daemon = assemble.daemon_of(settings, self.books, clock(), on_state=self.state, told=self.told)
        garbage.spare_what_stays()
        self.marks["desk"] = now()
        self.watched: set[str] = set()
        self.watching = asyncio.Event()

    def state(self, mailbox: str, sentence: str) -> None:
        if "being watched" in sentence:
            self.watched.add(mailbox)
        if len(self.watched) == len(self.daemon.inboxes):
            self.watching.set()

    def told(self, what: str, fate: str, _number: int) -> None:
        if what == "sent":
            self.sent += 1
            self.last = now()
        elif fate in ("copy", "loop"):
            self.copies += 1
        else:
            self.read += 1

    async def run(self) -> None:
        """Run until the measuring process says "end"."""
        running = asyncio.create_task(self.daemon.run())
        watching = asyncio.create_task(self.watching.wait())
        await asyncio.wait([running, watching], timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        if not watching.done():
            raise RuntimeError(f"the daemon does not watch its mailboxes: {running}")
        self.marks["watching"] = now()
        say(WATCHING, marks=self.marks)
        loop = asyncio.get_running_loop()
        while (word := (await loop.run_in_executor(None, sys.stdin.readline)).split()) and word[0] != "end":
            match word:
                case ["begin"]:
                    self.begin()
                case ["await", number]:
                    await self.until_done(int(number))
                case _:
                    raise ValueError(word)
        await self.daemon.stop()
        await running
        self.books.shut()
        say(ENDED)

    def begin(self) -> None:
        """Count anew from here."""
        self.read = self.copies = self.sent = 0
        self.meters.clear()
        self.cpu = cpu()
        say(BEGUN)

    async def until_done(self, number: int) -> None:
        """Wait until `number` messages are read and what they call for has left; then until all is put right."""
        desk, end = self.daemon.desk, now() + PATIENCE
        while self.read < number or any(desk.owed(self.daemon.now())) or desk.on_their_way():
            await self._a_moment(end)
        last, sent = self.last, self.sent
        while self.copies < sent or self.daemon.faults.errands:
            await self._a_moment(end)
        say(DONE, **self._found(number, last))

    async def _a_moment(self, end: float) -> None:
        if now() > end:
            raise TimeoutError(f"not done: {self.read} read, {self.sent} sent, {self.copies} copies removed")
        await asyncio.sleep(LOOK)

    def _found(self, number: int, last: float) -> dict[str, Any]:
        """Return what was measured; seconds count from the server's first notice that something had come."""
        meters = self.meters
        begun = meters.notices[0] if meters.notices else last
        return {
            "n": number,
            "seconds": last - begun,
            "settled": now() - begun,
            "cpu": cpu() - self.cpu,
            "sent": self.sent,
            "durable": meters.durable,
            "spent": meters.spent,
            "until_taken": meters.until_taken,
            "fetch": meters.passed_in[0] - begun if meters.passed_in else 0.0,
            "accepted": meters.taken[0] - begun if meters.taken else 0.0,
        }


def cpu() -> float:
    """Return the CPU seconds of this process and of those that it has started and that still run."""
    others = (each.cpu_times() for each in psutil.Process().children(recursive=True))
    return time.process_time() + sum(each.user + each.system for each in others)


if __name__ == "__main__":
    asyncio.run(Running(Path(sys.argv[1]), sys.argv[2]).run())
