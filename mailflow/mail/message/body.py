"""What a message says and carries: its words, its attachments, the messages inside it.

The one idea: the parts are gathered into groups, and of each group (a multipart/alternative, or a part by itself)
one version is read: the plain one if it says anything, else the HTML. Where both say something they are compared.
"""

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal

from mailflow.mail.message import addresses, decoding, headers, html, mime, texts

WORDS_CAP: Final = 1024 * 1024
ENCLOSED: Final = 20
TextFrom = Literal["plain", "html", "none"]

LOCKED: Final = "The words are locked in an attachment: open it in your mail program."
LONG: Final = "The message is longer than a book; only its first part was read."
MANY: Final = "The message holds more messages inside it than were read."

_SEALS: Final = (
    "application/ms-tnef",
    "application/vnd.ms-tnef",
    "application/pkcs7-mime",
    "application/x-pkcs7-mime",
    "application/pgp-encrypted",
    "message/partial",
    "message/external-body",
)
"""Kinds of part in which a mail program puts all that somebody wrote."""
_LOCKS: Final = (
    *_SEALS,
    "application/vnd.ms-outlook",
    "application/pdf",
    "application/msword",
    "application/vnd.openxmlformats",
    "application/vnd.oasis.opendocument",
    "image/",
    "audio/",
    "video/",
)
_LOCKED_NAMES: Final = ("winmail.dat", ".msg", ".p7m", ".pgp", ".asc", ".gpg", ".pdf", ".doc", ".docx", ".odt", ".eml")
_PGP: Final = "-----BEGIN PGP MESSAGE-----"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that came with a message, never opened here.

    `name` is the sender's name for it, cleaned for showing and fit for nothing else; `kind` the MIME type as claimed;
    `size` in bytes; `digest` the SHA-256 of the content in hex.
    """

    name: str
    kind: str
    size: int
    digest: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """A message attached to a message: somebody else's words, which never count as the sender's own."""

    from_name: str
    from_address: str
    subject: str
    text: str
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The words of a message and what it carries. `formatted` are the words of the formatted version where the two
    differ; `notes` are sentences for a person."""

    text: str
    text_from: TextFrom
    versions_differ: bool
    formatted: str = ""
    attachments: tuple[Attachment, ...]
    enclosed: tuple[Enclosed, ...]
    notes: tuple[str, ...]


class Room:
    """How much of one message may still be turned into words. Counted down while that message is read."""

    __slots__ = ("enclosed", "html", "words")

    def __init__(self) -> None:
        self.words, self.html, self.enclosed = WORDS_CAP, html.CAP, ENCLOSED


def read(tree: mime.Part, room: Room | None = None) -> Body:
    """Read the parts of `tree`, each decoded once. May raise whatever the standard library raises."""
    room = room or Room()
    groups: dict[int, list[mime.Leaf]] = {}
    files: list[Attachment] = []
    enclosed: list[Enclosed] = []
    notes: list[str] = []
    for number, leaf in enumerate(mime.leaves(tree), 1):
        name = mime.file_name(leaf.part)
        own = leaf.is_body and not (name and (leaf.disposition or groups))  # a named text, such as a chat, is a file
        if own:
            groups.setdefault(leaf.choice or -number, []).append(leaf)
        if (inner := leaf.inner) is not None:
            enclosed.extend(_enclosed(inner, room, notes))
        elif not own:
            files.append(_attachment(leaf, name))
    read_groups = [_read(group, room) for group in groups.values()]
    words = "\n".join(said for said, _, _ in read_groups if said.strip())
    differ = any(said != shown for said, _, shown in read_groups)
    if room.words <= 0:
        notes.append(LONG)
    if _locked(words, files):
        notes.append(LOCKED)
    return Body(
        text=words,
        text_from=next((kind for wanted in ("plain", "html") for _, kind, _ in read_groups if kind == wanted), "none"),
        versions_differ=differ,
        formatted="\n".join(shown for _, _, shown in read_groups) if differ else "",
        attachments=tuple(files),
        enclosed=tuple(enclosed),
        notes=tuple(dict.fromkeys(notes)),
    )


def _read(group: Iterable[mime.Leaf], room: Room) -> tuple[str, TextFrom, str]:
    """Return a group's words, which version they are of, and the words of the formatted one where it says something else;
    where it does not, the same words."""
    plain: list[str] = []
    marked: list[str] = []
    for leaf in group:
        if leaf.kind == "text/plain":
            plain.append(_plain(leaf, room))
        else:
            source = mime.text(leaf, min(room.html, html.CAP))
            room.html -= len(source)
            marked.append(html.text(source))
    written, shown = "\n".join(plain), "\n".join(marked)
    if written.strip():
        return written, "plain", written if not marked or texts.same_words(written, shown) else shown
    return (shown, "html", shown) if shown.strip() else ("", "none", "")


def _plain(leaf: mime.Leaf, room: Room) -> str:
    written = mime.text(leaf, max(room.words, 0))
    room.words -= len(written)
    if mime.parameter(leaf.part, "format").lower() == "flowed":
        return texts.unflowed(written, delete_space=mime.parameter(leaf.part, "delsp").lower() == "yes")
    return written


def _attachment(leaf: mime.Leaf, name: str) -> Attachment:
    content = mime.content(leaf.part)
    return Attachment(
        name=name or "(no name)",
        kind=decoding.shown(leaf.kind, 100),
        size=len(content),
        digest=hashlib.sha256(content).hexdigest(),
        content=content,
    )


def _enclosed(inner: mime.Part, room: Room, notes: list[str]) -> Iterable[Enclosed]:
    """Return an attached message and, after it, those attached to it in turn."""
    if room.enclosed <= 0:
        notes.append(MANY)
        return
    room.enclosed -= 1
    sender = addresses.for_showing(_line(inner, "from"))
    body = read(inner, room)
    notes.extend(note for note in body.notes if note != LOCKED)
    yield Enclosed(
        from_name=decoding.shown(headers.decoded(sender.name), 200),
        from_address=decoding.shown(sender.address, 254),
        subject=decoding.shown(headers.decoded(_line(inner, "subject"))),
        text=body.text,
        attachments=body.attachments,
    )
    yield from body.enclosed


def _line(part: mime.Part, name: str) -> str:
    """Return the first header of that name, unfolded, at most 16 KB of it."""
    for written, value in part.raw_items():
        if written.lower() == name:
            raw = str(value)[: headers.HEADER_CAP].encode("utf-8", "surrogateescape")
            return " ".join(decoding.words(raw, "").split())
    return ""


def sealed(words: str, files: Sequence[Attachment]) -> bool:
    """Say whether all that somebody wrote is in a part that nobody can read here, whatever the subject says."""
    said = words.strip()
    return said.startswith(_PGP) or (not said and any(file.kind.startswith(_SEALS) for file in files))


def _locked(words: str, files: Sequence[Attachment]) -> bool:
    """Say whether the message says nothing by itself, but carries something that may hold its words."""
    said = words.strip()
    if sealed(words, files):
        return True
    return not said and any(file.kind.startswith(_LOCKS) or file.name.lower().endswith(_LOCKED_NAMES) for file in files)
