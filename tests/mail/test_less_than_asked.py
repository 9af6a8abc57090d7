"""Whoever says less than was asked (what is only meant to be done, one attempt, what to do with the words) is asked for that alone.

The line stays open, and says why; to say so twice is no fault.
"""

import pytest

from mailflow.mail.answers.whole.less_than_asked import enough, yet_to_be_done
from mailflow.prompt.answers import Act, Again, Answer, Reading
from mailflow.record import Prompt
from mailflow.workflow import question as row
from tests.course import Course
from tests.evaluate.read_alone import answered
from tests.roads import decided_on, told, up_to
from tests.world import at


def with_the_authorities(text: str) -> tuple[Course, Prompt]:
    """Return the case and its step with the authorities, once somebody answered it."""
    c = decided_on("R5")
    number = c.prompt("authorities", 1).asked.prompt
    c.answer(at("2026-11-27 10:10"), "authorities", 1, reading=answered(row("authorities"), text))
    return c, c.case.prompts[number]


def asked_again(c: Course) -> str:
    return c.sent("denham")[-1].owed.body


def test_a_call_that_is_to_be_made_tomorrow_is_no_call() -> None:
    c, prompt = with_the_authorities("1 I'll ring tomorrow")
    assert prompt.open and not prompt.answers
    assert "“I'll ring tomorrow” says what is still to be done. Please answer this once it is done." in asked_again(c)


def test_what_is_said_besides_it_stands_and_to_say_so_twice_is_no_reason_to_phone() -> None:
    """A wait that they ask for holds the case at once, although nobody has rung yet."""
    c, prompt = with_the_authorities("1 will ring them this afternoon\n3 B")
    assert prompt.open and set(prompt.answers) == {"go on"} and c.case.holds
    said = answered(row("authorities"), "1 Not yet, I'll ring on Monday")
    c.answer(at("2026-11-27 15:10"), "authorities", 1, reading=said)
    assert "Please answer this once it is done." in asked_again(c)
    c.answer(at("2026-11-30 10:10"), "authorities", 1, who="Rang 101 at 10, they will ring me back")
    assert c.case.waiting("authorities", 1) is None


def test_a_conversation_that_is_to_come_is_none() -> None:
    c = up_to("conversation")
    number = c.prompt("conversation", 1).asked.prompt
    said = answered(row("conversation"), "1A I'm seeing her on Thursday at 4")
    c.answer(at("2026-11-26 17:00"), "conversation", 1, reading=said)
    assert c.case.prompts[number].open and not c.case.prompts[number].answers
    later = answered(row("conversation"), "1A ringing her tomorrow instead, 3D")
    c.answer(at("2026-11-26 17:10"), "conversation", 1, reading=later)
    assert set(c.case.prompts[number].answers) == {"since"}
    c.answer(at("2026-11-26 17:20"), "conversation", 1, reading=answered(row("conversation"), "1A will ring her at 6"))
    assert not told(c, c.case.lead, "please phone")
    held = answered(row("conversation"), "1A saw her at 4 2A 3D 4A")
    c.answer(at("2026-11-26 17:30"), "conversation", 1, reading=held)
    assert c.case.waiting("recommendation", 1)


@pytest.mark.parametrize(
    "words",
    [
        "I'll ring tomorrow",
        "I’ll ring them first thing Monday",
        "will ring 101 tonight",
        "I am going to ring this afternoon",
        "going to phone them on Mon",
        "Nobody yet",
        "not yet",
        "No one has rung yet.",
        "not rung yet, will do it after lunch",
        "haven't got round to it yet, sorry",
        "I haven't rung them yet",
        "Amira will ring tomorrow",
        "Amira to ring on Monday",
        "to ring tomorrow",
        "ringing them tomorrow at 9",
        "we shall write to them this week",
        "I plan to ring on Monday",
        "Need to ring still",
        "it is on my list for tomorrow",
        "tomorrow",
        "tmrw am",
        "yes will do",
        "I will call police tomorrow morning please",
        "Sorry, only seen this now. I'll do it today.",
        "Shall ask Kent legal on Monday",
        "meeting her Thursday at 4",
        "I can ring on Monday",
        "I'm seeing her on Thursday at 4",
    ],
)
def test_this_is_yet_to_be_done(words: str) -> None:
    assert yet_to_be_done(words)


