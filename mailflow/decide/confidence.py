"""Whether a letter keeps the confidence: what stands in it of those who wrote, sentence by sentence.

The one idea: everything that anybody wrote is a secret from everybody else; only the wording, the school's own people and
what is put to the parent are open.
"""

from typing import Final

from mailflow import leak
from mailflow.decide.turn import Turn
from mailflow.letters import Addressee
from mailflow.record import Case, Prompt, Report, Strand
from mailflow.record import events as e

NAME_WORDS: Final = 5


def look(turn: Turn, drafted: e.Drafted) -> tuple[str, ...]:
    """Return why this content may not reach its addressee, sentence by sentence; nothing if it may."""
    text, to_parent = f"{drafted.subject}\n{drafted.body}", drafted.to is Addressee.PARENT
    return leak.stops(text, _secrets(turn, drafted), _may_hold(turn, drafted), to_parent=to_parent)


def _secrets(turn: Turn, drafted: e.Drafted) -> tuple[leak.Secret, ...]:
    """Everybody who wrote in confidence, also from an address that nobody knows, but for the letter's own addressee, and for
    parents who share a mailbox. A report that has moved to another case stays a secret here."""
    case, strand = turn.case, turn.case.strands.get(drafted.strand)
    reporters = tuple(
        leak.Secret(name=report.name, address=report.address, texts=_texts_of(case, report))
        for report in case.reports.values()
        if report.number != drafted.report and not _is_of(strand, report)
    )
    heard = (recorded.event for recorded in case.heard)
    strangers = tuple(
        leak.Secret(address=one.address, texts=_in_versions(one))
        for one in heard
        if isinstance(one, e.Heard)
        and not (one.strand or one.report or one.by == "parent")
        and turn.person(one.by) is None
    )
    return (*reporters, *strangers)


def _texts_of(case: Case, report: Report) -> tuple[str, ...]:
    """Return everything that a reporter wrote: the report, their answers about it, and what came later."""
    asked = case.of("details", report.number)
    answers = (part for p in asked for answer in p.answers.values() for part in (*answer.picked, answer.words))
    heard = (recorded.event for recorded in case.heard)
    later = (one for one in heard if isinstance(one, e.Heard) and one.report == report.number)
    written: tuple[Report | Prompt | e.Heard, ...] = (report, *asked, *later)
    told = (text for one in written for text in _in_versions(one))
    return tuple(text for text in (report.subject, *told, *answers) if text)


def _in_versions(one: Report | Prompt | e.Heard) -> tuple[str, ...]:
    """Return the words of a message in each of its versions."""
    return one.words, one.other_version


def _is_of(strand: Strand | None, report: Report) -> bool:
    """Return whether a report is the parent's own: from their address, and in their name, since others may use it too."""
    if strand is None or strand.address.casefold() != report.address.casefold():
        return False
    return strand.name.casefold() == report.name.casefold()


def _may_hold(turn: Turn, drafted: e.Drafted) -> leak.Open:
    """Return what a letter may hold whoever reported. An addressee of many words is no name, and not open."""
    school, strand = turn.school, turn.case.strands.get(drafted.strand)
    addressee = drafted.addressee if len(drafted.addressee.split()) <= NAME_WORDS else ""
    return leak.Open(
        wording=school.wording(f"letters/{drafted.name}"),
        names=(addressee, school.name, *(person.name for person in school.people)),
        what=strand.what if strand else "",
        facts=(school.complaints, school.phone, school.cases_address, drafted.address),
    )
