"""Only a part may go on: what the safeguarding lead restricts holds, and what may be theirs alone is asked about first."""

import pytest

from mailflow.happening import ConcernRaised
from mailflow.prompt.answers import Answer
from mailflow.record import events as e
from mailflow.record import fold
from mailflow.shell.desk import at_once
from tests.course import Course
from tests.roads import first_look, gathered, left, newest, plan, raised
from tests.test_safety import DANGER, MARKS, ADesk
from tests.world import at

RESTRICTED = "site safety and the conduct may go on; contact with Rosa by me only"


def goes_on(words: str, c: Course | None = None, when: str = "2026-11-24 09:20") -> Course:
    """The safeguarding lead has taken an alert of the highest seriousness, and answers that only a part goes on."""
    if c is None:
        c = raised(matters=DANGER, words=MARKS, seriousness=4)
        c.answer(at("2026-11-24 09:10"), "safeguarding", have="have it")
    c.answer(at(when), "safeguarding outcome", outcome=Answer(("parts",), words))
    return c


def split(c: Course) -> list[str]:
    return [r.event.words for r in c.log if isinstance(r.event, e.PartSplit)]


def raised_for(c: Course) -> ConcernRaised:
    upto = next(n for n, r in enumerate(c.log) if isinstance(r.event, e.PartSplit))
    desk = ADesk(fold(c.log[: upto + 1]))
    at_once.finish(desk, "KXR4TZ", at("2026-11-24 09:20"))  # type: ignore[arg-type]
    return desk.raised[0][0]


def test_a_reporter_whom_the_safeguarding_lead_keeps_to_themselves_may_not_be_written_to_and_it_is_as_serious_as_it_was():
    part = raised_for(goes_on(RESTRICTED))
    assert (part.contact, part.seriousness, part.written.words) == (False, 4, RESTRICTED)
    assert raised_for(goes_on("the name-calling of Miss Patel")).contact


@pytest.mark.parametrize(
    "words",
    [
        "The name-calling. Rosa must not be asked for details.",
        "The name-calling may go on; leave Rosa out of it.",
        "The posts. Please don't involve the reporter.",
    ],
)
def test_a_reporter_may_be_kept_out_of_it_in_other_words_too(words):
    assert not raised_for(goes_on(words)).contact


def the_part(words: str = RESTRICTED, *, contact: bool = False) -> Course:
    return raised(words=words, came_from="H4TRXW", written_in_by="orr", seriousness=4, points=(), contact=contact)


def test_nothing_goes_to_them_whatever_the_first_look_says_and_whoever_looks_reads_so():
    c = the_part()
    assert "Nothing is written from here to whoever reported it" in newest(c, "shah")
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look(acknowledge=Answer(("yes",))))
    c.until(at("2026-11-25 12:00"))
    assert not left(c, "acknowledgement") and not c.sent("reporter")


def test_whoever_gathers_in_such_a_part_is_not_told_that_its_reporter_hears_how_it_ended():
    c = the_part()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    plan(c)
    c.until(at("2026-11-25 08:00"))
    page = " ".join(newest(c, "finch").split())
    assert "Nothing is written from here to whoever reported it" in page
    assert "whoever reported it hears" not in page and "a reporter who may be written to hears it is finished" in page


def test_what_they_have_judged_is_not_called_a_threat_and_is_looked_at_within_two_hours():
    c = the_part()
    assert "It may hold a threat" not in newest(c, "shah")
    assert c.prompt("first look").due <= at("2026-11-24 10:52")


def test_whoever_lets_a_letter_go_reads_what_they_wrote_of_contact():
    c = the_part("the posts may go on. no contact with Dan Moss before Monday", contact=True)
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look(seriousness=Answer(("2",))))
    plan(c)
    gathered(c)
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address="dan.moss@moss.example")
    assert "Lucy Orr wrote of contact:\n> no contact with Dan Moss before Monday" in newest(c, "finch")


@pytest.mark.parametrize(
    ("words", "which"),
    [
        ("the swearing may go on, what she said about home stays with me", "stays with me"),
        ("the posts about Miss Patel. Don't tell anyone about the bruise.", "the bruise"),
        ("the petition may go on. I keep the rest", "I keep the rest"),
        ("conduct only. social worker rings Dan today", "social worker"),
        ("posts may go on. Rosa is not safe at home, leave her out", "Rosa is not safe at home"),
        ("the petition may go on. there has been violence before", "violence"),
    ],
)
def test_what_may_be_theirs_alone_goes_nowhere_until_they_have_said_it_again(words, which):
    c = goes_on(words)
    assert not split(c) and c.case.alarmed and c.prompt("safeguarding outcome").to == ("orr",)
    asks = " ".join(newest(c, "orr").split())
    assert which in asks and "may be for you alone" in asks
    goes_on("the posts about Miss Patel", c, "2026-11-24 09:30")
    assert split(c) == ["the posts about Miss Patel"]


def test_the_same_words_a_second_time_go_on_as_they_stand():
    words = "conduct only. I keep the rest"
    c = goes_on(words)
    goes_on(words, c, "2026-11-24 09:30")
    assert split(c) == [words]


def test_whom_a_restriction_is_about_is_asked_where_it_is_not_whoever_reported():
    c = goes_on("the posts may go on. no contact with the family before Monday")
    assert not split(c)
    assert "We cannot tell whom “no contact with the family before Monday” is about" in " ".join(
        newest(c, "orr").split()
    )
    assert split(goes_on(RESTRICTED)) == [RESTRICTED]


def test_nothing_is_asked_twice_where_nothing_is_in_doubt():
    assert split(goes_on("the name-calling of Miss Patel in the group"))
