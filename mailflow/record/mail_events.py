"""What is held as fact about emails of ours: owed, on their way, accepted, returned.

The one idea: what is to be mailed is an event in the same write as the decision that calls for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Owed:
    """What we are bound to mail. `to` is a short name, "reporter" or "parent"; `body` the text exactly as it will be
    read; `not_before` the earliest instant; `prompt` or `letter` say what it carries, 0 if nothing; `links` are ready
    replies, label to reply text; `judgement`: it goes even under a hold; `paper`: the letter's PDF goes with it; `urgent`:
    it goes even when everything is stopped; `receipt_for`: the released letter that it tells of, 0 if none."""

    mail: int
    to: str
    address: str
    subject: str
    body: str
    because: str
    not_before: datetime
    prompt: int = 0
    letter: int = 0
    links: Mapping[str, str] = field(default_factory=dict)
    judgement: bool = False
    paper: bool = False
    urgent: bool = False
    receipt_for: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """On record before the first byte of the message goes to the server."""

    mail: int
    attempt: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """The server's acceptance."""

    mail: int
    reply: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deferred:
    """The server did not take it for now, or a person says that it did not go; it stays owed, and is tried again not before
    `until`."""

    mail: int
    why: str
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Uncertain:
    """Nobody can say whether a letter went. A person settles it, or our own copy; it is never sent again blindly."""

    mail: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """The server refused the email for good."""

    mail: int
    reply: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounced:
    """The mail system returned it later."""

    mail: int
    key: str
    permanent: bool
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """It will not be mailed after all."""

    mail: int
    why: str
