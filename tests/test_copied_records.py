"""A copied data folder: only one mailflow may be at work at a school's mailboxes."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mailflow.mail import token
from mailflow.record import SCHOOL
from mailflow.shell.clock import FastClock
from mailflow.shell.daemon import Daemon
from mailflow.shell.demo import invented
from tests.playing import CONCERN, School, playing
from tests.test_cli import a_case, config, run, serving, wrong
from tests.test_older_records import TITLE

__all__ = ["config"]


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    (tmp_path / "at work").mkdir()
    async with playing(tmp_path / "at work") as one:
        yield one


def twin_of(school: School) -> School:
    """Copy the data folder; return the school that another computer takes it for, its clock 3 seconds ahead."""
    home, twin = school.settings.path.parent, school.settings.path.parent.parent / "twin"
    shutil.copytree(home, twin)
    settings = replace(school.settings, records_home=twin / "records", keyring=twin / "keyring")
    clock = FastClock(school.clock.now() + timedelta(seconds=3), 0.0, server_follows=True)
    return School(settings, school.server, clock, school.people)


def copy_of(config: Path, to: Path) -> Path:
    shutil.copytree(config.parent, to, ignore=shutil.ignore_patterns("copy"))
    return to / config.name


def test_on_one_machine_a_copy_of_the_records_is_not_served_beside_them(config):
    reference = a_case(config)
    copy = copy_of(config, config.parent / "copy")
    with serving(config):
        said = wrong(run(copy, "serve"))
        assert said.startswith("Another mailflow on this machine is at work at the same mailboxes")
        assert reference in run(copy, "cases").stdout, "a look into the copy sends nothing"
    with serving(copy):
        assert "Another mailflow" in wrong(run(config, "serve"))


def test_a_copy_may_be_tried_out_at_other_mailboxes(config):
    a_case(config)
    copy = copy_of(config, config.parent / "copy")
    copy.write_text(invented.changed(invented.example(), invented.on_this_machine(3, 4)), encoding="utf-8")
    with serving(config), serving(copy):
        pass


async def test_a_twin_on_another_computer_is_noticed_by_the_first_email_that_it_sends(school):
    async with school.at_work():
        await school.concern()
    twin = twin_of(school)
    async with school.at_work() as one, twin.at_work() as other:
        await school.people.write("sam", invented.ADMIN, "Year 4 WhatsApp", CONCERN)
        await school.until(lambda: stopped(one, other) and bool(told(school, "pope")), "one of them stops, and says so")
        await school.until(lambda: bool(told(school, "denham")), "the Head is told")
        await school.people.write("denham", invented.CASES, "Go on", "GO ON ALL")
        again = ["AllStopped", "AllResumed", "AllStopped"]
        await school.until(lambda: again in (stops(one), stops(other)), "going on, it is noticed anew")


def stopped(*daemons: Daemon) -> bool:
    return any(one.desk.school.stopped for one in daemons)


def stops(daemon: Daemon) -> list[str]:
    return [kind for row in daemon.desk.records.read(SCHOOL) if (kind := row["kind"]).startswith("All")][:3]


def told(school: School, who: str) -> list[str]:
    return school.mails(who, TITLE)


async def test_what_somebody_else_makes_of_an_email_of_ours_stops_nothing(school):
    """Whoever has had an email of ours can send it to our mailbox again, with another header."""
    async with school.at_work() as daemon:
        ref = await school.concern()
        mail = school.people._mailboxes[school.people.players["shah"].address][-1]
        for hop in ("1", "a" * 96, str(mail[token.HOP])[:-1] + "a", str(mail["Message-ID"]).strip("<>").split("@")[0]):
            del mail[token.HOP]
            mail[token.HOP] = hop
            await school.server.deliver(invented.CASES, mail.as_bytes(), school.clock.now())
        await school.settled()
        assert ref in daemon.desk.cases and not daemon.desk.school.stopped
