"""One connection to an IMAP mailbox, on IMAPClient with its known pitfalls closed.

The one idea: a connection belongs to one thread and is thrown away at the first error, since after a timeout or a
broken answer nothing that it says can be trusted. Whatever blocks runs under a deadline, and another thread may cut
the line.
"""

import imaplib
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import CapabilityError, LoginError

from mailflow.shell import wire
from mailflow.shell.inbox.guard import MOST_READ, Guard, GuardedIMAP4
from mailflow.shell.wire import Security, Trouble

SEARCHED_AT_ONCE: Final = 50_000  # imaplib takes no line over 1,000,000 bytes
# At DEBUG imapclient writes whole messages to the log.
logging.getLogger("imapclient").setLevel(logging.WARNING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """A mailbox on an IMAP server.

    `name` is what config.toml calls it ("admin"); `secret` returns the password, or the access token if `oauth2`, and
    is asked at each log-in; `refused` is told when the server did not take it; `cafile` names certificate authorities of
    our own instead of the system's.
    """

    name: str
    host: str
    port: int
    security: Security
    user: str
    secret: Callable[[], str]
    cafile: str | None = None
    folder: str = "INBOX"
    oauth2: bool = False
    refused: Callable[[], None] = wire.nobody_need_know

    @property
    def mailbox(self) -> str:
        """Return the name under which messages of this folder are put on record."""
        return self.name if self.folder == "INBOX" else f"{self.name}/{self.folder}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """How long things may take, in seconds.

    `cycle`: one IDLE; a dead line is noticed after `cycle` and `read` together at the latest. `poll`: between two looks
    where IDLE is not offered. `command`: any one command, on top of what a big message takes.
    """

    cycle: float = 60.0
    poll: float = 30.0
    connect: float = 20.0
    read: float = 30.0
    command: float = 60.0
    first_pause: float = 1.0
    longest_pause: float = 300.0
    bytes_per_second: float = 50_000.0


@dataclass(frozen=True, slots=True)
class Box:
    """A folder as the server described it on opening. UIDs at or above `uid_next` come later."""

    uidvalidity: int
    uid_next: int
    exists: int


class IdleRefused(IMAPClient.Error):  # type: ignore[misc]
    """The server has offered IDLE, and does not take it."""


class Link(IMAPClient):  # type: ignore[misc]  # imapclient has no types
    """A connection that is logged in. Every method may raise any error; the link is of no use after one."""

    def __init__(self, account: Account, limits: Limits, guard: Guard) -> None:
        self._account, self._limits, self._guard = account, limits, guard
        self._tls = wire.context(account.security, account.host, account.cafile)
        self._look_at_once = False
        with guard.within(limits.command):
            timeout = SocketTimeout(connect=limits.connect, read=limits.read)
            direct = account.security is Security.TLS
            super().__init__(account.host, account.port, ssl=direct, ssl_context=self._tls, timeout=timeout)
            self._imap.debug = 0  # else imaplib makes a repr of every literal: three times the memory
            self.normalise_times = False  # else INTERNALDATE is naive local time
            if account.security is Security.STARTTLS:
                self.starttls(self._tls)
                guard.watch(self.socket())
            self._log_in(account)

    def examine(self, *, writable: bool = False) -> Box:
        """Open the account's folder, read-only unless told otherwise (RFC 9051 6.3.3)."""
        with self._guard.within(self._limits.command):
            try:
                told = self.select_folder(self._account.folder, readonly=not writable)
            except imaplib.IMAP4.abort:
                raise
            except imaplib.IMAP4.error as error:
                raise Trouble(f"The folder {self._account.folder} cannot be opened on {self.host}.") from error
        if writable and b"READ-WRITE" not in told:
            raise Trouble(f"The folder {self._account.folder} on {self.host} may be read but not changed.")
        if not isinstance(told.get(b"UIDVALIDITY"), int):
            raise Trouble(f"{self.host} does not say how it numbers messages (UIDVALIDITY), so it cannot be used.")
        return Box(told[b"UIDVALIDITY"], told.get(b"UIDNEXT") or 0, told.get(b"EXISTS") or 0)

    def all_uids(self, exists: int) -> list[int]:
        """Return the UIDs of every message in the open folder, the oldest first."""
        with self._guard.within(self._limits.command):
            if exists <= SEARCHED_AT_ONCE:
                return sorted(self.search("ALL"))
            starts = range(1, exists + 1, SEARCHED_AT_ONCE)
            parts = (f"{a}:{a + SEARCHED_AT_ONCE - 1 if a + SEARCHED_AT_ONCE <= exists else '*'}" for a in starts)
            return sorted({uid for part in parts for uid in self.search([part])})

    def newer(self, uid: int) -> list[int]:
        """Return the UIDs above `uid`, the oldest first. (`n:*` always names the last message: RFC 9051 9.)"""
        with self._guard.within(self._limits.command):
            return sorted(found for found in self.search(["UID", f"{uid + 1}:*"]) if found > uid)

    def more_came(self) -> bool:
        """Return whether the server has told of a new message, within any answer, since this was last asked."""
        return bool(self._imap.untagged_responses.pop("EXISTS", None))

    def sizes(self, uids: list[int]) -> dict[int, tuple[int, datetime]]:
        """Return size in bytes and time of receipt of those messages that are still there."""
        with self._guard.within(self._limits.command):
            told = self.fetch(uids, ["RFC822.SIZE", "INTERNALDATE"])
        return {uid: (int(row[b"RFC822.SIZE"]), instant(row.get(b"INTERNALDATE"))) for uid, row in told.items()}

    def bodies(self, uids: list[int], size: int) -> dict[int, bytes]:
        """Return the bytes of those messages that are still there; `size` is their sum. No flag changes (PEEK)."""
        wanted = "BODY.PEEK[]" if size <= MOST_READ else f"BODY.PEEK[]<0.{MOST_READ}>"
        key = b"BODY[]" if size <= MOST_READ else b"BODY[]<0>"
        with self._guard.within(self._limits.command + min(size, MOST_READ) / self._limits.bytes_per_second):
            told = self.fetch(uids, [wanted])
        return {uid: bytes(row[key])[:MOST_READ] for uid, row in told.items() if row.get(key) is not None}

    def is_there(self, uid: int) -> bool:
        """Return whether the message is in the open folder."""
        return bool(self.those_there([uid]))

    def those_there(self, uids: list[int]) -> list[int]:
        """Return those of the messages that are in the open folder. Fetching one that is not is no error."""
        found = self.fetch(uids, ["FLAGS"]) if uids else {}
        return [uid for uid in uids if uid in found]

    def full_name(self, folder: str) -> str:
        """Return how this server calls the folder that config.toml writes as "Mailflow/Cases" (RFC 2342)."""
        spaces = self.namespace().personal if self.has_capability("NAMESPACE") else None
        prefix, delimiter = spaces[0] if spaces else ("", _delimiter(self.list_folders("", "")))
        name = folder.replace("/", delimiter or "/")
        return name if name.startswith(prefix) else f"{prefix}{name}"

    def idle_once(self, cycle: float, stopped: threading.Event) -> bool:
        """Wait in IDLE (RFC 2177) for at most `cycle` seconds; return True as soon as a message has come."""
        with self._guard.within(cycle + self._limits.command):
            self.idle()
            try:
                # The notice may have come in the same packet as the server's "+", where poll() does not see it.
                self._look_at_once = True
                told = self.more_came() or _has_come(self.idle_check(timeout=0))
                hit = told or self._idle_until(time.monotonic() + cycle, stopped)
            finally:
                _, late = self.idle_done()  # raises if the line is dead
        return hit or _has_come(late)

    def idle(self) -> None:
        """Begin to idle. What the server tells before its "+" is news and no refusal, for which the library takes it."""
        self._idle_tag = tag = self._imap._command("IDLE")
        while self._imap._get_response() is not None:
            if self._imap.tagged_commands[tag]:
                raise IdleRefused("IDLE was offered and is refused")

    def _idle_until(self, end: float, stopped: threading.Event) -> bool:
        while not stopped.is_set() and (left := end - time.monotonic()) > 0:
            before = time.monotonic()
            told = self.idle_check(timeout=left)
            if _has_come(told):
                return True
            if any(line[0] == b"BYE" for line in told):
                return False
            if not told and time.monotonic() - before < 0.01:
                return False  # an ended line shows as silence without waiting (mjs/imapclient#565)
        return False

    def _poll_socket(self, sock: Any, timeout: float | None = None) -> Any:
        if self._look_at_once:
            self._look_at_once = False
            return [True]
        return super()._poll_socket(sock, timeout)

    def _create_IMAP4(self) -> GuardedIMAP4:  # noqa: N802  # the name is the library's
        direct = self._tls if self._account.security is Security.TLS else None
        return GuardedIMAP4(self.host, self.port, direct, self._limits.connect, self._guard)

    def _log_in(self, account: Account) -> None:
        secret = account.secret()
        try:
            if account.oauth2:
                self.sasl_login("XOAUTH2", _xoauth2(account.user, secret))
            elif secret.isascii() and account.user.isascii():
                self.login(account.user, secret)
            else:
                self.plain_login(account.user, secret)
        except LoginError as error:
            if isinstance(error.__context__, imaplib.IMAP4.abort):
                raise ConnectionError("lost while logging in") from error
            if "[UNAVAILABLE]" in str(error):  # RFC 5530
                raise Trouble(f"{account.host} can let nobody in just now.") from error
            account.refused()
            what = wire.secret(oauth2=account.oauth2)
            raise Trouble(f"{account.host} refused our {what} for the mailbox called {account.name}.") from error


def in_words(error: BaseException, account: Account) -> str:
    """Return a sentence that says why the mailbox could not be read. It holds no address and no secret."""
    if isinstance(error, CapabilityError):
        return f"{account.host} does not offer what is needed: {error}."
    if isinstance(error, imaplib.IMAP4.abort):
        error = ConnectionError("ended")
    return wire.in_words(error, account.host, account.port)


def _xoauth2(user: str, token: str) -> Callable[[bytes], bytes]:
    """Answer the first challenge with the token, and a refusal (sent as a second challenge) with nothing."""
    answers = iter((f"user={user}\x01auth=Bearer {token}\x01\x01".encode(),))
    return lambda challenge: next(answers, b"")


def _delimiter(folders: list[tuple[Any, bytes | None, str]]) -> str:
    return folders[0][1].decode("ascii") if folders and folders[0][1] else "/"


def _has_come(told: list[Any]) -> bool:
    return any(len(line) > 1 and line[1] == b"EXISTS" for line in told)


def instant(told: object) -> datetime:
    """Return an INTERNALDATE; now, if the server gave none. In UTC, since imapclient's own time zones cannot be handed to
    another process."""
    match told:
        case datetime(tzinfo=zone) if zone is not None:
            return told.astimezone(UTC)
        case _:
            return datetime.now(UTC)
