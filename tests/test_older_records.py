"""A backup is put back after more has left: nothing goes a second time until somebody has compared.

The one idea: the newest copy of an email of ours stays in our mailbox, so that a start can see whether the records know
of what has left.
"""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest

from mailflow import housekeeping as h
from mailflow.mail import token
from mailflow.record import SCHOOL, to_row
from mailflow.record.school_events import DestructionAgreed
from mailflow.shell.daemon.posting import COPIES_READ_WITHIN
from mailflow.shell.records.sealed import Damaged
from tests.living import USERS, Living, living
from tests.playing import MONDAY, School, log, of, playing
from tests.servers import MailServers
from tests.stories.test_01_rude_about_a_teacher import DAN, DENHAM, text_of
from tests.stories.test_short_stories import up_to
from tests.test_housekeeping import House
from tests.world import at

TITLE = "mail has left that our records do not have"


def put_away(home: Path, to: Path, *names: str) -> None:
    for name in names:
        shutil.copytree(home / name, to / name)


def put_back(home: Path, away: Path, *names: str) -> None:
    for name in names:
        shutil.rmtree(home / name)
        shutil.copytree(away / name, home / name)


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    (tmp_path / "at work").mkdir()
    async with playing(tmp_path / "at work") as one:
        yield one


def test_everything_is_stopped_and_those_who_can_compare_and_let_it_go_on_are_told():
    house = House()
    older = h.OlderRecords(at=at("2026-11-24 10:20"), key="copy cases 17 40")
    house.happen(older)
    assert house.school.stopped and not house.happen(older)
    for who in ("pope", "denham", "orr"):
        (said,) = house.told(who)
        assert "GO ON ALL" in said and "sent mail of cases@hillside.example" in said
    house.says("denham", "GO ON ALL")
    assert not house.school.stopped


@pytest.mark.servers
@pytest.mark.xdist_group("older records")
@pytest.mark.parametrize("backup", ["after the approval", "before the approval"])
async def test_a_letter_that_left_after_the_backup_does_not_leave_again(tmp_path: Path, backup: str) -> None:
    home, away = tmp_path / "home", tmp_path / "away"
    with MailServers(USERS) as servers:
        async with living(servers, home, at("2026-11-24 08:00")) as school:
            await up_to(school, "decide")
            if backup == "after the approval":
                await approved(school)
            now = school.clock.now()
        put_away(home, away, "records", "keys")
        async with living(servers, home, now, enrolled=False) as school:
            if backup == "before the approval":
                await approved(school)
            await school.at("2026-11-27 12:00")
            now, had = school.clock.now(), len(servers.mailbox(DAN))
        put_back(home, away, "records", "keys")
        async with living(servers, home, now, enrolled=False) as school:
            await stopped(school)
            await school.at("2026-11-30 12:00")
            assert len(servers.mailbox(DAN)) == had, "the letter did not leave again"
            now = school.clock.now()
        async with living(servers, home, now, enrolled=False) as school:
            await school.at("2026-11-30 13:00")
            assert len(servers.mailbox(DAN)) == had, "nor after another start"
            school.write(f"Paul Denham <{DENHAM}>", "cases@hillside.example", "Go on", "GO ON ALL")
            await school.settled()
            assert not school.desk.school.stopped


async def approved(school: Living) -> None:
    """The Head approves the letter that they were last shown."""
    school.collect()
    shown = [m for _, to, m in school.sent if to == DENHAM and "Reply needed" in str(m["Subject"])]
    school.reply(DENHAM, "APPROVE", to=max(shown, key=lambda m: text_of(m).count("APPROVE")))
    await school.settled()


async def stopped(school: Living) -> None:
    """Wait until everything is stopped, and the Head and the office know."""
    await school.settled()
    for _ in range(2):
        school.daemon.wake()
        await school.settled()
    assert school.desk.school.stopped
    for who in (DENHAM, "jan.pope@hillside.example"):
        assert school.newest(who, TITLE)


