"""Who is named: by what a person may be known, and whether a text holds it.

The one idea: a name that is nothing else is looked for in any spelling; one that is an ordinary word too (Grace, Will,
May), or only a guess, counts with a capital within a sentence, or beside a title or another name of theirs.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from mailflow.leak.seen import CLOSES, OPENS, clear
from mailflow.leak.words import (
    AFFIXES,
    HAPPENINGS,
    MONTHS,
    NOBODYS,
    NOT_SHORT_FOR,
    ORDINARY,
    SHOUTED,
    WEEKDAYS,
    WHEN,
    pattern,
)
from mailflow.people import TITLES

WORD: Final = re.compile(r"[^\W\d_]+")
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
_NEAR: Final = 3  # so many signs at most stand between two words that stand beside each other
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


@dataclass(slots=True)
class Seen:
    """A word as it stands in a text, and `gap`, what stands before it; `open` if it belongs to a name that may be named."""

    word: str
    written: str
    gap: str
    open: bool = False

    @property
    def capital(self) -> bool:
        return self.written[0].isupper()

    @property
    def shouted(self) -> bool:
        return len(self.written) > 1 and self.written.isupper()

    @property
    def near(self) -> bool:
        return len(self.gap) <= _NEAR and "\n" not in self.gap

    @property
    def opens(self) -> bool:
        """Whether a sentence, a line or a quotation begins with it."""
        return not self.gap or bool(re.search(rf"[.?!:;\n(\[•*|>{OPENS}]|(?:^|\s)[-–—\"]", self.gap))


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a cleared text, in lower case."""
    return tuple(word.casefold() for word in WORD.findall(text))


# By what somebody is known -------------------------------------------------------------------------------------------


def known_by(
    name: str, address: str, texts: Iterable[str], *, others: frozenset[str], wording: frozenset[str]
) -> Names:
    """Return by what a person may be known who writes as `name <address>`, and who wrote `texts`, or is told of there.

    `others` are the words of names that may be named, and `wording` those of the letter, which are taken for ordinary.
    """
    display = _display(name)
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


def _display(name: str) -> list[str]:
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


# Whether a text holds it ---------------------------------------------------------------------------------------------


def read(marked: str, open_names: Iterable[str]) -> tuple[Seen, ...]:
    """Return the words of a marked text. Where one of `open_names` stands, whole or with a title, its words are open;
    within a quotation, also where the surname stands alone."""
    known, loose = _may_be_named(open_names)
    words, at, quoted = [], 0, False
    for match in WORD.finditer(marked):
        seen = Seen(match[0].casefold(), match[0], marked[at : match.start()])
        marks = [sign for sign in seen.gap if sign in (OPENS, CLOSES)]
        quoted = marks[-1] == OPENS if marks else quoted
        seen.open = quoted and seen.word in loose
        words.append(seen)
        at = match.end()
    for start, seen in enumerate(words):
        for name in known.get(seen.word, ()):
            if [one.word for one in words[start : start + len(name)]] == name:
                for one in words[start : start + len(name)]:
                    one.open = True
    return tuple(words)


def _may_be_named(open_names: Iterable[str]) -> tuple[dict[str, list[list[str]]], set[str]]:
    """Return the ways in which somebody who may be named is named, by their first word, and the surnames."""
    known: dict[str, list[list[str]]] = {}
    loose: set[str] = set()
    for full in open_names:
        whole = list(words_of(clear(full)))
        name = [word for word in whole if word not in TITLES]
        titles = [word for word in whole if word in TITLES] or sorted(TITLES)
        ways = [whole, *([name] if len(name) > 1 else [])]
        ways += [[title, *rest] for title in titles for rest in (name, name[-1:]) if name]
        for way in ways:
            if way:
                known.setdefault(way[0], []).append(way)
        loose |= set(name[-1:])
    return known, loose


def holds(text: tuple[Seen, ...], names: Names) -> bool:
    """Return whether a text holds one of these names, besides where somebody else's name is open."""
    return any(not seen.open and _is_theirs(text, at, names) for at, seen in enumerate(text))


def _is_theirs(text: tuple[Seen, ...], at: int, names: Names) -> bool:
    seen = text[at]
    if seen.word in names.sure or (seen.word in names.whole and len(seen.word) > 6):
        return True
    if not seen.capital:
        return False
    if seen.word in names.short or (len(seen.word) > 4 and seen.word.removesuffix("s") in names.sure):
        return True
    if names.ordinary & {seen.word, seen.word.removesuffix("s")} and (
        _beside_a_name(text, at, names) or _stands_as_a_name(text, at)
    ):
        return True
    cut_short = len(seen.word) > 2 and names.first.startswith(seen.word) and seen.word not in NOT_SHORT_FOR
    return (cut_short and _stands_as_a_name(text, at)) or _in_parts(text, at, names) or _initials(text, at, names)


def _stands_as_a_name(text: tuple[Seen, ...], at: int) -> bool:
    """Return whether a word with a capital stands where an ordinary word has none."""
    seen = text[at]
    before, after = text[at - 1] if at else None, text[at + 1] if at + 1 < len(text) else None
    if seen.opens or (seen.shouted and any(one and one.shouted for one in (before, after))):
        return False
    if seen.word in MONTHS and (
        re.search(r"\d\w{0,2} $", seen.gap)
        or (before and before.word in WHEN)
        or (after and re.match(r"\W*\d", after.gap))
    ):
        return False
    return not (after and after.near and after.word in HAPPENINGS)


def _beside_a_name(text: tuple[Seen, ...], at: int, names: Names) -> bool:
    """Return whether a title, another of their names, or the initial of one stands right beside."""
    theirs = names.sure | names.short | names.ordinary
    before = text[at - 1] if at and text[at].near else None
    after = text[at + 1] if at + 1 < len(text) and text[at + 1].near else None
    if before and before.word in TITLES and before.capital:
        return True
    return any(
        one is not None
        and one.capital
        and one.word != text[at].word
        and (one.word in theirs or one.word in names.initials)
        for one in (before, after)
    )


def _in_parts(text: tuple[Seen, ...], at: int, names: Names) -> bool:
    """Return whether "Rosa Lind" or "R. Lind" begins here, for somebody known as rosalind or rlind."""
    joined = text[at].word
    for seen in text[at + 1 : at + 4]:
        joined += seen.word
        if not seen.near or seen.open or len(joined) > 40:
            return False
        if joined in names.whole:
            return True
    return False


def _initials(text: tuple[Seen, ...], at: int, names: Names) -> bool:
    """Return whether "R.L.", "RL" or "Mrs L" stands here, for Rosa Lind."""
    seen, after = text[at], text[at + 1] if at + 1 < len(text) else None
    if not names.initials:
        return False
    if len(seen.written) == 2:
        figures = seen.gap[-1:].isdigit() or (after is not None and after.gap[:1].isdigit())
        return seen.written == names.initials.upper() and seen.written not in SHOUTED and not figures
    if len(seen.written) > 1:
        return False
    if after and after.gap in (".", ". ", " ") and seen.word + after.written.casefold() == names.initials:
        return after.capital
    titled = at > 0 and seen.near and text[at - 1].word in TITLES and text[at - 1].capital
    another = after is not None and after.capital and (after.open or after.gap == " ")
    return titled and seen.word == names.initials[-1] and not another
