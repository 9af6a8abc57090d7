"""Who may take part, who is asked instead, and what those who may not still have to say."""

from dataclasses import replace

import pytest

from mailflow.authorship import Matter
from mailflow.decide import asking, whom
from mailflow.decide.shown.case_page import case_page
from mailflow.decide.turn import Turn
from mailflow.happening import StaffAway
from mailflow.people import Person, Role
from mailflow.prompt import ANY_OF_STAFF
from mailflow.prompt.answers import Act, Answer, Said, Universal
from mailflow.record import events as e
from mailflow.school import School
from tests.course import Course
from tests.roads import (
    STRANGER,
    asked,
    command,
    decided_on,
    first_look,
    gathered,
    left,
    letters,
    newest,
    plan,
    raised,
    reply,
    told,
    up_to,
    write,
)
from tests.world import at, hillside


def away(c: Course, when: str, person: str, until: str) -> None:
    c.until(at(when))
    c.happen(StaffAway(at=at(when), person=person, until=at(until).date()))
    c.send(at(when))


# Who may lead --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["patel", "denham", "pope", "nobody of ours"])
def test_only_somebody_who_may_lead_can_be_named_to_lead(who):
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look(lead=Answer((who,))))
    assert c.prompt("first look").open and not [r for r in c.log if isinstance(r.event, e.LeadNamed)]
    assert "cannot lead this" in newest(c, "shah") and "Who leads?" in newest(c, "shah")
    c.answer(at("2026-11-24 11:30"), "first look", reading=Act(answers={"lead": Answer(("finch",))}))
    assert c.case.lead == "finch" and asked(c, "finch") == ["plan"]


def test_whoever_is_connected_cannot_be_named_to_lead_again():
    c = up_to("plan")
    c.answer(at("2026-11-24 12:20"), "plan", connected="yes")
    c.answer(at("2026-11-24 13:00"), "reassign", lead="finch")
    assert c.prompt("reassign").open and "Tobias Finch cannot lead this" in newest(c, "denham")
    c.answer(at("2026-11-24 13:30"), "reassign", lead="shah")
    assert c.case.lead == "shah" and c.prompt("plan").to == ("shah",)


def test_whom_the_message_names_cannot_lead():
    c = raised(staff=("patel", "finch"))
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    assert not c.case.lead and "Tobias Finch cannot lead this" in newest(c, "shah")


def test_whoever_reported_it_is_not_suggested_to_lead_and_cannot():
    c = raised(name="Tobias Finch", address="finch@hillside.example")
    assert "orr" in c.prompt("first look").asked.suggested["lead"].picked
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    assert not c.case.lead and c.prompt("first look").open and "plan" not in asked(c, "finch")
    assert "Tobias Finch cannot lead this: it takes somebody of the SLT who is not connected" in newest(c, "shah")
    c.answer(at("2026-11-24 11:30"), "first look", reading=Act(answers={"lead": Answer(("orr",))}))
    assert c.prompt("plan").to == ("orr",)


@pytest.mark.parametrize(
    ("about", "question", "whose"),
    [("staff", "concern about staff", "denham"), ("head", "concern about the head", "marsh")],
)
def test_a_first_look_that_finds_it_is_about_staff_or_the_head_stops_there(about, question, whose):
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look(about=Answer((about,))))
    c.until(at("2026-11-24 12:00"))
    assert c.prompt(question).to == (whose,)
    assert not c.case.lead and not letters(c, "acknowledgement") and not asked(c, "finch")
    assert [p.asked.question for p in c.case.prompts.values() if p.open] == [question]


def test_the_head_who_is_the_target_does_not_decide():
    c = up_to("decide", head_is_target=True)
    assert c.prompt("decide").to == ("marsh",) and "decide" not in asked(c, "denham")


def test_where_the_head_is_the_target_the_person_whom_the_school_named_decides():
    c = up_to("decide", hillside(head_alternate="shah"), head_is_target=True)
    assert c.prompt("decide").to == ("shah",) and "decide" not in asked(c, "denham")


def test_the_head_who_is_the_target_does_not_decide_as_vice_chair_either():
    school = hillside(head_alternate="shah")
    people = [replace(p, roles=p.roles | {Role.VICE_CHAIR}) if p.key == "denham" else p for p in school.people]
    c = up_to("recommendation", replace(school, people=tuple(people)), head_is_target=True)
    for out_of_it in ("shah", "marsh", "cole"):
        turn = Turn(c.case, c.school, at("2026-11-27 09:00"))
        turn.put(e.Connected(person=out_of_it))
        c.case = turn.case
    assert whom.approver(Turn(c.case, c.school, at("2026-11-27 09:00"))) is None


