"""What our own staff meant as a word of command or a decision, and is none.

The one idea: its writer is told. A case of it would help nobody; but whatever reads like a concern, a danger or another's
matter is read as that.
"""

import re
from collections.abc import Set
from typing import Final

from mailflow import housekeeping as h
from mailflow.mail.intake.new import REACH
from mailflow.mail.intake.placed import Arrival, ForSchool, author
from mailflow.mail.triage import Action, Kind

NAME_OR_POST: Final = 5
"""Words that a line of a signature has at most."""
_NEARLY: Final = re.compile(
    r"(?i)\s*(?:(?:show|note|pause|stop|recall|go on|send|none|change)\b(?:\W+\w+){0,4}\W*$"
    r"|(?:\W*\w+){0,7}\W*\b(?:approve|decline)d?\b)"
)
"""A first line of a few words that begins like a command, or would decide something: in an email of its own it does nothing."""


def nearly_a_word(arrival: Arrival, words: str) -> bool:
    """Tell whether these words of somebody of ours were meant as a command or a decision, and are nothing else."""
    first, _, rest = words.partition("\n")
    if arrival.tied or arrival.message.attachments or arrival.message.versions_differ or not _NEARLY.match(first):
        return False
    signed = all(len(line.split()) <= NAME_OR_POST for line in rest.splitlines())
    more = (bool(rest.strip()) and matters(arrival, rest)) or _of_others(arrival, first)
    return not more and (signed or not _of_others(arrival, rest))


def not_understood(arrival: Arrival) -> ForSchool:
    """Return what happened then."""
    at, key, by = arrival.message.received, arrival.message.key, author(arrival.sender)
    return ForSchool(h.Said(at=at, key=key, by=by, what="NOT UNDERSTOOD"))


def matters(arrival: Arrival, words: str | None = None, besides: Set[Kind] = frozenset()) -> bool:
    """Tell whether a message, or these words of it, are more than a word of command; not by what is only of the kinds `besides`."""
    found = arrival.triaged(words)
    return bool(REACH & set(found.actions) and set(found.kinds) - besides)


def _of_others(arrival: Arrival, words: str) -> bool:
    """Tell whether words read like anything that somebody else must see."""
    return bool({Action.ALERT, Action.OPEN, Action.TELL} & set(arrival.triaged(words).actions))
