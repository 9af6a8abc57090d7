"""From config.toml to what is on record, opened, and the desk at it: all that somebody needs who only looks.

The one idea: one owner at a time; and a look begins nothing.
"""

from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import mailflow
from mailflow.mail.compose import Sender
from mailflow.shell.as_settled import school_of
from mailflow.shell.desk import Desk
from mailflow.shell.desk.register_index import RegisterIndex
from mailflow.shell.desk.tools import Tools
from mailflow.shell.in_words import Unusable
from mailflow.shell.paper import Letterhead, Paper
from mailflow.shell.records import Records, lost
from mailflow.shell.records.keyring import Keyring, NoKeyring
from mailflow.shell.records.ledger import Ledger
from mailflow.shell.records.whose import of_another
from mailflow.shell.settings import Settings
from mailflow.shell.settings.file import FirstStart

KINDS = ("letters", "prompts", "notices")


def templates() -> Path:
    """Return the folder of wordings and fonts: beside the code when installed, else at the top of the checkout."""
    package = Path(mailflow.__file__).parent
    installed = package / "_templates"
    return installed if installed.is_dir() else package.parent / "templates"


def wordings(folder: Path) -> Mapping[str, str]:
    """Return every wording file by "letters/<name>", "prompts/<name>" and "notices/<name>"; raise `Unusable`."""
    return {f"{kind}/{path.stem}": _wording(path) for kind in KINDS for path in (folder / kind).glob("*.txt")}


def _wording(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise Unusable(f"The wording {path} is not UTF-8 text: save it as such.") from None


def master_key(settings: Settings) -> bytes:
    """Return the master key, from 64 hexadecimal signs. Raises Unusable, or SecretMissing."""
    words = settings.secret("master-key").strip()
    try:
        key = bytes.fromhex(words)
    except ValueError:
        key = b""
    if len(key) != 32:
        raise Unusable("The master key is not 64 hexadecimal signs. Make one with: openssl rand -hex 32")
    return key


@dataclass(frozen=True, slots=True)
class Books:
    """What is on record, opened: one owner at a time."""

    keyring: Keyring
    records: Records
    ledger: Ledger

    def shut(self) -> None:
        self.records.shut()
        self.ledger.shut()
        self.keyring.shut()


def open_books(settings: Settings) -> Books:
    """Open the keyring, the records and the ledger, making them on the very first start.

    Raise Unusable if they belong to another user, who could not use what is made there, or if some of it is gone.
    """
    if said := of_another(settings.records_home, "The records") or of_another(settings.keyring, "The keys"):
        raise Unusable(said)
    master = master_key(settings)
    try:
        keyring = Keyring.open(settings.keyring, master)
    except NoKeyring:
        if (settings.records_home / "cases").exists():
            raise
        keyring = Keyring.create(settings.keyring, master)
    with ExitStack() as opened:
        opened.callback(keyring.shut)
        if said := lost_of(settings, keyring):
            raise Unusable(said)
        records = Records.open(settings.records_home, keyring)
        opened.callback(records.shut)
        ledger = Ledger.open(settings.records_home / lost.LEDGER)
        records.lengths = ledger.lengths
        books = Books(keyring, records, ledger)
        opened.pop_all()
    return books


def lost_of(settings: Settings, keyring: Keyring) -> str:
    """Say what was there before and is gone, "" if nothing is."""
    home = settings.records_home
    return lost.records(home, keyring) or lost.ledger(home, begin_with_all=begins_with_all(settings))


def begins_with_all(settings: Settings) -> bool:
    return settings.first_start is FirstStart.EVERYTHING


def open_existing(settings: Settings) -> Books:
    """Open what is on record already; raise Unusable rather than begin new records."""
    if not (settings.records_home / "cases").exists():
        raise Unusable(
            f"There are no records in {settings.records_home}. The daemon makes them at its first start; if it has run "
            "before, look at home under [records] in config.toml."
        )
    return open_books(settings)


def desk_of(settings: Settings, books: Books) -> Desk:
    """Return a desk at which what happens is decided, with the records open."""
    folder = templates()
    tools = Tools(
        sender=Sender(
            school=settings.name,
            address=settings.cases.address,
            key=books.keyring.secret("token"),
            plus=settings.cases.plus_addresses,
        ),
        paper=Paper(folder),
        letterhead=letterhead_of(settings),
        reference_key=books.keyring.secret("reference"),
        index=RegisterIndex(books.ledger, books.keyring.secret("register")),
    )
    return Desk(books.records, school_of(settings, wordings(folder)), tools)


def letterhead_of(settings: Settings) -> Letterhead:
    head, logo = settings.letterhead, settings.file(settings.letterhead.logo)
    return Letterhead(
        school=settings.name,
        address_lines=head.address,
        phone=head.phone,
        email=head.email or "",
        website=head.website,
        logo=logo.read_bytes() if logo else None,
    )
