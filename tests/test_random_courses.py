"""Two thousand random courses over the pure core: whatever people do, and whatever the mail does, some things stay true.

The one idea: the walker does anything that anybody could do next, and counts what it saw; a run that saw too little fails.
What must hold is worked out from the log alone, and not from the guards of the record.
"""

import json
import random
from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from mailflow import acting
from mailflow.authorship import Author, Matter, Written
from mailflow.decide import next_instant, whose_move
from mailflow.decide.shown.in_danger import as_put
from mailflow.happening import (
    Absent,
    Delivered,
    MailBounced,
    NotDelivered,
    OutcomeUnknown,
    Replied,
    ReportArrived,
    StaffSaid,
    Wrote,
)
from mailflow.letters import OF_RESPONSES
from mailflow.prompt import Proof, Question
from mailflow.prompt.answers import Act, Again, Answer, Nothing, Reading, Said, Unclear, Universal
from mailflow.prompt.items import Address, Choose, Day, Item, Times, Who, Words
from mailflow.record import MailState, Prompt, fold, from_row, to_row
from mailflow.record import events as e
from mailflow.record.acting_events import ActingPeriod
from mailflow.school import School
from tests.course import ALL, Course
from tests.roads import up_to
from tests.world import at, hillside

SEED = 20261125
COURSES = 2000
PARTS = 4
LEAST = {
    "letters sent": 300, "lapsed or recalled": 100, "changes": 100, "holds": 100, "bounces": 50, "two strands": 100,
    "refused": 50, "uncertain": 20, "turned away": 200, "absences": 50, "closed": 100, "acting": 40, "owners named": 20,
}  # fmt: skip
"""What must have been seen in all; a part of the run must see its share of it."""
OF_THEMSELVES = {
    "told: turned away", "told: your name was used", "told: thank you, you are out of it", "told: nobody is free",
    "told: do not post it",
}  # fmt: skip
"""What a connected person is told all the same: of their own words, or of a letter that they have in hand to post."""
ROSA, SAM = "rosa.lind@lind.example", "sam.okafor@okafor.example"
DAN, MIA = "dan.moss@moss.example", "mia.hill@hill.example"
SCHOOL = hillside()
RESPONSES = (("R2",), ("R1",), ("R2", "R4"), ("R2", "R5"), ("R3", "R6"), ("R5",), ("R6",))
ACTING_AS = "Acting Head Teacher, Hillside CE Primary"


