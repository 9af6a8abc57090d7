"""The Head may name who tells the authorities or asks for legal advice; else it stays with the Head."""

from dataclasses import replace
from datetime import date

import pytest

from mailflow import acting
from mailflow.authorship import Author, Written
from mailflow.happening import ReportArrived
from mailflow.mail import answers
from mailflow.prompt.answers import Act, Again, Answer, Said, Universal
from mailflow.record.acting_events import ActingPeriod
from mailflow.workflow import question as row
from tests.course import Course
from tests.roads import asked, command, left, letters, newest, reply, told, up_to
from tests.world import LONDON, PEOPLE, at

BOTH = [("R5", "authorities"), ("R6", "legal advice")]
DONE = {
    "authorities": {"who": Answer(("I rang 101",))},
    "legal advice": {"who": Answer(("I rang them",)), "received": Answer(("yes",)), "go on": Answer(("go on",))},
}


def decided(code: str = "R5", **more: object) -> Course:
    """The Head has decided on this step and a reminder, and is asked who sees to the step."""
    c = up_to("decide", responses=("R2", code), **more)  # type: ignore[arg-type]
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    return c


def named(c: Course, question: str = "authorities", who: str = "shah", when: str = "2026-11-27 10:10") -> None:
    c.answer(at(when), question, 1, reading=Act(answers={"owner": Answer((who,))}))


# How it is written ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("question", ["authorities", "legal advice"])
@pytest.mark.parametrize(
    "words", ["Amira Shah", "{question}, Amira Shah", "{number} Amira Shah", "owner: Mrs Shah\n\nPaul Denham"]
)
def test_a_name_is_enough(question, words):
    number = len(row(question).items)
    text = words.format(question=question.upper(), number=number)
    found = answers.read(row(question), text, suggested={}, people=PEOPLE, today=date(2026, 11, 27))
    assert isinstance(found, Act) and found.answers == {"owner": Answer(("shah",))}


def test_without_a_name_it_takes_what_was_done():
    found = answers.read(row("authorities"), "2 CAD 123", suggested={}, people=PEOPLE, today=date(2026, 11, 27))
    assert isinstance(found, Again) and [one.item for one in found.unclear] == ["who"]


# Who is asked --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("code", "question"), BOTH)
def test_whoever_is_named_gets_the_question_with_its_time_and_their_answer_goes_on_record(code, question):
    c = decided(code)
    assert c.prompt(question, 1).to == ("denham",)
    named(c, question)
    assert c.prompt(question, 1).to == ("shah",) and c.prompt(question, 1).due > at("2026-11-27 10:10")
    mail = newest(c, "shah")
    assert "Paul Denham has asked you to see to this." in mail and "Please reply by" in mail
    assert "you called Miss Patel useless" in mail and "Rosa" not in mail and "who else" not in mail
    c.answer(at("2026-11-27 11:00"), question, 1, reading=Act(answers=DONE[question]))
    done = c.case.answered(question, 1)
    assert done is not None and done.by == "shah" and done.picked("who")
    assert done.picked("who")[0] in told(c, "denham", "words besides")[0]
    c.until(at("2026-12-01 12:00"))
    assert left(c, "reminder") == [at("2026-11-27 10:30")] and c.case.strands[1].settled


def test_reminders_go_to_whoever_was_named():
    c = decided()
    before = asked(c, "denham").count("authorities")
    named(c)
    c.until(at("2026-12-11 12:00"))
    assert asked(c, "shah").count("authorities") > 2 and asked(c, "denham").count("authorities") == before
    assert not c.case.strands[1].settled


@pytest.mark.parametrize(("code", "question"), BOTH)
def test_the_head_hears_once_that_whoever_was_named_is_silent_and_nobody_hears_of_the_heads_own_silence(code, question):
    c = decided(code)
    named(c, question)
    c.until(at("2026-12-18 12:00"))
    assert len(told(c, "denham", "a step is late")) == 1
    c = decided(code)
    c.until(at("2026-12-18 12:00"))
    assert not [m for m in c.sent() if m.owed.because == "told: a step is late"]


def test_on_the_day_that_they_give_they_are_asked_again_and_not_the_head():
    c = decided()
    named(c)
    c.answer(at("2026-11-27 11:00"), "authorities", 1, who="I rang 101", next="2026-12-07")
    c.until(at("2026-12-07 09:00"))
    assert c.prompt("authorities", 1).to == ("shah",)


