"""Who has a part in a case: whom it is about, whom it names, who has reported it, who was asked as a witness.

The one idea: it is told by the record alone, and by every address that is somebody's, in whatever case of letters.
"""

import re
from collections.abc import Iterable
from typing import Final

from mailflow.people import TITLES, Person, Role, is_named, plainly, unaccented
from mailflow.record import Case
from mailflow.school import School

_LOOKED_AT: Final = 20_000
"""Characters of a report in which names are looked for."""


def in_it(school: School, case: Case, person: Person) -> bool:
    """Return whether a case is about this person, names them, was reported by them or asked them as a witness."""
    return any(person.key in (*prompt.asked.to, *prompt.to) for prompt in case.of("witness")) or is_part_of(
        school, case, person
    )


def is_part_of(school: School, case: Case, person: Person) -> bool:
    """Return whether a case is about this person, also as a parent of that name; names them or was reported by them."""
    strands = case.strands.values()
    return (
        (case.head_is_target and Role.HEAD in person.roles)
        or person.key in case.staff
        or any(is_named(person, strand.name) for strand in strands)
        or _has_one_of(school, person, (strand.address for strand in strands))
        or has_reported(school, case, person)
    )


def has_reported(school: School, case: Case, person: Person) -> bool:
    """Return whether this person raised the concern, or one of its reports."""
    return _has_one_of(school, person, (report.address for report in case.reports.values()))


def _has_one_of(school: School, person: Person, addresses: Iterable[str]) -> bool:
    """Return whether one of these addresses is this person's, in whatever case of letters."""
    theirs = {address.casefold() for address in school.addresses_of(person)}
    return any(address.casefold() in theirs for address in addresses)


def may_be_family(case: Case, person: Person) -> bool:
    """Return whether somebody in this case has this person's surname and another first name, so that it may be their household:
    the parent concerned, whoever reported, or somebody whom a report names in full."""
    reports = case.reports.values()
    names = (*(strand.name for strand in case.strands.values()), *(report.name for report in reports))
    words = (f"{report.subject}\n{report.words[:_LOOKED_AT]}" for report in reports)
    return any(_of_that_surname(told, person) for told in (*names, *words))


def _of_that_surname(words: str, person: Person) -> bool:
    """Return whether words name somebody else of this surname, first name first, both with a capital: "is bright" is nobody."""
    surname, plain = unaccented(person.surname), unaccented(words)
    if surname not in plain:
        return False
    first = {*TITLES, *plainly(person.name).replace(".", " ").split()}
    found = re.findall(rf"(?<![\w'-])([A-Z][\w'-]{{1,40}})\.? {re.escape(surname)}(?![\w-])", plain)
    return any(one.casefold() not in first for one in found)
