"""The school's own record: what follows from what happens to the school itself, and not to one case.

The one idea: standing approvals, proved mailboxes, closures, absences, the daily line and mail that belongs to somebody
else use the same envelope and the same outbox as a case, and the same kind of pure function.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import assert_never

from mailflow import letters, write
from mailflow.happening import Author, Delivered, NotDelivered, OutcomeUnknown, ReadyToSend
from mailflow.letters import Releaser
from mailflow.people import Person, Role
from mailflow.prompt import Proof
from mailflow.record import MailState, Recorded
from mailflow.record import events as e
from mailflow.record import school_events as s
from mailflow.school import School, after


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentWanted:
    """Somebody at the keyboard asks that the deciders' mailboxes be proved."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentReply:
    """A reply to the letter that proves a mailbox; `shown` is what its headers showed."""

    at: datetime
    key: str
    mail: int
    by: Author
    shown: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingReply:
    """A reply to the question about standing wordings."""

    at: datetime
    key: str
    mail: int
    by: Author
    approved: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AnsweredUs:
    """A reply to another email of the school's own, such as the daily line. `numbers` stand in its first line."""

    at: datetime
    key: str
    mail: int
    by: Author
    words: str
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A word from staff that is about no case: HELP, STOP ALL, GO ON ALL, CLOSED, AWAY, NO SUCH CASE."""

    at: datetime
    key: str
    by: Author
    what: str
    words: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NameUsed:
    """A message came in somebody's name, without proof."""

    at: datetime
    key: str
    person: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Belongs:
    """A message belongs to the owner of another procedure."""

    at: datetime
    key: str
    mailbox: str
    to: Role
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PutAside:
    """A message needs a person."""

    at: datetime
    key: str
    mailbox: str
    why: str
    raw: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBegan:
    """The hour of the daily line. `counts` tells how many messages had which fate since the last; `close` the hours of
    ordinary messages that looked close, with their numbers."""

    at: datetime
    counts: Mapping[str, int]
    close: tuple[str, ...] = ()


SchoolHappening = (
    EnrolmentWanted
    | EnrolmentReply
    | StandingReply
    | AnsweredUs
    | Said
    | NameUsed
    | Belongs
    | PutAside
    | DayBegan
    | ReadyToSend
    | Delivered
    | NotDelivered
    | OutcomeUnknown
)


@dataclass(slots=True)
class _Turn:
    school: School
    at: datetime
    events: list[s.SchoolEvent]

    def put(self, event: s.SchoolEvent) -> None:
        self.school = after(self.school, (Recorded(self.school.events + 1, self.at, event),))  # type: ignore[arg-type]
        self.events.append(event)


def keep_house(school: School, happening: SchoolHappening) -> tuple[s.SchoolEvent, ...]:
    """Return the events of the school's own record that follow; none if nothing does."""
    turn = _Turn(school, happening.at, [])
    key = getattr(happening, "key", "")
    if key and key in school.keys:
        return ()
    match happening:
        case EnrolmentWanted():
            _ask_enrolment(turn)
        case EnrolmentReply():
            _enrolment_reply(turn, happening)
        case StandingReply():
            _standing_reply(turn, happening)
        case AnsweredUs():
            _answered_us(turn, happening)
        case Said():
            _said(turn, happening)
        case NameUsed(person=person, why=why, key=key):
            turn.put(s.SaidTo(key=key, person=person, what="a name was used"))
            _tell(turn, person, "your name was used", {"why": why})
        case Belongs():
            _belongs(turn, happening)
        case PutAside():
            turn.put(
                s.SetAside(
                    key=happening.key,
                    mailbox=happening.mailbox,
                    received=happening.at,
                    why=happening.why,
                    raw=happening.raw,
                )
            )
            _tell_role(
                turn, Role.OFFICE, "set aside", {"line": _where(turn, happening.mailbox, happening.at, happening.why)}
            )
        case DayBegan():
            _daily(turn, happening)
        case ReadyToSend() | Delivered() | NotDelivered() | OutcomeUnknown():
            _mail(turn, happening)
        case _ as unknown:
            assert_never(unknown)
    return tuple(turn.events)


# Proving mailboxes and approving wordings ----------------------------------------------------------------------------


def deciders(school: School) -> tuple[Person, ...]:
    """Return those whose word may release a letter: the Head, the alternate, and the SLT for what a lead releases."""
    roles = {Role.HEAD, Role.SLT, Role.CHAIR}
    return tuple(p for p in school.people if roles & p.roles or p.key == school.head_alternate)


def _ask_enrolment(turn: _Turn) -> None:
    for person in deciders(turn.school):
        if turn.school.proved(person):
            continue
        mail = _next(turn)
        text = write.notice("", turn.school.wording("notices/enrolment"), {"name": person.name})
        _owe(turn, person, text, "enrolment")
        turn.put(s.EnrolmentAsked(mail=mail, person=person.key, address=person.address))


