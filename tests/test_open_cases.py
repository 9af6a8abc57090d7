"""When the daemon is to wake, and what it may send: the earliest of all open cases, however often each has moved."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from mailflow.record import Case, Mail, MailState
from mailflow.record.case import Plan, Strand
from mailflow.record.events import Owed
from mailflow.shell.desk import open_cases
from mailflow.shell.desk.open_cases import OpenCases
from tests.world import at, hillside

SCHOOL = hillside()
START = at("2026-11-24 08:52").astimezone(UTC)


def waiting(until: datetime) -> Case:
    return Case(lead="finch", plans=(Plan(question="gathered", about=0, at=until),))


def test_the_alarm_is_that_of_the_case_which_is_due_first():
    chance, cases = random.Random(5), OpenCases()
    due: dict[str, datetime] = {}
    earlier = later = 0
    for _ in range(3_000):
        before, reference = cases.next_instant(None), f"K{chance.randrange(40)}"
        instant = START + timedelta(minutes=chance.randrange(2_000))
        match chance.randrange(8):
            case 0:
                cases.drop(reference, Case())
                due.pop(reference, None)
            case 1:
                cases.hold(reference, Case(), SCHOOL)
                due.pop(reference, None)
            case 2 if len(cases.alone) < 10:
                cases.leave_alone(reference)
                due.pop(reference, None)
            case _:
                cases.hold(reference, waiting(instant.astimezone(SCHOOL.calendar.zone)), SCHOOL)
                if reference not in cases.alone:
                    due[reference] = instant
        found = cases.next_instant(None)
        assert found == min(due.values(), default=None)
        assert cases.next_instant(START) == min((one for one in due.values() if one > START), default=None)
        assert set(cases.due(instant)) == {reference for reference, one in due.items() if one <= instant}
        earlier += before is not None and found is not None and found < before
        later += before is not None and found is not None and found > before
    assert earlier > 50 and later > 50


def owing(*instants: datetime) -> Case:
    """A case that owes emails from these instants on, of which the second is urgent and the third is on its way."""
    plain = Owed(mail=0, to="lead", address="", subject="", body="", because="", not_before=START)
    mails = {
        number: Mail(
            owed=replace(plain, mail=number, not_before=instant, urgent=number == 2),
            owed_at=START,
            not_before=instant,
            state=MailState.SENDING if number == 3 else MailState.OWED,
        )
        for number, instant in enumerate(instants, 1)
    }
    return Case(mails=mails, live=frozenset(mails))


def test_what_may_leave_by_now_is_found_and_nothing_else():
    chance, cases = random.Random(6), OpenCases()
    owed: dict[str, dict[int, datetime]] = {}
    found_some = went_back = 0
    now = START
    for _ in range(3_000):
        reference = f"K{chance.randrange(40)}"
        instants = [START + timedelta(minutes=chance.randrange(2_000)) for _ in range(chance.randrange(4))]
        match chance.randrange(8):
            case 0:
                cases.drop(reference, Case())
                owed.pop(reference, None)
            case 1 if len(cases.alone) < 10:
                cases.leave_alone(reference)
                owed.pop(reference, None)
            case _:
                cases.hold(reference, owing(*(one.astimezone(SCHOOL.calendar.zone) for one in instants)), SCHOOL)
                if reference not in cases.alone:
                    owed[reference] = dict(enumerate(instants[:2], 1))
        before, now = now, START + timedelta(minutes=chance.randrange(2_000))
        wanted = {(one, n) for one, mails in owed.items() for n, instant in mails.items() if instant <= now}
        found = list(cases.owed(now))
        assert set(found) == wanted and len(found) == len(wanted)
        assert list(cases.owed(now, urgent=True)) == [one for one in found if one[1] == 2]
        found_some += bool(found)
        went_back += now < before
    assert found_some > 1_000 and went_back > 1_000


def test_a_look_for_what_may_leave_costs_nothing_for_what_waits(monkeypatch):
    cases, looked = OpenCases(), list[Case]()
    for number in range(300):
        cases.hold(f"K{number}", owing(START + timedelta(days=1 + number % 3)), SCHOOL)
    cases.hold("KNOW", owing(START), SCHOOL)

    def look(case: Case) -> Iterator[Mail]:
        looked.append(case)
        yield from case.mails.values()

    monkeypatch.setattr(open_cases, "_owed", look)
    assert list(cases.owed(START)) == [("KNOW", 1)]
    assert looked == [cases.cases["KNOW"]]


def test_an_address_that_is_no_longer_in_a_case_is_nobodys_there():
    cases = OpenCases()
    wrong = Strand(number=1, name="Mr Moss", what="", grade="", address="d.moss@moss.example")
    cases.hold("K1", Case(strands={1: wrong}), SCHOOL)
    cases.hold("K1", Case(strands={1: replace(wrong, address="dan@moss.example")}), SCHOOL)
    assert cases.of_address("D.Moss@moss.example") == () and cases.of_address("dan@moss.example") == ("K1",)
    cases.hold("K2", Case(strands={1: replace(wrong, address="dan@moss.example")}), SCHOOL)
    assert cases.of_address("dan@moss.example") == ("K1", "K2")
    cases.drop("K1", Case(strands={1: replace(wrong, address="other@moss.example")}))
    assert cases.of_address("dan@moss.example") == ("K2",) and cases.of_address("other@moss.example") == ()


def test_the_others_about_a_group_are_found_the_newest_first_and_none_that_is_closed():
    """In whatever order a start reads them; and again once one is opened anew."""
    cases, chance, opened = OpenCases(), random.Random(7), dict[str, int]()
    for turn in range(600):
        reference = f"K{chance.randrange(30)}"
        case = Case(reference=reference, group=f"Year {chance.randrange(3)}")
        if reference in opened:
            case = cases.cases[reference]
        if chance.random() < 0.3:
            cases.drop(reference, case)
            opened.pop(reference, None)
        else:
            opened.setdefault(reference, chance.randrange(10_000) * 1_000 + turn)
            case = replace(case, opened_at=START + timedelta(seconds=opened[reference]), lead=f"{turn}")
            cases.hold(reference, case, SCHOOL)
        group = f"Year {chance.randrange(3)}"
        others = [one for one in cases.cases.values() if one.group == group and one.reference != reference]
        newest_first = sorted(others, key=lambda one: opened[one.reference], reverse=True)
        assert cases.beside(reference, Case(group=group)).beside == tuple(newest_first)
    assert not cases.beside("K1", Case()).beside
