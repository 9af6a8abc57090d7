"""What the tests put on record, so that every row and every raw message can be told right from wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path

from mailflow.shell.records import Records, Row
from mailflow.shell.records.keyring import Keyring
from mailflow.shell.records.ledger import Ledger

MASTER = b"a master key of thirty-two bytes"
NEW_MASTER = b"the master key that comes after it"
DAY = date(2026, 11, 24)
BOX = ("admin", 7)


def raw_of(stream: str, n: int) -> bytes:
    return f"From: rosa.lind@lind.example\n\nthe message of {stream} {n}\n".encode() * 20


def rows_of(stream: str, first: int, last: int) -> list[Row]:
    """Return rows `first` to `last` of a stream, each naming its raw message; some are long."""
    return [
        {
            "n": n,
            "at": "2026-11-24T09:00:00+00:00",
            "kind": "noted",
            "v": 1,
            "data": {"words": f"{stream} {n} " * (n % 7 * 40), "raw": sha256(raw_of(stream, n)).hexdigest()},
        }
        for n in range(first, last + 1)
    ]


def write(records: Records, stream: str, count: int = 1) -> int:
    """Keep `count` messages and append their rows, as the desk would; return how many rows there are then."""
    had = len(records.read(stream))
    for n in range(had + 1, had + count + 1):
        records.keep(stream, raw_of(stream, n))
    records.append(stream, had, rows_of(stream, had + 1, had + count))
    return had + count


def check(records: Records, stream: str) -> int:
    """Return how many rows there are, having seen that each is right and its raw message is there."""
    rows = records.read(stream)
    assert list(rows) == rows_of(stream, 1, len(rows))
    for row in rows[-3:]:
        assert records.kept(stream, row["data"]["raw"]) == raw_of(stream, row["n"])
    return len(rows)


def open_all(place: Path, master: bytes = MASTER) -> tuple[Keyring, Records, Ledger]:
    keyring = Keyring.open(place / "keys", master)
    records = Records.open(place / "home", keyring)
    return keyring, records, Ledger.open(place / "home" / "ledger.sqlite3")


@contextmanager
def owner(home: Path, keyring: Keyring) -> Iterator[Records]:
    """Own the records for a while, as one run of the daemon does."""
    records = Records.open(home, keyring)
    try:
        yield records
    finally:
        records.shut()
