"""When a rung of silence is taken.

The one idea: nobody is silent who has not been asked. What a message calls for that lay in the mailbox while the program was off, or
the mailbox could not be read, is asked when it is read, and its time begins then.
"""

from datetime import datetime, timedelta
from typing import Final

from mailflow.prompt.silence import Hours, Rung
from mailflow.record import Case, MailState, Prompt
from mailflow.school import School
from mailflow.workdays import NotLoaded, parse_span
from mailflow.workflow import question as row

LATE: Final = timedelta(minutes=10)
"""How long after it may leave an email is in time still."""


def not_asked_yet(case: Case, prompt: Prompt) -> bool:
    """Return whether an email asks this that has not been tried, and none has; where the mail server takes none, it has been tried."""
    asks = [mail for mail in case.mails.values() if mail.owed.prompt == prompt.asked.prompt]
    return any(mail.state is MailState.OWED for mail in asks) and not any(mail.begun for mail in asks)


def rung_at(case: Case, school: School, prompt: Prompt, place: int, rung: Rung) -> datetime | None:
    """Return when this rung is due, None if it has been taken and does not repeat."""
    taken = prompt.rungs.get(place, 0)
    if taken and not rung.every:
        return None
    if taken:
        return _later(school, prompt.last_chased or prompt.asked_at, rung.every or "1 school day")
    asked = asked_late(case, prompt)
    due = _due(case, school, prompt, asked) if asked else prompt.due
    base = due if rung.from_due else asked or prompt.asked_at
    return _within(school, rung.hours, base if rung.after == "at once" else _later(school, base, rung.after))


def asked_late(case: Case, prompt: Prompt) -> datetime | None:
    """Return when the first email about it was tried, if that was long after one might have left."""
    asks = [mail for mail in case.mails.values() if mail.owed.prompt == prompt.asked.prompt]
    tried = min((mail.begun[0] for mail in asks if mail.begun), default=None)
    might = max(prompt.asked_at, min((mail.not_before for mail in asks), default=prompt.asked_at))
    return tried if tried and tried > might + LATE else None


def _due(case: Case, school: School, prompt: Prompt, asked: datetime) -> datetime:
    """Return the instant that was printed, or the one that this limit gives from when it was asked, if that one was over then."""
    if prompt.due > asked:
        return prompt.due
    try:
        return school.calendar.due(asked, school.span(row(prompt.asked.question).limit, case.seriousness))
    except NotLoaded:
        return asked + timedelta(days=1)


def _within(school: School, hours: Hours, at: datetime) -> datetime:
    """Return when a rung is taken that is due then: where its hours cannot be told, at once."""
    try:
        return {Hours.DAY: school.calendar.by_day, Hours.WORK: school.calendar.at_work}[hours](at) if hours else at
    except NotLoaded:
        return at


def _later(school: School, base: datetime, span: str) -> datetime:
    try:
        return school.calendar.due(base, parse_span(span))
    except NotLoaded:
        return base + timedelta(days=1)
