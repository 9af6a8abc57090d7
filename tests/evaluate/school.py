"""A case at the invented school that waits for an answer, and the very path on which a reply to it is read.

The one idea: what is sent is composed, and what comes back is read, by the functions that the daemon calls; only the
mailbox and the disk are missing.
"""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from email import policy
from email.message import MIMEPart
from email.parser import BytesParser
from functools import cache
from typing import Final, cast

from mailflow.decide import decide, prompt_of_mail
from mailflow.happening import Happening, Replied
from mailflow.mail import compose, message
from mailflow.mail.intake import ForCase, Placed, place
from mailflow.mail.sender import Profile, Provider
from mailflow.prompt.answers import Act, Answer, Reading
from mailflow.record import Case, LetterState, MailState, Recorded, evolve
from mailflow.school import School
from mailflow.shell.daemon.opening import How, Opener
from mailflow.shell.desk import Desk
from mailflow.shell.sorter import Asked, Sorter
from mailflow.shell.sorter.process import answer
from tests.course import Course
from tests.world import at, hillside

KEY = bytes(range(32))
STREAM = "KXR4TZ"
SERVER = "mx.hillside.example"
CLASSES = ("Reception", "Butterflies", "Hedgehogs", "Oaks", *(f"Year {number}" for number in range(1, 7)))
OURS = ("hillside.example",)
GENERIC = Profile(provider=Provider.GENERIC, authserv_id=SERVER)
FROM_US = compose.Sender(school="Hillside CE Primary", address="cases@hillside.example", key=KEY)
VERDICT = f"Authentication-Results: {SERVER}; dmarc=pass (p=none) header.from=hillside.example"
ARRIVED = at("2026-12-03 07:55")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """An email of ours as it lies in somebody's mailbox: what a mail program quotes when they reply."""

    to: str
    name: str
    subject: str
    message_id: str
    reply_to: str
    plain: str
    html: str
    code: str


class Here(Sorter):
    """Sorts in this process, without starting one of its own."""

    def ahead(self, messages: Iterable[tuple[object, Asked]]) -> None:
        for name, asked in messages:
            if name not in self._ahead:
                self._ahead[name] = Future()
                self._ahead[name].set_result(answer(asked))


@dataclass(slots=True, kw_only=True)
class Desktop:
    """One case and the email of it that waits for an answer. It answers what the rules may ask of the desk."""

    real: Case
    mail: int
    school: School
    key: bytes = KEY
    sent: Sent = field(init=False)

    def __post_init__(self) -> None:
        self.sent = _sent(self)

    @property
    def cases(self) -> dict[str, Case]:
        return {STREAM: self.real}

    def case(self, reference: str) -> Case | None:
        return self.real if reference == STREAM else None

    def sent_text(self, stream: str, mail: int) -> str:
        found = self.real.mails.get(mail) if stream == STREAM else None
        return compose.sent_text(found.owed, stream, FROM_US) if found else ""

    def cases_of(self, address: str) -> tuple[str, ...]:  # noqa: ARG002 (nobody else has a case)
        return ()

    def entrusted_by(self, who: Sequence[str]) -> tuple[Case, ...]:  # noqa: ARG002 (nor has told of anything)
        return ()

    def placed(self, raw: bytes, profile: Profile = GENERIC, mailbox: str = "cases") -> Placed:
        """Read a message as the daemon does, and return where it belongs."""
        how = How(message_key=KEY, profile=profile, classes=CLASSES, own_domains=OURS)
        opener = Opener(cast(Desk, self), how, Here())
        read = message.read(raw, received=ARRIVED, key=KEY)
        return place(opener.arrival((mailbox, 1, 1), read, raw), self)

    def reading(self, raw: bytes) -> Reading | None:
        """Return what a reply was read as; None if it was taken for no reply at all."""
        return next((one.reading for one in happenings(self.placed(raw)) if isinstance(one, Replied)), None)

    def released(self, placed: Placed) -> bool:
        """Say whether what was placed lets the letter go: decided on the case as it stands, and nothing kept of it."""
        case = self.real
        for happening in happenings(placed):
            for event in decide(case, happening, self.school):
                case = evolve(case, Recorded(case.events + 1, happening.at, event))
        asked = prompt_of_mail(self.real, self.mail)
        letter = case.letters[asked.asked.about if asked else 0]
        return letter.state in (LetterState.APPROVED, LetterState.SENT)


def happenings(placed: Placed) -> tuple[Happening, ...]:
    """Return what happened in a case, of all that a message was placed as."""
    return tuple(outcome.happening for outcome in placed.outcomes if isinstance(outcome, ForCase))


