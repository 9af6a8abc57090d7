"""What the sandbox says: where to log in, as whom, and how to play.

The one idea: whoever reads this has a mail program, and has never seen a program of this kind.
"""

from collections.abc import Sequence
from typing import Final

from mailflow.people import Person, Role, holders
from mailflow.shell.demo import invented
from mailflow.shell.demo.cast import PARENTS
from mailflow.shell.embedded import EmbeddedServer
from mailflow.shell.settings import Settings

CONCERN: Final = (
    "In confidence please. Dan Moss keeps calling Miss Patel useless on the Year 4 WhatsApp group. "
    "Please don't use my name."
)


def welcome(settings: Settings, server: EmbeddedServer, password: str, command: str) -> str:
    """Return all that a player needs. `command` is how to look into the records from another terminal."""
    what = (
        f"{settings.name} is an invented school. Its mail server and the daemon are running on this machine, and on this "
        "machine only. You can play everybody, from a mail program such as Thunderbird or Apple Mail."
    )
    parts = (
        what,
        _servers(server, password),
        _accounts(settings, password),
        _how(settings),
        "Press Enter here to let time pass, up to whatever is due next. Ctrl-C ends the play, and all its mail is gone.",
        f"To look into the cases from another terminal: {command}",
    )
    return "\n\n".join(parts)


def _servers(server: EmbeddedServer, password: str) -> str:
    return (
        "In your mail program, add an account for each person that you want to play:\n"
        f"  Incoming mail   IMAP   server {server.host}   port {server.imap_port}   security: none\n"
        f"  Outgoing mail   SMTP   server {server.host}   port {server.smtp_port}   security: none\n"
        "  The user name is the email address. Authentication is by normal password, for both.\n"
        f"  The password of everybody, in this play, is {password}"
    )


def _accounts(settings: Settings, password: str) -> str:
    rows = [(player.name, player.address, "a parent") for player in PARENTS]
    rows += [(person.name, person.address, _roles(person)) for person in settings.people]
    rows += [
        ("(the school office's mailbox)", invented.ADMIN, "where parents write to"),
        ("(the program's own mailbox)", invented.CASES, "where its questions come from; nobody need look into it"),
    ]
    wide = [max(len(row[column]) for row in rows) for column in (0, 1)]
    lines = [f"  {name:{wide[0]}}  {address:{wide[1]}}  {password}  {role}" for name, address, role in rows]
    return "\n".join([f"  {'Name':{wide[0]}}  {'Address and user name':{wide[1]}}  Password    Role", *lines])


def _roles(person: Person) -> str:
    taught = f"teaches {', '.join(person.teaches)}" if person.teaches else ""
    roles = sorted(person.roles, key=lambda role: (role is not Role.HEAD, role))
    return (
        ", ".join(part for part in (*(CALLED.get(role, role) for role in roles), taught) if part)
        or "no part in any case"
    )


CALLED = {Role.HEAD: "Head Teacher", Role.SLT: "SLT", Role.DSL: "DSL", Role.DDSL: "deputy DSL"}


def _how(settings: Settings) -> str:
    first, lead = _leadership(settings.people)
    office = holders(settings.people, Role.OFFICE)[0].name
    head = holders(settings.people, Role.HEAD)[0].name
    return (
        "How to play\n"
        f"  1. Be a parent: as {PARENTS[0].name}, write to {invented.ADMIN}, for instance:\n"
        f"     “{CONCERN}”\n"
        f"  2. Be {first}, who takes the first look: an email “Reply needed” is there in a moment. Reply to it as it says;\n"
        f"     usually one letter does, such as A. To name who leads the case, add a name: A, {lead.split()[-1]}\n"
        f"  3. From then on the program writes to whoever is to do something: {lead} as the lead, the teacher as a witness,\n"
        f"     {office} for an address, {head} for a decision. Open their mailboxes, read, and reply.\n"
        "  4. What happens if nobody answers? Press Enter and see. Or write as a parent that somebody may be at risk, send\n"
        "     two concerns about the same thing, reply with nonsense, be away."
    )


def _leadership(people: Sequence[Person]) -> tuple[str, str]:
    """Return who is asked for the first look, and somebody else who may lead."""
    slt = holders(people, Role.SLT)
    return slt[0].name, slt[1 % len(slt)].name
