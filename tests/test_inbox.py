"""The mailbox as a guest sees it: everything that arrives is read once, and nothing there is changed by reading."""

import asyncio
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from mailflow.shell.inbox import Security
from mailflow.shell.inbox.guard import MOST_READ
from tests.mailbox import QUICK, Ledger, account, address, colleague, flags, letter, reading, servers
from tests.servers import MailServers
from tests.wires import FakeImap, Proxy

__all__ = ["address", "servers"]  # fixtures
pytestmark = pytest.mark.servers


async def test_a_message_is_seen_about_half_a_second_after_it_came(servers: MailServers, address: str) -> None:
    async with reading(account(servers, address), Ledger()) as inbox:
        await inbox.says("being watched")
        before = time.monotonic()
        servers.deliver(address, letter("seen"))
        message = await inbox.next()
        assert time.monotonic() - before < 1.5  # Dovecot holds the notice back by 0.5 s
        assert message.raw == letter("seen")
        assert message.size == len(message.raw)
        assert abs(message.received - datetime.now(UTC)) < timedelta(seconds=5)
        assert message.mailbox == "admin"


async def test_reading_changes_nothing_in_the_mailbox(servers: MailServers, address: str) -> None:
    for text in ("unread", "read", "flagged"):
        servers.deliver(address, letter(text))
    client = colleague(servers, address)
    client.store("2", "+FLAGS", "\\Seen")
    client.store("3", "+FLAGS", "(\\Flagged \\Deleted)")
    client.logout()
    before = flags(servers, address)
    async with reading(account(servers, address), Ledger(), begin_with_all=True) as inbox:
        assert await inbox.texts(3) == [letter("unread"), letter("read"), letter("flagged")]
    assert flags(servers, address) == before == ["", "S", "FT"]


async def test_what_other_people_do_in_the_mailbox_does_not_matter(servers: MailServers, address: str) -> None:
    async with reading(account(servers, address), Ledger(), begin_with_all=True) as inbox:
        await inbox.says("being watched")
        client = colleague(servers, address)
        for text in ("one", "two"):
            servers.deliver(address, letter(text))
            assert (await inbox.next()).raw == letter(text)
        client.noop()
        client.store("1:2", "+FLAGS", "(\\Seen \\Deleted)")
        client.expunge()
        servers.deliver(address, letter("three"))
        assert (await inbox.next()).raw == letter("three")
        client.logout()


async def test_mail_that_a_colleague_has_already_read_is_read_all_the_same(servers: MailServers, address: str) -> None:
    servers.deliver(address, letter("opened in Outlook first"))
    client = colleague(servers, address)
    client.store("1", "+FLAGS", "\\Seen")
    client.logout()
    async with reading(account(servers, address), Ledger(), begin_with_all=True) as inbox:
        assert (await inbox.next()).raw == letter("opened in Outlook first")


async def test_a_backlog_is_read_oldest_first(servers: MailServers, address: str) -> None:
    sent = [letter(f"number {n}") for n in range(120)]
    for raw in sent:
        servers.deliver(address, raw)
    async with reading(account(servers, address), Ledger(), begin_with_all=True) as inbox:
        assert await inbox.texts(120) == sent


async def test_on_the_first_start_old_mail_is_left_alone_and_that_is_said(servers: MailServers, address: str) -> None:
    for n in range(3):
        servers.deliver(address, letter(f"old {n}"))
    ledger = Ledger()
    async with reading(account(servers, address), ledger) as inbox:
        await inbox.says("from now on, leaving alone the messages in it (3)")
        servers.deliver(address, letter("new"))
        assert (await inbox.next()).raw == letter("new")
    assert list(ledger.began.values()) == [4]


async def test_after_a_restart_only_what_is_not_on_record_is_read(servers: MailServers, address: str) -> None:
    ledger = Ledger()
    for text in ("one", "two", "three"):
        servers.deliver(address, letter(text))
    async with reading(account(servers, address), ledger, begin_with_all=True) as inbox:
        for message in [await inbox.next() for _ in range(3)]:
            if message.uid != 2:  # we stop before the second is on record
                ledger.record(message)
    servers.deliver(address, letter("four"))
    async with reading(account(servers, address), ledger) as inbox:
        assert await inbox.texts(2) == [letter("two"), letter("four")]


async def test_a_renumbered_mailbox_is_read_again_and_each_message_says_so(address: str) -> None:
    with MailServers() as servers:
        ledger = Ledger()
        servers.deliver(address, letter("one"))
        async with reading(account(servers, address), ledger, begin_with_all=True) as inbox:
            first = await inbox.next()
            ledger.record(first)
        servers.renumber(address)
        servers.deliver(address, letter("two"))
        async with reading(account(servers, address), ledger) as inbox:
            await inbox.says("renumbered")
            again = [await inbox.next(), await inbox.next()]
            assert [message.raw for message in again] == [letter("one"), letter("two")]
            assert all(message.renumbered and message.uidvalidity != first.uidvalidity for message in again)
            servers.deliver(address, letter("three"))
            assert not (await inbox.next()).renumbered
        assert list(ledger.began) == [first.uidvalidity, again[0].uidvalidity]


async def test_a_message_that_vanishes_before_it_is_read_is_a_fact_and_not_an_error(
    servers: MailServers, address: str
) -> None:
    for text in ("one", "two", "three"):
        servers.deliver(address, letter(text))
    ledger = Ledger()

    def somebody_deletes_the_second() -> None:
        ledger.when_asked = lambda: None
        client = colleague(servers, address)
        client.store("2", "+FLAGS", "\\Deleted")
        client.expunge()
        client.logout()

    ledger.when_asked = somebody_deletes_the_second
    async with reading(account(servers, address), ledger, begin_with_all=True) as inbox:
        messages = [await inbox.next() for _ in range(3)]
    assert [message.gone for message in messages] == [False, True, False]
    assert [message.raw for message in messages] == [letter("one"), b"", letter("three")]


