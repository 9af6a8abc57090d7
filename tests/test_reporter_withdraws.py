"""Whoever reported it is asked a few questions, and writes back: that they would rather stop, a question, or nothing of what they were asked."""

import re
from dataclasses import replace

import pytest

from mailflow.authorship import Author, Written
from mailflow.decide.arriving.would_stop import would_stop
from mailflow.happening import Replied, ReportArrived, Wrote
from mailflow.prompt.items import Choose
from mailflow.workflow import question
from tests.course import Course
from tests.mail.arrivals import ROSA, for_cases, knowing, placed, reply
from tests.roads import first_look, gathered, letters, mail_to, newest, plan, raised, told, up_to
from tests.world import at

STOP = "Hi, sorry, I've thought about this. I would like to withdraw it please, our kids are friends. Can you forget I wrote."


def asked_for_details() -> Course:
    """A reporter and a teacher are asked what they saw."""
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    plan(c, whom=("reporter", "teacher"))
    c.until(at("2026-11-24 15:30"))
    return c


def rosa_answers(c: Course, words: str, when: str = "2026-11-24 20:10") -> None:
    known = knowing(c)
    found = placed(reply(known, "KXR4TZ", mail_to(c, "reporter", "letter: details"), words, ROSA), known, "cases")
    (one,) = (one.happening for one in for_cases(found) if isinstance(one.happening, Replied | Wrote))
    c.happen(replace(one, at=at(when)))
    c.send(at(when))


def test_the_letter_of_questions_asks_each_by_its_number_and_nothing_need_be_said_twice():
    (letter,) = letters(asked_for_details(), "details")
    asks = [line.partition("   ") for line in letter.draft.body.splitlines() if "   " in line]
    assert [number for number, _, _ in asks] == [str(n) for n, _ in enumerate(question("details").items, 1)]
    for (_, _, line), item in zip(asks, question("details").items, strict=True):
        keys = [choice.key for choice in item.choices] if isinstance(item, Choose) else []
        assert re.findall(r"\b[A-C]\b", line) == keys, "by these the answer is read"
    assert "you need not repeat what your message has told us already" in " ".join(letter.draft.body.split())


def test_whoever_is_not_to_be_written_to_is_asked_nothing():
    c = raised(contact=False)
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    plan(c, whom=("reporter", "teacher"))
    assert not letters(c, "details") and c.case.waiting("witness")


def another_reports(c: Course, when: str) -> None:
    by = Author(address="jo.hart@hart.example", name="Jo Hart")
    written = Written(key=when, subject="", words="He has called her useless there again.")
    c.happen(ReportArrived(at=at(when), by=by, source="H4TRXW", written=written))


def test_whoever_reports_it_after_the_plan_is_asked_too_until_a_parent_is_to_be_spoken_to():
    c = asked_for_details()
    another_reports(c, "2026-11-24 16:00")
    assert [letter.draft.report for letter in letters(c, "details")] == [1, 2]
    c = up_to("address")
    another_reports(c, "2026-11-25 09:05")
    assert not letters(c, "details")


def test_a_reporter_who_answers_and_would_rather_stop_is_heard_at_once():
    c = asked_for_details()
    rosa_answers(c, "1 A\n3 Dan Moss\n5 A\n7 nothing really, I have changed my mind about it all")
    assert "may not want it to go on" in told(c, "finch", "the reporter withdraws")[0]


def test_a_lead_hears_at_once_that_a_reporter_would_rather_stop_and_what_can_be_done():
    c = asked_for_details()
    rosa_answers(c, STOP)
    (hears,) = told(c, "finch", "the reporter withdraws")
    assert "Rosa Lind, who reported this, may not want it to go on" in hears and "> Hi, sorry" in hears
    assert "answer 1C" in hears and "PAUSE KXR4TZ" in hears and not c.case.holds


def test_a_case_ends_as_that_email_says():
    c = asked_for_details()
    rosa_answers(c, STOP)
    c.until(at("2026-11-30 18:00"))
    assert c.case.waiting("gathered")
    gathered(c, when="2026-11-30 18:10", enough="cannot establish")
    assert c.case.finished


def test_a_reporter_who_asks_something_beside_the_answers_is_heard_at_once():
    c = asked_for_details()
    rosa_answers(c, "1 A\n3 Dan Moss\n5 A\nDo you want me to send the screenshots? I have three.")
    assert "Do you want me to send the screenshots?" in newest(c, "finch") and "Rosa Lind wrote" in newest(c, "finch")


def test_a_reporter_who_answers_in_none_of_the_lines_is_heard_at_once():
    c = asked_for_details()
    rosa_answers(c, "It is all in my first email really.")
    assert "> It is all in my first email really." in told(c, "finch", "somebody wrote")[0]


def test_a_plain_answer_waits_until_all_are_in():
    c = asked_for_details()
    before = len(c.sent("finch"))
    rosa_answers(c, "1 A\n2 Year 4, last Friday\n3 Dan Moss\n4 A\n5 A\n6 A\n7 that it stops")
    assert len(c.sent("finch")) == before


def test_a_reporter_who_would_stop_in_a_new_email_is_heard_too():
    c = asked_for_details()
    rosa_answers(c, "1 A\n3 Dan Moss\n5 A")
    rosa_answers(c, "Please don't do anything, I have changed my mind", "2026-11-25 08:10")
    assert "Rosa Lind, who reported this, may not want it" in told(c, "finch", "the reporter withdraws")[0]


@pytest.mark.parametrize(
    "words",
    [
        "I'd like to withdraw my complaint",
        "can we just forget it",
        "Please could you drop the whole thing",
        "I do not want it to go on",
        "Please forget my message",
        "please can you drop it",
        "I have changed my mind",
        "On second thoughts I wish I had never written",
        "I dont want this to go any further",
        "I take it all back",
        "please leave it now",
        "I don't want you to take this any further",
    ],
)
def test_people_say_in_many_ways_that_they_would_rather_stop(words: str):
    assert would_stop(words)


@pytest.mark.parametrize(
    "words",
    [
        "just want it to stop tbh",
        "please don't tell him it was me",
        "I'd leave it to you",
        "He should take down the photo and say sorry",
        "I don't want to be named",
        "She deleted it the next day",
    ],
)
def test_a_wish_that_the_parent_stops_is_none_to_stop(words: str):
    assert not would_stop(words)


def test_what_a_reporter_wrote_in_several_lines_stands_once_before_the_lead():
    c = asked_for_details()
    rosa_answers(c, "1 A\n3 Dan Moss\n5 A\n7 just that it stops\n\nThank you for asking, Rosa")
    c.until(at("2026-11-30 18:00"))
    asks = newest(c, "finch")
    assert asks.count("just that it stops") == 1 and "- Who wrote it: Dan Moss" in asks


def test_what_somebody_wrote_besides_bears_its_day():
    c = asked_for_details()
    rosa_answers(c, "1 A\n3 Dan Moss\n5 A")
    rosa_answers(c, "He has done it again, in the Year 4 group", "2026-11-25 08:10")
    c.until(at("2026-11-30 18:00"))
    assert "The person who reported it wrote on Wed 25 Nov:\n> He has done it again" in newest(c, "finch")
