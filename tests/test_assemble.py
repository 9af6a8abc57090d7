"""What a school writes into config.toml reaches those who use it."""

from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.shell import assemble, opened
from mailflow.shell.cli import check
from mailflow.shell.clock import Clock
from mailflow.shell.demo import invented
from mailflow.shell.desk import Desk
from mailflow.shell.pages.policy_words import policy_digest
from mailflow.shell.settings import Settings, load
from tests.living import MASTER


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    file = tmp_path / invented.NAME
    file.write_text(invented.changed(invented.example(), invented.on_this_machine(1, 2)), encoding="utf-8")
    return load(file, {"MAILFLOW_MASTER_KEY": MASTER})


def desk(settings: Settings) -> Desk:
    books = opened.open_books(settings)
    try:
        return assemble.reader_of(settings, books, Clock()).desk
    finally:
        books.shut()


def test_the_head_of_the_paper_is_what_the_school_has_written_there(settings):
    head = desk(settings).tools.letterhead
    assert (head.phone, head.email, head.website) == ("01632 960100", "admin@hillside.example", "www.hillside.example")
    assert head.address_lines == ("Hill Lane", "Hillside", "HS1 2AB")


@pytest.mark.parametrize(("adopted", "wrong"), [("", 0), (policy_digest(), 0), ("0" * 64, 1)])
def test_another_policy_than_the_school_has_adopted_is_said_by_check(settings, adopted, wrong):
    said = check.policy(replace(settings, policy_text_hash=adopted))
    assert len(said) == wrong and all("text_hash" in one for one in said)
