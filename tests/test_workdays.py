"""The clocks: the dates that the scenarios print come out exactly, and nothing is ever guessed."""

from collections import Counter
from datetime import date, datetime, time, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.workdays import (
    Calendar,
    NotLoaded,
    Span,
    Term,
    Unit,
    Window,
    england_and_uk,
    months_on,
    parse_span,
)

LONDON = ZoneInfo("Europe/London")
ENGLAND, UK = england_and_uk(range(2025, 2029))
HILLSIDE = Calendar(
    zone=LONDON,
    terms=(
        Term("Autumn 1", date(2026, 9, 1), date(2026, 10, 16)),
        Term("Autumn 2", date(2026, 11, 2), date(2026, 12, 18)),
        Term("Spring 1", date(2027, 1, 4), date(2027, 2, 12)),
        Term("Spring 2", date(2027, 2, 22), date(2027, 3, 25)),
        Term("Summer 1", date(2027, 4, 12), date(2027, 5, 28)),
        Term("Summer 2", date(2027, 6, 7), date(2027, 7, 22)),
    ),
    inset=frozenset(
        {date(2026, 9, 1), date(2026, 11, 2), date(2027, 1, 4), date(2027, 6, 7), date(2027, 7, 22)},
    ),
    closures={},
    bank_holidays=ENGLAND,
    uk_bank_holidays=UK,
)


def at(words: str) -> datetime:
    """Return an instant in London, written as in the scenarios: "24 Nov 2026 08:52"."""
    return datetime.strptime(words, "%d %b %Y %H:%M").replace(tzinfo=LONDON)


def on(words: str) -> date:
    return datetime.strptime(words, "%d %b %Y").date()


# What the scenarios print --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "span", "printed"),
    [
        ("24 Nov 2026 08:53", "1 school day", "25 Nov 2026"),  # 01: the first look
        ("24 Nov 2026 11:03", "1 school day", "25 Nov 2026"),  # 01: the lead's plan
        ("24 Nov 2026 12:21", "3 school days", "27 Nov 2026"),  # 01: questions to the reporter
        ("24 Nov 2026 15:31", "3 school days", "27 Nov 2026"),  # 01: questions to Miss Patel
        ("27 Nov 2026 08:00", "3 school days", "2 Dec 2026"),  # 01: Miss Patel, back on Friday
        ("27 Nov 2026 16:06", "2 school days", "1 Dec 2026"),  # 01: gathering finished?
        ("30 Nov 2026 09:00", "5 school days", "7 Dec 2026"),  # 01: Mr Moss's account
        ("2 Dec 2026 09:00", "3 school days", "7 Dec 2026"),  # 01: corrections to the note
        ("2 Dec 2026 13:31", "3 school days", "7 Dec 2026"),  # 01: the Head's decision
        ("3 Dec 2026 09:00", "10 school days", "17 Dec 2026"),  # 01: the follow-up
        ("17 Dec 2026 08:30", "30 school days", "12 Feb 2027"),  # 01: raw screenshots go, over an INSET day
        ("3 Dec 2026 09:00", "12 months", "3 Dec 2027"),  # 01: the ladder entry, beyond the loaded terms
        ("22 Feb 2027 11:41", "10 school days", "8 Mar 2027"),  # 05: put your side
        ("22 Feb 2027 11:41", "15 school days", "15 Mar 2027"),  # 05: the temporary ban ends by itself
        ("8 Mar 2027 17:00", "3 school days", "11 Mar 2027"),  # 05: after representations
        ("12 Mar 2027 09:00", "10 school days", "12 Apr 2027"),  # 05: review, over the Easter holiday
        ("18 Mar 2027 09:00", "3 school days", "23 Mar 2027"),  # 05: the ban's review
        ("21 May 2027 09:00", "5 school days", "28 May 2027"),  # 09: Mr Bellamy's account
        ("30 Jun 2027 16:30", "3 school days", "5 Jul 2027"),  # 11: the Head's decision
        ("24 Jun 2027 09:00", "5 school days", "1 Jul 2027"),  # 11: Mrs Lunn's account
    ],
)
def test_the_dates_that_the_scenarios_print_come_out_exactly(asked: str, span: str, printed: str) -> None:
    assert HILLSIDE.due(at(asked), parse_span(span)) == datetime.combine(on(printed), time(17, 0), LONDON)


