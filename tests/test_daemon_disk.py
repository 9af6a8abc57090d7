"""A disk that does not take what the daemon writes, while real mail goes on coming and going."""

from pathlib import Path
from typing import Any

import pytest

from mailflow.authorship import Author, Matter, Written
from mailflow.happening import ConcernRaised, Woke
from mailflow.shell import records
from mailflow.shell.demo import invented
from mailflow.shell.records import durable
from mailflow.shell.records.ledger import LedgerRefuses
from tests.playing import CONCERN, MONDAY, WEDNESDAY, log, of, on_a_disk


async def test_while_the_disk_is_full_messages_stay_where_they_are_and_are_read_when_it_is_not(school):
    with log() as lines:
        async with school.at_work() as daemon:
            disk = on_a_disk(daemon)
            await school.settled()
            disk.full, before = {"*"}, school.read
            await school.people.write("rosa", invented.ADMIN, "Year 4 WhatsApp", CONCERN)
            await school.people.write("sam", invented.ADMIN, "Lost jumper", "Leo has lost his jumper. Thanks, Sam")
            await school.until(lambda: disk.refusals > 4, "it is tried again and again")
            assert not daemon.desk.cases and school.read == before, "neither the concern nor what came after it"
            disk.full = set()
            await school.settled()
            assert len(daemon.desk.cases) == 1 and school.mails("shah", "Reply needed")
    assert len(of(lines, "does not take")) == 1 and len(of(lines, "takes what we write again")) == 1
    assert not of(lines, "fault"), "a full disk is nobody's fault"


async def test_a_reminder_that_the_disk_did_not_take_is_sent_when_it_does(school):
    async with school.at_work() as daemon:
        reference, disk = await school.concern(), on_a_disk(daemon)
        disk.full = {"*"}
        school.clock.jump_to(WEDNESDAY)
        daemon.wake()
        await school.until(lambda: disk.refusals > 2, "the alarm goes off again")
        assert not daemon.desk.alone and not school.mails("finch", f"[{reference}]")
        disk.full = set()
        await school.until(lambda: bool(school.mails("finch", f"[{reference}]")), "the alarm goes off once more")


async def test_what_is_kept_again_for_what_is_on_record_has_its_name_on_the_disk_before_the_ledger_s_line(
    school, monkeypatch
):
    synced: list[Path] = []

    def sync_folder(path: Path) -> None:
        synced.append(path)
        durable.sync_folder(path)

    async with school.at_work() as daemon:
        reference = await school.concern()
        folder = school.settings.records_home / "cases" / reference
        key = next(iter(daemon.desk.cases[reference].keys))
        raised = ConcernRaised(
            at=MONDAY,
            reference="",
            by=Author(address="rosa@lind.example", name="Rosa"),
            written=Written(key=key, subject="", words=CONCERN),
            matters=frozenset({Matter.CONCERN}),
        )
        monkeypatch.setattr(records, "sync_folder", sync_folder)
        assert daemon.desk.raise_concern(raised, b"its bytes, which a power cut took") == reference
        assert synced == [folder]
        daemon.desk.records.keep(reference, b"an answer, which a power cut took")
        assert not daemon.desk.apply(reference, Woke(at=MONDAY)), "nothing follows that is not on record"
        assert synced == [folder] * 2


async def test_what_the_server_took_while_the_disk_was_full_is_not_sent_twice(school, monkeypatch):
    async with school.at_work(keep_copies=False) as daemon:
        disk = on_a_disk(daemon)
        send = daemon.outbox.send

        async def and_the_disk_is_full(raw: bytes, **named: Any) -> Any:
            outcome = await send(raw, **named)
            disk.full = {"*"}
            return outcome

        monkeypatch.setattr(daemon.outbox, "send", and_the_disk_is_full)
        await school.people.write("rosa", invented.ADMIN, "Year 4 WhatsApp", CONCERN)
        await school.until(lambda: disk.refusals > 4, "what became of it cannot be written down")
        monkeypatch.undo()
        disk.full = set()
        await school.settled()
        assert len(school.mails("shah", "Reply needed")) == 1
        assert not daemon.desk.on_their_way(), "what the server said is on record, with no copy to prove it"


@pytest.mark.parametrize("kind", ["Opened", "Sending", "Sent", "AlsoAsked"])
async def test_when_the_disk_took_it_and_said_that_it_did_not_the_record_is_asked(school, kind):
    with log() as lines:
        async with school.at_work() as daemon:
            await school.settled()
            disk = on_a_disk(daemon)
            disk.loses = kind
            reference = await school.concern()
            await school.go_to(WEDNESDAY)
            case = daemon.desk.cases[reference]
            assert not disk.loses and not daemon.desk.alone
            assert len(case.reports) == 1 and case.events == len(daemon.desk.records.read(reference))
            assert len(school.mails("shah", f"[{reference}]")) == len(school.mails("finch", f"[{reference}]")) == 1
            assert not daemon.desk.on_their_way()
    assert len(of(lines, "does not take")) == 1 and not of(lines, "needs a person")


async def test_a_ledger_that_is_full_is_a_full_disk(school):
    async with school.at_work() as daemon:
        ledger = daemon.reader.ledger
        await school.settled()
        ledger._connection.execute("PRAGMA max_page_count = 1")

        def fill() -> None:
            for number in range(2000):
                ledger.saw(f"key {number}" * 20, "admin", 1, 10_000 + number, "ordinary", day=MONDAY.date())

        with pytest.raises(LedgerRefuses, match="FULL"):
            fill()
        refused, before = ledger.highest("admin", ledger.validity("admin")), school.read
        await school.people.write("rosa", invented.ADMIN, "Year 4 WhatsApp", CONCERN)
        await school.until(lambda: len(daemon.desk.cases) == 1, "the case itself is taken")
        assert school.read == before and ledger.highest("admin", ledger.validity("admin")) == refused
        ledger._connection.execute("PRAGMA max_page_count = 1000000")
        await school.settled()
        assert len(daemon.desk.cases) == 1
