"""The School: what the school's own record and its config leave, as decide is given it.

The one idea: everything that decide may know besides the case comes in here as a value: people, calendar, limits,
wordings, standing approvals. There is no setting to reach for.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, time

from mailflow import acting, disposal, telling
from mailflow.acting import Acting
from mailflow.disposal import Disposal
from mailflow.keeping import Keeping
from mailflow.people import Contacts, Person, Role, holders, with_key
from mailflow.prompt import Limit
from mailflow.record import events as e
from mailflow.record import school_events as s
from mailflow.record.acting_events import ActingAsked, ActingPeriod
from mailflow.record.case_letters import DoneWith, Mail, MailState
from mailflow.record.events import Recorded
from mailflow.record.telling_events import ClockBelieved, ClockDoubted, MailGoesAgain, MailHeldUp, WrongCode
from mailflow.telling import Telling
from mailflow.workdays import Calendar, Span, Window


@dataclass(frozen=True, slots=True, kw_only=True)
class School:
    """The school as it stands.

    `one_mailbox`: parents and staff write to the same mailbox, which the office reads. `limits` gives each named limit's length
    at normal seriousness, at 3 and at 4; `hold` how long a released letter waits at least; `wordings` all wording files by
    "letters/<name>" and so on; `standing` the digests of wordings that the Head Teacher has approved; `log_in_ends` the last day
    on which the secret is good that mailboxes are logged in to with, None without an end; `safeguarding_chain` and `rota` who is
    alerted in which order, and who in which days of the holidays; `enrolled` the (person, address) pairs that were proved,
    `footers` what stands under every email of each of them, and `second` further addresses that were confirmed from the first;
    `away` until which day somebody is away, and `to_pass_on` of whom the cases have not all heard it yet; `acting` who acts as
    Head Teacher; `classes` the teacher of each class; `listed` what the newest daily line lists as close, by the number of its
    email, and `pulled` what of it the office asked for and nobody has read yet; `done_with` the latest emails of the
    school's own that are; `telling` what our people have been told of what may go on for long.
    """

    name: str
    people: tuple[Person, ...]
    calendar: Calendar
    window: Window
    limits: Mapping[Limit, tuple[Span, Span, Span]]
    hold: Span
    wordings: Mapping[str, str]
    cases_address: str
    admin_address: str = ""
    classes: Mapping[str, str] = field(default_factory=dict)
    contacts: Contacts = field(default_factory=Contacts)
    complaints: str = ""
    phone: str = ""
    address_lines: tuple[str, ...] = ()
    head_alternate: str = ""
    one_mailbox: bool = False
    keeping: Keeping = field(default_factory=Keeping)
    lessons_end: time = time(15, 30)
    evening: time = time(18, 0)
    safeguarding_chain: tuple[str, ...] = ()
    rota: tuple[tuple[date, date, tuple[str, ...]], ...] = ()
    log_in_ends: date | None = None
    standing: frozenset[str] = frozenset()
    standing_asked: Mapping[int, Mapping[str, str]] = field(default_factory=dict)
    enrolment_asked: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    enrolled: frozenset[tuple[str, str]] = frozenset()
    footers: Mapping[str, str] = field(default_factory=dict)
    second: frozenset[tuple[str, str]] = frozenset()
    second_asked: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    away: Mapping[str, date] = field(default_factory=dict)
    to_pass_on: frozenset[str] = frozenset()
    acting: Acting = field(default_factory=Acting)
    stopped: bool = False
    mails: Mapping[int, Mail] = field(default_factory=dict)
    live: frozenset[int] = frozenset()
    done_with: Mapping[int, DoneWith] = field(default_factory=dict)
    keys: frozenset[str] = frozenset()
    digested: Mapping[str, str] = field(default_factory=dict)
    listed: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    pulled: frozenset[str] = frozenset()
    set_aside: tuple[s.SetAside, ...] = ()
    disposal: Disposal = field(default_factory=Disposal)
    telling: Telling = field(default_factory=Telling)
    events: int = 0

    def person(self, key: str) -> Person | None:
        return with_key(self.people, key)

    @property
    def writers(self) -> tuple[Person, ...]:
        """Everybody by each of their addresses, for telling who wrote: the first ones first."""
        also = (replace(p, address=address) for key, address in sorted(self.second) if (p := self.person(key)))
        return (*self.people, *also)

    def addresses_of(self, person: Person) -> tuple[str, ...]:
        """Return each address of one of our people, their mailbox first."""
        return (person.address, *sorted(address for key, address in self.second if key == person.key))

    def holders(self, role: Role) -> tuple[Person, ...]:
        return holders(self.people, role)

    def span(self, limit: Limit, seriousness: int) -> Span:
        """Return how long this limit is for a case of this seriousness (1 to 4)."""
        normal, serious, grave = self.limits[limit]
        return grave if seriousness >= 4 else serious if seriousness == 3 else normal

    def wording(self, name: str) -> str:
        return self.wordings[name]

    def digest_of_wording(self, name: str) -> str:
        """Return the SHA-256 of a letter's wording file, by which a standing approval names it."""
        return hashlib.sha256(self.wordings[f"letters/{name}"].encode()).hexdigest()

    def is_away(self, person: str, on: date) -> bool:
        until = self.away.get(person)
        return until is not None and on <= until

    def on_call(self, on: date) -> tuple[str, ...]:
        """Return the short names of those who take safeguarding alerts on a day of the holidays, in order."""
        return tuple(key for first, last, keys in self.rota if first <= on <= last for key in keys)

    def proved(self, person: Person) -> bool:
        """Return whether this person's present address was proved at set-up."""
        return (person.key, person.address) in self.enrolled