def test_a_serious_first_look_is_due_two_real_hours_later() -> None:
    assert HILLSIDE.due(at("22 Feb 2027 07:32"), parse_span("2 hours")) == at("22 Feb 2027 09:32")


def test_a_letter_posted_on_wednesday_counts_as_arrived_on_friday() -> None:
    assert HILLSIDE.working_day(on("10 Mar 2027"), 2) == on("12 Mar 2027")


def test_a_review_date_is_counted_back_from_the_end_of_a_ban() -> None:
    assert HILLSIDE.school_day(on("25 Mar 2027"), -5) == on("18 Mar 2027")
    assert HILLSIDE.school_day(on("25 Mar 2027"), -2) == on("23 Mar 2027")


def test_an_access_request_is_due_a_calendar_month_later_through_half_term() -> None:
    assert HILLSIDE.month_after(on("24 May 2027")) == on("24 Jun 2027")


def test_mail_after_four_on_a_friday_counts_as_mondays() -> None:
    assert HILLSIDE.received_by_email(at("29 Jan 2027 16:50")) == at("1 Feb 2027 08:00")  # scenario 03
    assert HILLSIDE.received_by_email(at("29 Jan 2027 16:00")) == at("29 Jan 2027 16:00")
    assert HILLSIDE.received_by_email(at("28 Apr 2027 21:12")) == at("29 Apr 2027 08:00")  # scenario 07
    assert HILLSIDE.received_by_email(at("30 Jan 2027 09:00")) == at("1 Feb 2027 08:00")


def test_the_council_is_rung_within_one_working_day_even_when_the_next_day_is_no_school_day() -> None:
    assert HILLSIDE.working_day(on("29 Apr 2027"), 1) == on("30 Apr 2027")
    assert HILLSIDE.working_day(on("12 Feb 2027"), 1) == on("15 Feb 2027")  # half-term
    assert HILLSIDE.working_day(on("24 Dec 2026"), 1) == on("29 Dec 2026")  # two bank holidays and a weekend


# Particular days -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "school"),
    [
        ("24 Nov 2026", True),
        ("28 Nov 2026", False),  # Saturday
        ("2 Nov 2026", False),  # INSET
        ("20 Oct 2026", False),  # half-term
        ("3 May 2027", False),  # bank holiday inside a term
        ("25 Mar 2027", True),
    ],
)
def test_a_school_day_is_a_day_with_families_in(day: str, school: bool) -> None:
    assert HILLSIDE.is_school_day(on(day)) is school


@pytest.mark.parametrize(("day", "missing"), [("23 Jul 2027", "after 22 July 2027"), ("31 Aug 2026", "before 1 Sep")])
def test_a_date_outside_the_loaded_terms_is_refused_and_says_what_to_do(day: str, missing: str) -> None:
    with pytest.raises(NotLoaded, match=missing) as refused:
        HILLSIDE.is_school_day(on(day))
    assert refused.value.day == on(day)
    assert "add them to config.toml under [calendar]" in str(refused.value)


@pytest.mark.parametrize("span", ["1 school day", "half a school day", "same day", "1 working hour"])
def test_a_due_date_that_would_fall_outside_the_loaded_terms_is_refused(span: str) -> None:
    with pytest.raises(NotLoaded, match="No term dates are loaded after 22 July 2027"):
        HILLSIDE.due(at("21 Jul 2027 17:30"), parse_span(span))
    with pytest.raises(NotLoaded):
        HILLSIDE.sends_at(at("21 Jul 2027 17:30"), Window())


def test_a_working_day_in_a_year_without_bank_holidays_is_refused() -> None:
    with pytest.raises(NotLoaded, match="2029"):
        HILLSIDE.working_day(on("29 Dec 2028"), 5)


def test_a_calendar_without_terms_gives_no_date_at_all() -> None:
    bare = Calendar(
        zone=LONDON,
        terms=(),
        inset=frozenset(),
        closures={},
        bank_holidays=ENGLAND,
        uk_bank_holidays=UK,
    )
    with pytest.raises(NotLoaded, match="No term dates are loaded"):
        bare.school_day(on("24 Nov 2026"), 1)


def test_the_last_day_of_a_term_is_the_last_day_that_families_are_in() -> None:
    assert HILLSIDE.is_last_day_of_term(on("21 Jul 2027"))  # the 22nd is INSET
    assert not HILLSIDE.is_last_day_of_term(on("22 Jul 2027"))
    assert HILLSIDE.is_last_day_of_term(on("16 Oct 2026"))
    assert HILLSIDE.with_closure(on("16 Oct 2026"), "snow").is_last_day_of_term(on("15 Oct 2026"))


