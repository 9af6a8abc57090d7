"""The keys, apart from what they open: one data key for each stream, wrapped by a numbered master key.

The one idea: one file of slots of 128 bytes, a slot for each stream. A new key is one small write into an empty slot
made ready beforehand, however many there are; to erase a case for good is to overwrite its slot with zeros, and every
copy of its file is dead with it. So a backup of this folder must not be kept longer than a case may be remembered.
"""

import os
import secrets
import struct
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from mailflow.shell.in_words import InWords
from mailflow.shell.records.durable import OWN_FOLDER, clear, own, sync_folder, write_all, write_atomically
from mailflow.shell.records.sealed import Damaged

FORMAT: Final = 1
SLOT: Final = struct.Struct(">BIB40s12s48s18x")  # format, master key number, length of name, name, nonce, wrapped key
SIZE: Final = SLOT.size + 4  # and a CRC32, which tells a write cut short from a key: a divisor of any disk's sector
EMPTY: Final = bytes(SIZE)
MADE_READY: Final = 64  # empty slots written at a time, so that a new key changes no file length
ROOTS: Final = ("=root", "=root again")  # the root secret lies there twice: one bad sector must not lose it
FILE: Final = "keyring"


class WrongKey(InWords):
    """The master key does not fit this keyring, or is no master key. Nothing was written."""