REMEMBERED = 300
"""Emails of the school's own of which that is remembered, so that one that comes back, or its copy, can be told for what it is."""


def after(school: School, recorded: Iterable[Recorded]) -> School:
    """Return the school after these events of its own record."""
    for one in recorded:
        school = replace(_apply(school, one), events=one.number)
    return school


def _apply(school: School, recorded: Recorded) -> School:
    match recorded.event:
        case s.ClosureAdded(day=day, why=why):
            return replace(school, calendar=school.calendar.with_closure(date.fromisoformat(day), why))
        case s.AwayUntil(person=person, until=until):
            away = {**school.away, person: date.fromisoformat(until)}
            return replace(school, away=away, to_pass_on=school.to_pass_on | {person})
        case s.AwayPassedOn(person=person):
            return replace(school, to_pass_on=school.to_pass_on - {person})
        case ActingAsked() | ActingPeriod() as event:
            return replace(school, acting=acting.after(school.acting, event, recorded.at, school.calendar.zone))
        case MailHeldUp() | MailGoesAgain() | ClockDoubted() | ClockBelieved() | WrongCode() as event:
            return replace(school, telling=telling.after(school.telling, event))
        case s.AllStopped():
            return replace(school, stopped=True)
        case s.AllResumed():
            return replace(school, stopped=False)
        case s.SetAside() as aside:
            return replace(school, set_aside=(*school.set_aside, aside), keys=school.keys | {aside.key})
        case s.SaidTo(key=key):
            return replace(school, keys=school.keys | {key})
        case s.Digested() | s.Listed() | s.PulledBack() | s.PulledIn():
            return _accounted(school, recorded)
        case (
            s.LookedOver()
            | s.DisposalAsked()
            | s.DestructionAgreed()
            | s.KeptLonger()
            | s.RecordDestroyed()
            | s.NotDestroyed()
        ) as event:
            return replace(school, disposal=disposal.after(school.disposal, event))
        case s.Enrolled() | s.EnrolmentAsked() | s.StandingApproved() | s.StandingAsked():
            return _proved(school, recorded)
        case s.SecondAsked() | s.SecondAdded():
            return _proved(school, recorded)
        case _:
            return _mailed(school, recorded)


def _proved(school: School, recorded: Recorded) -> School:
    """The school after an event about whose mailbox is whose, or which wording is approved."""
    match recorded.event:
        case s.Enrolled(person=person, address=address, footer=footer):
            footers = {**school.footers, person: footer}
            return replace(school, enrolled=school.enrolled | {(person, address)}, footers=footers)
        case s.EnrolmentAsked(mail=mail, person=person, address=address):
            return replace(school, enrolment_asked={**school.enrolment_asked, mail: (person, address)})
        case s.SecondAsked(mail=mail, person=person, address=address):
            return replace(school, second_asked={**school.second_asked, mail: (person, address)})
        case s.SecondAdded(person=person, address=address):
            return replace(school, second=school.second | {(person, address)})
        case s.StandingApproved(wording=wording):
            return replace(school, standing=school.standing | {wording})
        case s.StandingAsked(mail=mail, letters=letters, wordings=wordings):
            shown = dict(zip(letters, wordings, strict=True))
            return replace(school, standing_asked={**school.standing_asked, mail: shown})
        case _:
            return school


def _accounted(school: School, recorded: Recorded) -> School:
    """The school after an event about the daily line, or what the office asked for because of it."""
    match recorded.event:
        case s.Digested(person=person, day=day):
            return replace(school, digested={**school.digested, person: day}, set_aside=())
        case s.Listed(mail=mail, places=places):
            stays = {} if places else {number: found for number, found in school.listed.items() if found}
            over = {n for n in school.listed if n not in school.live and n not in stays}
            mails = {n: each for n, each in school.mails.items() if n not in over}
            return replace(school, listed={**stays, mail: places}, mails=mails)
        case s.PulledBack(place=place):
            return replace(school, pulled=school.pulled | {place})
        case s.PulledIn(place=place):
            return replace(school, pulled=school.pulled - {place})
        case _:
            return school


def _mailed(school: School, recorded: Recorded) -> School:
    event = recorded.event
    if isinstance(event, e.Owed):
        mail = Mail(owed=event, owed_at=recorded.at, not_before=event.not_before)
        return replace(school, mails={**school.mails, event.mail: mail}, live=school.live | {event.mail})
    number = getattr(event, "mail", 0)
    mail = replace(school.mails[number], state=_STATES[type(event)])
    if isinstance(event, e.Sending):
        mail = replace(mail, begun=(*mail.begun, recorded.at))
    if isinstance(event, e.Deferred):
        mail = replace(mail, not_before=event.until)
    alive = mail.state in (MailState.OWED, MailState.SENDING)
    asked = (school.standing_asked, school.enrolment_asked, school.second_asked, school.listed)
    answered = {mail for mails in (*asked, school.disposal.asked, school.acting.asked) for mail in mails}
    if not alive and number not in answered:
        kept = {n: m for n, m in school.mails.items() if n != number}
        gone = dict(list({**school.done_with, number: DoneWith(mail.owed.to, mail.begun)}.items())[-REMEMBERED:])
        return replace(school, mails=kept, live=school.live - {number}, done_with=gone)
    return replace(
        school, mails={**school.mails, number: mail}, live=school.live | {number} if alive else school.live - {number}
    )


_STATES: Mapping[type, MailState] = {
    e.Sending: MailState.SENDING,
    e.Sent: MailState.SENT,
    e.Deferred: MailState.OWED,
    e.Uncertain: MailState.UNCERTAIN,
    e.Refused: MailState.REFUSED,
    e.Bounced: MailState.BOUNCED,
    e.Withdrawn: MailState.WITHDRAWN,
}
