"""Whether a reply bids somebody else to approve, instead of approving.

The one idea: "Hi Amira, approve it please" says what Amira is to do. Who is spoken to by name, and neither writes nor leads
the case that is asked about, is bidden by a word that bids: "approve it", "approve please". "Approved" and "I approve it" bid
nobody, and a bare "approve" is the word that our email asks for, whoever is greeted before it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from mailflow.mail.decisions.choices import choice_at
from mailflow.mail.decisions.command_words import LETTING, Asked, Phrase
from mailflow.mail.decisions.names import names_in, of_the_lead

_BIDS: Final = re.compile(
    r"[\s,]*(?:(?:it|this|that|them|these|both)\b|(?:(?:the|this|that|his|her|their|my)\s+\w+|letter)\b|for me\b|"
    r"(?:and|&|then)\s+(?:send|release)\b)|[^.!\n]*\b(?:please|pls|plz)\b",
    re.IGNORECASE,
)
"""What makes a bidding of the word that stands before it: what is to be approved, or a "please" in the same sentence."""
_GO_AHEAD: Final = re.compile(r"\bgo ahead(?: and)?\s*$", re.IGNORECASE)
_APPROVE: Final = re.compile(r"\bapprove(?!\w)", re.IGNORECASE)
"""The word where another one is asked for: "Hi Amira, approve the letter" beneath a letter to be sent."""
_SAID: Final = re.compile(r"d$", re.IGNORECASE)
_OWN: Final = re.compile(r"\b(?:i|we)\b", re.IGNORECASE)
"""What says whose the yes is, and so bids nobody: "just to confirm, I approve it"."""
_STOPS: Final = re.compile(r"[.!\n]")
_SPEAKS_TO: Final = frozenset({"greeting", "thanks", "name", "kind", "assent", "please"})
"""The kinds of phrases in which somebody may be spoken to."""


def bidden(found: Sequence[Phrase], text: str, asked: Asked) -> str:
    """Return the name by which somebody else is bidden to approve, as it is written; "" where nobody is."""
    for i, one in enumerate(found):
        word = _word(asked, text, one)
        if word and not (i and found[i - 1].kind == "lead" and not one.gap.strip(" ")):
            bids = bool(_BIDS.match(text, word) or _GO_AHEAD.search(text, 0, one.begin))
            before = [each for each in found[:i] if bids and each.kind in _SPEAKS_TO]
            for each in (*before, *_behind(found, i, bids=bids)):
                for name in names_in(text[each.begin : each.end], asked.known):
                    if not _ours(name, asked):
                        return name
    return ""


def _word(asked: Asked, text: str, one: Phrase) -> int:
    """Return where the word APPROVE ends that opens this phrase, in a form that may bid; 0 if none does."""
    if one.kind != "word":
        return 0
    found, plain = choice_at(asked.item, text, one.begin), _APPROVE.search(text, one.begin, one.end)
    end = found[1] if found and found[0].key == LETTING[0] else plain.end() if plain and not found else 0
    said = text[one.begin : end]
    return 0 if _SAID.search(said) or _OWN.search(said) else end


def _behind(found: Sequence[Phrase], i: int, *, bids: bool) -> Iterator[Phrase]:
    """Yield what may speak to somebody behind the word; behind the bare word only a name in the same sentence does."""
    for one in found[i + 1 :]:
        if not bids and _STOPS.search(one.gap):
            return
        if one.kind in (_SPEAKS_TO if bids else ("name",)):
            yield one


def _ours(name: str, asked: Asked) -> bool:
    """Say whether this is a name of whoever writes, or of whoever leads and so has put it to them, or a short form of that.
    Where another word than APPROVE is asked for, nobody has put it to them to approve."""
    if asked.letting is None or asked.letting.key != LETTING[0]:
        return False
    own = name.casefold() in asked.writer or name in asked.writer
    return own or of_the_lead(name, asked.item.led_by, asked.known)
