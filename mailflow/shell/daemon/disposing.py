"""Records whose time is over: looked for once a month, and destroyed once somebody has agreed.

The one idea: the key goes first, and the line in the school's record last; cut off in between, it is done again.
"""

import asyncio
from datetime import date, datetime, timedelta
from typing import Final

from mailflow.decide.whom.disposing import disposer, may_dispose
from mailflow.housekeeping import NOT_FREE, Over, RecordDestroyed, RecordKept, RecordsOver, over, why_kept
from mailflow.record import SCHOOL, Case, fold, from_row
from mailflow.shell import journal
from mailflow.shell.daemon.daily_line import DAILY_LINE
from mailflow.shell.desk import Desk
from mailflow.shell.records.ledger import Ledger
from mailflow.workdays import NotLoaded

AGAIN_AFTER: Final = timedelta(hours=1)
DAMAGED: Final = "it cannot be read; please tell IT support"


class Disposing:
    """Looks for closed cases whose time is over, and destroys what was agreed."""

    def __init__(self, desk: Desk, ledger: Ledger) -> None:
        self.desk, self.ledger = desk, ledger
        self._looking = False
        self._tried: datetime | None = None
        self._failed: set[str] = set()

    def due(self, now: datetime) -> bool:
        """Say whether to look: on the first school day of a month; and at what the disk did not give then, each hour."""
        school = self.desk.school
        here = now.astimezone(school.calendar.zone)
        if self._looking or here.time() < DAILY_LINE:
            return False
        if self._looked_this_month(here.date()):
            tried = self._tried
            return bool(school.disposal.unread) and (tried is None or now >= tried + AGAIN_AFTER)
        try:
            return school.calendar.is_school_day(here.date())
        except NotLoaded:
            return True  # the calendar has ended, and time goes on

    def _looked_this_month(self, day: date) -> bool:
        last = self.desk.school.disposal.looked
        return last is not None and (last.year, last.month) == (day.year, day.month)

    async def look(self, now: datetime) -> None:
        """Look through the closed cases, a case at a time, so that nothing else waits; have somebody asked. Later in the month
        it is those that the disk did not give."""
        if self._looking:
            return
        self._looking, self._tried = True, now
        try:
            before = self.desk.school.disposal.unread if self._looked_this_month(self._day(now)) else None
            if before is None:
                for case in self.desk.cases.values():
                    self.desk.tools.index.note(case)
            closed, found, unread = self.desk.records.closed_streams(), list[Over](), list[str]()
            for reference in closed if before is None else sorted(set(before) & set(closed)):
                self._look_at(reference, now, found, unread)
                await asyncio.sleep(0)
            if tuple(unread) != before:
                self.desk.apply(SCHOOL, RecordsOver(at=now, records=tuple(found), unread=tuple(unread)))
        finally:
            self._looking = False

    def agreed(self) -> tuple[str, ...]:
        """Return what is to be destroyed, but for what could not be: that is left alone until the next start."""
        return tuple(sorted(set(self.desk.school.disposal.agreed) - self._failed))

    def destroy(self, reference: str, now: datetime) -> None:
        """Destroy a record, or have it on record that it is kept after all."""
        try:
            self._destroy(reference, now)
        except OSError:
            raise
        except Exception:
            self._failed.add(reference)
            raise
        self._failed.discard(reference)

    def _destroy(self, reference: str, now: datetime) -> None:
        """Destroy a record, and take its name off the ledger; not if something keeps it after all."""
        if self.desk.records.exists(reference) and (kept := self._kept(reference, now)):
            self.desk.apply(SCHOOL, kept)
            return
        self.desk.records.destroy(reference)
        self.ledger.disposed(reference)
        self.desk.apply(SCHOOL, RecordDestroyed(at=now, case=reference))

    def _kept(self, reference: str, now: datetime) -> RecordKept | None:
        """Return that a record is kept after all, and why; None if nothing keeps it. The disk's own faults are raised."""
        school = self.desk.school
        try:
            case = self._case(reference)
        except OSError:
            raise
        except Exception as fault:  # noqa: BLE001 (it is kept, and whoever agreed is told)
            journal.damaged(reference, type(fault).__name__)
            return RecordKept(at=now, case=reference, why=DAMAGED)
        if why := why_kept(case, school, self._day(now)):
            return RecordKept(at=now, case=reference, why=why)
        if not may_dispose(school, case, school.disposal.agreed[reference].by, now):
            return RecordKept(at=now, case=reference, why=NOT_FREE, again=self._over(case, now))
        return None

    def _look_at(self, reference: str, now: datetime, found: list[Over], unread: list[str]) -> None:
        """See that a closed case is in the register's index; it is `found` if somebody is to be asked about it. Of one that
        cannot be read that is not known, and what the disk does not give now is `unread`."""
        try:
            case = self._case(reference)
            self.desk.tools.index.note(case)
            over_ = self._over(case, now)
        except OSError as fault:
            journal.damaged(reference, type(fault).__name__)
            unread.append(reference)
        except Exception as fault:  # noqa: BLE001 (one bad case never stops the others)
            journal.damaged(reference, type(fault).__name__)
        else:
            found += [over_] if over_ else []

    def _over(self, case: Case, now: datetime) -> Over | None:
        """Return a closed case if its time is over and there is somebody to ask about it."""
        school = self.desk.school
        ask = disposer(school, case, now)
        return over(case, school, self._day(now), ask.key) if ask else None

    def _case(self, reference: str) -> Case:
        return fold(map(from_row, self.desk.records.read(reference, hold=False)))

    def _day(self, now: datetime) -> date:
        return now.astimezone(self.desk.school.calendar.zone).date()
