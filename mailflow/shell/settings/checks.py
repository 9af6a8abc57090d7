"""What the tables of config.toml have to do with each other.

The one idea: each check is one question, and reads the document itself and not the finished settings, so that a slip in
one table does not hide a slip in another.
"""

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path as File
from typing import Any, Final

from mailflow.shell.settings import checks_calendar as calendar
from mailflow.shell.settings import checks_people as people
from mailflow.shell.settings.text import LOOKS_SECRET, Document
from mailflow.shell.settings.words import Found, Path, shown

LOOKS_KEY: Final = re.compile(r"[0-9a-fA-F]{32,}")
LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})


def no_secrets(document: Document) -> Iterator[Found]:
    for path in _secret_keys((), document.held):
        yield Found(
            path,
            "this looks like a password or key, and may not stand in this file",
            "Take it out, and change it, because others may have read it. Put it in systemd's credentials, in a file "
            "named under [secrets], or in the environment; the README says how.",
        )


def _secret_keys(path: Path, value: Any) -> Iterator[Path]:
    rows = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, held in rows:
        if isinstance(held, dict | list):
            yield from _secret_keys((*path, key), held)
        elif looks_secret(key) or (path[:1] == ("secrets",) and not _names_a_file(key, held)):
            yield (*path, key)


def _names_a_file(key: str | int, value: object) -> bool:
    """Say whether this is a line as it should be under [secrets], where anything else is taken for a secret itself."""
    return str(key).endswith("_file") and not LOOKS_KEY.fullmatch(str(value).strip())


def looks_secret(key: str | int) -> bool:
    """Say whether a key's name is one under which somebody would write down a password."""
    return bool(LOOKS_SECRET.search(str(key))) and not str(key).endswith("_file")


def mail_is_encrypted(document: Document) -> Iterator[Found]:
    paths: tuple[Path, ...] = (("mailboxes", "admin"), ("mailboxes", "cases"), ("smtp",))
    for path in paths:
        unsafe = document.words(*path, "security").lower() == "none"
        if unsafe and document.words(*path, "host").lower() not in LOOPBACK:
            do = 'Write "tls" or "starttls"; "none" is only for a server on this very machine (127.0.0.1).'
            yield Found((*path, "security"), "mail would cross the network for everybody to read", do)


def mail_is_put_away_elsewhere(document: Document) -> Iterator[Found]:
    for box in ("admin", "cases"):
        if document.words("mailboxes", box, "restricted_folder").upper() == "INBOX":
            do = 'Name another folder, such as "Confidential", or leave the line out.'
            yield Found(("mailboxes", box, "restricted_folder"), "mail would be put away where it already is", do)


def junk_lies_elsewhere(document: Document) -> Iterator[Found]:
    for box in ("admin", "cases"):
        junk, away = (document.words("mailboxes", box, key) for key in ("junk_folder", "restricted_folder"))
        if junk and junk.casefold() in ("inbox", away.casefold()):
            do = 'Name the folder for junk, such as "Junk Email", or leave the line out.'
            yield Found(("mailboxes", box, "junk_folder"), "this is another folder already", do)


def somebody_vouches_for_senders(document: Document) -> Iterator[Found]:
    provider = document.words("authentication", "provider").lower()
    if provider == "generic" and not document.words("authentication", "authserv_id"):
        do = "Add authserv_id, the name with which your mail server begins its Authentication-Results lines."
        yield Found(("authentication",), "the line authserv_id is missing", do, absent=True)
    if provider in ("generic", "google") and document.get("authentication", "internal_ok") is True:
        do = "Take the line out: only Microsoft 365 marks mail that never left the school."
        yield Found(("authentication", "internal_ok"), "this has a meaning only for m365", do)


def applications_are_whole(document: Document) -> Iterator[Found]:
    """Look at [oauth]: what Microsoft needs is there, and what only passwords or only Microsoft need is not."""
    provider = document.words("oauth", "provider").lower()
    for key, what in (("tenant", "Directory (tenant) ID"), ("client_id", "Application (client) ID")):
        named = document.words("oauth", key)
        if provider == "m365" and not named:
            do = f"Add {key}, the {what} that Microsoft Entra shows for the application."
            yield Found(("oauth",), f"the line {key} is missing", do, absent=True)
        if provider == "google" and named:
            yield Found(("oauth", key), "this has a meaning only for m365", "Take the line out.")
    if document.words("oauth", "authority") and not document.words("oauth", "authority").startswith("https://"):
        do = 'Write it with "https://", or take the line out: Microsoft 365 in the UK needs none.'
        yield Found(("oauth", "authority"), "the secret would cross the network for everybody to read", do)
    named_files = document.get("secrets")
    for key in named_files if provider and isinstance(named_files, dict) else ():
        if key.endswith("_password_file"):
            yield Found(("secrets", key), "no password is used where there is [oauth]", "Take the line out.")


def files_are_there(document: Document, folder: File) -> Iterator[Found]:
    """Look for the files that are named, from the folder of config.toml."""
    paths: tuple[Path, ...] = (
        ("letterhead", "logo"),
        ("mailboxes", "admin", "cafile"),
        ("mailboxes", "cases", "cafile"),
        ("smtp", "cafile"),
    )
    for path in paths:
        name = document.words(*path)
        if name and not os.path.isfile(_under(folder, name)):
            do = "Put it there (names count from the folder of this file), or take the line out."
            yield Found(path, f"there is no file {shown(name)}", do)


def keys_lie_apart_from_records(document: Document, folder: File) -> Iterator[Found]:
    home, keyring = document.words("records", "home"), document.words("records", "keyring")
    records, keys = _under(folder, home), _under(folder, keyring)
    if not home or not keyring:
        return
    if keys.is_relative_to(records) or records.is_relative_to(keys):
        do = "Name a folder elsewhere: whoever copies the records must not have their keys as well."
        yield Found(("records", "keyring"), "the keys would lie with the records", do)


def _under(folder: File, name: str) -> File:
    return File(os.path.normpath(folder / name))


CHECKS: Final[tuple[Callable[[Document], Iterator[Found]], ...]] = (
    no_secrets,
    people.every_role_is_held,
    people.the_chair_is_apart,
    people.addresses_are_their_own,
    people.classes_are_known,
    people.names_are_their_own,
    people.class_names_are_their_own,
    people.named_people_are_known,
    people.nobody_is_named_twice_in_a_list,
    people.the_head_does_not_decide_about_the_head,
    calendar.nothing_ends_before_it_begins,
    calendar.terms_are_in_reach,
    calendar.terms_do_not_overlap,
    calendar.special_days_are_in_a_term,
    calendar.extra_bank_holidays_are_near,
    calendar.windows_open_before_they_close,
    calendar.mail_counts_only_until_the_day_ends,
    mail_is_encrypted,
    mail_is_put_away_elsewhere,
    junk_lies_elsewhere,
    somebody_vouches_for_senders,
    applications_are_whole,
)


def found_in(document: Document, folder: File) -> Iterator[Found]:
    """Give everything that any check has found. `folder` is that of the file."""
    for check in CHECKS:
        yield from check(document)
    yield from files_are_there(document, folder)
    yield from keys_lie_apart_from_records(document, folder)
