"""What has happened? Ordered rules: a message becomes happenings, is left alone, or is set aside for a person.

The one idea: the rules are tried in the order of `RULES`, and the first that knows the message ends the search. Every
message ends as exactly one of: a case's, the school's own, left alone, our own copy, or set aside with a reason.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from mailflow import housekeeping as h
from mailflow.decide import prompt_of_mail
from mailflow.happening import (
    Absent,
    Author,
    ConcernRaised,
    DangerSeen,
    Enclosure,
    Happening,
    MailBounced,
    Matter,
    Replied,
    StaffSaid,
    Written,
    Wrote,
)
from mailflow.mail import answers, days, reply, token
from mailflow.mail.automatic import Automatic, Machine
from mailflow.mail.message import Message
from mailflow.mail.sender import Sender
from mailflow.mail.triage import Action, Kind, Triage
from mailflow.people import Role
from mailflow.prompt import Act, Answer, Nothing, Proof, Reading, Scope, To
from mailflow.record import Case, Prompt
from mailflow.school import School
from mailflow.workflow import question as row

SCHOOL: Final = "school"
"""The name of the school's own stream."""


@dataclass(frozen=True, slots=True)
class ForCase:
    """Something happened in a case."""

    stream: str
    happening: Happening


@dataclass(frozen=True, slots=True)
class NewCase:
    """A case begins. Its reference is still to be found."""

    raised: ConcernRaised


@dataclass(frozen=True, slots=True)
class ForSchool:
    """Something for the school's own record."""

    happening: h.SchoolHappening


@dataclass(frozen=True, slots=True)
class OurCopy:
    """Our own copy of an email that we sent: proof that the server took it."""

    stream: str
    mail: int


Outcome = ForCase | NewCase | ForSchool | OurCopy


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where a message belongs. `fate` is the word for the ledger; `rule` the rule that knew it; `ours`: the message is
    a case's and may be put away; `category` what an ordinary message was, in a word."""

    outcomes: tuple[Outcome, ...]
    fate: str
    rule: str
    why: tuple[str, ...] = ()
    ours: bool = False
    category: str = ""


CLOSE: Final = "close"
"""The category of ordinary mail that looked close to a concern; its hour follows, for the office's daily list."""


