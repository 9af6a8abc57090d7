"""The blanks of letters: what goes into a wording's `$names`, from the case and the school.

The one idea: a letter holds nothing but its wording, the school's facts, and words that somebody typed to be read by
this very addressee. Nothing is taken from what others wrote.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from mailflow import policy, write
from mailflow.decide import meetings
from mailflow.decide.letters import spoken
from mailflow.decide.meetings import Offer
from mailflow.decide.turn import Turn
from mailflow.disposal import Kept, kept_as
from mailflow.letters import OF_RESPONSES, letter_kind
from mailflow.people import Role
from mailflow.prompt import Limit
from mailflow.record import Prompt, Report, Strand
from mailflow.school import School
from mailflow.workdays import Span
from mailflow.workflow import question as row


@dataclass(frozen=True, slots=True, kw_only=True)
class Of:
    """What a letter is about: its wording's `name`, whom it concerns or goes to, the `words` typed for it, the channel, when
    it leaves at the earliest, by when it asks for an answer, the times on `offer`, and who `signs` it."""

    name: str
    strand: Strand | None
    report: Report | None
    staff: str
    words: str
    channel: str
    leaves: datetime
    by: datetime | None
    offer: Offer
    signs: str


def for_letter(turn: Turn, of: Of) -> dict[str, str]:
    """Return every blank that a wording may use; "" where there is nothing to say. Raises `NotLoaded`."""
    return {**_of_school(turn), **_of_people(turn, of), **_of_the_matter(turn, of), **_of_days(turn, of)}


def _of_school(turn: Turn) -> dict[str, str]:
    school = turn.school
    return {
        "school": school.name,
        "phone": school.phone,
        "review_to": _review_to(school),
        "records_contact": _records_contact(school),
        "complaints": school.complaints,
        "procedure": turn.case.transferred_to,
        "owner": OWNERS.get(turn.case.transferred_to, "the school office"),
    }


def _of_people(turn: Turn, of: Of) -> dict[str, str]:
    school = turn.school
    lead, member = school.person(turn.case.lead), school.person(of.staff)
    head, _, capacity = of.signs.rpartition(", ")
    by_post = of.channel == "post"
    return {
        "reporter": write.addressed(of.report.name or "Parent or carer") if of.report else "",
        "parent": write.addressed(of.strand.name) if of.strand else "",
        "staff": write.addressed(member.name) if member else "",
        "lead": lead.name if lead else "",
        "lead_post": f"{lead.called}, " if lead and lead.called else "",
        "lead_role": "a senior member of staff",
        "lead_contact": f"{_BY_POST if by_post else _BY_EMAIL}, or through the school office on {school.phone}",
        "reply": f"{_WRITE}, or ring the school office on {school.phone}" if by_post else _REPLY,
        "head": head,
        "capacity": capacity,
    }


def _of_the_matter(turn: Turn, of: Of) -> dict[str, str]:
    """Return what it is about, and what was said to the parent and by them."""
    zone = turn.school.calendar.zone
    spoke = turn.case.answered("conversation", of.strand.number) if of.strand else None
    wrote = of.strand is not None and turn.case.answered("account", of.strand.number) is not None
    points = [policy.POINTS[code].plain for code in turn.case.points if code in policy.POINTS]
    return {
        "what": of.strand.what if of.strand else "",
        "points": "\n".join(f"- {point}" for point in points),
        "words": of.words.strip(),
        "heard": _heard(spoke, zone, wrote=wrote),
        "opening": _opening(spoke, wrote=wrote),
        "noted": write.long_day(noted, zone) if (noted := _noted(spoke)) else "",
        **_of_the_meeting(turn, of),
        "spoke": spoken.as_sentence(spoke.said("took place"), noted, zone) if spoke else "",
    }


def _noted(spoke: Prompt | None) -> datetime | None:
    """Return when the lead wrote down how and when they spoke: "today" in it is that day, whenever the rest was asked again."""
    return spoke.given_at.get("took place", spoke.answered_at) if spoke else None


def _of_the_meeting(turn: Turn, of: Of) -> dict[str, str]:
    """Return when the parent may come, and where, for how long and with whom; for the invitation, which may do without, as
    one piece."""
    times = meetings.as_list(of.offer.times, turn.school)
    talk = f"{_TALK}\n\n{times}\n\nHow long, and where or how: {of.offer.arranged}" if times else ""
    return {"times": times, "arranged": of.offer.arranged, "talk": talk}


_TALK = "If you would rather talk with us, we keep these times for you. Please tell us which you would like:"


def _of_days(turn: Turn, of: Of) -> dict[str, str]:
    zone = turn.school.calendar.zone
    review = turn.span(Limit.REVIEW_REQUEST)
    return {
        "date": write.long_day(of.leaves, zone),
        "by": write.long_day(of.by, zone) if of.by else "",
        "wrote": write.long_day(asked.asked_at, zone) if (asked := _asked(turn, of)) else "",
        "asked_by": write.long_day(asked.due, zone) if asked else "",
        "review_by": _day_of(turn, of.name, "review_by", turn.received(of.channel, of.leaves), review),
        "review_within": str(review),
        "counts_until": _day_of(turn, of.name, "counts_until", of.leaves, turn.school.keeping.warning_counts_for),
        "kept": str(_kept(turn, of.name, of.strand).span),
    }


OWNERS: Mapping[str, str] = {"behaviour policy": "a senior member of staff"}
"""Who has what was handed over, as a letter says it; what stands not here is with the office."""


def _day_of(turn: Turn, name: str, blank: str, start: datetime, span: Span) -> str:
    """Return the day on which a span is over, for a wording that has this blank. Raises `NotLoaded`."""
    calendar = turn.school.calendar
    said = blank in turn.school.wording(f"letters/{name}")
    return write.long_day(calendar.due(start, span), calendar.zone) if said else ""


def _heard(spoke: Prompt | None, zone: ZoneInfo, *, wrote: bool) -> str:
    """Say that the parent was spoken to, with the day where the lead's words name it; or wrote; or that they were not reached."""
    if spoke is None or spoke.picked("took place") != ("yes",):
        if wrote:
            return "You wrote to us about this, and we have weighed what you told us."
        return "We wrote to you and tried to speak with you about this. You may still tell us your side."
    days = {"today": 0, "yesterday": 1, "this morning": 0, "this afternoon": 0, "just now": 0}
    said = spoke.said("took place").casefold()
    back = next((back for word, back in days.items() if word in said), None)
    if back is None or spoke.answered_at is None:
        return "We have spoken with you about this, and we have weighed what you told us."
    day = write.long_day(spoke.answered_at - timedelta(days=back), zone)
    return f"We spoke with you on {day}, and we have weighed what you told us."


