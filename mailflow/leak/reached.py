"""By what somebody is reached: addresses and telephone numbers, and whether a text holds one of them.

The one idea: a number is the same however it is grouped, so that its last figures tell; what the school prints itself is
nobody's secret.
"""

import re
from collections.abc import Iterable
from typing import Final

from mailflow.leak.seen import clear
from mailflow.leak.words import NOBODYS

_ADDRESS: Final = re.compile(r"[\w.+'-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_NUMBER: Final = re.compile(r"\d(?:[ ()\-]{0,2}\d){8,14}")
_FIGURES: Final = 9  # so many last figures tell a British number, with or without +44
_SHORT: Final = 5  # what stands before the @ with fewer letters may be anything


def reached(texts: Iterable[str]) -> frozenset[str]:
    """Return the addresses, in lower case, and the last figures of the telephone numbers in some texts."""
    read = [clear(text) for text in texts]
    addresses = (address.casefold() for text in read for address in _ADDRESS.findall(text))
    numbers = (re.sub(r"\D", "", number)[-_FIGURES:] for text in read for number in _NUMBER.findall(text))
    return frozenset((*addresses, *numbers))


def bears(text: str, address: str) -> bool:
    """Return whether a cleared text holds an address, or what stands before its @ where that is no mere word."""
    plain, own = text.casefold(), clear(address).casefold()
    local = own.partition("@")[0]
    if "@" in own and own in plain:
        return True
    if len(local) < _SHORT or local.isalpha() or NOBODYS.issuperset(re.findall(r"[^\W\d_]+", local)):
        return False
    return bool(re.search(rf"(?<![\w.]){re.escape(local)}(?!\w)", plain))
