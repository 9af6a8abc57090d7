"""What comes back to somebody in a hurry whose answer could not be read: kindly put, and as easy to answer as before."""

import re
from dataclasses import replace
from email import message_from_bytes
from email.policy import default
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest

from mailflow.happening import Replied
from mailflow.mail.compose import Sender, compose
from mailflow.record import LetterState
from tests.course import Course
from tests.mail.arrivals import CASES, for_cases, knowing, placed, reply, staff
from tests.roads import command, first_look, mail_to, newest, plan, raised, told, up_to, write
from tests.test_first_look_in_danger import A
from tests.world import at

RAMBLING = "Fine - Tobias can do it. Looks like a 2 to me. Do we know whether Dan has ever done this before??"


def writes(c: Course, who: str, question: str, words: str, when: str = "2026-11-24 16:00") -> None:
    """Somebody answers the newest email that asked this of them, in their own words."""
    known = knowing(c)
    mail = reply(known, "KXR4TZ", mail_to(c, who, f"asked: {question}"), words, staff(who))
    (found,) = (one.happening for one in for_cases(placed(mail, known, "cases")) if isinstance(one.happening, Replied))
    c.happen(replace(found, at=at(when)))
    c.send(at(when))


def test_whoever_could_not_be_read_at_all_is_offered_the_one_letter_again():
    c = raised()
    writes(c, "shah", "first look", RAMBLING)
    again = newest(c, "shah")
    assert A in again and "- Who leads: Tobias Finch" in again
    assert "So far we have" not in again
    assert again.index("Some of it is still open") < again.index(A) < again.index("Or line by line")
    writes(c, "shah", "first look", "A")
    assert c.prompt("plan").to == ("finch",)


def test_whoever_was_read_in_part_is_asked_for_the_rest_alone_and_told_how():
    c = raised()
    writes(c, "shah", "first look", "1A 2A 3 2 4 O1")
    again = newest(c, "shah")
    assert "An answer is still missing." in again
    assert A not in again and "Please answer these lines, in any order" in again
    assert "So far we have: is anybody at risk: no sign of risk; whom is it about: a parent or other adult" in again
    assert "5   Who leads?" in again and "1   Is anybody at risk?" not in again


def test_whoever_is_asked_for_the_rest_alone_reads_that_first_and_what_it_was_about_below():
    c = up_to("gathered")
    writes(
        c, "finch", "gathered", "A\n2 D\n5 you called Miss Patel useless, in the group on Monday", "2026-11-25 09:00"
    )
    first, _, below = newest(c, "finch").partition("-" * 40)
    assert "3   Who is to be spoken to?" in first and "what it rests on, and who is to be spoken to" not in first
    assert below.strip().startswith("Nobody further was asked. Please say what it rests on")


def test_what_was_not_clear_is_told_from_what_is_only_still_open():
    """A question mark is a doubt; a line that was left out, and a lead who cannot be, were clear enough."""
    doubt, left_out, cannot = raised(), raised(), raised()
    writes(doubt, "shah", "first look", "A but 7?")
    writes(left_out, "shah", "first look", "1A 2A 3 2 4 O1 5 Finch 6A")
    writes(cannot, "shah", "first look", "A but 5 Nina Bell")
    assert "One thing was not clear to us, so please answer just this again." in newest(doubt, "shah")
    for c in (left_out, cannot):
        assert "One thing is still open, so please answer just this." in newest(c, "shah")
        assert "not clear" not in newest(c, "shah")


def test_words_that_are_quoted_back_say_that_there_were_more():
    c = raised()
    writes(c, "shah", "first look", RAMBLING)
    assert "“Fine - Tobias can do it. Looks like a 2 to me. Do we know …”" in newest(c, "shah")


def test_a_reply_to_the_wrong_email_of_ours_is_kept_and_its_writer_hears_what_is_still_open():
    c = up_to("plan")
    command(c, "2026-11-24 12:05", "shah", "NOTE", "They have rung twice.")
    about_nothing = mail_to(c, "finch", "told: somebody wrote")
    write(c, "2026-11-24 12:10", "A", "tobias.finch@hillside.example", mail=about_nothing, person="finch")
    assert c.prompt("plan").open and "what we asked you is still open" in newest(c, "finch")


