"""Safety comes first and waits for nobody: holds, alerts, and concerns that only some may know of."""

from dataclasses import replace
from datetime import date

import pytest

from mailflow.authorship import Matter
from mailflow.decide import asking
from mailflow.decide.turn import Turn
from mailflow.happening import (
    Absent,
    ConcernRaised,
    DangerSeen,
    Happening,
    PartTaken,
    ReportMoved,
    ReportNotTaken,
    StaffAway,
    Woke,
)
from mailflow.people import Role
from mailflow.prompt import ANY_OF_STAFF
from mailflow.prompt.answers import Act, Answer, Said, Universal
from mailflow.record import Case, fold
from mailflow.record import events as e
from mailflow.school import School
from mailflow.shell.desk import at_once
from mailflow.workflow import question as row
from tests.course import Course
from tests.mail.questions import reading
from tests.roads import (
    CONCERN,
    NOT_VERIFIED,
    ROSA,
    asked,
    command,
    first_look,
    left,
    newest,
    raised,
    reply,
    told,
    up_to,
    write,
)
from tests.world import at, hillside

DANGER = frozenset({Matter.CONCERN, Matter.DANGER})
UNCLEAR_DANGER = frozenset({Matter.UNSURE, Matter.DANGER})
MARKS = "Tia came in with marks on her arm and her stepdad says he gave them a clip."


def lifted(c: Course, when: str = "2026-11-24 10:00") -> None:
    """The safeguarding lead takes it, and finds that it is not safeguarding."""
    if c.case.waiting("safeguarding"):
        c.answer(at(when), "safeguarding", have="have it")
    c.answer(at(when), "safeguarding outcome", outcome="not safeguarding")


# Nobody else ends what the safeguarding lead has stopped -------------------------------------------------------------


def test_the_office_calling_it_ordinary_does_not_end_a_case_that_the_safeguarding_lead_has_stopped():
    c = raised(matters=UNCLEAR_DANGER, words=MARKS)
    c.answer(at("2026-11-24 09:30"), "office check", what="ordinary", sender="matches")
    assert c.case.ours and c.case.alarmed and c.case.waiting("safeguarding")


def test_the_offices_word_that_it_is_ordinary_takes_effect_once_it_is_not_safeguarding():
    c = raised(matters=UNCLEAR_DANGER, words=MARKS)
    c.answer(at("2026-11-24 09:30"), "office check", what="ordinary", sender="matches")
    lifted(c)
    assert (c.case.transferred_to, c.case.closed) == ("office", True)
    assert not c.case.of("first look")


def test_a_first_look_that_says_pupils_does_not_end_a_stopped_case():
    c = raised(matters=DANGER, words=MARKS)
    c.answer(at("2026-11-24 09:30"), "first look", reading=first_look(about=Answer(("pupils",))))
    assert c.case.ours and c.case.alarmed and c.case.waiting("safeguarding")


def test_a_first_look_that_says_pupils_takes_effect_once_it_is_not_safeguarding():
    c = raised(matters=DANGER, words=MARKS)
    c.answer(at("2026-11-24 09:30"), "first look", reading=first_look(about=Answer(("pupils",))))
    lifted(c)
    assert (c.case.transferred_to, c.case.closed) == ("behaviour policy", True)


def test_what_the_office_thought_at_risk_and_is_not_safeguarding_gets_a_first_look():
    c = raised(matters=frozenset({Matter.UNSURE}))
    c.answer(at("2026-11-24 09:30"), "office check", what="at risk", sender="matches")
    assert c.case.alarmed and not c.case.of("first look")
    lifted(c)
    assert c.case.ours and not c.case.holds
    assert c.prompt("first look").to == ("shah",)


def test_only_a_part_that_may_go_on_becomes_a_case_of_its_own_and_the_rest_stays_with_safeguarding():
    c = raised(matters=DANGER, words=MARKS)
    c.answer(at("2026-11-24 09:10"), "safeguarding", have="have it")
    said = Answer(("parts",), "the name-calling of Miss Patel in the group")
    c.answer(at("2026-11-24 09:20"), "safeguarding outcome", outcome=said)
    split = [r.event for r in c.log if isinstance(r.event, e.PartSplit)]
    moved = [r.event for r in c.log if isinstance(r.event, e.PartMoved)]
    assert [(part.by, part.words) for part in split] == [("orr", "the name-calling of Miss Patel in the group")]
    assert [part.case for part in moved] == ["H4TRXW"]
    assert c.case.alarmed, "the hold was lifted"
    assert (c.case.transferred_to, c.case.closed) == ("safeguarding", True)
    assert not [r for r in c.log if isinstance(r.event, e.HoldLifted)]


