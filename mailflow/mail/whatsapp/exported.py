"""The words of an exported chat: those of a text file, or of the one text in an archive.

The one idea: an archive is never unpacked. Its list of contents is read, one text is chosen by its name, and that text
alone is decompressed in memory, never past a limit. A name in it is a name and never a path; pictures, films, voices
and archives inside it stay shut.
"""

import io
import zipfile
from dataclasses import dataclass
from typing import Final

CAP: Final = 20 * 1024 * 1024
"""So many bytes an export may have, and so many its text."""
MEMBERS: Final = 5_000
RATIO: Final = 100
"""Chats shrink to a third or a fifth; what shrinks to less than a hundredth is no chat."""

TOO_LARGE: Final = "It is larger than we read (20 MB), so it was not opened."
DAMAGED: Final = "It is damaged, so it could not be read."
LOCKED: Final = "It is locked with a password, so it was not opened."
MANY: Final = "It holds more files than an exported chat ever does, so it was not opened."
PACKED: Final = "It is packed in a way that exported chats are not, so it was not opened."
BOMB: Final = "It would swell to far more than its size, as no chat does, so it was not opened."
NO_TEXT: Final = "It is an archive in which there is no chat to read. Nothing in it was opened."
SEVERAL: Final = "It is an archive with more than one text in it, so none was opened."

_MEMBER: Final = b"PK\x01\x02"
_ENCRYPTED: Final = 0x1
_NO_PATH: Final = str.maketrans("\\", "/")


@dataclass(frozen=True, slots=True)
class Words:
    """The text of an export; or, in a sentence, why there is none."""

    text: str
    why: str = ""


def words(content: bytes, room: int = CAP) -> Words:
    """Return the text of an export; never raises. `room` is how many bytes of text may be read."""
    if len(content) > CAP:
        return Words("", TOO_LARGE)
    if is_archive(content):
        return _from_archive(content, min(room, CAP))
    return Words(decoded(content)) if len(content) <= room else Words("", TOO_LARGE)


def is_archive(content: bytes) -> bool:
    """Say whether these bytes begin as a ZIP archive does."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08"))


def _from_archive(content: bytes, room: int) -> Words:
    if content.count(_MEMBER) > MEMBERS:  # counted before the list is read, which takes time and room for each of them
        return Words("", MANY)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            chosen = _choose(archive.infolist())
            if isinstance(chosen, str):
                return Words("", chosen)
            why = _refused(chosen, room)
            return Words("", why) if why else _read(archive, chosen)
    except Exception:  # noqa: BLE001 BadZipFile, NotImplementedError, zlib.error, EOFError, struct.error ... all seen
        return Words("", DAMAGED)


def _choose(members: list[zipfile.ZipInfo]) -> zipfile.ZipInfo | str:
    """Return the chat's text, or a sentence."""
    if len(members) > MEMBERS:
        return MANY
    texts = [one for one in members if _name(one).endswith(".txt") and not _name(one).startswith("._")]
    chats = [one for one in texts if _name(one).endswith("_chat.txt") or "whatsapp" in _name(one)] or texts
    if not chats:
        return NO_TEXT
    return chats[0] if len(chats) == 1 else SEVERAL


def _name(member: zipfile.ZipInfo) -> str:
    return member.filename.translate(_NO_PATH).rpartition("/")[2].casefold()


def _refused(member: zipfile.ZipInfo, room: int) -> str:
    if member.flag_bits & _ENCRYPTED:
        return LOCKED
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return PACKED
    if member.file_size > RATIO * max(member.compress_size, 1):
        return BOMB
    return TOO_LARGE if member.file_size > room else ""


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Words:
    """Read a member up to the size that it claims. One that holds more fails its checksum there, and raises."""
    with archive.open(member) as opened:
        content = opened.read(member.file_size + 1)
    return Words(decoded(content)) if len(content) == member.file_size else Words("", DAMAGED)


def decoded(content: bytes) -> str:
    """Return the text of these bytes, with plain line ends: UTF-8, UTF-16, or else Windows-1252."""
    text = _decoded(content).removeprefix("\ufeff").replace("\0", "")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    start = content[:2000]
    for zeros, codec in ((start[1::2], "utf-16-le"), (start[::2], "utf-16-be")):
        if zeros.count(0) * 2 > len(zeros):
            return content.decode(codec, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "replace")
    cut_short = not text.replace("\ufffd", "").isascii()  # most of it is UTF-8, and only some bytes are damaged
    return text if cut_short else content.decode("cp1252", "replace")