class Known(Protocol):
    """What the rules may ask about the cases on record."""

    school: School
    key: bytes

    def case(self, reference: str) -> Case | None: ...
    def sent_text(self, stream: str, mail: int) -> str: ...
    def cases_of(self, address: str) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A message with everything that was read in it. `raw` is the digest under which its bytes will be kept; `triaged`
    gives the first reading of the whole message, or of these words alone."""

    mailbox: str
    message: Message
    sender: Sender
    automatic: Automatic | None
    triaged: Callable[[str | None], Triage]
    raw: str
    tied: tuple[str, int] | None


def place(arrival: Arrival, known: Known) -> Placed:
    """Return where this message belongs. Never raises on what anybody may write."""
    for rule in RULES.values():
        placed = rule(arrival, known)
        if placed is not None:
            return placed
    raise AssertionError(f"no rule placed a message, not even the last: {list(RULES)}")


# The rules, in order -------------------------------------------------------------------------------------------------


def _own_copy(arrival: Arrival, known: Known) -> Placed | None:
    ours = token.from_message_id(known.key, arrival.message.message_id)
    if ours is None:
        return None
    if arrival.mailbox == "cases":
        return Placed(outcomes=(OurCopy(*ours),), fate="copy", rule="our own copy")
    return Placed(outcomes=(), fate="loop", rule="our own mail came round")


def _loop(arrival: Arrival, known: Known) -> Placed | None:
    from_us = arrival.sender.address.casefold() == known.school.cases_address.casefold()
    if arrival.message.header(token.HOP) and (from_us or arrival.automatic is not None):
        return Placed(outcomes=(), fate="loop", rule="our own mail came round")
    return None


def _machine(arrival: Arrival, known: Known) -> Placed | None:
    """Automatic mail is never an answer, never a concern, and never answered."""
    machine = arrival.automatic
    if machine is None:
        return None
    found: list[Outcome] = []
    at, key = arrival.message.received, arrival.message.key
    if machine.what is Machine.BOUNCE:
        for message_id in machine.about:
            ours = token.from_message_id(known.key, message_id)
            if ours and known.case(ours[0]):
                found.append(
                    ForCase(
                        ours[0],
                        MailBounced(
                            at=at,
                            key=key,
                            mail=ours[1],
                            permanent=machine.permanent,
                            why="returned by the mail system",
                        ),
                    )
                )
    if machine.what is Machine.ABSENCE and arrival.tied and known.case(arrival.tied[0]):
        found.append(ForCase(arrival.tied[0], Absent(at=at, key=key, mail=arrival.tied[1], returns=machine.returns)))
    return Placed(outcomes=tuple(found), fate="automatic", rule="a machine wrote it", category=machine.what.value)


def _unreadable(arrival: Arrival, known: Known) -> Placed | None:
    if not arrival.message.unreadable:
        return None
    return _aside(arrival, arrival.message.unreadable, "it cannot be read")


def _tied(arrival: Arrival, known: Known) -> Placed | None:
    if arrival.tied is None:
        return None
    stream, mail = arrival.tied
    if stream == SCHOOL:
        return _to_school(arrival, known, mail)
    case = known.case(stream)
    if case is None or mail not in case.mails:
        return _aside(arrival, "It answers an email about a case that is no longer on record.", "an old reply")
    new = reply.new_text(arrival.message.text, known.sent_text(stream, mail)).new
    outcomes = (ForCase(stream, _reply(arrival, known, case, mail, new)),)
    danger = _danger_in(arrival, stream, new)
    return Placed(outcomes=(*outcomes, *danger), fate="answer", rule="a reply to one of our emails", ours=True)


def _command(arrival: Arrival, known: Known) -> Placed | None:
    """A word from our own staff, in the restricted mailbox, in the first line."""
    person = arrival.sender.person
    if arrival.mailbox != "cases" or person is None or Proof.ENROLLED not in arrival.sender.proof:
        return None
    words = arrival.message.text.strip() or arrival.message.subject
    for pattern, kind in COMMANDS:
        found = pattern.match(words) or pattern.match(arrival.message.subject)
        if found:
            return _commanded(arrival, known, kind, found)
    return None


def _followed_up(arrival: Arrival, known: Known) -> Placed | None:
    """Somebody who is part of an open case writes again, without a reply."""
    references = known.cases_of(arrival.sender.address) if arrival.sender.address else ()
    if not references or Kind.FOLLOW_UP not in arrival.triaged(None).kinds:
        return None
    happening = Wrote(at=arrival.message.received, by=author(arrival.sender), written=written(arrival))
    danger = _danger_in(arrival, references[-1], None)
    return Placed(
        outcomes=(ForCase(references[-1], happening), *danger), fate="answer", rule="about an open case", ours=True
    )


def _triaged(arrival: Arrival, known: Known) -> Placed | None:
    """A new message: a concern, a danger, another procedure's, or nothing to do with us."""
    sorted_ = arrival.triaged(None)
    why = tuple(f"“{reason.words}”: {reason.rule}" for reason in sorted_.reasons)
    outcomes: list[Outcome] = []
    if Action.TELL in sorted_.actions:
        outcomes += [_belongs(arrival, kind) for kind in sorted_.kinds if kind in OWNERS]
    in_cases = arrival.mailbox == "cases" and arrival.sender.person is not None
    if {Action.OPEN, Action.ASK, Action.ALERT} & set(sorted_.actions) or ALWAYS & set(sorted_.kinds) or in_cases:
        outcomes.append(NewCase(_raised(arrival, sorted_, why, in_cases)))
        mixed = Kind.ORDINARY in sorted_.kinds  # the office's part of it must stay where the office reads
        return Placed(outcomes=tuple(outcomes), fate="case", rule="a first reading", why=why, ours=not mixed)
    if outcomes:
        return Placed(
            outcomes=tuple(outcomes),
            fate="set aside",
            rule="another procedure's",
            why=why,
            category=sorted_.kinds[0].value,
        )
    close = any(reason.clause for reason in sorted_.reasons)
    here = arrival.message.received.astimezone(known.school.calendar.zone)
    category = f"{CLOSE} {here:%H:%M}" if close else sorted_.kinds[0].value
    return Placed(outcomes=(), fate="ordinary", rule="ordinary mail", why=why, category=category)


RULES: Final[Mapping[str, Callable[[Arrival, Known], Placed | None]]] = {
    "our own copy": _own_copy,
    "a loop": _loop,
    "a machine": _machine,
    "unreadable": _unreadable,
    "a reply": _tied,
    "a command": _command,
    "a follow-up": _followed_up,
    "a first reading": _triaged,
}


# Replies -------------------------------------------------------------------------------------------------------------


def _reply(arrival: Arrival, known: Known, case: Case, mail: int, new: str) -> Happening:
    said = written(arrival, new)
    by = author(arrival.sender, tied=True)
    prompt = prompt_of_mail(case, mail)
    if prompt is None:
        return Wrote(at=arrival.message.received, by=by, written=said, mail=mail)
    reading = _read(arrival, known, case, prompt, new)
    return Replied(at=arrival.message.received, prompt=prompt.asked.prompt, by=by, written=said, reading=reading)


