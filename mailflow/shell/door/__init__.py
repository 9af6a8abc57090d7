"""A local socket at which the command line asks the running daemon: so that a look into a case is on record too.

The one idea: one line of JSON in, one line out. Only the account that runs the daemon may open the socket. This is the side
that asks; `answering` is the daemon's, and is not loaded to ask.
"""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from mailflow.shell.in_words import InWords
from mailflow.shell.records.whose import another_user

NAME: Final = "ask.sock"
LONGEST: Final = 100  # bytes of a socket's path; the system takes 107


class NotAnswered(InWords):
    """The running daemon may not be asked, or gave no answer. The message is a whole sentence."""


def ask(home: Path, question: dict[str, Any]) -> dict[str, Any] | None:
    """Ask the running daemon; None if none is running. Raise NotAnswered."""
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line, short(home / NAME) as path:
            line.settimeout(30)
            line.connect(path)
            line.sendall(json.dumps(question).encode() + b"\n")
            with line.makefile("r", encoding="utf-8") as read:
                found: dict[str, Any] = json.loads(read.readline())
                return found
    except (FileNotFoundError, NotADirectoryError, ConnectionRefusedError):
        return None
    except PermissionError:
        raise NotAnswered(another_user(home, "The records")) from None
    except (OSError, ValueError):
        raise NotAnswered("The daemon gave no answer. Please try again, and look whether it is running.") from None


@contextmanager
def short(path: Path) -> Iterator[str]:
    """Give the path of a socket in few enough bytes, by way of its folder where the whole is too long."""
    if len(os.fsencode(path)) <= LONGEST:
        yield str(path)
        return
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield f"/proc/self/fd/{folder}/{path.name}"
    finally:
        os.close(folder)
