"""The school's own record: who may stop everything, whose mailbox is proved, and what the office is told each day."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from mailflow import housekeeping as h
from mailflow.authorship import Author
from mailflow.happening import Delivered, ReadyToSend
from mailflow.housekeeping import keep_house
from mailflow.housekeeping.daily import NOT_COUNTED
from mailflow.people import Role
from mailflow.prompt import Proof
from mailflow.record import Mail, Recorded
from mailflow.record import events as e
from mailflow.record import school_events as s
from mailflow.school import School, after
from mailflow.shell.records.ledger import FATES
from tests.course import ALL
from tests.world import at, hillside

NOON = at("2026-11-24 12:00")
PLACES = ("admin 17 4093", "admin 17 4101", "admin 17 4102")


@dataclass
class House:
    """The school's own record as it goes. `sent` is every email that it owed, in order."""

    school: School = field(default_factory=hillside)
    log: list[s.SchoolEvent] = field(default_factory=list)
    messages: int = 0

    def happen(self, happening: h.SchoolHappening) -> tuple[s.SchoolEvent, ...]:
        events = keep_house(self.school, happening)
        first = self.school.events + 1
        self.school = after(self.school, [Recorded(n, happening.at, one) for n, one in enumerate(events, first)])  # type: ignore[arg-type]
        self.log += events
        return events

    def says(self, who: str, what: str, **more: object) -> None:
        self.messages += 1
        key = f"message {self.messages}"
        self.happen(h.Said(at=NOON, key=key, by=author(who), what=what, **more))  # type: ignore[arg-type]

    @property
    def sent(self) -> list[e.Owed]:
        return [one for one in self.log if isinstance(one, e.Owed)]

    def told(self, who: str) -> list[str]:
        return [one.body for one in self.sent if one.to == who]

    def leaves(self, mail: int) -> Mail:
        self.happen(ReadyToSend(at=NOON, mail=mail))
        kept = self.school.mails[mail]
        self.happen(Delivered(at=NOON, mail=mail, reply="250 taken"))
        return kept


def author(who: str, proof: frozenset[Proof] = ALL) -> Author:
    return Author(address=f"{who}@hillside.example", person=who, proof=proof)


# Words that stop things ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("who", ["denham", "shah", "finch", "orr", "pope", "bell"])
def test_everything_is_stopped_by_the_head_the_leadership_safeguarding_the_office_and_data_protection(who):
    house = House()
    house.says(who, "STOP ALL")
    assert house.school.stopped and "Everything has stopped" in house.told(who)[0]


@pytest.mark.parametrize("who", ["patel", "reid", "kaur", "marsh"])
def test_nobody_else_stops_everything_and_they_are_told_who_may(who):
    house = House()
    house.says(who, "STOP ALL")
    assert not house.school.stopped
    assert len(house.sent) == 1 and "STOP ALL is for" in house.told(who)[0] and "office" in house.told(who)[0]


@pytest.mark.parametrize(("who", "may"), [("denham", True), ("shah", True), ("finch", True), ("orr", True)] + [
    (who, False) for who in ("pope", "bell", "kaur", "patel", "reid")
])  # fmt: skip
def test_mail_leaves_again_only_on_a_word_of_the_head_the_leadership_or_safeguarding(who, may):
    house = House(hillside(stopped=True))
    house.says(who, "GO ON ALL")
    assert house.school.stopped is not may


@pytest.mark.parametrize("word", ["STOP ALL", "GO ON ALL"])
def test_the_head_and_the_safeguarding_lead_are_told_when_everything_stops_or_goes_on(word):
    house = House(hillside(stopped=word == "GO ON ALL"))
    house.says("finch", word)
    assert f"Tobias Finch has written {word}." in house.told("denham")[0]
    assert f"Tobias Finch has written {word}." in house.told("orr")[0]


def test_nothing_goes_on_where_something_is_to_be_held_back_and_its_writer_hears_how_to_do_both():
    house = House(hillside(stopped=True))
    house.says("finch", "GO ON ALL, BUT")
    assert house.school.stopped and len(house.sent) == 1
    assert "Nothing goes on yet" in house.told("finch")[0] and "first write PAUSE" in house.told("finch")[0]


