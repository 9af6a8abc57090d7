"""What a machine wrote: a bounce or an absence that is about an email of ours, or nothing to anybody.

The one idea: it is never an answer, never a concern, and never answered.
"""

from mailflow import housekeeping as h
from mailflow.happening import Absent, MailBounced
from mailflow.mail import token
from mailflow.mail.automatic import CARRIES_WORDS, Machine
from mailflow.mail.intake.placed import Arrival, ForCase, ForSchool, Known, Outcome, Placed, email_of
from mailflow.record import SCHOOL


def by_a_machine(arrival: Arrival, known: Known) -> Placed | None:
    """Place automatic mail; but a form or a list may carry a person's words, which a later rule reads."""
    machine = arrival.automatic
    if machine is None or (machine.what in CARRIES_WORDS and arrival.tied is None):
        return None
    found: list[Outcome] = []
    at, key = arrival.message.received, arrival.message.key
    if machine.what is Machine.BOUNCE:
        found += [_bounce(arrival, ours) for one in machine.about if (ours := _ours(known, one))]
    if machine.what is Machine.ABSENCE and (tie := arrival.tied) and tie.stream != SCHOOL and email_of(known, tie):
        found.append(ForCase(tie.stream, Absent(at=at, key=key, mail=tie.mail, returns=machine.returns)))
    return Placed(outcomes=tuple(found), fate="automatic", rule="a machine wrote it", category=machine.what.value)


def _ours(known: Known, message_id: str) -> token.Tie | None:
    ours = token.from_message_id(known.key, message_id)
    done_with = ours and ours.stream == SCHOOL and ours.mail not in known.school.mails
    return ours if ours and (done_with or email_of(known, ours)) else None


def _bounce(arrival: Arrival, ours: token.Tie) -> Outcome:
    at, key = arrival.message.received, arrival.message.key
    permanent = bool(arrival.automatic and arrival.automatic.permanent)
    if ours.stream == SCHOOL:
        return ForSchool(h.CameBack(at=at, key=key, mail=ours.mail, permanent=permanent))
    return ForCase(ours.stream, MailBounced(at=at, key=key, mail=ours.mail, permanent=permanent, why=""))


def about_us(arrival: Arrival, known: Known) -> Placed | None:
    """In a junk folder only what a machine says of an email of ours is looked at."""
    placed = by_a_machine(arrival, known)
    return placed if placed is not None and placed.outcomes else None
