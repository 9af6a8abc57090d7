"""The blanks of letters: what goes into a wording's `$names`, from the case and the school.

The one idea: a letter holds nothing but its wording, the school's facts, and words that somebody typed to be read by
this very addressee. Nothing is taken from what others wrote.
"""

from datetime import datetime

from mailflow import policy, write
from mailflow.decide.turn import Turn
from mailflow.letters import letter_kind
from mailflow.prompt import Limit
from mailflow.record import Report, Strand
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
) -> dict[str, str]:
    """Return every blank that a wording may use; "" where there is nothing to say."""
    school, zone = turn.school, turn.school.calendar.zone
    lead, member = school.person(turn.case.lead), school.person(staff)
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
        "spoken_on": write.long_day(spoke.answered_at, zone) if spoke and spoke.answered_at else "",
        "position": "",
        "review_by": _day_of(turn, leaves),
        "counts_until": write.long_day(_a_year_on(leaves), zone),
        "complaints": school.complaints,
        "head": next((p.name for p in school.people if "head" in p.roles), "the Head Teacher"),
    }


def _a_year_on(instant: datetime) -> datetime:
    """Return the same day of the next year; 28 February for 29 February."""
    try:
        return instant.replace(year=instant.year + 1)
    except ValueError:
        return instant.replace(year=instant.year + 1, day=28)


def _day_of(turn: Turn, leaves: datetime) -> str:
    return write.long_day(
        turn.school.calendar.due(leaves, turn.school.span(Limit.GATHERING, 1)), turn.school.calendar.zone
    )


def answer_by(turn: Turn, name: str, leaves: datetime) -> datetime | None:
    """Return the instant by which the parent's answer is asked, None for a letter that asks nothing. Raises
    `NotLoaded`."""
    asks = letter_kind(name).asks
    return turn.due(row(asks).limit, leaves) if asks else None
