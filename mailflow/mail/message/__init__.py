"""An email as a value: who it says it is from, what it says, and what it carries.

The one idea: `read` answers on any bytes. Whatever carries authority is read by our own code (`headers`, `mime`);
mail-parser, used here and nowhere else, takes the message apart, is the second reader of the sender line, and reports
what is damaged. If it fails the standard library takes its place, and if that fails too the raw text is the message.
"""

import hashlib
import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

import mailparser

from mailflow.mail.message import addresses, body, decoding, headers, mime
from mailflow.mail.message.body import Attachment, Body, Enclosed, TextFrom
from mailflow.mail.message.head import Head, head, in_brief, restore

__all__ = ["Attachment", "Enclosed", "Message", "header", "message_id", "read"]

# mail-parser writes an attached container out again at every level; past this many bytes times levels it is not asked.
AFFORDABLE: Final = 48 * 1024 * 1024
RECIPIENTS: Final = ("to", "cc", "delivered-to", "x-original-to")

TOO_LARGE: Final = "The message was over 20 MB; only its first 20 MB were read."
ODD_HEAD: Final = (
    "The head of the message is not built as mail programs build it, so nothing in it proves who wrote it."
)
DAMAGED: Final = "The message is damaged: some of it may be missing or misread."
TWO_READINGS: Final = "The sender line can be read in more than one way."
SECOND_READER: Final = "The message is built in an unusual way, and our usual reader gave up on it."
TANGLED: Final = (
    "The message is packed in a way that no ordinary mail program uses, so only its beginning was read. "
    "Please open it in your mail program."
)
UNPARSED: Final = "The message could not be taken apart. Please open it in your mail program."
EMPTY: Final = "The message is empty: it has no sender and no words."