def test_a_reply_to_a_notice_by_somebody_who_is_asked_nothing_goes_to_the_lead_alone():
    c = up_to("gathered")
    before = len(c.sent("shah"))
    write(c, "2026-11-24 15:00", "Kind of you.", "amira.shah@hillside.example", mail=1, person="shah")
    assert "Amira Shah wrote" in newest(c, "finch") and len(c.sent("shah")) == before


def test_a_teacher_in_distress_is_heard_by_the_lead_at_once_though_no_answer_can_be_read():
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    plan(c, whom="teacher")
    c.until(at("2026-11-24 15:30"))
    writes(c, "patel", "witness", "I have seen them all and feel sick coming to work. Can I talk to someone?")
    assert "feel sick coming to work" in newest(c, "finch")
    again = newest(c, "patel")
    assert "Your words have gone to Tobias Finch, who leads this." in again
    assert "I have not seen them" not in again, "they have just said that they have"
    writes(c, "patel", "witness", "1A 2A 4C 5A")
    assert sum("feel sick" in body for body in told(c, "finch", "words besides")) == 0
    assert told(c, "finch", "support is asked for")


def test_whoever_was_read_in_part_is_not_reminded_as_if_they_had_been_silent():
    c = up_to("plan")
    writes(c, "finch", "plan", "1A 2E")
    c.until(at("2026-11-25 17:05"))
    again = newest(c, "finch")
    assert "we could not read all of your answer" in again and "have not had your answer" not in again


def test_a_reminder_after_half_an_answer_asks_the_other_half_alone_and_says_what_was_understood():
    c = up_to("plan")
    writes(c, "finch", "plan", "1A 2E")
    c.until(at("2026-11-25 17:05"))
    again = newest(c, "finch")
    assert "This is a reminder" in again and "So far we have: are you connected" in again
    assert "3   Is there anything to preserve today?" in again and "4   Do you need longer" in again
    assert "1   Are you connected" not in again and "2   Whom shall we ask" not in again
    assert "Usually one letter is enough" not in again
    writes(c, "finch", "plan", "no, no", "2026-11-25 17:10")
    assert c.prompt("gathered").to == ("finch",)


def test_whoever_is_asked_once_the_day_is_over_is_not_asked_for_an_answer_by_then():
    c = raised()
    c.until(at("2026-11-25 17:05"))
    (late,) = [m.owed for m in c.sent("finch") if m.owed.because == "asked: first look"]
    assert late.subject == "[KXR4TZ] Reply needed" and "Please reply as soon as you can." in late.body


def test_whoever_could_not_be_read_twice_hears_that_letters_always_count_and_who_can_talk():
    c = raised()
    for _ in range(2):
        writes(c, "shah", "first look", RAMBLING)
    assert "the question stays open" in newest(c, "shah").casefold() and "with H alone" in newest(c, "shah")
    assert "school office" not in newest(c, "shah"), "which has no email about it, and may not know of it"


def test_whoever_asks_back_hears_how_to_have_it_talked_over():
    c = raised()
    writes(c, "shah", "first look", "Has he done this before?")
    assert "If it is a question, reply H alone" in newest(c, "shah")


def test_a_head_whose_approval_was_not_plain_reads_what_stood_before_it_and_the_ready_reply_answers_it():
    c = up_to("decide")
    words = "Lovely letter, I might ring his wife. Approve."
    writes(c, "denham", "decide", words, when="2026-11-27 16:00")
    again = newest(c, "denham")
    assert "Before APPROVE it says “Lovely letter, I might ring his wife”, so it was not taken" in again
    assert again.index("please answer just this again") < again.index("APPROVE   decide so")
    assert "In short:" not in again, "that stands in the email that showed the letter"
    assert c.case.letters[c.prompt("decide").asked.about].state is LetterState.DRAFTED
    writes(c, "denham", "decide", ready_reply(c, "denham", "APPROVE"), when="2026-11-27 16:05")
    assert all(letter.state is LetterState.APPROVED for letter in c.case.letters.values() if letter.draft.code in again)


