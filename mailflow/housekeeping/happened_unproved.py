"""What comes in somebody's name, or as if it answered us, without being so."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NameUsed:
    """A message came in somebody's name, without proof. `address`: where it came from, if its own mail server vouches for
    that: then it may be another address of theirs."""

    at: datetime
    key: str
    person: str
    why: str
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeTried:
    """A message to this mailbox bore a reply code, in whatever place, that opens nothing of ours."""

    at: datetime
    key: str
    mailbox: str
