"""One turn: a happening, the events it calls for so far, and the case as they leave it.

The one idea: every event that is put is evolved at once, so that what follows is decided on the case as it already
is, and an event that cannot have happened stops the turn before anything is written.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from mailflow.people import Person
from mailflow.prompt import Limit, Question, Scope
from mailflow.record import Case, Event, Prompt, Recorded, evolve
from mailflow.record.events import Owed
from mailflow.register import Register
from mailflow.school import School
from mailflow.workdays import NotLoaded, Span, Unit
from mailflow.workflow import question as row
from mailflow.write import Text

LOOKS = (Limit.OFFICE_CHECK, Limit.FIRST_LOOK)


@dataclass(slots=True)
class Turn:
    """The work on one happening. `at` is its instant; `register` what may be asked of other cases, None until it
    is wanted; `cleared` who may know of which of them, once that was asked: they stay as they are for as long."""

    case: Case
    school: School
    at: datetime
    register: Register | None = None
    events: list[Event] = field(default_factory=list)
    cleared: dict[tuple[str, str], bool] = field(default_factory=dict)

    def put(self, event: Event) -> None:
        """Hold this as fact, and go on from the case as it is then."""
        self.case = evolve(self.case, Recorded(self.case.events + 1, self.at, event))
        self.events.append(event)

    def on(self, case: Case) -> "Turn":
        """Return a look at another case at this instant."""
        return Turn(case, self.school, self.at)

    def person(self, key: str) -> Person | None:
        return self.school.person(key)

    @property
    def names(self) -> dict[str, str]:
        """Our people's names, by their short names."""
        return {person.key: person.name for person in self.school.people}

    def span(self, limit: Limit) -> Span:
        """Return how long a limit is. What the office and the SLT say of a matter that those who safeguard have, or have judged,
        can wait for working hours; what nobody has, cannot."""
        span = self.school.span(limit, self.case.seriousness)
        has_it = self.case.alarmed or self.case.part
        waits = has_it and limit in LOOKS and span.unit is Unit.HOUR and span.count >= 1
        return replace(span, unit=Unit.WORKING_HOUR) if waits else span

    def due(self, limit: Limit, start: datetime | None = None) -> datetime:
        """Return when this limit is over, counted from `start` or from now. Raises `NotLoaded`."""
        return self.school.calendar.due(start or self.at, self.span(limit))

    def received(self, channel: str, leaves: datetime) -> datetime:
        """Return when a letter that leaves then counts as received. Raises `NotLoaded`."""
        calendar = self.school.calendar
        return calendar.received_by_post(leaves) if channel == "post" else calendar.received_by_email(leaves)

    def due_or_tomorrow(self, limit: Limit, start: datetime | None = None) -> tuple[datetime, bool]:
        """Return when this limit is over, and True; or, outside the loaded calendar, this time tomorrow and False: no
        date is invented, and the question is looked at again each day."""
        try:
            return self.due(limit, start), True
        except NotLoaded:
            return (start or self.at) + timedelta(days=1), False


def owe(
    turn: Turn,
    person: Person,
    text: Text,
    because: str,
    *,
    not_before: datetime | None = None,
    prompt: int = 0,
    judgement: bool = True,
    paper: bool = False,
    urgent: bool = False,
    receipt_for: int = 0,
) -> None:
    """Owe one of our people an email, from now on or from `not_before`; what each of the others means is said at `Owed`."""
    turn.put(
        Owed(
            mail=new_mail(turn.case),
            to=person.key,
            address=person.address,
            subject=text.subject,
            body=text.body,
            because=because,
            not_before=not_before or turn.at,
            prompt=prompt,
            links=text.links,
            judgement=judgement,
            paper=paper,
            urgent=urgent,
            receipt_for=receipt_for,
        )
    )


def question_about(case: Case, name: str, about: int) -> Question:
    """Return the question of the table; one about a letter as it is put of a letter of that name."""
    question = row(name)
    return question.of_letter(case.letters[about].draft.name) if question.scope is Scope.LETTER else question


def new_prompt(case: Case) -> int:
    return len(case.prompts) + 1


def new_mail(case: Case) -> int:
    return len(case.mails) + 1


def new_letter(case: Case) -> int:
    return len(case.letters) + 1


def new_report(case: Case) -> int:
    return len(case.reports) + 1


def new_strand(case: Case) -> int:
    return len(case.strands) + 1


def prompt_of_mail(case: Case, mail: int) -> Prompt | None:
    """Return the prompt that an email of ours asks: its own, or the one that its letter carries. None if neither."""
    sent = case.mails.get(mail)
    if sent is None:
        return None
    if sent.owed.prompt:
        return case.prompts.get(sent.owed.prompt)
    return (
        next((p for p in case.prompts.values() if p.asked.letter == sent.owed.letter), None)
        if sent.owed.letter
        else None
    )
