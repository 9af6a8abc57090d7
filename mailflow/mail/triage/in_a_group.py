"""Does a message tell of what one of our people, whom it names, wrote in a group of parents?

The one idea: they must be who wrote ("Miss Patel has been posting ..."), since most messages tell of what was written about them;
and what they wrote must have been unkind.
"""

import re
from collections.abc import Iterable
from typing import Final

from mailflow.people import Person, Role

_BEFORE: Final = (
    r"(?:^|[.!?;:\n]|\b(?:and|but|because|as|since|while|so|now)\b)[\s,]*"
    r"(?:(?:the|our)\s(?:[\w'’]+\s){0,3}?(?:teacher|ta|teaching assistant|tutor)[,\s]+)?"
)
_BETWEEN: Final = r"(?:,[^.,;\n]{1,40},|,)?\s+(?:(?:has|had|is|was|keeps?|kept|just|also|even|now|been|who|then|actually|apparently)\s+){0,4}"
_UNKIND: Final = (
    r"(?:making fun|taking the mick\w*|slag\w+|mock\w+|laugh\w+ (?:at|about)|bitch\w+|gossip\w+|bad-?mouth\w*|"
    r"having a (?:go|dig)|rant\w*|call(?:s|ed|ing)|insult\w*|nasty|rude|horrible|swear\w*|swore|mean things?)"
)
_WROTE: Final = (
    rf"(?:post(?:s|ed|ing)|writ(?:es|ing)|wrote|comment(?:s|ed|ing)|messag(?:ed|ing)|join(?:s|ed|ing)|{_UNKIND})\b"
)
_CHAT: Final = re.compile(r"\b(?:group|chat|whats ?app)\b", re.IGNORECASE)
_OF_IT: Final = re.compile(rf"\b{_UNKIND}\b", re.IGNORECASE)
_NEAR: Final = 250
"""Characters from their name on in which the group, and what was unkind, must stand."""


def staff_write_in_it(text: str, people: Iterable[Person]) -> bool:
    """Return whether `text` tells so of anybody who works at the school, but for the Head Teacher, who has rules of their own."""
    return any(
        _writes(text, person) for person in people if Role.HEAD not in person.roles and Role.CHAIR not in person.roles
    )


def _writes(text: str, person: Person) -> bool:
    if person.surname not in text:
        return False
    first = re.escape(person.name.split()[0])
    name = rf"(?:(?:mr|mrs|ms|miss|mx|dr)\.?\s+(?:{first}\s+)?|{first}\s+){re.escape(person.surname)}"
    for found in re.finditer(f"{_BEFORE}{name}{_BETWEEN}{_WROTE}", text, re.IGNORECASE):
        near = text[found.start() : found.start() + _NEAR]
        if _CHAT.search(near) and _OF_IT.search(near):
            return True
    return False
