"""An alert on a Sunday evening: those who safeguard have it at once, and nobody else is hurried for the sake of it."""

from dataclasses import replace

import pytest

from mailflow.authorship import Matter
from mailflow.school import School
from tests.course import Course
from tests.roads import raised
from tests.test_safety import DANGER, MARKS, UNCLEAR_DANGER
from tests.world import at, hillside

SUNDAY = "2026-11-22 19:00"


def alerted(when: str = SUNDAY, matters: frozenset[Matter] = DANGER, school: School | None = None) -> Course:
    return raised(school, matters=matters, words=MARKS, when=when, seriousness=4)


def emails(c: Course, begin: str, end: str) -> list[tuple[str, str, str]]:
    """Return what left between two instants: when, to whom, and why."""
    c.until(at(end))
    sent = sorted((m.sent_at, m.owed.to, m.owed.because) for m in c.sent() if m.sent_at and at(begin) <= m.sent_at)
    return [(f"{when:%a %H:%M}", to, why.split(": ")[1]) for when, to, why in sent]


def test_those_who_safeguard_have_it_at_once_and_the_chair_within_the_hour():
    assert emails(alerted(), SUNDAY, "2026-11-22 23:59") == [
        ("Sun 19:00", "denham", "safeguarding"),
        ("Sun 19:00", "orr", "safeguarding"),
        ("Sun 19:00", "shah", "first look"),
        ("Sun 19:15", "denham", "safeguarding"),
        ("Sun 19:15", "orr", "safeguarding"),
        ("Sun 20:00", "marsh", "safeguarding"),
    ]


def test_on_monday_all_are_reminded_and_the_office_goes_and_finds_them():
    c = alerted()
    c.until(at("2026-11-22 23:59"))
    monday = emails(c, "2026-11-23 00:00", "2026-11-23 18:00")
    assert monday[:4] == [
        ("Mon 08:00", "denham", "safeguarding"),
        ("Mon 08:00", "marsh", "safeguarding"),
        ("Mon 08:00", "orr", "safeguarding"),
        ("Mon 08:00", "pope", "find the safeguarding lead"),
    ]
    assert ("Mon 17:00", "orr", "safeguarding") in monday


def test_an_alert_that_somebody_has_taken_sends_nobody_to_look_for_them_on_monday():
    c = alerted()
    c.answer(at("2026-11-22 20:30"), "safeguarding", by="denham", have="have it")
    assert not [one for one in emails(c, "2026-11-22 20:31", "2026-11-23 09:00") if one[1] != "shah"]


@pytest.mark.parametrize(
    ("matters", "question", "due"),
    [(DANGER, "first look", "2026-11-23 10:00"), (UNCLEAR_DANGER, "office check", "2026-11-23 09:00")],
)
def test_what_the_safeguarding_lead_has_is_looked_at_by_the_others_in_working_hours(matters, question, due):
    c = alerted(matters=matters)
    assert c.prompt(question).due == at(due)
    assert "Reply needed by Mon 23 Nov" in next(
        m.owed.subject for m in c.sent() if m.owed.because == f"asked: {question}"
    )


def test_a_threat_that_nobody_was_alerted_of_is_looked_at_within_two_hours_on_a_sunday_too():
    c = alerted(matters=frozenset({Matter.CONCERN}))
    assert c.prompt("first look").due == at("2026-11-22 21:00")


def test_in_school_hours_nothing_waits():
    c = alerted("2026-11-24 10:00")
    left = emails(c, "2026-11-24 10:00", "2026-11-24 12:30")
    assert ("Tue 10:30", "pope", "find the safeguarding lead") in left and ("Tue 12:00", "orr", "safeguarding") in left
    assert c.prompt("first look").due == at("2026-11-24 12:00")


def test_in_the_holidays_an_alert_is_reminded_of_by_day_and_the_office_is_asked_on_a_working_day():
    c = alerted("2026-12-26 19:30")  # a Saturday and a bank holiday, as the Monday is
    left = emails(c, "2026-12-26 20:31", "2026-12-29 18:00")
    assert left[0][0] == "Sun 08:00" and ("Tue 08:00", "pope", "find the safeguarding lead") in left
    assert ("Tue 17:00", "orr", "safeguarding") in left


def test_where_no_dates_are_loaded_the_office_is_told_at_once():
    empty = replace(hillside().calendar, bank_holidays=frozenset())
    c = alerted(school=hillside(calendar=empty))
    assert ("Sun 19:30", "pope", "find the safeguarding lead") in emails(c, SUNDAY, "2026-11-22 20:00")
