"""In the night in which the clocks go back, the hour from one to two comes twice, and everything is due in its order.

Two times of the same zone are compared by what a clock on the wall shows (PEP 495), which is earlier in the second of the
two hours than late in the first.
"""

from datetime import UTC, datetime, timedelta

import pytest

from mailflow.authorship import Matter
from mailflow.decide import next_instant
from mailflow.workdays import parse_span
from tests.course import Course
from tests.world import CALENDAR, hillside

HALF_PAST_ONE = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # the first time; half an hour later it is one again


def alerted(when: datetime) -> Course:
    c = Course(hillside())
    c.concern(when, "He said that he will hurt her tonight.", matters=frozenset({Matter.DANGER}))
    return c


def followed_up(began: datetime) -> list[tuple[int, str]]:
    """Return after how many minutes an alert that nobody answers sends which email to whom, in its first two hours."""
    c = alerted(began)
    for _ in range(6):
        due = next_instant(c.case, c.school)
        assert due is not None
        c.until(max(due.astimezone(UTC), c.now or began))
    left = [(m.sent_at, f"{m.owed.to}: {m.owed.because}") for m in c.sent() if m.sent_at]
    times = [(round((at.astimezone(UTC) - began) / timedelta(minutes=1)), what) for at, what in left]
    return [(after, what) for after, what in times if after <= 120]


@pytest.mark.parametrize("minutes", range(0, 60, 10))
def test_an_alert_of_that_night_is_followed_up_as_on_any_other(minutes):
    began = HALF_PAST_ONE - timedelta(minutes=30) + timedelta(minutes=minutes)
    assert followed_up(began) == followed_up(began - timedelta(days=7))
    assert {after for after, _ in followed_up(began)} >= {0, 15, 60}


def test_what_is_due_so_many_minutes_later_is_later_for_everybody_who_compares():
    first, later = (CALENDAR.due(HALF_PAST_ONE, parse_span(span)) for span in ("15 minutes", "30 minutes"))
    assert first < later and later - first == timedelta(minutes=15)