def test_a_snow_day_moves_a_date_that_is_not_yet_printed() -> None:
    snowed = HILLSIDE.with_closure(on("25 Nov 2026"), "snow")
    assert snowed.due(at("24 Nov 2026 11:03"), parse_span("1 school day")) == at("26 Nov 2026 17:00")


def test_a_freedom_of_information_request_is_due_at_the_sooner_of_its_two_limits() -> None:
    assert HILLSIDE.foi_due(on("24 Nov 2026")) == HILLSIDE.school_day(on("24 Nov 2026"), 20) == on("6 Jan 2027")
    autumn = (Term("Autumn", date(2026, 9, 1), date(2026, 9, 9)), Term("Later", date(2027, 1, 4), date(2027, 7, 1)))
    sparse = Calendar(
        zone=LONDON,
        terms=autumn,
        inset=frozenset(),
        closures={},
        bank_holidays=ENGLAND,
        uk_bank_holidays=UK,
    )
    assert sparse.working_day(on("9 Sep 2026"), 60) == on("2 Dec 2026")
    assert sparse.foi_due(on("9 Sep 2026")) == on("3 Dec 2026")  # Saint Andrew's Day, 30 November, drops out as well


def test_a_bank_holiday_in_scotland_moves_a_freedom_of_information_date_but_not_a_working_day() -> None:
    assert on("30 Nov 2026") in UK - ENGLAND
    assert HILLSIDE.working_day(on("27 Nov 2026"), 1) == on("30 Nov 2026")


def test_easter_monday_and_the_august_bank_holiday_are_englands() -> None:
    # The library's default, without a nation, leaves both out.
    assert {on("6 Apr 2026"), on("31 Aug 2026"), on("29 Mar 2027"), on("30 Aug 2027")} <= ENGLAND


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("31 Jan 2027", 1, "28 Feb 2027"),
        ("31 Jan 2028", 1, "29 Feb 2028"),
        ("31 Dec 2026", 2, "28 Feb 2027"),
        ("30 Nov 2026", 1, "30 Dec 2026"),
        ("29 Feb 2028", 12, "28 Feb 2029"),
    ],
)
def test_a_month_that_is_too_short_ends_on_its_last_day(start: str, months: int, end: str) -> None:
    assert months_on(on(start), months) == on(end)


def test_a_month_that_ends_on_a_weekend_or_bank_holiday_runs_to_the_next_working_day() -> None:
    assert HILLSIDE.month_after(on("25 Nov 2026")) == on("29 Dec 2026")
    assert HILLSIDE.month_after(on("12 Dec 2026")) == on("12 Jan 2027")
    assert HILLSIDE.month_after(on("30 Jan 2027")) == on("1 Mar 2027")


# Particular instants -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "span", "due"),
    [
        ("24 Nov 2026 13:59", "same day", "24 Nov 2026 17:00"),
        ("24 Nov 2026 14:00", "same day", "25 Nov 2026 10:00"),
        ("27 Nov 2026 18:00", "same day", "30 Nov 2026 10:00"),
        ("28 Nov 2026 09:00", "same day", "30 Nov 2026 10:00"),
        ("24 Nov 2026 09:30", "half a school day", "24 Nov 2026 13:30"),
        ("24 Nov 2026 14:00", "half a school day", "25 Nov 2026 10:00"),
        ("27 Nov 2026 15:00", "4 working hours", "30 Nov 2026 11:00"),
        ("24 Nov 2026 06:00", "4 working hours", "24 Nov 2026 12:00"),
        ("24 Nov 2026 12:00", "4 working hours", "24 Nov 2026 16:00"),
        ("24 Nov 2026 12:00", "20 working hours", "26 Nov 2026 16:00"),
        ("28 Nov 2026 12:00", "1 school day", "30 Nov 2026 17:00"),
        ("24 Nov 2026 23:50", "15 minutes", "25 Nov 2026 00:05"),
        ("24 Nov 2026 10:00", "half an hour", "24 Nov 2026 10:30"),
        ("24 Dec 2026 10:00", "5 working days", "5 Jan 2027 17:00"),
        ("24 Dec 2026 10:00", "10 days", "3 Jan 2027 17:00"),
    ],
)
def test_what_each_length_of_time_means(start: str, span: str, due: str) -> None:
    assert HILLSIDE.due(at(start), parse_span(span)) == at(due)


