"""What letters say of themselves is true: where they can be answered, by when, how long what is kept, and whom to ask."""

import pytest

from mailflow import write
from mailflow.happening import MailBounced
from mailflow.keeping import Keeping
from mailflow.letters import LETTERS, Addressee
from mailflow.prompt.answers import Answer
from mailflow.record import LetterState
from mailflow.spans import parse_span
from tests.course import Course
from tests.roads import ROSA, gathered, letters, mail_to, newest, plan, raised, told, up_to
from tests.roads import first_look as look
from tests.world import at, hillside, wordings

TO_PARENTS = [kind.name for kind in LETTERS if kind.to is Addressee.PARENT]


def body(c: Course, name: str) -> str:
    return letters(c, name)[-1].draft.body


@pytest.mark.parametrize(
    ("by_post", "answered", "by"),
    [
        (False, "reply to this email.", "Wednesday 2 December 2026"),
        (True, "write to us at the address above, or ring the school office on 01632 960000", "Friday 4 December 2026"),
    ],
)
def test_an_invitation_says_how_it_can_be_answered_and_counts_the_days_from_when_it_is_received(by_post, answered, by):
    c = up_to("release", by_post=by_post)
    assert answered in body(c, "invitation") and f"by {by}?" in body(c, "invitation")
    assert not by_post or "email" not in body(c, "invitation")


@pytest.mark.parametrize("name", TO_PARENTS)
def test_no_wording_to_a_parent_takes_it_for_granted_that_it_goes_by_email(name):
    wording = wordings()[f"letters/{name}"].replace("$reply", "")
    assert "email" not in wording and "reply" not in wording


@pytest.mark.parametrize("name", [name for name in TO_PARENTS if name != "invitation reminder"])
def test_every_letter_to_a_parent_says_what_is_kept_and_whom_to_ask_and_offers_another_language(name):
    wording = wordings()[f"letters/{name}"]
    assert "for at least $kept" in wording and "ask $records_contact" in wording
    assert "in another language or format" in wording


def test_no_further_action_says_how_long_the_school_has_settled_that_it_keeps_a_note():
    c = up_to("decide", hillside(keeping=Keeping(no_case=parse_span("18 months"))))
    c.answer(at("2026-11-27 10:00"), "decide", word=Answer(("none",), "it has been put right"))
    said = body(c, "no further action")
    assert "for at least 18 months after the matter is closed" in said
    assert "ask Nina Bell, our data protection lead, through the school office on 01632 960000" in said


@pytest.mark.parametrize(("by_post", "until"), [(False, "Friday 11 December 2026"), (True, "Tuesday 15 December 2026")])
def test_a_review_can_be_asked_for_within_ten_school_days_of_receipt_and_of_somebody_by_name(by_post, until):
    c = up_to("decide", by_post=by_post, responses=("R3",))
    said = body(c, "warning")
    assert (
        f"write to Omar Reid, clerk to the governors, at the school's address, by {until}, or within 10 school days"
        in said
    )
    assert "for at least 36 months" in said


def test_the_note_says_when_how_and_with_whom_they_spoke():
    c = up_to("conversation")
    how = Answer(("yes",), "by phone today at 16:10, Mr Moss and Tobias Finch")
    told_us = {"position": "accepts", "since": "deleted", "new": "no", "note": "You said that you were sorry."}
    c.answer(at("2026-11-26 17:00"), "conversation", 1, took_place=how, **told_us)  # type: ignore[arg-type]
    said = body(c, "note")
    assert "as Tobias Finch wrote it down on Thursday 26 November 2026" in said
    assert "By telephone on Thursday 26 November 2026 at 4.10 pm, Mr Moss and Tobias Finch" in said
    assert "the note stands as our record" in said


def test_an_approval_at_once_of_a_letter_by_post_says_how_it_can_still_be_stopped():
    c = up_to("decide", by_post=True)
    c.answer(at("2026-11-27 10:00"), "decide", word=Answer(("approve",), "send now: he asks for it today"))
    (said,) = [*told(c, "denham", "receipt at once by post"), *told(c, "denham", "receipt at once")]
    assert "RECALL" in said and "ring them on 01632 960000" in said and "leaves now" not in said


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Mrs Sue Hart", "Mrs Hart"),
        ("Mrs Hart", "Mrs Hart"),
        ("Sue Hart", "Sue Hart"),
        ("Mr van Dyke", "Mr van Dyke"),
        ("Mr Van Dyke", "Mr Van Dyke"),
        ("Mr and Mrs Hart", "Mr and Mrs Hart"),
        ("Parent or carer", "Parent or carer"),
    ],
)
def test_a_letter_greets_somebody_by_title_and_surname(name, greeted):
    assert write.addressed(name) == greeted


def test_the_office_is_told_whom_a_letter_must_be_kept_from_and_nothing_of_what_was_said():
    c = up_to("address")
    asked = newest(c, "pope")
    assert "Mr Moss, of the Year 4 group" in asked
    assert "Neither Rosa Lind nor anybody at home with them may read it" in asked
    assert "useless" not in asked and ROSA not in asked


def test_where_nobody_knows_who_reported_the_office_is_told_so():
    c = raised(name="", address="")
    c.answer(at("2026-11-24 11:02"), "first look", reading=look())
    plan(c)
    gathered(c)
    assert "We do not know who reported it" in newest(c, "pope")


def test_a_letter_that_came_back_is_kept_from_whoever_reported_too():
    c = up_to("account")
    mail = mail_to(c, "parent", "letter: invitation")
    c.happen(MailBounced(at=at("2026-11-25 12:00"), mail=mail, key="b", permanent=True, why="550"))
    c.send(at("2026-11-25 12:00"))
    assert "Neither Rosa Lind nor anybody at home with them" in newest(c, "pope")


def test_an_invitation_that_waits_for_long_is_written_anew_while_there_is_time_left_to_answer():
    c = up_to("release")
    first = letters(c, "invitation")[0].draft
    c.until(at("2026-12-01 10:00"))
    old, new = letters(c, "invitation")
    assert old.state is LetterState.DEAD and first.by and new.draft.by and new.draft.by > first.by
    c.answer(at("2026-12-01 10:10"), "release", word="send")
    c.until(at("2026-12-01 12:00"))
    assert letters(c, "invitation")[1].state is LetterState.SENT and "8 December 2026" in body(c, "invitation")