def test_whoever_looks_first_at_a_part_that_may_go_on_reads_whose_words_they_are_and_is_suggested_nothing_that_nobody_knows():
    part = "site safety and the conduct may go on. contact with Rosa by me only"
    c = raised(words=part, came_from="H4TRXW", written_in_by="orr", seriousness=1)
    asks = newest(c, "shah")
    assert (
        f"What may go on, as Lucy Orr wrote it. The message itself, from Rosa Lind <rosa.lind@lind.example>, stays with them.\n\n> {part}"
        in asks
    )
    assert "How serious does it look: 1" not in asks and "written in by" not in asks
    assert "safe to write to the sender" not in asks


# The incident is known already ---------------------------------------------------------------------------------------

KNOWN = Answer(("known",), "H4TRXW")


def test_an_incident_that_we_know_is_not_joined_while_the_safeguarding_lead_has_stopped_the_case():
    c = up_to("first look")
    look = first_look(safety=Answer(("at risk",)), same=KNOWN)
    c.answer(at("2026-11-24 09:30"), "first look", reading=look)
    assert c.case.alarmed and c.case.waiting("safeguarding") and not c.case.offered
    lifted(c)
    assert c.case.offered == {1: "H4TRXW"} and not c.case.waiting("plan")
    c.happen(ReportMoved(at=at("2026-11-24 10:01"), report=1, case="H4TRXW"))
    c.until(at("2026-11-25 12:00"))
    assert c.case.closed and not left(c, "acknowledgement")  # the reporter is written to from the other case


ONLY_KNOWN = {
    name: one
    for name, one in first_look(same=KNOWN).answers.items()
    if name in ("safety", "about", "same", "acknowledge")
}


def test_an_incident_that_we_know_needs_no_lead_and_no_points_of_its_own():
    found = reading(row("first look"), "1A 2A 6B H4TRXW, for Siobhan's case 7A")
    assert isinstance(found, Act) and found.answers["same"].picked == ("known",)
    c = up_to("first look")
    c.answer(at("2026-11-24 09:30"), "first look", reading=Act(answers=ONLY_KNOWN))
    assert c.case.offered == {1: "H4TRXW"} and not c.case.open
    c.happen(ReportMoved(at=at("2026-11-24 09:31"), report=1, case="H4TRXW"))
    assert c.case.closed


def test_where_it_cannot_be_joined_the_head_is_asked_who_leads():
    c = up_to("first look")
    c.answer(at("2026-11-24 09:30"), "first look", reading=Act(answers=ONLY_KNOWN))
    c.happen(ReportNotTaken(at=at("2026-11-24 09:31"), report=1, case="H4TRXW", why="it is closed"))
    c.send(at("2026-11-24 09:31"))
    assert "taken for the same incident as H4TRXW, and could not be joined" in newest(c, "denham")
    c.answer(at("2026-11-24 10:00"), "reassign", lead="finch")
    assert c.prompt("plan").to == ("finch",)


def test_whoever_knows_the_incident_and_not_its_reference_is_asked_for_that_alone():
    c = up_to("first look")
    nameless = Answer(("known",), "the one from last week")
    c.answer(at("2026-11-24 09:30"), "first look", reading=Act(answers={**ONLY_KNOWN, "same": nameless}))
    again = newest(c, "shah")
    assert "It names no reference" in again and "Is anybody at risk?" not in again.partition("So far we have")[2]


def test_a_first_look_that_knows_the_incident_takes_effect_once_it_is_not_safeguarding():
    c = raised(matters=DANGER, words=MARKS)
    c.answer(at("2026-11-24 09:30"), "first look", reading=first_look(same=KNOWN))
    assert c.case.alarmed and not c.case.offered
    lifted(c)
    assert c.case.offered == {1: "H4TRXW"}


def test_what_the_other_case_could_not_take_is_not_offered_again_after_a_pause():
    c = up_to("first look")
    c.answer(at("2026-11-24 09:30"), "first look", reading=first_look(same=KNOWN))
    c.happen(ReportNotTaken(at=at("2026-11-24 09:31"), report=1, case="H4TRXW", why="it is closed"))
    command(c, "2026-11-24 09:40", "finch", "PAUSE")
    command(c, "2026-11-24 09:50", "finch", "GO ON")
    assert not c.case.offered and c.case.ours and c.case.waiting("plan")


