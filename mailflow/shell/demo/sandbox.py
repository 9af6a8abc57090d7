"""The sandbox: an invented school to play with from a mail program, on a mail server within this process.

The one idea: it is the daemon as it is, on the machine's own clock; pressing Enter puts that clock forward to whatever
is due next, so that nobody has to wait a week for a week to pass.
"""

import asyncio
import os
import secrets
import shutil
import signal
import sys
import threading
from contextlib import AsyncExitStack, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from mailflow import write
from mailflow.shell import journal
from mailflow.shell.clock import FastClock
from mailflow.shell.demo import invented, play, sandbox_words
from mailflow.shell.demo.cast import ZONE
from mailflow.shell.demo.coming import next_due
from mailflow.shell.demo.stage import Stage
from mailflow.shell.demo.story import Story
from mailflow.shell.door import answering
from mailflow.shell.in_words import Unusable

MARK: Final = ".made-by-mailflow-sandbox"
MADE: Final = ("records", "keyring")
SIGNS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
CALM: Final = 2.0
"""Seconds for the daemon to come to rest before what has happened is told."""


async def run(home: Path, port: int) -> None:
    """Serve until Ctrl-C. Raise `Unusable` if `home` holds what the sandbox did not make."""
    _make_ready(home)
    journal.silent()
    clock = FastClock(datetime.now(UTC), 1.0, server_follows=True)
    config = invented.around(invented.example(), clock.now(ZONE).date())
    password = "play-" + "".join(secrets.choice(SIGNS) for _ in range(5))
    passwords = dict.fromkeys(play.addresses(config, home)[1], password)
    stop = _stop_when_told()
    print("One moment: the school is being set up ...", flush=True)
    async with AsyncExitStack() as stack:
        settings, people, stage = await play.set_the_stage(stack, config, home, clock, passwords, port)
        questions = answering.Door(stage.desk, settings.records_home, stage.daemon.now, stage.daemon.wake)
        await questions.open()
        stack.push_async_callback(questions.close)
        await play.set_up(stage, people)
        names = {player.address: player.name for player in people.players.values()}
        names |= {settings.admin.address: "the school office's mailbox", settings.cases.address: "mailflow"}
        command = f"{sys.executable} -m mailflow --config {(home / invented.NAME).absolute()} cases"
        print(sandbox_words.welcome(settings, stage.server, password, command), flush=True)
        await _Sandbox(stage, Story(stage, names, sys.stdout)).until(stop)
    print("\nThe play is over.", flush=True)


def _make_ready(home: Path) -> None:
    """Empty the folder if an earlier sandbox made it."""
    if home.exists() and (not home.is_dir() or any(home.iterdir())) and not (home / MARK).is_file():
        raise Unusable(f"{home} holds something that the sandbox did not make. Please name another folder (--home).")
    home.mkdir(parents=True, exist_ok=True)
    for name in MADE:
        shutil.rmtree(home / name, ignore_errors=True)
    (home / MARK).touch()


def _stop_when_told() -> asyncio.Event:
    stop = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    return stop


class _Sandbox:
    """Tells what happens as it happens, and lets time pass when asked to."""

    def __init__(self, stage: Stage, story: Story) -> None:
        self._stage, self._story = stage, story
        stage.delivered.clear()  # the set-up's own emails
        stage.settled = story.tell
        self._came = asyncio.Event()
        stage.server.on_delivery(lambda account, raw: self._came.set())
        self._enter: asyncio.Queue[None] = asyncio.Queue()

    async def until(self, stop: asyncio.Event) -> None:
        self._story.chapter("What has been done already, so that you can start at once:")
        self._story.tell()
        self._story.chapter("What happens from now on is told here.")
        _listen(self._enter)
        tasks = [asyncio.create_task(work) for work in (stop.wait(), self._tell(), self._let_time_pass())]
        try:
            done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in done:
                task.result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _tell(self) -> None:
        while True:
            await self._came.wait()
            self._came.clear()
            await self._calm()

    async def _let_time_pass(self) -> None:
        while True:
            await self._enter.get()
            found = next_due(self._stage.desk, self._stage.clock.now(UTC))
            if found is None:
                print("Nothing is due any more.", flush=True)
                continue
            instant, what = found
            self._stage.clock.jump_to(instant)
            print(f"It is now {write.moment(instant, ZONE)}. What is due:", flush=True)
            for one in what:
                print(f"  - {one}", flush=True)
            self._stage.daemon.wake()
            await self._calm()

    async def _calm(self) -> None:
        """Wait until all is quiet, for a moment at most, and tell what has happened."""
        with suppress(TimeoutError):
            async with asyncio.timeout(CALM):
                await self._stage.idle()
                return
        known = self._stage.references
        known += [reference for reference in self._stage.desk.cases if reference not in known]
        self._story.tell()


def _listen(enter: "asyncio.Queue[None]") -> None:
    """Put something into the queue each time that Enter is pressed. The thread that reads ends with the program."""
    loop = asyncio.get_running_loop()

    def read() -> None:
        with suppress(OSError, ValueError, RuntimeError):  # no terminal, or the play is over
            while typed := os.read(sys.stdin.fileno(), 4096):
                for _ in range(typed.count(b"\n")):
                    loop.call_soon_threadsafe(enter.put_nowait, None)

    threading.Thread(target=read, daemon=True).start()
