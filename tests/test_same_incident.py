"""One incident, many who report it in one morning: whoever looks first reads so before all else, and one letter joins it."""

from dataclasses import replace

import pytest

from mailflow.decide.shown.in_danger import as_put
from mailflow.mail.answers import read
from mailflow.prompt.answers import Act, Reading
from mailflow.record import Case
from tests.course import Course
from tests.playing import CONCERN, School
from tests.roads import newest
from tests.test_joined import looks, raises
from tests.test_same_people import Beside
from tests.world import PEOPLE, at, hillside

SCHOOL = hillside()
BOTH = "Dan Moss called Mrs Green a waste of space on the Year 4 group."


def other(reference: str = "M2PQRV", when: str = "2026-11-24 07:30", words: str = BOTH, **changes: object) -> Case:
    """Return a case about the same group that somebody else reported, and Tobias Finch leads."""
    c = Course(SCHOOL)
    told = {"name": f"Sam {reference}", "address": f"{reference}@reed.example", "group": "Year 4"}
    c.concern(at(when), words, **told)  # type: ignore[arg-type]
    return replace(c.case, **{"reference": reference, "lead": "finch", **changes})  # type: ignore[arg-type]


def begins(*others: Case, words: str = f"Have you seen it? {BOTH}", **more: object) -> Course:
    """Return a new case about Year 4, beside which these others are open."""
    c = Beside(SCHOOL)
    for one in others:
        c.cases.hold(one.reference, one, SCHOOL)
    c.concern(at("2026-11-24 08:52"), words, **{"group": "Year 4", "seriousness": 2, "points": ("O1",), **more})  # type: ignore[arg-type]
    return c


def page(c: Course, who: str = "shah") -> str:
    return " ".join(newest(c, who).split())


def answer(c: Course, words: str) -> Reading:
    prompt = c.prompt("first look")
    question, said = as_put(c.case, prompt), prompt.asked.suggested
    return read(question, words, suggested=said, people=PEOPLE, today=at("2026-11-24").date(), by="shah")


MAY_BE = "It may be the same incident as M2PQRV"


def test_a_second_report_that_names_the_same_person_is_said_to_be_perhaps_the_same_before_all_else() -> None:
    c = begins(other())
    said = page(c)
    assert f"{MAY_BE}, opened on Tuesday 24 November 2026 and led by Tobias Finch: both name Dan Moss." in said
    assert said.index(MAY_BE) < said.index("Usually one letter is enough") < said.index("Have you seen it?")
    assert (
        "J the same incident as M2PQRV; no sign of risk; about a parent or other adult in the group; safe to write"
        in said
    )


def test_one_letter_joins_it_and_another_leaves_it_alone() -> None:
    c = begins(other())
    found = answer(c, "J")
    assert (
        isinstance(found, Act)
        and found.answers["same"].picked == ("known",)
        and found.answers["same"].words == "M2PQRV"
    )
    assert [found.answers[name].picked for name in ("safety", "about", "acknowledge")] == [
        ("no sign",),
        ("parent",),
        ("yes",),
    ]
    apart = answer(c, "A")
    assert isinstance(apart, Act) and apart.answers["same"].picked == ("new",)
    both = answer(c, "J, 7B thanks")
    assert isinstance(both, Act) and (both.answers["same"].words, both.answers["acknowledge"].picked) == (
        "M2PQRV",
        ("no",),
    )


def test_the_joined_report_goes_where_the_letter_said() -> None:
    c = begins(other())
    c.answer(at("2026-11-24 09:30"), "first look", reading=answer(c, "J"))
    assert c.case.offered == {1: "M2PQRV"} and not c.sent("finch")


def test_what_a_prompt_suggests_of_it_is_no_part_of_what_the_other_letter_accepts() -> None:
    said = page(begins(other()))
    assert "A also accepts these" in said and "we already know: yes" not in said


def test_from_the_third_about_a_group_in_two_days_it_is_said_though_nobody_is_named() -> None:
    vague = "The Year 4 group is getting nasty and I do not know whom to tell."
    second = begins(other(words=vague), words="It has kicked off on the class chat again.")
    assert "may be the same incident" not in page(second) and "J the same" not in page(second)
    third = begins(
        other(words=vague), other("H4TRXW", "2026-11-24 08:10", vague), words="Kicking off on the class chat."
    )
    assert (
        f"{MAY_BE}, opened on Tuesday 24 November 2026 and led by Tobias Finch: three about this group in two days."
        in page(third)
    )


def test_of_several_the_one_that_is_led_is_named_and_of_those_the_first() -> None:
    waits = other("H4TRXW", "2026-11-24 07:00", lead="")
    assert MAY_BE in page(begins(waits, other(), other("B7KLMN", "2026-11-24 08:00")))


@pytest.mark.parametrize(
    "one",
    [
        other(when="2026-11-20 09:00"),
        other(group="Year 3"),
        other(finished=True),
        other(words="Mrs Green should not have to read that on the group."),
        other(connected=frozenset({"shah"})),
    ],
    ids=[
        "days ago",
        "another group",
        "finished",
        "a teacher we do not know alone",
        "not theirs to know",
    ],
)
def test_what_is_not_likely_or_not_theirs_to_know_is_not_said(one: Case) -> None:
    c = begins(one, words="Dan Moss is at it again on the Year 4 group.")
    assert "may be the same incident" not in page(c) and "\nJ " not in newest(c, "shah")


def test_where_words_may_be_a_threat_no_letter_stands_for_the_first_and_it_is_still_said() -> None:
    c = begins(other(), seriousness=4)
    said = page(c)
    assert MAY_BE in said and "If it is, write 6B M2PQRV." in said and "\nJ " not in newest(c, "shah")


def test_whoever_is_asked_instead_and_may_not_know_of_it_is_offered_nothing() -> None:
    c = begins(other(connected=frozenset({"finch"})))
    assert MAY_BE in page(c)
    c.until(at("2026-11-26 09:00"))
    assert c.sent("finch") and "M2PQRV" not in newest(c, "finch") and "\nJ " not in newest(c, "finch")


async def test_six_report_one_incident_in_one_morning(school: School) -> None:
    """The first is looked at, and led; of each of the others the first look takes one letter, and all six are in one case."""
    async with school.at_work() as daemon:
        first = await raises(school, "rosa", CONCERN)
        await looks(school, "shah", first, "A, 5 Tobias Finch")
        for number in range(2, 7):
            again = await raises(school, "sam", f"{CONCERN} This is the {number}th time of asking, or so.")
            (prompt,) = [mail for mail in school.mails("shah", f"[{again}]") if "may be the same incident" in mail]
            assert f"same incident as {first}" in prompt
            await looks(school, "shah", again, "J")
            assert again not in daemon.desk.cases
        case = daemon.desk.cases[first]
        assert len(case.reports) == 6 and case.lead == "finch"
