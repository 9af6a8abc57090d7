"""Whether the school's own mail server says who wrote: tried on the mail that lies in the two mailboxes.

The one idea: what counts later is looked at now, by the same code, on the headers of real messages from the school's own
people. Nothing is changed, and no body is read.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, assert_never

from mailflow.mail import message, sender, token
from mailflow.mail.message import Message
from mailflow.mail.sender import GOOGLE_ID, Profile, Provider, authentication
from mailflow.prompt import Proof
from mailflow.shell import assemble
from mailflow.shell.settings import Settings

NEWEST: Final = 50
"""Messages of each mailbox that are looked at."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What was found, in sentences. `wrong`: no decision from there could count."""

    wrong: tuple[str, ...]
    notes: tuple[str, ...]


def tried(settings: Settings, headers: Iterable[bytes]) -> Tried:
    """Apply the school's profile to those messages that came from its own people."""
    profile = assemble.how_of(settings, b"check").profile
    domains = {box.address.casefold().rpartition("@")[2] for box in (settings.admin, settings.cases)}
    people = {person.address.casefold() for person in settings.people}
    found: dict[str, list[Message]] = {}
    for read in map(_read, headers):
        address = read.from_address.casefold()
        domain = address.rpartition("@")[2]
        if not read.header(token.HOP) and (domain in domains or address in people):
            found.setdefault(domain, []).append(read)
    if not found:
        where = " or ".join(sorted(domains))
        return Tried((), (f"Whether decisions could count was not tried: no recent message is from {where} yet.",))
    said = [_of_domain(domain, messages, settings, profile) for domain, messages in sorted(found.items())]
    return Tried(
        tuple(sentence for sentence, counts in said if not counts),
        tuple(sentence for sentence, counts in said if counts),
    )


def _read(header: bytes) -> Message:
    return message.read(header, received=datetime.now(UTC), key=b"check")


def _of_domain(domain: str, messages: list[Message], settings: Settings, profile: Profile) -> tuple[str, bool]:
    """Return what was found of one domain's messages, and whether decisions from there can count."""
    without = [m for m in messages if Proof.VERIFIED not in sender.who(m, settings.people, profile).proof]
    number, carry = len(messages), len(messages) - len(without)
    own = _own_id(profile)
    server = f" ({own})" if own else ""
    why = Counter(_why_not(read, own) for read in without).most_common(1)
    if not carry:
        return (
            f"None of {number} recent messages from {domain} carries your server's word on who wrote, so no decision from "
            f"there could count: {why[0][0]}."
        ), False
    rest = f" The others do not: {why[0][0]}." if why else ""
    return (
        f"{carry} of {number} recent messages from {domain} carry your server's word{server}: decisions can count.{rest}"
    ), True


def _own_id(profile: Profile) -> str:
    match profile.provider:
        case Provider.GENERIC:
            return profile.authserv_id.casefold()
        case Provider.GOOGLE:
            return GOOGLE_ID
        case Provider.M365:
            return ""
        case _:
            assert_never(profile.provider)


def _why_not(read: Message, own: str) -> str:
    """Return why our own server's word does not stand in a message, in the terms of config.toml."""
    found = read.all_headers("authentication-results")
    if not found:
        return "they have no Authentication-Results line"
    results = authentication.read(found[0])
    if results is None:
        return "their Authentication-Results line cannot be read with certainty"
    if results.authserv_id != own:
        named = f"authserv_id is {own}" if own else "your provider names no server"
        return f"{named}, but the headers name {results.authserv_id or 'no server'}"
    return "your server says there that it could not confirm the sender"
