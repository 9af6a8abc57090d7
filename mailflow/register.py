"""The register: other cases, as a read-only snapshot for what needs them, and what a parent has been told in each.

The one idea: only what a letter of the school has told a parent counts against them. A parent is known by the address of
their own that the office has confirmed, and by their name.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from mailflow import policy
from mailflow.people import TITLES
from mailflow.record import Case, Letter, MailState, Strand

TELLS: Final[Mapping[str, str]] = {row.letter: row.name for row in policy.RESPONSES if row.letter and row.code != "R0"}
"""The response that each letter of a decision tells a parent of; that nothing is done is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """`cases` are those in which something was told to somebody at an address of a parent in this case; `unread` how many
    more there are that cannot be read."""

    cases: tuple[Case, ...] = ()
    unread: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A response that a letter has told a parent of: to whom and where it went, and when."""

    name: str
    address: str
    at: datetime
    response: str


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
    address = strand.address.casefold()
    return tuple(one for one in told(case) if one.address == address and may_be_one(one.name, strand.name))


def may_be_one(name: str, other: str) -> bool:
    """Tell whether two names at one address may be one person's: "Mr Moss", "Dan Moss", "Daniel Moss"; not "Mia Moss"."""
    one, two = _words(name), _words(other)
    if not one or not two or one[-1] != two[-1]:
        return False
    return len(one) == 1 or len(two) == 1 or one[0][0] == two[0][0]


def _words(name: str) -> list[str]:
    return [word for word in name.casefold().replace(".", " ").split() if word not in TITLES]
