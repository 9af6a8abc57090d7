"""While everything is stopped (STOP ALL), whoever writes a word of command knows at once that it was heard; nothing else leaves."""

from dataclasses import replace

import pytest

from tests.course import Course
from tests.roads import command, decided_on, told, up_to
from tests.world import at

STOPPED = "Everything is stopped (STOP ALL) until somebody writes GO ON ALL."


def stopped(c: Course) -> Course:
    c.school = replace(c.school, stopped=True)
    return c


def since(c: Course, when: str) -> list[tuple[str, str]]:
    """Return to whom emails have left since, and why."""
    return [(m.owed.to, m.owed.because) for m in c.sent() if m.sent_at and m.sent_at >= at(when)]


@pytest.mark.parametrize(
    ("word", "says"),
    [
        ("PAUSE", "The case is paused: nothing is sent or asked until somebody writes GO ON."),
        ("NOTE", "Your note is with the case."),
        ("GO ON", "The case goes on."),
        ("SHOW", "Your email was read. The case as it stands now is sent to you once everything goes on."),
    ],
)
def test_whoever_writes_a_word_of_command_hears_that_it_was_read_and_nobody_else_hears_anything(word, says):
    c = stopped(up_to("plan"))
    command(c, "2026-11-24 13:00", "shah", word, "one thing")
    c.until(at("2026-11-25 16:00"))
    assert since(c, "2026-11-24 13:00") == [("shah", "told: done")]
    assert f"{says} {STOPPED}" in " ".join(told(c, "shah", "done")[-1].split())


def test_the_case_itself_comes_once_everything_goes_on():
    c = stopped(up_to("plan"))
    command(c, "2026-11-24 13:00", "shah", "SHOW")
    c.school = replace(c.school, stopped=False)
    c.until(at("2026-11-24 13:05"))
    assert ("shah", "shown on request") in since(c, "2026-11-24 13:00")


def test_a_letter_that_is_taken_back_is_said_to_be_and_nothing_reaches_a_parent_or_reporter():
    c = stopped(decided_on())
    command(c, "2026-11-27 10:10", "denham", "RECALL")
    c.until(at("2026-11-30 12:00"))
    assert since(c, "2026-11-27 10:10") == [("denham", "told: done")]
    said = " ".join(told(c, "denham", "done")[-1].split())
    assert "was taken back in time. It has not been sent." in said and STOPPED in said
    assert "Moss" not in said, "his name is the matter, and a mailbox may be in other hands"


def test_a_hidden_case_and_none_are_answered_alike_while_everything_is_stopped_too():
    c = stopped(up_to("plan"))
    command(c, "2026-11-24 13:00", "patel", "SHOW")
    assert since(c, "2026-11-24 13:00") == [("patel", "told: turned away")]


def test_without_a_stop_a_receipt_says_nothing_of_one():
    c = up_to("plan")
    command(c, "2026-11-24 13:00", "shah", "NOTE", "one thing")
    assert "STOP ALL" not in told(c, "shah", "done")[-1]
    assert not [m for m in c.case.mails.values() if m.owed.urgent]
