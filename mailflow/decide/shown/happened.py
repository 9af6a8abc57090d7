"""What happened in a case, in the order of time: asked, answered, read as, released, sent, decided, and by whom.

The one idea: it answers, years later, who released these words, when, and having seen what. A letter is named by its code
and the first signs of its digest, which is of exactly what was shown and sent.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from mailflow import write
from mailflow.decide import whom
from mailflow.decide.rungs import asked_late
from mailflow.decide.shown import details, in_short
from mailflow.decide.shown.accounts import who_is
from mailflow.letters import letter_kind
from mailflow.prompt import Scope
from mailflow.record import Case, Letter, LetterState, Mail, MailState, Prompt, PromptState
from mailflow.record import events as e
from mailflow.school import School
from mailflow.workflow import question as row
from mailflow.write import answers

SEAL = 8
LOOK_FOR_THEM = "find the safeguarding lead"
"""The notice to whoever can reach the safeguarding lead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Something that happened. `who` is whose doing it was, "" where it was the program's."""

    at: datetime
    who: str
    what: str


def history(case: Case, school: School) -> list[Line]:
    """Return what happened, oldest first."""
    found = [*_reports(case), *_prompts(case, school), *_letters(case, school), *_strands(case, school)]
    found += _sent_to_look(case, school)
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
        if prompt.asked.letter == 0:
            to = ", ".join(who_is(case, school, key, prompt.asked.about) for key in prompt.asked.to)
            yield Line(
                at=asked_late(case, prompt) or prompt.asked_at, who="", what=f"asked {to}: {_asks(case, prompt)}"
            )
            yield from _asked_too(case, school, prompt)
        if prompt.answered_at and prompt.state is PromptState.ANSWERED:
            yield Line(
                at=prompt.answered_at,
                who=who_is(case, school, prompt.by, prompt.asked.about),
                what=_answered(case, school, prompt),
            )


def _asks(case: Case, prompt: Prompt) -> str:
    """Return what was asked, and about which parent, or which reporter, it was."""
    question, about = row(prompt.asked.question), prompt.asked.about
    strand = details.strand_of(case, question, about)
    report = case.reports.get(about) if question.scope is Scope.REPORT else None
    whom_about = strand.name if strand else (report.name or report.address) if report else ""
    return question.asks.rstrip(".") + (f" ({whom_about})" if whom_about else "")


def _asked_too(case: Case, school: School, prompt: Prompt) -> Iterator[Line]:
    """Tell who was asked besides, as whoever an alert went on to while nobody had taken it."""
    first: dict[str, datetime] = {}
    for mail in _reached(case, f"asked: {prompt.asked.question}"):
        if mail.owed.prompt == prompt.asked.prompt and mail.owed.to not in prompt.asked.to:
            first.setdefault(mail.owed.to, mail.owed_at)
    for key, at in first.items():
        to = who_is(case, school, key, prompt.asked.about)
        yield Line(at=at, who="", what=f"asked {to} too: {_asks(case, prompt)}")


def _sent_to_look(case: Case, school: School) -> Iterator[Line]:
    """Tell who was to look for whoever an alert was with."""
    for mail in _reached(case, f"told: {LOOK_FOR_THEM}"):
        name = who_is(case, school, mail.owed.to, 0)
        yield Line(at=mail.owed_at, who="", what=f"asked {name} to find the safeguarding lead")


def _reached(case: Case, because: str) -> Iterator[Mail]:
    """Yield the emails of this kind that were not called off before they left."""
    never = (MailState.WITHDRAWN, MailState.REFUSED)
    return (mail for mail in case.mails.values() if mail.owed.because == because and mail.state not in never)


def _answered(case: Case, school: School, prompt: Prompt) -> str:
    question = row(prompt.asked.question)
    names = {person.key: person.name for person in school.people}
    said = " ".join(answers.in_words(question, prompt.answers, names).split())
    if question.name in whom.OF_SAFEGUARDING:
        said = ""  # how it stands there is for those who safeguard
    letter = case.letters.get(prompt.asked.about) if question.scope is Scope.LETTER else None
    about = f" about {_called(letter)}" if letter else f" to “{_asks(case, prompt)}”"
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
            letter, back = case.letters[mail.owed.letter], "; it came back" if mail.state is MailState.BOUNCED else ""
            yield Line(
                at=mail.sent_at,
                who="",
                what=f"sent to {letter.draft.addressee}, by {letter.draft.channel}: {_called(letter)}{back}",
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
