"""A command is a whole first line that can be read in one way, and a danger is looked for in every message."""

from dataclasses import replace
from datetime import date

import pytest

from mailflow import housekeeping as h
from mailflow.authorship import Matter
from mailflow.happening import DangerSeen, Replied, StaffSaid, Wrote
from mailflow.record import SCHOOL
from mailflow.record import events as e
from tests.course import Course
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
    reply,
    staff,
)
from tests.roads import gathered, mail_to, newest, raised, up_to
from tests.test_housekeeping import House
from tests.test_scenario_01 import play
from tests.world import at, hillside


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


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("I'm off sick from today, not sure when back. Priya", None),
        ("Hi, sorry, I am ill and can't do my cases at the moment.\n\nAmira Shah\nDeputy Head", None),
        ("Signed off for a bit I'm afraid", None),
        ("I'm off sick, back on Monday 11 January", "2027-01-10"),
        ("I'll be on leave from tomorrow until 8 January, thanks", "2027-01-08"),
    ],
)
def test_whoever_writes_that_they_are_ill_opens_no_case(words, until):
    found = placed(email(words, staff("finch")), mailbox="cases")
    assert said(found) == [("AWAY", date.fromisoformat(until) if until else None)] and not new_cases(found)


@pytest.mark.parametrize(
    "words",
    [
        "I'm off sick with worry over the Year 4 group: Dan Moss called Miss Patel useless again.",
        "I am away that day, but Rosa Lind told me that the Year 4 group was horrible about Miss Patel.",
        f"I'm ill. {DANGER}",
    ],
)
def test_an_illness_beside_a_concern_keeps_it_one(words):
    assert new_cases(placed(email(words, staff("finch")), mailbox="cases"))


@pytest.mark.parametrize("words", ["STOP ALL", "HELP", "CLOSED 5 January: snow"])
def test_a_command_in_the_shared_mailbox_is_none(words):
    assert said(placed(email(words, staff("finch")), mailbox="admin")) == []


def test_a_member_of_staff_who_writes_a_concern_in_raises_one():
    found = placed(email(CONCERN, staff("patel")), mailbox="cases")
    (raised,) = new_cases(found)
    assert raised.raised.written_in_by == "patel" and raised.raised.by.address == ""
    assert raised.raised.matters == {Matter.CONCERN}


@pytest.mark.parametrize(
    "words",
    [
        "KXR4TZ Karen Doyle rang me, says sorry and has deleted it. Can Tobias ring her back?",
        "Hi can you tell me where we are with KXR4TZ please",
        "Re kxr4tz pls close it now, Amira",
        "Please close this, it has gone to the LADO. [KXR4TZ]",
    ],
)
def test_what_one_of_us_writes_with_a_reference_goes_to_that_case_and_opens_none(words):
    c = up_to("plan")
    found = placed(email(words, staff("shah")), knowing(c), "cases")
    (one,) = for_cases(found)
    assert one.stream == "KXR4TZ" and not new_cases(found) and not for_school(found)
    c.happen(replace(one.happening, at=at("2026-11-24 12:05")))
    c.send(at("2026-11-24 12:05"))
    assert "Amira Shah wrote:" in newest(c, "finch") and words[:10] in newest(c, "finch")
    assert "Your note is with the case. Nothing else is done by it" in newest(c, "shah")


def test_what_they_pass_on_with_a_reference_or_write_of_two_cases_is_read_as_ever():
    c, other = up_to("plan"), raised()
    other.case = replace(other.case, reference="H4TRXW")
    passed_on = "Another like KXR4TZ?\n\nFrom: Rosa Lind <rosa.lind@lind.example>\nSubject: Year 4\n\n" + CONCERN
    for words in (passed_on, "KXR4TZ and H4TRXW are the same row in the Year 4 WhatsApp group."):
        found = placed(email(words, staff("shah")), knowing(c, other), "cases")
        assert new_cases(found) and not for_cases(found)


def test_a_danger_beside_a_reference_alerts_in_that_case():
    found = placed(email(f"About KXR4TZ: {DANGER}", staff("finch")), knowing(up_to("gathered")), "cases")
    assert [type(one.happening) for one in for_cases(found)] == [StaffSaid, DangerSeen] and not new_cases(found)


def test_the_reference_of_a_case_that_one_of_us_is_kept_from_leads_nowhere():
    c = raised(matters=frozenset({Matter.HEAD}))
    found = placed(email("What is KXR4TZ about? Paul", staff("denham")), knowing(c), "cases")
    assert not for_cases(found)


