"""What is owed, as an email that may leave: headers, plain text, a simple page, and a letter's PDF.

The one idea: nothing here decides. The words were fixed when they were decided on; the same owed mail gives the same
Message-ID whenever it is composed, so that a second copy of it can be told for what it is.
"""

from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Final

from mailflow.mail import token
from mailflow.mail.page import mailto, page
from mailflow.record.events import Owed

_POLICY: Final = SMTP.clone(max_line_length=200)


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
    """Return the email as bytes, ready for SMTP.

    Staff prompts carry a printed reply code as a third way home; letters do not, since they are to be exactly what was
    approved. `Auto-Submitted` is RFC 3834; `X-Auto-Response-Suppress` leaves out OOF, so that absence notices reach us.
    """
    sign = token.token(sender.key, stream, owed.mail)
    reply_to = token.reply_to(sender.address, sign) if sender.plus else sender.address
    message = EmailMessage(policy=_POLICY)
    message["From"] = Address(sender.school, addr_spec=sender.address)
    message["To"] = owed.address
    message["Subject"] = owed.subject
    message["Date"] = format_datetime(dated)
    message["Message-ID"] = token.message_id(sender.key, stream, owed.mail, sender.domain)
    message["Reply-To"] = reply_to
    message["Auto-Submitted"] = "auto-generated"
    message["X-Auto-Response-Suppress"] = "DR, RN, NRN, AutoReply"
    message[token.HOP] = "1"
    text = sent_text(owed, stream, sender)
    links = {
        key: mailto(reply_to, f"Re: {owed.subject}", f"{words}\n\n{_code(sign)}") for key, words in owed.links.items()
    }
    message.set_content(text, cte="quoted-printable")
    message.add_alternative(page(text, links=links, title=sender.school), subtype="html", cte="quoted-printable")
    if pdf is not None:
        message.add_attachment(pdf, maintype="application", subtype="pdf", filename=f"Letter from {sender.school}.pdf")
    _settle_boundaries(message, sign)
    return message.as_bytes()


def sent_text(owed: Owed, stream: str, sender: Sender) -> str:
    """Return the plain text exactly as it is mailed; a reply quotes this, so this is what is taken out of it again."""
    if owed.letter and not owed.prompt:
        return owed.body
    return f"{owed.body}\n\n{_code(token.token(sender.key, stream, owed.mail))}"


def _code(sign: str) -> str:
    return token.reference_line(sign)


def _settle_boundaries(message: EmailMessage, sign: str) -> None:
    """Boundaries are taken from the token, not from chance: the same owed mail gives the same bytes."""
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            part.set_boundary(f"={number}={sign}=")
