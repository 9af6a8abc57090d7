"""A family may share a mailbox: nothing about a report goes where the parent concerned reads it too."""

import pytest

from mailflow.authorship import Author, Written
from mailflow.happening import OutcomeUnknown, ReadyToSend, ReportArrived
from mailflow.workflow import question
from tests.course import Course
from tests.mail.questions import reading
from tests.roads import DAN, ROSA, asked, gathered, left, letters, newest, plan, raised, recommended, told, up_to
from tests.roads import first_look as look
from tests.world import at

JO, WORDS = (
    "jo.moss@work.example",
    "He writes these things at the kitchen table. Please do not tell him that I told you.",
)


def partner_reports(c: Course, when: str = "2026-11-25 11:00", name: str = "Jo Moss") -> Course:
    """A report of the same incident is carried over, which came from the mailbox that Mr Moss is written to at."""
    c.until(at(when))
    by = Author(address=DAN, name=name)
    c.happen(ReportArrived(at=at(when), by=by, source="H4TRXW", written=Written(key="jo", subject="", words=WORDS)))
    c.send(at(when))
    return c


def settled(c: Course) -> None:
    """All that is left to do is done, and the matter is finished."""
    c.answer(at("2026-11-26 10:00"), "account", 1, words="Fair cop.")
    talk = {"took_place": "declined", "position": "accepts", "since": "deleted", "new": "no"}
    c.answer(at("2026-11-26 17:00"), "conversation", 1, **talk)  # type: ignore[arg-type]
    recommended(c)
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    if c.case.strands[1].channel == "post":
        c.answer(at("2026-11-27 11:00"), "posted", posted="posted")
    c.until(at("2026-11-27 12:00"))
    assert c.case.finished


def to_reporters(c: Course) -> list[tuple[str, str]]:
    return [(m.owed.because.removeprefix("letter: "), m.owed.address) for m in c.sent("reporter")]


def test_whoever_reports_from_the_parents_own_mailbox_is_not_thanked_there_and_the_office_is_asked():
    c = partner_reports(up_to("account"))
    assert c.prompt("reach the reporter", 2).to == ("pope",)
    mail = next(m.owed.body for m in reversed(c.sent("pope")) if m.owed.because == "asked: reach the reporter")
    assert "Jo Moss wrote to us in confidence" in mail and "kitchen" not in mail
    assert "others read that mailbox too" in told(c, "finch", "the reporter is out of reach")[0]
    settled(c)
    assert to_reporters(c) == [("acknowledgement", ROSA), ("finished", ROSA)]


def test_an_address_of_their_own_is_written_to_and_no_other():
    c = partner_reports(up_to("account"))
    c.answer(at("2026-11-25 11:30"), "reach the reporter", 2, how="own", address=JO)
    settled(c)
    assert to_reporters(c) == [("acknowledgement", ROSA), ("acknowledgement", JO), ("finished", ROSA), ("finished", JO)]


def test_an_address_of_their_own_that_is_found_after_the_end_brings_the_word_that_it_is_finished():
    c = partner_reports(up_to("account"))
    settled(c)
    c.answer(at("2026-11-27 14:00"), "reach the reporter", 2, how="own", address=JO)
    assert to_reporters(c)[-1] == ("finished", JO)


@pytest.mark.parametrize("address", [DAN.upper(), ""])
def test_the_shared_mailbox_is_not_taken_for_their_own(address):
    c = partner_reports(up_to("account"))
    c.answer(at("2026-11-25 11:30"), "reach the reporter", 2, how="own", address=address)
    assert c.prompt("reach the reporter", 2).open and "also read by somebody in this case" in newest(c, "pope")
    assert to_reporters(c) == [("acknowledgement", ROSA)]


def test_whoever_shares_no_mailbox_after_all_is_written_to_where_they_wrote_from():
    c = partner_reports(up_to("account"), name="Dan Moss")
    c.answer(at("2026-11-25 11:30"), "reach the reporter", 2, how="theirs")
    assert to_reporters(c)[-1] == ("acknowledgement", DAN)


