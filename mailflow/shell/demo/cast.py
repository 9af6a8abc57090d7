"""The cast of the demo: people with mailboxes of their own, who send and answer real emails.

The one idea: nobody here knows anything of the daemon. They see what arrives in their mailbox, log in to the mail
server as themselves, and answer what they got; what they write is the only thing that the demo makes up.
"""

import struct
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default
from email.utils import format_datetime, formataddr, parseaddr
from typing import Any, Final, cast
from zoneinfo import ZoneInfo

import aiosmtplib

from mailflow.people import Person
from mailflow.shell.demo import cast_mail
from mailflow.shell.demo.cast_mail import Program
from mailflow.shell.embedded import EmbeddedServer

ZONE: Final = ZoneInfo("Europe/London")


@dataclass(frozen=True, slots=True, kw_only=True)
class Player:
    """Somebody with a mailbox. `signature` is what their mail program puts below everything they write."""

    key: str
    name: str
    address: str
    program: Program = Program.GMAIL
    signature: str = ""


PARENTS: Final = (
    Player(key="rosa", name="Rosa Lind", address="rosa.lind@lind.example", program=Program.IPHONE),
    Player(key="dan", name="Dan Moss", address="dan.moss@moss.example"),
    Player(key="sam", name="Sam Okafor", address="sam.okafor@okafor.example", program=Program.OUTLOOK),
)
PROGRAMS: Final = {
    "shah": Program.OUTLOOK,
    "pope": Program.OUTLOOK,
    "orr": Program.OUTLOOK,
    "patel": Program.IPHONE,
    "denham": Program.IPHONE,
}
SIGNATURES: Final = {
    "shah": "Amira Shah\nDeputy Head Teacher\nHillside CE Primary",
    "pope": "Kind regards\n\nJan Pope\nSchool Office\nHillside CE Primary",
    "finch": "-- \nTobias Finch\nAssistant Head, Hillside CE Primary",
    "orr": "Lucy Orr\nSENCo and Designated Safeguarding Lead",
}


def players(people: Iterable[Person]) -> tuple[Player, ...]:
    """Return the school's people, as those who play them, and three parents."""
    staff = tuple(
        Player(
            key=p.key,
            name=p.name,
            address=p.address,
            program=PROGRAMS.get(p.key, Program.GMAIL),
            signature=SIGNATURES.get(p.key, ""),
        )
        for p in people
    )
    return (*staff, *PARENTS)


class Cast:
    """Everybody's mailboxes as they see them, and their mail programs. `now` is the clock on their wall."""

    def __init__(
        self, who: Iterable[Player], passwords: dict[str, str], server: EmbeddedServer, now: Callable[[], datetime]
    ) -> None:
        self.players: Final = {player.key: player for player in who}
        self._passwords, self._server, self._now = passwords, server, now
        self._mailboxes: Final[dict[str, list[EmailMessage]]] = defaultdict(list)
        self._written = 0
        server.on_delivery(self._arrived)

    def _arrived(self, account: str, raw: bytes) -> None:
        self._mailboxes[account].append(parsed(raw))

    def latest(self, who: str, words: str) -> EmailMessage:
        """Return the newest email in somebody's mailbox with these words in its subject or text. LookupError if there is
        none."""
        player = self.players[who]
        mails = self._mailboxes[player.address]
        found = [mail for mail in mails if words in f"{mail['Subject']}\n{cast_mail.text_of(mail)}"]
        if not found:
            have = [str(mail["Subject"]) for mail in mails]
            raise LookupError(f"{player.name} has no email with “{words}” in it, but {have}")
        return found[-1]

    async def write(self, who: str, to: str, subject: str, words: str, *, pictures: int = 0) -> None:
        """Send a new message."""
        player = self.players[who]
        mail = self._mail(player, to, subject)
        self._say(mail, *cast_mail.fresh(player.program, words, player.signature))
        for number in range(1, pictures + 1):
            mail.add_attachment(picture(), maintype="image", subtype="png", filename=f"IMG_{4410 + number}.png")
        await self._send(player, mail)

    async def answer(self, who: str, to: str, words: str) -> None:
        """Reply to the newest email with these words in it, with all of it quoted below."""
        player, asked = self.players[who], self.latest(who, to)
        mail = self._reply(player, asked, parseaddr(str(asked["Reply-To"] or asked["From"]))[1])
        self._say(mail, *cast_mail.reply(player.program, asked, words, player.signature))
        await self._send(player, mail)

    async def tap(self, who: str, words: str, label: str) -> None:
        """Open one of the email's ready replies, and send it as it stands: a new message, in answer to nothing."""
        player = self.players[who]
        to, title, text = cast_mail.ready_reply(self.latest(who, words), label)
        mail = self._mail(player, to, title)
        mail.set_content(text)
        await self._send(player, mail)

    async def be_away(self, who: str, to: str, words: str) -> None:
        """Send the absence notice that somebody's mailbox sends by itself (RFC 3834): to where the email came from."""
        player, asked = self.players[who], self.latest(who, to)
        mail = self._reply(player, asked, str(asked["Return-Path"]).strip("<>"))
        mail.replace_header("Subject", f"Automatic reply: {asked['Subject']}")
        mail["Auto-Submitted"] = "auto-replied"
        mail["X-Auto-Response-Suppress"] = "All"
        mail.set_content(words)
        await self._send(player, mail)

    def _reply(self, player: Player, asked: EmailMessage, to: str) -> EmailMessage:
        subject = str(asked["Subject"])
        mail = self._mail(player, to, subject if subject.startswith("Re:") else f"Re: {subject}")
        mail["In-Reply-To"] = str(asked["Message-ID"])
        mail["References"] = f"{asked['References'] or ''} {asked['Message-ID']}".strip()
        return mail

    def _mail(self, player: Player, to: str, subject: str) -> EmailMessage:
        self._written += 1
        mail = EmailMessage(policy=SMTP)
        mail["From"] = formataddr((player.name, player.address))
        mail["To"] = to
        mail["Subject"] = subject
        mail["Date"] = format_datetime(self._now().astimezone(ZONE))
        mail["Message-ID"] = (
            f"<{player.key}.{self._written}.{self._now():%Y%m%d%H%M}@{player.address.partition('@')[2]}>"
        )
        return mail

    @staticmethod
    def _say(mail: EmailMessage, text: str, html: str) -> None:
        mail.set_content(text)
        mail.add_alternative(f"<html><body>{html}</body></html>", subtype="html")

    async def _send(self, player: Player, mail: EmailMessage) -> None:
        """Log in as themselves (SMTP AUTH) and hand the message over."""
        async with aiosmtplib.SMTP(
            hostname=self._server.host,
            port=self._server.smtp_port,
            start_tls=False,
            username=player.address,
            password=self._passwords[player.address],
        ) as line:
            await line.send_message(mail, sender=player.address)


def parsed(raw: bytes) -> EmailMessage:
    """Return an email as a mail program sees it."""
    return cast(EmailMessage, message_from_bytes(raw, policy=cast(Any, default)))


def picture() -> bytes:
    """Return a screenshot of a chat as a small PNG: grey bubbles, and no words."""
    wide, high = 180, 320
    rows = bytearray()
    for y in range(high):
        bubble = y % 64 < 44
        left = 12 if (y // 64) % 2 else 50
        rows += b"\0" + bytes(0xC8 if bubble and left <= x < left + 118 else 0xF2 for x in range(wide))
    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(rows))), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
