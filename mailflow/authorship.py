"""Who wrote something, how surely that is known, and what it was: a message in the school's terms.

The one idea: the core is told this much of a message, and never sees the message.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from mailflow.prompt import Proof

IN_JUNK: Final = "it lay in the junk folder"
"""Why nobody's word counts that the mail server took for junk: one of the reasons in `Author.why`."""


class Vouched(StrEnum):
    """What the school's own mail server says of the sender of a message. Many servers say nothing, which is no doubt."""

    VOUCHED = "vouched"
    DENIED = "denied"
    SILENT = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """Who wrote a message, as far as that is proved. `person` is the short name of one of our people, or "";
    `uses_name_of` is the short name of one whose name is used without proof; `vouched` is of whoever sent it, also where
    they passed on somebody else's words."""

    address: str
    name: str = ""
    person: str = ""
    proof: frozenset[Proof] = frozenset()
    why: str = ""
    uses_name_of: str = ""
    vouched: Vouched = Vouched.SILENT


@dataclass(frozen=True, slots=True)
class Enclosure:
    """An attachment that lies sealed beside the record: its shown name, MIME type, size in bytes and SHA-256."""

    name: str
    kind: str
    size: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A message that somebody wrote: its key, the newly written words, what else came with it, and where its raw bytes
    lie (`raw`, a digest). `courtesy`: the words are no more than thanks; `extract`: the lines of an exported chat that
    the words point to, for the lead; `other_version`: what the plain or the formatted version of it says, where that is
    something else than `words`; `belongs`: what of it another procedure answers ("rights", "legal"), though it is a case's."""

    key: str
    subject: str
    words: str
    enclosures: tuple[Enclosure, ...] = ()
    raw: str = ""
    notes: tuple[str, ...] = ()
    courtesy: bool = False
    extract: str = ""
    other_version: str = ""
    belongs: tuple[str, ...] = ()


class Matter(StrEnum):
    """What a first reading took a message for, where it becomes a case."""

    CONCERN = "concern"
    UNSURE = "unsure"
    DANGER = "danger"
    STAFF = "staff"
    HEAD = "head"
