"""A parent who is invited is offered two times to choose from, with the notice that the school gives."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from mailflow import workflow
from mailflow.decide.shown.in_danger import as_put
from mailflow.mail.answers import read
from mailflow.mail.words.times import times
from mailflow.prompt.answers import Act, Again, Answer
from mailflow.record import LetterState
from mailflow.workflow import question as row
from tests.course import Course
from tests.roads import DAN, asked, gathered, left, letters, newest, recommended, up_to
from tests.test_asked_again import writes
from tests.world import CALENDAR, PEOPLE, at, hillside

THURSDAY = date(2026, 11, 26)
SAID = "1A 2 R4 3 a misunderstanding to clear up 4B it is personal 7A 8 Please come. 10 {times}"
TWO = "Thu 10 Dec 3.45pm or Fri 11 Dec 8.30am, half an hour, in room 4, with Mrs Shah and Mr Finch"
TOO_SOON = Answer(("2026-12-04T15:45", "2026-12-10T15:45"), "half an hour, in my office")


def replying(c: Course, words: str, question: str) -> Act | Again:
    """Whoever leads replies to this question in these words, at half past five on Thursday."""
    prompt = c.prompt(question)
    found = read(
        as_put(c.case, prompt), words, suggested={}, people=PEOPLE, today=THURSDAY, by="finch", already=prompt.answers
    )
    assert isinstance(found, Act | Again)
    c.answer(at("2026-11-26 17:30"), question, prompt.asked.about, reading=found)
    return found


def invited(c: Course, name: str = "meeting") -> str:
    return letters(c, name)[-1].draft.body


# What is asked, and how it is read -----------------------------------------------------------------------------------


def test_a_meeting_is_recommended_in_one_answer_and_its_times_place_and_length_stand_in_the_letter_that_the_head_is_shown():
    c = up_to("recommendation")
    assert "5 school days of notice, so the first possible day is Fri 11 Dec." in newest(c, "finch")
    replying(c, SAID.format(times=TWO), "recommendation")
    said = invited(c)
    assert "- Thursday 10 December 2026, 3.45 pm\n- Friday 11 December 2026, 8.30 am" in said
    assert "How long, where, and who will be there:\n\nhalf an hour, in room 4, with Mrs Shah and Mr Finch" in said
    assert "Please come." in said and "simply reply to this email" in said
    shown = newest(c, "denham")
    assert "> - Friday 11 December 2026, 8.30 am" in shown and asked(c, "denham")[-1] == "decide"
    c.answer(at("2026-11-27 09:00"), "decide", word="approve")
    c.until(at("2026-11-27 12:00"))
    assert left(c, "meeting") == [at("2026-11-27 09:30")]


def test_whoever_recommends_a_meeting_without_times_is_asked_for_them_alone_and_no_other_response_asks_for_any():
    c = up_to("recommendation")
    found = replying(c, SAID.format(times="").removesuffix(" 10 "), "recommendation")
    assert isinstance(found, Again) and [one.item for one in found.unclear] == ["times"]
    assert "10   For a meeting: two times" in newest(c, "finch") and "first possible day is Fri 11 Dec" in newest(
        c, "finch"
    )
    assert isinstance(replying(c, TWO, "recommendation"), Act) and letters(c, "meeting")
    reminder = "1A 2 R2 3 slight, put right 4B it is personal 7A 8 Please keep to it."
    assert isinstance(replying(up_to("recommendation"), reminder, "recommendation"), Act)


@pytest.mark.parametrize(
    ("times", "why"),
    [
        ("Fri 4 Dec 3.45pm or Thu 10 Dec 3.45pm, my office, half an hour", "Fri 4 Dec would be too soon: the first possible day is Fri 11 Dec."),
        ("Sat 12 Dec 10am or Mon 14 Dec 10am, my office, half an hour", "Sat 12 Dec is no school day."),
        ("Mon 14 Dec 10am or Tue 15 Dec 10am, my office, half an hour", "Tue 15 Dec is no school day (polling day)."),
        ("14 Dec 2031 10am or Thu 10 Dec 10am, my office", "No term dates are loaded after 22 July 2027"),
    ],
)  # fmt: skip
def test_a_time_that_is_too_soon_or_on_a_day_on_which_the_school_is_shut_is_asked_for_again_with_the_reason(times, why):
    school = hillside(calendar=CALENDAR.with_closure(date(2026, 12, 15), "polling day"))
    c = up_to("recommendation", school)
    replying(c, SAID.format(times=times), "recommendation")
    asked_again = newest(c, "finch")
    assert (
        why in asked_again and "10   For a meeting: two times" in asked_again and "2   The response" not in asked_again
    )
    assert not letters(c, "meeting")
    replying(c, TWO, "recommendation")
    assert "Thursday 10 December 2026" in invited(c)


def test_by_post_the_notice_is_counted_from_when_the_letter_is_received():
    c = up_to("recommendation", by_post=True)
    assert "the first possible day is Tue 15 Dec." in newest(c, "finch")


def test_in_a_serious_case_three_days_of_notice_are_enough():
    c = up_to("recommendation", seriousness=3)
    assert "3 school days of notice, so the first possible day is Mon 7 Dec." in newest(c, "finch")


@pytest.mark.parametrize(
    ("words", "when", "besides"),
    [
        (TWO, ("10 15:45", "11 08:30"), "half an hour, in room 4, with Mrs Shah and Mr Finch"),
        ("3.45pm on Thu 10 Dec or 8.30am on Fri 11 Dec; here; half an hour", ("10 15:45", "11 08:30"), "here; half an hour"),
        ("Thu 10 Dec at 4 or 4.30, 30 minutes in room 4", ("10 16:00", "10 16:30"), "30 minutes in room 4"),
        ("In my office, half an hour: Thu 10 Dec 3.10 or Fri 11 Dec, noon", ("10 15:10", "11 12:00"), "In my office, half an hour"),
        ("Thu 10 Dec 3.45pm or Fri 11th 8.30am, here, half an hour", ("10 15:45", "11 08:30"), "here, half an hour"),
        ("Thurs 10th at 4 or the 11th 8.30am, by phone", ("10 16:00", "11 08:30"), "by phone"),
        ("Thu 10 3.45pm / Fri 11 8.30am, by phone", ("10 15:45", "11 08:30"), "by phone"),
        ("10/12 15:45, 11/12 08:30 - 30 min in the library", ("10 15:45", "11 08:30"), "30 min in the library"),
    ],
)  # fmt: skip
def test_times_are_read_as_people_write_them(words, when, besides):
    found = times(words, today=THURSDAY)
    assert found.at == tuple(datetime.fromisoformat(f"2026-12-{one.replace(' ', 'T')}") for one in when)
    assert (found.besides, found.why) == (besides, "")


@pytest.mark.parametrize(
    "words",
    [
        "Thu 10 Dec 3.45pm, half an hour, in my office",  # one time is no choice
        "Thu 10 Dec 3.45pm or Fri 11 Dec 8.30am",  # where?
        "Thu 11 Dec 3pm or Fri 11 Dec 4pm, here",  # the 11th is a Friday
        "Thu 10 Dec 3.45pm or Fri 12th 8.30am, here",  # the 12th is a Saturday
        "Mon 8 3.45pm or Fri 11 Dec 8.30am, here",  # the 8th is a Tuesday
        "Thu 10 Dec or Fri 11 Dec at 3.30pm, here",  # at what time on Thursday?
        "Thu 10 Dec 3.45-4.15pm or Fri 11 Dec 8.30-9am, here",
        "Thu 10 Dec at 7 or Fri 11 Dec at 8, here",
        "some time next week, I will ring them",
    ],
)
def test_times_that_may_mean_something_else_are_asked_for_again(words):
    c = up_to("recommendation")
    found = replying(c, SAID.format(times=words), "recommendation")
    assert isinstance(found, Again) and [one.item for one in found.unclear] == ["times"]


@pytest.mark.parametrize("words", ["none, he can ring me", "None", "no times", "6 none", "leave it out please", "n/a"])
def test_whoever_is_asked_again_for_times_that_are_a_kindness_can_leave_them_out(words):
    c = up_to("gathered")
    said = "A\n2 D\n3 Dan Moss\n5 you called Miss Patel useless, in the group on Monday\n6 some time next week"
    writes(c, "finch", "gathered", said, "2026-11-25 09:00")
    assert "6   Two times to talk with them" in newest(c, "finch") and not c.case.strands
    writes(c, "finch", "gathered", words, "2026-11-25 09:10")
    assert [strand.name for strand in c.case.strands.values()] == ["Dan Moss"]


def test_times_that_a_meeting_needs_or_that_stand_there_all_the_same_are_not_left_out():
    c = up_to("recommendation")
    writes(c, "finch", "recommendation", SAID.format(times="some time next week"), "2026-11-26 17:30")
    writes(c, "finch", "recommendation", "none", "2026-11-26 17:40")
    assert not letters(c, "meeting") and c.case.waiting("recommendation")
    c = up_to("gathered")
    said = "A\n2 D\n3 Dan Moss\n5 you called Miss Patel useless\n6 some time next week"
    writes(c, "finch", "gathered", said, "2026-11-25 09:00")
    writes(c, "finch", "gathered", "No, Monday 30th or Tuesday at half past 3", "2026-11-25 09:10")
    assert not c.case.strands


# Until it leaves -----------------------------------------------------------------------------------------------------


def waiting_for_the_head(**more: object) -> Course:
    c = up_to("recommendation", **more)  # type: ignore[arg-type]
    recommended(c, responses=("R4",))
    return c


def test_a_letter_whose_notice_would_be_too_short_does_not_leave_and_the_lead_is_asked_for_other_times_alone():
    c = waiting_for_the_head()
    old = letters(c, "meeting")[0].draft
    assert old.good_until == at("2026-12-03 17:00")  # five school days before the tenth
    c.until(at("2026-12-03 18:00"))
    assert c.case.letters[old.letter].state is LetterState.DEAD
    assert "Thu 10 Dec would be too soon: the first possible day is Fri 11 Dec." in newest(c, "finch")
    assert "2   Other times for the meeting" in newest(c, "finch")
    c.answer(
        at("2026-12-03 18:30"), "redraft", times=Answer(("2026-12-16T15:45", "2026-12-17T08:30"), "half an hour, here")
    )
    new = letters(c, "meeting")[-1].draft
    assert (
        "Wednesday 16 December 2026" in new.body
        and "Please keep to it." in new.body
        and c.case.waiting("decide", new.letter)
    )


def test_the_number_behind_which_other_times_are_written_is_that_of_the_table(monkeypatch):
    c = waiting_for_the_head()
    c.answer(at("2026-11-26 17:30"), "decide", word=Answer(("change",), "kinder please"))
    monkeypatch.setitem(workflow._BY_NAME, "redraft", replace(row("redraft"), items=row("redraft").items[::-1]))
    c.answer(at("2026-12-04 08:00"), "redraft", words="Let us talk.")
    assert "Please give others, and write them behind the number 1." in newest(c, "finch")


def test_where_the_school_is_shut_on_one_of_the_days_the_approved_letter_does_not_leave_and_other_times_are_asked_for():
    c = waiting_for_the_head()
    c.answer(at("2026-11-27 15:30"), "decide", word="approve")
    c.school = replace(c.school, calendar=CALENDAR.with_closure(date(2026, 12, 10), "boiler"))
    c.until(at("2026-11-30 12:00"))
    assert left(c, "meeting") == [] and "Thu 10 Dec is no school day (boiler)." in newest(c, "finch")
    assert asked(c, "finch")[-1] == "redraft"


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("We would like to clear this up with you.", "We would like to clear this up with you."),
        ("Mon 14 Dec 3.45pm or Tue 15 Dec 3.45pm, half an hour, in my office", "Monday 14 December 2026, 3.45 pm"),
        (
            "1 Let us clear this up. 2 Mon 14 Dec 3.45pm or Tue 15 Dec 3.45pm, half an hour, here",
            "Let us clear this up.",
        ),
    ],
)
def test_where_the_head_wants_it_changed_the_lead_gives_other_words_other_times_or_both_in_one_line(words, stands):
    c = waiting_for_the_head()
    c.answer(at("2026-11-26 17:30"), "decide", word=Answer(("change",), "kinder please"))
    replying(c, words, "redraft")
    assert stands in invited(c) and "Would one of these times suit you?" in invited(c)
    assert c.case.waiting("decide", letters(c, "meeting")[-1].draft.letter)


def test_a_matter_is_not_finished_while_the_invitation_to_a_meeting_waits_for_other_words():
    c = up_to("decide", responses=("R2", "R4"))
    reminder, meeting = letters(c, "reminder")[0].draft.letter, letters(c, "meeting")[0].draft.letter
    c.answer(at("2026-11-27 09:00"), "decide", meeting, word=Answer(("change",), "kinder please"))
    c.answer(at("2026-11-27 09:10"), "decide", reminder, word="approve")
    c.until(at("2026-11-27 12:00"))
    assert left(c, "reminder") and not c.case.strands[1].settled and not left(c, "finished")
    c.answer(at("2026-11-27 12:30"), "redraft", words="Let us talk.")
    c.answer(at("2026-11-27 12:40"), "decide", word="approve")
    c.until(at("2026-11-27 14:00"))
    assert left(c, "meeting") and c.case.strands[1].settled and left(c, "finished")


def test_of_any_other_letter_no_times_are_asked_for_in_the_new_words():
    c = up_to("decide")
    c.answer(at("2026-11-27 09:00"), "decide", word=Answer(("change",), "kinder please"))
    assert "Other times" not in newest(c, "finch") and c.prompt("redraft").asked.items == ("words",)


# The invitation to give an account -----------------------------------------------------------------------------------


def talks(c: Course, *days: str) -> Course:
    given = Answer(tuple(f"2026-12-{day}" for day in days), "half an hour, in my office or by phone")
    gathered(c, times=given)
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address=DAN)
    return c


def test_the_invitation_to_give_an_account_offers_the_times_that_the_lead_keeps_and_waits_for_the_last_of_them():
    c = talks(up_to("gathered"), "07T15:45", "08T08:30")
    said = invited(c, "invitation")
    assert "we keep these times for you" in said and "- Monday 7 December 2026, 3.45 pm\n- Tuesday 8 December" in said
    assert "How long, and where or how: half an hour, in my office or by phone" in said
    assert "give us your own account by Tuesday 8 December 2026?" in said
    c.answer(at("2026-11-25 09:20"), "release", word="send")
    c.until(at("2026-12-08 12:00"))
    assert c.prompt("account").due == at("2026-12-08 17:00") and not c.case.waiting("conversation")


def test_without_times_it_says_how_to_agree_on_one_and_nobody_is_asked_again():
    c = up_to("release")
    said = invited(c, "invitation")
    assert (
        "keep these times" not in said and "talk with us by phone, by video or in person, whenever it suits you" in said
    )
    assert "the first possible day is" in next(
        m.owed.body for m in c.sent("finch") if m.owed.because == "asked: gathered"
    )


def test_times_to_talk_that_have_come_too_near_are_left_out_and_the_lead_is_told_where_they_release_it():
    c = talks(up_to("gathered"), "07T15:45", "08T08:30")
    c.until(at("2026-12-01 09:00"))  # nobody released it
    said = letters(c, "invitation")[-1].draft
    assert "keep these times" not in said.body and c.case.waiting("release", said.letter)
    shown = [m.owed.body for m in c.sent("finch") if m.owed.because == "asked: release"]
    assert any("The times to talk that you gave are left out. Mon 7 Dec would be too soon" in one for one in shown)


def test_each_of_several_parents_is_offered_times_of_their_own():
    c = up_to("gathered")
    gathered(c, parents=("Mr Moss", "Mrs Hill"), times=Answer(("2026-12-07T15:45", "2026-12-08T08:30"), "here"))
    for number, day in ((1, "09"), (2, "10")):
        own = Answer((f"2026-12-{day}T15:45", f"2026-12-{day}T16:30"), "half an hour, here")
        c.answer(at("2026-11-25 09:10"), "what they wrote", number, grade="admitted", what="what they wrote", times=own)
        c.answer(at("2026-11-25 09:20"), "address", number, household="own", address=f"p{number}@moss.example")
    his, hers = (letter.draft.body for letter in letters(c, "invitation"))
    assert "9 December 2026, 3.45 pm" in his and "10 December 2026, 3.45 pm" in hers and "7 December" not in his + hers


def test_the_table_says_what_the_letter_of_a_response_needs():
    needs = {choice.name: choice.needs for choice in row("recommendation").item("response").choices if choice.needs}  # type: ignore[union-attr]
    assert needs == {"R2": ("letter",), "R3": ("letter",), "R4": ("times",)}
