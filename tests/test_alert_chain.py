"""One alert, one person who takes it: who else hears of it, when, and what is said of the same matter afterwards."""

from datetime import timedelta

import pytest

from mailflow.happening import DangerSeen
from mailflow.prompt.answers import Act, Answer, Said, Universal
from tests.course import Course
from tests.roads import asked, command, first_look, newest, raised, reply, told, up_to
from tests.test_asked_again import writes
from tests.test_safety import DANGER, MARKS, UNCLEAR_DANGER
from tests.world import at, hillside

AT_RISK = Answer(("at risk",))


def taken(**more: object) -> Course:
    """The safeguarding lead has taken the alert of a message that has just come."""
    c = raised(matters=DANGER, words=MARKS, **more)  # type: ignore[arg-type]
    c.answer(at("2026-11-24 08:55"), "safeguarding", by="orr", have="have it")
    return c


@pytest.mark.parametrize(("words", "heard"), [("A", 0), ("B", 0), ("She told me last week", 1)])
def test_a_second_answer_to_the_alert_is_thanked_and_a_letter_alone_goes_to_nobody(words: str, heard: int) -> None:
    c = raised(matters=DANGER, words=MARKS)
    c.until(at("2026-11-24 09:40"))
    c.answer(at("2026-11-24 09:41"), "safeguarding", by="orr", have="have it")
    writes(c, "denham", "safeguarding", words, "2026-11-24 09:50")
    assert len(told(c, "orr", "somebody wrote")) == heard
    assert ("thank you, you are out of it" if words == "B" else "done") in c.sent("denham")[-1].owed.because


# What others see in the same message ---------------------------------------------------------------------------------


@pytest.mark.parametrize("safety", ["at risk", "threat", "unsure"])
def test_a_first_look_that_sees_the_danger_too_tells_whoever_has_taken_it_and_alerts_nobody_anew(safety):
    c = taken()
    c.answer(at("2026-11-24 09:00"), "first look", reading=first_look(safety=Answer((safety,))))
    assert not c.case.waiting("safeguarding") and c.prompt("safeguarding outcome").to == ("orr",)
    assert "Amira Shah has looked at this too, and says: is anybody at risk: " in told(c, "orr", "done")[-1]
    c.until(at("2026-11-24 12:00"))
    assert asked(c, "orr").count("safeguarding") == 1 and not c.sent("marsh") and not c.sent("pope")


def test_whoever_has_taken_it_and_looks_first_too_is_not_told_of_themselves():
    c = taken()
    c.until(at("2026-11-26 18:00"))  # her colleagues have not looked
    assert "orr" in c.prompt("first look").to
    c.answer(at("2026-11-26 18:10"), "first look", by="orr", reading=first_look(safety=Answer(("at risk",))))
    looked = c.case.answered("first look")
    assert looked and looked.by == "orr"
    assert not [one for one in told(c, "orr", "done") if "has looked at this too" in one]


def test_so_does_an_office_that_sees_it_and_in_an_answer_that_is_not_whole():
    c = raised(matters=UNCLEAR_DANGER, words=MARKS)
    c.answer(at("2026-11-24 08:55"), "safeguarding", by="orr", have="have it")
    c.answer(at("2026-11-24 09:00"), "office check", what="at risk", sender="matches")
    assert "Jan Pope has looked at this too" in told(c, "orr", "done")[-1]
    assert not c.case.waiting("safeguarding")


def test_words_beside_it_may_be_new_so_whoever_has_taken_it_is_asked_anew_and_shown_them():
    c = taken()
    earlier = c.prompt("safeguarding outcome").asked.prompt
    c.answer(
        at("2026-11-24 09:00"), "first look", reading=first_look(safety=Answer(("at risk",), "he said it to me too"))
    )
    assert asked(c, "orr")[-1] == "safeguarding outcome" and "> he said it to me too" in newest(c, "orr")
    assert c.prompt("safeguarding outcome").asked.prompt != earlier
    reply(c, "2026-11-24 09:05", earlier, "orr", Act(answers={"outcome": Answer(("not safeguarding",))}))
    assert c.case.alarmed, "an answer counted that was given without these words"
    c.until(at("2026-11-24 12:00"))
    assert not c.sent("marsh") and not c.sent("pope")


