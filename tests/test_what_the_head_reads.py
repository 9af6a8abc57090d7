"""What the Head Teacher reads first: what is recommended, what APPROVE does, and the matter in short."""

from dataclasses import replace

from mailflow.prompt.answers import Answer
from mailflow.write import LINE
from tests.course import Course
from tests.roads import newest, up_to
from tests.world import at

DECIDES = "APPROVE   decide so, and send this letter exactly as it stands"


def first_screen(c: Course) -> str:
    return newest(c, "denham").partition(LINE)[0]


def test_the_first_screen_says_what_is_recommended_and_that_to_approve_is_to_decide_so():
    screen = first_screen(up_to("decide", responses=("R2", "R6")))
    assert "Tobias Finch recommends: reminder of the code, legal advice." in screen and DECIDES in screen
    assert len(screen.split()) <= 125


def test_of_a_step_without_a_letter_it_says_what_is_recommended_too():
    assert "Tobias Finch recommends: legal advice." in first_screen(up_to("decide", responses=("R6",)))


def test_an_invitation_decides_nothing_and_says_so():
    screen = first_screen(up_to("release", seriousness=3))
    assert "Nothing is decided by it." in screen and "recommends" not in screen
    assert "APPROVE   send this letter exactly as it stands" in screen


def test_the_word_that_nothing_is_done_decides_nothing_more():
    c = up_to("decide")
    c.school = replace(c.school, standing=frozenset())
    c.answer(at("2026-11-27 10:00"), "decide", word=Answer(("none",), "it has been put right"))
    assert "Nothing is decided by it." in first_screen(c)


def test_the_matter_in_short_has_the_seriousness_and_the_parents_account_each_in_a_line():
    read = newest(up_to("decide"), "denham")
    assert "- Seriousness: 2 of 4 (named personal criticism, swearing" in read
    assert "- Their account: accepts. Since then: deleted or corrected" in read
    assert "- Equality: nothing arises" in read


def test_what_the_lead_says_of_criticism_earlier_outcomes_and_like_cases_reaches_whoever_decides():
    c = up_to("recommendation")
    c.answer(
        at("2026-11-26 17:30"),
        "recommendation",
        1,
        finding="substantiated",
        response="R2",
        reasons="slight, put right",
        criticism=Answer(("more",), "it is about a person"),
        earlier="we spoke in the spring",
        past_cases="a reminder too, in May",
        equality="nothing",
        letter="Please keep to it.",
    )
    read = newest(c, "denham")
    assert "- Only criticism of the school or its policies: no (it is about a person)\n" in read
    assert "- On earlier outcomes: we spoke in the spring\n- On like cases: a reminder too, in May\n" in read
    assert "On earlier outcomes" not in newest(up_to("decide"), "denham")


def test_to_approve_that_nothing_is_done_decides_so_and_ends_that_parents_part():
    c = up_to("decide", responses=("R0",))
    assert "Tobias Finch recommends: no action." in first_screen(c) and DECIDES in first_screen(c)
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    c.until(at("2026-12-01 12:00"))
    assert c.case.strands[1].decided == ("R0",) and c.case.strands[1].outcome == "no action"
