"""What we do change in a mailbox: one message at a time, and no other."""

import asyncio

import pytest

from mailflow.shell.inbox import Inbox, Trouble
from mailflow.shell.inbox import errands as imap_errands
from mailflow.shell.inbox.imap import Link
from tests.mailbox import QUICK, Ledger, account, address, colleague, letter, reading, servers
from tests.servers import MailServers

__all__ = ["address", "servers"]  # fixtures
pytestmark = pytest.mark.servers


async def test_one_message_is_put_away_and_no_other(servers: MailServers, address: str) -> None:
    for text in ("one", "two", "three"):
        servers.deliver(address, letter(text))
    async with reading(account(servers, address), Ledger(), begin_with_all=True) as inbox:
        two = [await inbox.next() for _ in range(3)][1]
        assert await inbox.inbox.move(two.uidvalidity, two.uid, "Mailflow/Cases")
        assert servers.mailbox(address, "Mailflow.Cases") == [letter("two")]
        assert servers.mailbox(address) == [letter("one"), letter("three")]
        assert not await inbox.inbox.move(two.uidvalidity, two.uid, "Mailflow/Cases")
        assert not await inbox.inbox.move(two.uidvalidity + 1, 1, "Mailflow/Cases")
        assert servers.mailbox(address) == [letter("one"), letter("three")]


async def test_removing_our_own_copy_leaves_what_others_have_marked_for_deletion(
    servers: MailServers, address: str
) -> None:
    for text in ("marked by a colleague", "our copy"):
        servers.deliver(address, letter(text))
    client = colleague(servers, address)
    client.store("1", "+FLAGS", "\\Deleted")
    client.logout()
    async with reading(account(servers, address), Ledger(), begin_with_all=True) as inbox:
        copy = [await inbox.next() for _ in range(2)][1]
        assert await inbox.inbox.find("<our copy@lind.example>") == (copy.uidvalidity, copy.uid)
        assert not await inbox.inbox.expunge(copy.uidvalidity + 1, copy.uid)
        assert await inbox.inbox.expunge(copy.uidvalidity, copy.uid)
        assert await inbox.inbox.find("<our copy@lind.example>") is None
        assert await inbox.inbox.expunge(copy.uidvalidity, copy.uid)
    assert servers.mailbox(address) == [letter("marked by a colleague")]


@pytest.mark.parametrize("portion", [200, 5])
async def test_copies_that_go_at_the_same_time_are_each_told_apart(
    servers: MailServers, address: str, portion: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imap_errands, "MOST_AT_ONCE", portion)
    removed: list[int] = []
    remove = imap_errands._remove

    def removing(link: Link, uids: list[int]) -> None:
        removed.append(len(uids))
        remove(link, uids)

    monkeypatch.setattr(imap_errands, "_remove", removing)
    for number in range(12):
        servers.deliver(address, letter(f"{number}"))
    inbox = Inbox(account(servers, address), Ledger(), limits=QUICK)
    places = [await inbox.find(f"<{number}@lind.example>") for number in range(12)]
    found = [place for place in places if place is not None]
    stays = {3, 7}
    old = [(validity + 1, uid) for validity, uid in found]  # as they were called before a renumbering
    asked = [old[n] if n in stays else found[n] for n in range(12)]
    gone = await asyncio.gather(*(inbox.expunge(*place) for place in asked))
    assert gone == [n not in stays for n in range(12)]
    assert sum(removed) == 10 and max(removed) <= portion
    assert servers.mailbox(address) == [letter(f"{n}") for n in sorted(stays)]
    await inbox.stop()


async def test_an_errand_outlives_a_restart_of_the_server(address: str) -> None:
    with MailServers() as servers:
        servers.deliver(address, letter("one"))
        inbox = Inbox(account(servers, address), Ledger(), limits=QUICK)
        found = await inbox.find("<one@lind.example>")
        assert found is not None
        servers.restart_dovecot()
        assert await inbox.move(*found, "Done")
        servers.kill_dovecot()
        with pytest.raises(Trouble, match="localhost"):
            await inbox.find("<one@lind.example>")
        await inbox.stop()


async def test_a_search_cannot_be_turned_into_another_command(servers: MailServers, address: str) -> None:
    inbox = Inbox(account(servers, address), Ledger(), limits=QUICK)
    for bad in ('<a"b@c>', "<a\r\nx LOGOUT@c>", "<é@c>", "<a\\b@c>"):
        with pytest.raises(ValueError, match="not a Message-ID"):
            await inbox.find(bad)
    await inbox.stop()
