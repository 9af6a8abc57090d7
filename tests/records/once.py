"""One of everything that writes, each step acknowledged: the program that is cut off at each of its system calls.

    python -m tests.records.once PLACE

A step that the disk refuses is said to be refused, and the next one is tried, as the daemon would.
"""

import os
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

from mailflow.shell.records.keyring import Keyring
from tests.records.writing import BOX, DAY, MASTER, NEW_MASTER, open_all, write


def prepare(place: Path) -> None:
    """Make a place with the cases that the steps work on, each of two rows."""
    Keyring.create(place / "keys", MASTER).shut()
    keyring, records, ledger = open_all(place)
    for stream in ("append", "close", "reopen", "destroy"):
        write(records, stream, 2)
    records.close("reopen")
    for each in (ledger, records, keyring):
        each.shut()


def main(place: Path) -> None:
    keyring, records, ledger = open_all(place)
    steps: dict[str, Callable[[], object]] = {
        "begin": lambda: write(records, "begin", 1),
        "append": lambda: write(records, "append", 3),
        "close": lambda: records.close("close"),
        "reopen": lambda: records.reopen("reopen"),
        "destroy": lambda: records.destroy("destroy"),
        "ledger": lambda: ledger.saw("key", *BOX, 1, "case", "begin", day=DAY),
        "rotate": lambda: keyring.rotate(NEW_MASTER),
    }
    for name, step in steps.items():
        try:
            step()
            said = "done"
        except (OSError, sqlite3.OperationalError):
            said = "refused"
        os.write(1, f"{said} {name}\n".encode())
    os._exit(0)  # no tidy end: it is to be found as a kill leaves it, and the keyring's lock with it


if __name__ == "__main__":
    main(Path(sys.argv[1]))
