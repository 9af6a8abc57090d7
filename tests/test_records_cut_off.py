"""The records under kill -9, a full disk and a failing one: what was acknowledged stays, and nothing is half done."""

import json
import subprocess
import sys

import pytest

from tests.records import cut, forced
from tests.records.once import prepare


@pytest.fixture(scope="module")
def prepared(tmp_path_factory):
    place = tmp_path_factory.mktemp("cut") / "prepared"
    place.mkdir()
    prepare(place)
    return place


def test_a_hundred_and_fifty_kills_lose_nothing_that_was_acknowledged():
    ran = subprocess.run(
        [sys.executable, "-m", "tests.records.kill", "150"], cwd=cut.MAIN, check=True, text=True, stdout=subprocess.PIPE
    )
    seen = json.loads(ran.stdout)
    assert seen["kills"] == 150
    assert seen["acknowledged"] > 150, "the writer hardly wrote"
    assert seen["cut off in a write"] > 4, "hardly any kill fell into a write"


@pytest.mark.slow
def test_a_kill_at_any_system_call_leaves_each_step_whole_or_not_taken(prepared):
    assert cut.killed(prepared)["killed"] > 60


@pytest.mark.slow
def test_a_disk_that_is_full_or_failing_damages_nothing(prepared):
    seen = cut.refused(prepared, every=3)  # every one: python -m tests.records.cut
    assert seen["refused"] > 20
    assert seen["felt"] > 10, "hardly any fault was felt"


def test_what_a_step_has_written_is_forced_to_the_disk_before_it_is_acknowledged(prepared):
    loose = forced.loose(cut.fresh(prepared, "forced"))
    steps = ("begin", "append", "close", "reopen", "destroy", "ledger", "rotate")
    assert loose == {step: set() for step in steps}
