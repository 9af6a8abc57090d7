"""The records: what is written stays as it was written, belongs to one owner, and shows no word on the disk."""

import os
import random
import stat
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from mailflow.record import SCHOOL
from mailflow.shell import records as records_module
from mailflow.shell.records import AlreadyOwned, Conflict, NotOnRecord, Records
from mailflow.shell.records.case_file import digest_of
from tests.records.writing import check, owner, raw_of, rows_of, write

MAIN = Path(__file__).parents[1]


def test_what_is_on_record_is_there_for_the_next_owner(home, keyring):
    with owner(home, keyring) as records:
        write(records, "K7RPTX", 3)
        write(records, SCHOOL, 2)
    with owner(home, keyring) as records:
        assert check(records, "K7RPTX") == 3
        assert check(records, SCHOOL) == 2
        assert records.open_streams() == ("K7RPTX",)
        assert records.read("QQQQQQ") == () and not records.exists("QQQQQQ")


def test_whoever_has_not_read_the_latest_cannot_write(home, keyring):
    with owner(home, keyring) as records:
        write(records, "K7RPTX", 2)
        with pytest.raises(Conflict, match="has 2 events on record, not 1"):
            records.append("K7RPTX", 1, rows_of("K7RPTX", 2, 2))
        with pytest.raises(ValueError, match="numbered 4 stands where 3 belongs"):
            records.append("K7RPTX", 2, rows_of("K7RPTX", 4, 4))
        with pytest.raises(Conflict):
            records.append("ANOTHER", 1, rows_of("ANOTHER", 2, 2))
        assert check(records, "K7RPTX") == 2 and not records.exists("ANOTHER")
        assert keyring.find("ANOTHER") is None


def test_rows_of_one_decision_go_down_together_or_not_at_all(home, keyring):
    with owner(home, keyring) as records:
        write(records, "K7RPTX", 1)
        bad = [*rows_of("K7RPTX", 2, 3), {"n": 4, "data": float("nan")}]
        with pytest.raises(ValueError):
            records.append("K7RPTX", 1, bad)
        assert check(records, "K7RPTX") == 1
        write(records, "K7RPTX", 1)
    with owner(home, keyring) as records:
        assert check(records, "K7RPTX") == 2


def test_nothing_that_a_reader_does_to_its_copy_reaches_the_record(home, keyring):
    with owner(home, keyring) as records:
        rows = rows_of("K7RPTX", 1, 1)
        records.append("K7RPTX", 0, rows)
        rows[0]["data"]["words"] = "changed afterwards"
        records.read("K7RPTX")[0]["data"]["words"] = "changed by a reader"
        records.append("K7RPTX", 1, rows_of("K7RPTX", 2, 2))
        assert list(records.read("K7RPTX")) == rows_of("K7RPTX", 1, 2)


def test_words_that_no_alphabet_knows_come_back_as_they_were(home, keyring):
    row = {"n": 1, "data": {"words": "broken \udce9 mail \x00 🦊", 5: ["a", ("b",)]}}
    kept = {"n": 1, "data": {"words": "broken \udce9 mail \x00 🦊", "5": ["a", ["b"]]}}
    with owner(home, keyring) as records:
        records.append("K7RPTX", 0, [row])
        assert records.read("K7RPTX") == (kept,)
    with owner(home, keyring) as records:
        assert records.read("K7RPTX") == (kept,)


def test_the_disk_shows_no_word_and_lets_nobody_else_look(home, keyring, tmp_path):
    with owner(home, keyring) as records:
        write(records, "K7RPTX", 8)
        digest = records.keep("K7RPTX", raw_of("K7RPTX", 1))
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 8
    for path in tmp_path.rglob("*"):
        assert digest not in path.name
        assert stat.S_IMODE(path.stat().st_mode) == (0o600 if path.is_file() else 0o700), path
    for path in files:
        content = path.read_bytes()
        assert b"noted" not in content and b"rosa.lind" not in content and digest.encode() not in content