def test_a_first_look_that_sees_a_danger_which_the_safeguarding_lead_has_let_go_alerts_them_again():
    c = taken()
    c.answer(at("2026-11-24 08:58"), "safeguarding outcome", outcome="not safeguarding")
    c.answer(at("2026-11-24 09:00"), "first look", reading=first_look(safety=AT_RISK))
    assert c.case.alarmed and c.prompt("safeguarding").to == ("orr",)


def test_somebodys_s_is_an_alert_of_its_own_though_another_is_judged():
    c = taken()
    look = c.prompt("first look").asked.prompt
    reply(c, "2026-11-24 09:00", look, "shah", Said(what=Universal.AT_RISK, words="she ran off"), "S she ran off")
    assert c.prompt("safeguarding").to == ("orr",)


# The office is asked what kind of message it is, which is another question ------------------------------------------------


def unclear_and_taken() -> Course:
    c = raised(matters=UNCLEAR_DANGER, words=MARKS)
    c.answer(at("2026-11-24 08:55"), "safeguarding", by="orr", have="have it")
    return c


def test_what_somebody_judges_is_put_to_nobody_more_of_the_office_or_the_leadership_for_its_kind():
    c = unclear_and_taken()
    c.until(at("2026-11-26 18:00"))
    assert c.prompt("office check").to == ("pope",) and asked(c, "pope").count("office check") == 2
    assert not c.sent("kaur") and not c.sent("shah")


def test_the_reminder_says_what_silence_means_while_it_is_judged_and_nothing_of_the_alert():
    c = unclear_and_taken()
    c.until(at("2026-11-24 12:30"))
    body = newest(c, "pope")
    assert asked(c, "pope").count("office check") == 2
    assert "a colleague will be asked" not in body and "alert" not in body
    assert "If we hear nothing, it stays with you. The message is never simply closed." in body
    c.answer(at("2026-11-26 10:00"), "safeguarding outcome", outcome="not safeguarding")
    c.until(at("2026-11-26 10:05"))
    assert "If we hear nothing, a colleague will be asked." in newest(c, "pope")


def test_once_it_goes_on_the_office_is_asked_anew_and_its_stand_in_when_that_time_is_over_too():
    c = unclear_and_taken()
    c.answer(at("2026-11-26 10:00"), "safeguarding outcome", outcome="not safeguarding")
    c.until(at("2026-11-26 10:05"))
    assert asked(c, "pope").count("office check") == 3 and not c.sent("kaur")
    assert "The case was stopped, and goes on." in newest(c, "pope")
    c.until(at("2026-11-26 14:05"))
    assert asked(c, "kaur") == ["office check"]


def test_what_nobody_has_taken_yet_and_the_office_leaves_goes_to_its_stand_in_as_ever():
    c = raised(matters=UNCLEAR_DANGER, words=MARKS)
    c.until(at("2026-11-24 13:00"))
    assert asked(c, "kaur") == ["office check"]


def test_what_the_office_answers_in_time_is_not_asked_anew_when_it_goes_on():
    c = unclear_and_taken()
    c.answer(at("2026-11-24 09:00"), "office check", what="not sure", sender="matches")
    c.answer(at("2026-11-26 10:00"), "safeguarding outcome", outcome="not safeguarding")
    c.until(at("2026-11-26 10:05"))
    assert asked(c, "pope").count("office check") == 1


# What whoever takes it is shown --------------------------------------------------------------------------------------


def test_whoever_takes_an_alert_is_shown_the_words_that_raised_it_and_not_the_first_report_alone():
    c = up_to("plan")
    plan = c.prompt("plan").asked.prompt
    reply(c, "2026-11-24 12:00", plan, "finch", Said(what=Universal.AT_RISK, words="Tia ran off"), "S Tia ran off")
    assert "Tia ran off" not in newest(c, "orr")
    c.answer(at("2026-11-24 12:05"), "safeguarding", by="orr", have="have it")
    assert "> Tia ran off" in newest(c, "orr") and "SHOW KXR4TZ" in newest(c, "orr")


def test_and_a_parents_own_words_in_which_a_danger_was_seen():
    c = up_to("account")
    c.until(at("2026-11-26 09:59"))
    c.happen(DangerSeen(at=at("2026-11-26 10:00"), key="their danger", words="risk"))
    c.answer(at("2026-11-26 10:00"), "account", 1, words="I cannot go on any more.")
    c.answer(at("2026-11-26 10:05"), "safeguarding", by="orr", have="have it")
    assert "> I cannot go on any more." in newest(c, "orr")