async def test_a_prompt_that_left_after_the_backup_is_noticed_by_its_copy(school, tmp_path):
    async with school.at_work():
        ref = await school.concern()
    put_away(tmp_path / "at work", tmp_path / "away", "records", "keyring")
    async with school.at_work():
        await school.people.answer("shah", f"[{ref}]", "A")
        await school.settled()
    had = len(school.mails("shah", ref)), len(school.mails("rosa"))
    put_back(tmp_path / "at work", tmp_path / "away", "records", "keyring")
    with log() as lines:
        async with school.at_work() as daemon:
            await school.until(lambda: daemon.desk.school.stopped, "everything is stopped")
            await school.until(lambda: bool(school.mails("denham", TITLE)), "the Head is told")
            await school.until(lambda: not daemon.desk.cases[ref].of("first look")[0].open, "the answer is read again")
            assert len(of(lines, "something has left that is not on record")) == 1
    assert (len(school.mails("shah", ref)), len(school.mails("rosa"))) == had, "nothing of the case left again"


async def test_an_answer_to_what_was_asked_after_the_backup_counts_again_when_it_is_read_again(school, tmp_path):
    """What follows anew from the same mail is the same email, so that nobody has to answer twice."""
    async with school.at_work():
        ref = await school.concern()
    put_away(tmp_path / "at work", tmp_path / "away", "records")
    async with school.at_work() as daemon:
        await school.people.answer("shah", f"[{ref}]", "A")
        await school.settled()
        await school.people.answer("finch", f"[{ref}]", "A")
        await school.settled()
        assert not daemon.desk.cases[ref].of("plan")[0].open
    put_back(tmp_path / "at work", tmp_path / "away", "records")
    async with school.at_work() as daemon:
        await school.until(lambda: daemon.desk.school.stopped, "everything is stopped")
        await school.until(lambda: bool(plan := daemon.desk.cases[ref].of("plan")) and not plan[0].open, "it counts")


async def test_a_case_that_began_after_the_backup_is_noticed_too(school, tmp_path):
    async with school.at_work():
        pass
    put_away(tmp_path / "at work", tmp_path / "away", "records")
    async with school.at_work():
        await school.concern()
    put_back(tmp_path / "at work", tmp_path / "away", "records")
    async with school.at_work() as daemon:
        await school.until(lambda: daemon.desk.school.stopped, "everything is stopped")
        await school.until(lambda: bool(school.mails("pope", TITLE)), "the office is told")
    assert len(school.mails("shah", "Reply needed")) == 1, "the first look was not asked for a second time"


async def test_a_copy_of_another_email_that_had_the_number_before_is_noticed(school):
    async with school.at_work() as daemon:
        ref = await school.concern()
        copy = school.people._mailboxes[school.people.players["shah"].address][-1]
        tie = token.from_message_id(daemon.desk.key, copy["Message-ID"])
        assert tie is not None
        del copy["Message-ID"]
        copy["Message-ID"] = token.message_id(daemon.desk.key, tie._replace(mark=b"old"), "hillside.example")
        await school.server.deliver("cases@hillside.example", copy.as_bytes(), school.clock.now())
        await school.until(lambda: daemon.desk.school.stopped, "everything is stopped")
        assert (tie.stream, daemon.desk.cases[ref].mails[tie.mail].owed.to) == (ref, "shah")


async def test_nothing_is_stopped_when_the_records_are_of_the_day(school):
    async with school.at_work():
        ref = await school.concern()
    await school.people.write("sam", "admin@hillside.example", "Year 4 WhatsApp", "In confidence: it goes on and on.")
    async with school.at_work() as daemon:
        await school.settled()
        await school.people.answer("shah", f"[{ref}]", "A")
        await school.settled()
        await school.go_to(school.clock.now() + timedelta(days=30))
        assert not daemon.desk.school.stopped
    async with school.at_work() as daemon:
        await school.settled()
        assert not daemon.desk.school.stopped and not school.mails("pope", TITLE)


async def test_an_email_that_goes_again_because_nobody_knew_whether_it_left_stops_nothing(school):
    """Its copy comes after the grace: by then it is owed again, under the same Message-ID."""
    async with school.at_work():
        ref = await school.concern()
    mail = school.people._mailboxes[school.people.players["shah"].address][-1]
    async with school.at_work() as daemon:
        case = daemon.desk.cases[ref]
        number = next(n for n, one in case.mails.items() if one.owed.to == "shah")
        daemon.desk._open.cases[ref] = replace(
            case, mails={**case.mails, number: replace(case.mails[number], state="owed")}
        )
        await school.server.deliver("cases@hillside.example", mail.as_bytes(), school.clock.now())
        await school.settled()
        assert not daemon.desk.school.stopped


