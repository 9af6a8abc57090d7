"""The step with the authorities: asked for anew, on its day or before it, and nothing goes on until they say so."""

from dataclasses import replace
from datetime import date

from mailflow.mail import answers
from mailflow.workflow import question as row
from tests.course import Course
from tests.roads import asked, command, decided_on, newest, recommended, reply, told
from tests.world import PEOPLE, at


def test_a_step_that_is_decided_on_anew_is_asked_for_anew() -> None:
    c = decided_on("R5")
    c.answer(at("2026-11-27 10:05"), "authorities", 1, who="I rang 101", go_on="go on")
    command(c, "2026-11-27 10:10", "denham", "RECALL", "")
    c.answer(at("2026-11-27 10:30"), "talked", after="recommend again")
    recommended(c, when="2026-11-27 11:00", responses=("R2", "R5"))
    c.answer(at("2026-11-27 12:00"), "decide", word="approve")
    assert c.prompt("authorities", 1).to == ("denham",)


def waiting() -> Course:
    """The authorities ask us to wait, and are to be asked again in a week."""
    c = decided_on("R5")
    c.answer(at("2026-11-27 10:10"), "authorities", 1, who="I rang 101", go_on="wait", next="2026-12-04")
    assert c.case.holds and not c.case.waiting("authorities", 1)
    return c


def test_news_of_the_authorities_before_its_day_is_asked_for_at_once() -> None:
    c = waiting()
    number = next(p.asked.prompt for p in c.case.of("authorities", 1))
    reply(
        c,
        "2026-12-01 10:00",
        number,
        "denham",
        answers.read(
            row("authorities"), "1 PC Dhillon rang\n3 A", suggested={}, people=PEOPLE, today=date(2026, 12, 1)
        ),
        "1 PC Dhillon rang",
    )
    assert c.prompt("authorities", 1).to == ("denham",)
    c.answer(at("2026-12-01 10:10"), "authorities", 1, who="PC Dhillon rang", go_on="go on")
    assert not c.case.holds and c.case.waiting("decide")


def test_while_everything_waits_its_owner_is_asked_within_a_month_whatever_day_they_wrote() -> None:
    c = decided_on("R5")
    c.answer(at("2026-11-27 10:10"), "authorities", 1, who="I rang 101", go_on="wait", next="2027-12-04")
    c.until(at("2026-12-25 11:00"))
    assert c.case.holds and c.case.waiting("authorities", 1)


def test_go_on_has_whoever_sees_to_the_authorities_asked_at_once() -> None:
    c = waiting()
    command(c, "2026-12-01 10:05", "denham", "GO ON")
    assert c.case.holds and c.case.waiting("authorities", 1)
    assert "Whoever sees to that is asked now." in told(c, "denham", "done")[-1]


def test_a_question_that_was_asked_with_an_item_that_is_gone_is_still_asked() -> None:
    c = decided_on("R5")
    old = c.prompt("authorities", 1)
    before = replace(old, asked=replace(old.asked, items=("who", "number", "no contact", "next", "owner")))
    c.case = replace(c.case, prompts={**c.case.prompts, old.asked.prompt: before})
    c.until(at("2026-12-11 12:00"))
    assert asked(c, "denham").count("authorities") > 1 and "Their reference" in newest(c, "denham")
