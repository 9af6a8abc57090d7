"""The records, meddled with: a damaged case says so, is left as it is, and keeps no other case from going on."""

import json
import random
import re
import resource
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mailflow.shell.records import Damaged, Records, WrongKey
from mailflow.shell.records.keyring import Keyring
from mailflow.shell.records.ledger import Ledger
from mailflow.shell.records.sealed import OlderCopy, Seal, as_json
from tests.records.writing import MASTER, check, owner, rows_of, write


@contextmanager
def lengths(home: Path, records: Records) -> Iterator[None]:
    """Keep the lengths of the records in a ledger, as a start of the daemon does."""
    ledger = Ledger.open(home / "ledger.sqlite3")
    records.lengths = ledger.lengths
    try:
        yield
    finally:
        ledger.shut()


def test_any_bit_that_changes_is_noticed_and_the_other_cases_go_on(home, keyring):
    chance, noticed = random.Random(5), Counter[str]()
    with owner(home, keyring) as records:
        for stream in ("K7RPTX", "M2WVQD"):
            write(records, stream, 3)
        digest = records.read("K7RPTX")[0]["data"]["raw"]
    for path in ("record", Seal("K7RPTX", keyring.key_for("K7RPTX")).name_for(digest)):
        file = home / "cases" / "K7RPTX" / path
        whole = file.read_bytes()
        for bit in chance.sample(range(len(whole) * 8), 200):
            changed = bytearray(whole)
            changed[bit // 8] ^= 1 << bit % 8
            file.write_bytes(changed)
            with owner(home, keyring) as records:
                assert check(records, "M2WVQD") == 3
                with pytest.raises(Damaged, match="The record of K7RPTX is damaged"):
                    check(records, "K7RPTX")
            noticed[file.name] += 1
            assert file.read_bytes() == changed, "a damaged file must be left as it is"
        file.write_bytes(whole)
    assert sorted(noticed.values()) == [200, 200]


def test_a_file_cut_short_or_put_in_another_s_place_is_noticed(home, keyring):
    with owner(home, keyring) as records:
        for stream in ("K7RPTX", "M2WVQD"):
            write(records, stream, 3)
    one, other = (home / "cases" / name / "record" for name in ("K7RPTX", "M2WVQD"))
    whole = one.read_bytes()
    for content in (b"", whole[:1], whole[:20], whole[: len(whole) // 2], whole[:-1], whole + b"x", other.read_bytes()):
        one.write_bytes(content)
        with owner(home, keyring) as records, pytest.raises(Damaged):
            records.append("K7RPTX", 3, rows_of("K7RPTX", 4, 4))
    seal = Seal("M2WVQD", keyring.key_for("K7RPTX"))  # even under the right key it must say whose it is
    one.write_bytes(seal.close("record", b"{}"))
    with owner(home, keyring) as records, pytest.raises(Damaged, match="changed since mailflow wrote it"):
        records.read("K7RPTX")


def test_an_edit_by_somebody_who_holds_the_key_breaks_the_chain(home, keyring):
    edits = (
        lambda document: document["events"]["2"].update(kind="approved"),
        lambda document: document["events"].pop("2"),
        lambda document: document["events"].pop("3"),
        lambda document: document["events"].clear(),
        lambda document: document["meta"].clear(),
        lambda document: document["events"]["1"].update(n=2),
    )
    with owner(home, keyring) as records:
        write(records, "K7RPTX", 3)
    path, seal = home / "cases" / "K7RPTX" / "record", Seal("K7RPTX", keyring.key_for("K7RPTX"))
    whole = seal.open("record", path.read_bytes())
    for edit in edits:
        document = json.loads(whole)
        edit(document)
        path.write_bytes(seal.close("record", as_json(document)))
        with owner(home, keyring) as records, pytest.raises(Damaged, match=r"event|shape"):
            records.read("K7RPTX")


def test_an_older_copy_put_back_has_another_head(home, keyring):
    record = home / "cases" / "K7RPTX" / "record"
    with owner(home, keyring) as records:
        before = records.head("K7RPTX")
        write(records, "K7RPTX", 1)
        old, at_one = record.read_bytes(), records.head("K7RPTX")
        write(records, "K7RPTX", 1)
        at_two = records.head("K7RPTX")
        assert len({before, at_one, at_two}) == 3
    record.write_bytes(old)
    with owner(home, keyring) as records:
        assert records.head("K7RPTX") == at_one


@pytest.mark.parametrize("closed", [False, True])
def test_an_older_copy_put_back_is_noticed_when_it_is_opened(home, keyring, closed):
    record = home / ("closed" if closed else "cases") / "K7RPTX" / "record"
    with owner(home, keyring) as records, lengths(home, records):
        write(records, "K7RPTX", 1)
        old = (home / "cases" / "K7RPTX" / "record").read_bytes()
        write(records, "K7RPTX", 1)
        write(records, "M2WVQD", 1)
        if closed:
            records.close("K7RPTX")
    newest = record.read_bytes()
    record.write_bytes(old)
    with owner(home, keyring) as records, lengths(home, records):
        with pytest.raises(OlderCopy, match="holds 1 events and once held 2, so an older copy"):
            records.read("K7RPTX", hold=False)
        with pytest.raises(OlderCopy):
            records.append("K7RPTX", 1, rows_of("K7RPTX", 2, 2))
        assert check(records, "M2WVQD") == 1
        record.write_bytes(newest)
        assert check(records, "K7RPTX") == 2


def test_a_record_of_a_newer_mailflow_is_left_alone(home, keyring):
    with owner(home, keyring) as records:
        write(records, "K7RPTX", 1)
    record = home / "cases" / "K7RPTX" / "record"
    record.write_bytes(b"\x02" + record.read_bytes()[1:])
    with owner(home, keyring) as records, pytest.raises(Damaged, match=re.escape("newer mailflow (format 2)")):
        records.read("K7RPTX")


def test_when_a_case_is_destroyed_every_copy_of_it_is_dead(home, keyring, tmp_path):
    with owner(home, keyring) as records:
        write(records, "K7RPTX", 2)
        shutil.copytree(home / "cases" / "K7RPTX", tmp_path / "copy")
        records.destroy("K7RPTX")
        assert not records.exists("K7RPTX") and not any((home / "going").iterdir())
        shutil.copytree(tmp_path / "copy", home / "cases" / "K7RPTX")
        with pytest.raises(Damaged, match="key is not in the keyring"):
            records.read("K7RPTX")
        with pytest.raises(Damaged, match="key is not in the keyring"):
            records.keep("K7RPTX", b"more")
        records.destroy("K7RPTX")
        write(records, "K7RPTX", 1)  # a new case under an old name has a new key
        shutil.copy(tmp_path / "copy" / "record", home / "cases" / "K7RPTX" / "record")
    with owner(home, keyring) as records, pytest.raises(Damaged, match="another key"):
        records.read("K7RPTX")


def test_a_destruction_cut_off_is_finished_at_the_next_start(home, keyring):
    with owner(home, keyring) as records:
        write(records, "K7RPTX", 1)
    (home / "cases" / "K7RPTX").rename(home / "going" / "K7RPTX")
    with owner(home, keyring) as records:
        assert not records.exists("K7RPTX") and keyring.find("K7RPTX") is None
        assert not any((home / "going").iterdir())


def test_what_an_interrupted_write_left_is_cleared_away(home, keyring):
    with owner(home, keyring) as records:
        write(records, "K7RPTX", 1)
    (home / "temp" / "half.new").write_bytes(b"half a record")
    (home / "cases" / "M2WVQD").mkdir()
    with owner(home, keyring) as records:
        assert records.open_streams() == ("K7RPTX",)
        assert not any((home / "temp").iterdir())
        assert write(records, "M2WVQD", 1) == 1


def test_a_full_disk_refuses_politely_and_the_work_goes_on_when_there_is_room(home, keyring):
    with owner(home, keyring) as records:
        had = write(records, "K7RPTX", 5)
        allowed = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (2000, allowed[1]))
        try:
            with pytest.raises(OSError, match="File too large"):
                records.append("K7RPTX", had, rows_of("K7RPTX", had + 1, had + 3))
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, allowed)
        assert check(records, "K7RPTX") == had and not any((home / "temp").iterdir())
        assert write(records, "K7RPTX", 3) == had + 3


def test_a_file_that_cannot_be_read_is_that_case_s_trouble_alone(home, keyring):
    with owner(home, keyring) as records:
        write(records, "K7RPTX", 1)
        write(records, "M2WVQD", 1)
    (home / "cases" / "K7RPTX" / "record").unlink()
    (home / "cases" / "K7RPTX" / "record").mkdir()
    with owner(home, keyring) as records:
        with pytest.raises(Damaged, match="could not be read"):
            records.read("K7RPTX")
        assert check(records, "M2WVQD") == 1


def test_records_refuse_a_keyring_that_is_not_theirs(home, keyring, tmp_path):
    with owner(home, keyring) as records:
        write(records, "K7RPTX", 1)
    stranger = Keyring.create(tmp_path / "other keys", MASTER)
    before = sorted((path, path.stat().st_mtime_ns) for path in home.rglob("*"))
    with pytest.raises(WrongKey, match="begun with another keyring"):
        Records.open(home, stranger)
    after = sorted((path, path.stat().st_mtime_ns) for path in home.rglob("*"))
    assert [each for each in after if each[0].name != "owner.lock"] == [
        each for each in before if each[0].name != "owner.lock"
    ]
    with owner(home, keyring) as records:
        assert check(records, "K7RPTX") == 1
