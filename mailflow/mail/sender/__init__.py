"""Who wrote a message, and what is proved of that.

The one idea: authority comes from one shape only. Exactly one From with exactly one plain address, read alike by our
own reader, mail-parser and the standard library; on the school's list; and vouched for by the school's own server, by
that server's profile. Everything else is told in `why` and proves nothing. TIED is for `mailflow.mail.intake` to add.
"""

import re
from dataclasses import dataclass
from email.utils import getaddresses
from enum import StrEnum
from typing import Final, assert_never

from mailflow.authorship import Vouched
from mailflow.mail.message import Message, addresses, decoding, headers
from mailflow.mail.message.addresses import Mailbox, Refused
from mailflow.mail.sender import authentication, lookalike
from mailflow.people import Person, with_address
from mailflow.prompt import Proof

GOOGLE_ID: Final = "mx.google.com"
_LETTERS = re.compile(r"[^a-z]")


class Provider(StrEnum):
    """Whose server receives the school's mail. The values are the words used in config.toml."""

    GENERIC = "generic"
    GOOGLE = "google"
    M365 = "m365"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """How the school's own server says what it verified.

    `authserv_id` is the name it signs with (`generic` only). `internal_ok`: Microsoft's mark for mail from inside the
    tenant counts as well (`m365` only), because such mail passes no DMARC check there.
    """

    provider: Provider
    authserv_id: str = ""
    internal_ok: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who wrote a message.

    `address` is "" unless the message names exactly one plain sender. `name` is the display name as shown. `person` is
    who that address belongs to among our people. `why` are sentences for people. `uses_name_of`: one of our people
    whose name or address this message bears, or seems to, without being proved theirs. `vouched` is what our own mail
    server says of the sender.
    """

    address: str
    name: str
    person: Person | None
    proof: frozenset[Proof]
    why: tuple[str, ...]
    uses_name_of: Person | None
    vouched: Vouched = Vouched.SILENT


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What the school's own server says, and that in a sentence. `unconfirmed`: it looked, and could not confirm it; only a
    check that failed denies it."""

    why: str
    vouched: Vouched = Vouched.SILENT
    unconfirmed: bool = False

    @property
    def passed(self) -> bool:
        return self.vouched is Vouched.VOUCHED


def who(message: Message, people: tuple[Person, ...], profile: Profile) -> Sender:
    """Say who wrote `message`: the address, the person, and which of ENROLLED and VERIFIED is proved."""
    author = _author(message)
    if isinstance(author, Refused):
        return Sender(
            address="",
            name=message.from_name,
            person=None,
            proof=frozenset(),
            why=(author.why, *_elsewhere(message, message.from_address)),
            uses_name_of=_named(message, people),
        )
    address = author.address.lower()
    person = with_address(people, address)
    verdict = _verdict(message, address.rpartition("@")[2], profile)
    delegate = _delegate(message, address)
    vouched = Vouched.SILENT if verdict.passed and delegate else verdict.vouched
    verified = vouched is Vouched.VOUCHED
    listed = () if person is None else ("The address is on the school's list.",)
    return Sender(
        address=address,
        name=decoding.shown(headers.decoded(author.name), 200),
        person=person,
        proof=frozenset({Proof.ENROLLED} if person else ()) | frozenset({Proof.VERIFIED} if verified else ()),
        why=(*listed, verdict.why, *delegate, *_elsewhere(message, address)),
        uses_name_of=_borrowed(message, address, person, verdict, people),
        vouched=vouched,
    )


def _author(message: Message) -> Mailbox | Refused:
    """Return the one plain mailbox that every reader finds in the one From, or why there is none (RFC 5322 3.6.2)."""
    if message.headers_doubtful:
        return Refused("The head of the message is not built as mail programs build it, so its sender is not certain.")
    # "From :" and the like are From lines to some mail programs, so they are counted here.
    lines = [(name, value) for name, value in message.headers if _LETTERS.sub("", name) == "from"]
    if not lines:
        return Refused("The message names no sender.")
    if len(lines) > 1:
        return Refused("The message names its sender more than once.")
    name, value = lines[0]
    found = addresses.strict(value)
    if isinstance(found, Refused):
        return found
    address = found.address.lower()
    others = [read.lower() for _, read in getaddresses([value])]
    if name != "from" or others != [address] or message.from_address != address:
        return Refused("Mail programs would read its sender line in different ways.")
    return found


