"""A mailbox that cannot be looked into: somebody hears of it while it lasts, and when it is over."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow import housekeeping as h
from mailflow.people import Person, Role
from mailflow.shell.daemon import unreachable
from tests.living import USERS, Living, living
from tests.servers import MailServers
from tests.test_housekeeping import House
from tests.world import at

POPE = "jan.pope@hillside.example"
SHUT = h.MailboxShut(
    at=at("2026-11-24 10:20"),
    mailbox="admin",
    since=at("2026-11-24 10:04"),
    why="mx refused our user name or password.",
)


def test_the_office_and_it_support_hear_what_is_wrong_and_since_when():
    house = House()
    it = Person(key="wood", name="Al Wood", address="al.wood@hillside.example", roles=frozenset({Role.IT}))
    house.school = replace(house.school, people=(*house.school.people, it))
    house.happen(SHUT)
    (line,) = house.told("pope")
    assert house.told("wood") == [line]
    assert "We have not been able to look into admin@ since 10:04 on Tue 24 Nov" in " ".join(line.split())
    assert "mx refused our user name or password." in line


async def until(true: Callable[[], bool], what: str, school: Living) -> None:
    end = time.monotonic() + 60
    while not true():
        assert time.monotonic() < end, what
        school.daemon.wake()
        await asyncio.sleep(0.05)


@pytest.mark.servers
@pytest.mark.xdist_group("unreachable")
async def test_while_a_server_lets_nobody_look_the_office_hears_of_it_and_again_when_it_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with MailServers(USERS) as servers:
        async with living(servers, tmp_path, at("2026-11-24 10:00")) as school:
            monkeypatch.setattr(unreachable, "LASTS", 3.0)
            before = len(servers.files(POPE))

            def told(words: bytes) -> int:
                return sum(words in one for one in servers.mailbox(POPE)[before:])

            servers.kill_dovecot()
            await until(lambda: told(b"A mailbox cannot be read") == 2, "the office is told of both mailboxes", school)
            await asyncio.sleep(1.0)
            school.daemon.wake()
            assert told(b"A mailbox cannot be read") == 2
            monkeypatch.setattr(unreachable, "LASTS", 900.0)
            servers.start_dovecot()
            await until(lambda: told(b"The mailbox can be read again") == 2, "and that they can be read again", school)
            await school.settled()
