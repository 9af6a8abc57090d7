"""Messages as they came go before their case: once nobody needs them, by themselves, and the events stay."""

from collections.abc import AsyncIterator, Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mailflow import housekeeping as h
from mailflow.decide import decide
from mailflow.happening import EvidenceGone, LookedAt
from mailflow.keeping import Keeping
from mailflow.people import Role
from mailflow.record import CannotHaveHappened, Case, HoldKind, Recorded, evolve, fold
from mailflow.record import events as e
from mailflow.record.case import Held
from mailflow.school import School as SchoolAsItStands
from mailflow.shell import invented
from mailflow.shell.daemon import Daemon
from mailflow.shell.records import NotOnRecord
from mailflow.spans import parse_span
from tests.playing import School, on_a_disk, playing
from tests.roads import up_to
from tests.test_disposal import answer, asked, case
from tests.test_disposal_on_mail import a_closed_case
from tests.test_housekeeping import House
from tests.test_register_index import on_record
from tests.world import at, hillside

LOOK = at("2027-02-01 08:00")


# Whose time is over --------------------------------------------------------------------------------------------------


def over(one: Case, day: str, school: SchoolAsItStands | None = None) -> bool:
    return h.evidence_over(one, school or hillside(), date.fromisoformat(day))


@pytest.mark.parametrize("decided", [(), ("R3",), ("R7",)])
def test_what_lies_beside_a_case_goes_thirty_school_days_after_its_end_whatever_was_decided(decided):
    assert not over(case(*decided), "2027-01-20") and over(case(*decided), "2027-01-21")


def test_how_long_it_is_kept_is_what_the_school_has_settled():
    school = hillside(keeping=Keeping(raw_evidence=parse_span("10 days")))
    assert not over(case(), "2026-12-04", school) and over(case(), "2026-12-05", school)


@pytest.mark.parametrize(
    "kept",
    [
        {"holds": {1: Held(number=1, kind=HoldKind.POLICE, by="denham", why="asked for")}},
        {"live": frozenset({3})},
        {"last": 5, "last_at": at("2027-01-25 12:00")},
    ],
)
def test_a_hold_an_email_that_has_still_to_leave_and_whatever_came_later_keep_it(kept):
    assert not over(case(**kept), "2027-02-01")


def test_a_case_that_is_not_closed_keeps_everything():
    assert not over(replace(case(), closed=False), "2027-02-01")


def test_what_somebody_wants_kept_keeps_what_lies_beside_it():
    house = asked()
    answer(house, keep=("K7RPTX",), until=date(2030, 5, 1))
    assert not over(case(), "2030-05-01", house.school) and over(case(), "2030-05-02", house.school)


def test_while_a_request_about_personal_data_may_be_open_nothing_goes():
    house = House()
    house.happen(
        h.Belongs(at=at("2027-01-10 12:00"), key="key", mailbox="admin", to=Role.DATA_PROTECTION, what="rights")
    )
    house.happen(h.Belongs(at=at("2027-01-12 12:00"), key="other", mailbox="admin", to=Role.OFFICE, what="complaint"))
    house.happen(h.DayBegan(at=at("2027-01-13 07:30"), counts={}))
    assert not over(case(), "2027-04-10", house.school) and over(case(), "2027-04-11", house.school)


# The line that stays -------------------------------------------------------------------------------------------------


def closed() -> Case:
    events: tuple[e.Event, ...] = (e.Opened(reference="K7RPTX", matters=("conduct",)), e.Closed(why="pupils"))
    return fold(Recorded(n, at("2026-11-24 12:00"), event) for n, event in enumerate(events, 1))


def after(one: Case, events: Iterable[e.Event]) -> Case:
    for event in events:
        one = evolve(one, Recorded(one.events + 1, LOOK, event))
    return one


def test_it_is_on_record_once_and_makes_the_case_no_younger():
    gone = decide(closed(), EvidenceGone(at=LOOK), hillside())
    assert gone == (e.EvidenceDestroyed(),)
    one = after(closed(), gone)
    assert (one.last, one.last_at) == (closed().last, closed().last_at)
    assert not decide(one, EvidenceGone(at=LOOK), hillside()) and not over(one, "2027-02-01")


