"""Send letters by SMTP, and say exactly what became of each.

The one idea: only the server's own answer counts. Before DATA nothing can have left, and it may be tried again; after
DATA anything but a clear answer is `Unknown`, since in two of three such cases the letter had been taken.
"""

import asyncio
from dataclasses import dataclass
from typing import Final

from aiosmtplib import (
    SMTP,
    SMTPDataError,
    SMTPException,
    SMTPRecipientRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)

from mailflow.shell.outbox.envelope import bare, ready
from mailflow.shell.outbox.smtp import Server, connect, in_words, mail_options, quietly
from mailflow.shell.wire import Security, Trouble

__all__ = ["NotTried", "Outbox", "Outcome", "Refused", "Security", "Server", "Taken", "Unknown"]

KEPT: Final = 20.0  # seconds that a connection is kept for the next letter
ASKED_AFTER: Final = 1.0  # seconds of silence after which a kept connection is asked whether it is still there
LINES: Final = 2  # connections at once: one for what is urgent beside one for the rest
CLOSING: Final = 421  # "service not available, closing" (RFC 5321, 3.8): says nothing about an address


@dataclass(frozen=True, slots=True)
class Taken:
    """The server has taken the letter for every recipient; `reply` is what it said, with its queue number."""

    reply: str


@dataclass(frozen=True, slots=True)
class Refused:
    """The server refused the letter for every recipient, because of `address`; "" if because of what it contains.

    `permanent`: the same letter to the same address will be refused again (5xx, not 4xx).
    """

    address: str
    code: int
    reply: str
    permanent: bool


@dataclass(frozen=True, slots=True)
class Unknown:
    """The server may or may not have taken the letter. It must not simply be sent again."""

    why: str


@dataclass(frozen=True, slots=True)
class NotTried:
    """Nothing was sent; `why` is a sentence about the server. It may be tried again."""

    why: str


Outcome = Taken | Refused | Unknown | NotTried


class Outbox:
    """Sends letters through one server. One that comes while another is under way goes on a connection of its own.

    `patience`: seconds for connecting and for each command; `last_patience`: seconds for the answer to the letter
    itself (RFC 5321, 4.5.3.2, asks for 10 minutes, since giving up early leaves it unknown).
    """

    def __init__(self, server: Server, *, patience: float = 60.0, last_patience: float = 600.0) -> None:
        self.server, self._patience, self._last_patience = server, patience, last_patience
        self._lines: list[_Line] = []

    async def send(self, raw: bytes, *, sender: str, to: str, copy_to: str | None) -> Outcome:
        """Send `raw` in one transaction to `to`, and to `copy_to` (our own mailbox): to both of them or to neither.

        Raise ValueError if the bytes are not a letter to `to` alone, or an address is not one plain address: our own
        bug.
        """
        recipients = [bare(to)] + ([bare(copy_to)] if copy_to else [])
        letter = ready(raw, to)
        return await self._free().send(letter, bare(sender), recipients)

    async def check(self) -> str:
        """Connect and log in. Return what is wrong in a plain sentence, or "" if nothing is."""
        return await self._free().check()

    async def stop(self) -> None:
        """Give up every connection once the letter under way on it has its answer."""
        for line in self._lines:
            await line.stop()

    def _free(self) -> "_Line":
        """Return a line that is free, a new one where none is; or the first, once there are as many as there may be."""
        free = next((line for line in self._lines if not line.busy), None)
        if free is None and len(self._lines) < LINES:
            free = _Line(self.server, self._patience, self._last_patience)
            self._lines.append(free)
        return free or self._lines[0]


