"""How much is measured, what is wanted, and how what was found is shown.

The one idea: a part of the bench prints a line of JSON for everything that it measured, and returns its targets, which
are shown together at the end.
"""

import json
import os
import statistics
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psutil

from bench import onrecord
from bench.both import now
from bench.world import servers
from tests.living import settings_for

STILL_OPEN: Final = 200
BUSY: Final = 15.0
"""Per cent of the machine: if others use more, a timed run waits a while before it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """`cases`: the numbers of cases on record, of which at most 200 are open; `runs` of each; `messages` in a run;
    `single`: messages that come alone; `starts`: starts of the daemon; `calm`: seconds of idleness; `readings`: how
    often a small message is read (a big one a quarter as often)."""

    scratch: Path
    cases: tuple[int, ...] = (0, 1_000, 10_000)
    runs: int = 5
    messages: int = 200
    single: int = 30
    starts: int = 7
    calm: int = 30
    readings: int = 1_000

    def made(self, existing: int) -> Path:
        """Return a set-up school with so many cases on record, made when first asked for."""
        folder = self.scratch / f"made-{existing}"
        if not folder.exists():
            begun = now()
            with servers() as mail:
                onrecord.make(settings_for(mail, folder), existing, min(STILL_OPEN, existing))
            tell(f"{existing} cases put on record in {now() - begun:.0f} s")
        return folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is wanted of a figure (`unit` tells its form), and what was found; `doubtful`, if others were busy then."""

    name: str
    found: float
    wanted: float
    unit: str
    doubtful: bool = False

    @property
    def met(self) -> bool:
        return self.found <= self.wanted

    def row(self) -> tuple[str, str, str, str]:
        found = f"{self.found:.0f}" if abs(self.found) >= 100 else f"{self.found:.3g}"
        word = "met" if self.met else "MISSED"
        doubt = ", but others were busy" if self.doubtful else ""
        return self.name, f"at most {self.wanted:g}{self.unit}", found + self.unit, word + doubt


def show(**row: object) -> None:
    """Print one line of JSON: a figure that was measured."""
    print(json.dumps(row, ensure_ascii=False), flush=True)


def tell(sentence: str) -> None:
    """Say how the bench goes, aside from its figures."""
    print(f"  {sentence}", file=sys.stderr, flush=True)


def table(targets: Iterable[Target]) -> str:
    """Return the targets as a table."""
    rows = [("target", "wanted", "found", ""), *(target.row() for target in targets)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = ("  ".join(word.ljust(width) for word, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def middle(values: Iterable[float]) -> float:
    return statistics.median(values)


def rounded(values: Iterable[float], places: int = 1) -> list[float]:
    return [round(value, places) for value in values]


def per_hundred(values: Sequence[float], share: int) -> float:
    """Return the value that so many in a hundred do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) * share // 100, len(ordered) - 1)]


def calm(seconds: float = 3.0) -> float:
    """Wait, but not for long, until others leave the machine to us; return how much of it, in per cent, they use now."""
    end = now() + seconds
    while (busy := psutil.cpu_percent(0.5)) > BUSY and now() < end:
        continue
    return busy


def one_fsync(folder: Path, tries: int = 50) -> float:
    """Return how many seconds this disk takes for 4 kB that must be durable, at the median."""
    taken = []
    path = folder / "fsync"
    with path.open("wb", buffering=0) as file:
        for _ in range(tries):
            begun = now()
            file.write(bytes(4096))
            os.fsync(file.fileno())
            taken.append(now() - begun)
    path.unlink()
    return middle(taken)
