"""The process that opens new mail fails: nothing is lost, nothing stands still that need not."""

import asyncio
import threading
import time
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from mailflow.shell import sorter as module
from mailflow.shell.daemon import opening
from mailflow.shell.demo import invented
from tests.playing import log

HELP = "A mum called our teacher a disgrace in the Year 4 WhatsApp group. Please stop it."


async def test_a_message_that_came_soon_after_midnight_came_on_that_day_at_the_school(school):
    async with school.at_work() as daemon:
        asked = daemon.reader.opener._asked(b"", datetime(2026, 6, 10, 23, 30, tzinfo=UTC))
        assert asked.received is not None and asked.received.date() == date(2026, 6, 11)


async def test_while_it_cannot_be_started_all_mail_waits_and_none_is_set_aside(school, monkeypatch):
    monkeypatch.setattr(module, "PROGRAM", "no.such.program")
    monkeypatch.setattr(opening, "TRY_AGAIN", 0.1)
    async with school.at_work() as daemon:
        with log() as lines:
            for _ in range(3):
                await school.people.write("rosa", invented.ADMIN, "The group", HELP)
            await school.until(lambda: daemon.reader.opener.stuck, "it is tried")
            assert not daemon.desk.school.set_aside and not daemon.desk.cases
            monkeypatch.setattr(module, "PROGRAM", "mailflow.shell.sorter.process")
            await school.settled()
        assert not daemon.desk.school.set_aside and len(daemon.desk.cases) == 3
        assert "new mail cannot be opened; it waits, and is tried again" in [line["event"] for line in lines]
        assert not daemon.reader.opener.stuck


@pytest.mark.parametrize("mailbox", [invented.ADMIN, invented.CASES])
async def test_a_message_that_no_process_survives_is_set_aside_and_the_others_go_on(
    school, monkeypatch, tmp_path, mailbox
):
    that_sleeps(monkeypatch, tmp_path, "600 if b'poison' in asked.raw else 0")
    monkeypatch.setattr(module, "PATIENCE", 5.0)
    async with school.at_work() as daemon:
        beating = asyncio.create_task(longest_standstill())
        await school.people.write("rosa", mailbox, "The group", f"poison. {HELP}")
        await school.people.write("sam", invented.ADMIN, "The group", HELP)
        await school.settled()
        beating.cancel()
        assert len(daemon.desk.school.set_aside) == 1 and len(daemon.desk.cases) == 1
        assert await beating < 1.5


async def test_nothing_stands_still_while_the_words_of_a_reply_are_sorted(school, monkeypatch, tmp_path):
    that_sleeps(monkeypatch, tmp_path, "0 if asked.raw else 3")
    async with school.at_work() as daemon:
        reference = await school.concern()
        beating = asyncio.create_task(longest_standstill())
        await school.people.answer("shah", f"[{reference}]", "A")
        await school.settled()
        beating.cancel()
        assert daemon.desk.cases[reference].answered("first look")
        assert await beating < 1.5
        assert not daemon.reader.opener.sorter.names


def that_sleeps(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, seconds: str) -> None:
    """Have messages opened by a process that sleeps for so many seconds before each."""
    (tmp_path / "mailflow_that_sleeps.py").write_text(
        "import sys, time\n"
        "from multiprocessing.connection import Connection\n"
        "from mailflow.mail.triage.likeness import model\n"
        "from mailflow.shell.sorter.process import answer\n"
        "from mailflow.shell.sorter import READY\n"
        "line = Connection(int(sys.argv[1]))\n"
        "model.scores(READY)\n"
        "line.send(READY)\n"
        "while True:\n"
        "    asked = line.recv()\n"
        f"    time.sleep({seconds})\n"
        "    line.send(answer(asked))\n"
    )
    monkeypatch.setenv("PYTHONPATH", f"{tmp_path}:{Path.cwd()}")
    monkeypatch.setattr(module, "PROGRAM", "mailflow_that_sleeps")


async def longest_standstill() -> float:
    """Return for how many seconds the event loop stood still at most, until cancelled."""
    longest = 0.0
    try:
        while True:
            before = time.monotonic()
            await asyncio.sleep(0.02)
            longest = max(longest, time.monotonic() - before)
    except asyncio.CancelledError:
        return longest


async def test_nothing_stands_still_while_it_is_started_for_a_reply(school, monkeypatch):
    start, goes_on, loop = module._start, threading.Event(), asyncio.get_running_loop()

    def slowly() -> object:
        loop.call_soon_threadsafe(goes_on.set)
        return start() if goes_on.wait(20) else pytest.fail("everything waits for it")

    async with school.at_work() as daemon:
        monkeypatch.setattr(module, "_start", slowly)
        await school.people.write(
            "finch", invented.CASES, "Hello", "A parent rang: the Year 4 chat is rude about Miss Patel."
        )
        await school.until(lambda: bool(daemon.desk.cases), "a case is opened")
        assert goes_on.is_set()
