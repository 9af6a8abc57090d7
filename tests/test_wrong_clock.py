"""A machine's clock that goes far ahead: what it shows is not believed until the mail server shows the same."""

import asyncio
import json
import random
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from mailflow import housekeeping as h
from mailflow.people import Person, Role
from mailflow.shell import assemble, heartbeat, journal, opened
from mailflow.shell import daemon as at_work
from mailflow.shell.clock import FastClock
from mailflow.shell.daemon import steady_clock
from mailflow.shell.daemon.steady_clock import LASTS, SteadyClock
from mailflow.shell.daemon.ways import Ways
from mailflow.shell.demo import invented
from mailflow.shell.heartbeat import Heartbeat
from mailflow.shell.inbox import Arrived
from mailflow.shell.inbox.imap import Limits
from tests.living import USERS, settings_for
from tests.playing import CONCERN, MONDAY, School
from tests.servers import MailServers
from tests.test_housekeeping import House
from tests.world import at

DANGER = "I am frightened for Leo. His uncle hits him with a belt and he has bruises. He is afraid to go home tonight."
WRONG, RIGHT = "The clock of our machine cannot be right", "The clock of our machine is right again"
MINUTES, DAYS, LATER = timedelta(minutes=6), timedelta(days=5), timedelta(days=400)


class Machine(SteadyClock):
    """A machine whose clock is `ahead` of the time, and that was `paused` for a while without noticing. `jump_to` lets time pass."""

    def __init__(self, true: FastClock, known: datetime | None = None, ahead: timedelta = timedelta()) -> None:
        self.time, self.ahead, self.paused = true, ahead, timedelta()
        super().__init__(
            known,
            wall=lambda: self.time.now() + self.ahead,
            ran=lambda: (self.time.now() - MONDAY - self.paused).total_seconds(),
        )

    def jump_to(self, instant: datetime) -> None:
        self.time.jump_to(instant)

    def goes_on(self, span: timedelta) -> None:
        self.time.jump_to(self.time.now() + span)

    def is_paused(self, span: timedelta) -> None:
        self.paused += span
        self.goes_on(span)


async def woken(school: School, span: timedelta = timedelta()) -> None:
    """Let time pass, and see what the daemon makes of what its machine shows then."""
    assert isinstance(school.clock, Machine)
    await school.go_to(school.clock.time.now() + span)


def staff_mails(school: School) -> int:
    """Count what the people of the school have had, but for what tells of the clock."""
    keys = (*school.people.players,)
    return sum(not (WRONG in one or RIGHT in one) for key in keys for one in school.mails(key))


# What a story says ---------------------------------------------------------------------------------------------------


async def test_what_a_clock_makes_due_that_goes_400_days_ahead_waits_until_it_really_is(school):
    school.clock = machine = Machine(school.clock)
    async with school.at_work() as daemon:
        reference = await school.concern()
        before = staff_mails(school), daemon.desk.cases[reference]
        machine.ahead = LATER
        await woken(school)
        await woken(school, timedelta(seconds=LASTS - 60))
        assert (staff_mails(school), daemon.desk.cases[reference]) == before
        assert not school.mails("pope", WRONG), "for some minutes that troubles nobody"
        await woken(school, MINUTES)
        (told,) = school.mails("pope", WRONG)
        assert (
            "shows 09:10 on Tuesday 28 December 2027. By all that we know it is 09:10 on Monday 23 November 2026"
            in told
        )
        await woken(school, MINUTES)
        assert (staff_mails(school), daemon.desk.cases[reference]) == before
        await woken(school, timedelta(days=7))
        assert staff_mails(school) > before[0], "what is due by then is done, while the clock is wrong still"
        machine.ahead = timedelta()
        await woken(school)
        assert len(school.mails("pope", WRONG)) == len(school.mails("pope", RIGHT)) == 1


async def test_mail_that_comes_is_read_meanwhile_and_an_alert_leaves_and_is_followed_up(school):
    school.clock = machine = Machine(school.clock)
    async with school.at_work() as daemon:
        await school.settled()
        machine.ahead = LATER
        await woken(school, MINUTES)
        await school.people.write("rosa", invented.ADMIN, "Help", DANGER)
        await school.settled()
        (case,) = daemon.desk.cases.values()
        assert all(mail.owed_at < MONDAY + timedelta(minutes=10) for mail in case.mails.values())
        heard = len(school.mails("orr"))
        assert heard
        for _ in range(4):
            await woken(school, timedelta(minutes=15))
        assert len(school.mails("orr")) > heard


@pytest.mark.parametrize("behind", [timedelta(minutes=20), timedelta(days=9000)])
async def test_an_alert_leaves_at_once_though_the_clock_is_behind(school, behind):
    school.clock = machine = Machine(school.clock)
    machine.ahead = -behind
    async with school.at_work():
        await school.people.write("rosa", invented.ADMIN, "Help", DANGER)
        await school.settled()
        assert school.mails("orr"), "it does not wait until this clock shows when the mail server had it"


