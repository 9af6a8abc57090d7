"""Records whose time is over, on real mail: what is destroyed is gone, and what something has come to since is kept."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from mailflow import housekeeping as h
from mailflow.shell.daemon import Daemon
from mailflow.shell.daemon.disposing import DAMAGED
from mailflow.shell.daemon.faults import TRIES
from mailflow.shell.demo import invented
from mailflow.shell.records.keyring import Keyring
from tests.playing import School, log, of, on_a_disk
from tests.test_disposal import FEBRUARY
from tests.world import at


async def a_closed_case(school: School) -> str:
    """Have a case opened and found to be about pupils' conduct, which closes it here."""
    reference = await school.concern()
    await school.people.answer("shah", f"[{reference}] Reply needed", "1A 2D")
    await school.settled()
    assert reference in school.daemon.desk.records.closed_streams()
    return reference


async def asked_about(school: School, daemon: Daemon) -> None:
    """Let time go by until somebody is asked about records whose time is over."""
    school.clock.jump_to(FEBRUARY)
    daemon.wake()
    await school.until(lambda: bool(school.mails("bell", "Records whose time is over")), "it is asked about")
    await school.settled()


async def destroy_said(school: School, daemon: Daemon, who: str = "bell") -> None:
    """Let what has come be read, and then have whoever was asked let the records be destroyed."""
    await school.settled()
    await school.people.answer(who, "Records whose time is over", "DESTROY")
    await school.settled()
    daemon.wake()
    await school.settled()


def why_it_was_kept(daemon: Daemon) -> list[str]:
    return [row["data"]["why"] for row in daemon.desk.records.read("school") if row["kind"] == "NotDestroyed"]


async def test_a_record_that_is_destroyed_is_gone_with_its_key_and_its_mail_opens_no_new_case(school):
    async with school.at_work() as daemon:
        reference, newer = await a_closed_case(school), await school.concern("sam")
        key = daemon.reader.ledger._all("SELECT key FROM seen WHERE stream = ?", reference)[0][0]
        await asked_about(school, daemon)
        await destroy_said(school, daemon)
        records = daemon.desk.records
        assert not records.exists(reference) and records.exists(newer)
        assert not list((school.settings.records_home / "closed").iterdir())
        assert records._keyring.find(reference) is None and isinstance(records._keyring, Keyring)
        seen = daemon.reader.ledger.by_key(key)
        assert seen is not None and seen.stream == ""
        kinds = [row["kind"] for row in records.read("school")]
        assert kinds.count("DestructionAgreed") == kinds.count("RecordDestroyed") == 1
    async with school.at_work() as daemon:
        await school.settled()
        assert set(daemon.desk.cases) == {newer} and not daemon.desk.school.disposal.agreed


async def test_messages_as_they_came_stay_beside_their_case_while_nobody_has_answered(school):
    async with school.at_work() as daemon:
        reference = await a_closed_case(school)
        await asked_about(school, daemon)
        beside = {path.name for path in (school.settings.records_home / "closed" / reference).iterdir()} - {"record"}
        assert len(beside) == 2  # the concern, and what was answered about it


@pytest.mark.parametrize("words", ["NOTE {} The parent has gone to court; keep everything.", "PAUSE {}", "STOP {}"])
async def test_a_case_that_something_has_come_to_since_the_question_is_kept(school, words):
    async with school.at_work() as daemon:
        reference = await a_closed_case(school)
        await asked_about(school, daemon)
        await school.people.write("shah", invented.CASES, "About it", words.format(reference))
        await destroy_said(school, daemon)
        assert why_it_was_kept(daemon) == [h.CHANGED] and daemon.desk.records.exists(reference)


async def test_a_look_into_a_case_since_the_question_does_not_keep_it(school):
    async with school.at_work() as daemon:
        reference = await a_closed_case(school)
        await asked_about(school, daemon)
        await school.people.write("shah", invented.CASES, "About it", f"SHOW {reference}")
        await school.until(lambda: bool(school.mails("shah", "Here is what is on record")), "it is shown")
        await destroy_said(school, daemon)
        assert not why_it_was_kept(daemon) and not daemon.desk.records.exists(reference)


async def test_a_case_to_which_staff_have_replied_since_the_question_is_kept(school):
    async with school.at_work() as daemon:
        reference = await a_closed_case(school)
        await asked_about(school, daemon)
        words = "The parent told me today that she has gone to court about this. We must keep everything."
        await school.people.answer("shah", f"[{reference}] Reply needed", words)
        await destroy_said(school, daemon)
        assert why_it_was_kept(daemon) == [h.CHANGED] and daemon.desk.records.exists(reference)


