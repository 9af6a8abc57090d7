"""What stops a case, whose word lets it go on, and what was asked because it stood still."""

from mailflow.decide import asking
from mailflow.decide.turn import Turn
from mailflow.prompt.answers import Said, Universal
from mailflow.record import HoldKind
from mailflow.record import events as e
from tests.course import Course
from tests.roads import asked, command, reply, told, up_to
from tests.world import at

AT_RISK = Said(what=Universal.AT_RISK)

# A pause -------------------------------------------------------------------------------------------------------------


def paused(c: Course) -> Course:
    """The lead has paused the case."""
    command(c, "2026-11-24 13:00", "finch", "PAUSE", "a bereavement")
    return c


def test_whoever_wants_to_be_asked_again_is_not_once_somebody_has_written_go_on():
    c = paused(up_to("plan"))
    c.answer(at("2026-11-24 13:10"), "paused", go_on="stay")
    assert [one.question for one in c.case.plans] == ["paused"]
    command(c, "2026-11-24 14:00", "denham", "GO ON")
    assert not c.case.plans
    c.until(at("2026-12-18 12:00"))
    assert asked(c, "finch").count("paused") == 1


def test_go_on_answers_whether_it_may_go_on_though_the_case_is_stopped_for_another_reason():
    c = paused(up_to("plan"))
    reply(c, "2026-11-24 13:10", c.prompt("paused").asked.prompt, "finch", AT_RISK, "S")
    command(c, "2026-11-24 14:00", "finch", "GO ON")
    assert [held.kind for held in c.case.holds.values()] == [HoldKind.SAFEGUARDING]
    assert not c.case.waiting("paused")


def test_go_on_for_a_case_that_nothing_stops_changes_nothing():
    c = up_to("address")
    c.until(at("2026-12-01 11:00"))
    late = c.prompt("address").due
    assert late < at("2026-12-01 11:00")
    command(c, "2026-12-01 12:00", "finch", "GO ON")
    assert c.prompt("address").due == late
    assert not [r for r in c.log if isinstance(r.event, e.HoldLifted | e.DueMoved)]
    assert "The case goes on." in told(c, "finch", "done")[-1]


# The safeguarding lead must say --------------------------------------------------------------------------------------


def test_whoever_says_that_the_safeguarding_lead_must_say_stops_the_case_until_they_have():
    c = up_to("plan")
    nothing_waits(c)
    c.answer(at("2026-11-24 13:10"), "what next", next="hold")
    assert c.case.alarmed and "safeguarding" in asked(c, "orr")
    c.answer(at("2026-11-24 13:20"), "safeguarding", have="have it")
    c.answer(at("2026-11-24 13:30"), "safeguarding outcome", outcome="not safeguarding")
    assert not c.case.holds and c.case.waiting("what next")


def nothing_waits(c: Course) -> None:
    """The case has come to a point at which nothing is due, and the lead is asked what is to happen."""
    turn = Turn(c.case, c.school, at("2026-11-24 13:00"))
    asking.close_prompt(turn, c.prompt("plan"), "so that nothing waits")
    asking.ask(turn, "what next")
    c.case = turn.case
    c.send(at("2026-11-24 13:00"))
