"""Whoever asks for a case that they may not see learns nothing: not that it exists, and not that it does not."""

import pytest

from mailflow import housekeeping as h
from mailflow.authorship import Matter
from tests.course import Course
from tests.roads import command, raised
from tests.test_housekeeping import House, author
from tests.world import at, hillside

WHEN = "2026-11-24 12:00"


def of_none(who: str) -> str:
    """Somebody asks for a case of which there is no record."""
    house = House()
    house.happen(h.Said(at=at(WHEN), key="m", by=author(who), what="NO SUCH CASE", words="KXR4TZ"))
    return f"{house.sent[-1].subject}\n{house.sent[-1].body}"


def of_one(c: Course, who: str, word: str) -> str:
    command(c, WHEN, who, word)
    mail = c.sent(who)[-1].owed
    return f"{mail.subject}\n{mail.body}"


@pytest.mark.parametrize("word", ["SHOW", "PAUSE", "GO ON", "RECALL", "NOTE"])
def test_the_head_teacher_who_asks_for_a_case_about_them_hears_what_they_hear_of_none(word):
    about_them = raised(hillside(), matters=frozenset({Matter.HEAD}))
    assert of_one(about_them, "denham", word) == of_none("denham")


@pytest.mark.parametrize("who", ["pope", "patel"])
def test_so_does_whoever_else_may_not_see_a_case(who):
    assert of_one(raised(), who, "SHOW") == of_none(who)


def test_it_is_the_same_however_often_they_ask():
    c = raised(hillside(), matters=frozenset({Matter.HEAD}))
    assert [of_one(c, "denham", "SHOW") for _ in range(5)] == [of_none("denham")] * 5
