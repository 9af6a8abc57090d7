"""Messages as they arrive at the invented school, with all that is read in them, and a school that knows its cases."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from email.message import EmailMessage
from functools import cache

from mailflow.decide.whom.entrusted import entrusted, tellers
from mailflow.housekeeping import SchoolHappening
from mailflow.mail import automatic, intake, message, token, triage
from mailflow.mail import sender as senders
from mailflow.mail.compose import Sender, sent_text
from mailflow.mail.intake import Arrival, ForCase, ForSchool, NewCase, Placed
from mailflow.record import SCHOOL, Case, Mail
from mailflow.school import School
from tests.course import Course
from tests.mail.authors import GENERIC, OURS
from tests.mail.post import KEY
from tests.world import at, hillside

ROSA, DAN = "Rosa Lind <rosa.lind@lind.example>", "Dan Moss <dan.moss@moss.example>"
CASES, ADMIN = "cases@hillside.example", "admin@hillside.example"
CLASSES = ("Reception", "Year 3", "Year 4", "Year 5", "Year 6")
DANGER = "Tia in Year 4 came in with marks on her arm because her stepdad hits her."
CONCERN = "In confidence for the SLT. Karen Doyle keeps calling Miss Patel useless on the Year 4 WhatsApp group and it is upsetting."
ARRIVED = at("2026-12-20 10:00")


@dataclass
class Known:
    """The cases on record, as the rules may ask about them."""

    school: School = field(default_factory=hillside)
    key: bytes = KEY
    cases: dict[str, Case] = field(default_factory=dict)

    def case(self, reference: str) -> Case | None:
        return self.cases.get(reference)

    def mail(self, stream: str, number: int) -> Mail | None:
        if stream == SCHOOL:
            return self.school.mails.get(number)
        return self.cases[stream].mails.get(number) if stream in self.cases else None

    def sent_text(self, stream: str, mail: int) -> str:
        found = self.mail(stream, mail)
        us = Sender(school=self.school.name, address=CASES, key=self.key)
        return sent_text(found.owed, stream, us) if found else ""

    def cases_of(self, address: str) -> tuple[str, ...]:
        return tuple(reference for reference, case in self.cases.items() if not case.closed and address in _of(case))

    def entrusted_by(self, who: Sequence[str]) -> tuple[Case, ...]:
        return tuple(case for case in self.cases.values() if entrusted(case) and tellers(case) & set(who))


def _of(case: Case) -> set[str]:
    reporters = {report.address.casefold() for report in case.reports.values()}
    return reporters | {strand.address.casefold() for strand in case.strands.values()}


def knowing(*courses: Course, school: School | None = None) -> Known:
    """Return what the rules know once these cases are on record."""
    return Known(school=school or hillside(), cases={c.case.reference: c.case for c in courses})


def staff(key: str) -> str:
    return f"{next(p.name for p in hillside().people if p.key == key)} <{key}@hillside.example>"


def email(text: str, sender: str = ROSA, *, subject: str = "", verdict: str = "pass", **headers: str) -> EmailMessage:
    """Make a message; `verdict` is what the school's own server says of its sender, "" nothing."""
    mail = EmailMessage()
    if verdict:
        domain = sender.rpartition("@")[2].strip("> ")
        mail["Authentication-Results"] = f"{OURS}; dmarc={verdict} header.from={domain}"
    mail["From"], mail["Subject"] = sender, subject
    mail["Message-ID"] = f"<{hashlib.sha256(f'{text}{sender}{subject}'.encode()).hexdigest()[:20]}@client.example>"
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    mail.set_content(text + "\n")
    return mail


def reply(known: Known, stream: str, mail: int, text: str, sender: str, **more: str) -> EmailMessage:
    """Make a reply to an email of ours, as a mail program does, with ours quoted below."""
    found = known.mail(stream, mail)
    tie = token.tie(stream, found.owed) if found else token.Tie(stream, mail)
    sign = token.message_id(known.key, tie, "hillside.example")
    quoted = "\n".join(f"> {line}" for line in known.sent_text(stream, mail).splitlines())
    said = f"{text}\n\nOn Tue, 24 Nov 2026, Hillside CE Primary <{CASES}> wrote:\n{quoted}\n"
    return email(said, sender, subject="Re: your email", in_reply_to=sign, references=sign, **more)


def arrival(mail: EmailMessage, known: Known, mailbox: str = "admin") -> Arrival:
    """Return a message with all that is read in it, as the reader at the desk makes it."""
    raw = mail.as_bytes()
    read = message.read(raw, received=ARRIVED, key=known.key)

    @cache
    def triaged(words: str | None) -> triage.Triage:
        whole = read if words is None else replace(read, text=words, versions_differ=False, formatted="")
        return triage.triage(whole, people=known.school.people, classes=CLASSES, own_domains=("hillside.example",))

    return Arrival(
        mailbox=mailbox,
        message=read,
        sender=senders.who(read, known.school.writers, GENERIC),
        automatic=automatic.automatic(read, raw),
        triaged=triaged,
        raw=hashlib.sha256(raw).hexdigest(),
        tied=token.find(known.key, read, CASES),
        alone=mailbox == "cases",
    )


def placed(mail: EmailMessage, known: Known | None = None, mailbox: str = "admin") -> Placed:
    known = known or Known()
    return intake.place(arrival(mail, known, mailbox), known)


# What it was taken for -----------------------------------------------------------------------------------------------


def new_cases(found: Placed) -> list[NewCase]:
    return [one for one in found.outcomes if isinstance(one, NewCase)]


def for_cases(found: Placed) -> list[ForCase]:
    return [one for one in found.outcomes if isinstance(one, ForCase)]


def for_school(found: Placed) -> list[SchoolHappening]:
    return [one.happening for one in found.outcomes if isinstance(one, ForSchool)]
