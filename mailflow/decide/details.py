"""What stands below the line of a prompt, and the blanks of its wording: what this person may and must know to answer.

The one idea: everything here is chosen by the question, so that nobody is shown more than they need. A witness is never
shown who reported; the office never what was said.
"""

from mailflow import policy, write
from mailflow.people import Person
from mailflow.prompt import Question, Scope
from mailflow.record import Case, Letter, Prompt, Strand
from mailflow.school import School
from mailflow.workflow import question as row

FULL = frozenset({"first look", "plan", "gathered", "what they wrote"})
HEARD = frozenset({"conversation", "recommendation", "gathered", "decide", "agree", "find out more", "redraft"})


def blanks(case: Case, school: School, question: Question, about: int) -> dict[str, str]:
    """Return the blanks that this question's wording may use."""
    strand = strand_of(case, question, about)
    letter = case.letters.get(about) if question.scope is Scope.LETTER else None
    lead = school.person(case.lead)
    return {
        "reference": case.reference,
        "group": case.group or "a class or year group",
        "parent": strand.name if strand else "",
        "lead": lead.name if lead else "the lead",
        "letter": letter.draft.name if letter else "",
        "children_services": school.contacts.children_services,
        "out_of_hours": school.contacts.out_of_hours,
        "lado": school.contacts.lado,
        "police": school.contacts.police,
    }


def strand_of(case: Case, question: Question, about: int) -> Strand | None:
    """Return the strand that a question is about, or None."""
    if question.scope is Scope.STRAND:
        return case.strands.get(about)
    if question.scope is Scope.LETTER and about in case.letters:
        return case.strands.get(case.letters[about].draft.strand)
    return None


def of(case: Case, school: School, question: Question, about: int, person: Person) -> str:
    """Return what stands below the line for this person."""
    parts: list[str] = []
    if question.name in FULL or question.name == "office check":
        parts += [_report(case, number) for number in case.reports]
    if question.name == "first look" and case.why:
        parts.append("Why it was read as a concern:\n" + "\n".join(f"- {line}" for line in case.why))
    if question.name in HEARD:
        parts += _accounts(case, school, strand_of(case, question, about))
    if question.scope is Scope.LETTER and about in case.letters:
        parts += _letter_parts(case, school, question, case.letters[about])
    if question.name == "conversation":
        parts.append(_note_wording(school))
    if question.name == "cannot draft":
        parts += [f"{stopped.name}: {'; '.join(stopped.why)}" for stopped in case.stopped]
    return "\n\n".join(part for part in parts if part)


def _report(case: Case, number: int) -> str:
    report = case.reports[number]
    if report.moved_to:
        return ""
    files = "".join(
        f"\n- {one.name} ({one.kind}, {max(1, one.size // 1000)} kB), sealed with the case" for one in report.enclosures
    )
    by = f", written in by {report.written_in_by}" if report.written_in_by else ""
    return (
        f"From {report.name or report.address} <{report.address}>{by}\nSubject: {report.subject}\n\n"
        f"{quoted(report.words)}{files}"
    )


def quoted(words: str) -> str:
    """Return somebody's words set off as a quotation, so that they cannot be taken for ours."""
    return "\n".join(f"| {line}" for line in words.strip().splitlines()) or "| (no words)"


def _accounts(case: Case, school: School, strand: Strand | None) -> list[str]:
    parts = []
    for prompt in case.prompts.values():
        name = prompt.asked.question
        if name in ("details", "witness"):
            parts.append(_account(case, school, prompt))
        if strand and name in ("account", "correction", "conversation") and prompt.asked.about == strand.number:
            parts.append(_account(case, school, prompt))
    for recorded in case.heard:
        heard = recorded.event
        if getattr(heard, "strand", 0) in (0, strand.number if strand else 0):
            who = _who(case, school, getattr(heard, "by", ""), getattr(heard, "strand", 0))
            parts.append(f"{who} wrote:\n{quoted(getattr(heard, 'words', ''))}")
    return parts


