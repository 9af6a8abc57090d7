"""Whose a folder is: the records and their keys are opened by nobody but the user that they belong to.

The one idea: whoever else opened them, root for one, would leave files there that the daemon can no longer use.
"""

import os
import pwd
from pathlib import Path


def of_another(folder: Path, what: str) -> str:
    """Return, as a sentence, that `what` ("The records") lie in another user's folder; "" if they do not, or not yet."""
    return another_user(folder, what) if folder.exists() and folder.stat().st_uid != os.geteuid() else ""


def another_user(folder: Path, what: str) -> str:
    """Return who alone may open what lies in this folder, and what to do if it should be somebody else."""
    try:
        name = pwd.getpwuid(folder.stat().st_uid).pw_name
    except (OSError, KeyError):
        return f"{what} in {folder} belong to another user: only that user may open them (sudo -u ...)."
    return (
        f"{what} in {folder} belong to user {name}: only that user may open them (sudo -u {name} ...). If the daemon runs as "
        "another, give them to that one (chown -R)."
    )
