"""Telling: notices to one of us, which ask nothing.

The one idea: whoever is out of the case is told nothing more of it, and nobody is told the same without end.
"""

from collections.abc import Mapping

from mailflow import write
from mailflow.decide import whom
from mailflow.decide.asking import enough
from mailflow.decide.turn import Turn, owe
from mailflow.decide.whom.last_resort import last_resort
from mailflow.people import Person, Role
from mailflow.prompt import To

ALL_STOPPED = "Everything is stopped (STOP ALL) until somebody writes GO ON ALL."
OF_THEMSELVES = frozenset(
    {"turned away", "your name was used", "thank you, you are out of it", "nobody is free", "do not post it"}
)
URGENT_NOTICES = frozenset({"find the safeguarding lead", "your name was used", "do not post it"})
CALLS = {
    "do not post it": write.ACT_NOW,
    "find the safeguarding lead": write.ACT_NOW,
    "the reporter is worried": write.ACT_TODAY,
    "support is asked for": write.ACT_TODAY,
}
"""The notices whose subject says how soon they are to be read."""


def goes_round(turn: Turn, person: Person) -> None:
    """Our emails to somebody and their answers go round: the office, or who is next in line, is told once."""
    to = whom.in_line(turn, To.OFFICE, besides=(person.key,))
    if to is not None:
        tell(turn, to.key, "answers go round", {"who": person.name})


def nobody_is_free(turn: Turn) -> None:
    """Say that nobody is free, and that somebody from outside is to be found. It says nothing of the matter."""
    to = last_resort(turn)
    if to is not None:
        tell(turn, to.key, "nobody is free")


def tell(
    turn: Turn,
    to: str,
    notice: str,
    blanks: Mapping[str, str] | None = None,
    *,
    receipt_for: int = 0,
    prompt: int = 0,
    to_command: bool = False,
) -> None:
    """Owe a notice to a role's holder, to "lead", or to the person of that short name. Nobody free: nothing. A reply to it
    answers this `prompt`, if it is about one. `to_command`: it tells whoever wrote a word of command that it was heard, and
    leaves even while everything is stopped."""
    person = turn.person(turn.case.lead) if to == "lead" else turn.person(to)
    if person is None and to in set(Role):
        person = whom.of_role(turn, Role(to))
    if person is None or not (whom.free(turn, person) or notice in OF_THEMSELVES):
        return
    if enough.told(turn, person.key, notice):
        _instead(turn, person, notice)
        return
    own = {
        "reference": turn.case.reference,
        "children_services": turn.school.contacts.children_services,
        "out_of_hours": turn.school.contacts.out_of_hours,
        **(blanks or {}),
    }
    on = write.day(turn.at, turn.school.calendar.zone)
    wording = turn.school.wording(f"notices/{notice}")
    text = write.notice(turn.case.reference, on, wording, own, call=CALLS.get(notice, ""))
    urgent = notice in URGENT_NOTICES or (to_command and turn.school.stopped)
    owe(turn, person, text, f"told: {notice}", prompt=prompt, urgent=urgent, receipt_for=receipt_for)


def _instead(turn: Turn, person: Person, notice: str) -> None:
    """Somebody has had enough of a notice today: what follows instead, if anything does."""
    if notice in enough.OF_THEIR_OWN:
        goes_round(turn, person)
    elif notice in enough.OF_OTHERS:
        tell(turn, person.key, "more has come")
