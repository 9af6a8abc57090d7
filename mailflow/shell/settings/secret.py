"""Passwords and keys: where they come from, since they never stand in config.toml.

The one idea: a secret is looked for when it is needed and not before, in three places in this order: systemd's
credentials, the file that config.toml names, the environment.
"""

import re
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from errno import ENAMETOOLONG, ENOENT, ENOTDIR
from pathlib import Path
from typing import Final

from mailflow.shell.in_words import InWords

NAMES: Final = ("admin-password", "cases-password", "smtp-password", "oauth-secret", "master-key")
NUMBERED: Final = re.compile(r"master-key-[0-9]{1,4}")
BY_OTHERS: Final = 0o077
NOT_THERE: Final = (ENOENT, ENOTDIR, ENAMETOOLONG)


class SecretMissing(InWords):
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
            text = _content(file, name, where)
            if text is not None:
                return text
            looked.append(f"{where} (there is no such file)")
        variable = variable_of(name)
        if value := self.environ.get(variable, ""):
            return value
        looked.append(f"the environment variable {variable} (it is not set)")
        leaked = f" {IF_LEAKED}" if name in self.files else ""
        raise SecretMissing(
            f"The secret {name} was not found. Looked in {'; '.join(looked)}. Put it in one of these: with systemd, "
            f"LoadCredential={name}:/path/to/file; or a file that {_key_of(name)} under [secrets] in config.toml names."
            + leaked
        )

    def open_to_others(self) -> tuple[Path, ...]:
        """Return the files named in config.toml that others than their owner may read or change."""
        return tuple(file for file in self.files.values() if _is_open_to_others(file))

    def _candidates(self, name: str) -> tuple[tuple[str, Path], ...]:
        """Return where the secret may lie, in words that do not repeat what stands in config.toml, and as a path."""
        folder = self.environ.get("CREDENTIALS_DIRECTORY", "")
        given = Path(folder) / name
        credentials = ((f"systemd's credentials, {given}", given),) if folder else ()
        in_words = f"the file that {_key_of(name)} under [secrets] in config.toml names"
        return (*credentials, *(((in_words, self.files[name]),) if name in self.files else ()))


IF_LEAKED: Final = "If it is the secret itself that stands in config.toml, take it out, and change it."


def _key_of(name: str) -> str:
    """Return the line under [secrets] that says where a secret lies: admin_password_file."""
    return name.replace("-", "_") + "_file"


def variable_of(name: str) -> str:
    """Return the environment variable of a secret: MAILFLOW_ADMIN_PASSWORD."""
    return "MAILFLOW_" + name.upper().replace("-", "_")


def _content(file: Path, name: str, where: str) -> str | None:
    """Return the secret in `file`, None where there is none: a name too long for a file is no name of one."""
    try:
        text = file.read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        if isinstance(error, OSError) and error.errno in NOT_THERE:
            return None
        why = error.strerror.lower() if isinstance(error, OSError) and error.strerror else "it is not UTF-8 text"
        raise SecretMissing(
            f"The secret {name} should lie in {where}, which cannot be read: {why}. Put the secret there as one line of "
            "text, and let the user that mailflow runs as read the file and enter its folder."
        ) from None
    if not text:
        raise SecretMissing(f"The secret {name} should lie in {where}, but that file is empty.")
    return text


def _is_open_to_others(file: Path) -> bool:
    try:
        mode = file.stat().st_mode
    except OSError:
        return False  # whatever is wrong with the file is said when the secret is looked for
    return stat.S_ISREG(mode) and bool(mode & BY_OTHERS)
