"""A disk that does not take what the daemon writes, while real mail goes on coming and going."""

import asyncio
import errno
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from mailflow.shell import held_back, invented
from mailflow.shell.daemon import Daemon
from mailflow.shell.ledger import LedgerRefuses
from tests.playing import CONCERN, MONDAY, WEDNESDAY, School, log, of, on_a_disk, playing


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    async with playing(tmp_path) as one:
        yield one


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


# The files of one case -----------------------------------------------------------------------------------------------


FIRST, SECOND = "The first thing that I remember.", "The second thing that I remember."


async def staff_write_about(school: School, reference: str) -> None:
    """Have the leadership answer a case's first look, and then note two things about it."""
    await school.people.answer("shah", f"[{reference}] Reply needed", "A, 3 2, 4 G1 O1, Finch")
    for words in (FIRST, SECOND):
        await school.people.write("shah", invented.CASES, "A note", f"NOTE {reference} {words}")


def heard_in_order(daemon: Daemon, reference: str) -> list[str]:
    """Return what is on record of that, in its order."""
    kinds = [row["kind"] for row in daemon.desk.records.read(reference) if row["kind"] in ("Answered", "Noted")]
    return [*kinds, *(getattr(note.event, "words", "").split("\n")[0] for note in daemon.desk.cases[reference].notes)]


IN_ORDER = ["Answered", "Noted", "Noted", FIRST, SECOND]


async def test_mail_for_a_case_that_the_disk_fails_at_waits_in_its_order_and_all_other_mail_goes_on(school):
    with log() as lines:
        async with school.at_work() as daemon:
            bad, good = await school.concern("rosa"), await school.concern("sam")
            disk = on_a_disk(daemon)
            disk.bad = {bad}
            await staff_write_about(school, bad)
            await staff_write_about(school, good)
            await school.people.write("rosa", invented.ADMIN, "Again", f"{CONCERN} It is worse today.")
            await school.until(lambda: school.came == school.read + 3, "all the rest is read")
            await school.until(lambda: bool(school.told_of(bad)), "the office is told")
            assert heard_in_order(daemon, good) == IN_ORDER and disk.refusals > 3
            assert daemon.desk.cases[bad].answered("first look") is None
            disk.bad = set()
            await school.settled()
            assert heard_in_order(daemon, bad) == IN_ORDER
            assert len(school.told_of(bad)) == 1 and not daemon.desk.alone
    assert len(of(lines, "does not take")) == 1 and len(of(lines, "takes what we write again")) == 1


@contextmanager
def no_file_read_of(reference: str) -> Iterator[None]:
    """Have the disk fail at every file of one case that is to be read."""
    read_bytes = Path.read_bytes

    def failing(path: Path) -> bytes:
        if path.parent.name == reference:
            raise OSError(errno.EIO, "Input/output error", str(path))
        return read_bytes(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "read_bytes", failing)
        yield


async def test_mail_for_a_case_whose_record_cannot_be_read_waits_and_is_read_when_it_can(school):
    async with school.at_work() as daemon:
        bad = await school.concern()
        with no_file_read_of(bad):
            daemon.desk.records._files.clear()
            await staff_write_about(school, bad)
            await school.until(lambda: len(daemon.held_back._held.get(bad, ())) == 3, "all three wait")
        await school.settled()
        assert heard_in_order(daemon, bad) == IN_ORDER
        assert [one.why.split(":")[0] for one in daemon.desk.school.set_aside] == [f"Case {bad} needs a person"]


async def test_a_case_that_could_not_be_read_at_the_start_is_taken_up_once_it_can_be_and_its_mail_waits(school):
    async with school.at_work():
        bad, good = await school.concern("rosa"), await school.concern("sam")
    unread = no_file_read_of(bad)
    unread.__enter__()
    async with school.at_work() as daemon:
        await staff_write_about(school, bad)
        await school.until(lambda: len(daemon.held_back._held.get(bad, ())) == 3, "all three wait")
        assert set(daemon.desk.cases) == {good} and school.told_of(bad)
        unread.__exit__(None, None, None)
        await school.settled()
        daemon.wake()
        assert heard_in_order(daemon, bad) == IN_ORDER and not daemon.desk.damaged


async def test_what_was_on_its_way_in_a_case_that_could_not_be_read_at_the_start_is_settled(school, monkeypatch):
    async with school.at_work() as daemon:
        reference = await school.concern()
        monkeypatch.setattr(daemon.outbox, "send", never)
        school.clock.jump_to(WEDNESDAY)
        daemon.wake()
        await school.until(lambda: bool(daemon.desk.on_their_way()), "it is on its way")
    unread = no_file_read_of(reference)
    unread.__enter__()
    async with school.at_work() as daemon:
        unread.__exit__(None, None, None)
        daemon.wake()
        await school.settled()
        assert not daemon.desk.on_their_way() and not daemon.desk.damaged


async def never(*_raw: bytes, **_named: Any) -> None:
    """Hand an email over, and hear nothing more of it."""
    await asyncio.Event().wait()


async def test_mail_that_waits_for_one_case_is_found_in_its_mailbox_by_the_next_start(school):
    async with school.at_work() as daemon:
        bad = await school.concern()
        on_a_disk(daemon).bad = {bad}
        await staff_write_about(school, bad)
        await school.until(lambda: bool(school.told_of(bad)), "the office is told")
    async with school.at_work() as daemon:
        await school.settled()
        assert heard_in_order(daemon, bad) == IN_ORDER


async def test_no_more_waits_than_can_be_held_and_then_reading_stops_until_there_is_room(school, monkeypatch):
    monkeypatch.setattr(held_back, "MOST_HELD", 0)
    async with school.at_work() as daemon:
        bad = await school.concern()
        disk = on_a_disk(daemon)
        disk.bad, before = {bad}, school.read
        await staff_write_about(school, bad)
        await school.until(lambda: disk.refusals > 4, "it is tried again and again")
        assert school.read == before
        disk.bad = set()
        await school.settled()
        assert heard_in_order(daemon, bad) == IN_ORDER
