"""The records: every case's events and raw messages on disk, one sealed file for each case.

The one idea: when `append` returns, it is so, whatever happens to the machine; until then, it never was. The cost is
that of one case, however many there are. One owner, and one caller at a time (the desk).

    home/owner.lock  home/keyring (which keyring belongs here)  home/temp/  home/going/ (being destroyed)
    home/cases/<stream>/record, and each raw message beside it     home/closed/<stream>/...      home/school/...
"""

import os
import re
import shutil
from collections import OrderedDict
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, Self

from mailflow.record import SCHOOL
from mailflow.shell.records.case_file import CaseFile, first_head
from mailflow.shell.records.durable import (
    OWN_FOLDER,
    AlreadyOwned,
    clear,
    make_folder,
    move,
    own,
    sync_folder,
    write_atomically,
)
from mailflow.shell.records.keyring import Keyring, WrongKey
from mailflow.shell.records.ledger_lengths import Lengths
from mailflow.shell.records.lost import check_keyring
from mailflow.shell.records.record_keeping import Conflict, KeepsRecords, NotOnRecord, Row
from mailflow.shell.records.sealed import Damaged, Seal, read_sealed

__all__ = ("AlreadyOwned", "Conflict", "Damaged", "KeepsRecords", "NotOnRecord", "Records", "Row", "WrongKey")

STREAM: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,39}", re.ASCII)
FOLDERS: Final = ("cases", "closed", "going", "temp")
HELD_OPEN: Final = 256  # case files held in memory, the most recently used: more than wait to be mailed at a time


