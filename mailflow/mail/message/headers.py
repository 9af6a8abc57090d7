"""The header block of a message, split by ourselves from the bytes as they came.

The one idea: whatever carries authority (From, Authentication-Results) is read here, in the order of the wire and in
linear time, never through a parser that recovers, merges or reorders. What lies beyond the caps is not read, and the
block says so, because somebody may have hidden a second From there.
"""

import re
from dataclasses import dataclass
from typing import Final

from mailflow.mail.message import decoding

HEADER_CAP: Final = 16 * 1024
BLOCK_CAP: Final = 256 * 1024

PART_HEADER_CAP: Final = 4 * 1024

_END = re.compile(rb"\r?\n\r?\n")
_LINE = re.compile(rb"[!-9;-~\x80-\xff]+[ \t]*:")
_STRAY = re.compile(rb"[\r\0]")
_ENCODED = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]*)\?=")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The header lines in order: name in lower case exactly as written, value unfolded.

    `body_at` is where the body begins in the bytes. `doubtful`: something was beyond the caps, or was no header line at
    all, so that two readers may see different headers.
    """

    lines: tuple[tuple[str, str], ...]
    body_at: int
    doubtful: bool


def split(raw: bytes) -> Block:
    """Split the header block off `raw`: 16 KB of each header and 256 KB in all (RFC 5322 sections 2.2 and 2.2.3).

    Words that follow the headers without an empty line between are the body's; header lines among them are read all
    the same, because another program may take them for headers.
    """
    if raw[:1] == b"\n" or raw[:2] == b"\r\n":
        return Block(lines=(), body_at=0, doubtful=False)
    end = _END.search(raw)
    stop, body_at = (end.start(), end.end()) if end else (len(raw), len(raw))
    gathered: list[list[bytes]] = []
    stray, place = -1, 0
    last = stop if stop <= BLOCK_CAP else raw.rfind(b"\n", 0, BLOCK_CAP)
    for line in raw[: last if last >= 0 else BLOCK_CAP].split(b"\n"):
        if line[:1] in (b" ", b"\t") and gathered:
            gathered[-1].append(line.removesuffix(b"\r"))
        elif _LINE.match(line):
            gathered.append([line.removesuffix(b"\r")])
        elif stray < 0 and not (place == 0 and line.startswith((b"From ", b">From "))):
            stray = place
        place += len(line) + 1
    whole = [b"".join(pieces) for pieces in gathered]
    pairs = tuple(_pair(line[:HEADER_CAP]) for line in whole)
    doubtful = stop > BLOCK_CAP or stray >= 0 or any(len(line) > HEADER_CAP or _STRAY.search(line) for line in whole)
    return Block(lines=pairs, body_at=body_at if stray < 0 else stray, doubtful=doubtful)


def _pair(line: bytes) -> tuple[str, str]:
    name, _, value = line.partition(b":")
    # Only blanks and tabs are blanks in a header: what else Python strips may stand there to deceive.
    return name.decode("latin-1").lower(), decoding.words(value, "").strip(" \t")


def asked(block: Block) -> bytes:
    """Write again, one line each, the headers that a parser is asked about; the others are read here only."""
    lines = [
        f"{name.strip()}: {value[: PART_HEADER_CAP if name[0] == 'c' else HEADER_CAP]}"
        for name, value in block.lines
        if name.startswith(("from", "content-", "mime-version"))
    ]
    return _STRAY.sub(b" ", "\n".join([*lines, "", ""]).encode("utf-8", "replace"))


def decoded(value: str) -> str:
    """Return `value` with its encoded words read (RFC 2047); what is not one stays as it is."""
    if "=?" not in value:
        return value
    out: list[str] = []
    pending, charset, end = b"", "", 0
    for word in _ENCODED.finditer(value):
        gap = value[end : word.start()]
        label = word[1].partition("*")[0].lower()
        # A letter may be split over two neighbouring words, so their bytes are joined before they are read.
        if pending and (gap.strip() or label != charset):
            out.append(decoding.words(pending, charset))
            pending = b""
        if gap.strip() or not end:
            out.append(gap)
        pending, charset, end = pending + _word(word), label, word.end()
    out.append(decoding.words(pending, charset) if pending else "")
    return "".join(out) + value[end:]


def _word(word: re.Match[str]) -> bytes:
    content = word[3].encode("utf-8", "replace")
    if word[2] in "bB":
        return decoding.from_base64(content)
    return decoding.transferred(content.replace(b"_", b" "), "quoted-printable")
