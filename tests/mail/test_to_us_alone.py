"""What gives power over something counts only in an answer to us alone, also where it is about no case."""

from datetime import date
from email.message import EmailMessage

import pytest

from mailflow import housekeeping as h
from mailflow.record import SCHOOL
from tests.mail.arrivals import Known, for_school, placed, reply, staff
from tests.mail.test_intake_replies import second_address, standing_wordings
from tests.test_disposal import FEBRUARY, LISTED
from tests.test_housekeeping import NOON, House, author
from tests.world import hillside

OUTSIDE, INSIDE = "Dan Moss <dan.moss@moss.example>", f"{staff('finch')}, pa@hillside.example"
SAID = "dan.moss@moss.example"


def answered(house: House, mail: int, words: str, who: str, copy: str) -> h.SchoolHappening:
    """Somebody answers an email of the school's own, with a copy to somebody; what it is read as happens."""
    known = Known(school=house.school)
    answer: EmailMessage = reply(known, SCHOOL, mail, words, staff(who), to="cases@hillside.example", cc=copy)
    (found,) = for_school(placed(answer, known, "cases"))
    house.happen(found)
    return found


def over() -> tuple[House, int]:
    house = House()
    house.happen(h.RecordsOver(at=FEBRUARY, records=LISTED))
    return house, next(iter(house.school.disposal.asked))


def acting() -> tuple[House, int]:
    house = House()
    days = {"first": date(2026, 12, 21), "last": date(2026, 12, 22)}
    house.happen(h.ActingWanted(at=NOON, key="line", by=author("denham"), named=("shah",), **days))
    return house, house.school.acting.waits


@pytest.mark.parametrize(("copy", "goes"), [(OUTSIDE, False), (INSIDE, True)])
def test_records_are_destroyed_only_on_a_word_that_nobody_outside_has(copy, goes):
    house, mail = over()
    answered(house, mail, "DESTROY", "bell", copy)
    assert bool(house.school.disposal.agreed) is goes
    assert (SAID in house.told("bell")[-1]) is not goes


def test_what_keeps_records_counts_whoever_had_a_copy():
    house, mail = over()
    answered(house, mail, "KEEP until 1 May 2030", "bell", OUTSIDE)
    assert set(house.school.disposal.kept) == {one.case for one in LISTED}


@pytest.mark.parametrize(("copy", "acts"), [(OUTSIDE, False), (INSIDE, True)])
def test_nobody_acts_as_head_on_a_yes_of_which_somebody_outside_had_a_copy(copy, acts):
    house, mail = acting()
    answered(house, mail, "YES", "denham", copy)
    assert bool(house.school.acting.periods) is acts
    assert (SAID in house.told("denham")[-1]) is not acts


@pytest.mark.parametrize(("copy", "proved"), [(OUTSIDE, False), (INSIDE, True)])
def test_no_mailbox_is_proved_by_a_yes_of_which_somebody_outside_had_a_copy(copy, proved):
    house = House(hillside(enrolled=frozenset()))
    house.happen(h.EnrolmentWanted(at=NOON))
    mail = next(n for n, (who, _) in house.school.enrolment_asked.items() if who == "denham")
    answered(house, mail, "YES", "denham", copy)
    head = house.school.person("denham")
    assert head is not None and house.school.proved(head) is proved
    assert any(SAID in one for one in house.told("denham")) is not proved


@pytest.mark.parametrize(("copy", "approved"), [(OUTSIDE, False), (INSIDE, True)])
def test_standing_wordings_are_approved_only_to_us_alone_and_it_is_said_why(copy, approved):
    known, mail = standing_wordings()
    house = House(known.school)
    answered(house, mail, "APPROVE", "denham", copy)
    assert bool(house.school.standing) is approved
    assert (SAID in house.told("denham")[-1]) is not approved


def test_a_further_address_of_ones_own_may_have_a_copy_of_the_yes_to_it():
    known, mail = second_address()
    house = House(known.school)
    answered(house, mail, "YES", "denham", "paul@post.example")
    assert house.school.second == {("denham", "paul@post.example")}