def test_a_report_that_was_about_to_move_stays_while_the_safeguarding_lead_has_stopped_the_case():
    c = up_to("first look")
    c.answer(at("2026-11-24 09:30"), "first look", reading=first_look(same=KNOWN))
    c.happen(DangerSeen(at=at("2026-11-24 09:31"), key="later", words="risk"))
    desk = ADesk(c.case)
    at_once.finish(desk, "KXR4TZ", at("2026-11-24 09:32"))  # type: ignore[arg-type]
    assert desk.said == []
    lifted(c)
    desk = ADesk(c.case)
    at_once.finish(desk, "KXR4TZ", at("2026-11-24 10:00"))  # type: ignore[arg-type]
    assert [type(said) for _, said in desk.said] == [ReportNotTaken]  # this desk knows no other case


# An alert that comes while another is judged -------------------------------------------------------------------------


def alerted_twice() -> Course:
    """The safeguarding lead has taken one alert; the lead of the case then wrote of another."""
    c = up_to("plan")
    plan = c.prompt("plan").asked.prompt
    reply(c, "2026-11-24 12:00", plan, "finch", Said(what=Universal.AT_RISK), "S")
    c.answer(at("2026-11-24 12:05"), "safeguarding", by="orr", have="have it")
    reply(c, "2026-11-24 13:00", plan, "finch", Said(what=Universal.AT_RISK), "S")
    return c


def judged(c: Course, when: str, who: str, outcome: str) -> None:
    """This person says how what they have taken stands."""
    names = ("safeguarding outcome", "hold review")
    prompt = next(p for name in names for p in c.case.of(name) if p.open and p.to == (who,))
    reply(c, when, prompt.asked.prompt, who, Act(answers={"outcome": Answer((outcome,))}))


def test_a_newer_alert_that_nobody_has_taken_keeps_the_hold():
    c = alerted_twice()
    judged(c, "2026-11-24 13:05", "orr", "not safeguarding")
    assert c.case.alarmed and c.case.waiting("safeguarding")
    assert "another alert" in told(c, "orr", "done")[-1]
    c.answer(at("2026-11-24 13:10"), "safeguarding", by="orr", have="have it")
    judged(c, "2026-11-24 13:15", "orr", "not safeguarding")
    assert not c.case.holds


def test_the_word_that_the_hold_stays_keeps_it_though_another_alert_was_nothing():
    c = alerted_twice()
    c.until(at("2026-11-24 13:20"))
    c.answer(at("2026-11-24 13:25"), "safeguarding", by="denham", have="have it")
    judged(c, "2026-11-24 13:30", "denham", "taken over")
    judged(c, "2026-11-24 13:40", "orr", "not safeguarding")
    assert c.case.alarmed and c.prompt("hold review").to == ("denham",)
    judged(c, "2026-11-24 14:00", "denham", "release")
    assert not c.case.holds


def test_whoever_takes_a_newer_alert_as_well_is_asked_anew_and_the_earlier_email_lifts_nothing():
    c = alerted_twice()
    earlier = c.prompt("safeguarding outcome").asked.prompt
    c.answer(at("2026-11-24 13:05"), "safeguarding", by="orr", have="have it")
    assert asked(c, "orr")[-1] == "safeguarding outcome" and c.prompt("safeguarding outcome").asked.prompt != earlier
    reply(c, "2026-11-24 13:10", earlier, "orr", Act(answers={"outcome": Answer(("not safeguarding",))}))
    assert c.case.alarmed
    judged(c, "2026-11-24 13:15", "orr", "not safeguarding")
    assert not c.case.holds


def test_closing_what_stays_with_safeguarding_waits_for_an_alert_that_nobody_has_answered():
    c = alerted_twice()
    judged(c, "2026-11-24 13:05", "orr", "taken over")
    judged(c, "2026-11-24 13:10", "orr", "keep")
    assert c.case.ours and c.case.alarmed and c.case.waiting("safeguarding")
    assert asked(c, "orr")[-1] == "hold review" and "another alert" in newest(c, "orr")
    c.until(at("2026-11-24 13:20"))
    c.answer(at("2026-11-24 13:25"), "safeguarding", by="denham", have="have it")
    judged(c, "2026-11-24 13:30", "orr", "keep")
    assert c.case.ours, "it was closed while somebody had still to say how what they took stands"
    judged(c, "2026-11-24 13:40", "denham", "not safeguarding")
    assert c.case.alarmed
    judged(c, "2026-11-24 13:50", "orr", "keep")
    assert (c.case.transferred_to, c.case.closed) == ("safeguarding", True)


