"""An incident that is known already: its report is carried over to the other case, and to nobody who may not read it."""

from mailflow.shell.demo import invented
from tests.playing import CONCERN, School

ABOUT_THE_HEAD_TOO = (
    "In confidence. On the Year 4 WhatsApp group Dan Moss calls Mr Denham a useless head teacher again and again."
)
OF_THE_HEAD = (
    "In confidence. I want to raise a concern about the headteacher Mr Denham. He wrote that my son is stupid."
)


async def raises(school: School, who: str, words: str) -> str:
    before = set(school.daemon.desk.cases)
    await school.people.write(who, invented.ADMIN, "Year 4 WhatsApp", words)
    await school.settled()
    (reference,) = set(school.daemon.desk.cases) - before
    return reference


async def looks(school: School, who: str, reference: str, words: str) -> None:
    await school.people.answer(who, f"[{reference}] Reply needed", words)
    await school.settled()


async def test_another_report_of_the_same_comes_to_the_case_and_its_lead_reads_it(school):
    async with school.at_work() as daemon:
        first = await raises(school, "rosa", CONCERN)
        await looks(school, "shah", first, "A, 5 Tobias Finch")
        second = await raises(school, "sam", f"{CONCERN} It is Sam here.")
        await looks(school, "shah", second, f"A, 6B {first}")
        assert second not in daemon.desk.cases and len(daemon.desk.cases[first].reports) == 2
        assert school.mails("finch", "It is Sam here.")


async def test_whoever_is_connected_with_a_report_does_not_read_it_in_the_case_that_they_lead(school):
    async with school.at_work() as daemon:
        first = await raises(school, "rosa", CONCERN)
        await looks(school, "shah", first, "A, 5 Tobias Finch")
        second = await raises(school, "sam", f"{CONCERN} It is Sam here.")
        await looks(school, "shah", second, "X")
        await looks(school, "finch", second, "X")
        await looks(school, "orr", second, f"A, 5 Lucy Orr, 6B {first}")
        case = daemon.desk.cases[first]
        assert len(case.reports) == 2 and {"shah", "finch"} <= case.connected and not case.lead
        assert case.waiting("reassign")
        assert not [mail for mail in school.mails("finch", "It is Sam here") if mail.startswith(f"[{first}]")]


async def test_nobody_leads_a_case_on_with_a_report_that_names_them(school):
    async with school.at_work() as daemon:
        first = await raises(school, "rosa", CONCERN)
        await looks(school, "shah", first, "A, 5 Tobias Finch")
        second = await raises(school, "sam", f"{CONCERN} They laugh at Mr Finch as well.")
        assert "finch" in daemon.desk.cases[second].staff
        await looks(school, "shah", second, f"A, 5 Lucy Orr, 6B {first}")
        case = daemon.desk.cases[first]
        assert len(case.reports) == 2 and not case.lead and case.waiting("reassign")
        assert not school.mails("finch", "They laugh at")


async def test_a_report_that_speaks_ill_of_the_head_is_not_carried_to_where_the_head_may_read_it(school):
    async with school.at_work() as daemon:
        first = await raises(school, "rosa", CONCERN)
        await looks(school, "shah", first, "A, 5 Tobias Finch")
        second = await raises(school, "sam", ABOUT_THE_HEAD_TOO)
        assert daemon.desk.cases[second].head_is_target
        await looks(school, "shah", second, f"A, 5 Tobias Finch, 6B {first}")
        assert second in daemon.desk.cases and len(daemon.desk.cases[first].reports) == 1
        assert school.mails("shah", "We could not join them")


async def test_of_a_case_that_is_not_theirs_to_know_they_hear_only_that_there_is_none(school):
    async with school.at_work() as daemon:
        first = await raises(school, "rosa", OF_THE_HEAD)
        second = await raises(school, "sam", CONCERN)
        await looks(school, "shah", second, f"A, 5 Tobias Finch, 6B {first}")
        assert second in daemon.desk.cases and len(daemon.desk.cases[first].reports) == 1
        assert school.mails("shah", "there is no open case of that reference")