def test_of_a_late_step_whoever_decides_is_told_where_the_head_is_the_target():
    c = raised(head_is_target=True)
    c.until(at("2026-12-04 12:00"))
    assert told(c, "marsh", "a step is late") and not told(c, "denham", "a step is late")


# Nobody is free ------------------------------------------------------------------------------------------------------


def out_of_it(c: Course, question: str, *people: str, hour: int = 13, what: Universal = Universal.CONNECTED) -> None:
    """One after the other is asked this, and is connected or cannot take it."""
    for minutes, who in enumerate(people):
        prompt = c.prompt(question)
        assert prompt.to == (who,)
        reply(c, f"2026-11-24 {hour:02}:{minutes:02}", prompt.asked.prompt, who, Said(what=what), what.value)


def nobody_left() -> Course:
    """The lead hands the case back, and everybody who could name another is connected too."""
    c = up_to("plan")
    c.answer(at("2026-11-24 12:20"), "plan", connected="yes")
    out_of_it(c, "reassign", "denham", "marsh", "cole")
    return c


def test_where_the_chair_and_the_vice_chair_are_connected_too_the_clerk_hears_each_day_that_nobody_is_free():
    c = nobody_left()
    (said,) = told(c, "reid", "nobody is free")
    assert "Please find somebody from outside" in said and "Moss" not in said
    before = {who: len(asked(c, who)) for who in ("denham", "marsh", "cole")}
    c.until(at("2026-11-27 13:00"))
    assert len(told(c, "reid", "nobody is free")) >= 3
    assert {who: len(asked(c, who)) for who in before} == before


def test_whoever_was_found_from_outside_is_asked_what_waited_for_somebody_free():
    c = nobody_left()
    gray = Person(key="gray", name="Ada Gray", address="gray@trust.example", roles=frozenset({Role.CHAIR}))
    c.school = replace(c.school, people=(*c.school.people, gray))
    c.until(at("2026-11-26 13:00"))
    assert c.prompt("reassign").to == ("gray",)


def test_a_question_that_comes_up_when_nobody_is_free_is_put_as_soon_as_somebody_is():
    c = up_to("plan")
    out_of_it(c, "plan", "finch")
    turn = Turn(c.case, c.school, at("2026-11-24 12:30"))
    for key in ("denham", "marsh", "cole"):
        turn.put(e.Connected(person=key))
    for number in sorted(turn.case.open):
        asking.close_prompt(turn, turn.case.prompts[number], "for this story")
    asking.ask(turn, "reassign")
    asking.ask(turn, "reassign")
    c.case = turn.case
    assert not c.case.waiting("reassign")
    c.until(at("2026-11-25 13:00"))
    assert len(told(c, "reid", "nobody is free")) == 2
    gray = Person(key="gray", name="Ada Gray", address="gray@trust.example", roles=frozenset({Role.CHAIR}))
    c.school = replace(c.school, people=(*c.school.people, gray))
    c.until(at("2026-11-26 13:00"))
    assert c.prompt("reassign").to == ("gray",)


def test_what_everybody_has_passed_on_comes_back_to_the_chair_who_is_told_so():
    c = raised(matters=frozenset({Matter.UNSURE}))
    line = ("pope", "kaur", "shah", "finch", "orr", "marsh")
    out_of_it(c, "office check", *line, hour=9, what=Universal.NOT_ME)
    out_of_it(c, "office check", "cole", hour=10)
    assert c.prompt("office check").to == ("marsh",)
    assert "Nobody else is free of a connection with this" in newest(c, "marsh")


# Witnesses -----------------------------------------------------------------------------------------------------------


def with_a_witness() -> Course:
    """Miss Patel is asked what she knows, after lessons on Tuesday."""
    c = up_to("plan")
    plan(c, whom="teacher")
    c.until(at("2026-11-24 15:45"))
    assert asked(c, "patel") == ["witness"]
    return c


def test_a_witness_who_is_connected_is_out_of_it_and_the_lead_is_told_that_nobody_is_asked_instead():
    c = with_a_witness()
    reply(c, "2026-11-24 16:00", c.prompt("witness").asked.prompt, "patel", Said(what=Universal.CONNECTED), "X")
    assert not c.case.waiting("witness") and len(c.case.of("witness")) == 1
    assert "Miss Anika Patel is out of this case" in told(c, "finch", "nobody instead")[0]
    assert {m.owed.to for m in c.sent() if m.owed.because == "asked: witness"} == {"patel"}


