"""A letter without its number, and words that can belong to one item only: "C rang Mon and Tue, voicemail both", "B declined".

The one idea: a letter alone may be that of any item. The words say which one it is where they mean that very choice, or tell how and
when, as one choice alone asks for; where they mean another, neither counts.
"""

import re
from collections.abc import Callable, Iterable
from typing import Final

from mailflow.mail.answers.item.items import Read, whole
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.said.spelt import by_key
from mailflow.mail.words.days import WHEN
from mailflow.mail.words.doing import CALLED
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choose, Item

_LETTERED: Final = re.compile(r"\(?(?P<key>[A-Za-z])\)?(?:[ \t]*[,.:;)–-])?[ \t]+(?P<words>\w[\s\S]*)")
_FIRST: Final = re.compile(r"\(?([B-H])\)?(?=[\s,.:;)–-])")
_HOW: Final = re.compile(
    rf"\b(?:{CALLED}|spoke|spoken|talked|chat|chatted|met|meeting|in person|face to face|teams|zoom|video|came in)\b",
    re.IGNORECASE,
)
_IN_VAIN: Final = re.compile(
    r"\b(?:no (?:answer|reply|response)|voicemail|answer ?phone|left (?:a )?message\w*|not|never|nobody|nothing|\w+n['’]?t|"
    r"declin\w*|refus\w*|cancel\w*|will|tomorrow)\b|['’]ll\b",
    re.IGNORECASE,
)


def by_letter_and_words(
    so_far: Understood, clause: str, taken_of: Callable[[Understood, str], tuple[Item, Read] | None]
) -> tuple[Item, Read] | None:
    """Return the item that a letter and the words behind it answer together. `taken_of` reads the words alone."""
    found = _LETTERED.fullmatch(clause.strip(" ."))
    able = [item for item in so_far.open_items() if found and by_key(item, found["key"])]
    if not found or len(able) < 2:
        return None
    words = found["words"]
    meant = taken_of(so_far, words)
    if meant is None:
        return _told_how(able, found["key"], words)
    item, read = meant
    choice = by_key(item, found["key"])
    if choice is None or read.answer is None or read.answer.picked != (choice.name,):
        return None
    return item, whole(item, Answer((choice.name,), words if choice.needs_words else ""))


def of_another_letter(sentence: str, taken: Iterable[tuple[Item, Read]]) -> bool:
    """Say whether a sentence opens with a letter that none of what was read in it has: "B need till Friday, waiting for her"."""
    found = _FIRST.match(sentence)
    keys = [
        item.choice(name).key
        for item, read in taken
        if isinstance(item, Choose) and read.answer
        for name in read.answer.picked
    ]
    return found is not None and found[1] not in keys


def _told_how(able: list[Item], key: str, words: str) -> tuple[Item, Read] | None:
    """Read "A rang Tue 4pm, 20 mins" as the one choice that asks how and when something took place."""
    choices = [(item, one) for item in able if isinstance(item, Choose) and (one := by_key(item, key))]
    asking = [(item, one) for item, one in choices if one.needs_words and "how, when" in one.says]
    told = _HOW.search(words) and WHEN.search(words) and not _IN_VAIN.search(words)
    if len(asking) != 1 or not told:
        return None
    item, choice = asking[0]
    return item, whole(item, Answer((choice.name,), words))
