"""What goes wrong in our own code, in a daemon at work on real IMAP and SMTP: one bad case, one bad email, all of it."""

import asyncio
import threading
from collections.abc import Callable
from typing import Any

import pytest

from mailflow import decide as core
from mailflow.authorship import Author, Matter, Written
from mailflow.happening import ConcernRaised, Woke
from mailflow.record import SCHOOL
from mailflow.shell import daemon as daemon_
from mailflow.shell.daemon import Daemon
from mailflow.shell.demo import invented
from mailflow.shell.desk import at_once
from mailflow.shell.records.sealed import Damaged
from tests.playing import CONCERN, MONDAY, WEDNESDAY, School, log, of, on_a_disk
from tests.world import at


def failing(monkeypatch: pytest.MonkeyPatch, when: Callable[[Any, Any], bool]) -> list[str]:
    """Make decide fail for some happenings of some cases; return the list in which each failure is noted."""
    real, failed = core.decide, []

    def decide(case: Any, happening: Any, school: Any, register: Any) -> Any:
        if when(case, happening):
            failed.append(case.reference)
            raise KeyError("Rosa Lind wrote this")
        return real(case, happening, school, register)

    monkeypatch.setattr(core, "decide", decide)
    return failed


# One thread ----------------------------------------------------------------------------------------------------------


async def test_the_alarm_goes_off_in_the_thread_in_which_everything_else_is_decided(school, monkeypatch):
    monkeypatch.setattr(daemon_, "SAFETY_TICK", 0.05)
    threads: list[int] = []

    def listen(daemon: Daemon) -> None:
        wake = daemon.wake

        def noted() -> None:
            threads.append(threading.get_ident())
            wake()

        monkeypatch.setattr(daemon, "wake", noted)

    async with school.at_work(listen):
        await school.until(lambda: len(threads) > 3, "the alarm went off")
    assert set(threads) == {threading.get_ident()}


async def test_nobody_else_may_decide_at_the_desk_meanwhile(school):
    async with school.at_work() as daemon:
        reference = await school.concern()
        before = daemon.desk.cases[reference].events
        with pytest.raises(AssertionError, match="belongs to the thread"):
            await asyncio.to_thread(daemon.desk.apply, reference, Woke(at=WEDNESDAY))
        assert daemon.desk.cases[reference].events == before


# One bad case --------------------------------------------------------------------------------------------------------


async def test_a_case_that_our_program_fails_at_is_set_aside_and_the_others_go_on(school, monkeypatch):
    with log() as lines:
        async with school.at_work() as daemon:
            bad, good = await school.concern("rosa"), await school.concern("sam")
            failed = failing(monkeypatch, lambda case, h: case.reference == bad and isinstance(h, Woke))
            await school.go_to(WEDNESDAY)
            assert failed == [bad] * 3
            assert school.mails("finch", f"[{good}]"), "the other case asks somebody else, as it should"
            assert not school.mails("finch", f"[{bad}]")
            assert len(school.told_of(bad)) == 1
            assert daemon.desk.alone == {bad}
    assert [line["stream"] for line in of(lines, "needs a person")] == [bad]
    assert [line["kind"] for line in of(lines, "fault")] == ["KeyError"] * 3
    assert "Rosa" not in str(lines), "a fault's message may hold what somebody wrote"


async def test_it_is_left_alone_until_the_next_start_and_tried_again_then(school, monkeypatch):
    async with school.at_work():
        bad = await school.concern()
        failed = failing(monkeypatch, lambda case, h: case.reference == bad and isinstance(h, Woke))
        await school.go_to(WEDNESDAY)
        await school.go_to(at("2026-11-25 17:00"))
        await school.go_to(at("2026-11-27 17:00"))
        assert len(failed) == 3
    async with school.at_work() as daemon:
        await school.until(lambda: len(failed) == 6, "it is tried again")
        assert daemon.desk.alone == {bad}
        monkeypatch.undo()
    async with school.at_work() as daemon:
        went_on = "with the program mended the case goes on by itself"
        await school.until(lambda: bool(school.mails("finch", f"[{bad}]")), went_on)
        assert not daemon.desk.alone


async def test_what_a_failed_case_hears_meanwhile_is_on_record(school, monkeypatch):
    async with school.at_work() as daemon:
        bad = await school.concern()
        failing(monkeypatch, lambda case, h: case.reference == bad and isinstance(h, Woke))
        await school.go_to(WEDNESDAY)
        await school.people.answer("shah", f"[{bad}] Reply needed", "A")
        await school.settled()
        assert daemon.desk.cases[bad].answered("first look") is not None


async def test_a_letter_that_cannot_be_set_on_paper_after_a_start_stops_no_other_case(school, monkeypatch):
    async with school.at_work():
        bad, good = await school.concern("rosa"), await school.concern("sam")
    real, finished = at_once.finish, []

    def finish(desk: Any, reference: str, instant: Any) -> None:
        finished.append(reference)
        if reference == bad:
            raise RuntimeError("no paper")
        real(desk, reference, instant)

    monkeypatch.setattr(at_once, "finish", finish)
    async with school.at_work() as daemon:
        await school.settled()
        assert sorted(finished) == sorted([bad, bad, bad, good])
        assert daemon.desk.alone == {bad} and not daemon.desk.unfinished
        assert school.told_of(bad)


