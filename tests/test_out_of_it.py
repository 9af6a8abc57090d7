"""Whoever is out of a case, or has a part in it, is not asked about it, and is sent nothing more of it."""

import pytest

from mailflow.authorship import Matter
from mailflow.happening import PartTaken
from mailflow.prompt.answers import Act, Again, Answer, Said, Unclear, Universal
from mailflow.record import MailState, fold
from mailflow.record import events as e
from mailflow.shell.desk import at_once
from tests.course import Course
from tests.mail.arrivals import knowing, new_cases, placed, staff
from tests.mail.arrivals import reply as replying
from tests.roads import (
    ROSA,
    asked,
    command,
    first_look,
    gathered,
    mail_to,
    newest,
    plan,
    raised,
    recommended,
    reply,
    told,
    up_to,
    write,
)
from tests.test_alert_chain import kept, taken
from tests.test_safety import DANGER, MARKS, PARTS, ADesk
from tests.world import at, hillside

X = Said(what=Universal.CONNECTED)
UNCLEAR = Again(unclear=(Unclear(item="outcome", why="That was not clear."),))
UNSURE = frozenset({Matter.UNSURE})


# Connected -----------------------------------------------------------------------------------------------------------


def test_an_email_that_waited_does_not_leave_for_somebody_who_has_become_connected_meanwhile():
    c = up_to("gathered")
    command(c, "2026-11-25 08:30", "finch", "PAUSE")
    gathered(c)
    reply(c, "2026-11-25 09:05", c.prompt("address").asked.prompt, "pope", X, "X")
    assert c.prompt("address").to == ("kaur",)
    command(c, "2026-11-25 10:00", "finch", "GO ON")
    assert "address" in asked(c, "kaur") and "address" not in asked(c, "pope")


def test_a_lead_who_is_connected_leaves_a_case_that_somebody_else_is_asked_to_lead_at_once():
    c = up_to("gathered")
    gathered(c)
    reply(c, "2026-11-25 09:05", c.case.of("gathered")[0].asked.prompt, "finch", X, "X")
    assert c.case.lead == "" and c.prompt("reassign").to == ("denham",)


def test_whoever_was_connected_is_out_of_the_part_that_goes_on_as_a_case_of_its_own():
    c = raised(matters=DANGER, words=MARKS)
    reply(c, "2026-11-24 09:00", c.prompt("first look").asked.prompt, "shah", X, "X")
    c.answer(at("2026-11-24 09:10"), "safeguarding", by="orr", have="have it")
    c.answer(at("2026-11-24 09:20"), "safeguarding outcome", outcome=PARTS)
    split = next(n for n, r in enumerate(c.log) if isinstance(r.event, e.PartSplit))
    desk = ADesk(fold(c.log[: split + 1]))
    at_once.finish(desk, "KXR4TZ", at("2026-11-24 09:20"))  # type: ignore[arg-type]
    ((part, _),) = desk.raised
    own = Course(hillside())
    own.happen(part)
    assert own.case.connected == {"shah"} and own.prompt("first look").to == ("finch",)
    assert isinstance(desk.said[0][1], PartTaken)


def test_whoever_learns_only_from_the_message_that_they_are_connected_passes_the_alert_on():
    c = taken()
    c.answer(at("2026-11-24 09:10"), "safeguarding outcome", by="orr", outcome="connected")
    assert "orr" in c.case.connected and c.prompt("safeguarding outcome").to == ("denham",)
    assert "Tia came in with marks" in newest(c, "denham")
    before = len(c.sent("orr"))
    c.until(at("2026-12-04 09:00"))
    assert len(c.sent("orr")) == before and c.case.alarmed


def test_so_does_whoever_finds_out_when_they_are_asked_again():
    c = kept()
    c.until(at("2026-12-02 09:00"))
    c.answer(at("2026-12-02 10:00"), "hold review", by="orr", outcome="connected")
    assert c.prompt("hold review").to == ("denham",) and asked(c, "denham")[-1] == "hold review"


# A part in it --------------------------------------------------------------------------------------------------------


def test_an_office_that_the_message_names_is_not_asked_what_it_is():
    c = raised(matters=UNSURE, staff=("pope",))
    assert c.prompt("office check").to == ("kaur",) and not c.sent("pope")
    assert "stand-in" not in newest(c, "kaur") and "a colleague will be asked" in newest(c, "kaur"), (
        "she is the stand-in"
    )


