"""What else can happen to a case: a letter that cannot be printed, a report carried over, a danger seen, a look at
it."""

from typing import Final, assert_never

from mailflow.decide import asking
from mailflow.decide.letters import drafting
from mailflow.decide.stopping import ending, holds
from mailflow.decide.turn import Turn
from mailflow.happening import DangerSeen, LookedAt, NotOnPaper, PartTaken, ReportMoved, ReportNotTaken
from mailflow.record import HoldKind, LetterState, MailState
from mailflow.record import events as e
from mailflow.workflow.handed_over import STAFF_CODE

Besides = NotOnPaper | ReportMoved | ReportNotTaken | PartTaken | DangerSeen | LookedAt


def besides(turn: Turn, what: Besides) -> None:
    match what:
        case NotOnPaper():
            _not_on_paper(turn, what)
        case ReportMoved():
            _report_moved(turn, what)
        case ReportNotTaken():
            _report_not_taken(turn, what)
        case PartTaken():
            _part_taken(turn, what)
        case DangerSeen():
            _danger_seen(turn, what)
        case LookedAt():
            _looked_at(turn, what)
        case _ as unknown:
            assert_never(unknown)


def _not_on_paper(turn: Turn, found: NotOnPaper) -> None:
    """The letter stops; whoever writes it is told why and asked for other words."""
    letter = turn.case.letters.get(found.letter)
    if letter is None or letter.state is not LetterState.DRAFTED or letter.pdf or not turn.case.ours:
        return
    drafting.not_shown(turn, letter.draft, (found.why,))


def _report_moved(turn: Turn, moved: ReportMoved) -> None:
    """The report is the other case's now. A case with nothing left of its own is closed."""
    if turn.case.offered.get(moved.report) != moved.case:
        return
    turn.put(e.Moved(report=moved.report, case=moved.case))
    if not turn.case.at_hand and turn.case.ours:
        ending.close(turn, f"it is the same incident as {moved.case}")


def _report_not_taken(turn: Turn, kept: ReportNotTaken) -> None:
    """The other case cannot take the report: it stays here and goes on, and whoever looked at it is told."""
    if turn.case.offered.get(kept.report) != kept.case:
        return
    turn.put(e.NotMoved(report=kept.report, case=kept.case, why=kept.why))
    look = turn.case.answered("first look")
    asking.tell(turn, look.by if look else "lead", "not joined", {"case": kept.case, "why": kept.why})
    if not turn.case.lead and turn.case.ours:
        asking.ask(
            turn, "reassign", why=f"It was taken for the same incident as {kept.case}, and could not be joined to it."
        )


def _part_taken(turn: Turn, taken: PartTaken) -> None:
    """The part that may go on is a case of its own; what is left stays with whoever let it go on, and ends here, unless
    another alert came meanwhile."""
    part = turn.case.parts.get(taken.part)
    if part is None:
        return
    turn.put(e.PartMoved(part=taken.part, case=taken.case))
    if turn.case.parts or not turn.case.ours:
        return
    if holds.let_go_on_by_the_head(turn.case, part.by):
        ending.transfer(turn, STAFF_CODE, part.by)
    else:
        holds.stays_with_safeguarding(turn, part.by)


def _danger_seen(turn: Turn, seen: DangerSeen) -> None:
    """Alert the safeguarding lead and stop everything but judgement, before anybody has checked anything."""
    if seen.key in turn.case.keys or not turn.case.ours:
        return
    turn.put(e.Noted(by="first reading", words="words that may mean a risk", key=seen.key))
    holds.place_hold(turn, HoldKind.SAFEGUARDING, "first reading", "words that may mean a risk")
    asking.ask(turn, "safeguarding")
    for number in sorted(turn.case.live):
        mail = turn.case.mails[number]
        if mail.owed.because == "told: the reporter withdraws" and mail.state is MailState.OWED:
            turn.put(e.Withdrawn(mail=number, why="the case was stopped by the same words"))
            who = " or ".join(dict.fromkeys(one.name for one in turn.case.at_hand if one.name)) or "Somebody"
            blanks = {"who": who, "words": WITH_SAFEGUARDING, "doubt": ""}
            asking.tell(turn, mail.owed.to, "the reporter withdraws while it is stopped", blanks)


WITH_SAFEGUARDING: Final = "Their words are with the safeguarding lead."


def _looked_at(turn: Turn, looked: LookedAt) -> None:
    """A look into the case is on record too."""
    turn.put(e.Disclosed(to=f"at the keyboard: {looked.by}", what="the case as it stood"))
