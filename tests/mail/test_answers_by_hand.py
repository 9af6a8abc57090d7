"""Replies that staff wrote by hand, labelled: none is read wrongly, and no fewer are understood than once were."""

from typing import Final

import pytest

from mailflow.prompt.answers import Act, Again, Said
from tests.evaluate import answers_by_hand as by_hand
from tests.mail import questions as q
from tests.mail.questions import asked_again, reading, told
from tests.mail.test_answers import SUGGESTED, USUAL

RIGHT: Final = 989
"""How many of the labelled replies are understood, of 1,081. It may only become more."""


def test_no_reply_written_by_hand_is_read_wrongly() -> None:
    tally = by_hand.measured()
    assert tally.wrong == []
    assert tally.total()["right"] >= RIGHT, tally.missed


WRONG: Final = 5
"""How many of those that the reading was not written from are read wrongly, at the most."""


def test_few_are_read_wrongly_of_those_that_the_reading_was_not_written_from() -> None:
    tally = by_hand.measured(by_hand.KEPT_BACK)
    assert len(tally.wrong) <= WRONG, tally.wrong
    assert tally.total()["right"] >= 487, tally.missed


@pytest.mark.parametrize(
    ("reply", "instead"),
    [
        ("A, but I'd put it at 4", {"seriousness": "4"}),
        ("A but seriousness is 1 not 2", {"seriousness": "1"}),
        ("A. Finch to lead please", {"lead": "finch"}),
        ("A but please add O1", {"points": "G1 O1"}),
        ("A, points should be O1 instead of G1", {"points": "O1"}),
        ("A, O6b for the points", {"points": "O6b"}),
        ("A but don't write to her", {"acknowledge": "no"}),
        ("A/7B", {"acknowledge": "no"}),
        ("A with changes:\n- how serious: 3\n- lead: Tobias Finch", {"seriousness": "3", "lead": "finch"}),
        ("Answer is A, happy with the rest", {}),
        ("A\n\nWill catch up on Thursday about the carols. All quiet here.", {}),
    ],
)
def test_what_stands_beside_the_letter_is_given_to_its_item(reply: str, instead: dict[str, str]) -> None:
    found = reading(q.FIRST_LOOK, reply)
    assert isinstance(found, Act), found
    assert told(found) == {**SUGGESTED, **USUAL, **instead}


@pytest.mark.parametrize(
    ("reply", "item"),
    [
        ("A, her husband reads that inbox", "acknowledge"),
        ("A. Not safe to write to her.", "acknowledge"),
        ("A. He's one of our TAs.", "about"),
        ("A, not Finch", "lead"),
        ("A. Finch and Orr to lead together", "lead"),
        ("A, lead Finch?", "lead"),
        ("A. It's the third time this term.", "same"),
        ("A, drop G1", "points"),
        ("A - more of a 3", "seriousness"),
        ("A, the child may be at risk", "safety"),
        ("1A 2A 3 2 4 G1 5 Finch 6A 7A but don't write to her yet", "acknowledge"),
        ("1A 2A 3 2 4 G1 5 Finch 6A 7A\n\nHis son may be hurt at home.", "safety"),
    ],
)
def test_what_touches_an_item_is_asked_about_it(reply: str, item: str) -> None:
    found = reading(q.FIRST_LOOK, reply)
    assert item in asked_again(found) and item not in told(found)
    assert isinstance(found, Again) and any("“" in one.why for one in found.unclear)


@pytest.mark.parametrize(
    "reply",
    [
        "A\n\nActually no, hang on, forget that",
        "A. Sorry, no. I'll come back to you",
        "1A 2A 3 2 4 G1 5 Finch 6A 7A\n\nIgnore that, wrong one",
        "1A 2A 3 2 4 G1 5 Finch 6A 7A\nsorry make that 4",
    ],
)
def test_a_second_thought_takes_all_of_it_back(reply: str) -> None:
    assert asked_again(reading(q.FIRST_LOOK, reply)) == [item.name for item in q.FIRST_LOOK.items]


def test_a_but_at_the_end_of_other_words_is_asked_about() -> None:
    found = reading(q.RECOMMENDATION, "1A 2 R1 4B personal 7A 3 first and put right, but really not substantiated")
    assert asked_again(found) == ["finding"]


@pytest.mark.parametrize(
    ("reply", "answers"),
    [
        ("Yes they reached me and yes I'm upset, but I am coping", {"seen": "reached me", "effect": "upset"}),
        ("No contact and no worries", {"contact": "no", "safety": "no"}),
        ("no contact, B for number 4", {"contact": "no", "effect": "upset"}),
        ("- Seen? C\n- Contact: A\n- How are you? no effect", {"seen": "no", "contact": "no"}),
        ("one c two a four a five a", {"seen": "no", "contact": "no", "effect": "none", "safety": "no"}),
    ],
)
def test_a_choice_may_be_said_in_a_sentence(reply: str, answers: dict[str, str]) -> None:
    found = told(reading(q.WITNESS, reply))
    assert {name: found.get(name) for name in answers} == answers


@pytest.mark.parametrize(
    "reply",
    [
        "I would not say no contact",
        "A parent upset me",
        "If they reached me, would I have to say?",
        "no contact or worry that I want to write down here",
    ],
)
def test_what_only_resembles_a_choice_is_none(reply: str) -> None:
    assert told(reading(q.WITNESS, reply)) == {}


@pytest.mark.parametrize(
    ("reply", "letter"),
    [
        ("s - I think his little boy may not be safe at home", "S"),
        ("Somebody may be at risk. I'm free from 10.30.", "S"),
        ("X, Dan Moss is married to my cousin.", "X"),
        ("I'm connected with the family", "X"),
        ("I need to talk first please. Free at lunch.", "H"),
        ("This is not for me, I'm on leave", "N"),
        ("N - wrong person", "N"),
    ],
)
def test_a_universal_answer_is_heard_with_its_reason_and_in_words(reply: str, letter: str) -> None:
    found = reading(q.WITNESS, reply)
    assert isinstance(found, Said) and found.what == letter


@pytest.mark.parametrize(
    "reply", ["This is not for me to say", "N, no contact", "X Patel", "I'm not connected with him"]
)
def test_what_only_begins_like_one_is_no_universal_answer(reply: str) -> None:
    assert not isinstance(reading(q.WITNESS, reply), Said)


def test_whoever_offers_to_lead_is_who_wrote() -> None:
    assert told(reading(q.FIRST_LOOK, "A but I'll lead on this one", by="shah"))["lead"] == "shah"
    assert asked_again(reading(q.FIRST_LOOK, "A but I'll lead on this one")) == ["lead"]
    assert told(reading(q.FIRST_LOOK, "A, Amira", by="shah"))["lead"] == "orr"
