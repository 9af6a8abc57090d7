"""Cases on record: one case played through by the real core, written down for as many references as are wanted.

The one idea: what is on record is what the daemon itself would have written, files, keys and ledger lines alike; only
the waiting for the disk is left out while it is made.
"""

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final

from bench.both import START
from bench.letters import concern
from mailflow.people import Role
from mailflow.prompt.answers import Act, Answer
from mailflow.record import SCHOOL, Recorded, from_row, to_row
from mailflow.record.school_events import Digested
from mailflow.school import School, after
from mailflow.shell import opened
from mailflow.shell.as_settled import school_of
from mailflow.shell.records.ledger import WRITE
from mailflow.shell.settings import Settings
from tests import test_scenario_01 as scenario
from tests.course import Course
from tests.crash import prepare

PLAYED: Final = "KXR4TZ"  # the reference that every played case has
ADDRESS: Final = "rosa.lind@lind.example"
SOMEBODY: Final = 777_777  # a number that stands for the one who has reported
SIGNS: Final = "2346789BCDFGHJKMNPQRTVWXYZ"
LINES: Final = 12  # messages of a finished case: its concern, what people answered, and copies of our own mail

LOOKED_AT: Final = Act(
    answers={
        "safety": Answer(("no sign",)),
        "about": Answer(("parent",)),
        "seriousness": Answer(("2",)),
        "points": Answer(("G1", "O1")),
        "lead": Answer(("finch",)),
        "same": Answer(("new",)),
        "acknowledge": Answer(("yes",)),
    }
)


def make(settings: Settings, existing: int, still_open: int) -> None:
    """Put a set-up school with `existing` cases on record, `still_open` of them open."""
    with _unhurried():
        prepare(settings)
        books = opened.open_books(settings)
        try:
            school = _school(settings, books)
            closed, in_work = _template(scenario.play().log), [_template(log) for log in _open(school)]
            for number in range(existing):
                is_open = number < still_open
                rows = in_work[number % len(in_work)] if is_open else closed
                _write_down(books, _reference(number), rows, number)
                if not is_open:
                    books.records.close(_reference(number))
        finally:
            books.shut()
        _account(settings.records_home / "ledger.sqlite3", existing)


def _school(settings: Settings, books: opened.Books) -> School:
    """Return the school as its record leaves it; the office's line of the bench's day is on record as sent."""
    school = school_of(settings, opened.wordings(opened.templates()))
    [office, *_] = school.holders(Role.OFFICE)
    rows = len(books.records.read(SCHOOL))
    line = Digested(person=office.key, day=START.date().isoformat())
    books.records.append(SCHOOL, rows, [to_row(rows + 1, START, line)])
    return after(school, _rows_of(books))


def _rows_of(books: opened.Books) -> Iterator[Recorded]:
    return map(from_row, books.records.read(SCHOOL))


def _open(school: School) -> list[Sequence[Recorded]]:
    """Play a case of this morning, up to each of three stages; nothing in it is due before tomorrow."""
    course = Course(school)
    stages: list[Sequence[Recorded]] = []
    course.concern(START - timedelta(minutes=50), scenario.TOLD, seriousness=2, points=("O1",), group="Year 4")
    stages.append(tuple(course.log))
    course.answer(START - timedelta(minutes=40), "first look", reading=LOOKED_AT)
    stages.append(tuple(course.log))
    course.answer(
        START - timedelta(minutes=30), "plan", connected="no", whom=("reporter",), preserve="yes", longer="no"
    )
    stages.append(tuple(course.log))
    return stages


def _template(log: Sequence[Recorded]) -> str:
    return json.dumps([to_row(recorded.number, recorded.at, recorded.event) for recorded in log])


def _write_down(books: opened.Books, reference: str, template: str, number: int) -> None:
    """Write a played case down under another reference, reported by somebody else."""
    text = template.replace(PLAYED, reference).replace(ADDRESS, f"past{number}@parents.example")
    rows: list[dict[str, Any]] = json.loads(text)
    books.records.keep(reference, _raw().replace(str(SOMEBODY).encode(), str(number).encode()))
    books.records.append(reference, 0, rows)


@cache
def _raw() -> bytes:
    return concern(SOMEBODY, picture=False)


def _reference(number: int) -> str:
    return "".join(SIGNS[(number + 1000) * 7919 // len(SIGNS) ** place % len(SIGNS)] for place in range(6))


def _account(path: Path, existing: int) -> None:
    """Give the ledger its lines for the past, of a mailbox numbering that has ended since."""
    import sqlite3

    day = date(2027, 1, 8).isoformat()
    lines = (
        (f"{number:058x}{line:06x}", "admin", 1, number * LINES + line, "case", _reference(number), day, "")
        for number in range(existing)
        for line in range(LINES)
    )
    with sqlite3.connect(path) as ledger:
        ledger.executemany(WRITE, lines)
    ledger.close()


@contextmanager
def _unhurried() -> Iterator[None]:
    """Leave out the waiting for the disk."""
    waiting = os.fsync, os.fdatasync
    os.fsync = os.fdatasync = lambda descriptor: None  # type: ignore[assignment]
    try:
        yield
    finally:
        os.fsync, os.fdatasync = waiting
