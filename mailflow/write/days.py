"""Days and names, as emails and letters say them."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from mailflow.people import TITLES


def day(instant: datetime, zone: ZoneInfo) -> str:
    """Return the date of an instant as prompts print it: "Wed 25 Nov"."""
    return date_of(instant.astimezone(zone))


def date_of(here: date) -> str:
    """Return a date as prompts print it."""
    return f"{here:%a} {here.day} {here:%b}"


def moment(instant: datetime, zone: ZoneInfo) -> str:
    """Return an instant as people say it: "09:00 on Wed 25 Nov"."""
    return f"{instant.astimezone(zone):%H:%M} on {day(instant, zone)}"


def long_day(instant: datetime, zone: ZoneInfo) -> str:
    """Return a date as letters print it: "Monday 7 December 2026"."""
    here = instant.astimezone(zone)
    return f"{here:%A} {here.day} {here:%B %Y}"


def clock(at: time | datetime) -> str:
    """Return an hour as letters print it: "3.45 pm"."""
    return f"{at.hour % 12 or 12}.{at:%M} {'am' if at.hour < NOON else 'pm'}"


NOON = 12
_OF_A_SURNAME = frozenset("van de der den von al el la le du di da st st. mac ben bin ap".split())


def addressed(name: str) -> str:
    """Return how a letter greets somebody of this name: "Mrs Hart" for Mrs Sue Hart. A name of another make stays whole."""
    words = name.split()
    titled = len(words) == 3 and words[0].casefold().strip(".") in TITLES and words[1].casefold() not in _OF_A_SURNAME
    return f"{words[0]} {words[2]}" if titled and words[1][:1].isupper() else name