def _read(arrival: Arrival, known: Known, case: Case, prompt: Prompt, new: str) -> Reading:
    question = row(prompt.asked.question)
    if not new.strip() and arrival.message.attachments and question.to in (To.PARENT, To.REPORTER):
        return Act(answers={}, words="")
    if question.to is To.PARENT:
        if not new.strip():
            return Nothing(why="nothing newly written was in it")
        return Act(answers={question.items[0].name: Answer((new.strip(),))})
    letter = case.letters.get(prompt.asked.about) if question.scope is Scope.LETTER else None
    if arrival.message.versions_differ and question.proof >= {Proof.VERIFIED}:
        return Nothing(why="its two versions, plain and formatted, say different things")
    return answers.read(
        question,
        new,
        suggested=prompt.asked.suggested,
        people=known.school.people,
        today=arrival.message.received.astimezone(known.school.calendar.zone).date(),
        code=letter.draft.code if letter else "",
        already=prompt.answers,
    )


def _danger_in(arrival: Arrival, stream: str, new: str | None) -> tuple[Outcome, ...]:
    """Safety words are looked for in every message that a person wrote, whatever else it is; never in our own words."""
    sorted_ = arrival.triaged(new)
    if Action.ALERT not in sorted_.actions:
        return ()
    why = "; ".join(reason.words for reason in sorted_.reasons)[:200]
    danger = DangerSeen(at=arrival.message.received, key=f"{arrival.message.key} danger", words=why)
    return (ForCase(stream, danger),)


def _to_school(arrival: Arrival, known: Known, mail: int) -> Placed:
    sent = known.sent_text(SCHOOL, mail)
    new = reply.new_text(arrival.message.text, sent).new
    happening: h.SchoolHappening
    by = author(arrival.sender, tied=True)
    at, key = arrival.message.received, arrival.message.key
    if mail in known.school.enrolment_asked:
        happening = h.EnrolmentReply(at=at, key=key, mail=mail, by=by, shown=" ".join(arrival.sender.why))
    elif mail in known.school.standing_asked:
        said = answers.read(row("agree"), new, suggested={}, people=known.school.people, today=at.date())
        approved = isinstance(said, Act) and said.answers["word"].picked == ("approve",)
        happening = h.StandingReply(at=at, key=key, mail=mail, by=by, approved=approved)
    else:
        pulled = [int(number) for number in re.findall(r"\d{1,4}", new.split("\n", 1)[0])][:5]
        happening = h.AnsweredUs(at=at, key=key, mail=mail, by=by, words=new, numbers=tuple(pulled))
    return Placed(outcomes=(ForSchool(happening),), fate="answer", rule="a reply to the school's own email", ours=True)


# Words from staff ----------------------------------------------------------------------------------------------------

REFERENCE = r"\[?([2-9A-Z]{6})\]?"
COMMANDS: Final = (
    (re.compile(r"(?i)\s*help\b"), "HELP"),
    (re.compile(r"(?i)\s*stop\s+all\b"), "STOP ALL"),
    (re.compile(r"(?i)\s*go\s+on\s+all\b"), "GO ON ALL"),
    (re.compile(r"(?is)\s*closed?\s+(?:on\s+)?(.{3,60}?)(?:[,:]\s*(.*))?$"), "CLOSED"),
    (re.compile(r"(?is)\s*i(?:'m| am|’m)\s+away\s+(?:until|till)\s+(.{3,40})"), "AWAY"),
    (re.compile(rf"(?is)\s*(note|show|pause|recall)\s+{REFERENCE}[\s,:.-]*(.*)"), "CASE"),
    (re.compile(rf"(?is)\s*go\s+(on)\s+{REFERENCE}[\s,:.-]*(.*)"), "CASE"),
)


def _commanded(arrival: Arrival, known: Known, kind: str, found: re.Match[str]) -> Placed:
    at, key, by = arrival.message.received, arrival.message.key, author(arrival.sender)
    if Proof.VERIFIED not in by.proof and kind != "HELP":
        return Placed(
            outcomes=(ForSchool(h.NameUsed(at=at, key=key, person=by.person, why=by.why)),),
            fate="turned away",
            rule="a word from staff that is not proved",
            ours=True,
        )
    if kind == "CASE":
        word = "GO ON" if found[1].casefold() == "on" else found[1].upper()
        reference = found[2].upper()
        if known.case(reference) is None:
            said: Outcome = ForSchool(h.Said(at=at, key=key, by=by, what="NO SUCH CASE", words=reference))
        else:
            said = ForCase(reference, StaffSaid(at=at, by=by, command=word, words=found[3].strip(), key=key))
        return Placed(outcomes=(said,), fate="answer", rule="a word from staff", ours=True)
    words = " ".join(group for group in found.groups() if group) if found.groups() else ""
    first = (found[1] or "") if kind in ("CLOSED", "AWAY") else ""
    day = _day(first, at.astimezone(known.school.calendar.zone).date())
    said = ForSchool(h.Said(at=at, key=key, by=by, what=kind, words=words, day=day))
    return Placed(outcomes=(said,), fate="answer", rule="a word from staff", ours=True)


