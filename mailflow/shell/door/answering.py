"""The daemon's side of the socket: what is open, one case, and whom to enrol.

The one idea: whatever is asked, the daemon's work goes on, and the answer is a sentence or what was asked for.
"""

import asyncio
import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from mailflow import write
from mailflow.decide.shown import happened
from mailflow.decide.shown.case_page import case_page
from mailflow.decide.waking import whose_move
from mailflow.happening import LookedAt
from mailflow.housekeeping import EnrolmentWanted
from mailflow.record import SCHOOL
from mailflow.shell import journal
from mailflow.shell.desk import Desk
from mailflow.shell.door import NAME, short
from mailflow.shell.records.sealed import Damaged

_MAY_BE_ONE: Final = re.compile(r"[A-Z0-9]{1,40}", re.ASCII)
Clock = Callable[[], Any]


def answer(desk: Desk, asked: dict[str, Any], now: Clock, woken: Callable[[], None] = lambda: None) -> dict[str, Any]:
    """Return the answer to one question: "cases", "case" or "enrol"."""
    match asked.get("what"):
        case "cases":
            return {"cases": [summary(desk, reference) for reference in sorted({*desk.cases, *desk.damaged})]}
        case "case":
            reference = str(asked.get("reference", "")).upper()
            try:
                case = desk.case(reference) if _MAY_BE_ONE.fullmatch(reference) else None
            except Damaged as fault:
                return {"wrong": str(fault)}
            if case is None:
                return {"wrong": f"There is no case {_shown(reference)} on record."}
            desk.apply(reference, LookedAt(at=now(), by=str(asked.get("by", "unknown"))[:40]))
            seen = desk.case(reference) or case
            return {
                "case": summary(desk, reference),
                "happened": [
                    {"at": line.at.isoformat(), "who": line.who, "what": line.what}
                    for line in happened.history(seen, desk.school)
                ],
                "page": write.set_off(case_page(seen, desk.school)),
            }
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
    if reference in desk.damaged:
        return {"reference": reference, "needs_a_person": "its record cannot be read"}
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
        "owner": whose_move(case),
        "seriousness": case.seriousness,
        "holds": [held.kind.value for held in case.holds.values()],
        "waiting": waiting,
        "closed": case.closed,
        "needs_a_person": "our program failed at it" if reference in desk.alone else "",
    }


def _shown(words: str) -> str:
    """Return what somebody typed so that it cannot be taken for more: plain signs, and not many."""
    return "".join(sign if sign.isascii() and sign.isprintable() else "?" for sign in words[:40])


class Door:
    """The socket, as long as the daemon runs."""

    def __init__(self, desk: Desk, home: Path, now: Clock, woken: Callable[[], None]) -> None:
        self._desk, self._path, self._now, self._woken = desk, home / NAME, now, woken
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        self._path.unlink(missing_ok=True)
        mask = os.umask(0o177)
        try:
            with short(self._path) as path:
                self._server = await asyncio.start_unix_server(self._asked, path)
        finally:
            os.umask(mask)

    async def _asked(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            said = self._answer(await reader.readline())
            writer.write(json.dumps(said, ensure_ascii=False).encode() + b"\n")
            await writer.drain()
        except ConnectionError:
            pass  # whoever asked has gone
        finally:
            writer.close()

    def _answer(self, line: bytes) -> dict[str, Any]:
        try:
            return answer(self._desk, json.loads(line), self._now, self._woken)
        except (json.JSONDecodeError, UnicodeDecodeError, AttributeError):
            return {"wrong": "That was not a question."}
        except Exception as fault:  # noqa: BLE001 (a look from outside stops no work)
            journal.fault("answering", fault, 1)
            return {"wrong": f"The daemon could not answer, which is its own fault ({journal.what(fault)})."}

    async def close(self) -> None:
        if self._server is not None:
            self._server.close()
            self._path.unlink(missing_ok=True)
