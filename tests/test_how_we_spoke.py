"""The note of a conversation, as the parent reads it: how and when we spoke is a sentence, where it can be read surely."""

import pytest

from mailflow.prompt.answers import Answer
from tests.roads import letters, up_to
from tests.world import at


def noted(words: str, when: str = "2026-11-26 17:30") -> str:
    """Return how the letter says how and when they spoke, where the lead typed `words`."""
    c = up_to("conversation")
    said = {"took_place": Answer(("yes",), words), "note": "You said that you are sorry."}
    usual = {"position": "accepts", "since": "deleted", "new": "no"}
    c.answer(at(when), "conversation", 1, **said, **usual)  # type: ignore[arg-type]
    _, _, below = letters(c, "note")[-1].draft.body.partition("who was there:\n\n")
    return below.partition("\n\nWhat was said:")[0]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("phone today 17:10", "By telephone on Thursday 26 November 2026 at 5.10 pm."),
        ("by phone, yesterday at 4.15pm", "By telephone on Wednesday 25 November 2026 at 4.15 pm."),
        ("Today, in person, 9.05", "In person on Thursday 26 November 2026 at 9.05 am."),
        ("telephone call this afternoon", "By telephone on the afternoon of Thursday 26 November 2026."),
        ("Teams today 15:30", "By video call on Thursday 26 November 2026 at 3.30 pm."),
        (
            "phone today 17:10, you and Mr Finch",
            "By telephone on Thursday 26 November 2026 at 5.10 pm, you and Mr Finch",
        ),
    ],
)
def test_how_and_when_is_a_sentence_with_its_day(typed: str, read: str) -> None:
    assert noted(typed) == read


@pytest.mark.parametrize(
    "typed",
    [
        "phone on Thursday",
        "phone today at 7",
        "phone today 18:10",
        "this morning 15:10, phone",
        "rang twice today, 17:10 and 17:20",
        "phone today 17:10 and 17:20",
        "phone today 17:10-17:20",
        "phoned his wife today 17:10",
        "in school, with Mrs Shah",
        "phone today 5:99",
        "phone today or yesterday",
    ],
)
def test_what_could_be_read_in_two_ways_stands_as_it_was_typed(typed: str) -> None:
    assert noted(typed) == typed


def test_today_is_the_day_on_which_the_lead_wrote_it_down() -> None:
    assert noted("phone today 09:10", when="2026-11-27 09:30").startswith("By telephone on Friday 27 November 2026")