def test_staff_who_are_not_on_our_list_are_reported_to_the_lead_and_those_who_are_are_asked():
    c = up_to("plan")
    plan(c, whom=Answer(("staff",), "Miss Patel and Mrs Unwin"))
    c.until(at("2026-11-24 15:45"))
    assert asked(c, "patel") == ["witness"]
    assert (
        "Mrs Unwin" in told(c, "finch", "not on our list")[0] and "Patel" not in told(c, "finch", "not on our list")[0]
    )


def test_a_witness_who_answers_after_the_time_reaches_the_lead_all_the_same():
    c = with_a_witness()
    number = c.prompt("witness").asked.prompt
    c.until(at("2026-12-02 09:00"))
    assert c.case.prompts[number].state == "unanswered"
    given = Act(answers={"seen": Answer(("shown",))})
    reply(c, "2026-12-02 10:00", number, "patel", given, "My sister showed me on Monday.")
    assert "My sister showed me on Monday." in told(c, "finch", "somebody wrote")[0]
    assert "the question had been closed by then" in told(c, "finch", "somebody wrote")[0]


def test_longer_adds_the_days_that_the_lead_asked_for():
    c = up_to("plan")
    plan(c, whom="teacher", longer=Answer(("yes",), "10 school days, half of them are on a residential"))
    assert [p.at for p in c.case.plans if p.question == "gathered"] == [at("2026-12-08 17:00")]


def test_more_time_adds_the_days_that_the_lead_asked_for():
    c = up_to("gathered")
    gathered(c, enough=Answer(("more time",), "8 school days: the group is being exported"))
    assert [p.at for p in c.case.plans if p.question == "gathered"] == [at("2026-12-07 17:00")]
    c.until(at("2026-12-07 17:01"))
    assert c.prompt("gathered").to == ("finch",) and not c.case.strands


# Away ----------------------------------------------------------------------------------------------------------------


def test_away_until_moves_what_waits_for_that_person_alone():
    c = with_a_witness()
    before = c.prompt("witness").due
    away(c, "2026-11-25 08:00", "patel", "2026-12-02")
    assert c.prompt("witness").due == at("2026-12-08 17:00") > before
    assert "Miss Anika Patel" in told(c, "finch", "away")[0]


def test_away_until_does_not_move_what_waits_for_somebody_else_as_well():
    c = raised(matters=frozenset({Matter.UNSURE}))
    c.until(at("2026-11-24 13:00"))
    assert c.prompt("office check").to == ("pope", "kaur")
    before = c.prompt("office check").due
    away(c, "2026-11-24 13:05", "pope", "2026-12-02")
    assert c.prompt("office check").due == before


def test_away_until_moves_neither_a_decision_nor_an_alert():
    decision, alert = up_to("decide"), raised(matters=frozenset({Matter.CONCERN, Matter.DANGER}))
    due = decision.prompt("decide").due
    away(decision, "2026-11-27 08:00", "denham", "2026-12-04")
    assert decision.prompt("decide").due == due
    due = alert.prompt("safeguarding").due
    alert.happen(StaffAway(at=at("2026-11-24 08:53"), person="orr", until=at("2026-12-04").date()))
    assert alert.prompt("safeguarding").due == due


# Notes ---------------------------------------------------------------------------------------------------------------


def test_a_note_from_somebody_who_is_not_cleared_reaches_the_lead_as_words():
    c = up_to("gathered")
    command(c, "2026-11-24 16:00", "patel", "NOTE", "He shouted at the gate at 3.")
    assert "He shouted at the gate at 3." in told(c, "finch", "somebody wrote")[0]
    assert not c.case.notes and "Thank you" in newest(c, "patel")


def test_somebody_who_is_not_cleared_is_shown_nothing():
    c = up_to("gathered")
    command(c, "2026-11-24 16:00", "patel", "SHOW")
    assert "useless" not in newest(c, "patel") and told(c, "patel", "turned away")
    assert not [r for r in c.log if isinstance(r.event, e.Disclosed)]


def test_a_note_appears_on_the_page_of_the_case():
    c = up_to("gathered")
    command(c, "2026-11-24 16:00", "orr", "NOTE", "I spoke with her; she is well.")
    assert "Noted by Lucy Orr, 16:00 on Tue 24 Nov:\n| I spoke with her; she is well." in case_page(c.case, c.school)
    command(c, "2026-11-24 16:10", "finch", "SHOW")
    assert "I spoke with her; she is well." in newest(c, "finch")


