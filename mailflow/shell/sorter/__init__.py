"""Messages taken apart and sorted in a process of their own, ahead of their turn.

The one idea: what strangers write is read by a process that knows no secret, can be stopped, and gives back to the
machine all the memory that it took, once no new mail has come for a while. While it reads the next message, the daemon
writes down the one before.
"""

import subprocess
import sys
import time
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Final

from mailflow.mail.message import Message
from mailflow.mail.triage import Triage
from mailflow.people import Person
from mailflow.shell.own_process import environment

__all__ = ["Answer", "Asked", "Look", "NoAnswer", "NotStarted", "Sorter"]

PATIENCE: Final = 20.0
"""Seconds that the process is given for one message. The worst that we know takes two."""
TO_START: Final = 120.0
"""Seconds that it is given to start, of which it takes one or two."""
READY: Final = "ready"
LINGERS: Final = 120.0
"""Seconds without a new message after which the process ends. To start it takes one or two."""
PROGRAM: Final = "mailflow.shell.sorter.process"


class NoAnswer(Exception):
    """The process that reads messages gave no answer: it ended, or it was ended because it took too long."""


class NotStarted(Exception):
    """The process that reads messages cannot be started. That lies at no message: all of them wait."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How to look at messages: what `mailflow.mail.message.read` and `mailflow.mail.triage.triage` are to be told."""

    key: bytes
    people: tuple[Person, ...]
    classes: tuple[str, ...]
    own_domains: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A message to take apart (`raw`, `received`) and sort, or one that is `apart` already and only to be sorted."""

    look: Look
    raw: bytes = b""
    received: datetime | None = None
    apart: Message | None = None


Answer = tuple[Message, Triage]


@dataclass(slots=True)
class _Process:
    """A process that runs, and the line to it."""

    running: subprocess.Popen[bytes]
    line: Connection

    def answer(self, asked: Asked) -> Answer:
        try:
            self.line.send(asked)
            if self.line.poll(PATIENCE):
                answer: Answer | str = self.line.recv()
                if isinstance(answer, str):
                    raise NoAnswer(answer)
                return answer
        except (EOFError, OSError):
            pass
        self.end()
        raise NoAnswer("the process that reads messages ended, or took too long")

    def end(self) -> None:
        self.line.close()
        self.running.kill()
        self.running.wait()


@dataclass(slots=True)
class Sorter:
    """Reads messages, in the order in which they are given, each once. It starts its process when there is something to read."""

    _thread: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "sorter"))
    _process: _Process | None = None
    _ahead: dict[object, "Future[Answer]"] = field(default_factory=dict)
    _last: float = 0.0

    def ahead(self, messages: Iterable[tuple[object, Asked]]) -> None:
        """Begin to read messages, each under a name of its own."""
        for name, asked in messages:
            if name not in self._ahead:
                self._ahead[name] = self._begin(asked)

    def begun(self, name: object) -> "Future[Answer] | None":
        """Return what is being read under this name; None if nothing is."""
        return self._ahead.get(name)

    def take(self, name: object) -> "Future[Answer] | None":
        """Return it, and forget the name."""
        return self._ahead.pop(name, None)

    @property
    def names(self) -> tuple[object, ...]:
        """The names of all that is being read, or has been and was not taken."""
        return tuple(self._ahead)

    def now(self, asked: Asked) -> Answer:
        """Read a message, and wait for it: a second time, if there is no answer. Raises NoAnswer, NotStarted."""
        try:
            return self._begin(asked).result()
        except NoAnswer:
            return self._begin(asked).result()

    def rest(self) -> None:
        """End the process if there has been nothing to read for a while."""
        if self._process is not None and not self._ahead and time.monotonic() - self._last > LINGERS:
            self._thread.submit(self._end)

    def end(self) -> None:
        """End in good order: what was not taken is read again at the next start."""
        if self._process is not None:
            self._process.running.kill()  # so that the thread need not wait for its answer
        self._thread.shutdown(wait=True, cancel_futures=True)
        self._ahead.clear()
        self._end()

    def _begin(self, asked: Asked) -> "Future[Answer]":
        self._last = time.monotonic()
        return self._thread.submit(self._answer, asked)

    # On the thread of its own --------------------------------------------------------------------------------------------

    def _running(self) -> _Process:
        if self._process is None:
            self._process = _start()
        return self._process

    def _answer(self, asked: Asked) -> Answer:
        process = self._running()
        try:
            return process.answer(asked)
        except NoAnswer:
            self._end()
            raise

    def _end(self) -> None:
        if self._process is not None:
            self._process.end()
            self._process = None


def _start() -> _Process:
    """Start the process, and wait until it is ready. It is given no secret: neither the environment's nor any open file but
    the line to us."""
    try:
        here, there = Pipe()
        command = [sys.executable, "-m", PROGRAM, str(there.fileno())]
        with there:
            running = subprocess.Popen(command, pass_fds=[there.fileno()], env=environment(), stdin=subprocess.DEVNULL)  # noqa: S603 (our own program)
    except OSError as fault:
        raise NotStarted(f"no process could be started ({fault.strerror})") from None
    process = _Process(running, here)
    try:
        if here.poll(TO_START) and here.recv() == READY:
            return process
    except (EOFError, OSError):
        pass
    process.end()
    raise NotStarted("it ended before it was ready; what it says of that is in the journal")
