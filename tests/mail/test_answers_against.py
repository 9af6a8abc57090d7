"""What speaks against an answer in the very reply: a condition, a doubt, a worry, an article, one more of them. It is asked about."""

import pytest

from mailflow.prompt.answers import Act, Again
from mailflow.workflow import question as row
from tests.evaluate import answers_by_hand as by_hand
from tests.evaluate.clients import CLIENTS, head
from tests.evaluate.wire import written


def told(name: str, reply: str) -> dict[int, set[str]]:
    """Return what each item is taken to be answered with, by its number."""
    desk, _ = by_hand._desk(name)
    found = desk.reading(written(CLIENTS["gmail"](desk.sent, reply), head(desk.sent)))
    answers = found.answers if isinstance(found, Act | Again) else {}
    items = {item.name: (number, item) for number, item in enumerate(row(name).items, 1)}
    return {items[one][0]: set(by_hand._told(items[one][1], answer)) for one, answer in answers.items()}


@pytest.mark.parametrize(
    ("name", "reply", "number"),
    [
        ("witness", "A, 4B. Not sure about 5.", 5),
        ("witness", "5 no, although Dan scares me. 1C 2A 4A", 5),
        ("witness", "5 A but please watch Tia. 1C 2A 4A", 5),
        ("first look", "A but 7 is a no from me", 7),
        ("first look", "A for number 1, A for number 2, not A for number 6", 6),
        ("witness", "A 4B. One parent did ask me about it.", 2),
        ("witness", "A, 4B. I was shown one by Lucy.", 1),
        ("witness", "A, 4B except I was shown one by Lucy", 1),
        ("witness", "A. 4B. 2 parents asked", 2),
        ("plan", "A, 2 A B C Jan Pope", 2),
        ("first look", "A, plus O2 for the points", 4),
        ("first look", "A. Points: also O2.", 4),
        ("first look", "A but O2 for number 4 as well", 4),
        ("gathered", '1A 2C 3 Dan Moss 4 A after Monday 5 "x" Y4 23 Nov', 4),
        ("recommendation", "1A 2 R1, R7 if he does it again 3 first 4B personal 7A", 2),
        ("recommendation", "1A 2 R1 (R3 next time) 3 first 4B personal 7A", 2),
        ("conversation", "1A phone Tue 4pm\n2 A not really\n3 D\n4 A\n5 none\n6 You said sorry.", 2),
        ("conversation", "1A phone Tue 4pm, 2A B? 3A 4A 5 none 6 You said sorry.", 2),
        (
            "conversation",
            "1A by phone\n2A\n3B\n4A\n5 none\n6 You said:\n1 I am sorry\n2 I will delete it\n3 B told me to",
            6,
        ),
        ("gathered", "A\n2C\n3 Dan Moss\n5 Dan said (1) she's useless (2) she's thick, in the Y4 group on 23 Nov", 5),
        (
            "recommendation",
            "1A\n2R1\n3 Three reasons:\n1 it was only one post\n2 he said sorry\n3 a word is enough\n4B personal\n7A",
            3,
        ),
    ],
)
def test_an_answer_is_not_taken_where_the_reply_speaks_against_it(name: str, reply: str, number: int) -> None:
    assert number not in told(name, reply)


def test_an_article_before_a_letter_is_none() -> None:
    assert told("follow up", "A but 2 is a B, 3 is a yes")[2] == {"b"}


@pytest.mark.parametrize("reply", ["1A 2A 3 2 4 O1 5 ? 6A 7A", "A\n5: ?", "5 !"])
def test_a_mark_in_the_place_of_a_name_is_asked_about(reply: str) -> None:
    assert 5 not in told("first look", reply)
