"""Who hears that a letter was released, and until when it can be held.

The one idea: whoever released it is not the only one to hear of it, since their mailbox may be in other hands. Somebody else
knows of a decision as long as it can still be held.
"""

from datetime import datetime

from mailflow import write
from mailflow.decide import asking, whom
from mailflow.decide.letters import withdrawing
from mailflow.decide.shown import who_decided
from mailflow.decide.turn import Turn
from mailflow.letters import Addressee, Releaser
from mailflow.people import Person
from mailflow.record import Letter
from mailflow.record import events as e


def say_so(turn: Turn, draft: e.Drafted, by: str, leaves: datetime) -> None:
    """Tell whoever approved it; and of a decision that a parent is to have, a second person."""
    _receipt(turn, draft, by, leaves)
    second = _second(turn, by) if draft.released_by is Releaser.DECIDER and draft.to is Addressee.PARENT else None
    if second is not None:
        _notice(turn, draft, by, leaves, second)


def _receipt(turn: Turn, draft: e.Drafted, by: str, leaves: datetime) -> None:
    """Say that it is approved, or goes out where it needs nobody's approval, and until when it can be taken back. With "send
    now" there is no such time."""
    at_once = "receipt at once by post" if draft.channel == "post" else "receipt at once"
    notice = "receipt" if leaves > turn.at else at_once
    blanks = {
        "letter": draft.name,
        "addressee": draft.addressee,
        "code": draft.code,
        "phone": turn.school.phone,
        "stands": "is approved" if draft.released_by is Releaser.DECIDER else "goes out as it stands",
        "how": _how(draft),
        "until": write.moment(leaves, turn.school.calendar.zone),
    }
    asking.tell(turn, by, notice, blanks, receipt_for=draft.letter)


def not_after_all(turn: Turn, letter: Letter, by: str) -> None:
    """Tell whoever was told that a letter is approved that it does not leave now, since whoever approved it has written again;
    but for whom that has just been told in asking what is to follow."""
    draft, mails = letter.draft, turn.case.mails.values()
    told = ("told: a letter is approved", draft.letter)
    heard = [mail.owed.to for mail in mails if (mail.owed.because, mail.owed.receipt_for) == told]
    asked = {mail.owed.to for mail in mails if mail.owed.prompt and mail.owed_at == turn.at}
    line = (
        f"{who_decided.called(turn.school, by)} wrote again, so the letter to {draft.addressee} ({draft.name}, {draft.code}), of "
        "which you were told that it is approved, does not leave for now. You hear when it is approved anew. Nothing is asked of you."
    )
    for key in dict.fromkeys(heard):
        if key not in (by, *asked):
            asking.tell(turn, key, "done", {"line": line})


def _how(draft: e.Drafted) -> str:
    return "goes to the office to be posted" if draft.channel == "post" else "leaves"


def _notice(turn: Turn, draft: e.Drafted, by: str, leaves: datetime, second: Person) -> None:
    now = leaves <= turn.at
    at = f"at {write.moment(leaves, turn.school.calendar.zone)}, or soon after"
    blanks = {
        "letter": draft.name,
        "addressee": draft.addressee,
        "code": draft.code,
        "who": who_decided.called(turn.school, by),
        "how": _how(draft),
        "until": "now, as they asked" if now else at,
        "hold": _hold(turn, now=now, by_post=draft.channel == "post"),
    }
    asking.tell(turn, second.key, "a letter is approved", blanks, receipt_for=draft.letter)


def _second(turn: Turn, by: str) -> Person | None:
    """Return whoever leads; where nobody else does, who would decide in place of whoever did."""
    lead = turn.person(turn.case.lead)
    able = lead is not None and lead.key != by and whom.free(turn, lead)
    return lead if able else whom.approver(turn, besides=(by,))


def _hold(turn: Turn, *, now: bool, by_post: bool) -> str:
    if now and not by_post:
        return "It cannot be held any more."
    until = "it is posted" if by_post else "then"
    return (
        f"Until {until} you can hold it: reply PAUSE to this email, or write PAUSE {turn.case.reference} in a new one."
    )


def may_hold(turn: Turn, person: str, number: int = 0) -> bool:
    """Return whether this person was told that a letter is released which still waits to leave: this one, or any."""
    told = {mail.owed.receipt_for for mail in turn.case.mails.values() if mail.owed.to == person}
    waiting = {letter.draft.letter for letter in withdrawing.waiting_to_leave(turn)}
    return bool(told & waiting & ({number} if number else waiting))
