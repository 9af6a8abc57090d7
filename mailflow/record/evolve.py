"""evolve: what an event makes of a case.

The one idea: it refuses what cannot have happened. A letter approved that was not shown, a letter sent that was not
approved by its releaser, anything sent under a hold: a tampered file, or one written by a bug, does not load.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import assert_never

from mailflow.record import events as e
from mailflow.record.altered import altered
from mailflow.record.case import Case, Held, Plan, Report
from mailflow.record.evolve_letters import letter
from mailflow.record.evolve_mail import OUTSIDE, mail
from mailflow.record.evolve_prompts import new_words, prompt
from mailflow.record.evolve_strands import strand
from mailflow.record.guards import CannotHaveHappened, known, must, new, of

AFTER_CLOSING = (
    e.Heard
    | e.TurnedAway
    | e.Disclosed
    | e.Bounced
    | e.Sent
    | e.Uncertain
    | e.Refused
    | e.Deferred
    | e.Sending
    | e.Noted
    | e.Owed
    | e.Moved
    | e.NotMoved
    | e.AbsenceNoticed
    | e.Withdrawn
)

ABOUT_MAIL = e.Owed | e.Sending | e.Sent | e.Deferred | e.Uncertain | e.Refused | e.Bounced | e.Withdrawn
NOTHING_NEW = ABOUT_MAIL | e.Disclosed
"""What is merely about an email of ours, or a look into the case: nothing has come to the case by it."""

SAFEGUARDING = "safeguarding"
"""The one procedure to which a case may go while the safeguarding lead has stopped it."""

NEW_FROM = frozenset({"parent", "reporter", "unknown"})
"""Whose words end a release that was given before them. What staff add is the lead's to weigh, who can take it back."""


def fold(recorded: Iterable[e.Recorded]) -> Case:
    """Return the case that these events leave."""
    case = Case()
    for one in recorded:
        case = evolve(case, one)
    return case


def evolve(case: Case, recorded: e.Recorded) -> Case:
    """Return the case after one more event. Raises `CannotHaveHappened`."""
    if recorded.number != case.events + 1:
        raise CannotHaveHappened(f"event {recorded.number} follows event {case.events}")
    if case.closed and not isinstance(recorded.event, AFTER_CLOSING):
        raise CannotHaveHappened(f"{type(recorded.event).__name__} after the case was closed")
    same = isinstance(recorded.event, NOTHING_NEW)
    last, last_at = (case.last, case.last_at) if same else (recorded.number, recorded.at)
    return altered(_apply(case, recorded), events=recorded.number, last=last, last_at=last_at)


def _apply(case: Case, recorded: e.Recorded) -> Case:
    match recorded.event:
        case e.Asked() | e.AlsoAsked() | e.Chased() | e.DueMoved() | e.Answered() | e.PartlyAnswered():
            return prompt(case, recorded)
        case e.Unanswered() | e.PromptClosed() | e.SteppedAside():
            return prompt(case, recorded)
        case e.Drafted() | e.Stopped() | e.LeftUnwritten() | e.SetOnPaper() | e.Shown() | e.Approved():
            return letter(case, recorded)
        case e.Lapsed() | e.Recalled() | e.Discarded():
            return letter(case, recorded)
        case e.Owed() | e.Sending() | e.Sent() | e.Deferred() | e.Uncertain() | e.Refused() | e.Bounced():
            return mail(case, recorded)
        case e.Withdrawn():
            return mail(case, recorded)
        case e.TurnedAway(key=key) | e.AbsenceNoticed(key=key) | e.Disclosed(key=key):
            return known(case, key)
        case e.Noted(key=key):
            return altered(known(case, key), notes=(*case.notes, recorded))
        case e.Opened() | e.Assessed() | e.LeadNamed() | e.Connected() | e.Planned() | e.Unplanned():
            return _matter(case, recorded)
        case e.HoldPlaced() | e.HoldLifted() | e.PartSplit() | e.PartMoved():
            return _hold(case, recorded)
        case e.Transferred() | e.Finished() | e.Closed():
            return _end(case, recorded)
        case e.Reported() | e.ReporterNamed() | e.ContactStopped() | e.Heard() | e.Offered() | e.Moved() | e.NotMoved():
            return _report(case, recorded)
        case e.Identified() | e.Located() | e.Misplaced() | e.Recommended() | e.Decided() | e.Ended() | e.Reopened():
            return strand(case, recorded)
        case _ as unknown:
            assert_never(unknown)


