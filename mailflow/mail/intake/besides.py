"""What is a case's, and belongs to another procedure as well: a request for one's data, a lawyer's letter, a complaint.

The one idea: whoever is in a case and writes such a thing writes of the case. It reaches both, each with its own clock.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mailflow.authorship import Written
from mailflow.mail.intake.placed import Arrival, sorted_, written
from mailflow.mail.triage import Action, Kind, Triage

ANSWERED_BESIDES: Final = frozenset({Kind.RIGHTS, Kind.FOI, Kind.DATA_INCIDENT, Kind.LEGAL})
"""The kinds whose owner is told from within the case, with the words."""
OF_A_CASE: Final = ANSWERED_BESIDES | {Kind.COMPLAINT}
NOT_OF_IT: Final = frozenset({Kind.HEAD, Kind.STAFF, Kind.CONCERN})
"""The kinds that are a matter of their own, whoever writes."""


def of_a_case(arrival: Arrival, versions: Sequence[str] = ()) -> Written:
    """Return what was written, with what of it somebody else than the lead answers; nothing of what our own people write."""
    said = written(arrival, versions)
    if arrival.sender.person is not None:
        return said
    kinds = sorted_(arrival, versions).kinds
    return replace(said, belongs=tuple(kind.value for kind in kinds if kind in ANSWERED_BESIDES))


def speaks_of_their_case(found: Triage) -> bool:
    """Tell whether what somebody in a case writes of their data, a lawyer or a complaint is about that case."""
    kinds = set(found.kinds)
    return bool(OF_A_CASE & kinds) and not (NOT_OF_IT & kinds or Action.OPEN in found.actions)