class Walk:
    """One random course."""

    def __init__(self, chance: random.Random, seen: Counter[str]) -> None:
        self.chance, self.seen = chance, seen
        self.now = at("2026-11-23 09:00") + timedelta(minutes=chance.randrange(0, 40_000))
        if chance.random() < 0.2:
            self.now = at("2026-11-26 18:00")
            self.c = up_to("decide", self.school(8), responses=chance.choice(RESPONSES))
        else:
            self.c = Course(self.school(25) if chance.random() < 0.4 else SCHOOL)

    def school(self, within: int) -> School:
        """Somebody acts as Head Teacher for some of the days to come, perhaps after another."""
        who = acting.Acting()
        for _ in range(self.chance.randrange(1, 3)):
            first = (self.now + timedelta(days=self.chance.randrange(within))).date()
            last = first + timedelta(days=self.chance.randrange(1, 12))
            person = self.chance.choice(("shah", "shah", "orr", "finch"))
            period = ActingPeriod(person=person, first=first.isoformat(), last=last.isoformat(), by="denham")
            who = acting.after(who, period, self.now, SCHOOL.calendar.zone)
        return replace(SCHOOL, acting=who)

    def go(self) -> None:
        if not self.c.log:
            self.begin()
        self.check()
        for _ in range(self.chance.randrange(20, 90)):
            self.now += timedelta(minutes=self.chance.choice((1, 7, 45, 200, 900, 1600)))
            self.step()
            self.check()
            if self.c.case.closed:
                break
        self.count()

    def begin(self) -> None:
        """Somebody raises a concern, and perhaps somebody else reports the same."""
        matters = self.chance.choices(
            [
                {Matter.CONCERN},
                {Matter.UNSURE},
                {Matter.CONCERN, Matter.DANGER},
                {Matter.HEAD},
                {Matter.HEAD, Matter.DANGER},
                {Matter.STAFF},
            ],
            [70, 10, 8, 4, 2, 6],
        )[0]
        self.c.concern(
            self.now,
            "Dan Moss keeps calling Miss Patel useless on the class group and I am upset.",
            matters=frozenset(matters),
            points=("O1",),
            group="Year 4",
            staff=("patel",),
            seriousness=self.chance.choice((1, 2, 2, 3, 4)),
        )
        if self.chance.random() < 0.5:
            self.another_report()

    def another_report(self) -> None:
        """Somebody else's report of the same is carried over from another case."""
        said = Written(key=self.c.key(), subject="", words="The same happened to us as well, it was not kind.")
        by = Author(address=SAM, name="Sam Okafor")
        self.c.happen(ReportArrived(at=self.now, source="M2WVQD", by=by, written=said))

    def step(self) -> None:
        c, open_ = self.c, sorted(self.c.case.open)
        what = self.chance.random()
        if what < 0.62 and open_:
            self.answer(c.case.prompts[self.chance.choice(open_)])
        elif what < 0.82:
            c.until_with(self.now, self.deliver)
        elif what < 0.86:
            self.parent_writes()
        elif what < 0.87 and c.case.ours:
            self.another_report()
        elif what < 0.90:
            self.absence()
        elif what < 0.93:
            self.command()
        elif what < 0.96:
            self.bounce()
        elif c.log:
            self.repeat()
        c.until_with(self.now, self.deliver)

    # People ----------------------------------------------------------------------------------------------------------

    def answer(self, prompt: Prompt) -> None:
        question, who = as_put(self.c.case, prompt), self.chance.choice(prompt.to)
        person = SCHOOL.person(who)
        address = person.address if person else self.c.address_of(prompt)
        proof = ALL
        if self.chance.random() < 0.06:
            proof = frozenset(self.chance.sample(sorted(Proof), self.chance.randrange(0, 3)))
        if self.chance.random() < 0.04:
            person = SCHOOL.person(self.chance.choice(("pope", "patel", "shah", "denham")))
            address = person.address if person else ""
        self.last = Replied(
            at=self.now,
            prompt=prompt.asked.prompt,
            by=Author(address=address, person=person.key if person else "", proof=proof),
            written=Written(key=self.c.key(), subject="", words="said"),
            reading=self.reading(question),
        )
        self.c.happen(self.last)

    def reading(self, question: Question) -> Reading:
        what = self.chance.random()
        if what < 0.03:
            return Nothing(why="nothing newly written was in it")
        if what < 0.06 and question.universal:
            return Said(what=self.chance.choice(list(Universal)))
        if what < 0.10:
            item = self.chance.choice(question.items).name
            return Again(unclear=(Unclear(item=item, why="It could be read in two ways."),))
        left = {item.name for item in question.items if isinstance(item, Who) and not item.required and what < 0.8}
        return Act(answers={item.name: self.value(item) for item in question.items if item.name not in left})

    def value(self, item: Item) -> Answer:
        match item:
            case Choose():
                weights = [self.likely(item.name, choice.name) for choice in item.choices]
                picked = self.chance.choices([choice.name for choice in item.choices], weights)[0]
                return Answer((picked,), "words beside it" if self.chance.random() < 0.7 else "")
            case Who():
                if item.staff:
                    return Answer((self.chance.choice(("finch", "orr", "shah")),))
                return Answer(("Mr Moss", "Mrs Hill") if self.chance.random() < 0.4 else ("Mr Moss",))
            case Day():
                return Answer(((self.now + timedelta(days=9)).date().isoformat(),))
            case Times():
                ahead = 3 if self.chance.random() < 0.05 else 15
                day = SCHOOL.calendar.school_day(self.now.date(), ahead)
                return Answer((f"{day}T15:45", f"{day}T16:30"), "half an hour, in my office")
            case Address():
                return Answer((self.chance.choice((DAN, DAN, MIA, ROSA)),))
            case Words():
                return Answer(
                    (self.chance.choice(("Please keep to it.", "It was put right.", "He was cross about the books.")),)
                )

    def likely(self, item: str, choice: str) -> float:
        usual = {
            "no sign", "parent", "concern", "new", "no", "enough", "invite", "own", "send", "approve", "yes", "substantiated",
            "more", "nothing", "corroborated", "admitted", "R1", "R2", "again", "not safeguarding", "release", "go on",
        }  # fmt: skip
        return 8.0 if choice in usual else 1.5 if item == "word" else 0.7

    def parent_writes(self) -> None:
        address = self.chance.choice((DAN, MIA, ROSA, "stranger@elsewhere.example"))
        self.c.happen(
            Wrote(
                at=self.now,
                by=Author(address=address),
                written=Written(key=self.c.key(), subject="", words="I have said sorry to everybody."),
            )
        )

    def absence(self) -> None:
        sent = [n for n, mail in self.c.case.mails.items() if mail.state is MailState.SENT]
        if sent:
            self.seen["absences"] += 1
            self.c.happen(
                Absent(
                    at=self.now,
                    key=self.c.key(),
                    mail=self.chance.choice(sent),
                    returns=(self.now + timedelta(days=4)).date(),
                )
            )

    def command(self) -> None:
        person = SCHOOL.person(self.chance.choice(("finch", "denham", "orr", "pope", "shah")))
        if person:
            self.c.happen(
                StaffSaid(
                    at=self.now,
                    by=Author(address=person.address, person=person.key, proof=ALL),
                    command=self.chance.choice(("NOTE", "PAUSE", "GO ON", "SHOW", "RECALL", "RECALL")),
                    words="so",
                    key=self.c.key(),
                )
            )

    def bounce(self) -> None:
        sent = [n for n, mail in self.c.case.mails.items() if mail.state is MailState.SENT]
        letters = [n for n in sent if self.c.case.mails[n].owed.letter]
        if sent:
            self.c.happen(
                MailBounced(
                    at=self.now,
                    key=self.c.key(),
                    mail=self.chance.choice(letters or sent),
                    permanent=True,
                    why="returned",
                )
            )

    def repeat(self) -> None:
        """The same reply comes a second time: nothing follows."""
        last = getattr(self, "last", None)
        if last is not None and last.written.key in self.c.case.keys:
            assert self.c.happen(last) == (), "a repeat was counted twice"

    def deliver(self, course: Course, number: int) -> None:
        """The mail server takes it, refuses it, or leaves us in doubt."""
        what = self.chance.random()
        if what < 0.90:
            course.happen(Delivered(at=course.at, mail=number, reply="250"))
        elif what < 0.94:
            course.happen(NotDelivered(at=course.at, mail=number, permanent=True, reply="550"))
        elif what < 0.97:
            course.happen(NotDelivered(at=course.at, mail=number, permanent=False, reply="450"))
        else:
            course.happen(OutcomeUnknown(at=course.at, mail=number, why="cut off"))

    # What must hold --------------------------------------------------------------------------------------------------

    def check(self) -> None:
        case = self.c.case
        if case.closed:
            return
        assert whose_move(case), f"nobody owns the case: {self.c.story()[-6:]}"
        assert next_instant(case, self.c.school) is not None, f"nothing is due: {self.c.story()[-8:]}"

    def count(self) -> None:  # noqa: C901 (one arm an event)
        held: set[int] = set()
        owed: dict[int, e.Owed] = {}
        drafts: dict[int, e.Drafted] = {}
        approved: dict[int, e.Approved] = {}
        shown: set[tuple[int, str, int]] = set()
        answered: dict[int, e.Answered] = {}
        connected: set[str] = set()
        led: set[str] = set()
        overtaken: set[int] = set()
        for recorded in self.c.log:
            event = recorded.event
            match event:
                case e.HoldPlaced(hold=n):
                    held.add(n)
                    overtaken |= set(approved)
                    self.seen["holds"] += 1
                case e.HoldLifted(hold=n):
                    held.discard(n)
                case e.Connected(person=person):
                    connected.add(person)
                case e.Owed():
                    assert event.to not in connected or event.because in OF_THEMSELVES, (
                        f"a connected person is shown more: {event.because}"
                    )
                    owed[event.mail] = event
                    self._no_names(event)
                case e.Reported(news=True):
                    overtaken |= set(approved)
                case e.Drafted():
                    drafts[event.letter] = event
                case e.Shown(letter=n, digest=digest, prompt=p):
                    shown.add((n, digest, p))
                case e.Answered():
                    answered[event.prompt] = event
                    self.seen["owners named"] += "owner" in event.answers
                    if "finding" in event.answers:
                        led.add(event.by)
                case e.LeadNamed(person=person):
                    led.add(person)
                case e.Approved():
                    approved[event.letter] = event
                    overtaken.discard(event.letter)
                    self._released(event, drafts, shown, answered)
                    self._by_whoever_decides(event, drafts[event.letter], recorded.at, led)
                case e.Lapsed(letter=n) | e.Recalled(letter=n):
                    approved.pop(n, None)
                    self.seen["lapsed or recalled"] += 1
                case e.Sending(mail=n):
                    stale = owed[n].letter in overtaken and drafts[owed[n].letter].strand
                    assert not stale, "a letter to a parent left on a release that a hold or a report overtook"
                    self._may_leave(owed[n], held, drafts, approved)
                case e.Sent(mail=n) if owed[n].letter and owed[n].to == "parent":
                    self.seen["letters sent"] += 1
                case e.Bounced():
                    self.seen["bounces"] += 1
                case e.Refused():
                    self.seen["refused"] += 1
                case e.Uncertain():
                    self.seen["uncertain"] += 1
                case e.TurnedAway():
                    self.seen["turned away"] += 1
                case _:
                    pass
        self.seen["changes"] += sum(
            1 for a in answered.values() if a.answers.get("word") and a.answers["word"].picked == ("change",)
        )
        self.seen["two strands"] += len(self.c.case.strands) >= 2
        self.seen["closed"] += self.c.case.closed
        rows = json.loads(json.dumps([to_row(r.number, r.at, r.event) for r in self.c.log]))
        assert fold(map(from_row, rows)) == self.c.case, "the stored form leaves another case"

    def _released(
        self,
        event: e.Approved,
        drafts: dict[int, e.Drafted],
        shown: set[tuple[int, str, int]],
        answered: dict[int, e.Answered],
    ) -> None:
        draft = drafts[event.letter]
        assert event.digest == draft.digest
        if event.prompt:
            assert (event.letter, event.digest, event.prompt) in shown, "a letter approved that was not shown"
            assert answered[event.prompt].by == event.by
        else:
            assert draft.released_by == "standing approval"
            assert draft.wording in SCHOOL.standing

    def _by_whoever_decides(self, event: e.Approved, draft: e.Drafted, when: datetime, led: set[str]) -> None:
        """A response is released by the Head, within their days by whoever acts, or by the governors; and says so."""
        if draft.name not in OF_RESPONSES or event.by in ("marsh", "cole"):
            return
        period = self.c.school.acting.at(when)
        assert event.by == (period.person if period else "denham"), "a response released by somebody else"
        assert event.by not in led, "somebody decided in a case that they have led"
        assert (ACTING_AS in draft.body) is bool(period), "a letter that does not say who decided"
        self.seen["acting"] += bool(period)

    def _may_leave(
        self, owed: e.Owed, held: set[int], drafts: dict[int, e.Drafted], approved: dict[int, e.Approved]
    ) -> None:
        assert not held or (owed.judgement and not owed.letter), "something left under a hold"
        if owed.to in ("parent", "reporter"):
            assert owed.letter in approved, "something left for a parent that nobody released"
        if owed.letter:
            assert approved[owed.letter].digest == drafts[owed.letter].digest
            assert (owed.address, owed.body) == (
                drafts[owed.letter].address,
                drafts[owed.letter].body,
            ) or not owed.address

    def _no_names(self, owed: e.Owed) -> None:
        of_letter = owed.letter and not owed.prompt
        shown = owed.subject if of_letter else f"{owed.subject} {owed.body[:100]}"
        names = ("Rosa", "Lind", "Moss", "Dan", "Hill ", "Patel", "Okafor")
        assert not any(name in shown for name in names), f"a locked phone shows: {shown}"
        if owed.to in ("parent", "patel") and owed.address != ROSA:
            assert "Rosa" not in owed.body, f"the reporter is named to {owed.to}"
            assert ROSA not in owed.body


@pytest.mark.parametrize("part", range(PARTS))
def test_whatever_happens_some_things_stay_true(part: int) -> None:
    chance, seen = random.Random(SEED + part), Counter[str]()
    for _ in range(COURSES // PARTS):
        Walk(chance, seen).go()
    short = {what: seen[what] for what, least in LEAST.items() if seen[what] * PARTS < least}
    assert not short, f"seed {SEED + part} saw too little: {short} of {dict(seen)}"
    print(f"seed {SEED + part}, {COURSES // PARTS} courses: {dict(seen)}")
