"""What intake is given of a message, and what it says of where the message belongs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Protocol

from mailflow import housekeeping as h
from mailflow.authorship import Author, Enclosure, Written
from mailflow.happening import ConcernRaised, Happening
from mailflow.mail.automatic import Automatic
from mailflow.mail.message import Message
from mailflow.mail.sender import Sender
from mailflow.mail.token import Tie
from mailflow.mail.triage import Triage, together
from mailflow.mail.words.courtesies import is_courtesy
from mailflow.prompt import Proof
from mailflow.record import SCHOOL, Case, Mail
from mailflow.school import School


@dataclass(frozen=True, slots=True)
class ForCase:
    """Something happened in a case."""

    stream: str
    happening: Happening


@dataclass(frozen=True, slots=True)
class NewCase:
    """A case begins. Its reference is still to be found."""

    raised: ConcernRaised


@dataclass(frozen=True, slots=True)
class ForSchool:
    """Something for the school's own record."""

    happening: h.SchoolHappening


@dataclass(frozen=True, slots=True)
class OurCopy:
    """Our own copy of an email that we sent: proof that the server took it."""

    tie: Tie

    @property
    def stream(self) -> str:
        return self.tie.stream


Outcome = ForCase | NewCase | ForSchool | OurCopy


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a message belongs. `fate` is the word for the ledger; `rule` the rule that knew it; `ours`: the message is
    a case's and may be put away; `category` what an ordinary message was, in a word."""

    outcomes: tuple[Outcome, ...]
    fate: str
    rule: str
    why: tuple[str, ...] = ()
    ours: bool = False
    category: str = ""


class Known(Protocol):
    """What the rules may ask about the cases on record."""

    school: School
    key: bytes

    @property
    def cases(self) -> Mapping[str, Case]: ...
    def case(self, reference: str) -> Case | None: ...
    def sent_text(self, stream: str, mail: int) -> str: ...
    def cases_of(self, address: str) -> tuple[str, ...]: ...
    def entrusted_by(self, who: Sequence[str]) -> tuple[Case, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A message with everything that was read in it. `raw` is the digest under which its bytes will be kept; `triaged`
    gives the first reading of the whole message, or of these words alone; `alone`: it came to a mailbox that nobody but the
    program reads; `junk`: the mail server took it for junk; `extract` the lines of an exported chat in it
    that these words point to, typed for the lead."""

    mailbox: str
    message: Message
    sender: Sender
    automatic: Automatic | None
    triaged: Callable[[str | None], Triage]
    raw: str
    tied: Tie | None
    alone: bool = False
    junk: bool = False
    extract: Callable[[str], str] = lambda words: ""


def email_of(known: Known, tie: Tie) -> Mail | None:
    """Return the email on record that a tie names. None if there is none, or another one has had its number since."""
    holder = known.school if tie.stream == SCHOOL else known.case(tie.stream)
    mail = holder.mails.get(tie.mail) if holder else None
    return mail if mail is not None and tie.names(mail.owed) else None


def author(sender: Sender, *, tied: bool = False) -> Author:
    """Return who wrote it, as the core is told."""
    proof = sender.proof | {Proof.TIED} if tied else sender.proof
    return Author(
        address=sender.address.casefold(),
        name=sender.name,
        person=sender.person.key if sender.person else "",
        proof=frozenset(proof),
        why="; ".join(sender.why),
        uses_name_of=sender.uses_name_of.key if sender.uses_name_of else "",
        vouched=sender.vouched,
    )


def sorted_(arrival: Arrival, versions: Sequence[str] = ()) -> Triage:
    """Return the first reading of the whole message, or of what is newly written in each of its versions."""
    return reduce(together, map(arrival.triaged, versions or (None,)))


def written(arrival: Arrival, versions: Sequence[str] = ()) -> Written:
    """Return what was written, as the core is told: the whole, or what is newly written in each version of the message."""
    message = arrival.message
    own, other, *_ = (*(versions or (message.text, message.formatted)), "")
    return Written(
        key=message.key,
        subject=message.subject,
        words=own,
        enclosures=tuple(Enclosure(a.name, a.kind, a.size, a.digest) for a in message.attachments),
        raw=arrival.raw,
        notes=message.notes,
        courtesy=not message.attachments and all(map(is_courtesy, filter(None, (own, other)))),
        extract=arrival.extract(own),
        other_version=other,
    )


def aside(arrival: Arrival, why: str, rule: str) -> Placed:
    """Set a message aside for a person, with its bytes and the reason."""
    set_aside = h.PutAside(
        at=arrival.message.received,
        key=arrival.message.key,
        mailbox=arrival.mailbox,
        why=why,
        raw=arrival.raw,
    )
    return Placed(outcomes=(ForSchool(set_aside),), fate="set aside", rule=rule, why=(why,))