def _day(words: str, today: date) -> date | None:
    return days.day(words.strip(" .\n"), today=today) if words else None


# A first reading -----------------------------------------------------------------------------------------------------

OWNERS: Final[Mapping[Kind, Role]] = {
    Kind.COMPLAINT: Role.OFFICE,
    Kind.PUPILS: Role.DSL,
    Kind.RIGHTS: Role.DATA_PROTECTION,
    Kind.FOI: Role.DATA_PROTECTION,
    Kind.DATA_INCIDENT: Role.DATA_PROTECTION,
    Kind.LEGAL: Role.HEAD,
    Kind.POLICE: Role.HEAD,
    Kind.PRESS: Role.HEAD,
}


def _belongs(arrival: Arrival, kind: Kind) -> Outcome:
    return ForSchool(
        h.Belongs(
            at=arrival.message.received,
            key=arrival.message.key,
            mailbox=arrival.mailbox,
            to=OWNERS[kind],
            what=kind.value,
        )
    )


ALWAYS: Final = frozenset({Kind.HEAD, Kind.STAFF, Kind.FOLLOW_UP})
"""Kinds that become a case whatever else the message is: a person must look. A follow-up of a case that is open was
placed by an earlier rule."""


def _raised(arrival: Arrival, sorted_: Triage, why: tuple[str, ...], written_in: bool) -> ConcernRaised:
    matters = {MATTERS[kind] for kind in sorted_.kinds if kind in MATTERS}
    if Action.ASK in sorted_.actions or not matters or matters == {Matter.DANGER}:
        matters |= {Matter.UNSURE} if Matter.CONCERN not in matters else set()
    if written_in:
        matters = matters - {Matter.UNSURE} | {Matter.CONCERN}
    by = _true_reporter(arrival) if written_in else author(arrival.sender)
    return ConcernRaised(
        at=arrival.message.received,
        reference="",
        by=by,
        written=written(arrival, sorted_.new_text),
        matters=frozenset(matters),
        why=why,
        seriousness=sorted_.seriousness or 1,
        points=sorted_.points,
        group=sorted_.group,
        staff=sorted_.named_staff,
        contact=bool(by.address),
        written_in_by=arrival.sender.person.key if written_in and arrival.sender.person else "",
    )


MATTERS: Final[Mapping[Kind, Matter]] = {
    Kind.CONCERN: Matter.CONCERN,
    Kind.UNSURE: Matter.UNSURE,
    Kind.DANGER: Matter.DANGER,
    Kind.STAFF: Matter.STAFF,
    Kind.HEAD: Matter.HEAD,
}


def _true_reporter(arrival: Arrival) -> Author:
    """Who first wrote what a member of staff forwards: from the enclosed message, or the header lines within the text.
    Nobody is guessed: without one there is no address to write to."""
    for enclosed in arrival.message.enclosed:
        if enclosed.from_address:
            return Author(address=enclosed.from_address.casefold(), name=enclosed.from_name)
    found = re.search(
        r"(?im)^[>\s*]*from:[ \t*]*(.{0,80}?)[ \t]*[<\[(]?(?:mailto:)?([\w.+'-]+@[\w.-]+\.\w+)",
        arrival.message.text[:20_000],
    )
    if found:
        return Author(address=found[2].casefold(), name=found[1].strip(' "*<'))
    return Author(address="")


# Small things --------------------------------------------------------------------------------------------------------


def author(sender: Sender, *, tied: bool = False) -> Author:
    """Return who wrote it, as the core is told."""
    proof = sender.proof | {Proof.TIED} if tied else sender.proof
    return Author(
        address=sender.address.casefold(),
        name=sender.name,
        person=sender.person.key if sender.person else "",
        proof=frozenset(proof),
        why="; ".join(sender.why),
        uses_name_of=sender.uses_name_of.key if sender.uses_name_of else "",
    )


def written(arrival: Arrival, words: str | None = None) -> Written:
    """Return what was written, as the core is told."""
    message = arrival.message
    return Written(
        key=message.key,
        subject=message.subject,
        words=message.text if words is None else words,
        enclosures=tuple(Enclosure(a.name, a.kind, a.size, a.digest) for a in message.attachments),
        raw=arrival.raw,
        notes=message.notes,
    )


def _aside(arrival: Arrival, why: str, rule: str) -> Placed:
    set_aside = h.PutAside(
        at=arrival.message.received,
        key=arrival.message.key,
        mailbox=arrival.mailbox,
        why=why,
        raw=arrival.raw,
    )
    return Placed(outcomes=(ForSchool(set_aside),), fate="set aside", rule=rule, why=(why,))