def test_the_head_who_stops_everything_is_not_told_of_it_twice():
    house = House()
    house.says("denham", "STOP ALL")
    assert len(house.told("denham")) == 1 and len(house.told("orr")) == 1


@pytest.mark.parametrize(("who", "may"), [("denham", True), ("finch", True), ("pope", True), ("kaur", True)] + [
    (who, False) for who in ("patel", "bell", "reid")
])  # fmt: skip
def test_a_closure_is_for_the_head_the_leadership_and_the_office(who, may):
    house = House()
    house.says(who, "CLOSED", day=at("2026-12-01").date(), words="snow")
    assert house.school.calendar.is_school_day(at("2026-12-01").date()) is not may


@pytest.mark.parametrize(("who", "hears"), [("denham", True), ("shah", False)])
def test_the_head_who_is_away_hears_how_somebody_acts_for_them(who, hears):
    house = House()
    house.says(who, "AWAY", day=at("2026-12-01").date())
    assert (
        "ACTING HEAD full name, from date to date" in house.told(who)[0]
    ) is hears and not house.school.acting.periods


def test_whoever_is_ill_and_gives_no_day_is_asked_for_one_and_the_head_hears_of_it():
    house = House()
    house.says("finch", "AWAY")
    (line,) = house.told("finch")
    assert "I am away until" in line and "Get well soon" in line and not house.school.away
    assert "Tobias Finch has written to us that they are away, without a day." in house.told("denham")[0]
    house.says("denham", "AWAY")
    assert "ACTING HEAD full name" in house.told("denham")[1] and len(house.told("denham")) == 2


def test_a_word_that_comes_twice_counts_once():
    house = House()
    said = h.Said(at=NOON, key="the same", by=author("finch"), what="STOP ALL")
    house.happen(said)
    assert house.happen(said) == ()


# Proving mailboxes ---------------------------------------------------------------------------------------------------


def enrolling() -> House:
    house = House(hillside(enrolled=frozenset()))
    house.happen(h.EnrolmentWanted(at=NOON))
    return house


def enrolment_reply(house: House, who: str, *, agreed: bool = True, proof: frozenset[Proof] = ALL) -> None:
    mail = next(n for n, (person, _) in house.school.enrolment_asked.items() if person == who)
    house.leaves(mail)
    reply = h.EnrolmentReply(at=NOON, key=f"{who} {agreed}", mail=mail, by=author(who, proof), shown="", agreed=agreed)
    house.happen(reply)


def test_everybody_who_may_release_a_letter_is_asked_to_prove_their_mailbox_the_vice_chair_too():
    asked = {person for person, _ in enrolling().school.enrolment_asked.values()}
    assert asked == {"denham", "shah", "finch", "orr", "marsh", "cole"}


def test_the_email_that_proves_a_mailbox_says_whose_it_is_what_for_and_what_silence_means():
    body = enrolling().told("denham")[-1]
    assert "This is mailflow, the program with which Hillside CE Primary looks into concerns" in body
    assert "Until you do, your decisions by email do not count." in body
    assert "If you are in doubt about this email, ring the school office on 01632" in body


def test_the_school_of_every_test_has_approved_every_standing_wording():
    assert not h.standing_wanted(hillside())


def test_a_mailbox_is_proved_by_yes():
    house = enrolling()
    enrolment_reply(house, "cole")
    cole = house.school.person("cole")
    assert cole and house.school.proved(cole)


def test_what_stands_under_the_yes_is_known_for_their_signature():
    house = enrolling()
    mail = next(n for n, (person, _) in house.school.enrolment_asked.items() if person == "cole")
    house.leaves(mail)
    below = "Ian Cole\nChair of Governors\nBe kind, be brave"
    house.happen(h.EnrolmentReply(at=NOON, key="1", mail=mail, by=author("cole"), shown="", footer=below))
    assert house.school.footers["cole"] == below and "left unread" in house.told("cole")[-1]


def test_a_mailbox_is_not_proved_without_yes():
    house = enrolling()
    enrolment_reply(house, "cole", agreed=False)
    cole = house.school.person("cole")
    assert cole and not house.school.proved(cole)
    assert house.sent[-1].because == "told: enrolment not agreed"


