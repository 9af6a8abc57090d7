"""Somebody is connected with a case, or leads it and has left the school: they are out of it at once.

The one idea: whatever the answer was in which they said so, nothing of the case goes on waiting for them, and nothing leaves on their
word.
"""

from mailflow.decide import acting, asking, whom
from mailflow.decide.asking import passing_on
from mailflow.decide.letters import drafting, withdrawing
from mailflow.decide.turn import Turn
from mailflow.prompt import To
from mailflow.record import events as e
from mailflow.workflow import question as row


def out_of_it(turn: Turn, by: str) -> None:
    """What they released, or are named in, and has not left waits for somebody else's word; what they were asked is asked of
    others; and what they led has another lead named."""
    led = turn.case.lead == by
    turn.put(e.Connected(person=by))
    for letter in withdrawing.released_by(turn, by):
        drafting.lapse(turn, letter, "whoever approved it is connected with this, and is out of it")
    for letter in withdrawing.waiting_to_leave(turn):
        if letter.draft.lead == by:
            drafting.lapse(turn, letter, "whoever it names is connected with this, and is out of it")
    asking.tell(turn, by, "thank you, you are out of it")
    for number in sorted(turn.case.open):
        other = turn.case.prompts[number]
        if number not in turn.case.open or by not in other.to:
            continue
        question = row(other.asked.question)
        if question.decides and question.to is To.APPROVER and whom.approver(turn) is not None:
            acting.put_anew(
                turn, other, f"{turn.names.get(by, '')} has no part in this case any more, so the decision is yours."
            )
        else:
            passing_on.step_aside(turn, other, by, "")
    if led and turn.case.ours:
        asking.ask(turn, "reassign")


def lead_has_left(turn: Turn) -> None:
    """Whoever leads is on the school's list no more: nobody leads, and somebody else is to be named."""
    if not (turn.case.ours and turn.case.lead) or turn.person(turn.case.lead):
        return
    turn.put(e.LeadNamed(person=""))
    if not turn.case.finished:
        asking.ask(turn, "reassign", why="Whoever led it is on the school's list no more.")