# Reminders outside the school ----------------------------------------------------------------------------------------


def not_reminding() -> School:
    """The school, where the Head has approved the wordings of all standing letters but the two reminders."""
    school = hillside()
    less = {school.digest_of_wording(name) for name in ("details reminder", "invitation reminder")}
    return replace(school, standing=school.standing - less)


def test_a_reporter_is_reminded_after_two_school_days_by_a_letter_that_the_head_approved_as_such():
    c = up_to("plan")
    plan(c, whom="reporter")
    assert left(c, "details") == [at("2026-11-24 12:20")]
    c.until(at("2026-11-26 16:59"))
    assert not left(c, "details reminder")
    c.until(at("2026-11-27 12:00"))
    assert left(c, "details reminder") == [at("2026-11-26 17:00")]
    assert letters(c, "details reminder")[0].approved_prompt == 0


def test_a_parent_is_reminded_after_three_school_days_by_a_letter_that_the_head_approved_as_such():
    c = up_to("account")
    assert left(c, "invitation") == []
    c.until(at("2026-11-25 10:00"))
    assert left(c, "invitation") == [at("2026-11-25 09:50")]
    c.until(at("2026-11-30 12:00"))
    assert not left(c, "invitation reminder")
    c.until(at("2026-12-01 12:00"))
    assert left(c, "invitation reminder") == [at("2026-12-01 09:00")]


def test_a_parent_who_is_written_to_by_post_is_not_reminded_by_a_letter():
    c = up_to("account", by_post=True)
    c.until(at("2026-12-02 12:00"))
    assert c.case.waiting("account", 1) and not letters(c, "invitation reminder")


def test_nobody_outside_is_reminded_in_words_that_the_head_has_not_approved():
    c = up_to("plan", not_reminding())
    plan(c, whom="reporter")
    c.until(at("2026-11-27 12:00"))
    assert not left(c, "details reminder") and asked(c, "denham")[-1] == "decide"


# Somebody wrote it in for somebody else ------------------------------------------------------------------------------


def written_in() -> Course:
    return raised(name="", address="", written_in_by="pope", contact=False)


TOLD_BY_ROSA = Answer(("somebody",), "Rosa Lind, rosa.lind@lind.example")


def test_a_member_of_staff_who_wrote_a_concern_in_is_asked_who_told_them():
    c = written_in()
    assert c.prompt("who raised it", 1).to == ("pope",)


def test_the_reporter_named_before_the_first_look_is_acknowledged_with_it():
    c = written_in()
    c.answer(at("2026-11-24 09:30"), "who raised it", 1, who=TOLD_BY_ROSA)
    assert (c.case.reports[1].name, c.case.reports[1].address) == ("Rosa Lind", "rosa.lind@lind.example")
    assert not letters(c, "acknowledgement")
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    assert [m.owed.address for m in c.sent("reporter")] == ["rosa.lind@lind.example"]


def test_the_reporter_named_after_the_first_look_is_acknowledged_then():
    c = written_in()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    assert not c.sent("reporter")
    c.answer(at("2026-11-24 14:00"), "who raised it", 1, who=TOLD_BY_ROSA)
    assert left(c, "acknowledgement") == [at("2026-11-24 14:00")]


@pytest.mark.parametrize(
    ("words", "name", "address"),
    [
        ("Jo Hart, but she does not want to be written to", "Jo Hart", ""),
        ("Jo Hart jo@hart.example but please don’t email her", "Jo Hart", ""),
        ("Anna and Tom Hill <hill@hill.example>", "Anna and Tom Hill", "hill@hill.example"),
        ("jo@hart.example, Tom Hart’s mum", "Tom Hart’s mum", "jo@hart.example"),
        ("(Jo Do) jo@do.example", "Jo Do", "jo@do.example"),
        ("Jo Hart jo@hart.example, she'd rather be phoned than written to", "Jo Hart", ""),
    ],
)
def test_the_name_of_whoever_told_them_ends_where_more_is_said(words: str, name: str, address: str) -> None:
    c = written_in()
    c.answer(at("2026-11-24 09:30"), "who raised it", 1, who=Answer(("somebody",), words))
    assert (c.case.reports[1].name, c.case.reports[1].address) == (name, address)


