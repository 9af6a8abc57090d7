"""The parts of a message: our own walk over the MIME tree.

The one idea: the walk is a loop, not a recursion, it stops at every `message/*` (what an attached message says is not
what its sender says), and each part is decoded once. What makes a parser slow or sends it into recursion is cut off
before any parser sees the bytes.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.feedparser import BufferedSubFile  # type: ignore[attr-defined]
from email.message import Message
from email.parser import BytesFeedParser
from functools import partial
from typing import Final, TypeVar

from mailflow.mail.message import decoding, headers

LINE_CAP: Final = 1024 * 1024
PIECE: Final = 64 * 1024
_DISPOSITION = re.compile(r"\s*(attachment|inline)\b", re.IGNORECASE)

Part = Message
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A part that holds no parts of its own, or an attached message.

    `choice` numbers the multipart/alternative it lies in (0: none): of those only one version is shown.
    """

    part: Part
    kind: str
    choice: int

    @property
    def disposition(self) -> str:
        found = _DISPOSITION.match(_header(self.part, "content-disposition"))
        return found[1].lower() if found else ""

    @property
    def inner(self) -> Part | None:
        """The message inside, if this is an attached message."""
        inside = self.part.get_payload()
        first = inside[0] if isinstance(inside, list) and inside else None
        opens = self.kind in ("message/rfc822", "message/global", "message/news")
        return first if opens and isinstance(first, Part) else None

    @property
    def is_body(self) -> bool:
        """Whether mail programs show it as the message's own words."""
        return self.kind in ("text/plain", "text/html") and self.disposition != "attachment"


class _Lines(BufferedSubFile):  # type: ignore[misc]
    """The lines of a message as the library hands them on, with one look at each instead of one for every box around it: a box
    ends at a line that begins with "-", the fields of a delivery report at an empty one, and at no other line does anything."""

    def readline(self) -> object:
        lines = self._lines
        return lines.popleft() if lines and lines[0][:1] not in "-\r\n" else super().readline()


def tree(content: bytes) -> tuple[Part, bool]:
    """Take a message apart; say whether a line of it was too long to be read whole.

    It is fed piece by piece: given the whole, the library makes four more copies of it at once. Attachments in base64 are
    no part of `content` here, so no line that somebody wrote is longer than the cap.
    """
    parser, since, cut = BytesFeedParser(), 0, False
    parser._input = _Lines()  # type: ignore[attr-defined]
    for place in range(0, len(content), PIECE):
        piece = content[place : place + PIECE]
        if since > LINE_CAP:
            cut = True
            piece = piece[piece.find(b"\n") :] if b"\n" in piece else b""
        parser.feed(piece)
        end = piece.rfind(b"\n")
        since = len(piece) - end if end >= 0 else since + len(piece)
    return parser.close(), cut


def leaves(tree: Part) -> Iterator[Leaf]:
    """Yield the leaves of `tree` in the order of the message, never looking inside an attached message."""
    stack: list[tuple[Part, int]] = [(tree, 0)]
    seen = 0
    while stack:
        part, choice = stack.pop()
        seen += 1
        kind, inside = kind_of(part), part.get_payload()
        if not isinstance(inside, list) or kind.startswith("message/"):
            yield Leaf(part=part, kind=kind, choice=choice)
            continue
        below = seen if kind == "multipart/alternative" and not choice else choice
        stack.extend((child, below) for child in reversed(inside) if isinstance(child, Part))


def kind_of(part: Part) -> str:
    """Return the MIME type in lower case; a multipart that has no parts is read as the plain text that it is."""
    kind = str(_tried(part.get_content_type) or "application/octet-stream")
    return "text/plain" if kind.startswith("multipart/") and not part.is_multipart() else kind


def content(part: Part) -> bytes:
    """Return the bytes of a leaf, its transfer encoding undone."""
    # get_payload() would pass the text through the charset first and lose bytes, so the text as parsed is taken.
    held = vars(part).get("_payload")
    if isinstance(held, str):
        raw = held.encode("utf-8", "surrogateescape")
        return decoding.transferred(raw, _header(part, "content-transfer-encoding"))
    return b"\n\n".join(_tried(inner.as_bytes) or b"" for inner in held) if isinstance(held, list) else b""


def text(leaf: Leaf, limit: int) -> str:
    """Return the words of a text part, at most `limit` characters of them."""
    words = decoding.words(content(leaf.part)[: limit * 4], parameter(leaf.part, "charset"))
    begun = decoding.tidy(words[: limit * 2])
    return (begun if len(begun) >= limit or len(words) <= limit * 2 else decoding.tidy(words))[:limit]


def parameter(part: Part, name: str) -> str:
    """Return a parameter of Content-Type (RFC 2231 undone), or ""."""
    found = _tried(partial(part.get_param, name, ""))
    return str(found[2] if isinstance(found, tuple) else found or "").strip()


def file_name(part: Part) -> str:
    """Return the name that the sender gave a part, as a bare file name that is safe to show; "" if none."""
    written = str(_tried(part.get_filename) or "")
    name = re.split(r"[/\\]", decoding.sound(headers.decoded(written[:1000])))[-1]
    visible = "".join(c for c in name if c.isprintable()).strip(" .")
    stem, dot, ending = visible.rpartition(".")
    return f"{stem[:100]}{dot}{ending[:16]}" if dot else visible[:100]


def _tried(ask: Callable[[], T]) -> T | None:
    """Return what the standard library answers; None where a hostile header makes it raise."""
    try:
        return ask()
    except Exception:  # noqa: BLE001 LookupError, UnicodeError, IndexError, ValueError ... have all been seen
        return None


def _header(part: Part, name: str) -> str:
    return str(part.get(name, ""))[:1000]
