"""Any bytes at all, read in a process of its own that can be stopped: CPU, memory, and how each message ended.

The one idea: the whole path is walked (message, sender, machine, first reading, place), in a fork that has a limit on its
time; what it used is what the kernel says of it, and not what it says itself.
"""

import os
import resource
import signal
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from tests.evaluate.school import Desktop, waiting
from tests.evaluate.table import misses, table
from tests.mail.bombs import BOMBS

CPU: Final = 2.0
MEMORY: Final = 256
STOPPED_AT: Final = 10
FATES: Final = frozenset({"case", "ordinary", "set aside", "automatic", "answer", "copy", "loop", "turned away"})
"""The named results: every message ends as one of these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How one message ended. `cpu` in seconds; `peak` in MB, the interpreter and its libraries included."""

    name: str
    size: int
    fate: str
    cpu: float
    peak: float

    @property
    def faults(self) -> tuple[str, ...]:
        said = (
            (self.fate not in FATES, f"ended as {self.fate!r}"),
            (self.cpu > CPU, f"{self.cpu:.2f} s"),
            (self.peak > MEMORY, f"{self.peak:.0f} MB"),
        )
        return tuple(words for holds, words in said if holds)


@dataclass(slots=True)
class Tally:
    """What was seen in a corpus."""

    fates: Counter[str] = field(default_factory=Counter)
    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        return [f"{one.name}: {', '.join(one.faults)}" for one in self.outcomes if one.faults]


def read_apart(name: str, raw: bytes) -> Outcome:
    """Read a message in a child of this process, and say what it took."""
    desk = _warm()
    hear, say = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(hear)
        _limit()
        try:
            fate = desk.placed(raw, mailbox="admin").fate
        except BaseException as fault:  # noqa: BLE001 (whatever it is, it is a finding)
            fate = f"an exception: {type(fault).__name__}"
        os.write(say, fate.encode()[:200])
        os._exit(0)
    os.close(say)
    with os.fdopen(hear, "rb") as heard:
        fate = heard.read().decode() or "stopped"
    _, _, used = os.wait4(child, 0)
    return Outcome(name=name, size=len(raw), fate=fate, cpu=used.ru_utime + used.ru_stime, peak=used.ru_maxrss / 1024)


@cache
def _warm() -> Desktop:
    """Return the desk, when one message has been read: the daemon makes its tables once, and not for each."""
    desk = waiting("decide")
    desk.placed(b"From: a@lind.example\r\n\r\nHello", mailbox="admin")
    return desk


def _limit() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (STOPPED_AT, STOPPED_AT + 1))
    signal.alarm(6 * STOPPED_AT)


def measured(messages: Iterable[tuple[str, bytes]]) -> Tally:
    """Read every message apart."""
    tally = Tally()
    for name, raw in messages:
        outcome = read_apart(name, raw)
        tally.fates[outcome.fate] += 1
        tally.outcomes.append(outcome)
    return tally


def files(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file in a folder and the folders within it, by name."""
    for path in sorted(one for one in folder.rglob("*") if one.is_file()):
        yield str(path.relative_to(folder)), path.read_bytes()


def bombs() -> Iterator[tuple[str, bytes]]:
    for name, make in BOMBS.items():
        yield name, make()


def shown(title: str, tally: Tally) -> str:
    """Return how the messages ended, the dearest of them, and what must not be."""
    worst = sorted(tally.outcomes, key=lambda one: -one.cpu)[:5] + sorted(tally.outcomes, key=lambda one: -one.peak)[:5]
    rows = [
        (one.name, f"{one.size // 1000} kB", one.fate, f"{one.cpu:.2f} s", f"{one.peak:.0f} MB")
        for one in dict.fromkeys(worst)
    ]
    return "\n".join([
        table(f"{title}: {len(tally.outcomes)} read", ("ended as", "count"), tally.fates.most_common()),
        table(f"The dearest (at most {CPU:.0f} s and {MEMORY} MB each)", ("message", "size", "ended as", "CPU", "peak"), rows),
        misses("OVER THE LIMITS, OR WITHOUT A NAMED RESULT", tally.faults),
    ])  # fmt: skip
