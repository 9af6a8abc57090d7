"""The bench's school: servers, settings and folders of its own, and processes that are measured in them.

The one idea: every run has a fresh mail server and its own copy of the records, so that no run helps or hinders the
next. The clock is the machine's, moved to a school day, so that the bench is the same on a Sunday and after the loaded
calendar has ended.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import psutil

from bench.both import BEGUN, DONE, WATCHING
from tests.crash import SECRETS
from tests.living import STAFF, settings_for
from tests.servers import SCHOOL as BOXES
from tests.servers import MailServers

ROOT: Final = Path(__file__).parent.parent
ADMIN, CASES = BOXES
PARENTS: Final = "@parents.example"
PATIENCE: Final = 60.0
"""Seconds that a measured process is given to end."""


def servers() -> MailServers:
    return MailServers((*BOXES, *STAFF, PARENTS))


@contextmanager
def place(scratch: Path, made: Path, *, shelved: bool = False) -> Iterator[tuple[MailServers, Path]]:
    """Start mail servers, and copy the made records for one run; both are gone afterwards.

    `shelved`: the folders of the open cases lie with the closed ones, where a start does not look.
    """
    home = scratch / "home"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    _copy(made, home)
    if shelved:
        for case in (home / "records" / "cases").iterdir():
            case.rename(home / "records" / "closed" / case.name)
    os.sync()  # or the copy would still be on its way to the disk while the run is timed
    with servers() as running:
        settings_for(running, home)
        yield running, home
    shutil.rmtree(home)


def _copy(made: Path, home: Path) -> None:
    """Copy what is written in place; link the cases' files, which are only ever replaced."""
    records = home / "records"
    records.mkdir(mode=0o700)
    shutil.copytree(made / "keys", home / "keys")
    for entry in (made / "records").iterdir():
        if entry.name in ("cases", "closed"):
            shutil.copytree(entry, records / entry.name, copy_function=os.link)
        elif entry.is_dir():
            shutil.copytree(entry, records / entry.name)
        else:
            shutil.copy(entry, records / entry.name)


@dataclass
class Measured:
    """A process of the bench, which answers each line that it is told with a line of JSON."""

    process: subprocess.Popen[str]

    def hear(self, what: str) -> dict[str, Any]:
        """Return the next thing of this kind that the process says."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            said: dict[str, Any] = json.loads(line)
            if said["what"] == what:
                return said
        raise RuntimeError(f"the measured process ended before it said {what!r}")

    def tell(self, word: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(word + "\n")
        self.process.stdin.flush()

    def rss(self) -> float:
        """Return what it and the processes that it has started hold of the machine's memory, in MB."""
        return sum(each.memory_info().rss for each in self._processes()) / 1e6

    def cpu(self) -> float:
        """Return the CPU seconds that all its threads, and those of the processes that it has started, have used, to the
        nanosecond."""
        threads = (
            thread for each in self._processes() for thread in Path(f"/proc/{each.pid}/task").glob("*/schedstat")
        )
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9

    def _processes(self) -> list[psutil.Process]:
        own = psutil.Process(self.process.pid)
        return [own, *own.children(recursive=True)]


@contextmanager
def measured(module: str, *arguments: str) -> Iterator[Measured]:
    """Run a module of the bench in a process of its own; ask it to end, and wait for it."""
    process = subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env={**os.environ, **SECRETS, "PYTHONDONTWRITEBYTECODE": ""},  # as at a school, where nobody switches that off
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        one = Measured(process)
        try:
            yield one
            one.tell("end")
            process.wait(PATIENCE)
        finally:
            process.kill()


@contextmanager
def daemon_at(home: Path, mode: str) -> Iterator[Measured]:
    """Run the daemon, which watches its mailboxes by now."""
    with measured("bench.daemon", str(home), mode) as daemon:
        daemon.hear(WATCHING)
        yield daemon


def worked_off(daemon: Measured, mail: MailServers, letters: Iterable[tuple[str, bytes]]) -> dict[str, Any]:
    """Put letters, each with its mailbox, before a daemon all at once; return what it says when all is done."""
    waiting = list(letters)
    daemon.tell("begin")
    daemon.hear(BEGUN)
    for box, raw in waiting:
        mail.deliver(box, raw)
    daemon.tell(f"await {len(waiting)}")
    done = daemon.hear(DONE)
    if done["sent"] < len(waiting):
        raise RuntimeError(f"{done['sent']} emails left for {len(waiting)} messages: not every one called for a prompt")
    return done
