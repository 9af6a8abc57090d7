"""Terms, INSET days, closures and hours that fit together.

The one idea: a wrong date here becomes a wrong date in a letter, so anything that cannot be meant is refused.
"""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Final

from mailflow.shell.settings.text import Document, as_day
from mailflow.shell.settings.words import Found, Path
from mailflow.workdays import said

EARLIEST, LATEST = date(2020, 1, 1), date(2099, 12, 31)
FRIDAY: Final = 4


def _spans(document: Document, *path: str) -> list[tuple[int, date, date]]:
    """Return the rows of a list of tables that have both a first and a last day, with their numbers."""
    days = ((n, document.day(*path, n, "first"), document.day(*path, n, "last")) for n in _numbers(document, *path))
    return [(n, first, last) for n, first, last in days if first and last]


def _numbers(document: Document, *path: str) -> range:
    return range(len(document.rows(*path)))


def nothing_ends_before_it_begins(document: Document) -> Iterator[Found]:
    for path in (("calendar", "terms"), ("safeguarding", "holidays")):
        for number, first, last in _spans(document, *path):
            if last < first:
                what = f"it ends on {said(last)}, before it begins on {said(first)}"
                yield Found((*path, number, "last"), what, "Correct the day, the month or the year.")


def terms_are_in_reach(document: Document) -> Iterator[Found]:
    for number, first, last in _spans(document, "calendar", "terms"):
        if not (EARLIEST <= first <= LATEST and EARLIEST <= last <= LATEST):
            what = f"no bank holidays are known for {first.year if first < EARLIEST else last.year}"
            yield Found(("calendar", "terms", number), what, "Correct the year.")


def terms_do_not_overlap(document: Document) -> Iterator[Found]:
    spans = sorted(((first, last, n) for n, first, last in _spans(document, "calendar", "terms") if first <= last))
    for (first, last, _), (later, _, number) in pairwise(spans):
        if later <= last:
            what = f"it overlaps another term, from {said(first)} to {said(last)}"
            yield Found(("calendar", "terms", number), what, "Correct the days: a day belongs to one term.")


def special_days_are_in_a_term(document: Document) -> Iterator[Found]:
    terms = _spans(document, "calendar", "terms")
    all_read = len(terms) == len(document.rows("calendar", "terms")) > 0
    inset: list[tuple[Path, object]] = [(("calendar", "inset"), day) for day in document.rows("calendar", "inset")]
    closures = [(("calendar", "closures", day), day) for day in document.table("calendar", "closures")]
    do = "Correct the date, or take it out: on a day without school there is nothing to leave out."
    for path, written in (*inset, *closures):
        day = as_day(written)
        if day and all_read and not any(first <= day <= last for _, first, last in terms):
            yield Found(path, f"{said(day)} is in no term", do, written)
        elif day and day.weekday() > FRIDAY:
            yield Found(path, f"{said(day)} is a {day:%A}", do, written)


def extra_bank_holidays_are_near(document: Document) -> Iterator[Found]:
    years = {day.year for _, first, last in _spans(document, "calendar", "terms") for day in (first, last)}
    for number in _numbers(document, "calendar", "extra_bank_holidays"):
        day = document.day("calendar", "extra_bank_holidays", number)
        if day and years and not min(years) - 1 <= day.year <= max(years) + 1:
            what = f"{said(day)} is far from every term"
            yield Found(("calendar", "extra_bank_holidays"), what, "Correct the year, or take it out.", day)


IN_ORDER: Final = (
    ("sending", "opens", "09:00", "closes", "15:00"),
    ("sending", "opens", "09:00", "closes_friday", "14:00"),
    ("sending", "lessons_end", "15:30", "evening", "18:00"),
    ("calendar", "day_starts", "08:00", "day_ends", "17:00"),
    ("calendar", "day_starts", "08:00", "received_by", "16:00"),
)


def windows_open_before_they_close(document: Document) -> Iterator[Found]:
    for table, opens, usual_start, closes, usual_end in IN_ORDER:
        held = Document({opens: usual_start, closes: usual_end, **document.table(table)})
        start, end = held.time(opens), held.time(closes)
        if start and end and end <= start:
            at = closes if closes in document.table(table) else opens
            what = f"{closes} ({end:%H:%M}) is not later than {opens} ({start:%H:%M})"
            yield Found((table, at), what, "Exchange or correct the two times.")


def mail_counts_only_until_the_day_ends(document: Document) -> Iterator[Found]:
    held = Document({"received_by": "16:00", "day_ends": "17:00", **document.table("calendar")})
    last, end = held.time("received_by"), held.time("day_ends")
    if last and end and end < last:
        at = "received_by" if "received_by" in document.table("calendar") else "day_ends"
        do = "Correct one of the two times: mail that comes after the end of a day counts as received on the next one."
        yield Found(("calendar", at), f"received_by ({last:%H:%M}) is later than day_ends ({end:%H:%M})", do)
