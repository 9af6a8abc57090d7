"""What would go wrong: everything that can be tried before the first concern comes.

The one idea: every check ends in a sentence or in nothing, and no check stops the others.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from mailflow.mail.sender import Provider
from mailflow.shell import connections, opened
from mailflow.shell.as_settled import school_of
from mailflow.shell.cli import check_records, check_senders, check_wordings
from mailflow.shell.cli.plainly import sentence
from mailflow.shell.in_words import Unusable
from mailflow.shell.inbox import Inbox
from mailflow.shell.inbox.imap import Limits
from mailflow.shell.pages.policy_words import policy_digest
from mailflow.shell.paper import Letter, NotPrintable, NotRendered, Paper
from mailflow.shell.settings import Settings, warnings
from mailflow.shell.settings.leftovers import emergency_numbers
from mailflow.shell.settings.secret import SecretMissing
from mailflow.shell.sorter import Asked, Look, NoAnswer, NotStarted, Sorter
from mailflow.shell.wire import Trouble

LIMITS: Final = Limits(connect=10.0, read=15.0, command=20.0)
FINE: Final = "Everything is as it should be."


@dataclass(frozen=True, slots=True)
class Found:
    """`wrong` stops the work; `notes` may go wrong later, or are good to know."""

    wrong: tuple[str, ...]
    notes: tuple[str, ...]


async def everything(settings: Settings) -> Found:
    """Try it all, and say what is wrong."""
    wrong, headers, of_junk = await _mailboxes(settings)
    wrong = [
        *emergency_numbers(settings), *_secrets(settings), *check_records.wrong(settings), *wordings(settings),
        *policy(settings), *_paper(settings), *_sorting(settings), *wrong, *await _sending(settings),
    ]  # fmt: skip
    senders = check_senders.tried(settings, headers) if headers is not None else check_senders.Tried((), ())
    today = datetime.now(UTC).astimezone(settings.calendar.zone).date()
    notes = [*warnings(settings, today), *of_junk, *senders.notes, *_profile(settings)]
    return Found((*wrong, *senders.wrong), tuple(notes))


def _secrets(settings: Settings) -> list[str]:
    found = []
    for name in connections.secrets_needed(settings):
        try:
            settings.secret(name)
        except SecretMissing as missing:
            found.append(str(missing))
    try:
        opened.master_key(settings)
    except (SecretMissing, Unusable) as missing:
        found.append(str(missing))
    return found


def policy(settings: Settings) -> list[str]:
    """Say if the text that the school has adopted is not the one that the program works by."""
    if settings.policy_text_hash in ("", policy_digest()):
        return []
    another = (
        "The policy that the school has adopted (text_hash under [policy]) is not the one that the program works by."
    )
    return [f"{another} Read what run.py policy prints; the digest there goes into config.toml once the school agrees."]


def wordings(settings: Settings) -> list[str]:
    """Say which wordings are missing or cannot be used as they are."""
    folder = opened.templates()
    try:
        have = opened.wordings(folder)
        return check_wordings.wrong(have, school_of(settings, have))
    except Unusable as fault:
        return [str(fault)]


def _paper(settings: Settings) -> list[str]:
    """Set a short letter on the school's paper: it is needed in the middle of somebody's case."""
    try:
        trial = Letter(
            title="",
            date_line="Today",
            reference="",
            addressee="A parent",
            address_lines=(),
            body="Yours sincerely,",
            signature=(settings.name,),
            letterhead=opened.letterhead_of(settings),
            dated=date(2000, 1, 1),
        )
        Paper(opened.templates()).render(trial)
    except (NotRendered, NotPrintable, OSError) as fault:
        return [sentence(fault)]
    return []


def _sorting(settings: Settings) -> list[str]:
    """Read a trial message as new mail is read: by a process of its own, with the language model."""
    look = Look(key=b"", people=(), classes=tuple(settings.classes), own_domains=())
    sorter = Sorter()
    try:
        sorter.now(Asked(look=look, raw=b"Subject: trial\n\nOne word.\n", received=datetime.now(UTC)))
    except (NoAnswer, NotStarted) as fault:
        return [f"New mail cannot be read ({fault}). Is the installation whole, and is there memory enough (200 MB)?"]
    finally:
        sorter.end()
    return []


async def _mailboxes(settings: Settings) -> tuple[list[str], list[bytes] | None, list[str]]:
    """Return what is wrong with the two mailboxes, the headers of the newest messages (None if neither opens), and notes."""
    wrong: list[str] = []
    headers: list[bytes] | None = None
    notes: list[str] = []
    looked_into = {"admin": settings.admin.junk_folder, "cases": settings.cases.junk_folder}
    for name, account in connections.accounts_of(settings).items():
        box = Inbox(account, NoMarks(), limits=LIMITS)
        try:
            said = await box.check()
            if said:
                wrong.append(f"The mailbox {name}: {said}")
            headers = [*(headers or []), *await box.headers(check_senders.NEWEST)]
            if not looked_into[name] and (junk := await box.junk_folder()):
                notes.append(
                    f'Nobody looks into the junk folder of {name}: add junk_folder = "{junk}" to [mailboxes.{name}].'
                )
        except (SecretMissing, Trouble):
            pass  # what keeps us out has been said, here or among the secrets
        finally:
            await box.stop()
    return [*wrong, *await _junk(settings)], headers, notes


async def _junk(settings: Settings) -> list[str]:
    """Return what is wrong with the junk folders that are to be looked into, where their mailbox opens."""
    wrong = []
    for name, account in connections.junk_of(settings).items():
        box = Inbox(account, NoMarks(), limits=LIMITS)
        try:
            said = await box.check()
        except SecretMissing:
            continue  # said among the secrets
        finally:
            await box.stop()
        if "cannot be opened" in said:
            wrong.append(f"The junk folder {name}: {said} Compare its name in your mail program.")
    return wrong


async def _sending(settings: Settings) -> list[str]:
    outbox = connections.outbox_of(settings)
    try:
        said = await outbox.check()
    except SecretMissing:
        said = ""
    await outbox.stop()
    return [f"Sending: {said}"] if said else []


class NoMarks:
    """Nothing is on record: for checks that read no message."""

    def validity(self, _mailbox: str) -> int | None:
        return None

    def is_known(self, _mailbox: str, _uidvalidity: int, _uid: int) -> bool:
        return True

    def starts(self, _mailbox: str, _uidvalidity: int, _uid: int) -> None:
        return None


def _profile(settings: Settings) -> list[str]:
    said = settings.authentication
    if said.provider.value == Provider.GENERIC.value and not said.authserv_id:
        return [
            "No server is named whose word on senders counts ([authentication] authserv_id): no decision can count."
        ]
    return ["Whether decisions count is proved only by run.py enrol, with a reply from each decider."]