def test_two_who_have_both_said_that_the_hold_stays_need_not_wait_for_each_other():
    c = alerted_twice()
    c.until(at("2026-11-24 13:20"))
    c.answer(at("2026-11-24 13:25"), "safeguarding", by="denham", have="have it")
    judged(c, "2026-11-24 13:30", "orr", "taken over")
    judged(c, "2026-11-24 13:40", "denham", "taken over")
    judged(c, "2026-11-24 13:50", "denham", "keep")
    assert (c.case.transferred_to, c.case.closed) == ("safeguarding", True)


PARTS = Answer(("parts",), "the name-calling of Miss Patel")


def test_no_part_goes_on_while_an_alert_waits_that_nobody_has_answered():
    c = alerted_twice()
    prompt = c.prompt("safeguarding outcome").asked.prompt
    reply(c, "2026-11-24 13:05", prompt, "orr", Act(answers={"outcome": PARTS}))
    assert c.case.ours and c.case.waiting("safeguarding") and c.prompt("hold review").to == ("orr",)
    assert not [r for r in c.log if isinstance(r.event, e.PartSplit)]
    c.answer(at("2026-11-24 13:06"), "safeguarding", by="orr", have="have it")
    c.answer(at("2026-11-24 13:08"), "hold review", outcome=PARTS)
    assert [r.event.words for r in c.log if isinstance(r.event, e.PartSplit)] == ["the name-calling of Miss Patel"]
    assert (c.case.transferred_to, c.case.closed) == ("safeguarding", True)


def test_an_alert_that_comes_while_a_part_is_being_split_off_keeps_the_rest_open():
    c = raised(matters=DANGER, words=MARKS)
    c.answer(at("2026-11-24 09:10"), "safeguarding", have="have it")
    turn = Turn(c.case, c.school, at("2026-11-24 09:20"))
    asking.close_prompt(turn, c.prompt("safeguarding outcome"), "answered")
    turn.put(e.PartSplit(part=1, by="orr", words="the name-calling"))
    c.case = turn.case
    c.happen(DangerSeen(at=at("2026-11-24 09:20"), key="later", words="risk"))
    c.happen(PartTaken(at=at("2026-11-24 09:21"), part=1, case="H4TRXW"))
    assert c.case.ours and c.case.alarmed and not c.case.parts
    assert c.case.waiting("safeguarding") and c.prompt("hold review").to == ("orr",)


def test_going_on_after_a_pause_leaves_an_alert_that_waits_as_it_is():
    c = up_to("plan")
    turn = Turn(c.case, c.school, at("2026-11-24 13:00"))
    asking.ask(turn, "safeguarding")  # without a hold: so it was, in cases of earlier versions
    c.case = turn.case
    command(c, "2026-11-24 13:01", "finch", "PAUSE")
    command(c, "2026-11-24 13:02", "finch", "GO ON")
    assert not c.case.holds and not c.case.waiting("paused")
    assert c.case.waiting("safeguarding")


# Whoever took an alert, and is away ----------------------------------------------------------------------------------


def taken(school: School | None = None) -> Course:
    """The safeguarding lead has taken an alert, and says that the hold stays."""
    c = raised(school, matters=DANGER, words=MARKS)
    c.answer(at("2026-11-24 09:10"), "safeguarding", have="have it")
    c.answer(at("2026-11-24 09:20"), "safeguarding outcome", outcome="taken over")
    return c


def away(c: Course, when: str, person: str, until: str) -> None:
    """Somebody writes that they are away, and the school's record and the case hear it."""
    c.until(at(when))
    day = date.fromisoformat(until)
    c.school = replace(c.school, away={**c.school.away, person: day})
    for _ in range(2):  # cut off, it is said again
        c.happen(StaffAway(at=at(when), person=person, until=day))
    c.send(at(when))


def test_the_next_in_the_chain_is_asked_whether_it_may_go_on_where_whoever_took_the_alert_is_away():
    c = taken()
    due = c.prompt("hold review").due
    away(c, "2026-11-25 09:00", "orr", "2026-12-11")
    assert c.prompt("hold review").to == ("orr", "denham") and asked(c, "denham").count("hold review") == 1
    assert c.prompt("hold review").due == due
    c.answer(at("2026-11-26 09:00"), "hold review", by="denham", outcome="release")
    assert not c.case.holds


