"""Ports and processes of the servers that a test starts."""

import contextlib
import os
import random
import signal
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path


def free_ports(number: int) -> tuple[int, ...]:
    """Return loopback ports above 20000 that nobody listens on, below those the kernel gives to clients."""
    found: dict[int, None] = {}
    for port in _candidates():
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            found[port] = None
        if len(found) == number:
            break
    return tuple(found)


def await_greeting(port: int, greeting: bytes, log: Callable[[], str], seconds: float = 20.0) -> None:
    """Return when a server on `port` says `greeting`; raise RuntimeError with its log if it never does."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=5) as line:
            if line.recv(4096).startswith(greeting):
                return
        time.sleep(0.01)  # a server offers nothing to wait for before it listens
    raise RuntimeError(f"no greeting on port {port}: {log()}")


def kill_group(leader: int) -> None:
    """Kill a process and all its children with SIGKILL; return when they have ended, whether or not that was noted."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(leader, signal.SIGKILL)
    end = time.monotonic() + 5
    while time.monotonic() < end and any(_alive_in(leader)):
        time.sleep(0.005)


def _alive_in(group: int) -> Iterator[int]:
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, its_group = path.read_text().rpartition(")")[2].split()[:3]
            if int(its_group) == group and state != "Z":
                yield int(path.parent.name)


def _candidates() -> Iterator[int]:
    chance = random.Random()
    while True:
        yield chance.randrange(20_100, 32_000)
