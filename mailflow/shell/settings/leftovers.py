"""What still stands in config.toml as it was delivered, and belongs to the example school.

The one idea: the example's addresses, hosts and numbers are such as nobody can have, and what is the school's own is told
from it by that; its name and postcode are known word for word. Most of it is worth a note; a number for an emergency that
nobody has stops the daemon.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from mailflow.shell.settings import Settings

NOBODY_HAS: Final = re.compile(r"\.example(?!\.?[\w-])|\bexample, replace\b|\b01632\b", re.IGNORECASE)
"""Names that end in .example (RFC 2606), and telephone numbers that are kept for plays and films."""
DELIVERED: Final = frozenset({"hillside ce primary", "hs1 2ab"})


def left_over(settings: "Settings") -> Iterator[str]:
    """Say in one sentence which lines are still those of the example; nothing if none is."""
    tables: dict[str, list[str]] = {}
    for table, key, value in _own(settings):
        if _nobody_has(value) or " ".join(value.casefold().split()) in DELIVERED:
            keys = tables.setdefault(table, [])
            keys.extend([key] if key not in keys else [])
    if tables:
        lines = "; ".join(f"[{table}] {', '.join(keys)}" for table, keys in tables.items())
        yield (
            "These lines of config.toml are still those of the example school, and would be used and printed as they "
            f"stand: {lines}. Replace each with your own."
        )


def emergency_numbers(settings: "Settings") -> Iterator[str]:
    """Say in one sentence which numbers for an emergency are still invented; nothing if none is."""
    if left := [key for key, value in vars(settings.contacts).items() if _nobody_has(value)]:
        yield (
            f"These numbers under [contacts] are still the invented ones of the example: {', '.join(left)}. An alert prints "
            "them to whoever must ring somebody at once, so mailflow does not start with them. Put in your council's own."
        )


def _nobody_has(value: str) -> bool:
    return bool(NOBODY_HAS.search(value))


def _own(settings: "Settings") -> Iterator[tuple[str, str, str]]:
    """Give table, key and value of everything that no two schools have alike, but for the emergency numbers. A person counts as
    a line."""
    yield "school", "name", settings.name
    paper = settings.letterhead
    yield from (("letterhead", "address", line) for line in paper.address)
    for key, value in (("phone", paper.phone), ("email", paper.email or ""), ("website", paper.website)):
        yield "letterhead", key, value
    yield from (("people", person.key, person.address) for person in settings.people)
    for name, mailbox in (("admin", settings.admin), ("cases", settings.cases)):
        for key, value in (("address", mailbox.address), ("host", mailbox.host), ("user", mailbox.user)):
            yield f"mailboxes.{name}", key, value
    yield "smtp", "host", settings.smtp.host
    yield "smtp", "user", settings.smtp.user
    yield "authentication", "authserv_id", settings.authentication.authserv_id
    yield "complaints", "procedure", settings.complaints
