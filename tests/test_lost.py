"""What was there before and is gone: records on a disk that is not mounted, a ledger that somebody removed."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from mailflow.shell import opened
from mailflow.shell.cli import check_records
from mailflow.shell.demo import invented
from mailflow.shell.in_words import Unusable
from mailflow.shell.records.keyring import Keyring
from mailflow.shell.settings import Settings, load
from mailflow.shell.settings.file import FirstStart
from tests.crash import prepare
from tests.living import MASTER
from tests.playing import CONCERN


def settings(home: Path, first_start: str = "from now") -> Settings:
    file = home / invented.NAME
    lines = {**invented.on_this_machine(1, 2), ("mailboxes", "first_start"): f'"{first_start}"'}
    file.write_text(invented.changed(invented.example(), lines), encoding="utf-8")
    return load(file, {"MAILFLOW_MASTER_KEY": MASTER})


@pytest.fixture
def begun(tmp_path: Path) -> Settings:
    """Records that hold something, and are shut."""
    school = settings(tmp_path)
    prepare(school)
    return school


def remove_ledger(school: Any) -> None:
    for file in school.records_home.glob("ledger.sqlite3*"):
        file.unlink()


@pytest.mark.parametrize("mount_point", [True, False])
def test_records_on_a_disk_that_is_not_there_are_not_begun_anew(begun, mount_point):
    shutil.rmtree(begun.records_home)
    if mount_point:
        begun.records_home.mkdir()
    with pytest.raises(Unusable, match="is it mounted"):
        opened.open_books(begun)
    assert not (begun.records_home / "cases").exists(), "nothing was made"
    (said,) = check_records.wrong(begun)
    assert "but the keyring has the keys to some" in said


def test_a_first_start_that_was_cut_off_after_its_keyring_was_made_is_a_first_start_still(tmp_path):
    school = settings(tmp_path)
    Keyring.create(school.keyring, bytes.fromhex(MASTER)).shut()
    assert check_records.wrong(school) == []
    opened.open_books(school).shut()


def test_a_first_start_that_was_cut_off_before_its_ledger_was_made_is_a_first_start_still(tmp_path):
    school = settings(tmp_path)
    opened.open_books(school).shut()
    remove_ledger(school)
    assert check_records.wrong(school) == []
    opened.open_books(school).shut()


def test_records_without_their_ledger_are_not_begun_from_now(begun):
    remove_ledger(begun)
    with pytest.raises(Unusable, match="is gone, so nobody knows"):
        opened.open_books(begun)
    (said,) = check_records.wrong(begun)
    assert 'first_start = "everything"' in said


async def test_without_a_ledger_everything_is_read_again_and_each_concern_is_one_case(school):
    async with school.at_work():
        first = await school.concern()
    remove_ledger(school.settings)
    assert school.settings.first_start is FirstStart.EVERYTHING
    await school.people.write("sam", invented.ADMIN, "Year 4 WhatsApp", CONCERN + " It hurts her.")
    async with school.at_work() as daemon:
        await school.until(lambda: len(daemon.desk.cases) == 2, "what came meanwhile is read")
        await school.until(lambda: len(school.mails("shah", "Reply needed")) == 2, "and asked about")
        assert first in daemon.desk.cases and not daemon.desk.school.stopped
