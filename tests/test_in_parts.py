"""A question is answered in parts: by somebody in a hurry, or by one colleague after another."""

from tests.course import Course
from tests.roads import asked, newest, raised, told, up_to
from tests.test_asked_again import writes
from tests.world import at


def late_in_parts() -> Course:
    """Amira Shah answers the half of it between two lessons; meanwhile Tobias Finch is asked as well."""
    c = raised()
    writes(c, "shah", "first look", "no risk, its a parent. will do the rest tonight, in a meeting", "2026-11-24 15:40")
    return c


def test_whoever_answers_one_part_after_another_is_asked_for_the_rest_and_not_told_that_nothing_could_be_read():
    c = late_in_parts()
    writes(c, "shah", "first look", "3 2. The others I have to look up", "2026-11-24 22:10")
    assert not told(c, "shah", "please phone") and asked(c, "shah")[-1] == "first look"
    again = newest(c, "shah")
    assert "how serious does it look: 2" in again and "3   How serious" not in again and "5   Who leads?" in again


def test_whoever_could_be_read_no_further_is_helped_by_a_person():
    c = late_in_parts()
    writes(c, "shah", "first look", "as I said, the rest tonight", "2026-11-24 22:10")
    assert told(c, "shah", "please phone")


def test_what_somebody_added_stands_under_their_name_though_a_colleague_ended_the_answer():
    c = late_in_parts()
    c.until(at("2026-11-26 12:00"))
    assert "finch" in c.prompt("first look").to
    writes(
        c, "finch", "first look", "I know the family a little.\n\n3 2\n4 O1\n5 Lucy Orr\n6 A\n7 A", "2026-11-26 12:10"
    )
    asks = newest(c, "orr")
    assert "Amira Shah added:\n> will do the rest tonight, in a meeting" in asks
    assert "Tobias Finch added:\n> I know the family a little" in asks


def test_a_reminder_says_your_answer_only_to_whoever_has_answered():
    c = late_in_parts()
    c.until(at("2026-11-27 18:00"))
    shah = newest(c, "shah")
    assert "This is a reminder: we could not read all of your answer" in shah
    finch = newest(c, "finch")
    assert "reminder: we have not had your answer yet. A colleague has answered some of it." in finch
    assert "your answer, and have had no other" not in finch


def test_whoever_may_be_rung_reads_which_question_it_is_and_what_was_answered():
    c = up_to("address")
    for words in ("his own I think", "well it is his, they are separated"):
        writes(c, "pope", "address", words, "2026-11-25 09:10")
    (hears,) = told(c, "finch", "an answer is unclear")
    assert "Jan Pope answered this twice" in hears and "Where may a private letter to this parent go?" in hears
    assert "> well it is his, they are separated" in hears and "Please phone" not in hears
    assert "Please phone Tobias Finch, who can help you" in told(c, "pope", "please phone")[0]
