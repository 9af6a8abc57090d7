"""STOP ALL reaches what no outbox can hold back, while real mail comes and goes."""

from mailflow.record import to_row
from mailflow.shell.demo import invented
from tests.playing import playing
from tests.test_posted_by_hand import in_hand
from tests.world import at


async def test_stop_all_reaches_whoever_has_a_letter_in_hand_at_once_and_after_a_restart_it_is_asked_again(tmp_path):
    case, reference, now = in_hand(), "KXR4TZ", at("2026-11-27 11:00")
    rows = [to_row(one.number, one.at, one.event) for one in case.log]
    async with playing(tmp_path) as school:
        async with school.at_work() as daemon:
            await school.go_to(now)
            daemon.desk.records.append(reference, 0, rows)
            daemon.desk.read_again(reference)
            await school.settled()
            await school.people.write("shah", invented.CASES, "", "STOP ALL")
            await school.until(lambda: bool(school.mails("pope", "is not to go after all")), "the office hears of it")
            assert not daemon.desk.cases[reference].waiting("posted")
        async with school.at_work() as daemon:
            await school.people.write("shah", invented.CASES, "", "GO ON ALL")
            await school.until(lambda: bool(daemon.desk.cases[reference].waiting("posted")), "it is asked again")
