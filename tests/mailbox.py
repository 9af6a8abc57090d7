"""A mailbox on the private Dovecot, as a test reads it: a ledger in memory, an inbox in a task, a colleague."""

import asyncio
import imaplib
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from itertools import count

import pytest

from mailflow.shell.inbox import Account, Arrived, Inbox, Limits, Security
from tests.servers import MailServers

QUICK = Limits(cycle=5.0, poll=0.1, read=2.0, command=10.0, first_pause=0.02, longest_pause=0.1)
NUMBERS = count(1)


@pytest.fixture(scope="module")
def servers() -> Iterator[MailServers]:
    with MailServers() as running:
        yield running


@pytest.fixture
def address() -> str:
    """Return a mailbox that no other test uses."""
    return f"admin{next(NUMBERS)}@hillside.example"


class Ledger:
    """What is on record, as the real ledger answers it, in memory."""

    def __init__(self, validity: int | None = None) -> None:
        self.began: dict[int, int] = {validity: 1} if validity is not None else {}
        self.known: set[tuple[int, int]] = set()
        self.when_asked: Callable[[], object] = lambda: None

    def validity(self, mailbox: str) -> int | None:  # noqa: ARG002
        return next(reversed(self.began), None)

    def is_known(self, mailbox: str, uidvalidity: int, uid: int) -> bool:  # noqa: ARG002
        self.when_asked()
        return (uidvalidity, uid) in self.known or uid < self.began.get(uidvalidity, 1)

    def starts(self, mailbox: str, uidvalidity: int, uid: int) -> None:  # noqa: ARG002
        self.began.pop(uidvalidity, None)
        self.began[uidvalidity] = uid

    def record(self, message: Arrived) -> None:
        self.known.add((message.uidvalidity, message.uid))


def account(servers: MailServers, address: str, port: int = 0, security: Security = Security.TLS) -> Account:
    chosen = port or servers.imaps_port
    return Account(
        name="admin",
        host="localhost" if security is not Security.NONE else "127.0.0.1",
        port=chosen,
        security=security,
        user=address,
        secret=lambda: "pw",
        cafile=servers.cafile,
    )


class Reading:
    """An inbox being read in a task of its own, as the daemon does, with what it said of itself."""

    def __init__(self, inbox: Inbox, said: list[str], heard: asyncio.Event) -> None:
        self.inbox, self.said, self._heard = inbox, said, heard
        self._came: asyncio.Queue[Arrived | None] = asyncio.Queue()
        self._task = asyncio.create_task(self._read())

    async def _read(self) -> None:
        async for batch in self.inbox.arrivals():
            for message in batch:
                self._came.put_nowait(message)
        self._came.put_nowait(None)

    async def next(self) -> Arrived:
        message = await asyncio.wait_for(self._came.get(), 10)
        assert message is not None
        return message

    async def end(self) -> None:
        await self._task

    async def texts(self, number: int) -> list[bytes]:
        return [(await self.next()).raw for _ in range(number)]

    async def says(self, words: str) -> None:
        """Wait until the inbox has said something with these words in it."""
        while not any(words in sentence for sentence in self.said):
            self._heard.clear()
            await asyncio.wait_for(self._heard.wait(), 10)
        del self.said[: next(i for i, sentence in enumerate(self.said) if words in sentence) + 1]


@asynccontextmanager
async def reading(
    who: Account, ledger: Ledger, *, limits: Limits = QUICK, begin_with_all: bool = False
) -> AsyncIterator[Reading]:
    said: list[str] = []
    heard = asyncio.Event()

    def hear(sentence: str) -> None:
        said.append(sentence)
        heard.set()

    inbox = Inbox(who, ledger, limits=limits, begin_with_all=begin_with_all, on_state=hear)
    opened = Reading(inbox, said, heard)
    try:
        yield opened
    finally:
        await inbox.stop()
        await opened.end()


def letter(text: str) -> bytes:
    return f"From: rosa.lind@lind.example\r\nSubject: {text}\r\nMessage-ID: <{text}@lind.example>\r\n\r\nx\r\n".encode()


def colleague(servers: MailServers, address: str) -> imaplib.IMAP4:
    """Log in as a person who reads the same mailbox."""
    client = imaplib.IMAP4("127.0.0.1", servers.imap_port)
    client.login(address, "pw")
    client.select()
    return client


def flags(servers: MailServers, address: str) -> list[str]:
    return [path.name.partition(":2,")[2] for path in servers.files(address)]


async def check(who: Account) -> str:
    inbox = Inbox(who, Ledger(), limits=QUICK)
    try:
        return await inbox.check()
    finally:
        await inbox.stop()
