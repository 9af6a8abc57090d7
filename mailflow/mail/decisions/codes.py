"""The code of a letter in a reply: this very letter's, or what is shaped like another's.

The one idea: a code is four capital letters and digits. Another letter's code beside a word means that the word is not for this
one.
"""

import re
from collections.abc import Iterable
from typing import Final

_CODE_SHAPE: Final = re.compile(r"(?:(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*\d)[A-Z0-9]{4}|[B-DF-HJ-NP-TV-Z]{4})(?!\w)")
_NO_CODE: Final = re.compile(r"\d+(?:AM|PM|ST|ND|RD|TH)$")


def other_code(text: str, at: int) -> str:
    """Return what is shaped like the code of a letter at `at`: four letters and digits; "" if nothing is."""
    match = _CODE_SHAPE.match(text, at)
    return match.group() if match and not _NO_CODE.match(match.group()) else ""


def any_code_at(text: str, at: int, codes: Iterable[str]) -> int:
    """Return where any of these codes ends that stands at `at`; else 0."""
    return max((code_at(text, at, code) for code in codes), default=0)


def code_at(text: str, at: int, code: str) -> int:
    """Return where this very code ends that stands at `at`, in small or capital letters, perhaps in brackets; else 0."""
    opening = text[at : at + 1] in ("(", "[")
    begin, end = at + opening, at + opening + len(code)
    if not code or text[begin:end].casefold() != code.casefold() or re.match(r"[\w'’]", text[end : end + 1]):
        return 0
    return end + 1 if opening and text[end : end + 1] in (")", "]") else 0 if opening else end
