"""What the embedded server's border writes on a message, and what it takes off.

The one idea: a verdict counts only if our own server wrote it, so one that came from outside in our name goes.
"""

import re
from email.parser import BytesHeaderParser
from email.utils import getaddresses


def base(address: str) -> str:
    """Return the mailbox that an address belongs to: `cases+token@x.example` is read by `cases@x.example`."""
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def judged(raw: bytes, *, account: str, authserv_id: str) -> str:
    """Return the verdict header of RFC 8601: `pass` only where the account that logged in owns the one From address."""
    fields = BytesHeaderParser().parsebytes(_head(raw)).get_all("From", [])
    addresses = [address.lower() for _, address in getaddresses([str(field) for field in fields])]
    owned = len(fields) == 1 and [base(address) for address in addresses] == [account]
    domain = re.sub(r"[^a-z0-9.-]", "", addresses[0].rpartition("@")[2]) if addresses else ""
    return f"Authentication-Results: {authserv_id}; dmarc={'pass' if owned else 'fail'} header.from={domain or 'none'}"


def without_verdicts_of(authserv_id: str, raw: bytes) -> bytes:
    """Return `raw` less every Authentication-Results field that claims to be ours (RFC 8601, section 5)."""
    head = _head(raw)
    return b"".join(field for field in _fields(head) if not _claims(field, authserv_id)) + raw[len(head) :]


def _head(raw: bytes) -> bytes:
    """Return the header: all that stands before the first empty line."""
    end = re.search(rb"(?:\A|\r?\n)(?=\r?\n)", raw)
    return raw[: end.end()] if end else raw


def _fields(head: bytes) -> list[bytes]:
    return re.split(rb"(?<=\n)(?![ \t])", head)


def _claims(field: bytes, authserv_id: str) -> bool:
    name, _, value = field.decode("latin-1").partition(":")
    if name.strip().lower() != "authentication-results":
        return False
    while (shorter := re.sub(r"\([^()]*\)", " ", value)) != value:  # comments nest
        value = shorter
    return re.split(r"[;\s]", value.strip(), maxsplit=1)[0].strip('"').lower() == authserv_id.lower()
