"""Sealing what lies on disk, and the TinyDB storage that keeps a whole document file sealed.

The one idea: a sealed file opens only under its own key, for its own stream, in its own place. A changed bit, a file
put in another's place or a file from another keyring is `Damaged`; it never reads as something else.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from tinydb.storages import Storage

from mailflow.shell.in_words import InWords
from mailflow.shell.records.durable import write_atomically

VERSION: Final = 1
KEY_ID: Final = slice(1, 5)
NONCE: Final = slice(5, 17)
SEALED: Final = slice(17, None)
_Tables = dict[str, dict[str, Any]]  # a document as TinyDB has it: tables of numbered rows


class Damaged(InWords):
    """What is on disk for `stream` cannot be trusted; `why` says it in words. Nothing is written over it."""

    def __init__(self, stream: str, why: str) -> None:
        self.stream, self.why = stream, why
        super().__init__(f"The record of {stream} is damaged: {why}.")


class OlderCopy(Damaged):
    """An older copy of the record of `stream` was put back: it once held more."""

    def __init__(self, stream: str, events: int, once: int) -> None:
        super().__init__(stream, f"it holds {events} events and once held {once}, so an older copy of it was put back")


class Gone(Damaged):
    """The record of `stream` was there, and is not any more."""

    def __init__(self, stream: str, once: int) -> None:
        super().__init__(stream, f"it is gone, and once held {once} events")


class Unreadable(Damaged, OSError):
    """The disk does not give what is on it for `stream`. That may pass, so it can be asked for again."""

    def __init__(self, stream: str, fault: OSError) -> None:
        super().__init__(stream, f"it could not be read ({fault.strerror})")
        self.errno = fault.errno


@dataclass(frozen=True, slots=True)
class Seal:
    """A stream's key, and how it is used. `what` ("record", "raw ...") is bound in beside version, key and stream."""

    stream: str
    key: bytes

    def close(self, what: str, plain: bytes) -> bytes:
        """Return `plain` sealed as version, key id, a nonce never used before, and the sealed text."""
        head = bytes([VERSION]) + self._key_id()
        nonce = os.urandom(12)
        return head + nonce + AESGCM(self.key).encrypt(nonce, plain, self._bound(head, what))

    def open(self, what: str, sealed: bytes) -> bytes:
        """Return what was sealed as `what`, or raise `Damaged`."""
        if len(sealed) < NONCE.stop + 16:
            raise Damaged(self.stream, "the file is cut short")
        if sealed[0] > VERSION:
            raise Damaged(self.stream, f"it was written by a newer mailflow (format {sealed[0]}), or has been changed")
        if sealed[KEY_ID] != self._key_id():
            raise Damaged(self.stream, "it was sealed under another key, or has been changed")
        try:
            return AESGCM(self.key).decrypt(sealed[NONCE], sealed[SEALED], self._bound(sealed[: KEY_ID.stop], what))
        except InvalidTag:
            raise Damaged(self.stream, "it has been changed since mailflow wrote it") from None

    def name_for(self, digest: str) -> str:
        """Return the file name for raw content: the digest, keyed, so that nobody can try out what they suspect."""
        return hashlib.blake2b(digest.encode(), key=self.key, digest_size=16, person=b"mailflow name").hexdigest()

    def _key_id(self) -> bytes:
        return hashlib.blake2b(b"key id", key=self.key, digest_size=4, person=b"mailflow key id").digest()

    def _bound(self, head: bytes, what: str) -> bytes:
        return head + f"{self.stream}\n{what}".encode()


def as_json(value: object) -> bytes:
    """Return compact JSON in ASCII: lone surrogates from broken mail survive it. NaN is refused (`ValueError`)."""
    return json.dumps(value, separators=(",", ":"), allow_nan=False).encode("ascii")


def read_sealed(path: Path, seal: Seal, what: str) -> bytes | None:
    """Return what the file holds, None when there is no file; raise `Unreadable` when the disk does not give it, and
    `Damaged` when it cannot be trusted."""
    try:
        sealed = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise Unreadable(seal.stream, fault) from fault
    return seal.open(what, sealed)


class SealedStorage(Storage):
    """A TinyDB storage: the whole document file sealed, replaced atomically, and held in memory as the JSON of its rows.

    JSON is what makes it safe to hold: every `read` gives a document of its own, so nothing that a caller does to it
    reaches the file. An append need not read the file again, nor encode again what stands in it.
    """

    def __init__(self, path: Path, seal: Seal, by_way_of: Path) -> None:
        self._path, self._seal, self._by_way_of = path, seal, by_way_of
        held = read_sealed(path, seal, "record")
        self._held: _Tables = {} if held is None else _encoded(json.loads(held))
        self._pending: _Tables | None = None

    def read(self) -> _Tables | None:
        """Return the document, None when nothing was ever written. Inside `together` each row that stood in the file
        is its JSON still: whoever adds rows there need not know what is in the others."""
        if self._pending is not None:
            return self._pending
        return json.loads(_whole(self._held)) if self._held else None

    def write(self, data: Mapping[str, Mapping[str, Any]]) -> None:
        """Make `data` the whole document: durably on return, or with the next end of `together`."""
        if self._pending is not None:
            self._pending = {name: dict(table) for name, table in data.items()}
            return
        encoded = _encoded(data)
        write_atomically(self._path, self._seal.close("record", _whole(encoded)), by_way_of=self._by_way_of)
        self._held = encoded

    @contextmanager
    def together(self) -> Iterator[None]:
        """Turn the TinyDB operations inside into one durable write at the end; on an exception into none at all."""
        self._pending = dict(self._held)
        try:
            yield
            written = self._pending
        finally:
            self._pending = None
        self.write(written)


def _encoded(tables: Mapping[str, Mapping[str, Any]]) -> _Tables:
    """Return a document with each row as its JSON, as it is held."""
    return {
        name: {number: row if isinstance(row, bytes) else as_json(row) for number, row in table.items()}
        for name, table in tables.items()
    }


def _whole(tables: _Tables) -> bytes:
    """Return the JSON of a document whose rows are JSON."""
    return _object((name, _object(table.items())) for name, table in tables.items())


def _object(members: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the JSON of an object; its names are ours: those of tables, and numbers."""
    return b"{%s}" % b",".join(b'"%s":%s' % (name.encode("ascii"), value) for name, value in members)
