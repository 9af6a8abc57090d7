"""Whose name, or what post, stands in a reply to a decision.

The one idea: only our own people's names are names, and only what people are at a school is a post.
"""

import re
from typing import Final

from mailflow.mail.new_text.signatures import ROLES
from mailflow.mail.words.first_names import FIRST_NAMES
from mailflow.mail.words.matters import could_matter
from mailflow.people import TITLES

_WORD: Final = re.compile(r"[\w'’.-]+")
_INITIALS: Final = re.compile(r"[A-Z](?:\.[A-Z]){1,3}")
_UNIVERSAL: Final = frozenset("SXHN")


def name_at(text: str, at: int, known: frozenset[str]) -> int:
    """Return the length of a name of one of our people that stands at `at`, up to the end of the line; 0 if none does.

    Initials are names in capitals, and a single one is if it is none of the letters that answer any question.
    """
    end, named, alone = at, False, False
    for word in _WORD.finditer(text, at, at + 80):
        own = word.group().rstrip(".-")
        own = own.replace(".", "") if _INITIALS.fullmatch(own) else own
        single = len(own) == 1 and own.isupper()
        capitals = own.isupper() and own in known and not single and not could_matter(own)
        if text[end : word.start()].strip(" ") or not (single or own.casefold() in known or capitals):
            break
        named = named or capitals or (not single and own.casefold() not in TITLES)
        alone = single and end == at and own in known and own not in _UNIVERSAL
        end = word.end()
    return end - at if named or alone else 0


def names_only(text: str, own: frozenset[str]) -> bool:
    """Say whether all these names and initials are among one's `own`."""
    words = [word.group().replace(".", "").rstrip("-") for word in _WORD.finditer(text)]
    initials = {each[0] for each in own if each.islower() and each not in TITLES}
    return all(each.casefold() in own or each in own or each.casefold() in initials for each in words)


def own_name_end(text: str, at: int, known: frozenset[str], writer: frozenset[str]) -> int:
    """Return where the whole name ends that stands at `at`, if it is that of whoever writes; `at` if none does."""
    size = name_at(text, at, known)
    own = text[at : at + size]
    last = own.rstrip(".").split()[-1:]
    whole = len(own.split()) > 1 and last[0].casefold() in writer - TITLES and names_only(own, writer)
    return at + size if whole else at


def of_the_lead(name: str, led_by: str, known: frozenset[str]) -> bool:
    """Say whether this is a name of whoever leads the case, or a short form or the initials of it."""
    own, leads = name.casefold(), [word.casefold() for word in led_by.split()]
    short = own in FIRST_NAMES and own not in known and any(own[:3] == each[:3] for each in leads)
    return own in leads or short or own == "".join(each[0] for each in leads)


def names_in(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """Return the words of a courtesy that name somebody: one of our people, also by initials, or anybody by a first name."""
    words = (word.group().rstrip(".-").removesuffix("'s").removesuffix("’s") for word in _WORD.finditer(text))
    named = known - TITLES | FIRST_NAMES
    return tuple(word for word in words if len(word) > 1 and (word.casefold() in named or word in known))


def post_at(text: str, at: int) -> int:
    """Return the length of a word for somebody's post that stands at `at`; 0 if none does."""
    word = _WORD.match(text, at)
    return len(word.group()) if word and word.group().casefold().strip(".") in ROLES else 0
