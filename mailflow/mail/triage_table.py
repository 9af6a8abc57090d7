"""All sorting rules as one table, and the finding of them in a text.

The one idea: what was found is kept with the words that were found, so that every decision can be explained in them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from mailflow.mail.phrases import Found, Table, Words, words
from mailflow.mail.triage_acts import ACTS
from mailflow.mail.triage_against import AGAINST
from mailflow.mail.triage_clues import CLUES, PEOPLE
from mailflow.mail.triage_danger import DANGERS
from mailflow.mail.triage_office import FOLLOW_UPS, ORDINARY, SUPPLIERS
from mailflow.mail.triage_routes import ROUTES
from mailflow.mail.triage_rules import GROWN_UPS, PLACES, SIGNS, Part, Rule
from mailflow.mail.triage_staff import HEAD, STAFF
from mailflow.mail.triage_wishes import WISHES
from mailflow.mail.triage_words import LISTS

RULES: Final[tuple[Rule, ...]] = (
    *DANGERS, *HEAD, *STAFF, *PLACES, *ACTS, *WISHES, *GROWN_UPS, *CLUES, *PEOPLE, *SIGNS, *AGAINST, *ROUTES, *FOLLOW_UPS, *ORDINARY,
    *SUPPLIERS,
)  # fmt: skip
BY_NAME: Final[Mapping[str, Rule]] = {rule.name: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class Findings:
    """The rules that count in a text, in the table's order, and where their words stand (None: a sign, not words)."""

    text: Words
    found: Mapping[str, Found | None]

    def rules(self, *parts: Part) -> list[Rule]:
        return [BY_NAME[name] for name in self.found if BY_NAME[name].part in parts]

    def weight(self, part: Part) -> int:
        return sum(rule.weight for rule in self.rules(part))

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


def findings(text: str, local: Local, signs: Iterable[str] = ()) -> Findings:
    """Find every rule that counts in `text`; `signs` are the names of those of `SIGNS` that hold."""
    plain = words(text)
    found: dict[str, Found | None] = dict(_table(local).find(plain))
    found.update(dict.fromkeys(signs))
    order = [name for name in BY_NAME if name in found]
    return Findings(plain, {name: found[name] for name in order})


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
