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
        "1B new line 2A new line 4B new line 5A full stop",
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
