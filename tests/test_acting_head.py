"""Somebody acts as Head Teacher for some days: they decide, and only they, and only then."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from mailflow import acting
from mailflow.authorship import Author, Matter, Written
from mailflow.decide import next_instant
from mailflow.happening import Absent, Replied
from mailflow.prompt import Proof
from mailflow.prompt.answers import Act, Answer, Said, Universal
from mailflow.record import LetterState, Prompt
from mailflow.record import events as e
from mailflow.record.acting_events import ActingPeriod
from mailflow.school import School
from mailflow.workflow import question as row
from tests.course import ALL, Course
from tests.roads import asked, command, first_look, left, letters, newest, raised, recommended, reply, told, up_to
from tests.world import LONDON, at, hillside

FIRST, LAST = "2026-11-27", "2026-12-01"
BEGINS, ENDS = at("2026-11-27 00:00"), at("2026-12-02 00:00")
APPROVE = Act(answers={"word": Answer(("approve",))})


def acts(
    school: School, who: str = "shah", first: str = FIRST, last: str = LAST, *, on: str = "2026-11-23 09:00"
) -> School:
    """Return the school in which it is on record that somebody acts as Head Teacher."""
    period = ActingPeriod(person=who, first=first, last=last, by="denham")
    return replace(school, acting=acting.after(school.acting, period, at(on), LONDON))


def undecided(who: str = "shah", *, until: datetime = BEGINS, **more: object) -> Course:
    """A reminder has waited for the Head since Thursday evening when, on Friday, somebody begins to act for them."""
    c = up_to("decide", acts(hillside(), who), **more)  # type: ignore[arg-type]
    c.until(at("2026-11-26 23:00"))
    assert c.prompt("decide").to == ("denham",)
    c.until(until)
    return c


def decided_by(c: Course) -> list[str]:
    return [r.event.by for r in c.log if isinstance(r.event, e.Approved) and r.event.prompt and _response(c, r.event)]


def _response(c: Course, approved: e.Approved) -> bool:
    return c.case.letters[approved.letter].draft.name == "reminder"


def last_of(c: Course, question: str) -> Prompt:
    return c.case.of(question)[-1]


# It begins -----------------------------------------------------------------------------------------------------------


def test_what_waits_for_the_head_is_put_anew_to_whoever_acts_in_a_letter_that_they_sign():
    c = undecided()
    old, new = letters(c, "reminder")
    assert old.state is LetterState.DEAD and old.draft.code != new.draft.code
    assert old.draft.body.endswith("Paul Denham\nHead Teacher, Hillside CE Primary")
    assert new.draft.body.endswith("Amira Shah\nActing Head Teacher, Hillside CE Primary")
    assert c.prompt("decide").to == ("shah",) and c.prompt("decide").asked.about == new.draft.letter
    c.until(at("2026-11-27 08:00"))
    assert "Asked anew: you act as Head Teacher until Tue 1 Dec" in newest(c, "shah")


def test_what_changes_hands_at_midnight_is_asked_when_the_working_day_begins():
    c = undecided()
    asks = [m for m in c.case.mails.values() if m.owed.because == "asked: decide" and m.owed.to == "shah"]
    assert [m.owed.not_before for m in asks] == [at("2026-11-27 08:00")]
    c.until(at("2026-11-27 08:00"))
    assert asked(c, "shah")[-1] == "decide"


@pytest.mark.parametrize(("first", "opens"), [("2026-11-28", "2026-11-30 08:00"), ("2026-11-30", "2026-11-30 08:00")])
def test_whoever_begins_to_act_on_a_saturday_is_asked_on_monday_morning(first, opens):
    c = up_to("decide", acts(hillside(), first=first))
    c.until(at(f"{first} 00:05"))
    assert c.prompt("decide").to == ("shah",)
    asks = [m for m in c.case.mails.values() if m.owed.because == "asked: decide" and m.owed.to == "shah"]
    assert [m.owed.not_before for m in asks] == [at(opens)]


def test_what_is_most_serious_does_not_wait_for_the_morning():
    c = undecided(seriousness=4)
    asks = [m for m in c.case.mails.values() if m.owed.because.startswith("asked: ") and m.owed.to == "shah"]
    assert asks and asks[-1].owed.not_before == BEGINS


def test_whoever_acts_has_the_whole_time_for_it():
    c = undecided()
    assert c.prompt("decide").asked_at == BEGINS and c.prompt("decide").due == at("2026-12-02 17:00")
    assert not c.prompt("decide").rungs


def test_the_letter_that_whoever_acts_approves_leaves_with_their_name():
    c = undecided()
    c.answer(at("2026-11-27 08:30"), "decide", word="approve")
    c.until(at("2026-11-27 10:00"))
    assert left(c, "reminder") == [at("2026-11-27 09:00")] and decided_by(c) == ["shah"]
    assert "Amira Shah\nActing Head Teacher" in c.sent("parent")[-1].owed.body


def test_the_heads_answer_from_leave_decides_nothing_and_both_are_told():
    c = undecided()
    old = next(p.asked.prompt for p in c.case.of("decide") if p.to == ("denham",))
    reply(c, "2026-11-27 08:00", old, "denham", APPROVE, "APPROVE")
    assert not decided_by(c) and c.prompt("decide").to == ("shah",)
    assert "Amira Shah acts as Head Teacher until Tue 1 Dec" in told(c, "denham", "turned away")[0]
    assert "Paul Denham wrote:\n\n> APPROVE" in told(c, "shah", "somebody wrote")[0]
    assert [r.event.by for r in c.log if isinstance(r.event, e.TurnedAway)] == ["denham"]


def test_it_decides_nothing_even_before_anybody_woke_the_case():
    c = undecided(until=at("2026-11-26 23:30"))
    early = c.prompt("decide").asked.prompt
    c.happen(
        Replied(
            at=at("2026-11-27 00:01"),
            prompt=early,
            by=Author(address="denham@hillside.example", person="denham", proof=ALL),
            written=Written(key="early", subject="Re", words="APPROVE"),
            reading=APPROVE,
        )
    )
    assert not decided_by(c) and c.prompt("decide").to == ("shah",)


def test_what_the_head_wrote_in_time_but_is_read_after_the_handover_is_refused_for_the_handover():
    c = undecided(until=at("2026-11-27 00:01"))
    old = next(p.asked.prompt for p in c.case.of("decide") if p.to == ("denham",))
    by = Author(address="denham@hillside.example", person="denham", proof=ALL)
    written = Written(key="in time", subject="Re", words="APPROVE")
    c.happen(Replied(at=at("2026-11-26 23:58"), prompt=old, by=by, written=written, reading=APPROVE))
    c.send(at("2026-11-27 00:02"))
    assert not decided_by(c)
    assert "Amira Shah acts as Head Teacher until Tue 1 Dec" in told(c, "denham", "turned away")[0]
    assert "Paul Denham wrote:\n\n> APPROVE" in told(c, "shah", "somebody wrote")[0]


def test_what_the_head_writes_after_the_letter_has_left_is_nothing_for_whoever_acts_to_decide():
    c = up_to("decide", acts(hillside()))
    c.answer(at("2026-11-26 17:40"), "decide", word="approve")
    reply(c, "2026-11-27 11:00", last_of(c, "decide").asked.prompt, "denham", words="Did this go out?")
    assert left(c, "reminder") and not told(c, "shah", "somebody wrote")
    assert "answered, or closed, before" in told(c, "denham", "turned away")[0]


def test_what_the_head_did_from_leave_about_a_step_outside_reaches_whoever_acts():
    c = up_to("decide", acts(hillside(), first="2026-11-28"), responses=("R2", "R5"))
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    step, did = c.prompt("authorities").asked.prompt, "I rang 101, CAD 4711"
    reply(c, "2026-11-28 09:00", step, "denham", Act(answers={"who": Answer((did,))}), did)
    assert c.prompt("authorities").to == ("shah",) and "passed on" in told(c, "denham", "turned away")[0]
    assert f"Paul Denham wrote:\n\n> {did}" in told(c, "shah", "somebody wrote")[0]


@pytest.mark.parametrize("proof", list(Proof))
def test_without_a_proof_nothing_in_the_heads_name_reaches_whoever_acts(proof):
    c = up_to("decide", acts(hillside(), first="2026-11-28"), responses=("R2", "R5"))
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    step = c.prompt("authorities").asked.prompt
    c.until(at("2026-11-28 00:05"))
    reply(c, "2026-11-28 09:00", step, "denham", words="I rang 101", proof=ALL - {proof})
    assert bool(told(c, "shah", "somebody wrote")) is (proof not in row("authorities").proof)


def test_what_the_head_wrote_the_minute_before_counts_though_it_is_read_after():
    c = undecided(until=at("2026-11-26 23:59"))
    c.answer(at("2026-11-26 23:59"), "decide", word="approve")
    c.until(at("2026-11-27 10:00"))
    assert decided_by(c) == ["denham"] and left(c, "reminder") == [at("2026-11-27 09:00")]
    assert "Paul Denham\nHead Teacher" in c.sent("parent")[-1].owed.body


def test_what_the_head_approved_before_may_still_be_taken_back_by_them():
    c = undecided(until=at("2026-11-26 23:00"))
    c.answer(at("2026-11-26 23:10"), "decide", word="approve")
    reply(c, "2026-11-27 08:00", last_of(c, "decide").asked.prompt, "denham", words="STOP")
    c.until(at("2026-11-27 12:00"))
    assert left(c, "reminder") == []


def test_what_comes_up_within_the_days_is_put_to_whoever_acts_and_signed_by_them():
    c = up_to("decide", acts(hillside(), first="2026-11-25"))
    assert c.prompt("decide").to == ("shah",) and "decide" not in asked(c, "denham")
    c.answer(at("2026-11-27 10:00"), "decide", word=Answer(("none",), "it has been put right"))
    c.until(at("2026-11-27 12:00"))
    assert "Amira Shah\nActing Head Teacher" in c.sent("parent")[-1].owed.body, "the letter on standing approval too"


def test_the_lead_hears_by_name_who_asks_for_other_words():
    c = undecided()
    c.answer(at("2026-11-27 08:30"), "decide", word=Answer(("change",), "Kinder, please."))
    assert (
        newest(c, "finch").count("Amira Shah wrote:\n> Kinder, please.")
        == newest(c, "finch").count("Kinder, please.")
        == 1
    )


def test_a_step_without_a_letter_is_put_anew_too():
    c = up_to("decide", acts(hillside()), responses=("R6",))
    c.until(at("2026-11-26 23:00"))
    assert c.prompt("agree").to == ("denham",)
    c.until(at("2026-11-27 00:05"))
    assert c.prompt("agree").to == ("shah",) and len(c.case.of("agree")) == 2
    c.answer(at("2026-11-27 09:00"), "agree", 1, word="approve")
    assert c.prompt("legal advice").to == ("shah",)
    c.until(at("2026-12-02 00:05"))
    assert c.prompt("legal advice").to == ("denham",)


def test_without_a_period_on_record_nobody_decides_while_the_head_is_away():
    c = up_to("decide", hillside(away={"denham": at("2026-12-11 00:00").date()}))
    c.until(at("2026-12-08 12:00"))
    assert c.prompt("decide").to == ("denham",) and not decided_by(c)
    assert not {"shah", "marsh"} & {m.owed.to for m in c.sent() if m.owed.because == "asked: decide"}


def away_until(c: Course, back: str) -> list[str]:
    mail = max(n for n, m in c.case.mails.items() if m.owed.because == "asked: decide")
    c.happen(Absent(at=at("2026-11-27 09:00"), key=c.key(), mail=mail, returns=at(f"{back} 00:00").date()))
    c.send(at("2026-11-27 09:00"))
    return told(c, "finch", "a decision waits")


def test_the_lead_hears_once_that_the_head_is_away_longer_than_a_decision_may_take_and_who_may_say_who_acts():
    c = up_to("decide")
    assert away_until(c, "2026-11-27") == [], "they are back before it is due"
    (words,) = away_until(c, "2026-12-14")
    assert "Paul Denham, who decides, is away, and seems to be back on Mon 14 Dec" in words
    assert "ACTING HEAD full name" in words and "nothing is sent" in words
    assert away_until(c, "2026-12-14") == [words]
    assert c.prompt("decide").to == ("denham",) and not decided_by(c)


def test_that_nothing_is_done_keeps_the_name_of_the_head_who_decided_it():
    c = undecided(until=at("2026-11-26 23:00"))
    c.answer(at("2026-11-26 23:10"), "decide", word=Answer(("none",), "put right"))
    c.until(at("2026-11-27 12:00"))
    assert left(c, "no further action") and "Paul Denham\nHead Teacher" in c.sent("parent")[-1].owed.body


def test_it_keeps_the_name_of_whoever_acted_after_the_end():
    c = undecided()
    c.answer(at("2026-12-01 18:00"), "decide", word=Answer(("none",), "put right"))
    c.until(at("2026-12-02 12:00"))
    assert left(c, "no further action") == [at("2026-12-02 09:00")]
    assert "Amira Shah\nActing Head Teacher" in c.sent("parent")[-1].owed.body


@pytest.mark.parametrize("until", ["2026-12-02 08:00", "2026-12-12 08:00"])
def test_what_was_stopped_before_it_left_is_for_whoever_decides_by_then_and_in_their_name(until):
    c = undecided()
    c.answer(at("2026-12-01 18:00"), "decide", word=Answer(("none",), "put right"))
    command(c, "2026-12-01 18:05", "finch", "PAUSE")
    command(c, until, "finch", "GO ON")
    assert c.prompt("decide").to == ("denham",) and not left(c, "no further action")
    c.answer(at("2026-12-14 09:00"), "decide", word="approve")
    c.until(at("2026-12-15 12:00"))
    assert left(c, "no further action") and "Paul Denham\nHead Teacher" in c.sent("parent")[-1].owed.body


def test_the_day_that_is_named_is_the_one_until_which_they_act_by_now():
    house = acts(acts(hillside(), last="2026-12-18"), "finch", "2026-11-30", "2026-12-01")
    c = up_to("decide", house)
    c.until(at("2026-11-27 08:05"))
    assert "you act as Head Teacher until Sun 29 Nov" in newest(c, "shah")


# It ends -------------------------------------------------------------------------------------------------------------


def test_what_is_undecided_goes_back_to_the_head_when_the_days_are_over():
    c = undecided()
    acted = c.prompt("decide").asked.prompt
    c.until(at("2026-12-02 00:05"))
    assert c.prompt("decide").to == ("denham",)
    assert letters(c, "reminder")[-1].draft.body.endswith("Paul Denham\nHead Teacher, Hillside CE Primary")
    c.until(at("2026-12-02 08:00"))
    assert "Asked anew: you decide again." in newest(c, "denham")
    reply(c, "2026-12-02 08:00", acted, "shah", APPROVE, "APPROVE")
    assert not decided_by(c) and c.prompt("decide").open
    assert "it is for Paul Denham to decide now" in " ".join(told(c, "shah", "turned away")[0].split())
    c.answer(at("2026-12-02 08:30"), "decide", word="approve")
    assert decided_by(c) == ["denham"]


def test_what_whoever_acted_approved_in_time_leaves_after_the_end():
    c = undecided()
    c.answer(at("2026-12-01 18:00"), "decide", word="approve")
    c.until(at("2026-12-02 12:00"))
    assert left(c, "reminder") == [at("2026-12-02 09:00")] and decided_by(c) == ["shah"]


def test_an_approval_that_lapses_after_the_end_is_for_the_head_who_signs_it():
    c = undecided()
    c.answer(at("2026-12-01 18:00"), "decide", word="approve")
    c.parent_writes(at("2026-12-02 08:00"), "I would like to add something.", "dan.moss@moss.example")
    assert c.prompt("decide").to == ("denham",)
    assert letters(c, "reminder")[-1].draft.body.endswith("Paul Denham\nHead Teacher, Hillside CE Primary")


def test_a_case_that_slept_through_the_whole_period_is_put_to_the_head_anew_and_goes_on():
    c = undecided(until=at("2026-11-26 23:30"))
    c.until_with(at("2026-12-07 09:00"), lambda course, number: None, limit=1)
    c.until(at("2026-12-07 09:01"))
    assert c.prompt("decide").to == ("denham",)
    due = next_instant(c.case, c.school)
    assert due is not None and due > at("2026-12-07 09:01"), "and nothing is due that has been done"


def test_whoever_acted_may_see_the_case_in_these_days_and_not_after():
    c = undecided("orr", until=at("2026-11-27 09:00"))
    c.school = replace(
        c.school, people=tuple(replace(p, roles=p.roles - {"dsl"}) if p.key == "orr" else p for p in c.school.people)
    )
    command(c, "2026-11-27 10:00", "orr", "SHOW")
    assert len([m for m in c.sent("orr") if m.owed.because == "shown on request"]) == 1
    command(c, "2026-12-02 10:00", "orr", "SHOW")
    assert len([m for m in c.sent("orr") if m.owed.because == "shown on request"]) == 1


# Who does not decide -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("alternate", "decides"), [("", "marsh"), ("orr", "orr"), ("finch", "marsh")])
def test_the_lead_of_a_case_does_not_decide_it_when_they_act(alternate, decides):
    c = up_to("decide", acts(hillside(head_alternate=alternate), "finch"))
    c.until(at("2026-11-27 00:05"))
    assert c.case.lead == "finch" and c.prompt("decide").to == (decides,)
    c.until(at("2026-12-02 00:05"))
    assert c.prompt("decide").to == ("denham",)


def test_of_a_lead_who_acts_and_is_silent_whoever_decides_hears():
    c = up_to("recommendation", acts(hillside(), "finch", last="2026-12-18"))
    c.until(at("2026-12-17 12:00"))
    assert [m.owed.to for m in c.sent() if m.owed.because == "told: a step is late"] == ["marsh"]


def test_a_lead_who_acts_and_wants_to_talk_does_so_with_whoever_decides():
    c = up_to("recommendation", acts(hillside(), "finch"))
    asked_ = c.prompt("recommendation").asked.prompt
    reply(c, "2026-11-27 09:00", asked_, "finch", Said(what=Universal.TALK_FIRST), "H")
    assert told(c, "marsh", "somebody wants to talk") and not told(c, "finch", "somebody wants to talk")


def test_the_chair_signs_as_the_chair():
    c = undecided("finch")
    assert letters(c, "reminder")[-1].draft.body.endswith("Helen Marsh\nChair of Governors, Hillside CE Primary")


def test_whoever_has_recommended_does_not_decide_though_another_leads_by_now():
    c = up_to("decide", acts(hillside(), "finch"))
    c.case = replace(c.case, lead="shah")
    c.until(at("2026-11-27 00:05"))
    assert c.prompt("decide").to == ("marsh",)


def test_whoever_the_message_names_does_not_decide_when_they_act():
    c = undecided(staff=("patel", "shah"))
    assert c.prompt("decide").to == ("marsh",)


def test_whoever_the_message_names_does_not_decide_as_the_usual_alternate_either():
    c = up_to("decide", acts(hillside(head_alternate="shah")), staff=("patel", "shah"))
    c.until(at("2026-11-27 00:05"))
    assert c.prompt("decide").to == ("marsh",)


def test_whoever_reported_it_does_not_decide_when_they_act():
    c = up_to("decide", acts(hillside()), name="Amira Shah", address="shah@hillside.example")
    c.until(at("2026-11-27 00:05"))
    assert c.prompt("decide").to == ("marsh",)


def test_whoever_led_it_once_does_not_decide_when_they_act():
    c = up_to("recommendation", acts(hillside(), "finch"))
    asked_ = c.prompt("recommendation").asked.prompt
    reply(c, "2026-11-26 17:20", asked_, "finch", Said(what=Universal.NOT_ME), "N")
    c.answer(at("2026-11-26 17:25"), "reassign", lead="orr")
    recommended(c)
    c.until(at("2026-11-27 00:05"))
    assert c.case.lead == "orr" and c.prompt("decide").to == ("marsh",)


def test_whoever_is_connected_does_not_decide_when_they_act():
    c = undecided()
    reply(c, "2026-11-27 08:00", c.prompt("decide").asked.prompt, "shah", Said(what=Universal.CONNECTED), "X")
    assert c.prompt("decide").to == ("marsh",) and "Amira Shah\n" not in letters(c, "reminder")[-1].draft.body
    c.answer(at("2026-11-27 08:30"), "decide", word="approve")
    c.until(at("2026-11-27 12:00"))
    assert decided_by(c) == ["marsh"] and "Helen Marsh\nChair of Governors" in c.sent("parent")[-1].owed.body


def test_a_chair_to_whom_it_was_passed_on_signs_it_themselves():
    c = undecided()
    reply(c, "2026-11-27 08:00", c.prompt("decide").asked.prompt, "shah", Said(what=Universal.NOT_ME), "N")
    c.answer(at("2026-11-27 08:30"), "decide", word="approve")
    assert c.prompt("decide").to == ("marsh",) and not decided_by(c), "it was signed by Amira Shah"
    assert letters(c, "reminder")[-1].draft.body.endswith("Helen Marsh\nChair of Governors, Hillside CE Primary")
    c.answer(at("2026-11-27 08:40"), "decide", word="approve")
    c.until(at("2026-11-27 12:00"))
    assert decided_by(c) == ["marsh"] and "Amira Shah" not in c.sent("parent")[-1].owed.body


def test_a_chair_to_whom_it_was_passed_on_signs_that_nothing_is_done():
    c = undecided()
    reply(c, "2026-11-27 08:00", c.prompt("decide").asked.prompt, "shah", Said(what=Universal.NOT_ME), "N")
    c.answer(at("2026-11-27 08:30"), "decide", word=Answer(("none",), "put right"))
    c.until(at("2026-11-27 12:00"))
    assert "Helen Marsh\nChair of Governors" in c.sent("parent")[-1].owed.body


def test_where_the_head_is_the_target_their_stand_in_does_not_decide_either():
    c = up_to("decide", acts(hillside()), head_is_target=True)
    c.until(at("2026-11-27 00:05"))
    assert c.prompt("decide").to == ("marsh",)


@pytest.mark.parametrize(("responses", "question"), [(("R2",), "decide"), (("R2", "R5"), "authorities")])
def test_a_chair_who_decides_throughout_is_not_asked_anew(responses, question):
    c = up_to("decide", acts(hillside(), first="2026-11-25"), head_is_target=True, responses=responses)
    if question == "authorities":
        c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    number = c.prompt(question).asked.prompt
    c.until(at("2026-12-02 00:05"))
    assert c.prompt(question).to == ("marsh",) and c.prompt(question).asked.prompt == number
    assert not any("decides again" in m.owed.body for m in c.sent("marsh"))


def test_nobody_is_named_lead_who_acts_as_head():
    c = raised(acts(hillside(), "finch", first="2026-11-24"))
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    assert not c.case.lead and "Tobias Finch acts as Head Teacher now and decides" in newest(c, "shah")


@pytest.mark.parametrize(("staff", "whose"), [(("patel",), "shah"), (("patel", "shah"), "marsh")])
def test_a_concern_about_staff_is_for_whoever_acts_unless_it_is_about_them(staff, whose):
    c = raised(acts(hillside(), first="2026-11-24"), matters=frozenset({Matter.STAFF}), staff=staff)
    c.until(at("2026-11-24 09:00"))
    assert c.prompt("concern about staff").to == (whose,) and not asked(c, "denham")


def test_outside_the_days_a_concern_about_staff_is_not_for_whoever_acts():
    c = raised(acts(hillside()), matters=frozenset({Matter.STAFF}))
    assert c.prompt("concern about staff").to == ("denham",) and not c.sent("shah")


def test_a_danger_in_a_concern_about_the_head_is_for_no_safeguarding_lead_who_acts_as_head():
    matters = frozenset({Matter.CONCERN, Matter.DANGER, Matter.HEAD})
    c = raised(acts(hillside(), "orr", first="2026-11-24"), matters=matters)
    c.until(at("2026-11-26 09:00"))
    assert c.case.alarmed and c.prompt("safeguarding").to and not c.sent("orr") and not c.sent("denham")


def test_a_deputy_who_acts_is_not_told_that_they_cannot_decide():
    c = undecided()
    c.school = acts(c.school, last="2026-12-11", on="2026-11-27 09:00")
    c.until(at("2026-12-10 12:00"))
    assert asked(c, "shah").count("decide") > 3 and not told(c, "shah", "a decision is overdue")


def test_a_question_that_was_put_to_the_head_while_the_yes_was_on_its_way_is_put_anew():
    c = up_to("decide")
    asked_at = c.prompt("decide").asked_at
    c.school = acts(c.school, first="2026-11-26", on=f"{asked_at - timedelta(minutes=2):%Y-%m-%d %H:%M}")
    c.until(at("2026-11-26 17:31"))
    assert c.prompt("decide").to == ("shah",)


def test_another_question_to_the_head_is_put_to_whoever_acts_within_its_time():
    c = up_to("plan", acts(hillside(), first="2026-11-25"))
    c.answer(at("2026-11-24 12:00"), "plan", connected="yes", whom="nobody", preserve="no", longer="no")
    due = c.prompt("reassign").due
    assert c.prompt("reassign").to == ("denham",)
    c.until(at("2026-11-25 00:05"))
    assert c.prompt("reassign").to == ("shah",) and c.prompt("reassign").due == due
    reply(c, "2026-11-25 08:00", c.prompt("reassign").asked.prompt, "denham", Act(answers={"lead": Answer(("orr",))}))
    assert c.prompt("reassign").open and "somebody else is asked now" in told(c, "denham", "turned away")[0]
    c.answer(at("2026-11-25 09:00"), "reassign", lead="orr")
    assert c.case.lead == "orr"


def test_the_email_that_puts_it_anew_fits_a_first_screen():
    c = undecided()
    assert len(newest(c, "shah").partition("-" * 40)[0].split()) <= 130


def test_where_whoever_acts_has_left_the_school_the_head_decides_and_is_not_asked_for_ever():
    c = undecided()
    c.school = replace(c.school, people=tuple(p for p in c.school.people if p.key != "shah"))
    c.until(at("2026-12-02 00:05"))
    assert c.prompt("decide").to == ("denham",)
    due = next_instant(c.case, c.school)
    assert due is not None and due > at("2026-12-02 00:05")


def test_the_head_who_answers_what_somebody_acting_was_asked_hears_who_decides():
    c = up_to("decide", acts(hillside(), first="2026-11-25", last="2026-12-02"))
    assert c.prompt("decide").to == ("shah",)
    reply(c, "2026-11-30 10:00", c.prompt("decide").asked.prompt, "denham", APPROVE, "Approve")
    assert "Amira Shah acts as Head Teacher until Wed 2 Dec, and only their word decides" in newest(c, "denham")
