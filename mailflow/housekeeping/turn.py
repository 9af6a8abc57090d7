"""One turn of housekeeping: the events so far, the school as they leave it, and mail to our own people."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailflow import write
from mailflow.happening import Delivered, NotDelivered, OutcomeUnknown, ReadyToSend
from mailflow.people import Person, Role
from mailflow.record import MailState, Recorded
from mailflow.record import events as e
from mailflow.record import school_events as s
from mailflow.school import School, after

FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=2), timedelta(hours=4)


@dataclass(slots=True)
class Turn:
    school: School
    at: datetime
    events: list[s.SchoolEvent]

    def put(self, event: s.SchoolEvent) -> None:
        self.school = after(self.school, (Recorded(self.school.events + 1, self.at, event),))  # type: ignore[arg-type]
        self.events.append(event)


def next_mail(turn: Turn) -> int:
    return turn.school.events + 1


def owe(turn: Turn, person: Person, text: write.Text, because: str) -> None:
    turn.put(
        e.Owed(
            mail=next_mail(turn),
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


def notice_of(
    turn: Turn, notice: str, blanks: Mapping[str, str], details: str = "", *, asks: bool = False
) -> write.Text:
    """Return what a notice about no case says today; `asks`: a reply is waited for."""
    on = write.day(turn.at, turn.school.calendar.zone)
    wording = turn.school.wording(f"notices/{notice}")
    return write.notice("", on, wording, blanks, details, call=write.ANSWER if asks else "")


def tell(turn: Turn, key: str, notice: str, blanks: Mapping[str, str], *, asks: bool = False) -> None:
    person = turn.school.person(key)
    if person is not None:
        owe(turn, person, notice_of(turn, notice, blanks, asks=asks), f"told: {notice}")


def tell_role(turn: Turn, role: Role, notice: str, blanks: Mapping[str, str]) -> None:
    for person in turn.school.holders(role)[:1]:
        tell(turn, person.key, notice, blanks)


def keepers(turn: Turn) -> tuple[Person, ...]:
    """Return who looks after the mailboxes: one of the office, and of those who keep the program running."""
    return tuple(dict.fromkeys(p for role in (Role.OFFICE, Role.IT) for p in turn.school.holders(role)[:1]))


def mailbox(turn: Turn, name: str) -> str:
    """Return what stands before the @ of a mailbox of ours ("office"), as its people know it; without an address its name."""
    address = {"admin": turn.school.admin_address, "cases": turn.school.cases_address}.get(name, "")
    return address.partition("@")[0] or name


def today(turn: Turn) -> str:
    """Return the school's day (ISO 8601)."""
    return turn.at.astimezone(turn.school.calendar.zone).date().isoformat()


def first_today(turn: Turn, person: str, what: str) -> bool:
    """Put on record that there is something to tell of somebody, and return whether it is the first of its kind today."""
    key = f"{person} {what} {today(turn)}"
    if key in turn.school.keys:
        return False
    turn.put(s.SaidTo(key=key, person=person, what=what))
    return True


def not_reached(turn: Turn, to: str, why: str) -> None:
    """Somebody cannot be written to: somebody else of the office or the leadership is told, once a day of each, since their
    own mail may come back as well."""
    person = turn.school.person(to)
    if person is None or not first_today(turn, to, "cannot be written to"):
        return
    roles = (Role.OFFICE, Role.STAND_IN, Role.IT, Role.HEAD)
    others = [p for role in roles for p in turn.school.holders(role) if p.key != to]
    for other in others[:1]:
        tell(turn, other.key, "staff mail came back", {"who": person.name, "why": why})


def mail(turn: Turn, said: ReadyToSend | Delivered | NotDelivered | OutcomeUnknown) -> None:
    mail = turn.school.mails.get(said.mail)
    if mail is None:
        return
    match said:
        case ReadyToSend() if mail.state is MailState.OWED and mail.not_before <= turn.at:
            turn.put(e.Sending(mail=said.mail, attempt=mail.attempts + 1))
        case Delivered(reply=reply) if mail.perhaps_left:
            turn.put(e.Sent(mail=said.mail, reply=reply))
        case NotDelivered(permanent=True, reply=reply) if mail.state is MailState.SENDING:
            turn.put(e.Refused(mail=said.mail, reply=reply))
            not_reached(turn, mail.owed.to, write.server_said(reply))
        case NotDelivered() | OutcomeUnknown() if mail.state is MailState.SENDING:
            why = said.reply if isinstance(said, NotDelivered) else said.why
            at_once = isinstance(said, OutcomeUnknown) and mail.attempts == 1
            wait = timedelta() if at_once else min(FIRST_WAIT * 2 ** min(mail.attempts, 8), LONGEST_WAIT)
            turn.put(e.Deferred(mail=said.mail, why=why, until=turn.at + wait))
        case _:
            return
