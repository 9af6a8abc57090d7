"""A new message: a concern, a danger, another procedure's, or nothing to do with us.

The one idea: what is left alone leaves no trace but a digest, a day and a kind; everything else reaches a person.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from mailflow import housekeeping as h
from mailflow.authorship import Author, Matter
from mailflow.decide.whom import about_staff, about_the_head
from mailflow.happening import ConcernRaised
from mailflow.mail.intake.placed import Arrival, ForSchool, Known, NewCase, Outcome, Placed, author, written
from mailflow.mail.message.addresses import plain
from mailflow.mail.triage import Action, Kind, Triage
from mailflow.mail.triage.reasons import in_words
from mailflow.people import Role
from mailflow.record import Case

CLOSE: Final = "close"
"""The category of ordinary mail that looked close to a concern; its hour follows, for the office's daily list."""

OWNERS: Final[Mapping[Kind, tuple[Role, ...]]] = {
    Kind.COMPLAINT: (Role.OFFICE,),
    Kind.PUPILS: (Role.DSL,),
    Kind.RIGHTS: (Role.DATA_PROTECTION,),
    Kind.FOI: (Role.DATA_PROTECTION,),
    Kind.DATA_INCIDENT: (Role.DATA_PROTECTION,),
    Kind.LEGAL: (Role.HEAD,),
    Kind.POLICE: (Role.HEAD, Role.DSL),
    Kind.PRESS: (Role.HEAD,),
}
ALWAYS: Final = frozenset({Kind.HEAD, Kind.STAFF, Kind.FOLLOW_UP})
"""Kinds that become a case whatever else the message is: a person must look. A follow-up of a case that is open was
placed by an earlier rule."""
MATTERS: Final[Mapping[Kind, Matter]] = {
    Kind.CONCERN: Matter.CONCERN,
    Kind.UNSURE: Matter.UNSURE,
    Kind.DANGER: Matter.DANGER,
    Kind.STAFF: Matter.STAFF,
    Kind.HEAD: Matter.HEAD,
}
REACH: Final = frozenset({Action.OPEN, Action.ASK, Action.ALERT})
"""What is done with a message that somebody here must see."""


def first_reading(arrival: Arrival, known: Known) -> Placed:
    """Read a new message. In the restricted mailbox nothing is ordinary, since nobody else would see it."""
    sorted_ = arrival.triaged(None)
    why = in_words(sorted_.reasons)
    opens = REACH & set(sorted_.actions) or ALWAYS & set(sorted_.kinds)
    nobody_reads_it = arrival.alone and arrival.automatic is None and Kind.SUPPLIER not in sorted_.kinds
    said = written(arrival, _versions(sorted_))
    if nobody_reads_it and said.courtesy:
        return Placed(outcomes=(), fate="answer", rule="thanks")
    if opens or nobody_reads_it:
        return _case(arrival, known, sorted_, why)
    outcomes = owners(arrival, sorted_, kept=False)
    if outcomes:
        kind = sorted_.kinds[0].value
        return Placed(outcomes=outcomes, fate="set aside", rule="another procedure's", why=why, category=kind)
    fate = "automatic" if arrival.automatic is not None else "ordinary"
    return Placed(outcomes=(), fate=fate, rule="ordinary mail", why=why, category=_category(arrival, known, sorted_))


def pulled_back(arrival: Arrival, known: Known) -> Placed:
    """The office asks that a message which was left alone be looked at: it becomes a case, and the SLT looks first."""
    sorted_ = arrival.triaged(None)
    again = raised(arrival, sorted_, ("the office asked for it",), known, concern=True)
    return Placed(outcomes=(NewCase(again),), fate="case", rule="pulled back by the office")


def _case(arrival: Arrival, known: Known, sorted_: Triage, why: tuple[str, ...]) -> Placed:
    concern = raised(arrival, sorted_, why, known)
    mixed = Kind.ORDINARY in sorted_.kinds  # the office's part of it must stay where the office reads
    unsure = concern.matters == {Matter.UNSURE}  # perhaps it is the office's after all
    return Placed(
        outcomes=(*owners(arrival, sorted_, kept=True), NewCase(concern)),
        fate="case",
        rule="a first reading",
        why=why,
        ours=not (mixed or unsure or concern.image),
    )


