"""Other cases: what a parent was told in them, for whoever recommends or decides in this one; and which are open about somebody in
it or about the same group, for whoever has a first look.

The one idea: nothing of another case is shown but that it told them, when and of what, or that it is there; to nobody who
has a part in it; and that it was shown is on record.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, islice
from typing import Final

from mailflow import policy, register, write
from mailflow.decide.shown import same_people
from mailflow.decide.shown.details import strand_of
from mailflow.decide.turn import Turn
from mailflow.decide.whom.cleared import may_know_of, may_see
from mailflow.decide.whom.same_incident import Likely
from mailflow.people import Person
from mailflow.prompt import Question
from mailflow.record import Case, Strand
from mailflow.workdays import NotLoaded

SAY_WHAT_IT_IS: Final = ("office check", "first look")
SHOWN_WITH: Final = frozenset({"recommendation", "decide", "agree"})
MOST: Final = 5
SHOW: Final = "SHOW and its reference, in a new email, brings you one."
ASK: Final = "If you are not sure whether it is the same, whoever leads it can tell you more."
ALONE: Final = "If you are not sure whether it is the same, please take it as one of its own."
PERHAPS: Final = " (perhaps: by the name there it may have been somebody else)"


@dataclass(frozen=True, slots=True)
class Earlier:
    """The words that show it, "" where none are called for, those that come `first` apart; and what of other cases they disclose,
    "" where nothing."""

    words: str = ""
    disclosed: str = ""
    first: str = ""


def of_other_cases(turn: Turn, question: Question, about: int, person: Person, likely: Likely | None) -> Earlier:
    """Return what this person is shown of other cases with this question: whoever says what a message is, or looks first, in
    which somebody of it is already, and which are open about the same group, the one that it is `likely` part of before them;
    whoever recommends or decides, what the parent was told before."""
    if question.name not in SAY_WHAT_IT_IS:
        return _earlier(turn, question, about, person)
    if turn.register is None:
        raise register.RegisterWanted(turn.case)
    known = same_people.known(turn, question, person, turn.register.of_people)
    if question.name != "first look":
        return Earlier(first=known.words, disclosed=known.disclosed)
    others = beside(turn, person, turn.register.beside, known.cases, likely.case.reference if likely else "")
    disclosed = "; ".join(filter(None, (known.disclosed, others.disclosed)))
    return replace(others, first=known.words, disclosed=disclosed)


def beside(turn: Turn, person: Person, about_it: Iterable[Case], listed: Collection[str], likely: str = "") -> Earlier:
    """Return the open cases about the same group that are not yet `listed`, the newest first, but before them the `likely` one: by
    them an incident that is known is recognised."""
    about_it = tuple(about_it) if likely else about_it
    first = (case for case in about_it if likely and case.reference == likely)
    rest = (case for case in about_it if case.reference != likely)
    cases = (case for case in chain(first, rest) if case.ours and not case.finished and case.reference not in listed)
    found = list(islice((turn.on(case) for case in cases if may_know_of(turn, case, person)), MOST))
    if not found:
        return Earlier()
    lines = "\n".join(f"- {_in_a_line(other)}" for other in found)
    all_of_it = all(may_see(other, person) for other in found)
    led = any(other.person(other.case.lead) for other in found)
    return Earlier(
        f"Open about the {turn.case.group} group already:\n{lines}\n\n{SHOW if all_of_it else ASK if led else ALONE}",
        f"that {', '.join(other.case.reference for other in found)} are open about the same group"
        if len(found) > 1
        else f"that {found[0].case.reference} is open about the same group",
    )


def _in_a_line(turn: Turn) -> str:
    """Say when a case was opened, what it seems to be about, and who leads it."""
    case = turn.case
    opened = write.long_day(case.opened_at, turn.school.calendar.zone) if case.opened_at else ""
    points = ", ".join(policy.POINTS[code].short for code in case.points if code in policy.POINTS)
    lead = turn.person(case.lead)
    led = f"led by {lead.name}" if lead else "nobody leads yet"
    return f"{case.reference}, {opened}: {f'{points}; ' if points else ''}{led}"


def _earlier(turn: Turn, question: Question, about: int, person: Person) -> Earlier:
    """Return what the parent was told before. With the first letter to a parent, before any view has been formed, it is
    nothing."""
    strand = strand_of(turn.case, question, about)
    if strand is None or question.name not in SHOWN_WITH:
        return Earlier()
    if question.name != "recommendation" and not strand.recommended:
        return Earlier()
    span = turn.school.keeping.warning_counts_for
    if not strand.located:
        return Earlier(
            "Whether this parent has been written to before is not known, since there is no email address of their own."
        )
    others = turn.register
    if others is None:
        raise register.RegisterWanted(turn.case)
    unread = " A record of it could not be read now; please tell IT support." if others.unread else ""
    found = sorted(_counting(turn, others, strand, person), key=lambda one: one[1].at, reverse=True)
    if not found:
        return Earlier(
            f"In the cases that you may see, no earlier letter to this parent is on record for the last {span}.{unread}"
        )
    zone, shown = turn.school.calendar.zone, found[:MOST]
    lines = [
        f"- {case}, {write.long_day(one.at, zone)}: {one.response}{'' if one.sure else PERHAPS}" for case, one in shown
    ]
    more = [f"- and {len(found) - MOST} before those"] if len(found) > MOST else []
    head = f"In the cases that you may see, this parent was told in the last {span}:{unread}"
    told_in = ", ".join(dict.fromkeys(case for case, _ in shown))
    return Earlier("\n".join([head, *lines, *more]), f"what the parent was told in {told_in}")


def _counting(turn: Turn, others: register.Register, strand: Strand, person: Person) -> list[tuple[str, register.Told]]:
    return [
        (case.reference, one)
        for case in others.cases
        if may_know_of(turn, case, person)
        for one in register.told_to(case, strand)
        if _counts(turn, one.at)
    ]


def _counts(turn: Turn, at: datetime) -> bool:
    try:
        return turn.at <= turn.school.calendar.due(at, turn.school.keeping.warning_counts_for)
    except NotLoaded:
        return True
