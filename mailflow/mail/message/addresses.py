"""Addresses in header lines: one strict reader for authority, one generous reader for showing.

The one idea: the strict reader knows a single shape, `name <local@domain>` or `local@domain`, in plain ASCII. Every
other shape that RFC 5322 allows (groups, comments, routes, quoted local parts, lists) is refused with a reason,
because mail programs and parsers disagree about whom it names.
"""

import re
from dataclasses import dataclass
from typing import Final

FROM_CAP: Final = 1000
# No possessive groups, here or elsewhere: Python 3.11.2 reads on from within a turn of one that failed, as if it had matched.
_LOCAL = r"[A-Za-z0-9_'&+~-]++(?:\.[A-Za-z0-9_'&+~-]++)*"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_PLAIN = re.compile(rf"(?P<local>{_LOCAL})@(?P<domain>{_LABEL}(?:\.{_LABEL})+)")
_QUOTED = re.compile(r'"((?:[^"\\]++|\\.)*)"')
_ESCAPE = re.compile(r"\\(.)")
_BETWEEN = re.compile(r'[\s<>,;:"()\[\]]+')


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One mailbox: the display name as written (encoded words not yet read), and the plain address."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a header names nobody who could be trusted with anything; `why` is a sentence."""

    why: str


def plain(address: str) -> bool:
    """Say whether `address` is one plain ASCII addr-spec, in no disguise (RFC 5322 section 3.4.1, dot-atoms only)."""
    found = _PLAIN.fullmatch(address)
    if found is None or len(address) > 254 or len(found["local"]) > 64:
        return False
    return not any(label.startswith("xn--") for label in found["domain"].lower().split("."))


def strict(value: str) -> Mailbox | Refused:
    """Read a From line that names exactly one plain mailbox; anything else is refused."""
    value = value.strip()
    if not value:
        return Refused("The sender line is empty.")
    if len(value) > FROM_CAP:
        return Refused("The sender line is longer than an honest one.")
    if not value.replace("\t", " ").isprintable():
        return Refused("The sender line holds invisible characters.")
    if "<" not in value and ">" not in value:
        return _bare(value)
    return _named(value)


def _bare(value: str) -> Mailbox | Refused:
    return Mailbox("", value) if plain(value) else _refusal(value, value)


def _named(value: str) -> Mailbox | Refused:
    name, mark, spec = value.rpartition("<")
    address = spec.removesuffix(">")
    quoted = _QUOTED.fullmatch(name.strip())
    if not mark or address == spec:
        return Refused("The address in the sender line is not closed.")
    if not plain(address):
        return _refusal(address, value)
    if quoted:
        return Mailbox(_ESCAPE.sub(r"\1", quoted[1]), address)
    # Outside quotes these characters begin a list, a group, a comment or a second address.
    if found := set(name) & set(',;:()<>@[]\\"'):
        return _refusal(address, value) if found & set(",;:()") else Refused("The sender line names two addresses.")
    return Mailbox(name.strip(), address)


def _refusal(address: str, value: str) -> Refused:
    """Say what is wrong with a sender line whose address was refused."""
    if "," in value or ";" in value:
        return Refused("The sender line names a list or a group of addresses.")
    if "(" in value or ")" in value:
        return Refused("The sender line holds a comment in brackets, which mail programs read differently.")
    if "=?" in address:
        return Refused("Part of the sender's address is written in code.")
    if not address.isascii() or "xn--" in address.lower():
        return Refused("The sender's address uses letters that look like others.")
    if address.endswith("."):
        return Refused("The sender's address ends in a full stop.")
    if address.count("@") > 1:
        return Refused("The sender line names two addresses.")
    return Refused("The sender's address is not a plain email address.")


def loose(value: str, limit: int = 500) -> tuple[str, ...]:
    """Return whatever looks like an address in `value`, in order and in lower case; for showing and for recipients."""
    found = (token.strip(".'").lower() for token in _BETWEEN.split(value))
    return tuple(dict.fromkeys(token for token in found if 0 < token.find("@") < len(token) - 1))[:limit]


def for_showing(value: str) -> Mailbox:
    """Return the likeliest name and address of a sender line, however odd; both may be empty."""
    name, mark, spec = value.rpartition("<")
    found = loose(spec if mark else value)
    return Mailbox(name.strip().strip('"').strip(), found[0] if found else "")
