"""Whether a letter keeps the confidence: what stands in it of those who wrote, sentence by sentence.

The one idea: everything that anybody wrote is a secret from everybody else; only the wording, the school's own people and
what is put to the parent are open.
"""

from mailflow import leak
from mailflow.decide.turn import Turn
from mailflow.letters import Addressee
from mailflow.record import Case, Prompt, Report, Strand
from mailflow.record import events as e


def look(turn: Turn, drafted: e.Drafted) -> tuple[str, ...]:
    """Return why this content may not reach its addressee, sentence by sentence; nothing if it may."""
    text, to_parent = f"{drafted.subject}\n{drafted.body}", drafted.to is Addressee.PARENT
    secrets = _secrets(turn, turn.case.strands.get(drafted.strand), drafted.report)
    return leak.stops(text, secrets, _may_hold(turn, drafted, secrets), to_parent=to_parent)


def repeated(turn: Turn, drafted: e.Drafted) -> str:
    """Say which words of somebody who wrote in confidence a draft repeats, "" for none: for the lead alone, who knows them."""
    secrets = _secrets(turn, turn.case.strands.get(drafted.strand), drafted.report)
    found = leak.repeated(f"{drafted.subject}\n{drafted.body}", secrets, _may_hold(turn, drafted, secrets))
    return f"The words: {', '.join(f'“{words}”' for words in found)}." if found else ""


def tells_on_somebody(turn: Turn, addressee: str) -> bool:
    """Return whether what is given as a parent's name would tell, in the address line alone, of somebody who wrote to us."""
    secrets = _secrets(turn, None, 0)
    names = (_own_name(addressee, secrets), *(person.name for person in turn.school.people))
    return bool(leak.stops(addressee, secrets, leak.Open(names=names), to_parent=False))


def _own_name(addressee: str, secrets: tuple[leak.Secret, ...]) -> str:
    return leak.own_name(addressee, [(one.name, one.address) for one in secrets])


def _secrets(turn: Turn, strand: Strand | None, own: int) -> tuple[leak.Secret, ...]:
    """Everybody who wrote in confidence, also from an address that nobody knows, but for the letter's own addressee (`own` is
    their report), and for parents who share a mailbox. A report that has moved to another case stays a secret here."""
    case = turn.case
    reporters = tuple(
        leak.Secret(name=report.name, address=report.address, texts=_texts_of(case, report))
        for report in case.reports.values()
        if report.number != own and not _is_of(strand, report)
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


def _may_hold(turn: Turn, drafted: e.Drafted, secrets: tuple[leak.Secret, ...]) -> leak.Open:
    """Return what a letter may hold whoever reported. An addressee is open if it is a name of their own, and nothing besides."""
    school, strand = turn.school, turn.case.strands.get(drafted.strand)
    return leak.Open(
        wording=school.wording(f"letters/{drafted.name}"),
        names=(_own_name(drafted.addressee, secrets), school.name, *(person.name for person in school.people)),
        what=strand.what if strand else "",
        facts=(school.complaints, school.phone, school.cases_address, drafted.address),
    )
