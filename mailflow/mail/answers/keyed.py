"""A letter with the number of its question behind it or before it, said in a sentence: "B for number 4", "that's 4B"."""

import re
from typing import Final

from mailflow.mail.answers.items import Read
from mailflow.mail.answers.understood import Understood
from mailflow.prompt.items import Choose, Item

_KEYED: Final = re.compile(
    r"(?:that['’]?s |so |and |but )*([A-Za-z]\d?[a-z]?|\d) (?:for|to) (?:(?:number|no\.?|question|q|item) ?)?(\d{1,2})",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"(?:that['’]?s |so |and |but )*(\d{1,2}) ?([A-Za-z])", re.IGNORECASE)


def keyed(so_far: Understood, clause: str) -> tuple[Item, Read] | None:
    """Read "B for number 4" and "that's 4B"."""
    found, other = _KEYED.fullmatch(clause.strip(" .")), _NUMBERED.fullmatch(clause.strip(" ."))
    if not found and not other:
        return None
    number, key = (int(found[2]), found[1]) if found else (int(other[1]), other[2]) if other else (0, "")
    if not 1 <= number <= len(so_far.question.items):
        return None
    item = so_far.question.items[number - 1]
    read = so_far.try_item(item, key) if isinstance(item, Choose) else None
    return (item, read) if read else None
