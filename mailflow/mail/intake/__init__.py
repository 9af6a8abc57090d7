"""What has happened? Ordered rules: a message becomes happenings, is left alone, or is set aside for a person.

The one idea: the rules are tried in the order of `RULES`, and the first that knows the message ends the search. Every
message ends as exactly one of: a case's, the school's own, left alone, our own copy, or set aside with a reason.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from mailflow.authorship import Matter
from mailflow.decide import prompt_of_mail
from mailflow.happening import ConcernRaised, Happening, Replied, Wrote
from mailflow.mail import token
from mailflow.mail.intake import entrusted, for_others, junk, machines
from mailflow.mail.intake.danger import alerts, danger_in, only_choices
from mailflow.mail.intake.many import too_many
from mailflow.mail.intake.new import first_reading, owners, raised
from mailflow.mail.intake.placed import (
    Arrival,
    ForCase,
    ForSchool,
    Known,
    NewCase,
    OurCopy,
    Outcome,
    Placed,
    aside,
    author,
    email_of,
    sorted_,
)
from mailflow.mail.intake.replies import as_shown, footer_of, in_versions, of_the_school, read
from mailflow.mail.intake.staff import command, in_reply, not_proved
from mailflow.mail.intake.tried import with_a_try
from mailflow.mail.new_text import reply
from mailflow.mail.triage import Action
from mailflow.mail.words.courtesies import is_courtesy
from mailflow.prompt.answers import Reading, Said, Universal
from mailflow.record import SCHOOL, Case

__all__ = [
    "RULES",
    "Arrival",
    "ForCase",
    "ForSchool",
    "Known",
    "NewCase",
    "OurCopy",
    "Placed",
    "own_copy",
    "place",
]


def place(arrival: Arrival, known: Known) -> Placed:
    """Return where this message belongs. Never raises on what anybody may write."""
    for rule in (RULES_OF_JUNK if arrival.junk else RULES).values():
        placed = rule(arrival, known)
        if placed is not None:
            return with_a_try(too_many(placed, known), arrival, known)
    raise AssertionError(f"no rule placed a message, not even the last: {list(RULES)}")


# The rules, in order -------------------------------------------------------------------------------------------------


def own_copy(mailbox: str, message_id: str, known: Known) -> Placed | None:
    """Return where a message with a Message-ID of ours belongs; None for anybody else's. Nothing else of it is looked at."""
    ours = token.from_message_id(known.key, message_id)
    if ours is None:
        return None
    if mailbox == "cases":
        return Placed(outcomes=(OurCopy(ours),), fate="copy", rule="our own copy")
    return Placed(outcomes=(), fate="loop", rule="our own mail came round")


def _own_copy(arrival: Arrival, known: Known) -> Placed | None:
    return own_copy(arrival.mailbox, arrival.message.message_id, known)


def _loop(arrival: Arrival, known: Known) -> Placed | None:
    from_us = arrival.sender.address.casefold() == known.school.cases_address.casefold()
    if arrival.message.header(token.HOP) and (from_us or arrival.automatic is not None):
        return Placed(outcomes=(), fate="loop", rule="our own mail came round")
    return None


def _unreadable(arrival: Arrival, known: Known) -> Placed | None:
    """What cannot be read is set aside for a person; what could be read of it is looked at for danger all the same."""
    if not arrival.message.unreadable:
        return None
    if Action.ALERT in arrival.triaged(None).actions:
        return None
    return aside(arrival, arrival.message.unreadable, "it cannot be read")


def _tied(arrival: Arrival, known: Known) -> Placed | None:
    if arrival.tied is None:
        return None
    stream, mail, _ = arrival.tied
    if stream == SCHOOL:
        return _to_school(arrival, known, mail if email_of(known, arrival.tied) else 0)
    case = known.case(stream)
    if case is None or email_of(known, arrival.tied) is None:
        return aside(arrival, "It answers an email of ours that is no longer on record.", "an old reply")
    new = reply.new_text(arrival.message.text, known.sent_text(stream, mail), footer_of(arrival, known))
    if (commanded := in_reply(arrival, known, new.new)) is not None:
        return commanded
    versions = in_versions(arrival, known, new.new)
    prompt = prompt_of_mail(case, mail)
    happening = _reply(arrival, known, case, mail, new, versions)
    apart = entrusted.apart_from(arrival, known, case, versions, entrusted.answers(arrival, case, prompt, happening))
    if apart is not None and apart.instead:
        return apart.placed
    asked, found = prompt.asked.question if prompt else "", sorted_(arrival, versions)
    more = (
        (
            *(apart.placed.outcomes if apart else for_others.allegations(arrival, known, found, case)),
            *danger_in(arrival, stream, versions, question=asked, choices=only_choices(case, happening)),
        )
        if case.ours
        else _after_the_end(arrival, known, stream, happening, versions, asked)
    )
    return Placed(
        outcomes=(ForCase(stream, happening), *more), fate="answer", rule="a reply to one of our emails", ours=True
    )


