"""Somebody sends very many concerns in one day: they come together, and nothing of them is lost."""

from mailflow.shell.demo import invented
from tests.playing import CONCERN, MONDAY, School
from tests.test_daemon_urgent import DANGER


async def floods(school: School, number: int, words: str = CONCERN) -> None:
    for one in range(number):
        await school.people.write("rosa", invented.ADMIN, f"WhatsApp {one}", f"{words} It was day {one}.")
        await school.settled()


async def test_from_the_sixth_concern_of_a_day_on_they_come_to_the_newest_case_and_whoever_looks_hears_once(school):
    async with school.at_work() as daemon:
        await school.settled()
        await floods(school, 8)
        assert len(daemon.desk.cases) == 5
        assert len(school.mails("shah", "Reply needed")) == 5
        assert len(school.mails("shah", "More has come")) == 1
        words = sorted(len(case.keys) for case in daemon.desk.cases.values())
        assert words == [1, 1, 1, 1, 4], "all three more are on record in one case"
        await school.people.write("sam", invented.ADMIN, "WhatsApp", f"{CONCERN} Sam")
        await school.settled()
        assert len(daemon.desk.cases) == 6, "somebody else's is a case of its own"


async def test_a_danger_among_very_many_concerns_alerts_within_the_newest_case(school):
    async with school.at_work() as daemon:
        await school.settled()
        await floods(school, 6)
        assert not school.mails("orr")
        await school.people.write("rosa", invented.ADMIN, "WhatsApp", f"{CONCERN} {DANGER}")
        await school.settled()
        assert len(daemon.desk.cases) == 5 and len(school.mails("orr", "needs your judgement")) == 1
        assert sum(bool(case.alarmed) for case in daemon.desk.cases.values()) == 1


async def test_who_writes_three_times_a_day_or_again_the_next_day_has_a_case_for_each(school):
    async with school.at_work() as daemon:
        await floods(school, 3)
        assert len(daemon.desk.cases) == 3
        school.clock.jump_to(MONDAY.replace(day=24))
        await floods(school, 4, CONCERN.replace("useless", "hopeless"))
        assert len(daemon.desk.cases) == 7


async def test_a_concern_about_the_head_is_never_put_where_the_head_may_read_it(school):
    async with school.at_work() as daemon:
        await floods(school, 5)
        words = (
            "In confidence. I want to raise a concern about the headteacher Mr Denham. He wrote that my son is stupid."
        )
        await school.people.write("rosa", invented.ADMIN, "The Head Teacher", words)
        await school.settled()
        assert len(daemon.desk.cases) == 6
        assert [case for case in daemon.desk.cases.values() if "head" in case.matters]


async def forged(school: School, number: int, words: str = CONCERN) -> None:
    """Concerns from addresses that nobody has: our own mail server does not vouch for one of them."""
    rosa = school.people.players["rosa"]
    for one in range(number):
        mail = school.people._mail(rosa, invented.ADMIN, "WhatsApp")
        mail.replace_header("From", f"Mum {one} <mum{one}@made-up-{one}.example>")
        mail.set_content(f"{words} It was day {one}.")
        await school.people._send(rosa, mail)
    await school.settled()


async def test_a_flood_from_as_many_forged_addresses_makes_no_flood_of_cases_and_nothing_of_it_is_lost(school):
    async with school.at_work() as daemon:
        await forged(school, 14)
        assert len(daemon.desk.cases) == 10 and len(school.mails("shah", "More has come")) == 1
        assert sorted(len(case.keys) for case in daemon.desk.cases.values()) == [1] * 9 + [5]
        await forged(school, 1, f"{CONCERN} {DANGER}")
        assert len(daemon.desk.cases) == 10 and len(school.mails("orr", "needs your judgement")) == 1
        await forged(
            school,
            1,
            "In confidence. I want to raise a concern about the headteacher Mr Denham. He wrote that my son is stupid.",
        )
        assert len(daemon.desk.cases) == 11, "what fits no case is one of its own"
        await school.people.write("rosa", invented.ADMIN, "WhatsApp", CONCERN)
        await school.settled()
        assert len(daemon.desk.cases) == 12, "whom nobody doubts has a case of their own"
        school.clock.jump_to(MONDAY.replace(day=24))
        await forged(school, 1, CONCERN.replace("useless", "hopeless"))
        assert len(daemon.desk.cases) == 13, "the next day counts anew"
