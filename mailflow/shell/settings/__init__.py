"""config.toml, read once and whole.

The one idea: either everything in the file can be used, and the program gets plain values, or every mistake in it is
said at once, each with its place and what to do. Passwords never stand in the file.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, time
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from mailflow.people import Person
from mailflow.prompt import Limit
from mailflow.shell.settings import notes
from mailflow.shell.settings.checks import found_in, no_secrets
from mailflow.shell.settings.file import (
    Authentication,
    CalendarTable,
    CasesMailbox,
    Contacts,
    File,
    FirstStart,
    Letterhead,
    Mailbox,
    OAuth,
    OnCall,
    Provider,
    Retention,
    Smtp,
)
from mailflow.shell.settings.limits import DEFAULTS, Lengths
from mailflow.shell.settings.secret import SecretMissing, Secrets
from mailflow.shell.settings.text import Document, read
from mailflow.shell.settings.words import ConfigMistakes, Found, Mistake, said_of
from mailflow.workdays import Calendar, Span, Term, Window, england_and_uk

if TYPE_CHECKING:
    from pydantic import TypeAdapter

__all__ = [
    "Authentication",
    "CasesMailbox",
    "ConfigMistakes",
    "Contacts",
    "FirstStart",
    "Letterhead",
    "Mailbox",
    "Mistake",
    "OAuth",
    "OnCall",
    "Provider",
    "Retention",
    "SecretMissing",
    "Settings",
    "Smtp",
    "load",
    "warnings",
]

warnings = notes.warnings

NOT_LOOKED_AT = "Then try again: reading stopped here, and nothing else in the file has been looked at yet."


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the school has settled.

    For the core: `people` in the file's order, which is the order in which they are asked; `classes` from class to its
    teacher's short name or ""; `calendar`; `window` and `hold` for sending; `lessons_end` and `evening`, between which
    those who teach are written to; `limits` for normal, serious (3) and most serious (4) cases; `head_target_decider`,
    who decides where the Head Teacher is the target or connected; `dsl_chain` and `holiday_rota` of short names.

    For the shell: the two mailboxes and the mail server, `oauth` if they are logged in to without passwords, `first_start`,
    whose word is taken on senders, where records and keys lie (absolute), how long things are kept, and the secrets.
    """

    path: Path
    name: str
    letterhead: Letterhead
    people: tuple[Person, ...]
    classes: Mapping[str, str]
    calendar: Calendar
    window: Window
    hold: Span
    lessons_end: time
    evening: time
    limits: Mapping[Limit, Lengths]
    head_target_decider: str
    dsl_chain: tuple[str, ...]
    holiday_rota: tuple[OnCall, ...]
    contacts: Contacts
    complaints: str
    policy_text_hash: str
    admin: Mailbox
    cases: CasesMailbox
    smtp: Smtp
    oauth: OAuth | None
    first_start: FirstStart
    authentication: Authentication
    records_home: Path
    keyring: Path
    retention: Retention
    secrets: Secrets

    def secret(self, name: str) -> str:
        """Return a secret by its name in `secret.NAMES` ("admin-password"); raise `SecretMissing`."""
        return self.secrets.secret(name)

    def file(self, name: str) -> Path | None:
        """Return where a file that config.toml names lies (a logo, a cafile), counted from its folder; None for ""."""
        return self.path.parent / name if name else None


def load(path: Path, environ: Mapping[str, str] = os.environ) -> Settings:
    """Return the settings that the file at `path` holds; raise `ConfigMistakes` with every mistake in it."""
    path = path.absolute()
    try:
        raw = path.read_bytes()
    except OSError as error:
        why = f"it cannot be read: {error.strerror or 'the system refuses'}"
        raise ConfigMistakes((Mistake(str(path), why, "Check its name and who may read it."),)) from None
    document, unreadable = read(raw)
    if document is None:
        *others, last = unreadable
        raise ConfigMistakes((*others, replace(last, do=f"{last.do} {NOT_LOOKED_AT}")))
    file, found = _checked(document, path.parent)
    if unreadable:
        found = tuple(each for each in found if not each.absent)
    if file is None or found or unreadable:
        there = sorted(found, key=document.line)
        raise ConfigMistakes((*unreadable, *dict.fromkeys(document.mistake(each) for each in there)))
    return _settled(file, path, environ)


