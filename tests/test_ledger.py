"""The ledger: no message counts twice, none is passed over, and what is forgotten is forgotten."""

import random
import sqlite3
import stat
import threading
from datetime import date, timedelta
from functools import partial
from itertools import pairwise

import pytest

from mailflow.shell.records import ledger as ledger_
from mailflow.shell.records.ledger import Ledger, LedgerDamaged, Seen, Span, merge
from mailflow.shell.records.sealed import OlderCopy

TUESDAY = date(2026, 11, 24)
WEDNESDAY = date(2026, 11, 25)
HALF_WAY = 0.5
"""Seconds that a reader has to see what it must not; one who is slower sees it whole."""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "ledger.sqlite3"


@pytest.fixture
def ledger(path):
    ledger = Ledger.open(path)
    yield ledger
    ledger.shut()
    ledger.shut()


def test_a_message_is_found_by_where_it_lies_and_by_what_it_says(ledger):
    ledger.saw("key of the concern", "admin", 7, 3, "case", "K7RPTX", day=TUESDAY, category="concern")
    seen = Seen(
        key="key of the concern",
        mailbox="admin",
        uidvalidity=7,
        uid=3,
        fate="case",
        stream="K7RPTX",
        day=TUESDAY,
        category="concern",
    )
    assert ledger.by_uid("admin", 7, 3) == seen
    assert ledger.by_key("key of the concern") == seen
    assert ledger.by_uid("admin", 8, 3) is None
    assert ledger.by_uid("cases", 7, 3) is None
    assert ledger.by_key("another") is None


def test_saying_it_twice_counts_once_and_the_last_word_holds(ledger):
    ledger.saw("key", "admin", 7, 3, "set aside", day=TUESDAY)
    ledger.saw("key", "admin", 7, 3, "set aside", day=TUESDAY)
    assert ledger.tally(TUESDAY) == {"set aside": 1}
    ledger.saw("key", "admin", 7, 3, "case", "K7RPTX", day=TUESDAY)
    assert ledger.tally(TUESDAY) == {"case": 1}


def test_a_second_delivery_points_to_the_first(ledger):
    ledger.saw("key", "cases", 1, 9, "copy", day=TUESDAY)
    ledger.saw("key", "admin", 7, 3, "case", "K7RPTX", day=TUESDAY)
    ledger.saw("key", "admin", 8, 1, "copy", "K7RPTX", day=WEDNESDAY)
    found = ledger.by_key("key")
    assert found is not None and (found.uidvalidity, found.fate) == (7, "case")


def test_every_message_of_a_day_is_accounted_for(ledger):
    for uid, fate in enumerate(("case", "ordinary", "ordinary", "automatic", "set aside", "loop"), start=1):
        ledger.saw(f"key {uid}", "admin", 7, uid, fate, day=TUESDAY)
    ledger.saw("key 7", "admin", 7, 7, "set aside", day=WEDNESDAY)
    assert ledger.tally(TUESDAY) == {"case": 1, "ordinary": 2, "automatic": 1, "set aside": 1, "loop": 1}
    assert [seen.uid for seen in ledger.set_aside(TUESDAY)] == [5]
    assert [seen.uid for seen in ledger.of_day(TUESDAY, "ordinary")] == [2, 3]


def test_a_fate_that_nobody_has_heard_of_is_refused(ledger):
    with pytest.raises(ValueError, match="'lost' is no fate"):
        ledger.saw("key", "admin", 7, 1, "lost", day=TUESDAY)


def test_what_lay_there_before_the_start_counts_as_known(ledger):
    assert ledger.highest("admin", 7) is None and ledger.validity("admin") is None
    ledger.starts("admin", 7, 101)
    assert ledger.is_known("admin", 7, 1) and ledger.is_known("admin", 7, 100) and not ledger.is_known("admin", 7, 101)
    assert ledger.highest("admin", 7) == 100 and ledger.validity("admin") == 7
    ledger.saw("key", "admin", 7, 105, "ordinary", day=TUESDAY)
    assert ledger.is_known("admin", 7, 105) and not ledger.is_known("admin", 7, 104)
    assert ledger.highest("admin", 7) == 105
    assert not ledger.is_known("cases", 7, 1) and not ledger.is_known("admin", 8, 1)


