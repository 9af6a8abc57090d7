"""Words from a mailbox that is not one person's alone, and what is to be thought of what comes back or does not leave."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest

from mailflow.authorship import Author, Matter, Written
from mailflow.happening import (
    Absent,
    ConcernRaised,
    Delivered,
    MailBounced,
    NotDelivered,
    OutcomeUnknown,
    ReadyToSend,
    ReportArrived,
    Woke,
)
from mailflow.record import MailState
from tests.course import Course
from tests.roads import DAN, asked, gathered, left, letters, mail_to, plan, recommended, up_to, write
from tests.world import at, hillside

MIA = "mia.moss@moss.example"


def of_two_parents(second: str = DAN) -> Course:
    """Mr and Mrs Moss have both been heard, and the Head has approved a letter to each."""
    c = recommended_for_two(second)
    for number in (1, 2):
        approve(c, number, "2026-11-27 10:00")
    return c


def recommended_for_two(second: str) -> Course:
    c = up_to("gathered")
    gathered(c, parents=("Mr Moss", "Mrs Moss"), what="")
    what = "you called Miss Patel useless, in the group on Monday"
    for number, address in ((1, DAN), (2, second)):
        c.answer(at("2026-11-25 09:05"), "what they wrote", number, what=what, grade="admitted")
        c.answer(at("2026-11-25 09:10"), "address", number, household="own", address=address)
        c.answer(at("2026-11-25 09:20"), "release", word="send")
    for number in (1, 2):
        c.answer(at("2026-11-26 10:00"), "account", number, words="Fair cop.")
        c.answer(
            at("2026-11-26 17:00"),
            "conversation",
            number,
            took_place="declined",
            position="accepts",
            since="deleted",
            new="no",
        )
        recommended(c, strand=number)
    return c


def approve(c: Course, strand: int, when: str) -> None:
    (letter,) = (one for one in letters(c, "reminder") if one.draft.strand == strand)
    c.answer(at(when), "decide", letter.draft.letter, word="approve")


# Whose words ---------------------------------------------------------------------------------------------------------


def test_words_from_a_mailbox_that_two_parents_share_are_new_about_both():
    c = of_two_parents()
    write(c, "2026-11-27 10:10", "We have both said sorry to her now.", DAN)
    c.until(at("2026-11-27 12:00"))
    assert left(c, "reminder") == [] and asked(c, "denham").count("decide") == 4
    assert (
        "One of the parents concerned wrote on Fri 27 Nov:\n> We have both said sorry" in c.sent("denham")[-1].owed.body
    )


def test_words_of_one_parent_from_a_mailbox_of_their_own_are_new_about_them_alone():
    c = of_two_parents(MIA)
    write(c, "2026-11-27 10:10", "I have said sorry to her now.", MIA)
    c.until(at("2026-11-27 12:00"))
    assert left(c, "reminder") == [at("2026-11-27 10:30")]


def test_words_of_a_parent_who_has_reported_too_are_new_about_the_other_parent():
    c = recommended_for_two(MIA)
    written = Written(key=c.key(), subject="", words="He did it again.")
    by = Author(address=MIA, name="Mrs Moss")
    c.happen(ReportArrived(at=at("2026-11-26 18:00"), source="M2WVQD", by=by, written=written))
    for number in (1, 2):  # what was shown before the report is shown once more
        approve(c, number, "2026-11-27 09:50")
        approve(c, number, "2026-11-27 10:00")
    write(c, "2026-11-27 10:10", "I have just seen that it was somebody else who posted it.", MIA)
    c.until(at("2026-11-27 12:00"))
    assert left(c, "reminder") == []


def test_words_without_an_address_are_nobodys_whose_report_came_on_paper():
    c = up_to("first look")
    c.case = replace(c.case, reports={1: replace(c.case.reports[1], address="")})
    write(c, "2026-11-24 10:00", "Something else.", "")
    assert c.case.heard[-1].event.by == "unknown"  # type: ignore[union-attr]


def test_a_letter_that_names_another_reporter_by_now_is_not_released_and_taken_back_over_and_over():
    c = up_to("plan", name="Mrs Anna Maria Lopez de Souza")
    c.school = replace(c.school, stopped=True)
    plan(c, whom="reporter")
    by = Author(address="paulo@souza.example", name="Paulo Souza")
    written = Written(key=c.key(), subject="", words="The same happened to us.")
    c.happen(ReportArrived(at=at("2026-11-24 13:00"), source="M2WVQD", by=by, written=written))
    c.school = replace(c.school, stopped=False)
    c.send(at("2026-11-24 13:05"))
    before = c.case.events
    c.send(at("2026-11-24 13:06"))
    assert c.case.events == before
    asked_by_email = [m.owed.address for m in c.sent("reporter") if m.owed.because == "letter: details"]
    assert c.case.waiting("cannot draft") and asked_by_email == ["paulo@souza.example"]


# What the mail system says ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("unknown", [False, True])
def test_a_word_that_a_letter_is_delayed_says_that_it_was_taken_and_what_follows_from_that_follows(unknown):
    c = up_to("release")
    c.answer(at("2026-11-25 09:20"), "release", word="send")
    (number,) = (n for n in c.case.live if c.case.mails[n].owed.because == "letter: invitation")
    c.happen(ReadyToSend(at=at("2026-11-25 09:50"), mail=number))
    if unknown:
        c.happen(OutcomeUnknown(at=at("2026-11-25 09:55"), mail=number, why="cut off"))
    back = at("2026-11-25 14:00")
    c.happen(MailBounced(at=back, key=c.key(), mail=number, permanent=False, why="delayed"))
    c.happen(Delivered(at=back, mail=number, reply="our own copy came"))
    assert c.case.mails[number].state is MailState.SENT
    assert c.case.waiting("account", 1) and not c.case.waiting("did it go") and not c.case.waiting("what next")


def test_of_a_letter_that_came_back_nobody_is_asked_whether_it_went():
    c = up_to("release")
    c.answer(at("2026-11-25 09:20"), "release", word="send")
    (number,) = (n for n in c.case.live if c.case.mails[n].owed.because == "letter: invitation")
    c.happen(ReadyToSend(at=at("2026-11-25 09:50"), mail=number))
    c.happen(OutcomeUnknown(at=at("2026-11-25 09:55"), mail=number, why="cut off"))
    back = MailBounced(at=at("2026-11-25 10:00"), key=c.key(), mail=number, permanent=True, why="no such user")
    c.happen(back)
    assert c.case.waiting("undelivered") and not c.case.waiting("did it go")


def test_a_parent_whose_mailbox_says_that_they_are_away_is_not_reminded_a_second_time_for_it():
    c = up_to("account")
    c.until(at("2026-12-01 10:00"))
    number = mail_to(c, "parent", "letter: invitation")
    c.happen(Absent(at=at("2026-12-01 11:00"), key=c.key(), mail=number, returns=date(2026, 12, 7)))
    assert c.prompt("account").due == at("2026-12-09 17:00")
    c.until(at("2026-12-09 10:00"))
    assert left(c, "invitation reminder") == [at("2026-12-01 09:00")]


def sent(c: Course) -> set[int]:
    return {number for number, mail in c.case.mails.items() if mail.state is MailState.SENT}


@pytest.mark.parametrize("moment", ["address", "recommendation", "first look"])
def test_nobody_gets_more_than_one_reminder_once_mail_leaves_again(moment):
    c = up_to(moment)
    now, c.school = at("2026-11-27 12:00"), replace(c.school, stopped=True)
    for hours in range(14 * 24):
        c.happen(Woke(at=now + timedelta(hours=hours)))
    c.school, before = replace(c.school, stopped=False), sent(c)
    c.send(now + timedelta(days=14))
    mails = [c.case.mails[n].owed for n in sent(c) - before]
    assert mails and max(Counter((one.to, one.because) for one in mails).values()) == 1


BEGAN = at("2026-11-24 09:00")


def before_anything_left(*matters: Matter) -> Course:
    c = Course(hillside())
    by = Author(address="rosa.lind@lind.example", name="Rosa Lind")
    written = Written(key="first", subject="", words="He hits her.")
    c.happen(
        ConcernRaised(
            at=BEGAN, reference="KXR4TZ", by=by, written=written, matters=frozenset({Matter.CONCERN, *matters})
        )
    )
    return c


def refused_for_now(c: Course, number: int) -> None:
    c.happen(NotDelivered(at=c.at, mail=number, permanent=False, reply="450"))


def receipt_lost(c: Course, number: int) -> None:
    c.happen(OutcomeUnknown(at=c.at, mail=number, why="lost"))


def test_an_alert_that_the_mail_server_does_not_take_is_tried_again_with_each_reminder_and_leaves_once():
    c = before_anything_left(Matter.DANGER)
    for minutes in range(180):
        c.until_with(BEGAN + timedelta(minutes=minutes), refused_for_now)
    for minutes in range(180, 197):
        c.until(BEGAN + timedelta(minutes=minutes))
    assert asked(c, "orr") == ["safeguarding"]


def test_a_question_whose_receipt_is_always_lost_is_not_sent_all_day():
    c = before_anything_left()
    for minutes in range(24 * 60):
        c.until_with(BEGAN + timedelta(minutes=minutes), receipt_lost)
    assert 2 <= c.case.mails[1].attempts < 15
