"""A Head says why they agree, thanks whoever did the work and takes leave; none of it can carry a condition, and what can is asked about."""

import random

import pytest

from mailflow.mail.decisions.beside.reasons import REASONS
from mailflow.mail.decisions.grammar import Grammar
from tests.mail.test_plain_words import addressed_to, approves

TO_MR_MOSS = addressed_to("Mr Moss", "informal word")
AGREED = (
    "Approve. He has apologised, and that's good enough for me.",
    "As he has taken it down and said sorry I am happy to approve",
    "Given that he has accepted it and apologised, approve.",
    "Approve - he's put his hands up to it",
    "Approve. He took it down within the hour.",
    "Approve. He apologised to Miss Patel in person.",
    "Approve. It was said in the heat of the moment.",
    "Approve. We all say silly things when we are cross.",
    "Approve. These things happen.",
    "Policy followed, evidence clear, response proportionate. Approve.",
    "I spoke to Miss Patel at lunch and she is happy with this too. Approve.",
    "Approve. No lasting harm done.",
    "Approve. The line about the reading books is a nice touch.",
    "Approve. A lot of care has gone into this.",
    "Thanks for getting this done so quickly. Approve.",
    "Approve. Thanks for holding the fort.",
    "Approve. You have done well here.",
    "Approve. Give Miss Patel my best.",
    "Approve. Shout if you need anything.",
    "Approve. Sorry, I was covering Year 2.",
    "All things considered, approve.",
    "For the record, I approve.",
    "I'm writing to say I approve the letter.",
    "Please mark it as approved",
    "Put me down as approve",
    "Wholeheartedly approve.",
    "I'd like to approve this please",
    "Ping it over to Mr Moss.",
    "You may send it on to Mr Moss.",
)
DOUBTED = (
    "Please reply APPROVE",
    "Approve. Put it right.",
    "Approve. Has he apologised",
    "Approve as he has promised to apologise.",
    "Approve. He has apologised too often.",
    "Approve. He has apologised but not to Miss Patel.",
    "Approve. He has taken it up.",
    "Approve now that he will apologise.",
    "Approve. She has not seen it.",
    "Approve. I spoke to Miss Patel and she is happy without it.",
    "Approve. The line about the books.",
    "Approve. The line about the reading books is a touch long.",
    "Policy followed, evidence thin. Approve.",
    "Approve. An informal word is enough.",
    "Approve. Keep the message down.",
    "Approve. A lot of care is needed.",
    "Thanks for getting this done again. Approve.",
    "Approve. Thanks for keeping it back.",
    "Approve. Shout if he needs anything.",
    "Approve. At the governors meeting.",
    "For the record, I approved the last one.",
    "Please mark it as approved once Nina has seen it",
    "Put me down as undecided, not approve",
    "I'd like to approve this",
    "Let's send it on Monday.",
    "Ping it over to me.",
    "I approve the informal word.",
)
TURNS = "if unless until once provided except instead not never should could must wait hold change remove add only half another wrong how whether later".split()
"""Words that turn a yes round, put it off or ask for something, wherever they stand in one of these."""


@pytest.mark.parametrize("words", AGREED)
def test_reasons_thanks_and_leave_beside_a_yes_are_no_doubt(words: str):
    assert approves(words, TO_MR_MOSS)


@pytest.mark.parametrize("words", DOUBTED)
def test_what_only_sounds_like_a_reason_is_asked_about(words: str):
    assert not approves(words, TO_MR_MOSS)


def test_no_reason_for_a_yes_is_made_of_words_that_turn_it_round():
    idioms = {"not", "only", "how", "could", "wrong", "once", "should"}  # "did not mean it", "only human", "at once"
    assert Grammar(REASONS).vocabulary & set(TURNS) <= idioms


def test_a_word_that_turns_round_takes_every_such_yes_back_wherever_it_stands():
    chance, seen, wrongful = random.Random(17), 0, []
    for approval in AGREED:
        own = approval.split(" ")
        for place in range(len(own) + 1):
            for word in chance.sample(TURNS, 6):
                said = " ".join([*own[:place], word, *own[place:]])
                seen += 1
                wrongful += [said] if approves(said, TO_MR_MOSS) else []
    assert seen > 1_000 and wrongful == []
