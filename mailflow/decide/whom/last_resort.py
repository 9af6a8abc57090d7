"""Who hears that nobody of the staff is free for a case.

The one idea: a case never falls still for want of a person: the governors can find somebody from outside.
"""

from typing import Final

from mailflow.decide.turn import Turn
from mailflow.decide.whom.part_in_it import in_it
from mailflow.people import Person, Role

LAST_RESORT: Final = (Role.CHAIR, Role.VICE_CHAIR, Role.CLERK)


def last_resort(turn: Turn) -> Person | None:
    """Return the Chair, or where the Chair is in it too the next who is not, and the Chair again if all are."""
    line = [person for role in LAST_RESORT for person in turn.school.holders(role)]
    apart = (p for p in line if p.key not in turn.case.connected and not in_it(turn.school, turn.case, p))
    return next(apart, line[0] if line else None)
