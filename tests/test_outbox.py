"""What becomes of a letter: taken, refused, unknown, or not tried."""

import pytest

from mailflow.shell.outbox import NotTried, Outbox, Refused, Security, Taken, Unknown
from tests.outgoing import CASES, DAN, arrived, emptied, letter, plain, school, send, servers
from tests.servers import MailServers
from tests.wires import CUT, SILENT, FakeSmtp, Proxy

__all__ = ["servers"]  # a fixture
pytestmark = pytest.mark.servers


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
async def test_a_letter_reaches_its_addressee_and_our_own_mailbox(servers: MailServers, security: Security) -> None:
    emptied(servers, CASES, "moss.example")
    outbox = Outbox(school(servers, security))
    outcome = await send(outbox, copy_to="cases+t0ken@hillside.example")
    await outbox.stop()
    assert isinstance(outcome, Taken)
    assert "queued as" in outcome.reply
    (copy,) = await arrived(servers, CASES, 1)
    (theirs,) = await arrived(servers, "moss.example", 1)
    assert b"Delivered-To: cases+t0ken@hillside.example" in copy
    assert b"Dear Mr Moss," in theirs
    assert b"cases+t0ken" not in theirs


@pytest.mark.parametrize(
    ("to", "copy_to", "refused"),
    [
        ("nobody@hillside.example", CASES, "nobody@hillside.example"),
        (DAN, "nobody@hillside.example", "nobody@hillside.example"),
        ("x@elsewhere.example", CASES, "x@elsewhere.example"),
    ],
)
async def test_where_one_address_is_refused_the_other_gets_nothing(
    servers: MailServers, to: str, copy_to: str, refused: str
) -> None:
    emptied(servers, CASES, "moss.example")
    outbox = Outbox(school(servers))
    outcome = await send(outbox, to=to, copy_to=copy_to)
    assert isinstance(outcome, Refused)
    assert (outcome.address, outcome.permanent, outcome.code // 10) == (refused, True, 55)
    assert isinstance(await send(outbox, letter(text="the next one")), Taken)  # on the same connection
    await outbox.stop()
    for address in (CASES, "moss.example"):
        (only,) = await arrived(servers, address, 1)
        assert b"the next one" in only


@pytest.mark.parametrize(("answer", "permanent"), [("550 no such user", True), ("450 come back later", False)])
@pytest.mark.parametrize("refused", [DAN, CASES])
async def test_a_refused_address_ends_the_transaction_without_data(answer: str, permanent: bool, refused: str) -> None:
    async with FakeSmtp({f"RCPT {refused}": answer}) as server:
        outbox = Outbox(plain(server.port))
        code, _, words = answer.partition(" ")
        assert await send(outbox) == Refused(refused, int(code), words, permanent)
        assert server.verbs() == ["MAIL", *["RCPT"] * (1 if refused == DAN else 2), "RSET"]
        assert server.letters == []
        await outbox.stop()


@pytest.mark.parametrize(
    ("answers", "outcome"),
    [
        ({"MAIL": "553 not your address"}, Refused(CASES, 553, "not your address", permanent=True)),
        ({"DATA": "451 no room"}, Refused("", 451, "no room", permanent=False)),
        ({".": "554 5.7.1 spam"}, Refused("", 554, "5.7.1 spam", permanent=True)),
        ({".": "452 full"}, Refused("", 452, "full", permanent=False)),
        ({"RCPT": "421 closing"}, NotTried("127.0.0.1 is closing for now (421).")),
        ({"MAIL": CUT}, NotTried("The connection to 127.0.0.1 was lost.")),
        ({"RCPT": "what?"}, NotTried("127.0.0.1 gave an answer that makes no sense (SMTPResponseException).")),
        ({"RCPT": SILENT}, NotTried("127.0.0.1 did not answer in time.")),
        ({"EHLO": "554 go away", "HELO": "554 go away"}, NotTried("127.0.0.1 answered 554.")),
    ],
)
async def test_before_the_letter_is_handed_over_the_outcome_is_clear(
    answers: dict[str, str], outcome: Refused | NotTried
) -> None:
    async with FakeSmtp(answers) as server:
        outbox = Outbox(plain(server.port), patience=0.3)
        assert await send(outbox) == outcome
        await outbox.stop()


@pytest.mark.parametrize("answer", [CUT, SILENT, "hm?", "354 more", "25"])
async def test_whatever_is_no_clear_answer_to_the_letter_leaves_it_unknown(answer: str) -> None:
    async with FakeSmtp({".": answer}) as server:
        outbox = Outbox(plain(server.port), last_patience=0.3)
        outcome = await send(outbox)
        assert isinstance(outcome, Unknown)
        assert len(server.letters) == 1
        server.answers["."] = "250 ok"
        assert await send(outbox) == Taken("ok")
        assert server.connections == 2  # nothing more is said on a line that cannot be trusted
        await outbox.stop()


async def test_a_letter_whose_receipt_was_lost_is_unknown_and_had_arrived_all_the_same(servers: MailServers) -> None:
    emptied(servers, CASES, "moss.example")
    async with Proxy(servers.mx_port) as proxy:
        proxy.down = lambda data: None if b"queued as" in data else data
        outbox = Outbox(plain(proxy.port))
        assert isinstance(await send(outbox), Unknown)
        await outbox.stop()
    assert len(await arrived(servers, CASES, 1)) == 1  # which is how the desk settles it


async def test_a_letter_to_a_dead_address_comes_back_as_a_report(servers: MailServers) -> None:
    emptied(servers, CASES)
    outbox = Outbox(school(servers))
    assert isinstance(await send(outbox, to="lost@gone.example", copy_to=None), Taken)
    await outbox.stop()
    (report,) = await arrived(servers, CASES, 1)
    assert b"multipart/report" in report
    assert b"<abc@hillside.example>" in report


async def test_a_letter_arrives_as_it_was_written(servers: MailServers) -> None:
    emptied(servers, "moss.example")
    text = "Annwyl Siân,\n.\n..dots\n. dot\n\nFrom the school\n" + "long " * 150 + "\nthe end £5 – “ok”\n"
    outbox = Outbox(school(servers))
    assert isinstance(await send(outbox, letter(text=text)), Taken)
    await outbox.stop()
    (raw,) = await arrived(servers, "moss.example", 1)
    sent = letter(text=text).replace(b"\r\n", b"\n")
    assert raw.endswith(sent.partition(b"\n\n")[2])


async def test_letters_with_accents_wait_for_a_server_that_can_take_them() -> None:
    accents = letter(text="Siân\n").replace(b"=C3=A2", "â".encode()).replace(b"quoted-printable", b"8bit")
    assert not accents.isascii()
    async with FakeSmtp({"EHLO": "250 fake.example"}) as server:
        outbox = Outbox(plain(server.port))
        assert await send(outbox, accents) == NotTried("127.0.0.1 takes no letters with accents (8BITMIME).")
        assert server.verbs() == []
        await outbox.stop()
