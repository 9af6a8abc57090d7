"""Emails for these tests: written line by line as they lie on a server, and read."""

from pathlib import Path

from mailflow.mail import message
from mailflow.mail.message import Message
from tests.world import at

ODD = Path(__file__).parent / "odd"
KEY = b"the key of these tests, 32 bytes"
ARRIVED = at("2026-11-24 08:52")
ROSA = "Rosa Lind <rosa.lind@lind.example>"


def written(
    words: str = "Dear school,\n", *, sender: str | None = ROSA, top: tuple[str, ...] = (), more: str = ""
) -> bytes:
    """Return the bytes of an email: `top` are header lines above the From, `more` is put below it."""
    lines = [*top, *((f"From: {sender}",) if sender is not None else ())]
    lines += ["To: admin@hillside.example", "Subject: The Year 4 group chat", "Message-ID: <1@lind.example>"]
    return ("\n".join(lines) + f"\n{more}\n{words}").encode("utf-8", "surrogateescape")


def read(raw: bytes) -> Message:
    return message.read(raw, received=ARRIVED, key=KEY)


def odd(name: str) -> Message:
    """Return one of the odd messages that lie beside these tests."""
    return read((ODD / name).read_bytes())