def test_a_mailbox_made_anew_is_noticed_even_after_a_restart(path):
    ledger = Ledger.open(path)
    ledger.starts("admin", 7, 1)
    ledger.saw("key", "admin", 9, 1, "ordinary", day=TUESDAY)
    assert ledger.validity("admin") == 7, "a rescan that was cut off is not taken for finished"
    ledger.starts("admin", 9, 2)
    ledger.shut()
    ledger = Ledger.open(path)
    assert ledger.watched_since("admin") is not None
    assert ledger.validity("admin") == 9 and ledger.highest("admin", 7) is None
    ledger.shut()


def test_ordinary_mail_is_forgotten_but_never_read_again(ledger, path):
    for uid in range(1, 41):
        fate = "case" if uid == 20 else "ordinary"
        ledger.saw(f"key-of-{uid:04}-here", "admin", 7, uid, fate, day=TUESDAY if uid <= 30 else WEDNESDAY)
    assert ledger.forget_before(WEDNESDAY, "ordinary") == 29
    assert ledger.forget_before(WEDNESDAY, "ordinary") == 0
    assert ledger.tally(TUESDAY) == {"ordinary": 29, "case": 1}
    assert all(ledger.is_known("admin", 7, uid) for uid in range(1, 41)) and not ledger.is_known("admin", 7, 41)
    assert ledger.by_uid("admin", 7, 5) is None and ledger.by_key("key-of-0005-here") is None
    assert ledger.by_key("key-of-0020-here") is not None and ledger.by_key("key-of-0031-here") is not None
    on_disk = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"key-of-0005" not in on_disk and b"key-of-0020" in on_disk


def test_where_ordinary_mail_lay_is_let_go_of_once_it_is_accounted_for(ledger, path):
    for uid in range(1, 11):
        ledger.saw(
            f"key-{uid}", "admin", 7, uid, "case" if uid == 4 else "ordinary", day=TUESDAY, category="close 11:40"
        )
    listed = ledger.of_day(TUESDAY, "ordinary")[:2]
    ledger.let_go(WEDNESDAY, "ordinary", listed)
    assert [(seen.uid, seen.category) for seen in ledger.of_day(TUESDAY, "ordinary")] == [
        (1, "close 11:40"),
        (2, "close 11:40"),
    ]
    assert ledger.by_uid("admin", 7, 5) is None and ledger.by_uid("admin", 7, 4) is not None
    again = ledger.by_key("key-5")
    assert again is not None and (again.uid, again.category) == (0, "close")  # a second delivery is still known
    assert all(ledger.is_known("admin", 7, uid) for uid in range(1, 11)) and ledger.tally(TUESDAY)["ordinary"] == 9
    ledger.let_go(WEDNESDAY, "ordinary")
    assert not ledger.of_day(TUESDAY, "ordinary") and ledger.forget_before(WEDNESDAY, "ordinary") == 9
    assert ledger.by_key("key-5") is None


def test_a_destroyed_case_leaves_its_messages_known_and_its_name_nowhere(ledger, path):
    ledger.saw("key", "admin", 7, 3, "case", "K7RPTX", day=TUESDAY)
    ledger.saw("answer", "cases", 2, 1, "answer", "K7RPTX", day=TUESDAY)
    ledger.saw("other", "cases", 2, 2, "answer", "M2WVQD", day=TUESDAY)
    ledger.lengths.see("K7RPTX", 4)
    ledger.saw("more", "cases", 2, 3, "answer", "M2WVQD", day=TUESDAY)
    ledger.lengths.see("K7RPTX", 5)
    assert ledger.disposed("K7RPTX") == 2
    found = ledger.by_key("key")
    assert found is not None and (found.fate, found.stream) == ("case", "")
    on_disk = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"K7RPTX" not in on_disk and b"M2WVQD" in on_disk
    ledger.lengths.see("K7RPTX", 1)  # a case of that name may begin anew


