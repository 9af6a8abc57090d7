"""The names of people whom the school's list does not have: parents who are to be spoken to, as somebody types them.

The one idea: the name goes on a letter, so nothing else may stand in it. Whose parent somebody is, is taken off; anything else that
is no name makes it none.
"""

import re
from typing import Final

from mailflow.mail.answers.said.spelt import words_of

EDGE: Final = " \t\n,;:=-–—*_"
_NOBODY: Final = frozenset(
    "not sure unsure yet unknown tbc tba nobody none both him her them they me you who same anyone someone don't dont "
    "know ask see below above parents parent it no yes maybe or is was n na the a an to us we our for from with as i "
    "he she sorry called speak talk".split()
)
_KIN: Final = (
    r"(?:dad|mum|father|mother|parent|step(?:dad|mum|father|mother)|gran|nan|grandad|grand(?:mother|father|parent)|carer|guardian|"
    r"uncle|aunt|auntie)"
)
_WHOSE: Final = re.compile(
    rf"\s*(?:\((?:(?:the )?[\w'’-]+(?: \w\.?)?['’]s? )?{_KIN}(?:,? (?:in )?y(?:ea)?r ?\d)?\)|"
    rf"(?:,| [-–—]) ?[\w'’-]+['’]s? {_KIN})(?=\s*(?:$|[,;&+.\n]|and\b))",
    re.IGNORECASE,
)
"""Whose parent somebody is, behind their name: "Dan Moss (Oliver's dad)". It stands on no letter."""
_LEADS_IN: Final = re.compile(r"^(?:(?:it|that)['’]?s|just|only)\s+", re.IGNORECASE)


def strangers(text: str, *, many: bool) -> tuple[str, ...]:
    """Return the names that `text` consists of, each once; none if something in it may be no name."""
    text = _LEADS_IN.sub("", _WHOSE.sub("", text.strip(EDGE)))
    text = re.sub(r"^\((.*)\)$", r"\1", text.strip(f"{EDGE}/|."))
    found = [piece.strip(" .\t") for piece in (pieces(text) if many else [text])]
    found = [piece for piece in found if piece]
    return tuple(dict.fromkeys(found)) if all(map(_may_be_a_name, found)) else ()


def _may_be_a_name(text: str) -> bool:
    words = words_of(text)
    if not words or len(words) > 6 or re.search(r"[?@()\d]|\w['’]s \w", text):
        return False
    return len(text) <= 80 and sum(map(len, words)) > 1 and not any(word in _NOBODY for word in words)


def pieces(text: str) -> list[str]:
    """Return what stands between commas, "and" and the like."""
    return [piece for piece in re.split(r"\s*(?:[,;&\n+]|\band\b)\s*", text.strip(EDGE)) if piece.strip(" .")]
