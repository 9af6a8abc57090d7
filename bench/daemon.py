"""The daemon in a process of its own, as the bench runs it: `python -m bench.daemon HOME MODE`.

The one idea: it is put together by assemble.daemon_of and reads, decides and sends as it does at a school; around it
stand only the meters, and a count of what has come and gone.
"""

import asyncio
import resource
import sys
import time
from pathlib import Path
from typing import Any

import psutil

from bench.meters import Meters, now
from bench.world import clock, say, secrets
from mailflow.shell import assemble, journal
from mailflow.shell.daemon import Daemon
from mailflow.shell.settings import load


class Running:
    """A daemon that runs, and the answers to what the measuring process asks of it."""

    def __init__(self, home: Path, mode: str) -> None:
        self.meters = Meters()
        self.meters.note_notices()
        if mode == "stages":
            self.meters.note_stages()
        journal.silent()
        self.settings = load(home / "config.toml")
        self.books = assemble.open_books(self.settings)
        if mode == "durable":
            self.meters.note_durable(self.books.ledger)
        self.clock = clock()
        self.read = self.copies = self.sent = 0
        self.last = 0.0
        self.daemon: Daemon = assemble.daemon_of(self.settings, self.books, self.clock, told=self.told)

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
        while any(self.books.ledger.validity(name) is None for name in ("admin", "cases")):  # noqa: ASYNC110
            await asyncio.sleep(0.01)
        say("watching")
        loop = asyncio.get_running_loop()
        while (word := (await loop.run_in_executor(None, sys.stdin.readline)).split()) and word[0] != "end":
            await self.obey(word[0], int(word[1]) if len(word) > 1 else 0)
        await self.daemon.stop()
        await running
        self.books.shut()

    async def obey(self, word: str, number: int) -> None:
        match word:
            case "begin":
                self.begin()
                say("begun")
            case "await":
                await self.until_done(number)
            case "idle":
                say("idle", **await self.idle(number))
            case _:
                raise ValueError(word)

    def begin(self) -> None:
        """Count anew from here."""
        self.read = self.copies = self.sent = 0
        self.meters.notices.clear()
        self.meters.spent.clear()
        self.meters.passed_in.clear()
        self.meters.taken.clear()
        self.meters.durable.clear()
        self.wall, self.cpu = time.time(), time.process_time()

    async def until_done(self, number: int) -> None:
        """Wait until `number` messages are read and what they call for has left; then until all is put right."""
        while self.read < number or self.owed() or self.daemon.desk.on_their_way():  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        end, sent = self.last, self.sent
        while self.copies < sent or self.daemon._errands:  # noqa: ASYNC110
            await asyncio.sleep(0.02)
        settled = now()
        say("done", **self.found(number, end, settled))

    def found(self, number: int, end: float, settled: float) -> dict[str, Any]:
        begun = self.meters.notices[0]
        return {
            "n": number,
            "seconds": end - begun,
            "settled": settled - begun,
            "cpu": time.process_time() - self.cpu,
            "sent": self.sent,
            "rss_mb": psutil.Process().memory_info().rss / 1e6,
            "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3,
            "wall": [self.wall, time.time()],
            "durable": self.meters.durable,
            "spent": self.meters.spent,
            "fetch": self.meters.passed_in[0] - begun if self.meters.passed_in else 0.0,
            "accepted": self.meters.taken[0] - begun if self.meters.taken else 0.0,
        }

    def owed(self) -> bool:
        return any(True for _ in self.daemon.desk.owed(self.daemon.now()))

    async def idle(self, seconds: int) -> dict[str, float]:
        process = psutil.Process()
        before = process.cpu_times()
        await asyncio.sleep(seconds)
        after = process.cpu_times()
        used = after.user + after.system - before.user - before.system
        return {"rss_mb": process.memory_info().rss / 1e6, "cpu_percent": 100 * used / seconds}


if __name__ == "__main__":
    secrets()
    asyncio.run(Running(Path(sys.argv[1]), sys.argv[2]).run())
