"""An email of ours that comes back, or may never have gone: a person hears of it, also when the case is over, and once."""

from datetime import timedelta

import pytest

from mailflow import housekeeping as h
from mailflow.authorship import Author, Written
from mailflow.decide.shown.case_page import case_page
from mailflow.happening import MailBounced, NotDelivered, OutcomeUnknown, ReadyToSend, Replied
from mailflow.prompt.answers import Said, Universal
from mailflow.record import MailState
from tests.course import ALL, Course
from tests.roads import decided_on, first_look, plan, raised, reply, told, up_to
from tests.test_handed_over import YES, handed_over, looked
from tests.test_housekeeping import House
from tests.test_sent_once import uncertain
from tests.world import at

THEN = at("2026-11-26 13:00")


def mail_of(c: Course, because: str) -> int:
    return next(n for n, mail in c.case.mails.items() if mail.owed.because == because)


def comes_back(c: Course, number: int) -> None:
    """The mail system returns an email of ours; what is owed because of that leaves."""
    c.happen(MailBounced(at=THEN, key=f"{number} back", mail=number, permanent=True, why="no such person"))
    c.send(THEN)


def closed() -> Course:
    """A reminder left for Mr Moss, and the lead has closed the case; whoever reported it was told that it is finished."""
    c = decided_on()
    c.answer(at("2026-12-14 10:05"), "follow up", stopped="yes", supported="yes", close="close")
    c.until(at("2026-12-15 12:00"))
    assert c.case.closed and c.sent("reporter")
    return c


def on_its_way_at_the_end() -> tuple[Course, int]:
    """The letter that tells where a concern went is being handed to the mail server, and the case is closed."""
    c, when = raised(), at("2026-11-24 11:02")
    number, person = (
        c.prompt("first look").asked.prompt,
        Author(address="shah@hillside.example", person="shah", proof=ALL),
    )
    written, reading = Written(key=c.key(), subject="Re", words=""), looked("school", acknowledge=YES)
    c.happen(Replied(at=when, prompt=number, by=person, written=written, reading=reading))
    mail = mail_of(c, "letter: redirect")
    c.happen(ReadyToSend(at=when, mail=mail))
    assert c.case.closed and c.case.mails[mail].state is MailState.SENDING
    return c, mail


def test_whoever_took_the_first_look_hears_that_the_letter_came_back_which_tells_where_a_concern_went():
    c = handed_over(acknowledge=YES)
    assert c.case.closed
    comes_back(c, mail_of(c, "letter: redirect"))
    assert "please ring the number on our records" in told(c, "shah", "the reporter is out of reach")[0]


def test_the_office_hears_that_the_word_to_whom_a_concern_was_handed_over_came_back():
    c = handed_over("pupils")
    comes_back(c, mail_of(c, "told: handed over"))
    assert "Our email to Lucy Orr came back" in told(c, "pope", "staff mail came back")[0]


def test_questions_to_a_reporter_that_come_back_are_waited_for_no_longer_and_are_shown_as_what_they_are():
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    plan(c, whom="reporter")
    c.until(at("2026-11-24 12:30"))
    assert c.prompt("details").open
    c.happen(
        MailBounced(
            at=at("2026-11-24 12:35"), key="back", mail=mail_of(c, "letter: details"), permanent=True, why="nobody"
        )
    )
    c.until(at("2026-11-24 12:36"))
    assert not c.case.waiting("details") and c.prompt("gathered").open
    gathered = c.sent("finch")[-1].owed.body
    assert "The person who reported it: no answer came. Nothing is inferred from that." in gathered
    page = case_page(c.case, c.school)
    assert "- details to Rosa Lind: sent, and it came back" in page and page.count("it came back") == 2


def invitation_comes_back() -> Course:
    c = up_to("account")
    c.until(at("2026-11-25 12:00"))
    number = mail_of(c, "letter: invitation")
    c.happen(MailBounced(at=at("2026-11-25 12:05"), key="back", mail=number, permanent=True, why=""))
    c.until(at("2026-12-11 12:00"))
    return c


def test_nobody_is_said_to_be_silent_whose_invitation_came_back():
    c = invitation_comes_back()
    assert c.prompt("undelivered").open and c.prompt("account").open
    assert not told(c, "finch", "no account yet") and not c.case.waiting("conversation")
    c.answer(at("2026-12-11 12:05"), "undelivered", then="post")
    c.answer(at("2026-12-11 12:10"), "release", word="send")
    c.until(at("2026-12-14 09:30"))
    c.answer(at("2026-12-14 09:35"), "posted", posted="posted")
    due = c.prompt("account").due
    assert due > at("2026-12-17 00:00") and not told(c, "finch", "no account yet")
    c.until(due + timedelta(days=1))
    assert len(told(c, "finch", "no account yet")) == 1


