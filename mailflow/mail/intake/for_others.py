"""What is a case's, and belongs to another procedure as well: a request for one's data, a lawyer's letter, a complaint.

The one idea: whoever is in a case and writes such a thing writes of the case. It reaches both, each with its own clock.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from mailflow.authorship import Written
from mailflow.decide.whom import about_staff, about_the_head
from mailflow.mail.intake.new import MATTERS, raised
from mailflow.mail.intake.placed import Arrival, Known, NewCase, Outcome, sorted_, written
from mailflow.mail.triage import Action, Kind, Triage
from mailflow.mail.triage.rules import Part
from mailflow.mail.triage.table import BY_NAME, RULES
from mailflow.people import is_named
from mailflow.prompt import Proof
from mailflow.record import Case

ANSWERED_BESIDES: Final = frozenset({Kind.RIGHTS, Kind.FOI, Kind.DATA_INCIDENT, Kind.LEGAL})
"""The kinds whose owner is told from within the case, with the words."""
FEW_WORDS: Final = 12
OF_A_CASE: Final = ANSWERED_BESIDES | {Kind.COMPLAINT}
TAKES_UP: Final = frozenset(rule.name for rule in RULES if rule.part is Part.FOLLOW_UP)
NOT_OF_IT: Final = frozenset({Kind.HEAD, Kind.STAFF, Kind.CONCERN})
"""The kinds that are a matter of their own, whoever writes."""


def of_a_case(arrival: Arrival, versions: Sequence[str] = ()) -> Written:
    """Return what was written, with what of it somebody else than the lead answers; nothing of what our own people write."""
    said = written(arrival, versions)
    if arrival.sender.person is not None:
        return said
    found = sorted_(arrival, versions)
    another = () if _mere_reminder(said, found) else (kind for kind in found.kinds if kind in ANSWERED_BESIDES)
    return replace(said, belongs=tuple(kind.value for kind in (*_alleged(found), *another)))


def _mere_reminder(said: Written, found: Triage) -> bool:
    """Tell whether it is a line that asks for news, and no rule met anything that another procedure answers ("has anybody read my
    email?"): of so few words what it merely reads like says little."""
    parts = {rule.part.value for reason in found.reasons if (rule := BY_NAME.get(reason.rule))}
    by_rule = parts & {kind.value for kind in ANSWERED_BESIDES}
    return Part.FOLLOW_UP in parts and not by_rule and len(said.words.split()) <= FEW_WORDS


def speaks_of_their_case(found: Triage) -> bool:
    """Tell whether what somebody in a case writes is about that case: of their data, a lawyer or a complaint, or words that take
    up something told before, also where they tell of a danger ("please drop it, he keeps messaging me")."""
    kinds = set(found.kinds)
    takes_up = any(reason.rule in TAKES_UP for reason in found.reasons)
    more = takes_up or bool(OF_A_CASE & kinds)
    return Kind.FOLLOW_UP in kinds or (more and not (NOT_OF_IT & kinds or Action.OPEN in found.actions))


def about_them(arrival: Arrival, known: Known) -> tuple[str, ...]:
    """Return the open cases about one of our own people as a parent, who is written to at an address of their own and may write
    of it from that of the school."""
    person = arrival.sender.person
    if person is None or Proof.VERIFIED not in arrival.sender.proof:
        return ()
    ours = (case for case in known.cases.values() if case.ours and not case.closed)
    return tuple(c.reference for c in ours if any(is_named(person, strand.name) for strand in c.strands.values()))


def _alleged(found: Triage) -> tuple[Kind, ...]:
    """Return of whom something is alleged that a rule met. In an account of what was written of staff, what only reads like it
    is mostly that."""
    parts = {rule.part.value for reason in found.reasons if (rule := BY_NAME.get(reason.rule))}
    return tuple(kind for kind in (Kind.HEAD, Kind.STAFF) if kind in found.kinds and kind.value in parts)


def allegations(arrival: Arrival, known: Known, found: Triage, case: Case | None) -> tuple[Outcome, ...]:
    """What somebody in a case alleges of the Head Teacher or of staff is a matter of its own, for the Chair or the Head Teacher
    alone, whatever else they answer. What our own people write is theirs to raise."""
    if case is None or arrival.sender.person is not None:
        return ()
    apart = {MATTERS[kind] for kind in _alleged(found)}
    if not apart or about_the_head(case) or about_staff(case):
        return ()
    again = raised(arrival, found, (), known, came_from=case.reference)
    return (NewCase(replace(again, matters=frozenset(apart))),)
