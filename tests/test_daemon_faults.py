"""What goes wrong on our own side, in a daemon at work on real IMAP and SMTP: one bad case, one bad email, a full disk."""

import asyncio
import errno
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import pytest
import structlog

from mailflow import decide as core
from mailflow.happening import Author, ConcernRaised, Matter, Woke, Written
from mailflow.mail.intake import SCHOOL
from mailflow.shell import assemble, at_once, invented, journal, play
from mailflow.shell import daemon as daemon_
from mailflow.shell.cast import Cast
from mailflow.shell.cast_mail import text_of
from mailflow.shell.clock import FastClock
from mailflow.shell.daemon import Daemon, Ways
from mailflow.shell.embedded import EmbeddedServer
from mailflow.shell.ledger import LedgerRefuses
from mailflow.shell.settings import Settings, load
from tests.crash import prepare
from tests.world import LONDON, at

MONDAY, WEDNESDAY = at("2026-11-23 09:00"), at("2026-11-25 16:00")
CONCERN = "In confidence please. Dan Moss keeps calling Miss Patel useless on the group. Please don't use my name."
QUICK = (0.01,)


class School:
    """A school whose daemon runs on the embedded server."""

    def __init__(self, settings: Settings, server: EmbeddedServer, clock: FastClock, people: Cast) -> None:
        self.settings, self.server, self.clock, self.people = settings, server, clock, people
        self.came = self.read = 0
        server.on_delivery(self._arrived)

    def _arrived(self, account: str, _raw: bytes) -> None:
        self.came += account in (invented.ADMIN, invented.CASES)

    def _told(self, what: str, _stream: str, _number: int) -> None:
        self.read += what == "read"

    @asynccontextmanager
    async def at_work(self, change: Callable[[Daemon], None] = lambda daemon: None) -> AsyncIterator[Daemon]:
        """Run the daemon; `change` is what is wrong with it from the start."""
        books = assemble.open_books(self.settings)
        ways = Ways(grace=0.1, pauses=QUICK)
        self.daemon = assemble.daemon_of(self.settings, books, self.clock, ways=ways, told=self._told)
        change(self.daemon)
        self.running = asyncio.create_task(self.daemon.run())
        try:
            await asyncio.sleep(0)  # it has begun
            await self.until(lambda: all(books.ledger.validity(box) for box in ("admin", "cases")), "it is at work")
            yield self.daemon
        finally:
            await self.daemon.stop()
            await asyncio.gather(self.running, return_exceptions=True)
            books.shut()
        self.running.result()

    async def until(self, holds: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + 20
        while not holds():
            assert time.monotonic() < end, f"not so after 20 seconds: {what}"
            if self.running.done():
                self.running.result()
            await asyncio.sleep(0.01)

    async def settled(self) -> None:
        def calm() -> bool:
            desk = self.daemon.desk
            return self.came == self.read and not any(desk.owed(self.clock.now())) and not desk.on_their_way()

        await self.until(calm, "all that came is read, and all that is owed has left")

    async def go_to(self, instant: Any) -> None:
        self.clock.jump_to(instant)
        self.daemon.wake()
        await self.settled()

    async def concern(self, who: str = "rosa") -> str:
        """Have a parent raise a concern; return the case that it becomes."""
        before = set(self.daemon.desk.cases)
        await self.people.write(who, invented.ADMIN, "Year 4 WhatsApp", CONCERN)
        await self.settled()
        (reference,) = set(self.daemon.desk.cases) - before
        return reference

    def mails(self, key: str, words: str = "") -> list[str]:
        """Return what lies in somebody's mailbox and has these words in it: subject and text."""
        found = self.people._mailboxes[self.people.players[key].address]
        whole = [f"{mail['Subject']}\n{text_of(mail)}" for mail in found]
        return [" ".join(one.split()) for one in whole if words in " ".join(one.split())]

    def told_of(self, reference: str) -> list[str]:
        """Return what the office was told of a case that needs a person."""
        return [mail for mail in self.mails("pope", f"Case {reference} needs a person") if "Daily line" not in mail]


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    journal.silent()
    config = invented.example()
    who, addresses = play.addresses(config, tmp_path)
    passwords = dict.fromkeys(addresses, "password")
    clock = FastClock(MONDAY, 0.0, server_follows=True)
    async with EmbeddedServer(accounts=passwords, domain=play.DOMAIN, now=lambda: clock.now(LONDON)) as server:
        ports = invented.on_this_machine(server.imap_port, server.smtp_port)
        (tmp_path / invented.NAME).write_text(invented.changed(config, ports), encoding="utf-8")
        settings = load(tmp_path / invented.NAME, invented.environ(passwords))
        prepare(settings)
        yield School(settings, server, clock, Cast(who, passwords, server, lambda: clock.now(LONDON)))


@contextmanager
def log() -> Iterator[list[Any]]:
    """Collect the lines of the journal."""
    with structlog.testing.capture_logs() as lines:
        yield lines


def of(lines: Iterable[Any], event: str) -> list[Any]:
    return [line for line in lines if event in line["event"]]


def failing(monkeypatch: pytest.MonkeyPatch, when: Callable[[Any, Any], bool]) -> list[str]:
    """Make decide fail for some happenings of some cases; return the list in which each failure is noted."""
    real, failed = core.decide, []

    def decide(case: Any, happening: Any, school: Any) -> Any:
        if when(case, happening):
            failed.append(case.reference)
            raise KeyError("Rosa Lind wrote this")
        return real(case, happening, school)

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
        await school.settled()
        assert school.mails("finch", f"[{bad}]"), "with the program mended the case goes on by itself"
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
    record.write_bytes(record.read_bytes()[:-1] + b"?")
    for _ in range(2):
        async with school.at_work() as daemon:
            await school.settled()
            assert daemon.desk.damaged == [bad] and set(daemon.desk.cases) == {good}
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

        def fails_on_tuesday(day: Any, now: Any) -> Any:
            wrote.append(day.isoformat())
            if day.isoformat() == "2026-11-24":
                raise ValueError("no line")
            return write(day, now)

        monkeypatch.setattr(daemon.daily, "write", fails_on_tuesday)
        for instant in ("2026-11-24 07:30", "2026-11-24 08:30", "2026-11-25 07:30"):
            await school.go_to(at(instant))
        assert wrote == ["2026-11-24"] * 3 + ["2026-11-25"]
        assert [line for line in school.mails("pope") if line.startswith("Daily line")]


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


# The disk ------------------------------------------------------------------------------------------------------------


class Disk:
    """The real records on a disk that takes nothing for the streams in `full` ("*" for all), or loses its answers."""

    def __init__(self, records: Any) -> None:
        self._records = records
        self.full: set[str] = set()
        self.answers_lost = 0
        self.refusals = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._records, name)

    def append(self, stream: str, expected: int, rows: Any) -> None:
        self._refuse(stream)
        self._records.append(stream, expected, rows)
        if self.answers_lost:
            self.answers_lost -= 1
            raise OSError(errno.EIO, "Input/output error")

    def keep(self, stream: str, raw: bytes) -> Any:
        self._refuse(stream)
        return self._records.keep(stream, raw)

    def _refuse(self, stream: str) -> None:
        if self.full & {stream, "*"}:
            self.refusals += 1
            raise OSError(errno.ENOSPC, "No space left on device")


