"""A part of a reply that only one open item can mean: by its name, one of our people, an address, or a choice's whole line.

The one idea: what could belong to two items belongs to none of them here; and whoever writes only their own name signs.
"""

import re

from mailflow.mail.answers.choices import same_words
from mailflow.mail.answers.items import Read, addresses_in, staff_named
from mailflow.mail.answers.understood import Understood
from mailflow.prompt.items import Address, Choose, Item, Who, Words


def by_kind(so_far: Understood, piece: str) -> tuple[Item, Read] | None:
    """Return the open item that `piece` can only mean ("lead Finch", "Finch", an address), and its answer."""
    waiting = so_far.open_items()
    for item in waiting:
        named = re.match(rf"{re.escape(item.name)}\s*(?:[:=]|\bis\b|\bto be\b)?\s*(?=\S)", piece, re.IGNORECASE)
        read = so_far.try_item(item, piece[named.end() :]) if named and not isinstance(item, Words) else None
        if read:
            return item, read
    meant = [item for item in waiting if _only_means(so_far, item, piece)]
    read = so_far.try_item(meant[0], piece) if len(meant) == 1 else None
    return (meant[0], read) if read else None


def _only_means(so_far: Understood, item: Item, piece: str) -> bool:
    if isinstance(item, Who):
        meant = staff_named(so_far.people, piece)
        return item.staff and len(meant) == 1 and meant[0].key != so_far.by
    if isinstance(item, Address):
        return len(addresses_in(piece)) == 1
    if not isinstance(item, Choose):
        return False
    own = re.sub(r"^\(?[A-Za-z]\d?[a-z]?[\s).:-]+", "", piece)
    lines = [choice.says for choice in item.choices if choice.key.casefold() == piece[:1].casefold() or own == piece]
    return len(own.split()) > 2 and any(same_words(own, says) for says in lines)
