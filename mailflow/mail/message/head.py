"""What of a message is given to a parser, so that every message costs it little.

The one idea: the bytes are looked over with plain searches first. What sends a parser into recursion or makes its work
grow with the square (nesting, parts, parameters) is cut off, and what is long in a part (the base64 of an attachment, a
newsletter's words) is lifted out up to the next line that begins with "--": no part ends before, so the structure is the
same without it, and it is put back afterwards.
"""

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count, islice
from typing import Final

from mailflow.mail.message.headers import PART_HEADER_CAP
from mailflow.mail.message.mime import LINE_CAP, Part

LARGEST: Final = 20 * 1024 * 1024
LINES: Final = 350_000
NESTED: Final = 30
PARTS: Final = 2_000
PART_HEADERS: Final = 8_000
LIFTED: Final = 16 * 1024

BASE64: Final = b"base64"
QUOTED: Final = b"quoted-printable"

_MARK = re.compile(rb"bGlmdGVk[A-Za-z0-9+/]{12}")
_CONTAINER = re.compile(rb"boundary[*0-9]{0,4}[ \t]{0,4}=|message/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The bytes for a parser: nearly always the whole message.

    `lifted` is what was lifted out, by the line that stands in its place. `too_large`: only the first 20 MB are there.
    `too_tangled`: only what comes before the lines, parts or nesting got out of hand. `work` estimates the parser's:
    bytes times containers.
    """

    content: bytes
    lifted: Mapping[str, str]
    too_large: bool
    too_tangled: bool
    work: int


def head(raw: bytes) -> Head:
    """Return the longest beginning of `raw` that a parser reads in linear time."""
    whole, lifted = _lifted(raw[:LARGEST])
    low = whole.lower()
    stop = min(
        _before(low, b"\n", LINES),
        _before(low, b"\r", LINES),
        _before(low, b"\n--", PARTS),
        _before(low, b"\r--", PARTS),
        _before(low, b"content-", PART_HEADERS),
    )
    containers = low.count(b"boundary") + low.count(b"message/")
    if containers > NESTED:
        places = [found.start() for found in _CONTAINER.finditer(low, 0, stop)]
        containers = min(len(places), NESTED)
        stop = places[NESTED] if len(places) > NESTED else stop
    content = _with_short_part_headers(whole[:stop], low)
    return Head(
        content=content,
        lifted=lifted,
        too_large=len(raw) > LARGEST,
        too_tangled=stop < len(whole),
        work=len(content) * max(containers, 1),
    )


@contextmanager
def in_brief(tree: Part) -> Iterator[None]:
    """Leave in each part of `tree`, for a while, only as much as is read of it: a reader that passes over all of it five times
    took a second for 5 MB."""
    whole = [(part, held) for part, held in _held(tree) if len(held) > LINE_CAP]
    for part, held in whole:
        part.set_payload(held[: held.rfind("\n", 0, LINE_CAP) + 1])
    try:
        yield
    finally:
        for part, held in whole:
            part.set_payload(held)


def restore(tree: Part, lifted: Mapping[str, str]) -> None:
    """Put back what was lifted out of the parts of `tree`."""
    if not lifted:
        return
    stands_for = re.compile("|".join(lifted))
    for part, held in _held(tree):
        if stands_for.search(held):
            part.set_payload(stands_for.sub(lambda found: lifted[found[0]], held))


def _held(tree: Part) -> Iterator[tuple[Part, str]]:
    """Yield each part of `tree` that holds no parts, with what it holds as it was parsed."""
    stack = [tree]
    while stack:
        part = stack.pop()
        inside = vars(part).get("_payload")  # get_payload() would pass it through its alphabet
        if isinstance(inside, list):
            stack.extend(inner for inner in inside if isinstance(inner, Part))
        elif isinstance(inside, str):
            yield part, inside


def _lifted(raw: bytes) -> tuple[bytes, Mapping[str, str]]:
    """Lift every run of more than 16 KB that lies between the end of a part's headers and the next line of "--". Words that
    are longer than the parser reads in one line stay where they are, and so does a message within the message."""
    if len(raw) <= LIFTED:
        return raw, {}
    pieces: list[bytes] = []
    lifted: dict[str, str] = {}
    mark, done = _mark(raw), 0
    for encoded, begin, end in islice(_runs(raw), 2 * PARTS):  # a parser is given no more parts
        if end - begin <= LIFTED or (end - begin > LINE_CAP and not raw.startswith(BASE64, encoded)):
            continue
        if b"message/" in raw[max(encoded - 4096, 0) : begin].lower() or raw.find(b"\r--", begin, end) >= 0:
            continue
        stands_for = _stands_for(mark, len(lifted))
        lifted[stands_for] = raw[begin:end].decode("ascii", "surrogateescape")
        pieces += [raw[done:begin], stands_for.encode()]
        done = end
    return (b"".join([*pieces, raw[done:]]), lifted) if lifted else (raw, lifted)


def _mark(raw: bytes) -> int:
    """Return the number of a mark that the message does not say itself."""
    said = {found[0] for found in _MARK.finditer(raw)}
    return next(number for number in count() if _stands_for(number, 0)[:20].encode() not in said)


def _stands_for(mark: int, number: int) -> str:
    """Return what stands in the place of something lifted: letters in words and in base64, where it says plain words too."""
    return b64encode(f"lifted{mark:09}{number:09}".encode()).decode()


def _runs(raw: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield where it is said how a part is encoded, where its headers end by the looks of it, within 8 KB, and where the next
    line of "--" begins. Each search begins where the last one found something, so that all of them together pass over the
    bytes once."""
    encodings, blanks = dict.fromkeys((BASE64, QUOTED), -1), dict.fromkeys((b"\n\n", b"\n\r\n"), -1)
    start = 0
    while (encoded := _next(raw, encodings, start)) < len(raw):
        blank = _next(raw, blanks, encoded)
        if blank - encoded > 8192:
            start = blank - 8192
            continue
        begin = blank + (3 if raw.startswith(b"\n\r", blank) else 2)
        end = raw.find(b"\n--", begin - 1)
        end = len(raw) if end < 0 else max(end, begin)
        yield encoded, begin, end - raw.endswith(b"\r", begin, end)  # the line's end is the parser's
        start = end + 1


def _next(raw: bytes, places: dict[bytes, int], start: int) -> int:
    """Return where the first of these words stands from `start` on, the length of `raw` if none does; `places` has where each
    was found last."""
    for word, place in places.items():
        if place < start:
            found = raw.find(word, start)
            places[word] = found if found >= 0 else len(raw)
    return min(places.values())


def _before(content: bytes, mark: bytes, count: int) -> int:
    """Return where `mark` stands for the `count`-th time; the length of `content` if it is not there so often."""
    if len(content) < count or content.count(mark) <= count:
        return len(content)
    place = -1
    for _ in range(count):
        place = content.find(mark, place + 1)
    return place


def _with_short_part_headers(content: bytes, low: bytes) -> bytes:
    """Cut every Content-* header to 4 KB: ten thousand parameters in one held a parser for 4 s."""
    pieces: list[bytes] = []
    done, place = 0, 0 if low.startswith(b"content-") else low.find(b"\ncontent-")
    while 0 <= place < len(content):
        end = low.find(b"\n", place + 1)
        while end >= 0 and low[end + 1 : end + 2] in (b" ", b"\t"):
            end = low.find(b"\n", end + 1)
        end = len(content) if end < 0 else end
        if end - place > PART_HEADER_CAP:
            pieces.append(content[done : place + PART_HEADER_CAP])
            done = end
        place = low.find(b"\ncontent-", end)
    return b"".join([*pieces, content[done:]]) if pieces else content
