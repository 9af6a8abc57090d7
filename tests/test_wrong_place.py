"""The office sees after all that a letter must not go where it said: nothing goes there, and whoever looks after data hears of it."""

from datetime import datetime

from mailflow.authorship import Author, Written
from mailflow.happening import Replied
from mailflow.prompt.answers import Act, Answer, Nothing, Reading
from mailflow.record import LetterState
from tests.course import ALL, Course
from tests.roads import DAN, decided_on, letters, told, up_to
from tests.world import at

SORRY = "Sorry, that one is his ex-wife's. His is dan@newmoss.example"
NEW = "dan@newmoss.example"
UNREAD = Nothing(why="it could not be read")


def office_writes(c: Course, when: datetime, words: str = SORRY, *, reading: Reading = UNREAD, **more: bool) -> None:
    """The office replies once more to the email that asked where a letter may go."""
    c.until(when)
    (asked,) = [one.asked.prompt for one in c.case.of("address") if not one.open][:1]
    by = Author(address="jan.pope@hillside.example", person="pope", proof=ALL)
    written = Written(key=c.key(), subject="Re", words=words, **more)  # type: ignore[arg-type]
    c.happen(Replied(at=when, prompt=asked, by=by, written=written, reading=reading))
    c.send(when)


def says_where(c: Course, when: datetime, address: str = NEW) -> None:
    c.answer(when, "address", 1, household="own", address=address)


def to_dan(c: Course) -> list[str]:
    return [mail.owed.address for mail in c.sent("parent")]


def test_an_invitation_that_waits_to_leave_does_not_go_to_an_address_that_the_office_takes_back():
    c = up_to("release")
    c.answer(at("2026-11-25 15:20"), "release", word="send")  # after hours, so it would leave in the morning
    office_writes(c, at("2026-11-25 16:00"))
    assert c.prompt("address").to == ("pope",)
    assert "no letter goes to Mr Moss" in c.sent("pope")[-1].owed.body
    c.until(at("2026-11-26 12:00"))
    assert not c.sent("parent")
    says_where(c, at("2026-11-26 12:10"))
    assert NEW in c.sent("finch")[-1].owed.body
    c.answer(at("2026-11-26 12:20"), "release", word="send")
    c.until(at("2026-11-26 14:00"))
    assert to_dan(c) == [NEW] and not told(c, "bell", "yours to answer")


def test_nobody_can_approve_a_letter_while_the_office_looks_up_where_it_may_go():
    c = up_to("decide")
    (letter,) = letters(c, "reminder")
    office_writes(c, at("2026-11-27 09:00"))
    assert not c.case.waiting("decide") and c.case.letters[letter.draft.letter].state is LetterState.DRAFTED
    says_where(c, at("2026-11-27 09:30"))
    shown = c.sent("denham")[-1].owed.body
    assert NEW in shown and DAN not in shown
    c.answer(at("2026-11-27 09:40"), "decide", word="approve")
    c.until(at("2026-11-27 12:00"))
    assert to_dan(c)[-1] == NEW


def test_whoever_looks_after_data_hears_at_once_that_a_letter_went_to_somebody_else_and_it_goes_again_on_the_heads_word():
    c = decided_on()
    c.until(at("2026-11-27 12:00"))
    assert to_dan(c) == [DAN, DAN]
    office_writes(c, at("2026-12-02 15:30"))
    (hears,) = told(c, "bell", "yours to answer")
    assert "personal data that may have got out; the 72 hours end at 15:30 on Sat 5 Dec" in hears and SORRY in hears
    assert any(SORRY in one for one in told(c, "finch", "somebody wrote"))
    says_where(c, at("2026-12-02 15:40"))
    c.answer(at("2026-12-03 08:00"), "decide", word="approve")
    c.until(at("2026-12-03 12:00"))
    assert to_dan(c) == [DAN, DAN, NEW]
    assert len([mail for mail in c.sent("reporter") if mail.owed.because == "letter: finished"]) == 1


def test_an_invitation_that_somebody_else_had_goes_anew_and_the_parent_is_late_with_nothing_meanwhile():
    c = up_to("account")
    office_writes(c, at("2026-11-26 09:00"))
    c.until(at("2026-12-10 12:00"))
    assert not told(c, "finch", "no account yet") and not c.case.of("conversation")
    says_where(c, at("2026-12-10 12:10"))
    c.answer(at("2026-12-10 12:20"), "release", word="send")
    c.until(at("2026-12-11 12:00"))
    assert to_dan(c) == [DAN, NEW] and c.prompt("account").due > at("2026-12-15 12:00")


def test_an_address_that_was_right_after_all_is_shown_again_and_nothing_goes_twice():
    c = up_to("decide")
    office_writes(c, at("2026-11-27 09:00"), "hang on, is that still his?")
    says_where(c, at("2026-11-27 09:30"), DAN)
    c.answer(at("2026-11-27 09:40"), "decide", word="approve")
    c.until(at("2026-11-27 12:00"))
    assert to_dan(c) == [DAN, DAN]


def test_thanks_and_the_same_answer_again_take_nothing_back():
    c = up_to("account")
    same = Act(answers={"household": Answer(("own",)), "address": Answer((DAN,))})
    office_writes(c, at("2026-11-26 09:00"), "Thanks!", courtesy=True)
    office_writes(c, at("2026-11-26 09:10"), "A dan.moss@moss.example", reading=same)
    assert not c.case.waiting("address") and not told(c, "bell", "yours to answer")


def test_an_address_that_was_somebody_elses_is_not_kept_as_one_of_the_parents():
    c = up_to("account")
    assert c.case.strands[1].located == {DAN}
    office_writes(c, at("2026-11-26 09:00"))
    says_where(c, at("2026-11-26 09:10"))
    assert c.case.strands[1].located == {NEW}
