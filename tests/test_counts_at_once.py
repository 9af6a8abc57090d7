"""What stops a case counts as soon as it is said; and who has come to have a part in a case decides nothing in it any more."""

from dataclasses import replace
from datetime import date

import pytest

from mailflow.mail import answers
from mailflow.prompt.answers import Act, Again, Answer, Reading, Said, Universal
from mailflow.workflow import question as row
from tests.course import Course
from tests.roads import asked, command, first_look, left, newest, plan, recommended, reply, told, up_to
from tests.world import PEOPLE, at, hillside

CONNECTED = Said(what=Universal.CONNECTED)


def read(question: str, words: str) -> Reading:
    return answers.read(row(question), words, suggested={}, people=PEOPLE, today=date(2026, 11, 27))


def decided(*responses: str, **more: object) -> Course:
    """The Head has approved a reminder at ten, beside other responses; it may leave at half past."""
    c = up_to("decide", responses=("R2", *responses), **more)  # type: ignore[arg-type]
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    return c


# Answers that are not whole ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "code", "words"),
    [
        ("authorities", "R5", "3 B"),
        ("authorities", "R5", "1 I rang 101 at ten\n3 B\n5 Anika Patel"),  # who cannot be named
        ("legal advice", "R6", "2 A\n3 B until Friday"),
    ],
)
def test_that_we_are_to_wait_counts_although_the_rest_is_asked_again(question: str, code: str, words: str) -> None:
    c = decided(code)
    reading = read(question, words)
    c.answer(at("2026-11-27 10:10"), question, 1, reading=reading)
    c.until(at("2026-11-27 12:00"))
    assert c.case.holds and not left(c, "reminder") and c.case.waiting(question, 1)


@pytest.mark.parametrize(
    "look", [read("first look", "1 B"), first_look(safety=Answer(("at risk",)), lead=Answer(("patel",)))]
)
def test_that_somebody_may_be_at_risk_counts_although_the_rest_is_asked_again(look: Reading) -> None:
    c = up_to("first look")
    c.answer(at("2026-11-24 11:02"), "first look", reading=look)
    assert c.case.holds and c.case.waiting("safeguarding") and c.case.waiting("first look")


def test_a_witness_who_is_afraid_for_somebody_is_heard_at_once() -> None:
    c = up_to("plan")
    plan(c, whom="teacher")
    c.answer(at("2026-11-24 17:00"), "witness", reading=read("witness", "5 B I am afraid for her"))
    assert c.case.holds and c.case.waiting("safeguarding")


def test_what_stopped_the_case_is_not_alerted_once_more_when_the_rest_is_answered() -> None:
    c = up_to("first look")
    partly = read("first look", "1 B")
    assert isinstance(partly, Again)
    c.answer(at("2026-11-24 11:02"), "first look", reading=partly)
    c.answer(at("2026-11-24 11:05"), "safeguarding", have="have it")
    c.answer(at("2026-11-24 11:10"), "safeguarding outcome", outcome="not safeguarding")
    whole = first_look()
    assert isinstance(whole, Act)
    rest = {name: answer for name, answer in whole.answers.items() if name != "safety"}
    c.answer(at("2026-11-24 11:20"), "first look", reading=Act(answers={**partly.answers, **rest}))
    assert not c.case.holds and asked(c, "orr").count("safeguarding") == 1 and c.case.lead


# Who has come to have a part in it -----------------------------------------------------------------------------------


def test_what_somebody_approved_waits_for_another_word_once_they_say_that_they_are_connected() -> None:
    c = decided("R5")
    reply(c, "2026-11-27 10:10", c.prompt("authorities", 1).asked.prompt, "denham", CONNECTED, "X")
    c.until(at("2026-11-27 12:00"))
    assert not left(c, "reminder") and c.prompt("decide").to == ("marsh",)


def test_a_head_who_is_the_target_is_not_shown_who_spoke_of_them() -> None:
    c = up_to("plan", head_is_target=True)
    command(c, "2026-11-24 12:00", "denham", "SHOW", "")
    assert "no case of that reference that you may see" in told(c, "denham", "turned away")[-1]


def test_whoever_is_asked_to_decide_cannot_be_named_lead_meanwhile() -> None:
    c = up_to("decide", hillside(head_alternate="shah"), head_is_target=True)
    command(c, "2026-11-27 09:00", "finch", "PAUSE", "")
    reply(c, "2026-11-27 09:01", c.prompt("paused").asked.prompt, "finch", CONNECTED, "X")
    c.answer(at("2026-11-27 09:10"), "reassign", lead="shah")
    assert c.case.lead != "shah" and "is asked to decide in this case" in newest(c, "shah")


# The step with the authorities ---------------------------------------------------------------------------------------


def test_a_step_that_is_decided_on_anew_is_asked_for_anew() -> None:
    c = decided("R5")
    c.answer(at("2026-11-27 10:05"), "authorities", 1, who="I rang 101", go_on="go on")
    command(c, "2026-11-27 10:10", "denham", "RECALL", "")
    c.answer(at("2026-11-27 10:30"), "talked", after="recommend again")
    recommended(c, when="2026-11-27 11:00", responses=("R2", "R5"))
    c.answer(at("2026-11-27 12:00"), "decide", word="approve")
    assert c.prompt("authorities", 1).to == ("denham",)


def waiting() -> Course:
    """The authorities ask us to wait, and are to be asked again in a week."""
    c = decided("R5")
    c.answer(at("2026-11-27 10:10"), "authorities", 1, who="I rang 101", go_on="wait", next="2026-12-04")
    assert c.case.holds and not c.case.waiting("authorities", 1)
    return c


def test_news_of_the_authorities_before_its_day_is_asked_for_at_once() -> None:
    c = waiting()
    number = next(p.asked.prompt for p in c.case.of("authorities", 1))
    reply(c, "2026-12-01 10:00", number, "denham", read("authorities", "1 PC Dhillon rang\n3 A"), "1 PC Dhillon rang")
    assert c.prompt("authorities", 1).to == ("denham",)
    c.answer(at("2026-12-01 10:10"), "authorities", 1, who="PC Dhillon rang", go_on="go on")
    assert not c.case.holds and c.case.waiting("decide")


def test_while_everything_waits_its_owner_is_asked_within_a_month_whatever_day_they_wrote() -> None:
    c = decided("R5")
    c.answer(at("2026-11-27 10:10"), "authorities", 1, who="I rang 101", go_on="wait", next="2027-12-04")
    c.until(at("2026-12-25 11:00"))
    assert c.case.holds and c.case.waiting("authorities", 1)


def test_go_on_has_whoever_sees_to_the_authorities_asked_at_once() -> None:
    c = waiting()
    command(c, "2026-12-01 10:05", "denham", "GO ON")
    assert c.case.holds and c.case.waiting("authorities", 1)
    assert "Whoever sees to that is asked now." in told(c, "denham", "done")[-1]


def test_a_question_that_was_asked_with_an_item_that_is_gone_is_still_asked() -> None:
    c = decided("R5")
    old = c.prompt("authorities", 1)
    before = replace(old, asked=replace(old.asked, items=("who", "number", "no contact", "next", "owner")))
    c.case = replace(c.case, prompts={**c.case.prompts, old.asked.prompt: before})
    c.until(at("2026-12-11 12:00"))
    assert asked(c, "denham").count("authorities") > 1 and "Their reference" in newest(c, "denham")
