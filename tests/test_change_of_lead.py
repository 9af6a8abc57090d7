"""Who leads changes: what is asked of whoever leads then, and whom nobody suggests any more."""

import pytest

from mailflow.authorship import Author, Written
from mailflow.decide.whom.suggest import still
from mailflow.happening import Absent, ReportArrived
from mailflow.prompt.answers import Act, Answer, Said, Universal
from tests.course import Course
from tests.roads import asked, first_look, newest, plan, raised, reply, told, up_to
from tests.test_holds import nothing_waits
from tests.test_safety import away
from tests.world import at

X = Said(what=Universal.CONNECTED)


def connected(c: Course, when: str, question: str) -> None:
    """Whoever has this question says that they are connected."""
    prompt = c.prompt(question)
    reply(c, when, prompt.asked.prompt, prompt.to[-1], X, "X")


# Asked anew ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("lead", ["finch", "orr"])
@pytest.mark.parametrize(("question", "silent_until"), [("plan", "2026-11-27 10:00"), ("gathered", "2026-12-01 10:00")])
def test_what_a_lead_was_silent_on_is_asked_of_whoever_is_named_then_also_of_themselves(question, silent_until, lead):
    c = up_to(question)
    c.until(at(silent_until))
    assert c.prompt("reassign").to == ("denham",) and not c.case.waiting(question)
    c.answer(at(silent_until), "reassign", lead=lead)
    assert c.prompt(question).to == (lead,) and asked(c, lead)[-1] == question
    assert not c.case.waiting("what next")


def test_the_head_reads_why_another_lead_is_needed_and_who_can_be_named():
    c = up_to("plan")
    c.until(at("2026-11-27 10:00"))
    asks = newest(c, "denham")
    assert "Tobias Finch was asked, and has not answered in time." in asks
    assert "these may lead:\n- Amira Shah\n- Tobias Finch\n- Lucy Orr" in asks


def test_the_head_reads_that_a_lead_is_connected_and_does_not_find_them_among_those_who_can_lead():
    c = up_to("plan")
    connected(c, "2026-11-24 12:10", "plan")
    asks = newest(c, "denham")
    assert "Whoever led it is connected with it." in asks and "these may lead:\n- Amira Shah\n- Lucy Orr" in asks


def test_a_lead_to_whom_it_comes_back_after_somebody_else_is_asked_for_the_plan_again():
    c = up_to("plan")
    c.answer(at("2026-11-27 10:00"), "reassign", lead="orr")
    c.answer(at("2026-12-02 10:00"), "reassign", lead="finch")
    assert c.prompt("plan").to == ("finch",) and asked(c, "finch").count("plan") == 3  # asked, reminded, asked again
    c.answer(at("2026-12-02 11:00"), "plan", connected="no", whom="nobody", preserve="no", longer="no")
    assert c.prompt("gathered").to == ("finch",)


def test_a_plan_that_was_answered_is_not_asked_again_of_another_lead():
    c = up_to("gathered")
    connected(c, "2026-11-25 09:00", "gathered")
    c.answer(at("2026-11-25 10:00"), "reassign", lead="orr")
    assert c.prompt("gathered").to == ("orr",) and "plan" not in asked(c, "orr")


def test_a_lead_who_answers_once_the_head_was_asked_for_another_is_heard_by_the_head():
    c = up_to("plan")
    plan = c.prompt("plan").asked.prompt
    c.until(at("2026-11-27 10:00"))
    reply(c, "2026-11-27 10:00", plan, "finch", Act(answers={"connected": Answer(("no",))}), "A, sorry, I was ill")
    assert "> A, sorry, I was ill" in told(c, "denham", "somebody wrote")[-1]
    assert "Head Teacher" in told(c, "finch", "done")[-1]


# Suggested -----------------------------------------------------------------------------------------------------------


def test_whoever_is_connected_is_not_suggested_as_lead_to_the_next_who_is_asked():
    c = raised()
    assert "Who leads: Tobias Finch" in newest(c, "shah")
    connected(c, "2026-11-24 09:00", "first look")
    look = c.prompt("first look")
    assert look.to == ("finch",)
    connected(c, "2026-11-24 09:10", "first look")
    assert c.prompt("first look").to == ("orr",)
    assert "Who leads: Tobias Finch" not in newest(c, "orr") and "5 (who leads), which only you can say" in newest(
        c, "orr"
    )
    assert "lead" not in still(c.case, c.prompt("first look")), "a single letter would still name him"


def test_where_nobody_of_the_slt_is_free_that_is_said_and_anybody_else_of_the_staff_can_be_named():
    c = raised()
    for hour in (9, 10, 11):
        connected(c, f"2026-11-24 {hour}:00".replace(" 9", " 09"), "first look")
    assert c.prompt("first look").to == ("denham",)
    said = " ".join(newest(c, "denham").split())
    assert "Nobody of the SLT is free of a connection." in said and "ask the Chair of Governors" in said
    c.answer(at("2026-11-24 12:00"), "first look", reading=first_look(lead=Answer(("bell",))))
    assert c.case.lead == "bell" and c.prompt("plan").to == ("bell",)