@pytest.mark.parametrize("missing", list(Proof))
def test_yes_that_is_not_proved_in_every_way_proves_no_mailbox(missing):
    house = enrolling()
    enrolment_reply(house, "cole", proof=ALL - {missing})
    cole = house.school.person("cole")
    assert cole and not house.school.proved(cole)


# The daily line ------------------------------------------------------------------------------------------------------


def daily() -> tuple[House, int]:
    """The office has had the line of the day, which lists three messages that looked close."""
    house = House()
    hours = ("08:12", "09:40", "15:03")
    house.happen(
        h.DayBegan(
            at=at("2026-11-25 07:30"),
            since=date(2026, 11, 24),
            counts={"ordinary": 41, "case": 1},
            close=hours,
            places=PLACES,
        )
    )
    listed = next(one for one in house.log if isinstance(one, s.Listed))
    return house, listed.mail


def test_the_daily_line_lists_what_looked_close_with_a_number_for_each():
    house, _ = daily()
    line = house.told("pope")[0]
    assert "1   08:12\n2   09:40\n3   15:03" in line and "Tue 24 Nov: 42 messages. 1 was" in line


@pytest.mark.parametrize(
    ("counts", "says"),
    [
        (
            {"case": 2, "answer": 1, "automatic": 1, "ordinary": 1, "copy": 9, "loop": 1},
            "5 messages. 3 were concerns or answers to us, 1 was an automatic notice, 1 was ordinary and left to you.",
        ),
        ({"ordinary": 1}, "1 message. 1 was ordinary and left to you."),
        ({"copy": 2}, "no messages."),
    ],
)
def test_the_daily_line_names_its_days_and_says_what_became_of_each_message(counts: dict[str, int], says: str):
    for since, days in ((date(2026, 11, 20), "Fri 20 Nov to Sun 22 Nov"), (date(2026, 11, 22), "Sun 22 Nov")):
        house = House()
        house.happen(h.DayBegan(at=at("2026-11-23 07:30"), since=since, counts=counts))
        line = house.told("pope")[0]
        assert f"The mailboxes were read. {days}: {says} No message waits for you." in line


def test_the_daily_line_accounts_for_whatever_can_become_of_a_message():
    house = House()
    counts = dict.fromkeys(sorted(FATES), 1)
    house.happen(h.DayBegan(at=at("2026-11-25 07:30"), since=date(2026, 11, 24), counts=counts))
    total, _, parts = house.told("pope")[0].partition("Tue 24 Nov: ")[2].partition(" messages. ")
    assert (
        int(total)
        == len(FATES - set(NOT_COUNTED))
        == sum(int(n) for n in re.findall(r"\b[0-9]+\b", parts.split(".")[0]))
    )


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2026-10-20", ""),
        ("2026-11-23", "the secret with which we log in to the mailboxes ends on Thu 3 Dec."),
        ("2026-12-04", "the secret with which we log in to the mailboxes ended on Thu 3 Dec."),
    ],
)
def test_the_office_hears_in_time_that_the_log_in_to_the_mailboxes_ends(day: str, says: str):
    house = House()
    house.school = replace(house.school, log_in_ends=date(2026, 12, 3))
    house.happen(h.DayBegan(at=at(f"{day} 07:30"), since=date(2026, 10, 1), counts={}))
    (line,) = house.told("pope")
    assert (says in line and "Please tell IT." in line) if says else "log in" not in line


def test_what_waits_for_the_office_is_listed_instead():
    house = House()
    house.happen(h.PutAside(at=NOON, key="k", mailbox="admin", why="It could not be read.", raw="raw"))
    house.happen(h.DayBegan(at=at("2026-11-25 07:30"), since=date(2026, 11, 24), counts={"set aside": 1}))
    line = house.told("pope")[-1]
    assert "1 went to whom it belongs, or waits below." in line and "waits for you" not in line
    assert "For you, in the mailbox where it came:\n\n- 12:00 on Tue 24 Nov, admin@: It could not be read." in line


