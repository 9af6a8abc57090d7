"""Who may be shown a case.

The one idea: it is asked anew each time, of the record as it is then; nobody keeps a sight of a case that they once had.
"""

from mailflow.decide.turn import Turn
from mailflow.decide.whom import (
    CONFIDED,
    NAME_AN_OWNER,
    OF_SAFEGUARDING,
    confined_to,
    free,
    is_kept_from,
    owner,
    roles_of,
)
from mailflow.decide.whom.part_in_it import in_it, is_part_of
from mailflow.people import Person, Role
from mailflow.record import Case


def may_see(turn: Turn, person: Person) -> bool:
    """Return whether this person may be shown the case now."""
    case, roles = turn.case, roles_of(turn, person)
    only = confined_to(case)
    if person.key in case.connected or (case.group and case.group in person.parent_in) or is_kept_from(turn, person):
        return False
    if case.head_is_target and Role.HEAD in person.roles:
        return False  # who spoke of them is told in confidence
    alerted = any(person.key in prompt.to for name in OF_SAFEGUARDING for prompt in case.of(name))
    asked = alerted or any(person.key in prompt.to for name in ("first look", *CONFIDED) for prompt in case.of(name))
    if is_part_of(turn.school, case, person) and not (asked or Role.HEAD in roles or person.key == case.lead):
        return False
    if only is not None:
        return bool(only & roles) and (not case.image or alerted)
    owns = any(owner(turn, name, number) == person.key for name in NAME_AN_OWNER for number in case.strands)
    return person.key == case.lead or bool({Role.HEAD, Role.DSL} & roles) or asked or owns


def may_know(turn: Turn, person: Person) -> bool:
    """Return whether somebody may know that this case is there: they have no part in it, and it is not kept from them."""
    return free(turn, person) and not in_it(turn.school, turn.case, person)


def may_know_of(turn: Turn, other: Case, person: Person) -> bool:
    """Return whether somebody may know that another case is there."""
    asked = (other.reference, person.key)
    if asked not in turn.cleared:
        turn.cleared[asked] = may_know(turn.on(other), person)
    return turn.cleared[asked]
