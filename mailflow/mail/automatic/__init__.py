"""Tells a machine's mail from a person's: absence notes, bounces, receipts, calendar answers, lists, challenges.

The one idea: headers decide (RFC 3834, RFC 3464, RFC 8098, RFC 2919); words alone never do. "Out of office hours message
in the group" is a person's subject, and a person who quotes a bounce has not bounced.
"""

import email
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from flufl.bounce import all_failures

from mailflow.mail.automatic.absences import is_absence, returns
from mailflow.mail.message import Message


class Machine(StrEnum):
    """What kind of machine wrote."""

    ABSENCE = "absence"
    BOUNCE = "bounce"
    RECEIPT = "receipt"
    CALENDAR = "calendar"
    LIST = "list"
    CHALLENGE = "challenge"
    OTHER = "other"


CARRIES_WORDS: Final = frozenset({Machine.LIST, Machine.OTHER})
"""Machines that may carry a person's words: a group address, the form on the school's website. Triage reads these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Automatic:
    """A machine's mail. `returns`: when the absent person is back, if said. `about`: Message-IDs that a bounce or receipt
    names; `recipient`: for whom it was, "" if not said; `permanent`: whether trying again is useless."""

    what: Machine
    returns: date | None = None
    about: tuple[str, ...] = ()
    recipient: str = ""
    permanent: bool = False


_BOUNCE_SUBJECT: Final = re.compile(
    r"undeliver|(?:mail )?delivery (?:status|fail|has failed|incomplete|delayed|problem|error)|returned mail|failure notice"
    r"|could not be delivered|mail delivery (?:failed|system)|delivery notification|non remis|unzustellbar|rejected:|bounce",
    re.IGNORECASE,
)
_RECEIPT_SUBJECT: Final = re.compile(
    r"(?:read|gelesen|lu|leído|lido|letto|gelezen|läst|przeczytano|read receipt|return receipt|not read|delivered|relayed"
    r"|recall)\s*(?::|\()",
    re.IGNORECASE,
)
_CALENDAR_SUBJECT: Final = re.compile(
    r"(?:accepted|declined|tentative|tentatively accepted|zugesagt|abgesagt|accepté|refusé)\s*:", re.IGNORECASE
)
_CHALLENGE: Final = re.compile(
    r"(?:confirm|verify) (?:that )?(?:you(?:r)? (?:are|e-?mail|message|address|are human|delivery)|this message)"
    r"|(?:sender|email|message|address) (?:verification|confirmation) (?:required|requested|needed)"
    r"|awaiting (?:your )?(?:confirmation|verification|approval)|not on my (?:list|approved)|challenge[- ]response"
    r"|complete the verification|spam ?arrest|boxtrapper|release your message|held (?:until|because|for)",
    re.IGNORECASE,
)
_CHALLENGE_HEADERS: Final = ("x-boxtrapper", "x-spamarrest-noth", "x-tmda-fingerprint", "x-challenge-response")
_DAEMONS: Final = frozenset({"mailer-daemon", "mail-daemon", "postmaster", "maildaemon", "mailerdaemon"})
_CALENDAR_REPLY: Final = re.compile(
    rb"^content-type:[ \t]*text/calendar[^\r\n]{0,200}(?:\r?\n[ \t][^\r\n]{0,200}){0,3}?method=\"?reply"
    rb"|^METHOD:REPLY",
    re.IGNORECASE | re.MULTILINE,
)


def automatic(message: Message, raw: bytes, *, own_domains: tuple[str, ...] = ()) -> Automatic | None:
    """Return what a machine says in `message`, whose bytes are `raw`; None if a person wrote it.

    Machines that may carry a person's words (`CARRIES_WORDS`) are for triage to read as well.
    """
    what = machine(message, raw, own_domains=own_domains)
    match what:
        case None:
            return None
        case Machine.ABSENCE:
            return Automatic(what=what, returns=returns(message))
        case Machine.BOUNCE | Machine.RECEIPT:
            return _bounce(message, raw, what)
        case _:
            return Automatic(what=what)


def machine(message: Message, raw: bytes = b"", *, own_domains: tuple[str, ...] = ()) -> Machine | None:
    """Return what kind of machine wrote `message`, judged by its headers; None if a person did."""
    kind = message.header("content-type").casefold()
    if kind.startswith("multipart/report"):
        return _report(kind, message)
    null = message.header("return-path").replace(" ", "") == "<>"
    if _is_bounce(message, null=null):
        return Machine.BOUNCE
    if _CALENDAR_SUBJECT.match(message.subject) and (
        kind.startswith("text/calendar") or _CALENDAR_REPLY.search(raw[:200_000])
    ):
        return Machine.CALENDAR
    marked = _marked(message)
    if (marked or null) and _RECEIPT_SUBJECT.match(message.subject):
        return Machine.RECEIPT
    if _challenges(message, marked=marked or null):
        return Machine.CHALLENGE
    if is_absence(message, marked=marked, null=null):
        return Machine.ABSENCE
    if _is_list(message, own_domains):
        return Machine.LIST
    return Machine.OTHER if marked or null else None


def _report(kind: str, message: Message) -> Machine:
    if "disposition-notification" in kind:
        return Machine.RECEIPT
    if "feedback-report" in kind:
        return Machine.OTHER
    return Machine.RECEIPT if _RECEIPT_SUBJECT.match(message.subject) else Machine.BOUNCE


def _marked(message: Message) -> bool:
    """Tell whether a header says that nobody wrote this. X-Auto-Response-Suppress and Precedence alone do not."""
    submitted = message.header("auto-submitted").split(";")[0].strip().casefold()
    if submitted and submitted != "no":
        return True
    autoreply = message.header("x-autoreply").strip().casefold()
    if autoreply and autoreply not in {"no", "false"}:
        return True
    if any(
        message.header(name) for name in ("x-autorespond", "x-autoresponder", "x-autoreply-from", "x-mail-autoreply")
    ):
        return True
    return message.header("precedence").strip().casefold() in {"auto_reply", "auto-reply"}


def _is_bounce(message: Message, *, null: bool) -> bool:
    daemon = message.from_address.partition("@")[0].casefold() in _DAEMONS
    return (daemon or null) and bool(_BOUNCE_SUBJECT.search(message.subject))


def _challenges(message: Message, *, marked: bool) -> bool:
    if any(message.header(name) for name in _CHALLENGE_HEADERS):
        return True
    subject = bool(_CHALLENGE.search(message.subject))
    if marked and subject:
        return True
    return (marked or subject) and bool(_CHALLENGE.search(message.text[:3_000]))


def _is_list(message: Message, own_domains: tuple[str, ...]) -> bool:
    """Tell a mailing list; not where the list is the school's own address, as where admin@ is a group at the provider."""
    named = message.header("list-id") or message.header("list-post")
    if not named and not message.header("list-unsubscribe"):
        return False
    ours = {domain.casefold() for domain in own_domains} | {to.rpartition("@")[2].casefold() for to in message.to}
    return not any(named.casefold().rstrip("> ").endswith(domain) for domain in ours if domain)


