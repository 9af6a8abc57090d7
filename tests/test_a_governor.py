"""The parent concerned is a governor: whoever works on it reads, once, whose the governors' code is, and to tell no more."""

import pytest

from mailflow.decide.shown.a_governor import tells_of_one
from mailflow.prompt.answers import Answer
from tests.course import Course
from tests.roads import CONCERN, DAN, first_look, gathered, newest, plan, raised, recommended, up_to
from tests.world import at

SAID = "Dan Moss is a parent governor and keeps calling Miss Patel useless on the class group."
CODE = "the governors' code of conduct is a matter of its own"


def page(c: Course, who: str) -> str:
    return " ".join(newest(c, who).split())


def to_gathering(c: Course) -> Course:
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    plan(c)
    c.until(at("2026-11-25 08:00"))
    return c


def test_a_message_that_says_so_has_the_slt_and_the_lead_read_whose_matter_the_code_is() -> None:
    c = raised(words=SAID)
    assert f"If the parent concerned is a governor, {CODE}: for the Chair of Governors, Helen Marsh" in page(c, "shah")
    to_gathering(c)
    assert CODE in page(c, "finch")
    assert "only that there is such a matter, and nothing of it" in page(c, "finch")


def test_nobody_reads_of_it_where_nothing_tells_of_a_governor() -> None:
    c = raised(words=f"{CONCERN} I may write to the governors.")
    assert "governor" not in page(c, "shah").replace("I may write to the governors", "")


def test_the_lead_who_writes_that_they_are_one_and_the_head_who_decides_read_it_then() -> None:
    c = to_gathering(raised())
    assert CODE not in page(c, "finch")
    gathered(c, next=Answer(("head first",), "he's a governor"))
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address=DAN)
    assert CODE in page(c, "denham")


def test_a_chair_by_name_is_for_the_vice_chair() -> None:
    c = up_to("gathered")
    gathered(c, parents="Helen Marsh")
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address="helen@marsh.example")
    c.answer(at("2026-11-25 09:20"), "release", word="send")
    c.answer(at("2026-11-26 10:00"), "account", 1, words="Fair cop.")
    c.answer(
        at("2026-11-26 17:00"), "conversation", 1, took_place="declined", position="accepts", since="deleted", new="no"
    )
    said = page(c, "finch")
    assert f"Helen Marsh is the Chair of Governors here, so {CODE}: for the vice-chair of governors" in said


def test_the_head_reads_it_with_the_recommendation() -> None:
    c = up_to("recommendation", words=SAID)
    recommended(c)
    assert CODE in page(c, "denham") and page(c, "denham").count(CODE) == 1


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Dan Moss is a parent governor", True),
        ("he's one of the governors so it is worse", True),
        ("Her husband, who is chair of governors, joined in", True),
        ("As a governor she should know better", True),
        ("our parent governor wrote it", True),
        ("she sits on the governing body", True),
        ("I will write to the chair of governors", False),
        ("The governors should know of this", False),
        ("Is there a governor I can speak to?", False),
        ("The governors' policy says so", False),
        ("Copy to the governors please", False),
        ("He is complaining to the governors", False),
    ],
)
def test_what_tells_of_a_governor(words: str, told: bool) -> None:
    assert tells_of_one(words) is told


def test_words_without_end_are_read_at_once() -> None:
    assert not tells_of_one("she is a parent " * 40_000)
