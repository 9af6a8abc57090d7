"""The log: one line for each thing that happens, and no work that stops because of it."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WRITES = """
from mailflow.shell import journal
journal.to_stderr()
journal.began(1, "1.0")
journal.state("admin", "line one\\nline two event='sent' \\x1b[31m \\udcff \\x00")
journal.fault("reading", KeyError("Rosa Lind wrote this"), 1)
print("the work goes on")
"""


def at_work(stderr: str) -> subprocess.CompletedProcess[str]:
    command = f'exec "$0" -c "$1" 2>{stderr}'
    return subprocess.run(["sh", "-c", command, sys.executable, WRITES], cwd=ROOT, capture_output=True, text=True)


@pytest.mark.parametrize("stderr", ["&-", "/dev/full", "/dev/null"])
def test_a_log_that_cannot_be_written_or_is_not_there_stops_no_work(stderr):
    done = at_work(stderr)
    assert (done.returncode, done.stdout) == (0, "the work goes on\n"), done.stderr


def test_what_happens_is_one_line_each_whatever_is_in_it(tmp_path):
    file = tmp_path / "log"
    assert at_work(f"'{file}'").returncode == 0
    lines = file.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 3 and all(line.startswith("timestamp='20") for line in lines)
    assert "\x1b" not in "".join(lines) and "\x00" not in "".join(lines)
    assert "KeyError" in lines[2] and "Rosa" not in lines[2]
