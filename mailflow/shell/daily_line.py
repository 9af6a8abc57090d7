"""The office's line of the day: once each school day, with an account of every message since the last.

The one idea: an absent line is noticed by a person. It says that the mailboxes were read, and what became of each message.
"""

from collections import Counter
from datetime import date, datetime, time, timedelta
from typing import Final

from mailflow.housekeeping import DayBegan
from mailflow.mail.intake import SCHOOL
from mailflow.people import Role
from mailflow.shell.desk import Desk
from mailflow.shell.ledger import Ledger
from mailflow.workdays import NotLoaded

DAILY_LINE: Final = time(7, 30)
REMEMBERED: Final = timedelta(days=30)
"""How long key and place of an ordinary message are kept."""


class DailyLine:
    """Says when the line is due, and has it sent."""

    def __init__(self, desk: Desk, ledger: Ledger) -> None:
        self.desk, self.ledger = desk, ledger
        self._left_out: date | None = None

    def due(self, now: datetime) -> date | None:
        """Return the day whose line is due and has not gone, or None."""
        school = self.desk.school
        here = now.astimezone(school.calendar.zone)
        try:
            if here.time() < DAILY_LINE or not school.calendar.is_school_day(here.date()):
                return None
        except NotLoaded:
            pass  # outside the loaded terms it goes each day: the office must see that the calendar has ended
        last = self._last()
        gone = last is not None and last >= here.date()
        return None if gone or here.date() == self._left_out or not school.holders(Role.OFFICE) else here.date()

    def write(self, day: date, now: datetime) -> bool:
        """Have the line of `day` sent, and forget the ordinary messages of long ago. Returns True."""
        counts: Counter[str] = Counter()
        since = self._last() or day - timedelta(days=1)
        for ago in range((day - since).days):
            counts.update(self.ledger.tally(since + timedelta(days=ago)))
        self.desk.apply(SCHOOL, DayBegan(at=now, counts=dict(counts)))
        self.ledger.forget_before(day - REMEMBERED, "ordinary")
        return True

    def leave_out(self, day: date) -> None:
        """Go without the line of this day."""
        self._left_out = day

    def _last(self) -> date | None:
        office = self.desk.school.holders(Role.OFFICE)
        last = self.desk.school.digested.get(office[0].key) if office else None
        return date.fromisoformat(last) if last else None
