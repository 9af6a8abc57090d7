"""What the lead reads below the line: what is new comes first, and nobody need ask what others found before them."""

from collections import Counter
from collections.abc import Callable

import pytest

from mailflow.prompt.answers import Act, Answer
from tests.course import Course
from tests.roads import DAN, command, decided_on, newest, receipts, recommended, told, up_to, write
from tests.world import at

HEAD = "paul.denham@hillside.example"


def test_whoever_is_to_lead_reads_what_the_first_look_took_it_for():
    asks = newest(up_to("plan"), "finch")
    look = asks.partition("From the first look:")[2]
    assert "- Seriousness: 2 of 4 (named personal criticism" in look
    assert "- Points of the policy: not to make personal comments" in look


def test_whoever_is_asked_weeks_later_how_it_stands_reads_what_was_decided_about_whom():
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    c.until(at("2026-12-14 12:00"))
    asks = newest(c, "finch")
    assert "This was settled on Fri 27 Nov." in asks and "What was decided:\n- Mr Moss: reminder of the code" in asks


def test_a_concern_that_the_lead_heard_from_the_parent_bears_the_leads_name_and_thanks_for_no_email():
    c = up_to("conversation")
    own = Answer(("own concern",), "Kelly Webb posts pictures of the class")
    c.answer(at("2026-11-26 17:00"), "conversation", 1, took_place="declined", position=own, since="nothing", new="no")
    asks = next(m.owed.body for m in c.sent("finch")[::-1] if m.owed.because == "asked: gathered")
    assert f"From Mr Moss <{DAN}>, the second who reported it, written in by Tobias Finch\n\n> Kelly Webb posts" in asks
    c.until(at("2026-11-27 10:00"))
    (thanks,) = [
        m.owed.body
        for m in c.case.mails.values()
        if m.owed.because == "letter: acknowledgement" and m.owed.address == DAN
    ]
    assert "Thank you for telling us about this in confidence" in thanks and "your message" not in thanks


def test_whoever_decides_on_a_step_without_a_letter_reads_the_matter_in_short_too():
    asks = newest(up_to("decide", responses=("R5",)), "denham")
    short = asks.partition("In short:")[2].partition("\n\n")[0]
    assert "you called Miss Patel useless" in short and "- Finding: substantiated" in short
    assert "- Recommended: authorities" in short and "- Reasons: slight, put right" in short
    assert "RECALL" not in short, "no letter waits to leave"


def test_whoever_is_asked_whether_a_paused_case_may_go_on_reads_who_paused_it_and_why():
    c = up_to("gathered")
    command(c, "2026-11-24 15:00", "shah", "PAUSE", "His mother has just died.")
    assert "Amira Shah has paused this case (“His mother has just died.”). Nothing is sent" in newest(c, "finch")


def test_the_head_reads_for_whom_a_late_step_waits():
    c = up_to("conversation")
    c.until(at("2026-12-10 12:00"))
    assert "Please have a word with Tobias Finch, for whom it waits." in told(c, "denham", "a step is late")[-1]


def test_a_lead_whose_recommendation_the_head_declines_reads_first_that_it_is_open_again():
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word=Answer(("decline",), "he has said sorry"))
    asks = newest(c, "finch")
    assert asks.split("\n\n")[1].startswith("What you recommended about Mr Moss is open again.")
    assert "The Head Teacher answered DECLINE:\n> he has said sorry" in asks


def test_of_a_parent_who_could_not_be_reached_it_is_not_said_that_they_were_heard():
    c = up_to("account")
    c.until(at("2026-12-10 12:00"))
    missed = Answer(("no answer",), "rang on Tuesday and on Wednesday")
    c.answer(at("2026-12-10 12:00"), "conversation", 1, took_place=missed)
    assert "Mr Moss has given no account; what there is stands below." in newest(c, "finch")


def test_a_lead_reads_that_the_head_has_taken_a_letter_back():
    c = decided_on()
    write(c, "2026-11-27 10:10", "RECALL", HEAD, mail=receipts(c, "denham")[0], person="denham")
    asks = newest(c, "finch")
    assert "The letter to Mr Moss was taken back before it left" in asks and "would like to talk" not in asks


def test_what_the_head_wants_changed_is_not_taken_for_the_new_words_by_a_mere_yes():
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word=Answer(("change",), "Please thank him first"))
    assert "not what to do with the old ones, reply YES" in newest(c, "finch")


def test_what_the_parent_has_just_written_stands_above_what_others_said_before_and_above_our_own_wording():
    c = up_to("conversation")
    asks = newest(c, "finch").partition("-" * 40)[2]
    assert asks.strip().startswith("Mr Moss:\n> Fair cop.")
    assert asks.index("Fair cop.") < asks.index("The letter into which your note (6) goes")


LONG = 40
"""Characters of a paragraph that nobody wants to read twice."""


@pytest.mark.parametrize(
    "course",
    [
        lambda: up_to("decide"),
        lambda: up_to("decide", by_post=True),
        lambda: up_to("decide", responses=("R4",), seriousness=3),
        lambda: up_to("decide", responses=("R6",)),
        lambda: decided_on("R6"),
    ],
    ids=["reminder", "by post", "meeting", "lawyers", "reminder and lawyers"],
)
def test_no_email_says_the_same_paragraph_twice(course: Callable[[], Course]) -> None:
    c = course()
    c.until(at("2026-12-04 12:00"))
    for mail in c.case.mails.values():
        said = Counter(part for part in mail.owed.body.split("\n\n") if len(part) > LONG)
        assert not [part for part, times in said.items() if times > 1], mail.owed.because
    assert len(c.case.mails) > 10


def test_a_parent_who_corrects_nothing_in_the_note_has_answered_all_the_same():
    c = up_to("conversation")
    usual = {
        "took place": Answer(("yes",), "by phone"),
        "position": Answer(("accepts part",)),
        "since": Answer(("nothing",)),
    }
    usual |= {"new": Answer(("no",)), "note": Answer(("You said that you were provoked.",))}
    c.answer(at("2026-11-26 17:00"), "conversation", 1, reading=Act(answers=usual))
    c.until(at("2026-12-04 12:00"))
    asks = newest(c, "finch")
    assert c.case.waiting("recommendation") and "Mr Moss has sent no correction of the note." in asks
    assert "Mr Moss: no answer came" not in asks


def test_a_parents_account_and_their_words_on_the_note_do_not_stand_under_one_heading_twice():
    c = up_to("conversation")
    usual = {
        "took place": Answer(("yes",), "by phone"),
        "position": Answer(("accepts",)),
        "since": Answer(("nothing",)),
    }
    usual |= {"new": Answer(("no",)), "note": Answer(("You said that you were provoked.",))}
    c.answer(at("2026-11-26 17:00"), "conversation", 1, reading=Act(answers=usual))
    c.until(at("2026-11-27 12:00"))
    c.answer(at("2026-11-27 12:02"), "correction", 1, words="I was not provoked, I was upset.")
    asks = newest(c, "finch")
    assert "Mr Moss, on the note of the conversation:\n> I was not provoked" in asks.replace("| ", "> ")
    assert asks.count("\nMr Moss:\n") == 1


def test_a_finding_is_said_in_the_words_that_were_picked():
    c = up_to("recommendation")
    recommended(c, finding="partly")
    assert "- Finding: partly substantiated" in newest(c, "denham")
