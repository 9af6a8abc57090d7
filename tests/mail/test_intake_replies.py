"""A word that lets something go counts alone: not beside a document, not in two versions, and a yes only as a yes."""

from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from mailflow import housekeeping as h
from mailflow.happening import DangerSeen, Replied
from mailflow.mail import token
from mailflow.mail.compose import Sender, compose
from mailflow.mail.compose.blocks import Options, layout
from mailflow.mail.compose.page import page
from mailflow.mail.intake import Placed
from mailflow.mail.message import html
from mailflow.prompt.answers import Act, Again, Nothing, Reading
from mailflow.write import LINE
from tests.course import Course
from tests.mail.arrivals import CASES, Known, for_cases, for_school, knowing, placed, reply, staff
from tests.mail.test_intake import kept
from tests.roads import first_look, mail_to, plan, raised, up_to
from tests.world import at, hillside

PNG, PDF = ("image", "png"), ("application", "pdf")


def asked_to_decide() -> tuple[Known, EmailMessage]:
    """Return a case that waits for the Head Teacher's word, and his APPROVE."""
    c = up_to("decide")
    known = knowing(c)
    return known, reply(known, "KXR4TZ", mail_to(c, "denham", "asked: decide"), "APPROVE", staff("denham"))


def reading(known: Known, mail: EmailMessage) -> Reading:
    (one,) = (one.happening for one in for_cases(placed(mail, known, "cases")) if isinstance(one.happening, Replied))
    return one.reading


def test_an_approval_of_what_another_email_of_that_number_said_approves_nothing():
    """An older copy of the records was put back, and the number has been used again."""
    known, mail = asked_to_decide()
    case, number = known.cases["KXR4TZ"], max(known.cases["KXR4TZ"].mails)
    old = str(mail["In-Reply-To"])
    assert token.from_message_id(known.key, old) == token.tie("KXR4TZ", case.mails[number].owed)
    again = replace(case.mails[number], owed=replace(case.mails[number].owed, body="Something else is asked here."))
    known.cases["KXR4TZ"] = replace(case, mails={**case.mails, number: again})
    (aside,) = for_school(placed(mail, known, "cases"))
    assert isinstance(aside, h.PutAside) and "no longer on record" in aside.why


def test_a_reply_to_an_email_that_left_before_there_were_marks_counts():
    known, mail = asked_to_decide()
    number = max(known.cases["KXR4TZ"].mails)
    for name in ("In-Reply-To", "References"):
        del mail[name]
        mail[name] = token.message_id(known.key, token.Tie("KXR4TZ", number), "hillside.example")
    mail.set_content("APPROVE\n")
    assert isinstance(reading(known, mail), Act)


@pytest.mark.parametrize(
    ("kind", "name", "size"),
    [
        (PDF, "letter v2.pdf", 10),
        (("text", "plain"), "new wording.txt", 10),
        (PNG, "IMG_2041.png", 10),
        (PNG, "x.png", 300_000),
    ],
)
def test_an_approval_with_a_document_beside_it_is_asked_again(kind: tuple[str, str], name: str, size: int):
    known, mail = asked_to_decide()
    mail.add_attachment(b"x" * size, maintype=kind[0], subtype=kind[1], filename=name)
    found = reading(known, mail)
    assert isinstance(found, Again) and name in found.unclear[0].why and "CHANGE" in found.unclear[0].why


@pytest.mark.parametrize("line", ["Cc", "To"])
@pytest.mark.parametrize("address", ["dan.moss@moss.example", "Paul at home <p.denham@home.example>"])
def test_an_approval_of_which_somebody_outside_had_a_copy_is_asked_again_and_says_who(line: str, address: str):
    known, mail = asked_to_decide()
    mail[line] = f"{CASES}, {address}" if line == "To" else address
    found = reading(known, mail)
    assert isinstance(found, Again) and found.unclear[0].item == "word" and not found.answers
    assert address.rpartition("<")[2].strip(">") in found.unclear[0].why


def test_a_copy_to_one_of_us_or_to_a_mailbox_of_the_school_is_none_to_somebody_outside():
    known, mail = asked_to_decide()
    mail["To"], mail["Cc"] = "Mailflow <cases+abc@hillside.example>", f"{staff('finch')}, head.pa@hillside.example"
    assert isinstance(reading(known, mail), Act)


def test_a_copy_to_the_parent_concerned_is_one_wherever_their_mailbox_is():
    c = up_to("decide")
    c.case = replace(
        c.case, strands={n: replace(s, address="dan.moss@hillside.example") for n, s in c.case.strands.items()}
    )
    known = knowing(c)
    mail = reply(known, "KXR4TZ", mail_to(c, "denham", "asked: decide"), "APPROVE", staff("denham"))
    mail["Cc"] = "dan.moss@hillside.example"
    assert isinstance(reading(known, mail), Again)


