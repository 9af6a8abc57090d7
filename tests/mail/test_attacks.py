"""What somebody sends who means harm, or whose mail program is strange: where each message ends, and that nothing else follows."""

import email as standard
from dataclasses import replace
from email.message import Message

import pytest

from mailflow.authorship import Matter
from mailflow.happening import MailBounced
from mailflow.mail import token
from mailflow.mail.intake import OurCopy
from tests.course import Course
from tests.mail.arrivals import CASES, ROSA, Known, arrival, email, for_cases, knowing, new_cases, placed, reply, staff
from tests.roads import first_look, mail_to, raised, up_to
from tests.world import at

EVE = "Eve <eve@evil.example>"


# Words that nobody can read here -------------------------------------------------------------------------------------


def of_kind(kind: str, body: str, subject: str = "Hello") -> Message:
    head = (
        f"From: {ROSA}\nTo: admin@hillside.example\nSubject: {subject}\nMessage-ID: <1@lind.example>\nMIME-Version: 1.0"
    )
    return standard.message_from_string(f"{head}\nContent-Type: {kind}\n\n{body}")


@pytest.mark.parametrize(
    "kind",
    [
        'message/partial; id="1@x"; number=1; total=2',
        'message/external-body; access-type=URL; URL="https://evil.example/x"',
        "application/pkcs7-mime; name=smime.p7m",
        "application/ms-tnef; name=winmail.dat",
    ],
)
def test_a_message_whose_words_are_sealed_is_looked_at_by_a_person_whatever_its_subject(kind):
    words = "Content-Type: text/plain\n\nMy stepdad hits Tia and she has marks on her arm."
    (case,) = new_cases(placed(of_kind(kind, words)))  # type: ignore[arg-type]
    assert case.raised.matters == {Matter.UNSURE}
    assert any("locked" in note for note in case.raised.written.notes)
    assert "stepdad" not in case.raised.written.words, "it is put together from nowhere and fetched from nowhere"


def test_a_message_that_is_one_piece_of_pgp_is_looked_at_by_a_person():
    found = placed(email("-----BEGIN PGP MESSAGE-----\n\nhQEMA9\n-----END PGP MESSAGE-----", ROSA, subject="Hello"))
    assert [one.raised.matters for one in new_cases(found)] == [frozenset({Matter.UNSURE})]


def test_a_scan_with_a_subject_of_everyday_life_is_left_alone():
    mail = email("", "Copier <copier@hillside.example>", subject="Dinner money, week 12")
    mail.add_attachment(b"%PDF-1.7", maintype="application", subtype="pdf", filename="scan.pdf")
    assert not new_cases(placed(mail))


# A reference that is guessed -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("mailbox", ["admin", "cases"])
@pytest.mark.parametrize("subject", ["KXR4TZ", "Re: [KXR4TZ] Reply needed", "SHOW KXR4TZ", "PAUSE KXR4TZ"])
def test_a_reference_opens_no_door_and_its_case_hears_nothing(subject, mailbox):
    c = up_to("decide")
    before = c.case
    words = "APPROVE\n\nDan Moss is called names on the Year 4 group. Reference KXR4TZ."
    found = placed(email(words, EVE, subject=subject), knowing(c), mailbox)
    assert not for_cases(found) and len(new_cases(found)) == 1
    assert new_cases(found)[0].raised.came_from == "" and c.case is before


def test_whoever_looks_first_reads_that_it_claims_to_belong_to_a_case():
    c = up_to("decide")
    words = "Dan Moss is called names on the Year 4 group."
    (case,) = new_cases(placed(email(words, EVE, subject="Re: [KXR4TZ] Reply needed"), knowing(c), "cases"))
    other = Course(c.school)
    other.happen(replace(case.raised, reference="H4TRXW", at=at("2026-11-24 09:00")))
    other.send(at("2026-11-24 09:00"))
    assert any("Subject: Re: [KXR4TZ] Reply needed" in mail.owed.body for mail in other.sent("shah"))


# Where answers are to go ---------------------------------------------------------------------------------------------


