"""One attempt is not two, and what to do with a letter's words is not the words: that alone is asked again, with why."""

import pytest

from mailflow.decide.arriving.more_is_asked import less_than_asked
from mailflow.prompt.answers import Act, Answer
from mailflow.workflow import question as row
from tests.roads import up_to
from tests.world import at


def tried(words: str) -> Act:
    return Act(answers={"took place": Answer(("no answer",), words)})


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
    assert not less_than_asked(row("conversation"), tried(words))


@pytest.mark.parametrize("words", ["tried ringing", "rang Mon", "Mon", "no answer when I rang", "voicemail"])
def test_one_is_one(words: str) -> None:
    assert less_than_asked(row("conversation"), tried(words))


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
    act = Act(answers={"words": Answer((words,))})
    assert [one.item for one in less_than_asked(row("redraft"), act)] == (["words"] if again else [])


def test_a_first_name_alone_cannot_stand_on_a_letter() -> None:
    """ "Dan and Mel Moss" are two parents, of whom one would be written to as "Dan"."""
    c = up_to("gathered")
    answers = {
        "enough": "enough",
        "grade": "admitted",
        "parents": ("Dan", "Mel Moss"),
        "next": "invite",
        "what": "“useless”",
    }
    c.answer(at("2026-11-25 09:00"), "gathered", **answers)  # type: ignore[arg-type]
    assert c.prompt("gathered").to == ("finch",) and not c.case.strands
    assert "“Dan” cannot stand on a letter like that" in c.sent("finch")[-1].owed.body
