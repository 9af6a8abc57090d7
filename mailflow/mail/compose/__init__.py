"""What is owed, as an email that may leave: headers, plain text, a simple page, and a letter's PDF.

The one idea: nothing here decides. The words were fixed when they were decided on; the same owed mail gives the same
Message-ID whenever it is composed, so that a second copy of it can be told for what it is.
"""

import re
from binascii import b2a_qp
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import lru_cache
from typing import Final

from mailflow.mail import token
from mailflow.mail.compose.page import mailto, page
from mailflow.record.events import Owed

_POLICY: Final = SMTP.clone(max_line_length=200)
_AS_IT_STANDS: Final = re.compile(r"(?!.*=\?)[!-~](?:[ -~]{0,149}[!-~])?")
_PLAIN_ADDRESS: Final = re.compile(r"[A-Za-z0-9_.+-]+@[A-Za-z0-9.-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """Who our emails come from. `address` is the restricted mailbox; `key` makes tokens; `plus`: the mail server
    delivers cases+anything@ to cases@."""

    school: str
    address: str
    key: bytes
    plus: bool = True

    @property
    def domain(self) -> str:
        return self.address.rpartition("@")[2]


def compose(owed: Owed, stream: str, sender: Sender, *, dated: datetime, pdf: bytes | None = None) -> bytes:
    """Return the email as bytes, ready for SMTP; `dated` is the instant at which `Sending` is on record.

    Staff prompts carry a printed reply code as a third way home; letters do not, since they are to be exactly what was
    approved. `Auto-Submitted` is RFC 3834; `X-Auto-Response-Suppress` leaves out OOF, so that absence notices reach us.
    """
    tie = token.tie(stream, owed)
    sign = token.token(sender.key, tie)
    reply_to = token.reply_to(sender.address, sign) if sender.plus else sender.address
    text = sent_text(owed, stream, sender)
    links = {
        key: mailto(reply_to, f"Re: {owed.subject}", f"{words}\n\n{_code(sign)}") for key, words in owed.links.items()
    }
    head = (
        _from(sender),
        _to(owed.address),
        _header("Subject", owed.subject),
        _header("Date", format_datetime(dated)),
        _header("Message-ID", token.message_id(sender.key, tie, sender.domain)),
        _header("Reply-To", reply_to),
        _header("Auto-Submitted", "auto-generated"),
        _header("X-Auto-Response-Suppress", "DR, RN, NRN, AutoReply"),
        _header(token.HOP, token.hop(sender.key, stream, owed.mail, dated)),
        b"MIME-Version: 1.0\r\n",
    )
    shown = page(text, links=links, title=sender.school, titled=not owed.prompt and not owed.letter)
    content = _multipart(
        "alternative", f"={0 if pdf is None else 1}={sign}=", _words("plain", text), _words("html", shown)
    )
    if pdf is not None:
        content = _multipart("mixed", f"=0={sign}=", content, _file(pdf, f"Letter from {sender.school}.pdf"))
    return b"".join((*head, content))


def sent_text(owed: Owed, stream: str, sender: Sender) -> str:
    """Return the plain text exactly as it is mailed; a reply quotes this, so this is what is taken out of it again."""
    if owed.letter and not owed.prompt:
        return owed.body
    return f"{owed.body}\n\n{_code(token.token(sender.key, token.tie(stream, owed)))}"


def _code(sign: str) -> str:
    return token.reference_line(sign)


def _header(name: str, value: str) -> bytes:
    """Return one header line: as it stands where it is short plain ASCII, else folded and encoded by the library."""
    if _AS_IT_STANDS.fullmatch(value):
        return f"{name}: {value}\r\n".encode("ascii")
    return _POLICY.fold_binary(*_POLICY.header_store_parse(name, value))


@lru_cache(maxsize=8)
def _from(sender: Sender) -> bytes:
    return _header("From", str(Address(sender.school, addr_spec=sender.address)))


def _to(address: str) -> bytes:
    """Return the To line; what is not plainly one address is for the library to take, or to refuse by a ValueError."""
    if len(address) < 150 and _PLAIN_ADDRESS.fullmatch(address):
        return f"To: {address}\r\n".encode("ascii")
    return _POLICY.fold_binary(*_POLICY.header_store_parse("To", address))


# The parts are written here and not by the library, which took a fifth of the daemon's time to say the same. Boundaries
# are taken from the token, not from chance: the same owed mail gives the same bytes.


def _words(kind: str, text: str) -> bytes:
    """Return one version of the words as a part, in quoted-printable with lines of at most 76 (RFC 2045, 6.7)."""
    lines = b"\n".join(text.encode().splitlines()) + b"\n"
    head = f'Content-Type: text/{kind}; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n'
    return head.encode("ascii") + b"\r\n" + b2a_qp(lines, istext=True).replace(b"\n", b"\r\n")


def _multipart(kind: str, boundary: str, *parts: bytes) -> bytes:
    """Return parts as one (RFC 2046, 5.1.1)."""
    mark = f"--{boundary}".encode("ascii")
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"\r\n\r\n'.encode("ascii")
    return head + b"".join(mark + b"\r\n" + part + b"\r\n" for part in parts) + mark + b"--\r\n"


def _file(pdf: bytes, name: str) -> bytes:
    """Return a letter's PDF as a part; rare enough for the library, which knows how a name is written."""
    part = EmailMessage(policy=_POLICY)
    part.set_content(pdf, maintype="application", subtype="pdf", disposition="attachment", filename=name)
    return part.as_bytes()