async def test_a_machine_that_was_paused_is_believed_as_soon_as_mail_comes_and_nobody_is_told(school):
    school.clock = machine = Machine(school.clock)
    async with school.at_work() as daemon:
        await school.concern()
        before = staff_mails(school)
        machine.is_paused(DAYS)
        await woken(school)
        assert daemon.now() == MONDAY and staff_mails(school) == before
        await school.people.write("dan", invented.ADMIN, "Lunch", "Is there fish on Friday?")
        await school.settled()
        await woken(school)
        assert daemon.now() == MONDAY + DAYS and staff_mails(school) > before, "what is due is done"
        await woken(school, MINUTES)
        assert not school.mails("pope", WRONG)


async def test_where_no_mail_comes_the_copy_of_what_the_office_is_told_shows_the_time(school):
    school.clock = machine = Machine(school.clock)
    async with school.at_work() as daemon:
        await school.settled()
        machine.is_paused(DAYS)
        await woken(school)
        await woken(school, MINUTES)
        await school.until(lambda: daemon.now() == MONDAY + DAYS + MINUTES, "it is believed")
        await woken(school)
        assert len(school.mails("pope", WRONG)) == len(school.mails("pope", RIGHT)) == 1


async def test_a_start_after_the_summer_goes_on_at_once_by_the_mail_that_came_meanwhile(school):
    true = school.clock
    async with school.at_work():
        reference = await school.concern()
    true.jump_to(MONDAY + DAYS)
    await school.people.write("rosa", invented.ADMIN, "Year 4 WhatsApp", f"{CONCERN} It goes on.")
    for days in range(10, 61, 10):
        true.jump_to(MONDAY + timedelta(days=days))
        await school.people.write("dan", invented.ADMIN, f"Lunch on day {days}", "Is there fish on Friday?")
    before = staff_mails(school)
    school.clock = Machine(true, known=MONDAY)
    async with school.at_work() as daemon:
        await school.settled()
        await woken(school)
        assert daemon.now() == true.now() and reference in daemon.desk.cases
        came = [report.at for case in daemon.desk.cases.values() for report in case.reports.values()]
        assert sorted(came) == [MONDAY, MONDAY + DAYS]
        assert staff_mails(school) > before and not school.mails("pope", WRONG)
        assert len(school.mails("pope", "The mailboxes were read")) == 2, "of all those days there is one account"


async def test_a_start_with_a_clock_that_is_400_days_ahead_makes_nothing_due(school):
    true = school.clock
    async with school.at_work():
        await school.concern()
    before = staff_mails(school)
    school.clock = Machine(true, known=MONDAY, ahead=LATER)
    async with school.at_work() as daemon:
        await woken(school)
        await woken(school, MINUTES)
        assert daemon.now() == MONDAY + MINUTES and staff_mails(school) == before
        assert len(school.mails("pope", WRONG)) == 1
    school.clock = Machine(true, known=MONDAY + MINUTES, ahead=LATER)
    async with school.at_work():
        await woken(school)
        await woken(school, MINUTES)
        assert len(school.mails("pope", WRONG)) == 1 and not school.mails("pope", RIGHT), (
            "a start tells it no second time"
        )


async def test_health_says_what_the_clock_shows_and_what_is_gone_by_and_the_next_start_knows_the_time(school):
    school.clock = machine = Machine(school.clock)
    home = school.settings.records_home
    assert heartbeat.last_known(home) is None
    async with school.at_work() as daemon:
        await school.settled()
        machine.ahead = LATER
        await woken(school)
        await woken(school, MINUTES)
        Heartbeat(home, daemon).beat()
    (wrong,) = heartbeat.wrong(home, datetime.now(UTC))
    assert "shows 2027-12-28 09:06 UTC" in wrong["what"] and "goes by 2026-11-23 09:06 UTC" in wrong["what"]
    assert datetime.fromisoformat(wrong["since"]) == MONDAY
    assert heartbeat.last_known(home) == MONDAY + MINUTES


def test_a_sign_of_life_from_the_future_is_none(tmp_path):
    (tmp_path / heartbeat.NAME).write_text(json.dumps({"at": (datetime.now(UTC) + LATER).isoformat(), "wrong": []}))
    assert "no sign of life" in heartbeat.wrong(tmp_path, datetime.now(UTC))[0]["what"]


async def test_the_minute_goes_on_after_a_clock_that_was_ahead_is_put_right(school, monkeypatch):
    monkeypatch.setattr(at_work, "SAFETY_TICK", 0.05)
    ticks: list[datetime] = []

    async def ticks_on() -> None:
        ticks.clear()
        await school.until(lambda: len(ticks) > 3, "it ticks")

    async with school.at_work() as daemon:
        daemon.ticked = lambda: ticks.append(datetime.now(UTC))
        with time_machine.travel(datetime.now(UTC) + LATER):
            await ticks_on()
        await ticks_on()


