"""Somebody says that they are away while several cases wait for them: each of them hears it, whatever comes between."""

from typing import Any

import pytest

from mailflow import decide as core
from mailflow.happening import StaffAway
from mailflow.shell.daemon import Daemon
from mailflow.shell.demo import invented
from tests.playing import on_a_disk

AWAY = "I am away until Friday 4 December"


class Killed(BaseException):
    """The program ends here."""


def has_heard(daemon: Daemon, reference: str) -> bool:
    """Tell whether the first look of this case was put to somebody who is there as well."""
    (asked,) = daemon.desk.cases[reference].of("first look")
    return len(asked.to) == 2


def killing(monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """End the program when so many cases have heard that somebody is away, and the next is about to."""
    real, heard = core.decide, list[str]()

    def decide(case: Any, happening: Any, school: Any, register: Any) -> Any:
        if isinstance(happening, StaffAway):
            if case.reference not in heard and len(set(heard)) == after:
                raise Killed
            heard.append(case.reference)
        return real(case, happening, school, register)

    monkeypatch.setattr(core, "decide", decide)


@pytest.mark.parametrize("after", [0, 1])
async def test_a_kill_before_every_case_has_heard_that_somebody_is_away_is_made_good_by_the_next_start(
    school, monkeypatch, after
):
    cases: list[str] = []

    async def until_killed() -> None:
        async with school.at_work():
            cases.extend([await school.concern(who) for who in ("rosa", "sam")])
            killing(patch, after)
            await school.people.write("shah", invented.CASES, "Away", AWAY)
            await school.until(lambda: False, "it is killed")

    with monkeypatch.context() as patch, pytest.raises(Killed):
        await until_killed()
    daemon = school.daemon
    assert sum(has_heard(daemon, one) for one in cases) == after
    async with school.at_work() as daemon:
        await school.settled()
        assert all(has_heard(daemon, one) for one in cases)
        assert not daemon.desk.school.to_pass_on
        events = [daemon.desk.cases[one].events for one in cases]
    async with school.at_work() as daemon:
        await school.settled()
        assert [daemon.desk.cases[one].events for one in cases] == events, (
            "a start with nothing to make good adds nothing"
        )


async def test_a_case_that_the_disk_does_not_take_hears_it_later_and_the_others_at_once(school):
    async with school.at_work() as daemon:
        bad, good = await school.concern("rosa"), await school.concern("sam")
        disk = on_a_disk(daemon)
        disk.bad = {bad}
        await school.people.write("shah", invented.CASES, "Away", AWAY)
        await school.until(lambda: has_heard(daemon, good), "the other case has heard it")
        assert not has_heard(daemon, bad)
        disk.bad = set()
        daemon.wake()
        await school.until(lambda: has_heard(daemon, bad), "it has heard it too")
        assert not daemon.desk.school.to_pass_on
