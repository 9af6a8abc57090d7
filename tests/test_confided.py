"""What is for the Chair or the Head alone: they read who knows of it all the same, and where the original lies, if there is one."""

import pytest

from mailflow.authorship import Matter
from mailflow.prompt.answers import Answer
from tests.course import Course
from tests.roads import first_look, newest, raised
from tests.world import at, hillside

LIES = "The original is still in the shared mailbox"


def confided(matter: Matter, **more: object) -> Course:
    return raised(hillside(), matters=frozenset({matter}), **more)  # type: ignore[arg-type]


def asked(c: Course, who: str) -> str:
    return " ".join(newest(c, who).split())


def test_of_a_parents_email_about_the_head_the_chair_reads_where_it_lies():
    said = asked(confided(Matter.HEAD), "marsh")
    assert LIES in said and "wrote it in" not in said


@pytest.mark.parametrize(("matter", "who"), [(Matter.HEAD, "marsh"), (Matter.STAFF, "denham")])
def test_where_nobody_else_knows_no_gap_is_left(matter, who):
    body = newest(confided(matter), who)
    assert "told. Please" in body or "told.\n" in body


def test_what_was_told_by_phone_has_no_original_and_the_office_knows_of_it():
    said = asked(confided(Matter.HEAD, address="", name="", written_in_by="pope"), "marsh")
    assert LIES not in said and "But Jan Pope wrote it in, and so knows of it." in said


def test_what_the_office_passed_on_has_both():
    said = asked(confided(Matter.HEAD, written_in_by="pope"), "marsh")
    assert LIES in said and "Jan Pope wrote it in" in said


def test_the_head_reads_who_wrote_a_concern_about_staff_in():
    said = asked(confided(Matter.STAFF, address="", name="", written_in_by="pope"), "denham")
    assert "Nobody else has been told. But Jan Pope wrote it in, and so knows of it. Please do not speak" in said


@pytest.mark.parametrize(("about", "who"), [("staff", "denham"), ("head", "marsh")])
def test_whoever_has_it_after_a_first_look_reads_who_looked_and_what_they_wrote_besides(about, who):
    c = raised()
    words = "just the TA part though, Dan's post can go on as normal."
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look(about=Answer((about,), words)))
    said = asked(c, who)
    assert "But Amira Shah had it for a first look, and so knows of it." in said
    assert "Amira Shah wrote besides: “just the TA part though, Dan's post can go on as normal”." in said


def test_where_they_wrote_nothing_besides_nothing_is_quoted():
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look(about=Answer(("staff",))))
    assert "so knows of it. Please do not speak" in asked(c, "denham")


# A concern that is about more than a parent ---------------------------------------------------------------------------

MIXED = Answer(("mixed",), "Dan Moss's post, and Miss Patel shouting at them")


@pytest.mark.parametrize(("about", "asks_her"), [(Answer(("parent",)), True), (MIXED, False)])
def test_a_teacher_whom_it_may_be_about_is_not_suggested_as_a_witness(about, asks_her):
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look(about=about))
    assert ("the class teacher" in newest(c, "finch").split("Or line by line")[0]) is asks_her


def test_what_it_is_mixed_of_reaches_the_lead():
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look(about=MIXED))
    assert "Whom it is about: mixed (Dan Moss's post, and Miss Patel shouting at them)" in newest(c, "finch")


def test_the_first_look_says_that_staff_and_the_head_come_first():
    assert "F   mixed (say what; if staff or the Head are in it, B or C instead)" in newest(raised(), "shah")