def test_only_one_process_owns_the_records(home, keyring):
    with owner(home, keyring) as records:
        with pytest.raises(AlreadyOwned, match="process"):
            Records.open(home, keyring)
        program = (
            "import sys; from pathlib import Path; from mailflow.shell.records.durable import own, AlreadyOwned\n"
            "try: own(Path(sys.argv[1]))\n"
            "except AlreadyOwned as owned: print(owned.pid)"
        )
        said = subprocess.run(
            [sys.executable, "-c", program, home / "owner.lock"], cwd=MAIN, capture_output=True, text=True, check=True
        )
        assert int(said.stdout) == os.getpid()
    with owner(home, keyring), pytest.raises(RuntimeError, match="shut"):
        records.append("K7RPTX", 0, rows_of("K7RPTX", 1, 1))


def test_a_case_is_closed_and_reopened_and_stays_readable(home, keyring):
    with owner(home, keyring) as records:
        write(records, "K7RPTX", 2)
        records.close("K7RPTX")
        records.close("K7RPTX")
        assert records.open_streams() == () and records.closed_streams() == ("K7RPTX",)
        assert write(records, "K7RPTX", 1) == 3
        records.reopen("K7RPTX")
        assert records.open_streams() == ("K7RPTX",) and check(records, "K7RPTX") == 3
        with pytest.raises(NotOnRecord):
            records.close("QQQQQQ")
        with pytest.raises(ValueError, match="not the name of a case"):
            records.close("../keys")


def test_a_raw_message_is_kept_once_and_goes_with_its_case(home, keyring):
    with owner(home, keyring) as records:
        write(records, "K7RPTX", 1)
        digest = records.keep("K7RPTX", raw_of("K7RPTX", 1))
        assert len(list((home / "cases" / "K7RPTX").iterdir())) == 2  # the record, and the message once
        records.close("K7RPTX")
        assert records.kept("K7RPTX", digest) == raw_of("K7RPTX", 1)
        with pytest.raises(NotOnRecord):
            records.kept("QQQQQQ", digest)
        records.destroy("K7RPTX")
        with pytest.raises(NotOnRecord):
            records.kept("K7RPTX", digest)


def test_memory_holds_the_cases_in_use_and_no_more(home, keyring, monkeypatch):
    monkeypatch.setattr(records_module, "HELD_OPEN", 4)
    with owner(home, keyring) as records:
        for stream in [f"C{i}" for i in range(12)] * 2:
            write(records, stream, 1)
        assert len(records._files) == 4
        assert [check(records, f"C{i}") for i in range(12)] == [2] * 12


def test_the_chain_is_told_by_every_part_of_a_row():
    row = {"n": 1, "data": {"b": 1, "a": 2}, "prev": "0"}
    assert digest_of(row) == digest_of({"prev": "0", "data": {"a": 2, "b": 1}, "n": 1})
    assert len({digest_of(row), digest_of({**row, "prev": "1"}), digest_of({**row, "data": {}})}) == 3


def test_tinydb_s_own_storage_is_used_nowhere():
    made = [path.name for path in (MAIN / "mailflow").rglob("*.py") if "TinyDB(" in path.read_text()]
    assert made == ["case_file.py"]
    assert (
        "TinyDB(storage=lambda: self._storage)"
        in (MAIN / "mailflow" / "shell" / "records" / "case_file.py").read_text()
    )


def test_whatever_is_done_in_whatever_order_the_records_say_what_was_written(home, keyring):
    chance, done = random.Random(11), Counter[str]()
    written: dict[str, int] = {}
    records = Records.open(home, keyring)
    for _ in range(600):
        stream = f"C{chance.randrange(8)}"
        act = chance.choice(("write", "write", "write", "close", "reopen", "destroy", "restart", "check"))
        if act == "write":
            written[stream] = write(records, stream, chance.randint(1, 4))
        elif act == "restart":
            records.shut()
            records = Records.open(home, keyring)
        elif stream not in written:
            continue
        elif act == "check":
            assert check(records, stream) == written[stream]
        else:
            getattr(records, act)(stream)
            if act == "destroy":
                del written[stream]
        done[act] += 1
        assert sorted(records.open_streams() + records.closed_streams()) == sorted(written)
    records.shut()
    assert min(done.values()) > 20 and len(done) == 6, done
