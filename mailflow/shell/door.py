"""A local socket at which the command line asks the running daemon: so that a look into a case is on record too.

The one idea: one line of JSON in, one line out. Only the account that runs the daemon may open the socket.
"""

import asyncio
import json
import os
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mailflow.decide.details import case_page
from mailflow.decide.waking import owner
from mailflow.happening import LookedAt
from mailflow.housekeeping import EnrolmentWanted
from mailflow.mail.intake import SCHOOL
from mailflow.shell.desk import Desk

NAME = "ask.sock"
Clock = Callable[[], Any]


def answer(desk: Desk, asked: dict[str, Any], now: Clock, woken: Callable[[], None] = lambda: None) -> dict[str, Any]:
    """Return the answer to one question: "cases", "case" or "enrol"."""
    match asked.get("what"):
        case "cases":
            return {"cases": [summary(desk, reference) for reference in sorted(desk.cases)]}
        case "case":
            reference = str(asked.get("reference", "")).upper()
            case = desk.case(reference)
            if case is None:
                return {"wrong": f"There is no case {reference} on record."}
            desk.apply(reference, LookedAt(at=now(), by=str(asked.get("by", "unknown"))[:40]))
            return {"case": summary(desk, reference), "page": case_page(desk.case(reference) or case, desk.school)}
        case "enrol":
            before = desk.school.events
            desk.apply(SCHOOL, EnrolmentWanted(at=now()))
            woken()
            return {
                "asked": sorted({who for who, _ in desk.school.enrolment_asked.values()}),
                "new": desk.school.events - before,
            }
        case _:
            return {"wrong": "That question is not known."}


def summary(desk: Desk, reference: str) -> dict[str, Any]:
    """Return where a case stands, without a name of anybody outside the staff."""
    case = desk.case(reference)
    if case is None:
        return {"reference": reference}
    waiting = [
        {
            "question": case.prompts[n].asked.question,
            "of": list(case.prompts[n].to),
            "by": case.prompts[n].due.isoformat(),
        }
        for n in sorted(case.open)
    ]
    return {
        "reference": reference,
        "opened": case.opened_at.isoformat() if case.opened_at else "",
        "lead": case.lead,
        "owner": owner(case),
        "seriousness": case.seriousness,
        "holds": [held.kind.value for held in case.holds.values()],
        "waiting": waiting,
        "closed": case.closed,
    }


class Door:
    """The socket, as long as the daemon runs."""

    def __init__(self, desk: Desk, home: Path, now: Clock, woken: Callable[[], None]) -> None:
        self._desk, self._path, self._now, self._woken = desk, home / NAME, now, woken
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        self._path.unlink(missing_ok=True)
        mask = os.umask(0o177)
        try:
            self._server = await asyncio.start_unix_server(self._asked, self._path)
        finally:
            os.umask(mask)

    async def _asked(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            asked = json.loads(await reader.readline())
            said = answer(self._desk, asked, self._now, self._woken)
        except (ValueError, UnicodeDecodeError):
            said = {"wrong": "That was not a question."}
        writer.write(json.dumps(said, ensure_ascii=False).encode() + b"\n")
        await writer.drain()
        writer.close()

    async def close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._path.unlink(missing_ok=True)


def ask(home: Path, question: dict[str, Any]) -> dict[str, Any] | None:
    """Ask the running daemon; None if none is running."""
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(30)
            line.connect(str(home / NAME))
            line.sendall(json.dumps(question).encode() + b"\n")
            with line.makefile("r", encoding="utf-8") as read:
                found: dict[str, Any] = json.loads(read.readline())
                return found
    except (FileNotFoundError, ConnectionRefusedError):
        return None
