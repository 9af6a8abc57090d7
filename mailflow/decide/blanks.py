"""The blanks of letters: what goes into a wording's `$names`, from the case and the school.

The one idea: a letter holds nothing but its wording, the school's facts, and words that somebody typed to be read by
this very addressee. Nothing is taken from what others wrote.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from mailflow import policy, write
from mailflow.decide.turn import Turn
from mailflow.letters import letter_kind
from mailflow.prompt import Limit
from mailflow.record import Prompt, Report, Strand
from mailflow.workflow import question as row


def for_letter(
    turn: Turn,
    name: str,
    *,
    strand: Strand | None,
    report: Report | None,
    staff: str,
    words: str,
    leaves: datetime,
    by: datetime | None,
    signs: str,
) -> dict[str, str]:
    """Return every blank that a wording may use; "" where there is nothing to say."""
    school, zone = turn.school, turn.school.calendar.zone
    lead, member = school.person(turn.case.lead), school.person(staff)
    head, _, capacity = signs.rpartition(", ")
    spoke = turn.case.answered("conversation", strand.number) if strand else None
    points = [policy.POINTS[code].plain for code in turn.case.points if code in policy.POINTS]
    return {
        "school": school.name,
        "phone": school.phone,
        "date": write.long_day(leaves, zone),
        "by": write.long_day(by, zone) if by else "",
        "reporter": (report.name or "Parent or carer") if report else "",
        "parent": strand.name if strand else "",
        "staff": member.name if member else "",
        "lead": lead.name if lead else "",
        "lead_role": "a senior member of staff",
        "lead_contact": f"by replying to this letter, or through the school office on {school.phone}",
        "what": strand.what if strand else "",
        "points": "\n".join(f"- {point}" for point in points),
        "words": words.strip(),
        "heard": _heard(spoke, zone),
        "opening": _opening(spoke),
        "asked_by": _asked_by(turn, strand, report),
        "review_by": _day_of(turn, leaves),
        "counts_until": _counts_until(turn, name, leaves),
        "complaints": school.complaints,
        "procedure": turn.case.transferred_to,
        "owner": OWNERS.get(turn.case.transferred_to, "the school office"),
        "head": head,
        "capacity": capacity,
    }


OWNERS: Mapping[str, str] = {"behaviour policy": "a senior member of staff"}
"""Who has what was handed over, as a letter says it; what stands not here is with the office."""


def _counts_until(turn: Turn, name: str, leaves: datetime) -> str:
    """Return the day until which an outcome counts, for a wording that says so. Raises `NotLoaded`."""
    school = turn.school
    if "counts_until" not in school.wording(f"letters/{name}"):
        return ""
    return write.long_day(school.calendar.due(leaves, school.keeping.warning_counts_for), school.calendar.zone)


def _heard(spoke: Prompt | None, zone: ZoneInfo) -> str:
    """Say that the parent was spoken to, with the day where the lead's words name it; or that they were not reached."""
    if spoke is None or spoke.picked("took place") != ("yes",):
        return "We wrote to you and tried to speak with you about this. You may still tell us your side."
    days = {"today": 0, "yesterday": 1, "this morning": 0, "this afternoon": 0, "just now": 0}
    said = spoke.said("took place").casefold()
    back = next((back for word, back in days.items() if word in said), None)
    if back is None or spoke.answered_at is None:
        return "We have spoken with you about this, and we have weighed what you told us."
    day = write.long_day(spoke.answered_at - timedelta(days=back), zone)
    return f"We spoke with you on {day}, and we have weighed what you told us."


def _opening(spoke: Prompt | None) -> str:
    """Return the first sentence of a letter that comes after the parent was spoken to, or could not be reached."""
    if spoke is None or spoke.picked("took place") != ("yes",):
        return "We wrote to you about messages in a class or year group."
    return "Thank you for talking with us about messages in a class or year group, and for what you told us."


def _asked_by(turn: Turn, strand: Strand | None, report: Report | None) -> str:
    """Return the day by which an answer was asked that has not come, for a reminder."""
    waiting = turn.case.waiting("account", strand.number) if strand else None
    waiting = waiting or (turn.case.waiting("details", report.number) if report else None)
    return write.long_day(waiting.due, turn.school.calendar.zone) if waiting else ""


def _day_of(turn: Turn, leaves: datetime) -> str:
    return write.long_day(
        turn.school.calendar.due(leaves, turn.school.span(Limit.GATHERING, 1)), turn.school.calendar.zone
    )


def answer_by(turn: Turn, name: str, leaves: datetime) -> datetime | None:
    """Return the instant by which the parent's answer is asked, None for a letter that asks nothing. Raises
    `NotLoaded`."""
    asks = letter_kind(name).asks
    return turn.due(row(asks).limit, leaves) if asks else None
