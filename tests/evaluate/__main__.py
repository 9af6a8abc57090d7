"""How well mail is told apart: `python -m tests.evaluate [PART ...] [--show-kept-back]`.

`CORPUS=` names a folder of any messages to be read within their limits, `HAM=` one of ordinary mail for the rate of
mistakes on it. The exit status is 1 if anything came out that must not be.
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Final

from tests.evaluate import (
    answered_plainly,
    answers,
    answers_by_hand,
    awkward,
    corpus,
    decisions_by_hand,
    machines,
    others,
    replies,
    spoofs,
    triage,
)

Part = Callable[[bool], Iterator[tuple[str, int]]]
"""A part yields what it prints, and how much of it must not be."""


def _triage(show_kept_back: bool) -> Iterator[tuple[str, int]]:
    for folder in triage.all_sets():
        tally = triage.measured(folder)
        yield triage.shown(tally, with_misses=show_kept_back or folder == triage.SETS), 0
    if "HAM" in os.environ:
        yield triage.ham(Path(os.environ["HAM"])), 0
    else:
        yield "HAM= names no folder: the rate on ordinary mail that nobody here wrote is not measured.\n", 0


def _replies(show_kept_back: bool) -> Iterator[tuple[str, int]]:
    tally = replies.measured(chain(replies.plain(), replies.doubtful(), awkward.awkward()))
    by_others = others.measured()
    yield replies.shown(tally), len(tally.wrongful)
    yield others.shown(by_others), len(by_others.let_go)
    for path in decisions_by_hand.SETS:
        decisions = decisions_by_hand.measured(path)
        listed = show_kept_back or path == decisions_by_hand.DECISIONS
        yield decisions_by_hand.shown(decisions, path, with_misses=listed), decisions.let_go


def _answers(show_kept_back: bool) -> Iterator[tuple[str, int]]:
    tally = answers.measured()
    yield answers.shown(tally), len(tally.wrong)
    for path in answers_by_hand.SETS:
        by_hand = answers_by_hand.measured(path)
        yield answers_by_hand.shown(by_hand, path, with_misses=show_kept_back or path == answers_by_hand.REPLIES), 0
    for path in answered_plainly.SETS:
        plain = answered_plainly.measured(path)
        listed = show_kept_back or path != answered_plainly.KEPT_BACK
        yield answers_by_hand.shown(plain, path, with_misses=listed), len(plain.wrong)


def _spoofs(_: bool) -> Iterator[tuple[str, int]]:
    tally = spoofs.measured()
    yield spoofs.shown(tally), len(tally.wrongful)


def _automatic(_: bool) -> Iterator[tuple[str, int]]:
    tally = machines.measured()
    yield machines.shown(tally), len(tally.answers) + tally.days["WRONG"]


def _corpus(_: bool) -> Iterator[tuple[str, int]]:
    bombs = corpus.measured(corpus.bombs())
    yield corpus.shown("Bombs, each in a process of its own", bombs), len(bombs.faults)
    if "CORPUS" in os.environ:
        read = corpus.measured(corpus.files(Path(os.environ["CORPUS"])))
        yield corpus.shown("The corpus", read), len(read.faults)
    else:
        yield "CORPUS= names no folder: no collection of public messages is read.\n", 0


PARTS: Final[Mapping[str, Part]] = {
    "corpus": _corpus,  # first: its processes begin with what this one holds, and are measured
    "triage": _triage,
    "replies": _replies,
    "answers": _answers,
    "spoofs": _spoofs,
    "automatic": _automatic,
}


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser("python -m tests.evaluate", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=f"of {', '.join(PARTS)}; all of them without one")
    parser.add_argument("--show-kept-back", action="store_true", help="list what is missed of what is only counted")
    asked = parser.parse_args(words)
    wanted = asked.parts or list(PARTS)
    if unknown := [part for part in wanted if part not in PARTS]:
        parser.error(f"there is no part {', '.join(unknown)}; there are {', '.join(PARTS)}")
    faults = dict.fromkeys(wanted, 0)
    for name in wanted:
        begun = time.monotonic()
        for text, wrong in PARTS[name](asked.show_kept_back):
            print(text, flush=True)
            faults[name] += wrong
        print(f"({name}: {time.monotonic() - begun:.0f} s)\n", flush=True)
    print("What must not be, by part: " + ", ".join(f"{name} {count}" for name, count in faults.items()))
    return 1 if any(faults.values()) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