async def test_a_case_whose_record_is_damaged_is_told_to_the_office_once(school):
    async with school.at_work():
        bad, good = await school.concern("rosa"), await school.concern("sam")
    record = school.settings.records_home / "cases" / bad / "record"
    *most, last = record.read_bytes()
    record.write_bytes(bytes([*most, last ^ 1]))
    for _ in range(2):
        async with school.at_work() as daemon:
            await school.settled()
            assert daemon.desk.damaged == {bad: Damaged} and set(daemon.desk.cases) == {good}
    assert len(school.told_of(bad)) == 1


async def test_the_office_hears_of_a_failed_case_even_if_it_cannot_be_told_at_once(school, monkeypatch):
    async with school.at_work() as daemon:
        bad = await school.concern()
        failing(monkeypatch, lambda case, h: case.reference == bad and isinstance(h, Woke))
        disk = on_a_disk(daemon)
        disk.full = {SCHOOL}
        school.clock.jump_to(WEDNESDAY)
        daemon.wake()
        assert daemon.desk.alone == {bad} and not school.mails("pope", "needs a person")
        disk.full = set()
        daemon.wake()
        await school.settled()
        assert len(school.told_of(bad)) == 1


async def test_the_line_of_the_day_that_fails_is_left_out_and_comes_the_next_day(school, monkeypatch):
    async with school.at_work() as daemon:
        write = daemon.daily.write
        wrote: list[str] = []

        def fails_on_tuesday(day: Any, *rest: Any) -> Any:
            wrote.append(day.isoformat())
            if day.isoformat() == "2026-11-24":
                raise ValueError("no line")
            return write(day, *rest)

        monkeypatch.setattr(daemon.daily, "write", fails_on_tuesday)
        for instant in ("2026-11-24 07:30", "2026-11-24 08:30", "2026-11-25 07:30"):
            await school.go_to(at(instant))
        assert wrote == ["2026-11-24"] * 3 + ["2026-11-25"]
        assert [line for line in school.mails("pope") if "Daily line" in line]


# One bad email -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("address", ["‹zoë@lind.example", "zoë@lind.example", "zoe@"])
async def test_a_letter_to_an_address_that_is_none_is_refused_and_a_person_is_told(school, address):
    async with school.at_work() as daemon:
        raised = ConcernRaised(
            at=MONDAY,
            reference="",
            by=Author(address=address, name="Zoë"),
            written=Written(key="zoe", subject="Year 4", words=CONCERN),
            matters=frozenset({Matter.CONCERN}),
        )
        bad = daemon.desk.raise_concern(raised, b"")
        daemon.wake()
        await school.settled()
        await school.people.answer("shah", f"[{bad}] Reply needed", "A, 3 2, 4 G1 O1, Finch")
        await school.settled()
        case = daemon.desk.cases[bad]
        assert next(mail.state for mail in case.mails.values() if mail.owed.to == "reporter") == "refused"
        told = [mail for mail in case.mails.values() if mail.owed.because == "told: the reporter is out of reach"]
        assert [mail.state for mail in told] == ["sent"]
        assert await school.concern() in daemon.desk.cases, "the next concern is taken as ever"


async def test_a_fault_while_one_email_is_handed_over_keeps_no_other_back(school, monkeypatch):
    async with school.at_work() as daemon:
        await school.settled()
        send = daemon.outbox.send
        failed: list[str] = []

        async def fails_once(raw: bytes, **named: Any) -> Any:
            if not failed:
                failed.append(named["to"])
                raise RuntimeError("half way")
            return await send(raw, **named)

        monkeypatch.setattr(daemon.outbox, "send", fails_once)
        first, second = await school.concern("rosa"), await school.concern("sam")
        await school.until(lambda: bool(school.mails("shah", f"[{first}]")), "it goes again, for no copy of it came")
        assert school.mails("shah", f"[{second}]")
        assert failed == [school.people.players["shah"].address]


# A fault in what all have in common ----------------------------------------------------------------------------------


async def ends(school: School, break_it: Callable[[Daemon], None]) -> None:
    async with school.at_work(break_it):
        await school.people.write("rosa", invented.ADMIN, "Year 4", CONCERN)
        await school.until(lambda: False, "it has ended")


async def test_a_fault_in_the_reading_itself_ends_the_daemon_and_is_raised(school, monkeypatch):
    with pytest.raises(ZeroDivisionError):
        await ends(school, lambda daemon: monkeypatch.setattr(daemon.reader, "take", lambda *message, **how: 1 // 0))


async def test_a_fault_in_the_alarm_itself_ends_the_daemon_and_is_raised(school, monkeypatch):
    monkeypatch.setattr(daemon_, "SAFETY_TICK", 0.05)

    def break_it(daemon: Daemon) -> None:
        works, times = daemon._works, iter((1, 0))
        monkeypatch.setattr(daemon, "_works", lambda now: works(now) if next(times, 0) else 1 // 0)

    with pytest.raises(ZeroDivisionError):
        await ends(school, break_it)
