"""Where decisions count from another address than before, those hear of it who would know if it was not meant."""

from dataclasses import replace

import pytest

from mailflow import housekeeping as h
from mailflow.authorship import Author
from mailflow.record import events as e
from tests.course import ALL
from tests.test_housekeeping import NOON, House
from tests.world import hillside

TOLD = "told: another mailbox"


def moved(house: House, who: str, address: str) -> None:
    """Somebody's address in config.toml is another one from now on."""
    people = tuple(replace(p, address=address) if p.key == who else p for p in house.school.people)
    house.school = replace(house.school, people=people)


def proves(house: House, who: str, *, agreed: bool = True) -> None:
    """Everybody whose mailbox is not proved is asked, and this person answers from theirs."""
    house.happen(h.EnrolmentWanted(at=NOON))
    mail, (_, address) = [one for one in house.school.enrolment_asked.items() if one[1][0] == who][-1]
    house.messages += 1
    by = Author(address=address, person=who, proof=ALL)
    key = f"enrolment {house.messages}"
    house.happen(h.EnrolmentReply(at=NOON, key=key, mail=mail, by=by, agreed=agreed, shown=""))


def of_a_change(house: House) -> list[e.Owed]:
    return [one for one in house.sent if one.because == TOLD]


def enrolled(who: str) -> House:
    house = House(hillside(enrolled=frozenset()))
    proves(house, who)
    assert not of_a_change(house), "the first address is no change"
    return house


@pytest.mark.parametrize(("who", "other"), [("denham", "marsh"), ("finch", "denham"), ("marsh", "denham")])
def test_the_old_address_and_one_other_are_told_when_the_new_one_is_proved_and_not_before(who, other):
    house = enrolled(who)
    moved(house, who, "new@elsewhere.example")
    house.happen(h.EnrolmentWanted(at=NOON))
    assert not of_a_change(house)
    proves(house, who)
    found = of_a_change(house)
    assert [one.address for one in found] == [f"{who}@hillside.example", f"{other}@hillside.example"]
    said = " ".join(found[0].body.split())
    assert f"count from there, and no longer from {who}@hillside.example" in said and "new@elsewhere.example" in said


def test_of_a_second_change_the_address_that_counted_last_is_told():
    house = enrolled("denham")
    for address in ("second@hillside.example", "third@hillside.example"):
        moved(house, "denham", address)
        proves(house, "denham")
    assert [one.address for one in of_a_change(house)][2:] == ["second@hillside.example", "marsh@hillside.example"]


def test_where_the_new_address_is_not_proved_nothing_has_changed():
    house = enrolled("denham")
    moved(house, "denham", "new@elsewhere.example")
    proves(house, "denham", agreed=False)
    assert not of_a_change(house)