@pytest.mark.parametrize(
    "words",
    [
        "I rang 101 on Tue, they'll ring back tomorrow",
        "Rang 101 yesterday. Will ring again Monday",
        "Amira phoned Kent Police 25/11 10.15. To be called back on Mon",
        "I spoke to PC Dhillon, going to send statement",
        "Tobias, 27 Nov, 101",
        "Emailed legal on Monday, they will answer by Fri",
        "DSL reported it online on 26 Nov",
        "I told them yesterday. Not heard yet.",
        "Not needed: the DSL has it in hand",
        "LADO informed by me today 9am",
        "Online form, Mon 30 Nov, reference to follow",
        "Ban letter was given by hand on Monday, on the LA's advice; review will be in January",
        "No ban. I met them on Tuesday and they will keep away from the gate",
        "phone call to 101, 26 Nov at 4",
        "Miss Patel says the posts have stopped and she will tell us if they start again",
        "Had a call with Kent legal Thursday",
        "Me, by phone, Thursday 26th. Will update you",
        "they came in Tues 4pm, mum and me, will send the note",
        "phone Tuesday 1 Dec 4pm, she and me, 20 min",
        "in person, tomorrow's meeting was moved to today",
        "yes met them 1 Dec with Lucy. I will follow up",
        "call on 1 Dec",
        "She will ring the other mums herself",
        "Mr Moss will not come to site until Easter, letter of 30 Nov",
    ],
)
def test_this_is_done(words: str) -> None:
    assert not yet_to_be_done(words)


def tried(words: str) -> Reading:
    return enough(row("conversation"), Act(answers={"took place": Answer(("no answer",), words)}), words)


def test_a_parent_who_was_rung_once_was_not_tried_twice() -> None:
    c = up_to("conversation")
    c.answer(at("2026-11-26 17:00"), "conversation", 1, reading=tried("tried ringing on Mon"))
    assert c.prompt("conversation", 1).to == ("finch",)
    assert "There should be two before we go on without the parent: please give both" in " ".join(
        c.sent("finch")[-1].owed.body.split()
    )
    c.answer(at("2026-11-26 17:10"), "conversation", 1, reading=tried("rang Mon and Tue, voicemail both"))
    assert c.case.waiting("recommendation", 1)


@pytest.mark.parametrize(
    "words",
    [
        "rang Mon and Tue, voicemail both",
        "26 and 27 Nov by phone",
        "phoned 30/11 and 1/12",
        "Rang 4pm and 5.30pm, no reply",
        "rang, emailed, left a message",
        "tried twice",
        "phone x2",
        "rang on Monday, wrote on Wednesday",
        "three calls, no answer",
        "Rang yesterday, again today",
    ],
)
def test_two_attempts_are_two(words: str) -> None:
    assert isinstance(tried(words), Act)


@pytest.mark.parametrize("words", ["tried ringing", "rang Mon", "Mon", "no answer when I rang", "voicemail"])
def test_one_is_one(words: str) -> None:
    assert isinstance(tried(words), Again)


@pytest.mark.parametrize(
    ("words", "again"),
    [
        ("take out the second sentence", True),
        ("Please soften the first paragraph.", True),
        ("make it shorter", True),
        ("Can you remove the bit about Monday?", True),
        ("You wrote about Miss Patel on 23 November. Please take it out of the group.", False),
        ("Please remove the message of 23 November from the group.\nWe would be glad to talk with you.", False),
        ("We ask you to leave out names.", False),
    ],
)
def test_what_to_do_with_the_words_is_not_the_words(words: str, again: bool) -> None:
    found = enough(row("redraft"), Act(answers={"words": Answer((words,))}), words)
    assert isinstance(found, Again) is again
