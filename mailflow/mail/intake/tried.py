"""A message that bears a reply code of nobody's: whatever else it is, somebody may be guessing codes."""

from dataclasses import replace

from mailflow import housekeeping as h
from mailflow.mail import token
from mailflow.mail.intake.placed import Arrival, ForSchool, Known, Placed


def with_a_try(placed: Placed, arrival: Arrival, known: Known) -> Placed:
    """Return what was placed, and that a wrong code was tried, where one was."""
    answers = arrival.tied is not None or placed.fate == "loop"
    if answers or not token.tried(arrival.message, known.school.cases_address):
        return placed
    key = f"{arrival.message.key} code"
    found = h.CodeTried(at=arrival.message.received, key=key, mailbox=arrival.mailbox)
    return replace(placed, outcomes=(*placed.outcomes, ForSchool(found)))