def test_what_the_chair_writes_about_the_head_by_its_reference_is_told_to_nobody_else():
    c = raised(matters=frozenset({Matter.HEAD}))
    c.answer(at("2026-11-24 11:00"), "concern about the head", have="have it")
    c.until(at("2026-11-25 12:00"))
    words = "Please close this, I've handed it to the LADO, nothing more from the system. KXR4TZ"
    found = placed(email(words, staff("marsh")), knowing(c), "cases")
    (one,) = for_cases(found)
    assert not new_cases(found) and not for_school(found)
    before = set(c.case.mails)
    c.happen(replace(one.happening, at=at("2026-11-26 09:00")))
    assert [mail.owed.to for number, mail in c.case.mails.items() if number not in before] == ["marsh"]


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


# What stands beside a word of command --------------------------------------------------------------------------------

PHONE = "Sent from my iPhone"
NO_BANNER = "Tobias Finch\nSLT\nHillside CE Primary\nThis email is confidential to whoever it is for."
WRONG = "The letter to Dan Moss about the WhatsApp group has gone to the wrong parent, please stop it."


@pytest.mark.parametrize("below", [PHONE, "Get Outlook for Android", NO_BANNER, "Sorry for the trouble"])
@pytest.mark.parametrize("word", ["STOP ALL", "GO ON ALL", "HELP"])
def test_what_a_telephone_or_a_signature_adds_takes_no_word_away(word, below):
    found = placed(email(f"{word}\n\n{below}", staff("finch")), mailbox="cases")
    assert said(found) == [(word, None)] and not new_cases(found)


@pytest.mark.parametrize("word", ["STOP ALL", "PAUSE KXR4TZ"])
def test_a_word_in_the_subject_above_what_a_telephone_adds_counts(word):
    found = placed(email(PHONE, staff("finch"), subject=word), knowing(up_to("gathered")), "cases")
    assert len(found.outcomes) == 1 and not new_cases(found)


@pytest.mark.parametrize(
    "words",
    [
        f"STOP ALL\n\n{WRONG}",
        f"STOP ALL - {WRONG}",
        "Stop all please",
        "Please stop all.",
        "STOP ALL now",
        "STOP ALL: wrong parent",
        "stop everything",
        "Urgent: STOP ALL",
        "Stop all letters until Monday",
    ],
)
def test_stop_all_stops_whatever_stands_beside_it(words):
    assert said(placed(email(words, staff("finch")), mailbox="cases")) == [("STOP ALL", None)]


def test_what_stands_beside_stop_all_is_read_as_well():
    found = placed(email(f"STOP ALL\n\n{WRONG}", staff("finch")), mailbox="cases")
    (case,) = new_cases(found)
    assert WRONG in case.raised.written.words and case.raised.written_in_by == "finch"
    below = placed(email(f"STOP ALL\n\nTobias Finch\n\n{DANGER}", staff("finch")), mailbox="cases")
    assert said(below) and [Matter.DANGER in one.raised.matters for one in new_cases(below)] == [True]


@pytest.mark.parametrize(
    "beside",
    ["\n\nbut not the letter to Dan", " except for Dan Moss", "?", "\nonce Jan is back\n\nTobias", " tomorrow"],
)
def test_go_on_that_holds_something_back_lets_nothing_go_on(beside):
    assert said(placed(email(f"GO ON ALL{beside}", staff("finch")), mailbox="cases")) == [("GO ON ALL, BUT", None)]
    (one,) = for_cases(placed(email(f"GO ON KXR4TZ{beside}", staff("finch")), knowing(up_to("gathered")), "cases"))
    assert isinstance(one.happening, StaffSaid) and one.happening.command == "GO ON, BUT"


@pytest.mark.parametrize(
    "beside", ["", " please", ", thanks", "\n\nKind regards\nTobias Finch", " - all is well again"]
)
def test_go_on_with_a_kind_word_lets_things_go_on(beside):
    assert said(placed(email(f"GO ON ALL{beside}", staff("finch")), mailbox="cases")) == [("GO ON ALL", None)]
    (one,) = for_cases(placed(email(f"GO ON KXR4TZ{beside}", staff("finch")), knowing(up_to("gathered")), "cases"))
    assert isinstance(one.happening, StaffSaid) and one.happening.command == "GO ON"


