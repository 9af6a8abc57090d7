"""Somebody turned on the writer in a group, told in quite calm words: a person is asked, and nobody takes a parent for staff."""

import pytest

from mailflow.mail.triage import Action
from mailflow.mail.triage.kinds import Kind
from mailflow.mail.triage.turned_on import BY_A_STRANGER, TURNED_ON, signs
from tests.mail.test_triage import PEOPLE, given, sort


@pytest.mark.parametrize(
    "words",
    [
        "Dan Moss had a go at me on the class group and I've left it",
        "Hi, my son is in year 4. Dan Moss laid into me on the group last night",
        "Dan Moss went for me on the group chat yesterday",
        "On the class chat Dan Moss had a right go at me about the parking",
        "She was really rude to me in the chat again so I have muted it",
        "Dan Moss kicked off at us on the Year 4 group",
        "A mum laid into my wife on the class whatsapp last night, I've muted it",
    ],
)
def test_a_calm_word_about_it_is_asked_about_at_least(words: str) -> None:
    assert {Action.ASK, Action.OPEN} & {*sort(given(words)).actions}


@pytest.mark.parametrize(
    "words",
    [
        "My son is in year 4. Dan Moss swore at me in the whatsapp",
        "My daughter is in Year 2. Karen Doyle swore at me on the class chat",
    ],
)
def test_a_parent_whom_we_do_not_know_is_not_taken_for_staff(words: str) -> None:
    assert Kind.STAFF not in sort(given(words)).kinds
    assert sort(given(words)).kinds == (Kind.CONCERN,)


@pytest.mark.parametrize(
    "words",
    [
        "My son is in year 4. Miss Patel swore at me in the whatsapp",
        "My son is in year 4. Priya Patel swore at me in the whatsapp",
        "My son is in year 4. His teacher Dan Moss swore at me in the whatsapp",
        "Miss Patel had a go at my son in class",
    ],
)
def test_one_of_ours_still_goes_to_the_head_alone(words: str) -> None:
    assert sort(given(words)).kinds == (Kind.STAFF,)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Dan Moss had a go at me on the class group", (TURNED_ON, BY_A_STRANGER)),
        ("Dan Moss, whose girl is in year 3, keeps having a pop at us in the chat", (TURNED_ON, BY_A_STRANGER)),
        ("One of the dads swore at my wife on the WhatsApp", (TURNED_ON,)),
        ("Mr Moss swore at my wife on the WhatsApp", (TURNED_ON,)),
        ("Priya Patel swore at me on the WhatsApp", (TURNED_ON,)),
        ("Dan Moss, a TA, swore at me on the WhatsApp", (TURNED_ON,)),
        ("I had a go at the quiz on the class group", ()),
        ("Could somebody have a go at me with the face paints? It is on the group", ()),
        ("Leo went for his flu jab, as it said on the class group", ()),
        ("Dan Moss had a go at me at the gate. Is the trip on the class group?", ()),
        ("It turned on me to bring the cakes, the rota is in the kitchen", ()),
    ],
)
def test_which_words_tell_of_it(words: str, found: tuple[str, ...]) -> None:
    assert signs(words, PEOPLE) == found


def test_words_without_end_are_read_at_once() -> None:
    assert signs("Dan Moss had a go at me on the " + "very " * 40_000 + "Moss Dan " * 20_000, PEOPLE) == ()
