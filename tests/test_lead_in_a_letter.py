"""A letter names whoever leads when it leaves, and nobody who led before."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mailflow.prompt.answers import Said, Universal
from mailflow.record import events as e
from mailflow.record.plain import from_row, to_row
from tests.course import Course
from tests.roads import asked, left, letters, newest, reply, told, up_to
from tests.world import PEOPLE, at

X = Said(what=Universal.CONNECTED)
FINCH, ORR = "Tobias Finch", next(p.name for p in PEOPLE if p.key == "orr")


def out_of_it(c: Course, when: str) -> None:
    """Whoever leads remembers that they are connected with it, and somebody else is named a little later."""
    reply(c, when, next(iter(c.case.of("plan"))).asked.prompt, "finch", X, "X")
    c.answer(at(when) + timedelta(minutes=2), "reassign", lead="orr")


def body(c: Course, name: str) -> str:
    return letters(c, name)[-1].draft.body


def names_orr_alone(c: Course, name: str) -> bool:
    return ORR in body(c, name) and FINCH not in body(c, name)


def test_an_invitation_that_waits_for_its_release_is_put_to_the_new_lead_in_their_own_name():
    c = up_to("release")
    assert FINCH in body(c, "invitation")
    out_of_it(c, "2026-11-25 09:12")
    assert names_orr_alone(c, "invitation")
    assert c.prompt("release").to == ("orr",) and FINCH not in newest(c, "orr")
    assert asked(c, "orr").count("release") == 1
    c.answer(at("2026-11-25 09:20"), "release", word="send")
    c.until(at("2026-11-25 12:00"))
    assert len(left(c, "invitation")) == 1


@pytest.mark.parametrize(
    ("seriousness", "question", "word", "who"), [(2, "release", "send", "orr"), (3, "decide", "approve", "denham")]
)
def test_a_released_invitation_does_not_leave_in_the_name_of_whoever_leads_no_more(seriousness, question, word, who):
    c = up_to("release", seriousness=seriousness)
    c.answer(at("2026-11-25 09:20"), question, word=word)
    out_of_it(c, "2026-11-25 09:25")
    c.until(at("2026-11-25 12:00"))
    assert not left(c, "invitation") and names_orr_alone(c, "invitation")
    assert c.prompt(question).to == (who,) and "lead" in newest(c, who)
    c.answer(at("2026-11-25 12:00"), question, word=word)
    c.until(at("2026-11-25 15:00"))
    assert len(left(c, "invitation")) == 1


def test_a_decision_that_waits_is_put_anew_with_the_name_of_whoever_leads_now():
    c = up_to("decide", responses=("R4",))
    (before,) = (p for p in c.case.of("decide") if p.open)
    (name,) = (x.draft.name for x in c.case.letters.values() if x.draft.letter == before.asked.about)
    out_of_it(c, "2026-11-26 18:00")
    assert c.prompt("decide").asked.prompt != before.asked.prompt and names_orr_alone(c, name)


def test_while_nobody_leads_no_letter_is_approved_that_names_whoever_did():
    c = up_to("release", seriousness=3)
    reply(c, "2026-11-25 09:12", next(iter(c.case.of("plan"))).asked.prompt, "finch", X, "X")
    c.answer(at("2026-11-25 09:15"), "decide", word="approve")
    assert "once somebody else is named" in told(c, "denham", "turned away")[-1]
    c.answer(at("2026-11-25 09:20"), "reassign", lead="orr")
    assert names_orr_alone(c, "invitation")
    c.answer(at("2026-11-25 09:25"), "decide", word="approve")
    c.until(at("2026-11-25 12:00"))
    assert len(left(c, "invitation")) == 1


def test_a_released_letter_does_not_leave_while_nobody_leads():
    c = up_to("release", seriousness=3)
    c.answer(at("2026-11-25 09:20"), "decide", word="approve")
    reply(c, "2026-11-25 09:25", next(iter(c.case.of("plan"))).asked.prompt, "finch", X, "X")
    c.until(at("2026-11-25 12:00"))
    assert not left(c, "invitation")
    c.answer(at("2026-11-25 12:00"), "reassign", lead="orr")
    assert c.prompt("decide").to == ("denham",) and names_orr_alone(c, "invitation")


def test_a_letter_that_names_somebody_who_has_left_the_school_does_not_leave():
    c = up_to("release", seriousness=3)
    c.answer(at("2026-11-25 09:20"), "decide", word="approve")
    c.school = replace(c.school, people=tuple(p for p in c.school.people if p.key != "finch"))
    c.until(at("2026-11-25 12:00"))
    assert not left(c, "invitation") and letters(c, "invitation")[-1].state == "lapsed"


def test_a_draft_of_an_earlier_version_says_nothing_of_whom_it_names_and_loads():
    c = up_to("release")
    (one,) = (r for r in c.log if isinstance(r.event, e.Drafted) and r.event.name == "invitation")
    row = to_row(one.number, one.at, one.event)
    assert row["data"]["lead"] == "finch"
    del row["data"]["lead"]
    assert getattr(from_row(row).event, "lead", None) == ""