def test_where_an_invitation_that_came_back_is_left_at_that_the_lead_speaks_to_the_parent_and_reads_why():
    c = invitation_comes_back()
    c.answer(at("2026-12-11 12:05"), "undelivered", then="leave")
    c.until(at("2026-12-16 12:00"))
    asked = next(m.owed.body for m in c.sent("finch") if m.owed.because == "asked: conversation")
    assert "The invitation to Mr Moss came back and was left at that, so they have not heard of this from us." in asked


@pytest.mark.parametrize(("why", "said"), [("550 no such user", "The mail server said: 550 no such user."), ("", "")])
def test_what_the_mail_server_said_of_an_email_of_ours_is_a_sentence_or_is_left_out(why, said):
    c = up_to("address")
    c.happen(MailBounced(at=THEN, key="back", mail=mail_of(c, "asked: address"), permanent=True, why=why))
    c.send(THEN)
    (body,) = [m.owed.body for m in c.case.mails.values() if m.owed.because == "told: staff mail came back"]
    told = "Our email to Jan Pope came back. Please check the address in config.toml, and tell them by word of mouth that an answer"
    assert f"{told} is waited for." in body and body.count("The mail server said") == bool(said)
    assert f"\n\n{said}" in body


@pytest.mark.parametrize(
    ("because", "notice"),
    [
        ("letter: reminder", "a letter did not arrive"),
        ("letter: finished", "the reporter is out of reach"),
    ],
)
def test_the_lead_hears_of_a_letter_that_comes_back_after_the_case_was_closed(because, notice):
    c = closed()
    before = len(told(c, "finch", notice))
    comes_back(c, mail_of(c, because))
    assert len(told(c, "finch", notice)) == before + 1


def test_the_lead_hears_of_a_letter_of_which_nobody_knows_whether_it_went_when_the_case_is_closed():
    c, number = on_its_way_at_the_end()
    c.happen(OutcomeUnknown(at=THEN, mail=number, why="cut off"))
    c.send(THEN)
    assert "cannot tell whether the letter (redirect)" in told(c, "shah", "it may not have gone")[0]


def test_the_lead_hears_of_a_letter_in_doubt_when_its_case_ends_before_the_office_has_said_whether_it_went():
    c, _ = uncertain()
    reply(c, "2026-11-27 10:40", 1, "finch", Said(what=Universal.AT_RISK), "S")
    c.answer(at("2026-11-27 10:45"), "safeguarding", have="have it")
    c.answer(at("2026-11-27 10:46"), "safeguarding outcome", outcome="taken over")
    c.answer(at("2026-11-27 10:47"), "hold review", outcome="keep")
    assert (
        c.case.closed and "whether the letter (reminder) to Mr Moss went" in told(c, "finch", "it may not have gone")[0]
    )


def test_mail_to_the_office_that_comes_back_is_told_to_somebody_else_and_goes_round_in_no_circle():
    c = up_to("address")
    number = mail_of(c, "asked: address")
    for _ in range(20):
        comes_back(c, number)
        newest = [n for n, m in c.case.mails.items() if m.state is MailState.SENT][-1]
        if newest == number or c.case.mails[newest].owed.because != "told: staff mail came back":
            break
        number = newest
    who = [m.owed.to for m in c.case.mails.values() if m.owed.because == "told: staff mail came back"]
    assert "pope" not in who and len(who) == len(set(who)) > 2


def test_mail_to_the_chair_about_the_head_that_comes_back_is_told_to_the_vice_chair_alone():
    c = handed_over("head")
    comes_back(c, next(n for n, m in c.case.mails.items() if m.owed.to == "marsh"))
    who = {m.owed.to for m in c.case.mails.values() if m.owed.because == "told: staff mail came back"}
    assert who == {"cole"}


# The school's own ----------------------------------------------------------------------------------------------------


def newest(house: House) -> int:
    return max(house.school.live)


def test_mail_of_the_schools_own_that_comes_back_goes_round_in_no_circle():
    house = House()
    house.says("pope", "HELP")
    for time in range(20):
        if not house.school.live:
            break
        number = newest(house)
        house.leaves(number)
        house.happen(h.CameBack(at=at("2026-11-24 12:00"), key=f"back {time}", mail=number, permanent=True))
    assert len(house.sent) < 6 and not house.school.live


def test_mail_of_the_schools_own_that_the_server_refuses_for_good_is_told_to_somebody_else():
    house = House()
    house.says("pope", "HELP")
    number, noon = newest(house), at("2026-11-24 12:00")
    house.happen(ReadyToSend(at=noon, mail=number))
    house.happen(NotDelivered(at=noon, mail=number, permanent=True, reply="550 no such mailbox"))
    assert "Our email to Jan Pope came back." in house.told("kaur")[0]
