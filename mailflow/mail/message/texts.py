"""What a sender meant by plain text: flowed lines unwrapped, and whether two versions say the same.

The one idea: a comparison of words, not of looks. Marks that a mail program adds to only one of the two versions
(link addresses, picture names, list signs, stars for bold) are no words; everything else is, so that "APPROVE" beside
"DECLINE" in a long message is never taken for the same.
"""

import re
import unicodedata
from typing import Final

COMPARED: Final = 256 * 1024

_WORD = re.compile(r"\w+")
_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
_LINKS: Final = ("https?://", "mailto:", "tel:", "cid:")
# Each way of it begins with a sign or letter of its own, so that a search passes quickly over everything else.
_MACHINE = re.compile(
    r"\[(?:cid|image|https?|data):[^\]\n]{0,300}\]|"
    + "|".join(rf"{link}[^\s<>\"]{{1,4000}}>?" for link in (f"<(?:{'|'.join(_LINKS)})", *_LINKS))
)
_TARGET = re.compile(r"<\s{0,3}[^\s<>@]{1,200}@[^\s<>@]{1,200}>")  # Gmail breaks its line behind the "<"


def same_words(one: str, other: str) -> bool:
    """Say whether two versions of a text say the same: the same letters and digits in order (NFKC, case folded).

    Spaces do not count, because table cells and line breaks glue words or part them.
    """
    return _letters(one[:COMPARED]) == _letters(other[:COMPARED])


def _letters(text: str) -> str:
    if ":" in text:
        text = _MACHINE.sub(" ", text)
    text = _TARGET.sub(" ", text)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    bare = text.casefold().encode("utf-8", "surrogatepass").translate(None, _SIGNS).decode("utf-8", "surrogatepass")
    return bare if bare.isascii() else "".join(_WORD.findall(bare))


def unflowed(text: str, *, delete_space: bool) -> str:
    """Join the lines that a mail program broke with format=flowed (RFC 3676 section 4); `delete_space` is DelSp=yes."""
    out: list[list[str]] = []
    flowing: int | None = None
    for line in text.split("\n"):
        depth = len(line) - len(line.lstrip(">"))
        words = line[depth:].removeprefix(" ")
        soft = words.endswith(" ") and words != "-- "
        if soft and delete_space:
            words = words[:-1]
        if flowing == depth and words != "-- ":
            out[-1].append(words)
        else:
            out.append([">" * depth + " " if depth else "", words])
        flowing = depth if soft else None
    return "\n".join("".join(pieces) for pieces in out)
