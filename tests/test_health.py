"""Where email itself fails, run.py health says so, and since when."""

import asyncio
import json
import socket
from datetime import UTC, datetime, timedelta

from click.testing import CliRunner

from mailflow.shell import cli, heartbeat, opened
from mailflow.shell.cli import serving
from mailflow.shell.daemon import Daemon, unreachable
from mailflow.shell.demo import invented
from mailflow.shell.heartbeat import Heartbeat
from mailflow.shell.outbox import NotTried
from tests.playing import CONCERN, School, on_a_disk


def beating(school: School, daemon: Daemon) -> list[str]:
    """Have the daemon show a sign of life; return what health makes of it."""
    Heartbeat(school.settings.records_home, daemon).beat()
    return [one["what"] for one in said(school)]


def said(school: School, later: timedelta = timedelta()) -> list[dict[str, str]]:
    return heartbeat.wrong(school.settings.records_home, datetime.now(UTC) + later)


async def test_while_no_email_can_be_sent_health_says_why_and_since_when(school):
    async with school.at_work() as daemon:
        await school.settled()
        assert beating(school, daemon) == []
        real = daemon.outbox.send

        async def refuse(raw, **kw):
            return NotTried("mx refused our user name or password.")

        daemon.outbox.send = refuse
        before = datetime.now(UTC)
        await school.people.write("rosa", invented.ADMIN, "Year 4 WhatsApp", CONCERN)
        await school.until(lambda: bool(daemon.posting.sending.why), "it was tried")
        assert beating(school, daemon) == ["No email can be sent: mx refused our user name or password."]
        (one,) = said(school)
        assert before <= datetime.fromisoformat(one["since"]) <= datetime.now(UTC)
        daemon.outbox.send = real
        await school.go_to(school.clock.now() + timedelta(hours=1))
        assert beating(school, daemon) == []


async def test_a_full_disk_and_a_mailbox_that_cannot_be_read_are_said_too(school, monkeypatch):
    async with school.at_work() as daemon:
        disk = on_a_disk(daemon)
        await school.settled()
        disk.full = {"*"}
        await school.people.write("rosa", invented.ADMIN, "Year 4 WhatsApp", CONCERN)
        await school.until(lambda: disk.refusals > 2, "it is tried again")
        assert beating(school, daemon) == ["Nothing can be written down: No space left on device"]
        disk.full = set()
        await school.settled()
        assert beating(school, daemon) == []
        monkeypatch.setattr(unreachable, "LASTS", 0.0)
        assert [one.partition(" ")[0] for one in beating(school, daemon)] == ["admin@", "cases@"]


async def test_a_daemon_that_shows_itself_no_more_is_not_well(school):
    (one,) = said(school)
    assert "No daemon has shown a sign of life" in one["what"]
    async with school.at_work() as daemon:
        assert beating(school, daemon) == []
    (one,) = said(school, later=timedelta(minutes=6))
    assert "does not run, or cannot write" in one["what"] and one["since"]
    (school.settings.records_home / "heartbeat").write_text("{")
    assert "cannot be read" in said(school)[0]["what"]


async def test_the_command_ends_with_1_if_something_is_wrong(school):
    def run(*more: str) -> tuple[int, str]:
        done = CliRunner().invoke(cli.main, ["--config", str(school.settings.path), "health", *more])
        return done.exit_code, done.output

    assert (await asyncio.to_thread(run))[0] == 1
    async with school.at_work() as daemon:
        beating(school, daemon)
    assert await asyncio.to_thread(run) == (0, "Mail is read, sent and written down.\n")
    status, output = await asyncio.to_thread(run, "--json")
    assert (status, json.loads(output)) == (0, {"wrong": []})


async def test_systemd_is_told_at_the_start_that_the_daemon_is_ready(school, tmp_path, monkeypatch):
    monkeypatch.setattr(serving, "_say_no_more_than_the_journal", lambda: None)

    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        systemd.bind(str(tmp_path / "notify"))
        systemd.settimeout(20)
        monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "notify"))
        books = opened.open_books(school.settings)
        running = asyncio.create_task(serving.until_stopped(school.settings, books))
        try:
            assert await asyncio.to_thread(systemd.recv, 100) == b"READY=1\nWATCHDOG=1"
            assert (school.settings.records_home / "heartbeat").exists()
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            books.shut()


def test_without_systemd_nobody_is_told(monkeypatch):
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    heartbeat.notify("READY=1")
