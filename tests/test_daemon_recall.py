"""Word came while the program was not running: it is read before a letter leaves, and before time is over for anybody."""

from datetime import timedelta

import pytest

from mailflow.record import MailState, to_row
from mailflow.shell.daemon import Daemon, posting
from mailflow.shell.demo import invented
from mailflow.shell.inbox import Inbox
from tests.course import Course
from tests.playing import WEDNESDAY, School
from tests.roads import decided_on
from tests.world import at

LEFT_AT, LATER = at("2026-11-27 10:00"), at("2026-11-27 10:45")


def put_on_record(daemon: Daemon, course: Course) -> str:
    """Let the daemon have a case as it was played, with its letters on paper."""
    reference = course.case.reference
    pdf = daemon.desk.records.keep(reference, b"%PDF-1.7 a letter")
    rows = [to_row(one.number, one.at, one.event) for one in course.log]
    for row in rows:
        if row["kind"] == "SetOnPaper":
            row["data"]["pdf"] = pdf
    daemon.desk.records.append(reference, 0, rows)
    daemon.desk.read_again(reference)
    return reference


async def approved(school: School) -> str:
    """The Head has approved a reminder that leaves at half past ten, and the program is stopped before that."""
    async with school.at_work() as daemon:
        await school.go_to(LEFT_AT)
        reference = put_on_record(daemon, decided_on())
        await school.settled()
    school.clock.jump_to(LATER)
    return reference


def reminder(daemon: Daemon, reference: str) -> MailState:
    (mail,) = (m for m in daemon.desk.cases[reference].mails.values() if m.owed.because == "letter: reminder")
    return mail.state


async def test_an_approved_letter_leaves_after_a_restart(school):
    reference = await approved(school)
    async with school.at_work() as daemon:
        await school.until(lambda: reminder(daemon, reference) is MailState.SENT, "it leaves")


@pytest.mark.parametrize("word", ["RECALL", "PAUSE"])
async def test_a_recall_that_came_while_the_program_was_not_running_is_read_before_the_letter_leaves(school, word):
    reference = await approved(school)
    await school.people.write("denham", invented.CASES, "", f"{word} {reference}")
    async with school.at_work() as daemon:
        await school.settled()
        await school.until(lambda: reminder(daemon, reference) is not MailState.OWED, "it is dealt with")
        assert reminder(daemon, reference) is MailState.WITHDRAWN


async def test_of_what_was_answered_while_the_program_was_not_running_nobody_is_reminded_or_asked_instead(school):
    async with school.at_work():
        reference = await school.concern()
    await school.people.answer("shah", f"[{reference}] Reply needed", "A, lead Orr")
    school.clock.jump_to(WEDNESDAY + timedelta(days=2))
    async with school.at_work() as daemon:
        await school.settled()
        (asked,) = daemon.desk.cases[reference].of("first look")
        assert asked.by == "shah" and asked.to == ("shah",) and not school.mails("finch", f"[{reference}]")


async def test_what_is_due_waits_no_longer_than_a_minute_for_a_mailbox_that_cannot_be_read(school, monkeypatch):
    async with school.at_work():
        reference = await school.concern()
    school.clock.jump_to(WEDNESDAY + timedelta(days=2))
    monkeypatch.setattr(Inbox, "_all_was_read", lambda self: None)
    async with school.at_work() as daemon:
        daemon.wake()
        (asked,) = daemon.desk.cases[reference].of("first look")
        assert asked.to == ("shah",)
        monkeypatch.setattr(posting, "READ_WITHIN", 0.0)
        daemon.wake()
        assert len(daemon.desk.cases[reference].of("first look")[0].to) > 1
