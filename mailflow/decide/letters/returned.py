"""What came back to us, or may never have gone: who hears of it.

The one idea: somebody always hears, also when the case is over and can ask nobody any more; and never whoever it is that
cannot be reached, since that would come back as well.
"""

from mailflow import write
from mailflow.decide import asking, whom
from mailflow.decide.letters import reporters
from mailflow.decide.turn import Turn
from mailflow.people import Role
from mailflow.record import Letter, Mail, MailState

OF_STAFF = (Role.OFFICE, Role.STAND_IN, Role.SLT, Role.HEAD, Role.CHAIR, Role.VICE_CHAIR)
OF_A_CASE = (Role.SLT, Role.HEAD, Role.CHAIR, Role.VICE_CHAIR)


def returned(turn: Turn, mail: Mail, why: str) -> None:
    """A letter to a parent becomes a question to the office; a reporter is rung; for staff somebody else of them is told."""
    letter = turn.case.letters.get(mail.owed.letter)
    if letter is None or letter.draft.staff:
        who = turn.names.get(mail.owed.to, mail.owed.to)
        asking.tell(turn, _reached(turn, OF_STAFF), "staff mail came back", {"who": who, "why": write.server_said(why)})
    elif not turn.case.ours:
        _after_the_end(turn, letter)
    elif letter.draft.report:
        reporters.out_of_reach(turn, letter.draft.report, "mail to that address came back")
    else:
        asking.ask(turn, "undelivered", letter.draft.letter, why=write.server_said(why))


def _after_the_end(turn: Turn, letter: Letter) -> None:
    """Nobody can be asked any more; whoever worked on the case is told."""
    to = whoever_worked_on_it(turn)
    if letter.draft.report:
        asking.tell(turn, to, "the reporter is out of reach")
    else:
        blanks = {"letter": letter.draft.name, "addressee": letter.draft.addressee}
        asking.tell(turn, to, "a letter did not arrive", blanks)


def may_not_have_gone(turn: Turn, letter: Letter) -> None:
    """Nobody can say whether a letter went: the office is asked, or of a case that is over whoever worked on it told."""
    if not turn.case.closed:
        return asking.ask(turn, "did it go", letter.draft.letter)
    blanks = {"letter": letter.draft.name, "addressee": letter.draft.addressee}
    return asking.tell(turn, whoever_worked_on_it(turn), "it may not have gone", blanks)


def whoever_worked_on_it(turn: Turn) -> str:
    """Return who led a case, or whoever else of the leadership may hear of it."""
    lead = turn.person(turn.case.lead)
    return lead.key if lead and whom.free(turn, lead) else _reached(turn, OF_A_CASE)


def _reached(turn: Turn, roles: tuple[Role, ...]) -> str:
    """Return the first of these who may know of the case, and from whom nothing of it has come back; "" for nobody."""
    lost = {m.owed.to for m in turn.case.mails.values() if m.state in (MailState.BOUNCED, MailState.REFUSED)}
    line = (person for role in roles for person in turn.school.holders(role))
    return next((p.key for p in line if p.key not in lost and whom.free(turn, p)), "")