def test_without_a_name_it_stays_with_the_head():
    c = decided()
    c.answer(at("2026-11-27 11:00"), "authorities", 1, who="I rang 101", next="2026-12-07")
    c.until(at("2026-12-07 09:00"))
    assert c.prompt("authorities", 1).to == ("denham",)


def test_the_program_writes_to_nobody_outside():
    c = decided()
    named(c)
    c.answer(at("2026-11-27 11:00"), "authorities", 1, who="I rang 101")
    c.until(at("2026-12-11 12:00"))
    ours = {person.address for person in PEOPLE} | {"rosa.lind@lind.example", "dan.moss@moss.example"}
    assert {m.owed.address for m in c.sent()} <= ours


def test_whoever_was_named_may_see_the_case():
    c = decided()
    c.school = replace(c.school, people=tuple(replace(p, roles=p.roles - {"dsl"}) for p in PEOPLE))
    command(c, "2026-11-27 10:05", "orr", "SHOW")
    assert not [m for m in c.sent("orr") if m.owed.because == "shown on request"]
    named(c, who="orr")
    command(c, "2026-11-27 10:15", "orr", "SHOW")
    assert [m for m in c.sent("orr") if m.owed.because == "shown on request"]


# What else the Head's answer says ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("go_on", "state"), [("B, until Monday", "lapsed"), ("C", "dead")])
def test_what_the_head_says_of_the_letter_counts_though_somebody_else_is_named(go_on, state):
    c = decided("R6")
    text = f"1 I asked the council's lawyers this morning\n2 A\n3 {go_on}\n4 Amira Shah"
    found = answers.read(row("legal advice"), text, suggested={}, people=PEOPLE, today=date(2026, 11, 27))
    c.answer(at("2026-11-27 10:10"), "legal advice", 1, reading=found)
    assert c.prompt("legal advice", 1).to == ("shah",) and "I asked the council's lawyers" in newest(c, "shah")
    c.until(at("2026-11-27 12:00"))
    assert not left(c, "reminder") and letters(c, "reminder")[-1].state == state and c.case.holds


def test_advice_not_to_write_stops_the_letter_though_somebody_else_is_named():
    c = decided("R6")
    said = {"who": Answer(("I rang them",)), "received": Answer(("yes",)), "go on": Answer(("do not write",))}
    c.answer(at("2026-11-27 10:10"), "legal advice", 1, reading=Act(answers={**said, "owner": Answer(("shah",))}))
    c.until(at("2026-11-27 12:00"))
    assert not left(c, "reminder") and not c.case.holds and c.prompt("legal advice", 1).to == ("shah",)


def test_whoever_is_named_is_told_what_the_head_has_done_already():
    c = decided()
    said = {"who": Answer(("I rang 101 at ten",)), "number": Answer(("CAD 4711",)), "owner": Answer(("shah",))}
    c.answer(at("2026-11-27 10:10"), "authorities", 1, reading=Act(answers=said))
    assert "Paul Denham has asked you to see to this, and wrote:" in newest(c, "shah")
    assert "I rang 101 at ten" in newest(c, "shah") and "CAD 4711" in newest(c, "shah")
    assert "Amira Shah" not in newest(c, "shah").partition("CAD 4711")[0]


# Who cannot be named -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["patel", "pope", "marsh", "reid"])
def test_somebody_who_may_not_know_of_the_case_is_not_asked_and_the_head_is_asked_again(who):
    c = decided()
    named(c, who=who)
    assert c.prompt("authorities", 1).to == ("denham",) and "cannot see to this: it takes" in newest(c, "denham")
    assert "authorities" not in asked(c, who)
    c.answer(at("2026-11-27 11:00"), "authorities", 1, who="I rang 101")
    assert not c.case.waiting("authorities", 1)


def test_somebody_with_a_part_in_the_case_is_not_asked():
    c = decided(staff=("patel", "orr"))
    named(c, who="orr")
    assert c.prompt("authorities", 1).to == ("denham",) and "authorities" not in asked(c, "orr")


def test_whoever_reported_it_is_not_asked():
    c = decided(name="Lucy Orr", address="orr@hillside.example")
    named(c, who="orr")
    assert c.prompt("authorities", 1).to == ("denham",) and "authorities" not in asked(c, "orr")