def test_the_next_in_the_chain_is_asked_how_it_stands_where_whoever_took_the_alert_goes_away_at_once():
    c = raised(matters=DANGER, words=MARKS)
    c.answer(at("2026-11-24 09:10"), "safeguarding", have="have it")
    away(c, "2026-11-24 09:15", "orr", "2026-12-11")
    assert asked(c, "denham")[-1] == "safeguarding outcome" and "Tia came in" in newest(c, "denham")
    away(c, "2026-11-24 09:20", "denham", "2026-12-11")
    assert c.prompt("safeguarding outcome").to == ("orr", "denham", "marsh")


def test_whoever_says_again_that_the_hold_stays_while_away_is_not_reminded_alone():
    c = taken()
    away(c, "2026-11-25 09:00", "orr", "2026-12-18")
    c.answer(at("2026-11-25 10:00"), "hold review", by="orr", outcome="stays")
    assert c.prompt("hold review").to == ("orr",)
    c.until(at("2026-12-10 09:00"))
    assert c.prompt("hold review").to == ("orr", "denham")


def test_a_mailbox_that_says_when_the_safeguarding_lead_is_back_has_the_next_in_the_chain_asked():
    c = taken()
    mail = next(n for n, m in c.case.mails.items() if m.owed.because == "asked: hold review")
    c.happen(Absent(at=at("2026-11-24 09:21"), key="ooo", mail=mail, returns=date(2026, 12, 14)))
    assert c.prompt("hold review").to == ("orr", "denham")


def test_whoever_of_the_chain_is_asked_instead_may_be_shown_the_case():
    c = taken(hillside(safeguarding_chain=("orr", "denham", "finch")))
    away(c, "2026-11-25 09:00", "denham", "2026-12-11")
    away(c, "2026-11-25 09:01", "orr", "2026-12-11")
    command(c, "2026-11-25 10:00", "finch", "SHOW")
    assert "Tia came in with marks" in newest(c, "finch")


# The part that may go on ---------------------------------------------------------------------------------------------


class ADesk:
    """The desk, as far as a case is split or joined to another: one case, and what was raised and said there."""

    def __init__(self, case: Case) -> None:
        self.cases, self.school = {case.reference: case}, hillside()
        self.raised: list[tuple[ConcernRaised, bytes]] = []
        self.said: list[tuple[str, Happening]] = []

    def raise_concern(self, raised: ConcernRaised, raw: bytes) -> str:
        self.raised.append((raised, raw))
        return "H4TRXW"

    def apply(self, stream: str, happening: Happening) -> None:
        self.said.append((stream, happening))


def test_the_case_of_the_part_is_built_from_the_words_that_name_it_and_from_nothing_else():
    c = raised(matters=DANGER, words=MARKS)
    c.answer(at("2026-11-24 09:10"), "safeguarding", have="have it")
    c.answer(
        at("2026-11-24 09:20"), "safeguarding outcome", outcome=Answer(("parts",), "the name-calling of Miss Patel")
    )
    split = next(n for n, r in enumerate(c.log) if isinstance(r.event, e.PartSplit))
    desk = ADesk(fold(c.log[: split + 1]))
    at_once.finish(desk, "KXR4TZ", at("2026-11-24 09:20"))  # type: ignore[arg-type]
    ((part, raw),) = desk.raised
    assert (part.written.words, part.written.subject, raw) == ("the name-calling of Miss Patel", "", b"")
    assert (part.came_from, part.matters, part.by.address) == ("KXR4TZ", frozenset({Matter.CONCERN}), ROSA)
    assert desk.said == [("KXR4TZ", PartTaken(at=at("2026-11-24 09:20"), part=1, case="H4TRXW"))]


def test_what_the_first_look_said_while_the_case_was_stopped_is_done_once_it_goes_on():
    c = raised(matters=DANGER, words=MARKS)
    c.answer(at("2026-11-24 09:30"), "first look", reading=first_look())
    c.until(at("2026-11-24 09:50"))
    assert not left(c, "acknowledgement") and not c.case.waiting("plan")
    lifted(c)
    assert left(c, "acknowledgement") == [at("2026-11-24 10:00")] and c.prompt("plan").to == ("finch",)


