"""What stands below the line of a prompt, and the blanks of its wording: what this person may and must know to answer.

The one idea: everything here is chosen by the question, so that nobody is shown more than they need. A witness is never
shown who reported; the office never what was said.
"""

from mailflow import policy, write
from mailflow.decide.accounts import accounts
from mailflow.decide.in_danger import alarm
from mailflow.letters import with_gaps
from mailflow.people import Role
from mailflow.prompt import Question, Scope
from mailflow.prompt.items import Choose
from mailflow.record import Case, Letter, Prompt, Strand
from mailflow.school import School
from mailflow.workflow import question as row

SEES_REPORTS = frozenset(
    {
        "office check",
        "first look",
        "plan",
        "gathered",
        "what they wrote",
        "safeguarding outcome",
        "concern about staff",
        "concern about the head",
    }
)
SEES_EXTRACTS = frozenset({"first look", "plan", "gathered", "what they wrote"})
HEARD = frozenset({"conversation", "recommendation", "gathered", "decide", "agree", "find out more", "redraft"})
TOLD_BY_THE_HEAD = frozenset({"redraft", "find out more", "talked", "recommendation", "gathered"})
OUTSIDE = frozenset({"authorities", "legal advice"})
EXTREMISM = "radical or hateful violence"
"""What the first reading says of it; in the records of earlier versions, the name of its rule."""
NAMES_THE_REPORTER = "reach the reporter"
SEES_LETTER = frozenset({"release", "decide", "redraft", "find out more", "talked"})


def blanks(case: Case, school: School, question: Question, about: int) -> dict[str, str]:
    """Return the blanks that this question's wording may use."""
    strand = strand_of(case, question, about)
    letter = case.letters.get(about) if question.scope is Scope.LETTER else None
    lead = school.person(case.lead)
    zone = school.calendar.zone
    return {
        "reference": case.reference,
        "received": write.moment(case.opened_at, zone) if case.opened_at else "",
        "group": f"the {case.group} group" if case.group else "a class or year group",
        "parent": strand.name if strand else letter.draft.addressee if letter else "",
        "lead": lead.name if lead else "the lead",
        "letter": letter.draft.name if letter else "",
        "decider": _decider(school, _decided(case, question, about, strand)),
        "by_when": write.day(letter.draft.by, zone) if letter and letter.draft.by else "",
        "children_services": school.contacts.children_services,
        "out_of_hours": school.contacts.out_of_hours,
        "lado": school.contacts.lado,
        "police": school.contacts.police,
        "alarm": alarm(case, school),
        **({"reporter": _reporter(case, about)} if question.name == NAMES_THE_REPORTER else {}),
    }


def _reporter(case: Case, number: int) -> str:
    return (case.reports[number].name if number in case.reports else "") or "Somebody"


def strand_of(case: Case, question: Question, about: int) -> Strand | None:
    """Return the strand that a question is about, or None."""
    if question.scope is Scope.STRAND:
        return case.strands.get(about)
    if question.scope is Scope.LETTER and about in case.letters:
        return case.strands.get(case.letters[about].draft.strand)
    return None


def of(case: Case, school: School, question: Question, about: int, earlier: str = "") -> str:
    """Return what stands below the line; `earlier` is what the parent was told in other cases."""
    strand = strand_of(case, question, about)
    letter = case.letters.get(about) if question.scope is Scope.LETTER else None
    parts: list[str] = []
    if question.name in TOLD_BY_THE_HEAD:
        parts.append(_by_the_head(case, school, question, about, strand))
    if letter is not None and question.name in SEES_LETTER:
        parts += [_summary(case, school, letter) if question.name == "decide" else "", earlier, _letter(letter)]
    if question.name == "conversation":
        parts.append(_note_wording(school))
    if question.name in SEES_REPORTS:
        parts += [_report(case, number, extract=question.name in SEES_EXTRACTS) for number in case.reports]
    if question.name == "first look":
        parts.append(_why(case))
    if question.name == "safeguarding outcome":
        parts.append(_prevent(case, school))
    if question.name in HEARD:
        parts += accounts(case, school, strand)
    if letter is None:
        parts.append(earlier)
    if question.name in OUTSIDE and strand is not None:
        parts.append(f"What it is about: {strand.what}\n\nSHOW {case.reference}, in a new email, brings you the case.")
    if question.name == "cannot draft":
        parts += [f"{stopped.name}: {'; '.join(stopped.why)}" for stopped in case.stopped]
    return "\n\n".join(part for part in parts if part)


def _why(case: Case) -> str:
    """Say why the message was read as a concern, and what the office said of it."""
    checked = case.answered("office check")
    office = f"\n- the office: {checked.said('what')}" if checked and checked.said("what") else ""
    return "Why it was read as a concern:\n" + "\n".join(f"- {line}" for line in case.why) + office if case.why else ""


def _prevent(case: Case, school: School) -> str:
    """Name whom the council has for Prevent, where what was read may be about violent extremism."""
    about_it = any(EXTREMISM in why for why in case.why)
    who = school.contacts.prevent
    return f"It may be about violent extremism. For Prevent: {who}" if about_it and who else ""


def _by_the_head(case: Case, school: School, question: Question, about: int, strand: Strand | None) -> str:
    """Return what whoever decides last answered about this letter, or about this parent's part."""
    said = [prompt for prompt in _decided(case, question, about, strand) if prompt.said("word")]
    if not said:
        return ""
    last = said[-1]
    item = row(last.asked.question).item("word")
    word = item.choice(last.picked("word")[0]).key if isinstance(item, Choose) and last.picked("word") else ""
    return f"{_decider(school, (last,))} answered {word}:\n{quoted(last.said('word'))}"


