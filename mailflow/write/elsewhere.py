"""What another procedure deals with, as its owner reads it: what it is, and when its time is over."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from mailflow.workdays import Calendar, NotLoaded, months_on
from mailflow.write.days import date_of, moment

WORDS: Final[Mapping[str, str]] = {
    "complaint": "a complaint about the school",
    "pupils": "the conduct of pupils",
    "rights": "a request about personal data; the month for it ends on {month}, school holidays included",
    "foi": "a request for information; an answer is due on {foi}",
    "data-incident": "personal data that may have got out; the 72 hours end at {hours}",
    "legal": "a lawyer's letter, or word of a lawyer",
    "police": "an authority",
    "staff": "what is said of a member of staff",
    "head": "what is said of the Head Teacher",
    "press": "the press",
}
INCIDENT: Final = timedelta(hours=72)
"""From awareness of a personal data breach to its notification (UK GDPR, Article 33), nights and weekends included."""
UNKNOWN: Final = "a day that the calendar does not have yet"


def called(what: str, received: datetime, calendar: Calendar) -> str:
    """Return what a message of this kind is called, and to when its owner has; what is no kind is a sentence already."""
    if what not in WORDS:
        return what
    day = received.astimezone(calendar.zone).date()
    return WORDS[what].format(
        month=_day(calendar.month_after, day, date_of(months_on(day, 1))),
        foi=_day(calendar.foi_due, day, UNKNOWN),
        hours=moment(received + INCIDENT, calendar.zone),
    )


def _day(due: Callable[[date], date], received: date, otherwise: str) -> str:
    """Return when an answer is due; `otherwise` where the days that it takes to count are not loaded."""
    try:
        return date_of(due(received))
    except NotLoaded:
        return otherwise
