"""Measure what the records cost: an append, a new case, and a start with ten thousand closed cases.

python -m tests.records.measure [CASES]
"""

import json
import os
import resource
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from mailflow.shell.records import Records, Row
from mailflow.shell.records.keyring import Keyring
from tests.records.writing import BOX, DAY, MASTER, open_all


def rows(first: int, last: int) -> list[Row]:
    """Return rows of about 1 KB, as a case's are."""
    return [
        {"n": n, "at": "2026-11-24T09:00:00", "kind": "owed", "v": 1, "data": {"w": "x" * 950}}
        for n in range(first, last + 1)
    ]


def timed(what: Callable[[int], object], times: int) -> float:
    """Return the median of what one call takes, in milliseconds."""
    taken = []
    for i in range(times):
        start = time.perf_counter()
        what(i)
        taken.append((time.perf_counter() - start) * 1000)
    return round(statistics.median(taken), 3)


def main(cases: int) -> dict[str, float]:
    place = Path(tempfile.mkdtemp(prefix="mailflow-measure-"))
    Keyring.create(place / "keys", MASTER).shut()
    keyring, records, ledger = open_all(place)
    found: dict[str, float] = {}

    def ready(stream: str, count: int) -> None:
        records.append(stream, 0, rows(1, count))

    for i in range(200):
        ready(f"A{i}", 10)
    found["append 6 rows to a case of 10, ms"] = timed(lambda i: records.append(f"A{i}", 10, rows(11, 16)), 200)
    found["the same, its file not in memory, ms"] = timed(lambda i: records.append(f"A{i}", 16, rows(17, 22)), 70)
    found["read a case of 16 rows in memory, ms"] = timed(lambda i: records.read(f"A{199 - i}"), 50)
    found["a new key, ms"] = timed(lambda i: keyring.key_for(f"K{i}"), 200)
    raw = os.urandom(300_000)

    def begin(i: int) -> None:
        records.keep(f"B{i}", raw)
        records.append(f"B{i}", 0, rows(1, 6))

    found["a new case of 6 rows with 300 kB kept, ms"] = timed(begin, 200)
    found["a line in the ledger, ms"] = timed(lambda i: ledger.saw(f"{i}", *BOX, i + 1, "ordinary", day=DAY), 200)
    for i in range(cases):
        records.append(f"Z{i}", 0, rows(1, 1))
        os.rename(place / "home" / "cases" / f"Z{i}", place / "home" / "closed" / f"Z{i}")
        records._files.pop(f"Z{i}")
    found["memory after all that, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    found[f"append 6 rows with {cases} closed cases, ms"] = timed(
        lambda i: records.append(f"A{i + 80}", 16, rows(17, 22)), 100
    )
    for each in (ledger, records, keyring):
        each.shut()
    found["start: open the keyring, ms"] = timed(lambda _: Keyring.open(place / "keys", MASTER).shut(), 5)
    keyring = Keyring.open(place / "keys", MASTER)
    found["start: open the records, ms"] = timed(lambda _: Records.open(place / "home", keyring).shut(), 5)
    records = Records.open(place / "home", keyring)
    found["start: read 400 open cases, ms"] = timed(lambda _: [records.read(s) for s in records.open_streams()], 1)
    found["list the closed cases, ms"] = timed(lambda _: records.closed_streams(), 5)
    shutil.rmtree(place)
    return found


if __name__ == "__main__":
    print(json.dumps(main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000), indent=1))
