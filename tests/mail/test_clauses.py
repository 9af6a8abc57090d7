"""Clauses beside a yes are put together from word classes: a whole one is no doubt, and one with another word in it is."""

import pytest

from mailflow.mail.decisions.grammar import Grammar
from tests.mail.test_plain_words import addressed_to, approves

TO_MR_MOSS = addressed_to("Mr Dan Moss")
SMALL = Grammar("""
GOOD = kind | fair | spot on
PRAISE = it is [very] GOOD [and GOOD]* | (we | i) like it
""")


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("it is kind", {3}),
        ("it is very spot on and fair today", {5, 7}),
        ("we like it", {3}),
        ("like it", set()),
        ("it is very", set()),
    ],
)
def test_a_rule_is_read_in_every_way_that_it_can_end(words: str, ends: set[int]):
    assert SMALL.ends("PRAISE", words.split()).get(0, frozenset()) == ends


@pytest.mark.parametrize(
    "words",
    [
        "I have read it twice over a cup of tea, it is kind but clear, and I approve it.",
        "That's exactly what was needed. Happy for it to go to Mr Moss.",
        "Poor Miss Patel, I hope she is feeling better. You've been very fair to him. Approve.",
        "Nothing to add and nothing to change. Send Mr Moss this letter.",
        "gud leter, realy kind, aproved",
        "Approve comma I'm content with it new paragraph Paul",
        "Thank you for such a careful piece of work, Toby. Approved (sorry for the typos, cold hands).",
        "Approve. It's fair to everyone, I'd have written the same, and well done for keeping it friendly.",
    ],
)
def test_whole_clauses_beside_a_yes_are_no_doubt(words: str):
    assert approves(words, TO_MR_MOSS)


@pytest.mark.parametrize(
    "words",
    [
        "I have read it to Mr Moss, it is kind but clear, and I approve it.",
        "That's exactly what was needed before. Happy for it to go to Mr Ross.",
        "Poor Mr Moss, he deserves better. Approve.",
        "Nothing to add but the date. Send Mr Moss this letter.",
        "gud leter, realy kind, but aproved by HR",
        "Approve comma I'm content with it new paragraph no",
        "Thank you for the changes, Toby. Approved (sorry for the wording).",
        "Approve. It could be fairer, I'd have written less.",
        "Apologies for the radio silence, I was at County Hall with HR. Approve.",
        "Approve. Just back from the gate with Mr Moss, still cross.",
        "I have now had the chance to read half of it. Content with that. Please send it.",
        "Approve. Hope your letter is better. Now go home and read it again.",
        "Approve dash but soften it",
        "Fire away.",
        "Let Mr Moss have it.",
    ],
)
def test_the_same_clauses_with_another_word_in_them_are(words: str):
    assert not approves(words, TO_MR_MOSS)
