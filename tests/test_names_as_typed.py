"""Nobody types the accents and apostrophes of a name on a phone."""

from dataclasses import replace

import pytest

from mailflow.people import is_named, named
from tests.mail.arrivals import for_cases, knowing, placed, reply, staff
from tests.roads import mail_to, up_to
from tests.world import PEOPLE, at, hillside

ONEILL = replace(PEOPLE[2], key="oneill", name="Siobhán O'Neill", address="oneill@hillside.example")
OTHERS = (*PEOPLE[:2], ONEILL, *PEOPLE[3:])


@pytest.mark.parametrize(
    "said", ["Siobhán", "Siobhan", "siobhan oneill", "Ms O’Neill", "O'Neill", "ONeill", "Siobhan O'Neill"]
)
def test_a_member_of_staff_is_known_with_and_without_their_accents(said: str):
    assert named(OTHERS, said) == (ONEILL,)


@pytest.mark.parametrize("said", ["Siobha", "Sean O'Neill", "Neill", "O Neill"])
def test_another_name_is_none_of_theirs(said: str):
    assert named(OTHERS, said) == ()


@pytest.mark.parametrize("said", ["siobhan oneill", "Siobhán O’Neill", "Mrs Siobhan O'Neill"])
def test_a_parent_of_that_very_name_may_be_the_member_of_staff(said: str):
    assert is_named(ONEILL, said) and not is_named(ONEILL, "O'Neill")


@pytest.mark.parametrize("lead", ["5 Siobhan", "5 Siobhan O'Neill", "5 oneill", "5: Siobhan ONeill"])
def test_whoever_is_named_to_lead_without_accents_leads(lead: str):
    c = up_to("first look", hillside(people=OTHERS))
    known = knowing(c, school=c.school)
    words = f"1A\n2A\n3 2\n4 O1\n{lead}\n6A\n7A"
    mail = reply(known, "KXR4TZ", mail_to(c, "shah", "asked: first look"), words, staff("shah"))
    (found,) = (one.happening for one in for_cases(placed(mail, known, "cases")))
    c.happen(replace(found, at=at("2026-11-24 10:00")))
    assert c.case.lead == "oneill"