def test_where_all_of_the_office_are_named_the_slt_is_asked_and_where_all_are_named_somebody_still_is():
    c = raised(matters=UNSURE, staff=("pope", "kaur"))
    assert c.prompt("office check").to == ("shah",)
    everybody = tuple(person.key for person in hillside().people)
    assert raised(matters=UNSURE, staff=everybody).prompt("office check").to == ("pope",)


@pytest.mark.parametrize("parent", ["Jan Pope", "Mrs Jan Pope"])
def test_an_office_is_not_asked_where_a_letter_to_themselves_may_go(parent):
    c = up_to("gathered")
    gathered(c, parents=parent)
    assert c.prompt("address").to == ("kaur",)


def test_a_parent_of_the_same_surname_is_somebody_else():
    c = up_to("gathered")
    gathered(c, parents="Mr Pope")
    assert c.prompt("address").to == ("pope",)


def test_a_head_who_reported_it_does_not_decide_on_it():
    c = up_to("recommendation", name="Paul Denham", address="denham@hillside.example")
    recommended(c)
    assert c.prompt("decide").to == ("marsh",)


# Not cleared ---------------------------------------------------------------------------------------------------------


def test_where_nobody_leads_a_reporters_words_do_not_reach_the_office_that_is_asked_for_an_address():
    c = up_to("gathered")
    gathered(c)
    reply(c, "2026-11-25 09:05", c.case.of("gathered")[0].asked.prompt, "finch", X, "X")
    write(c, "2026-11-25 09:10", "He has posted about my daughter.", ROSA)
    assert not told(c, "pope", "somebody wrote")
    assert "He has posted about my daughter." in told(c, "denham", "somebody wrote")[-1]


def test_where_nobody_leads_and_a_reporter_is_waited_for_words_reach_somebody():
    c = up_to("plan")
    plan(c, whom=("reporter",))
    reply(c, "2026-11-24 16:05", c.case.of("plan")[0].asked.prompt, "finch", X, "X")
    write(c, "2026-11-24 16:10", "I saw it too.", "other@parents.example")
    assert "I saw it too." in told(c, "denham", "somebody wrote")[-1]


def test_what_comes_to_a_stopped_case_reaches_whoever_has_taken_the_alert_too():
    c = kept()
    write(c, "2026-11-25 09:00", "Tia was not at swimming.", ROSA)
    assert "Tia was not at swimming." in told(c, "orr", "somebody wrote")[-1]


DETAIL = "Social care are visiting tonight."


def stopped_and_led() -> Course:
    """The safeguarding lead has taken an alert in a case that somebody else leads."""
    c = up_to("plan")
    s = Said(what=Universal.AT_RISK)
    reply(c, "2026-11-24 12:00", c.prompt("plan").asked.prompt, "finch", s, "S")
    c.answer(at("2026-11-24 12:05"), "safeguarding", by="orr", have="have it")
    return c


def reached(c: Course, words: str) -> set[str]:
    return {m.owed.to for m in c.case.mails.values() if words in m.owed.body and m.state is MailState.SENT}


def test_what_the_safeguarding_lead_adds_to_an_answer_is_for_nobody_else():
    c = stopped_and_led()
    c.answer(at("2026-11-24 12:10"), "safeguarding outcome", words=DETAIL, outcome="taken over")
    assert not reached(c, DETAIL)


def test_nor_what_they_write_in_reply_to_what_they_are_told():
    c = stopped_and_led()
    write(c, "2026-11-24 12:10", DETAIL, "orr@hillside.example", person="orr")
    assert not reached(c, DETAIL) and "gone to nobody" in told(c, "orr", "done")[-1]
    assert DETAIL not in repr(c.case.heard)


def test_nor_what_they_answer_a_second_time_also_once_the_case_goes_on():
    c = stopped_and_led()
    outcome = c.prompt("safeguarding outcome").asked.prompt
    c.answer(at("2026-11-24 12:10"), "safeguarding outcome", outcome="not safeguarding")
    said = Act(answers={"outcome": Answer(("authorities",), DETAIL)})
    reply(c, "2026-11-24 12:20", outcome, "orr", said, f"D {DETAIL}")
    plan(c, when="2026-11-24 12:30")
    assert c.prompt("gathered").to == ("finch",) and not reached(c, DETAIL)


def test_nor_does_the_page_of_the_case_tell_its_lead_how_it_stands_with_safeguarding():
    c = stopped_and_led()
    c.answer(at("2026-11-24 12:10"), "safeguarding outcome", outcome=Answer(("authorities",), DETAIL))
    command(c, "2026-11-24 12:20", "finch", "SHOW")
    page = newest(c, "finch")
    assert "Lucy Orr answered" in page and DETAIL not in page and "social care" not in page