class NoKeyring(InWords):
    """There is no keyring in the folder. One is made only when asked for, never because one is missing."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            f"There is no keyring in {folder}. If records exist already, put their keyring back there: a new one "
            "cannot open them. Only a school that is starting afresh should make a new one."
        )


class _Slot(NamedTuple):
    number: int
    name: str
    nonce: bytes
    wrapped: bytes


class Keyring:
    """The keys of one school. `number` says which master key it is under, from 1. One process at a time: without a
    `lock` it is only looked at."""

    def __init__(self, folder: Path, master: bytes, lock: int = -1) -> None:
        self._folder, self._lock = folder, lock
        self._file = os.open(folder / FILE, os.O_RDWR)
        self._secrets: dict[str, bytes] = {}
        try:
            self._find_slots()
            self._wrapper, self.number, self._root = self._fit(master)
        except BaseException:
            os.close(self._file)
            raise

    @classmethod
    def create(cls, folder: Path, master: bytes) -> Self:
        """Make a new keyring in `folder` and open it. Raise `FileExistsError` rather than replace one."""
        _check_length(master)
        folder.mkdir(mode=OWN_FOLDER, parents=True, exist_ok=True)
        if (folder / FILE).exists():
            raise FileExistsError(f"There is a keyring in {folder} already; a new one would lock its records for ever.")
        root, wrapper = secrets.token_bytes(32), _wrapper(master, 1)
        slots = [_packed(wrapper, 1, name, root) for name in ROOTS]
        write_atomically(folder / FILE, b"".join(slots) + EMPTY * MADE_READY)
        sync_folder(folder.parent)
        return cls.open(folder, master)

    @classmethod
    def open(cls, folder: Path, master: bytes) -> Self:
        """Open the keyring in `folder`. Raise `NoKeyring`, `WrongKey`, or `AlreadyOwned` by another process."""
        _check_length(master)
        if not (folder / FILE).exists():
            raise NoKeyring(folder)
        lock = own(folder / "owner.lock")
        try:
            keyring = cls(folder, master, lock)
            clear(folder)
        except BaseException:
            os.close(lock)
            raise
        return keyring

    def key_for(self, stream: str) -> bytes:
        """Return the data key of `stream` (32 bytes), making it, durably, when there is none."""
        if stream in self._place:
            if found := self.find(stream):
                return found
            raise Damaged(stream, "its key in the keyring is spoilt")
        if not stream or len(stream.encode()) > 40 or stream in ROOTS:
            raise ValueError(f"{stream!r} cannot be the name of a stream")
        key = secrets.token_bytes(32)
        if not self._free:
            self._make_ready()
        place = self._free.pop()  # popped first: a slot whose write failed is not used again by this process
        write_all(self._file, _packed(self._wrapper, self.number, stream, key), place * SIZE)
        os.fdatasync(self._file)
        self._place[stream] = place
        return key

    def find(self, stream: str) -> bytes | None:
        """Return the data key of `stream`, or None when it was never made, was destroyed, or its slot is spoilt."""
        try:
            return self._unwrapped(stream) if stream in self._place else None
        except InvalidTag:
            return None

    def destroy(self, stream: str) -> None:
        """Erase the data key of `stream` for good; on return it is off the disk. A key that is gone already is fine."""
        place = self._place.get(stream)
        if place is None:
            return
        write_all(self._file, EMPTY, place * SIZE)
        os.fsync(self._file)
        del self._place[stream]
        self._free.append(place)

    def rotate(self, new_master: bytes) -> None:
        """Wrap every key anew under `new_master`, which becomes the next number. Cut off, one of the two opens all.

        No record is written again: the data keys stay. A slot that is spoilt opens nothing and is left out.
        """
        _check_length(new_master)
        number = self.number + 1
        wrapper = _wrapper(new_master, number)
        keys = [(name, self._root) for name in ROOTS]
        keys += [(name, key) for name in self._place if (key := self.find(name))]
        slots = [_packed(wrapper, number, name, key) for name, key in keys]
        write_atomically(self._folder / FILE, b"".join(slots) + EMPTY * MADE_READY)
        self._turn_to(wrapper, number)

    def secret(self, purpose: str) -> bytes:
        """Return 32 bytes for `purpose` ("token", "message key", "reference"); the same for ever, whatever rotates."""
        if purpose not in self._secrets:
            self._secrets[purpose] = _derived(self._root, f"mailflow secret: {purpose}")
        return self._secrets[purpose]

    def shut(self) -> None:
        """Close the file and give up the lock. Shutting twice is fine."""
        for descriptor in {self._file, self._lock} - {-1}:
            os.close(descriptor)
        self._lock = self._file = -1

    def __len__(self) -> int:
        return len(self._place)

    def _find_slots(self) -> None:
        """Note where each key lies, unopened: ten thousand take a few hundredths of a second."""
        content = os.pread(self._file, os.fstat(self._file).st_size, 0)
        self._place: dict[str, int] = {}
        self._roots: list[_Slot] = []
        self._free: list[int] = []
        for place in range(len(content) // SIZE):
            packed = content[place * SIZE : (place + 1) * SIZE]
            if packed == EMPTY:
                self._free.append(place)
            elif (slot := _unpacked(packed)) and slot.name in ROOTS:
                self._roots.append(slot)
            elif slot:
                self._place.setdefault(slot.name, place)
        self._free.reverse()

    def _fit(self, master: bytes) -> tuple[AESGCM, int, bytes]:
        """Return the wrapping key, its number and the root secret; or raise `WrongKey`."""
        for slot in self._roots:
            try:
                wrapper = _wrapper(master, slot.number)
                return wrapper, slot.number, _opened(wrapper, slot)
            except InvalidTag:
                continue
        number = self._roots[0].number if self._roots else "(unreadable)"
        raise WrongKey(
            f"This master key does not open the keyring in {self._folder}, which is under master key number {number}. "
            "Nothing was written. Start again with the key that was in use when mailflow last ran."
        )

    def _unwrapped(self, name: str) -> bytes:
        slot = _unpacked(self._at(self._place[name]))
        if slot is None:
            raise InvalidTag
        return _opened(self._wrapper, slot)

    def _at(self, place: int) -> bytes:
        return os.pread(self._file, SIZE, place * SIZE)

    def _make_ready(self) -> None:
        """Add empty slots at the end, whole ones: an earlier attempt may have been cut short by a full disk."""
        end = os.fstat(self._file).st_size // SIZE
        write_all(self._file, EMPTY * MADE_READY, end * SIZE)
        os.fsync(self._file)
        self._free = list(range(end + MADE_READY - 1, end - 1, -1))

    def _turn_to(self, wrapper: AESGCM, number: int) -> None:
        """Go on with the file that has just replaced ours, and blank the old one, which the old master key opens."""
        old, self._file = self._file, os.open(self._folder / FILE, os.O_RDWR)
        self._wrapper, self.number = wrapper, number
        self._find_slots()
        with suppress(OSError):  # the change of key has happened; this is only tidiness
            write_all(old, bytes(os.fstat(old).st_size), 0)
            os.fsync(old)
        os.close(old)


def _check_length(master: bytes) -> None:
    if len(master) < 32:
        raise WrongKey(f"A master key has at least 32 bytes; this one has {len(master)}. Nothing was written.")


def _derived(secret: bytes, what_for: str) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=what_for.encode()).derive(secret)


def _wrapper(master: bytes, number: int) -> AESGCM:
    return AESGCM(_derived(master, f"mailflow master key {number}"))


def _bound(number: int, name: str) -> bytes:
    return f"mailflow keyring {FORMAT} {number} {name}".encode()


def _packed(wrapper: AESGCM, number: int, name: str, key: bytes) -> bytes:
    nonce, raw = secrets.token_bytes(12), name.encode()
    body = SLOT.pack(FORMAT, number, len(raw), raw, nonce, wrapper.encrypt(nonce, key, _bound(number, name)))
    return body + zlib.crc32(body).to_bytes(4, "big")


def _unpacked(packed: bytes) -> _Slot | None:
    """Read a slot; None when it was cut short or has rotted."""
    body, crc = packed[: SLOT.size], packed[SLOT.size :]
    if len(crc) != 4 or zlib.crc32(body) != int.from_bytes(crc, "big"):
        return None
    form, number, length, raw, nonce, wrapped = SLOT.unpack(body)
    return _Slot(number, raw[:length].decode(errors="replace"), nonce, wrapped) if form == FORMAT else None


def _opened(wrapper: AESGCM, slot: _Slot) -> bytes:
    return wrapper.decrypt(slot.nonce, slot.wrapped, _bound(slot.number, slot.name))