def test_the_head_who_takes_a_concern_about_staff_does_not_end_what_the_safeguarding_lead_has_stopped():
    c = raised(matters=frozenset({Matter.STAFF, Matter.DANGER}), words=MARKS)
    c.answer(at("2026-11-24 09:00"), "concern about staff", have="have it")
    assert c.case.ours and c.case.alarmed
    lifted(c)
    assert (c.case.transferred_to, c.case.closed) == ("head, under the staff code", True)


# Who is alerted ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["not available", "connected"])
def test_a_deputy_who_cannot_take_an_alert_leaves_it_with_the_safeguarding_lead(word):
    c = raised(matters=DANGER, words=MARKS)
    c.until(at("2026-11-24 08:55"))
    assert c.prompt("safeguarding").to == ("orr", "denham")
    c.answer(at("2026-11-24 08:56"), "safeguarding", by="denham", have=word)
    assert c.prompt("safeguarding").to == ("orr",)
    c.answer(at("2026-11-24 08:57"), "safeguarding", by="orr", have="have it")
    assert c.prompt("safeguarding outcome").to == ("orr",)


def test_a_deputy_who_is_connected_is_asked_nothing_more():
    c = raised(matters=DANGER, words=MARKS)
    c.until(at("2026-11-24 08:55"))
    c.answer(at("2026-11-24 08:56"), "safeguarding", by="denham", have="connected")
    before = len(asked(c, "denham"))
    c.until(at("2026-11-26 08:56"))
    assert "denham" in c.case.connected and len(asked(c, "denham")) == before


def test_the_schools_own_chain_decides_who_is_alerted_and_who_comes_next():
    c = raised(hillside(safeguarding_chain=("finch", "orr")), matters=DANGER, words=MARKS)
    c.until(at("2026-11-24 08:55"))
    assert c.prompt("safeguarding").to == ("finch", "orr")


NAMED: tuple[dict[str, object], ...] = (
    {"staff": ("patel", "orr")},
    {"name": "Lucy Orr", "address": "orr@hillside.example"},
)


@pytest.mark.parametrize("of_orr", NAMED, ids=["it names them", "they reported it"])
def test_a_safeguarding_lead_with_a_part_in_it_is_neither_alerted_nor_shown_it(of_orr):
    c = raised(matters=DANGER, words=MARKS, **of_orr)
    assert c.prompt("safeguarding").to == ("denham",)
    command(c, "2026-11-24 08:56", "orr", "SHOW")
    assert told(c, "orr", "turned away") and not [r for r in c.log if isinstance(r.event, e.Disclosed)]
    c.until(at("2026-11-27 09:00"))
    assert c.prompt("safeguarding").to == ("denham", "marsh") and not asked(c, "orr")


def test_a_safeguarding_lead_named_in_a_concern_about_staff_is_not_shown_it_because_of_a_danger_in_it():
    c = raised(matters=frozenset({Matter.STAFF, Matter.DANGER}), staff=("orr",), words="Mrs Orr hit my son.")
    command(c, "2026-11-24 09:00", "orr", "SHOW")
    assert "orr" not in c.prompt("safeguarding").to
    assert {m.owed.because for m in c.sent("orr")} == {"told: turned away"}


def test_the_head_who_is_the_target_is_not_alerted_as_deputy_safeguarding_lead():
    c = raised(matters=DANGER, words=MARKS, head_is_target=True)
    c.until(at("2026-11-27 09:00"))
    assert c.prompt("safeguarding").to == ("orr", "marsh")


def test_where_all_of_the_chain_have_a_part_in_it_the_chair_is_alerted():
    c = raised(matters=DANGER, words=MARKS, staff=("orr", "denham", "marsh", "cole"))
    assert c.prompt("safeguarding").to == ("marsh",)


def test_what_stays_with_safeguarding_is_handed_to_one_of_those_who_have_no_part_in_it():
    c = raised(matters=DANGER, words=MARKS, staff=("orr",))
    c.answer(at("2026-11-24 09:10"), "safeguarding", have="have it")
    c.answer(at("2026-11-24 09:20"), "safeguarding outcome", outcome="taken over")
    c.answer(at("2026-11-24 09:30"), "hold review", outcome="keep")
    assert c.case.closed and told(c, "denham", "handed over") and not c.sent("orr")


def test_in_the_holidays_the_rota_decides_who_is_alerted():
    rota = ((date(2026, 12, 21), date(2026, 12, 31), ("shah",)), (date(2027, 1, 1), date(2027, 1, 3), ("finch",)))
    during = raised(hillside(rota=rota), matters=DANGER, words=MARKS, when="2026-12-23 10:00")
    later = raised(hillside(rota=rota), matters=DANGER, words=MARKS, when="2027-01-02 10:00")
    in_term = raised(hillside(rota=rota), matters=DANGER, words=MARKS)
    alerted = [c.case.of("safeguarding")[0].asked.to for c in (during, later, in_term)]
    assert alerted == [("shah",), ("finch",), ("orr",)]


