"""How an answer was understood rides on that person's next email, as long as that can still change something."""

import pytest

from mailflow.prompt.answers import Act, Answer, Said, Universal
from mailflow.workflow import question as row
from mailflow.write.answers import said
from tests.course import Course
from tests.roads import gathered, newest, reply, up_to
from tests.world import at

READ_BACK = "We read your last reply like this"


def test_what_the_lead_said_of_the_gathering_is_read_back_with_the_letter_that_rests_on_it():
    c = up_to("release")
    assert READ_BACK in newest(c, "finch") and "called Miss Patel useless" in newest(c, "finch").split(READ_BACK)[1]


@pytest.mark.parametrize("responses", [("R2",), ("R6",)])
def test_a_recommendation_is_not_read_back_once_it_was_decided_on_and_carried_out(responses):
    c = up_to("decide", responses=responses)
    _decided(c)
    c.until(at("2026-12-14 12:00"))
    asks = newest(c, "finch")
    assert c.case.waiting("follow up") and "This was settled on" in asks and READ_BACK not in asks


def _decided(c: Course) -> None:
    if c.case.waiting("decide"):
        c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    else:
        c.answer(at("2026-11-27 10:00"), "agree", 1, word="approve")
        c.answer(at("2026-11-27 10:10"), "legal advice", 1, who="I rang them", received="yes", go_on="go on")


def test_a_recommendation_is_read_back_where_it_is_still_to_be_decided_on():
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word=Answer(("more",), "Was anybody else there?"))
    assert "slight, put right" in newest(c, "finch").split(READ_BACK)[1]


def test_what_was_said_of_a_conversation_is_not_read_back_once_the_note_of_it_is_released():
    c = up_to("conversation")
    by_phone, note = Answer(("yes",), "by phone"), "You accept that you wrote it."
    usual = Act(
        answers={"took place": by_phone, "position": Answer(("accepts",)), "since": Answer(("deleted",))}
        | {"new": Answer(("no",)), "note": Answer((note,))}
    )
    c.answer(at("2026-11-26 17:00"), "conversation", 1, reading=usual)
    c.until(at("2026-12-04 12:00"))
    assert c.case.waiting("recommendation") and READ_BACK not in newest(c, "finch")


def test_a_single_letter_is_not_read_back():
    c = up_to("plan")
    reply(c, "2026-11-24 12:10", c.prompt("plan").asked.prompt, "finch", Said(what=Universal.AT_RISK), "S")
    c.answer(at("2026-11-24 12:20"), "safeguarding", have="have it")
    assert c.case.waiting("safeguarding outcome") and READ_BACK not in newest(c, "orr")


def test_of_several_parents_it_is_said_whom_the_answer_was_about():
    c = up_to("gathered")
    gathered(c, parents=("Mr Moss", "Mrs Doyle"))
    c.answer(at("2026-11-25 09:10"), "what they wrote", 2, grade="admitted", what="“useless”, on Monday")
    c.answer(at("2026-11-25 09:11"), "what they wrote", 1, grade="admitted", what="“hopeless”, on Tuesday")
    c.answer(at("2026-11-25 09:12"), "address", 2, household="own", address="doyle@doyle.example")
    shown = newest(c, "finch")
    assert "The letter to Mrs Doyle is ready." in shown
    assert (
        "We read your last reply, about Mr Moss, like this: " in shown
        and "“hopeless”" in shown.split("about Mr Moss")[1]
    )


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("(a different parent showed me.)", "(a different parent showed me)"),
        ("a friend, Jo (Year 4), showed me.", "(a friend, Jo (Year 4), showed me)"),
        ("…", "(…)"),
    ],
)
def test_words_beside_an_answer_are_shown_without_the_marks_around_them(written, shown):
    seen = row("witness").item("seen")
    assert said(seen, Answer(("shown",), written), {}).endswith(f"told me {shown}")


def test_that_a_letter_is_to_be_changed_is_said_back_without_the_hint_at_what_to_write():
    for name in ("release", "decide"):
        word = row(name).item("word")
        assert said(word, Answer(("change",), "please say Sunday"), {}) == "change it (please say Sunday)"
