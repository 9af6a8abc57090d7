"""What a school writes into config.toml reaches those who use it."""

from pathlib import Path

import pytest

from mailflow.shell import assemble, invented
from mailflow.shell.clock import Clock
from mailflow.shell.desk import Desk
from mailflow.shell.settings import Settings, load
from tests.living import MASTER


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    file = tmp_path / invented.NAME
    file.write_text(invented.changed(invented.example(), invented.on_this_machine(1, 2)), encoding="utf-8")
    return load(file, {"MAILFLOW_MASTER_KEY": MASTER})


def desk(settings: Settings) -> Desk:
    books = assemble.open_books(settings)
    try:
        return assemble.reader_of(settings, books, Clock()).desk
    finally:
        books.shut()


def test_the_head_of_the_paper_is_what_the_school_has_written_there(settings):
    head = desk(settings).tools.letterhead
    assert (head.phone, head.email, head.website) == ("01632 960100", "admin@hillside.example", "www.hillside.example")
    assert head.address_lines == ("Hill Lane", "Hillside", "HS1 2AB")
