"""Who is suggested to lead: whoever of the SLT leads the fewest open cases, which is counted without reading any."""

from dataclasses import replace

import pytest

from mailflow.record import Case
from mailflow.register import Register
from mailflow.shell.desk.open_cases import OpenCases
from tests.course import Course
from tests.roads import CONCERN, newest, up_to
from tests.world import PEOPLE, at, hillside


def looked_at(**leads: int) -> str:
    """Return who is suggested in a new case, where these lead so many already."""
    c = Course(hillside(), register=Register(leads=leads))
    c.concern(at("2026-11-24 08:52"), CONCERN, seriousness=2, points=("O1",), group="Year 4")
    return "".join(c.prompt("first look").asked.suggested["lead"].picked)


@pytest.mark.parametrize(
    ("leads", "who"),
    [
        ({}, "finch"),
        ({"finch": 1}, "orr"),
        ({"finch": 1, "orr": 1}, "finch"),
        ({"finch": 4, "orr": 2}, "orr"),
        ({"finch": 4, "orr": 9, "shah": 0}, "finch"),  # she has the first look
    ],
)
def test_whoever_leads_the_fewest_is_suggested_and_of_several_the_first(leads, who):
    assert looked_at(**leads) == who


def test_somebody_who_is_away_is_suggested_after_all_who_are_present():
    c = Course(hillside(away={"orr": at("2026-12-11 00:00").date()}), register=Register(leads={"finch": 3}))
    c.concern(at("2026-11-24 08:52"), CONCERN, seriousness=2, group="Year 4")
    assert c.prompt("first look").asked.suggested["lead"].picked == ("finch",)
    assert "Tobias Finch" in newest(c, "shah")


def test_whoever_has_the_first_look_is_suggested_where_nobody_else_can_lead():
    few = tuple(person for person in PEOPLE if person.key in ("shah", "denham", "pope", "patel", "marsh"))
    c = Course(hillside(people=few), register=Register())
    c.concern(at("2026-11-24 08:52"), CONCERN, seriousness=2, group="Year 4")
    assert c.prompt("first look").asked.suggested["lead"].picked == ("shah",)


def held(**cases: Case) -> OpenCases:
    known = OpenCases()
    for reference, case in cases.items():
        known.hold(reference, case, hillside())
    return known


def leads(known: OpenCases) -> dict[str, int]:
    return {key: count for key, count in known.beside("", Case()).leads.items() if count}


def test_the_desk_counts_who_leads_as_cases_come_change_hands_and_go():
    led = up_to("gathered").case
    known = held(K1=replace(led, reference="K1"), K2=replace(led, reference="K2"), K3=up_to("first look").case)
    assert leads(known) == {"finch": 2}
    known.hold("K2", replace(led, reference="K2", lead="orr"), hillside())
    assert leads(known) == {"finch": 1, "orr": 1}
    known.hold("K1", replace(led, reference="K1", transferred_to="complaints procedure"), hillside())
    assert leads(known) == {"orr": 1}
    known.drop("K2", replace(led, reference="K2", lead="orr", closed=True))
    known.drop("K3", led)
    assert leads(known) == {}
