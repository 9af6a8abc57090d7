"""Many concerns in one day: from the sixth of one address on they are further words in its newest case; and so are those of which
our own mail server says that they are not from whoever they name, from the eleventh on.

The one idea: a flood makes no flood of cases and of emails, from whatever addresses it says that it comes. Nothing of it is lost, a
danger in it alerts all the same, and nobody reads there what was not for them.
"""

from dataclasses import replace
from datetime import datetime
from typing import Final

from mailflow.authorship import Matter, Vouched
from mailflow.decide.arriving import matters_of
from mailflow.happening import ConcernRaised, Wrote
from mailflow.mail.intake.danger import seen
from mailflow.mail.intake.placed import ForCase, Known, NewCase, Outcome, Placed
from mailflow.record import Case

CASES_A_DAY: Final = 5
"""So many concerns of one address open a case each in one day. An honest parent hardly writes three."""
DENIED_A_DAY: Final = 10
"""So many concerns that our mail server doubts open a case each in one day: another address costs whoever forges it nothing."""


def too_many(placed: Placed, known: Known) -> Placed:
    """Return what was placed, with any concern too many put into the newest case of its day that it fits."""
    return replace(placed, outcomes=tuple(one for outcome in placed.outcomes for one in _one(outcome, known)))


def _one(outcome: Outcome, known: Known) -> tuple[Outcome, ...]:
    if not isinstance(outcome, NewCase) or outcome.raised.came_from or not outcome.raised.by.address:
        return (outcome,)
    raised = outcome.raised
    today = [case for case in _of(raised.by.address, known) if _same_day(case, raised.at, known)]
    if len(today) < CASES_A_DAY:
        today = _denied(raised, known)
        if len(today) < DENIED_A_DAY:
            return (outcome,)
    again = (case for case in today if raised.written.key in case.keys)
    fits = (case for case in reversed(today) if _fits(case, raised, known))
    case = next(again, None) or next(fits, None)
    if case is None:
        return (outcome,)
    words = ForCase(case.reference, Wrote(at=raised.at, by=raised.by, written=raised.written, many=True))
    if Matter.DANGER not in raised.matters:
        return (words,)
    return (words, ForCase(case.reference, seen(raised.at, raised.written.key, raised.why)))


def _of(address: str, known: Known) -> list[Case]:
    """Return the open cases that this address began, oldest first."""
    found = [case for reference in known.cases_of(address) if (case := known.case(reference)) and case.ours]
    return [case for case in found if 1 in case.reports and case.reports[1].address.casefold() == address.casefold()]


def _denied(raised: ConcernRaised, known: Known) -> list[Case]:
    """Return the open cases that others began that day whom our mail server doubts as it does this one, oldest first; none for
    whom it does not doubt."""
    if raised.by.vouched is not Vouched.DENIED:
        return []
    found = [case for case in known.cases.values() if case.ours and _same_day(case, raised.at, known)]
    doubted = [case for case in found if 1 in case.reports and case.reports[1].vouched is Vouched.DENIED]
    return sorted(doubted, key=lambda case: case.opened_at or raised.at)


def _same_day(case: Case, at: datetime, known: Known) -> bool:
    zone = known.school.calendar.zone
    opened = case.opened_at
    return opened is not None and opened.astimezone(zone).date() == at.astimezone(zone).date()


def _fits(case: Case, raised: ConcernRaised, known: Known) -> bool:
    """Say whether whoever may read this case may read this concern: it is of the same kind and names nobody else of us."""
    kinds = {matter.value for matter in matters_of(known.school, raised) - {Matter.DANGER}}
    same = kinds == set(case.matters) - {Matter.DANGER.value} and raised.head_is_target == case.head_is_target
    return same and set(raised.staff) <= set(case.staff) and not (raised.image or case.image)
