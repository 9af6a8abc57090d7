"""run.py check: whether the records can be opened, with nothing made or changed."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from mailflow.shell import opened
from mailflow.shell.cli import check_records
from mailflow.shell.demo import invented
from mailflow.shell.records.keyring import Keyring
from mailflow.shell.settings import Settings, load
from tests.living import MASTER

NOBODY = 65534


def settings(home: Path, master: str = MASTER) -> Settings:
    file = home / invented.NAME
    file.write_text(invented.changed(invented.example(), invented.on_this_machine(1, 2)), encoding="utf-8")
    return load(file, {"MAILFLOW_MASTER_KEY": master})


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """Begin records; return the folder that everything lies in."""
    opened.open_books(settings(tmp_path)).shut()
    return tmp_path


@contextmanager
def nobody() -> Iterator[None]:
    """Be another user than root for a while."""
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def content(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() if path.is_file() else b"" for path in folder.rglob("*")}


def test_before_the_first_start_nothing_is_wrong_and_nothing_is_made(tmp_path):
    school = settings(tmp_path)
    assert check_records.wrong(school) == []
    assert sorted(tmp_path.iterdir()) == [school.path]


def test_records_that_can_be_opened_are_left_as_they_are_while_the_daemon_has_them(begun):
    school = settings(begun)
    books = opened.open_books(school)
    before = content(begun)
    assert check_records.wrong(school) == []
    assert content(begun) == before
    books.shut()


def test_another_master_key_is_wrong(begun):
    (said,) = check_records.wrong(settings(begun, "ab" * 32))
    assert said.startswith("This master key does not open the keyring in")


def test_a_master_key_that_is_missing_is_said_among_the_secrets(begun):
    assert check_records.wrong(settings(begun, "")) == []


def test_records_without_their_keyring_are_wrong(begun):
    school = settings(begun)
    (school.keyring / "keyring").unlink()
    (said,) = check_records.wrong(school)
    assert said.startswith(f"There is no keyring in {school.keyring}.")


def test_records_with_another_keyring_are_wrong(begun):
    school = settings(begun)
    (school.keyring / "keyring").unlink()
    Keyring.create(school.keyring, bytes.fromhex(MASTER)).shut()
    (said,) = check_records.wrong(school)
    assert "were begun with another keyring" in said


def test_a_folder_that_cannot_be_made_is_wrong(tmp_path):
    school = settings(tmp_path)
    school.keyring.write_text("in the way")
    (said,) = check_records.wrong(school)
    assert said == f"The keys cannot be kept in {school.keyring}: {school.keyring} is no folder."


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
@pytest.mark.parametrize(
    ("mode", "why"), [(0o700, "cannot be used: permission denied."), (0o755, "may not read and write")]
)
def test_folders_that_cannot_be_entered_or_made_are_wrong(mode, why):
    with tempfile.TemporaryDirectory() as folder:
        school = settings(Path(folder))
        os.chmod(folder, mode)
        with nobody():
            records, keys = check_records.wrong(school)
    assert records.startswith(f"The records cannot be kept in {school.records_home}: ") and why in records
    assert keys.startswith(f"The keys cannot be kept in {school.keyring}: ") and why in keys


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody else")
def test_records_of_another_user_are_wrong(begun):
    school = settings(begun)
    os.chown(school.records_home, NOBODY, NOBODY)
    (said,) = check_records.wrong(school)
    assert said.startswith(f"The records in {school.records_home} belong to user nobody")
