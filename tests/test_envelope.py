"""The last look at a letter: bytes or addresses that say more than one letter to one person never leave."""

from collections.abc import Callable

import pytest

from mailflow.shell.outbox import Outbox
from tests.outgoing import CASES, DAN, letter, plain, send
from tests.wires import FakeSmtp

SPOILT: dict[str, Callable[[bytes], bytes]] = {
    "a Bcc in the subject": lambda raw: raw.replace(b"A letter", b"hello\nBcc: evil@x.example"),
    "a Bcc after a lone CR": lambda raw: raw.replace(b"A letter", b"hello\rBcc: evil@x.example"),
    "a second To": lambda raw: raw.replace(b"Subject:", b"To: evil@x.example\r\nSubject:"),
    "two addresses in To": lambda raw: raw.replace(DAN.encode(), DAN.encode() + b", evil@x.example", 1),
    "an address hidden in a name": lambda raw: raw.replace(DAN.encode(), b"evil@x.example <" + DAN.encode() + b">", 1),
    "a Cc": lambda raw: raw.replace(b"Subject:", b"Cc: evil@x.example\r\nSubject:"),
    "a Resent-To": lambda raw: raw.replace(b"Subject:", b"Resent-To: evil@x.example\r\nSubject:"),
    "a second From": lambda raw: raw.replace(b"Subject:", b"From: evil@x.example\r\nSubject:"),
    "a Sender": lambda raw: raw.replace(b"Subject:", b"Sender: evil@x.example\r\nSubject:"),
    "somebody else in To": lambda raw: raw.replace(DAN.encode(), b"rosa.lind@lind.example"),
    "no To at all": lambda raw: raw.replace(b"To:", b"X-To:", 1),
    "no Message-ID": lambda raw: raw.replace(b"Message-ID:", b"X-Id:"),
    "a header that ends too early": lambda raw: raw.replace(b"Subject:", b"\r\nSubject:"),
    "a line in the header that is no header": lambda raw: raw.replace(b"Subject:", b"nonsense\r\nSubject:"),
    "a line of a thousand": lambda raw: raw + b"x" * 999,
    "a NUL": lambda raw: raw + b"\0",
    "a control character": lambda raw: raw.replace(b"A letter", b"A \x0c letter"),
    "a header with accents": lambda raw: raw.replace(b"A letter", "Llythŷr".encode()),
}


@pytest.mark.parametrize("fault", SPOILT)
async def test_bytes_that_say_more_than_their_envelope_are_never_sent(fault: str) -> None:
    spoilt = SPOILT[fault](letter())
    assert spoilt != letter()
    async with FakeSmtp() as server:
        outbox = Outbox(plain(server.port))
        with pytest.raises(ValueError, match="must not leave"):
            await send(outbox, spoilt)
        assert server.connections == 0
        await outbox.stop()


@pytest.mark.parametrize(
    "address",
    [
        "a@x.example, b@y.example",
        "user@example.com> AUTH=<",
        "a@x.example\r\nRCPT TO:<evil@x.example>",
        "Dan <dan.moss@moss.example>",
        "dan",
        " ",
        "d an@moss.example",
        "dán@moss.example",
        "@moss.example",
        "dan@moss.example\n",
        "a" * 65 + "@moss.example",
    ],
)
@pytest.mark.parametrize("place", ["to", "copy_to", "sender"])
async def test_an_envelope_takes_one_plain_address_only(address: str, place: str) -> None:
    envelope = {"to": DAN, "copy_to": CASES, "sender": CASES} | {place: address}
    async with FakeSmtp() as server:
        outbox = Outbox(plain(server.port))
        with pytest.raises(ValueError, match="one plain address"):
            await outbox.send(letter(), **envelope)
        assert server.connections == 0
        await outbox.stop()