async def test_of_a_huge_message_the_first_twenty_megabytes_are_read(servers: MailServers, address: str) -> None:
    huge = letter("huge") + b"0123456789abcd\r\n" * (25 * 65536)
    servers.deliver(address, huge)
    servers.deliver(address, letter("small"))
    async with reading(account(servers, address), Ledger(), begin_with_all=True) as inbox:
        message = await inbox.next()
        assert len(message.raw) == MOST_READ
        assert message.raw == huge[:MOST_READ]
        assert message.size == len(huge)
        assert (await inbox.next()).raw == letter("small")


async def test_nothing_that_could_change_the_mailbox_is_ever_said_by_the_reader(
    servers: MailServers, address: str
) -> None:
    huge = letter("huge") + b"0123456789abcd\r\n" * (21 * 65536)
    for raw in (letter("one"), huge):
        servers.deliver(address, raw)
    async with Proxy(servers.imap_port) as proxy:
        who = account(servers, address, proxy.port, Security.NONE)
        async with reading(who, Ledger(), begin_with_all=True) as inbox:
            await inbox.texts(2)
            await inbox.says("being watched")
    said = [line.split(b" ", 1)[1] for line in bytes(proxy.seen).split(b"\r\n") if b" " in line]
    fetched = [line for line in said if b"BODY" in line]
    assert len(fetched) == 2
    assert all(b"BODY.PEEK[]" in line for line in fetched)
    assert {line.split()[0] for line in said} <= {b"CAPABILITY", b"LOGIN", b"EXAMINE", b"UID", b"IDLE"}
    assert {line.split()[1] for line in said if line.startswith(b"UID")} == {b"SEARCH", b"FETCH"}


async def test_a_message_is_read_once_however_often_we_look(servers: MailServers, address: str) -> None:
    looks, looked = count(1), asyncio.Event()

    def counting(data: bytes) -> bytes:
        if b"UID SEARCH UID" in data and next(looks) == 5:
            looked.set()
        return data

    async with Proxy(servers.imap_port) as proxy:
        proxy.up = counting
        limits = replace(QUICK, cycle=0.05)
        who = account(servers, address, proxy.port, Security.NONE)
        servers.deliver(address, letter("one"))
        async with reading(who, Ledger(), limits=limits, begin_with_all=True) as inbox:
            assert (await inbox.next()).raw == letter("one")
            await asyncio.wait_for(looked.wait(), 10)
            servers.deliver(address, letter("two"))
            assert (await inbox.next()).raw == letter("two")


async def test_a_notice_in_the_same_packet_as_the_start_of_idle_is_not_missed(
    servers: MailServers, address: str
) -> None:
    answers = {
        "CAPABILITY": "~ CAPABILITY IMAP4rev1 IDLE\n* OK done",
        "EXAMINE": "~ 0 EXISTS\n~ OK [UIDVALIDITY 7] valid\n~ OK [UIDNEXT 1] next\n* OK done",
        "SEARCH": "~ SEARCH\n* OK done",
        "IDLE": ["+ idling\n~ 1 EXISTS", "* OK done"],
    }
    limits = replace(QUICK, cycle=300.0)
    async with (
        FakeImap(answers) as server,
        reading(account(servers, address, server.port, Security.NONE), Ledger(), limits=limits),
    ):
        await server.hears("DONE")  # and not after five minutes


async def test_a_notice_before_the_start_of_idle_is_news_and_no_refusal(servers: MailServers, address: str) -> None:
    answers = {
        "CAPABILITY": "~ CAPABILITY IMAP4rev1 IDLE\n* OK done",
        "EXAMINE": "~ 0 EXISTS\n~ OK [UIDVALIDITY 7] valid\n~ OK [UIDNEXT 1] next\n* OK done",
        "SEARCH": "~ SEARCH\n* OK done",
        "IDLE": ["~ 1 EXISTS\n+ idling", "* OK done"],
    }
    limits = replace(QUICK, cycle=300.0)
    async with (
        FakeImap(answers) as server,
        reading(account(servers, address, server.port, Security.NONE), Ledger(), limits=limits),
    ):
        await server.hears("DONE")


async def test_a_message_that_leaves_the_mailbox_is_no_news(servers: MailServers, address: str) -> None:
    done = count()

    def counting(data: bytes) -> bytes:
        if b"DONE" in data:
            next(done)
        return data

    servers.deliver(address, letter("old"))
    async with Proxy(servers.imap_port) as proxy:
        proxy.up = counting
        who = account(servers, address, proxy.port, Security.NONE)
        async with reading(who, Ledger(), limits=replace(QUICK, cycle=300.0), begin_with_all=True) as inbox:
            assert (await inbox.next()).raw == letter("old")
            await inbox.says("being watched")
            client = colleague(servers, address)
            client.store("1", "+FLAGS", "\\Deleted")
            client.expunge()
            client.logout()
            await asyncio.sleep(1.5)  # Dovecot holds its notice back by 0.5 s
            assert next(done) == 0
            servers.deliver(address, letter("new"))
            assert (await inbox.next()).raw == letter("new")


async def test_mail_that_was_left_alone_is_left_alone_after_a_restart_too(servers: MailServers, address: str) -> None:
    servers.deliver(address, letter("old"))
    ledger = Ledger()
    async with reading(account(servers, address), ledger) as inbox:
        await inbox.says("being watched")
    async with reading(account(servers, address), ledger) as inbox:
        await inbox.says("being watched")
        servers.deliver(address, letter("new"))
        assert (await inbox.next()).raw == letter("new")