async def test_until_our_mailbox_has_been_read_nothing_leaves_but_what_cannot_wait(school, monkeypatch):
    assert COPIES_READ_WITHIN > 60
    async with school.at_work() as daemon:
        ref = await school.concern()
        unread = SimpleNamespace(caught_up=asyncio.Event())  # its own would be set again as soon as an answer is read
        monkeypatch.setattr(daemon.posting, "copies", unread)
        await school.people.answer("shah", f"[{ref}]", "A")
        await school.until(lambda: daemon.desk.cases[ref].answered("first look") is not None, "the answer is read")
        await school.people.write(
            "sam",
            "admin@hillside.example",
            "Leo",
            "I am frightened for Leo. His uncle hits him with a belt and he has bruises.",
        )
        await school.until(lambda: bool(school.mails("orr")), "the alert leaves")
        assert list(daemon.desk.owed(school.clock.now())), "and the rest waits"
        unread.caught_up.set()
        daemon.wake()
        await school.settled()


async def test_an_older_copy_of_one_case_is_left_alone_and_the_others_go_on(school, tmp_path):
    record = tmp_path / "at work" / "records" / "cases"
    async with school.at_work():
        ref = await school.concern()
    old = (record / ref / "record").read_bytes()
    async with school.at_work():
        await school.people.answer("shah", f"[{ref}]", "A")
        await school.settled()
    had = len(school.mails("rosa"))
    newest = (record / ref / "record").read_bytes()
    (record / ref / "record").write_bytes(old)
    async with school.at_work() as daemon:
        await school.until(lambda: bool(school.told_of(ref)), "the office is told")
        (said,) = school.told_of(ref)
        assert "an older copy of its record was put back" in said
        other = await school.concern("sam")
        await school.go_to(school.clock.now() + timedelta(days=3))
        assert other in daemon.desk.cases and ref not in daemon.desk.cases and not daemon.desk.school.stopped
    assert len(school.mails("rosa")) == had, "nothing left again"
    assert not school.mails("pope", "could not deal with it"), "the copy of an email of that case troubles nobody"
    assert (record / ref / "record").read_bytes() == old, "and it was left as it is"
    (record / ref / "record").write_bytes(newest)
    async with school.at_work() as daemon:
        await school.settled()
        assert daemon.desk.cases[ref].of("first look")[0].open is False


async def test_a_case_whose_record_is_gone_is_told_of_and_the_others_go_on(school, tmp_path):
    async with school.at_work():
        ref, other = await school.concern(), await school.concern("sam")
    shutil.rmtree(tmp_path / "at work" / "records" / "cases" / ref)
    async with school.at_work() as daemon:
        await school.until(lambda: bool(school.told_of(ref)), "the office is told")
        (said,) = school.told_of(ref)
        assert "its record is gone" in said and other in daemon.desk.cases and ref not in daemon.desk.cases


async def test_without_the_schools_own_record_nothing_begins(school, tmp_path):
    async with school.at_work():
        await school.concern()
    shutil.rmtree(tmp_path / "at work" / "records" / "school")
    with pytest.raises(Damaged, match="school is damaged: it is gone"):
        async with school.at_work():
            pass


async def test_a_destruction_that_was_cut_short_is_no_loss(school, tmp_path):
    async with school.at_work() as daemon:
        ref = await school.concern()
        agreed = DestructionAgreed(cases={ref: 1}, by="bell")
        daemon.desk.records.append(
            SCHOOL, daemon.desk.school.events, [to_row(daemon.desk.school.events + 1, MONDAY, agreed)]
        )
    shutil.rmtree(tmp_path / "at work" / "records" / "cases" / ref)
    async with school.at_work() as daemon:
        assert ref not in daemon.desk.damaged
        await school.until(lambda: ref not in daemon.desk.school.disposal.agreed, "it is ended")
        assert ref not in daemon.reader.ledger.lengths.noted()


async def test_more_on_record_than_was_noted_is_a_crash_and_no_older_copy(school):
    async with school.at_work() as daemon:
        ref = await school.concern()
        daemon.reader.ledger.lengths.waiting.clear()
        daemon.desk.records.lengths = None
        await school.people.answer("shah", f"[{ref}]", "A")
        await school.settled()
    async with school.at_work() as daemon:
        await school.settled()
        assert ref in daemon.desk.cases and not school.told_of(ref)
