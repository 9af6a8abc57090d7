"""What another procedure deals with, as its owner reads it: what it is, and when its time is over."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from mailflow.workdays import months_on
from mailflow.write.days import date_of, moment

WORDS: Final[Mapping[str, str]] = {
    "complaint": "a complaint about the school",
    "pupils": "the conduct of pupils",
    "rights": "a request about personal data; the month for it ends on {month}, holidays included",
    "foi": "a request for information",
    "data-incident": "personal data that may have got out; the 72 hours end at {hours}",
    "legal": "a lawyer's letter, or word of a lawyer",
    "police": "an authority",
    "staff": "what is said of a member of staff",
    "head": "what is said of the Head Teacher",
    "press": "the press",
}
INCIDENT: Final = timedelta(hours=72)
"""From awareness of a personal data breach to its notification (UK GDPR, Article 33), nights and weekends included."""


A_MONTH: Final = 1
"""From a request about personal data to its answer (UK GDPR, Article 12(3))."""


def called(what: str, received: datetime, zone: ZoneInfo) -> str:
    """Return what a message of this kind is called, and to when its owner has; what is no kind is a sentence already."""
    if what not in WORDS:
        return what
    day = received.astimezone(zone).date()
    return WORDS[what].format(month=date_of(months_on(day, A_MONTH)), hours=moment(received + INCIDENT, zone))
