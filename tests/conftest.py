"""What tests of several files begin from."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from mailflow.shell.records.keyring import Keyring
from tests.playing import School, playing
from tests.records.writing import MASTER


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    """The invented school on the embedded server; no daemon runs yet."""
    async with playing(tmp_path) as one:
        yield one


@pytest.fixture
def keyring(tmp_path: Path) -> Iterator[Keyring]:
    keyring = Keyring.create(tmp_path / "keys", MASTER)
    yield keyring
    keyring.shut()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"