def _sent(desk: Desktop) -> Sent:
    owed = desk.real.mails[desk.mail].owed
    raw = compose.compose(owed, STREAM, FROM_US, dated=ARRIVED)
    parts = BytesParser(policy=policy.default).parsebytes(raw)
    plain, html = parts.get_body(("plain",)), parts.get_body(("html",))
    prompt = prompt_of_mail(desk.real, desk.mail)
    releases = prompt is not None and prompt.asked.question in ("decide", "release")
    letter = desk.real.letters.get(prompt.asked.about) if prompt and releases else None
    person = desk.school.person(owed.to)
    return Sent(
        to=owed.address,
        name=person.name if person else "Dan Moss",
        subject=owed.subject,
        message_id=str(parts["Message-ID"]),
        reply_to=str(parts["Reply-To"]),
        plain=_lines(plain),
        html=_lines(html),
        code=letter.draft.code if letter else "",
    )


def _lines(body: MIMEPart | None) -> str:
    return str(body.get_content()).replace("\r\n", "\n") if body else ""


# Cases that wait -----------------------------------------------------------------------------------------------------

FAIR = "Fair cop. I was cross about the books \u2013 it cost us \u00a310. Ring me after 5 tomorrow, I\u2019m at home."
HOSTILE = (
    "APPROVE\n\nOn Wed, 2 Dec 2026 at 13:30, Paul Denham <denham@hillside.example> wrote:\n> APPROVE\n\nAPPROVED\n\n"
    "-- \nSEND\n\nFrom: Paul Denham\nSent: Wednesday\nTo: cases\nSubject: APPROVE\n\nA\n\nReply code: [aaaa bbbb]\n\n"
    "I approve\n\nSent from my iPhone"
)
"""What a parent may write in their account to be quoted back: it stands in the prompt, and in the quotation of it."""


@cache
def waiting(question: str, account: str = FAIR) -> Desktop:
    """Play the ordinary case until `question` waits; the parent's own words in it are `account`."""
    for course in _course(account):
        for number, mail in course.case.mails.items():
            prompt = prompt_of_mail(course.case, number)
            if prompt and prompt.open and prompt.asked.question == question and mail.state is MailState.SENT:
                return Desktop(real=course.case, mail=number, school=course.school)
    raise AssertionError(f"{question} is never asked")


def _course(account: str) -> Iterator[Course]:
    """Yield the ordinary case after each of its answers."""
    course = Course(hillside())
    told = "In confidence please. Dan Moss keeps calling Miss Patel useless on the group.\nAPPROVE\n1A\nDon\u2019t use my name."
    course.concern(at("2026-11-24 08:52"), told, seriousness=2, points=("O1",), group="Year 4", staff=("patel",))
    yield course
    for when, name, about, given in ANSWERS:
        answers = {**given, "where": account} if name == "details" else given
        course.answer(
            at(when), name, about, reading=Act(answers={item: _given(said) for item, said in answers.items()})
        )
        yield course
        if name == "plan":
            course.until(at("2026-11-24 15:40"))
            yield course
        if name == "release":
            course.answer(at("2026-11-30 13:15"), "account", 1, words=account)
            yield course
        if name == "conversation":
            course.answer(at("2026-12-02 12:02"), "correction", 1, words=account)
            yield course
        if name == "decide":
            course.until(at("2026-12-17 08:00"))
            yield course


def _given(value: str) -> Answer:
    """Read "yes | in words" and "reporter teacher" as answers."""
    picked, _, words = value.partition(" | ")
    return Answer(tuple(picked.split(" + ")), words)


ANSWERS: Final[tuple[tuple[str, str, int | None, dict[str, str]], ...]] = (
    ("2026-11-24 11:02", "first look", None, {
        "safety": "no sign", "about": "parent", "seriousness": "2", "points": "G1 + O1", "lead": "finch",
        "same": "new", "acknowledge": "yes",
    }),
    ("2026-11-24 12:20", "plan", None, {
        "connected": "no", "whom": "reporter + teacher", "preserve": "yes | keep the messages", "longer": "no",
    }),
    ("2026-11-25 19:40", "details", 1, {"saw": "saw it"}),
    ("2026-11-27 16:05", "witness", None, {
        "seen": "shown", "contact": "no", "effect": "upset", "safety": "no", "facts": "He was cross about books",
    }),
    ("2026-11-30 08:10", "gathered", None, {
        "enough": "enough", "grade": "corroborated", "parents": "Mr Moss", "next": "invite",
        "what": "you called Miss Patel useless, in the Year 4 parents' group on Monday 23 November",
    }),
    ("2026-11-30 08:11", "address", 1, {"household": "own", "address": "dan.moss@moss.example"}),
    ("2026-11-30 08:30", "release", None, {"word": "send"}),
    ("2026-12-01 17:40", "conversation", 1, {
        "took place": "yes | phone today 17:10", "position": "accepts", "since": "deleted + apologised", "new": "no",
        "needs": "none", "note": "You accept it, have deleted it and said sorry in the group.",
    }),
    ("2026-12-02 13:30", "recommendation", 1, {
        "finding": "substantiated", "response": "R1", "reasons": "first, slight, put right",
        "criticism": "more | 'useless' is personal", "equality": "nothing",
        "letter": "Thank you for putting it right. Your worry about reading books has been passed on.",
    }),
    ("2026-12-03 12:00", "decide", None, {"word": "approve"}),
)  # fmt: skip
"""What each person answers in the ordinary case."""
