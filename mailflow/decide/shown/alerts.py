"""What waits for the judgement of the safeguarding lead, and when it came: the report, or in a case in which they were alerted
before, what is new in it.

The one idea: an alert that gives the time of a message which was judged days ago is taken for an error, and laid aside.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

from mailflow import write
from mailflow.prompt import Question
from mailflow.record import Case, Prompt

OF_AN_ALERT = ("safeguarding", "safeguarding outcome")
JUDGED = ("safeguarding outcome", "hold review")


def judging(case: Case) -> tuple[Prompt, ...]:
    """Return what waits for the judgement of those who have taken an alert."""
    open_ = (case.prompts[number] for number in sorted(case.open))
    return tuple(prompt for prompt in open_ if prompt.asked.question in JUDGED)


def came(case: Case, question: Question) -> datetime | None:
    """Return when what a question is about came: the report that opened the case, unless an alert is about something later."""
    alerted = case.of("safeguarding")
    if question.name not in OF_AN_ALERT or not alerted:
        return case.opened_at
    at = alerted[-1].asked_at
    looked = case.answered("first look")
    looked_before = looked is not None and looked.answered_at is not None and looked.answered_at < at
    fresh = any(report.at == at for report in case.at_hand)
    return at if later(case) or looked_before or fresh else case.opened_at


def later(case: Case) -> bool:
    """Return whether an alert went out in this case before the latest one."""
    return len(case.of("safeguarding")) > 1


def new(case: Case, zone: ZoneInfo) -> str:
    """Say that a later alert is about something new, and when the one before it went out; "" for the first."""
    if not later(case):
        return ""
    before = case.of("safeguarding")[-2].asked_at
    return f" It is new: it came after the alert of {write.day(before, zone)}."
