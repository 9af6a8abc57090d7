"""Whoever is asked again can get to the end: they hear what is open and why, and a letter alone answers the one thing asked."""

from mailflow.authorship import Matter
from mailflow.decide import prompt_of_mail
from mailflow.prompt.answers import Answer
from tests.course import Course
from tests.roads import DAN, first_look, gathered, letters, newest, plan, raised, told, up_to
from tests.test_asked_again import writes
from tests.world import at

TOO_SOON = Answer(("2026-11-30T15:30", "2026-12-01T09:00"), "20 minutes, in room 4")


def test_whoever_names_somebody_who_cannot_lead_hears_why_each_time() -> None:
    c = raised(staff=("patel", "finch"))
    for when in ("2026-11-24 09:00", "2026-11-24 09:10"):
        c.answer(at(when), "first look", reading=first_look())
        assert "Tobias Finch cannot lead this" in newest(c, "shah")
    assert not told(c, "shah", "please phone")


def test_whoever_gives_a_day_that_is_too_soon_hears_the_first_possible_day_each_time() -> None:
    c = up_to("gathered")
    for when in ("2026-11-25 09:00", "2026-11-25 09:10"):
        gathered(c, when=when, times=TOO_SOON)
        assert "Mon 30 Nov would be too soon: the first possible day is" in newest(c, "finch")


def test_whoever_could_not_be_read_twice_hears_what_is_open() -> None:
    c = raised()
    writes(c, "shah", "first look", "1A 2A 3 2 4 O1 6A")
    writes(c, "shah", "first look", "Ask somebody who is not busy")
    (notice,) = told(c, "shah", "please phone")
    assert "Still open: 5 (who leads) and 7 (may we write to the sender's address)." in notice


def test_a_reply_to_the_email_that_says_so_answers_the_question():
    c = raised()
    writes(c, "shah", "first look", "1A 2A 3 2 4 O1 6A")
    writes(c, "shah", "first look", "Ask somebody who is not busy")
    (number,) = [n for n, mail in c.case.mails.items() if mail.owed.because == "told: please phone"]
    assert prompt_of_mail(c.case, number) == c.prompt("first look")


def conversation(words: str) -> Course:
    """The lead records on a Thursday evening how the conversation went, in words that leave the fourth question open."""
    c = up_to("conversation")
    c.until(at("2026-11-26 16:00"))
    writes(c, "finch", "conversation", words, "2026-11-26 17:00")
    return c


def test_a_letter_alone_answers_the_one_question_that_was_asked_again() -> None:
    c = conversation("1A phone at 4\n2A\n3A\n6 You accept that you wrote it.")
    again = newest(c, "finch")
    assert "Anything new?\n\n   A   no\n" in again and "1   Did it take place?" not in again
    writes(c, "finch", "conversation", "A", "2026-11-27 08:10")
    assert not c.case.waiting("conversation") and not told(c, "finch", "please phone")


def test_words_alone_answer_the_one_question_for_words_that_was_asked_again() -> None:
    c = up_to("gathered")
    gathered(c, parents=("Mr Moss", "Mrs Moss"))
    first = c.prompt("what they wrote", 1)
    assert first.asked.about == 1
    writes(c, "finch", "what they wrote", "1C", "2026-11-25 10:00")
    writes(c, "finch", "what they wrote", "On Monday 23 November you called Miss Patel useless.", "2026-11-25 10:10")
    (strand,) = [one for one in c.case.strands.values() if one.what.startswith("On Monday 23 November")]
    assert strand.what == "On Monday 23 November you called Miss Patel useless."


def test_a_question_back_is_not_taken_for_the_words_of_a_letter() -> None:
    c = up_to("gathered")
    gathered(c, parents=("Mr Moss", "Mrs Moss"))
    writes(c, "finch", "what they wrote", "1C", "2026-11-25 10:00")
    writes(c, "finch", "what they wrote", "Sorry, what do you need from me?", "2026-11-25 10:10")
    assert len([p for p in c.case.of("what they wrote") if p.open]) == 2


