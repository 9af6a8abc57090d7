"""What it means to keep records: the promise that files keep now and a database may keep later.

The one idea: whoever writes says how much they have read. If somebody else wrote meanwhile, that is a `Conflict`: they
read again and decide again, and no event is ever lost or put down twice.
"""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

Row = dict[str, Any]


class Conflict(Exception):
    """Somebody wrote first: `found` rows are on record, not `expected`. Read again and decide again."""

    def __init__(self, stream: str, expected: int, found: int) -> None:
        self.stream, self.expected, self.found = stream, expected, found
        super().__init__(f"{stream} has {found} events on record, not {expected}")


class NotOnRecord(Exception):
    """Nothing is on record under this name: no such stream, or no such raw content in it."""


class KeepsRecords(Protocol):
    """What the desk needs of any records, here in files or in a database.

    A stream is a case's reference, or "school". A row is a plain JSON object with its number `n`, counted from 1;
    nothing else in it matters here. What belongs to one damaged stream raises `Damaged` and touches no other stream.
    """

    def read(self, stream: str, *, hold: bool = True) -> tuple[Row, ...]:
        """Return the rows of `stream` in order, the caller's own copies; none for a stream that never began. `hold`: it is
        likely to be asked for again."""

    def append(self, stream: str, expected: int, rows: Sequence[Mapping[str, Any]]) -> None:
        """Put `rows` on record, all or none, durably on return, together with everything kept for them.

        Raise `Conflict` unless exactly `expected` rows are on record, `ValueError` if they do not number on from there,
        `OSError` when the disk does not take it: then read again to see, and do not count on it.
        """

    def exists(self, stream: str) -> bool:
        """Tell whether anything is on record for `stream`, open or closed."""

    def head(self, stream: str) -> str:
        """Return the digest of the last row, which stands for the whole stream up to it."""

    def open_streams(self) -> tuple[str, ...]:
        """Return the cases that are not closed, in order of name; the school's own stream is not among them."""

    def closed_streams(self) -> tuple[str, ...]:
        """Return the closed cases, in order of name."""

    def gone(self) -> tuple[str, ...]:
        """Return the cases that were on record and are not there any more, though nobody has destroyed them."""

    def close(self, stream: str) -> None:
        """Put a case with the closed ones. It can still be read and added to."""

    def reopen(self, stream: str) -> None:
        """Put a closed case back with the open ones."""

    def keep(self, stream: str, raw: bytes) -> str:
        """Keep raw content beside the record and return its SHA-256; durable once the next `append` or
        `make_durable` has returned."""

    def make_durable(self, stream: str) -> None:
        """Make durable what is kept for `stream` and no `append` has followed, if there is any."""

    def kept(self, stream: str, digest: str) -> bytes:
        """Return raw content; raise `NotOnRecord` when it was never kept."""

    def destroy(self, stream: str) -> None:
        """Erase a case and its key for good: every copy of its files is dead too."""

    def shut(self) -> None:
        """Give everything up to the next owner. Shutting twice is fine."""
