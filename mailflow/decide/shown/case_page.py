"""The case as somebody who is cleared to see it reads it."""

from mailflow import write
from mailflow.decide.shown import details, happened, in_short
from mailflow.decide.shown.accounts import accounts, who_is
from mailflow.decide.shown.quoted import quoted
from mailflow.record import Case, Letter, LetterState, MailState, Prompt, Strand
from mailflow.school import School


def case_page(case: Case, school: School) -> str:
    """Return the case as somebody cleared to see it reads it."""
    zone = school.calendar.zone
    opened = write.moment(case.opened_at, zone) if case.opened_at else ""
    lead = school.person(case.lead)
    whose = f"Lead: {lead.name if lead else 'nobody yet'}."
    closed = " Closed." if case.closed else ""
    parts = [f"Case {case.reference}, opened {opened}. {whose} Seriousness {case.seriousness}.{closed}"]
    if case.holds:
        parts.append(f"Stopped: {in_short.stopped(case)}")
    parts += [details.report(case, school, number, extract=True) for number in case.reports]
    for strand in case.strands.values():
        parts.append(_strand(case, strand))
        parts += accounts(case, school, strand)
    if not case.strands:
        parts += accounts(case, school, None)
    parts += [_note(case, school, number) for number in range(len(case.notes))]
    waiting = [_waiting(case, school, case.prompts[number]) for number in sorted(case.open)]
    parts.append("Waiting for:\n" + "\n".join(waiting) if waiting else "Nothing is waiting for an answer.")
    letters = [
        f"- {letter.draft.name} to {letter.draft.addressee}: {_state(case, letter)}" for letter in case.letters.values()
    ]
    parts.append("Letters:\n" + "\n".join(letters) if letters else "")
    parts.append(f"What happened, and when:\n{happened.printed(case, school)}")
    return "\n\n".join(part for part in parts if part)


def _waiting(case: Case, school: School, prompt: Prompt) -> str:
    who = ", ".join(who_is(case, school, key, prompt.asked.about) for key in prompt.to)
    return f"- {prompt.asked.question}: {who}, by {write.day(prompt.due, school.calendar.zone)}"


def _strand(case: Case, strand: Strand) -> str:
    """Say where one parent's part stands: what was written, what was found and why, and what came of it."""
    told = case.answered("recommendation", strand.number)
    later = strand.regraded not in ("", strand.grade)
    grade = f"{strand.grade}, and {strand.regraded} once they were heard" if later else strand.grade
    found = f" Finding: {strand.finding}. Reasons: {in_short.answered(told, 'reasons')}." if strand.finding else ""
    return f"{strand.name}: {strand.what.rstrip(' .')} ({grade}).{found} Outcome: {strand.outcome or 'not settled'}."


def _state(case: Case, letter: Letter) -> str:
    if letter.state is LetterState.DEAD:
        return f"not sent: {letter.why_dead}"
    came_back = any(m.owed.letter == letter.draft.letter and m.state is MailState.BOUNCED for m in case.mails.values())
    return f"{letter.state}, and it came back" if came_back else letter.state


def _note(case: Case, school: School, number: int) -> str:
    recorded = case.notes[number]
    by, words = getattr(recorded.event, "by", ""), getattr(recorded.event, "words", "")
    person = school.person(by)
    when = write.moment(recorded.at, school.calendar.zone)
    return f"Noted by {person.name if person else by}, {when}:\n{quoted(words)}"
