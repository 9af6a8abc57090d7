"""The daemon's log: one function for each kind of line.

The one idea: a line holds a case reference, an event's number and kind, a count, a server's fault in words; never an
address, a name, a subject line or a word that somebody wrote. Nobody else writes to the log.
"""

import logging
import sys
from collections.abc import Iterable, MutableMapping
from typing import Any, Never

import structlog

_log = structlog.get_logger()
# It warns with parts of the message.
logging.getLogger("mailparser").setLevel(logging.CRITICAL)


def to_stderr(*, plain: bool = False) -> None:
    """Write lines to standard error, as key=value pairs."""
    structlog.configure(
        processors=[
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.KeyValueRenderer(key_order=["timestamp", "event"])
            if not plain
            else structlog.processors.KeyValueRenderer(key_order=["event"]),
        ],
        logger_factory=structlog.WriteLoggerFactory(sys.stderr),
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


def fault(where: str, kind: str, tries: int) -> None:
    """A fault of our own: its kind and where, and never its message, which may hold what somebody wrote."""
    _log.error("fault", where=where, kind=kind, tries=tries)
