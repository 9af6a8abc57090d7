"""Servers and lines at their worst: nothing is lost, nobody waits for ever, and what is wrong is said plainly."""

import asyncio
import base64
import time
from contextlib import aclosing
from dataclasses import replace

import pytest

from mailflow.shell.inbox import Inbox, Security
from tests.mailbox import QUICK, Ledger, account, address, check, letter, reading, servers
from tests.servers import MailServers
from tests.wires import FakeImap, Proxy

__all__ = ["address", "servers"]  # fixtures
pytestmark = pytest.mark.servers


async def test_mail_that_comes_while_the_server_is_down_is_read_when_it_is_back(address: str) -> None:
    with MailServers() as servers:
        async with reading(account(servers, address), Ledger()) as inbox:
            await inbox.says("being watched")
            servers.kill_dovecot()
            await inbox.says("We keep trying")
            servers.deliver(address, letter("meanwhile"))
            servers.start_dovecot()
            assert (await inbox.next()).raw == letter("meanwhile")


async def test_a_message_is_not_passed_on_twice_while_it_is_not_yet_on_record(address: str) -> None:
    with MailServers() as servers:
        ledger = Ledger()  # in which nothing is ever put on record
        async with reading(account(servers, address), ledger) as inbox:
            await inbox.says("being watched")
            servers.deliver(address, letter("one"))
            assert (await inbox.next()).raw == letter("one")
            servers.restart_dovecot()
            await inbox.says("being watched")
            servers.deliver(address, letter("two"))
            assert (await inbox.next()).raw == letter("two")


async def test_a_line_that_swallows_everything_is_noticed(servers: MailServers, address: str) -> None:
    limits = replace(QUICK, cycle=0.3, read=0.3)  # in service: 60 and 30 seconds
    async with (
        Proxy(servers.imaps_port) as proxy,
        reading(account(servers, address, proxy.port), Ledger(), limits=limits) as inbox,
    ):
        await inbox.says("being watched")
        before = time.monotonic()
        proxy.hole = True
        await inbox.says("did not answer in time")
        assert time.monotonic() - before < 5
        servers.deliver(address, letter("while nobody could see"))
        proxy.hole = False
        assert (await inbox.next()).raw == letter("while nobody could see")


async def test_a_server_that_drips_a_byte_at_a_time_is_left_in_the_end(servers: MailServers, address: str) -> None:
    limits = replace(QUICK, command=0.3)
    async with (
        FakeImap({}, drip=0.02) as server,
        reading(account(servers, address, server.port, Security.NONE), Ledger(), limits=limits) as inbox,
    ):
        await inbox.says("did not answer in time")


async def test_a_server_without_idle_is_asked_every_so_often(servers: MailServers, address: str) -> None:
    async with Proxy(servers.imap_port) as proxy:
        proxy.down = lambda data: data.replace(b" IDLE ", b" ")
        async with reading(account(servers, address, proxy.port, Security.NONE), Ledger()) as inbox:
            await inbox.says("looked at every 0.1 seconds")
            servers.deliver(address, letter("polled"))
            assert (await inbox.next()).raw == letter("polled")
    assert b"IDLE\r\n" not in proxy.seen


async def test_a_server_that_offers_idle_and_then_refuses_it_is_asked_instead(
    servers: MailServers, address: str
) -> None:
    async with Proxy(servers.imap_port) as proxy:
        proxy.up = lambda data: data.replace(b" IDLE\r\n", b" IDEL\r\n")
        async with reading(account(servers, address, proxy.port, Security.NONE), Ledger()) as inbox:
            await inbox.says("looked at every")
            servers.deliver(address, letter("polled"))
            assert (await inbox.next()).raw == letter("polled")


async def test_a_message_that_cannot_be_fetched_does_not_hold_up_the_others(servers: MailServers, address: str) -> None:
    poison = letter("poison") + b"y" * 4000
    for raw in (letter("one"), poison, letter("two")):
        servers.deliver(address, raw)
    limits = replace(QUICK, read=0.2)
    async with Proxy(servers.imap_port) as proxy:
        # The server announces more bytes than it has.
        proxy.down = lambda data: data.replace(f"{{{len(poison)}}}".encode(), b"{9999}")
        who = account(servers, address, proxy.port, Security.NONE)
        async with reading(who, Ledger(), limits=limits, begin_with_all=True) as inbox:
            messages = [await inbox.next() for _ in range(3)]
    assert [message.raw for message in messages] == [letter("one"), b"", letter("two")]
    assert [message.unreadable for message in messages] == [False, True, False]