class Records(KeepsRecords):
    """The records in files below `home`, as `KeepsRecords` promises. `lengths`, if there are any, tell an older copy."""

    def __init__(self, home: Path, keyring: Keyring, lock: int) -> None:
        self._home, self._keyring, self._lock, self._temp = home, keyring, lock, home / "temp"
        self._files: OrderedDict[str, CaseFile] = OrderedDict()
        self._unsynced: dict[str, set[Path]] = {}
        self.lengths: Lengths | None = None

    @classmethod
    def open(cls, home: Path, keyring: Keyring) -> Self:
        """Take the records below `home` (made when missing) and finish what a killed process left half done.

        Raise `AlreadyOwned`, or `WrongKey` when this is not the keyring that these records were begun with.
        """
        home.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
        lock = own(home / "owner.lock")
        try:
            check_keyring(home / "keyring", keyring)
            for name in (*FOLDERS, SCHOOL):
                make_folder(home / name)
            sync_folder(home)
            clear(home / "temp")
            clear(home)
            records = cls(home, keyring, lock)
            for name in sorted(os.listdir(home / "going")):
                records._destroy_going(name)
        except BaseException:
            os.close(lock)
            raise
        return records

    def read(self, stream: str, *, hold: bool = True) -> tuple[Row, ...]:
        if not self.exists(stream):
            if self.lengths:
                self.lengths.see(stream, 0)
            return ()
        file = self._file(stream) if hold or stream in self._files else self._opened(stream)
        return file.read()

    def append(self, stream: str, expected: int, rows: Sequence[Mapping[str, Any]]) -> None:
        if expected and not self.exists(stream):
            raise Conflict(stream, expected, 0)
        file = self._file(stream)
        try:
            file.append(expected, rows)
            if rows:  # the record's name was made durable, and with it every other in that folder
                self._unsynced.get(stream, set()).discard(file.folder)
            self._sync_names(stream)
        except BaseException:
            self._files.pop(stream, None)  # what is on record now is for the disk to say
            raise
        if self.lengths:
            self.lengths.see(stream, file.rows)

    def exists(self, stream: str) -> bool:
        if held := self._files.get(stream):
            return held.rows > 0
        return (self._folder(stream) / "record").exists()

    def head(self, stream: str) -> str:
        return self._file(stream).head if self.exists(stream) else first_head(stream)

    def open_streams(self) -> tuple[str, ...]:
        return self._streams("cases")

    def closed_streams(self) -> tuple[str, ...]:
        return self._streams("closed")

    def gone(self) -> tuple[str, ...]:
        there = {SCHOOL, *os.listdir(self._home / "cases"), *os.listdir(self._home / "closed")}
        return tuple(sorted(self.lengths.noted() - there)) if self.lengths else ()

    def close(self, stream: str) -> None:
        self._move(stream, "cases", "closed")

    def reopen(self, stream: str) -> None:
        self._move(stream, "closed", "cases")

    def keep(self, stream: str, raw: bytes) -> str:
        digest = sha256(raw).hexdigest()
        file = self._file(stream)  # held open: what is kept is nearly always followed by an append
        path = file.folder / file.seal.name_for(digest)
        if not path.exists():
            write_atomically(path, file.seal.close(f"raw {digest}", raw), by_way_of=self._temp, sync=False)
        self._unsynced.setdefault(stream, set()).add(file.folder)
        return digest

    def make_durable(self, stream: str) -> None:
        self._sync_names(stream)

    def kept(self, stream: str, digest: str) -> bytes:
        if not (folder := self._folder(stream)).exists():
            raise NotOnRecord(f"{stream} keeps nothing")
        seal = self._seal(stream, folder)
        raw = read_sealed(folder / seal.name_for(digest), seal, f"raw {digest}")
        if raw is None:
            raise NotOnRecord(f"{stream} keeps nothing under {digest}")
        return raw

    def destroy(self, stream: str) -> None:
        folder = self._case(stream)
        self._forget(stream)
        if folder.exists():
            move(folder, self._home / "going" / stream)
        self._destroy_going(stream)

    def shut(self) -> None:
        if self._lock < 0:
            return
        for stream in tuple(self._unsynced):
            self._sync_names(stream)
        self._files.clear()
        os.close(self._lock)
        self._lock = -1

    def _destroy_going(self, stream: str) -> None:
        """Destroy the key first: from then on nothing can be read. What is left of the files may go at leisure."""
        self._keyring.destroy(stream)
        if (going := self._home / "going" / stream).exists():
            shutil.rmtree(going)
            sync_folder(going.parent)

    def _file(self, stream: str) -> CaseFile:
        """Return the open file of `stream`, letting go of the one that was used longest ago."""
        if (file := self._files.get(stream)) is None:
            file = self._files[stream] = self._opened(stream)
            if len(self._files) > HELD_OPEN:
                self._files.popitem(last=False)
        self._files.move_to_end(stream)
        return file

    def _opened(self, stream: str) -> CaseFile:
        """Open the file of `stream`, in its folder, which is there from now on. A new folder's name is owed to the disk
        before anything in it counts; it is owed even where the folder is there, since a killed process may have made it."""
        folder = self._folder(stream)
        seal = self._seal(stream, folder)
        file = CaseFile(folder, seal, self._temp)
        if not file.rows:
            make_folder(folder)
            self._unsynced.setdefault(stream, set()).add(folder.parent)
        if self.lengths:
            self.lengths.see(stream, file.rows)
        return file

    def _seal(self, stream: str, folder: Path) -> Seal:
        """Return the seal of `stream`. A key is made only for a new stream: for an old one it would hide the loss."""
        if self._lock < 0:
            raise RuntimeError("these records have been shut; another process may own them now")
        if held := self._files.get(stream):
            return held.seal
        begun = (folder / "record").exists()
        key = self._keyring.find(stream) if begun else self._keyring.key_for(stream)
        if key is None:
            raise Damaged(stream, "its key is not in the keyring")
        return Seal(stream, key)

    def _folder(self, stream: str) -> Path:
        if held := self._files.get(stream):
            return held.folder
        if stream == SCHOOL:
            return self._home / SCHOOL
        return self._case(stream)

    def _case(self, stream: str) -> Path:
        if stream == SCHOOL or not STREAM.fullmatch(stream):
            raise ValueError(f"{stream!r} is not the name of a case")
        closed = self._home / "closed" / stream
        return closed if closed.exists() else self._home / "cases" / stream

    def _sync_names(self, stream: str) -> None:
        """Make durable what names of `stream` are owed."""
        for folder in sorted(self._unsynced.get(stream, ()), reverse=True):
            sync_folder(folder)
        self._unsynced.pop(stream, None)

    def _move(self, stream: str, source: str, target: str) -> None:
        self._case(stream)
        if (self._home / target / stream).exists():
            return
        if not (self._home / source / stream / "record").exists():
            raise NotOnRecord(f"no case {stream} is on record")
        self._forget(stream)
        move(self._home / source / stream, self._home / target / stream)

    def _forget(self, stream: str) -> None:
        self._sync_names(stream)
        self._files.pop(stream, None)

    def _streams(self, folder: str) -> tuple[str, ...]:
        with os.scandir(self._home / folder) as entries:
            return tuple(sorted(e.name for e in entries if os.path.exists(os.path.join(e.path, "record"))))