def test_a_mailbox_is_called_as_the_school_calls_it():
    house = House(replace(hillside(), admin_address="office@hillside.example"))
    house.happen(h.PutAside(at=NOON, key="k", mailbox="admin", why="It could not be read.", raw="raw"))
    house.happen(h.MailboxShut(at=NOON, mailbox="admin", since=NOON, why="It does not answer."))
    house.happen(h.DayBegan(at=at("2026-11-25 07:30"), since=date(2026, 11, 24), counts={"set aside": 1}))
    said = [one for one in house.told("pope") if "@" in one]
    assert len(said) == 3 and all("office@" in one and "admin@" not in one for one in said)


def test_a_stop_by_somebody_else_is_not_called_ones_own_message():
    house = House()
    house.says("finch", "STOP ALL")
    assert "Your message" in house.told("finch")[-1]
    assert (
        "Tobias Finch has written STOP ALL." in house.told("denham")[-1]
        and "Your message" not in house.told("denham")[-1]
    )


def test_whoever_is_away_reads_that_the_day_is_one_of_them():
    house = House()
    house.says("orr", "AWAY", day=date(2026, 11, 30))
    assert "away up to the end of Monday 30 November" in house.told("orr")[-1]


@pytest.mark.parametrize(
    ("what", "says"),
    [
        ("rights", "the month for it ends on Thu 24 Dec, school holidays included"),
        ("data-incident", "the 72 hours end at 12:00 on Fri 27 Nov"),
    ],
)
def test_whoever_has_a_time_by_law_is_told_when_it_ends(what, says):
    house = House()
    house.happen(h.Belongs(at=NOON, key="k", mailbox="admin", to=Role.DATA_PROTECTION, what=what, kept=False))
    assert says in house.told("bell")[-1]


def answered(house: House, mail: int, who: str, *numbers: int) -> None:
    house.happen(h.AnsweredUs(at=NOON, key=f"{who} {numbers}", mail=mail, by=author(who), numbers=numbers))


def test_a_number_in_reply_to_the_daily_line_pulls_that_message_back():
    house, mail = daily()
    house.leaves(mail)
    answered(house, mail, "pope", 2)
    assert [one for one in house.log if isinstance(one, s.PulledBack)] == [s.PulledBack(place=PLACES[1], by="pope")]
    assert house.school.pulled == {PLACES[1]} and "number 2 looked at" in house.told("pope")[-1]
    house.happen(h.PulledIn(at=NOON, place=PLACES[1]))
    assert not house.school.pulled


def test_a_number_that_is_not_in_the_list_pulls_nothing_back():
    house, mail = daily()
    house.leaves(mail)
    answered(house, mail, "pope", 0, 4, 99)
    assert not house.school.pulled and "No message of that number" in house.told("pope")[-1]


@pytest.mark.parametrize(("who", "may"), [("kaur", True), ("finch", True), ("denham", True), ("patel", False)])
def test_only_the_office_and_the_leadership_pull_a_message_back(who, may):
    house, mail = daily()
    house.leaves(mail)
    answered(house, mail, who, 1)
    assert bool(house.school.pulled) is may


# Mail of the school's own that comes back ----------------------------------------------------------------------------


def test_a_bounce_of_the_schools_own_mail_is_told_to_somebody_else():
    house, mail = daily()
    house.leaves(mail)
    house.happen(h.CameBack(at=NOON, key="back", mail=mail, permanent=True))
    assert house.sent[-1].to == "kaur" and "Our email to Jan Pope came back." in house.told("kaur")[0]


def test_a_bounce_of_what_went_to_somebody_else_is_told_to_the_office():
    house = enrolling()
    mail = next(n for n, (person, _) in house.school.enrolment_asked.items() if person == "marsh")
    house.leaves(mail)
    house.happen(h.CameBack(at=NOON, key="back", mail=mail, permanent=True))
    assert house.sent[-1].to == "pope" and "Our email to Helen Marsh came back." in house.told("pope")[0]


def test_a_delay_of_the_schools_own_mail_is_told_to_nobody():
    house, mail = daily()
    house.leaves(mail)
    before = len(house.sent)
    house.happen(h.CameBack(at=NOON, key="back", mail=mail, permanent=False))
    assert len(house.sent) == before
