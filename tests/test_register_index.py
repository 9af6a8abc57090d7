"""The register of other cases on disk: found by a keyed hash, at the cost of those cases alone, and repaired."""

import errno
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from mailflow.authorship import Author, Written
from mailflow.happening import DangerSeen, Delivered, ReadyToSend, Replied
from mailflow.prompt.answers import Act, Answer
from mailflow.record import Recorded, evolve, to_row
from mailflow.record import events as e
from mailflow.register import Register
from mailflow.shell import assemble, opened
from mailflow.shell.clock import Clock
from mailflow.shell.daemon.disposing import Disposing
from mailflow.shell.demo import invented
from mailflow.shell.desk import Desk
from mailflow.shell.records.sealed import Unreadable
from mailflow.shell.settings import Settings, load
from tests.course import ALL, Course
from tests.crash import prepare
from tests.living import MASTER
from tests.roads import DAN, up_to
from tests.world import at

NONE, TOLD = "is on record for the last 12 months.", "- H4TRXW, Friday 27 November 2026: reminder of the code"
LEAVES = at("2026-11-27 10:30")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    file = tmp_path / invented.NAME
    file.write_text(invented.changed(invented.example(), invented.on_this_machine(1, 2)), encoding="utf-8")
    settings = load(file, {"MAILFLOW_MASTER_KEY": MASTER})
    prepare(settings)
    return settings


@contextmanager
def at_desk(settings: Settings) -> Iterator[Desk]:
    books = opened.open_books(settings)
    try:
        yield assemble.reader_of(settings, books, Clock()).desk
    finally:
        books.shut()


def on_record(settings: Settings, reference: str, course: Course) -> None:
    """Put a played case on record under this reference, as if another daemon had worked on it."""
    books = opened.open_books(settings)
    rows = json.loads(json.dumps([to_row(one.number, one.at, one.event) for one in course.log]))
    rows[0]["data"]["reference"] = reference
    for digest in {row["data"]["pdf"] for row in rows if row["kind"] == "SetOnPaper"}:
        real = books.records.keep(reference, digest.encode())
        rows = json.loads(json.dumps(rows).replace(digest, real))
    books.records.append(reference, 0, rows)
    books.shut()


def about_to_be_told() -> Course:
    """Return a case whose reminder is released and waits to leave."""
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    c.until(at("2026-11-27 10:29"))
    return c


def it_leaves(desk: Desk, reference: str = "H4TRXW") -> None:
    mails = desk.cases[reference].mails
    mail = next(n for n, one in mails.items() if one.owed.because == "letter: reminder")
    desk.apply(reference, ReadyToSend(at=LEAVES, mail=mail))
    desk.apply(reference, Delivered(at=LEAVES, mail=mail, reply="250 taken"))


def a_closed_case_has_told(settings: Settings) -> None:
    """Have a closed case on record in which the reminder has left, and another about the same parent."""
    on_record(settings, "H4TRXW", about_to_be_told())
    on_record(settings, "K7RPTX", up_to("conversation"))
    with at_desk(settings) as desk:
        it_leaves(desk)
        desk.records.close("H4TRXW")


def asked_to_recommend(desk: Desk, reference: str = "K7RPTX") -> str:
    """Have the lead put the conversation on record; return what they are then asked."""
    case = desk.cases[reference]
    prompt = case.waiting("conversation", 1)
    assert prompt is not None
    said = {"took place": "declined", "position": "accepts", "since": "deleted", "new": "no"}
    events = desk.apply(
        reference,
        Replied(
            at=at("2026-11-30 09:00"),
            prompt=prompt.asked.prompt,
            by=Author(address="tobias.finch@hillside.example", person="finch", proof=ALL),
            written=Written(key="said", subject="Re", words=""),
            reading=Act(answers={name: Answer((choice,)) for name, choice in said.items()}),
        ),
    )
    (body,) = [one.body for one in events if isinstance(one, e.Owed) and one.because == "asked: recommendation"]
    return " ".join(body.split())


def index_of(settings: Settings) -> list[Any]:
    with sqlite3.connect(settings.records_home / "ledger.sqlite3") as ledger:
        found = ledger.execute("SELECT who, stream FROM told").fetchall()
    ledger.close()
    return found


def test_what_a_letter_has_told_a_parent_is_known_in_their_next_case_and_after_a_restart(settings):
    on_record(settings, "H4TRXW", about_to_be_told())
    on_record(settings, "K7RPTX", up_to("conversation"))
    with at_desk(settings) as desk:
        it_leaves(desk)
    with at_desk(settings) as desk:
        assert TOLD in asked_to_recommend(desk)


def test_a_closed_case_counts_too_and_no_other_is_read(settings, monkeypatch):
    for reference in ("H4TRXW", "QQQQQQ", "QQQQQR"):
        on_record(settings, reference, about_to_be_told())
    on_record(settings, "K7RPTX", up_to("conversation"))
    with at_desk(settings) as desk:
        it_leaves(desk)
        for reference in ("H4TRXW", "QQQQQQ", "QQQQQR"):
            desk.records.close(reference)
    with at_desk(settings) as desk:
        read: list[str] = []
        real = desk.records.read

        def reads(stream: str, **how: bool) -> Any:
            read.append(stream)
            return real(stream, **how)

        monkeypatch.setattr(desk.records, "read", reads)
        assert TOLD in asked_to_recommend(desk) and set(read) == {"H4TRXW"}


