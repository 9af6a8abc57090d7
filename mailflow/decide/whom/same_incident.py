"""Which open case a new one may be part of: about the same group, within two days, and somebody is named in both; or the third about
that group.

The one idea: it is suggested to whoever looks first, who alone says whether it is so.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import islice
from typing import Final

from mailflow.decide import whom
from mailflow.decide.turn import Turn
from mailflow.decide.whom.cleared import may_know_of
from mailflow.people import TITLES, Person
from mailflow.record import Case
from mailflow.register import RegisterWanted

SPAN: Final = timedelta(days=2)
MANY: Final = 3
"""From so many cases about one group within the span on they may be one incident, whoever is named."""
LOOKED_AT: Final = 40
"""Cases about the group, the newest first, that are compared."""
READ: Final = 5_000
"""Characters of each report in which names are looked for."""
_PAIR: Final = re.compile(r"\b([A-Z][a-z'’]{1,20})\.? (?=([A-Z][a-z'’-]{1,20})\b)")
_NO_NAMES: Final = frozenset(
    "year years class reception nursery whatsapp group chat school dear hi hello hey kind best many warm regards thanks wishes please "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december the and but she he they we it this that there our my your in on at to if as so when what who why".split()
)


@dataclass(frozen=True, slots=True)
class Likely:
    """The case that it may be part of, who is named in both ("" for nobody), and how many there are about the group."""

    case: Case
    names: str
    of: int


def likely(turn: Turn, person: Person) -> Likely | None:
    """Return the case that a new one is most likely part of, among those which this person may know of: one in which somebody is
    named who is in this one too; of several one that is led, and of those the first. Raises `RegisterWanted`."""
    if turn.register is None:
        raise RegisterWanted(turn.case)
    only = whom.confined_to(turn.case)
    near = [
        other
        for other in islice(turn.register.beside, LOOKED_AT)
        if _near(turn.case, other) and whom.confined_to(other) == only and may_know_of(turn, other, person)
    ]
    here = _named(turn)
    named = {other.reference: name for other in near if (name := _named_in_both(turn, here, other))}
    found = [other for other in near if other.reference in named] or (near if len(near) + 1 >= MANY else [])
    first = min(found, key=lambda other: (not other.lead, other.opened_at or turn.at, other.reference), default=None)
    return Likely(first, named.get(first.reference, ""), len(near) + 1) if first else None


def _near(case: Case, other: Case) -> bool:
    """Return whether a case could join another: one of the same days that is worked on."""
    opened, here = other.opened_at, case.opened_at
    return (
        opened is not None
        and here is not None
        and abs(here - opened) <= SPAN
        and other.ours
        and not other.finished
        and case.head_is_target <= other.head_is_target
    )


def _named(turn: Turn) -> tuple[str, ...]:
    """Return who may be a parent named in what was reported here, a first name and a surname, or a title and a surname; nobody of
    our people, who are known."""
    ours = {person.surname for person in turn.school.people}
    pairs = (found for words in _said(turn.case) for found in _PAIR.findall(words))
    return tuple(
        dict.fromkeys(
            f"{first} {last}"
            for first, last in pairs
            if last not in ours
            and not {first.casefold(), last.casefold()} & _NO_NAMES
            and last.casefold() not in TITLES
        )
    )


def _named_in_both(turn: Turn, named: Sequence[str], other: Case) -> str:
    """Return the name of somebody in both: a parent as both write it, or one of our people whom both mean."""
    there = "\n".join(_said(other)).replace(". ", " ") if named else ""
    written = next((one for one in named if one in there and re.search(rf"\b{re.escape(one)}\b", there)), "")
    staff = (turn.names[key] for key in turn.case.staff if key in other.staff and key in turn.names)
    return written or next(staff, "")


def _said(case: Case) -> Iterator[str]:
    return (f"{report.subject}\n{report.words}"[:READ] for report in case.at_hand)
