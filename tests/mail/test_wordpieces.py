"""How a text is cut into the pieces that the model knows."""

import time

import pytest

from mailflow.mail.triage.likeness.wordpieces import pieces, vocabulary

NAMES = {number: piece for piece, number in vocabulary().items()}


def cut(text: str, most: int = 64) -> str:
    return " ".join(NAMES[number] for number in pieces(text, most))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "[CLS] [SEP]"),
        ("She's SCREENSHOTTED it!", "[CLS] she ' s screens ##hot ##ted it ! [SEP]"),
        ("café — naïve", "[CLS] cafe — naive [SEP]"),
        ("zero\u200bwidth\tand\x00nul", "[CLS] zero ##wi ##dt ##h and ##nu ##l [SEP]"),
        ("你好", "[CLS] [UNK] [UNK] [SEP]"),
        ("b" * 101, "[CLS] [UNK] [SEP]"),
    ],
)
def test_words_are_cut_as_the_model_was_taught(text: str, expected: str) -> None:
    assert cut(text) == expected


def test_what_is_left_over_is_left_out() -> None:
    assert cut("one two three four", 4) == "[CLS] one two [SEP]"


def test_a_word_of_any_length_is_cut_in_little_time() -> None:
    began = time.process_time()
    assert cut("a" * 5_000) == "[CLS] [UNK] [SEP]"
    assert time.process_time() - began < 0.5
