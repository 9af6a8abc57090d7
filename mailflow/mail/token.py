"""What ties a reply to one prompt: a sealed token that only somebody who received that prompt can know.

The one idea: the token *is* the case, the number of the mail and a mark of what it says, sealed with AES-SIV (RFC 5297), so
that nothing has to be remembered to open it, and making one up means guessing 128 bits. Numbers are used again once an older
copy of the records was put back; what then says something else has another token. It travels in the Reply-To address, in the
prompt's Message-ID and in a line at its foot; any one of the three is enough, and none of them says who wrote.
"""

import base64
import binascii
import hashlib
import hmac
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache
from typing import Final, NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from mailflow.mail.message import Message
from mailflow.record.events import Owed

LABEL: Final = "Reply code:"
SHORTEST: Final = 29
LONGEST: Final = 58
LINES_READ: Final = 20
IDS_READ: Final = 200
LONGEST_NAME: Final = 64
"""Characters before the @ (RFC 5321, section 4.5.3.1.1)."""
MARK: Final = 3
"""Bytes: two emails that have the same number seldom have the same mark, and nobody can choose one."""
_REPLY: Final = [b"mailflow reply token 2"]
_WITHOUT_MARK: Final = [b"mailflow reply token 1"]
_HOP: Final = [b"mailflow hop 1"]

_LETTERS = re.compile(r"[a-z2-7]+", re.IGNORECASE)
_PRINTED = re.compile(r"reply[\s>|*\u200b\ufeff]{1,20}code[\s>|*\u200b\ufeff]{0,20}:", re.IGNORECASE)
_MARKUP = re.compile(r"<[^<>\n]{0,60}>|&[a-z]{2,6};|&#\d{1,6};|=\n")
HOP: Final = "X-Mailflow-Hop"
"""Our own mark on every email: mail that carries it and is not our own copy has gone round in a loop. In our own copy it
says when the email was begun to be sent, so that one that somebody else sent in our name can be told by it."""


class Tie(NamedTuple):
    """What names an email of ours: its stream, its number there, and the mark of what it says, b"" in an old one."""

    stream: str
    mail: int
    mark: bytes = b""

    def names(self, owed: Owed) -> bool:
        """Tell whether it is this email of that number, and not another one that had the number before."""
        return not self.mark or self.mark == tie(self.stream, owed).mark


def tie(stream: str, owed: Owed) -> Tie:
    """Return what names an email: the same for the same email, whenever it is decided on, and for no other."""
    said = (owed.to, owed.address, owed.subject, owed.body, owed.not_before.astimezone(UTC).isoformat())
    return Tie(stream, owed.mail, hashlib.sha256(json.dumps(said).encode("ascii")).digest()[:MARK])


@lru_cache(maxsize=16)  # an email bears its own in four places
def token(key: bytes, tie: Tie) -> str:
    """Seal what names an email of ours: 29 to 58 letters and digits in lower case.

    Raises ValueError if the stream's name is so long that an address could not hold the token (RFC 5321 section
    4.5.3.1.1 allows 64 characters before the @).
    """
    named = f"{tie.mail}:{tie.stream}".encode()
    written = _sealed(key, tie.mark + named, _REPLY) if tie.mark else _sealed(key, named, _WITHOUT_MARK)
    if len(written) > LONGEST:
        raise ValueError(f"a token of {len(written)} characters does not fit into an address")
    return written


def opened(key: bytes, token: str) -> Tie | None:
    """Return what `token` seals, in any case of letters; None for anything that is not ours."""
    written = token.strip().upper()
    if not _like_one(written):
        return None
    said = _unsealed(key, written, _REPLY)
    mark, named = (said[:MARK], said[MARK:]) if said else (b"", _unsealed(key, written, _WITHOUT_MARK))
    if named is None:
        return None
    mail, _, stream = named.decode().partition(":")
    return Tie(stream, int(mail), mark)


def hop(key: bytes, stream: str, mail: int, begun: datetime) -> str:
    """Return what stands in the header `HOP` of an email that was begun to be sent at an instant."""
    return _sealed(key, f"{begun.astimezone(UTC).isoformat()} {mail}:{stream}".encode(), _HOP)


def begun(key: bytes, hop: str, stream: str, mail: int) -> datetime | None:
    """Return when this email was begun to be sent, by its header `HOP`; None if that does not say so in our own hand."""
    said = _unsealed(key, hop.strip().upper(), _HOP) or b""
    at, _, of = said.decode().partition(" ")
    return datetime.fromisoformat(at) if of == f"{mail}:{stream}" else None


