"""Nobody leads for a while: whoever did is connected with it, or has left the school, and nobody else is named yet."""

from dataclasses import replace

from mailflow.decide import next_instant
from mailflow.happening import MailBounced
from mailflow.prompt.answers import Again, Answer, Said, Unclear, Universal
from tests.course import Course
from tests.roads import DAN, asked, left, letters, newest, reply, told, up_to
from tests.test_lead_in_a_letter import FINCH, ORR, body
from tests.world import at

X = Said(what=Universal.CONNECTED)


def out_of_it(c: Course, when: str) -> None:
    """Whoever leads remembers that they are connected with it."""
    reply(c, when, next(iter(c.case.of("plan"))).asked.prompt, "finch", X, "X")


def leaves_the_school(c: Course, who: str = "finch") -> None:
    """Somebody is on the school's list no more."""
    c.school = replace(c.school, people=tuple(p for p in c.school.people if p.key != who))


# Their letters ---------------------------------------------------------------------------------------------------------


def test_a_letter_is_not_written_anew_with_nobody_to_talk_to_while_nobody_leads():
    c = up_to("decide", responses=("R2",))
    out_of_it(c, "2026-11-26 18:00")
    c.until(at("2026-12-07 10:00"))  # it is out of date by then
    assert not any("you can reach  " in letter.draft.body for letter in c.case.letters.values())
    assert not c.case.waiting("decide") and c.prompt("reassign").to == ("denham",)
    c.answer(at("2026-12-07 10:10"), "reassign", lead="orr")
    assert ORR in body(c, "reminder") and c.prompt("decide").to == ("denham",)
    c.answer(at("2026-12-07 10:20"), "decide", word="approve")
    c.until(at("2026-12-07 12:00"))
    assert len(left(c, "reminder")) == 1


def test_a_letter_that_came_back_is_written_once_somebody_leads():
    c = up_to("decide", responses=("R2",))
    c.answer(at("2026-11-26 18:00"), "decide", word="approve")
    c.until(at("2026-11-27 12:00"))
    out_of_it(c, "2026-11-27 13:00")
    came_back(c, "2026-11-27 13:10", "reminder")
    c.answer(at("2026-11-27 13:20"), "undelivered", then="post")
    assert len(letters(c, "reminder")) == 1 and not c.case.waiting("cannot draft")
    c.answer(at("2026-11-27 13:30"), "reassign", lead="orr")
    assert ORR in body(c, "reminder") and letters(c, "reminder")[-1].draft.channel == "post"
    assert c.prompt("decide").to == ("denham",)


def test_an_invitation_whose_address_comes_while_nobody_leads_is_written_once_somebody_does():
    c = up_to("address")
    out_of_it(c, "2026-11-25 09:05")
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address=DAN)
    assert not letters(c, "invitation") and not c.case.waiting("cannot draft")
    c.answer(at("2026-11-25 09:30"), "reassign", lead="orr")
    assert ORR in body(c, "invitation") and c.prompt("release").to == ("orr",)


# What they are asked -----------------------------------------------------------------------------------------------------


def test_the_change_that_the_head_wants_reaches_whoever_leads_next():
    c = up_to("decide", responses=("R2",))
    out_of_it(c, "2026-11-26 18:00")
    c.answer(at("2026-11-27 09:00"), "decide", word=Answer(("change",), "leave out the last line"))
    assert not c.case.waiting("redraft")
    c.until(at("2026-11-27 10:00"))
    c.answer(at("2026-11-27 10:00"), "reassign", lead="orr")
    c.until(at("2026-11-27 10:05"))
    assert c.prompt("redraft").to == ("orr",) and "leave out the last line" in newest(c, "orr")
    assert not c.case.waiting("what next")


def test_what_is_asked_for_the_lead_wakes_nobody_while_nobody_leads():
    c = up_to("decide", responses=("R2",))
    out_of_it(c, "2026-11-26 18:00")
    c.answer(at("2026-11-27 09:00"), "decide", word=Answer(("change",), "leave out the last line"))
    c.until(at("2026-11-27 09:30"))
    due = next_instant(c.case, c.school)
    assert due is not None and due > at("2026-11-27 09:30")


# They have left the school -----------------------------------------------------------------------------------------------


def test_an_answer_that_cannot_be_read_twice_is_kept_though_whoever_led_has_left_the_school():
    c = up_to("address")
    leaves_the_school(c)
    for when in ("2026-11-25 09:10", "2026-11-25 09:20"):
        again = Again(unclear=(Unclear(item="household", why="It could be read in two ways."),), words="hm")
        reply(c, when, c.prompt("address").asked.prompt, "pope", again, "hm")
    assert c.prompt("address").asked_again == 2 and told(c, "pope", "please phone")


def test_where_whoever_led_has_left_the_school_the_head_is_asked_who_leads_and_no_governor_is_shown_the_case():
    c = up_to("recommendation")
    leaves_the_school(c)
    c.until(at("2026-12-03 12:00"))
    assert c.prompt("reassign").to == ("denham",) and "Tobias Finch" not in newest(c, "denham")
    assert not asked(c, "marsh")
    c.answer(at("2026-12-03 12:10"), "reassign", lead="orr")
    assert c.prompt("recommendation").to == ("orr",)


def test_what_a_parent_writes_after_whoever_led_has_left_the_school_is_read_by_somebody():
    c = up_to("recommendation")
    leaves_the_school(c)
    c.parent_writes(at("2026-11-27 09:00"), "I am sorry, I have told the others so.", DAN)
    heard = [m for m in c.case.mails.values() if m.owed.because == "told: somebody wrote"]
    assert heard and "I have told the others so" in heard[-1].owed.body


def test_a_letter_names_nobody_who_has_left_the_school_and_is_put_anew_once_somebody_leads():
    c = up_to("decide", responses=("R2",))
    leaves_the_school(c)
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    assert "once somebody else is named" in told(c, "denham", "turned away")[-1] and len(letters(c, "reminder")) == 1
    c.answer(at("2026-11-27 10:10"), "reassign", lead="orr")
    assert ORR in body(c, "reminder") and FINCH not in body(c, "reminder")
    c.answer(at("2026-11-27 10:20"), "decide", word="approve")
    c.until(at("2026-11-27 12:00"))
    assert len(left(c, "reminder")) == 1


def came_back(c: Course, when: str, name: str) -> None:
    """The mail system returns a letter of this name."""
    number = next(n for n, mail in c.case.mails.items() if mail.owed.because == f"letter: {name}")
    c.happen(MailBounced(at=at(when), key=f"{number} back", mail=number, permanent=True, why="no such person"))
    c.send(at(when))