def test_an_unclear_answer_to_an_alert_is_asked_again_and_nobody_else_hears_of_it():
    c = stopped_and_led()
    outcome = c.prompt("safeguarding outcome").asked.prompt
    for minute in (10, 20, 30):
        reply(c, f"2026-11-24 12:{minute}", outcome, "orr", UNCLEAR, "well, partly")
    assert asked(c, "orr").count("safeguarding outcome") == 4 and not told(c, "finch", "an answer is unclear")


def test_what_comes_to_a_closed_concern_about_the_head_is_for_the_chair_alone_as_before():
    c = raised(matters=frozenset({Matter.HEAD}), words="Mr Denham shouted at the children.")
    c.answer(at("2026-11-24 12:00"), "concern about the head", have="have it")
    assert c.case.closed
    known = knowing(c)
    mail = replying(known, "KXR4TZ", mail_to(c, "marsh", "asked: concern about the head"), MARKS, staff("marsh"))
    (again,) = new_cases(placed(mail, known, "cases"))
    assert Matter.HEAD in again.raised.matters and Matter.DANGER in again.raised.matters


def test_whoever_was_connected_with_a_closed_case_is_out_of_what_comes_of_it():
    c = up_to("plan")
    reply(c, "2026-11-24 12:00", c.case.of("first look")[0].asked.prompt, "shah", X, "X")
    c.answer(at("2026-11-24 12:05"), "plan", connected="no", whom="nobody", preserve="no", longer="no")
    c.answer(at("2026-11-24 12:10"), "gathered", enough="cannot establish")
    c.until(at("2026-12-09 09:00"))
    c.answer(at("2026-12-09 10:00"), "follow up", stopped="yes", supported="yes", close="close")
    assert c.case.closed
    known = knowing(c)
    mail = replying(known, "KXR4TZ", mail_to(c, "finch", "asked: follow up"), MARKS, staff("finch"))
    (again,) = new_cases(placed(mail, known, "cases"))
    assert again.raised.connected == ("shah",)


# Out of all of it at once --------------------------------------------------------------------------------------------


def test_whoever_passes_an_alert_on_as_connected_is_out_of_what_else_waits_for_them():
    c = up_to("decide")
    reply(c, "2026-11-27 09:00", c.case.of("plan")[0].asked.prompt, "finch", Said(what=Universal.AT_RISK), "S")
    c.until(at("2026-11-27 09:05"))
    assert c.prompt("safeguarding").to == ("orr", "denham") and c.prompt("decide").to == ("denham",)
    c.answer(at("2026-11-27 09:06"), "safeguarding", by="denham", have="connected")
    assert c.prompt("safeguarding").to == ("orr",) and c.prompt("decide").to == ("marsh",)


def test_a_lead_who_hands_it_back_as_connected_is_out_of_the_alert_that_they_took_as_well():
    c = raised(matters=DANGER, words=MARKS)
    c.answer(at("2026-11-24 08:55"), "safeguarding", by="orr", have="have it")
    c.answer(at("2026-11-24 09:00"), "first look", reading=first_look(lead=Answer(("orr",))))
    c.answer(at("2026-11-24 09:10"), "safeguarding outcome", outcome="not safeguarding")
    s = Said(what=Universal.AT_RISK)
    reply(c, "2026-11-24 09:20", c.case.of("first look")[0].asked.prompt, "shah", s, "S")
    c.answer(at("2026-11-24 09:25"), "safeguarding", by="orr", have="have it")
    c.answer(at("2026-11-24 09:30"), "plan", connected="yes")
    assert c.prompt("safeguarding outcome").to == ("denham",) and c.prompt("reassign").to == ("denham",)


def test_whoever_has_the_same_question_already_is_asked_it_once_when_another_passes_theirs_on():
    c = taken()
    look = c.prompt("first look").asked.prompt
    reply(c, "2026-11-24 09:00", look, "shah", Said(what=Universal.AT_RISK, words="she ran off"), "S she ran off")
    c.until(at("2026-11-24 09:01"))
    c.answer(at("2026-11-24 09:02"), "safeguarding", by="denham", have="have it")
    mine = next(p for p in c.case.of("safeguarding outcome") if p.open and p.to == ("orr",))
    reply(c, "2026-11-24 09:05", mine.asked.prompt, "orr", Act(answers={"outcome": Answer(("connected",))}))
    (left,) = (p for p in c.case.of("safeguarding outcome") if p.open)
    assert left.to == ("denham",) and "> she ran off" in newest(c, "denham")