def test_a_reminder_to_name_a_lead_says_so_too():
    c = up_to("plan")
    for hour, lead in ((13, "orr"), (14, "shah"), (15, "")):
        connected(c, f"2026-11-24 {hour}:00", "plan")
        if lead:
            c.answer(at(f"2026-11-24 {hour}:30"), "reassign", lead=lead)
    assert "Nobody of the SLT is free" in newest(c, "denham")
    c.until(at("2026-11-26 18:00"))
    assert "Nobody of the SLT is free" in newest(c, "denham") and "reminder" in newest(c, "denham")


# Away ----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seriousness", "until", "hears"),
    [
        (2, "2026-12-02", "told: away"),
        (2, "2026-12-18", "asked: reassign"),
        (3, "2026-12-02", "asked: reassign"),
    ],
)
def test_that_a_lead_is_away_is_told_to_the_head_who_names_another_where_it_is_serious_or_long(
    seriousness, until, hears
):
    c = up_to("conversation", seriousness=seriousness)
    away(c, "2026-11-26 11:00", "finch", until)
    assert [m.owed.because for m in c.sent("denham")][-1] == hears
    assert c.prompt("conversation").due > at(f"{until} 17:00")


def test_the_head_reads_until_when_the_case_would_wait():
    c = up_to("conversation")
    away(c, "2026-11-26 11:00", "finch", "2026-12-11")
    said = (
        "Tobias Finch leads this, and is away: it waits until Tue 15 Dec. That is long, so please name somebody else;"
    )
    assert said in newest(c, "denham")


def test_a_lead_who_was_away_and_is_named_again_is_waited_for():
    c = up_to("conversation", seriousness=3)
    away(c, "2026-11-26 11:00", "finch", "2026-12-04")
    due, before = c.prompt("conversation").due, len(c.sent("finch"))
    c.answer(at("2026-11-26 12:00"), "reassign", lead="finch")
    assert c.prompt("conversation").due == due and len(c.sent("finch")) == before


def test_a_lead_who_was_away_and_answers_all_the_same_goes_on_leading():
    c = up_to("conversation", seriousness=3)
    away(c, "2026-11-26 11:00", "finch", "2026-12-04")
    c.answer(at("2026-11-27 09:00"), "conversation", took_place="declined")
    assert not c.case.waiting("reassign") and c.case.lead == "finch"


@pytest.mark.parametrize("told_by", ["themselves", "their mailbox"])
def test_a_first_look_does_not_wait_for_somebody_on_duty_who_is_away(told_by):
    c = raised()
    due = c.prompt("first look").due
    if told_by == "themselves":
        away(c, "2026-11-24 09:00", "shah", "2026-12-11")
    else:
        mail = next(n for n, m in c.case.mails.items() if m.owed.because == "asked: first look")
        c.happen(Absent(at=at("2026-11-24 09:00"), key="ooo", mail=mail, returns=at("2026-12-11").date()))
        c.send(at("2026-11-24 09:00"))
    assert c.prompt("first look").to == ("shah", "finch") and "first look" in asked(c, "finch")
    assert c.prompt("first look").due == due


# A part in it --------------------------------------------------------------------------------------------------------


def test_a_lead_who_reports_the_matter_too_is_replaced():
    c = up_to("gathered")
    theirs = Written(key="theirs", subject="", words="He wrote of me as well.")
    by = Author(address="finch@hillside.example", name="Tobias Finch", person="finch")
    c.happen(ReportArrived(at=at("2026-11-25 08:00"), source="H4TRXW", by=by, written=theirs))
    c.send(at("2026-11-25 08:00"))
    assert c.prompt("reassign").to == ("denham",) and "Tobias Finch leads this" in newest(c, "denham")
    c.answer(at("2026-11-25 08:30"), "reassign", lead="orr")
    assert c.prompt("gathered").to == ("orr",) and not c.case.waiting("reassign")


# What is to happen ---------------------------------------------------------------------------------------------------


def test_what_is_to_happen_is_asked_no_more_once_something_else_is_waited_for():
    c = up_to("plan")
    nothing_waits(c)
    earlier = c.prompt("what next").asked.prompt
    connected(c, "2026-11-24 13:10", "what next")
    assert c.prompt("reassign").to == ("denham",) and not c.case.waiting("what next")
    c.answer(at("2026-11-24 13:20"), "reassign", lead="orr")
    assert c.prompt("plan").to == ("orr",)
    plan(c, when="2026-11-24 13:30")
    reply(c, "2026-11-24 13:40", earlier, "orr", Act(answers={"next": Answer(("close",), "done")}), "D done")
    assert c.case.ours and c.prompt("gathered").to == ("orr",)
