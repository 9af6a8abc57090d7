"""Our own mailbox takes nothing, since it is full: staff are written to all the same, and the office hears of it."""

from typing import Any

import pytest

from mailflow.mail import token
from mailflow.shell import embedded
from mailflow.shell.demo import invented
from tests.world import at

FULL = ("552 5.2.2 The mailbox is full", "452 4.2.2 The mailbox is full")


class OurMailbox:
    """What the server answers when our own copy is handed to it; nothing while it takes it."""

    def __init__(self, says: str) -> None:
        self.full, self._says = False, says
        self._takes = embedded._Border.handle_RCPT

    async def handle(
        self, border: Any, smtp: Any, session: Any, envelope: Any, address: str, options: list[str]
    ) -> str:
        if self.full and address == envelope.mail_from == invented.CASES:
            return self._says
        return await self._takes(border, smtp, session, envelope, address, options)


@pytest.fixture(params=FULL)
def ours(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> OurMailbox:
    mailbox = OurMailbox(request.param)
    monkeypatch.setattr(embedded._Border, "handle_RCPT", lambda border, *said: mailbox.handle(border, *said))
    return mailbox


async def test_staff_are_asked_all_the_same_and_the_office_hears_of_it_once(school, ours):
    async with school.at_work() as daemon:
        await school.settled()
        ours.full = True
        reference = await school.concern()
        await school.concern("sam")
        assert len(school.mails("shah", f"[{reference}] Reply needed")) == 1
        assert len(school.mails("pope", "Our own mailbox")) == 1
        assert not any(mail.attempts > 1 for mail in daemon.desk.cases[reference].mails.values())


async def test_a_letter_to_somebody_outside_waits_until_our_mailbox_has_room_and_goes_once(school, ours):
    async with school.at_work():
        reference = await school.concern()
        ours.full = True
        await school.people.answer("shah", f"[{reference}] Reply needed", "A")
        await school.settled()
        assert not school.mails("rosa", "Thank you") and school.mails("pope", "letters to parents wait")
        ours.full = False
        await school.go_to(at("2026-11-23 15:00"))
        await school.go_to(at("2026-11-23 19:10"))
        assert len(school.mails("rosa", "Thank you")) == 1


async def test_copies_that_the_server_takes_and_that_do_not_come_are_missed_once(school, monkeypatch):
    delivers, lost = embedded.EmbeddedServer.deliver, list[str]()

    async def deliver(self: Any, address: str, raw: bytes, when: Any) -> None:
        if address == invented.CASES and token.HOP.encode() in raw:
            lost.append(address)
        else:
            await delivers(self, address, raw, when)

    async with school.at_work() as daemon:
        await school.concern()
        copies = daemon.posting.own_copies
        copies.missed_after = -1.0
        assert not copies.overdue(), "every copy has come"
        monkeypatch.setattr(embedded.EmbeddedServer, "deliver", deliver)
        await school.concern("sam")
        await school.until(lambda: bool(school.mails("pope", "does not arrive there")), "the office hears of it")
        await school.concern("rosa")
        await school.settled()
        assert len(lost) > 1 and len(school.mails("pope", "does not arrive there")) == 1
