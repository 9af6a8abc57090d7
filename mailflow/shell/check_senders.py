"""Whether the school's own mail server says who wrote: tried on the mail that lies in the two mailboxes.

The one idea: what counts later is looked at now, by the same code, on the headers of real messages from the school's own
people. Nothing is changed, and no body is read.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from mailflow.mail import authentication, message, sender, token
from mailflow.mail.message import Message
from mailflow.mail.sender import GOOGLE_ID, Profile, Provider
from mailflow.prompt import Proof
from mailflow.shell import assemble
from mailflow.shell.settings import Settings

NEWEST = 50
"""Messages of each mailbox that are looked at."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What was found, in sentences. `wrong`: no decision from there could count."""

    wrong: tuple[str, ...]
    notes: tuple[str, ...]


def tried(settings: Settings, headers: Iterable[bytes]) -> Tried:
    """Apply the school's profile to the headers of messages from its own people."""
    profile = assemble.how_of(settings, b"check").profile
    ours = [read for read in map(_read, headers) if read.header(token.HOP) is None or not read.header(token.HOP)]
    domains = {box.address.rpartition("@")[2] for box in (settings.admin, settings.cases)}
    people = {person.address.casefold() for person in settings.people}
    found: dict[str, list[Message]] = {}
    for read in ours:
        domain = read.from_address.casefold().rpartition("@")[2]
        if domain in domains or read.from_address.casefold() in people:
            found.setdefault(domain, []).append(read)
    if not found:
        return Tried((), (f"Whether your server says who wrote could not be tried: no recent message from {_or(domains)} lies in the two mailboxes.",))
    ...
