"""Several choices at once: by letters in a row or spelt out, and never one taken for less than was said."""

import pytest

from mailflow.prompt.answers import Again
from tests.mail import questions as q
from tests.mail.questions import asked_again, reading, told


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2AB", "reporter teacher"),
        ("2abc Mrs Hall", "reporter teacher staff | Mrs Hall"),
        ("2) ab", "reporter teacher"),
        ("2 A B", "reporter teacher"),
        ("2 A B C, Mrs Hall", "reporter teacher staff | Mrs Hall"),
        ("2 A Brown", "reporter | Brown"),
        ("2) ace Mrs Hall", ""),
        ("2 the reporter, for detail, the class teacher", "reporter teacher"),
        ("2 the class teacher and the reporter, for detail", "teacher reporter"),
        ("2 nobody further", "nobody"),
        ("2 other staff, Mrs Hall", "staff | Mrs Hall"),
        ("2 the class teacher, other staff, Mrs Hall and Miss Patel", "teacher staff | Mrs Hall and Miss Patel"),
        ("2 nobody further, the class techer", ""),
        ("2 the class teacher, reporter for the detail", "teacher reporter | for the detail"),
    ],
)
def test_several_choices_are_all_read_or_asked_again(said: str, meant: str):
    found = reading(q.PLAN, f"1A\n{said}\n3A\n4A")
    if meant:
        assert told(found) == {"connected": "no", "whom": meant, "preserve": "no", "longer": "no"}
    else:
        assert "whom" in asked_again(found)


@pytest.mark.parametrize("word", ["be", "bad", "dab", "bed"])
def test_a_word_that_could_be_a_run_of_letters_is_no_answer(word: str):
    found = reading(q.CONVERSATION, f"1B\n2) {word}\n3D\n4A")
    assert isinstance(found, Again) and asked_again(found) == ["position"]


def test_a_choice_whose_line_holds_commas_or_begins_with_to_is_read_by_the_whole_of_it():
    found = reading(q.PLAN, "1 no\n2 the reporter, for detail\n3 no\n4 no")
    assert told(found)["whom"] == "reporter"
    assert told(reading(q.FIRST_LOOK, "1A 2A 3 2\n4 not to challenge policies\n5 Finch 6A 7A"))["points"] == "O6a"


def test_the_words_that_a_choice_asks_for_belong_to_it_and_to_no_later_question():
    found = reading(q.WITNESS, "1 somebody showed or told me\n2 yes, the messages of Monday\n4 upset, but coping\n5 no")
    assert told(found) == {
        "seen": "shown",
        "contact": "yes | the messages of Monday",
        "effect": "upset",
        "safety": "no",
    }


def test_a_number_amid_words_opens_the_next_question_where_those_after_it_follow():
    found = reading(q.WITNESS, "1A 2B I have spoken with him 3 he was cross about books 4B 5A")
    assert told(found)["facts"] == "he was cross about books"
    found = reading(q.WITNESS, "1A 2B he rang me 3 nights running 4B 5A")
    assert told(found)["contact"] == "yes | he rang me 3 nights running"
