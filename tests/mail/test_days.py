"""Dates as people write them."""

from datetime import date

import pytest

from mailflow.mail.words.days import day, days, opening

WEDNESDAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("27 Nov", "2026-11-27"),
        ("27th November", "2026-11-27"),
        ("the 27th of November", "2026-11-27"),
        ("Fri 27 Nov", "2026-11-27"),
        ("Friday, 27 November 2026", "2026-11-27"),
        ("Nov 27", "2026-11-27"),
        ("27/11", "2026-11-27"),
        ("27/11/26", "2026-11-27"),
        ("27.11.2026", "2026-11-27"),
        ("27-11-2026", "2026-11-27"),
        ("2026-11-27", "2026-11-27"),
        ("27-Nov-2026", "2026-11-27"),
        ("27nov", "2026-11-27"),
        ("please keep it open until Fri 27 Nov, thanks", "2026-11-27"),
        ("27 Nov at 4pm", "2026-11-27"),
        ("27 Nov 16:30", "2026-11-27"),
        ("today", "2026-11-25"),
        ("Tomorrow.", "2026-11-26"),
        ("the day after tomorrow", "2026-11-27"),
        ("Monday", "2026-11-30"),
        ("on monday please", "2026-11-30"),
        ("next Monday", "2026-11-30"),
        ("Friday", "2026-11-27"),
        ("Friday week", "2026-12-04"),
        ("5 Jan", "2027-01-05"),
        ("3/12", "2026-12-03"),
        ("29 Feb 2028", "2028-02-29"),
        ("1 Sept 2025", "2025-09-01"),
    ],
)
def test_a_british_date_is_read_in_any_common_way(said: str, meant: str) -> None:
    assert day(said, today=WEDNESDAY) == date.fromisoformat(meant)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "soon",
        "after half term",
        "31 Nov",
        "11/27/2026",
        "Thu 27 Nov",
        "next Friday",
        "Wednesday",
        "30 Feb",
        "27 Nov or 30 Nov",
        "Monday or Tuesday",
        "2026-13-01",
        "at 10.30",
        "17:10",
        "99/99",
    ],
)
def test_what_is_no_single_date_is_read_as_none(said: str) -> None:
    assert day(said, today=WEDNESDAY) is None


def test_the_same_day_said_twice_is_one_day() -> None:
    assert days("Fri 27 Nov (27/11)", today=WEDNESDAY) == (date(2026, 11, 27),)


def test_a_weekday_before_its_date_is_one_day_with_it_whatever_stands_before() -> None:
    assert days(" Monday 30 Nov", today=WEDNESDAY) == (date(2026, 11, 30),)
    assert days("back Monday 30 Nov", today=WEDNESDAY) == (date(2026, 11, 30),)


def test_only_a_date_at_the_beginning_opens_the_words() -> None:
    assert opening("Fri 27 Nov, and later", today=WEDNESDAY) == date(2026, 11, 27)
    assert opening("by Fri 27 Nov", today=WEDNESDAY) is None
    assert opening("Monday 7th", today=WEDNESDAY) is None, "no day is better than the wrong Monday"


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("Mon 30th", "2026-11-30"),
        ("Monday the 30th", "2026-11-30"),
        ("until Tuesday 8th", "2026-12-08"),
        ("the 8th", "2026-12-08"),
        ("back on the 8th, thanks", "2026-12-08"),
        ("Tue 8", "2026-12-08"),
        ("Tues, 8 at 9am", "2026-12-08"),
        ("Wednesday 25th", "2026-11-25"),
        ("Monday 2pm", "2026-11-30"),
        ("Monday 12pm", "2026-11-30"),
    ],
)
def test_a_day_without_its_month_is_the_next_of_its_number(said: str, meant: str) -> None:
    assert day(said, today=WEDNESDAY) == date.fromisoformat(meant)


@pytest.mark.parametrize("said", ["Mon 8th", "Tuesday the 31st", "Mon 8", "Tue 8th or Wed 9th", "the 32nd"])
def test_a_number_that_does_not_fit_its_weekday_is_no_day(said: str) -> None:
    assert day(said, today=WEDNESDAY) is None


@pytest.mark.parametrize("said", ["in the 3rd message", "the 1st one", "Monday 2 children told me", "Fri 3-4pm"])
def test_a_number_that_counts_something_else_is_no_day_of_the_month(said: str) -> None:
    assert all(found is None or found.day in (27, 30) for found in days(said, today=WEDNESDAY))


def test_in_what_was_long_ago_a_day_without_its_month_is_none() -> None:
    assert days("on Friday 20th, and the 24th", today=WEDNESDAY, coming=False) == (None,)
