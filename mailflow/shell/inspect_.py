"""How the daemon would read a message, and why: for a person, or for a machine. It changes nothing.

The one idea: this calls the very functions that the daemon calls, and prints what they return.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mailflow.mail import automatic, message, sender, triage
from mailflow.shell import assemble
from mailflow.shell.settings import Settings

KEY = b"inspect"


def messages(files: Iterable[Path]) -> Iterator[Path]:
    """Yield the files given, and those within the folders given, in order of name."""
    for file in files:
        if file.is_dir():
            yield from sorted(one for one in file.rglob("*") if one.is_file())
        else:
            yield file


def read(file: Path, settings: Settings) -> dict[str, Any]:
    """Return how one message is read."""
    raw = file.read_bytes()
    how = assemble.how_of(settings, KEY)
    read_ = message.read(raw, received=datetime.fromtimestamp(file.stat().st_mtime, UTC), key=KEY)
    machine = automatic.automatic(read_, raw)
    by = sender.who(read_, settings.people, how.profile)
    said: dict[str, Any] = {
        "file": str(file),
        "kind": ["automatic"] if machine else [],
        "action": ["leave"] if machine else [],
        "reasons": [],
        "automatic": machine is not None,
        "new_text": read_.text,
        "language": "",
        "sender": {
            "address": by.address,
            "person": by.person.key if by.person else "",
            "proof": sorted(by.proof),
            "why": list(by.why),
        },
        "notes": list(read_.notes),
        "unreadable": read_.unreadable,
    }
    if machine is None:
        found = triage.triage(read_, people=settings.people, classes=how.classes, own_domains=how.own_domains)
        said |= {
            "kind": [kind.value for kind in found.kinds],
            "action": [action.value for action in found.actions],
            "reasons": [{"words": r.words, "rule": r.rule, "clause": r.clause} for r in found.reasons],
            "new_text": found.new_text,
            "language": found.language,
        }
    return said


ACTIONS = {
    "alert": "alert the safeguarding lead at once",
    "open": "open a case: the SLT's first look",
    "ask": "ask the office what it is",
    "tell": "tell the owner of another procedure",
    "leave": "leave it alone",
}


def in_words(said: dict[str, Any]) -> str:
    """Return the reading in sentences."""
    by = said["sender"]
    who = [by["address"] or "nobody who can be named", by["person"], ", ".join(by["proof"])]
    lines = [
        str(said["file"]),
        f"  taken for   {', '.join(said['kind'])}",
        f"  so          {'; '.join(ACTIONS[action] for action in said['action'])}",
        *(f"  because     {_because(reason)}" for reason in said["reasons"]),
        f"  written by  {', '.join(part for part in who if part)}",
        *(f"              {why}" for why in by["why"]),
        *(f"  note        {note}" for note in said["notes"]),
    ]
    return "\n".join([*lines, *([f"  unreadable  {said['unreadable']}"] if said["unreadable"] else [])])


def _because(reason: dict[str, str]) -> str:
    clause = f" ({reason['clause']})" if reason["clause"] else ""
    return f"“{reason['words']}”: {reason['rule']}{clause}"
