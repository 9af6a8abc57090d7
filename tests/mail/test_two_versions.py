"""An email whose plain and formatted versions do not say the same: the graver counts, and staff are shown both."""

from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from html import escape

import pytest

from mailflow.authorship import Matter
from mailflow.happening import DangerSeen, Wrote
from mailflow.mail import message
from mailflow.mail.intake.replies import answered
from mailflow.mail.new_text import reply as reply_text
from mailflow.prompt.answers import Act
from mailflow.workflow import question as row
from tests.course import Course
from tests.mail.arrivals import (
    CONCERN,
    DAN,
    DANGER,
    ROSA,
    Known,
    email,
    for_cases,
    knowing,
    new_cases,
    placed,
    reply,
    staff,
)
from tests.mail.post import KEY
from tests.roads import mail_to, plan, up_to
from tests.world import LONDON, at, hillside

STUBS = (
    "This message is in HTML format. Please use a mail program that shows HTML.",
    "[image: logo]",
    "View this email in your browser",
    ".",
    "Sent from my iPhone",
    "Thank you very much.",
)
ORDINARY = "Leo has a dentist's appointment on Tuesday at ten, so he will be in after break."


def formatted(mail: EmailMessage, words: str) -> EmailMessage:
    """Return a message with a formatted version that has these words."""
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in words.split("\n\n"))
    mail.add_alternative(f"<html><body>{paragraphs}</body></html>", subtype="html")
    return mail


def opened(mail: EmailMessage) -> Course:
    """Return the case that a new message becomes."""
    (new,) = new_cases(placed(mail))
    c = Course(hillside())
    c.happen(replace(new.raised, reference="KXR4TZ"))
    return c


def told(c: Course, who: str) -> str:
    """Return all that somebody is sent, or is owed."""
    return "\n".join(mail.owed.body for mail in c.case.mails.values() if mail.owed.to == who)


@pytest.mark.parametrize("stub", STUBS)
@pytest.mark.parametrize(("words", "matter"), [(DANGER, Matter.DANGER), (CONCERN, Matter.CONCERN)])
def test_what_stands_in_the_formatted_version_alone_is_seen(stub, words, matter):
    (new,) = new_cases(placed(formatted(email(stub), words)))
    assert matter in new.raised.matters
    assert " ".join(words.split()) in " ".join(new.raised.written.words.split())


def test_a_danger_in_the_plain_version_alone_alerts_as_before():
    (new,) = new_cases(placed(formatted(email(DANGER), ORDINARY)))
    assert Matter.DANGER in new.raised.matters and "dentist" in new.raised.written.other_version


def test_what_one_version_says_of_the_head_is_not_lost_beside_a_danger_in_the_other():
    head = (
        "This is a formal complaint about the Head. I must report Mr Denham: he shouted at my son and grabbed his arm."
    )
    alone = new_cases(placed(email(head)))[0].raised.matters
    assert Matter.HEAD in alone
    (new,) = new_cases(placed(formatted(email(head), DANGER)))
    assert {Matter.HEAD, Matter.DANGER} <= new.raised.matters and Matter.CONCERN not in new.raised.matters


def test_whoever_looks_first_is_shown_both_versions_and_told_that_they_differ():
    c = opened(formatted(email("Dan Moss was rude about Miss Patel on the class WhatsApp group."), CONCERN))
    shown = told(c, "shah")
    assert "has two versions" in shown
    assert f"> {CONCERN.splitlines()[0]}" in shown and "> Dan Moss was rude about Miss Patel" in shown


def test_two_versions_with_the_same_words_are_shown_once():
    assert "has two versions" not in told(opened(formatted(email(CONCERN), CONCERN)), "shah")


@pytest.mark.parametrize(
    "footer", ["Unsubscribe | View in your browser", "Visit www.example.org. Follow us on Facebook!"]
)
def test_a_newsletter_whose_formatted_version_adds_a_footer_stays_ordinary(footer):
    assert not new_cases(placed(formatted(email(ORDINARY), f"{ORDINARY}\n\n{footer}")))


def test_in_the_restricted_mailbox_thanks_in_one_version_do_not_hide_the_other():
    found = placed(formatted(email("Thank you very much."), CONCERN), mailbox="cases")
    assert new_cases(found)


def test_a_danger_in_the_formatted_version_of_a_reply_alerts_and_what_we_sent_does_not():
    c = up_to("account")
    known = knowing(c)
    mail = mail_to(c, "parent", "letter: invitation")
    answer = reply(known, c.case.reference, mail, "Sent from my iPhone", DAN)
    quoted = str(answer.get_content())
    found = placed(formatted(answer, f"{DANGER}\n\n{quoted}"), known, mailbox="cases")
    assert DangerSeen in [type(one.happening) for one in for_cases(found)]
    harmless = reply(known, c.case.reference, mail, "Fair cop.", DAN)
    found = placed(formatted(harmless, "It was me. Sorry."), known, mailbox="cases")
    assert DangerSeen not in [type(one.happening) for one in for_cases(found)]


