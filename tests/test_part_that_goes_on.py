"""Only a part may go on: whether whoever reported it may be written to is asked by itself, and so is what may be theirs alone."""

import pytest

from mailflow.authorship import Author, Matter, Written
from mailflow.happening import ConcernRaised, ReportMoved
from mailflow.prompt.answers import Act, Answer
from mailflow.record import events as e
from mailflow.record import fold
from mailflow.shell.desk import at_once
from tests.course import Course
from tests.roads import CONCERN, asked, first_look, gathered, left, letters, newest, plan, raised, reply, told
from tests.test_safety import DANGER, MARKS, ADesk
from tests.world import at, hillside

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


def test_what_goes_on_is_as_serious_as_it_was_and_its_words_stay_whole():
    part = raised_for(goes_on(RESTRICTED))
    assert (part.seriousness, part.written.words) == (4, RESTRICTED)
    assert part.contact, "the address may be written to; whether it is, they are asked"


def the_part(words: str = RESTRICTED, *, contact: bool = True) -> Course:
    return raised(words=words, came_from="H4TRXW", written_in_by="orr", seriousness=4, points=(), contact=contact)


ASKED = "write to the reporter"


def test_they_are_asked_by_itself_whether_whoever_reported_it_may_be_written_to_and_until_then_nothing_is():
    c = the_part()
    assert c.prompt(ASKED, 1).to == ("orr",) and c.prompt("first look").to == ("shah",)
    asks = " ".join(newest(c, "orr").split())
    assert "May we write to them? A yes, as to anybody who reports B no, I will speak with them" in asks
    assert "Rosa Lind reported it" in asks and "nothing is written to them" in asks
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    c.until(at("2026-12-11 12:00"))
    assert not left(c, "acknowledgement") and not c.sent("reporter")
    assert asked(c, "orr").count(ASKED) == 2, "they are reminded once"


def test_words_about_somebody_else_stop_no_letter_once_they_say_that_whoever_reported_it_may_be_written_to():
    c = the_part("the posts may go on. no contact with Dan Moss before Monday")
    c.answer(at("2026-11-24 10:00"), ASKED, 1, contact="yes")
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    c.until(at("2026-11-24 12:00"))
    assert left(c, "acknowledgement")


def test_a_yes_after_the_first_look_thanks_them_then_and_the_lead_hears_so():
    c = the_part()
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    c.answer(at("2026-11-24 11:30"), ASKED, 1, contact="yes")
    c.until(at("2026-11-24 14:00"))
    assert left(c, "acknowledgement") and "we may write to Rosa Lind" in told(c, "finch", "done")[-1]


def test_a_no_stands_and_they_may_change_it_later_by_answering_again():
    c = the_part()
    c.answer(at("2026-11-24 10:00"), ASKED, 1, contact="no")
    first = c.case.of(ASKED)[0].asked.prompt
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    c.until(at("2026-11-26 09:00"))
    assert not left(c, "acknowledgement")
    reply(c, "2026-11-26 09:10", first, "orr", Act(answers={"contact": Answer(("yes",))}), "A")
    assert "You have written again" in newest(c, "orr") and not left(c, "acknowledgement")
    c.answer(at("2026-11-26 09:20"), ASKED, 1, contact="yes")
    c.until(at("2026-11-26 14:00"))
    assert left(c, "acknowledgement")


def test_a_no_after_a_yes_takes_back_what_has_not_left_and_the_lead_hears_so():
    c = the_part()
    c.answer(at("2026-11-24 10:00"), ASKED, 1, contact="yes")
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    first = c.case.of(ASKED)[0].asked.prompt
    reply(c, "2026-11-24 11:03", first, "orr", Act(answers={"contact": Answer(("no",))}), "B")
    c.answer(at("2026-11-24 11:04"), ASKED, 1, contact="no")
    assert not c.case.reports[1].contact
    assert "Nothing more is written to Rosa Lind from here" in told(c, "finch", "done")[-1]


def test_an_address_that_is_not_to_be_written_to_is_not_asked_about():
    assert not the_part(contact=False).case.of(ASKED)