def on_a_disk(daemon: Daemon) -> Disk:
    daemon.desk.records = Disk(daemon.desk.records)
    return daemon.desk.records


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
    async with school.at_work() as daemon:
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


async def test_when_the_disk_took_it_and_said_that_it_did_not_the_record_is_asked(school):
    with log() as lines:
        async with school.at_work() as daemon:
            disk = on_a_disk(daemon)
            disk.answers_lost = 1
            reference = await school.concern()
            case = daemon.desk.cases[reference]
            assert len(case.reports) == 1 and case.events == len(daemon.desk.records.read(reference))
            disk.answers_lost = 1
            await school.go_to(WEDNESDAY)
            assert len(school.mails("finch", f"[{reference}]")) == 1
            assert disk.answers_lost == 0 and not daemon.desk.alone
    assert not of(lines, "needs a person")


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


# A fault in what all have in common ----------------------------------------------------------------------------------


async def ends(school: School, break_it: Callable[[Daemon], None]) -> None:
    async with school.at_work(break_it):
        await school.people.write("rosa", invented.ADMIN, "Year 4", CONCERN)
        await school.until(lambda: False, "it has ended")


async def test_a_fault_in_the_reading_itself_ends_the_daemon_and_is_raised(school, monkeypatch):
    with pytest.raises(ZeroDivisionError):
        await ends(school, lambda daemon: monkeypatch.setattr(daemon.reader, "take", lambda arrived, received: 1 // 0))


async def test_a_fault_in_the_alarm_itself_ends_the_daemon_and_is_raised(school, monkeypatch):
    monkeypatch.setattr(daemon_, "SAFETY_TICK", 0.05)

    def break_it(daemon: Daemon) -> None:
        works, times = daemon._works, iter((1, 0))
        monkeypatch.setattr(daemon, "_works", lambda now: works(now) if next(times, 0) else 1 // 0)

    with pytest.raises(ZeroDivisionError):
        await ends(school, break_it)
