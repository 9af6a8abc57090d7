"""What has changed since a letter was written, so that it does not stand as it is.

The one idea: it is asked before it is put to anybody, when it is approved, and when it leaves; always of the same things.
"""

from mailflow.decide import meetings
from mailflow.decide.letters import confidence
from mailflow.decide.letters.drafted import place, signed
from mailflow.decide.turn import Turn
from mailflow.letters import Releaser
from mailflow.record import events as e

ELSEWHERE = "letters to them go to another place now"
LOOKED_UP = "the office is looking up anew where letters to them may go"
ANOTHER_LEAD = "it names somebody who does not lead this any more"
NO_LEAD = f"{ANOTHER_LEAD}; you will be asked again once somebody else is named"


def old(turn: Turn, drafted: e.Drafted, decides: str) -> bool:
    """Return whether a draft's days, its signature, whom it names, its address or its words are not right any more."""
    past = drafted.good_until <= turn.at or signed_by_another(turn, drafted, decides)
    return past or bool(changed(turn, drafted)) or bool(confidence.look(turn, drafted))


def changed(turn: Turn, drafted: e.Drafted) -> str:
    """Return why whom a draft names, where it goes or when it offers to meet is not right any more; "" if it is."""
    if names_another_lead(turn, drafted):
        return NO_LEAD if waits_for_a_lead(turn, drafted) else ANOTHER_LEAD
    if looked_up(turn, drafted):
        return LOOKED_UP
    return ELSEWHERE if _elsewhere(turn, drafted) else meetings.gone(turn, drafted)


def looked_up(turn: Turn, drafted: e.Drafted) -> bool:
    """Return whether the office has taken back where letters to this parent go, and has not said anew."""
    strand = turn.case.strands.get(drafted.strand)
    return strand is not None and strand.astray and turn.case.waiting("address", strand.number) is not None


def signed_by_another(turn: Turn, drafted: e.Drafted, key: str = "") -> bool:
    """Return whether a draft says that somebody decided who does not, or not as that, any more. What has standing approval
    is put to nobody, and keeps the name of whoever had decided."""
    return drafted.released_by is not Releaser.STANDING and drafted.signed not in ("", signed(turn, key))


def names_another_lead(turn: Turn, drafted: e.Drafted) -> bool:
    """Return whether a draft names somebody to talk to who does not lead any more, or is not with the school."""
    return bool(drafted.lead) and (drafted.lead != turn.case.lead or turn.person(drafted.lead) is None)


def waits_for_a_lead(turn: Turn, drafted: e.Drafted) -> bool:
    """Return whether a draft names somebody who does not lead, and nobody else does yet."""
    return not turn.case.lead and names_another_lead(turn, drafted)


def _elsewhere(turn: Turn, drafted: e.Drafted) -> bool:
    """Return whether letters to this parent go to another place by now than the one that a draft is addressed to."""
    strand = turn.case.strands.get(drafted.strand)
    return strand is not None and (drafted.channel, drafted.address) != place(strand)