def _matter(case: Case, recorded: e.Recorded) -> Case:
    match recorded.event:
        case e.Opened() as opened:
            must(not case.reference, "a case opened twice")
            return altered(
                case,
                reference=opened.reference,
                opened_at=recorded.at,
                matters=opened.matters,
                why=opened.why,
                seriousness=opened.seriousness,
                points=opened.points,
                group=opened.group,
                staff=opened.staff,
                head_is_target=opened.head_is_target,
                image=opened.image,
                came_from=opened.came_from,
            )
        case e.Assessed(seriousness=seriousness, points=points):
            return altered(case, seriousness=seriousness, points=points)
        case e.LeadNamed(person=person):
            must(person not in case.connected, "a lead who is connected with the case")
            return altered(case, lead=person, led=case.led | ({person} if person else set()))
        case e.Connected(person=person):
            lead = "" if case.lead == person else case.lead
            return altered(case, connected=case.connected | {person}, lead=lead)
        case e.Planned(question=question, about=about, at=at):
            return altered(case, plans=(*case.plans, Plan(question=question, about=about, at=at)))
        case e.Unplanned(question=question, about=about):
            left = tuple(plan for plan in case.plans if (plan.question, plan.about) != (question, about))
            return altered(case, plans=left)
        case _:
            raise CannotHaveHappened(f"{type(recorded.event).__name__} is no part of a matter")


def _hold(case: Case, recorded: e.Recorded) -> Case:
    match recorded.event:
        case e.HoldPlaced(hold=number, kind=kind, by=by, why=why, strand=strand):
            holds = new(case.holds, number, Held(number=number, kind=kind, by=by, why=why, strand=strand))
            return altered(case, holds=holds, holds_ever=case.holds_ever + 1, held_at=recorded.number)
        case e.HoldLifted(hold=number):
            lifted = of(case.holds, number)
            image = case.image and lifted.kind is not e.HoldKind.SAFEGUARDING
            return altered(case, image=image, holds={n: held for n, held in case.holds.items() if n != number})
        case e.PartSplit(part=number) as part:
            return altered(case, parts=new(case.parts, number, part), parts_ever=case.parts_ever + 1)
        case e.PartMoved(part=number):
            of(case.parts, number)
            return altered(case, parts={n: part for n, part in case.parts.items() if n != number})
        case _:
            raise CannotHaveHappened(f"{type(recorded.event).__name__} is no part of a hold")


def _end(case: Case, recorded: e.Recorded) -> Case:
    match recorded.event:
        case e.Transferred(to=to):
            must(not case.alarmed or to == SAFEGUARDING, "a case handed over that the safeguarding lead has stopped")
            return altered(case, transferred_to=to)
        case e.Finished(outcome=outcome):
            must(all(strand.settled for strand in case.strands.values()), "finished with a strand unsettled")
            return altered(case, finished=outcome, finished_at=recorded.at)
        case _:
            must(not case.open, "a case closed while a question waits")
            must(not case.alarmed or case.transferred_to == SAFEGUARDING, "a case closed under a safeguarding hold")
            return altered(case, closed=True, closed_at=recorded.at, plans=())


def _report(case: Case, recorded: e.Recorded) -> Case:
    match recorded.event:
        case e.Reported() as told:
            kept = altered(known(case, told.key), reports=new(case.reports, told.report, _told(told, recorded)))
            return new_words(kept, recorded.number, 0) if told.news else kept
        case e.Heard() as heard:
            kept = altered(known(case, heard.key), heard=(*case.heard, recorded))
            news = heard.by in NEW_FROM and not heard.courtesy
            return new_words(kept, recorded.number, heard.strand) if news else kept
        case e.ReporterNamed(report=number, name=name, address=address):
            old = of(case.reports, number)
            return _with_report(case, replace(old, name=name, address=address, contact=bool(address)))
        case e.ContactStopped(report=number):
            return _with_report(case, replace(of(case.reports, number), contact=False))
        case e.Offered(report=number, case=other):
            of(case.reports, number)
            return altered(case, offered={**case.offered, number: other})
        case e.Moved(report=number, case=other):
            must(number in case.offered, "a report moved that was not offered")
            moved = replace(of(case.reports, number), moved_to=other)
            return _with_report(_not_offered(case, number), moved)
        case e.NotMoved(report=number):
            return replace(_not_offered(case, number), stays=case.stays | {number})
        case _:
            raise CannotHaveHappened(f"{type(recorded.event).__name__} is no part of a report")


def _told(told: e.Reported, recorded: e.Recorded) -> Report:
    return Report(
        number=told.report,
        name=told.name,
        address=told.address,
        subject=told.subject,
        words=told.words,
        enclosures=told.enclosures,
        raw=told.raw,
        written_in_by=told.written_in_by,
        contact=told.contact,
        at=recorded.at,
        extract=told.extract,
        vouched=told.vouched,
        other_version=told.other_version,
        notes=told.notes,
    )


def _not_offered(case: Case, number: int) -> Case:
    return altered(case, offered={n: where for n, where in case.offered.items() if n != number})


def _with_report(case: Case, report: Report) -> Case:
    return altered(case, reports={**case.reports, report.number: report})


__all__ = ["OUTSIDE", "CannotHaveHappened", "evolve", "fold"]
