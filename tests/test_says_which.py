"""A prompt says what the program knows: who has answered and whose time is over, since when, and where its lines stand."""

import pytest

from mailflow import write
from mailflow.workflow import question
from tests.course import Course
from tests.roads import newest, plan, raised, up_to
from tests.world import at


def opening(c: Course) -> str:
    """Return what the newest email to the lead says first."""
    return newest(c, "finch").partition(write.LINE)[0]


def heard_of(*answer: str) -> Course:
    """The lead has asked the reporter and the teacher; these have answered, and everybody's time is over."""
    c = up_to("plan")
    plan(c, whom=("reporter", "teacher"))
    c.until(at("2026-11-24 17:00"))
    if "reporter" in answer:
        c.answer(at("2026-11-25 10:00"), "details", 1, wish="a quiet word")
    if "teacher" in answer:
        c.answer(at("2026-11-25 16:00"), "witness", seen="no", contact="no", effect="none", safety="no")
    c.until(at("2026-12-07 12:00"))
    return c


@pytest.mark.parametrize(
    ("answered", "says"),
    [
        (("reporter", "teacher"), "The answers are in; they are below."),
        (("teacher",), "The time to answer is over; what came is below."),
        ((), "The time to answer is over; what came is below."),
    ],
)
def test_the_lead_reads_whether_the_answers_are_in_or_their_time_is_over(answered: tuple[str, ...], says: str) -> None:
    c = heard_of(*answered)
    first = c.sent("finch")[[m.owed.because for m in c.sent("finch")].index("asked: gathered")].owed.body
    assert says in first
    assert "you will be reminded once, and then the Head Teacher will be asked to name another lead." in first


def test_the_lead_reads_that_nobody_was_asked() -> None:
    assert "Nobody further was asked. Please say what it rests on" in opening(up_to("gathered"))


def test_the_lead_reads_whether_the_parent_has_answered() -> None:
    assert "Mr Moss has answered; their words are below. Please speak to them" in opening(up_to("conversation"))
    silent = up_to("account")
    silent.until(at("2026-12-08 12:00"))
    asked = [m.owed.body for m in silent.sent("finch") if m.owed.because == "asked: conversation"]
    assert "Mr Moss has not answered, and the time to answer is over. If two attempts have failed, 1C" in asked[0]


def test_the_lines_to_answer_stand_where_the_email_says_they_do() -> None:
    above, _, below = newest(up_to("conversation"), "finch").partition(write.LINE)
    assert "The short questions, 6 at most, stand at the end of this email." in above and "these lines" not in above
    told, _, lines = below.partition("Please answer these lines")
    assert "The letter into which your note (6) goes" in told and "6   A short factual note" in lines
    assert "in the letter shown here" in lines


def test_the_lead_is_not_told_of_ten_questions_where_two_may_be_left_out() -> None:
    above, _, lines = newest(up_to("recommendation"), "finch").partition(write.LINE)
    assert "The short questions, 10 at most, stand at the end" in above and "(leave out if unchanged)" in lines


def test_the_day_on_which_it_was_settled_is_named_however_often_it_is_asked() -> None:
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    c.until(at("2026-12-14 12:00"))
    assert "This was settled on Fri 27 Nov." in opening(c)
    c.answer(at("2026-12-14 12:30"), "follow up", stopped="not known", supported="yes", close="keep open")
    c.until(at("2027-01-12 12:00"))
    assert "This was settled on Fri 27 Nov." in opening(c)


def test_a_letter_that_takes_what_is_suggested_says_which_letter_that_is() -> None:
    asked = newest(raised(), "shah")
    assert "A also accepts these, unless you change them:" in asked


# The teacher of whom they wrote --------------------------------------------------------------------------------------


def to_the_teacher() -> Course:
    c = up_to("plan")
    plan(c, whom=("teacher",))
    c.until(at("2026-11-24 17:00"))
    return c


def test_a_teacher_is_asked_kindly_and_told_with_whom_to_talk() -> None:
    above, _, below = newest(to_the_teacher(), "patel").partition(write.LINE)
    assert "We are sorry to ask about something that may be upsetting:" in above
    assert "You can always ring or see Tobias Finch, who leads this." in above
    assert "2   Has any parent been in direct contact with you, or has anything happened, about this?" in below
    assert "Moss" not in above + below and "Rosa" not in above + below


def test_nobody_is_offered_words_for_how_they_are() -> None:
    """What a message did to somebody is theirs to say: one letter answers the rest, and never that."""
    above, _, below = newest(to_the_teacher(), "patel").partition(write.LINE)
    assert "no effect on me" not in above and "Please add 4 (how are you), which only you can say." in above
    assert "If this is so, one letter does:" in above and "Usually" not in above
    assert "no effect on me" in below
    assert all("effect" not in usual.sets for usual in question("witness").usual)
