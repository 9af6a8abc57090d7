"""The invented school of the example config.toml, with its mail on this machine: for the demo and the sandbox.

The one idea: the demo's settings are the delivered config.toml with the mail servers' lines changed, read by the same
code and with the same checks as a school's own.
"""

import re
import secrets
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from mailflow.shell import opened
from mailflow.shell.embedded import LOOPBACK

NAME: Final = "config.toml"
CASES, ADMIN = "cases@hillside.example", "admin@hillside.example"
Lines = Mapping[tuple[str, str], str]
NUMBERS: Final[Lines] = {
    ("contacts", "children_services"): '"the council\'s front door for children, 020 7946 0201"',
    ("contacts", "out_of_hours"): '"the council\'s out-of-hours team, 020 7946 0202"',
    ("contacts", "lado"): '"the council\'s officer for allegations against staff (LADO), 020 7946 0203"',
    ("contacts", "police"): '"101, or 999 in an emergency"',
    ("contacts", "prevent"): '"the council\'s Prevent officer, 020 7946 0204"',
}
"""Numbers as a school would have put them in; nobody has these, which are kept for plays and films."""


def example() -> str:
    """Return the delivered config.toml: at the top of a checkout, or among the wordings of an installed copy."""
    templates = opened.templates()
    found = next((file for file in (templates.parent / NAME, templates / NAME) if file.is_file()), None)
    if found is None:
        raise FileNotFoundError(f"the example {NAME} was not found beside {templates}")
    return found.read_text(encoding="utf-8")


def on_this_machine(imap_port: int, smtp_port: int) -> Lines:
    """Return the lines that point the example at the embedded server, which speaks no TLS, on this machine only."""
    lines = {
        ("records", "home"): '"records"',
        ("records", "keyring"): '"keyring"',
        ("mailboxes", "first_start"): '"everything"',
        **NUMBERS,
    }
    for table, port in (("mailboxes.admin", imap_port), ("mailboxes.cases", imap_port), ("smtp", smtp_port)):
        lines |= {(table, "host"): f'"{LOOPBACK}"', (table, "port"): str(port), (table, "security"): '"none"'}
    return lines


def changed(config: str, lines: Lines) -> str:
    """Return `config` with these lines changed, each named by its table and key. KeyError if one is not there."""
    left = dict(lines)
    table, out = "", []
    for line in config.split("\n"):
        if head := re.match(r"\[+([\w.]+)\]+", line):
            table = head[1]
        key = line.partition("=")[0].strip()
        out.append(f"{key} = {left.pop((table, key))}" if (table, key) in left else line)
    if left:
        raise KeyError(f"the example {NAME} has no line {sorted(left)}")
    return "\n".join(out)


def around(config: str, today: date) -> str:
    """Return `config` with one long term around `today` and wide sending hours, so that play never stands still for a
    holiday or an evening; weekends and bank holidays stay."""
    kept, drop = [], False
    for line in config.split("\n"):
        if line.startswith("["):
            drop = line.startswith(("[[calendar.terms]]", "[[safeguarding.holidays]]"))
        if not drop:
            kept.append(line)
    term = (
        f'\n[[calendar.terms]]\nname = "A long term, for play"\nfirst = {today - timedelta(days=60)}\n'
        f"last = {today + timedelta(days=300)}\n"
    )
    hours = {"opens": "00:00", "closes": "23:59", "closes_friday": "23:58", "lessons_end": "00:00", "evening": "23:59"}
    lines = {("sending", key): f'"{at}"' for key, at in hours.items()} | {("calendar", "inset"): "[]"}
    return changed("\n".join(kept), lines) + term


def environ(passwords: Mapping[str, str], master_key: str = "") -> dict[str, str]:
    """Return the secrets as the environment gives them; without a master key a new one is made, and kept nowhere."""
    return {
        "MAILFLOW_ADMIN_PASSWORD": passwords[ADMIN],
        "MAILFLOW_CASES_PASSWORD": passwords[CASES],
        "MAILFLOW_SMTP_PASSWORD": passwords[CASES],
        "MAILFLOW_MASTER_KEY": master_key or secrets.token_hex(32),
    }
