"""Whom a question is put to, and who may see a case.

The one idea: whoever is connected is out of it, checked at every asking and not once. With nobody free the question
goes
to the Chair of Governors rather than to a connected person. A concern about the Head Teacher reaches the Chair alone,
one about staff the Head Teacher alone.
"""

from mailflow.decide.turn import Turn
from mailflow.people import Person, Role
from mailflow.prompt import To
from mailflow.record import Case
from mailflow.school import School

IN_LINE: dict[To, tuple[Role, ...]] = {
    To.OFFICE: (Role.OFFICE, Role.STAND_IN, Role.SLT, Role.CHAIR, Role.VICE_CHAIR),
    To.DUTY: (Role.SLT, Role.HEAD, Role.CHAIR, Role.VICE_CHAIR),
    To.LEAD: (Role.SLT, Role.HEAD, Role.CHAIR, Role.VICE_CHAIR),
    To.DSL: (Role.DSL, Role.DDSL, Role.HEAD, Role.CHAIR, Role.VICE_CHAIR),
    To.APPROVER: (Role.HEAD, Role.CHAIR, Role.VICE_CHAIR),
    To.CHAIR: (Role.CHAIR, Role.VICE_CHAIR),
    To.DATA_PROTECTION: (Role.DATA_PROTECTION, Role.HEAD, Role.CHAIR),
}
CHAIRS = frozenset({Role.CHAIR, Role.VICE_CHAIR})


def confined_to(case: Case) -> frozenset[Role] | None:
    """Return the only roles that may know of this case, or None where there is no such limit."""
    if "head" in case.matters or case.of("concern about the head"):
        return CHAIRS
    if "staff" in case.matters or case.of("concern about staff"):
        return frozenset({Role.HEAD}) | CHAIRS
    return None


def free(turn: Turn, person: Person) -> bool:
    """Return whether this person has no connection that is known, and may know of the case."""
    case = turn.case
    only = confined_to(case)
    if only is not None and not only & person.roles:
        return False
    return person.key not in case.connected and not (case.group and case.group in person.parent_in)


def in_line(turn: Turn, to: To, besides: tuple[str, ...] = ()) -> Person | None:
    """Return the first person free for this, in the order of config.toml, present ones before those who are away."""
    today = turn.at.astimezone(turn.school.calendar.zone).date()
    if to is To.LEAD and turn.case.lead and turn.case.lead not in besides:
        return turn.person(turn.case.lead)
    if to is To.APPROVER:
        return approver(turn, besides)
    for role in IN_LINE[to]:
        able = [p for p in turn.school.holders(role) if free(turn, p) and p.key not in besides and _may(turn, to, p)]
        present = [p for p in able if not turn.school.is_away(p.key, today)]
        if present or able:
            return (present or able)[0]
    return None


def approver(turn: Turn, besides: tuple[str, ...] = ()) -> Person | None:
    """Return who decides: the Head Teacher, or where they are connected the alternate whom the school has named."""
    alternate = turn.person(turn.school.head_alternate) if turn.school.head_alternate else None
    line = (
        *turn.school.holders(Role.HEAD),
        *((alternate,) if alternate else ()),
        *turn.school.holders(Role.CHAIR),
        *turn.school.holders(Role.VICE_CHAIR),
    )
    return next((p for p in line if free(turn, p) and p.key not in besides), None)


def of_role(turn: Turn, role: Role, besides: tuple[str, ...] = ()) -> Person | None:
    """Return the first free holder of a role, or None."""
    return next((p for p in turn.school.holders(role) if free(turn, p) and p.key not in besides), None)


def _may(turn: Turn, to: To, person: Person) -> bool:
    """A member of the SLT who is criticised may be a witness, never the lead; the Head decides and does not lead."""
    return to is not To.LEAD or (person.key not in turn.case.staff and Role.HEAD not in person.roles)


def may_see(school: School, case: Case, person: Person) -> bool:
    """Return whether this person may be shown the case."""
    only = confined_to(case)
    if person.key in case.connected or (case.group and case.group in person.parent_in):
        return False
    if only is not None:
        return bool(only & person.roles)
    safeguarding = any(held.kind == "safeguarding" for held in case.holds.values())
    cleared = {Role.HEAD, Role.DSL} | ({Role.DDSL} if safeguarding else set())
    asked = any(person.key in prompt.to for prompt in case.of("first look"))
    return person.key == case.lead or bool(cleared & person.roles) or asked
