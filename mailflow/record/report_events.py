"""What is held as fact about one report: who wrote it, whether they may be written to, to which case it went.

The one idea: a report is one reporter's word on one incident, and has a key of its own, so that it can move to the case
that holds the incident.
"""

from dataclasses import dataclass

from mailflow.authorship import Enclosure, Vouched


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """Somebody's report. `contact`: the address may be written to. `came_from`: the case it was moved from, or "".
    `extract`: lines of an exported chat that came with it, for the lead alone. `news`: it came to a case that was under way,
    so a release given before it does not stand; a record of an earlier version never says so. `vouched` is what our own mail
    server says of whoever sent it. `other_version`: what another version of the message says, where its versions differ;
    `notes`: what hinders its reading."""

    report: int
    key: str
    name: str
    address: str
    subject: str
    words: str
    enclosures: tuple[Enclosure, ...] = ()
    raw: str = ""
    written_in_by: str = ""
    contact: bool = True
    came_from: str = ""
    extract: str = ""
    news: bool = False
    vouched: Vouched = Vouched.SILENT
    other_version: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReporterNamed:
    """A report that was written in by a member of staff has a reporter, or one from a shared mailbox an address of its
    reporter's own: a name, and an address if they may be written to."""

    report: int
    name: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactStopped:
    """A reporter is not to be written to, or not at that address."""

    report: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A report is to move to another case. Finished at start-up if it was cut short."""

    report: int
    case: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A report has been received in another case."""

    report: int
    case: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotMoved:
    """The other case could not take a report: it stays here, and goes on by itself."""

    report: int
    case: str
    why: str
