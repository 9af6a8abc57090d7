"""When the daemon is to wake: at the earliest instant of all open cases, however often each has moved."""

import random
from datetime import UTC, datetime, timedelta

from mailflow.record import Case
from mailflow.record.case import Plan
from mailflow.shell.open_cases import OpenCases
from tests.world import at, hillside

SCHOOL = hillside()
START = at("2026-11-24 08:52").astimezone(UTC)


def waiting(until: datetime) -> Case:
    return Case(plans=(Plan(question="gathered", about=0, at=until),))


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
