"""An ordinary question within a concern: whoever looks first is told of it, since the office does not see it any more."""

import pytest

from mailflow.mail.triage.asks_office import asked
from mailflow.mail.triage.reasons import in_words
from tests.evaluate.triage import as_bytes, sorted_

CONCERN = "Dan Moss keeps calling Miss Patel useless on the Year 4 WhatsApp, and others join in."


def why(words: str) -> tuple[str, ...]:
    return in_words(sorted_(as_bytes(f"Subject: the group\n{words}\n")).reasons)


def of_the_office(words: str) -> list[str]:
    return [one for one in why(words) if one.startswith("Besides, it asks the office")]


@pytest.mark.parametrize(
    ("words", "question"),
    [
        (f"{CONCERN} And can you tell me when the Christmas play is?", "can you tell me when the Christmas play is?"),
        (f"{CONCERN} PS what time does the trip leave on Friday?", "what time does the trip leave on Friday?"),
        (f"{CONCERN}\n\nDo we need packed lunches tomorrow?\n\nRosa", "Do we need packed lunches tomorrow?"),
        (
            "Dan Moss calls Miss Patel useless on the Year 4 WhatsApp and could you let me know when the disco is?",
            "could you let me know when the disco is?",
        ),
    ],
)
def test_a_question_that_is_surely_for_the_office_is_told_in_its_own_words(words, question):
    (told,) = of_the_office(words)
    assert f"“{question}”" in told and "please have this answered, without a word of where it was asked" in told


@pytest.mark.parametrize(
    "words",
    [
        CONCERN,
        f"{CONCERN} When is the school going to do something about it?",
        f"{CONCERN} Can you tell me what happens now?",
        f"{CONCERN} Can you tell me when the meeting with the Head about this is?",
        f"{CONCERN} Is there any reason why parents can post this?",
        f"{CONCERN} Do we need to move class?",
        f"{CONCERN} When does he have to apologise to her at the gate?",
        f"{CONCERN} Can you tell me when the trip is and send all the data you hold on us?",
        f"{CONCERN} We have paid for the trip.",
    ],
)
def test_what_belongs_to_the_concern_or_asks_nothing_is_none(words):
    assert not of_the_office(words)


def test_an_ordinary_email_has_no_such_line_since_the_office_has_it():
    assert not of_the_office("Can you tell me when the Christmas play is?")


def test_two_are_told_at_the_most_however_many_there_are():
    assert len(list(asked("When is the disco? " * 50))) == 2