def test_what_comes_to_the_case_later_has_its_own_time():
    one = after(closed(), decide(closed(), EvidenceGone(at=LOOK), hillside()))
    looked = after(one, decide(one, LookedAt(at=LOOK, by="root"), hillside()))
    assert not over(looked, "2027-04-01")  # a look brings nothing
    noted = after(one, [e.Noted(by="shah", words="Keep it", key="note")])
    assert not over(noted, "2027-02-27") and over(noted, "2027-04-01")


def test_an_open_case_never_says_so():
    opened = fold([Recorded(1, LOOK, e.Opened(reference="K7RPTX", matters=("conduct",)))])
    assert e.EvidenceDestroyed() not in decide(opened, EvidenceGone(at=LOOK), hillside())
    with pytest.raises(CannotHaveHappened):
        after(opened, [e.EvidenceDestroyed()])


# On real mail --------------------------------------------------------------------------------------------------------


@pytest.fixture
async def school(tmp_path: Path) -> AsyncIterator[School]:
    async with playing(tmp_path) as one:
        yield one


def beside(school: School, reference: str) -> list[str]:
    """Return the names of the files that lie beside a closed record."""
    folder = school.settings.records_home / "closed" / reference
    return [path.name for path in folder.iterdir() if path.name != "record"]


def lines(daemon: Daemon, reference: str) -> list[Any]:
    return [row for row in daemon.desk.records.read(reference) if row["kind"] == "EvidenceDestroyed"]


async def looked_over(school: School, daemon: Daemon) -> None:
    """Let the month's look through the closed cases be done."""
    school.clock.jump_to(LOOK)
    daemon.wake()
    await school.until(lambda: daemon.desk.school.disposal.looked == LOOK.date(), "they are looked through")
    await school.settled()


async def test_messages_as_they_came_are_gone_and_the_record_tells_what_it_told(school):
    async with school.at_work() as daemon:
        reference = await a_closed_case(school)
        before = daemon.desk.records.read(reference)
        assert len(beside(school, reference)) == 2  # the concern, and what was answered about it
        await looked_over(school, daemon)
        assert not beside(school, reference)
        rows = daemon.desk.records.read(reference)
        assert rows[: len(before)] == before and [row["kind"] for row in rows[len(before) :]] == ["EvidenceDestroyed"]
    async with school.at_work() as daemon:
        await daemon.disposing.look(LOOK)
        assert len(lines(daemon, reference)) == 1


async def test_cut_off_between_the_files_and_the_line_it_is_done_again(school):
    async with school.at_work() as daemon:
        reference = await a_closed_case(school)
        disk = on_a_disk(daemon)
        disk.full = {reference}
        await daemon.disposing.look(LOOK)
        assert not beside(school, reference) and not lines(daemon, reference)
        disk.full = set()
        await daemon.disposing.look(LOOK)
        assert len(lines(daemon, reference)) == 1


async def test_somebody_who_asks_what_is_held_about_them_stops_it_all(school):
    async with school.at_work() as daemon:
        reference = await a_closed_case(school)
        school.clock.jump_to(at("2027-01-25 09:00"))
        words = (
            "In line with Article 15 of the UK GDPR I request a copy of all the personal data that you hold about me."
        )
        await school.people.write("sam", invented.ADMIN, "Subject access request", words)
        await school.settled()
        await looked_over(school, daemon)
        assert len(beside(school, reference)) == 2 and not lines(daemon, reference)


async def test_the_letters_of_a_case_stay_as_they_were_set_on_paper(school):
    c = up_to("decide")
    c.answer(at("2026-11-27 10:00"), "decide", word="approve")
    c.answer(at("2026-12-14 10:00"), "follow up", stopped="yes", supported="yes", close="close")
    c.until(at("2026-12-14 12:00"))
    assert c.case.closed and not c.case.live
    on_record(school.settings, "H4TRXW", c)
    async with school.at_work() as daemon:
        raw = daemon.desk.records.keep("H4TRXW", b"a message as it came")
        daemon.desk.records.make_durable("H4TRXW")
        await daemon.disposing.look(at("2027-03-01 08:00"))
        case = daemon.desk.case("H4TRXW")
        papers = [letter.pdf for letter in case.letters.values() if letter.pdf]
        assert papers and all(daemon.desk.records.kept("H4TRXW", pdf) for pdf in papers)
        with pytest.raises(NotOnRecord):
            daemon.desk.records.kept("H4TRXW", raw)
        assert len(lines(daemon, "H4TRXW")) == 1
