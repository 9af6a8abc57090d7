"""An email to one of us is looked at once more when it leaves: whoever is out of it by then does not get it."""

from dataclasses import replace

from mailflow.authorship import Matter
from mailflow.prompt.answers import Said, Universal
from tests.course import Course
from tests.roads import ROSA, asked, raised, reply, told, up_to, write
from tests.world import at, hillside

WORDS = "I am afraid of him, and I live next door."
X = Said(what=Universal.CONNECTED)


def nothing_leaves(c: Course) -> None:
    c.school = replace(c.school, stopped=True)


def mail_leaves_again(c: Course, when: str) -> None:
    c.school = replace(c.school, stopped=False)
    c.until(at(when))


def test_whoever_turns_out_to_be_connected_is_not_sent_the_words_that_waited_for_them():
    c = up_to("gathered")
    nothing_leaves(c)
    write(c, "2026-11-25 08:00", WORDS, ROSA)
    reply(c, "2026-11-25 08:10", c.prompt("gathered").asked.prompt, "finch", X, "X")
    mail_leaves_again(c, "2026-11-25 09:00")
    assert not told(c, "finch", "somebody wrote") and told(c, "finch", "thank you, you are out of it")


def test_a_reminder_of_a_question_that_somebody_else_has_by_now_does_not_leave_for_whoever_had_it_first():
    c = raised(matters=frozenset({Matter.UNSURE}))
    number = c.prompt("office check").asked.prompt
    nothing_leaves(c)
    c.until(at("2026-11-24 11:00"))
    assert any(m.owed.to == "pope" and m.owed.prompt == number for m in c.case.mails.values() if m.state == "owed")
    reply(c, "2026-11-24 11:05", number, "pope", Said(what=Universal.NOT_ME), "N")
    mail_leaves_again(c, "2026-11-24 12:00")
    assert asked(c, "pope").count("office check") == 1 and asked(c, "kaur").count("office check") == 1


def test_whoever_has_left_the_school_is_not_written_to_and_somebody_else_has_it():
    c = up_to("plan")
    nothing_leaves(c)
    write(c, "2026-11-25 17:30", WORDS, ROSA)
    before = len(c.sent("finch"))
    c.school = replace(hillside(), people=tuple(p for p in c.school.people if p.key != "finch"))
    c.until(at("2026-11-27 12:00"))
    assert len(c.sent("finch")) == before and c.case.open
