"""What a locked phone shows of our emails to anybody who looks at it: the subject, and the first hundred characters or so.

The one idea: this is asked of every question and every notice, with names wherever a wording has a blank.
"""

import re

import pytest

from mailflow import write
from mailflow.prompt import Question
from mailflow.shell.cli.check_wordings import OF_CASES, OF_EVERY_CASE, OF_THE_SCHOOL
from tests.test_first_screen import STAFF, asked
from tests.world import wordings

PREVIEW = 100
NAME = "Dan Moss"
SUBJECT = re.compile(
    r"\[(?:KXR4TZ|mailflow)\] (?:Reply needed by |Act now, |Please act today, |Please reply, )?Tue 1 Dec"
)
OF_ITSELF = re.compile(
    r"Confidential\. Please do not open this while your screen is shared\.\nAbout .+?\. .+ Tue 1 Dec\."
)


@pytest.mark.parametrize("question", STAFF, ids=lambda question: question.name)
def test_what_asks_shows_no_more_than_a_reference_and_a_day(question: Question) -> None:
    text = asked(question)
    assert SUBJECT.fullmatch(text.subject)
    opens, _, _ = text.body.partition("\n\n")
    assert OF_ITSELF.fullmatch(opens) and len(opens) > PREVIEW


@pytest.mark.parametrize("call", ["", write.ACT_NOW, write.ACT_TODAY, write.ANSWER])
@pytest.mark.parametrize("notice", [*OF_CASES, *OF_THE_SCHOOL])
def test_what_tells_shows_no_more_than_a_reference_and_a_day(notice: str, call: str) -> None:
    blanks = dict.fromkeys((*OF_EVERY_CASE, *{**OF_CASES, **OF_THE_SCHOOL}[notice].split()), NAME)
    for reference in ("KXR4TZ", ""):
        text = write.notice(reference, "Tue 1 Dec", wordings()[f"notices/{notice}"], blanks, NAME, call=call)
        assert SUBJECT.fullmatch(text.subject)
        opens, _, words = text.body.partition("\n\n")
        assert OF_ITSELF.fullmatch(opens) and len(opens) > PREVIEW and NAME in words


def test_an_alert_says_besides_only_that_it_is_urgent() -> None:
    assert asked(STAFF[0], urgent=True).subject == "[KXR4TZ] Act now"
