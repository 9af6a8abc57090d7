"""What happened in a case, in the order of time: asked, answered, read as, released, sent, decided, and by whom.

The one idea: it answers, years later, who released these words, when, and having seen what. A letter is named by its code
and the first signs of its digest, which is of exactly what was shown and sent.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from mailflow import write
from mailflow.decide import whom
from mailflow.decide.shown import in_short
from mailflow.decide.shown.accounts import who_is
from mailflow.letters import letter_kind
from mailflow.prompt import Scope
from mailflow.record import Case, Letter, LetterState, Prompt, PromptState
from mailflow.record import events as e
from mailflow.school import School
from mailflow.workflow import question as row
from mailflow.write import answers

SEAL = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Something that happened. `who` is whose doing it was, "" where it was the program's."""

    at: datetime
    who: str
    what: str


def history(case: Case, school: School) -> list[Line]:
    """Return what happened, oldest first."""
    found = [*_reports(case), *_prompts(case, school), *_letters(case, school), *_strands(case, school)]
    found += [Line(at=case.closed_at, who="", what="the case is closed")] if case.closed_at else []
    return sorted(found, key=lambda line: line.at)


def printed(case: Case, school: School) -> str:
    """Return it as people read it, a line each, with the year: it may be asked about three years later."""
    return "\n".join(
        f"- {_when(line.at, school)}: {f'{line.who} {line.what}'.strip()}" for line in history(case, school)
    )


def _when(instant: datetime, school: School) -> str:
    zone = school.calendar.zone
    return f"{write.day(instant, zone)} {instant.astimezone(zone):%Y, %H:%M}"


def _reports(case: Case) -> Iterator[Line]:
    for report in case.reports.values():
        yield Line(at=report.at, who=report.name or report.address or "Somebody", what="raised a concern")
    for recorded in case.heard:
        if isinstance(recorded.event, e.Heard):
            yield Line(at=recorded.at, who="", what="words came that answered no question; they are kept with the case")


def _prompts(case: Case, school: School) -> Iterator[Line]:
    for prompt in case.prompts.values():
        asks = row(prompt.asked.question).asks.rstrip(".")
        if prompt.asked.letter == 0:
            to = ", ".join(who_is(case, school, key, prompt.asked.about) for key in prompt.asked.to)
            yield Line(at=prompt.asked_at, who="", what=f"asked {to}: {asks}")
        if prompt.answered_at and prompt.state is PromptState.ANSWERED:
            yield Line(
                at=prompt.answered_at,
                who=who_is(case, school, prompt.by, prompt.asked.about),
                what=_answered(case, school, prompt),
            )


def _answered(case: Case, school: School, prompt: Prompt) -> str:
    question = row(prompt.asked.question)
    names = {person.key: person.name for person in school.people}
    said = " ".join(answers.in_words(question, prompt.answers, names).split())
    if question.name in whom.OF_SAFEGUARDING:
        said = ""  # how it stands there is for those who safeguard
    letter = case.letters.get(prompt.asked.about) if question.scope is Scope.LETTER else None
    about = f" about {_called(letter)}" if letter else f" to “{question.asks}”"
    return f"answered{about}" + (f", read as: {said}" if said else "")


def _letters(case: Case, school: School) -> Iterator[Line]:
    for letter in case.letters.values():
        called = _called(letter)
        if letter.why_dead and not letter.shown_in:
            yield Line(at=letter.drafted_at, who="", what=f"{called} was stopped and does not go: {letter.why_dead}")
        if letter.approved_at and letter.state in (LetterState.APPROVED, LetterState.SENT):
            by = school.person(letter.approved_by)
            how = "" if letter.approved_prompt else ", by standing approval of its wording"
            yield Line(at=letter.approved_at, who=by.name if by else "", what=f"released {called}{how}")
    for mail in case.mails.values():
        if mail.owed.letter and mail.sent_at:
            letter = case.letters[mail.owed.letter]
            yield Line(
                at=mail.sent_at,
                who="",
                what=f"sent to {letter.draft.addressee}, by {letter.draft.channel}: {_called(letter)}",
            )


def _called(letter: Letter) -> str:
    return f"{letter_kind(letter.draft.name).called} ({letter.draft.code}, seal {letter.draft.digest[:SEAL]})"


def _strands(case: Case, school: School) -> Iterator[Line]:
    for strand in case.strands.values():
        person = school.person(strand.decided_by)
        told = case.answered("recommendation", strand.number)
        found = f"; found: {strand.finding}; reasons: {in_short.answered(told, 'reasons')}" if told else ""
        if strand.decided_at:
            what = f"decided about {strand.name}: {in_short.responses(strand.decided)}{found}"
            yield Line(at=strand.decided_at, who=person.name if person else "", what=what)
