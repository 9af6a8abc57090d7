"""A concern that belongs to another procedure: its new owner can find it and knows who has written, and the reporter hears."""

from dataclasses import replace

import pytest

from mailflow.authorship import Matter
from mailflow.prompt.answers import Act, Answer
from tests.course import Course
from tests.roads import ROSA, asked, newest, raised, told
from tests.world import at, hillside


def looked(about: str, **more: Answer) -> Act:
    return Act(answers={"safety": Answer(("no sign",)), "about": Answer((about,)), **more})


def handed_over(about: str = "school", *, of: Course | None = None, acknowledge: Answer | None = None) -> Course:
    c = of or raised()
    more = {"acknowledge": acknowledge} if acknowledge else {}
    c.answer(at("2026-11-24 11:02"), "first look", reading=looked(about, **more))
    c.until(at("2026-11-26 12:00"))
    return c


YES, NO = Answer(("yes",)), Answer(("no",))


@pytest.mark.parametrize(
    ("about", "to", "says", "with_whom"),
    [
        ("school", "pope", "complaints procedure", "the school office"),
        ("pupils", "orr", "behaviour policy", "a senior member of staff"),
    ],
)
def test_the_reporter_is_told_where_it_went_and_the_owner_that_they_were(
    about: str, to: str, says: str, with_whom: str
) -> None:
    c = handed_over(about, acknowledge=YES)
    (letter,) = [mail.owed for mail in c.sent("reporter")]
    assert letter.address == ROSA and letter.because == "letter: redirect"
    assert f"a matter for the school's {says}, so we have passed it to {with_whom}" in letter.body
    assert "Moss" not in letter.body and "Patel" not in letter.body
    (notice,) = told(c, to, "handed over")
    assert f"belongs to: {says}" in notice and "We have told the sender that it is with you." in notice
    assert c.case.closed and not c.case.live


@pytest.mark.parametrize("safe", [None, NO], ids=["not said", "not safe"])
def test_where_nobody_said_that_it_is_safe_the_reporter_is_not_written_to_and_the_owner_knows(
    safe: Answer | None,
) -> None:
    c = handed_over(acknowledge=safe)
    assert not c.sent("reporter") and c.case.closed
    assert "We have not told the sender where it went; that is yours to do." in told(c, "pope", "handed over")[0]


def test_the_owner_can_tell_which_message_it_was() -> None:
    (notice,) = told(handed_over(), "pope", "handed over")
    assert "- the message of 08:52 on Tue 24 Nov from rosa.lind@lind.example, “Year 4 WhatsApp”" in notice


def test_without_the_heads_standing_approval_nothing_is_written_and_nobody_is_asked_about_it() -> None:
    c = handed_over(of=raised(replace(hillside(), standing=frozenset())), acknowledge=YES)
    assert not c.sent("reporter") and not c.case.letters and c.case.closed
    assert "We have not told the sender" in told(c, "pope", "handed over")[0]


def test_what_the_office_sends_elsewhere_itself_is_answered_by_nobody_here() -> None:
    c = raised(matters=frozenset({Matter.UNSURE}))
    c.answer(at("2026-11-24 09:30"), "office check", what="complaint")
    assert not c.sent("reporter") and "We have not told the sender" in told(c, "pope", "handed over")[0]


def test_the_chair_is_told_that_it_is_theirs_to_write_and_nothing_goes_on_the_heads_word() -> None:
    c = handed_over("head", acknowledge=YES)
    assert set(asked(c, "marsh")) == {"concern about the head"} and not asked(c, "denham")
    assert "Nobody writes to the sender but you." in c.sent("marsh")[0].owed.body
    c.answer(at("2026-11-26 13:00"), "concern about the head", have="have it")
    c.until(at("2026-11-27 12:00"))
    assert c.case.closed and not c.sent("reporter") and not c.sent("denham")


def test_the_head_is_told_the_same_of_a_concern_about_staff() -> None:
    c = handed_over("staff", acknowledge=YES)
    assert "Nobody writes to the sender but you." in newest(c, "denham")
    assert not c.sent("reporter")