def test_a_member_of_staff_whose_own_concern_it_is_is_acknowledged():
    c = written_in()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    c.answer(at("2026-11-24 14:00"), "who raised it", 1, who="own")
    assert [m.owed.address for m in c.sent("reporter")] == ["pope@hillside.example"]


def test_a_reporter_who_is_not_to_be_written_to_is_not():
    c = written_in()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    c.answer(at("2026-11-24 14:00"), "who raised it", 1, who="not to be written to")
    c.until(at("2026-11-25 14:00"))
    assert not c.sent("reporter")


def test_an_alert_of_a_witness_needs_no_word_of_the_mail_server():
    c = with_a_witness()
    said = Said(what=Universal.AT_RISK)
    reply(c, "2026-11-24 16:00", c.prompt("witness").asked.prompt, "patel", said, "S", proof=ANY_OF_STAFF)
    assert c.case.alarmed and asked(c, "orr") == ["safeguarding"]


def test_words_of_a_stranger_reach_the_lead_with_a_doubt():
    c = up_to("gathered")
    write(c, "2026-11-24 16:00", "I was there too.", STRANGER)
    assert "I was there too." in told(c, "finch", "somebody wrote")[0]
    assert "we do not know this address" in told(c, "finch", "somebody wrote")[0]


# Who decides, and has come to have a part in it ----------------------------------------------------------------------


def test_what_somebody_approved_waits_for_another_word_once_they_say_that_they_are_connected() -> None:
    c = decided_on("R5")
    reply(c, "2026-11-27 10:10", c.prompt("authorities", 1).asked.prompt, "denham", Said(what=Universal.CONNECTED), "X")
    c.until(at("2026-11-27 12:00"))
    assert not left(c, "reminder") and c.prompt("decide").to == ("marsh",)


def test_a_head_who_is_the_target_is_not_shown_who_spoke_of_them() -> None:
    c = up_to("plan", head_is_target=True)
    command(c, "2026-11-24 12:00", "denham", "SHOW", "")
    assert "We know no case KXR4TZ that you may see." in told(c, "denham", "turned away")[-1]


def test_whoever_is_asked_to_decide_cannot_be_named_lead_meanwhile() -> None:
    c = up_to("decide", hillside(head_alternate="shah"), head_is_target=True)
    command(c, "2026-11-27 09:00", "finch", "PAUSE", "")
    reply(c, "2026-11-27 09:01", c.prompt("paused").asked.prompt, "finch", Said(what=Universal.CONNECTED), "X")
    c.answer(at("2026-11-27 09:10"), "reassign", lead="shah")
    assert c.case.lead != "shah" and "is asked to decide in this case" in newest(c, "shah")


# Whose household it may be ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "told",
    [
        {"words": "Omar Shah keeps calling Miss Patel useless on the Year 4 WhatsApp group."},
        {"words": "It is Omar Shah's messages in the group again."},
        {"name": "Omar Shah"},
    ],
)
def test_whoever_may_be_family_of_somebody_in_it_neither_looks_first_nor_is_suggested_as_lead(told):
    c = raised(**told)
    assert c.prompt("first look").to == ("finch",) and not c.sent("shah")
    assert c.prompt("first look").asked.suggested["lead"].picked != ("shah",)
    c.until(at("2026-11-26 08:30"))
    assert c.prompt("first look").to == ("finch", "orr")


@pytest.mark.parametrize(
    "words",
    [
        "Dan Moss keeps calling Miss Patel useless. I told Mrs Shah at the gate, and Amira Shah said to write.",
        "Dan Moss said he would shah the lot of them.",
        "OMAR SHAHEEN and Dan Moss keep calling Miss Patel useless on the group.",
    ],
)
def test_a_name_that_is_theirs_or_only_like_theirs_keeps_nobody_from_looking(words):
    assert raised(words=words).prompt("first look").to == ("shah",)


def test_where_all_others_are_out_of_it_whoever_may_be_family_is_asked_all_the_same():
    school = hillside()
    only = tuple(replace(p, roles=p.roles - {Role.SLT}) if p.key in ("finch", "orr") else p for p in school.people)
    c = raised(replace(school, people=only), words="Omar Shah keeps calling Miss Patel useless on the group.")
    assert c.prompt("first look").to == ("denham",)
    d = raised(
        replace(school, people=tuple(p for p in only if p.key in ("shah", "patel", "pope"))), words="Omar Shah is rude."
    )
    assert d.prompt("first look").to == ("shah",)