def test_a_parents_account_in_the_formatted_version_alone_is_their_account():
    mail = formatted(email("Sent from my iPhone", DAN), "I was cross about the books.")
    read = message.read(mail.as_bytes(), received=at("2026-11-26 10:00"), key=KEY)
    said = answered(
        row("account"),
        read,
        reply_text.new_text("", ""),
        str,
        suggested={},
        people=hillside().people,
        zone=LONDON,
        code="",
    )
    assert isinstance(said, Act) and said.answers["account"].picked == ("I was cross about the books.",)


def test_the_lead_is_told_both_versions_of_what_somebody_writes_later():
    c = up_to("plan")
    known = Known(school=c.school, cases={c.case.reference: c.case})
    later = formatted(email("See above.", ROSA), "He has now written about my daughter as well.")
    found = placed(later, known, mailbox="cases")
    (wrote,) = [one.happening for one in for_cases(found) if isinstance(one.happening, Wrote)]
    c.happen(replace(wrote, at=at("2026-11-24 13:00")))
    shown = told(c, "finch")
    assert "> See above." in shown and "> He has now written about my daughter as well." in shown


# What hinders the reading of a message -------------------------------------------------------------------------------


def in_a_pdf(subject: str) -> EmailMessage:
    mail = email("", subject=subject)
    mail.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="letter.pdf")
    return mail


def test_words_in_a_file_alone_under_a_subject_that_speaks_of_the_group_reach_a_person_who_is_told_where_they_are():
    c = opened(in_a_pdf("The class WhatsApp group"))
    assert "locked in an attachment" in told(c, "pope") + told(c, "shah")


@pytest.mark.parametrize("subject", ["Invoice 4711", "Quote for the roof", "", "Minutes for the WhatsApp group, draft"])
def test_words_in_a_file_alone_under_an_everyday_subject_are_left_alone(subject):
    assert not new_cases(placed(in_a_pdf(subject)))


def test_what_hinders_the_reading_of_a_later_message_is_told_to_the_lead():
    c = up_to("plan")
    known = Known(school=c.school, cases={c.case.reference: c.case})
    later = in_a_pdf("More")
    (one,) = for_cases(placed(later, known, mailbox="cases"))
    c.happen(replace(one.happening, at=at("2026-11-24 13:00")))
    assert "Please note: The words are locked in an attachment" in " ".join(told(c, "finch").split())


# Answers of staff ----------------------------------------------------------------------------------------------------

LETTERS, SHOWN = "1A 2A 4A 5A", "No, I only heard of it from Mrs Doyle."
WITH_WORDS = f"{LETTERS}\n\n3 I saw it on Monday."


def of_a_witness(*said: tuple[str, str]) -> Course:
    """Miss Patel answers what she saw, each time in a plain version and perhaps in another one."""
    c = up_to("plan")
    plan(c, whom="teacher")
    for minute, (words, shown) in enumerate(said):
        when = at("2026-11-24 16:00") + timedelta(minutes=minute)
        c.until(when)
        known = knowing(c)
        mail = reply(known, "KXR4TZ", mail_to(c, "patel", "asked: witness"), words, staff("patel"))
        quoted = str(mail.get_content()).partition("\n\nOn Tue")[2]
        mail = formatted(mail, f"{shown}\n\nOn Tue{quoted}") if shown else mail
        (found,) = for_cases(placed(mail, known, "cases"))
        c.happen(replace(found.happening, at=when))
        c.send(when)
    return c


@pytest.mark.parametrize("words", [LETTERS, WITH_WORDS])
def test_a_staff_answer_in_two_versions_is_kept_and_shown_to_the_lead_in_both(words):
    c = of_a_witness((words, SHOWN))
    assert c.case.answered("witness")
    gathered = [m.owed.body for m in c.sent("finch") if m.owed.because == "asked: gathered"][-1]
    assert "has two versions" in gathered and f"> {SHOWN}" in gathered and f"> {LETTERS}" in gathered


def test_what_came_in_two_versions_and_was_asked_again_is_kept_in_both():
    c = of_a_witness(("I am not sure what you mean", SHOWN), (LETTERS, ""))
    assert c.case.answered("witness") and f"> {SHOWN}" in told(c, "finch")


def test_the_lead_is_told_at_once_what_either_version_says():
    c = of_a_witness((f"{LETTERS} and she should know that I was shown it", SHOWN))
    assert f"> {SHOWN}" in told(c, "finch")


def test_a_staff_answer_whose_versions_say_the_same_is_shown_once():
    c = of_a_witness((WITH_WORDS, WITH_WORDS))
    assert c.case.answered("witness") and "has two versions" not in told(c, "finch")
