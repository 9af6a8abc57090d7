"""Every message ends somewhere: with its case, as a case of its own, with the school, left alone, or with a person."""

from dataclasses import replace
from datetime import date

import pytest

from mailflow import housekeeping as h
from mailflow.authorship import Author, Matter
from mailflow.happening import DangerSeen, Delivered, ReadyToSend, Replied, StaffSaid, Wrote
from mailflow.housekeeping import keep_house
from mailflow.mail.intake.new import pulled_back
from mailflow.people import Contacts
from mailflow.prompt.answers import Said, Universal
from mailflow.record import Recorded
from mailflow.school import School, after
from tests.course import Course
from tests.mail.arrivals import (
    CONCERN,
    DAN,
    DANGER,
    ROSA,
    Known,
    arrival,
    email,
    for_cases,
    for_school,
    knowing,
    new_cases,
    placed,
    reply,
    staff,
)
from tests.roads import mail_to, newest, up_to
from tests.test_scenario_01 import play
from tests.world import at, hillside

STRANGER = "Kay Voss <kay.voss@voss.example>"


# A website form ------------------------------------------------------------------------------------------------------


def test_a_form_of_the_website_that_is_marked_automatic_and_names_a_danger_alerts():
    form = email(
        f"Name: Rosa Lind\nMessage: {DANGER}",
        "Website <form@hillside.example>",
        subject="Contact form",
        auto_submitted="auto-generated",
    )
    found = placed(form)
    assert [Matter.DANGER in one.raised.matters for one in new_cases(found)] == [True]


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("One dad keeps posting videos from a group with flags, saying it's coming, get your kids ready.", True),
        ("Tia came in with marks on her arm and her stepdad says he gave them a clip.", False),
    ],
)
def test_whom_the_council_has_for_prevent_is_named_to_the_safeguarding_lead_where_it_may_be_extremism(words, named):
    (new,) = new_cases(placed(email(words)))
    school = hillside(contacts=Contacts(prevent="the Prevent officer, 01632 960204"))
    c = Course(school=school)
    c.happen(replace(new.raised, reference="KXR4TZ"))
    c.answer(at("2026-11-24 11:00"), "safeguarding", have="have it")
    assert ("01632 960204" in newest(c, "orr")) is named
    others = [mail.owed.body for mail in c.case.mails.values() if mail.owed.to != "orr"]
    assert not any("extremism" in body or "01632 960204" in body for body in others)


def test_an_automatic_mail_without_a_persons_words_is_left_alone():
    form = email(
        "Thank you for your order. It has been dispatched and will arrive on Tuesday.",
        "Shop <shop@shop.example>",
        subject="Your order",
        auto_submitted="auto-generated",
    )
    found = placed(form)
    assert (found.outcomes, found.fate) == ((), "automatic")


# Replies after the end -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("words", "danger"), [(DANGER, True), (CONCERN, False)], ids=["a danger", "a new concern"])
def test_a_reply_to_a_closed_case_that_brings_something_new_opens_a_case(words, danger):
    c = play()
    known = knowing(c)
    found = placed(reply(known, "KXR4TZ", mail_to(c, "reporter", "letter: finished"), words, ROSA), known, "cases")
    (again,) = new_cases(found)
    assert again.raised.came_from == "KXR4TZ" and again.raised.by.address == "rosa.lind@lind.example"
    assert (Matter.DANGER in again.raised.matters) is danger
    assert again.raised.written.words.strip() == words
    assert [one.stream for one in for_cases(found)] == ["KXR4TZ"], "the old case does not hear of it"


def test_the_word_s_in_reply_to_a_closed_case_opens_a_case_of_danger():
    c = play()
    known = knowing(c)
    found = placed(reply(known, "KXR4TZ", mail_to(c, "patel", "asked: witness"), "S", staff("patel")), known, "cases")
    (again,) = new_cases(found)
    assert Matter.DANGER in again.raised.matters and again.raised.came_from == "KXR4TZ"


def test_thanks_in_reply_to_a_closed_case_open_nothing():
    c = play()
    known = knowing(c)
    found = placed(
        reply(known, "KXR4TZ", mail_to(c, "reporter", "letter: finished"), "Thank you so much!", ROSA), known, "cases"
    )
    assert not new_cases(found) and isinstance(for_cases(found)[0].happening, Wrote)


def test_a_danger_in_our_own_words_that_a_reply_quotes_alerts_nobody():
    c = up_to("gathered")
    known = knowing(c)
    found = placed(
        reply(known, "KXR4TZ", mail_to(c, "finch", "asked: gathered"), "A, thanks", staff("finch")), known, "cases"
    )
    assert [type(one.happening) for one in for_cases(found)] == [Replied] and not new_cases(found)


def test_a_danger_in_a_reply_to_an_open_case_is_seen_there():
    c = up_to("gathered")
    known = knowing(c)
    found = placed(
        reply(known, "KXR4TZ", mail_to(c, "finch", "asked: gathered"), f"A\n{DANGER}", staff("finch")), known, "cases"
    )
    assert [type(one.happening) for one in for_cases(found)] == [Replied, DangerSeen] and not new_cases(found)


