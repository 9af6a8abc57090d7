"""A very long letter costs no more than a long one, and what it says of a danger is found wherever it stands."""

import random

import pytest

from mailflow.mail.triage import Action, likeness
from mailflow.mail.triage.chosen import MOST
from mailflow.mail.triage.likeness import model
from tests.mail.arrivals import DANGER
from tests.mail.test_triage import given, sort

WORDS = ("the fair is on", "please bring a cake", "we will meet in the hall", "books go back on Friday", "it may rain")
LONG = 40_000
"""Sentences: more than is looked at."""


def letter(sentences: int) -> list[str]:
    chance = random.Random(4)
    return [f"{chance.choice(WORDS).capitalize()} {chance.choice(WORDS)}." for _ in range(sentences)]


@pytest.mark.parametrize("forwarded", [False, True])
def test_the_longest_letter_puts_no_more_than_so_many_passages_to_the_model(monkeypatch, forwarded):
    asked: list[str] = []
    scores = model.scores

    def noted(passage: str) -> list[list[float]]:
        asked.append(passage)
        return scores(passage)

    monkeypatch.setattr(likeness, "scores", noted)
    below = f"\n---------- Forwarded message ---------\n{' '.join(letter(LONG))}" if forwarded else ""
    sort(given(" ".join(letter(LONG)) + below, subject="Fwd: news" if forwarded else "News"))
    assert 0 < len(asked) <= MOST


@pytest.mark.parametrize("place", [0, 1500, 3000])
def test_a_danger_anywhere_in_a_long_letter_alerts(place):
    sentences = letter(3000)
    sentences.insert(place, DANGER)
    assert Action.ALERT in sort(given(" ".join(sentences))).actions


def test_one_in_the_middle_alerts_though_no_rule_is_sure_of_it():
    sentences = letter(3000)
    told = "My husband hit me again last night and I am scared of what he will do to me and my son."
    assert Action.ALERT in sort(given(told)).actions
    sentences.insert(1500, told)
    assert Action.ALERT in sort(given(" ".join(sentences))).actions
