"""Whether mail of ours is held up: tried for hours, and still here. What we keep back ourselves is not."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from mailflow.housekeeping import ABOUT_IT
from mailflow.record import Case, Mail
from mailflow.shell.desk import Desk

TRIES: Final = 6
"""Tries after which an email counts as held up: some two hours."""


def waits_since(desk: Desk) -> datetime | None:
    """Return since when the first email waits that is held up, None if none is. What tells the office of it never counts."""
    held = (mail for mail in _live(desk) if mail.attempts >= TRIES and mail.owed.because not in ABOUT_IT)
    return min((max(mail.owed_at, mail.owed.not_before) for mail in held), default=None)


def _live(desk: Desk) -> Iterator[Mail]:
    """Yield what would leave by now: nothing that a stop keeps back, which may not leave for weeks."""
    yield from (desk.school.mails[number] for number in desk.school.live)
    for reference, case in desk.cases.items():
        mails = [case.mails[number] for number in case.live] if reference not in desk.alone else []
        yield from (mail for mail in mails if _may_leave(desk, case, mail))


def _may_leave(desk: Desk, case: Case, mail: Mail) -> bool:
    return (mail.owed.judgement or not case.holds) and (mail.owed.urgent or not desk.school.stopped)
