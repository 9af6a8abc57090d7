"""The ledger's tables, the questions asked of them, and what the disk may say to that.

The one idea: what the disk refuses is told from what is wrong with the file or with us, since only the first passes.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Final

FATES: Final = frozenset(
    {"case", "answer", "automatic", "ordinary", "set aside", "turned away", "copy", "loop", "gone", "junk"}
)
TABLES: Final = """
CREATE TABLE IF NOT EXISTS seen (
    id INTEGER PRIMARY KEY,
    key TEXT, mailbox TEXT NOT NULL, uidvalidity INTEGER NOT NULL, uid INTEGER,
    fate TEXT NOT NULL, stream TEXT NOT NULL, day TEXT NOT NULL, category TEXT NOT NULL,
    UNIQUE (mailbox, uidvalidity, uid)
) STRICT;
CREATE INDEX IF NOT EXISTS seen_key ON seen (key);
CREATE INDEX IF NOT EXISTS seen_day ON seen (day, fate);
CREATE INDEX IF NOT EXISTS seen_stream ON seen (stream) WHERE stream <> '';
CREATE TABLE IF NOT EXISTS done (
    mailbox TEXT NOT NULL, uidvalidity INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
    PRIMARY KEY (mailbox, uidvalidity, first)
) STRICT;
CREATE TABLE IF NOT EXISTS mailbox (name TEXT PRIMARY KEY, uidvalidity INTEGER NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS told (who TEXT, stream TEXT, PRIMARY KEY (who, stream)) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS told_stream ON told (stream);
CREATE TABLE IF NOT EXISTS length (stream TEXT PRIMARY KEY, events INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS watched_since (name TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT;
"""
WRITE: Final = """
INSERT INTO seen (key, mailbox, uidvalidity, uid, fate, stream, day, category) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (mailbox, uidvalidity, uid) DO UPDATE SET key = excluded.key, fate = excluded.fate,
    stream = excluded.stream, day = excluded.day, category = excluded.category
"""
FORGETTABLE: Final = "SELECT mailbox, uidvalidity, uid FROM seen WHERE day < ? AND fate = ? AND uid IS NOT NULL"
FORGET: Final = (
    "UPDATE seen SET key = NULL, uid = NULL WHERE day < ? AND fate = ? AND (uid IS NOT NULL OR key IS NOT NULL)"
)
LET_GO: Final = """
UPDATE seen SET uid = NULL, category = CASE WHEN category LIKE 'close %' THEN 'close' ELSE category END
WHERE mailbox = ? AND uidvalidity = ? AND uid = ?
"""
KNOWN: Final = """
SELECT 1 FROM seen WHERE mailbox = ?1 AND uidvalidity = ?2 AND uid = ?3 UNION ALL
SELECT 1 WHERE ?3 <= (
    SELECT last FROM done WHERE mailbox = ?1 AND uidvalidity = ?2 AND first <= ?3 ORDER BY first DESC LIMIT 1
) LIMIT 1
"""
HIGHEST: Final = """
SELECT max(uid) FROM (SELECT uid FROM seen WHERE mailbox = ?1 AND uidvalidity = ?2 UNION ALL
                      SELECT last FROM done WHERE mailbox = ?1 AND uidvalidity = ?2)
"""
REFUSALS: Final = frozenset(
    {
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_NOMEM,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A message once seen. `fate` is one of `FATES`; `stream` the case it went to, or ""; `day` that of its receipt."""

    key: str
    mailbox: str
    uidvalidity: int
    uid: int
    fate: str
    stream: str
    day: date
    category: str


class LedgerRefuses(OSError):
    """The disk does not take a line of the ledger, or does not give one: it is full, or somebody holds the file."""


@contextmanager
def of_the_disk() -> Iterator[None]:
    """Tell what the disk refuses from what is wrong with the file or with us."""
    try:
        yield
    except sqlite3.OperationalError as fault:
        if fault.sqlite_errorcode & 0xFF in REFUSALS:
            raise LedgerRefuses(fault.sqlite_errorcode, fault.sqlite_errorname) from fault
        raise
