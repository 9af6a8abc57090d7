"""Passwords and keys: where they come from, since they never stand in config.toml.

The one idea: a secret is looked for when it is needed and not before, in three places in this order: systemd's
credentials, the file that config.toml names, the environment.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from errno import ENAMETOOLONG
from pathlib import Path
from typing import Final

NAMES: Final = ("admin-password", "cases-password", "smtp-password", "master-key")
NUMBERED: Final = re.compile(r"master-key-[0-9]{1,4}")
BY_OTHERS: Final = 0o077


class SecretMissing(Exception):
    """A secret cannot be had. The message says where it was looked for and what to do; it never holds a secret."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """Where each secret may lie. `files`: name to file, from [secrets]; `environ`: the environment."""

    files: Mapping[str, Path]
    environ: Mapping[str, str] = field(repr=False)

    def secret(self, name: str) -> str:
        """Return the secret called `name` ("admin-password"), without the end of its line; raise `SecretMissing`."""
        looked = []
        for where, file in self._candidates(name):
            if _is_there(file):
                return _content(file, name)
            looked.append(where)
        variable = variable_of(name)
        if value := self.environ.get(variable, ""):
            return value
        looked.append(f"the environment variable {variable} (it is not set)")
        raise SecretMissing(
            f"The secret {name} was not found. Looked in {'; '.join(looked)}. Put it in one of these: with systemd, "
            f"LoadCredential={name}:/path/to/file; or a file that {key_of(name)} under [secrets] in config.toml names."
        )

    def open_to_others(self) -> tuple[Path, ...]:
        """Return the files named in config.toml that others than their owner may read or change."""
        there = (file for file in self.files.values() if file.is_file())
        return tuple(file for file in there if file.stat().st_mode & BY_OTHERS)

    def _candidates(self, name: str) -> tuple[tuple[str, Path], ...]:
        folder = self.environ.get("CREDENTIALS_DIRECTORY", "")
        given = Path(folder) / name
        credentials = ((f"systemd's credentials (there is no file {given})", given),) if folder else ()
        named = ((NOT_THERE.format(key=key_of(name)), self.files[name]),) if name in self.files else ()
        return (*credentials, *named)


NOT_THERE: Final = (
    "{key} under [secrets] in config.toml (there is no file of that name; if it is the secret itself that stands there, "
    "take it out, and change it)"
)


def key_of(name: str) -> str:
    """Return the name of the line under [secrets] that says where a secret lies: admin_password_file."""
    return name.replace("-", "_") + "_file"


def variable_of(name: str) -> str:
    """Return the environment variable of a secret: MAILFLOW_ADMIN_PASSWORD."""
    return "MAILFLOW_" + name.upper().replace("-", "_")


def _is_there(file: Path) -> bool:
    """Say whether there is a file; a name too long for one is no name of a file."""
    try:
        return file.exists()
    except OSError as error:
        if error.errno == ENAMETOOLONG:
            return False
        raise


def _content(file: Path, name: str) -> str:
    try:
        text = file.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else "it is not UTF-8 text"
        raise SecretMissing(f"The secret {name} lies in {file}, which cannot be read: {why}.") from None
    if not text:
        raise SecretMissing(f"The secret {name} should lie in {file}, but that file is empty.")
    return text
