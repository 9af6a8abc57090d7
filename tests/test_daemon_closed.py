"""What comes of a case that is closed, on real mail: whoever is told of it then is told, whatever happens meanwhile."""

from typing import Any

from mailflow.authorship import Author, Written
from mailflow.happening import Wrote
from mailflow.shell.daemon import Daemon
from mailflow.shell.outbox import NotTried, Outcome
from tests.playing import School
from tests.test_disposal_on_mail import a_closed_case

AGAIN = "It has begun again, and worse than before."


def write_again(school: School, daemon: Daemon, reference: str) -> None:
    """Whoever reported it writes again, in a reply to what we wrote."""
    written = Written(key="a later message", subject="", words=AGAIN)
    by = Author(address=school.people.players["rosa"].address)
    daemon.desk.apply(reference, Wrote(at=daemon.now(), by=by, written=written))


async def test_what_somebody_is_told_of_a_closed_case_is_mailed_though_the_program_stops_before_it_has_left(
    school, monkeypatch
):
    async def down(*_: object, **__: Any) -> Outcome:
        return NotTried("the mail server is down")

    async with school.at_work() as daemon:
        reference = await a_closed_case(school)
        monkeypatch.setattr(daemon.outbox, "send", down)
        write_again(school, daemon, reference)
        assert not school.mails("orr", AGAIN)
    async with school.at_work() as daemon:
        await school.go_to(school.clock.now().replace(hour=10, minute=0))
        assert school.mails("orr", AGAIN)
        assert daemon.desk.records.closed_streams() == (reference,) and not daemon.desk.cases
