"""The ledger: every message ever seen in a mailbox, and what became of it.

The one idea: it is asked before anything else, so that no message counts twice and none is passed over. What became of
a message outlives what the message was about: a case's lines stay when the case is destroyed, without its name.
"""

import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Lock
from typing import Any, Self

from mailflow.shell.in_words import InWords
from mailflow.shell.records.durable import OWN_FILE, sync_folder
from mailflow.shell.records.ledger_lengths import Lengths
from mailflow.shell.records.ledger_sql import (
    FATES,
    FORGET,
    FORGETTABLE,
    HIGHEST,
    KNOWN,
    LET_GO,
    TABLES,
    WRITE,
    LedgerRefuses,
    Seen,
    of_the_disk,
)
from mailflow.shell.records.uid_spans import Span, merge

__all__ = ["FATES", "TABLES", "WRITE", "Ledger", "LedgerDamaged", "LedgerRefuses", "Seen", "Span", "merge"]


class LedgerDamaged(InWords):
    """The ledger's file is not a ledger any more. It is left as it is, for a person to look at or to restore."""


class Ledger:
    """The ledger in one SQLite file. Every line is durable when its method returns. Any thread may use it. `lengths` is
    kept in the same file.

    Any method may raise `LedgerRefuses`; then nothing has changed.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection, self._lock = connection, Lock()
        self._validity: dict[str, int] = dict(connection.execute("SELECT name, uidvalidity FROM mailbox"))
        self.lengths = Lengths(self._all)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the ledger in the file `path`, making it when it is not there; raise `LedgerDamaged`."""
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, OWN_FILE))  # SQLite gives its other files the same mode
        connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=10)
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA secure_delete = ON")  # what is forgotten is overwritten, not only unlinked
            connection.executescript(TABLES)
            sync_folder(path.parent)
            return cls(connection)
        except sqlite3.DatabaseError as fault:
            connection.close()
            if isinstance(fault, sqlite3.OperationalError):
                raise  # a full or locked disk says nothing about the file
            raise LedgerDamaged(f"The ledger {path} cannot be read ({fault}). Put back yesterday's copy.") from fault

    def saw(
        self,
        key: str,
        mailbox: str,
        uidvalidity: int,
        uid: int,
        fate: str,
        stream: str = "",
        *,
        day: date,
        category: str = "",
    ) -> None:
        """Write down what became of a message; saying it again, or otherwise, replaces the line for that UID."""
        if fate not in FATES:
            raise ValueError(f"{fate!r} is no fate of a message")
        line = (key, mailbox, uidvalidity, uid, fate, stream, day.isoformat(), category)
        with self._writing() as connection:
            connection.execute(WRITE, line)

    def starts(self, mailbox: str, uidvalidity: int, uid: int) -> None:
        """Say that reading begins at `uid`: whatever lies below counts as known."""
        with self._writing() as connection:
            self._remember(connection, mailbox, uidvalidity)
            now = datetime.now(UTC).isoformat()
            connection.execute("INSERT OR IGNORE INTO watched_since VALUES (?, ?)", (mailbox, now))
            if uid > 1:
                self._add_done(connection, mailbox, uidvalidity, [Span(1, uid - 1)])

    def watched_since(self, mailbox: str) -> datetime | None:
        """Return when this mailbox was first watched, by the machine's clock; None when it never was."""
        found = self._all("SELECT at FROM watched_since WHERE name = ?", mailbox)
        return datetime.fromisoformat(found[0][0]) if found else None

    def by_uid(self, mailbox: str, uidvalidity: int, uid: int) -> Seen | None:
        """Return the line for a UID, None when there is none (never seen, or forgotten since)."""
        where = (mailbox, uidvalidity, uid)
        return next(self._lines("SELECT * FROM seen WHERE mailbox = ? AND uidvalidity = ? AND uid = ?", *where), None)

    def by_key(self, key: str) -> Seen | None:
        """Return the first line for a message's key, wherever it lay; the original rather than a copy of it."""
        return next(self._lines("SELECT * FROM seen WHERE key = ? ORDER BY fate = 'copy', id LIMIT 1", key), None)

    def is_known(self, mailbox: str, uidvalidity: int, uid: int) -> bool:
        """Tell whether this UID need not be read: it was seen, even if forgotten since, or lies before the start."""
        return bool(self._all(KNOWN, mailbox, uidvalidity, uid))

    def highest(self, mailbox: str, uidvalidity: int) -> int | None:
        """Return the highest UID known, None when the mailbox is new."""
        [(highest,)] = self._all(HIGHEST, mailbox, uidvalidity)
        return None if highest is None else int(highest)

    def validity(self, mailbox: str) -> int | None:
        """Return the UIDVALIDITY under which the mailbox was last read, None when it never was."""
        return self._validity.get(mailbox)

    def tally(self, day: date) -> Mapping[str, int]:
        """Count the messages of a day by fate; forgotten ones still count."""
        return dict(self._all("SELECT fate, count(*) FROM seen WHERE day = ? GROUP BY fate", day.isoformat()))

    def set_aside(self, day: date) -> tuple[Seen, ...]:
        """Return the messages of a day that wait for a person, oldest first."""
        return self.of_day(day, "set aside")

    def of_day(self, day: date, fate: str) -> tuple[Seen, ...]:
        """Return the messages of a day with this fate, oldest first; forgotten ones have no UID to be found by."""
        question = "SELECT * FROM seen WHERE day = ? AND fate = ? AND uid IS NOT NULL ORDER BY id"
        return tuple(self._lines(question, day.isoformat(), fate))

    def let_go(self, before: date, fate: str, keep: Collection[Seen] = ()) -> None:
        """Drop where messages lay that were received before a day with this fate, and their hour; their digests, days and
        kinds stay. Those in `keep` stay as they are. That the UIDs are done with is kept as spans."""
        kept = {(seen.mailbox, seen.uidvalidity, seen.uid) for seen in keep}
        with self._writing() as connection:
            rows = connection.execute(FORGETTABLE, (before.isoformat(), fate)).fetchall()
            gone = [row for row in rows if tuple(row) not in kept]
            self._add_gone(connection, gone)
            connection.executemany(LET_GO, gone)

    def forget_before(self, day: date, fate: str) -> int:
        """Drop key and UID of what was received before `day` with this fate; return how many lines that touched.

        What stays is a day, a fate and a category. That those UIDs are done with is kept as spans, which do not say
        which message was which.
        """
        with self._writing() as connection:
            rows = connection.execute(FORGETTABLE, (day.isoformat(), fate)).fetchall()
            self._add_gone(connection, rows)
            touched = connection.execute(FORGET, (day.isoformat(), fate)).rowcount
        self._all("PRAGMA wal_checkpoint(TRUNCATE)")  # or the forgotten lines would live on in the journal
        return touched

    def _add_gone(self, connection: sqlite3.Connection, rows: Iterable[tuple[str, int, int]]) -> None:
        gone: dict[tuple[str, int], list[Span]] = {}
        for mailbox, uidvalidity, uid in rows:
            gone.setdefault((mailbox, uidvalidity), []).append(Span(uid, uid))
        for where, spans in gone.items():
            self._add_done(connection, *where, spans)

    def note(self, who: str, stream: str) -> None:
        """Write down that a case is to be found by `who`, a keyed hash of somebody. Twice is fine."""
        if stream not in self.found_by(who):
            with self._writing() as connection:
                connection.execute("INSERT INTO told VALUES (?, ?)", (who, stream))

    def found_by(self, who: str) -> tuple[str, ...]:
        """Return the cases that are to be found by `who`."""
        return tuple(stream for (stream,) in self._all("SELECT stream FROM told WHERE who = ?", who))

    def disposed(self, stream: str) -> int:
        """Take the name of a destroyed case off its lines. They stay, so that its old mail opens no new case; by whom it
        was found is forgotten, and how long its record was."""
        with self._writing() as connection:
            changed = connection.execute("UPDATE seen SET stream = '' WHERE stream = ? AND stream <> ''", (stream,))
            connection.execute("DELETE FROM told WHERE stream = ?", (stream,))
            self.lengths.forget(connection, stream)
        self._all("PRAGMA wal_checkpoint(TRUNCATE)")
        return changed.rowcount

    def shut(self) -> None:
        """Close the file, with what lengths there are to write. Shutting twice is fine."""
        with suppress(LedgerRefuses):
            if self.lengths.waiting:
                with self._writing():
                    pass
        self.lengths.waiting.clear()
        with self._lock:
            self._connection.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it is on disk at the end, or none of it."""
        with self._lock, of_the_disk():
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                with self.lengths.written(self._connection):
                    self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                self._validity = dict(self._connection.execute("SELECT name, uidvalidity FROM mailbox"))
                raise

    def _all(self, question: str, *values: object) -> list[tuple[Any, ...]]:
        with self._lock, of_the_disk():
            return self._connection.execute(question, values).fetchall()

    def _lines(self, question: str, *values: object) -> Iterator[Seen]:
        for _, key, mailbox, uidvalidity, uid, fate, stream, day, category in self._all(question, *values):
            yield Seen(
                key=key or "",
                mailbox=mailbox,
                uidvalidity=uidvalidity,
                uid=uid or 0,
                fate=fate,
                stream=stream,
                day=date.fromisoformat(day),
                category=category,
            )

    def _remember(self, connection: sqlite3.Connection, mailbox: str, uidvalidity: int) -> None:
        if self._validity.get(mailbox) != uidvalidity:
            connection.execute("INSERT OR REPLACE INTO mailbox VALUES (?, ?)", (mailbox, uidvalidity))
            self._validity[mailbox] = uidvalidity

    def _add_done(self, connection: sqlite3.Connection, mailbox: str, uidvalidity: int, spans: list[Span]) -> None:
        where = (mailbox, uidvalidity)
        held = connection.execute("SELECT first, last FROM done WHERE mailbox = ? AND uidvalidity = ?", where)
        merged = merge([*spans, *(Span(*row) for row in held)])
        connection.execute("DELETE FROM done WHERE mailbox = ? AND uidvalidity = ?", where)
        connection.executemany("INSERT INTO done VALUES (?, ?, ?, ?)", [(*where, *span) for span in merged])
