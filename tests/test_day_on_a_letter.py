"""The day that a letter bears, and the days that it prints, are right on the day on which it leaves."""

from dataclasses import replace

import pytest

from mailflow.shell.desk.letter_bytes import for_paper
from mailflow.shell.paper import Letter as OnPaper
from mailflow.shell.paper import Letterhead
from tests.course import Course
from tests.roads import command, letters, recommended, up_to
from tests.world import LONDON, at

HEAD = Letterhead(school="Hillside CE Primary", address_lines=("Hill Lane",))


def on_paper(c: Course, name: str) -> OnPaper:
    return for_paper(letters(c, name)[-1], HEAD, LONDON)


def recommended_at(when: str, response: str = "R2") -> Course:
    c = up_to("recommendation")
    recommended(c, when=when, responses=(response,))
    return c


@pytest.mark.parametrize(
    ("written", "bears"),
    [
        ("2026-11-26 10:00", "Thursday 26 November 2026"),  # it can leave at half past ten
        ("2026-11-26 17:30", "Friday 27 November 2026"),  # after hours: next morning
        ("2026-11-27 16:00", "Monday 30 November 2026"),  # on a Friday afternoon: after the weekend
    ],
)
def test_a_letter_bears_the_day_on_which_it_would_leave_if_it_were_released_as_soon_as_it_is_written(written, bears):
    paper = on_paper(recommended_at(written), "reminder")
    assert paper.date_line == bears and paper.dated.strftime("%A %-d %B %Y") == bears


def test_a_letter_that_is_approved_late_leaves_as_it_was_shown_and_one_that_is_written_anew_bears_its_new_day():
    c = recommended_at("2026-11-26 17:30")
    shown = on_paper(c, "reminder")
    c.answer(at("2026-12-01 16:30"), "decide", word="approve")
    assert on_paper(c, "reminder") == shown  # what whoever decides has had before them, to the byte
    command(c, "2026-12-01 16:40", "finch", "PAUSE")
    command(c, "2026-12-04 10:00", "finch", "GO ON")
    c.until(at("2026-12-07 08:00"))
    assert on_paper(c, "reminder").date_line == "Friday 4 December 2026"


def test_a_letter_from_before_this_was_on_record_bears_the_day_on_which_it_was_drafted():
    letter = letters(recommended_at("2026-11-26 17:30"), "reminder")[-1]
    before = replace(letter, draft=replace(letter.draft, leaves=None))
    assert for_paper(before, HEAD, LONDON).date_line == "Thursday 26 November 2026"


def test_whoever_is_warned_has_ten_school_days_to_ask_for_a_review_however_late_the_letter_leaves():
    c = recommended_at("2026-11-26 17:30", "R3")
    body = letters(c, "warning")[-1].draft.body
    assert "by Friday 11 December 2026, or within 10 school days of receiving this letter if that is later." in body
