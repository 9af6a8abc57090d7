"""How the daemon would read a message, and why: for a person, or for a machine. It changes nothing.

The one idea: this calls the very functions that the daemon calls, and prints what they return.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mailflow.mail import automatic, message, sender, triage
from mailflow.mail.automatic import CARRIES_WORDS
from mailflow.mail.message import Message
from mailflow.people import Role, with_key
from mailflow.shell import assemble
from mailflow.shell.cli.inspect_reply import reading
from mailflow.shell.in_words import Unusable
from mailflow.shell.settings import Settings

KEY = b"inspect"
FOR_US = (
    "It is read here as mail to the shared mailbox. What staff write to the other one, such as STOP ALL, is not tried."
)


def messages(files: Iterable[Path]) -> Iterator[Path]:
    """Yield the files given, and those within the folders given, in order of name; raise Unusable for an empty folder."""
    for file in files:
        within = sorted(one for one in file.rglob("*") if one.is_file()) if file.is_dir() else [file]
        if not within:
            raise Unusable(f"There is no message in the folder {file}.")
        yield from within


def opened(file: Path) -> tuple[Message, bytes]:
    """Return a file as a message, and its bytes."""
    raw = file.read_bytes()
    received = datetime.fromtimestamp(file.stat().st_mtime, UTC)
    return message.read(raw, received=received, key=KEY), raw


def said_of(
    file: Path, settings: Settings, question: str | None, prompt: Path | None, person: str | None
) -> tuple[dict[str, Any], str]:
    """Return how a message is read, for a machine and in sentences: as a new one unless a question or a person is given."""
    if question and person:
        reply, by = read_reply(file, settings, question, prompt), read_sender(file, settings, person)
        words = "\n".join([reply_in_words(reply), *sender_in_words(by).splitlines()[1:]])
        return {**reply, "sender": {key: value for key, value in by.items() if key != "file"}}, words
    if question:
        reply = read_reply(file, settings, question, prompt)
        return reply, reply_in_words(reply)
    if person:
        by = read_sender(file, settings, person)
        return by, sender_in_words(by)
    new = read(file, settings)
    return new, in_words(new)


def read(file: Path, settings: Settings) -> dict[str, Any]:
    """Return how a new message is read."""
    how = assemble.how_of(settings, KEY)
    read_, raw = opened(file)
    machine = automatic.automatic(read_, raw)
    by = sender.who(read_, settings.people, how.profile)
    said: dict[str, Any] = {
        "file": str(file),
        "kind": ["automatic"],
        "action": ["leave"],
        "reasons": [{"words": "", "rule": f"a machine wrote it ({machine.what.value})", "clause": ""}]
        if machine
        else [],
        "automatic": machine is not None,
        "new_text": read_.text,
        "language": "",
        "sender": {
            "address": by.address,
            "person": by.person.key if by.person else "",
            "proof": sorted(by.proof),
            "why": list(by.why),
        },
        "notes": [*read_.notes, *([FOR_US] if settings.cases.address in read_.header("to").casefold() else [])],
        "unreadable": read_.unreadable,
    }
    if machine is None or machine.what in CARRIES_WORDS:
        found = triage.triage(read_, people=settings.people, classes=how.classes, own_domains=how.own_domains)
        said |= {
            "kind": [kind.value for kind in found.kinds],
            "action": [action.value for action in found.actions],
            "reasons": [{"words": r.words, "rule": r.rule, "clause": r.clause} for r in found.reasons],
            "new_text": found.new_text,
            "language": found.language,
        }
    return said


def read_reply(file: Path, settings: Settings, question: str, prompt: Path | None) -> dict[str, Any]:
    """Return how a reply to this question is read; with the prompt itself, what we sent is subtracted from it."""
    read_, raw = opened(file)
    machine = automatic.automatic(read_, raw)
    if machine is not None:
        why = f"A machine wrote it ({machine.what.value}): never an answer."
        return {"file": str(file), "reading": "ignore", "choice": "", "answers": {}, "words": "", "why": why}
    sent = opened(prompt)[0].text if prompt else ""
    return {"file": str(file), **reading(read_, sent, question, settings.people, settings.calendar.zone)}


def read_sender(file: Path, settings: Settings, person: str) -> dict[str, Any]:
    """Return whether this person wrote it, and what is proved of that."""
    read_, _ = opened(file)
    by = sender.who(read_, settings.people, assemble.how_of(settings, KEY).profile)
    expected = with_key(settings.people, person)
    theirs = by.person is not None and by.person.key == person
    name = expected.name if expected else person
    return {
        "file": str(file),
        "person": by.person.key if by.person else "",
        "role": ", ".join(sorted(by.person.roles)) if by.person else "",
        "proof": sorted(by.proof) if theirs else [],
        "why": " ".join(_why(by, name, theirs=theirs)),
    }


def _why(by: sender.Sender, name: str, *, theirs: bool) -> tuple[str, ...]:
    if theirs:
        return (f"It comes from the address that we have for {name}.", *by.why)
    if not by.address:
        return (f"It cannot be said to come from {name}'s address.", *by.why)
    return (f"It comes from {by.address}, which is not the address that we have for {name}, so nothing is proved.",)


# In words ------------------------------------------------------------------------------------------------------------

ACTIONS = {
    "alert": "alert the safeguarding lead at once",
    "open": "open a case: the SLT's first look",
    "ask": "ask the office what it is",
    "tell": "tell whoever it belongs to",
    "leave": "leave it alone",
}
ALONE = {"head": f"the {Role.CHAIR.value} alone", "staff": "the Head Teacher alone"}
READINGS = {"act": "an answer", "ask-again": "not clear: asked again", "ignore": "no answer"}


def in_words(said: dict[str, Any]) -> str:
    """Return the reading of a new message in sentences."""
    by = said["sender"]
    who = [by["address"] or "nobody who can be named", by["person"], ", ".join(by["proof"])]
    alone = [f"it is for {ALONE[kind]}" for kind in said["kind"] if kind in ALONE]
    lines = [
        str(said["file"]),
        f"  taken for   {', '.join(said['kind'])}",
        f"  so          {'; '.join([*(ACTIONS[action] for action in said['action']), *alone])}",
        *(f"  because     {_because(reason)}" for reason in said["reasons"]),
        f"  written by  {', '.join(part for part in who if part)}",
        *(f"              {why}" for why in by["why"]),
        *(f"  note        {note}" for note in said["notes"]),
    ]
    return "\n".join([*lines, *([f"  unreadable  {said['unreadable']}"] if said["unreadable"] else [])])


def _because(reason: dict[str, str]) -> str:
    clause = f" ({reason['clause']})" if reason["clause"] else ""
    words = f"“{reason['words']}”: " if reason["words"] else ""
    return f"{words}{reason['rule']}{clause}"


def reply_in_words(said: dict[str, Any]) -> str:
    """Return the reading of a reply in sentences."""
    answers = [f"  {name}: {', '.join(one['picked'])} {one['words']}".rstrip() for name, one in said["answers"].items()]
    lines = [str(said["file"]), f"  read as     {READINGS[said['reading']]}", *answers]
    lines += [f"  words       {said['words']}"] if said["words"] else []
    return "\n".join([*lines, *([f"  because     {said['why']}"] if said["why"] else [])])


def sender_in_words(said: dict[str, Any]) -> str:
    """Return who wrote a message in sentences."""
    proof = ", ".join(said["proof"]) or "nothing"
    return f"{said['file']}\n  person      {said['person'] or 'nobody of ours'}\n  proved      {proof}\n  because     {said['why']}"