def test_how_long_a_record_is_goes_to_disk_with_the_next_line_and_never_by_itself(ledger, path):
    with sqlite3.connect(path) as other:
        lengths = partial(other.execute, "SELECT * FROM length")
        ledger.lengths.see("K7RPTX", 4)
        ledger.lengths.see("K7RPTX", 6)
        assert not lengths().fetchall()
        ledger.saw("key", "admin", 7, 3, "case", "K7RPTX", day=TUESDAY)
        assert lengths().fetchall() == [("K7RPTX", 6)]
        ledger.lengths.see("K7RPTX", 7)
        with pytest.raises(sqlite3.IntegrityError):
            ledger.saw("key", None, 7, 4, "case", "K7RPTX", day=TUESDAY)
        assert lengths().fetchall() == [("K7RPTX", 6)]
        with pytest.raises(OlderCopy):
            ledger.lengths.see("K7RPTX", 6)
        ledger.shut()
        assert lengths().fetchall() == [("K7RPTX", 7)]
    other.close()


def test_spans_of_known_mail_say_the_same_in_as_few_as_can_be():
    chance, joined = random.Random(2), 0
    for _ in range(300):
        spans = [Span(first, first + chance.randrange(4)) for first in chance.choices(range(1, 40), k=8)]
        merged = merge(spans)
        assert {uid for span in merged for uid in range(span.first, span.last + 1)} == {
            uid for span in spans for uid in range(span.first, span.last + 1)
        }
        assert all(one.last + 1 < other.first for one, other in pairwise(merged))
        joined += len(merged) < len(set(spans))
    assert joined > 200


def test_a_reader_in_another_thread_never_sees_a_change_half_made(ledger, monkeypatch):
    ledger.starts("admin", 7, 101)
    seen: list[bool] = []
    reader = threading.Thread(target=lambda: seen.append(ledger.is_known("admin", 7, 50)))

    def half_way(spans):
        merged = merge(spans)

        def when_the_old_spans_are_gone():
            reader.start()
            reader.join(HALF_WAY)
            yield from merged

        return when_the_old_spans_are_gone()

    monkeypatch.setattr(ledger_, "merge", half_way)
    ledger.starts("admin", 7, 111)
    reader.join()
    assert seen == [True]


def test_nobody_else_may_look_into_the_ledger(ledger, path):
    ledger.saw("key", "admin", 7, 1, "ordinary", day=TUESDAY)
    assert len(list(path.parent.iterdir())) == 3
    assert all(stat.S_IMODE(file.stat().st_mode) == 0o600 for file in path.parent.iterdir())


def test_a_file_that_is_no_ledger_is_said_to_be_damaged_and_left(path):
    path.write_bytes(b"this is not a ledger at all " * 200)
    with pytest.raises(LedgerDamaged, match="Put back yesterday's copy"):
        Ledger.open(path)
    assert path.read_bytes().startswith(b"this is not")


def test_a_line_that_fails_half_way_is_not_there_at_all(ledger):
    with pytest.raises(sqlite3.IntegrityError):
        ledger.saw(None, "admin", 7, 1, "ordinary", day=TUESDAY, category=None)
    assert ledger.validity("admin") is None and ledger.highest("admin", 7) is None
    ledger.saw("key", "admin", 7, 1, "ordinary", day=TUESDAY)
    assert ledger.highest("admin", 7) == 1


def test_a_year_of_mail_is_asked_about_quickly_and_forgotten_in_one_go(ledger):
    with ledger._writing() as connection:
        connection.executemany(
            "INSERT INTO seen (key, mailbox, uidvalidity, uid, fate, stream, day, category) "
            "VALUES (?, 'admin', 7, ?, 'ordinary', '', ?, '')",
            [(f"key {uid}", uid * 3, (TUESDAY - timedelta(days=uid % 365)).isoformat()) for uid in range(20_000)],
        )
    assert ledger.forget_before(TUESDAY - timedelta(days=30), "ordinary") > 18_000
    assert sum(ledger.is_known("admin", 7, uid * 3) for uid in range(0, 20_000, 7)) == len(range(0, 20_000, 7))
    assert not ledger.is_known("admin", 7, 4)
