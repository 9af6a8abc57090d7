"""The environment is made in this folder, and in no other."""

import os
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).parent.parent
TOOLS = ("/usr/bin", "/bin")


def test_a_link_to_another_environment_is_not_followed_and_nothing_in_it_is_removed(tmp_path: Path) -> None:
    school, other = tmp_path / "school", tmp_path / "other"
    (school / "scripts").mkdir(parents=True)
    shutil.copy(HERE / "scripts/setup.sh", school / "scripts")
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (school / name).write_text("")
    other.mkdir()
    (other / "theirs").write_text("kept")
    (school / ".venv").symlink_to(other)
    environment = {"PATH": os.pathsep.join(TOOLS), "PYTHON": "/bin/false"}
    ended = subprocess.run(
        ["sh", "scripts/setup.sh", "run"], cwd=school, env=environment, capture_output=True, text=True, timeout=60
    )
    assert ended.returncode == 1 and f".venv is a link to {other}" in ended.stderr
    assert (other / "theirs").read_text() == "kept" and not (school / ".venv" / "bin").exists()
