"""People type the form again in their own way: what they meant is read, and their own words stay as they typed them."""

import pytest

from mailflow.prompt.answers import Act, Again
from mailflow.workflow import question as row
from tests.mail import questions as q
from tests.mail.questions import asked_again, reading, told
from tests.mail.test_answers import SUGGESTED, USUAL

WHOLE = {"seen": "shown", "contact": "no", "effect": "upset", "safety": "no"}


@pytest.mark.parametrize(
    "reply",
    [
        (
            "1   Have you seen the messages? B\n2   Has any parent been in direct contact with you, or has anything happened, about "
            "this? A\n4   How are you? B\n5   Any worry for anybody's safety? A"
        ),
        "(1) B\n(2) A\n(4) B\n(5) A",
        "* 1 – B\n* 2 – A\n* 4 – B\n* 5 – A",
        "1(B),2(A),4(B),5(A)",
        "1-B, 2-A, 4-B, 5-A",
        "1B / 2A / 4 = B / 5A",
        "B A B A",
        "B A - B A",
        "for 1 it's B\nfor 2 it's A\nfor 4 it's B\nfor 5 it's A",
        "B for the first, A for number 2, B for number 4 and A for number 5",
    ],
)
def test_the_same_answers_in_many_shapes(reply: str) -> None:
    found = reading(row("witness"), reply)
    assert isinstance(found, Act), found
    assert told(found) == WHOLE


@pytest.mark.parametrize(
    ("reply", "instead"),
    [
        ("A but number three is a three", {"seriousness": "3"}),
        ("A except 1, which I'd put as D", {"safety": "unsure"}),
        ("7B, everything else as A.", {"acknowledge": "no"}),
        ("3 is 4. Otherwise A.", {"seriousness": "4"}),
        ("A, 5 T Finch", {"lead": "finch"}),
        ("Happy with A on this one", {}),
    ],
)
def test_the_usual_answer_with_what_differs(reply: str, instead: dict[str, str]) -> None:
    found = reading(q.FIRST_LOOK, reply)
    assert isinstance(found, Act), found
    assert told(found) == {**SUGGESTED, **USUAL, **instead}


@pytest.mark.parametrize(
    "reply",
    [
        "7B. The rest a colleague must say.",
        "1A 2A. All the others a bit unclear to me.",
        "A, and 4 G1 on top of the others",
    ],
)
def test_what_only_looks_like_it_is_asked_again(reply: str) -> None:
    assert isinstance(reading(q.FIRST_LOOK, reply), Again)


@pytest.mark.parametrize(
    "note",
    [
        "You apologised for the first time, and can not say when for the second you wrote it.",
        "You told us that question one is a joke, and that number two is a lie.",
        "You said: new line, full stop. Then 3 is one of those that you took down.",
    ],
)
def test_words_of_their_own_stay_as_they_were_typed(note: str) -> None:
    found = reading(row("conversation"), f"(1) A by phone\n(2) A\n(3) A\n(4) A\n(5) none\n(6) {note}")
    assert isinstance(found, Act), asked_again(found)
    assert told(found)["note"] == note


@pytest.mark.parametrize("gap", [" " * 19_000, "\n" * 19_000, "\u00a0\t" * 9_000])
def test_a_gap_however_long_says_nothing(gap: str) -> None:
    found = reading(q.FIRST_LOOK, f"A{gap}Thanks")
    assert isinstance(found, Act), found


@pytest.mark.parametrize(
    ("question", "reply"),
    [
        ("gathered", '2C\n3 Dan Moss\n5 "Top in maths. The rest A. Shah is a liar", 14 Nov, Oak'),
        ("gathered", '2 B\n3 Dan Moss\n5 "Oak got a C, the others A, what a joke", 14 Nov Oak group'),
        ("witness", "4A\n3 Her report said: Maths B, English B, the rest A. She was cross."),
        ("follow up", "A A A\nNot Yet"),
        ("follow up", "A A A\nWait"),
        ("witness", "A A A A\nHelp"),
        ("gathered", "A B Moss A Lucy"),
        ("conversation", "1 A meeting could not be had\n2 F\n3 D\n4 A"),
        ("recommendation", "1A\n2 R1 informal word, R2 would be too much\n3 Many saw it\n4A\n7A"),
        ("safeguarding outcome", "I would say B but I need to check"),
        ("safeguarding outcome", "I put B on Monday and it was wrong"),
        ("first look", "Mostly A, I think"),
        ("first look", "1A 2A 3 2 4 O1 5 A Cole 6A 7A"),
        ("first look", "A, for 3: 4 children were named"),
    ],
)
def test_nothing_is_taken_of_what_means_something_else(question: str, reply: str) -> None:
    assert isinstance(reading(row(question), reply), Again)


def test_a_reporters_own_list_is_their_words_and_answers_nothing() -> None:
    found = reading(row("details"), "- I was shown it\n- I have not replied\n- I am worried")
    assert isinstance(found, Act), asked_again(found)
    assert not found.answers


def test_the_heading_of_a_list_takes_nothing_from_the_name_behind_it() -> None:
    found = reading(row("authorities"), "AUTHORITIES, Amira Shah")
    assert isinstance(found, Act), asked_again(found)
    assert set(found.answers) == {"owner"}


@pytest.mark.parametrize(
    "note",
    [
        'You wrote: "full stop. new line. full stop." and we agreed that it stops.',
        "Three things were agreed:\n- A letter to the group\n- I will ring again\n- 3 messages are taken down",
        "You got E for number 2, you said, and B for number 4.",
    ],
)
def test_a_note_is_read_as_it_stands(note: str) -> None:
    found = reading(row("conversation"), f"1A by phone on Tuesday\n2A\n3B\n4A\n5 none\n6 {note}")
    assert isinstance(found, Act), asked_again(found)
    assert told(found)["note"] == note