def _decider(school: School, decided: tuple[Prompt, ...]) -> str:
    """Return who it was that decided last: the Head Teacher, or whoever did in their place by name."""
    person = school.person(decided[-1].by) if decided else None
    return "The Head Teacher" if person is None or Role.HEAD in person.roles else person.name


def _decided(case: Case, question: Question, about: int, strand: Strand | None) -> tuple[Prompt, ...]:
    """Return what was decided about this letter, or about this parent's part."""
    asked = case.of("decide", about) if question.scope is Scope.LETTER else ()
    if question.scope is not Scope.LETTER:
        letters = [n for n, x in case.letters.items() if strand is None or x.draft.strand == strand.number]
        asked = tuple(prompt for number in letters for prompt in case.of("decide", number))
        asked += case.of("agree", strand.number) if strand else ()
    return tuple(prompt for prompt in asked if prompt.answered_at)


def _report(case: Case, number: int, *, extract: bool) -> str:
    report = case.reports[number]
    if report.moved_to:
        return ""
    files = "".join(
        f"\n- {one.name} ({one.kind}, {max(1, one.size // 1000)} kB), sealed with the case" for one in report.enclosures
    )
    by = f", written in by {report.written_in_by}" if report.written_in_by else ""
    lines = f"\n\n{report.extract}" if extract and report.extract else ""
    who = f"{report.name or report.address or 'somebody'} <{report.address or 'no address'}>"
    return f"From {who}{by}\nSubject: {report.subject}\n\n{quoted(report.words)}{files}{lines}"


def quoted(words: str) -> str:
    """Return somebody's words set off as a quotation, so that they cannot be taken for ours."""
    return "\n".join(f"| {line}" for line in words.strip().splitlines()) or "| (no words)"


def _letter(letter: Letter) -> str:
    draft = letter.draft
    to = f"To {draft.addressee} <{draft.address}>" if draft.channel == "email" else f"To {draft.addressee}, by post"
    return f"The letter, exactly as it will go\n\n{to}\nSubject: {draft.subject}\n\n{quoted(draft.body)}"


def _summary(case: Case, school: School, letter: Letter) -> str:
    strand = case.strands.get(letter.draft.strand)
    if strand is None:
        return ""
    told = case.answered("recommendation", strand.number)
    points = "; ".join(policy.POINTS[code].plain for code in case.points if code in policy.POINTS)
    responses = ", ".join(policy.response(code).name for code in strand.recommended)
    found = [
        f"Finding: {strand.finding}",
        f"Recommended: {responses}",
        f"Reasons: {_picked(told, 'reasons')}",
        f"Equality: {_picked(told, 'equality')} {told.said('equality') if told else ''}".strip(),
    ]
    lines = [
        f"What it is about: {strand.what}",
        f"It rests on: {strand.grade} ({policy.GRADES.get(strand.grade, '')})",
        f"Points of the policy: {points or 'none named'}",
        *(found if strand.recommended else ["This is the first letter to them: no view has been formed."]),
        f"Holds: {_stopped(case) or 'none'}",
        f"Next: it waits at least {school.hold}, and for the sending hours; until then RECALL takes it back.",
        "Sooner: “APPROVE, send now because ...”, with your reason.",
    ]
    return "In short:\n" + "\n".join(f"- {line}" for line in lines)


def _picked(prompt: Prompt | None, item: str) -> str:
    return ", ".join(prompt.picked(item)) if prompt else ""


def _stopped(case: Case) -> str:
    return ", ".join(dict.fromkeys(held.kind.value for held in case.holds.values()))


def _note_wording(school: School) -> str:
    _, _, body = school.wording("letters/note").partition("\n")
    return f"The letter into which your note (6) goes, exactly as you type it\n\n{quoted(with_gaps(body))}"


def case_page(case: Case, school: School) -> str:
    """Return the case as somebody cleared to see it reads it."""
    zone = school.calendar.zone
    opened = write.moment(case.opened_at, zone) if case.opened_at else ""
    lead = school.person(case.lead)
    whose = f"Lead: {lead.name if lead else 'nobody yet'}."
    closed = " Closed." if case.closed else ""
    parts = [f"Case {case.reference}, opened {opened}. {whose} Seriousness {case.seriousness}.{closed}"]
    if case.holds:
        parts.append(f"Stopped: {_stopped(case)}")
    parts += [_report(case, number, extract=True) for number in case.reports]
    for strand in case.strands.values():
        parts.append(f"{strand.name}: {strand.what} ({strand.grade}). {strand.outcome or 'not settled'}")
        parts += accounts(case, school, strand)
    parts += [_note(case, school, number) for number in range(len(case.notes))]
    waiting = [
        f"- {case.prompts[n].asked.question}: {', '.join(case.prompts[n].to)}, by "
        f"{write.day(case.prompts[n].due, zone)}"
        for n in sorted(case.open)
    ]
    parts.append("Waiting for:\n" + "\n".join(waiting) if waiting else "Nothing is waiting for an answer.")
    letters = [f"- {letter.draft.name} to {letter.draft.addressee}: {letter.state}" for letter in case.letters.values()]
    parts.append("Letters:\n" + "\n".join(letters) if letters else "")
    return "\n\n".join(part for part in parts if part)


def _note(case: Case, school: School, number: int) -> str:
    recorded = case.notes[number]
    by, words = getattr(recorded.event, "by", ""), getattr(recorded.event, "words", "")
    person = school.person(by)
    when = write.moment(recorded.at, school.calendar.zone)
    return f"Noted by {person.name if person else by}, {when}:\n{quoted(words)}"
