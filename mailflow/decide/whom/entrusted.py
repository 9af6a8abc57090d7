"""A matter that was put into one person's hands: whose hands, and who told of it.

The one idea: it stays theirs when the case has ended here. What comes later goes to them, alone, and to nobody who would first
have to be told what it is about.
"""

from typing import Final

from mailflow.decide import whom
from mailflow.decide.turn import Turn
from mailflow.people import Person, plainly
from mailflow.prompt import To
from mailflow.record import Case

IN_HANDS: Final = {
    "safeguarding": To.DSL,
    "behaviour policy": To.DSL,
    "data protection lead": To.DATA_PROTECTION,
}
"""Whose is what was handed over, but for the office's own: there whatever comes is asked about as ever."""


def entrusted(case: Case) -> bool:
    """Return whether a case is one person's alone, or has been handed to somebody else than the office."""
    return confided(case) or case.transferred_to in IN_HANDS


def confided(case: Case) -> bool:
    """Return whether a case is about the Head Teacher or about staff, and so for one person alone from the first."""
    return whom.about_the_head(case) or whom.about_staff(case)


def in_hands(turn: Turn) -> bool:
    """Return whether it has ended here, and is in somebody's hands."""
    return not turn.case.ours and entrusted(turn.case)


def who_has_it(turn: Turn) -> Person | None:
    """Return in whose hands it is: whoever took it, or the next who may have it if they may not any more. None where it is
    nobody's alone."""
    case = turn.case
    if not entrusted(case):
        return None
    asked = whom.CONFIDED if confided(case) else whom.OF_SAFEGUARDING if case.transferred_to == "safeguarding" else ()
    took = [prompt.by for prompt in case.prompts.values() if prompt.asked.question in asked and prompt.answered_at]
    able = [person for key in took if (person := turn.person(key)) and whom.free(turn, person)]
    if able:
        return able[-1]
    if confided(case):
        return whom.in_line(turn, To.CHAIR if whom.about_the_head(case) else To.APPROVER)
    return whom.in_line(turn, IN_HANDS[case.transferred_to])


# By what whoever told of it is known ---------------------------------------------------------------------------------


def tellers(case: Case) -> frozenset[str]:
    """Return by what those are known who told of a matter: an address, a name, or the short name of one of us who wrote it in
    and named nobody else."""
    known = set()
    for report in case.reports.values():
        known |= {by_address(report.address), by_name(report.name)}
        known |= {by_person(report.written_in_by)} if not (report.address or report.name) else set()
    return frozenset(known - {""})


def by_address(address: str) -> str:
    return f"address {address.casefold()}" if address else ""


def by_person(key: str) -> str:
    return f"person {key}" if key else ""


def by_name(name: str) -> str:
    """Return how a name counts: whole, with a first name and a surname, since a surname may be anybody's."""
    words = plainly(name).replace(".", " ").split()
    return f"name {' '.join(words)}" if len(words) > 1 else ""
