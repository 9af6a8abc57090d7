"""Ways of writing numbered answers that are made plain before they are read: "1/ A", "3:2", "32", "1A/2R1".

The one idea: a shape is made plain only where every part of it reads as a number of the question and a choice of it.
"""

import re
from collections.abc import Sequence
from typing import Final

from mailflow.mail.answers.said.spelt import by_key
from mailflow.prompt.items import Address, Choose, Item, Who

_SLASHED: Final = re.compile(r"\d{1,2}\s?[A-Za-z=:.)][^/\n]*(?:/[ ]?\d{1,2}\s?[A-Za-z=:.)][^/\n]*)+")


_GLUED: Final = re.compile(r"(?<![\w@.+'<:-])(\d)(?=[A-Za-z][\w.+%'-]*@)")
"""An address right behind a single digit ("2dan.moss@moss.example")."""
_GLUED_NAME: Final = re.compile(r"(?<![\w@.+'<:-])(\d)(?=[A-Z][a-z])")
_CODED: Final = re.compile(r"(?<![\w@.])\d[.):]*\s?[A-Za-z](?![\w'’@.])")


def unglued(items: Sequence[Item], text: str) -> str:
    """Return `text` with a space between the number of an item and the address or the name that it asks for, where another
    item was answered by its number before ("1A 2dan.moss@moss.example", "2B 3Dan Moss")."""
    text = _GLUED_NAME.sub(lambda found: f"{found[1]} " if _names(items, found) else found[1], text)
    return _GLUED.sub(
        lambda found: (
            f"{found[1]} " if _numbers(items, found) and _CODED.search(found.string[: found.start()]) else found[1]
        ),
        text,
    )


def _names(items: Sequence[Item], found: re.Match[str]) -> bool:
    number = int(found[1])
    after = _CODED.search(found.string[: found.start()]) is not None
    return after and 1 <= number <= len(items) and isinstance(items[number - 1], Who)


def maybe_glued(items: Sequence[Item], text: str) -> str:
    """Return the digit with which an address begins that may be its item's number as well, "" for none."""
    found = _GLUED.search(text)
    return found[1] if found and _numbers(items, found) else ""


def _numbers(items: Sequence[Item], found: re.Match[str]) -> bool:
    """Say whether this digit may be the number of an address's item; behind its own number it is the address's ("2 2dan@…")."""
    if re.search(rf"(?<!\w){found[1]}[.):]*\s+$", found.string[: found.start()]):
        return False
    return 1 <= int(found[1]) <= len(items) and isinstance(items[int(found[1]) - 1], Address)


def made_plain(items: Sequence[Item], text: str) -> str:
    """Return `text` with these shapes made plain, otherwise as it was written."""
    if not any(isinstance(item, Choose) and not item.command for item in items):
        return text
    text = re.sub(r"(?m)^([ \t]*\d{1,2})/[ \t]+", r"\1) ", text)
    text = re.sub(r"(?m)^[ \t]*(\d)(\d)[ \t]*$", lambda found: _two_digits(items, found), text)
    text = re.sub(r"(?<![\w:/.])(\d):(\d)(?=[\s,;]|$)", lambda found: _two_digits(items, found), text)
    if _SLASHED.fullmatch(text.strip()):
        text = text.replace("/", "\n")
    return text


def _two_digits(items: Sequence[Item], found: re.Match[str]) -> str:
    number, key = int(found[1]), found[2]
    return f"{number} {key}" if 1 <= number <= len(items) and by_key(items[number - 1], key) else found.group()