def test_the_word_s_counts_on_a_question_that_was_answered_long_ago_and_without_the_mail_servers_word():
    c = up_to("gathered")
    look = c.case.of("first look")[0]
    assert not look.open
    reply(c, "2026-11-24 15:00", look.asked.prompt, look.to[0], Said(what=Universal.AT_RISK), "S", proof=ANY_OF_STAFF)
    assert c.case.alarmed
    assert "safeguarding" in asked(c, "orr")


def test_the_word_s_from_somebody_whose_address_is_not_on_our_list_stops_nothing():
    c = up_to("gathered")
    look = c.case.of("first look")[0]
    reply(c, "2026-11-24 15:00", look.asked.prompt, look.to[0], Said(what=Universal.AT_RISK), "S", proof=frozenset())
    assert not c.case.holds


def test_an_alert_goes_out_though_everything_is_stopped_and_nothing_else_does():
    c = raised(hillside(stopped=True), matters=DANGER, words=MARKS)
    later = at("2026-11-24 09:30")
    c.happen(Woke(at=later))
    c.send(later)
    assert c.case.waiting("first look")
    assert {m.owed.because for m in c.sent()} == {"asked: safeguarding", "told: find the safeguarding lead"}
    assert {m.owed.to for m in c.sent() if m.owed.because == "asked: safeguarding"} >= {"orr", "denham"}


def test_the_safeguarding_lead_who_takes_it_is_sent_the_message_though_everything_is_stopped():
    c = raised(hillside(stopped=True), matters=DANGER, words=MARKS)
    c.answer(at("2026-11-24 09:00"), "safeguarding", by="orr", have="have it")
    assert asked(c, "orr")[-1] == "safeguarding outcome"


def test_the_safeguarding_lead_sees_the_message_only_after_saying_that_they_have_it():
    c = raised(matters=DANGER, words=MARKS)
    c.until(at("2026-11-24 09:10"))
    assert all("marks" not in m.owed.body and "Tia" not in m.owed.body for m in c.sent("orr"))
    c.answer(at("2026-11-24 09:11"), "safeguarding", by="orr", have="have it")
    assert "Tia came in with marks" in newest(c, "orr")


def test_taking_an_alert_needs_no_word_of_the_mail_server_but_lifting_the_hold_does():
    c = raised(matters=DANGER, words=MARKS)
    c.answer(at("2026-11-24 09:10"), "safeguarding", have="have it", proof=NOT_VERIFIED)
    c.answer(at("2026-11-24 09:20"), "safeguarding outcome", outcome="not safeguarding", proof=NOT_VERIFIED)
    assert c.case.alarmed and c.case.waiting("safeguarding outcome")
    assert told(c, "orr", "turned away")
    c.answer(at("2026-11-24 09:30"), "safeguarding outcome", outcome="not safeguarding")
    assert not c.case.holds


# What only some may know of ------------------------------------------------------------------------------------------


def test_a_concern_about_staff_that_also_names_a_danger_alerts_the_safeguarding_lead_too():
    c = raised(matters=frozenset({Matter.STAFF, Matter.DANGER}), words=MARKS)
    assert c.prompt("safeguarding").to == ("orr",) and c.prompt("concern about staff").to == ("denham",)
    assert {m.owed.to for m in c.sent()} == {"orr", "denham"}


def test_a_concern_about_staff_that_names_the_head_goes_to_the_chair_alone():
    c = raised(
        matters=frozenset({Matter.STAFF}), staff=("patel", "denham"), words="Mr Denham and Miss Patel shout at them."
    )
    c.until(at("2026-11-27 09:00"))
    assert c.prompt("concern about the head").to[0] == "marsh"
    assert {m.owed.to for m in c.sent()} <= {"marsh", "cole"}


HEAD_DANGER = frozenset({Matter.CONCERN, Matter.DANGER, Matter.HEAD})
HIT = "Mr Denham took my son into his office and hit him. He is frightened to go in."


