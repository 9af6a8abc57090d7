"""What would go wrong: everything that can be tried before the first concern comes.

The one idea: every check ends in a sentence or in nothing, and no check stops the others.
"""

from dataclasses import dataclass
from datetime import UTC, datetime

from mailflow import letters
from mailflow.letters import Unfilled
from mailflow.mail.sender import Provider
from mailflow.shell import assemble
from mailflow.shell.imap import Limits
from mailflow.shell.inbox import Inbox
from mailflow.shell.paper import NotPrintable, NotRendered, Paper
from mailflow.shell.settings import Settings, warnings
from mailflow.shell.settings.secret import SecretMissing
from mailflow.workflow import WORKFLOW

LIMITS = Limits(connect=10.0, read=15.0, command=20.0)


@dataclass(frozen=True, slots=True)
class Found:
    """`wrong` stops the work; `notes` may go wrong later, or are good to know."""

    wrong: tuple[str, ...]
    notes: tuple[str, ...]


async def everything(settings: Settings) -> Found:
    """Try it all, and say what is wrong."""
    wrong = [*_secrets(settings), *wordings(settings)]
    wrong += await _mail(settings)
    notes = [*warnings(settings, datetime.now(UTC).astimezone(settings.calendar.zone).date()), *_profile(settings)]
    return Found(tuple(wrong), tuple(notes))


def _secrets(settings: Settings) -> list[str]:
    found = []
    for name in ("admin-password", "cases-password", "smtp-password"):
        try:
            settings.secret(name)
        except SecretMissing as missing:
            if name != "smtp-password" or settings.smtp.user:
                found.append(str(missing))
    try:
        assemble.master_key(settings)
    except (SecretMissing, ValueError) as missing:
        found.append(str(missing))
    return found


def wordings(settings: Settings) -> list[str]:
    """Read every wording that the workflow may use, and say which is missing or has a blank that nobody fills."""
    folder = assemble.templates()
    have = assemble.wordings(folder)
    wanted = [f"letters/{kind.name}" for kind in letters.LETTERS] + [f"prompts/{q.name}" for q in WORKFLOW]
    found = [f"The wording templates/{name}.txt is missing." for name in wanted if name not in have]
    for kind in letters.LETTERS:
        text = have.get(f"letters/{kind.name}")
        if text is None:
            continue
        try:
            letters.fill(text, dict.fromkeys(LETTER_BLANKS, "x"), kind.must)
        except (Unfilled, ValueError) as fault:
            found.append(f"templates/letters/{kind.name}.txt: {fault}.")
    try:
        Paper(folder)
    except (NotRendered, NotPrintable, OSError) as fault:
        found.append(str(fault))
    return found


LETTER_BLANKS = (
    "school",
    "phone",
    "date",
    "by",
    "reporter",
    "parent",
    "staff",
    "lead",
    "lead_role",
    "lead_contact",
    "what",
    "points",
    "words",
    "spoken_on",
    "position",
    "review_by",
    "counts_until",
    "complaints",
    "head",
)


async def _mail(settings: Settings) -> list[str]:
    found = []
    for name, account in assemble.accounts_of(settings).items():
        box = Inbox(account, NoMarks(), limits=LIMITS)
        try:
            said = await box.check()
        except SecretMissing:
            said = ""
        await box.stop()
        if said:
            found.append(f"The mailbox {name}: {said}")
    outbox = assemble.outbox_of(settings)
    try:
        said = await outbox.check()
    except SecretMissing:
        said = ""
    await outbox.stop()
    return [*found, *([f"Sending: {said}"] if said else [])]


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
