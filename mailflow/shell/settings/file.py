"""The shape of config.toml: which tables and keys there are, and what may stand in each.

The one idea: a class is a table and a field is a key; whatever has no field here is refused, so that a misspelt key can
never be ignored. What several tables have to do with each other is looked at in `checks`. pydantic fills the classes, and
they outlive it: whoever uses what was settled need not load it.
"""

from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum
from typing import Annotated, ClassVar, Final, dataclass_transform
from zoneinfo import ZoneInfo

from mailflow.people import Role
from mailflow.prompt import Limit
from mailflow.shell.settings.kinds import (
    AT_LEAST_ONE,
    Address,
    Day,
    Hold,
    Key,
    Length,
    LengthFarAhead,
    Line,
    MaybeLine,
    PolicyHash,
    Port,
    SecretFile,
    ThreeLengths,
    Time,
    Yes,
    Zone,
    one_of,
)
from mailflow.shell.wire import Security, oauth

LONDON: Final = ZoneInfo("Europe/London")


class FirstStart(StrEnum):
    """What a mailbox is read from when it is seen for the first time."""

    FROM_NOW = "from now"
    EVERYTHING = "everything"


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
class Table:
    """A table: every class below is a frozen dataclass with keywords only."""

    __pydantic_config__: ClassVar = {"extra": "forbid"}

    def __init_subclass__(cls) -> None:
        dataclass(frozen=True, kw_only=True)(cls)


class SchoolTable(Table):
    name: Line


class Letterhead(Table):
    """`address`: the lines of the postal address. `logo`: an SVG, PNG or JPEG file, or nothing."""

    address: Annotated[tuple[Line, ...], AT_LEAST_ONE]
    phone: Line
    email: Address | None = None
    website: MaybeLine = ""
    logo: MaybeLine = ""


class PersonTable(Table):
    name: Line
    address: Address
    roles: tuple[Annotated[Role, one_of(Role)], ...]
    teaches: tuple[Line, ...] = ()
    parent_in: tuple[Line, ...] = ()
    post: MaybeLine = ""


class Server(Table):
    """`cafile`: certificate authorities of the school's own instead of the system's, or nothing."""

    host: Line
    port: Port
    security: Annotated[Security, one_of(Security)] = Security.TLS
    user: Line
    cafile: MaybeLine = ""


class Mailbox(Server):
    """`restricted_folder`: where a case's mail is put away in this mailbox; "" leaves it where it is. `junk_folder`: where the
    mail server puts what it takes for junk; "" if nobody is to look there."""

    address: Address
    port: Port = 993
    restricted_folder: MaybeLine = ""
    junk_folder: MaybeLine = ""


class CasesMailbox(Mailbox):
    """`plus_addresses`: the server delivers cases+anything@ here too, and a reply's code may ride in the address."""

    plus_addresses: Yes = True


class Mailboxes(Table):
    admin: Mailbox
    cases: CasesMailbox
    first_start: Annotated[FirstStart, one_of(FirstStart)] = FirstStart.FROM_NOW


class Smtp(Server):
    port: Port = 587
    security: Annotated[Security, one_of(Security)] = Security.STARTTLS


class OAuth(Table):
    """How mailboxes and server are logged in to where no passwords are taken. `tenant`, `client_id` and `authority` are
    Microsoft's (see `oauth.Application`); `ends`: the day on which the application's secret ends, None if it does not."""

    provider: Annotated[oauth.Provider, one_of(oauth.Provider)]
    tenant: MaybeLine = ""
    client_id: MaybeLine = ""
    authority: MaybeLine = "https://login.microsoftonline.com"
    ends: Day | None = None


class Provider(StrEnum):
    """Whose mail servers the school has. They report in different ways what they know of a sender."""

    GENERIC = "generic"
    GOOGLE = "google"
    M365 = "m365"


class Authentication(Table):
    """Whose word is taken on where a message came from. `authserv_id` pins that server's name (RFC 8601 section 2.5);
    `internal_ok`, for m365 alone: mail that never left the school's own tenant counts as vouched for."""

    provider: Annotated[Provider, one_of(Provider)]
    authserv_id: MaybeLine = ""
    internal_ok: Yes = False


class TermTable(Table):
    name: Line
    first: Day
    last: Day


class CalendarTable(Table):
    zone: Zone = LONDON
    terms: Annotated[tuple[TermTable, ...], AT_LEAST_ONE]
    inset: tuple[Day, ...] = ()
    closures: dict[Day, Line] = field(default_factory=dict)
    extra_bank_holidays: tuple[Day, ...] = ()
    day_starts: Time = time(8, 0)
    day_ends: Time = time(17, 0)
    received_by: Time = time(16, 0)


class Sending(Table):
    opens: Time = time(9, 0)
    closes: Time = time(15, 0)
    closes_friday: Time = time(14, 0)
    last_day_of_term: Yes = True
    hold: Hold
    lessons_end: Time = time(15, 30)
    evening: Time = time(18, 0)


class OnCall(Table):
    """Who answers safeguarding alerts on the days from `first` to `last`, in this order."""

    first: Day
    last: Day
    people: Annotated[tuple[Line, ...], AT_LEAST_ONE]


class Safeguarding(Table):
    chain: Annotated[tuple[Line, ...], AT_LEAST_ONE]
    holidays: tuple[OnCall, ...] = ()


class Conflict(Table):
    head_target_decider: Line


class Contacts(Table):
    """Numbers that are printed where somebody may need them at once."""

    children_services: Line
    out_of_hours: Line
    lado: Line
    police: Line
    prevent: MaybeLine = ""


class Complaints(Table):
    procedure: Line


class Policy(Table):
    text_hash: PolicyHash = ""


class RecordsTable(Table):
    home: Line
    keyring: Line


class Retention(Table):
    """How long each kind of record is kept, counted from what came to a case last. Messages as they came go with their case."""

    not_a_concern: Length
    no_case: Length
    informal_word_or_reminder: Length
    warning_or_meeting: Length
    authorities_legal_or_ban: Length
    warning_counts_for: LengthFarAhead


class File(Table):
    """config.toml as a whole."""

    school: SchoolTable
    letterhead: Letterhead
    people: dict[Key, PersonTable]
    classes: dict[Line, MaybeLine] = field(default_factory=dict)
    mailboxes: Mailboxes
    smtp: Smtp
    oauth: OAuth | None = None
    authentication: Authentication
    calendar: CalendarTable
    sending: Sending
    limits: dict[Annotated[Limit, one_of(Limit)], ThreeLengths] = field(default_factory=dict)
    safeguarding: Safeguarding
    conflict: Conflict
    contacts: Contacts
    complaints: Complaints
    policy: Policy = Policy()
    records: RecordsTable
    retention: Retention
    secrets: dict[SecretFile, Line] = field(default_factory=dict)
