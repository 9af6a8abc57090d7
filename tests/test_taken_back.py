"""What a word takes back, and what something new ends, though the letter that waits is not the one that was approved."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mailflow.authorship import Author, Written
from mailflow.happening import ReportArrived, Woke
from mailflow.prompt.answers import Act, Answer, Said, Universal
from mailflow.record import LetterState
from tests.course import Course
from tests.roads import DAN, asked, command, left, letters, newest, plan, receipts, reply, told, up_to, write
from tests.test_acting_head import acts
from tests.world import at, hillside

NOTHING = "no further action"
LATER = "2026-12-04 14:00"


def nothing_is_done() -> Course:
    """The Head has decided on no action; the word of it to Mr Moss leaves half an hour later."""
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word=Answer(("none",), "it has been put right"))
    return c


def written_anew() -> Course:
    """The letter was not decided on until its dates were over; the Head has approved the one that came in its place."""
    c = up_to("decide")
    c.until(at("2026-12-04 10:00"))
    first, second = letters(c, "reminder")
    assert second.draft.replaces == first.draft.letter
    c.answer(at("2026-12-04 10:10"), "decide", word="approve")
    return c


# A word of the Head's ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["RECALL", "Wait please."])
def test_a_word_in_reply_to_the_first_email_takes_back_the_letter_that_was_written_in_its_place(words):
    c = written_anew()
    reply(c, "2026-12-04 10:15", c.case.of("decide")[0].asked.prompt, "denham", words=words)
    assert letters(c, "reminder")[1].state is LetterState.LAPSED
    c.until(at(LATER))
    assert left(c, "reminder") == []


def test_whoever_leads_hears_that_a_letter_of_which_they_heard_that_it_is_approved_does_not_leave():
    words = "Hang on, don't send it yet, I want to ask Tobias something first."
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    write(c, "2026-11-27 10:10", words, "denham@hillside.example", mail=receipts(c, "denham")[0], person="denham")
    said = " ".join(newest(c, "finch").split())
    assert "The Head Teacher wrote again, so the letter to" in said
    assert "of which you were told that it is approved, does not leave for now." in said


def test_a_stop_to_the_receipt_of_a_letter_that_was_written_anew_since_takes_back_the_new_one():
    c = up_to("decide")
    c.answer(at("2026-11-27 14:30"), "decide", word="approve")
    first = receipts(c, "denham")[0]
    write(c, "2026-11-27 14:40", "I have said sorry.", DAN)
    c.until(at("2026-12-04 10:00"))
    c.answer(at("2026-12-04 10:10"), "decide", word="approve")
    assert letters(c, "reminder")[-1].draft.replaces
    write(c, "2026-12-04 10:15", "STOP", "denham@hillside.example", mail=first, person="denham")
    c.until(at(LATER))
    assert left(c, "reminder") == [] and told(c, "denham", "recalled")


def test_recall_takes_back_the_word_to_the_parent_that_nothing_is_done():
    c = nothing_is_done()
    command(c, "2026-11-27 10:05", "denham", "RECALL")
    assert told(c, "denham", "recalled") and not told(c, "denham", "too late")
    c.until(at("2026-11-27 12:00"))
    assert left(c, NOTHING) == [] and not c.case.strands[1].settled and c.case.waiting("talked")


@pytest.mark.parametrize("words", ["RECALL", "Wait, I am not sure any more."])
def test_second_thoughts_in_reply_to_the_question_take_back_the_word_that_nothing_is_done(words):
    c = nothing_is_done()
    reply(c, "2026-11-27 10:05", c.case.of("decide")[0].asked.prompt, "denham", words=words)
    c.until(at("2026-11-27 12:00"))
    assert left(c, NOTHING) == [] and not c.case.strands[1].settled


def test_thanks_in_reply_to_the_question_take_nothing_back():
    c = nothing_is_done()
    reply(c, "2026-11-27 10:05", c.case.of("decide")[0].asked.prompt, "denham", words="Thanks", courtesy=True)
    c.until(at("2026-11-27 12:00"))
    assert left(c, NOTHING) == [at("2026-11-27 10:30")]


def test_the_head_who_is_back_takes_back_what_was_approved_while_somebody_acted_for_them():
    c = up_to("decide", acts(hillside(), first="2026-11-26", last="2026-11-27"))
    c.answer(at("2026-11-27 16:00"), "decide", by="shah", word="approve")
    command(c, "2026-11-30 08:30", "denham", "RECALL")
    assert told(c, "denham", "recalled") and not told(c, "denham", "too late")
    c.until(at("2026-11-30 12:00"))
    assert left(c, "reminder") == []


def test_the_lead_takes_back_nothing_that_whoever_decides_has_approved():
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    command(c, "2026-11-27 10:05", "finch", "RECALL")
    c.until(at("2026-11-27 12:00"))
    assert told(c, "finch", "too late") and left(c, "reminder") == [at("2026-11-27 10:30")]


# Something new -------------------------------------------------------------------------------------------------------


def another_report(c: Course, when: str) -> None:
    words = "Mr Moss has threatened us on the group tonight, and we are frightened."
    written = Written(key=c.key(), subject="", words=words)
    by = Author(address="sam.okafor@okafor.example", name="Sam Okafor")
    c.happen(ReportArrived(at=at(when), source="M2WVQD", by=by, written=written))
    c.send(at(when))


@pytest.mark.parametrize("what", ["a report", "words", "a pause"])
def test_that_nothing_is_done_is_for_the_head_to_say_again_after_something_new(what):
    c = nothing_is_done()
    if what == "a report":
        another_report(c, "2026-11-27 10:05")
    elif what == "words":
        write(c, "2026-11-27 10:05", "I am not sorry, and I shall do it again.", DAN)
    else:
        command(c, "2026-11-27 10:05", "finch", "PAUSE")
        command(c, "2026-11-27 10:10", "finch", "GO ON")
    c.until(at("2026-11-27 12:00"))
    assert left(c, NOTHING) == [] and left(c, "finished") == [] and not c.case.strands[1].settled
    assert asked(c, "denham").count("decide") == 2 and "takes no further action" not in newest(c, "denham")
    c.answer(at("2026-11-27 12:10"), "decide", word="approve")
    c.until(at("2026-11-27 13:00"))
    assert left(c, NOTHING) == [at("2026-11-27 12:40")] and c.case.strands[1].settled


# A letter that the office has in hand --------------------------------------------------------------------------------


def in_hand() -> Course:
    """The Head has approved a reminder that goes by post, and the office has been sent it to print."""
    c = up_to("decide", by_post=True)
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    c.until(at("2026-11-27 10:40"))
    assert c.prompt("posted").to == ("pope",) and asked(c, "pope")[-1] == "posted"
    return c


def taken_back(c: Course, how: str) -> None:
    if how == "words":
        return write(c, "2026-11-27 11:00", "I have said sorry to her.", "dan@moss.example")
    if how == "at risk":
        return reply(c, "2026-11-27 11:00", 1, "finch", Said(what=Universal.AT_RISK), "S")
    return command(c, "2026-11-27 11:00", "denham", how)


@pytest.mark.parametrize("how", ["RECALL", "PAUSE", "words", "at risk"])
def test_whoever_is_to_post_a_letter_is_told_at_once_that_it_is_not_to_go(how):
    c = in_hand()
    taken_back(c, how)
    (line,) = told(c, "pope", "do not post it")
    assert "The letter to Mr Moss" in line and letters(c, "reminder")[0].draft.code in line


def test_whoever_has_not_been_sent_it_yet_and_whoever_has_posted_it_is_told_nothing():
    c = up_to("decide", by_post=True)
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    command(c, "2026-11-27 10:10", "denham", "RECALL")
    assert not told(c, "pope", "do not post it")
    c = in_hand()
    c.answer(at("2026-11-27 11:00"), "posted", posted="posted")
    command(c, "2026-11-27 11:10", "denham", "PAUSE")
    assert not told(c, "pope", "do not post it")


def test_lead_and_head_hear_that_a_letter_was_posted_before_word_came_that_it_was_not_to_go():
    c = in_hand()
    number = c.prompt("posted").asked.prompt
    taken_back(c, "words")
    reply(c, "2026-11-27 11:20", number, "pope", Act(answers={"posted": Answer(("posted",))}), "A")
    assert all("had posted it by then" in told(c, who, "posted already")[0] for who in ("finch", "denham"))


# What a reminder reminds of ------------------------------------------------------------------------------------------


def reminded_overnight() -> Course:
    """Mr Moss has not answered the invitation; the reminder of it waits for the morning."""
    c = up_to("account")
    c.until(at("2026-11-30 17:20"))
    assert letters(c, "invitation reminder") and not left(c, "invitation reminder")
    return c


def test_a_parent_who_has_answered_meanwhile_is_not_reminded():
    c = reminded_overnight()
    c.answer(at("2026-11-30 17:50"), "account", 1, words="Here is my side of it.")
    c.until(at("2026-12-01 12:00"))
    assert left(c, "invitation reminder") == []


def test_a_parent_who_has_written_something_else_is_reminded_all_the_same():
    c = reminded_overnight()
    write(c, "2026-11-30 17:50", "Which group is this about?", DAN)
    c.until(at("2026-12-01 12:00"))
    assert left(c, "invitation reminder") == [at("2026-12-01 09:00")]


def test_whoever_reported_and_has_answered_while_everything_was_stopped_is_not_reminded():
    c = up_to("plan")
    plan(c, whom="reporter")
    open_school, c.school = c.school, replace(c.school, stopped=True)
    for hours in range(72):
        c.happen(Woke(at=at("2026-11-24 13:00") + timedelta(hours=hours)))
    assert letters(c, "details reminder")
    c.answer(at("2026-11-27 14:00"), "details", 1, words="It was on Monday evening.")
    c.school = open_school
    c.until(at("2026-11-27 15:00"))
    assert left(c, "details reminder") == []
