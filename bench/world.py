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
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from mailflow.shell.clock import FastClock
from mailflow.shell.settings import Settings
from tests.crash import SECRETS
from tests.living import STAFF, settings_for
from tests.servers import SCHOOL as BOXES
from tests.servers import MailServers
from tests.world import at

ROOT: Final = Path(__file__).parent.parent
START: Final = at("2027-03-04 10:00")
"""A Thursday in term, in lessons: prompts to those who teach wait, those to the leadership leave at once."""
ADMIN, CASES = BOXES
PARENTS: Final = "@parents.example"


def clock() -> FastClock:
    """Return a clock that goes as fast as the machine's, from the bench's instant on."""
    return FastClock(START, 1.0)


def servers() -> MailServers:
    return MailServers((*BOXES, *STAFF, PARENTS))


def secrets() -> None:
    """Put the passwords of the bench's servers where the settings look for them."""
    os.environ.update(SECRETS)


@contextmanager
def place(scratch: Path, made: Path) -> Iterator[tuple[MailServers, Path]]:
    """Start mail servers, and copy the made records for one run; both are gone afterwards."""
    home = scratch / "home"
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    _copy(made, home)
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


@contextmanager
def measured(module: str, *arguments: str, under: tuple[str, ...] = ()) -> Iterator[Measured]:
    """Run a module of the bench in a process of its own; ask it to end, and wait for it."""
    command = [*under, sys.executable, "-m", module, *arguments]
    process = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **SECRETS}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with process:
        one = Measured(process)
        try:
            yield one
            one.tell("end")
            process.wait(30)
        finally:
            process.kill()


def say(what: str, **values: object) -> None:
    """Say something to the process that measures."""
    print(json.dumps({"what": what, **values}), flush=True)


__all__ = ["ADMIN", "CASES", "ROOT", "START", "Measured", "Settings", "clock", "measured", "place", "say", "secrets"]
