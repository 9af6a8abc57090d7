"""A text without what nobody sees: invisible characters, odd spaces, and gaps that say nothing."""

import re
from typing import Final

_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
_SPACES: Final = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]")

_GAPS: Final = re.compile(r" {31,}|\n{31,}")
"""Gaps that say nothing, and that expressions would go through again and again."""


def tidied(text: str) -> str:
    """Return `text` without invisible characters, with plain spaces and line ends, and no gap of more than thirty of either,
    otherwise as it was written."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _GAPS.sub(lambda found: found[0][:30], _SPACES.sub(" ", _INVISIBLE.sub("", text)))
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")
