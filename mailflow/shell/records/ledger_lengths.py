"""How many events each record held when it was last seen: one that holds fewer later on is an older copy, put back, or is gone.

The one idea: a length is noted in memory at once, and on disk together with the ledger's next line. So it costs no durable
write of its own; what a crash loses of it says too little, which is harmless, and never too much.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final

from mailflow.shell.records.sealed import Gone, OlderCopy

WRITE: Final = "INSERT INTO length VALUES (?, ?) ON CONFLICT (stream) DO UPDATE SET events = excluded.events"


class Lengths:
    """The lengths of the records, by stream; `waiting` are those that are not on disk yet. `ask` puts a question to the file,
    once for each stream."""

    def __init__(self, ask: Callable[..., list[tuple[Any, ...]]]) -> None:
        self._ask = ask
        self._known: dict[str, int] = {}
        self.waiting: dict[str, int] = {}

    def see(self, stream: str, events: int) -> None:
        """So many events are on record for `stream`, durably. Raise `OlderCopy`, or `Gone`, if there were more once."""
        once = self._of(stream)
        if events < once:
            raise OlderCopy(stream, events, once) if events else Gone(stream, once)
        if events > once:
            self._known[stream] = self.waiting[stream] = events

    def noted(self) -> frozenset[str]:
        """Return the streams of which something was on record, and that were not destroyed."""
        return frozenset((*self.waiting, *(stream for (stream,) in self._ask("SELECT stream FROM length"))))

    @contextmanager
    def written(self, connection: sqlite3.Connection) -> Iterator[None]:
        """Write what waits within a transaction that is committed inside."""
        writing = dict(self.waiting)
        connection.executemany(WRITE, writing.items())
        yield
        self.waiting = {stream: events for stream, events in self.waiting.items() if writing.get(stream) != events}

    def forget(self, connection: sqlite3.Connection, stream: str) -> None:
        """The record of `stream` is destroyed."""
        self.waiting.pop(stream, None)
        self._known.pop(stream, None)
        connection.execute("DELETE FROM length WHERE stream = ?", (stream,))

    def _of(self, stream: str) -> int:
        if stream not in self._known:
            found = self._ask("SELECT events FROM length WHERE stream = ?", stream)
            self._known[stream] = int(found[0][0]) if found else 0
        return self._known[stream]
