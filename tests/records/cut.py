"""Cut `tests.records.once` off at a system call, or make that call fail, and look at what is left.

strace does both, and counts each kind of call by itself; so every call of every kind is visited by its number.

    python -m tests.records.cut        every call killed, then every call failing; prints what was seen as JSON
"""

import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from mailflow.shell.records import Records
from mailflow.shell.records.keyring import Keyring, WrongKey
from mailflow.shell.records.ledger import Ledger
from tests.records.once import prepare
from tests.records.writing import BOX, NEW_MASTER, check, open_all

MAIN = Path(__file__).parents[2]
WRITES = "write,pwrite64,fsync,fdatasync,rename,mkdir,unlink,unlinkat,rmdir,ftruncate"
ONCE = (sys.executable, "-m", "tests.records.once")
STRACE = ("strace", "-f", "-qq")  # not --seccomp-bpf: with it strace 6.1 leaves injections out now and then


def calls(place: Path) -> Counter[str]:
    """Return how often the program makes each kind of call."""
    log = place.parent / "calls"
    subprocess.run([*STRACE, "-o", log, "-e", f"trace={WRITES}", *ONCE, place], cwd=MAIN, check=True, text=True)
    return Counter(line.split("(")[0].split()[-1] for line in log.read_text().splitlines() if "(" in line)


def points(prepared: Path) -> list[tuple[str, int]]:
    """Return every call of the program: its kind, and which of that kind, from 1."""
    times = calls(fresh(prepared, "counted"))
    return [(call, number) for call in sorted(times) for number in range(1, times[call] + 1)]


def killed(prepared: Path, every: int = 1) -> Counter[str]:
    """Kill the program at every call, or every so many; look at what is left; return what was seen."""
    seen = Counter[str]()
    for call, number in points(prepared)[::every]:
        place = fresh(prepared, "killed")
        code, said = run(place, call, "signal=SIGKILL", number)
        assert code in (-9, 137), f"{call} {number} was never reached"
        look(place, said)
        seen["killed"] += 1
    return seen


def refused(prepared: Path, every: int = 1) -> Counter[str]:
    """Let every call fail, or every so many: a full disk for what writes, a failing one for what syncs."""
    seen = Counter[str]()
    for call, number in points(prepared)[::every]:
        place = fresh(prepared, "refused")
        code, said = run(place, call, "error=EIO" if "sync" in call else "error=ENOSPC", number)
        assert code in (0, 1), said  # 1: it could not even be opened, and said so
        look(place, said)
        seen["refused"] += 1
        seen["felt"] += len(said) < 8
    return seen


def fresh(prepared: Path, name: str) -> Path:
    place = prepared.parent / name
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(prepared, place)
    return place


def run(place: Path, call: str, what: str, number: int) -> tuple[int, list[str]]:
    """Run the program with `what` ("signal=SIGKILL", "error=ENOSPC") done to it; return its exit code and words."""
    inject = f"inject={call}:{what}:when={number}"
    ran = subprocess.run(
        [*STRACE, "-o", "/dev/null", "-e", f"trace={call}", "-e", inject, *ONCE, place],
        cwd=MAIN,
        check=False,
        text=True,
        capture_output=True,
    )
    return ran.returncode, [line for line in ran.stdout.splitlines() if line.startswith("done ")]


def look(place: Path, said: list[str]) -> None:
    """See that every step is whole or was never taken, and that none that was acknowledged is undone."""
    keyring, records, ledger = _opened(place, "done rotate" in said)
    done = {line.removeprefix("done ") for line in said}
    begun = check(records, "begin")
    assert begun in ((1,) if "begin" in done else (0, 1))
    assert check(records, "append") in ((5,) if "append" in done else (2, 5))
    _look_at_folders(records, done)
    _look_at_what_goes(records, keyring, done)
    assert ledger.by_uid(*BOX, 1) is not None or "ledger" not in done
    assert not any((place / "home").glob("*/*.new")) and not any((place / "home" / "going").iterdir())
    for each in (ledger, records, keyring):
        each.shut()


def _opened(place: Path, rotated: bool) -> tuple[Keyring, Records, Ledger]:
    """Open under the old master key or the new one: one of the two opens everything."""
    try:
        return open_all(place, NEW_MASTER)
    except WrongKey:
        assert not rotated
        return open_all(place)


def _look_at_folders(records: Records, done: set[str]) -> None:
    for stream, step, before, after in (
        ("close", "close", records.open_streams(), records.closed_streams()),
        ("reopen", "reopen", records.closed_streams(), records.open_streams()),
    ):
        assert check(records, stream) == 2
        assert (stream in before) != (stream in after)
        assert stream in after or step not in done


def _look_at_what_goes(records: Records, keyring: Keyring, done: set[str]) -> None:
    if records.exists("destroy"):
        assert check(records, "destroy") == 2 and "destroy" not in done
    else:
        assert keyring.find("destroy") is None


if __name__ == "__main__":
    place = Path(tempfile.mkdtemp(prefix="mailflow-cut-")) / "prepared"
    place.mkdir()
    prepare(place)
    print(json.dumps(killed(place) + refused(place)))
    shutil.rmtree(place.parent)
