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
    """A reply to the letter that proves a mailbox; `shown` is what its headers showed; `agreed`: it says YES."""

    at: datetime
    key: str
    mail: int
    by: Author
    shown: str
    agreed: bool = True


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
    """A reply to the daily line: the `numbers` of messages that the office wants to have looked at after all."""

    at: datetime
    key: str
    mail: int
    by: Author
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PulledIn:
    """A message that the office asked for is a case now, or is no longer there. `place` is where it lay."""

    at: datetime
    place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CameBack:
    """The mail system returned an email of the school's own."""

    at: datetime
    key: str
    mail: int
    permanent: bool


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
    """A message belongs to the owner of another procedure. `kept`: it is also a case of ours."""

    at: datetime
    key: str
    mailbox: str
    to: Role
    what: str
    kept: bool = False


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
    """The hour of the daily line. `counts` tells how many messages had which fate on the days before; `close` the hours
    of ordinary messages that looked close, and `places` where each lies; `silent` the mailboxes that could not be looked
    into for a while."""

    at: datetime
    counts: Mapping[str, int]
    close: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


SchoolHappening = (
    EnrolmentWanted
    | EnrolmentReply
    | StandingReply
    | AnsweredUs
    | PulledIn
    | CameBack
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
        case PulledIn(place=place):
            if place in school.pulled:
                turn.put(s.PulledIn(place=place))
        case CameBack():
            _came_back(turn, happening)
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
    roles = {Role.HEAD, Role.SLT, Role.CHAIR, Role.VICE_CHAIR}
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
    theirs = reply.by.person == person_key and reply.by.address == address.casefold()
    proved = theirs and reply.by.proof == frozenset(Proof) and reply.agreed
    turn.put(s.SaidTo(key=reply.key, person=person_key, what="answered the enrolment"))
    if theirs and not reply.agreed:
        return _tell(turn, person_key, "enrolment not agreed", {})
    if proved:
        turn.put(s.Enrolled(person=person_key, address=address, shown=reply.shown))
    _tell(turn, person_key, "enrolled" if proved else "not enrolled", {"shown": reply.shown})
    return ask_standing(turn) if proved else None


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


STOPS_ALL = frozenset(
    {Role.HEAD, Role.DEPUTY, Role.SLT, Role.DSL, Role.DDSL, Role.OFFICE, Role.DATA_PROTECTION, Role.IT}
)
LETS_ALL_GO_ON = frozenset({Role.HEAD, Role.DEPUTY, Role.SLT, Role.DSL})
SHUTS = frozenset({Role.HEAD, Role.DEPUTY, Role.SLT, Role.OFFICE, Role.STAND_IN})
MAY_SAY: Mapping[str, frozenset[Role]] = {"STOP ALL": STOPS_ALL, "GO ON ALL": LETS_ALL_GO_ON, "CLOSED": SHUTS}


def _said(turn: _Turn, said: Said) -> None:
    person = turn.school.person(said.by.person)
    if person is None:
        return None
    turn.put(s.SaidTo(key=said.key, person=person.key, what=said.what))
    if not MAY_SAY.get(said.what, person.roles) & person.roles and said.what in MAY_SAY:
        line = f"{said.what} is for {_roles(MAY_SAY[said.what])}. Please ask one of them."
        return _tell(turn, person.key, "your words", {"line": line})
    match said.what:
        case "STOP ALL":
            turn.put(s.AllStopped(by=person.key))
            line = (
                "Everything has stopped: nothing leaves for any case until somebody writes GO ON ALL. Only an alert that "
                "somebody may be at risk still goes out."
            )
            _tell_others(turn, person, f"{person.name} has written STOP ALL. {line}")
        case "GO ON ALL":
            turn.put(s.AllResumed(by=person.key))
            line = "Mail leaves again."
            _tell_others(turn, person, f"{person.name} has written GO ON ALL. {line}")
        case "CLOSED" if said.day:
            turn.put(s.ClosureAdded(day=said.day.isoformat(), why=said.words, by=person.key))
            line = f"The school is closed on {said.day:%A} {said.day.day} {said.day:%B}. Dates not yet printed move."
        case "AWAY" if said.day:
            turn.put(s.AwayUntil(person=person.key, until=said.day.isoformat()))
            line = f"You are away until {said.day:%A} {said.day.day} {said.day:%B}. Others are asked first until then."
        case "NO SUCH CASE":
            line = f"We know no case {said.words} that you may see."
        case _:
            return _tell(turn, person.key, "help", {})
    return _tell(turn, person.key, "your words", {"line": line})


def _roles(roles: frozenset[Role]) -> str:
    return ", ".join(sorted(role.value for role in roles))


def _tell_others(turn: _Turn, person: Person, line: str) -> None:
    """The Head Teacher and the safeguarding lead are told when everything stops or goes on."""
    for other in (*turn.school.holders(Role.HEAD), *turn.school.holders(Role.DSL)):
        if other.key != person.key:
            _tell(turn, other.key, "your words", {"line": line})


def _answered_us(turn: _Turn, reply: AnsweredUs) -> None:
    """The office pulls messages back that were left alone, by their numbers in the daily line."""
    places = turn.school.listed.get(reply.mail, ())
    person = turn.school.person(reply.by.person)
    turn.put(s.SaidTo(key=reply.key, person=reply.by.person, what="answered the daily line"))
    if person is None or not {Role.OFFICE, Role.STAND_IN, Role.SLT, Role.HEAD} & person.roles:
        return
    wanted = [number for number in dict.fromkeys(reply.numbers) if 0 < number <= len(places)]
    for number in wanted:
        turn.put(s.PulledBack(place=places[number - 1], by=person.key))
    numbers = ", ".join(map(str, wanted))
    line = (
        f"Thank you. We are having number {numbers} looked at."
        if wanted
        else "No message of that number is in that list."
    )
    _tell(turn, person.key, "your words", {"line": line})


def _came_back(turn: _Turn, back: CameBack) -> None:
    """An email of the school's own was returned: somebody else of the office or the leadership is told."""
    mail = turn.school.mails.get(back.mail)
    turn.put(s.SaidTo(key=back.key, person=mail.owed.to if mail else "", what="an email of the school's own came back"))
    if mail is None or not back.permanent:
        return
    person = turn.school.person(mail.owed.to)
    roles = (Role.OFFICE, Role.STAND_IN, Role.IT, Role.HEAD)
    others = [p for role in roles for p in turn.school.holders(role) if p.key != mail.owed.to]
    if others and person is not None:
        why = "The mail system returned it."
        _tell(turn, others[0].key, "staff mail came back", {"who": person.name, "why": why})


# Mail that belongs to others, and the daily line ---------------------------------------------------------------------


def _belongs(turn: _Turn, belongs: Belongs) -> None:
    turn.put(
        s.SetAside(
            key=f"{belongs.key} {belongs.what} {belongs.to.value}",
            mailbox=belongs.mailbox,
            received=belongs.at,
            why=belongs.what,
            to=belongs.to.value,
        )
    )
    if belongs.to is not Role.OFFICE:
        when = write.moment(belongs.at, turn.school.calendar.zone)
        kept = (
            "It also raises a concern, which is being dealt with apart."
            if belongs.kept
            else "It is still in the school mailbox, and we have kept no copy."
        )
        blanks = {"what": WORDS.get(belongs.what, belongs.what), "received": when, "kept": kept}
        _tell_role(turn, belongs.to, "for you", blanks)


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
    """Account to the office for every message: how many came, what waits for a person, and what looked close."""
    zone = turn.school.calendar.zone
    office = turn.school.holders(Role.OFFICE)[:1]
    parts = [_counted(day.counts), _for_a_person(turn), _close(day.close), *_besides(turn, day)]
    if office:
        mail = _next(turn)
        _tell(turn, office[0].key, "daily", {"line": "\n\n".join(part for part in parts if part)})
        if day.places:
            turn.put(s.Listed(mail=mail, places=day.places))
        turn.put(s.Digested(person=office[0].key, day=day.at.astimezone(zone).date().isoformat()))
    ask_standing(turn)


def _counted(counts: Mapping[str, int]) -> str:
    kinds = {fate: number for fate, number in counts.items() if fate not in ("copy", "loop")}  # our own mail
    total = sum(kinds.values())
    ours = kinds.get("case", 0) + kinds.get("answer", 0)
    aside = kinds.get("set aside", 0) + kinds.get("turned away", 0)
    if not total:
        return "The mailboxes were read. No message came since the last of these lines."
    came = f"{total} message{'' if total == 1 else 's'} came"
    return f"The mailboxes were read. Up to midnight {came}: {ours} for us, {aside} for a person, {total - ours - aside} left alone."


def _for_a_person(turn: _Turn) -> str:
    """Name what waits for the office itself in its own mailbox."""
    zone = turn.school.calendar.zone
    waits = [one for one in turn.school.set_aside if one.to in ("", Role.OFFICE.value)]
    lines = [
        f"- {write.moment(one.received, zone)}, {one.mailbox}@: {WORDS.get(one.why, one.why)}" for one in waits[:30]
    ]
    return "For a person, in the mailbox where it came:\n\n" + "\n".join(lines) if lines else ""


def _close(hours: tuple[str, ...]) -> str:
    if not hours:
        return ""
    lines = "\n".join(f"{number}   {hour}" for number, hour in enumerate(hours, 1))
    return f"Left alone, but close to a concern. Reply with a number to have one looked at:\n\n{lines}"


def _besides(turn: _Turn, day: DayBegan) -> list[str]:
    silent = [
        f"Please note: we have not been able to look into {name}@ for a while. Please tell IT." for name in day.silent
    ]
    stopped = (
        ["Please note: everything is stopped (STOP ALL). Write GO ON ALL to go on."] if turn.school.stopped else []
    )
    return [*silent, *stopped]


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
