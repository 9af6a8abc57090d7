"""A machine's clock that goes far ahead: what it shows is not believed until the mail server shows the same."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import time_machine

from mailflow.shell import daemon as at_work
from tests.playing import School, playing


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    async with playing(tmp_path) as one:
        yield one


async def test_the_minute_goes_on_after_a_clock_that_was_ahead_is_put_right(school, monkeypatch):
    monkeypatch.setattr(at_work, "SAFETY_TICK", 0.05)
    ticks: list[datetime] = []

    async def ticks_on(daemon: at_work.Daemon) -> None:
        ticks.clear()
        await school.until(lambda: len(ticks) > 3, "it ticks")

    async with school.at_work() as daemon:
        daemon.ticked = lambda: ticks.append(datetime.now(UTC))
        with time_machine.travel(datetime.now(UTC) + timedelta(days=400)):
            await ticks_on(daemon)
        await ticks_on(daemon)
