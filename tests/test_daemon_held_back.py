"""A disk that fails at the files of one case: that case's mail waits in its order, and everything else goes on."""

import asyncio
import errno
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from mailflow.shell.daemon import Daemon, held_back
from mailflow.shell.demo import invented
from tests.playing import CONCERN, WEDNESDAY, School, log, of, on_a_disk

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
        await school.until(lambda: len(daemon.held_back._held.get(bad, ())) >= 3, "all three wait")
        await school.until(lambda: bool(school.told_of(bad)), "the office is told")
        assert set(daemon.desk.cases) == {good}
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


async def test_an_email_of_a_case_that_the_disk_fails_at_waits_and_the_office_is_told(school, monkeypatch):
    async with school.at_work() as daemon:
        bad = await school.concern()
        disk = on_a_disk(daemon)
        append, fails = disk.append, [True]

        def failing(stream: str, expected: int, rows: Any) -> None:
            if fails and stream == bad and "Sending" in [row["kind"] for row in rows]:
                raise OSError(errno.EIO, "Input/output error")
            append(stream, expected, rows)

        monkeypatch.setattr(disk, "append", failing)
        school.clock.jump_to(WEDNESDAY)
        daemon.wake()
        await school.until(lambda: bool(school.told_of(bad)), "the office is told")
        fails.clear()
        await school.settled()
        assert len(school.told_of(bad)) == 1 and not daemon.desk.alone


async def test_a_fault_of_ours_at_one_message_that_waited_keeps_none_behind_it(school, monkeypatch):
    async with school.at_work() as daemon:
        bad = await school.concern()
        disk = on_a_disk(daemon)
        disk.bad = {bad}
        await staff_write_about(school, bad)
        await school.until(lambda: len(daemon.held_back._held.get(bad, ())) == 3, "all three wait")
        monkeypatch.setattr(daemon.tidying, "after", failing_once(daemon.tidying.after))
        with log() as lines:
            disk.bad = set()
            await school.settled()
        assert heard_in_order(daemon, bad) == IN_ORDER and not daemon.held_back._held
        assert len(of(lines, "fault")) == 1


def failing_once(work: Callable[..., None]) -> Callable[..., None]:
    left = [RuntimeError("our own fault")]

    def failing(*given: Any) -> None:
        if left and given[-1].fate != "copy":  # a copy of an email of ours may come in between
            raise left.pop()
        work(*given)

    return failing


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
