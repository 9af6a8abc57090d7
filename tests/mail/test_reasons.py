"""Why a message was taken for a concern, told to the SLT as a colleague would tell it."""

from dataclasses import replace

import pytest

from mailflow.mail.triage import Reason
from mailflow.mail.triage.likeness import NEAR, ROUTES
from mailflow.mail.triage.reasons import in_words
from mailflow.mail.triage.table import RULES
from tests.course import Course
from tests.mail.arrivals import email, new_cases, placed
from tests.mail.test_triage import given, sort
from tests.world import hillside

WORDS = "In confidence please. Dan Moss keeps calling Miss Patel useless on the group. Two screenshots."
NAMES = {rule.name for rule in RULES}


def test_the_first_look_is_told_what_was_found_in_plain_sentences():
    (new,) = new_cases(placed(email(WORDS, subject="Year 4 WhatsApp")))
    c = Course(school=hillside())
    c.happen(replace(new.raised, reference="KXR4TZ"))
    (asked,) = [mail.owed.body for mail in c.case.mails.values() if mail.owed.because == "asked: first look"]
    _, _, why = asked.partition("Why it was read as a concern:\n")
    lines = why.partition("\n\n")[0].splitlines()
    assert "- Somebody is called something: “calling Miss Patel useless”." in lines
    assert "- The writer asks for confidence: “In confidence”." in lines
    assert (
        "- As a whole it reads like a concern, above all here: “Dan Moss keeps calling Miss Patel useless on the group.”"
        in lines
    )
    assert "clue" not in why and not any(line.endswith(f": {name}") for line in lines for name in NAMES)


def test_what_is_little_by_itself_is_left_out_where_the_same_words_have_shown_more():
    shown = in_words(sort(given(WORDS)).reasons)
    assert sum("“screenshots”." in line and "As a whole" not in line for line in shown) == 1


def test_where_much_speaks_for_a_concern_nobody_reads_that_it_is_about_people_too():
    rambling = (
        "I get on with most people. Dan Moss has been putting stuff on the year 4 whatsapp about Miss Patel, saying she "
        "is useless, and a few of them put laughing faces. Please keep my name out of it."
    )
    said = in_words(sort(given(rambling)).reasons)
    assert any("is called something" in line for line in said)
    assert not any("about people" in line or line.endswith("“laughing”.") for line in said)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_has_a_sentence_that_can_be_said_with_words_or_without(rule):
    ((bare,), (said,)) = (in_words([Reason(words, rule.name, "")]) for words in ("", "these words"))
    assert bare.endswith(".") and said.endswith(".") and ": “these words”." in said and "clue" not in said


@pytest.mark.parametrize(
    "name",
    [
        *(f"reads like a {kind}" for kind in NEAR),
        *(f"reads like a message for another procedure ({kind})" for kind in ROUTES),
    ],
)
def test_what_a_message_reads_like_is_a_sentence_too(name):
    (said,) = in_words([Reason("", name, "")])
    assert said.startswith("As a whole it reads like ") and said.endswith(".") and "(" not in said


def test_what_does_not_speak_for_a_concern_is_told_as_such():
    said = in_words([Reason("thank you so much", "thanks", ""), Reason("is off sick", "absence and collection", "")])
    assert said[0].startswith("On the other hand, it is ") and said[1].startswith("Besides, it ")
