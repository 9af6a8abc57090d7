"""Approvals of one line, as a busy Head types them, are understood; and their doubtful neighbours, in almost the same words, are not.

The one idea: to each way of saying yes belong the ways in which it is none: a condition, another letter, somebody else's yes, a
past one, a time. Both stand side by side in `replies/shortly.txt`, so that nobody widens the one and forgets the other.
"""

from dataclasses import replace

import pytest

from mailflow.mail.decisions import command
from mailflow.prompt.items import Choose
from tests.evaluate.doubts import lines
from tests.mail import questions as q
from tests.mail.questions import PEOPLE
from tests.mail.test_plain_words import addressed_to, approves

CODE = "7K3M"
SAID = [line.partition(": ")[::2] for line in lines("shortly.txt")]


def to_mr_moss():
    question = addressed_to("Mr Moss", "informal word")
    item = question.items[0]
    assert isinstance(item, Choose)
    return replace(question, items=(replace(item, led_by="Tobias Finch"),))


def lets_go(words: str) -> bool:
    return approves(words.replace("{code}", CODE), to_mr_moss(), CODE)


def test_a_plain_yes_of_one_line_is_understood():
    plain = [words for meant, words in SAID if meant == "approve"]
    assert len(plain) > 600
    assert [words for words in plain if not lets_go(words)] == []


def test_no_doubtful_neighbour_of_one_lets_a_letter_go():
    doubtful = [words for meant, words in SAID if meant == "doubt"]
    assert len(doubtful) > 200
    assert [words for words in doubtful if lets_go(words)] == []


@pytest.mark.parametrize(
    ("own", "anothers"),
    [
        ("Tobias, approve.", "Amira, approve."),
        ("thanks tobias approve", "thanks amira approve it please"),
        ("Approved by Paul Denham", "Approved by Amira Shah"),
        ("I, Paul Denham, approve this letter.", "I, Helen Marsh, approve this letter."),
        ("The Moss letter is approved.", "The Ross letter is approved."),
        ("Please send it to him.", "Please send it to her."),
        ("As Head I approve.", "As Chair I approve."),
        ("I have approved this.", "I had approved this."),
        ("You have my approval to send it.", "You have my approval to change it."),
        ("Approve. Let's hope that settles it.", "Approve. Let's hope he agrees."),
    ],
)
def test_whose_yes_it_is_and_to_which_letter_decides(own: str, anothers: str):
    assert lets_go(own)
    assert not lets_go(anothers)


@pytest.mark.parametrize(
    ("words", "means"),
    [
        ("I'm turning this one down Toby. Well written but the wrong tool.", "decline"),
        ("No to this one. He put it right at once and that will do for me.", "decline"),
        ("None, thanks Tobias. Already resolved between them.", "none"),
        ("None thanks Tobias. Already resolved between them.", "none"),
        ("I don't want us to do anything about this. They shook hands at the gate.", "none"),
        ("I think no action here because he'd taken it down before we even rang him", "none"),
        ("Please establish whether the comment is still visible.", "more"),
        ("Let me have the history, every contact since September.", "more"),
        ("Grab me at lunch about this one", "talk"),
        ("Give us a bell about this Tobias", "talk"),
        ("Address it to both parents, not him alone.", "change"),
        ("I'd like a line in there thanking him for helping with the pond.", "change"),
        ("Get it off my desk.", ""),
        ("No action, if he says sorry before Monday.", ""),
    ],
)
def test_what_lets_nothing_go_is_understood_in_more_words(words: str, means: str):
    item = to_mr_moss().items[0]
    assert isinstance(item, Choose)
    found = command(item, words, code=CODE, people=PEOPLE, by="denham")
    assert (found.answer.picked[0] if found.answer and not found.why else "") == means


def test_a_letter_to_nobody_named_is_read_as_well():
    assert approves("Approve the letter. All fine.", q.DECIDE)


@pytest.mark.parametrize(
    "words", ["Approve {case}", "{case} - approved", "Case {case} approved.", "For {case}: approve"]
)
def test_the_reference_of_its_own_case_names_the_letter_and_anothers_takes_the_yes_back(words: str):
    question = to_mr_moss()
    item = question.items[0]
    assert isinstance(item, Choose)
    question = replace(question, items=(replace(item, reference="KXR4TZ"),))
    assert approves(words.format(case="KXR4TZ"), question, CODE)
    assert not approves(words.format(case="KXR4TY"), question, CODE)


def test_who_may_send_it_now_may_send_it_at_the_usual_hour_and_a_wish_for_haste_still_needs_its_reason():
    assert lets_go("You can send the letter now, thanks.")
    assert lets_go("This can be sent now.")
    assert not lets_go("Approve, send it now.")
    assert not lets_go("You can send it now if Sue agrees.")


@pytest.mark.parametrize(
    "words",
    ["The school trip is approved.", "Staff training approved.", "The day is approved.", "Yeah right, approve."],
)
def test_what_else_is_approved_or_mocked_is_no_aside_beside_a_yes(words: str):
    assert not lets_go(words)