def test_the_word_s_alone_in_a_reply_is_read_as_such():
    c = up_to("gathered")
    known = knowing(c)
    found = placed(reply(known, "KXR4TZ", mail_to(c, "finch", "asked: gathered"), "S", staff("finch")), known, "cases")
    replied = for_cases(found)[0].happening
    assert isinstance(replied, Replied) and isinstance(replied.reading, Said)
    assert replied.reading.what is Universal.AT_RISK


# Replies to the school's own mail ------------------------------------------------------------------------------------


def house(*happenings: h.SchoolHappening) -> tuple[School, int]:
    """Return the school after these happenings, when all its emails have left, and the number of the first."""
    school = hillside()
    for one in happenings:
        school = kept(school, one)
    first = min(school.mails)
    for number in sorted(school.live):
        school = kept(school, ReadyToSend(at=at("2026-11-25 09:30"), mail=number))
        school = kept(school, Delivered(at=at("2026-11-25 09:30"), mail=number, reply="250 taken"))
    return school, first


def kept(school: School, happening: h.SchoolHappening) -> School:
    events = enumerate(keep_house(school, happening), school.events + 1)
    return after(school, [Recorded(n, happening.at, event) for n, event in events])  # type: ignore[arg-type]


def daily() -> tuple[Known, int]:
    places = ("admin 17 4093", "admin 17 4101")
    day = h.DayBegan(
        at=at("2026-11-25 07:30"),
        since=date(2026, 11, 24),
        counts={"ordinary": 4},
        close=("08:12", "09:40"),
        places=places,
    )
    school, mail = house(day)
    return knowing(school=school), mail


@pytest.mark.parametrize("words", ["STOP ALL", "Stop all.", "HELP"])
def test_a_command_in_reply_to_the_schools_own_mail_is_obeyed(words):
    known, mail = daily()
    found = placed(reply(known, "school", mail, words, staff("pope")), known, "cases")
    assert [one.what for one in for_school(found) if isinstance(one, h.Said)] == [words.upper().strip(".")]


def test_a_note_about_a_case_in_reply_to_the_schools_own_mail_reaches_the_case():
    school, mail = house(h.Said(at=at("2026-11-25 09:00"), key="a", by=Author(address="", person="finch"), what="HELP"))
    known = knowing(up_to("gathered"), school=school)
    found = placed(reply(known, "school", mail, "NOTE KXR4TZ she rang again", staff("finch")), known, "cases")
    assert [type(one.happening) for one in for_cases(found)] == [StaffSaid]


def test_a_number_in_reply_to_a_daily_line_without_a_list_is_answered_and_is_no_concern():
    day = h.DayBegan(at=at("2026-11-25 07:30"), since=date(2026, 11, 24), counts={"ordinary": 4})
    school, mail = house(day)
    known = knowing(school=school)
    found = placed(reply(known, "school", mail, "1 please", staff("pope")), known, "cases")
    assert not new_cases(found)
    (answered,) = for_school(found)
    assert "No message of that number is in that list." in newest_to_pope(kept(school, answered))


def test_the_list_of_yesterday_still_counts_on_a_day_without_one():
    known, mail = daily()
    today = h.DayBegan(at=at("2026-11-26 07:30"), since=date(2026, 11, 25), counts={"ordinary": 4})
    known = knowing(school=kept(known.school, today))
    found = placed(reply(known, "school", mail, "2 please", staff("pope")), known, "cases")
    (answered,) = for_school(found)
    assert "We are having number 2 looked at." in newest_to_pope(kept(known.school, answered))


def newest_to_pope(school: School) -> str:
    return school.mails[max(n for n, mail in school.mails.items() if mail.owed.to == "pope")].owed.body


def test_a_number_in_reply_to_the_daily_line_is_read_as_that_number():
    known, mail = daily()
    found = placed(reply(known, "school", mail, "2 please", staff("pope")), known, "cases")
    assert [one.numbers for one in for_school(found) if isinstance(one, h.AnsweredUs)] == [(2,)]


def test_a_danger_in_reply_to_the_daily_line_alerts():
    known, mail = daily()
    found = placed(reply(known, "school", mail, DANGER, staff("pope")), known, "cases")
    assert [Matter.DANGER in one.raised.matters for one in new_cases(found)] == [True]


def test_thanks_in_reply_to_the_schools_own_mail_are_nothing():
    known, mail = daily()
    found = placed(reply(known, "school", mail, "Thanks!", staff("pope")), known, "cases")
    assert found.outcomes == ()


