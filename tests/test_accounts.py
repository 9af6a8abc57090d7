"""What people answered in their own words stands in a prompt as theirs: on one line, or set off line by line."""

from mailflow.prompt.answers import Act, Answer
from tests.evaluate.school import FAIR, HOSTILE, waiting
from tests.roads import newest, plan, up_to
from tests.world import at


def test_words_of_several_lines_are_set_off_from_our_own() -> None:
    prompt = waiting("decide", HOSTILE).sent.plain
    theirs = prompt.partition("The person who reported it:")[2].partition("Mr Moss:")[0].split("\n")
    own = [line for line in HOSTILE.split("\n") if line]
    assert [line for line in own if f"> {line}" not in theirs] == []
    assert [line for line in own if line in theirs and not line.startswith(">")] == []


def test_words_of_one_line_stand_behind_their_question() -> None:
    assert f"\n- Where and when: {FAIR}\n" in waiting("decide", FAIR).sent.plain


def test_words_that_stand_whole_below_are_not_said_beside_an_answer_too() -> None:
    whole = "1A. Tuesday and Wednesday night, by Dan Moss. I did not reply."
    c = up_to("plan")
    plan(c, whom="reporter")
    c.until(at("2026-11-25 10:00"))
    beside = Answer(("saw it",), ". Tuesday and Wednesday night, by Dan Moss. I did not reply.")
    c.answer(at("2026-11-25 12:00"), "details", reading=Act(answers={"saw": beside}), words=whole)
    shown = newest(c, "finch")
    assert shown.count("by Dan Moss. I did not reply.") == 1 and "yes, I saw it" in shown


def test_words_beside_an_answer_stand_without_the_marks_around_them():
    c = up_to("plan")
    plan(c, whom="teacher")
    c.until(at("2026-11-25 10:00"))
    seen = Answer(("shown",), "(a different parent showed me.)")
    c.answer(at("2026-11-25 12:00"), "witness", seen=seen, contact="no", effect="none", safety="no")
    assert "somebody showed or told me (a different parent showed me)\n" in newest(c, "finch")