def test_whoever_looks_first_and_whoever_gathers_read_that_nothing_is_written_unless_they_say_so():
    c = the_part()
    says = "Nothing is written from here to whoever reported it unless Lucy Orr says so"
    assert says in " ".join(newest(c, "shah").split())
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look())
    plan(c)
    c.until(at("2026-11-25 08:00"))
    page = " ".join(newest(c, "finch").split())
    assert says in page
    assert "whoever reported it hears" not in page and "a reporter who may be written to hears it is finished" in page


def test_what_they_have_judged_is_not_called_a_threat_and_is_looked_at_within_two_hours():
    c = the_part()
    assert "It may hold a threat" not in newest(c, "shah")
    assert c.prompt("first look").due <= at("2026-11-24 10:52")


def test_whoever_lets_a_letter_go_reads_what_they_wrote_whole():
    words = "the posts may go on. the family hears from me first, on Monday"
    c = the_part(words)
    c.answer(at("2026-11-24 11:02"), "first look", reading=first_look(seriousness=Answer(("2",))))
    plan(c)
    gathered(c)
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address="dan.moss@moss.example")
    assert f"Lucy Orr let go on:\n> {words}" in newest(c, "finch")


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


def test_whom_they_would_keep_contact_from_goes_on_as_they_wrote_it():
    words = "the posts may go on. no contact with the family before Monday"
    assert split(goes_on(words)) == [words]


def test_nothing_is_asked_twice_where_nothing_is_in_doubt():
    assert split(goes_on("the name-calling of Miss Patel in the group"))


# Joined to a case that is known already ------------------------------------------------------------------------------


def joined(part: Course) -> Course:
    """The first look knows the incident: the part is carried over to the case that Tobias Finch leads already."""
    known = Course(hillside())
    by, said = Author(address="sam@reed.example", name="Sam Reed"), Written(key="m", subject="", words=CONCERN)
    opened = ConcernRaised(
        at=at("2026-11-24 08:30"),
        reference="M2PQRV",
        by=by,
        written=said,
        matters=frozenset({Matter.CONCERN}),
        seriousness=2,
    )
    known.happen(opened)
    known.answer(at("2026-11-24 09:00"), "first look", reading=first_look())
    part.answer(at("2026-11-24 11:02"), "first look", reading=first_look(same=Answer(("known",), "M2PQRV")))
    assert part.case.offered == {1: "M2PQRV"}
    known.until(at("2026-11-24 11:02"))
    known.happen(at_once._arrived(part.case, part.case.reports[1], at("2026-11-24 11:02")))
    part.happen(ReportMoved(at=at("2026-11-24 11:02"), report=1, case="M2PQRV"))
    assert part.case.closed and not part.case.waiting(ASKED)
    known.send(at("2026-11-24 11:02"))
    return known


def test_a_part_that_is_joined_takes_along_the_question_whether_its_reporter_may_be_written_to():
    known = joined(the_part())
    assert known.prompt(ASKED, 2).to == ("orr",) and "Rosa Lind reported it" in " ".join(newest(known, "orr").split())
    (heard,) = told(known, "finch", "another report")
    assert "Nothing is written to them from here unless Lucy Orr says so." in heard
    known.answer(at("2026-11-24 11:30"), ASKED, 2, contact="yes")
    known.until(at("2026-11-24 14:00"))
    assert [x.draft.address for x in letters(known, "acknowledgement") if x.draft.report == 2] == [
        "rosa.lind@lind.example"
    ]
    assert "we may write to Rosa Lind" in told(known, "finch", "done")[-1]


def test_whoever_has_said_already_that_they_speak_with_them_is_asked_no_more_and_the_lead_hears_so():
    part = the_part()
    part.answer(at("2026-11-24 10:00"), ASKED, 1, contact="no")
    known = joined(part)
    assert not known.case.waiting(ASKED)
    assert "Nothing is written to them from here." in told(known, "finch", "another report")[0]


def test_of_a_reporter_who_may_be_written_to_the_lead_is_told_nothing_of_it():
    part = the_part()
    part.answer(at("2026-11-24 10:00"), ASKED, 1, contact="yes")
    known = joined(part)
    assert not known.case.waiting(ASKED) and "Nothing is written" not in told(known, "finch", "another report")[0]
    assert [x.draft.report for x in letters(known, "acknowledgement")] == [1, 2]