def _sealed(key: bytes, said: bytes, purpose: list[bytes]) -> str:
    return base64.b32encode(_cipher(key).encrypt(said, purpose)).decode("ascii").rstrip("=").lower()


def _unsealed(key: bytes, written: str, purpose: list[bytes]) -> bytes | None:
    """Return what was sealed for a purpose, None for anything that is not ours."""
    if not _LETTERS.fullmatch(written):
        return None
    try:
        sealed = base64.b32decode(written + "=" * (-len(written) % 8))
        # Base32 leaves bits over; a token with another last letter would otherwise open as well.
        if base64.b32encode(sealed).decode("ascii").rstrip("=") != written:
            return None
        return _cipher(key).decrypt(sealed, purpose)
    except (InvalidTag, binascii.Error, ValueError):
        return None


@lru_cache(maxsize=8)
def _cipher(key: bytes) -> AESSIV:
    return AESSIV(hmac.new(key, b"mailflow reply token key", hashlib.sha512).digest())


def message_id(key: bytes, tie: Tie, domain: str) -> str:
    """Return the Message-ID of a mail of ours, in angle brackets."""
    return f"<{token(key, tie)}@{domain}>"


def from_message_id(key: bytes, message_id: str) -> Tie | None:
    """Return what a Message-ID of ours names; None for anybody else's."""
    return opened(key, message_id.strip().strip("<>").partition("@")[0])


def reply_to(address: str, token: str) -> str:
    """Return the address that a reply comes to: `cases@hillside.example` becomes `cases+token@hillside.example`. A longer name than
    an address may hold comes back to nobody: then it is the mailbox's own, and the other two ways home are enough."""
    local, _, domain = address.rpartition("@")
    named = f"{local}+{token}"
    return f"{named}@{domain}" if len(named) <= LONGEST_NAME else address


def reference_line(token: str) -> str:
    """Return the line printed at the foot of a prompt, in groups of four so that no mail program makes a link of it."""
    groups = " ".join(token[place : place + 4] for place in range(0, len(token), 4))
    return f"{LABEL} [{groups}]"


def find(key: bytes, message: Message, mailbox: str) -> Tie | None:
    """Return what names the email that a message answers; None if it carries nothing of ours.

    Looked at in this order: the address it was sent to, In-Reply-To, References (newest first), the printed line
    anywhere in its text, quotation included. Messages attached to it are not looked at: a prompt that somebody passed
    on proves nothing about who passed it on.
    """
    for candidate in _candidates(message, mailbox):
        if (found := opened(key, candidate)) is not None:
            return found
    return None


def tried(message: Message, mailbox: str) -> bool:
    """Say whether a message that answers nothing of ours stands as if it did: with something behind the "+" of our address,
    or what looks like a code where only we write one."""
    at_ours = f"@{mailbox.casefold().rpartition('@')[2]}"
    ids = [one.strip("<>").casefold() for one in (*message.in_reply_to[:IDS_READ], *message.references[-IDS_READ:])]
    ours = (one.removesuffix(at_ours) for one in ids if one.endswith(at_ours))
    return any(_addressed(message, mailbox)) or any(map(_like_one, (*ours, *_printed(message.text))))


def _like_one(written: str) -> bool:
    return SHORTEST <= len(written) <= LONGEST and bool(_LETTERS.fullmatch(written))


def _addressed(message: Message, mailbox: str) -> Iterator[str]:
    """Yield what stands behind the "+" of our address."""
    local, _, domain = mailbox.casefold().rpartition("@")
    for address in message.to:
        name, _, host = address.casefold().rpartition("@")
        if host == domain and name.startswith(f"{local}+"):
            yield name[len(local) + 1 :]


def _candidates(message: Message, mailbox: str) -> Iterator[str]:
    yield from _addressed(message, mailbox)
    for identifier in (*message.in_reply_to[:IDS_READ], *reversed(message.references[-IDS_READ:])):
        yield identifier.strip("<>").partition("@")[0]
    yield from _printed(message.text)


def _printed(text: str) -> Iterator[str]:
    """Yield what the printed lines may say, however a mail program wrapped, quoted, spaced or marked them up."""
    for number, label in enumerate(_PRINTED.finditer(text)):
        if number == LINES_READ:
            return
        after = _MARKUP.sub(" ", text[label.end() : label.end() + 400])
        written = "".join(_LETTERS.findall(after.partition("]")[0]))
        # If the closing bracket was lost, what follows the token is read with it; so shorter readings are tried too.
        yield from (written[:length] for length in range(min(len(written), LONGEST), SHORTEST - 1, -1))