@pytest.mark.parametrize(
    ("words", "agreed"),
    [
        ("YES", True),
        ("Yes, that is me.", True),
        ("Yes that's right", True),
        ("Yes, that is correct. Thanks\n\nIan", True),
        ("Yes it is", True),
        ("Yes that's right?", False),
        ("Yes that's right, until Thursday", False),
        ("Yes that's right except that I never asked", False),
        ("No, who are you?", False),
        ("Yes?", False),
        ("YES\n\nIan Cole\nNever say no.", True),
        ("YES, I think\n\nIan Cole", False),
    ],
)
def test_only_yes_agrees_to_the_proof_of_a_mailbox(words, agreed):
    school = kept(hillside(enrolled=frozenset()), h.EnrolmentWanted(at=at("2026-11-24 08:00")))
    mail = next(n for n, (person, _) in school.enrolment_asked.items() if person == "cole")
    known = knowing(school=school)
    found = placed(reply(known, "school", mail, words, staff("cole")), known, "cases")
    assert [one.agreed for one in for_school(found) if isinstance(one, h.EnrolmentReply)] == [agreed]


# Fresh mail to the restricted mailbox --------------------------------------------------------------------------------


@pytest.mark.parametrize("sender", [ROSA, DAN], ids=["the reporter", "the parent"])
def test_fresh_mail_to_the_restricted_mailbox_from_somebody_in_a_case_reaches_that_case(sender):
    known = knowing(up_to("account"))
    found = placed(email("I forgot to say: it was on Monday.", sender), known, "cases")
    assert [(one.stream, type(one.happening)) for one in for_cases(found)] == [("KXR4TZ", Wrote)]
    assert not new_cases(found)


def test_a_danger_in_fresh_mail_from_somebody_in_a_case_alerts_there():
    known = knowing(up_to("account"))
    found = placed(email(DANGER), known, "cases")
    assert [type(one.happening) for one in for_cases(found)] == [Wrote, DangerSeen]


@pytest.mark.parametrize("mailbox", ["cases", "admin"])
def test_everyday_mail_of_somebody_in_a_case_is_left_alone_in_the_shared_mailbox_only(mailbox):
    known = knowing(up_to("account"))
    found = placed(email("Please may Leo have a lost jumper form?"), known, mailbox)
    assert bool(for_cases(found)) is (mailbox == "cases")


def test_fresh_mail_to_the_restricted_mailbox_from_a_stranger_becomes_an_office_check():
    found = placed(email("Please may Leo have a lost jumper form?", STRANGER), knowing(up_to("account")), "cases")
    assert [one.raised.matters for one in new_cases(found)] == [frozenset({Matter.UNSURE})]


def test_thanks_alone_from_a_stranger_in_the_restricted_mailbox_become_nothing():
    found = placed(email("Many thanks\n\nKay Voss", STRANGER), knowing(up_to("account")), "cases")
    assert found.outcomes == ()


def test_thanks_alone_from_somebody_in_a_case_reach_it_as_a_courtesy():
    found = placed(email("Many thanks"), knowing(up_to("account")), "cases")
    (one,) = for_cases(found)
    assert isinstance(one.happening, Wrote) and one.happening.written.courtesy


# What may be put away ------------------------------------------------------------------------------------------------


def test_a_message_of_which_we_are_not_sure_stays_where_the_office_sees_it():
    unsure = placed(email("Dzień dobry, chciałabym zapytać o grupę rodziców naszej klasy. Dziękuję.", STRANGER))
    assert [one.raised.matters for one in new_cases(unsure)] == [frozenset({Matter.UNSURE})]
    assert not unsure.ours


def test_a_plain_concern_may_be_put_away_and_one_with_an_absence_in_it_may_not():
    plain, mixed = placed(email(CONCERN)), placed(email(f"Leo has a temperature and is at home. {CONCERN}"))
    assert new_cases(plain) and plain.ours
    assert new_cases(mixed) and not mixed.ours


# A name used without proof -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sender", "verdict"),
    [(staff("denham"), "fail"), ("Paul Denham <paul.denham@mail.example>", "pass"), (staff("denham"), "")],
    ids=["his address", "his name", "his address and nobody vouches"],
)
@pytest.mark.parametrize("words", ["STOP ALL", "STOP K7RPTX", "PAUSE K7RPTX"])
def test_the_real_person_is_told_when_their_name_is_used_without_proof(sender, verdict, words):
    found = placed(email(words, sender, verdict=verdict), mailbox="cases")
    assert [one.person for one in for_school(found) if isinstance(one, h.NameUsed)] == ["denham"]
    assert not [one for one in for_school(found) if isinstance(one, h.Said)] and not new_cases(found)


def test_a_danger_in_somebody_elses_name_alerts_all_the_same():
    found = placed(email(DANGER, staff("denham"), verdict="fail"), mailbox="cases")
    assert [one.person for one in for_school(found) if isinstance(one, h.NameUsed)] == ["denham"]
    assert [Matter.DANGER in one.raised.matters for one in new_cases(found)] == [True]


# Pulled back ---------------------------------------------------------------------------------------------------------


def test_a_message_that_the_office_pulls_back_opens_a_case_for_a_first_look():
    known = knowing()
    mail = email("Lots of chatter on the class group again last night, see you at the fair.", STRANGER)
    found = pulled_back(arrival(mail, known), known)
    (opened,) = new_cases(found)
    assert opened.raised.matters == {Matter.CONCERN} and opened.raised.why == ("the office asked for it",)
    assert opened.raised.by.address == "kay.voss@voss.example"