def _account(case: Case, school: School, prompt: Prompt) -> str:
    who = _who(case, school, prompt.asked.to[0], prompt.asked.about)
    if prompt.state == "unanswered":
        return f"{who}: no answer came. Nothing is inferred from that."
    if prompt.state != "answered":
        return ""
    question = row(prompt.asked.question)
    lines = []
    for item in question.items:
        answer = prompt.answers.get(item.name)
        if answer:
            lines.append(f"{item.says} {'; '.join(answer.picked)}{f' ({answer.words})' if answer.words else ''}")
    words = f"\n{quoted(prompt.words)}" if prompt.words else ""
    return f"{who}:\n" + "\n".join(f"- {line}" for line in lines) + words


def _who(case: Case, school: School, key: str, about: int) -> str:
    person = school.person(key)
    if person:
        return person.name
    if key == "parent" and about in case.strands:
        return case.strands[about].name
    return "The person who reported it" if key == "reporter" else "Somebody"


def _letter_parts(case: Case, school: School, question: Question, letter: Letter) -> list[str]:
    draft = letter.draft
    to = f"To {draft.addressee} <{draft.address}>" if draft.channel == "email" else f"To {draft.addressee}, by post"
    whole = f"The letter, exactly as it will go\n\n{to}\nSubject: {draft.subject}\n\n{quoted(draft.body)}"
    summary = _summary(case, school, letter) if question.name == "decide" else ""
    return [summary, whole]


def _summary(case: Case, school: School, letter: Letter) -> str:
    strand = case.strands.get(letter.draft.strand)
    if strand is None:
        return ""
    told = case.answered("recommendation", strand.number)
    points = "; ".join(policy.POINTS[code].plain for code in case.points if code in policy.POINTS)
    responses = ", ".join(policy.response(code).name for code in strand.recommended)
    lines = [
        f"What it is about: {strand.what}",
        f"It rests on: {strand.grade} ({policy.GRADES.get(strand.grade, '')})",
        f"Points of the policy: {points or 'none named'}",
        f"Finding: {strand.finding}",
        f"Recommended: {responses}",
        f"Reasons: {'; '.join(told.picked('reasons')) if told else ''}",
        f"Equality: {', '.join(told.picked('equality')) if told else ''} {told.said('equality') if told else ''}".strip(),
        f"Holds: {', '.join(held.kind for held in case.holds.values()) or 'none'}",
        f"What happens next: the letter waits at least {school.hold} and for the sending hours; until then RECALL takes it back.",
    ]
    return "In short:\n" + "\n".join(f"- {line}" for line in lines)


def _note_wording(school: School) -> str:
    _, _, body = school.wording("letters/note").partition("\n")
    return f"The letter into which your note (6) goes, exactly as you type it\n\n{quoted(body)}"


def case_page(case: Case, school: School) -> str:
    """Return the case as somebody cleared to see it reads it."""
    zone = school.calendar.zone
    opened = write.moment(case.opened_at, zone) if case.opened_at else ""
    lead = school.person(case.lead)
    whose = f"Lead: {lead.name if lead else 'nobody yet'}."
    closed = " Closed." if case.closed else ""
    parts = [f"Case {case.reference}, opened {opened}. {whose} Seriousness {case.seriousness}.{closed}"]
    if case.holds:
        parts.append("Stopped: " + ", ".join(held.kind for held in case.holds.values()))
    parts += [_report(case, number) for number in case.reports]
    for strand in case.strands.values():
        parts.append(f"{strand.name}: {strand.what} ({strand.grade}). {strand.outcome or 'not settled'}")
        parts += _accounts(case, school, strand)
    waiting = [
        f"- {case.prompts[n].asked.question}: {', '.join(case.prompts[n].to)}, by "
        f"{write.day(case.prompts[n].due, zone)}"
        for n in sorted(case.open)
    ]
    parts.append("Waiting for:\n" + "\n".join(waiting) if waiting else "Nothing is waiting for an answer.")
    letters = [f"- {letter.draft.name} to {letter.draft.addressee}: {letter.state}" for letter in case.letters.values()]
    parts.append("Letters:\n" + "\n".join(letters) if letters else "")
    return "\n\n".join(part for part in parts if part)
