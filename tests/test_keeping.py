"""How long things are kept, and what an outcome says of how long it counts, is what the school has settled."""

from dataclasses import replace
from datetime import date

import pytest

from mailflow.keeping import Keeping
from mailflow.spans import parse_span
from tests.roads import letters, recommended, up_to
from tests.world import at, hillside


@pytest.mark.parametrize(("span", "until"), [("12 months", "27 November 2027"), ("3 months", "27 February 2027")])
def test_a_warning_says_how_long_it_counts(span, until):
    c = up_to("recommendation", hillside(keeping=Keeping(warning_counts_for=parse_span(span))))
    recommended(c, responses=("R3",))
    assert "This warning counts until " in letters(c, "warning")[0].draft.body
    assert until in letters(c, "warning")[0].draft.body


def test_only_a_letter_that_says_how_long_it_counts_needs_that_day():
    c = up_to("recommendation", hillside(keeping=Keeping(warning_counts_for=parse_span("190 school days"))))
    assert letters(c, "acknowledgement") and letters(c, "invitation")


@pytest.mark.parametrize(("span", "kept"), [("30 days", True), ("10 days", False), ("100 school days", True)])
async def test_ordinary_mail_is_remembered_for_as_long_as_the_school_has_settled(school, span, kept):
    async with school.at_work() as daemon:
        await school.settled()
        daemon.desk.school = replace(daemon.desk.school, keeping=Keeping(not_a_concern=parse_span(span)))
        daemon.reader.ledger.saw("a key", "admin", 1, 7, "ordinary", day=date(2026, 11, 12))
        await school.go_to(at("2026-11-24 07:31"))
        assert (daemon.reader.ledger.by_key("a key") is not None) is kept
