"""A part of a reply that only one item can mean: by its number said in a sentence ("B for number 4", "Mr Moss for 3"), its name,
one of our people, an address, or a choice's whole line.

The one idea: what could belong to two items belongs to none of them here; and whoever writes only their own name signs.
"""

import re
from dataclasses import replace
from typing import Final

from mailflow.mail.answers.item.fully import fully
from mailflow.mail.answers.item.items import Read, addresses_in, staff_named
from mailflow.mail.answers.item.plainly import plainly
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.said.spelt import NUMBERS, same_words
from mailflow.mail.answers.said.words import LONGEST
from mailflow.prompt.items import Address, Choose, Item, Who, Words

_CODE: Final = re.compile(r"[a-z]\d[ab]?(?![\w'’])", re.IGNORECASE)
_CODES: Final = re.compile(r"[a-z]\d[ab]?(?:(?: and |, | & | ?\+ ?| as well as | plus | )[a-z]\d[ab]?)+", re.IGNORECASE)


_STRANGER: Final = re.compile(
    r"(?:(?:and|so|but|it['’]?s|it is|that['’]?s|just|only|the (?:person|parent|one) (?:to be spoken to|"
    r"to (?:see|speak to|talk to|invite)) is|"
    r"(?:we|i) need to (?:speak|talk) to|(?:please )?(?:speak|talk) to) )*(?P<name>(?:mr|mrs|ms|miss|"
    r"dr)\.? [A-Za-z'’-]+(?: [A-Z][\w'’-]+)?)"
    r"(?: (?:(?:is )?to be spoken to|(?:that )?(?:we|i) need to (?:speak|talk) to|please|alone|only))*",
    re.IGNORECASE,
)
_CALLED: Final = rf"(?:(?:number|no\.?|question|q|item) ?)?(?P<number>\d{{1,2}}|{'|'.join(NUMBERS)})"
_OPENS: Final = r"(?:(?:that['’]?s|so|and|but) )*"
_KEYED: Final = re.compile(rf"{_OPENS}(?P<said>[^,;]{{1,60}}?) (?:for|to|under) {_CALLED}", re.IGNORECASE)
_NUMBERED: Final = re.compile(rf"{_OPENS}(?P<number>\d{{1,2}}) ?(?P<said>[A-Za-z])", re.IGNORECASE)
_FOR: Final = re.compile(
    rf"{_OPENS}for {_CALLED}[,:]? (?:(?:i['’]?d|i would|i) (?:say|put|go for|choose|pick) )?(?P<said>.{{1,120}})",
    re.IGNORECASE,
)
NOTHING: Final = re.compile(r"(?:nothing|none|no|nil|n/?a)(?: to add)?", re.IGNORECASE)


def by_kind(so_far: Understood, piece: str) -> tuple[Item, Read] | None:
    """Return the open item that `piece` can only mean ("lead Finch", "Finch", an address), and its answer."""
    waiting, piece = so_far.open_items(), _bare(piece)
    for item in waiting:
        named = re.match(rf"{re.escape(item.name)}\s*(?:[:=]|\bis\b|\bto be\b)?\s*(?=\S)", piece, re.IGNORECASE)
        read = so_far.try_item(item, piece[named.end() :]) if named and not isinstance(item, Words) else None
        if read:
            return item, read
    if called := stranger(so_far, waiting, piece):
        return called
    meant = [item for item in waiting if _only_means(so_far, item, piece)]
    read = so_far.try_item(meant[0], piece) if len(meant) == 1 else None
    return (meant[0], read) if read else None


def _bare(piece: str) -> str:
    """Return a piece without the "but" before it and the "please" behind it; one that is long is somebody's own words."""
    if len(piece) > LONGEST:
        return piece.strip()
    own = re.sub(r"^(?:(?:but|and|so|only|with) )+(?=\S)", "", piece.strip(), flags=re.IGNORECASE)
    return re.sub(r"(?<=\S)(?:,? (?:please|pls|plz|instead|thanks|ta))+\W*$", "", own, flags=re.IGNORECASE)


def stranger(so_far: Understood, waiting: list[Item], piece: str) -> tuple[Item, Read] | None:
    """Read "it's Mr Moss to be spoken to": one of no people of ours, by a title, where one item alone asks for such a name."""
    strangers = [item for item in waiting if isinstance(item, Who) and not item.staff]
    found = _STRANGER.fullmatch(piece.strip(" .")) if len(strangers) == 1 else None
    ours = {word.casefold() for person in so_far.people for word in person.name.split()}
    if found is None or {word.casefold() for word in found["name"].split()[1:]} & ours:
        return None
    read = so_far.try_item(strangers[0], found["name"])
    return (strangers[0], read) if read else None


def _only_means(so_far: Understood, item: Item, piece: str) -> bool:
    if isinstance(item, Who):
        meant = staff_named(so_far.people, piece)
        return item.staff and len(meant) == 1 and meant[0].key != so_far.by
    if isinstance(item, Address):
        return len(addresses_in(piece)) == 1
    if not isinstance(item, Choose):
        return False
    if item.many and _CODES.fullmatch(piece):
        listed, before = set(_CODE.findall(piece.casefold())), so_far.suggested.get(item.name)
        return len(listed) > 1 and before is not None and {name.casefold() for name in before.picked} <= listed
    own = re.sub(r"^\(?[A-Za-z]\d?[a-z]?[\s).:-]+", "", piece)
    lines = [choice.says for choice in item.choices if choice.key.casefold() == piece[:1].casefold() or own == piece]
    return len(own.split()) > 2 and any(same_words(own, says) for says in lines)


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
        plain = plainly(so_far, said, of=item)
        return so_far.try_item(item, said) or (replace(plain[1], plain=False) if plain else None)
    if isinstance(item, Who) and item.staff:
        return fully(so_far, item, said)
    called = stranger(so_far, [item], said)
    return called[1] if called else None
