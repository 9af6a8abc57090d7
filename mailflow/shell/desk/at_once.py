"""What the desk does as soon as it is decided: set a letter on paper, carry a report over, split a part off, let wait
what waits for somebody who is away.

The one idea: each may be cut off anywhere and done again; the same letter gives the same bytes, and a report is
received there before it is gone here, so nothing happens twice.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from mailflow.authorship import Author, Matter, Written
from mailflow.decide.letters import reporters
from mailflow.decide.letters.drafted import complete
from mailflow.decide.stopping.holds import let_go_on_by_the_head
from mailflow.decide.stopping.joining import why_not
from mailflow.decide.whom import about_staff, about_the_head
from mailflow.happening import (
    ConcernRaised,
    NotOnPaper,
    PartTaken,
    Rendered,
    ReportArrived,
    ReportMoved,
    ReportNotTaken,
    StaffAway,
)
from mailflow.housekeeping import AwayPassedOn
from mailflow.record import SCHOOL, Case, Report
from mailflow.record import events as e
from mailflow.record.acting_events import ActingPeriod
from mailflow.record.school_events import AllResumed, AllStopped, AwayUntil
from mailflow.shell import journal
from mailflow.shell.desk import letter_bytes
from mailflow.shell.paper import NotPrintable

if TYPE_CHECKING:
    from mailflow.shell.desk import Desk


def finish(desk: "Desk", reference: str, at: datetime) -> None:
    """Set on paper what is drafted in this case, and carry over what is offered."""
    case = desk.cases.get(reference)
    for number, letter in case.letters.items() if case else ():
        if letter.state == "drafted":
            _on_paper(desk, reference, number, at)
    for report, other in case.offered.items() if case else ():
        _carry_over(desk, reference, report, other, at)
    for part in case.parts.values() if case else ():
        _split_off(desk, reference, part, at)


def after_words(desk: "Desk", at: datetime, events: tuple[object, ...]) -> None:
    """Do what words from staff about no case call for in all of them: somebody is away, or acts as Head Teacher, or
    everything stops or goes on."""
    if any(isinstance(event, AwayUntil) for event in events):
        away(desk, at)
    if any(isinstance(event, ActingPeriod | AllStopped | AllResumed) for event in events):
        desk.look_again()


def away(desk: "Desk", at: datetime) -> None:
    """What waits for somebody who says that they are away waits until they are back.

    Cut off, it is done again, which changes nothing where it was done. Where the disk refuses one case, the others are
    told first; then OSError is raised, and it is still to be done.
    """
    for person in sorted(desk.school.to_pass_on):
        refused: OSError | None = None
        for reference, case in list(desk.cases.items()):
            if any(person in case.prompts[number].to for number in case.open):
                try:
                    desk.apply(reference, StaffAway(at=at, person=person, until=desk.school.away[person]))
                except OSError as fault:
                    refused = fault
                except Exception as fault:  # noqa: BLE001 (one bad case never stops the others)
                    journal.fault(f"away {reference}", fault, 1)
        if refused:
            raise refused
        desk.apply(SCHOOL, AwayPassedOn(at=at, person=person))


def _on_paper(desk: "Desk", stream: str, number: int, at: datetime) -> None:
    case = desk.cases[stream]
    letter = case.letters[number]
    if letter.state != "drafted" or complete(letter):
        return
    zone = desk.school.calendar.zone
    try:
        pdf = desk.tools.paper.render(letter_bytes.for_paper(letter, desk.tools.letterhead, zone))
    except NotPrintable as fault:
        desk.apply(stream, NotOnPaper(at=at, letter=number, why=str(fault)))
        return
    desk.apply(stream, Rendered(at=at, letter=number, pdf=desk.records.keep(stream, pdf)))


def _carry_over(desk: "Desk", source: str, number: int, target: str, at: datetime) -> None:
    """Carry a report over to the other case. What the safeguarding lead has stopped stays where it is until it goes on."""
    case, other = desk.cases.get(source), desk.cases.get(target)
    if case is None or number not in case.offered or case.alarmed:
        return
    if why := why_not(case, other):
        desk.apply(source, ReportNotTaken(at=at, report=number, case=target, why=why))
        return
    report = case.reports[number]
    if report.raw:
        desk.records.keep(target, desk.records.kept(source, report.raw))
    desk.apply(target, _arrived(case, report, at))
    desk.apply(source, ReportMoved(at=at, report=number, case=target))


def _split_off(desk: "Desk", source: str, part: e.PartSplit, at: datetime) -> None:
    """Make a part of a case a case of its own, built from the words that name it and from nothing else that was said."""
    case = desk.cases[source]
    reporter = next(iter(case.at_hand), None)
    raised = ConcernRaised(
        at=at,
        reference="",
        by=_reporter(reporter) if reporter else Author(address=""),
        written=Written(key=f"{source} part {part.part}", subject="", words=part.words),
        matters=frozenset({_for_whom(case, part)}),
        seriousness=case.seriousness,
        contact=bool(reporter and reporter.contact),
        group=case.group,
        written_in_by=part.by,
        head_is_target=case.head_is_target,
        came_from=source,
        connected=tuple(sorted(case.connected | _complained_of(desk, case))),
    )
    desk.apply(source, PartTaken(at=at, part=part.part, case=desk.raise_concern(raised, b"")))


def _for_whom(case: Case, part: e.PartSplit) -> Matter:
    """A part stays with the same few, but for what the Head Teacher lets go on of a concern about staff: a parent's conduct."""
    if about_the_head(case):
        return Matter.HEAD
    return Matter.STAFF if about_staff(case) and not let_go_on_by_the_head(case, part.by) else Matter.CONCERN


def _complained_of(desk: "Desk", case: Case) -> frozenset[str]:
    """Return who is complained of in a concern about staff, and so neither hears of the parent's part nor works on it: who is
    named, and the class's teacher, since it may be they, whoever else is named beside them."""
    return (
        frozenset({*case.staff, desk.school.classes.get(case.group, "")} - {""}) if about_staff(case) else frozenset()
    )


def _reporter(report: Report) -> Author:
    return Author(address=report.address, name=report.name, vouched=report.vouched)


def _arrived(case: Case, report: Report, at: datetime) -> ReportArrived:
    return ReportArrived(
        at=at,
        source=case.reference,
        connected=tuple(sorted(case.connected)),
        staff=case.staff,
        by=_reporter(report),
        contact=report.contact,
        says=reporters.who_says(case, report.number),
        written=Written(
            key=f"{case.reference} report {report.number}",
            subject=report.subject,
            words=report.words,
            enclosures=report.enclosures,
            raw=report.raw,
            extract=report.extract,
            other_version=report.other_version,
            notes=report.notes,
        ),
    )
