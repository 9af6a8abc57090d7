"""The school's clocks: school days, working days, FOI days, calendar days and months, and hours.

The one idea: a printed date is computed from the dates that the school itself has loaded, or it is refused. Outside the
loaded terms `NotLoaded` says what is missing and where to add it; there is no falling back to Monday to Friday.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from typing import Final, assert_never
from zoneinfo import ZoneInfo

from mailflow.bank_holidays import england_and_uk as england_and_uk
from mailflow.spans import DAY as DAY
from mailflow.spans import Span as Span
from mailflow.spans import Unit as Unit
from mailflow.spans import months_on as months_on
from mailflow.spans import nth
from mailflow.spans import parse_span as parse_span

WORK_OPENS, WORK_CLOSES = time(8, 0), time(16, 0)
AWAKE, ASLEEP = time(8, 0), time(20, 0)
WORKING_HOURS: Final = 8
ANSWERED_THE_SAME_DAY: Final = time(14, 0)
NEXT_MORNING: Final = time(10, 0)


class NotLoaded(Exception):
    """A date was asked for that the loaded calendar cannot give. `day` is the first day that is missing."""

    def __init__(self, day: date, what: str) -> None:
        super().__init__(f"{what}; add them to config.toml under [calendar]")
        self.day = day


def said(day: date) -> str:
    """Return a date as a sentence says it: 22 July 2027."""
    return f"{day.day} {day:%B %Y}"


@dataclass(frozen=True, slots=True)
class Term:
    """A run of school days, from the first day to the last, both included."""

    name: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Window:
    """When letters may leave: from `opens` until just before `closes` (`closes_friday` on Fridays and on the last day
    of a term). `last_day_of_term` False: nothing leaves on such a day at all."""

    opens: time = time(9, 0)
    closes: time = time(15, 0)
    closes_friday: time = time(14, 0)
    last_day_of_term: bool = True


@dataclass(frozen=True, kw_only=True)
class Calendar:
    """What days the school works. `closures` maps a day to its reason; `bank_holidays` are England's, and
    `uk_bank_holidays` those of any part of the United Kingdom; `received_by`: later mail counts as the next day's."""

    zone: ZoneInfo
    terms: tuple[Term, ...]
    inset: frozenset[date]
    closures: Mapping[date, str]
    bank_holidays: frozenset[date]
    uk_bank_holidays: frozenset[date]
    day_starts: time = time(8, 0)
    day_ends: time = time(17, 0)
    received_by: time = time(16, 0)

    def with_closure(self, day: date, why: str) -> "Calendar":
        """Return the calendar with one more day on which the school is shut (snow, a polling day, a funeral)."""
        return replace(self, closures={**self.closures, day: why})

    def loaded_until(self) -> date:
        """Return the last day that the calendar can speak about."""
        return max(term.last for term in self.terms)

    def is_school_day(self, day: date) -> bool:
        """Say whether there is a school session. INSET is none: staff are in, families are not."""
        self._must_be_loaded(day)
        return day in self._sessions

    def is_last_day_of_term(self, day: date) -> bool:
        """Say whether families are in for the last time in a term on this day."""
        self._must_be_loaded(day)
        return any(day == self._last_session(term) for term in self.terms if term.first <= day <= term.last)

    def school_day(self, day: date, after: int) -> date:
        """Return the n-th school day after `day`; 0: the day itself or the next one; below 0: counted backwards."""
        return nth(day, after, self.is_school_day)

    def working_day(self, day: date, after: int) -> date:
        """Return the n-th Monday to Friday after `day` less England's bank holidays, through school holidays."""
        return nth(day, after, lambda d: self._works(d, self.bank_holidays))

    def foi_due(self, received: date) -> date:
        """Return when a Freedom of Information request is due: the sooner of 20 school days and 60 working days.

        Days that are a bank holiday anywhere in the United Kingdom are no working days (FOIA 2000 s.10(6)).
        """
        sixty = nth(received, 60, lambda d: self._works(d, self.uk_bank_holidays))
        return min(self.school_day(received, 20), sixty)

    def month_after(self, day: date) -> date:
        """Return one calendar month on (UK GDPR, article 12(3)), or the next working day if that day is none."""
        return self.working_day(months_on(day, 1), 0)

    def received_by_email(self, sent: datetime) -> datetime:
        """Return when an email counts as received: as it is sent by 16:00 on a school day, else as the next one begins."""
        here = self._local(sent)
        day = self.school_day(here.date(), 1 if here.time() > self.received_by else 0)
        return sent if day == here.date() else self._at(day, self.day_starts)

    def received_by_post(self, posted: datetime) -> datetime:
        """Return when first-class post counts as received: on the second working day after it was posted."""
        return self._at(self.working_day(self._local(posted).date(), 2), self.day_starts)

    def due(self, start: datetime, span: Span) -> datetime:
        """Return the instant by which something asked at `start` is due, counting from start's own local date.

        Days and months end at `day_ends`; working hours run from 08:00 to 16:00 on school days, and half a school day is
        four of them. Hours and minutes are real time, in UTC: where the clocks go back an hour comes twice, and two times of
        one zone are compared by what the wall clock shows.
        """
        here, count = self._local(start), int(span.count)
        match span.unit:
            case Unit.SCHOOL_DAY if count:
                return self._end(self.school_day(here.date(), count))
            case Unit.SCHOOL_DAY:
                return self._working_hours_on(here, timedelta(hours=WORKING_HOURS / 2))
            case Unit.WORKING_DAY:
                return self._end(self.working_day(here.date(), count))
            case Unit.DAY:
                return self._end(here.date() + count * DAY)
            case Unit.MONTH:
                return self._end(months_on(here.date(), count))
            case Unit.HOUR:
                return start.astimezone(UTC) + timedelta(hours=float(span.count))
            case Unit.MINUTE:
                return start.astimezone(UTC) + timedelta(minutes=count)
            case Unit.WORKING_HOUR:
                return self._working_hours_on(here, timedelta(hours=count))
            case Unit.SAME_DAY:
                return self._same_day(here)
        assert_never(span.unit)

    def leaves_days(self, count: int, until: datetime) -> datetime:
        """Return the end of the last day from which so many school days are left, the day of `until` with them."""
        day = last = self._local(until).date()
        while self.school_day(last, count) > day:
            last -= DAY
        return self._end(last)

    def sends_at(self, earliest: datetime, window: Window) -> datetime:
        """Return the first instant from `earliest` on at which a letter may leave."""

        def hours(day: date) -> tuple[time, time] | None:
            last = self.is_last_day_of_term(day)
            if last and not window.last_day_of_term:
                return None
            early = last or day.weekday() == FRIDAY
            return window.opens, min(window.closes, window.closes_friday) if early else window.closes

        return self._first_inside(earliest, hours)

    def after_lessons(self, earliest: datetime, opens: time = time(15, 30), closes: time = time(18, 0)) -> datetime:
        """Return the first instant from `earliest` on at which somebody who teaches may be written to."""
        return self._first_inside(earliest, lambda _: (opens, closes))

    def by_day(self, instant: datetime) -> datetime:
        """Return the first instant from then on, on any day, at which people are awake."""
        here = self._local(instant)
        day = here.date() if here.time() < ASLEEP else here.date() + DAY
        return instant if AWAKE <= here.time() < ASLEEP else self._at(day, AWAKE)

    def at_work(self, instant: datetime) -> datetime:
        """Return the first instant from then on at which an office is at work, in school holidays too."""
        here = self._local(instant)
        day = self.working_day(here.date(), 0 if here.time() < self.day_ends else 1)
        return max(here, self._at(day, self.day_starts))

    def _must_be_loaded(self, day: date) -> None:
        if self._loaded is None:
            raise NotLoaded(day, "No term dates are loaded")
        first, last = self._loaded
        if day < first:
            raise NotLoaded(day, f"No term dates are loaded before {said(first)}")
        if day > last:
            raise NotLoaded(day, f"No term dates are loaded after {said(last)}")

    @cached_property
    def _loaded(self) -> tuple[date, date] | None:
        """The first day and the last that the calendar can speak about, None where it can about none."""
        return (min(term.first for term in self.terms), self.loaded_until()) if self.terms else None

    @cached_property
    def _sessions(self) -> frozenset[date]:
        """Every day on which families are in; worked out once, since days are counted at every step of a case."""
        shut = {*self.inset, *self.closures, *self.bank_holidays}
        days = (term.first + n * DAY for term in self.terms for n in range((term.last - term.first).days + 1))
        return frozenset(day for day in days if day.weekday() < SATURDAY and day not in shut)

    def _last_session(self, term: Term) -> date | None:
        days = (term.last - n * DAY for n in range((term.last - term.first).days + 1))
        return next((day for day in days if self.is_school_day(day)), None)

    def _works(self, day: date, shut: frozenset[date]) -> bool:
        if not any(holiday.year == day.year for holiday in shut):
            raise NotLoaded(day, f"No bank holidays are loaded for {day.year}: no term dates lie near it")
        return day.weekday() < SATURDAY and day not in shut

    def _local(self, instant: datetime) -> datetime:
        if instant.tzinfo is None:
            raise ValueError("an instant must say its time zone")
        return instant.astimezone(self.zone)

    def _at(self, day: date, when: time) -> datetime:
        return datetime.combine(day, when, self.zone)

    def _end(self, day: date) -> datetime:
        return self._at(day, self.day_ends)

    def _same_day(self, here: datetime) -> datetime:
        if here.time() < ANSWERED_THE_SAME_DAY and self.is_school_day(here.date()):
            return self._end(here.date())
        return self._at(self.school_day(here.date(), 1), NEXT_MORNING)

    def _working_hours_on(self, here: datetime, left: timedelta) -> datetime:
        at = self._first_inside(here, lambda _: (WORK_OPENS, WORK_CLOSES))
        while left > (today := self._at(at.date(), WORK_CLOSES) - at):
            left -= today
            at = self._at(self.school_day(at.date(), 1), WORK_OPENS)
        return at + left

    def _first_inside(self, earliest: datetime, hours: Callable[[date], tuple[time, time] | None]) -> datetime:
        here = self._local(earliest)
        day = self.school_day(here.date(), 0)
        while (today := hours(day)) is None or here >= self._at(day, today[1]) or today[0] >= today[1]:
            day = self.school_day(day, 1)
        return max(here, self._at(day, today[0]))


FRIDAY, SATURDAY = 4, 5
