"""A command is a whole first line that can be read in one way, and a danger is looked for in every message."""

from dataclasses import replace

import pytest

from mailflow import housekeeping as h
from mailflow.authorship import Matter
from mailflow.happening import DangerSeen, StaffSaid
from mailflow.record import events as e
from tests.mail.arrivals import (
    CASES,
    CONCERN,
    DANGER,
    ROSA,
    email,
    for_cases,
    for_school,
    knowing,
    new_cases,
    placed,
    staff,
)
from tests.roads import newest, up_to
from tests.test_scenario_01 import play
from tests.world import at


def said(found: object) -> list[tuple[str, object]]:
    return [(one.what, one.day) for one in for_school(found) if isinstance(one, h.Said)]  # type: ignore[arg-type]


@pytest.mark.parametrize("words", ["HELP", "help", "Help please", "Help!\n\nJan Pope\nSchool office"])
def test_help_alone_is_answered_with_the_words_that_there_are(words):
    found = placed(email(words, staff("pope")), mailbox="cases")
    assert said(found) == [("HELP", None)] and not new_cases(found)


@pytest.mark.parametrize(
    "words",
    [
        f"Help please, {DANGER}",
        f"HELP\n\n{DANGER}",
        f"Help please.\n{DANGER}",
        f"Stop all\n\n{DANGER}",
    ],
)
def test_help_with_a_danger_behind_it_alerts(words):
    found = placed(email(words, staff("pope")), mailbox="cases")
    assert [Matter.DANGER in one.raised.matters for one in new_cases(found)] == [True]


@pytest.mark.parametrize("words", ["STOP ALL", "stop all.", "Stop all!"])
def test_stop_all_alone_stops_everything(words):
    assert said(placed(email(words, staff("finch")), mailbox="cases")) == [("STOP ALL", None)]


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("stop all please", "STOP ALL"),
        ("Please stop all now!", "STOP ALL"),
        ("Stop everything please", "STOP ALL"),
        ("go on all please", "GO ON ALL"),
        ("Please go on all, thanks", "GO ON ALL"),
        ("please help", "HELP"),
    ],
)
def test_a_word_of_command_may_be_said_kindly(words, what):
    found = placed(email(words, staff("finch")), mailbox="cases")
    assert said(found) == [(what, None)] and not new_cases(found)


@pytest.mark.parametrize(
    "words",
    [
        "SHOW",
        "Show please",
        "pause",
        "stop it please",
        "Yes fine, approve. Sent from my phone",
        "Paul says APPROVE GXYT",
        "Approved",
        "send it",
        "RECALL\n\nAmira Shah",
    ],
)
def test_what_was_meant_as_a_command_and_is_none_is_answered_and_opens_nothing(words):
    found = placed(email(words, staff("shah"), subject="letter"), mailbox="cases")
    assert said(found) == [("NOT UNDERSTOOD", None)] and not new_cases(found)


@pytest.mark.parametrize(
    "words",
    [
        CONCERN,
        f"Show\n\n{CONCERN}",
        f"Stop it please\n\n{DANGER}",
        "Note that the Year 4 group is calling Miss Patel names again",
        "I do not approve of what Karen Doyle writes about Miss Patel on the Year 4 WhatsApp",
        "A parent told me something on the phone that I do not know what to do with",
    ],
)
def test_what_may_be_a_concern_still_opens_a_case(words):
    found = placed(email(words, staff("shah")), mailbox="cases")
    assert said(found) == [] and new_cases(found)


def test_stop_all_within_a_sentence_is_a_message():
    found = placed(email("Stop all this nonsense on the Year 4 group please.", staff("finch")), mailbox="cases")
    assert said(found) == [] and new_cases(found)


@pytest.mark.parametrize(
    "words",
    [
        "Close friends of Mia are being called names on the Year 4 WhatsApp group.",
        "Closed group chat: they are calling Miss Patel useless again.",
        "Close to tears after last night's messages on the Year 4 group.",
    ],
)
def test_close_friends_are_no_closure(words):
    found = placed(email(words, staff("patel")), mailbox="cases")
    assert said(found) == [] and len(new_cases(found)) == 1


@pytest.mark.parametrize(
    "words",
    ["CLOSED 5 January: snow", "Closed on 5 January", "School closed 5 January, snow", "closed Tuesday 5 January"],
)
def test_a_closure_names_its_day(words):
    found = placed(email(words, staff("pope")), mailbox="cases")
    assert said(found) == [("CLOSED", at("2027-01-05").date())]


