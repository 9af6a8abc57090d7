"""The letter of questions asks a reporter nothing that their report has said."""

from dataclasses import replace

import pytest

from mailflow.decide.letters.told_already import KEPT, NAMING, WHEN, WHERE, where
from mailflow.decide.letters.told_already import naming as asked_of_the_name
from mailflow.prompt.answers import Answer
from tests.roads import first_look, letters, plan, raised
from tests.world import at


def asks(words: str, group: str = "Year 4") -> str:
    """Return the letter of questions that follows a report of these words."""
    c = raised(words=words, group=group)
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    plan(c, whom=Answer(("reporter",)))
    (letter,) = letters(c, "details")
    return " ".join(letter.draft.body.split())


def test_neither_the_group_nor_the_wish_not_to_be_named_is_asked_again() -> None:
    letter = asks("Karen Doyle calls Miss Patel useless on the Year 4 WhatsApp. Please keep my name out of it.")
    assert f"2 {WHEN} 3 Who wrote it" in letter and WHERE not in letter
    assert f"5 Your name: {KEPT} We cannot promise" in letter and NAMING not in letter
    assert "what your message has said you need not say again" in letter


def test_what_a_report_leaves_open_is_asked() -> None:
    letter = asks("It has got a bit nasty on the class chat.", group="Year 5")
    assert f"2 {WHERE} 3 Who" in letter and f"5 Your name: {NAMING} We cannot promise" in letter


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("hi can sum1 look at yr 4 whatsapp", WHEN),
        ("look at the Y4 mums' group", WHEN),
        ("it is in the group for Year 4", WHEN),
        ("My son in Year 4 told me that his choir's chat is nasty.", WHERE),
        ("I am in the Year 4 group, but it was on the Year 6 one.", WHERE),
        ("It was on the Year 5 WhatsApp.", WHERE),
    ],
)
def test_the_group_counts_as_told_only_where_it_is_named_as_a_group_and_no_other(words: str, asked: str) -> None:
    case = raised(group="Year 4").case
    assert where(case, replace(case.reports[1], subject="", words=words)) == asked
    assert where(replace(case, group=""), replace(case.reports[1], subject="", words=words)) == WHERE


def test_a_class_with_a_name_of_its_own_counts_like_a_year() -> None:
    case = raised(group="Butterflies").case
    words = "A parent in the Butterflies group keeps putting things about Mrs Green."
    assert where(case, replace(case.reports[1], subject="", words=words)) == WHEN


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("I'd rather not be named.", KEPT),
        ("I don't want to be identified.", KEPT),
        ("Please don't tell her it was me.", KEPT),
        ("Leave me out of this please.", KEPT),
        ("I would like to stay anonymous.", KEPT),
        ("I don't mind being named.", NAMING),
        ("You need not keep my name out of it.", NAMING),
        ("You can use my name.", NAMING),
        ("I don't want to stay anonymous, say it was me.", NAMING),
        ("There is no need to keep my name out of it.", NAMING),
        ("I am not asking you to keep my name out of it.", NAMING),
        ("I will no longer remain anonymous.", NAMING),
        ("I'm happy to be named. Others would rather not be named.", NAMING),
        ("He says don't tell anyone it was him who wrote it.", NAMING),
        ("Karen wrote: leave me out of it.", NAMING),
        ("She called me names.", NAMING),
    ],
)
def test_only_who_says_so_would_rather_not_be_named(words: str, asked: str) -> None:
    report = replace(raised().case.reports[1], words=words)
    assert asked_of_the_name(report) == asked