def test_a_note_of_which_somebody_outside_had_a_copy_is_asked_again():
    c = up_to("conversation")
    known = knowing(c)
    said = "1A phone today 17:10 2A 3AB 4A 5 none 6 You accept that you wrote it."
    mail = reply(known, "KXR4TZ", mail_to(c, "finch", "asked: conversation"), said, staff("finch"))
    assert isinstance(reading(known, mail), Act)
    mail["Cc"] = "dan.moss@moss.example"
    found = reading(known, mail)
    assert isinstance(found, Again) and "note" in found.answers and "dan.moss" in found.unclear[0].why


def test_what_lets_nothing_go_counts_whoever_had_a_copy():
    c = up_to("decide")
    known = knowing(c)
    mail = reply(known, "KXR4TZ", mail_to(c, "denham", "asked: decide"), "TALK", staff("denham"))
    mail["Cc"] = "dan.moss@moss.example"
    assert isinstance(reading(known, mail), Act)


def test_the_decision_says_how_the_wait_is_shortened_and_quoting_that_shortens_nothing():
    c = up_to("decide")
    known, number = knowing(c), mail_to(c, "denham", "asked: decide")
    body = c.case.mails[number].owed.body
    assert "- Sooner: “APPROVE, send now because ...”, with your reason." in body.partition(LINE)[2]
    for words, said in (
        ("APPROVE, send now because he meets her tomorrow", "send now: he meets her tomorrow"),
        ("APPROVE", ""),
    ):
        found = reading(known, reply(known, "KXR4TZ", number, words, staff("denham")))
        assert isinstance(found, Act) and found.answers["word"].words == said


@pytest.mark.parametrize(
    ("kind", "name"),
    [(PNG, "image001.png"), (("application", "pkcs7-signature"), "smime.p7s"), (("text", "vcard"), "paul.vcf")],
)
def test_a_logo_or_a_seal_beside_an_approval_is_nothing(kind: tuple[str, str], name: str):
    known, mail = asked_to_decide()
    mail.add_attachment(b"x" * 4_000, maintype=kind[0], subtype=kind[1], filename=name)
    assert isinstance(reading(known, mail), Act)


def test_an_approval_that_is_struck_out_approves_nothing():
    known, mail = asked_to_decide()
    text = mail.get_content()
    mail.set_content(f"<p><s>APPROVE</s></p><blockquote>{text}</blockquote>", subtype="html")
    assert isinstance(reading(known, mail), Again)
    known, mail = asked_to_decide()
    mail.add_alternative("<p><del>APPROVE</del></p>", subtype="html")
    assert isinstance(reading(known, mail), Nothing)


def second_address() -> tuple[Known, int]:
    """Return the school after a message in the Head's name from an address that it does not know, and our question."""
    used = h.NameUsed(at=at("2026-11-25 09:00"), key="a", person="denham", why="", address="paul@post.example")
    school = kept(hillside(), used)
    return knowing(school=school), next(iter(school.second_asked))


@pytest.mark.parametrize(
    ("words", "agreed"),
    [
        ("YES", True),
        ("Yes, that was me. Thanks\n\nPaul", True),
        ("Yes please", True),
        ("Yes, but I did not write that", False),
        ("Yes? What message", False),
        ("Yes, Lucy wrote it for me", False),
        ("No", False),
    ],
)
def test_only_a_yes_and_nothing_besides_makes_a_second_address_known(words: str, agreed: bool):
    known, mail = second_address()
    found = placed(reply(known, "school", mail, words, staff("denham")), known, "cases")
    assert [one.agreed for one in for_school(found) if isinstance(one, h.SecondReply)] == [agreed]


OPTION = "APPROVE   approve all of them as they stand"


def standing_wordings(option: str = OPTION) -> tuple[Known, int]:
    """Return the school that has shown the Head Teacher the standing wordings, and the number of that email."""
    school = hillside(enrolled=frozenset())
    wording = school.wording("notices/standing").replace(OPTION, option)
    school = replace(school, standing=frozenset(), wordings={**school.wordings, "notices/standing": wording})
    school = kept(school, h.EnrolmentWanted(at=at("2026-11-24 08:00")))
    known = knowing(school=school)
    mail = next(n for n, (person, _) in school.enrolment_asked.items() if person == "denham")
    (said,) = for_school(placed(reply(known, "school", mail, "YES", staff("denham")), known, "cases"))
    known = knowing(school=kept(school, said))
    return known, next(iter(known.school.standing_asked))


def approved(found: Placed) -> list[bool]:
    return [one.approved for one in for_school(found) if isinstance(one, h.StandingReply)]


