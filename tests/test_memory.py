"""What the daemon holds while it runs: nothing that only its start needs, and the same settings as if it had read them."""

import gc
import os
import signal
import subprocess
import sys
import weakref
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.shell.garbage import spare_what_stays
from mailflow.shell.settings import ConfigMistakes, apart, load
from mailflow.shell.settings.apart import load_apart
from tests.test_settings import EXAMPLE, changed, written

HOLDS = """
import sys
from pathlib import Path
from mailflow.shell.cli import serving
from mailflow.shell.settings.apart import load_apart
load_apart(Path(sys.argv[1]))
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


def test_the_daemon_holds_nothing_that_only_its_settings_or_a_letter_need() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", HOLDS, str(EXAMPLE)], capture_output=True, text=True, check=True, cwd=EXAMPLE.parent
    )
    held = set(ran.stdout.split())
    assert {"mailflow", "imapclient", "aiosmtplib", "mailparser"} <= held
    assert held.isdisjoint({"pydantic", "pydantic_core", "holidays", "typst"})


def test_settings_that_a_copy_of_the_process_reads_are_the_same(tmp_path: Path) -> None:
    path = written(tmp_path, changed(('# logo = "logo.svg"', 'logo = "badge.svg"')))
    (tmp_path / "badge.svg").write_text("<svg/>")
    told = load_apart(path)
    assert told.secrets.environ
    assert replace(told, secrets=load(path).secrets) == load(path)


def test_mistakes_that_a_copy_of_the_process_finds_are_the_same(tmp_path: Path) -> None:
    path = written(tmp_path, "[school]\nname = 7\n")
    with pytest.raises(ConfigMistakes) as found:
        load(path)
    with pytest.raises(ConfigMistakes) as told:
        load_apart(path)
    assert told.value.mistakes == found.value.mistakes


def test_what_is_garbage_when_the_daemon_has_started_is_freed_and_not_passed_over() -> None:
    class Ring:
        """Something that holds itself."""

    ring = Ring()
    ring.itself = ring  # type: ignore[attr-defined]
    held = weakref.ref(ring)
    gc.disable()
    try:
        del ring
        spare_what_stays()
        assert held() is None
    finally:
        gc.unfreeze()
        gc.enable()


class Odd(Exception):
    """An exception that does not go through a pipe."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(one + other)


def test_what_else_fails_in_a_copy_of_the_process_fails_in_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_given: object) -> None:
        raise Odd("our own ", "fault")

    monkeypatch.setattr(apart, "load", failing)
    with pytest.raises(Odd, match="our own fault"):
        load_apart(EXAMPLE)


def test_a_copy_of_the_process_that_is_killed_is_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "load", lambda *_given: os.kill(os.getpid(), signal.SIGKILL))
    with pytest.raises(ConfigMistakes, match="could not be read to its end"):
        load_apart(EXAMPLE)