@pytest.mark.servers
@pytest.mark.xdist_group("wrong clock")
async def test_on_real_servers_the_copy_of_what_the_office_is_told_shows_the_time(tmp_path, monkeypatch):
    monkeypatch.setattr(steady_clock, "LASTS", 0.5)
    journal.silent()
    with MailServers(USERS) as servers:
        settings = settings_for(servers, tmp_path)
        books = opened.open_books(settings)
        known = datetime.now(UTC) - timedelta(days=10)
        (settings.records_home / heartbeat.NAME).write_text(json.dumps({"time": known.isoformat()}))
        daemon = assemble.daemon_of(settings, books, limits=Limits(cycle=2.0, read=10.0), ways=Ways(grace=5.0))
        running = asyncio.create_task(daemon.run())
        try:
            assert daemon.now() - known < timedelta(minutes=1)
            end = time.monotonic() + 60
            while daemon.clock.doubt():
                assert time.monotonic() < end, "it is not believed"
                daemon.wake()
                await asyncio.sleep(0.05)
            assert datetime.now(UTC) - daemon.now() < timedelta(minutes=1)
            assert any(b"cannot be right" in mail for mail in servers.mailbox("jan.pope@hillside.example"))
        finally:
            await daemon.stop()
            await asyncio.gather(running)
            books.shut()


# The clock itself ----------------------------------------------------------------------------------------------------


@pytest.fixture
def machine() -> Machine:
    return Machine(FastClock(MONDAY, 0.0))


def test_a_clock_that_is_set_by_an_hour_or_put_back_is_followed(machine):
    for ahead in (timedelta(hours=1), -timedelta(days=30), -LATER, -LATER + timedelta(hours=2)):
        machine.ahead = ahead
        assert machine.now() == MONDAY.astimezone(UTC) + ahead and machine.doubt() is None


def test_a_clock_that_begins_anew_with_each_start_is_followed_once_it_has_been_set():
    machine = Machine(FastClock(MONDAY, 0.0), known=MONDAY - DAYS / 2, ahead=datetime(2000, 1, 1, tzinfo=UTC) - MONDAY)
    assert machine.now().year == 2000
    machine.ahead = timedelta()
    assert machine.now() == MONDAY and machine.doubt() is None


def test_a_night_asleep_is_time_that_has_gone_by(monkeypatch):
    shown = {time.CLOCK_BOOTTIME: 30_000.0, time.CLOCK_MONOTONIC: 1_200.0}
    monkeypatch.setattr(time, "clock_gettime", lambda which: shown[which])
    assert steady_clock.running() == 30_000
    monkeypatch.delattr(time, "CLOCK_BOOTTIME")
    assert steady_clock.running() == 1_200


def test_mail_of_another_time_ends_no_doubt_and_one_that_is_received_now_does(machine):
    machine.goes_on(MINUTES)
    before = machine.now()
    machine.is_paused(DAYS)
    for other in (before - LATER, before, before + DAYS / 2, before + LATER):
        machine.map_received(other)
        assert machine.now() == before
    received = before + DAYS - timedelta(hours=1)
    machine.map_received(received)
    assert machine.now() == before + DAYS


def test_of_a_machine_that_was_off_with_a_clock_that_is_wrong_too_the_mail_tells_the_time_after_a_while():
    true = FastClock(MONDAY + DAYS, 0.0)
    machine = Machine(true, known=MONDAY, ahead=LATER)
    assert machine.map_received(MONDAY + DAYS) == MONDAY + DAYS
    assert machine.now() == MONDAY, "else we would go through weeks of mail day by day"
    machine.goes_on(MINUTES)
    assert machine.now() == MONDAY + DAYS + MINUTES and machine.doubt()


def test_of_five_hundred_jumps_none_makes_it_later_than_it_is(machine):
    chance = random.Random(20261127)
    for _ in range(500):
        (machine.is_paused if chance.random() < 0.1 else machine.goes_on)(chance.random() * DAYS)
        machine.ahead = chance.choice((timedelta(), DAYS, LATER, -LATER))
        if chance.random() < 0.3:
            machine.map_received(machine.time.now())
        assert machine.now() <= machine.time.now()
    machine.ahead = timedelta()
    machine.map_received(machine.time.now())
    assert machine.now() == machine.time.now()


def test_a_message_that_the_server_could_not_give_us_tells_nothing_of_the_time(machine):
    machine.ahead = LATER
    lost = Arrived(mailbox="admin", uidvalidity=1, uid=1, received=MONDAY + LATER, size=0, raw=b"", gone=True)
    assert steady_clock.received_at(machine, lost) == machine.now() == MONDAY
    assert steady_clock.received_at(machine, replace(lost, gone=False)) == machine.now() == MONDAY + LATER


# What the office reads -----------------------------------------------------------------------------------------------


def test_the_office_and_it_support_hear_what_to_do_and_what_has_not_left_by_the_end_does_not_leave():
    house = House()
    it = Person(key="wood", name="Al Wood", address="al.wood@hillside.example", roles=frozenset({Role.IT}))
    house.school = replace(house.school, people=(*house.school.people, it))
    noon = at("2026-11-24 12:00")
    for shows in (noon + LATER, noon + LATER, None, None):
        house.happen(h.ClockLookedAt(at=noon, shows=shows))
    for who in ("pope", "wood"):
        wrong, right = house.told(who)
        assert "set the clock of that machine" in wrong and "showed 12:00 on Wednesday 29 December 2027" in right
    assert len(house.school.live) == 2
