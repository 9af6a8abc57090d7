"""The mail server takes nothing for hours: the office is told once, and once more when mail goes again."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest

from mailflow import housekeeping as h
from mailflow.happening import StaffSaid
from mailflow.shell.daemon import Daemon
from mailflow.shell.demo import invented
from mailflow.shell.outbox import NotTried
from tests.playing import CONCERN, MONDAY, School
from tests.test_housekeeping import House, author
from tests.world import at

NOON, LATER = at("2026-11-24 12:00"), at("2026-11-24 18:00")
HELD_UP, GOES = "Mail is not going out", "Mail goes out again"


async def down(_raw: bytes, **_named: Any) -> NotTried:
    return NotTried("the server is down")


async def hours(school: School, daemon: Daemon, until: int) -> None:
    """Let time pass by quarters of an hour, up to so many hours after the beginning."""
    while (now := school.clock.now()) < MONDAY + timedelta(hours=until):
        school.clock.jump_to(now + timedelta(minutes=15))
        daemon.wake()
        await asyncio.sleep(0.03)


def owed(daemon: Daemon) -> list[str]:
    """Say why each email of the school's own and of every case is owed."""
    mails = [daemon.desk.mail(stream, number) for stream, number in daemon.desk.owed(MONDAY + timedelta(days=9))]
    return [mail.owed.because for mail in mails if mail]


@pytest.mark.parametrize("length", [6, 24])
async def test_of_one_outage_the_office_is_told_once_however_long_it_lasts(school, monkeypatch, length):
    async with school.at_work() as daemon:
        await school.settled()
        monkeypatch.setattr(daemon.outbox, "send", down)
        for number in range(3):
            await school.people.write("rosa", invented.ADMIN, f"WhatsApp {number}", f"{CONCERN} It was day {number}.")
        await school.until(lambda: len(daemon.desk.cases) == 3, "all are read")
        await hours(school, daemon, length)
        assert owed(daemon).count("told: mail is not going out") == 1
        assert daemon.desk.school.telling.held_up == MONDAY
        monkeypatch.undo()
        await school.go_to(MONDAY + timedelta(hours=length + 5))
        assert len(school.mails("pope", HELD_UP)) <= 1
        assert ["From 09:00 on Mon 23 Nov" in one for one in school.mails("pope", GOES)] == [True]
        assert daemon.desk.school.telling.held_up is None


async def test_what_a_paused_case_keeps_back_is_no_outage_that_goes_on(school, monkeypatch):
    async with school.at_work() as daemon:
        ref = await school.concern()
        monkeypatch.setattr(daemon.outbox, "send", down)
        await school.people.answer("shah", f"[{ref}]", "A")
        await school.until(lambda: "asked: plan" in owed(daemon), "the lead is to be asked")
        await hours(school, daemon, 6)
        assert daemon.desk.school.telling.held_up
        pause = StaffSaid(at=school.clock.now(), by=author("shah"), command="PAUSE", words="wait", key="pause")
        daemon.desk.apply(ref, pause)
        monkeypatch.undo()
        school.clock.jump_to(MONDAY + timedelta(hours=11))
        daemon.wake()
        await school.until(lambda: bool(school.mails("pope", GOES)), "the office hears that mail goes")
        assert "asked: plan" in owed(daemon) and daemon.desk.school.telling.held_up is None


async def test_an_outage_that_was_told_of_is_not_told_again_after_a_start(school, monkeypatch):
    async with school.at_work() as daemon:
        await school.settled()
        monkeypatch.setattr(daemon.outbox, "send", down)
        await school.people.write("rosa", invented.ADMIN, "WhatsApp", CONCERN)
        await school.until(lambda: bool(daemon.desk.cases), "it is read")
        await hours(school, daemon, 5)
    async with school.at_work(lambda daemon: monkeypatch.setattr(daemon.outbox, "send", down)) as daemon:
        await hours(school, daemon, 10)
        assert owed(daemon).count("told: mail is not going out") == 1


async def test_what_has_been_tried_a_few_times_alone_is_no_outage(school, monkeypatch):
    async with school.at_work() as daemon:
        await school.settled()
        monkeypatch.setattr(daemon.outbox, "send", down)
        await school.people.write("rosa", invented.ADMIN, "WhatsApp", CONCERN)
        await school.until(lambda: bool(daemon.desk.cases), "it is read")
        await hours(school, daemon, 1)
        monkeypatch.undo()
        await school.go_to(MONDAY + timedelta(hours=4))
        assert not school.mails("pope", HELD_UP) and not school.mails("pope", GOES)


def test_a_notice_that_has_not_left_when_mail_goes_again_does_not_leave_any_more():
    house = House()
    house.happen(h.PostLookedOver(at=LATER, waits_since=NOON))
    house.happen(h.PostLookedOver(at=LATER, waits_since=NOON))
    (first,) = house.sent
    assert "since 12:00 on Tue 24 Nov" in first.body
    house.happen(h.PostLookedOver(at=LATER, waits_since=None))
    assert first.mail not in house.school.live and len(house.school.live) == 1
    assert "From 12:00 on Tue 24 Nov" in house.sent[-1].body


def test_the_next_outage_is_told_of_anew():
    house = House()
    for waits_since in (NOON, None, LATER):
        house.happen(h.PostLookedOver(at=LATER, waits_since=waits_since))
    assert [HELD_UP in one for one in house.told("pope")] == [True, False, True]
