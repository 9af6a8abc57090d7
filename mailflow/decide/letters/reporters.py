"""Reporters who cannot be written to at the address that we have.

The one idea: nothing goes to an address from which mail came back, or that the parent concerned reads too. A family may share
a mailbox, and a word of thanks in it would tell who reported.
"""

from typing import Final

from mailflow.decide import asking, whom
from mailflow.decide.letters import withdrawing
from mailflow.decide.turn import Turn
from mailflow.people import Role
from mailflow.record import Case
from mailflow.record import events as e


def out_of_reach(turn: Turn, number: int, why: str) -> None:
    """Write nothing more to a reporter at their address; whoever works on the case is told that they may be rung."""
    if stop(turn, number, why):
        to = "lead" if turn.case.lead else Role.SLT.value
        asking.tell(turn, to, "the reporter is out of reach")


def stop(turn: Turn, number: int, why: str) -> bool:
    """Write nothing more to a reporter, put aside what has not left, and wait for no answer of theirs; what they write all the
    same is heard. Return whether they could be written to until now."""
    for letter in list(turn.case.letters.values()):
        if letter.draft.report == number:
            withdrawing.discard(turn, letter.draft.letter, why)
    if not turn.case.reports[number].contact:
        return False
    turn.put(e.ContactStopped(report=number, why=why))
    if asked := turn.case.waiting("details", number):
        turn.put(e.Unanswered(prompt=asked.asked.prompt))
    return True


def ask_first(turn: Turn) -> None:
    """Whoever let a part go on is asked whether its reporter may be written to; nothing is until they say so. Not where only
    some may know of the part: from there nobody is written to."""
    if not turn.case.part or whom.confined_to(turn.case) is not None or not turn.case.reports[1].contact:
        return
    turn.put(e.ContactStopped(report=1, why="whoever let this part go on has not said that they may be written to"))
    asking.ask(turn, ASKS, 1, to=turn.case.reports[1].written_in_by)


ASKS: Final = "write to the reporter"


def who_says(case: Case, number: int) -> str:
    """Return who has still to say whether a reporter may be written to; "" where nobody has."""
    waits = case.waiting(ASKS, number)
    return waits.to[0] if waits else ""


def ask_here(turn: Turn, number: int, who: str) -> str:
    """Ask of a report that has come from another case what its reporter's being written to rests on, and return what whoever leads
    is to know of that: nothing of one who may be."""
    if turn.case.reports[number].contact:
        return ""
    if not who or whom.confined_to(turn.case) is not None:
        return NOT_FROM_HERE.format("")
    asking.ask(turn, ASKS, number, to=who)
    said_by = turn.names.get(who_says(turn.case, number), "")
    return NOT_FROM_HERE.format(f" unless {said_by} says so" if said_by else "")


NOT_FROM_HERE: Final = "Nothing is written to them from here{}."


def keep_apart(turn: Turn, number: int) -> None:
    """Where a parent concerned reads a reporter's mailbox too, write to them no more, and ask the office how to reach them
    alone."""
    report = turn.case.reports[number]
    if turn.case.ours and report.contact and read_too(turn, report.name, report.address):
        _apart(turn, number)


def shares_with(turn: Turn, parent: str, address: str) -> None:
    """The office says that this address is a parent's: whoever reported from it is to be reached apart."""
    for report in turn.case.at_hand:
        theirs = report.address.casefold() == address.casefold() and report.name.casefold() != parent.casefold()
        if theirs and report.address and report.contact:
            _apart(turn, report.number)


def _apart(turn: Turn, number: int) -> None:
    out_of_reach(turn, number, "the parent concerned reads that mailbox too")
    asking.ask(turn, "reach the reporter", number)


def read_too(turn: Turn, name: str, address: str) -> bool:
    """Return whether a parent concerned reads this mailbox, who is not the reporter of this name themselves."""
    others = (strand for strand in turn.case.strands.values() if strand.name.casefold() != name.casefold())
    return any(address.casefold() in strand.located for strand in others)