@pytest.mark.parametrize("what", [Universal.NOT_ME, Universal.CONNECTED])
def test_whoever_was_named_and_hands_it_back_leaves_it_with_the_head(what):
    c = decided()
    named(c)
    reply(c, "2026-11-27 10:20", c.prompt("authorities", 1).asked.prompt, "shah", Said(what=what), what.value)
    assert c.prompt("authorities", 1).to == ("denham",) and "who else" in newest(c, "denham")
    c.answer(at("2026-11-27 11:00"), "authorities", 1, who="I rang 101", next="2026-12-07")
    c.until(at("2026-12-07 09:00"))
    assert c.prompt("authorities", 1).to == ("denham",)


def reports_it(c: Course, who: str, when: str) -> None:
    """A report of the same incident is carried over, and it is one of ours who wrote it."""
    c.until(at(when))
    by = Author(address=f"{who}@hillside.example", name=who)
    written = Written(key=c.key(), subject="Chat", words="I have seen these messages too, and they hurt.")
    c.happen(ReportArrived(at=at(when), by=by, source="H4TRXW", written=written))
    c.send(at(when))


@pytest.mark.parametrize(("code", "question"), BOTH)
def test_whoever_was_named_and_turns_out_to_have_reported_it_is_asked_no_more(code, question):
    c = decided(code)
    named(c, question)
    theirs = c.prompt(question, 1).asked.prompt
    reports_it(c, "shah", "2026-11-27 10:20")
    assert c.prompt(question, 1).to == ("denham",)
    again = next(m.owed.body for m in reversed(c.sent("denham")) if m.owed.because == f"asked: {question}")
    assert "Amira Shah cannot see to this any more" in again and "who else" in again
    reply(c, "2026-11-27 10:30", theirs, "shah", Act(answers=DONE[question]))
    assert c.prompt(question, 1).to == ("denham",)
    before = asked(c, "shah").count(question)
    c.until(at("2026-12-11 12:00"))
    assert asked(c, "shah").count(question) == before
    named(c, question, "orr", "2026-12-11 12:10")
    assert c.prompt(question, 1).to == ("orr",)


def test_whoever_was_named_and_has_reported_it_by_the_day_that_they_gave_is_not_asked_then():
    c = decided()
    named(c)
    c.answer(at("2026-11-27 11:00"), "authorities", 1, who="I rang 101", next="2026-12-07")
    reports_it(c, "shah", "2026-11-27 12:00")
    c.until(at("2026-12-07 09:00"))
    assert c.prompt("authorities", 1).to == ("denham",)


def test_whoever_was_named_names_nobody_further():
    c = decided()
    named(c)
    named(c, who="finch", when="2026-11-27 10:20")
    assert c.prompt("authorities", 1).to == ("shah",) and "Only whoever decides names somebody" in newest(c, "shah")


def test_the_heads_own_name_is_no_other():
    c = decided()
    named(c, who="denham")
    assert c.prompt("authorities", 1).to == ("denham",) and "You see to this yourself" in newest(c, "denham")
    c = decided()
    said = {"who": Answer(("I rang 101",)), "owner": Answer(("denham",)), "next": Answer(("2026-12-07",))}
    c.answer(at("2026-11-27 10:10"), "authorities", 1, reading=Act(answers=said))
    assert not c.case.waiting("authorities", 1)
    c.until(at("2026-12-07 09:00"))
    assert c.prompt("authorities", 1).to == ("denham",) and "who else" in newest(c, "denham")


# While somebody acts as Head Teacher ---------------------------------------------------------------------------------


def test_what_somebody_was_named_for_stays_with_them_when_another_acts_as_head():
    c = decided()
    named(c)
    period = ActingPeriod(person="orr", first="2026-11-30", last="2026-12-01", by="denham")
    c.school = replace(c.school, acting=acting.after(c.school.acting, period, at("2026-11-27 10:30"), LONDON))
    c.until(at("2026-12-02 09:00"))
    assert c.prompt("authorities", 1).to == ("shah",) and "authorities" not in asked(c, "orr")


def test_legal_advice_that_is_awaited_stops_the_letter_whoever_says_so():
    c = decided("R6")
    named(c, "legal advice")
    c.answer(at("2026-11-27 10:15"), "legal advice", 1, who="I rang them", received="no", go_on="wait")
    c.until(at("2026-11-27 12:00"))
    assert not left(c, "reminder") and c.case.holds
    assert letters(c, "reminder")[-1].state == "lapsed"