def test_the_note_bears_the_day_on_which_today_was_written() -> None:
    c = conversation("1A phone today at 4\n2A\n3A\n6 You accept that you wrote it.")
    writes(c, "finch", "conversation", "4A", "2026-11-27 08:10")
    (note,) = letters(c, "note")
    assert "phone today at 4" in note.draft.body and "wrote it down on Thursday 26 November 2026" in note.draft.body
    assert note.draft.address == DAN


def test_a_day_that_was_named_as_the_first_possible_one_is_taken_until_the_answer_is_due() -> None:
    c = up_to("gathered")
    asks = newest(c, "finch")
    first = asks.partition("so the first possible day is ")[2].partition(".")[0]
    due = c.prompt("gathered").due
    days = {f"{day:%a} {day.day} {day:%b}": f"{day:%Y-%m-%d}" for day in (at(f"2026-12-{n:02}") for n in range(1, 18))}
    times = Answer((f"{days[first]}T15:30", f"{days[first]}T16:00"), "20 minutes, in room 4")
    gathered(c, when=f"{due:%Y-%m-%d} 16:00", times=times)
    assert not c.case.waiting("gathered")


def test_nothing_is_said_of_times_where_they_are_not_asked_for() -> None:
    c = up_to("gathered")
    writes(c, "finch", "gathered", "1A 2D 3 Mr Moss 4A", "2026-11-25 09:00")
    again = newest(c, "finch")
    assert "5   What the parent wrote" in again and "For the times" not in again


# What a reminder says ------------------------------------------------------------------------------------------------


def test_a_reminder_does_not_promise_one_reminder_and_says_that_the_day_is_over() -> None:
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    assert "If we hear nothing, you will be reminded once, and then the Head Teacher will be asked" in newest(
        c, "finch"
    )
    c.until(at("2026-11-26 08:00"))
    again = newest(c, "finch")
    assert "This is a reminder" in again
    assert "If we hear nothing, the Head Teacher will be asked to name another lead." in again
    assert "An answer was asked for by Wed 25 Nov: please reply as soon as you can." in again


def test_silence_promises_nobody_who_has_been_asked_already() -> None:
    c = raised(matters=frozenset({Matter.HEAD}))
    assert "If we hear nothing, you will be reminded, and after a day the vice-chair will be asked." in newest(
        c, "marsh"
    )
    c.until(at("2026-11-26 18:00"))
    for who in ("marsh", "cole"):
        assert "If we hear nothing, you will be reminded.\n" in newest(c, who), who


def test_no_paragraph_begins_with_a_blank_where_nothing_is_to_be_said_of_the_original() -> None:
    c = raised(matters=frozenset({Matter.HEAD}), written_in_by="pope", address="")
    assert "\nAllegations of harm go to the LADO" in newest(c, "marsh")


def test_where_all_of_the_slt_have_been_asked_for_a_first_look_no_other_is_promised() -> None:
    c = raised()
    assert "If we hear nothing, another member of the SLT will be asked." in newest(c, "shah")
    c.until(at("2026-12-02 12:00"))
    assert {"shah", "finch", "orr"} <= set(c.prompt("first look").to)
    assert "If we hear nothing, you will be reminded." in newest(c, "shah")


def test_a_witness_is_reminded_in_the_same_way() -> None:
    c = raised()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    plan(c, whom="teacher")
    c.until(at("2026-11-30 07:00"))
    assert "If we hear nothing, we go on without your account; nothing is inferred." in newest(c, "patel")


def test_whoever_is_asked_for_the_rest_alone_is_sent_to_no_item_that_is_not_there() -> None:
    c = raised()
    c.answer(at("2026-11-24 08:55"), "first look", reading=first_look(safety=Answer(("at risk",))))
    d = raised()
    writes(d, "shah", "first look", "1B 2A 3 2 4 O1 6A 7A", "2026-11-24 09:00")
    again = newest(d, "shah")
    assert "5   Who leads?" in again and "item 1" not in again
    assert "this case is stopped until they say what may go on." in again
