"""Play a case over the pure core: what happened, in the school's words, with an outbox that always works."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from mailflow.authorship import Author, Matter, Written
from mailflow.decide import decide, next_instant
from mailflow.decide.letters.drafted import complete
from mailflow.happening import (
    ConcernRaised,
    Delivered,
    Happening,
    PartTaken,
    ReadyToSend,
    Rendered,
    Replied,
    Woke,
    Wrote,
)
from mailflow.prompt import Proof
from mailflow.prompt.answers import Act, Answer, Reading
from mailflow.record import Case, Mail, MailState, Prompt, Recorded, evolve
from mailflow.record import events as e
from mailflow.register import Register
from mailflow.school import School

ALL = frozenset(Proof)


@dataclass
class Course:
    """A case as it goes, with everything that was recorded and everything that left."""

    school: School
    case: Case = field(default_factory=Case)
    log: list[Recorded] = field(default_factory=list)
    now: datetime | None = None
    messages: int = 0
    at: datetime = field(default=datetime.min)
    register: Register = field(default_factory=Register)
    printing: bool = True

    def happen(self, happening: Happening) -> tuple[e.Event, ...]:
        """Decide, write down, and set drafted letters on paper, as the desk does."""
        self.now = happening.at
        events = decide(self.case, happening, self.school, self.register)
        for event in events:
            recorded = Recorded(self.case.events + 1, happening.at, event)
            self.case = evolve(self.case, recorded)
            self.log.append(recorded)
        for event in events:
            if isinstance(event, e.Drafted):
                letter = self.case.letters[event.letter]
                if self.printing and letter.state == "drafted" and not complete(letter):
                    self.happen(Rendered(at=happening.at, letter=event.letter, pdf=f"pdf of {event.digest}"))
            if isinstance(event, e.PartSplit):
                self.happen(PartTaken(at=happening.at, part=event.part, case="H4TRXW"))
        return events

    def send(self, at: datetime) -> list[Mail]:
        """Send everything that may leave at this instant; return what left."""
        left = []
        again = True
        while again:
            again = False
            for number in sorted(self.case.live):
                mail = self.case.mails[number]
                if mail.state is MailState.OWED and mail.not_before <= at:
                    self.happen(ReadyToSend(at=at, mail=number))
                    if self.case.mails[number].state is MailState.SENDING:
                        self.happen(Delivered(at=at, mail=number, reply="250 taken"))
                        left.append(self.case.mails[number])
                        again = True
        return left

    def until(self, at: datetime, limit: int = 500) -> list[Mail]:
        """Let time pass up to `at`, waking whenever something is due; return what left on the way."""
        left = []
        for _ in range(limit):
            due = next_instant(self.case, self.school)
            if due is None or due > at:
                break
            moment = max(due, self.now or due)
            self.happen(Woke(at=moment))
            sent = self.send(moment)
            left += sent
            if not sent and next_instant(self.case, self.school) == due:
                break
        self.now = at
        left += self.send(at)
        return left

    def until_with(self, at: datetime, deliver: "Callable[[Course, int], None]", limit: int = 60) -> None:
        """Let time pass up to `at` with a mail server of any mood: `deliver` says what becomes of each email."""
        for _ in range(limit):
            due = next_instant(self.case, self.school)
            moment = min(max(due, self.now or due), at) if due is not None else at
            self.at = moment
            if due is not None and due <= at:
                self.happen(Woke(at=moment))
            for number in sorted(self.case.live):
                mail = self.case.mails[number]
                if mail.state is MailState.OWED and mail.not_before <= moment:
                    self.happen(ReadyToSend(at=moment, mail=number))
                    if self.case.mails[number].state is MailState.SENDING:
                        deliver(self, number)
            again = next_instant(self.case, self.school)
            if again is None or again > at or again == due:
                break
        self.now = self.at = at

    def address_of(self, prompt: Prompt) -> str:
        return self._address(prompt)

    def key(self) -> str:
        self.messages += 1
        return f"message {self.messages}"

    def concern(
        self,
        at: datetime,
        words: str,
        *,
        name: str = "Rosa Lind",
        address: str = "rosa.lind@lind.example",
        matters: frozenset[Matter] = frozenset({Matter.CONCERN}),
        **more: object,
    ) -> None:
        self.happen(
            ConcernRaised(
                at=at,
                reference="KXR4TZ",
                by=Author(address=address, name=name),
                written=Written(key=self.key(), subject="Year 4 WhatsApp", words=words),
                matters=matters,
                **more,  # type: ignore[arg-type]
            )
        )
        self.send(at)

    def prompt(self, question: str, about: int | None = None) -> Prompt:
        """Return the open prompt of this question; a plain failure names what is open instead."""
        found = self.case.waiting(question, about)
        assert found is not None, f"{question} is not open; open: {self.waiting()}"
        return found

    def waiting(self) -> list[str]:
        return [f"{self.case.prompts[n].asked.question} -> {self.case.prompts[n].to}" for n in sorted(self.case.open)]

    def answer(
        self,
        at: datetime,
        question: str,
        about: int | None = None,
        *,
        by: str = "",
        words: str = "",
        proof: frozenset[Proof] = ALL,
        reading: Reading | None = None,
        **answers: object,
    ) -> tuple[e.Event, ...]:
        """Answer a prompt: item="choice", item=("a", "b") or item=Answer(...). Names with spaces use underscores."""
        self.until(at)
        prompt = self.prompt(question, about)
        who = by or prompt.to[0]
        person = self.school.person(who)
        address = person.address if person else self._address(prompt)
        given = reading or Act(answers=_answers(answers), words=words)
        events = self.happen(
            Replied(
                at=at,
                prompt=prompt.asked.prompt,
                by=Author(address=address, person=person.key if person else "", proof=proof),
                written=Written(key=self.key(), subject="Re", words=words),
                reading=given,
            )
        )
        self.send(at)
        return events

    def _address(self, prompt: Prompt) -> str:
        if prompt.to[0] == "parent":
            return self.case.strands[prompt.asked.about].address
        return self.case.reports[prompt.asked.about].address

    def parent_writes(self, at: datetime, words: str, address: str) -> None:
        self.until(at)
        self.happen(Wrote(at=at, by=Author(address=address), written=Written(key=self.key(), subject="", words=words)))
        self.send(at)

    def sent(self, to: str = "") -> list[Mail]:
        return [m for m in self.case.mails.values() if m.state is MailState.SENT and (not to or m.owed.to == to)]

    def story(self) -> list[str]:
        return [f"{r.at:%a %d %b %H:%M} {type(r.event).__name__}" for r in self.log]


def _answers(given: Mapping[str, object]) -> dict[str, Answer]:
    made = {}
    for name, value in given.items():
        key = name.replace("_", " ")
        if isinstance(value, Answer):
            made[key] = value
        elif isinstance(value, tuple):
            made[key] = Answer(value)
        else:
            made[key] = Answer((str(value),))
    return made
