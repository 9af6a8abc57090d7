"""A sign of life once a minute: in a file for the school's monitoring, and for systemd.

The one idea: where email itself fails, no email can say so. What the file says is read by `run.py health`, and that it is
not written any more says most.
"""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from mailflow.shell.records.durable import write_atomically

if TYPE_CHECKING:  # whoever only asks how it is need not load it
    from mailflow.shell.daemon import Daemon
    from mailflow.shell.daemon.works import Works

NAME: Final = "heartbeat"
LATE: Final = timedelta(minutes=5)
"""A daemon that has not shown itself for so long is taken for dead: it would have done so five times."""
Wrong = list[dict[str, str]]


class Heartbeat:
    """Beats for a daemon, into a file in the folder of its records."""

    def __init__(self, home: Path, daemon: "Daemon") -> None:
        self._file, self._daemon = home / NAME, daemon

    def beat(self) -> None:
        """Say that the daemon is alive, by the machine's clock; what `time` it takes it for; and what of its work does not go.
        A disk that takes nothing leaves the file old, which says it too."""
        at, now = datetime.now(UTC), self._daemon.now()
        told = {"at": at.isoformat(), "time": now.isoformat(), "wrong": list(self._wrong())}
        with suppress(OSError):
            write_atomically(self._file, json.dumps(told).encode())
        notify("READY=1\nWATCHDOG=1")

    def _wrong(self) -> Iterator[dict[str, str]]:
        daemon = self._daemon
        for name in daemon.unreachable.names():
            box = daemon.inboxes[name]
            since = datetime.now(UTC) - timedelta(seconds=box.silent_for)
            yield _line(f"{name}@ is not being read", box.trouble, since)
        if doubt := daemon.wrong_clock.lasting():
            now = daemon.now()
            what = f"The machine's clock shows {doubt.shows:%Y-%m-%d %H:%M} UTC, and cannot be right"
            why = f"until it is set, or mail shows that it is, mailflow goes by {now:%Y-%m-%d %H:%M} UTC."
            yield _line(what, why, now - timedelta(seconds=doubt.lasts))
        yield from _of(daemon.posting.sending, "No email can be sent")
        yield from _of(daemon.faults.writing, "Nothing can be written down")


def _of(works: "Works", what: str) -> Iterator[dict[str, str]]:
    if works.since is not None:
        yield _line(what, works.why, works.since)


def _line(what: str, why: str, since: datetime) -> dict[str, str]:
    return {"what": f"{what}: {why.strip()}" if why else f"{what}.", "since": since.isoformat()}


def notify(state: str) -> None:
    """Tell systemd, if it asked to be told (sd_notify(3))."""
    address = os.environ.get("NOTIFY_SOCKET", "")
    if not address.startswith(("/", "@")):
        return
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line:
        line.sendto(state.encode(), address.replace("@", "\0", 1) if address.startswith("@") else address)


def last_known(home: Path) -> datetime | None:
    """Return what time the last sign of life took it for, None if it does not say."""
    try:
        return datetime.fromisoformat(json.loads((home / NAME).read_bytes())["time"])
    except (OSError, ValueError, KeyError):
        return None


def wrong(home: Path, now: datetime) -> Wrong:
    """Return what is wrong with the daemon of these records, and since when, by its last sign of life."""
    try:
        told: dict[str, Any] = json.loads((home / NAME).read_bytes())
    except FileNotFoundError:
        return [{"what": f"No daemon has shown a sign of life in {home}.", "since": ""}]
    except (OSError, ValueError):
        return [{"what": f"The sign of life in {home} cannot be read.", "since": ""}]
    if abs(now - datetime.fromisoformat(told["at"])) > LATE:
        return [{"what": "The daemon shows no sign of life: it does not run, or cannot write.", "since": told["at"]}]
    found: Wrong = told["wrong"]
    return found
