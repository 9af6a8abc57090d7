"""Text read as the answer to one item and to nothing else; a reason may stand behind it, or what it is instead of.

The one idea: whatever is said besides makes it no answer of that item here, and another step looks at it.
"""

import re
from typing import Final

from mailflow.mail.answers.item.choices import pick
from mailflow.mail.answers.item.items import Read, staff_named, whole
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.item.worded import own_words, worded
from mailflow.mail.answers.said.beside_words import BLOCKS
from mailflow.mail.answers.said.spelt import NUMBERS
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choose, Item, Who, Words

_REASON: Final = re.compile(r"\s*(?:\(|(?:because|as|since|cos|given)\s)[^,;\n]*$", re.IGNORECASE)
_KEY_FIRST: Final = re.compile(r"(?:[A-Za-z](?:\d[a-z]?)?(?![\w'’])|\d)(?!(?<=[aAI]) [a-z'’]{2})")
INSTEAD: Final = re.compile(r"\s*(?:,\s*)?(?:instead of|rather than|not|and not)\s+", re.IGNORECASE)
_ONLY: Final = re.compile(r"^\s+(?:only|alone|just)(?=\s*(?:$|[,;.]))", re.IGNORECASE)
"""What says again that it is this one."""
QUOTES: Final = " \t\n,;:=*_.“”\"'-–—•·"


def fully(so_far: Understood, item: Item, text: str) -> Read | None:
    """Read `text` as the answer to `item` and nothing else; a reason may stand behind it."""
    text = text.lstrip(f"{QUOTES}?").rstrip(QUOTES)
    if isinstance(item, Choose):
        return _choice(so_far, item, str(NUMBERS.get(text.casefold(), text)))
    if isinstance(item, Who) and item.staff and so_far.by and text.casefold() in ("me", "myself"):
        return Read(answer=Answer((so_far.by,)))
    if isinstance(item, Who) and item.staff:
        words = text.split()
        for size in range(min(len(words), 4), 0, -1):
            head, rest = " ".join(words[:size]), " ".join(words[size:])
            meant = staff_named(so_far.people, head.rstrip(","))
            if len(meant) == 1 and (not rest or _REASON.match(rest)):
                return Read(answer=Answer((meant[0].key,), rest))
            other = INSTEAD.match(rest)
            if len(meant) == 1 and other and len(staff_named(so_far.people, rest[other.end() :])) == 1:
                return Read(answer=Answer((meant[0].key,)))
        return None
    read = so_far.try_item(item, text)
    return read if read and not isinstance(item, Words | Who) else None


def _choice(so_far: Understood, item: Choose, text: str) -> Read | None:
    found = pick(item, text)
    if found.why:
        if _KEY_FIRST.match(text):
            return None
        meant = worded((item,), so_far.question.usual, text)
        return whole(item, Answer((meant.choice.name,))) if meant else None
    names = tuple(choice.name for choice in found.choices)
    behind = _ONLY.sub("", text[found.end :])
    other = INSTEAD.match(behind)
    if other:
        return _instead(so_far, item, names, behind[other.end() :])
    if behind.strip(QUOTES) and own_words(item, found.choices[0], behind):
        behind = ""
    asked_for = any(choice.needs_words for choice in found.choices) and not BLOCKS.search(behind)
    if behind.strip(QUOTES + ")") and not (asked_for or _REASON.match(behind)):
        return None
    return whole(item, Answer(names, behind.strip(QUOTES + "()")))


def without_the_other(item: Choose, behind: str) -> str:
    """Return what stands behind a choice without "not 2" or "instead of O1", where one choice alone may be picked."""
    found = INSTEAD.match(behind) if not item.many else None
    other = pick(item, behind[found.end() :]) if found else None
    return behind[found.end() + other.end :] if found and other and other.choices else behind


def _instead(so_far: Understood, item: Choose, names: tuple[str, ...], text: str) -> Read | None:
    """Read "G1 instead of O1" as a change of what was suggested."""
    other = pick(item, text)
    before = so_far.suggested.get(item.name)
    if not other.choices or text[other.end :].strip(QUOTES):
        return None
    gone = {choice.name for choice in other.choices}
    kept = tuple(name for name in (before.picked if before else ()) if name not in gone) if item.many else ()
    return Read(answer=Answer(tuple(dict.fromkeys((*kept, *names)))))
