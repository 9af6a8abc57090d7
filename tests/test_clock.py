"""The one clock, and what the mail server's times mean on it."""

import asyncio
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from mailflow.shell.clock import Clock, FastClock

START = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)


async def test_waiting_ends_when_the_clock_shows_the_instant() -> None:
    clock = FastClock(START, speed=36_000)
    assert await clock.sleep_until(START + timedelta(minutes=30))
    assert clock.now() >= START + timedelta(minutes=30)


async def test_waiting_for_an_instant_that_is_past_ends_at_once() -> None:
    assert await Clock().sleep_until(datetime.now(UTC) - DAY)
    assert await FastClock(START, speed=0).sleep_until(START)


async def test_waiting_ends_early_when_it_is_asked_to() -> None:
    for clock in (Clock(), FastClock(START, speed=1)):
        woken = asyncio.Event()
        asyncio.get_running_loop().call_soon(woken.set)
        assert not await clock.sleep_until(clock.now() + DAY, woken)


async def test_putting_the_clock_forward_wakes_whoever_waits() -> None:
    clock = FastClock(START, speed=0)
    asyncio.get_running_loop().call_soon(clock.jump_to, START + DAY)
    assert await clock.sleep_until(START + DAY)
    assert clock.now() == START + DAY


def test_the_clock_is_never_put_back() -> None:
    clock = FastClock(START, speed=0)
    clock.jump_to(START - DAY)
    assert clock.now() == START


def test_a_message_that_came_just_now_was_received_just_now_on_the_fast_clock() -> None:
    clock = FastClock(START, speed=0)
    received = datetime.now(UTC).replace(microsecond=0)
    assert clock.map_received(received) == START
    clock.jump_to(START + DAY)
    assert clock.map_received(received) == START + DAY


def test_a_message_from_before_the_clock_began_was_received_when_it_began_and_none_in_the_future() -> None:
    clock = FastClock(START, speed=60)
    assert clock.map_received(datetime.now(UTC) - DAY) == START
    assert clock.map_received(datetime.now(UTC) + DAY) <= clock.now()


def test_a_server_that_keeps_our_time_is_believed() -> None:
    clock = FastClock(START, speed=60, server_follows=True)
    assert clock.map_received(START + DAY) == START + DAY
    assert Clock().map_received(START) == START


def test_the_time_is_told_in_the_zone_that_is_asked_for() -> None:
    london = ZoneInfo("Europe/London")
    assert FastClock(START + timedelta(days=200), speed=0).now(london).utcoffset() == timedelta(hours=1)
    assert Clock().now(london).tzinfo == london