def test_nothing_is_sent_to_an_address_that_a_message_only_names():
    """Reply-To, Cc, Return-Path, Sender and the text may name anybody; the roster and the From say where mail goes."""
    elsewhere = {
        "reply_to": "eve@evil.example",
        "cc": "eve2@evil.example",
        "resent_from": "eve3@evil.example",
        "return_path": "<eve4@evil.example>",
    }
    known = Known()
    words = "In confidence. Dan Moss keeps calling Miss Patel useless on the Year 4 group. Write to eve5@evil.example."
    (case,) = new_cases(placed(email(words, ROSA, **elsewhere), known))
    c = Course(known.school)
    c.happen(replace(case.raised, reference="KXR4TZ", at=at("2026-11-24 08:52")))
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    c.until(at("2026-12-20 12:00"))
    to = {mail.owed.address for mail in c.case.mails.values()}
    assert "rosa.lind@lind.example" in to and not [one for one in to if "evil" in one]


def test_what_a_reply_names_as_its_address_gets_no_answer():
    c = raised()
    known = knowing(c)
    mail = reply(known, "KXR4TZ", mail_to(c, "shah", "asked: first look"), "Hm?", staff("shah"), reply_to=EVE, cc=EVE)
    (one,) = for_cases(placed(mail, known, "cases"))
    c.happen(replace(one.happening, at=at("2026-11-24 10:00")))
    c.until(at("2026-11-25 12:00"))
    assert not [mail for mail in c.case.mails.values() if "evil" in mail.owed.address]


# Codes that others send to our mailboxes -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "words",
    [
        "Your verification code is 482913. Do not share it with anyone.",
        "Use 482913 to sign in to Slack.",
        "Confirm your email address to join the workspace Hillside: https://x.example/c?t=abc",
    ],
)
def test_a_code_that_a_service_sends_is_not_copied_into_any_case(words):
    found = placed(email(words, "Slack <no-reply@slack.example>", subject="Your code"))
    assert not found.outcomes and not found.ours


# Mail in our own name ------------------------------------------------------------------------------------------------


def returned(message_id: str) -> Message:
    """A report that one of our letters could not be delivered, as anybody can write one."""
    return standard.message_from_string(
        "From: MAILER-DAEMON <mailer-daemon@evil.example>\nTo: cases@hillside.example\nSubject: Undelivered\n"
        "Auto-Submitted: auto-replied\nMessage-ID: <2@evil.example>\nMIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"\n\n--b\nContent-Type: text/plain\n\n'
        "It could not be delivered.\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; evil.example\n\n"
        "Final-Recipient: rfc822; dan.moss@moss.example\nAction: failed\nStatus: 5.1.1\n\n--b\n"
        f"Content-Type: message/rfc822\n\nFrom: {CASES}\nMessage-ID: {message_id}\n\nDear Mr Moss\n\n--b--\n"
    )


def test_a_letter_counts_as_returned_only_by_its_own_message_id():
    c = up_to("account")
    known = knowing(c)
    number = mail_to(c, "parent", "letter: invitation")
    tie = token.tie("KXR4TZ", c.case.mails[number].owed)
    ours = token.message_id(known.key, tie, "hillside.example")
    forged = (
        token.message_id(b"x" * 32, tie, "hillside.example"),
        token.message_id(known.key, replace_mark(tie), "hillside.example"),
        f"<KXR4TZ.{number}@hillside.example>",
        f"<{'a' * 40}@hillside.example>",
    )
    for message_id in forged:
        assert not placed(returned(message_id), known, "cases").outcomes  # type: ignore[arg-type]
    (one,) = for_cases(placed(returned(ours), known, "cases"))  # type: ignore[arg-type]
    assert isinstance(one.happening, MailBounced) and one.happening.mail == number


def replace_mark(tie: token.Tie) -> token.Tie:
    """The number of an email that had it in a record which was put back: another email has it now."""
    return tie._replace(mark=bytes(len(tie.mark)))


def test_a_message_id_that_only_looks_like_ours_is_no_copy_of_an_email():
    c = up_to("account")
    known = knowing(c)
    tie = token.tie("KXR4TZ", c.case.mails[mail_to(c, "parent", "letter: invitation")].owed)
    mail = email("Please send me what you have on record.", EVE)
    for key, ours in ((b"x" * 32, False), (known.key, True)):
        mail.replace_header("Message-ID", token.message_id(key, tie, "hillside.example"))
        assert [isinstance(one, OurCopy) for one in placed(mail, known, "cases").outcomes][:1] == [ours]


def test_two_messages_with_the_same_message_id_are_two():
    first = email("Dan Moss keeps calling Miss Patel useless on the Year 4 group.", ROSA)
    second = email("Karen Doyle posted my child's photo on the Year 4 group.", EVE)
    second.replace_header("Message-ID", str(first["Message-ID"]))
    keys = {arrival(mail, Known()).message.key for mail in (first, second, first)}
    assert len(keys) == 2
