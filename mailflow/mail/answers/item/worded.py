"""A choice said in somebody's own sentence: "No contact with the parent", "they reached me", "upset, but coping".

The one idea: every word that says something must be one of the choice's own (or of its question, where the choice is a
yes or a no), and no other choice of any open question may be meant.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from mailflow.mail.answers.said.words import Said, said, segments, widened
from mailflow.prompt.items import Choice, Choose, Item, Usual

_PLACE: Final = re.compile(r"\s(?:in|on|at|during|via|by|over|last|this|after|before)\s", re.IGNORECASE)

_GOES_ON: Final = re.compile(r"[,;.:?]|\b(?:and|but|or|so|as|because|if|unless)\b", re.IGNORECASE)


class Worded(NamedTuple):
    """A choice of an item that a clause means."""

    item: Choose
    choice: Choice


class _Wording(NamedTuple):
    whole: frozenset[str]
    parts: tuple[frozenset[str], ...]
    denies: bool


def worded(items: Iterable[Item], usual: tuple[Usual, ...], clause: str) -> Worded | None:
    """Return the one choice of these items that `clause` means; where it happened may stand behind it."""
    items = tuple(items)
    found = _meant(items, usual, said(clause))
    wholly = _meant(items, usual, said(clause), least=1.0) if len(found) > 1 else found
    if len(wholly) == 1:
        return wholly[0]
    place = _PLACE.search(clause, 6)
    if found or place is None or said(clause[place.end() :]).denies or _GOES_ON.search(clause, place.end()):
        return None
    found = [each for each in _meant(items, usual, said(clause[: place.start()])) if not each.item.many]
    return found[0] if len(found) == 1 else None


def own_words(item: Choose, choice: Choice, text: str) -> bool:
    """Say whether `text` says nothing but what the choice itself says."""
    own = said(f"{choice.name} {choice.key} {choice.says} {item.says if _yes_or_no(choice) else ''}")
    spoken = said(text)
    return spoken.stems <= widened(own.stems) and (own.denies or not spoken.denies)


def _meant(items: tuple[Item, ...], usual: tuple[Usual, ...], clause: Said, least: float = 0.5) -> list[Worded]:
    if not clause.stems:
        return []
    chooses = [item for item in items if isinstance(item, Choose) and not item.command]
    return [
        Worded(item, choice)
        for item in chooses
        for choice in item.choices
        if any(_covers(wording, clause, least, many=item.many) for wording in _wordings(item, choice, usual))
    ]


def _covers(wording: _Wording, clause: Said, least: float, *, many: bool) -> bool:
    """Say whether a clause is one of a choice's wordings; where several may be picked, one word is only its whole line."""
    if clause.denies != wording.denies or not clause.stems <= wording.whole:
        return False
    if many and len(clause.stems) < 2:
        return wording.parts == (clause.stems,)
    least = 1.0 if len(clause.stems) == 1 and not clause.denies else least
    return any(len(clause.stems & widened(part)) >= least * len(part) for part in wording.parts)


def _wordings(item: Choose, choice: Choice, usual: tuple[Usual, ...]) -> Iterator[_Wording]:
    keyed = frozenset({choice.key.casefold()}) if len(choice.key) > 1 or choice.key.isdigit() else frozenset[str]()
    for line in (choice.says.partition(" (")[0], *choice.words, *([choice.name] if len(choice.name) > 3 else [])):
        yield _wording(line, keyed)
    for each in usual:
        pieces = each.says.split(";")
        if len(pieces) == len(each.sets):
            for piece, (name, picked) in zip(pieces, each.sets.items(), strict=True):
                if name == item.name and picked == (choice.name,):
                    yield _wording(piece, keyed)
    if _yes_or_no(choice) == "no":
        asked = item.says.partition("(")[0].partition("?")[0]
        parts = [said(part).stems for part in segments(asked)]
        whole = widened(said(asked).stems | said(choice.says).stems)
        yield _Wording(whole, tuple(parts), True)


def _wording(line: str, keyed: frozenset[str]) -> _Wording:
    own = said(line)
    parts = tuple(said(part).stems for part in segments(line))
    return _Wording(widened(own.stems) | keyed, parts, own.denies)


def _yes_or_no(choice: Choice) -> str:
    found = re.match(r"(yes|no)\b(?! sign| effect)", choice.says, re.IGNORECASE)
    return found[1].casefold() if found else ""
