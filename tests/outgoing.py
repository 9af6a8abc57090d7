"""A letter of the school, and the servers that it goes through in a test."""

import asyncio
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP as CRLF

import pytest

from mailflow.shell.outbox import Outbox, Security, Server
from tests.servers import MailServers

CASES = "cases@hillside.example"
DAN = "dan.moss@moss.example"


@pytest.fixture(scope="module")
def servers() -> Iterator[MailServers]:
    with MailServers((CASES, "@moss.example"), bouncing=("gone.example",)) as running:
        yield running


def letter(to: str = DAN, text: str = "Dear Mr Moss,\n", subject: str = "A letter from school") -> bytes:
    message = EmailMessage(policy=CRLF)
    message["From"] = f"Hillside CE Primary <{CASES}>"
    message["To"] = to
    message["Subject"] = subject
    message["Date"] = "Tue, 24 Nov 2026 09:00:00 +0000"
    message["Message-ID"] = "<abc@hillside.example>"
    message.set_content(text)
    return message.as_bytes()


def school(servers: MailServers, security: Security = Security.STARTTLS, port: int = 0) -> Server:
    own = servers.smtps_port if security is Security.TLS else servers.smtp_port
    return Server(
        host="localhost",
        port=port or own,
        security=security,
        user=CASES,
        secret=lambda: "pw",
        cafile=servers.cafile,
        local_hostname="mailflow.hillside.example",
    )


def plain(port: int) -> Server:
    return Server(host="127.0.0.1", port=port, security=Security.NONE, user="", secret=lambda: "")


async def send(outbox: Outbox, raw: bytes | None = None, to: str = DAN, copy_to: str | None = CASES) -> object:
    return await outbox.send(raw or letter(to), sender=CASES, to=to, copy_to=copy_to)


async def arrived(servers: MailServers, address: str, number: int) -> list[bytes]:
    return await asyncio.to_thread(servers.await_mail, address, number)


def emptied(servers: MailServers, *addresses: str) -> None:
    for address in addresses:
        for path in servers.files(address):
            path.unlink()
