"""All sorting rules as one table, and the finding of them in a text.

The one idea: what was found is kept with the words that were found, so that every decision can be explained in them. A long
text is found in a passage at a time, since two signs say something of each other only where they stand near each other: a
newsletter has something of everything.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mailflow.mail.triage.acts import ACTS
from mailflow.mail.triage.against import AGAINST
from mailflow.mail.triage.clues import CLUES
from mailflow.mail.triage.danger import DANGERS
from mailflow.mail.triage.office import FOLLOW_UPS, ORDINARY, SUPPLIERS
from mailflow.mail.triage.people import GROWN_UPS, PEOPLE
from mailflow.mail.triage.phrases import Table
from mailflow.mail.triage.places import PLACES
from mailflow.mail.triage.routes import ROUTES
from mailflow.mail.triage.rules import SIGNS, Part, Rule
from mailflow.mail.triage.staff import HEAD, STAFF
from mailflow.mail.triage.staff_put import HEAD_PUT, STAFF_PUT
from mailflow.mail.triage.wishes import WISHES
from mailflow.mail.triage.words import LISTS
from mailflow.mail.words.sentences import Found, Words, words

RULES: Final[tuple[Rule, ...]] = (
    *DANGERS, *HEAD, *HEAD_PUT, *STAFF, *STAFF_PUT, *PLACES, *ACTS, *WISHES, *GROWN_UPS, *CLUES, *PEOPLE, *SIGNS, *AGAINST, *ROUTES, *FOLLOW_UPS, *ORDINARY,
    *SUPPLIERS,
)  # fmt: skip
BY_NAME: Final[Mapping[str, Rule]] = {rule.name: rule for rule in RULES}
_ORDER: Final = {name: number for number, name in enumerate(BY_NAME)}


BLOCK: Final = 50
"""Words from which on a text may be cut, at the end of a sentence."""
PASSAGE: Final = 3
"""Blocks that are read together. A passage begins at every block, so that none is cut off from what stands beside it."""


@dataclass(frozen=True, slots=True)
class Findings:
    """The rules that count in a passage of a text, in the table's order, and where their words stand (None: a sign, not
    words). Sentences are counted from the beginning of the text; the passage has those from `begin` up to `end`."""

    text: Words
    found: Mapping[str, Found | None]
    begin: int
    end: int
    by_part: Mapping[Part, tuple[Rule, ...]]

    def rules(self, *parts: Part) -> list[Rule]:
        return [rule for part in parts for rule in self.by_part.get(part, ())]

    def weight(self, part: Part) -> int:
        return sum(rule.weight for rule in self.by_part.get(part, ()))

    def has(self, name: str) -> bool:
        return name in self.found

    def sentences(self, *parts: Part) -> set[int]:
        """Return the numbers of the sentences in which rules of `parts` were found."""
        places = ((BY_NAME[name].part, place) for name, place in self.found.items())
        return {place.sentence for part, place in places if place is not None and part in parts}


@dataclass(frozen=True, slots=True)
class Local:
    """What the rules must know of a school: its classes' names, and its Heads' names ("Paul Denham")."""

    classes: tuple[str, ...]
    heads: tuple[str, ...]


def findings(text: str, local: Local, signs: Iterable[str] = ()) -> tuple[Findings, ...]:
    """Find every rule that counts in each passage of `text`, a short one having but one; `signs` are the names of those of
    `SIGNS` that hold. What shows an advertisement shows it for all of it."""
    plain, table = words(text), _table(local)
    blocks = [(begin, end, table.find(plain, begin, end)) for begin, end in _blocks(plain)]
    everywhere: dict[str, Found | None] = dict.fromkeys(signs)
    everywhere.update((name, place) for _, _, found in blocks for name, place in found.items() if name in _EVERYWHERE)
    passages = (blocks[start : start + PASSAGE] for start in range(max(1, len(blocks) - PASSAGE + 1)))
    return tuple(
        _passage(plain, one[0][0], one[-1][1], (everywhere, *(found for _, _, found in one))) for one in passages
    )


def joined(passages: Sequence[Findings]) -> Findings:
    """Return what was found in any of several passages of a text."""
    return _passage(passages[0].text, passages[0].begin, passages[-1].end, [passage.found for passage in passages])


def _passage(text: Words, begin: int, end: int, found_in: Iterable[Mapping[str, Found | None]]) -> Findings:
    found: dict[str, Found | None] = {}
    for part in found_in:
        found = {**part, **found}
    ordered = sorted(found, key=_ORDER.__getitem__)
    by_part: dict[Part, tuple[Rule, ...]] = {}
    for rule in map(BY_NAME.__getitem__, ordered):
        by_part[rule.part] = (*by_part.get(rule.part, ()), rule)
    return Findings(text, {name: found[name] for name in ordered}, begin, end, by_part)


_EVERYWHERE: Final = frozenset(rule.name for rule in SUPPLIERS)


def _blocks(text: Words) -> list[tuple[int, int]]:
    """Cut a text between sentences: the first sentence of each block, and the one behind its last."""
    begin, so_far, blocks = 0, 0, list[tuple[int, int]]()
    for number, sentence in enumerate(text.sentences, 1):
        so_far += sentence.count(" ")
        if so_far >= BLOCK:
            blocks.append((begin, number))
            begin, so_far = number, 0
    return [*blocks, (begin, len(text.sentences))] if so_far or not blocks else blocks


@lru_cache(maxsize=8)
def _table(local: Local) -> Table:
    """Make the table for a school: its own classes stand beside "Year 4", and its Head's name beside "the Head"."""
    names = " ".join("+".join(name.split()) for name in local.classes if name.replace(" ", "").isalnum())
    heads = " ".join(form for name in local.heads for form in _forms(name))
    lists = {**LISTS, "years": f"{LISTS['years']} {names}", "head": f"{LISTS['head']} {heads}"}
    return Table([(rule.name, rule.phrases, rule.unless) for rule in RULES], lists)


def _forms(name: str) -> tuple[str, ...]:
    """Return how people write a Head's name: with a title, or in full. The surname alone may be somebody else's."""
    parts = [part for part in name.casefold().split() if part.isalnum()]
    if not parts:
        return ()
    titled = tuple(f"{title}+{parts[-1]}" for title in LISTS["title"].split() if title != "sir")
    return (*titled, "+".join(parts)) if len(parts) > 1 else titled