def _opening(spoke: Prompt | None, *, wrote: bool) -> str:
    """Return the first sentence of a letter that comes after the parent was spoken to, or wrote, or could not be reached."""
    if spoke is None or spoke.picked("took place") != ("yes",):
        if wrote:
            return "Thank you for writing to us about messages in a class or year group, and for what you told us."
        return "We wrote to you about messages in a class or year group."
    return "Thank you for talking with us about messages in a class or year group, and for what you told us."


def _asked(turn: Turn, of: Of) -> Prompt | None:
    """Return what was asked of them and has had no answer, for a reminder of it."""
    waiting = turn.case.waiting("account", of.strand.number) if of.strand else None
    return waiting or (turn.case.waiting("details", of.report.number) if of.report else None)


_BY_EMAIL, _REPLY = "by replying to this email", "reply to this email"
_BY_POST, _WRITE = "by writing to the school at the address above", "write to us at the address above"


def _review_to(school: School) -> str:
    """Return who carries a request for review: the clerk, or without one the Chair."""
    for role, called in ((Role.CLERK, "clerk to the governors"), (Role.CHAIR, "Chair of Governors")):
        for person in school.holders(role):
            return f"{person.name}, {called}"
    return "the Chair of Governors"


def _records_contact(school: School) -> str:
    """Return whom to ask about what is kept."""
    office = f"the school office on {school.phone}"
    leads = school.holders(Role.DATA_PROTECTION)
    return f"{leads[0].name}, our data protection lead, through {office}" if leads else office


def _kept(turn: Turn, name: str, strand: Strand | None) -> Kept:
    """Return how the record is kept, by the most that was decided in the case, or that this letter puts to whoever decides."""
    decided = [code for each in turn.case.strands.values() for code in each.decided]
    return kept_as(turn.school.keeping, [*decided, *(strand.recommended if strand and name in OF_RESPONSES else ())])


def answer_by(turn: Turn, name: str, channel: str, leaves: datetime, offer: Offer) -> datetime | None:
    """Return the instant by which the parent's answer is asked, None for a letter that asks nothing: never before the last
    time at which they may come to talk. Raises `NotLoaded`."""
    asks = letter_kind(name).asks
    due = turn.due(row(asks).limit, turn.received(channel, leaves)) if asks else None
    last = meetings.last_day(turn, offer.times)
    return max(due, last) if due and last else due