def _enrolment_reply(turn: _Turn, reply: EnrolmentReply) -> None:
    person_key, address = turn.school.enrolment_asked[reply.mail]
    proved = (
        reply.by.person == person_key and reply.by.proof == frozenset(Proof) and reply.by.address == address.casefold()
    )
    turn.put(s.SaidTo(key=reply.key, person=person_key, what="answered the enrolment"))
    if proved:
        turn.put(s.Enrolled(person=person_key, address=address, shown=reply.shown))
    _tell(turn, person_key, "enrolled" if proved else "not enrolled", {"shown": reply.shown})
    if proved:
        ask_standing(turn)


def standing_wanted(school: School) -> tuple[str, ...]:
    """Return the letters whose present wording the Head Teacher has not approved, and has not been shown."""
    shown = {digest for asked in school.standing_asked.values() for digest in asked.values()}
    known = school.standing | shown
    return tuple(
        kind.name
        for kind in letters.LETTERS
        if kind.released_by is Releaser.STANDING and school.digest_of_wording(kind.name) not in known
    )


def ask_standing(turn: _Turn) -> None:
    """Show the Head Teacher the standing wordings, once their mailbox is proved."""
    names = standing_wanted(turn.school)
    heads = [p for p in turn.school.holders(Role.HEAD) if turn.school.proved(p)]
    if not names or not heads:
        return
    whole = "\n\n".join(
        f"The letter “{name}”\n\n"
        + "\n".join(f"> {line}" for line in _with_gaps(turn.school.wording(f"letters/{name}")).splitlines())
        for name in names
    )
    text = write.notice("", turn.school.wording("notices/standing"), {}, whole)
    mail = _next(turn)
    _owe(
        turn,
        heads[0],
        write.Text(subject=text.subject, body=text.body, links={"APPROVE": "APPROVE"}),
        "standing wordings",
    )
    turn.put(
        s.StandingAsked(
            mail=mail,
            letters=names,
            wordings=tuple(turn.school.digest_of_wording(name) for name in names),
        )
    )


def _with_gaps(wording: str) -> str:
    """Return a wording as a person reads it: "Dear [reporter]" for "Dear $reporter"."""
    return re.sub(r"\$(\w+)", lambda blank: f"[{blank[1].replace('_', ' ')}]", f"Subject: {wording}")


def _standing_reply(turn: _Turn, reply: StandingReply) -> None:
    asked = turn.school.standing_asked[reply.mail]
    person = next((p for p in turn.school.people if p.key == reply.by.person), None)
    counts = (
        person is not None
        and Role.HEAD in person.roles
        and turn.school.proved(person)
        and reply.by.proof == frozenset(Proof)
    )
    turn.put(s.SaidTo(key=reply.key, person=reply.by.person, what="answered about standing wordings"))
    if not counts or not reply.approved:
        why = "only APPROVE by itself, from the Head Teacher's own proved mailbox, approves these wordings"
        if person is not None:
            _tell(turn, person.key, "turned away", {"why": why})
        return
    for name, digest in asked.items():
        turn.put(s.StandingApproved(letter=name, wording=digest, by=reply.by.person))
    _tell(turn, reply.by.person, "standing approved", {"letters": ", ".join(asked)})


# Words from staff ----------------------------------------------------------------------------------------------------


def _said(turn: _Turn, said: Said) -> None:
    person = said.by.person
    turn.put(s.SaidTo(key=said.key, person=person, what=said.what))
    match said.what:
        case "STOP ALL":
            turn.put(s.AllStopped(by=person))
            line = "Everything has stopped: nothing leaves for any case until somebody writes GO ON ALL."
        case "GO ON ALL":
            turn.put(s.AllResumed(by=person))
            line = "Mail leaves again."
        case "CLOSED" if said.day:
            turn.put(s.ClosureAdded(day=said.day.isoformat(), why=said.words, by=person))
            line = f"The school is closed on {said.day:%A} {said.day.day} {said.day:%B}. Dates not yet printed move."
        case "AWAY" if said.day:
            turn.put(s.AwayUntil(person=person, until=said.day.isoformat()))
            line = f"You are away until {said.day:%A} {said.day.day} {said.day:%B}. Others are asked first until then."
        case "CLOSED" | "AWAY":
            line = "We could not read the date. Please write it like this: 27 November."
        case "NO SUCH CASE":
            line = f"We know no case {said.words} that you may see."
        case _:
            return _tell(turn, person, "help", {})
    return _tell(turn, person, "your words", {"line": line})


