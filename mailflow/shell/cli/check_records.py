"""Whether the records can be opened: their folders, the keyring, and the master key that must fit it.

The one idea: it is tried as a start would try it, but nothing is made and no lock is taken, so that it can be asked
while the daemon runs.
"""

import os
from pathlib import Path

from mailflow.shell import opened
from mailflow.shell.cli.plainly import sentence
from mailflow.shell.in_words import Unusable
from mailflow.shell.records.keyring import FILE, Keyring, NoKeyring, WrongKey
from mailflow.shell.records.lost import check_keyring
from mailflow.shell.records.whose import of_another
from mailflow.shell.settings import Settings
from mailflow.shell.settings.secret import SecretMissing


def wrong(settings: Settings) -> list[str]:
    """Say what would keep a start from opening the records, or from making them."""
    folders = {"The records": settings.records_home, "The keys": settings.keyring}
    found = [said for what, folder in folders.items() if (said := _folder(folder, what))]
    return found or _keys(settings)


def _folder(folder: Path, what: str) -> str:
    try:
        if said := of_another(folder, what):
            return said
        there = next(one for one in (folder, *folder.parents) if one.exists())
    except OSError as fault:
        return f"{what} cannot be kept in {folder}: {sentence(fault)}"
    if not there.is_dir():
        return f"{what} cannot be kept in {folder}: {there} is no folder."
    if not os.access(there, os.R_OK | os.W_OK | os.X_OK, effective_ids=True):
        return f"{what} cannot be kept in {folder}: this user may not read and write in {there}."
    return ""


def _keys(settings: Settings) -> list[str]:
    if not (settings.keyring / FILE).exists():
        return [str(NoKeyring(settings.keyring))] if (settings.records_home / "cases").exists() else []
    try:
        return _fit(settings, Keyring(settings.keyring, opened.master_key(settings)))
    except (SecretMissing, Unusable):
        pass  # said among the secrets
    except (WrongKey, OSError) as fault:
        return [sentence(fault)]
    return []


def _fit(settings: Settings, keyring: Keyring) -> list[str]:
    """See that the records, where they have been begun, are of this keyring and whole; raise what a start would."""
    try:
        if (settings.records_home / "cases").exists():
            check_keyring(settings.records_home / "keyring", keyring)
        return [said] if (said := opened.lost_of(settings, keyring)) else []
    finally:
        keyring.shut()
