"""An alert waits behind nothing: neither what was owed before it, nor an email that the mail server does not answer."""

import asyncio
from typing import Any

from mailflow.shell.daemon import Daemon
from mailflow.shell.demo import invented
from tests.playing import CONCERN, School

DANGER = "I am frightened for Leo. His uncle hits him with a belt and he has bruises. He is afraid to go home tonight."


class Server:
    """The mail server, which says nothing to an email for somebody in `silent_to` until it is `open`."""

    def __init__(self, daemon: Daemon, silent_to: str) -> None:
        self._send, self._silent_to = daemon.outbox.send, silent_to
        self.open = asyncio.Event()
        self.handed: list[str] = []
        self.took: list[str] = []

    async def send(self, raw: bytes, *, to: str, **named: Any) -> Any:
        self.handed.append(to)
        if self._silent_to in to:
            await self.open.wait()
        self.took.append(to)
        return await self._send(raw, to=to, **named)


async def concerns(school: School, daemon: Daemon, number: int) -> None:
    before = len(daemon.desk.cases)
    for one in range(number):
        await school.people.write("rosa", invented.ADMIN, f"WhatsApp {one}", f"{CONCERN} It was day {one}.")
    await school.until(lambda: len(daemon.desk.cases) == before + number, "all are read")


async def test_an_alert_leaves_while_another_email_is_not_answered(school, monkeypatch):
    async with school.at_work() as daemon:
        await school.settled()
        server = Server(daemon, "shah")
        monkeypatch.setattr(daemon.outbox, "send", server.send)
        await concerns(school, daemon, 3)
        await school.until(lambda: len(server.handed) == 1, "one is on its way")
        await school.people.write("sam", invented.ADMIN, "Help", DANGER)
        await school.until(lambda: bool(school.mails("orr", "needs your judgement")), "the alert has come")
        assert not school.mails("shah")
        server.open.set()
        await school.settled()
        assert len(school.mails("shah", "Reply needed")) == 3


async def test_another_alert_leaves_while_one_is_not_answered(school, monkeypatch):
    async with school.at_work() as daemon:
        await school.settled()
        server = Server(daemon, "orr")
        monkeypatch.setattr(daemon.outbox, "send", server.send)
        await school.people.write("sam", invented.ADMIN, "Help", DANGER)
        await school.until(lambda: len(server.handed) == 2, "the alert and the office’s check are on their way")
        await school.people.write("rosa", invented.ADMIN, "Help", f"{DANGER} Rosa")
        await school.until(lambda: sum("orr" in to for to in server.handed) == 2, "the next alert is on its way, too")
        server.open.set()
        await school.settled()


async def test_an_alert_comes_before_what_was_owed_earlier_once_the_server_answers_again(school, monkeypatch):
    async with school.at_work() as daemon:
        await school.settled()
        server = Server(daemon, "@")
        monkeypatch.setattr(daemon.outbox, "send", server.send)
        await concerns(school, daemon, 5)
        await school.people.write("sam", invented.ADMIN, "Help", DANGER)
        await school.people.write("rosa", invented.ADMIN, "Help", f"{DANGER} Rosa")
        await school.until(lambda: len(daemon.desk.cases) == 7, "all are read")
        server.open.set()
        await school.settled()
        alerts = [place for place, to in enumerate(server.took) if "orr" in to]
        assert len(alerts) == 2 and alerts[-1] < 4, "one prompt was on its way already, and one more may go meanwhile"
