"""What is not yet forced to the disk when a step of `tests.records.once` is acknowledged: a kill cannot show that.

The one idea: after a power cut only what was forced is certain. strace tells every change and every forcing; what was
changed and not forced at the moment of the acknowledgement might be gone.
"""

import re
import subprocess
from pathlib import Path
from typing import Final

from tests.records.cut import MAIN, ONCE, STRACE

CALLS: Final = "write,pwrite64,fsync,fdatasync,rename,mkdir"
_FILE: Final = re.compile(r"(\w+)\(\d+<([^>]+)>")
_SAID: Final = re.compile(r'write\(1<[^>]*>, "done ([\w ]+)\\n"')
_RENAMED: Final = re.compile(r'rename\("([^"]+)", "([^"]+)"\) = 0')
_MADE: Final = re.compile(r'mkdir\("([^"]+)", \d+\) = 0')
_OF_THE_MOMENT: Final = re.compile(r"-shm$|/owner\.lock$|/temp(/|$)")


def loose(place: Path) -> dict[str, set[str]]:
    """Return, for each step, the files and folders of `place` whose change was not forced when the step was acknowledged. A
    new file that got its place without being forced before stands there as well."""
    log = place.parent / "forcing"
    subprocess.run(
        [*STRACE, "-y", "-o", log, "-e", f"trace={CALLS}", *ONCE, place],
        cwd=MAIN,
        check=True,
        stdout=subprocess.DEVNULL,
    )
    changed, found = set[str](), dict[str, set[str]]()
    for line in log.read_text(errors="replace").splitlines():
        if said := _SAID.search(line):
            found[said[1]] = {one.removeprefix(f"{place}/") for one in changed if not _OF_THE_MOMENT.search(one)}
            changed = set()
        elif renamed := _RENAMED.search(line):
            old, new = renamed.groups()
            changed |= {str(Path(old).parent), str(Path(new).parent)} | ({new} if old in changed else set())
            changed.discard(old)
        elif made := _MADE.search(line):
            changed.add(str(Path(made[1]).parent))
        elif call := _FILE.search(line):
            (changed.discard if "sync" in call[1] else changed.add)(call[2])
    return found
