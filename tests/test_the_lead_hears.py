"""Whoever leads a case hears what was decided on what they recommended, and when the letter that names them has left."""

import pytest

from mailflow.prompt.answers import Again, Answer, Unclear
from tests.course import Course
from tests.roads import told, up_to
from tests.world import at

NAMED = " and names you as the person to talk to"


def heard(c: Course) -> list[str]:
    c.until(at("2026-11-30 14:00"))
    return [" ".join(body.split()) for body in told(c, "finch", "it is decided")]


@pytest.mark.parametrize(("responses", "names"), [(("R1",), NAMED), (("R2",), NAMED)])
def test_when_the_letter_of_the_decision_has_left_and_not_before(responses, names):
    c = up_to("decide", responses=responses)
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    assert not told(c, "finch", "it is decided")
    (said,) = heard(c)
    assert "The Head Teacher has decided about Mr Moss: " in said
    assert f"left at 10:30 on Fri 27 Nov{names}. Follow-up: Fri 11 Dec." in said


def test_when_it_was_posted():
    c = up_to("decide", by_post=True)
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    c.answer(at("2026-11-27 11:00"), "posted", posted="posted")
    assert "was posted at 11:00 on Fri 27 Nov" in heard(c)[0]


def test_at_once_when_a_step_without_a_letter_is_decided_on():
    c = up_to("decide", responses=("R6",))
    c.answer(at("2026-11-27 10:00"), "agree", 1, word="approve")
    assert ["decided about Mr Moss: legal advice." in said for said in heard(c)] == [True]


@pytest.mark.parametrize(("responses", "question"), [(("R2",), "decide"), (("R6",), "agree")])
def test_at_once_and_why_when_the_head_decides_that_nothing_is_done(responses, question):
    c = up_to("decide", responses=responses)
    c.answer(at("2026-11-27 10:00"), question, word=Answer(("none",), "He has put it right."))
    said = [" ".join(body.split()) for body in told(c, "finch", "it is decided")]
    assert said and "no action. > He has put it right." in said[0]


def test_that_an_invitation_has_left_is_no_decision():
    c = up_to("conversation")
    assert not told(c, "finch", "it is decided")


def test_beside_an_approval_the_lead_reads_only_what_was_written_with_it_and_earlier_replies_stay_on_record():
    c = up_to("decide")
    for when, words in (("09:00", "Yes that's fine"), ("09:30", "Hang on, don't send it")):
        unread = Again(unclear=(Unclear(item="word", why="It was not plain."),), words=words)
        c.answer(at(f"2026-11-27 {when}"), "decide", reading=unread)
    c.answer(at("2026-11-27 10:00"), "decide", word="approve", words="Tobias, well done.")
    assert told(c, "finch", "a letter is approved")
    (beside,) = told(c, "finch", "words besides")
    assert "Tobias, well done." in beside and "Hang on" not in beside and "Yes that's fine" not in beside
    assert "Hang on, don't send it" in c.case.of("decide")[0].words


def test_an_approval_with_nothing_beside_it_brings_no_earlier_reply_to_the_lead():
    c = up_to("decide")
    unread = Again(unclear=(Unclear(item="word", why="It was not plain."),), words="Hang on, don't send it")
    c.answer(at("2026-11-27 09:00"), "decide", reading=unread)
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    assert told(c, "finch", "a letter is approved") and not told(c, "finch", "words besides")
