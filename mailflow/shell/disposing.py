"""Records whose time is over: looked for once a month, and destroyed once somebody has agreed.

The one idea: the key goes first, and the line in the school's record last; cut off in between, it is done again.
"""

import asyncio
from datetime import date, datetime
from typing import Final

from mailflow.housekeeping import Over, RecordDestroyed, RecordKept, RecordsOver, over, who_answers
from mailflow.mail.intake import SCHOOL
from mailflow.record import fold, from_row
from mailflow.shell import journal
from mailflow.shell.daily_line import DAILY_LINE
from mailflow.shell.desk import Desk
from mailflow.shell.ledger import Ledger
from mailflow.shell.sealed import Damaged
from mailflow.workdays import NotLoaded

CHANGED: Final = "something has come to the case since"


class Disposing:
    """Looks for closed cases whose time is over, and destroys what was agreed."""

    def __init__(self, desk: Desk, ledger: Ledger) -> None:
        self.desk, self.ledger = desk, ledger
        self._looking = False

    def due(self, now: datetime) -> bool:
        """Say whether to look: on the first school day of a month, if there is somebody to ask."""
        school = self.desk.school
        here, last = now.astimezone(school.calendar.zone), school.disposal.looked
        if self._looking or here.time() < DAILY_LINE or who_answers(school) is None:
            return False
        if last is not None and (last.year, last.month) == (here.year, here.month):
            return False
        try:
            return school.calendar.is_school_day(here.date())
        except NotLoaded:
            return True  # the calendar has ended, and time goes on

    async def look(self, now: datetime) -> None:
        """Look through the closed cases, a case at a time, so that nothing else waits; have somebody asked."""
        if self._looking:
            return
        self._looking = True
        try:
            found = []
            for reference in self.desk.records.closed_streams():
                if (one := self._over(reference, now)) is not None:
                    found.append(one)
                await asyncio.sleep(0)
            self.desk.apply(SCHOOL, RecordsOver(at=now, records=tuple(found)))
        finally:
            self._looking = False

    def destroy(self, reference: str, now: datetime) -> None:
        """Destroy a record, and take its name off the ledger; not if its time is not over any more."""
        if self.desk.records.exists(reference) and self._over(reference, now) is None:
            self.desk.apply(SCHOOL, RecordKept(at=now, case=reference, why=CHANGED))
            return
        self.desk.records.destroy(reference)
        self.ledger.disposed(reference)
        self.desk.apply(SCHOOL, RecordDestroyed(at=now, case=reference))

    def _over(self, reference: str, now: datetime) -> Over | None:
        """Return a closed case if its time is over; of one that cannot be read that is not known."""
        try:
            rows = self.desk.records.read(reference)
            case = fold(map(from_row, rows))
        except Damaged as fault:
            journal.damaged(reference, type(fault).__name__)
            return None
        zone = self.desk.school.calendar.zone
        closed = [datetime.fromisoformat(row["at"]).astimezone(zone).date() for row in rows if row["kind"] == "Closed"]
        today: date = now.astimezone(zone).date()
        return over(case, closed[-1], self.desk.school, today) if closed else None
