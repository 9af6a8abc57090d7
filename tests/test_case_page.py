"""What the case page proves: what was found and why, who decided and when, and who released which letter, word for word."""

from dataclasses import replace

from mailflow.decide.shown.case_page import case_page
from mailflow.decide.shown.happened import history
from mailflow.prompt.answers import Answer
from tests.course import Course
from tests.roads import DAN, first_look, gathered, letters, raised, up_to, write
from tests.test_safety import DANGER, MARKS
from tests.world import at


def settled() -> Course:
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    c.until(at("2026-12-11 12:00"))
    return c


def test_a_case_shows_the_finding_the_reasons_and_the_outcome():
    c = settled()
    page = case_page(c.case, c.school)
    assert "Finding: substantiated. Reasons: slight, put right. Outcome: reminder of the code." in page
    what = replace(c.case.strands[1], what="On Monday you called Miss Patel “useless”.")
    page = case_page(replace(c.case, strands={1: what}), c.school)
    assert "Mr Moss: On Monday you called Miss Patel “useless” (admitted). Finding" in page


def test_it_shows_who_decided_and_released_which_letter_and_when_it_was_sent():
    c = settled()
    draft = letters(c, "reminder")[-1].draft
    named = f"the reminder of the policy ({draft.code}, seal {draft.digest[:8]})"
    page = case_page(c.case, c.school)
    lines = [line for line in page.splitlines() if "Fri 27 Nov 2026" in line]
    assert f"- Fri 27 Nov 2026, 10:00: Paul Denham released {named}" in lines
    assert f"- Fri 27 Nov 2026, 10:30: sent to Mr Moss, by email: {named}" in lines
    decided = (
        "Paul Denham decided about Mr Moss: reminder of the code; found: substantiated; reasons: slight, put right"
    )
    assert f"- Fri 27 Nov 2026, 10:00: {decided}" in lines


def test_what_happened_stands_in_the_order_of_time_and_says_who_was_asked_and_how_they_were_read():
    c = settled()
    told = history(c.case, c.school)
    assert [line.at for line in told] == sorted(line.at for line in told) and len(told) > 15
    assert any(line.who == "Tobias Finch" and "read as: your finding: substantiated" in line.what for line in told)
    assert any(line.what.startswith("asked Paul Denham: ") for line in told)


def test_a_letter_that_was_stopped_is_not_called_dead_and_its_reason_is_kept():
    c = up_to("gathered")
    gathered(c, what="Rosa Lind was upset by it.")
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address=DAN)
    page = case_page(c.case, c.school)
    assert "invitation to Mr Moss: not sent: it carries a name" in page and "dead" not in page
    assert "was stopped and does not go: it carries a name" in page


def test_the_hint_of_a_question_is_no_part_of_the_answer():
    c = up_to("conversation")
    spoke = Answer(("yes",), "phone today 17:10")
    c.answer(at("2026-11-26 17:00"), "conversation", 1, took_place=spoke, position="accepts", since="deleted", new="no")
    page = case_page(c.case, c.school)
    assert "Did it take place: yes (phone today 17:10)" in page and "who was there" not in page


def test_what_was_written_before_anybody_was_named_stands_on_the_page_too():
    c = raised()
    c.answer(at("2026-11-24 09:10"), "first look", reading=first_look())
    write(c, "2026-11-24 10:00", "There is more now.", "rosa.lind@lind.example")
    page = case_page(c.case, c.school)
    assert not c.case.strands and "| There is more now." in page


def test_it_names_whoever_is_asked_as_everybody_calls_them():
    c = up_to("first look")
    assert "Waiting for:\n- first look: Amira Shah, by Wed 25 Nov" in case_page(c.case, c.school)
    c = up_to("account")
    c.until(at("2026-11-25 09:55"))
    assert "Waiting for:\n- account: Mr Moss, by " in case_page(c.case, c.school)


def test_a_question_says_about_which_parent_it_was():
    """Two parents in one case: the office is asked for an address of each."""
    c = up_to("gathered")
    gathered(c, parents=("Mr Moss", "Ms Hart"))
    for number in (1, 2):
        c.answer(at("2026-11-25 09:05"), "what they wrote", number, grade="admitted", what="you called her useless")
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address=DAN)
    page = case_page(c.case, c.school)
    asked = "asked Jan Pope: Where may a private letter to this parent go?"
    assert f"{asked} (Mr Moss)" in page and f"{asked} (Ms Hart)" in page
    assert "Jan Pope answered to “Where may a private letter to this parent go? (Mr Moss)”" in page


def test_everybody_who_was_alerted_stands_in_it_with_when():
    c = raised(matters=DANGER, words=MARKS)
    c.until(at("2026-11-24 10:30"))
    told = [f"{line.at:%H:%M} {line.what}" for line in history(c.case, c.school)]
    assert [line for line in told if "your judgement now" in line or "the safeguarding lead" in line] == [
        "08:52 asked Lucy Orr: A message needs your judgement now",
        "08:52 asked Paul Denham too: A message needs your judgement now",
        "09:22 asked Jan Pope to find the safeguarding lead",
        "09:52 asked Helen Marsh too: A message needs your judgement now",
    ]


def test_whoever_was_alerted_and_is_connected_stands_in_it_too():
    c = raised(matters=DANGER, words=MARKS)
    c.until(at("2026-11-24 09:40"))
    c.answer(at("2026-11-24 09:41"), "safeguarding", by="denham", have="connected")
    assert any(line.what.startswith("asked Paul Denham too: ") for line in history(c.case, c.school))
