"""What `make evaluate` measures, in short: no figure may become worse than it was.

The one idea: what must be nought is nought. Where mistakes are still made, how many stands below, and such a number may only
be made smaller. The long run prints every message behind it.
"""

from itertools import chain, islice
from pathlib import Path
from typing import Final

import pytest

from tests.evaluate import answers, awkward, decisions_by_hand, machines, others, replies, spoofs, triage

PLAIN: Final = 0.99
"""The least share of plain words of decision that is understood, of each kind."""
ANSWERS_RIGHT: Final = 0.97
DAYS_READ: Final = 30
"""How many days of return are read, of those that a person could tell: none of the others may be wrong."""
MISTAKEN: Final = {
    "triage": {"LEFT ALONE": 2, "concerns: asked": 4, "NOT ALERTED": 8, "ordinary: asked": 4, "opened": 14, "NOT TO ITS OWNER": 5},
    "kept_back": {"LEFT ALONE": 5, "concerns: asked": 13, "NOT ALERTED": 10, "ordinary: asked": 29, "opened": 17, "NOT TO ITS OWNER": 18},
    "kept_back_quiet": {"LEFT ALONE": 5, "concerns: asked": 6, "NOT ALERTED": 27, "ordinary: asked": 10, "opened": 11, "NOT TO ITS OWNER": 22},
    "kept_back_postbag": {"LEFT ALONE": 3, "concerns: asked": 5, "NOT ALERTED": 9, "ordinary: asked": 6, "opened": 7, "NOT TO ITS OWNER": 5},
    "kept_back_in_passing": {"NOT ALERTED": 4, "ordinary: asked": 6, "opened": 5, "NOT TO ITS OWNER": 6},
}  # fmt: skip
"""How many messages of each labelled set (of the one that is learned from, of each sixty-fourth) are mistaken, and in which way, at most:
two more than on one machine, since processors round differently. The newest messages of the first set, about one in
thirteen, mostly quiet dangers and their harmless twins, have not been learned yet."""


@pytest.fixture(scope="module")
def doubtful() -> replies.Tally:
    return replies.measured(islice(chain(replies.doubtful(1), awkward.awkward(awkward.QUOTING[::3])), 0, None, 2))


@pytest.mark.timeout(300)  # more than a thousand replies, each read by the whole road
def test_no_doubtful_reply_lets_a_letter_go(doubtful: replies.Tally) -> None:
    assert doubtful.total() > 1_300
    assert doubtful.wrongful == []


def test_plain_words_of_decision_are_understood_from_every_mail_program() -> None:
    tally = replies.measured(replies.plain(times=1, clients=3))
    assert tally.total() > 400 and tally.wrongful == []
    for kind, count in tally.by.items():
        assert count["understood"] >= PLAIN * count.total(), (kind, tally.missed.most_common(20))
        assert count["misread"] == 0, (kind, tally.missed)


BY_HAND: Final = {"approve": 829, "decline": 117, "none": 70, "more": 71, "talk": 71, "change": 114}
KEPT_BACK: Final = {"approve": 839, "change": 36, "decline": 70, "none": 44, "more": 43, "talk": 45}
"""How many decisions of each kind, as others wrote them by hand, are understood, at the least: of each second of those that the
lists were made from, and of the others."""
MISREAD: Final = {True: 41, False: 87}
"""How many of those learned from, and of the others, are taken for another answer, at the most: doubts and approvals for a wish that
lets nothing go."""


@pytest.mark.parametrize("replies", decisions_by_hand.SETS)
def test_decisions_written_by_hand_are_understood_or_asked_again(replies: Path) -> None:
    learned = replies == decisions_by_hand.DECISIONS
    least, tally = (BY_HAND if learned else KEPT_BACK), decisions_by_hand.measured(replies, every=2 if learned else 1)
    assert not any(count["WRONGFUL"] for count in tally.by.values()), tally.wrong
    assert len(tally.wrong) <= MISREAD[learned], tally.wrong
    assert all(tally.by[meant]["understood"] >= least[meant] for meant in least), tally.again


def test_an_approval_counts_from_the_head_alone() -> None:
    found = others.measured(awkward.QUOTING[::4])
    assert (found.let_go, found.heads_own) == ([], found.heads) and found.read > 80


def test_an_answer_is_read_as_it_was_meant_or_asked_again() -> None:
    tally = answers.measured(times=3)
    counts = list(tally.shapes.values())
    assert tally.wrong == []
    assert sum(count["right"] for count in counts) >= ANSWERS_RIGHT * sum(count.total() for count in counts), (
        tally.again
    )


def test_no_forged_mail_is_the_heads_and_all_honest_mail_is() -> None:
    tally = spoofs.measured()
    assert (tally.refused, tally.wrongful) == ([], [])
    assert all(tally.forged(provider) >= 2_000 for provider in ("generic", "google", "m365"))


def test_automatic_mail_is_told_from_peoples() -> None:
    tally = machines.measured()
    assert tally.answers == []
    assert all(count.total() == count["right"] for count in tally.by.values()), tally.missed
    assert tally.days["right"] >= DAYS_READ and tally.days["WRONG"] == 0, tally.missed
    assert set(tally.tied) == {"right"}, tally.missed


@pytest.mark.parametrize("name", MISTAKEN)
def test_no_more_of_a_labelled_set_is_mistaken_than_was(name: str) -> None:
    folder = next(folder for folder in triage.all_sets() if folder.name == name)
    tally = triage.measured(folder, every=64 if name == "triage" else 1)
    for way, most in MISTAKEN[name].items():
        found = [line for line in tally.missed if way in line.partition(" (")[0]]
        assert len(found) <= most, found if name == "triage" else len(found)
