"""By what somebody may be known: the names in a display name, in an address, and in what they wrote of themselves.

The one idea: a name that is nothing else is sure; one that is an ordinary word too (Grace, Will, May), or only a guess, is
kept apart, for it counts only where it stands as a name.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from mailflow.leak.seen import clear, words_of
from mailflow.leak.words import AFFIXES, MONTHS, NOBODYS, ORDINARY, WEEKDAYS, pattern

_PART: Final = re.compile(r"[^\W\d_]+(?:['\-][^\W\d_]+)*")
PARTS: Final = {
    "name": r"([A-Z][^\W\d_A-Z][^\W\d_]*)",
    "title": r"(?:mr|mrs|ms|miss|mx|dr|Mr|Mrs|Ms|Miss|Mx|Dr)\.? ",
    "my": "[Mm]y, [Mm]y own, [Mm]y little, [Mm]y younger, [Mm]y older, [Mm]y eldest, [Mm]y youngest",
    "relative": "son, sons, daughter, daughters, child, children, boy, girl, twins, kids, husband, wife, partner, mum, mother, dad,"
    "father, sister, brother",
    "rang": "rang, phoned, telephoned, called in, came, handed, brought, reported, complained, spoke, told, asked, says, rings",
    "call": "call, message, note, letter, visit, word",
    "regards": r"(?:(?:kind|best|warm|many)[ \t]+)?(?:regards|wishes|thanks|thank you|cheers), yours, yours sincerely,"
    "yours faithfully",
}
_KIN: Final = re.compile(
    pattern(
        r"\b(?:[Mm]y name is <name>(?: <name>)?|<my> <relative>,?(?: called| named)? <name>(?:(?:,| and|) <name>)?)",
        PARTS,
    )
)
_RANG: Final = re.compile(
    pattern(
        r"\b(?:<title>)?(?:<name> )?<name>(?:,[^,.\n]{0,40},)? (?:has |had |just )?<rang>\b"
        r"|\b<call> (?:was )?(?:from|by) (?:<title>)?<name>(?: <name>)?",
        PARTS,
    )
)
_SIGNED: Final = re.compile(
    pattern(
        r"(?:^|\n)[ \t]*(?:(?i:<regards>[ \t,.!x]*\n*|from)|[-–—])[ \t]*<name>(?:[ \t]+<name>)?[ \t.xX]*\Z",
        PARTS,
    )
)
_MANY: Final = 20  # more words than that are no name


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """By what somebody may be known: `sure` in any spelling; `short` with a capital; `ordinary` as no ordinary word would
    stand; `whole` run together or in parts; `first` perhaps cut short; `initials`, such as "rl"."""

    sure: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()
    ordinary: frozenset[str] = frozenset()
    whole: frozenset[str] = frozenset()
    first: str = ""
    initials: str = ""

    @property
    def words(self) -> frozenset[str]:
        return self.sure | self.short | self.ordinary | self.whole


def known_by(
    name: str, address: str, texts: Iterable[str], *, others: frozenset[str], wording: frozenset[str]
) -> Names:
    """Return by what a person may be known who writes as `name <address>`, and who wrote `texts`, or is told of there.

    `others` are the words of names that may be named, and `wording` those of the letter, which are taken for ordinary.
    """
    display = shown_parts(name)
    shown = [word for part in display for word in words_of(part) if len(word) > 1]
    parts = [part for part in words_of(clear(address.partition("@")[0].partition("+")[0]))[:_MANY] if _names_one(part)]
    plain = ORDINARY | wording
    given = {*shown, *(() if len(shown) > 1 else parts)}
    told = {word for word in _told(texts, nameless=not shown and not parts) if word not in others | plain}
    guessed = {*parts, *_bare(parts), *(() if len(shown) > 1 else _without_initial(parts))} - plain - NOBODYS
    ordinary, compounds = given & plain, {"".join(words_of(part)) for part in display} - given
    return Names(
        sure=frozenset({word for word in given - ordinary if len(word) > 2} | compounds),
        short=frozenset({word for word in given - ordinary if len(word) == 2} | told),
        ordinary=frozenset(ordinary | guessed),
        whole=frozenset(word for word in ("".join(shown), "".join(parts)) if len(word) > 4 and word not in plain),
        first=display[0] if display and len(display[0]) > 4 else "",
        initials=display[0][0] + display[-1][0] if len(display) > 1 else "",
    )


def shown_parts(name: str) -> list[str]:
    """Return the parts of a display name that are names: "O'Neill, Rosa (Year 4)" is rosa and o'neill."""
    shown = re.sub(r"@\S+", " ", clear(name))
    before, comma, after = shown.partition(",")
    if comma and len(before.split()) == 1:
        shown = f"{after} {before}"
    parts = (part.casefold() for part in _PART.findall(shown)[:_MANY])
    return [part for part in parts if len(part) > 1 and part not in NOBODYS]


def _names_one(part: str) -> bool:
    return len(part) > 2 and part not in NOBODYS


def _bare(parts: Iterable[str]) -> Iterator[str]:
    for part in parts:
        for affix in AFFIXES:
            for bare in (part.removeprefix(affix), part.removesuffix(affix)):
                if bare != part and len(bare) > 2:
                    yield from (bare, bare.removesuffix("s"))


def _without_initial(parts: Iterable[str]) -> Iterator[str]:
    """Yield "lind" for rlind, "rosa" for rosal."""
    for part in parts:
        if len(part) > 4:
            yield from (part[1:], part[:-1])


def _told(texts: Iterable[str], *, nameless: bool) -> Iterator[str]:
    """Yield names from somebody's own words: of their kin, and at the end; where no name is known, of whoever rang."""
    for text in texts:
        read = clear(text)
        found = [*_KIN.findall(read), *_SIGNED.findall(read[-200:].rstrip())]
        found += _RANG.findall(read) if nameless else []
        for names in found:
            yield from (word for name in names for word in words_of(name) if word not in NOBODYS | WEEKDAYS | MONTHS)
