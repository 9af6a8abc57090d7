"""The points of the policy that stand in a letter: suggested only where they fit, and put right by whoever leads."""

import pytest

from mailflow.prompt.answers import Answer
from tests.course import Course
from tests.evaluate.triage import as_bytes, sorted_
from tests.roads import first_look, gathered, letters, newest, plan, raised
from tests.world import at

CHILDREN = "not to discuss individual children"
PERSONAL = "not to make personal comments"


def points(words: str) -> tuple[str, ...]:
    return sorted_(as_bytes(f"Subject: the group\n{words}\n")).points


@pytest.mark.parametrize(
    "words",
    [
        "Pete Okoro says on the group that Mr Frost shouldn't be let near kids and they should get him kicked out.",
        "He wrote that Miss Patel shouldn't be let near kids in the Year 4 group chat. Everyone knows who they mean.",
        "Someone posted a photo of Miss Lane's car in the group.",
    ],
)
def test_that_children_are_not_to_be_discussed_is_not_suggested_where_it_is_about_a_grown_up(words):
    assert "O6b" not in points(words)


@pytest.mark.parametrize(
    "words",
    [
        "They're all discussing 'the biter' in the group and everyone knows it's my boy.",
        "There's a list going round to get a child moved out of the class.",
        "Everyone knows who they mean in that chat, it is my daughter.",
        "They posted a picture of my kids in the group without asking.",
        "One of the mothers put up a picture of my granddaughter in the class group.",
        "A parent has published the names of the children on the SEN register in the class group.",
    ],
)
def test_it_is_where_a_child_is_spoken_of(words):
    assert "O6b" in points(words)


def looked_at() -> Course:
    c = raised(points=("O1", "O6b"))
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look(points=Answer(("O1", "O6b"))))
    plan(c)
    return c


def invitation(c: Course) -> str:
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address="dan.moss@moss.example")
    (letter,) = letters(c, "invitation")
    return " ".join(letter.draft.body.split())


def test_the_lead_reads_which_points_the_letter_would_name_and_may_change_them():
    c = looked_at()
    assert "points of the policy" in newest(c, "finch").casefold()
    gathered(c, points=("O1",))
    said = invitation(c)
    assert PERSONAL in said and CHILDREN not in said


def test_what_the_lead_leaves_out_stands_as_it_stood():
    c = looked_at()
    gathered(c)
    said = invitation(c)
    assert PERSONAL in said and CHILDREN in said
