"""What one of us writes of their own accord about a case, by its reference and with no word of command.

The one idea: it is about that case, and so for whoever knows of it already. As a concern of its own it would be put to people
to whom nobody has told of that case, and its writer asked whose concern it is.
"""

import re
from typing import Final

from mailflow.decide.turn import Turn
from mailflow.decide.whom.cleared import may_know, may_see
from mailflow.mail.intake.new import true_reporter
from mailflow.mail.intake.placed import Arrival, Known
from mailflow.people import Person
from mailflow.record import REFERENCE

_LOOKED_AT: Final = 2_000
"""Characters of a message in which a reference is looked for."""
_MOST: Final = 10
"""Words like a reference that are looked up."""
_REFERENCE: Final = re.compile(rf"(?i)(?<![\w-]){REFERENCE}(?![\w-])")


def of_one_case(arrival: Arrival, known: Known, person: Person) -> str:
    """Return the reference of the one case that somebody of ours writes about, who may know of it; "" where there is none, or
    more than one; where it is a reply, which answers what it replies to; or where they pass on what somebody else wrote, which
    may be anything."""
    if arrival.tied is not None:
        return ""
    words = f"{arrival.message.subject}\n{arrival.message.text[:_LOOKED_AT]}"
    found = list(dict.fromkeys(match.upper() for match in _REFERENCE.findall(words)))[:_MOST]
    named = [case for one in found if (case := known.case(one))]
    if len(named) != 1 or true_reporter(arrival, known).address:
        return ""
    turn = Turn(named[0], known.school, arrival.message.received)
    return named[0].reference if may_see(turn, person) or may_know(turn, person) else ""
