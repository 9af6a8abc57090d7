"""What it rests on is looked at again once the parent was heard: with a word where it changed, with none where it did not."""

import pytest

from mailflow.decide.shown.case_page import case_page
from mailflow.prompt.answers import Act, Answer
from mailflow.workflow import question as row
from tests.course import Course
from tests.mail.questions import reading, told
from tests.roads import newest, up_to
from tests.test_asked_again import writes
from tests.world import at

SAID = {
    "finding": "substantiated",
    "response": ("R2",),
    "reasons": "slight, put right",
    "criticism": Answer(("more",), "it is personal"),
    "equality": "nothing",
    "letter": "Please keep to it.",
}


def heard(grade: str, **conversation: object) -> Course:
    """The parent was heard; what they wrote rested on this before."""
    c = up_to("gathered")
    c.answer(
        at("2026-11-25 09:00"),
        "gathered",
        enough="enough",
        grade=grade,
        parents="Mr Moss",
        next="invite",
        what="you wrote it",
    )
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address="dan.moss@moss.example")
    c.answer(at("2026-11-25 09:20"), "release", word="send")
    c.answer(at("2026-11-26 10:00"), "account", 1, words="I will not say.")
    said = {"took_place": "declined", "position": "disputes", "since": "nothing", "new": "no", **conversation}
    c.answer(at("2026-11-26 17:00"), "conversation", 1, **said)  # type: ignore[arg-type]
    return c


def recommended(c: Course, **more: object) -> None:
    c.answer(at("2026-11-26 17:30"), "recommendation", 1, **{**SAID, **more})  # type: ignore[arg-type]


@pytest.mark.parametrize("responses", ["R2", "R3", "R2 R4"])
def test_whoever_recommends_a_letter_is_asked_for_what_it_needs_and_not_the_office(responses: str):
    c = heard("corroborated")
    times = "10 Fri 11 Dec 2026 3.45pm or Mon 14 Dec 2026 8.30am, half an hour, in room 4, with Mrs Shah"
    writes(
        c, "finch", "recommendation", f"1A\n2 {responses}\n3 slight\n4B it is personal\n7A\n{times}", "2026-11-26 17:30"
    )
    asks = newest(c, "finch")
    assert (
        "8   What the letter should say in particular (needed for a reminder or a warning)" in asks
        and "3   Your" not in asks
    )
    assert not c.case.waiting("cannot draft")
    writes(c, "finch", "recommendation", "8 Please keep to it.", "2026-11-26 17:40")
    assert "Please keep to it." in newest(c, "denham")


def test_whoever_recommends_is_shown_what_it_rested_on_and_may_say_what_it_rests_on_now():
    c = heard("seen")
    asks = newest(c, "finch")
    assert "So far it rests on: seen" in asks
    assert "9   What it rests on now that the parent was heard (leave out if unchanged)" in asks


def test_both_are_in_the_heads_one_page_summary():
    c = heard("seen")
    recommended(c, grade="corroborated")
    said = " ".join(newest(c, "denham").split())
    assert "It rests on: corroborated (two independent sources" in said and "before the parent was heard: seen" in said
    assert "(seen, and corroborated once they were heard)" in case_page(c.case, c.school)


def test_where_it_is_unchanged_nothing_is_added_and_nothing_need_be_said():
    c = heard("admitted")
    recommended(c)
    said = " ".join(newest(c, "denham").split())
    assert "It rests on: admitted" in said and "before the parent was heard" not in said


def test_what_is_weak_still_after_the_parent_was_heard_is_not_put_to_the_head_and_only_that_is_asked_again():
    c = heard("seen")
    recommended(c)
    assert not c.case.waiting("decide")
    asked = newest(c, "finch")
    assert "The response" in asked and "(item 9)" in asked and "Your reasons" not in asked
    recommended(c, grade="corroborated")
    assert c.case.waiting("decide")


def test_a_smaller_response_is_enough_of_an_answer():
    c = heard("seen")
    recommended(c)
    recommended(c, response="R1")
    assert c.case.waiting("decide") and c.case.strands[1].recommended == ("R1",)


@pytest.mark.parametrize(
    ("said", "why", "again"),
    [
        ({"finding": "not substantiated"}, "Where nothing was found", ("Your finding", "The response")),
        ({"criticism": "only criticism"}, "Criticism of the school alone", ("The response", "Is it only criticism")),
        ({"response": ("R0", "R2")}, "No action cannot stand beside", ("The response",)),
    ],
)
def test_what_does_not_fit_together_is_asked_again_and_nothing_else(
    said: dict[str, object], why: str, again: tuple[str, ...]
) -> None:
    c = heard("admitted")
    recommended(c, **said)
    asked = newest(c, "finch")
    assert not c.case.waiting("decide") and why in " ".join(asked.split())
    every = ("Your finding", "The response", "Your reasons", "Is it only criticism", "Equality")
    below = asked[asked.index("It could not be put") :]
    assert [title for title in every if title in below] == list(again)


def test_what_the_parents_account_has_weakened_is_not_put_to_the_head():
    c = heard("corroborated")
    recommended(c, grade="disputed")
    assert not c.case.waiting("decide") and "It rests on what is disputed" in newest(c, "finch")


@pytest.mark.parametrize("ninth", ["", " 9C", "\n9 C", "\n9 corroborated"])
def test_a_recommendation_is_read_with_and_without_it(ninth: str) -> None:
    found = reading(
        row("recommendation"), f"1A 2 R2 3 said in anger, put right 4B it is personal 7A 8 Please keep to it.{ninth}"
    )
    assert isinstance(found, Act), found
    assert told(found).get("grade", "") == ("corroborated" if ninth else "")


def test_a_response_that_was_kept_before_is_asked_again_too():
    c = heard("seen")
    c.until(at("2026-11-26 17:20"))
    writes(c, "finch", "recommendation", "1A\n2 R3\n4B personal\n7A\n8 Please stop.", "2026-11-26 17:30")
    writes(c, "finch", "recommendation", "3 many saw it", "2026-11-26 17:40")
    assert "response" not in c.prompt("recommendation").answers
    writes(c, "finch", "recommendation", "R1", "2026-11-26 17:50")
    assert c.case.waiting("decide") and c.case.strands[1].recommended == ("R1",)


def test_what_the_lead_says_that_it_rests_on_now_is_kept_when_only_the_response_is_asked_again():
    c = heard("corroborated")
    c.until(at("2026-11-26 17:20"))
    writes(c, "finch", "recommendation", "1A\n2 R3\n3 many saw it\n4B personal\n7A\n9B", "2026-11-26 17:30")
    writes(c, "finch", "recommendation", "2 R3", "2026-11-26 17:40")
    assert not c.case.waiting("decide"), "it rests on what was only seen"
