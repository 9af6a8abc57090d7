"""A letter that goes by post is in somebody's hands: they hear when it is not to go, and have it again when it is."""

from dataclasses import replace
from datetime import datetime

from mailflow.decide import next_instant
from mailflow.happening import MailBounced, Woke
from mailflow.prompt.answers import Act, Answer
from mailflow.record import LetterState
from tests.course import Course
from tests.roads import asked, left, letters, mail_to, reply, told, up_to
from tests.world import at

NEXT_DAY = at("2026-11-30 12:00")


def in_hand() -> Course:
    """The Head has approved a reminder that goes by post, and the office has been sent it to print."""
    c = up_to("decide", by_post=True)
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    c.until(at("2026-11-27 10:40"))
    assert c.prompt("posted").to == ("pope",)
    return c


def all_stopped(c: Course, when: datetime) -> None:
    c.until(when)
    c.school = replace(c.school, stopped=True)
    due = next_instant(c.case, c.school)
    assert due is not None and due <= when, "nothing wakes the case"
    c.happen(Woke(at=when))
    _only_urgent_mail_leaves(c, when)


def _only_urgent_mail_leaves(c: Course, when: datetime) -> None:
    before = len(c.sent())
    c.send(when)
    assert all(mail.owed.urgent for mail in c.sent()[before:])


def go_on(c: Course, when: datetime) -> None:
    c.until(when)
    c.school = replace(c.school, stopped=False)
    c.until(when)


def handed_over(c: Course) -> int:
    """Return how often the office has been sent the reminder to post."""
    reminder = letters(c, "reminder")[0].draft.letter
    return sum(m.owed.prompt in {p.asked.prompt for p in c.case.of("posted", reminder)} for m in c.sent("pope"))


def test_when_everything_is_stopped_whoever_is_to_post_a_letter_is_told_at_once_not_to():
    c = in_hand()
    all_stopped(c, at("2026-11-27 11:00"))
    (line,) = told(c, "pope", "do not post it")
    assert letters(c, "reminder")[0].draft.code in line and c.case.open == frozenset(), "nothing else is to be done"


def test_when_everything_goes_on_they_are_asked_again_and_nobody_has_to_approve_it_twice():
    c = in_hand()
    all_stopped(c, at("2026-11-27 11:00"))
    c.until(at("2026-11-27 14:00"))
    assert not c.case.waiting("posted")
    go_on(c, at("2026-11-27 14:10"))
    assert handed_over(c) == 2 and asked(c, "denham").count("decide") == 1
    c.answer(at("2026-11-27 14:30"), "posted", posted="posted")
    assert left(c, "reminder") == [at("2026-11-27 14:30")]


def test_a_letter_that_is_approved_while_everything_is_stopped_is_handed_to_the_office_only_afterwards():
    c = up_to("decide", by_post=True)
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    c.school = replace(c.school, stopped=True)
    c.until(at("2026-11-27 12:00"))
    assert not c.case.waiting("posted")
    go_on(c, at("2026-11-27 12:10"))
    assert c.prompt("posted").to == ("pope",) and not told(c, "pope", "do not post it")


def test_a_letter_that_was_in_the_post_before_everything_stopped_counts_as_posted_and_is_not_asked_for_again():
    c = in_hand()
    number = c.prompt("posted").asked.prompt
    all_stopped(c, at("2026-11-27 11:00"))
    reply(c, "2026-11-27 11:20", number, "pope", Act(answers={"posted": Answer(("posted",))}), "A")
    assert letters(c, "reminder")[0].state is LetterState.SENT
    go_on(c, NEXT_DAY)
    assert handed_over(c) == 1 and left(c, "reminder") == [at("2026-11-27 11:20")]


def test_a_letter_whose_day_is_over_while_everything_is_stopped_is_shown_again_and_posted_by_nobody():
    c = in_hand()
    all_stopped(c, at("2026-11-27 11:00"))
    go_on(c, at("2026-12-11 12:00"))
    assert not c.case.waiting("posted") and c.case.waiting("decide") and left(c, "reminder") == []


def test_a_reminder_that_is_on_its_way_when_letters_come_to_go_by_post_is_printed_like_any_other():
    c = up_to("account")
    c.until(at("2026-11-30 17:20"))
    invitation = mail_to(c, "parent", "letter: invitation")
    why = "no such person"
    c.happen(MailBounced(at=at("2026-11-30 17:30"), key="back", mail=invitation, permanent=True, why=why))
    c.answer(at("2026-11-30 17:40"), "undelivered", then="post")
    c.until(at("2026-12-01 12:00"))
    on_its_way, by_post = letters(c, "invitation reminder")
    assert on_its_way.state is LetterState.DEAD and left(c, "invitation reminder") == []
    (asks,) = (m.owed for m in c.sent("pope") if m.owed.because == "asked: posted")
    assert by_post.draft.channel == "post" and by_post.pdf and asks.paper