def test_standing_wordings_are_not_approved_by_a_message_in_two_versions():
    known, mail = standing_wordings()
    answer = reply(known, "school", mail, "APPROVE", staff("denham"))
    assert approved(placed(answer, known, "cases")) == [True]
    answer.add_alternative("<p>APPROVE all but the last</p>", subtype="html")
    assert approved(placed(answer, known, "cases")) == [False]


def test_the_way_to_approve_the_standing_wordings_is_printed_as_the_options_of_a_prompt_are():
    known, mail = standing_wordings()
    owed = known.school.mails[mail].owed
    first = [block for block in layout(owed.body).main if isinstance(block, Options)]
    assert [(option.key, option.words) for block in first for option in block.options] == [
        ("APPROVE", "approve all of them as they stand")
    ]
    shown = page(owed.body, links={"APPROVE": "mailto:cases@hillside.example"})
    assert shown.count('class="target"') == 1 and "approve all of them as they stand</a>" in shown


@pytest.mark.parametrize("option", [OPTION, "Please reply APPROVE."])
@pytest.mark.parametrize(("words", "counts"), [("", False), ("Will read it tonight", False), ("APPROVE", True)])
def test_the_word_on_a_target_of_our_own_page_is_never_the_writers(words: str, counts: bool, option: str):
    known, mail = standing_wordings(option)
    us = Sender(school=known.school.name, address=CASES, key=known.key)
    sent = message_from_bytes(
        compose(known.school.mails[mail].owed, "school", us, dated=at("2026-11-24 10:00")), policy=default
    )
    part = sent.get_body(("html",))
    shown = html.text(part.get_content() if part else "")
    head = "\n".join(f"{name}: {sent[name]}" for name in ("From", "Date", "To", "Subject")).replace("Date:", "Sent:")
    answer = reply(known, "school", mail, "", staff("denham"))
    answer.set_content(f"{words}\n\n{head}\n\n{shown}\n")
    assert "\nAPPROVE" in shown and approved(placed(answer, known, "cases")) == [counts]


@pytest.mark.parametrize(("address", "counts"), [("denham@hillside.example", True), ("paul@mail.example", False)])
def test_a_second_address_of_the_head_approves_no_standing_wordings(address: str, counts: bool):
    known, mail = standing_wordings()
    school = replace(known.school, second=frozenset({("denham", "paul@mail.example")}))
    known = knowing(school=school)
    (said,) = for_school(placed(reply(known, "school", mail, "APPROVE", f"Paul Denham <{address}>"), known, "cases"))
    assert isinstance(said, h.StandingReply) and said.approved and said.by.person == "denham"
    assert bool(kept(school, said).standing) is counts


# A danger beside an answer -------------------------------------------------------------------------------------------


def asked_as_a_witness() -> Course:
    """Miss Patel has been asked what she has seen."""
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    plan(c, whom="teacher")
    c.until(at("2026-11-24 16:00"))
    return c


def what_follows(c: Course, words: str) -> list[type]:
    known = knowing(c)
    mail = reply(known, "KXR4TZ", mail_to(c, "patel", "asked: witness"), words, staff("patel"))
    return [type(one.happening) for one in for_cases(placed(mail, known, "cases"))]


@pytest.mark.parametrize(
    "words",
    [
        "I haven't seen them. Nobody spoke to me. I'm OK. No worries about safety.",
        "Not seen, no contact, coping, no worries",
        "1C 2A 4A 5A",
    ],
)
def test_a_teacher_who_picks_in_plain_words_what_we_printed_alerts_nobody(words):
    assert what_follows(asked_as_a_witness(), words) == [Replied]


@pytest.mark.parametrize(
    "words",
    [
        "I haven't seen them. Nobody spoke to me. I'm OK. Tia says her stepdad hits her.",
        "1C 2A 4A 5A\n\nActually, Tia did say that she is scared to go home.",
        "1C 2B He waited by my car and said he knows where I live. 4C 5A",
    ],
)
def test_what_she_says_besides_alerts(words):
    assert what_follows(asked_as_a_witness(), words) == [Replied, DangerSeen]


def test_the_marks_between_a_letter_and_the_words_beside_it_go_into_no_letter():
    c = up_to("conversation")
    said = (
        "1A. By phone, 26 Nov 5pm, Mr Moss and me\n2B - he is sorry\n3AB\n4A\n5 none\n6 You accept that you wrote it."
    )
    found = reading(
        knowing(c), reply(knowing(c), "KXR4TZ", mail_to(c, "finch", "asked: conversation"), said, staff("finch"))
    )
    assert isinstance(found, Act) and found.answers["took place"].words == "By phone, 26 Nov 5pm, Mr Moss and me"
    assert found.answers["position"].words == "he is sorry"