# In a reply ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", ["STOP ALL", f"stop all.\n\n{PHONE}"])
def test_stop_all_in_a_reply_to_an_email_about_a_case_stops_everything(words):
    c = up_to("decide")
    known = knowing(c)
    mail = reply(known, "KXR4TZ", mail_to(c, "denham", "asked: decide"), words, staff("denham"))
    found = placed(mail, known, "cases")
    assert said(found) == [("STOP ALL", None)] and len(found.outcomes) == 1


def test_a_word_with_a_reference_counts_in_a_reply_to_an_email_about_a_case():
    c = up_to("gathered")
    known = knowing(c)
    mail = reply(known, "KXR4TZ", mail_to(c, "finch", "asked: gathered"), "PAUSE KXR4TZ he is ill", staff("finch"))
    (one,) = for_cases(placed(mail, known, "cases"))
    assert isinstance(one.happening, StaffSaid) and (one.happening.command, one.happening.words) == (
        "PAUSE",
        "he is ill",
    )


def test_a_letter_that_is_to_begin_with_stop_all_is_a_letter():
    c = up_to("decide")
    known = knowing(c)
    words = "CHANGE\nStop all posts of this kind, please."
    mail = reply(known, "KXR4TZ", mail_to(c, "denham", "asked: decide"), words, staff("denham"))
    assert [type(one.happening) for one in for_cases(placed(mail, known, "cases"))] == [Replied]


@pytest.mark.parametrize("verdict", ["fail", ""])
@pytest.mark.parametrize("word", ["GO ON ALL", "SHOW KXR4TZ", "GO ON KXR4TZ", "CLOSED 5 January: snow"])
def test_in_a_reply_as_well_a_word_counts_only_from_a_mailbox_that_the_mail_server_vouches_for(word, verdict):
    house = House(hillside(stopped=True))
    house.says("denham", "HELP")
    c = up_to("decide")
    known = knowing(c, school=house.school)
    for stream, number in ((SCHOOL, max(house.school.mails)), ("KXR4TZ", mail_to(c, "denham", "asked: decide"))):
        found = placed(reply(known, stream, number, word, staff("denham"), verdict=verdict), known, "cases")
        assert not said(found)
        assert not [one for one in for_cases(found) if isinstance(one.happening, StaffSaid)]


def test_words_below_our_own_that_are_quoted_take_no_word_away():
    house = House()
    house.says("denham", "HELP")
    known = knowing(school=house.school)
    found = placed(reply(known, SCHOOL, max(house.school.mails), "STOP ALL", staff("denham")), known, "cases")
    assert said(found) == [("STOP ALL", None)] and len(found.outcomes) == 1


def about_the_office_manager() -> Course:
    """A case in which the parent concerned is one of our own people."""
    c = up_to("gathered")
    gathered(c, parents="Jan Pope")
    assert [strand.name for strand in c.case.strands.values()] == ["Jan Pope"]
    return c


@pytest.mark.parametrize("mailbox", ["cases", "admin"])
@pytest.mark.parametrize(
    "words",
    [
        "Hi, got your letter about the Y4 group. Am I in trouble at work over this too? Who told on me, was it Rosa?",
        "I got your letter about the messages in the group. I have deleted them.",
    ],
)
def test_what_one_of_us_writes_of_the_case_about_them_reaches_its_lead(words, mailbox):
    c = about_the_office_manager()
    found = placed(email(words, staff("pope")), knowing(c), mailbox)
    (one,) = for_cases(found)
    assert isinstance(one.happening, Wrote) and not new_cases(found) and not for_school(found)
    c.happen(one.happening)
    told = [m.owed.body for m in c.case.mails.values() if m.owed.because == "told: somebody wrote"]
    assert len(told) == 1 and "Jan Pope wrote:" in told[0] and "do not know this address" not in told[0]
    heard = c.case.heard[-1].event
    assert isinstance(heard, e.Heard) and (heard.by, heard.strand) == ("parent", 1)


@pytest.mark.parametrize("words", [CONCERN, "Could you order more glue sticks for Year 4, please?"])
def test_what_has_nothing_to_do_with_it_does_not(words):
    found = placed(email(words, staff("pope")), knowing(about_the_office_manager()), "cases")
    assert not for_cases(found)


def test_nobody_writes_of_a_case_about_a_namesake():
    c = up_to("gathered")
    gathered(c, parents="Jim Pope")
    found = placed(email("I got your letter about the messages in the group.", staff("pope")), knowing(c), "cases")
    assert not for_cases(found)
