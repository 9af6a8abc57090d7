"""Who is asked whether the record of a case whose time is over may be destroyed.

The one idea: never somebody whom the case is about; with nobody else free, it is kept.
"""

from datetime import datetime

from mailflow.decide import whom
from mailflow.decide.turn import Turn
from mailflow.decide.whom.part_in_it import in_it
from mailflow.people import Person
from mailflow.prompt import To
from mailflow.record import Case
from mailflow.school import School


def disposer(school: School, case: Case, at: datetime) -> Person | None:
    """Return who is asked whether the record of a case may be destroyed: never somebody whom it is about, who is named in
    it or has reported it. None if there is nobody, and then it is kept."""
    besides = tuple(person.key for person in school.people if in_it(school, case, person))
    return whom.in_line(Turn(case, school, at), To.DATA_PROTECTION, besides)


def may_dispose(school: School, case: Case, key: str, at: datetime) -> bool:
    """Return whether this person may let the record of a case be destroyed, as they might when they were asked."""
    person = school.person(key)
    if person is None or in_it(school, case, person) or not whom.free(Turn(case, school, at), person):
        return False
    return bool(person.roles & set(whom.IN_LINE[To.DATA_PROTECTION]))