def test_hours_are_real_hours_when_the_clocks_change() -> None:
    # On 28 March 2027 the hour from 01:00 to 02:00 does not exist in London.
    assert HILLSIDE.due(at("27 Mar 2027 23:30"), parse_span("2 hours")) == at("28 Mar 2027 02:30")


def test_an_instant_given_in_another_time_zone_counts_by_the_schools_own_clock() -> None:
    in_utc = datetime(2027, 5, 20, 23, 30, tzinfo=ZoneInfo("UTC"))  # half past midnight on Friday at school
    assert HILLSIDE.due(in_utc, parse_span("1 school day")) == at("24 May 2027 17:00")


def test_an_instant_without_a_time_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        HILLSIDE.due(datetime(2026, 11, 24, 9, 0), parse_span("1 school day"))


@pytest.mark.parametrize(
    ("earliest", "leaves"),
    [
        ("24 Nov 2026 08:11", "24 Nov 2026 09:00"),
        ("24 Nov 2026 11:00", "24 Nov 2026 11:00"),
        ("24 Nov 2026 15:00", "25 Nov 2026 09:00"),
        ("27 Nov 2026 14:00", "30 Nov 2026 09:00"),  # Fridays close early
        ("25 Mar 2027 14:10", "12 Apr 2027 09:00"),  # so does the last day of term, a Thursday
        ("25 Mar 2027 13:10", "25 Mar 2027 13:10"),
        ("28 Nov 2026 11:00", "30 Nov 2026 09:00"),
    ],
)
def test_letters_leave_only_inside_the_sending_window(earliest: str, leaves: str) -> None:
    assert HILLSIDE.sends_at(at(earliest), Window()) == at(leaves)


def test_a_school_may_send_nothing_on_the_last_day_of_term() -> None:
    assert HILLSIDE.sends_at(at("25 Mar 2027 09:10"), Window(last_day_of_term=False)) == at("12 Apr 2027 09:00")


def test_teachers_are_written_to_after_lessons() -> None:
    assert HILLSIDE.after_lessons(at("24 Nov 2026 12:21")) == at("24 Nov 2026 15:30")
    assert HILLSIDE.after_lessons(at("24 Nov 2026 17:59")) == at("24 Nov 2026 17:59")
    assert HILLSIDE.after_lessons(at("27 Nov 2026 18:00")) == at("30 Nov 2026 15:30")


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("3 school days", Span(Fraction(3), Unit.SCHOOL_DAY)),
        ("half a school day", Span(Fraction(1, 2), Unit.SCHOOL_DAY)),
        ("Same  Day", Span(Fraction(1), Unit.SAME_DAY)),
        ("an hour", Span(Fraction(1), Unit.HOUR)),
        ("12 months", Span(Fraction(12), Unit.MONTH)),
    ],
)
def test_a_length_of_time_is_read_as_it_is_said(words: str, span: Span) -> None:
    assert parse_span(words) == span


@pytest.mark.parametrize(
    "words",
    ["", "soon", "3", "3 weeks", "-1 days", "0 school days", "1.5 hours", "half a month", "1 day or so", "٣ days"],
)
def test_a_length_of_time_that_cannot_be_counted_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"length of time|span that can be counted"):
        parse_span(words)


# For all of them -----------------------------------------------------------------------------------------------------

INSTANTS = st.datetimes(datetime(2026, 9, 1), datetime(2027, 7, 21), timezones=st.just(LONDON))
SCHOOL_SPANS = st.one_of(
    st.integers(1, 30).map(lambda n: Span(Fraction(n), Unit.SCHOOL_DAY)),
    st.integers(1, 40).map(lambda n: Span(Fraction(n), Unit.WORKING_HOUR)),
    st.sampled_from([Span(Fraction(1, 2), Unit.SCHOOL_DAY), Span(Fraction(1), Unit.SAME_DAY)]),
)
ANY_SPAN = st.one_of(
    SCHOOL_SPANS,
    st.builds(
        Span,
        st.integers(1, 200).map(Fraction),
        st.sampled_from([Unit.WORKING_DAY, Unit.DAY, Unit.MONTH, Unit.HOUR, Unit.MINUTE]),
    ),
)
SHUT_DAYS = st.integers(0, 320).map(lambda n: date(2026, 9, 1) + timedelta(days=n))