def _answered_us(turn: _Turn, reply: AnsweredUs) -> None:
    turn.put(s.SaidTo(key=reply.key, person=reply.by.person, what="answered an email of the school's own"))


# Mail that belongs to others, and the daily line ---------------------------------------------------------------------


def _belongs(turn: _Turn, belongs: Belongs) -> None:
    turn.put(
        s.SetAside(
            key=f"{belongs.key} {belongs.what}",
            mailbox=belongs.mailbox,
            received=belongs.at,
            why=belongs.what,
            to=belongs.to.value,
        )
    )
    if belongs.to is not Role.OFFICE:
        when = write.moment(belongs.at, turn.school.calendar.zone)
        _tell_role(turn, belongs.to, "for you", {"what": WORDS.get(belongs.what, belongs.what), "received": when})


WORDS: Mapping[str, str] = {
    "complaint": "a complaint about the school",
    "pupils": "the conduct of pupils",
    "rights": "a request about personal data; the month for it runs from today, holidays included",
    "foi": "a request for information",
    "data-incident": "personal data that may have got out; the 72 hours run from now",
    "legal": "a lawyer's letter",
    "police": "an authority",
    "press": "the press",
}


def _where(turn: _Turn, mailbox: str, at: datetime, why: str) -> str:
    return (
        f"A message came to {mailbox}@ at {write.moment(at, turn.school.calendar.zone)}. {why} Please look at it there."
    )


def _daily(turn: _Turn, day: DayBegan) -> None:
    """One line to the office: the mailbox was read, and every message is accounted for."""
    zone = turn.school.calendar.zone
    counts = {fate: number for fate, number in day.counts.items() if fate != "copy"}  # our own copies of what we sent
    total = sum(counts.values())
    ours = counts.get("case", 0) + counts.get("answer", 0)
    aside = counts.get("set aside", 0)
    rest = total - ours - aside
    came = f"{total} message{'' if total == 1 else 's'} came"
    line = f"The mailboxes were read up to {write.moment(day.at, zone)}. Since the last of these lines "
    line += f"{came}: {ours} for us, {aside} for a person, {rest} left alone." if total else "no message came."
    if day.close:
        close = ", ".join(day.close)
        line += f"\n\nThese were left alone, but looked close: {close}. Reply with a number to have one looked at."
    if turn.school.stopped:
        line += "\n\nPlease note: everything is stopped (STOP ALL). Write GO ON ALL to go on."
    _tell_role(turn, Role.OFFICE, "daily", {"line": line})
    here = day.at.astimezone(zone).date().isoformat()
    for person in turn.school.holders(Role.OFFICE)[:1]:
        turn.put(s.Digested(person=person.key, day=here))
    ask_standing(turn)


# The outbox of the school's own mail ---------------------------------------------------------------------------------


def _next(turn: _Turn) -> int:
    return turn.school.events + 1


def _owe(turn: _Turn, person: Person, text: write.Text, because: str) -> None:
    turn.put(
        e.Owed(
            mail=_next(turn),
            to=person.key,
            address=person.address,
            subject=text.subject,
            body=text.body,
            because=because,
            not_before=turn.at,
            links=text.links,
            judgement=True,
        )
    )


def _tell(turn: _Turn, key: str, notice: str, blanks: Mapping[str, str]) -> None:
    person = turn.school.person(key)
    if person is not None:
        _owe(turn, person, write.notice("", turn.school.wording(f"notices/{notice}"), blanks), f"told: {notice}")


def _tell_role(turn: _Turn, role: Role, notice: str, blanks: Mapping[str, str]) -> None:
    for person in turn.school.holders(role)[:1]:
        _tell(turn, person.key, notice, blanks)


def _mail(turn: _Turn, said: ReadyToSend | Delivered | NotDelivered | OutcomeUnknown) -> None:
    mail = turn.school.mails.get(said.mail)
    if mail is None:
        return
    match said:
        case ReadyToSend() if mail.state is MailState.OWED and mail.not_before <= turn.at:
            turn.put(e.Sending(mail=said.mail, attempt=mail.attempts + 1))
        case Delivered(reply=reply) if mail.state is MailState.SENDING:
            turn.put(e.Sent(mail=said.mail, reply=reply))
        case NotDelivered(permanent=True, reply=reply) if mail.state is MailState.SENDING:
            turn.put(e.Refused(mail=said.mail, reply=reply))
        case NotDelivered() | OutcomeUnknown() if mail.state is MailState.SENDING:
            why = said.reply if isinstance(said, NotDelivered) else said.why
            wait = min(timedelta(minutes=2) * 2 ** min(mail.attempts, 8), timedelta(hours=4))
            until = turn.at if isinstance(said, OutcomeUnknown) else turn.at + wait
            turn.put(e.Deferred(mail=said.mail, why=why, until=until))
        case _:
            return