# Bounces -------------------------------------------------------------------------------------------------------------

_FIELD: Final = r"(?im)^[ \t>]{0,4}%s:[ \t]*"
_RECIPIENT: Final = re.compile(_FIELD % "(?:final|original)-recipient" + r"[\w-]{0,20}[ \t]*;[ \t]*<?([^\s<>;]{3,320})")
_ACTION: Final = re.compile(_FIELD % "action" + r"(failed|delayed|delivered|relayed|expanded)")
_STATUS: Final = re.compile(_FIELD % "status" + r"([245])\.\d{1,3}\.\d{1,3}")
_MESSAGE_ID: Final = re.compile(_FIELD % "message-id" + r"(?:\r?\n[ \t]+)?(<[^<>\s]{3,998}>)")
_LOOKED_AT: Final = 400_000
_SCANNED: Final = 100_000


def _bounce(message: Message, raw: bytes, what: Machine) -> Automatic:
    """Read a delivery report (RFC 3464), and one of another kind as far as it can be read."""
    text = raw[:_LOOKED_AT].decode("ascii", "replace")
    body = text[_end_of_head(text) :]
    ids = dict.fromkeys((*_MESSAGE_ID.findall(body), *message.in_reply_to, *message.references))
    ids.pop(message.message_id, None)
    recipient, action, status = (pattern.search(body) for pattern in (_RECIPIENT, _ACTION, _STATUS))
    if action and action[1].casefold() in {"delivered", "relayed", "expanded"}:
        what = Machine.RECEIPT
    if recipient or what is Machine.RECEIPT:
        failed = not action or action[1].casefold() == "failed"
        permanent = what is Machine.BOUNCE and failed and not (status and status[1] == "4")
        address = recipient[1].strip().casefold() if recipient else ""
        return Automatic(what=what, about=tuple(ids), recipient=address, permanent=permanent)
    temporary, permanently = _scanned(raw)
    found = next(iter(sorted(permanently or temporary)), "")
    return Automatic(what=what, about=tuple(ids), recipient=found, permanent=bool(permanently) or not temporary)


def _end_of_head(text: str) -> int:
    ends = [place for place in (text.find("\r\n\r\n"), text.find("\n\n")) if place >= 0]
    return min(ends, default=0)


def _scanned(raw: bytes) -> tuple[set[str], set[str]]:
    """Return for whom an odd bounce was, temporarily and permanently, as flufl.bounce reads it."""
    try:
        temporary, permanent = all_failures(email.message_from_bytes(raw[:_SCANNED]))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return set(), set()
    return ({_address(one) for one in temporary}, {_address(one) for one in permanent})


def _address(found: bytes) -> str:
    return found.decode("ascii", "replace").casefold()
