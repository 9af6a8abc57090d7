"""From the record to bytes: a letter as it is set on paper, what lies ready to go, and the email that it becomes.

The one idea: a letter is named by the digest of its exact content; here that digest is made anew from what would leave.
"""

import hashlib
import json
from datetime import datetime
from zoneinfo import ZoneInfo

from mailflow import write
from mailflow.mail import compose
from mailflow.mail.compose import Sender
from mailflow.record import Case, Letter, Mail
from mailflow.shell import journal
from mailflow.shell.paper import Letter as PaperLetter
from mailflow.shell.paper import Letterhead
from mailflow.shell.records.record_keeping import KeepsRecords


def for_paper(letter: Letter, letterhead: Letterhead, zone: ZoneInfo) -> PaperLetter:
    """Return a drafted letter as it is set on the school's letterhead. It bears the day from which the days that it prints are
    counted."""
    draft = letter.draft
    leaves = draft.leaves or letter.drafted_at
    body, _, closing = draft.body.rpartition("\n\n")
    first, *signature = closing.split("\n")
    return PaperLetter(
        title="",
        date_line=write.long_day(leaves, zone),
        reference=draft.code,
        addressee=draft.addressee,
        address_lines=(),
        body=f"{body}\n\n{first}",
        signature=tuple(signature),
        letterhead=letterhead,
        dated=leaves.astimezone(zone).date(),
    )


def ready(records: KeepsRecords, case: Case | None, mail: Mail) -> tuple[str, bytes | None]:
    """Return the digest of the letter that an email carries, as it lies ready to go, and its PDF: "" and None if none."""
    owed = mail.owed
    if case is None or not (owed.letter or owed.paper):
        return "", None
    letter = case.letters[owed.letter or case.prompts[owed.prompt].asked.about]
    pdf = records.kept(case.reference, letter.pdf) if letter.pdf and owed.paper else None
    return _digest(letter, mail, pdf) if owed.letter else "", pdf


def _digest(letter: Letter, mail: Mail, pdf: bytes | None) -> str:
    """Return the digest of what would leave: another than the draft's if anything in it has changed."""
    draft, owed = letter.draft, mail.owed
    if pdf is not None and hashlib.sha256(pdf).hexdigest() != letter.pdf:
        return "another"
    content = [draft.name, draft.channel, owed.address, draft.addressee, owed.subject, owed.body]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


def composed(mail: Mail, stream: str, sender: Sender, at: datetime, pdf: bytes | None) -> bytes | None:
    """Return an email's bytes; None if no email can be made of it, for instance since its address is none."""
    try:
        return compose.compose(mail.owed, stream, sender, dated=at, pdf=pdf)
    except (ValueError, IndexError):  # how the library takes an address that is none
        journal.not_sent(stream, mail.owed.mail, "no email can be made of it")
        return None
