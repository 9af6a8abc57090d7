"""A reply to what was asked again that says something of what was answered before: taken where it is plain, asked where it is not."""

import pytest

from mailflow.prompt.answers import Act, Again
from mailflow.workflow import question as row
from tests.evaluate.read_alone import answered


@pytest.mark.parametrize(
    ("name", "open_item", "reply", "changed"),
    [
        ("first look", 6, "A. Tobias to lead please", {"lead": "finch"}),
        ("first look", 6, "A, and I'd rather Tobias took this one as Amira has the other", {"lead": "finch"}),
        ("first look", 6, "A 5 Tobias Finch", {"lead": "finch"}),
        ("first look", 6, "6A 5 Tobias", {"lead": "finch"}),
        ("first look", 6, "A, seriousness 3", {"seriousness": "3"}),
        ("conversation", 4, "A. 2 should be C", {"position": "disputes"}),
    ],
)
def test_a_correction_beside_what_was_asked_again_is_taken(
    name: str, open_item: int, reply: str, changed: dict[str, str]
):
    found = answered(row(name), reply, open_item)
    assert isinstance(found, Act)
    assert {item: " ".join(found.answers[item].picked) for item in changed} == changed


@pytest.mark.parametrize(
    ("name", "open_item", "reply", "again"),
    [
        ("first look", 6, "A. I think there may be a risk", "safety"),
        ("first look", 6, "A but mum is terrified", "safety"),
        ("plan", 2, "A but I am connected", "connected"),
        ("plan", 2, "A, sorry I'm in the group too", "connected"),
        ("witness", 4, "A but he shouted at me today", "contact"),
        ("witness", 4, "A but I am scared to walk to my car", "safety"),
        ("recommendation", 4, "A but R3 rather than R2", "response"),
    ],
)
def test_what_speaks_against_an_earlier_answer_opens_it_again(name: str, open_item: int, reply: str, again: str):
    found = answered(row(name), reply, open_item)
    assert isinstance(found, Again)
    assert again in {one.item for one in found.unclear} and again not in found.answers


@pytest.mark.parametrize(
    ("name", "open_item", "reply"),
    [
        ("first look", 6, "A"),
        ("first look", 6, "A, sorry, missed that one. Amira"),
        ("first look", 6, "A thanks, off to assembly"),
        ("plan", 2, "A and thank you for sorting this so quickly"),
        ("witness", 4, "A. Thank you for asking"),
        ("recommendation", 4, "B it names her twice"),
    ],
)
def test_what_says_nothing_of_the_others_leaves_them_as_they_were(name: str, open_item: int, reply: str):
    found = answered(row(name), reply, open_item)
    assert isinstance(found, Act)
    assert {item.name for number, item in enumerate(row(name).items, 1) if number != open_item} <= set(found.answers)
    assert all(
        answer.words == "as said"
        for item, answer in found.answers.items()
        if item != row(name).items[open_item - 1].name
    )
