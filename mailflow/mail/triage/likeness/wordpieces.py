"""A text as the numbers of its word pieces, as a model that reads small letters was taught them (BERT, Devlin and others, 2018).

The one idea: a word that is known is one piece; any other is cut into the longest known pieces from its beginning on, so
that "screenshotted" is read as "screens", "##hot", "##ted" and not as nothing.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import Final

VOCABULARY: Final = resources.files("mailflow.mail.triage.likeness") / "vocabulary.txt"
START: Final = "[CLS]"
END: Final = "[SEP]"
UNKNOWN: Final = "[UNK]"
LONGEST: Final = 100
"""Letters of a word; a longer one is no word."""


@lru_cache(maxsize=1)
def vocabulary() -> Mapping[str, int]:
    """Return the number of every piece: its line in the file."""
    with VOCABULARY.open(encoding="utf-8") as lines:
        return {line.rstrip("\n"): number for number, line in enumerate(lines)}


def pieces(text: str, most: int) -> list[int]:
    """Return the numbers of the pieces of `text`, with the one that begins every text and the one that ends it, `most` in
    all. What is left over is left out."""
    known = vocabulary()
    found: list[int] = []
    for word in _words(text):
        found.extend(_of_word(word) if len(word) <= LONGEST else (known[UNKNOWN],))
        if len(found) >= most - 2:
            break
    return [known[START], *found[: most - 2], known[END]]


@lru_cache(maxsize=1 << 14)
def _of_word(word: str) -> tuple[int, ...]:
    known = vocabulary()
    found: list[int] = []
    begin, before = 0, ""
    while begin < len(word):
        for end in range(len(word), begin, -1):
            number = known.get(before + word[begin:end])
            if number is not None:
                break
        else:
            return (known[UNKNOWN],)
        found.append(number)
        begin, before = end, "##"
    return tuple(found)


def _words(text: str) -> Iterator[str]:
    """Cut a text at spaces, and before and behind every mark and every Chinese sign; small letters without accents."""
    plain = "".join(map(_sign, text)) if not text.isascii() else text.translate(_ASCII)
    for word in plain.lower().split():
        if word.isalnum() and word.isascii():
            yield word
        else:
            yield from _parted(_bare(word))


def _parted(word: str) -> Iterator[str]:
    begin = 0
    for at, sign in enumerate(word):
        if _is_mark(sign):
            if begin < at:
                yield word[begin:at]
            yield sign
            begin = at + 1
    if begin < len(word):
        yield word[begin:]


def _bare(word: str) -> str:
    if word.isascii():
        return word
    return "".join(sign for sign in unicodedata.normalize("NFD", word) if unicodedata.category(sign) != "Mn")


@lru_cache(maxsize=1 << 12)
def _is_mark(sign: str) -> bool:
    if sign.isascii():
        return not sign.isalnum()
    return unicodedata.category(sign).startswith("P")


@lru_cache(maxsize=1 << 12)
def _sign(sign: str) -> str:
    """Return a sign as it is read: nothing for one that is not seen, a space for any space, Chinese signs apart."""
    if sign in "\t\n\r" or unicodedata.category(sign) == "Zs":
        return " "
    if sign in "\0\ufffd" or unicodedata.category(sign) in ("Cc", "Cf", "Co", "Cs"):
        return ""
    return f" {sign} " if _is_chinese(ord(sign)) else sign


def _is_chinese(number: int) -> bool:
    return any(first <= number <= last for first, last in _CHINESE)


_CHINESE: Final = (
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2A6DF), (0x2A700, 0x2B81F), (0x2B820, 0x2CEAF),
    (0x2F800, 0x2FA1F),
)  # fmt: skip

_ASCII: Final = {number: _sign(chr(number)) for number in range(128)}
