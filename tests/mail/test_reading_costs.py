"""What sorting costs: a rule is tried only where it may hold, and a passage that stands in both versions is read once."""

from dataclasses import replace
from itertools import islice

import pytest

from mailflow.mail.triage.likeness.model import scores
from mailflow.mail.triage.phrases import Table
from mailflow.mail.triage.table import Local, _table
from mailflow.mail.words.sentences import words
from tests.evaluate.triage import SETS, messages
from tests.mail.test_triage import CLASSES, given, sort

EVERY = 16
"""One of so many messages is looked at."""


@pytest.fixture(scope="module")
def table() -> Table:
    return _table(Local(CLASSES, ("Paul Denham",)))


@pytest.fixture(scope="module")
def sentences() -> list[str]:
    some = islice(messages(SETS / "chosen_on"), 0, None, EVERY)
    return [sentence for one in some for sentence in words(one.text).sentences]


def test_a_phrase_is_passed_over_only_where_it_cannot_stand(table: Table, sentences: list[str]) -> None:
    found = 0
    for sentence in sentences:
        said = frozenset(sentence.split())
        for _, phrase in table._phrases:
            if phrase.find(sentence) is not None:
                assert phrase.may_stand(said), (phrase, sentence)
                found += 1
    assert found > len(sentences)


def test_most_phrases_of_which_but_one_word_is_there_are_never_tried(table: Table, sentences: list[str]) -> None:
    awake = tried = 0
    for sentence in sentences:
        said = frozenset(sentence.split())
        numbers = {number for word in said for number in table._wake(word)}
        awake += len(numbers)
        tried += sum(table._phrases[number][1].may_stand(said) for number in numbers)
    assert tried < awake / 2


def test_what_stands_in_both_versions_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def watched(passage: str) -> list[list[float]]:
        asked.append(passage)
        return scores(passage)

    monkeypatch.setattr("mailflow.mail.triage.likeness.scores", watched)
    day = "On day {} the children went to the wood and found {} kinds of beetle, two of them new to us, and then it rained."
    text = "\n\n".join(day.format(number, number) for number in range(3, 12))
    below = "The office has moved to the hill behind the church."
    mail = replace(given(text), versions_differ=True, formatted=f"{text}\n\n{below}")
    assert sort(mail).other_version
    assert len(asked) == len(set(asked)) > 2
    assert any(below in passage for passage in asked)
