"""The register: other cases, as a read-only snapshot for what needs them, and what a parent has been told in each.

The one idea: only what a letter of the school has told a parent counts against them. A parent is known by the address of
their own that the office has confirmed, and by their name.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from itertools import pairwise
from typing import Final

from mailflow import policy
from mailflow.people import TITLES, plainly
from mailflow.record import Case, Letter, MailState, Strand

TELLS: Final[Mapping[str, str]] = {row.letter: row.name for row in policy.RESPONSES if row.letter and row.code != "R0"}
"""The response that each letter of a decision tells a parent of; that nothing is done is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """`cases` are those in which something was told to somebody at an address of a parent in this case; `unread` how many
    more there are that could not be read now; `beside` the open cases about the same group, and `of_people` those in which whoever
    reported this one has a part, or somebody whom it names, each the newest first; `leads` how many open cases somebody leads, by
    short name."""

    cases: tuple[Case, ...] = ()
    unread: int = 0
    beside: tuple[Case, ...] = ()
    of_people: tuple[Case, ...] = ()
    leads: Mapping[str, int] = field(default_factory=dict)


class RegisterWanted(Exception):
    """A question is put that shows what a parent was told in other cases. `case` is this one as it stands then: whoever
    asked for a decision finds its register, and asks again with it. So nothing else waits for other cases' records."""

    def __init__(self, case: Case) -> None:
        super().__init__(case.reference)
        self.case = case


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A response that a letter has told a parent of: to whom and where it went, and when. Whether it was this parent is
    `sure`, or the name leaves it open."""

    name: str
    address: str
    at: datetime
    response: str
    sure: bool = True


def told(case: Case) -> tuple[Told, ...]:
    """Return what this case has told parents by email. What came back, or may not have left, has told nobody anything; and
    where nothing was found, nothing counts."""
    return tuple(
        Told(
            name=letter.draft.addressee,
            address=mail.owed.address.casefold(),
            at=mail.sent_at,
            response=TELLS[letter.draft.name],
        )
        for mail in case.mails.values()
        if (letter := case.letters.get(mail.owed.letter)) and letter.draft.name in TELLS and _found(case, letter)
        if mail.state is MailState.SENT and mail.sent_at and mail.owed.address
    )


def _found(case: Case, letter: Letter) -> bool:
    strand = case.strands.get(letter.draft.strand)
    return strand is not None and strand.finding not in policy.NOT_FOUND


def told_to(case: Case, strand: Strand) -> tuple[Told, ...]:
    """Return what this case has told the parent of a strand, of another case."""
    at_theirs = (one for one in told(case) if one.address in strand.located)
    compared = ((one, same_person(one.name, strand.name)) for one in at_theirs)
    return tuple(replace(one, sure=same is Same.YES) for one, same in compared if same is not Same.NO)


# Whose name it is ----------------------------------------------------------------------------------------------------


class Same(StrEnum):
    """Whether two names at one address are one person's."""

    YES = "yes"
    PERHAPS = "perhaps"
    NO = "no"


OF_WHOM: Final[Mapping[str, str]] = {"mr": "him", "sir": "him"} | dict.fromkeys(("mrs", "ms", "miss", "madam"), "her")
"""Whom a title may stand for; the others may stand for anybody."""


def same_person(name: str, other: str) -> Same:
    """Compare two names: "Mr Moss" and "Mrs Moss", "Dan Moss" and "Mia Moss" are two; "Mr Moss" and "Dan Moss", or "Dan
    Moss" and "Daniel Moss", may be one."""
    one, two = _parts(name), _parts(other)
    if not one.surname or one.surname != two.surname or _titles_conflict(one, two) or _first_names_conflict(one, two):
        return Same.NO
    return Same.YES if one.first == two.first and (one.first or one.titles == two.titles) else Same.PERHAPS


@dataclass(frozen=True, slots=True)
class _Parts:
    """A name, taken apart."""

    titles: frozenset[str]
    first: tuple[str, ...]
    surname: str


def _parts(name: str) -> _Parts:
    words = name.casefold().replace(".", " ").split()
    names = [word for word in words if word not in TITLES and word != "and"]
    return _Parts(frozenset(words) & TITLES, tuple(names[:-1]), "".join(names[-1:]))


def surname(name: str) -> str:
    """Return the surname of a name by which somebody may be recognised, as people type it; "" of one that has nothing before it."""
    parts = _parts(plainly(name))
    return parts.surname if parts.first or parts.titles else ""


_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
LOOKED_AT: Final = 20_000
"""Characters of a message in which names are looked for."""


def names_in(words: str) -> Mapping[str, frozenset[str]]:
    """Return what may be names in these words, two words each ("Pete Okoro", "Mr Okoro", "pete okoro"), by the last of them."""
    found: dict[str, set[str]] = {}
    typed = (re.sub("['’]s$", "", word) for word in _WORD.findall(words[:LOOKED_AT]))
    for before, last in pairwise(typed):
        if before[0].isupper() or before.casefold() in TITLES or len(before) >= _LEAST:
            found.setdefault(plainly(last), set()).add(f"{before} {last}")
    return {last: frozenset(names) for last, names in found.items()}


_LEAST: Final = 3
"""Letters of a first name that is written small: "a moss" is none."""


def is_named_in(found: Mapping[str, frozenset[str]], name: str) -> Same:
    """Return whether somebody of this name is among the names that were found in some words."""
    parts, same = _parts(plainly(name)), set[Same]()
    for one in found.get(surname(name), ()):
        before = one.partition(" ")[0]
        if parts.first or before[0].isupper() or before.casefold() in TITLES:
            same.add(same_person(plainly(one), plainly(name)))
    return Same.YES if Same.YES in same else Same.PERHAPS if Same.PERHAPS in same else Same.NO


def _titles_conflict(one: _Parts, two: _Parts) -> bool:
    his_or_hers = [{OF_WHOM[title] for title in parts.titles if title in OF_WHOM} for parts in (one, two)]
    return all(his_or_hers) and his_or_hers[0].isdisjoint(his_or_hers[1])


def _first_names_conflict(one: _Parts, two: _Parts) -> bool:
    """Dan may be short for Daniel, and D for either."""
    if not one.first or not two.first:
        return False
    return not one.first[0].startswith(two.first[0]) and not two.first[0].startswith(one.first[0])