def test_where_the_office_finds_that_the_parent_reads_the_reporters_mailbox_nothing_more_goes_there():
    c = raised(name="Jo Moss", address=DAN, words=WORDS)
    c.answer(at("2026-11-24 11:02"), "first look", reading=look())
    plan(c)
    gathered(c)
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address=DAN)
    assert c.prompt("reach the reporter", 1).to == ("pope",) and c.case.waiting("address", 1)
    c.answer(at("2026-11-25 09:15"), "address", 1, household="shared")
    c.answer(at("2026-11-25 09:16"), "reach the reporter", 1, how="none")
    c.answer(at("2026-11-25 09:20"), "release", word="send")
    c.answer(at("2026-11-25 11:00"), "posted", posted="posted")
    settled(c)
    assert left(c, "finished") == [] and [name for name, _ in to_reporters(c)] == ["acknowledgement"]


def test_the_parent_who_raises_a_concern_in_return_is_thanked_in_their_own_mailbox():
    c = up_to("conversation")
    c.answer(
        at("2026-11-26 17:00"),
        "conversation",
        1,
        took_place="declined",
        position="own concern",
        since="nothing",
        new="no",
    )
    assert to_reporters(c)[-1] == ("acknowledgement", DAN) and "reach the reporter" not in asked(c, "pope")


def test_what_the_partner_told_us_is_kept_from_the_parent_who_reads_the_same_mailbox():
    c = partner_reports(up_to("recommendation"), "2026-11-26 17:10")
    recommended(c, letter="Jo Moss told us that you write these things at the kitchen table.")
    (reminder,) = letters(c, "reminder")
    assert reminder.state == "dead" and "in confidence" in reminder.why_dead and c.case.waiting("redraft")


def test_the_offices_doubt_about_an_address_stops_the_letter_and_reaches_the_lead():
    c = up_to("address")
    where = question("address")
    doubt = "A dan.moss@moss.example but his ex uses it too"
    c.answer(at("2026-11-25 09:10"), "address", 1, reading=reading(where, doubt))
    assert c.prompt("address").open and not letters(c, "invitation")
    again = newest(c, "pope")
    assert "“but his ex uses it too” beside dan.moss@moss.example" in again and "by post" in again
    c.answer(
        at("2026-11-25 09:15"), "address", 1, reading=reading(where, "B", already=dict(c.prompt("address").answers))
    )
    (letter,) = letters(c, "invitation")
    assert letter.draft.channel == "post"
    assert "but his ex uses it too" in told(c, "finch", "words besides")[0]


@pytest.mark.parametrize("how", ["stays away", "elsewhere"])
def test_a_letter_that_did_not_go_before_the_mailbox_was_known_to_be_shared_does_not_go_there_afterwards(how):
    c, number = in_doubt()
    c.answer(at("2026-11-25 09:10"), "address", 1, household="own", address=DAN)
    if how == "elsewhere":
        c.answer(at("2026-11-25 09:15"), "reach the reporter", 2, how="own", address=JO)
    c.answer(at("2026-11-25 09:20"), "did it go", went="did not")
    c.until(at("2026-11-25 10:00"))
    assert ("acknowledgement", DAN) not in to_reporters(c) and c.case.mails[number].state == "withdrawn"


def in_doubt() -> tuple[Course, int]:
    """Jo Moss has reported from the mailbox of both, of which nobody knows yet; nobody can say whether our thanks went."""
    c = up_to("address")
    when = at("2026-11-25 09:05")
    c.until(when)
    by = Author(address=DAN, name="Jo Moss")
    c.happen(ReportArrived(at=when, by=by, source="H4TRXW", written=Written(key="jo", subject="", words=WORDS)))
    (number,) = (n for n in c.case.live if c.case.mails[n].owed.because == "letter: acknowledgement")
    c.happen(ReadyToSend(at=when, mail=number))
    c.happen(OutcomeUnknown(at=when, mail=number, why="cut off"))
    c.send(when)
    return c, number
