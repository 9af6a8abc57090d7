"""The line to the SMTP server: secured or not used, kept while it is healthy, and replaced when it is not."""

import asyncio
import ssl
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography import x509

from mailflow.shell.outbox import NotTried, Outbox, Security, Taken, Unknown
from tests.outgoing import CASES, DAN, arrived, letter, plain, school, send, servers
from tests.servers import MailServers
from tests.servers_config import certificates
from tests.wires import SILENT, FakeSmtp, Proxy

__all__ = ["servers"]  # a fixture
pytestmark = pytest.mark.servers


async def test_where_starttls_is_stripped_nothing_is_sent_in_the_clear(servers: MailServers) -> None:
    async with Proxy(servers.smtp_port) as proxy:
        proxy.down = lambda data: data.replace(b"STARTTLS", b"XTARTTLS")
        outbox = Outbox(school(servers, port=proxy.port))
        outcome = await send(outbox)
        assert isinstance(outcome, NotTried)
        assert "does not offer STARTTLS" in outcome.why
        await outbox.stop()
    assert bytes(proxy.seen).split() == [b"EHLO", b"mailflow.hillside.example"]


async def test_what_follows_starttls_in_the_clear_is_not_believed(servers: MailServers) -> None:
    async with Proxy(servers.smtp_port) as proxy:
        proxy.down = lambda data: data + b"250 2.0.0 injected\r\n" if data.startswith(b"220 2.0.0 Ready") else data
        outbox = Outbox(school(servers, port=proxy.port))
        outcome = await send(outbox)
        await outbox.stop()
    assert isinstance(outcome, Taken)
    assert "injected" not in outcome.reply
    assert DAN.encode() not in proxy.seen


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
async def test_a_server_with_a_certificate_of_another_authority_gets_nothing(
    servers: MailServers, security: Security, tmp_path: Path
) -> None:
    certificates(tmp_path / "tls")
    stranger = replace(school(servers, security), cafile=str(tmp_path / "tls" / "ca.pem"))
    outbox = Outbox(stranger)
    outcome = await send(outbox)
    assert isinstance(outcome, NotTried)
    assert outcome.why.startswith("The certificate of localhost cannot be trusted")
    assert await outbox.check() == outcome.why
    await outbox.stop()


async def test_a_certificate_for_another_host_is_not_accepted(tmp_path: Path) -> None:
    certificates(tmp_path / "tls", x509.DNSName("mail.elsewhere.example"))
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(tmp_path / "tls" / "chain.pem")
    async with FakeSmtp(tls=tls) as server:
        office = replace(plain(server.port), security=Security.TLS, cafile=str(tmp_path / "tls" / "ca.pem"))
        outbox = Outbox(office)
        outcome = await send(outbox)
        assert isinstance(outcome, NotTried)
        assert "cannot be trusted: IP address mismatch" in outcome.why
        assert server.said == []
        await outbox.stop()


async def test_a_refused_password_is_said_plainly_and_tried_once(servers: MailServers) -> None:
    answers = {"EHLO": "250-fake.example\r\n250 AUTH CRAM-MD5 LOGIN PLAIN", "AUTH": "535 5.7.8 no"}
    async with FakeSmtp(answers) as server:
        outbox = Outbox(replace(plain(server.port), user=CASES, secret=lambda: "wrong"))
        assert await send(outbox) == NotTried("127.0.0.1 refused our user name or password (535).")
        assert server.verbs() == ["AUTH"]
        await outbox.stop()
    outbox = Outbox(replace(school(servers), secret=lambda: "wrong"))
    assert await outbox.check() == "localhost refused our user name or password (535)."
    await outbox.stop()


async def test_an_access_token_is_used_and_its_refusal_said_plainly() -> None:
    ehlo = "250-fake.example\r\n250 AUTH XOAUTH2"
    async with FakeSmtp({"EHLO": ehlo, "AUTH": "235 welcome"}) as server:
        office = replace(plain(server.port), user=CASES, secret=lambda: "tok3n", oauth2=True)
        outbox = Outbox(office)
        assert isinstance(await send(outbox), Taken)
        server.answers["AUTH"] = "535 expired"
        assert (
            await outbox.check() == "127.0.0.1 refused our access token (may the application open this mailbox?) (535)."
        )
        await outbox.stop()


async def test_a_connection_is_kept_for_the_next_letter() -> None:
    async with FakeSmtp() as server:
        outbox = Outbox(plain(server.port))
        for _ in range(3):
            assert isinstance(await send(outbox), Taken)
        assert (server.connections, len(server.letters)) == (1, 3)
        await outbox.stop()
        assert server.said[-1] == "QUIT"


async def test_a_kept_connection_that_has_died_is_replaced_and_the_letter_goes_once() -> None:
    async with FakeSmtp() as server:
        outbox = Outbox(plain(server.port))
        assert isinstance(await send(outbox), Taken)
        server.hang_up()
        assert isinstance(await send(outbox), Taken)
        server.answers["MAIL"] = "421 idle for too long"
        assert isinstance(await send(outbox), NotTried)
        assert (server.connections, len(server.letters)) == (3, 2)
        await outbox.stop()


async def test_letters_sent_at_the_same_time_do_not_get_mixed_up() -> None:
    async with FakeSmtp() as server:
        outbox = Outbox(plain(server.port))
        texts = [f"letter {n}\n" for n in range(20)]
        outcomes = await asyncio.gather(*(send(outbox, letter(text=text)) for text in texts))
        assert all(isinstance(outcome, Taken) for outcome in outcomes)
        written = [raw.split(b"\r\n\r\n", 1)[1].decode() for raw in server.letters]
        assert sorted(one.strip() for one in written) == sorted(one.strip() for one in texts)
        assert server.connections == 2, "and a third never"
        await outbox.stop()


async def test_a_letter_does_not_wait_for_the_answer_to_another() -> None:
    async with FakeSmtp({".": SILENT}) as server:
        outbox = Outbox(plain(server.port), last_patience=0.5)
        first = asyncio.create_task(send(outbox))
        while not server.letters:  # noqa: ASYNC110 (a fake server tells nobody)
            await asyncio.sleep(0.01)
        server.answers["."] = "250 queued"
        assert isinstance(await send(outbox), Taken) and not first.done()
        assert isinstance(await first, Unknown)
        await outbox.stop()


async def test_while_postfix_is_down_nothing_is_tried_and_afterwards_it_works() -> None:
    with MailServers((CASES, "@moss.example")) as servers:
        outbox = Outbox(school(servers))
        assert isinstance(await send(outbox), Taken)
        servers.kill_postfix()
        outcome = await send(outbox)
        assert outcome == NotTried(f"Nothing answers at localhost on port {servers.smtp_port}.")
        servers.start_postfix()
        assert isinstance(await send(outbox), Taken)
        assert await outbox.check() == ""
        await outbox.stop()
        assert len(await arrived(servers, CASES, 2)) == 2


async def test_without_tls_nothing_is_said_to_another_machine() -> None:
    outbox = Outbox(replace(plain(25), host="mail.hillside.example"))
    outcome = await send(outbox)
    assert isinstance(outcome, NotTried)
    assert outcome.why.startswith("Without TLS nothing is said to mail.hillside.example")
