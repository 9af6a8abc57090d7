"""The office's line of the day: once each school day, with an account of every message since the last.

The one idea: an absent line is noticed by a person. It says that the mailboxes were read, and what became of each message.
"""

from collections import Counter
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import Final

from mailflow.housekeeping import DayBegan
from mailflow.mail.intake.new import CLOSE
from mailflow.people import Role
from mailflow.record import SCHOOL
from mailflow.shell.desk import Desk
from mailflow.shell.records.ledger import Ledger
from mailflow.workdays import NotLoaded

DAILY_LINE: Final = time(7, 30)
LOOKED: Final = f"{CLOSE} "
"""What the category of a message begins with that was left alone but looked close; its hour follows."""
MOST_LISTED: Final = 30


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

    def go(self, day: date, now: datetime, silent: tuple[str, ...]) -> bool:
        """Write the line of `day`; what our own code cannot do about it is raised, and there is none on this day."""
        try:
            return self.write(day, now, silent)
        except OSError:
            raise
        except Exception:
            self._left_out = day
            raise

    def write(self, day: date, now: datetime, silent: tuple[str, ...] = ()) -> bool:
        """Have the line of `day` sent, and let go of where ordinary messages lay, but for those that it lists. Returns
        True. `silent` are the mailboxes that could not be looked into."""
        since = self._last() or day - timedelta(days=1)
        days = [since + timedelta(days=ago) for ago in range((day - since).days)]
        counts: Counter[str] = Counter()
        for one in days:
            counts.update(self.ledger.tally(one))
        close = [
            seen for one in days for seen in self.ledger.of_day(one, "ordinary") if seen.category.startswith(LOOKED)
        ]
        close = close[:MOST_LISTED]
        self.desk.apply(
            SCHOOL,
            DayBegan(
                at=now,
                since=since,
                counts=dict(counts),
                close=tuple(f"{seen.day:%a}, {seen.category.removeprefix(LOOKED)}" for seen in close),
                places=tuple(f"{seen.mailbox} {seen.uidvalidity} {seen.uid}" for seen in close),
                silent=silent,
            ),
        )
        self.ledger.let_go(day, "ordinary", close)
        self.ledger.let_go(day, "junk")
        self.ledger.forget_before(self._remembered_from(day), "ordinary")
        return True

    def _remembered_from(self, day: date) -> date:
        """Return the first day of which the digests of ordinary messages are kept still. Where a message lay is forgotten
        sooner: once the line has gone that accounts for it. Days that cannot be counted are over no sooner than others."""
        calendar, kept, first = self.desk.school.calendar, self.desk.school.keeping.not_a_concern, day
        with suppress(NotLoaded):
            while calendar.due(datetime.combine(first, time(), calendar.zone), kept).date() > day:
                first -= timedelta(days=1)
            return first
        return date.min

    def _last(self) -> date | None:
        office = self.desk.school.holders(Role.OFFICE)
        last = self.desk.school.digested.get(office[0].key) if office else None
        return date.fromisoformat(last) if last else None
