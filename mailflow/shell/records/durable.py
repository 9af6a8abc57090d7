"""Bytes on disk that are there after a power cut, and one owner of a folder.

The one idea: a file is replaced, never changed in place. New content is written beside it, made durable, and renamed
over the old; cut off anywhere, one of the two is there whole. (The keyring's slots are the one exception: they fit
inside one disk sector.)
"""

import fcntl
import os
import secrets
from contextlib import suppress
from pathlib import Path

from mailflow.shell.in_words import InWords

OWN_FILE = 0o600
OWN_FOLDER = 0o700


class AlreadyOwned(InWords):
    """Another process holds the lock. `pid` is its number, 0 when it did not say."""

    def __init__(self, path: Path, pid: int) -> None:
        self.path, self.pid = path, pid
        who = f"process {pid}" if pid else "another process"
        super().__init__(
            f"{path.parent} is already in use by {who}. Only one mailflow may use it: stop that one first."
        )


def own(path: Path) -> int:
    """Take the lock file `path` for this process alone and return its descriptor; closing that gives it up.

    The lock belongs to the open descriptor, not to the file, so a lock file left by a killed process stops nobody.
    Raise `AlreadyOwned` when somebody holds it.
    """
    lock = os.open(path, os.O_RDWR | os.O_CREAT, OWN_FILE)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        told = os.pread(lock, 20, 0).strip()
        os.close(lock)
        raise AlreadyOwned(path, int(told) if told.isdigit() else 0) from None
    with suppress(OSError):  # a full disk must not keep the program from starting; only the pid is lost
        os.ftruncate(lock, 0)
        os.pwrite(lock, str(os.getpid()).encode(), 0)
    return lock


def write_atomically(path: Path, content: bytes, *, by_way_of: Path | None = None, sync: bool = True) -> None:
    """Make `content` the whole of the file `path`, or leave the file as it was and raise `OSError`.

    `by_way_of` is the folder for the temporary file (of the same file system; default: beside the file). With `sync`
    false the content is durable on return but its name may not be: the caller owes a `sync_folder`.
    """
    folder = path.parent
    temporary = f"{by_way_of or folder}/{secrets.token_hex(8)}.new"
    try:
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWN_FILE)
        try:
            write_all(descriptor, content)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        os.rename(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    if sync:
        sync_folder(folder)


def write_all(descriptor: int, content: bytes, offset: int | None = None) -> None:
    """Write every byte of `content`: the system may take fewer at a time. With `offset`, write there."""
    left = memoryview(content)
    while left:
        taken = os.write(descriptor, left) if offset is None else os.pwrite(descriptor, left, offset)
        left = left[taken:]
        offset = None if offset is None else offset + taken


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` durable: what was created, renamed or removed there stays so after a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> bool:
    """Make `folder` for this user alone; return whether it is new. The caller owes its parent a `sync_folder`."""
    try:
        os.mkdir(folder, OWN_FOLDER)
    except FileExistsError:
        return False
    return True


def move(path: Path, to: Path) -> None:
    """Move a file or folder within one file system, durably. Cut off, it is whole in one place or the other."""
    os.rename(path, to)
    sync_folder(to.parent)
    sync_folder(path.parent)


def clear(folder: Path) -> None:
    """Remove, overwritten, the files that an interrupted write left in `folder`."""
    with os.scandir(folder) as entries:
        left = [Path(entry.path) for entry in entries if entry.name.endswith(".new")]
    for path in left:
        _overwrite(path)


def _overwrite(path: Path) -> None:
    descriptor = os.open(path, os.O_WRONLY)
    try:
        write_all(descriptor, bytes(os.fstat(descriptor).st_size))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    os.unlink(path)