def test_a_concern_about_the_head_that_also_names_a_danger_alerts_the_safeguarding_lead_and_never_the_head():
    c = raised(matters=HEAD_DANGER, words=HIT)
    assert c.case.alarmed and c.prompt("concern about the head").to == ("marsh",)
    assert c.prompt("safeguarding").to == ("orr",)
    c.until(at("2026-12-01 09:00"))
    assert not c.sent("denham") and set(c.prompt("safeguarding").to) >= {"orr", "marsh"}
    c.answer(at("2026-12-01 09:10"), "safeguarding", have="have it")
    c.answer(at("2026-12-01 09:20"), "concern about the head", have="have it")
    assert c.case.ours and c.case.alarmed
    c.answer(at("2026-12-01 09:30"), "safeguarding outcome", outcome="not safeguarding")
    assert (c.case.transferred_to, c.case.closed) == ("chair of governors", True) and not c.sent("denham")


@pytest.mark.parametrize("chain", [(), ("denham", "orr")])
def test_the_head_who_is_a_deputy_safeguarding_lead_is_not_alerted_to_a_danger_about_themselves(chain):
    people = tuple(
        replace(p, roles=p.roles | {Role.DDSL}) if p.key == "denham" else p for p in hillside().people if p.key != "orr"
    )
    c = raised(hillside(people=people, safeguarding_chain=chain), matters=HEAD_DANGER, words=HIT)
    c.until(at("2026-12-01 09:00"))
    assert c.case.alarmed and c.prompt("safeguarding").to and not c.sent("denham")


def test_a_danger_that_is_seen_later_in_a_concern_about_the_head_alerts_the_safeguarding_lead():
    c = raised(matters=frozenset({Matter.HEAD}), words="Mr Denham shouted at the children.")
    c.happen(DangerSeen(at=at("2026-11-24 10:00"), key="later", words="risk"))
    assert c.case.alarmed and c.prompt("safeguarding").to == ("orr",) and not c.sent("denham")


def test_the_part_of_a_concern_about_the_head_that_may_go_on_is_for_the_chair_too():
    c = raised(matters=HEAD_DANGER, words=HIT)
    c.answer(at("2026-11-24 09:10"), "safeguarding", have="have it")
    c.answer(at("2026-11-24 09:20"), "safeguarding outcome", outcome=Answer(("parts",), "the shouting"))
    split = next(n for n, r in enumerate(c.log) if isinstance(r.event, e.PartSplit))
    desk = ADesk(fold(c.log[: split + 1]))
    at_once.finish(desk, "KXR4TZ", at("2026-11-24 09:20"))  # type: ignore[arg-type]
    assert desk.raised[0][0].matters == frozenset({Matter.HEAD})


def test_nobody_but_those_who_safeguard_is_told_of_an_image():
    c = raised(matters=frozenset({Matter.CONCERN, Matter.DANGER}), image=True, words="He sent it to the whole group.")
    assert {c.case.prompts[n].asked.question for n in c.case.open} == {"safeguarding"}
    c.until(at("2026-11-27 09:00"))
    assert {p.asked.question for p in c.case.prompts.values()} == {"safeguarding"}
    assert {m.owed.to for m in c.sent()} <= {"orr", "denham", "marsh", "cole"}
    assert c.sent()[0].owed.to == "orr"


def test_later_words_of_whoever_reported_the_head_reach_the_chair():
    c = raised(matters=frozenset({Matter.HEAD}), words="Mr Denham shouted at the children.")
    write(c, "2026-11-24 10:00", "He did it again today.", ROSA)
    assert "He did it again today." in told(c, "marsh", "somebody wrote")[0]
    c.answer(at("2026-11-24 12:00"), "concern about the head", have="have it")
    write(c, "2026-11-30 10:00", "And on Friday.", ROSA)
    assert "And on Friday." in told(c, "marsh", "somebody wrote")[1]
    assert {m.owed.to for m in c.sent()} == {"marsh"}


def test_later_words_about_staff_reach_the_head_and_nobody_else():
    c = raised(matters=frozenset({Matter.STAFF}), words=CONCERN)
    write(c, "2026-11-24 10:00", "It happened again.", ROSA)
    assert "It happened again." in told(c, "denham", "somebody wrote")[0]
    assert {m.owed.to for m in c.sent()} == {"denham"}


def test_a_chain_that_names_nobody_who_is_free_goes_on_by_role():
    people = tuple(replace(p, parent_in=("Year 4",)) if p.key == "finch" else p for p in hillside().people)
    c = raised(hillside(people=people, safeguarding_chain=("finch",)), matters=DANGER, words=MARKS)
    assert c.prompt("safeguarding").to == ("orr",)
