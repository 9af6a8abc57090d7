"""Whether the name on a letter is the addressee's own and nothing more.

The one idea: a parent may share a surname, or a first name, with whoever reported; but a first name stands first and a
surname last, and beside a name stands no remark.
"""

import re
from collections.abc import Iterable
from typing import Final

from mailflow.leak.known import shown_parts
from mailflow.leak.seen import clear
from mailflow.people import TITLES

NAME_WORDS: Final = 5
_NAME: Final = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*\.?")
_OF: Final = frozenset("de del della di da du la le van von der den ter bin bint ibn al el ap ab st o y e".split())
_AND: Final = re.compile(r"\s+(?:and|&)\s+")
_PLAIN: Final = 2
"""So many words without a capital may be a name that was typed in haste."""


def own_name(addressee: str, secrets: Iterable[tuple[str, str]]) -> str:
    """Return the name of an addressee if it is theirs alone, else "". `secrets` are the names and addresses of those who wrote
    in confidence."""
    people = _AND.split(addressee.strip())
    if len(addressee.split()) > NAME_WORDS or not all(_is_name(person) for person in people):
        return ""
    theirs = [shown_parts(person) for person in people]
    found = any(_points(theirs, shown_parts(name) or shown_parts(_spaced(address))) for name, address in secrets)
    return "" if found else addressee


def _is_name(person: str) -> bool:
    words = [word for word in person.split() if word.casefold().strip(".") not in TITLES]
    if any(not _NAME.fullmatch(word) or re.search(r"['’]s\.?$", word) for word in words):
        return False
    capitals = all(word[0].isupper() or word.casefold() in _OF for word in words)
    return capitals or len(words) <= _PLAIN


def _points(people: list[list[str]], secret: list[str]) -> bool:
    """Return whether a secret name stands among these where it is no name of their own."""
    if not secret:
        return False
    first, last = secret[0], secret[-1]
    if len(people) > 1 and first != last and any(first in person for person in people):
        return True
    return any(_misplaced(person, first, last) for person in people)


def _misplaced(person: list[str], first: str, last: str) -> bool:
    if first == last:
        return len(person) > _PLAIN and first in person[1:]
    return first in person[1:] or last in person[:-1]


def _spaced(address: str) -> str:
    return re.sub(r"[^\w]|[\d_]", " ", clear(address).partition("@")[0])