def due_or_none(calendar: Calendar, start: datetime, span: Span) -> datetime | None:
    try:
        return calendar.due(start, span)
    except NotLoaded:
        return None


def test_a_due_day_is_always_a_school_day_and_never_an_inset_day_or_a_closure() -> None:
    seen: Counter[str] = Counter()

    @settings(max_examples=400, deadline=None)
    @given(INSTANTS, SCHOOL_SPANS, st.sets(SHUT_DAYS, max_size=15))
    def check(start: datetime, span: Span, shut: set[date]) -> None:
        calendar = HILLSIDE
        for day in shut:
            calendar = calendar.with_closure(day, "snow")
        due = due_or_none(calendar, start, span)
        if due is None:
            seen["refused"] += 1
            return
        assert calendar.is_school_day(due.date())
        assert due.date() not in calendar.inset | calendar.bank_holidays | shut
        assert due >= start
        seen[span.unit] += 1

    check()
    assert seen["refused"] and min(seen[unit] for unit in ("school day", "working hour", "same day")) >= 10, seen


def test_what_is_asked_later_is_never_due_earlier() -> None:
    seen: Counter[str] = Counter()

    @settings(max_examples=400, deadline=None)
    @given(INSTANTS, INSTANTS, ANY_SPAN)
    def check(one: datetime, other: datetime, span: Span) -> None:
        first, second = sorted((one, other), key=lambda instant: instant.timestamp())
        early, late = due_or_none(HILLSIDE, first, span), due_or_none(HILLSIDE, second, span)
        if early is None:
            # A refusal is a date beyond the calendar: whatever is asked later is refused as well.
            assert late is None
        elif late is not None:
            assert early.timestamp() <= late.timestamp()
            seen["compared"] += 1

    check()
    assert seen["compared"] >= 100, seen


def test_longer_is_never_due_earlier() -> None:
    seen = 0

    @settings(max_examples=200, deadline=None)
    @given(INSTANTS, st.integers(1, 60), st.sampled_from([u for u in Unit if u is not Unit.SAME_DAY]))
    def check(start: datetime, count: int, unit: Unit) -> None:
        nonlocal seen
        short = due_or_none(HILLSIDE, start, Span(Fraction(count), unit))
        long = due_or_none(HILLSIDE, start, Span(Fraction(count + 1), unit))
        if short is not None and long is not None:
            assert short.timestamp() < long.timestamp()  # in one zone, two instants compare by what the clock shows
            seen += 1

    check()
    assert seen >= 100, seen


def test_a_new_closure_never_makes_a_date_earlier() -> None:
    seen: Counter[str] = Counter()

    @settings(max_examples=400, deadline=None)
    @given(INSTANTS, SCHOOL_SPANS, st.integers(0, 12), st.booleans())
    def check(start: datetime, span: Span, soon: int, sending: bool) -> None:
        shut = HILLSIDE.with_closure(start.date() + timedelta(days=soon), "burst pipe")
        try:
            before = HILLSIDE.sends_at(start, Window()) if sending else HILLSIDE.due(start, span)
            after = shut.sends_at(start, Window()) if sending else shut.due(start, span)
        except NotLoaded:
            return
        assert after >= before
        seen["moved" if after > before else "stood"] += 1

    check()
    assert seen["moved"] >= 30 and seen["stood"] >= 30, seen


def test_a_letter_leaves_only_when_families_are_in_and_never_before_it_may() -> None:
    seen = 0

    @settings(max_examples=300, deadline=None)
    @given(INSTANTS)
    def check(earliest: datetime) -> None:
        nonlocal seen
        try:
            leaves = HILLSIDE.sends_at(earliest, Window())
        except NotLoaded:
            return
        assert leaves >= earliest and HILLSIDE.is_school_day(leaves.date())
        early = leaves.weekday() == 4 or HILLSIDE.is_last_day_of_term(leaves.date())
        assert time(9, 0) <= leaves.time() < (time(14, 0) if early else time(15, 0))
        assert HILLSIDE.sends_at(leaves, Window()) == leaves
        seen += 1

    check()
    assert seen >= 100, seen


def test_a_length_of_time_said_back_means_the_same() -> None:
    seen: Counter[str] = Counter()

    @settings(max_examples=200, deadline=None)
    @given(ANY_SPAN)
    def check(span: Span) -> None:
        assert parse_span(str(span)) == span
        seen[span.unit] += 1

    check()
    assert len(seen) == len(Unit), seen
