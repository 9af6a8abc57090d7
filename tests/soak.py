"""Hours of mail on real Dovecot and Postfix, and what memory and files become: `python -m tests.soak [minutes]`.

The one idea: the daemon is left alone under a steady stream of concerns and answers; at the end everything is counted as
after a crash run, and what it holds (memory, open files, threads) is told at the beginning, on the way and at the end.
"""

import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.crash import SEED, Run, prepare
from tests.living import settings_for

A_MINUTE = 90
"""Messages that people write in a minute: a busy school's week, every few minutes."""


@dataclass(frozen=True, slots=True)
class Held:
    """What the daemon holds at a moment: megabytes in memory, open files, threads; and how many messages had come."""

    minute: float
    messages: int
    rss_mb: float
    files: int
    threads: int


class Soak(Run):
    """A run without kills, for a time instead of a number of messages."""

    def __init__(self, minutes: float, home: Path) -> None:
        super().__init__(kills=0, messages=round(minutes * A_MINUTE), seed=SEED, home=home)
        self.minutes, self.held = minutes, list[Held]()

    def look(self, began: float) -> None:
        assert self.daemon is not None
        process = psutil.Process(self.daemon.pid)
        written = self.result.concerns + self.result.replies
        minute = (time.monotonic() - began) / 60
        found = Held(minute, written, process.memory_info().rss / 1e6, process.num_fds(), process.num_threads())
        self.held.append(found)
        print(
            f"{found.minute:6.1f} min  {found.messages:6} messages  {found.rss_mb:6.1f} MB  {found.files:3} files  "
            f"{found.threads:2} threads",
            flush=True,
        )

    def go_on(self) -> None:
        """Let people write for the whole time, and look each tenth of it."""
        began = time.monotonic()
        for tenth in range(1, 11):
            while time.monotonic() - began < self.minutes * 6 * tenth:
                written = self.result.concerns + self.result.replies
                if written < (time.monotonic() - began) / 60 * A_MINUTE:
                    self.write_for(0.05)
                else:
                    time.sleep(0.05)
            self.look(began)

    def run(self) -> int:
        """Return 0 if nothing was lost or came twice and no file or thread was kept that should not have been."""
        with self.servers:
            prepare(settings_for(self.servers, self.home))
            self.start()
            self._until_watching()
            self.look(time.monotonic())
            self.go_on()
            self._until_calm()
            first, last = self.held[1], self.held[-1]
            if self.daemon is not None:
                self.daemon.terminate()
                self.daemon.wait(30)
            self.count()
        if last.files > first.files + 20 or last.threads > first.threads + 5:
            self.result.wrong.append(f"files {first.files} -> {last.files}, threads {first.threads} -> {last.threads}")
        each = (last.rss_mb - first.rss_mb) * 1000 / max(last.messages - first.messages, 1)
        print(f"{self.result}\n{each:.1f} kB of memory for each message since the first tenth")
        return 1 if self.result.wrong else 0


if __name__ == "__main__":
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 120.0
    with tempfile.TemporaryDirectory(prefix="mf-soak-") as place:
        sys.exit(Soak(minutes, Path(place)).run())