async def test_an_endless_literal_does_not_fill_the_memory(servers: MailServers, address: str) -> None:
    answers = {"CAPABILITY": "~ CAPABILITY IMAP4rev1\n* OK done", "LOGIN": "~ X {99999999999}\nabc"}
    async with (
        FakeImap(answers) as server,
        reading(account(servers, address, server.port, Security.NONE), Ledger()) as inbox,
    ):
        await inbox.says("was lost")
        assert any("LOGIN" in line for line in server.said)


async def test_a_refused_password_is_said_plainly(servers: MailServers, address: str) -> None:
    wrong = replace(account(servers, address), secret=lambda: "wrong")
    said = await check(wrong)
    assert said == "localhost refused our user name or password for the mailbox called admin."
    async with reading(wrong, Ledger()) as inbox:
        await inbox.says("refused our user name or password")
        assert inbox.inbox.silent_for >= 0
        assert not any(address in sentence for sentence in inbox.said)


async def test_a_line_lost_while_logging_in_is_not_called_a_wrong_password(servers: MailServers, address: str) -> None:
    async with Proxy(servers.imap_port) as proxy:
        proxy.up = lambda data: None if b"LOGIN" in data else data
        said = await check(account(servers, address, proxy.port, Security.NONE))
    assert said == "The connection to 127.0.0.1 was lost."


async def test_an_expired_token_is_said_plainly_and_sent_only_once(servers: MailServers, address: str) -> None:
    refusal = base64.b64encode(b'{"status":"401"}').decode()
    answers = {
        "CAPABILITY": "~ CAPABILITY IMAP4rev1 AUTH=XOAUTH2\n* OK done",
        "AUTHENTICATE": ["+ ", f"+ {refusal}", "* NO AUTHENTICATE failed."],
    }
    async with FakeImap(answers) as server:
        who = replace(account(servers, address, server.port, Security.NONE), secret=lambda: "tok3n", oauth2=True)
        assert await check(who) == (
            "127.0.0.1 refused our access token (may the application open this mailbox?) for the mailbox called admin."
        )
    token = base64.b64encode(f"user={address}\x01auth=Bearer tok3n\x01\x01".encode()).decode()
    assert [server.said.count(token), server.said.count("")] == [1, 1]


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"folder": "Missing"}, "The folder Missing cannot be opened on localhost."),
        ({"cafile": None}, "The certificate of localhost cannot be trusted"),
        ({"port": 1}, "Nothing answers at localhost on port 1."),
        ({"host": "mail.nowhere.invalid"}, "No server called mail.nowhere.invalid is known to the network."),
        ({"cafile": "/nowhere/ca.pem"}, "The file"),
    ],
)
async def test_what_is_wrong_with_a_mailbox_is_said_in_words(
    servers: MailServers, address: str, change: dict[str, object], words: str
) -> None:
    assert words in await check(replace(account(servers, address), **change))  # type: ignore[arg-type]


async def test_a_mailbox_in_order_gives_the_check_nothing_to_say(servers: MailServers, address: str) -> None:
    starttls = account(servers, address, servers.imap_port, Security.STARTTLS)
    assert [await check(who) for who in (account(servers, address), starttls)] == ["", ""]


async def test_an_imap_server_whose_starttls_was_stripped_is_told_no_password(
    servers: MailServers, address: str
) -> None:
    async with Proxy(servers.imap_port) as proxy:
        proxy.down = lambda data: data.replace(b" STARTTLS", b"")
        said = await check(account(servers, address, proxy.port, Security.STARTTLS))
    assert "does not offer what is needed" in said
    assert address.encode() not in proxy.seen


async def test_stopping_does_not_wait_for_the_server(servers: MailServers, address: str) -> None:
    limits = replace(QUICK, cycle=300.0)
    async with reading(account(servers, address), Ledger(), limits=limits) as inbox:
        await inbox.says("being watched")
        before = time.monotonic()
        await inbox.inbox.stop()
        assert time.monotonic() - before < 0.5
        await asyncio.wait_for(inbox.end(), 1)


async def test_a_fault_of_our_own_records_is_raised_and_not_blamed_on_the_server(
    servers: MailServers, address: str
) -> None:
    ledger = Ledger()

    def fail() -> None:
        raise KeyError("ledger")

    ledger.when_asked = fail
    servers.deliver(address, letter("one"))
    inbox = Inbox(account(servers, address), ledger, limits=QUICK, begin_with_all=True)
    async with aclosing(inbox.arrivals()) as arrivals:
        with pytest.raises(KeyError, match="ledger"):
            await anext(arrivals)
    await inbox.stop()
