"""One stream's document file: a TinyDB with the table "events" and one row of "meta".

The one idea: each stored row carries the digest of the row before it (`prev`), and "meta" the digest of the last, so
that a row taken out, put in or edited is noticed, even by somebody who has the key and only edits the file.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path
from typing import Any, Final

from tinydb import TinyDB
from tinydb.table import Document

from mailflow.shell.records.record_keeping import Conflict, Row
from mailflow.shell.records.sealed import Damaged, Seal, SealedStorage, as_json

SHAPE: Final = 1
META: Final = 1


class CaseFile:
    """The document file "record" in a folder, open. `rows` is how many rows are on record, `head` the digest of the last."""

    def __init__(self, folder: Path, seal: Seal, by_way_of: Path) -> None:
        self.folder, self.seal = folder, seal
        self._storage = SealedStorage(folder / "record", seal, by_way_of)
        self._db = TinyDB(storage=lambda: self._storage)
        # TinyDB's query cache would hand the same nested objects to every caller.
        self._events = self._db.table("events", cache_size=0)
        self._meta = self._db.table("meta", cache_size=0)
        self.rows, self.head = self._checked()

    def read(self) -> tuple[Row, ...]:
        """Return the rows in order, each the caller's own, as they were appended."""
        return tuple({name: value for name, value in row.items() if name != "prev"} for row in self._events.all())

    def append(self, expected: int, rows: Sequence[Mapping[str, Any]]) -> None:
        """Add `rows` in one durable write; raise `Conflict`, or `ValueError` for rows that do not number on."""
        if self.rows != expected:
            raise Conflict(self.seal.stream, expected, self.rows)
        if not rows:
            return
        _check_numbers(rows, expected)
        chained, head = _chain(self.head, rows)
        with self._storage.together():
            self._events.insert_multiple(Document(row, doc_id=row["n"]) for row in chained)
            self._meta.truncate()
            self._meta.insert(Document(self._told(expected + len(rows), head), doc_id=META))
        self.rows, self.head = expected + len(rows), head

    def _told(self, rows: int, head: str) -> Row:
        return {"shape": SHAPE, "stream": self.seal.stream, "rows": rows, "head": head}

    def _checked(self) -> tuple[int, str]:
        """Walk the chain once, when the file is opened; raise `Damaged` where it breaks."""
        stream = self.seal.stream
        rows, head = 0, first_head(stream)
        for row in self._events:
            rows += 1
            if row.get("n") != rows or row.get("prev") != head:
                raise Damaged(stream, f"event {rows} is not the one that followed event {rows - 1}")
            head = digest_of(row)
        meta = self._meta.get(doc_id=META)
        if (rows or meta) and meta != self._told(rows, head):
            raise Damaged(stream, "events are missing at its end, or it is of a shape this mailflow does not know")
        return rows, head


def first_head(stream: str) -> str:
    """Return what the first row of `stream` is chained to."""
    return hashlib.sha256(f"mailflow {stream}".encode()).hexdigest()


def digest_of(row: Mapping[str, Any]) -> str:
    """Return the SHA-256 of a stored row as canonical JSON: sorted keys, no spaces, ASCII."""
    return hashlib.sha256(json.dumps(row, sort_keys=True, separators=(",", ":")).encode("ascii")).hexdigest()


def _check_numbers(rows: Sequence[Mapping[str, Any]], expected: int) -> None:
    for number, row in zip(count(expected + 1), rows, strict=False):
        if row.get("n") != number:
            raise ValueError(f"a row numbered {row.get('n')!r} stands where {number} belongs")
        if "prev" in row:
            raise ValueError("the name 'prev' in a row is kept for the chain")


def _chain(head: str, rows: Sequence[Mapping[str, Any]]) -> tuple[list[Row], str]:
    """Return copies of `rows` chained on from `head`, and the new head.

    They go through JSON first: what is digested now (tuples, number keys) must be what is read back later.
    """
    chained: list[Row] = []
    for row in rows:
        stored = {**json.loads(as_json(row)), "prev": head}
        chained.append(stored)
        head = digest_of(stored)
    return chained, head
