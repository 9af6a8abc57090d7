"""What a message can be, and what each calls for.

The one idea: a message may be several things at once, and each has its own owner.
"""

from enum import StrEnum
from typing import Final


class Kind(StrEnum):
    """What a message is. A message may be of several kinds."""

    CONCERN = "concern"
    DANGER = "danger"
    STAFF = "staff"
    HEAD = "head"
    COMPLAINT = "complaint"
    PUPILS = "pupils"
    RIGHTS = "rights"
    FOI = "foi"
    LEGAL = "legal"
    POLICE = "police"
    PRESS = "press"
    DATA_INCIDENT = "data-incident"
    FOLLOW_UP = "follow-up"
    ORDINARY = "ordinary"
    SUPPLIER = "supplier"
    AUTOMATIC = "automatic"
    UNSURE = "unsure"


class Action(StrEnum):
    """What is to be done: alert the safeguarding lead, open a case, ask a person, tell another procedure's owner."""

    ALERT = "alert"
    OPEN = "open"
    ASK = "ask"
    TELL = "tell"
    LEAVE = "leave"


ACTIONS: Final = {
    Kind.DANGER: Action.ALERT, Kind.CONCERN: Action.OPEN, Kind.UNSURE: Action.ASK, Kind.FOLLOW_UP: Action.ASK,
    Kind.ORDINARY: Action.LEAVE, Kind.SUPPLIER: Action.LEAVE, Kind.AUTOMATIC: Action.LEAVE,
}  # fmt: skip
"""What each kind calls for; any other kind is told to its owner."""
