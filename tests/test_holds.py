"""What stops a case, whose word lets it go on, and what was asked because it stood still."""

from datetime import timedelta

import pytest

from mailflow.authorship import Matter
from mailflow.decide import asking
from mailflow.decide.turn import Turn
from mailflow.prompt.answers import Said, Universal
from mailflow.record import HoldKind
from mailflow.record import events as e
from tests.course import Course
from tests.roads import asked, command, newest, raised, reply, told, up_to
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


def test_a_case_does_not_go_on_by_a_word_with_a_condition_and_its_writer_hears_so():
    c = paused(up_to("plan"))
    command(c, "2026-11-24 14:00", "finch", "GO ON, BUT", "once Jan is back")
    assert c.case.holds and c.case.waiting("paused")
    assert "please write GO ON KXR4TZ by itself" in told(c, "finch", "done")[-1]


def test_go_on_for_a_case_that_nothing_stops_changes_nothing():
    c = up_to("address")
    c.until(at("2026-12-01 11:00"))
    late = c.prompt("address").due
    assert late < at("2026-12-01 11:00")
    command(c, "2026-12-01 12:00", "finch", "GO ON")
    assert c.prompt("address").due == late
    assert not [r for r in c.log if isinstance(r.event, e.HoldLifted | e.DueMoved)]
    assert "The case goes on." in told(c, "finch", "done")[-1]


def test_whether_a_case_without_a_lead_may_go_on_is_asked_of_whoever_would_have_the_first_look():
    c = raised(matters=frozenset({Matter.UNSURE}))
    command(c, "2026-11-24 09:00", "denham", "PAUSE", "I know of this")
    assert c.prompt("paused").to == ("shah",) and not c.case.waiting("reassign")
    due = c.prompt("paused").due
    c.until(due + timedelta(days=14))
    assert asked(c, "shah").count("paused") > 1 and told(c, "denham", "a step is late")
    c.answer(due + timedelta(days=14), "paused", go_on="stay")
    c.until(due + timedelta(days=40))
    assert c.prompt("paused").to == ("shah",)
    c.answer(due + timedelta(days=40), "paused", go_on="go on")
    assert not c.case.holds


def test_whoever_would_have_had_the_first_look_and_is_connected_hands_the_pause_to_the_next():
    c = raised(matters=frozenset({Matter.UNSURE}))
    command(c, "2026-11-24 09:00", "denham", "PAUSE")
    reply(c, "2026-11-24 09:10", c.prompt("paused").asked.prompt, "shah", Said(what=Universal.CONNECTED), "X")
    assert c.prompt("paused").to == ("finch",) and not c.case.waiting("reassign")


def test_a_pause_that_its_lead_can_no_longer_see_to_is_somebodys_until_another_lead_is_named():
    c = paused(up_to("plan"))
    reply(c, "2026-11-24 13:10", c.prompt("paused").asked.prompt, "finch", Said(what=Universal.CONNECTED), "X")
    assert c.prompt("paused").to == ("shah",)
    c.answer(at("2026-11-24 14:00"), "reassign", lead="orr")
    assert c.prompt("paused").to == ("orr",)


def test_a_pause_of_a_case_whose_lead_has_left_is_asked_about():
    c = up_to("plan")
    reply(c, "2026-11-24 12:00", c.prompt("plan").asked.prompt, "finch", Said(what=Universal.CONNECTED), "X")
    command(c, "2026-11-24 13:00", "denham", "PAUSE")
    assert c.prompt("paused").to == ("shah",)


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


# A letter that could not be released meanwhile -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "question", "word"), [("decide", "decide", "approve"), ("release", "release", "send")]
)
def test_whoever_would_have_released_a_letter_under_a_hold_is_asked_again_when_it_goes_on(moment, question, word):
    c = up_to(moment)
    who, when = c.prompt(question).to[0], c.now or at("2026-11-27 10:00")
    reply(c, f"{when:%Y-%m-%d %H:%M}", c.case.of("plan")[0].asked.prompt, "finch", AT_RISK, "S")
    c.answer(when + timedelta(minutes=5), question, word=word)
    assert "you will be asked again when it goes on" in " ".join(told(c, who, "turned away")[-1].split())
    c.answer(when + timedelta(minutes=6), "safeguarding", by="orr", have="have it")
    before = len(asked(c, who))
    c.answer(when + timedelta(minutes=7), "safeguarding outcome", outcome="not safeguarding")
    assert asked(c, who)[before:] == [question] and "The case was stopped, and goes on." in newest(c, who)
    c.answer(when + timedelta(minutes=8), question, word=word)
    assert not c.case.waiting(question)
