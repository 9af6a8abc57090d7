"""What somebody outside writes in a case, and another procedure answers: a request for their data, a lawyer's letter.

The one idea: its owner has it at once, with the words, since its time runs whatever becomes of the case; whoever leads is told
to leave that part to them, and to tell nobody who reported.
"""

from collections.abc import Mapping
from typing import Final

from mailflow import write
from mailflow.authorship import Author, Written
from mailflow.decide import asking, whom
from mailflow.decide.shown.accounts import noted
from mailflow.decide.shown.quoted import whole
from mailflow.decide.turn import Turn
from mailflow.people import Person
from mailflow.prompt import To
from mailflow.write import elsewhere

OWNERS: Final[Mapping[str, To]] = {
    "rights": To.DATA_PROTECTION,
    "foi": To.DATA_PROTECTION,
    "data-incident": To.DATA_PROTECTION,
    "legal": To.APPROVER,
}
ALLEGED: Final[Mapping[str, str]] = {"staff": "The Head Teacher", "head": "The Chair of Governors"}
"""Who has been told of what is alleged, as a case of its own: whoever leads this one has read it all the same."""
OF_DATA: Final = (
    "Please answer it yourself, from your own mailbox: a reply to this email goes into the case, and not to them. Nobody is told "
    "who reported them, and a guess is neither confirmed nor denied. The case goes on meanwhile, and nothing of it is deleted."
)
OF_LAW: Final = (
    "Whether and how it is answered is for you, and whoever advises you; a reply to this email goes into the case, and not to "
    "them. The case goes on. If nothing more is to go to them for now, write to us in a new email: PAUSE {}."
)
WITH_SAFEGUARDING: Final = "The case is stopped for safeguarding, so please ask the safeguarding lead for the words."


def tell_the_owners(turn: Turn, by: Author, written: Written, unsure: str = "") -> None:
    """Tell whoever else must answer what was written, and whoever leads that they have been told."""
    owners: dict[str, tuple[Person, list[str]]] = {}
    for what in written.belongs:
        owner = whom.in_line(turn, OWNERS[what]) if what in OWNERS else None
        if owner is not None:
            owners.setdefault(owner.key, (owner, []))[1].append(what)
    who = f"{by.name} ({by.address})" if by.name else by.address
    calendar = turn.school.calendar
    for owner, kinds in owners.values():
        what = "; also ".join(elsewhere.called(kind, turn.at, calendar) for kind in kinds)
        then = "\n\n".join(
            dict.fromkeys(OF_LAW.format(turn.case.reference) if k == "legal" else OF_DATA for k in kinds)
        )
        words = WITH_SAFEGUARDING if turn.case.alarmed else whole(written)
        received, doubt = write.moment(turn.at, calendar.zone), noted(unsure)
        blanks = {"who": who, "what": what, "received": received, "words": words, "doubt": doubt, "then": then}
        asking.tell(turn, owner.key, "yours to answer", blanks)
        if owner.key != turn.case.lead:
            _not_for_the_lead(
                turn, who, what, owner.name, "neither confirm nor deny who told us, whatever name is said"
            )
    for what, told in ALLEGED.items():
        if what in written.belongs:
            _not_for_the_lead(turn, who, elsewhere.called(what, turn.at, calendar), told, "speak of it to nobody")


def _not_for_the_lead(turn: Turn, who: str, what: str, owner: str, then: str) -> None:
    asking.tell(turn, "lead", "not yours to answer", {"who": who, "what": what, "owner": owner, "then": then})