def _checked(document: Document, folder: Path) -> tuple[File | None, tuple[Found, ...]]:
    from pydantic import ValidationError

    between = tuple(found_in(document, folder))
    try:
        return _shape().validate_python(document.held), between
    except ValidationError as error:
        said = (said_of(each, File) for each in error.errors(include_url=False))
        leaked = {each.path for each in no_secrets(document)}
        return None, (*(each for each in said if each.path not in leaked), *between)


@cache
def _shape() -> "TypeAdapter[File]":
    """Return what a file is checked against, which takes a while to put together."""
    from pydantic import TypeAdapter

    return TypeAdapter(File)


# From the file's tables to plain values ------------------------------------------------------------------------------


def _settled(file: File, path: Path, environ: Mapping[str, str]) -> Settings:
    sending, folder = file.sending, path.parent
    return Settings(
        path=path,
        name=file.school.name,
        letterhead=file.letterhead,
        people=_people(file),
        classes=MappingProxyType(dict(file.classes)),
        calendar=_calendar(file.calendar),
        window=Window(sending.opens, sending.closes, sending.closes_friday, sending.last_day_of_term),
        hold=sending.hold,
        lessons_end=sending.lessons_end,
        evening=sending.evening,
        limits=MappingProxyType({**DEFAULTS, **file.limits}),
        head_target_decider=file.conflict.head_target_decider,
        dsl_chain=file.safeguarding.chain,
        holiday_rota=file.safeguarding.holidays,
        contacts=file.contacts,
        complaints=file.complaints.procedure,
        policy_text_hash=file.policy.text_hash,
        admin=file.mailboxes.admin,
        cases=file.mailboxes.cases,
        smtp=file.smtp,
        oauth=file.oauth,
        first_start=file.mailboxes.first_start,
        authentication=_authentication(file.authentication),
        records_home=folder / file.records.home,
        keyring=folder / file.records.keyring,
        retention=file.retention,
        secrets=_secrets(file, folder, environ),
    )


def _people(file: File) -> tuple[Person, ...]:
    return tuple(
        Person(
            key=key,
            name=row.name,
            address=row.address,
            roles=frozenset(row.roles),
            teaches=tuple(name for name, teacher in file.classes.items() if teacher == key or name in row.teaches),
            parent_in=row.parent_in,
            post=row.post,
        )
        for key, row in file.people.items()
    )


def _calendar(table: CalendarTable) -> Calendar:
    terms = tuple(Term(row.name, row.first, row.last) for row in table.terms)
    years = range(min(term.first.year for term in terms) - 1, max(term.last.year for term in terms) + 2)
    england, uk = england_and_uk(years)
    extra = frozenset(table.extra_bank_holidays)
    return Calendar(
        zone=table.zone,
        terms=terms,
        inset=frozenset(table.inset),
        closures=MappingProxyType(dict[date, str](table.closures)),
        bank_holidays=england | extra,
        uk_bank_holidays=uk | extra,
        day_starts=table.day_starts,
        day_ends=table.day_ends,
        received_by=table.received_by,
    )


def _authentication(table: Authentication) -> Authentication:
    usual = table.provider is Provider.GOOGLE and not table.authserv_id
    return replace(table, authserv_id="mx.google.com") if usual else table


def _secrets(file: File, folder: Path, environ: Mapping[str, str]) -> Secrets:
    named = {key.removesuffix("_file").replace("_", "-"): folder / value for key, value in file.secrets.items()}
    return Secrets(MappingProxyType(named), environ)