async def test_where_whoever_agreed_has_come_to_stand_too_near_a_case_somebody_else_is_asked_before_it_goes(school):
    async with school.at_work() as daemon:
        reference = await a_closed_case(school)
        await asked_about(school, daemon)
    near = (replace(p, parent_in=("Year 4",)) if p.key == "bell" else p for p in school.settings.people)
    school.settings = replace(school.settings, people=tuple(near))
    async with school.at_work() as daemon:
        await destroy_said(school, daemon)
        assert why_it_was_kept(daemon) == [h.NOT_FREE] and daemon.desk.records.exists(reference)
        (told,) = school.mails("bell", "A record was kept after all")
        assert "it is for somebody else to say" in told and "Year 4" not in told
        (asked,) = school.mails("denham", "Records whose time is over")
        assert reference in asked and len(school.mails("bell", "Records whose time is over")) == 1
        await destroy_said(school, daemon, "denham")
        assert not daemon.desk.records.exists(reference)


def spoilt(daemon: Daemon, reference: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a record hold an event that this program does not know."""
    real = daemon.desk.records.read

    def read(stream: str, **how: bool) -> Any:
        rows = real(stream, **how)
        return rows if stream != reference else (*rows[:-1], {**rows[-1], "kind": "OfANewerProgram"})

    monkeypatch.setattr(daemon.desk.records, "read", read)


async def test_a_closed_record_that_cannot_be_read_keeps_no_other_from_being_asked_about(school, monkeypatch):
    async with school.at_work() as daemon:
        bad, good = await a_closed_case(school), await a_closed_case(school)
        spoilt(daemon, bad, monkeypatch)
        with log() as lines:
            await asked_about(school, daemon)
        (asked,) = school.mails("bell", "Records whose time is over")
        assert good in asked and bad not in asked
        assert [(line["stream"], line["why"]) for line in of(lines, "damaged")] == [(bad, "UnknownEvent")]


async def test_a_closed_record_that_the_disk_does_not_give_is_asked_about_as_soon_as_it_does(school):
    async with school.at_work() as daemon:
        bad, good = await a_closed_case(school), await a_closed_case(school)
        disk = on_a_disk(daemon)
        disk.bad = {bad}
        await asked_about(school, daemon)
        (asked,) = school.mails("bell", "Records whose time is over")
        assert good in asked and bad not in asked
    async with school.at_work() as daemon:  # nothing of it is forgotten by a restart
        disk = on_a_disk(daemon)
        disk.bad = {bad}
        await school.go_to(FEBRUARY + timedelta(hours=1))
        before = daemon.desk.school.events
        await school.go_to(FEBRUARY + timedelta(hours=2))
        assert daemon.desk.school.events == before, "what has not changed is not put on record again"
        disk.bad = set()
        school.clock.jump_to(FEBRUARY + timedelta(hours=4))
        daemon.wake()
        await school.until(lambda: len(school.mails("bell", "Records whose time is over")) == 2, "it is asked about")
        later = [mail for mail in school.mails("bell", "Records whose time is over") if bad in mail]
        assert len(later) == 1 and good not in later[0] and not daemon.desk.school.disposal.unread


async def test_a_record_that_cannot_be_read_any_more_is_kept(school, monkeypatch):
    async with school.at_work() as daemon:
        reference = await a_closed_case(school)
        await asked_about(school, daemon)
        spoilt(daemon, reference, monkeypatch)
        await destroy_said(school, daemon)
        assert len(school.mails("bell", "A record was kept after all")) == 1
        assert why_it_was_kept(daemon) == [DAMAGED] and daemon.desk.records.exists(reference)


async def test_what_cannot_be_destroyed_is_left_alone_until_the_next_start(school, monkeypatch):
    async with school.at_work() as daemon:
        reference = await a_closed_case(school)
        await asked_about(school, daemon)
        tried: list[str] = []

        def fails(stream: str) -> None:
            tried.append(stream)
            raise ValueError

        monkeypatch.setattr(daemon.desk.records, "destroy", fails)
        await destroy_said(school, daemon)
        for _ in range(3):
            daemon.wake()
        assert tried == [reference] * TRIES
    async with school.at_work() as daemon:
        await school.until(lambda: not daemon.desk.records.exists(reference), "it is destroyed")


async def test_a_kill_between_the_record_and_the_line_that_stays_is_made_good_by_the_next_start(school, monkeypatch):
    async with school.at_work() as daemon:
        reference = await a_closed_case(school)
        await asked_about(school, daemon)
        disk = on_a_disk(daemon)
        await school.people.answer("bell", "Records whose time is over", "DESTROY")
        await school.until(lambda: reference in daemon.desk.school.disposal.agreed, "it is agreed")
        disk.full = {"school"}
        daemon.wake()
        assert not daemon.desk.records.exists(reference)
    async with school.at_work() as daemon:
        await school.until(lambda: not daemon.desk.school.disposal.agreed, "it is on record")


async def test_silence_destroys_nothing_and_is_asked_again_in_another_month_alone(school):
    async with school.at_work() as daemon:
        reference = await a_closed_case(school)
        await asked_about(school, daemon)
        await school.go_to(at("2029-02-20 08:00"))
        assert len(school.mails("bell", "Records whose time is over")) == 1
        school.clock.jump_to(at("2029-03-01 08:00"))
        daemon.wake()
        await school.until(lambda: len(school.mails("bell", "Records whose time is over")) == 2, "asked again")
        assert daemon.desk.records.exists(reference)