def _followed_up(arrival: Arrival, known: Known) -> Placed | None:
    """Somebody who is part of an open case writes again, without a reply. In the restricted mailbox, which nobody else
    reads, anything that they write belongs there; elsewhere what speaks of it does."""
    theirs = known.cases_of(arrival.sender.address) if arrival.sender.address else ()
    references, found = theirs or for_others.about_them(arrival, known), arrival.triaged(None)
    of_it = (arrival.alone and theirs) or for_others.speaks_of_their_case(found)
    if not (references and of_it) or arrival.automatic is not None:
        return None
    happening = Wrote(at=arrival.message.received, by=author(arrival.sender), written=for_others.of_a_case(arrival))
    case = entrusted.newest_besides(references, known)
    others = owners(arrival, found, kept=True, but=for_others.ANSWERED_BESIDES)  # their part stays where they read
    apart = for_others.allegations(arrival, known, found, known.case(case))
    outcomes = (*others, *apart, ForCase(case, happening), *danger_in(arrival, case))
    return Placed(outcomes=outcomes, fate="answer", rule="about an open case", ours=arrival.alone or not others)


Rules = Mapping[str, Callable[[Arrival, Known], Placed | None]]
RULES: Final[Rules] = {
    "our own copy": _own_copy,
    "a loop": _loop,
    "a machine": machines.by_a_machine,
    "unreadable": _unreadable,
    "a reply": _tied,
    "a name used": not_proved,
    "a command": command,
    "for one person alone": entrusted.follow_up,
    "a follow-up": _followed_up,
    "a first reading": first_reading,
}
RULES_OF_JUNK: Final[Rules] = {
    "our own copy": _own_copy,
    "a loop": _loop,
    "a machine": machines.about_us,
    "a reply": _tied,
    "for one person alone": entrusted.follow_up,
    "a follow-up": _followed_up,
    "junk": junk.reading,
}


# Replies -------------------------------------------------------------------------------------------------------------


def _reply(
    arrival: Arrival, known: Known, case: Case, mail: int, new: reply.Split, versions: tuple[str, ...]
) -> Happening:
    said = for_others.of_a_case(arrival, versions)
    by = author(arrival.sender, tied=True)
    prompt = prompt_of_mail(case, mail)
    if prompt is None:
        return Wrote(at=arrival.message.received, by=by, written=said, mail=mail)
    reading = read(arrival, known, case, prompt, new)
    return Replied(at=arrival.message.received, prompt=prompt.asked.prompt, by=by, written=said, reading=reading)


def _after_the_end(
    arrival: Arrival, known: Known, stream: str, happening: Happening, versions: tuple[str, ...], asked: str
) -> tuple[Outcome, ...]:
    """A case that is closed takes nothing up again: a danger or a new concern in a reply becomes a case of its own."""
    found = sorted_(arrival, versions)
    said_at_risk = isinstance(happening, Replied) and _at_risk(happening.reading)
    if not (said_at_risk or Action.OPEN in found.actions or alerts(arrival, found, asked)):
        return ()
    again = raised(arrival, found, (), known, came_from=stream)
    return (NewCase(_alarming(again) if said_at_risk else again),)


def _at_risk(reading: Reading) -> bool:
    return isinstance(reading, Said) and reading.what is Universal.AT_RISK


def _alarming(again: ConcernRaised) -> ConcernRaised:
    return replace(again, matters=again.matters | {Matter.DANGER}, seriousness=4)


def _to_school(arrival: Arrival, known: Known, mail: int) -> Placed | None:
    """A reply to an email of the school's own: a command, an enrolment, standing wordings, numbers of the daily line.
    Anything else that somebody writes there is read like a new message, and a danger in any of it alerts."""
    new = reply.new_text(arrival.message.text, as_shown(known, SCHOOL, mail)).new
    if (commanded := command(arrival, known, new)) is not None:
        return commanded
    happening = of_the_school(arrival, known, mail, new)
    if happening is None:
        return Placed(outcomes=(), fate="answer", rule="thanks") if is_courtesy(new) else None
    found = sorted_(arrival, in_versions(arrival, known, new))
    danger = (NewCase(raised(arrival, found, (), known)),) if Action.ALERT in found.actions else ()
    outcomes = (ForSchool(happening), *danger)
    return Placed(outcomes=outcomes, fate="answer", rule="a reply to the school's own email", ours=True)
