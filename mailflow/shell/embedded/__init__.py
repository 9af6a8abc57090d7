"""A mail server inside this process, for the demo and the sandbox: real IMAP and real SMTP on loopback sockets.

The one idea: to the daemon it is a school's own server. It stands at the border: whoever submits a message logs in, and
the server removes any verdict that the message brought along and writes its own on top. Nothing is kept on disk.
"""

import asyncio
import logging
from argparse import Namespace
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from datetime import datetime
from email.utils import format_datetime
from typing import Any, Final, Self
from uuid import uuid4

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session
from proxyprotocol.result import ProxyResultLocal
from proxyprotocol.sock import SocketInfo
from pymap.backend.dict import Config, Login
from pymap.backend.dict.filter import FilterSet
from pymap.backend.dict.mailbox import MailboxSet
from pymap.concurrent import Subsystem
from pymap.imap import IMAPServer
from pymap.parsing.message import AppendMessage
from pymap.user import UserMetadata
from pysasl.hashing import Cleartext

from mailflow.shell.embedded.border import base, judged, without_verdicts_of
from mailflow.shell.embedded.mailbox import mailboxes

LOOPBACK: Final = "127.0.0.1"
LARGEST: Final = 40 * 1024 * 1024
"""Bytes. Above the 20 MB that the daemon reads, so that a demo can show what it does with more."""


class EmbeddedServer:
    """Serve IMAP and SMTP submission for these accounts, from entering the context until leaving it.

    `accounts` maps addresses to passwords; those outside `domain` (parents) have their mailboxes here as well. `now`
    gives the time that the server writes down (INTERNALDATE, Received), so that a fast clock moves the server too. A
    port of 0 takes a free one; `imap_port` and `smtp_port` hold the real ones once the context is entered.
    """

    def __init__(
        self,
        *,
        accounts: Mapping[str, str],
        domain: str,
        now: Callable[[], datetime],
        authserv_id: str = "",
        imap_port: int = 0,
        smtp_port: int = 0,
    ) -> None:
        self.domain: Final = domain.lower()
        self.authserv_id: Final = authserv_id or f"mx.{self.domain}"
        self.host: Final = LOOPBACK
        self.imap_port = imap_port
        self.smtp_port = smtp_port
        self._passwords: Final = {address.lower(): password for address, password in accounts.items()}
        self._now: Final = now
        self._mailboxes: Final[dict[str, MailboxSet]] = {}
        self._watchers: Final[list[Callable[[str, bytes], None]]] = []
        self._open: AsyncExitStack = AsyncExitStack()

    def on_delivery(self, callback: Callable[[str, bytes], None]) -> None:
        """Call `callback(account, raw)` in the server's loop, soon after each message lies in that mailbox."""
        self._watchers.append(callback)

    async def deliver(self, address: str, raw: bytes, when: datetime) -> None:
        """Put `raw` into the mailbox of `address` as it stands, received at `when`. KeyError: nobody here has it."""
        account = base(address)
        inbox = await self._mailboxes[account].get_mailbox("INBOX")
        await inbox.append(AppendMessage(raw, when), recent=True)
        for callback in self._watchers:
            asyncio.get_running_loop().call_soon(callback, account, raw)

    async def __aenter__(self) -> Self:
        logging.getLogger("mail.log").setLevel(logging.ERROR)  # aiosmtpd warns at each login of an attribute of its own
        loop = asyncio.get_running_loop()
        async with AsyncExitStack() as opening:
            sessions = _Sessions(self._imap())
            opening.push_async_callback(sessions.end)
            imap = await asyncio.start_server(sessions.serve, LOOPBACK, self.imap_port)
            opening.callback(imap.close)
            submissions: set[_Submission] = set()
            opening.callback(_Submission.end_all, submissions)
            border = _Border(self, self._passwords, self._now)
            smtp = await loop.create_server(lambda: _Submission(border, submissions, loop), LOOPBACK, self.smtp_port)
            opening.callback(smtp.close)
            self.imap_port, self.smtp_port = (server.sockets[0].getsockname()[1] for server in (imap, smtp))
            self._open = opening.pop_all()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._open.aclose()

    def _imap(self) -> IMAPServer:
        """Return what speaks IMAP, with a mailbox made ready for every account."""
        config = Config(
            Namespace(proxy_protocol=None),
            host=LOOPBACK,
            port=self.imap_port,
            tls_enabled=False,
            reject_dnsbl=False,
            max_append_len=LARGEST,
            hash_context=Cleartext(),  # invented passwords for an hour's play; hashing would only slow each login
            cpu_subsystem=Subsystem.for_asyncio(),
            demo_data=False,
            demo_user="",
            demo_password="",
        )
        login = Login(config)
        for address, password in self._passwords.items():
            login.users_dict[address] = UserMetadata(config, address, password=password)
            self._mailboxes[address] = mailboxes()
            config.set_cache[address] = (self._mailboxes[address], FilterSet())
        return IMAPServer(login, config)