def ready_reply(c: Course, who: str, word: str) -> str:
    """Return what a mail program opens with when somebody taps this word in the newest email that asks them to decide."""
    owed = c.case.mails[mail_to(c, who, "asked: decide")].owed
    us = Sender(school="Hillside CE Primary", address=CASES, key=knowing(c).key)
    sent = message_from_bytes(compose(owed, "KXR4TZ", us, dated=at("2026-11-27 16:00")), policy=default)
    part = sent.get_body(("html",))
    links = [unescape(found) for found in re.findall(r'href="(mailto:[^"]+)"', part.get_content() if part else "")]
    bodies = [parse_qs(urlsplit(link).query)["body"][0] for link in links]
    return next(body for body in bodies if body.startswith(word))


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ('1A\n2D\n3 Mr & Mrs Moss\n4A\n5 "useless", Year 4 group, 23 Nov', "Mr"),
        ('1A / 2D / 3 Dan Moss # / 4A / 5 "useless", Year 4 group, 23 Nov', "Dan Moss #"),
        ('1A 2D 3 [Dan Moss] 4A 5 "useless", Year 4 group, 23 Nov', "[Dan Moss]"),
    ],
)
def test_a_name_that_cannot_stand_on_a_letter_is_asked_again_and_nothing_else(words, named):
    c = up_to("gathered")
    writes(c, "finch", "gathered", words, "2026-11-25 09:00")
    again = newest(c, "finch")
    assert f"“{named}” cannot stand on a letter like that" in again and not c.case.strands
    assert "3   Who is to be spoken to?" in again and "1   Is it enough?" not in again
    writes(c, "finch", "gathered", "Mr Dan Moss; Mrs Kay O’Neill-Moss", "2026-11-25 09:05")
    assert [strand.name for strand in c.case.strands.values()] == ["Mr Dan Moss", "Mrs Kay O’Neill-Moss"]


@pytest.mark.parametrize(
    "words", ["Ask Jan Pope", "Not sure yet", "Will tell you tomorrow", "Mr Moss or his wife", "Both"]
)
def test_what_is_no_name_is_none_where_a_name_alone_is_asked_for(words):
    c = up_to("gathered")
    writes(c, "finch", "gathered", '1A\n2D\n3 Mr & Mrs Moss\n4A\n5 "useless", Year 4 group, 23 Nov', "2026-11-25 09:00")
    writes(c, "finch", "gathered", words, "2026-11-25 09:05")
    assert not c.case.strands and c.case.waiting("gathered")


NOTE = "1A by phone on Tuesday, Tobias Finch and you\n2A\n3B\n4A\n5 none\n6 "


@pytest.mark.parametrize(
    "note", ["You said:\n1 I am sorry\n2 I will delete it", "You said (1) that it was you (2) that you are sorry"]
)
def test_a_note_with_a_list_in_it_is_not_cut_short_in_a_letter(note):
    c = up_to("conversation")
    writes(c, "finch", "conversation", NOTE + note, "2026-11-26 17:00")
    assert "What you wrote there has numbers of its own in it" in newest(c, "finch")
    assert not [letter for letter in c.case.letters.values() if letter.draft.name == "note"]
    rest = "1A by phone on Tuesday, Tobias Finch and you\n2A\n6 You said that it was you, and that you are sorry."
    writes(c, "finch", "conversation", rest, "2026-11-26 17:05")
    (letter,) = (letter for letter in c.case.letters.values() if letter.draft.name == "note")
    assert "You said that it was you, and that you are sorry." in letter.draft.body


@pytest.mark.parametrize(
    "note", ["You wrote 2 of 3 posts.", "You said that 1 post was yours.\n\nTobias", "On 3 Nov. you rang us at 4."]
)
def test_a_note_with_numbers_in_it_is_taken_as_it_is(note):
    c = up_to("conversation")
    writes(c, "finch", "conversation", NOTE + note, "2026-11-26 17:00")
    (letter,) = (letter for letter in c.case.letters.values() if letter.draft.name == "note")
    assert " ".join(note.replace("Tobias", "").split()) in " ".join(letter.draft.body.split())


def test_a_first_name_alone_cannot_stand_on_a_letter() -> None:
    """ "Dan and Mel Moss" are two parents, of whom one would be written to as "Dan"."""
    c = up_to("gathered")
    answers = {
        "enough": "enough",
        "grade": "admitted",
        "parents": ("Dan", "Mel Moss"),
        "next": "invite",
        "what": "“useless”",
    }
    c.answer(at("2026-11-25 09:00"), "gathered", **answers)  # type: ignore[arg-type]
    assert c.prompt("gathered").to == ("finch",) and not c.case.strands
    assert "“Dan” cannot stand on a letter like that" in c.sent("finch")[-1].owed.body
