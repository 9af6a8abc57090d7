"""Numbers and names in one row behind the usual letter: each piece belongs to the one question that can have it, or all is asked."""

from datetime import date

import pytest

from mailflow.mail.answers import read
from mailflow.prompt.answers import Act, Again, Answer, Reading
from mailflow.workflow import question
from tests.world import PEOPLE

SUGGESTED = {"seriousness": Answer(("2",)), "points": Answer(("G1", "O1")), "lead": Answer(("orr",))}


def said(words: str) -> Reading:
    """Read what Amira Shah answers to the first look."""
    look = question("first look")
    return read(look, words, suggested=SUGGESTED, people=PEOPLE, today=date(2026, 11, 24), by="shah")


@pytest.mark.parametrize(
    ("words", "serious", "lead", "acknowledge"),
    [
        ("A, 3, Finch, 7B", "3", "finch", "no"),
        ("A, 3, 7B, Finch", "3", "finch", "no"),
        ("A; 3; Finch; 7B", "3", "finch", "no"),
        ("A - 3 - Finch", "3", "finch", "yes"),
        ("A – 3 – Finch – 7B", "3", "finch", "no"),
        ("A / 3 / Finch", "3", "finch", "yes"),
        ("A - 3", "3", "orr", "yes"),
        ("A, Finch, 7B", "2", "finch", "no"),
        ("A, 1, Finch, 7B", "1", "finch", "no"),
        ("A 3, lead Finch, 7B", "3", "finch", "no"),
    ],
)
def test_each_piece_is_read_where_it_can_be_one_questions_alone(
    words: str, serious: str, lead: str, acknowledge: str
) -> None:
    found = said(words)
    assert isinstance(found, Act), found
    picked = {name: "".join(found.answers[name].picked) for name in ("seriousness", "lead", "acknowledge", "safety")}
    assert picked == {"seriousness": serious, "lead": lead, "acknowledge": acknowledge, "safety": "no sign"}


@pytest.mark.parametrize(
    "words",
    [
        "A, 3, 4, Finch",
        "A, 3, 7, Finch",
        "A, 3, 3B",
        "A, 3, 7A, 7B",
        "A, 3, Finch or Orr, 7B",
        "A, 3, Finch, 7B unless she objects",
        "A, 3, Finch, 6B",
        "A - 3 - Finch?",
        "A - 3 - Finch - he is away",
        "A - 3 or 4",
        "A - 3 parents wrote",
        "A - 3, but Finch",
        "A - no",
    ],
)
def test_what_could_be_two_questions_or_says_more_is_asked_again(words: str) -> None:
    assert isinstance(said(words), Again)