def test_before_the_letter_has_left_nothing_is_known(settings):
    on_record(settings, "H4TRXW", about_to_be_told())
    on_record(settings, "K7RPTX", up_to("conversation"))
    with at_desk(settings) as desk:
        assert NONE in asked_to_recommend(desk)
    assert not index_of(settings)


def test_neither_an_address_nor_a_name_nor_what_was_told_lies_in_the_ledger(settings):
    on_record(settings, "H4TRXW", about_to_be_told())
    with at_desk(settings) as desk:
        it_leaves(desk)
    ((who, stream),) = index_of(settings)
    assert stream == "H4TRXW" and len(who) == 64
    files = [path.read_bytes() for path in settings.records_home.glob("ledger.sqlite3*")]
    assert not any(word in content for content in files for word in (DAN.encode(), b"Moss", b"reminder"))


def test_cut_off_before_the_record_says_so_there_is_a_line_too_many_that_tells_of_nothing(settings, monkeypatch):
    on_record(settings, "H4TRXW", about_to_be_told())
    on_record(settings, "K7RPTX", up_to("conversation"))
    with at_desk(settings) as desk:
        real = desk.records.append

        def cut(stream: str, expected: int, rows: Any) -> None:
            if "Sent" in [row["kind"] for row in rows]:
                raise KeyboardInterrupt
            real(stream, expected, rows)

        monkeypatch.setattr(desk.records, "append", cut)
        with pytest.raises(KeyboardInterrupt):
            it_leaves(desk)
    assert len(index_of(settings)) == 1
    with at_desk(settings) as desk:
        assert NONE in asked_to_recommend(desk)


def test_with_the_record_its_lines_go(settings):
    a_closed_case_has_told(settings)
    with at_desk(settings) as desk:
        desk.records.destroy("H4TRXW")
        assert NONE in asked_to_recommend(desk)  # cut off before its lines went
    books = opened.open_books(settings)
    books.ledger.disposed("H4TRXW")
    books.shut()
    assert not index_of(settings)


def test_a_record_that_cannot_be_read_stops_no_other_case_and_is_said(settings, monkeypatch):
    a_closed_case_has_told(settings)
    with at_desk(settings) as desk:
        real = desk.records.read

        def read(stream: str, **how: bool) -> Any:
            rows = real(stream, **how)
            return rows if stream != "H4TRXW" else (*rows[:-1], {**rows[-1], "kind": "OfANewerProgram"})

        monkeypatch.setattr(desk.records, "read", read)
        assert f"{NONE} A record of it could not be read now; please tell IT support." in asked_to_recommend(desk)


def test_a_fault_of_the_disk_at_a_closed_case_delays_nothing_in_another_and_is_said(settings, monkeypatch):
    a_closed_case_has_told(settings)
    with at_desk(settings) as desk:
        real, tried = desk.records.read, list[str]()

        def read(stream: str, **how: bool) -> Any:
            if stream == "H4TRXW":
                tried.append(stream)
                raise Unreadable(stream, OSError(errno.EIO, "Input/output error"))
            return real(stream, **how)

        monkeypatch.setattr(desk.records, "read", read)
        assert f"{NONE} A record of it could not be read now; please tell IT support." in asked_to_recommend(desk)
        tried.clear()
        desk.apply("K7RPTX", DangerSeen(at=at("2026-11-30 10:00"), key="danger", words="risk"))
        assert desk.cases["K7RPTX"].alarmed and not tried


def test_what_was_told_at_an_address_that_the_office_has_since_replaced_is_found(settings):
    on_record(settings, "H4TRXW", about_to_be_told())
    on_record(settings, "K7RPTX", up_to("conversation"))
    with at_desk(settings) as desk:
        it_leaves(desk)
        case = desk.cases["K7RPTX"]
        located = e.Located(strand=1, channel="email", address="dan.moss@new.example")
        moved = evolve(case, Recorded(case.events + 1, LEAVES, located))
        assert [one.reference for one in desk.tools.index.register(moved, desk.case, Register()).cases] == ["H4TRXW"]


async def test_what_is_missing_in_the_ledger_is_put_in_when_the_cases_are_looked_through(settings):
    for reference in ("H4TRXW", "QQQQQQ"):
        on_record(settings, reference, about_to_be_told())
    with at_desk(settings) as desk:
        for reference in ("H4TRXW", "QQQQQQ"):
            it_leaves(desk, reference)
        desk.records.close("H4TRXW")
    before = index_of(settings)
    with sqlite3.connect(settings.records_home / "ledger.sqlite3") as ledger:
        ledger.execute("DELETE FROM told")
    ledger.close()
    books = opened.open_books(settings)
    desk = assemble.reader_of(settings, books, Clock()).desk
    await Disposing(desk, books.ledger).look(at("2026-12-01 08:00"))
    books.shut()
    assert index_of(settings) == before and len(before) == 2
