"""The last look at a letter before it leaves: do its bytes say what its envelope says, and can they say anything else?

The one idea: the bytes are read again here as a stranger would read them. Whatever put a second recipient or header
into them is a bug of ours, so it raises ValueError, and nothing is sent.
"""

import re
from email.errors import MultipartInvariantViolationDefect
from email.message import Message
from email.parser import BytesHeaderParser
from email.utils import getaddresses
from typing import Final

LONGEST_LINE: Final = 998  # octets without CRLF (RFC 5322, 2.1.1)
FORBIDDEN: Final = ("Cc", "Bcc", "Resent-To", "Resent-Cc", "Resent-Bcc", "Resent-From", "Sender")
ONCE: Final = ("From", "To", "Subject", "Date", "Message-ID")
PLAIN: Final = re.compile(rb"[\t\r\n\x20-\x7e]*")
ADDRESS: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)*[A-Za-z0-9-]{1,63}")


def bare(address: str) -> str:
    """Return `address` if it is one plain ASCII addr-spec (RFC 5321, 4.1.2, without quoting); else raise ValueError."""
    if len(address) > 254 or not ADDRESS.fullmatch(address):
        raise ValueError("an address for the envelope is not one plain address")
    return address


def ready(raw: bytes, to: str) -> bytes:
    """Return the bytes as they go over the wire, with CRLF line ends; raise ValueError unless they are a letter to
    `to` only.

    There is exactly one From with one address, one To with `to` alone, one Subject, Date and Message-ID; nothing that
    names a further recipient; no line over 998 octets, no lone CR, no NUL; ASCII only in the header.
    """
    wire = raw if raw.count(b"\n") == raw.count(b"\r\n") else re.sub(rb"(?<!\r)\n", b"\r\n", raw)
    if not wire.endswith(b"\r\n"):
        wire += b"\r\n"
    _demand(wire.count(b"\r") == wire.count(b"\r\n") and b"\0" not in wire, "it holds a lone CR or a NUL")
    _demand(max(map(len, wire.split(b"\r\n"))) <= LONGEST_LINE, f"it has a line of over {LONGEST_LINE} octets")
    head, end, _ = wire.partition(b"\r\n\r\n")
    _demand(bool(end), "its header does not end")
    _demand(bool(PLAIN.fullmatch(head)), "its header is not plain ASCII")
    _header_names_only(BytesHeaderParser().parsebytes(head + end), to)
    return wire


def _header_names_only(header: Message, to: str) -> None:
    # Python 3.11.2, which Debian 12 has, says of any multipart header that is parsed by itself that its parts are missing.
    defects = (one for one in header.defects if not isinstance(one, MultipartInvariantViolationDefect))
    _demand(not any(defects), "its header is broken")
    for name in ONCE:
        _demand(len(header.get_all(name, [])) == 1, f"it does not have exactly one {name}")
    for name in FORBIDDEN:
        _demand(name not in header, f"it has a {name}")
    _demand(_addresses(header["To"]) == [to.casefold()], "its To is not the one address of the envelope")
    _demand(len(_addresses(header["From"])) == 1, "its From is not one address")


def _addresses(value: str) -> list[str]:
    return [address.casefold() for _, address in getaddresses([value])]


def _demand(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ValueError(f"a letter of ours must not leave: {otherwise}")
