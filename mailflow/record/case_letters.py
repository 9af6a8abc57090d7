"""What the events leave of a letter, and of an email that is owed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mailflow.record.events import Drafted, Owed


class LetterState(StrEnum):
    """How far a letter has come."""

    DRAFTED = "drafted"
    APPROVED = "approved"
    LAPSED = "lapsed"
    SENT = "sent"
    DEAD = "dead"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter: its exact content, whether it was shown, and who released it."""

    draft: Drafted
    drafted_at: datetime
    at_event: int
    state: LetterState = LetterState.DRAFTED
    pdf: str = ""
    shown_in: frozenset[int] = frozenset()
    approved_by: str = ""
    approved_at: datetime | None = None
    approved_at_event: int = 0
    approved_prompt: int = 0
    at_once: bool = False
    why_dead: str = ""


class MailState(StrEnum):
    """What has become of something owed."""

    OWED = "owed"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"
    BOUNCED = "bounced"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class DoneWith:
    """What is remembered of an email of the school's own that is done with: to whom it went, and when it was begun."""

    to: str
    begun: tuple[datetime, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """An email that we are, or were, bound to send. `begun`: when it was begun to be sent, each time."""

    owed: Owed
    owed_at: datetime
    state: MailState = MailState.OWED
    begun: tuple[datetime, ...] = ()
    not_before: datetime
    sent_at: datetime | None = None

    @property
    def attempts(self) -> int:
        return len(self.begun)

    @property
    def perhaps_left(self) -> bool:
        """Whether our own copy may still show that it has left: it was handed over, and nobody knows yet that it went, also
        where it is to go again, or not to go any more."""
        tried = self.attempts > 0 and self.state in (MailState.OWED, MailState.WITHDRAWN)
        return tried or self.state in (MailState.SENDING, MailState.UNCERTAIN)
