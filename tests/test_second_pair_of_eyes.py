"""A letter that was approved does not wait unseen: somebody besides whoever approved it hears of it, and can hold it."""

from dataclasses import replace

import pytest

from mailflow.prompt.answers import Answer
from mailflow.record import LetterState
from mailflow.record import events as e
from tests.course import Course
from tests.roads import command, letters, told, up_to, write
from tests.world import at

NOTICE = "a letter is approved"
NOW = Answer(("approve",), "send now: he meets her tomorrow")


def approved(c: Course, word: str | Answer = "approve") -> Course:
    c.answer(at("2026-11-27 10:00"), "decide", word=word)
    return c


def said(c: Course, who: str) -> list[str]:
    return [" ".join(body.split()) for body in told(c, who, NOTICE)]


def led_by_the_chair() -> Course:
    """The Head Teacher is connected, and the Chair, who leads, decides: nobody else was there for either."""
    c = up_to("decide")
    c.case = replace(c.case, lead="marsh", connected=frozenset({"denham"}))
    prompt = c.prompt("decide")
    c.case = replace(c.case, prompts={**c.case.prompts, prompt.asked.prompt: replace(prompt, to=("marsh",))})
    return c


def test_the_lead_hears_at_once_which_letter_leaves_when_and_how_to_hold_it():
    c = approved(up_to("decide"))
    (notice,) = said(c, "finch")
    (letter,) = letters(c, "reminder")
    assert f"The Head Teacher has approved the letter to Mr Moss (reminder, {letter.draft.code})." in notice
    assert "It leaves at 10:30 on Fri 27 Nov, or soon after." in notice
    assert "reply PAUSE to this email, or write PAUSE KXR4TZ in a new one" in notice
    assert "Nothing is asked of you" in notice
    c.until(at("2026-11-27 12:00"))
    assert len(said(c, "finch")) == 1


@pytest.mark.parametrize("way", ["a command", "a reply"])
def test_the_lead_holds_it(way):
    c = approved(up_to("decide"))
    if way == "a command":
        command(c, "2026-11-27 10:05", "finch", "PAUSE")
    else:
        (mail,) = (m.owed.mail for m in c.sent("finch") if m.owed.because == f"told: {NOTICE}")
        words = "Pause please, this is not what he said"
        write(c, "2026-11-27 10:05", words, "finch@hillside.example", mail=mail, person="finch")
    c.until(at("2026-11-27 12:00"))
    assert [held.by for held in c.case.holds.values()] == ["finch"]
    assert letters(c, "reminder")[0].state is LetterState.LAPSED


def test_a_reply_that_comes_too_late_is_told_so():
    c = approved(up_to("decide"))
    (mail,) = (m.owed.mail for m in c.sent("finch") if m.owed.because == f"told: {NOTICE}")
    write(c, "2026-11-27 11:00", "STOP", "finch@hillside.example", mail=mail, person="finch")
    (says,) = told(c, "finch", "too late")
    assert not c.case.holds and "that you released" not in says and "if you lead it, the Head Teacher" in says


def test_what_leaves_at_once_is_told_as_well():
    (notice,) = said(approved(up_to("decide"), NOW), "finch")
    assert "It leaves now, as they asked. It cannot be held any more." in notice and "PAUSE" not in notice


def test_what_is_posted_at_once_can_be_held_until_it_is_posted():
    (notice,) = said(approved(up_to("decide", by_post=True), NOW), "finch")
    assert "It goes to the office to be posted now, as they asked. Until it is posted you can hold it" in notice


def test_a_lead_who_decides_is_not_the_only_one_to_hear_of_it_and_whoever_does_may_hold_it():
    c = approved(led_by_the_chair())  # who is shown it anew, to be signed in their name
    c.answer(at("2026-11-27 10:01"), "decide", word="approve")
    assert not said(c, "marsh") and not said(c, "denham") and len(said(c, "cole")) == 1
    command(c, "2026-11-27 10:05", "cole", "PAUSE")
    assert letters(c, "reminder")[-1].state is LetterState.LAPSED
    command(c, "2026-11-27 10:06", "cole", "SHOW")
    assert told(c, "cole", "turned away"), "they are shown no more of the case"


def test_what_the_lead_released_themselves_and_what_goes_to_a_reporter_is_told_to_nobody():
    c = up_to("decide")
    assert any(x.approved_by == "finch" for x in letters(c, "invitation"))
    assert not any(isinstance(r.event, e.Owed) and r.event.because == f"told: {NOTICE}" for r in c.log)


def test_that_nothing_is_done_is_told_with_how_to_hold_the_letter_that_says_so():
    c = approved(up_to("decide"), Answer(("none",), "He has put it right."))
    (notice,) = told(c, "finch", "it is decided")
    assert "PAUSE KXR4TZ in a new email holds it" in notice and not said(c, "finch")
