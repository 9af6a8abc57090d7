"""The case: a reading of its events, never stored.

The one idea: everything here is what the events leave. Each part (report, strand, prompt, letter, mail) has its own
state, and there is never one state for everybody.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from mailflow.authorship import Enclosure, Vouched
from mailflow.prompt.answers import Answer, Unclear
from mailflow.record.case_letters import Letter, Mail
from mailflow.record.events import Asked, HoldKind, PartSplit, Recorded, Stopped


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One reporter's report of the incident."""

    number: int
    name: str
    address: str
    subject: str
    words: str
    enclosures: tuple[Enclosure, ...]
    raw: str
    written_in_by: str
    contact: bool
    at: datetime
    moved_to: str = ""
    extract: str = ""
    vouched: Vouched = Vouched.SILENT
    other_version: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Strand:
    """One parent's part. `grade` is what it rested on before they were heard, `regraded` what the lead said of that since, ""
    for nothing. `located` are all addresses that were theirs; `astray`: a letter to the one they have came back, or
    the office took it back."""

    number: int
    name: str
    what: str
    grade: str
    regraded: str = ""
    channel: str = ""
    address: str = ""
    located: frozenset[str] = frozenset()
    astray: bool = False
    recommended: tuple[str, ...] = ()
    finding: str = ""
    decided: tuple[str, ...] = ()
    decided_by: str = ""
    decided_at: datetime | None = None
    outcome: str = ""
    last_words_at: int = 0

    @property
    def settled(self) -> bool:
        return bool(self.outcome)

    @property
    def rests_on(self) -> str:
        """What it rests on now."""
        return self.regraded or self.grade


class PromptState(StrEnum):
    """Whether a prompt still waits."""

    OPEN = "open"
    ANSWERED = "answered"
    UNANSWERED = "unanswered"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """A question as put once, numbered, in this case. `given_at`: when each of its answers was given as it stands; `parts`: who
    answered some of it, in order, and what else they wrote."""

    asked: Asked
    asked_at: datetime
    at_event: int
    to: tuple[str, ...]
    due: datetime
    state: PromptState = PromptState.OPEN
    rungs: Mapping[int, int] = field(default_factory=dict)
    last_chased: datetime | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
    given_at: Mapping[str, datetime] = field(default_factory=dict)
    words: str = ""
    by: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    asked_again: int = 0
    unclear: tuple[Unclear, ...] = ()
    answered_at: datetime | None = None
    enclosures: tuple[Enclosure, ...] = ()
    extract: str = ""
    vouched: Vouched = Vouched.SILENT
    other_version: str = ""
    notes: tuple[str, ...] = ()

    @property
    def open(self) -> bool:
        return self.state is PromptState.OPEN

    def picked(self, item: str) -> tuple[str, ...]:
        answer = self.answers.get(item)
        return answer.picked if answer else ()

    def said(self, item: str) -> str:
        answer = self.answers.get(item)
        return answer.words if answer else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A hold that is on; one that was placed for a strand is that strand's, and still stops the whole case."""

    number: int
    kind: HoldKind
    by: str
    why: str
    strand: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A question that will be asked at an instant."""

    question: str
    about: int
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Case:
    """What the events of one case leave.

    `open` are the prompts that wait for an answer; `live` the mails that are owed or being sent. Both are kept apart so
    that looking for what is due costs what is open, and not what has been. `held_at` is the number of the event that placed
    the latest hold; `last` and `last_at` are of the latest event by which something came to the case; `stays` are the
    reports that another case could not take; `parts` what was split off and is not yet a case of its own; `led` who leads
    it or has led it.
    """

    reference: str = ""
    opened_at: datetime | None = None
    matters: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    seriousness: int = 1
    points: tuple[str, ...] = ()
    group: str = ""
    staff: tuple[str, ...] = ()
    head_is_target: bool = False
    image: bool = False
    came_from: str = ""
    lead: str = ""
    led: frozenset[str] = frozenset()
    connected: frozenset[str] = frozenset()
    reports: Mapping[int, Report] = field(default_factory=dict)
    strands: Mapping[int, Strand] = field(default_factory=dict)
    prompts: Mapping[int, Prompt] = field(default_factory=dict)
    open: frozenset[int] = frozenset()
    letters: Mapping[int, Letter] = field(default_factory=dict)
    mails: Mapping[int, Mail] = field(default_factory=dict)
    live: frozenset[int] = frozenset()
    holds: Mapping[int, Held] = field(default_factory=dict)
    holds_ever: int = 0
    held_at: int = 0
    plans: tuple[Plan, ...] = ()
    keys: frozenset[str] = frozenset()
    heard: tuple[Recorded, ...] = ()
    notes: tuple[Recorded, ...] = ()
    parts: Mapping[int, PartSplit] = field(default_factory=dict)
    parts_ever: int = 0
    offered: Mapping[int, str] = field(default_factory=dict)
    stays: frozenset[int] = frozenset()
    stopped: tuple[Stopped, ...] = ()
    transferred_to: str = ""
    finished: str = ""
    finished_at: datetime | None = None
    closed: bool = False
    closed_at: datetime | None = None
    events: int = 0
    last: int = 0
    last_at: datetime | None = None

    def of(self, question: str, about: int | None = None) -> tuple[Prompt, ...]:
        """Return every prompt of this question, oldest first; only those about `about` if it is given."""
        of_any = [p for p in self.prompts.values() if p.asked.question == question]
        return tuple(of_any if about is None else [p for p in of_any if p.asked.about == about])

    def answered(self, question: str, about: int | None = None) -> Prompt | None:
        """Return the latest answered prompt of this question, or None."""
        done = [p for p in self.of(question, about) if p.state is PromptState.ANSWERED]
        return done[-1] if done else None

    def waiting(self, question: str, about: int | None = None) -> Prompt | None:
        """Return the open prompt of this question, or None."""
        return next((p for p in self.of(question, about) if p.open), None)

    def planned(self, question: str, about: int) -> tuple[Plan, ...]:
        """Return the plans to ask this question about this."""
        return tuple(plan for plan in self.plans if (plan.question, plan.about) == (question, about))

    @property
    def alarmed(self) -> bool:
        """Whether the safeguarding lead has stopped the case, or has still to say whether it may go on."""
        return any(held.kind is HoldKind.SAFEGUARDING for held in self.holds.values())

    @property
    def doubted(self) -> bool:
        """Whether our own mail server says of a report that it may not be from whoever it names."""
        return any(report.vouched is Vouched.DENIED for report in self.at_hand)

    @property
    def part(self) -> bool:
        """Whether it is what the safeguarding lead let go on of another case: it begins with their words, and no message."""
        first = self.reports.get(1)
        return bool(self.came_from and first and first.written_in_by and not first.raw)

    @property
    def ours(self) -> bool:
        """Whether the case is still worked here: neither handed over nor closed."""
        return not self.closed and not self.transferred_to

    @property
    def at_hand(self) -> tuple[Report, ...]:
        """The reports that have not been moved to another case."""
        return tuple(report for report in self.reports.values() if not report.moved_to)