@pytest.mark.parametrize("words", ["I am away until 5 January", "I'm away till 5 January."])
def test_away_until_names_its_day(words):
    found = placed(email(words, staff("patel")), mailbox="cases")
    assert said(found) == [("AWAY", at("2027-01-05").date())]


def test_a_note_with_a_danger_in_it_reaches_the_case_and_alerts_there():
    known = knowing(up_to("gathered"))
    found = placed(email(f"NOTE KXR4TZ {DANGER}", staff("finch")), known, "cases")
    assert [type(one.happening) for one in for_cases(found)] == [StaffSaid, DangerSeen]
    assert {one.stream for one in for_cases(found)} == {"KXR4TZ"} and not new_cases(found)


def test_a_note_without_a_danger_alerts_nobody():
    known = knowing(up_to("gathered"))
    found = placed(email("NOTE KXR4TZ she rang again", staff("finch")), known, "cases")
    assert [type(one.happening) for one in for_cases(found)] == [StaffSaid]


def test_a_note_with_a_danger_about_a_case_that_we_do_not_know_opens_a_case():
    found = placed(email(f"NOTE H4TRXW {DANGER}", staff("finch")), mailbox="cases")
    assert said(found) == [("NO SUCH CASE", None)]
    assert [Matter.DANGER in one.raised.matters for one in new_cases(found)] == [True]


def test_a_note_with_a_danger_about_a_case_that_is_closed_opens_a_case():
    known = knowing(play())
    found = placed(email(f"NOTE KXR4TZ {DANGER}", staff("finch")), known, "cases")
    assert [Matter.DANGER in one.raised.matters for one in new_cases(found)] == [True]
    assert new_cases(found)[0].raised.came_from == "KXR4TZ"


def test_an_absence_with_a_danger_behind_it_is_both():
    found = placed(email(f"I am away until 5 January\n\n{DANGER}", staff("patel")), mailbox="cases")
    assert said(found) == [("AWAY", at("2027-01-05").date())]
    assert [Matter.DANGER in one.raised.matters for one in new_cases(found)] == [True]


@pytest.mark.parametrize("words", ["STOP ALL", "HELP", "CLOSED 5 January: snow"])
def test_a_command_in_the_shared_mailbox_is_none(words):
    assert said(placed(email(words, staff("finch")), mailbox="admin")) == []


def test_a_member_of_staff_who_writes_a_concern_in_raises_one():
    found = placed(email(CONCERN, staff("patel")), mailbox="cases")
    (raised,) = new_cases(found)
    assert raised.raised.written_in_by == "patel" and raised.raised.by.address == ""
    assert raised.raised.matters == {Matter.CONCERN}


def test_the_lead_and_the_record_hear_of_the_files_that_came_with_a_note():
    c = up_to("plan")
    mail = email("NOTE KXR4TZ she showed me these", staff("shah"))
    mail.add_attachment(b"x" * 4_000, maintype="image", subtype="jpeg", filename="gate.jpg")
    (one,) = for_cases(placed(mail, knowing(c), "cases"))
    c.happen(replace(one.happening, at=at("2026-11-24 12:05")))
    c.send(at("2026-11-24 12:05"))
    assert "she showed me these" in newest(c, "finch") and "gate.jpg, sealed with the case" in newest(c, "finch")
    assert "so are the files that came with it" in newest(c, "shah")
    assert "gate.jpg" in "".join(note.event.words for note in c.case.notes if isinstance(note.event, e.Noted))


def test_what_staff_write_above_an_email_of_ours_is_not_reported_by_us():
    above = f"Mrs Pike rang: she is called names on the Year 4 WhatsApp.\n\nFrom: Hillside CE Primary <{CASES}>\nSent: 24 November"
    (case,) = new_cases(placed(email(above, staff("pope")), mailbox="cases"))
    assert (case.raised.by.address, case.raised.written_in_by) == ("", "pope")


def test_what_somebody_reported_is_found_below_an_email_of_ours():
    above = f"Here it is.\n\nFrom: Hillside CE Primary <cases+abcd@hillside.example>\n\nFrom: {ROSA}\n\n{CONCERN}"
    (case,) = new_cases(placed(email(above, staff("pope")), mailbox="cases"))
    assert case.raised.by.address == "rosa.lind@lind.example"
