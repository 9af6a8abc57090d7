"""Whether a text names somebody, in any spelling, besides where somebody else of that name may be named.

The one idea: a word is read as it stands: its capital, what is beside it, and whether it belongs to the whole name of the
addressee, of one of the staff, or of the school.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mailflow.leak.known import Names
from mailflow.leak.seen import CLOSES, OPENS, WORD, clear, words_of
from mailflow.leak.words import HAPPENINGS, MONTHS, NOT_SHORT_FOR, SHOUTED, WHEN
from mailflow.people import TITLES

_NEAR: Final = 3  # so many signs at most stand between two words that stand beside each other


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
    if after and after.word == "s" and after.gap == "'":
        return True
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