class _Sessions:
    """The IMAP connections, which end with the server."""

    def __init__(self, serve: IMAPServer) -> None:
        self._serve: Final = serve
        self._tasks: Final[set[asyncio.Task[None]]] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        whole = _WholeResponses(reader, writer)
        peer = SocketInfo.get(whole, ProxyResultLocal(), unique_id=uuid4().bytes)
        task = asyncio.create_task(self._serve(reader, whole, peer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def end(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)


class _WholeResponses(asyncio.StreamWriter):
    """Hands each response to the socket in one piece.

    pymap writes a line in several pieces. A client that looks between two of them while it idles takes the first for
    the whole line and gives the connection up (imapclient does, in `idle_check`).
    """

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        super().__init__(writer.transport, writer.transport.get_protocol(), reader, asyncio.get_running_loop())
        self._own: Final = writer  # which would close the line when nobody held it any more (from Python 3.13 on)
        self._response: Final = bytearray()

    def write(self, data: bytes | bytearray | memoryview) -> None:
        self._response.extend(data)

    async def drain(self) -> None:
        super().write(bytes(self._response))
        self._response.clear()
        await super().drain()


class _Border:
    """What the server says to those who submit mail. The method names are those that aiosmtpd asks for."""

    def __init__(self, server: EmbeddedServer, passwords: Mapping[str, str], now: Callable[[], datetime]) -> None:
        self.server: Final = server
        self._passwords: Final = passwords
        self._now: Final = now

    def password_fits(self, _smtp: SMTP, _session: Session, _envelope: Envelope, _how: str, proof: Any) -> AuthResult:
        """Say whether this is an account here and its password (RFC 4954)."""
        if isinstance(proof, LoginPassword):
            account = proof.login.decode("utf-8", "replace").lower()
            if self._passwords.get(account) == proof.password.decode("utf-8", "replace"):
                return AuthResult(success=True, auth_data=account)
        return AuthResult(success=False, handled=False)

    async def handle_MAIL(  # noqa: N802
        self, _smtp: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """Take mail from those who have logged in, and from nobody else."""
        if not session.authenticated:
            return "530 5.7.0 Authentication required"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 OK"

    async def handle_RCPT(  # noqa: N802
        self, _smtp: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Refuse at once whoever has no mailbox here, as a border server does (RFC 5321, section 3.6.2)."""
        if base(address) not in self._passwords:
            if base(address).endswith(f"@{self.server.domain}"):
                return f"550 5.1.1 <{address}>: there is no such mailbox here"
            return f"550 5.1.2 <{address}>: this server knows of no such domain or mailbox"
        if address not in envelope.rcpt_tos:
            envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, _smtp: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """Stamp the message and put a copy into the mailbox of each recipient."""
        when = self._now()
        raw = envelope.original_content or b""
        number = uuid4().hex[:12]
        hop = f"Received: from {session.host_name or 'unknown'} by {self.server.authserv_id} with ESMTPA id {number}"
        verdict = judged(raw, account=str(session.auth_data), authserv_id=self.server.authserv_id)
        clean = without_verdicts_of(self.server.authserv_id, raw)
        for recipient in envelope.rcpt_tos:
            trace = (
                f"Return-Path: <{envelope.mail_from or ''}>",
                f"Delivered-To: {recipient}",
                verdict,
                f"{hop}\r\n\tfor <{recipient}>; {format_datetime(when)}",
            )
            await self.server.deliver(recipient, "".join(f"{line}\r\n" for line in trace).encode() + clean, when)
        return f"250 2.0.0 OK: in the mailbox as {number}"


class _Submission(SMTP):
    """One SMTP connection, which ends with the server."""

    def __init__(self, border: _Border, others: set["_Submission"], loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(
            border,
            hostname=border.server.authserv_id,
            ident="mailflow demo server",
            data_size_limit=LARGEST,
            enable_SMTPUTF8=True,
            auth_require_tls=False,
            authenticator=border.password_fits,
            loop=loop,
        )
        self._others: Final = others

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._others.add(self)
        super().connection_made(transport)

    def connection_lost(self, error: Exception | None) -> None:
        self._others.discard(self)
        super().connection_lost(error)

    @staticmethod
    def end_all(submissions: set["_Submission"]) -> None:
        for submission in submissions:
            if submission.transport is not None:
                submission.transport.close()