def _verdict(message: Message, domain: str, profile: Profile) -> _Verdict:
    """Return what our own server says of the sender's domain; nobody else's word counts.

    Microsoft's mark for mail from inside counts only where its check found nothing: a check that failed says more.
    """
    inside = profile.provider is Provider.M365 and profile.internal_ok and _internal(message)
    found = message.all_headers("authentication-results")
    if not found and not inside:
        return _Verdict("Our mail server says nothing about where it came from.")
    # Each server writes above what was there. Only the topmost can be known to be ours: RFC 8601 section 5.
    results = authentication.read(found[0]) if found else authentication.Results("", ())
    if inside and results and {one.result for one in results.results if one.method == "dmarc"} <= {"none"}:
        return _Verdict("Our mail server says that it was sent from inside the school.", Vouched.VOUCHED)
    if results is None:
        return _Verdict("What is said about where it came from cannot be read with certainty.")
    if results.authserv_id != _own_id(profile):
        return _Verdict("What is said about where it came from is not said by our own mail server.")
    match authentication.dmarc(results):
        case None:
            return _Verdict(f"Our mail server does not say whether it came from {domain}.")
        case ("pass", vouched) if vouched == domain:
            return _Verdict(f"Our mail server vouches that it came from {domain}.", Vouched.VOUCHED)
        case ("pass", _):
            return _Verdict("Our mail server vouches for another domain than the sender's.", unconfirmed=True)
        case (result, _):
            said = Vouched.DENIED if result == "fail" else Vouched.SILENT
            return _Verdict(f"Our mail server could not confirm that it came from {domain}.", said, unconfirmed=True)


def _own_id(profile: Profile) -> str | None:
    match profile.provider:
        case Provider.GENERIC:
            return profile.authserv_id.casefold() or None
        case Provider.GOOGLE:
            return GOOGLE_ID
        case Provider.M365:
            return ""  # Exchange Online writes none
        case _:
            assert_never(profile.provider)


def _internal(message: Message) -> bool:
    """Whether Exchange marks it as sent by somebody signed in to the same tenant; it strips such marks from outside."""
    marks = message.all_headers("x-ms-exchange-organization-authas")
    return len(marks) == 1 and marks[0].casefold() == "internal"


def _delegate(message: Message, address: str) -> tuple[str, ...]:
    """Say so if somebody else sent it on the author's behalf (RFC 5322 section 3.6.2, Sender)."""
    senders = [addresses.strict(v) for name, v in message.headers if _LETTERS.sub("", name) == "sender"]
    if all(isinstance(sender, Mailbox) and sender.address.lower() == address for sender in senders):
        return ()
    return ("It was sent by somebody else on the author's behalf, so it does not count as the author's own word.",)


def _elsewhere(message: Message, address: str) -> tuple[str, ...]:
    """Say so if replies to it would go elsewhere. Such an address is never used."""
    wanted = [a for value in message.all_headers("reply-to") for a in addresses.loose(value) if a != address]
    if not wanted:
        return ()
    return (f"It asks for replies to another address ({decoding.shown(wanted[0], 100)}), which is never used.",)


def _named(message: Message, people: tuple[Person, ...]) -> Person | None:
    """Return whose name or address stands anywhere in sender lines that were refused."""
    lines = " ".join(value for name, value in message.headers if _LETTERS.sub("", name) == "from")
    seen = headers.decoded(lines[: addresses.FROM_CAP])
    return lookalike.whose(seen, message.from_address, people) or with_address(people, message.from_address)


def _borrowed(
    message: Message, address: str, person: Person | None, verdict: _Verdict, people: tuple[Person, ...]
) -> Person | None:
    """Return whose name is used without proof: their very address with a failed check, or a likeness of it."""
    if person is not None and (verdict.passed or verdict.unconfirmed):
        return None if verdict.passed else person
    return lookalike.whose(message.from_name, address, people)
