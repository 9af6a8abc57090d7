"""What we do change in a mailbox: put away a message that is a case's, and remove a copy of our own mail.

The one idea: each errand names one message by UIDVALIDITY and UID, looks first whether it is that message still, and
touches no other; it runs on a connection and a thread of its own, so that watching never waits for it.
"""

import asyncio
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from typing import Final, TypeVar

from imapclient import DELETED
from imapclient.imapclient import JUNK

from mailflow.shell.inbox.guard import MOST_READ, Guard
from mailflow.shell.inbox.imap import Account, Limits, Link, in_words, instant
from mailflow.shell.wire import Trouble

T = TypeVar("T")
KEPT: Final = 120.0  # seconds that a connection is kept for the next errand
MOST_AT_ONCE: Final = 200  # messages that are named in one command: a longer line may be refused
Named = tuple[int, int]  # UIDVALIDITY and UID


class Errands:
    """Run errands in one mailbox, one after the other. Raise Trouble when the server is of no use just now."""

    def __init__(self, account: Account, limits: Limits) -> None:
        self._account, self._limits = account, limits
        self._thread = ThreadPoolExecutor(1, thread_name_prefix=f"errands-{account.name}")
        self._guard = Guard()
        self._link: Link | None = None
        self._folders: set[str] = set()
        self._used = 0.0
        self._to_go: set[Named] = set()
        self._going: asyncio.Task[set[Named]] | None = None
        self._one_at_a_time = asyncio.Lock()

    async def move(self, uidvalidity: int, uid: int, folder: str) -> bool:
        """Move one message into `folder` ("Mailflow/Cases"), which is made if it is missing (RFC 6851).

        Return False if the message is no longer there, or the mailbox was renumbered.
        """
        begun: list[bool] = []
        return await self._run(lambda link: self._move(link, uidvalidity, uid, folder, begun))

    async def expunge(self, uidvalidity: int, uid: int) -> bool:
        """Remove one message for ever (UID EXPUNGE, RFC 4315). Return whether it is gone now.

        False: the mailbox was renumbered, or the server cannot remove a single message; then nothing was changed. Those
        that are asked for while others go are gathered, and go in one errand.
        """
        self._to_go.add((uidvalidity, uid))
        if self._going is None:
            self._going = asyncio.create_task(self._expunge_gathered())
        return (uidvalidity, uid) in await asyncio.shield(self._going)

    async def find(self, message_id: str) -> tuple[int, int] | None:
        """Return UIDVALIDITY and UID of the newest message with this Message-ID ("<...>"), or None."""
        if not message_id.isascii() or not message_id.isprintable() or '"' in message_id or "\\" in message_id:
            raise ValueError("not a Message-ID of ours")
        return await self._run(lambda link: _find(link, message_id))

    async def headers(self, number: int) -> list[bytes]:
        """Return the headers of the newest messages, `number` at most, the oldest of them first. Nothing changes."""
        return await self._run(lambda link: _headers(link, number))

    async def fetch(self, uidvalidity: int, uid: int) -> tuple[bytes, datetime] | None:
        """Return one message's bytes, at most the first 20 MB, and when it came; None if it is no longer there. It stays
        as it is."""
        return await self._run(lambda link: _fetch(link, uidvalidity, uid))

    async def junk_folder(self) -> str:
        """Return the name of the folder into which the server puts junk (RFC 6154), or ""."""
        return await self._run(lambda link: link.find_special_folder(JUNK) or "")

    async def check(self) -> str:
        """Log in and open the folder. Return what is wrong in plain sentences, or "" if nothing is."""
        try:
            return await self._run(_lacking)
        except Trouble as trouble:
            return str(trouble)

    async def stop(self) -> None:
        """Give up the connection, and an errand that is under way."""
        self._guard.cut()
        if self._going is not None:
            self._going.cancel()
        await asyncio.to_thread(self._thread.shutdown, wait=True, cancel_futures=True)
        self._drop()

    async def _expunge_gathered(self) -> set[Named]:
        """Remove all that are to go, once those before them are gone; return those that are."""
        async with self._one_at_a_time:
            named, self._to_go, self._going = self._to_go, set(), None
            gone: set[Named] = set()
            for some in _portions(sorted(named)):
                gone |= await self._run(partial(_expunge, named=some))
            return gone

    async def _run(self, errand: Callable[[Link], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._twice, errand)

    def _twice(self, errand: Callable[[Link], T]) -> T:
        """Run the errand; if a connection kept from before turns out to be dead, once more on a new one."""
        if time.monotonic() - self._used > KEPT:
            self._drop()
        kept = self._link is not None
        try:
            return self._once(errand)
        except Trouble as trouble:
            if not kept or isinstance(trouble.__cause__, Trouble):
                raise
            return self._once(errand)

    def _once(self, errand: Callable[[Link], T]) -> T:
        try:
            if self._link is None:
                self._guard = Guard()
                self._link = Link(self._account, self._limits, self._guard)
            with self._guard.within(self._limits.command):
                done = errand(self._link)
        except Exception as error:
            self._drop()
            raise Trouble(in_words(error, self._account)) from error
        self._used = time.monotonic()
        return done

    def _drop(self) -> None:
        self._guard.close()
        self._link = None
        self._folders.clear()

    def _move(self, link: Link, uidvalidity: int, uid: int, folder: str, begun: list[bool]) -> bool:
        if link.examine(writable=True).uidvalidity != uidvalidity:
            return False
        if not link.is_there(uid):
            return bool(begun)  # the line was lost after we had asked for the move: it is ours
        name = link.full_name(folder)
        if name not in self._folders and not link.folder_exists(name):
            link.create_folder(name)
        self._folders.add(name)
        begun.append(True)
        if link.has_capability("MOVE"):
            link.move([uid], name)
        elif link.has_capability("UIDPLUS"):
            link.copy([uid], name)
            _remove(link, [uid])
        else:
            raise Trouble(f"{link.host} can neither move nor remove a single message (MOVE, UIDPLUS).")
        return True


def _portions(named: list[Named]) -> Iterator[list[Named]]:
    """Yield so many at a time as a server takes in one line, each with a time limit of its own."""
    for first in range(0, len(named), MOST_AT_ONCE):
        yield named[first : first + MOST_AT_ONCE]


def _expunge(link: Link, named: list[Named]) -> set[Named]:
    if not link.has_capability("UIDPLUS"):
        return set()
    uidvalidity = link.examine(writable=True).uidvalidity
    uids = sorted(uid for numbering, uid in named if numbering == uidvalidity)
    if there := link.those_there(uids):
        _remove(link, there)
        there = link.those_there(there)
    return {(uidvalidity, uid) for uid in uids if uid not in there}


def _remove(link: Link, uids: list[int]) -> None:
    """Remove these messages only: a plain EXPUNGE would take what other people have marked as well."""
    link.add_flags(uids, [DELETED], silent=True)
    link.uid_expunge(uids)


def _find(link: Link, message_id: str) -> tuple[int, int] | None:
    box = link.examine()
    found = link.search(["HEADER", "Message-ID", message_id])
    return (box.uidvalidity, max(found)) if found else None


def _fetch(link: Link, uidvalidity: int, uid: int) -> tuple[bytes, datetime] | None:
    if link.examine().uidvalidity != uidvalidity or not link.is_there(uid):
        return None
    told = link.fetch([uid], [f"BODY.PEEK[]<0.{MOST_READ}>", "INTERNALDATE"]).get(uid, {})
    raw = next((value for name, value in told.items() if bytes(name).startswith(b"BODY[]")), None)
    return None if raw is None else (bytes(raw), instant(told.get(b"INTERNALDATE")))


def _headers(link: Link, number: int) -> list[bytes]:
    uids = link.all_uids(link.examine().exists)[-number:]
    told = link.fetch(uids, ["BODY.PEEK[HEADER]"]) if uids else {}
    return [bytes(told[uid][b"BODY[HEADER]"]) for uid in uids if told.get(uid, {}).get(b"BODY[HEADER]") is not None]


def _lacking(link: Link) -> str:
    link.examine()
    if link.has_capability("UIDPLUS"):
        return ""
    return f"{link.host} cannot remove a single message (UIDPLUS), so copies of our own mail would stay in the mailbox."