def owners(arrival: Arrival, sorted_: Triage, *, kept: bool, but: frozenset[Kind] = frozenset()) -> tuple[Outcome, ...]:
    """Tell the owners of other procedures, but for these; what is about the Head Teacher is told to nobody but the Chair."""
    if Action.TELL not in sorted_.actions or {Kind.HEAD, Kind.STAFF} & set(sorted_.kinds):
        return ()
    return tuple(
        ForSchool(
            h.Belongs(
                at=arrival.message.received,
                key=arrival.message.key,
                mailbox=arrival.mailbox,
                to=role,
                what=kind.value,
                kept=kept,
            )
        )
        for kind in sorted_.kinds
        if kind not in but
        for role in OWNERS.get(kind, ())
    )


def _category(arrival: Arrival, known: Known, sorted_: Triage) -> str:
    if not sorted_.close:
        return sorted_.kinds[0].value
    here = arrival.message.received.astimezone(known.school.calendar.zone)
    return f"{CLOSE} {here:%H:%M}"


def raised(
    arrival: Arrival, sorted_: Triage, why: tuple[str, ...], known: Known, *, came_from: str = "", concern: bool = False
) -> ConcernRaised:
    """Return the concern that this message raises: what it was taken for, and who truly wrote it."""
    matters = {MATTERS[kind] for kind in sorted_.kinds if kind in MATTERS}
    staff = arrival.sender.person if arrival.alone else None
    if staff is not None or concern:
        matters = matters - {Matter.UNSURE} | {Matter.CONCERN}
    elif not matters - {Matter.DANGER}:
        matters |= {Matter.UNSURE}
    passed_on = arrival.alone or bool(arrival.message.enclosed or any(_header_lines(arrival)))
    forwards = arrival.sender.person is not None and passed_on
    own = author(arrival.sender)
    by = replace(true_reporter(arrival, known), vouched=own.vouched) if forwards else own
    said = written(arrival, _versions(sorted_))
    writer = arrival.sender.person.key if forwards and arrival.sender.person else ""
    found = ConcernRaised(
        at=arrival.message.received,
        reference="",
        by=by,
        written=said,
        matters=frozenset(matters),
        why=why,
        seriousness=sorted_.seriousness or 1,
        points=sorted_.points,
        group=sorted_.group,
        staff=sorted_.named_staff,
        contact=bool(by.address),
        written_in_by=writer,
        head_is_target=sorted_.head_is_target,
        image=sorted_.image,
        came_from=came_from,
    )
    earlier = known.case(came_from) if came_from else None
    return kept_as_close(found, earlier) if earlier is not None else found


def kept_as_close(raised: ConcernRaised, earlier: Case) -> ConcernRaised:
    """Return what comes to a case that is closed as one for the same few: what was for the Head Teacher or the Chair alone still
    is, and whoever was connected is out of it."""
    head, staff = about_the_head(earlier), about_staff(earlier)
    confided = {Matter.HEAD} if head else {Matter.STAFF} if staff else set()
    return replace(
        raised,
        matters=raised.matters | confided,
        head_is_target=raised.head_is_target or earlier.head_is_target,
        connected=tuple(sorted(earlier.connected)),
    )


def _versions(sorted_: Triage) -> tuple[str, ...]:
    return (sorted_.new_text, sorted_.other_version)


# Who truly wrote it --------------------------------------------------------------------------------------------------

_FROM_LINE: Final = re.compile(r"^[> \t*|]*from:[ \t*]*(.{0,120})$", re.IGNORECASE | re.MULTILINE)
_TAG: Final = re.compile(r"\+[^@]*@")
_ADDRESS: Final = re.compile(r"[<\[(]?(?:mailto:)?([A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9.-]{1,120}\.[A-Za-z]{2,24})")


def _header_lines(arrival: Arrival) -> Iterator[tuple[str, str]]:
    """Return the name and the address of each line "From: …" within the text that names one."""
    for line in _FROM_LINE.finditer(arrival.message.text[:20_000]):
        if found := _ADDRESS.search(line[1]):
            yield line[1][: found.start()].strip(' "*<[('), found[1].casefold()


def true_reporter(arrival: Arrival, known: Known) -> Author:
    """Who first wrote what a member of staff forwards: from the enclosed message, or the header lines within the text; never
    the member of staff, nor we, whose email it may stand in. Nobody is guessed: without one there is no address to write to."""
    own, ours = arrival.sender.address.casefold(), known.school.cases_address.casefold()
    enclosed = [(one.from_name, one.from_address.casefold()) for one in arrival.message.enclosed]
    above = [line for line in _header_lines(arrival) if _TAG.sub("@", line[1]) != ours][:1]
    for name, address in (*enclosed, *above):
        if plain(address) and address != own:
            return Author(address=address, name=name)
    return Author(address="")
