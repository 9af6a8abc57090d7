"""A copied data folder: only one mailflow may be at work at a school's mailboxes."""

import shutil
from pathlib import Path

from mailflow.shell import invented
from tests.test_cli import a_case, config, run, serving, wrong

__all__ = ["config"]


def copy_of(config: Path, to: Path) -> Path:
    shutil.copytree(config.parent, to, ignore=shutil.ignore_patterns("copy"))
    return to / config.name


def test_on_one_machine_a_copy_of_the_records_is_not_served_beside_them(config):
    reference = a_case(config)
    copy = copy_of(config, config.parent / "copy")
    with serving(config):
        said = wrong(run(copy, "serve"))
        assert said.startswith("Another mailflow on this machine is at work at the same mailboxes")
        assert reference in run(copy, "cases").stdout, "a look into the copy sends nothing"
    with serving(copy):
        assert "Another mailflow" in wrong(run(config, "serve"))


def test_a_copy_may_be_tried_out_at_other_mailboxes(config):
    a_case(config)
    copy = copy_of(config, config.parent / "copy")
    copy.write_text(invented.changed(invented.example(), invented.on_this_machine(3, 4)), encoding="utf-8")
    with serving(config), serving(copy):
        pass