_ID = re.compile(r"<[^<>\s]+>")
_DAMAGE: Final = frozenset(
    "NoBoundaryInMultipartDefect StartBoundaryNotFoundDefect CloseBoundaryNotFoundDefect CharsetDecodeDefect "
    "MultipartInvariantViolationDefect InvalidMultipartContentTransferEncodingDefect".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A message as it was written.

    `key` is the same for a second delivery of the same message and for nothing else: an HMAC over Message-ID, From,
    words and attachments, never over trace headers. `from_name`, `from_address` and `reply_to` are for showing only
    (`mailflow.mail.sender` says who wrote it). `to` holds every To, Cc, Delivered-To and X-Original-To address in lower
    case. `received` is the server's time of arrival; a Date header is only a claim. `text` is what the sender wrote,
    as `text_from` says, and stops at attached messages, which are in `enclosed`; `formatted` is what the other version
    says where they differ. `headers` are the lines in order, name in lower case; `headers_doubtful`: some were too long,
    too many or no headers at all, so that none of them proves anything. `size` is in bytes. `notes` and `unreadable` are
    sentences: what to know, and why a person must look ("" if nobody must).
    """

    key: str
    message_id: str
    in_reply_to: tuple[str, ...]
    references: tuple[str, ...]
    from_name: str
    from_address: str
    to: tuple[str, ...]
    reply_to: str
    subject: str
    received: datetime
    text: str
    text_from: TextFrom
    versions_differ: bool
    formatted: str
    attachments: tuple[Attachment, ...]
    enclosed: tuple[Enclosed, ...]
    headers: tuple[tuple[str, str], ...]
    headers_doubtful: bool
    size: int
    notes: tuple[str, ...]
    unreadable: str

    def header(self, name: str) -> str:
        """Return the first header called `name` (any case), unfolded; "" if there is none."""
        wanted = name.lower()
        return next((value for written, value in self.headers if written == wanted), "")

    def all_headers(self, name: str) -> tuple[str, ...]:
        """Return every header called `name` (any case), topmost first."""
        wanted = name.lower()
        return tuple(value for written, value in self.headers if written == wanted)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parsed:
    """What the parsers made of the bytes: the tree (None: nothing), the sender as they read it, and notes."""

    tree: mime.Part | None
    name: str = ""
    address: str = ""
    notes: tuple[str, ...] = ()


def read(raw: bytes, *, received: datetime, key: bytes) -> Message:
    """Read any bytes as a message; never raises. `key` keys the message's own key (HMAC-SHA256)."""
    block = headers.split(raw)
    given = head(headers.asked(block) + raw[block.body_at :])
    parsed = _parsed(given)
    said = _body(parsed.tree, given)
    words = said or _raw_text(raw[block.body_at :])
    first: dict[str, str] = {}
    for name, value in block.lines:
        first.setdefault(name, value)
    sender = _sender(first.get("from", ""), parsed)
    return Message(
        key=_key(key, block, words),
        message_id=_message_id(first.get("message-id", "")),
        in_reply_to=_ids(first.get("in-reply-to", "")),
        references=_ids(first.get("references", "")),
        from_name=sender.name,
        from_address=sender.address,
        to=_recipients(block),
        reply_to=addresses.for_showing(first.get("reply-to", "")).address,
        subject=decoding.shown(headers.decoded(first.get("subject", ""))),
        received=received,
        text=words.text,
        text_from=words.text_from,
        versions_differ=words.versions_differ,
        formatted=words.formatted,
        attachments=words.attachments,
        enclosed=words.enclosed,
        headers=block.lines,
        headers_doubtful=block.doubtful,
        size=len(raw),
        notes=_notes(block, given, parsed, words),
        unreadable=_unreadable(block, given, said),
    )


def message_id(raw: bytes) -> str:
    """Return the Message-ID that `read` would find, without taking the message apart."""
    return _message_id(header(raw, "message-id"))


def header(raw: bytes, name: str) -> str:
    """Return what the first header of this name in lower case says, without taking the message apart; "" if there is none."""
    return next((value for each, value in headers.split(raw).lines if each == name), "")


def _parsed(given: Head) -> _Parsed:
    """Take the message apart: by mail-parser, else by the standard library, else not at all."""
    try:
        tree, cut = mime.tree(given.content)
    except Exception:  # noqa: BLE001 RecursionError, and whatever else the next hostile message finds
        return _Parsed(tree=None)
    if given.work > AFFORDABLE or cut:
        return _Parsed(tree=tree, notes=(DAMAGED,) if cut else ())
    try:
        with in_brief(tree):
            return _by_mail_parser(mailparser.MailParser(tree))
    except Exception:  # noqa: BLE001 it raises on some real old mail (AttributeError, ValueError), and on nesting
        return _Parsed(tree=tree, notes=(SECOND_READER,))


def _by_mail_parser(mail: Any) -> _Parsed:
    found = mail.from_
    name, address = found[0] if isinstance(found, list) and found else ("", "")
    doubtful = any(defect.get("header") == "from" for defect in mail.address_header_defects)
    damaged = not _DAMAGE.isdisjoint(mail.defects_categories)
    notes = ((DAMAGED,) if damaged else ()) + ((TWO_READINGS,) if doubtful else ())
    return _Parsed(tree=mail.message, name=str(name), address=str(address), notes=notes)


def _body(tree: mime.Part | None, given: Head) -> Body | None:
    if tree is None:
        return None
    try:
        restore(tree, given.lifted)
        return body.read(tree)
    except Exception:  # noqa: BLE001 the raw text is then the message, and a person is told to look
        return None


def _raw_text(raw: bytes) -> Body:
    text = decoding.tidy(decoding.words(raw[: body.WORDS_CAP], ""))
    return Body(
        text=text,
        text_from="plain" if text.strip() else "none",
        versions_differ=False,
        attachments=(),
        enclosed=(),
        notes=(),
    )


def _sender(line: str, parsed: _Parsed) -> addresses.Mailbox:
    """Return whom the sender line seems to name; for showing only."""
    own = addresses.for_showing(line)
    name = decoding.shown(parsed.name or headers.decoded(own.name), 200)
    return addresses.Mailbox(name, decoding.shown((parsed.address or own.address).lower(), 254))


def _recipients(block: headers.Block) -> tuple[str, ...]:
    found = (address for name, value in block.lines if name in RECIPIENTS for address in addresses.loose(value))
    return tuple(dict.fromkeys(found))


def _message_id(value: str) -> str:
    found = _ids(value)
    return found[0] if found else decoding.shown(value, 250)


def _ids(value: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_ID.findall(value)))


def _key(key: bytes, block: headers.Block, words: Body) -> str:
    """Return the key of a message: what its sender wrote, however it travelled and was encoded on the way."""
    mac = hmac.new(key, b"mailflow message", hashlib.sha256)
    for part in _written(block, words):
        content = part.encode("utf-8", "replace")
        mac.update(len(content).to_bytes(8) + content)
    return mac.hexdigest()


def _written(block: headers.Block, words: Body) -> Iterable[str]:
    for wanted in ("message-id", "from"):
        yield "\n".join(value for name, value in block.lines if name == wanted)
    yield " ".join(words.text.split())
    yield from (file.digest for file in words.attachments)
    for inner in words.enclosed:
        yield f"{inner.from_address} {inner.subject} {inner.text}"
        yield from (file.digest for file in inner.attachments)


def _notes(block: headers.Block, given: Head, parsed: _Parsed, words: Body) -> tuple[str, ...]:
    large = (TOO_LARGE,) if given.too_large else ()
    odd = (ODD_HEAD,) if block.doubtful else ()
    return (*large, *odd, *parsed.notes, *words.notes)


def _unreadable(block: headers.Block, given: Head, said: Body | None) -> str:
    if said is None:
        return UNPARSED
    if given.too_tangled:
        return TANGLED
    if not block.lines and not said.text.strip() and not said.attachments and not said.enclosed:
        return EMPTY
    return ""