class _Line:
    """One connection, for one letter after the other. It is kept for the next while it is healthy."""

    def __init__(self, server: Server, patience: float, last_patience: float) -> None:
        self._server, self._patience, self._last_patience = server, patience, last_patience
        self._lock = asyncio.Lock()
        self._client: SMTP | None = None
        self._used = 0.0
        self._closing: asyncio.TimerHandle | None = None
        self._quitting: asyncio.Task[None] | None = None

    @property
    def busy(self) -> bool:
        return self._lock.locked()

    async def send(self, letter: bytes, sender: str, recipients: list[str]) -> Outcome:
        async with self._lock:
            try:
                return await self._twice(letter, sender, recipients)
            except BaseException:
                self._drop()
                raise
            finally:
                self._keep_for_a_while()

    async def check(self) -> str:
        async with self._lock:
            self._drop()
            try:
                self._client = await connect(self._server, self._patience)
            except (SMTPException, OSError, Trouble) as error:
                return in_words(error, self._server)
            self._keep_for_a_while()
            return ""

    async def stop(self) -> None:
        async with self._lock:
            await self._quit()

    async def _twice(self, letter: bytes, sender: str, recipients: list[str]) -> Outcome:
        """Send; if a kept connection turns out to be dead before DATA, once more on a new one."""
        if await self._still_there():
            outcome = await self._transaction(letter, sender, recipients)
            if not isinstance(outcome, NotTried) or self._client is not None:
                return outcome
        try:
            self._client = await connect(self._server, self._patience)
        except (SMTPException, OSError, Trouble) as error:
            self._drop()
            return NotTried(in_words(error, self._server))
        return await self._transaction(letter, sender, recipients)

    async def _transaction(self, letter: bytes, sender: str, recipients: list[str]) -> Outcome:
        client = self._client
        if client is None:
            return NotTried("There is no connection to the server.")
        options = mail_options(client, letter)
        if options is None:
            return NotTried(f"{self._server.host} takes no letters with accents (8BITMIME).")
        try:
            await client.mail(sender, options=options)
            for recipient in recipients:
                await client.rcpt(recipient)
        except (SMTPSenderRefused, SMTPRecipientRefused) as error:
            address = error.recipient if isinstance(error, SMTPRecipientRefused) else sender
            return await self._refused(client, error, address)
        except (SMTPException, OSError) as error:
            self._drop()
            return NotTried(in_words(error, self._server))
        return await self._data(client, letter)

    async def _refused(self, client: SMTP, error: SMTPResponseException, address: str) -> Outcome:
        """End the transaction without DATA (RFC 5321, 4.1.1.5), so that nobody gets the letter."""
        if error.code == CLOSING or not 400 <= error.code < 600:
            self._drop()
            return NotTried(f"{self._server.host} is closing for now ({error.code}).")
        try:
            await client.rset()
        except (SMTPException, OSError):
            self._drop()
        return Refused(address, error.code, error.message, error.code >= 500)

    async def _data(self, client: SMTP, letter: bytes) -> Outcome:
        try:
            reply = await client.data(letter, timeout=self._last_patience)
        except SMTPDataError as error:
            if not 400 <= error.code < 600:
                self._drop()
                return Unknown(f"{self._server.host} answered {error.code} to the letter, which is neither yes nor no.")
            if error.code == CLOSING:
                self._drop()
            return Refused("", error.code, error.message, error.code >= 500)
        except (SMTPException, OSError, RuntimeError) as error:
            self._drop()
            return Unknown(f"The letter was handed over, but its receipt was lost. {in_words(error, self._server)}")
        return Taken(reply.message)

    async def _still_there(self) -> bool:
        """Return whether the kept connection can be used."""
        client, silent = self._client, asyncio.get_running_loop().time() - self._used
        if client is None or not client.is_connected or silent > KEPT:
            self._drop()
            return False
        if silent > ASKED_AFTER:
            try:
                await client.noop(timeout=min(5.0, self._patience))
            except (SMTPException, OSError):
                self._drop()
                return False
        return True

    def _keep_for_a_while(self) -> None:
        loop = asyncio.get_running_loop()
        self._used = loop.time()
        if self._closing is not None:
            self._closing.cancel()
        self._closing = loop.call_later(KEPT, self._let_go) if self._client is not None else None

    def _let_go(self) -> None:
        self._quitting = asyncio.get_running_loop().create_task(self.stop())

    async def _quit(self) -> None:
        if self._closing is not None:
            self._closing.cancel()
        client, self._client = self._client, None
        if client is not None and client.is_connected:
            await quietly(client.quit(timeout=5.0))
            client.close()

    def _drop(self) -> None:
        if self._client is not None:
            self._client.close()
            self._client = None
