"""The process that takes messages apart and sorts them: what it is told, and what becomes of it."""

import base64
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from mailflow.mail import message, triage
from mailflow.shell import bounds
from mailflow.shell import sorter as module
from mailflow.shell.sorter import Asked, Look, NoAnswer, NotStarted, Sorter
from tests.evaluate.school import ARRIVED, CLASSES, KEY, OURS
from tests.evaluate.triage import as_bytes
from tests.world import PEOPLE

LOOK = Look(key=KEY, people=PEOPLE, classes=CLASSES, own_domains=OURS)
CONCERN = as_bytes(
    "Subject: The group\nA mum called our teacher a disgrace in the Year 4 WhatsApp group. Please stop it.\n"
)


def asked(raw: bytes = CONCERN) -> Asked:
    return Asked(look=LOOK, raw=raw, received=ARRIVED)


@pytest.fixture
def sorter() -> Iterator[Sorter]:
    one = Sorter()
    yield one
    one.end()


def process_of(sorter: Sorter) -> int:
    assert sorter._process is not None
    return sorter._process.running.pid


def test_a_message_reads_there_as_it_reads_here(sorter: Sorter) -> None:
    read, sorted_ = sorter.now(asked())
    assert read == message.read(CONCERN, received=ARRIVED, key=KEY)
    assert sorted_ == triage.triage(read, people=PEOPLE, classes=CLASSES, own_domains=OURS)
    assert sorter.now(Asked(look=LOOK, apart=read))[1] == sorted_


def test_messages_read_ahead_are_each_given_once(sorter: Sorter) -> None:
    others = [as_bytes(f"Message {number} about the bins.\n") for number in range(20)]
    sorter.ahead((number, asked(raw)) for number, raw in enumerate(others))
    for number, _ in enumerate(others):
        begun = sorter.take(number)
        assert begun is not None
        assert f"Message {number} " in begun.result()[0].text
        assert sorter.take(number) is None


def test_the_process_knows_no_secret(sorter: Sorter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MAILFLOW_MASTER_KEY", "most secret")
    monkeypatch.setenv("CREDENTIALS_DIRECTORY", "most secret")
    sorter.now(asked())
    assert b"most secret" not in Path(f"/proc/{process_of(sorter)}/environ").read_bytes()


def test_one_that_dies_is_followed_by_another(sorter: Sorter) -> None:
    sorter.now(asked())
    os.kill(process_of(sorter), signal.SIGKILL)
    assert sorter.now(asked())[1].kinds == (triage.Kind.CONCERN,)


def test_one_that_takes_too_long_is_ended(sorter: Sorter, monkeypatch: pytest.MonkeyPatch) -> None:
    sorter.now(asked())
    stuck = process_of(sorter)
    monkeypatch.setattr(module, "PATIENCE", 0.2)
    os.kill(stuck, signal.SIGSTOP)
    sorter.ahead([("it", asked())])
    begun = sorter.take("it")
    assert begun is not None and isinstance(begun.exception(), NoAnswer)
    assert not Path(f"/proc/{stuck}").exists()


def test_that_it_cannot_be_started_is_no_fault_of_a_message(sorter: Sorter, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "PROGRAM", "no.such.program")
    with pytest.raises(NotStarted):
        sorter.now(asked())
    monkeypatch.undo()
    assert sorter.now(asked())[1].kinds == (triage.Kind.CONCERN,)


def test_it_gives_its_memory_back_when_nothing_comes(sorter: Sorter, monkeypatch: pytest.MonkeyPatch) -> None:
    sorter.now(asked())
    running = process_of(sorter)
    sorter.rest()
    assert sorter.now(asked())
    assert process_of(sorter) == running  # it waits a while for more
    monkeypatch.setattr(module, "LINGERS", 0.0)
    sorter.rest()
    sorter._thread.submit(lambda: None).result()
    assert not Path(f"/proc/{running}").exists()
    assert sorter.now(asked())[1].kinds == (triage.Kind.CONCERN,)


def test_it_ends_when_nobody_holds_the_other_end(sorter: Sorter) -> None:
    sorter.now(asked())
    assert sorter._process is not None
    sorter._process.line.close()
    assert sorter._process.running.wait(10) == 0


def test_it_gets_no_more_memory_than_reading_takes(sorter: Sorter) -> None:
    sorter.now(asked())
    limits = Path(f"/proc/{process_of(sorter)}/limits").read_text()
    (of_addresses,) = [line.split() for line in limits.splitlines() if line.startswith("Max address space")]
    assert of_addresses[3:5] == [str(bounds.TO_READ)] * 2
    mail = as_bytes("The day\nA cake.\n[attached: a.pdf]\n").replace(
        b"\neA==", b"\n" + base64.b64encode(bytes(12 << 20))
    )
    assert len(mail) > 12 << 20 and sorter.now(asked(mail))[0].attachments[0].size == 12 << 20


def test_no_command_leaves_a_copy_of_its_memory_when_it_crashes() -> None:
    code = (
        "import resource, click.testing\nfrom mailflow.shell.cli import main\n"
        "click.testing.CliRunner().invoke(main, ['demo', '--nothing'])\nprint(resource.getrlimit(resource.RLIMIT_CORE))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "(0, 0)"
