"""Kill a writer at random moments, again and again, and see that nothing that it said was on record is lost.

    python -m tests.records.kill 2000        two thousand kills; prints what was seen as one JSON line

The writer is forked, so that a kill costs hundredths of a second and not the start of an interpreter.
"""

import json
import os
import random
import select
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from itertools import count
from pathlib import Path

from mailflow.shell.records.keyring import Keyring
from tests.records.writing import BOX, DAY, MASTER, check, open_all, write

STREAMS = 5


def scribble(place: Path, acknowledge: int, names: list[str], seed: int) -> None:
    """Write for ever, saying on the pipe what is on record."""
    chance = random.Random(seed)
    _, records, ledger = open_all(place)
    for uid in count((ledger.highest(*BOX) or 0) + 1):
        stream = chance.choice(names)
        rows = write(records, stream, chance.choice((1, 1, 2, 6)))
        os.write(acknowledge, f"{stream} {rows}\n".encode())
        ledger.saw(f"key {uid}", *BOX, uid, "case", stream, day=DAY)
        os.write(acknowledge, f"uid {uid}\n".encode())
        if chance.random() < 0.2:
            (records.close if stream in records.open_streams() else records.reopen)(stream)


def killed(place: Path, names: list[str], seed: int, lines: int, after: float) -> dict[str, int]:
    """Let a writer run until it has said so many lines, and for `after` seconds more; kill it, and return the last it said
    of each stream. The lines keep a busy machine from killing writers that have hardly begun."""
    listen, acknowledge = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            scribble(place, acknowledge, names, seed)
        except Exception:  # noqa: BLE001  whatever it is, the test is to show it
            traceback.print_exc()
        finally:
            os._exit(3)
    os.close(acknowledge)
    told = b""
    while told.count(b"\n") < lines and (more := os.read(listen, 65536)):
        told += more
    until = time.monotonic() + after
    while (left := until - time.monotonic()) > 0:
        if select.select([listen], [], [], left)[0]:
            told += os.read(listen, 65536)
    os.kill(child, signal.SIGKILL)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL, "the writer failed by itself"
    while more := os.read(listen, 65536):
        told += more
    os.close(listen)
    return {words[0]: int(words[1]) for line in told.decode().splitlines() if (words := line.split())}


def look(place: Path, told: dict[str, int], seen: Counter[str]) -> None:
    """Open everything after a kill and hold it against what was said."""
    seen["cut off in a write"] += any((place / "home").glob("temp/*"))
    keyring, records, ledger = open_all(place)
    for stream, rows in told.items():
        if stream == "uid":
            assert ledger.by_uid(*BOX, rows), f"line {rows} of the ledger was lost"
            continue
        found = check(records, stream)
        assert found >= rows, f"{stream} said {rows}, has {found}"
        seen["written but not yet said"] += found > rows
    assert not any((place / "home" / "temp").iterdir())
    seen["streams looked at"] += len(told)
    ledger.shut()
    records.shut()
    keyring.shut()


def rounds(kills: int, seed: int = 1) -> Counter[str]:
    """Do `kills` kills and return what was seen. A failure is an AssertionError or `Damaged`."""
    chance, seen = random.Random(seed), Counter[str]()
    place = Path(tempfile.mkdtemp(prefix="mailflow-kill-"))
    try:
        Keyring.create(place / "keys", MASTER).shut()
        look(place, {}, seen)
        for number in range(kills):
            names = [f"C{number // 25}-{i}" for i in range(STREAMS)]
            told = killed(place, names, seed + number, lines=chance.randrange(7), after=chance.uniform(0.0, 0.02))
            look(place, told, seen)
            seen["kills"] += 1
            seen["acknowledged"] += len(told)
    finally:
        shutil.rmtree(place)
    return seen


if __name__ == "__main__":
    print(json.dumps(rounds(int(sys.argv[1]))))