# Who hears that it is taken ------------------------------------------------------------------------------------------


def test_the_deputy_who_was_alerted_as_well_hears_that_it_is_taken():
    c = taken()
    assert "Lucy Orr has taken what you were alerted to." in told(c, "denham", "done")[-1]
    assert not told(c, "orr", "done") and not told(c, "pope", "done")


def test_the_office_and_the_chair_who_were_called_in_hear_that_it_is_taken():
    c = raised(matters=DANGER, words=MARKS)
    c.until(at("2026-11-24 10:00"))
    c.answer(at("2026-11-24 10:01"), "safeguarding", by="denham", have="have it")
    assert "Paul Denham has taken" in told(c, "marsh", "done")[-1] and told(c, "orr", "done")
    assert "nobody needs to be looked for any more" in told(c, "pope", "done")[-1]
    assert "Denham" not in told(c, "pope", "done")[-1]


def test_whoever_is_connected_hears_no_more_of_it():
    c = raised(matters=DANGER, words=MARKS)
    c.until(at("2026-11-24 08:55"))
    c.answer(at("2026-11-24 08:56"), "safeguarding", by="denham", have="connected")
    c.answer(at("2026-11-24 08:57"), "safeguarding", by="orr", have="have it")
    assert not told(c, "denham", "done")


# When the chain is climbed -------------------------------------------------------------------------------------------


def rung_of(c: Course, who: str) -> timedelta:
    """Return how long after the alert somebody was first asked."""
    alert = c.case.of("safeguarding")[0]
    first = next(m for m in c.case.mails.values() if m.owed.to == who and m.owed.prompt == alert.asked.prompt)
    return first.owed_at - alert.asked_at


def test_the_chair_is_alerted_after_an_hour_also_where_the_head_is_the_deputy_safeguarding_lead():
    c = raised(matters=DANGER, words=MARKS)
    c.until(at("2026-11-24 12:00"))
    assert [rung_of(c, who) for who in ("denham", "marsh")] == [timedelta(0), timedelta(hours=1)]
    assert told(c, "pope", "find the safeguarding lead")


def test_where_nobody_of_the_school_can_be_alerted_the_governors_are_at_once():
    c = raised(matters=DANGER, words=MARKS, staff=("orr", "denham", "marsh"))
    assert c.prompt("safeguarding").to == ("cole",)


def test_a_governor_whom_the_schools_own_chain_names_is_alerted_in_their_place_in_it():
    c = raised(hillside(safeguarding_chain=("orr", "marsh", "denham")), matters=DANGER, words=MARKS)
    c.until(at("2026-11-24 08:55"))
    assert c.prompt("safeguarding").to == ("orr", "marsh")


# When the safeguarding lead is asked again ---------------------------------------------------------------------------


def kept(when: str = "2026-11-24 09:10") -> Course:
    """The safeguarding lead has said that the hold stays."""
    c = taken()
    c.answer(at(when), "safeguarding outcome", outcome="taken over")
    return c


def test_whether_a_stopped_case_may_go_on_is_asked_when_the_hold_has_lasted_and_not_when_it_begins():
    c = kept()
    c.until(at("2026-12-01 09:00"))
    assert "hold review" not in asked(c, "orr")
    c.until(at("2026-12-02 09:00"))
    (review,) = [m.owed.body for m in c.sent("orr") if m.owed.because == "asked: hold review"]
    assert "reminder" not in review and "reply by Wed 2 Dec" in review
    c.answer(at("2026-12-02 10:00"), "hold review", outcome="stays")
    c.until(at("2026-12-08 09:00"))
    assert asked(c, "orr").count("hold review") == 1
    c.until(at("2026-12-10 09:00"))
    assert asked(c, "orr").count("hold review") == 2
    c.answer(at("2026-12-10 10:00"), "hold review", outcome="release")
    assert not c.case.holds


def test_go_on_has_the_safeguarding_lead_asked_at_once():
    c = kept()
    command(c, "2026-11-25 09:00", "orr", "GO ON")
    assert c.case.alarmed and asked(c, "orr").count("hold review") == 1
