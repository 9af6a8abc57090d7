"""One question to a process of its own, which ends with its answer.

The one idea: what is needed once in a while takes memory only while it is at work, and whatever becomes of it, the daemon
goes on. The process runs one file of ours and is asked on its standard input. It is given no secret but what it is asked with.
"""

import json
import os
import subprocess
import sys
from types import ModuleType


class Failed(Exception):
    """The process gave no answer; the message says why. `printed` is what it said beside."""

    def __init__(self, message: str, printed: str = "") -> None:
        super().__init__(message)
        self.printed = printed


def answer(who: ModuleType, question: object, patience: float) -> tuple[bytes, bool]:
    """Ask the file of a module; return its answer, and whether that refuses what was asked (its exit status is then
    `who.REFUSED`). Raises `Failed`, also if there is no answer within `patience` seconds."""
    # By its file, and without that file's folder as a place to import from (-P): it needs nothing else of ours.
    command = [sys.executable, "-P", str(who.__file__)]
    try:
        done = subprocess.run(  # noqa: S603 (our own file, and what people wrote only on its standard input)
            command,
            input=json.dumps(question).encode(),
            capture_output=True,
            timeout=patience,
            check=False,
            env=environment(),
        )
    except subprocess.TimeoutExpired:
        raise Failed(f"it took more than {patience:g} seconds") from None
    if done.returncode not in (0, who.REFUSED):
        raise Failed(f"the process for it failed ({done.returncode})", done.stderr.decode(errors="replace"))
    return done.stdout, bool(done.returncode)


def environment() -> dict[str, str]:
    """Return the environment for a process that is to know no secret: neither ours nor where systemd has laid them."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("MAILFLOW_") and name != "CREDENTIALS_DIRECTORY"
    }
