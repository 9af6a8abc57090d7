"""What `make evaluate` measures, in short: no figure may become worse than it was.

The one idea: what must be nought is nought, or stands below with how much of it there still is; such a number may only be
made smaller. The long run prints every message behind it.
"""

from itertools import chain
from typing import Final

import pytest

from tests.evaluate import answers, awkward, machines, others, replies, spoofs, triage

WRONGFUL: Final = {
    "conditions": 3, "beneath a name": 6, "like furniture": 37, "second commands": 3, "other people's words": 2,
    "within a greeting": 9, "in a hurry": 44, "what is sent, and to whom": 20, "edited in the quotation": 8,
    "a line typed into the quotation": 42, "struck out": 12, "with an edited letter attached": 4,
    "lines like headers": 9, "lines like an attribution": 12,
}  # fmt: skip
"""Wrongful approvals that are still known in the short run, by what makes the reply doubtful: they must become none."""
UNDERSTOOD: Final = {"approvals": 0.81}
"""The least share of plain words of decision that is understood; what is not here, by no less than 0.9."""
ANSWERS_WRONG: Final = 6
ANSWERS_RIGHT: Final = 0.94
PROVED: Final = {"generic": 2, "google": 2, "m365": 4}
"""Forged mail that is still taken for the Head's: it must become none."""
ABSENCES_MISSED: Final = 5
DAYS: Final = {"right": 19, "WRONG": 2}
MISTAKEN: Final = {
    "triage": {"LEFT ALONE": 4, "concerns: asked": 18, "NOT ALERTED": 1, "ordinary: asked": 3, "opened": 0, "NOT TO ITS OWNER": 0},
    "kept_back": {"LEFT ALONE": 2, "concerns: asked": 8, "NOT ALERTED": 10, "ordinary: asked": 5, "opened": 0, "NOT TO ITS OWNER": 8},
}  # fmt: skip
"""How many messages of each labelled set are mistaken, and in which way, at most."""


@pytest.fixture(scope="module")
def doubtful() -> replies.Tally:
    return replies.measured(chain(replies.doubtful(3), awkward.awkward(awkward.QUOTING[::3])))


def test_no_doubtful_reply_lets_a_letter_go_but_those_that_are_known(doubtful: replies.Tally) -> None:
    assert doubtful.total() > 1_700
    more = {kind: count["WRONGFUL"] for kind, count in doubtful.by.items() if count["WRONGFUL"] > WRONGFUL.get(kind, 0)}
    assert more == {}, doubtful.wrongful


def test_plain_words_of_decision_are_understood_from_every_mail_program() -> None:
    tally = replies.measured(replies.plain(times=1, clients=5))
    assert tally.total() > 700 and tally.wrongful == []
    for kind, count in tally.by.items():
        assert count["understood"] >= UNDERSTOOD.get(kind, 0.9) * count.total(), (kind, tally.missed.most_common(20))
        assert count["misread"] == 0, (kind, tally.missed)


def test_an_approval_counts_from_the_head_alone() -> None:
    found = others.measured(awkward.QUOTING[::4])
    assert (found.let_go, found.heads_own) == ([], found.heads) and found.read > 80


def test_an_answer_is_read_as_it_was_meant_or_asked_again() -> None:
    tally = answers.measured(times=3)
    counts = [count for shape, count in tally.shapes.items()]
    assert len(tally.wrong) <= ANSWERS_WRONG, tally.wrong
    assert sum(count["right"] for count in counts) >= ANSWERS_RIGHT * sum(count.total() for count in counts), (
        tally.again
    )


def test_no_forged_mail_is_the_heads_and_all_honest_mail_is() -> None:
    tally = spoofs.measured()
    assert tally.refused == []
    for provider, most in PROVED.items():
        assert tally.forged(provider) >= 2_000
        assert len([line for line in tally.wrongful if line.startswith(provider)]) <= most, tally.wrongful


def test_automatic_mail_is_told_from_peoples() -> None:
    tally = machines.measured()
    assert len(tally.answers) <= ABSENCES_MISSED, tally.answers
    for kind, count in tally.by.items():
        assert count.total() - count["right"] <= (ABSENCES_MISSED if kind == "absence" else 0), tally.missed
    assert tally.days["right"] >= DAYS["right"] and tally.days["WRONG"] <= DAYS["WRONG"], tally.missed
    assert set(tally.tied) == {"right"}, tally.missed


@pytest.mark.parametrize("name", MISTAKEN)
def test_no_more_of_a_labelled_set_is_mistaken_than_was(name: str) -> None:
    folder = next(folder for folder in triage.all_sets() if folder.name == name)
    tally = triage.measured(folder)
    for way, most in MISTAKEN[name].items():
        found = [line for line in tally.missed if way in line.partition(" (")[0]]
        assert len(found) <= most, found if name == "triage" else len(found)
