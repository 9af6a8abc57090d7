"""An answer with the number of its question behind it or before it, said in a sentence: "B for number 4", "that's 4B",
"Mr Moss for 3", "for 4 I'd like some support"."""

import re
from typing import Final

from mailflow.mail.answers.by_kind import stranger
from mailflow.mail.answers.fully import fully
from mailflow.mail.answers.items import Read
from mailflow.mail.answers.plainly import plainly
from mailflow.mail.answers.spelt import NUMBERS
from mailflow.mail.answers.understood import Understood
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choose, Item, Who, Words

_CALLED: Final = rf"(?:(?:number|no\.?|question|q|item) ?)?(?P<number>\d{{1,2}}|{'|'.join(NUMBERS)})"
_OPENS: Final = r"(?:(?:that['’]?s|so|and|but) )*"
_KEYED: Final = re.compile(rf"{_OPENS}(?P<said>[^,;]{{1,60}}?) (?:for|to|under) {_CALLED}", re.IGNORECASE)
_NUMBERED: Final = re.compile(rf"{_OPENS}(?P<number>\d{{1,2}}) ?(?P<said>[A-Za-z])", re.IGNORECASE)
_FOR: Final = re.compile(
    rf"{_OPENS}for {_CALLED}[,:]? (?:(?:i['’]?d|i would|i) (?:say|put|go for|choose|pick) )?(?P<said>.{{1,120}})",
    re.IGNORECASE,
)
NOTHING: Final = re.compile(r"(?:nothing|none|no|nil|n/?a)(?: to add)?", re.IGNORECASE)


def keyed(so_far: Understood, clause: str) -> tuple[Item, Read] | None:
    """Return the item that the clause names by its number, and its answer."""
    for shape in (_KEYED, _NUMBERED, _FOR):
        found = shape.fullmatch(clause.strip(" ."))
        number = found["number"].casefold() if found else ""
        place = NUMBERS.get(number) or int(number or 0)
        if found and 1 <= place <= len(so_far.question.items):
            item = so_far.question.items[place - 1]
            if read := _read(so_far, item, found["said"]):
                return item, read
    return None


def _read(so_far: Understood, item: Item, said: str) -> Read | None:
    if isinstance(item, Words):
        return Read() if not item.required and NOTHING.fullmatch(said) else None
    if isinstance(item, Choose):
        plain = plainly(so_far, said)
        own = plain[1].answer if plain and plain[0] is item else None
        return so_far.try_item(item, said) or (
            Read(answer=Answer(own.picked, own.words), why=plain[1].why) if own and plain else None
        )
    if isinstance(item, Who) and item.staff:
        return fully(so_far, item, said)
    called = stranger(so_far, [item], said)
    return called[1] if called else None
