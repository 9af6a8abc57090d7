"""What was there before and is gone: a start on less than there was is not a first start.

The one idea: the keys, the records and the ledger lie in three places, and each tells of the others.
"""

from pathlib import Path
from typing import Final

from mailflow.shell.records.durable import write_atomically
from mailflow.shell.records.keyring import Keyring, WrongKey

LEDGER: Final = "ledger.sqlite3"


def records(home: Path, keyring: Keyring) -> str:
    """Say it where there are keys to records, and no records."""
    if (home / "cases").exists() or not len(keyring):
        return ""
    return (
        f"There are no records in {home}, but the keyring has the keys to some, so they have been begun. See that the disk "
        "which holds them is there (is it mounted?) and that home under [records] in config.toml is right, or put back the "
        "backup. To begin anew, without any of the cases, give keyring another, empty folder."
    )


def ledger(home: Path, *, begin_with_all: bool) -> str:
    """Say it where there are records and no ledger. Who begins with all mail may begin a new one: what is known is known
    by the records then."""
    begun = (home / "school" / "record").exists() or any(any(home.glob(f"{each}/*")) for each in ("cases", "closed"))
    if begin_with_all or not begun or (home / LEDGER).exists():
        return ""
    return (
        f"The ledger {home / LEDGER} is gone, so nobody knows which messages have been read. Put back yesterday's copy. "
        'Without one, write first_start = "everything" under [mailboxes] in config.toml for this start: every message '
        "in the mailboxes is read again, what is in the cases already is recognised, and what came meanwhile is not lost."
    )


def check_keyring(mark: Path, keyring: Keyring) -> None:
    """See that records are only ever written under the keyring that they were begun with."""
    ours = keyring.secret("which records are mine").hex().encode()
    if not mark.exists() and not (mark.parent / "cases").exists():
        write_atomically(mark, ours)
    elif not mark.exists() or mark.read_bytes() != ours:
        raise WrongKey(
            f"The records in {mark.parent} were begun with another keyring than the one given. Nothing was written. "
            "Put back the keyring that belongs to them."
        )
