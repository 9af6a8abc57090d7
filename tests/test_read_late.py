"""The program was off for days, or a mailbox could not be read: whoever is asked then is asked anew, and is not late yet."""

from datetime import timedelta

from mailflow.authorship import Author, Matter, Written
from mailflow.decide.shown.case_page import case_page
from mailflow.happening import ConcernRaised, NotDelivered, ReadyToSend, Woke
from mailflow.record import MailState
from tests.course import Course
from tests.roads import CONCERN, ROSA, newest, told
from tests.world import at, hillside

CAME, READ = at("2026-11-22 01:30"), at("2026-11-24 09:10")
DANGER = frozenset({Matter.CONCERN, Matter.DANGER})


def read_late(matters: frozenset[Matter] = frozenset({Matter.CONCERN})) -> Course:
    """A message came on Sunday night, and is read on Tuesday: that is written down, and what is due looked at, before anything
    leaves."""
    c = Course(hillside())
    c.happen(
        ConcernRaised(
            at=CAME,
            reference="KXR4TZ",
            by=Author(address=ROSA, name="Rosa Lind"),
            written=Written(key=c.key(), subject="Year 4", words=CONCERN),
            matters=matters,
            seriousness=4 if Matter.DANGER in matters else 2,
            group="Year 4",
        )
    )
    c.happen(Woke(at=READ))
    return c


def test_an_alert_that_is_read_days_late_goes_to_those_who_safeguard_first_and_on_from_there_in_its_time():
    c = read_late(DANGER)
    c.send(READ)
    c.until(READ + timedelta(minutes=14))
    assert set(c.prompt("safeguarding").to) == {"orr", "denham"} and not told(c, "pope", "find the safeguarding lead")
    assert not any("This is a reminder" in newest(c, who) for who in ("orr", "denham"))
    c.until(READ + timedelta(minutes=16))
    assert "This is a reminder" in newest(c, "orr") and "marsh" not in c.prompt("safeguarding").to
    c.until(READ + timedelta(minutes=61))
    assert "marsh" in c.prompt("safeguarding").to and told(c, "pope", "find the safeguarding lead")


def test_an_alert_that_the_mail_server_does_not_take_goes_on_to_others_all_the_same():
    c = read_late(DANGER)
    number = next(n for n, mail in c.case.mails.items() if mail.owed.because == "asked: safeguarding")
    c.happen(ReadyToSend(at=READ, mail=number))
    c.happen(NotDelivered(at=READ, mail=number, permanent=False, reply="421 try later"))
    assert c.case.mails[number].state is MailState.OWED
    c.until(READ + timedelta(minutes=20))
    assert "denham" in c.prompt("safeguarding").to


def test_a_first_look_that_is_read_days_late_is_put_to_one_person_who_has_the_usual_time_for_it():
    c = read_late()
    c.send(READ)
    c.send(READ)  # what took the place of the first email, with a day that is still to come
    (asked,) = c.sent("shah")
    assert (
        asked.owed.subject.endswith("Reply needed by Wed 25 Nov") and "Please reply by Wed 25 Nov." in asked.owed.body
    )
    assert "- Tue 24 Nov 2026, 09:10: asked Amira Shah: Have a first look" in case_page(c.case, c.school)
    c.until(READ + timedelta(hours=2))
    assert c.prompt("first look").to == ("shah",)
    c.until(at("2026-11-26 12:00"))
    assert len(c.prompt("first look").to) == 2
