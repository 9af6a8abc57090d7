"""One daemon for a school's mailboxes on this machine, whatever folder its records lie in.

The one idea: a folder's lock is copied with the folder, so a name of the machine is taken as well. It is made of the mailboxes
and of a secret that a copy of the keys has too, and the system takes it back when the process ends, however it ends.
"""

import errno
import socket
from collections.abc import Iterator
from contextlib import contextmanager

from mailflow.shell.connections import accounts_of
from mailflow.shell.in_words import InWords
from mailflow.shell.records.keyring import Keyring
from mailflow.shell.settings import Settings


class AlreadyAtWork(InWords):
    """Another process of this machine works at the same mailboxes, on a copy of the records. The message is a sentence."""

    def __init__(self) -> None:
        super().__init__(
            "Another mailflow on this machine is at work at the same mailboxes, on a copy of these records. Two would read every "
            "message twice and send everything twice: stop that one first, and start only the one that is to go on."
        )


@contextmanager
def alone(settings: Settings, keyring: Keyring) -> Iterator[None]:
    """Be the only one at these mailboxes meanwhile; raise `AlreadyAtWork`."""
    boxes = " ".join(f"{box.user}@{box.host}:{box.port}" for box in accounts_of(settings).values())
    name = keyring.secret(f"at work at {boxes}").hex()
    with socket.socket(socket.AF_UNIX) as taken:
        try:
            taken.bind(f"\0mailflow-{name}")  # no file: a name that begins with NUL is the system's alone (unix(7))
        except OSError as fault:
            if fault.errno != errno.EADDRINUSE:
                raise
            raise AlreadyAtWork from fault
        yield
