"""What stops a case counts as soon as it is said, though the rest of the answer has to be asked again."""

from datetime import date

import pytest

from mailflow.mail import answers
from mailflow.prompt.answers import Act, Again, Answer, Reading
from mailflow.workflow import question as row
from tests.roads import asked, decided_on, first_look, left, plan, up_to
from tests.world import PEOPLE, at


def read(question: str, words: str) -> Reading:
    return answers.read(row(question), words, suggested={}, people=PEOPLE, today=date(2026, 11, 27))


@pytest.mark.parametrize(
    ("question", "code", "words"),
    [
        ("authorities", "R5", "3 B"),
        ("authorities", "R5", "1 I rang 101 at ten\n3 B\n5 Anika Patel"),  # who cannot be named
        ("legal advice", "R6", "2 A\n3 B until Friday"),
    ],
)
def test_that_we_are_to_wait_counts_although_the_rest_is_asked_again(question: str, code: str, words: str) -> None:
    c = decided_on(code)
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
