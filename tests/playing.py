"""A school whose daemon is at work on the embedded mail server, with a cast who really send and get emails.

The one idea: nothing waits for a length of time; a test goes on as soon as what it waits for is so.
"""

import asyncio
import errno
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import structlog

from mailflow.shell import assemble, journal, opened
from mailflow.shell.clock import FastClock
from mailflow.shell.daemon import Daemon
from mailflow.shell.daemon.ways import Ways
from mailflow.shell.demo import invented, play
from mailflow.shell.demo.cast import Cast
from mailflow.shell.demo.cast_mail import text_of
from mailflow.shell.embedded import EmbeddedServer
from mailflow.shell.records.sealed import Unreadable
from mailflow.shell.settings import Settings, load
from tests.crash import prepare
from tests.world import LONDON, at

MONDAY, WEDNESDAY = at("2026-11-23 09:00"), at("2026-11-25 16:00")
CONCERN = "In confidence please. Dan Moss keeps calling Miss Patel useless on the group. Please don't use my name."
QUICK = (0.01,)
PATIENCE = 60.0
"""Seconds within which even a machine that others keep busy starts a process or two."""


class School:
    """A school whose daemon runs on the embedded server."""

    def __init__(self, settings: Settings, server: EmbeddedServer, clock: FastClock, people: Cast) -> None:
        self.settings, self.server, self.clock, self.people = settings, server, clock, people
        self.came = self.read = 0
        self._copies: set[int] = set()  # the newest one stays, and is read again at each start
        server.on_delivery(self._arrived)

    def _arrived(self, account: str, _raw: bytes) -> None:
        self.came += account in (invented.ADMIN, invented.CASES)

    def _told(self, what: str, fate: str, uid: int) -> None:
        if what == "read" and not (fate == "copy" and uid in self._copies):
            self.read += 1
        if fate == "copy":
            self._copies.add(uid)

    @asynccontextmanager
    async def at_work(
        self, change: Callable[[Daemon], None] = lambda daemon: None, *, keep_copies: bool = True
    ) -> AsyncIterator[Daemon]:
        """Run the daemon; `change` is what is wrong with it from the start."""
        books = opened.open_books(self.settings)
        ways = Ways(grace=0.1, pauses=QUICK, keep_copies=keep_copies)
        self.daemon = assemble.daemon_of(self.settings, books, self.clock, ways=ways, told=self._told)
        change(self.daemon)
        self.running = asyncio.create_task(self.daemon.run())
        try:
            await asyncio.sleep(0)  # it has begun
            await self.until(lambda: all(books.ledger.validity(box) for box in ("admin", "cases")), "it is at work")
            yield self.daemon
        finally:
            await self.daemon.stop()
            await asyncio.gather(self.running, return_exceptions=True)
            books.shut()
        self.running.result()

    async def until(self, holds: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, f"not so after {PATIENCE:.0f} seconds: {what}"
            if self.running.done():
                self.running.result()
            await asyncio.sleep(0.01)

    async def settled(self) -> None:
        def calm() -> bool:
            desk = self.daemon.desk
            return self.came == self.read and not any(desk.owed(self.clock.now())) and not desk.on_their_way()

        await self.until(calm, "all that came is read, and all that is owed has left")

    async def go_to(self, instant: Any) -> None:
        self.clock.jump_to(instant)
        self.daemon.wake()
        await self.settled()

    async def concern(self, who: str = "rosa") -> str:
        """Have a parent raise a concern; return the case that it becomes."""
        before = set(self.daemon.desk.cases)
        await self.people.write(who, invented.ADMIN, "Year 4 WhatsApp", CONCERN)
        await self.settled()
        (reference,) = set(self.daemon.desk.cases) - before
        return reference

    def mails(self, key: str, words: str = "") -> list[str]:
        """Return what lies in somebody's mailbox and has these words in it: subject and text."""
        found = self.people._mailboxes[self.people.players[key].address]
        whole = [f"{mail['Subject']}\n{text_of(mail)}" for mail in found]
        return [" ".join(one.split()) for one in whole if words in " ".join(one.split())]

    def told_of(self, reference: str) -> list[str]:
        """Return what the office was told of a case that needs a person."""
        return [mail for mail in self.mails("pope", f"Case {reference} needs a person") if "Daily line" not in mail]


@asynccontextmanager
async def playing(tmp_path: Path) -> AsyncIterator[School]:
    """Set the invented school up on the embedded server, its mailboxes proved; no daemon runs yet."""
    journal.silent()
    config = invented.example()
    who, addresses = play.addresses(config, tmp_path)
    passwords = dict.fromkeys(addresses, "password")
    clock = FastClock(MONDAY, 0.0, server_follows=True)
    async with EmbeddedServer(accounts=passwords, domain=play.DOMAIN, now=lambda: clock.now(LONDON)) as server:
        ports = invented.on_this_machine(server.imap_port, server.smtp_port)
        (tmp_path / invented.NAME).write_text(invented.changed(config, ports), encoding="utf-8")
        settings = load(tmp_path / invented.NAME, invented.environ(passwords))
        prepare(settings)
        yield School(settings, server, clock, Cast(who, passwords, server, lambda: clock.now(LONDON)))


@contextmanager
def log() -> Iterator[list[Any]]:
    """Collect the lines of the journal."""
    with structlog.testing.capture_logs() as lines:
        yield lines


def of(lines: Iterable[Any], event: str) -> list[Any]:
    return [line for line in lines if event in line["event"]]


class Disk:
    """The real records on a disk that takes nothing for the streams in `full` ("*" for all), and that fails at what
    belongs to the streams in `bad`; of what holds an event of the kind `loses` it says once that it did not take it, though
    it did."""

    def __init__(self, records: Any) -> None:
        self._records = records
        self.full: set[str] = set()
        self.bad: set[str] = set()
        self.loses = ""
        self.refusals = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._records, name)

    def append(self, stream: str, expected: int, rows: Any) -> None:
        self._refuse(stream)
        self._records.append(stream, expected, rows)
        if self.loses in [row["kind"] for row in rows]:
            self.loses = ""
            raise OSError(errno.EIO, "Input/output error")

    def keep(self, stream: str, raw: bytes) -> Any:
        self._refuse(stream)
        return self._records.keep(stream, raw)

    def read(self, stream: str, **how: bool) -> Any:
        try:
            self._fail(stream)
        except OSError as fault:
            raise Unreadable(stream, fault) from fault
        return self._records.read(stream, **how)

    def _refuse(self, stream: str) -> None:
        self._fail(stream)
        if self.full & {stream, "*"}:
            self.refusals += 1
            raise OSError(errno.ENOSPC, "No space left on device")

    def _fail(self, stream: str) -> None:
        if stream in self.bad:
            self.refusals += 1
            raise OSError(errno.EIO, "Input/output error")


def on_a_disk(daemon: Daemon) -> Disk:
    daemon.desk.records = Disk(daemon.desk.records)
    return daemon.desk.records
