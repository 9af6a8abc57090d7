"""The daemon's log: one function for each kind of line.

The one idea: a line holds a case reference, an event's number and kind, a count, a server's fault in words; never an
address, a name, a subject line or a word that somebody wrote. Nobody else writes to the log, and writing to it never
fails.
"""

import logging
import os
import sys
import traceback
from collections.abc import Iterable, MutableMapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Never, TextIO, cast

import structlog

_log = structlog.get_logger()
PACKAGE: Final = Path(__file__).parent.parent
# mailparser warns with parts of the message; the scheduler prints what was raised, which may hold what somebody wrote.
for _name in ("mailparser", "apscheduler"):
    logging.getLogger(_name).setLevel(logging.CRITICAL + 1)


class _Unfailing:
    """Standard error, without its own faults: a log that cannot be written stops no work, nor one that there is not (a
    process begun with it closed has None)."""

    def write(self, text: str) -> int:
        with suppress(OSError, ValueError):
            if sys.stderr:  # past its buffer: what a full disk leaves there makes Python end with a fault of its own
                os.write(sys.stderr.fileno(), text.encode(errors="backslashreplace"))
        return len(text)

    def flush(self) -> None:
        """Nothing waits here."""


def to_stderr(*, plain: bool = False) -> None:
    """Write lines to standard error, as key=value pairs."""
    structlog.configure(
        processors=[
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "event"])
            if not plain
            else structlog.processors.KeyValueRenderer(key_order=["event"]),
        ],
        logger_factory=structlog.WriteLoggerFactory(cast(TextIO, _Unfailing())),
    )


def silent() -> None:
    """Write nothing: for the demo and the tests, which show the story itself."""
    structlog.configure(processors=[_drop])


def _drop(logger: object, name: str, line: MutableMapping[str, Any]) -> Never:
    raise structlog.DropEvent


def began(cases: int, version: str) -> None:
    _log.info("began", open_cases=cases, version=version)


def ended() -> None:
    _log.info("ended")


def wrote_down(stream: str, first: int, kinds: Iterable[str]) -> None:
    _log.info("wrote down", stream=stream, number=first, kinds=",".join(kinds))


def placed(mailbox: str, uid: int, fate: str, rule: str) -> None:
    _log.info("placed", mailbox=mailbox, uid=uid, fate=fate, rule=rule)


def gone(mailbox: str, uid: int) -> None:
    _log.info("gone before it was read", mailbox=mailbox, uid=uid)


def sent(stream: str, mail: int) -> None:
    _log.info("sent", stream=stream, mail=mail)


def not_sent(stream: str, mail: int, why: str) -> None:
    _log.warning("not sent", stream=stream, mail=mail, why=why)


def state(mailbox: str, sentence: str) -> None:
    _log.info("mailbox", mailbox=mailbox, state=sentence)


def damaged(stream: str, why: str) -> None:
    _log.error("damaged", stream=stream, why=why)


def fault(where: str, raised: BaseException, tries: int) -> None:
    """A fault of our own: its kind and its place, and never its message, which may hold what somebody wrote."""
    _log.error("fault", where=where, kind=type(raised).__name__, at=place(raised), tries=tries)


def opens_nothing(why: str) -> None:
    """New mail waits: told once, until it can be opened again."""
    _log.error("new mail cannot be opened; it waits, and is tried again", why=why)


def records_older() -> None:
    """An older copy of the records was put back, or a copy is at work: nothing leaves until a person says so."""
    _log.error("something has left that is not on record: everything is stopped")


def clock_doubted(shows: datetime) -> None:
    """Told once, until it is over."""
    _log.error("the machine's clock is not believed: please set it", shows=shows.isoformat())


def clock_believed() -> None:
    _log.info("the machine's clock is believed again")


def needs_a_person(stream: str, what: str) -> None:
    """A case is left alone until the next start."""
    _log.error("needs a person", stream=stream, what=what)


def disk_refuses(what: str, why: str) -> None:
    """The disk does not take what we write: told once, until it takes everything again."""
    _log.error("the disk does not take what we write; it is tried again", what=what, why=why)


def disk_takes() -> None:
    _log.info("the disk takes what we write again")


def what(raised: BaseException) -> str:
    """Return a fault in a few words that hold nothing of what somebody wrote: "KeyError at decide/steps/effects.py:120"."""
    at = place(raised)
    return f"{type(raised).__name__} at {at}" if at else type(raised).__name__


def place(raised: BaseException) -> str:
    """Return the deepest line of ours that a fault came through, such as "decide/steps/effects.py:120"."""
    frames = ((Path(frame.filename), frame.lineno) for frame in traceback.extract_tb(raised.__traceback__))
    ours = [f"{file.relative_to(PACKAGE)}:{line}" for file, line in frames if PACKAGE in file.parents]
    return ours[-1] if ours else ""
