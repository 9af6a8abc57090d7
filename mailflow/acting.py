"""Who acts as Head Teacher, and when: as the school's own record leaves it.

The one idea: at any instant exactly one person decides, the Head Teacher or whoever acts for them, and what has been is
not rewritten: a later period takes over from an earlier one only from where it begins.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mailflow.record.acting_events import ActingAsked, ActingPeriod


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Somebody acts from `begins` up to, and not at, `ends`; `last` is the last whole day of it."""

    person: str
    begins: datetime
    ends: datetime
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """`asked` is what whoever wrote who acts was asked to confirm, by the number of the email that asked; `waits` the
    latest of them as long as it has had no YES, else 0."""

    periods: tuple[Period, ...] = ()
    asked: Mapping[int, ActingAsked] = field(default_factory=dict)
    waits: int = 0

    def at(self, instant: datetime) -> Period | None:
        """Return the period in which this instant lies, None where the Head Teacher decides."""
        return next((one for one in self.periods if one.begins <= instant < one.ends), None)

    def edges(self, since: datetime) -> tuple[datetime, ...]:
        """Return the instants after `since` at which somebody begins or ends to act, in order."""
        return tuple(sorted({edge for one in self.periods for edge in (one.begins, one.ends) if edge > since}))


def after(acting: Acting, event: ActingAsked | ActingPeriod, at: datetime, zone: ZoneInfo) -> Acting:
    """Return what stands after an event of the school's record, written at that instant."""
    match event:
        case ActingAsked(mail=mail):
            return replace(acting, asked={**acting.asked, mail: event}, waits=mail)
        case ActingPeriod(person=person):
            first, last = date.fromisoformat(event.first), date.fromisoformat(event.last)
            begins = max(datetime.combine(first, time(), zone), at)
            ends = datetime.combine(last + timedelta(days=1), time(), zone)
            new = Period(person=person, begins=begins, ends=ends, last=last)
            return replace(acting, periods=(*_before(acting.periods, new), new), waits=0)


def _before(periods: tuple[Period, ...], new: Period) -> tuple[Period, ...]:
    """Return the earlier periods without what the new one takes over: an overlapping one ends where it begins."""
    apart = [_cut(one, new.begins) if one.begins < new.begins < one.ends else one for one in periods]
    return tuple(one for one in apart if one.ends <= new.begins or one.begins >= new.ends)


def _cut(period: Period, ends: datetime) -> Period:
    last = (ends - timedelta(microseconds=1)).astimezone(period.ends.tzinfo).date()
    return replace(period, ends=ends, last=last)
