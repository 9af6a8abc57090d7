"""What a message reads like, where no rule foresaw its words. The weights are learned by `scripts/train_likeness.py`."""

import hashlib
import re
from pathlib import Path

import pytest

from mailflow.mail import likeness_weights
from mailflow.mail.likeness import KINDS, learned, likeness, weightiest
from mailflow.mail.triage import looked_at
from tests.mail.test_triage import CLASSES, OURS, PEOPLE, given, sort

HERE = Path(likeness_weights.__file__)


def scores(text: str) -> dict[str, int]:
    found = looked_at(given(text), people=PEOPLE, classes=CLASSES, own_domains=OURS)
    return dict(likeness(found.text, found.found).scores)


def test_the_weights_are_those_that_were_learned_and_nobody_changed_one_by_hand() -> None:
    said = re.search(r"SHA-256 ([0-9a-f]{64})", HERE.read_text(encoding="utf-8"))
    assert said and hashlib.sha256(likeness_weights.WEIGHTS.encode()).hexdigest() == said[1]
    assert len(learned().start) == len(KINDS) and len(learned().near) > 1_000


@pytest.mark.parametrize(
    "text",
    [
        "My neighbour's little boy says he has to sleep in the shed when his dad has been drinking, and that he is always hungry.",
        "She told my daughter that her uncle comes into her room at night and that it is their secret.",
        "He has bruises all over his arms again and flinches when his stepdad raises his voice.",
    ],
)
def test_a_danger_that_no_rule_foresaw_reaches_the_safeguarding_lead(text: str) -> None:
    assert scores(text)["danger"] > scores(text)["ordinary"]
    assert "alert" in {action.value for action in sort(given(text)).actions}


def test_it_is_said_what_it_reads_like_and_by_which_words() -> None:
    text = "She told my daughter that her uncle comes into her room at night and that it is their secret."
    found = looked_at(given(text), people=PEOPLE, classes=CLASSES, own_domains=OURS)
    words = weightiest(likeness(found.text, found.found), "danger")
    assert words and all(word in text.casefold() for word in words)
    assert any(reason.rule == "reads like a danger" for reason in sort(given(text)).reasons)


@pytest.mark.parametrize(
    "text",
    [
        "Please could you tell me when the Year 4 swimming lessons begin, and whether she needs goggles?",
        "I have paid for the trip. Max has a dental appointment on Thursday at two.",
    ],
)
def test_everyday_mail_reads_like_everyday_mail(text: str) -> None:
    found = scores(text)
    assert found["ordinary"] > max(found["danger"], found["concern"])
    assert {action.value for action in sort(given(text)).actions} == {"leave"}


def test_nothing_is_read_into_no_words_or_into_very_many() -> None:
    assert set(scores("")) == set(KINDS)
    assert set(scores("The bus was late. " * 3_000)) == set(KINDS)
