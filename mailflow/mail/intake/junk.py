"""What lies in a junk folder: a reply to us is one all the same, and the rest is for people to pick out.

The one idea: nothing begins by what a mail server took for junk, and nobody's word there is vouched for. A person who moves a
message to the inbox says that it is none; then it is read like any other.
"""

from dataclasses import replace
from typing import Final

from mailflow import housekeeping as h
from mailflow.authorship import IN_JUNK
from mailflow.mail.intake.new import ALWAYS, REACH
from mailflow.mail.intake.placed import Arrival, ForSchool, Known, Placed
from mailflow.mail.sender import Sender
from mailflow.prompt import Proof

MOVE_IT: Final = (
    "It lies in the junk folder, and reads as if it were for us. If it is no junk, move it to the inbox, or have IT move it: then it "
    "is read."
)


def unvouched(sender: Sender) -> Sender:
    """Return a sender for whom the school's mail server does not vouch, since it took the message for junk."""
    return replace(sender, proof=sender.proof - {Proof.VERIFIED}, why=(*sender.why, IN_JUNK))


def reading(arrival: Arrival, known: Known) -> Placed:
    """Have a person look at what reads as if it were for us, and in the restricted mailbox at whatever bears the address of
    one of our people. The message stays where it is, and no copy is kept."""
    sorted_ = arrival.triaged(None)
    for_us = REACH & set(sorted_.actions) or ALWAYS & set(sorted_.kinds)
    ours = arrival.alone and (arrival.sender.person or known.cases_of(arrival.sender.address))
    if not (for_us or ours):
        return Placed(outcomes=(), fate="junk", rule="junk")
    message = arrival.message
    found = h.PutAside(at=message.received, key=message.key, mailbox=arrival.mailbox, why=MOVE_IT, raw="")
    return Placed(outcomes=(ForSchool(found),), fate="junk", rule="junk that reads as if it were for us")
