"""Fetch messages oldest first, many small ones at a time, and let none that cannot be fetched hold up the rest.

The one idea: sizes are asked first, so that memory is bounded before a body is asked for; whatever made a fetch fail is
asked for alone from then on, and after five tries it is passed on as unreadable.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from mailflow.shell.inbox.door import Arrived
from mailflow.shell.inbox.imap import Link

BATCH_BYTES: Final = 2 * 1024 * 1024
BATCH_MESSAGES: Final = 50
SIZED_AT_ONCE: Final = 200
TRIES: Final = 5
Sizes = dict[int, tuple[int, datetime]]


@dataclass(slots=True)
class Fetch:
    """Fetches from one numbering of a mailbox. Messages with a UID below `old_below` may be old ones, renumbered."""

    mailbox: str
    uidvalidity: int
    old_below: int
    failed: Counter[int]

    def batches(self, link: Link, uids: list[int]) -> Iterator[list[Arrived]]:
        """Yield all of `uids` in that order, at most 50 messages and about 2 MB at once."""
        for some in _runs(uids, self.failed):
            if self.failed[some[0]] >= TRIES:
                yield [self._lost(some[0], unreadable=True)]
                continue
            with self._counting(some):
                sizes = link.sizes(some)
            for batch in _small_enough(some, sizes):
                yield self._read(link, batch, sizes)

    def _read(self, link: Link, batch: list[int], sizes: Sizes) -> list[Arrived]:
        there = [uid for uid in batch if uid in sizes]
        with self._counting(batch):
            bodies = link.bodies(there, sum(sizes[uid][0] for uid in there)) if there else {}
        return [
            self._found(uid, *sizes[uid], bodies[uid]) if uid in bodies else self._lost(uid, unreadable=False)
            for uid in batch
        ]

    def _found(self, uid: int, size: int, received: datetime, raw: bytes) -> Arrived:
        return Arrived(
            mailbox=self.mailbox,
            uidvalidity=self.uidvalidity,
            uid=uid,
            received=received,
            size=size,
            raw=raw,
            renumbered=uid < self.old_below,
        )

    def _lost(self, uid: int, *, unreadable: bool) -> Arrived:
        return Arrived(
            mailbox=self.mailbox,
            uidvalidity=self.uidvalidity,
            uid=uid,
            received=datetime.now(UTC),
            size=0,
            raw=b"",
            gone=not unreadable,
            unreadable=unreadable,
            renumbered=uid < self.old_below,
        )

    @contextmanager
    def _counting(self, uids: list[int]) -> Iterator[None]:
        try:
            yield
        except Exception:
            self.failed.update(uids)
            raise


def _runs(uids: list[int], failed: Counter[int]) -> Iterator[list[int]]:
    """Yield runs of at most 200, with whatever has failed before in a run of its own."""
    run: list[int] = []
    for uid in uids:
        if run and (uid in failed or run[-1] in failed or len(run) == SIZED_AT_ONCE):
            yield run
            run = []
        run.append(uid)
    if run:
        yield run


def _small_enough(uids: list[int], sizes: Sizes) -> Iterator[list[int]]:
    """Yield batches that may be held in memory at once; a big message is a batch of its own."""
    batch: list[int] = []
    total = 0
    for uid in uids:
        size = sizes[uid][0] if uid in sizes else 0
        if batch and (total + size > BATCH_BYTES or len(batch) == BATCH_MESSAGES):
            yield batch
            batch, total = [], 0
        batch.append(uid)
        total += size
    yield batch
