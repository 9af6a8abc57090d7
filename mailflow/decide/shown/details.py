"""What stands below the line of a prompt, and the blanks of its wording: what this person may and must know to answer.

The one idea: everything here is chosen by the question, so that nobody is shown more than they need. A witness is never
shown who reported; the office never what was said, and who reported only where it must keep a letter from them.
"""

from typing import Final

from mailflow import write
from mailflow.decide.meetings import MEETING
from mailflow.decide.shown import alerts, confided, in_short, of_a_part, who_decided, why_asked
from mailflow.decide.shown.a_governor import of_a_governor
from mailflow.decide.shown.accounts import accounts, beside, how_far, of_a_risk, of_the_parent, which_reporter, who_is
from mailflow.decide.shown.in_danger import alarm
from mailflow.decide.shown.quoted import added, quoted, whole
from mailflow.letters import Releaser, with_gaps
from mailflow.prompt import Question, Scope
from mailflow.record import Case, Letter, LetterState, Strand
from mailflow.school import School

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
ABOUT_WHAT_THEY_WROTE = frozenset({"conversation", "recommendation"})
OUTSIDE = frozenset({"authorities", "legal advice"})
EXTREMISM = "radical or hateful violence"
"""What the first reading says of it; in the records of earlier versions, the name of its rule."""
NAMES_THE_REPORTER = frozenset({"reach the reporter", "write to the reporter"})
_SHOWN_TO = {
    Releaser.LEAD: "You will be shown the letter.",
    Releaser.DECIDER: "Whoever decides will be shown the letter.",
}
KEEPS_APART = frozenset({"address", "undelivered"})
"""Where the office is told who reported: it cannot say otherwise who must not read what it finds an address for."""
SEES_LETTER = frozenset({"release", "decide", "redraft", "find out more", "talked"})


def blanks(case: Case, school: School, question: Question, about: int) -> dict[str, str]:
    """Return the blanks that this question's wording may use."""
    strand = strand_of(case, question, about)
    letter = case.letters.get(about) if question.scope is Scope.LETTER else None
    lead = school.person(case.lead)
    zone = school.calendar.zone
    decider = who_decided.decider(case, school, question, about, strand)
    return {
        "reference": case.reference,
        "received": write.moment(came, zone) if (came := alerts.came(case, question)) else "",
        "new": alerts.new(case, zone),
        "group": f"the {case.group} group" if case.group else "a class or year group",
        "parent": strand.name if strand else letter.draft.addressee if letter else "",
        "lead": lead.name if lead else "the lead",
        "led": why_asked.led(case, lead),
        "letter": letter.draft.name if letter else "",
        "anew": "what the parent wrote"
        if letter and letter.draft.name == "invitation"
        else "what it says in particular",
        "shown": _SHOWN_TO.get(letter.draft.released_by, "") if letter else "",
        "recommends": in_short.recommends(case, school, strand, letter),
        "decider": decider,
        "heard": why_asked.heard(case, strand),
        "paused": why_asked.paused(case, school),
        "talks": why_asked.talks(letter, decider) if letter else "",
        "settled": write.day(case.finished_at, zone) if case.finished_at else "",
        "accounts": how_far(case),
        "account": of_the_parent(case, strand) if strand else "",
        "by_when": write.day(letter.draft.by, zone) if letter and letter.draft.by else "",
        "children_services": school.contacts.children_services,
        "out_of_hours": school.contacts.out_of_hours,
        "lado": school.contacts.lado,
        "police": school.contacts.police,
        **({"apart": _apart(case, strand)} if question.name in KEEPS_APART else {}),
        "alarm": alarm(case, school),
        "known_to": confided.known_to(case, school),
        "original": confided.original(case),
        **({"reporter": _reporter(case, about)} if question.name in NAMES_THE_REPORTER else {}),
    }


def _reporter(case: Case, number: int) -> str:
    return (case.reports[number].name if number in case.reports else "") or "Somebody"


def _apart(case: Case, strand: Strand | None) -> str:
    """Say who must not be able to read a letter to this parent: whoever reported, but for the parent themselves."""
    told = [report.name or report.address for report in case.reports.values()]
    names = [name for name in dict.fromkeys(told) if name and strand and name.casefold() != strand.name.casefold()]
    if not names:
        return "We do not know who reported it: please look only at who else may read that address."
    return f"Neither {', '.join(names)} nor anybody at home with them may read it (the names are for this check only)."


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
    if question.name in TOLD_BY_THE_HEAD and not (
        question.name == "redraft" and letter and letter.draft.name != MEETING
    ):
        parts.append(who_decided.by_the_head(case, school, question, about, strand))
    if question.name in ("decide", "agree"):
        parts.append(in_short.summary(case, school, strand, letter))
    if letter is not None and question.name in SEES_LETTER:
        parts += [of_a_part.let_go_on(case, school), earlier, _letter(letter, question.name)]
    parts += _what_is_new(case, school, question)
    if question.name in SEES_REPORTS:
        parts += [report(case, school, number, extract=question.name in SEES_EXTRACTS) for number in case.reports]
    if question.name == "first look":
        parts.append(_why(case))
    if question.name == "plan":
        parts += [
            "\n- ".join(("From the first look:", *in_short.taken_for(case))),
            _beside_the_first_look(case, school),
        ]
    if question.name == "safeguarding outcome":
        parts += [*(() if alerts.later(case) else of_a_risk(case, school)), _prevent(case, school)]
    if question.name == "recommendation" and strand is not None:
        parts.append(f"So far it rests on: {in_short.rests_on(strand)}.")
    if question.name in HEARD:
        parts += accounts(case, school, strand)
    if question.name in ABOUT_WHAT_THEY_WROTE and strand is not None:
        parts.append(in_short.about(strand))
    if question.name == "conversation":
        parts.append(_note_wording(school))
    parts.append(of_a_governor(case, school, question.name))
    if letter is None:
        parts.append(earlier)
    if question.name in OUTSIDE and strand is not None:
        parts.append(f"What it is about: {strand.what}")
    if question.name == "follow up":
        parts.append("\n- ".join(("What was decided:", *in_short.outcomes(case))))
    if question.name == "cannot draft":
        parts += [f"{stopped.name}: {'; '.join(stopped.why)}" for stopped in case.stopped]
    parts.append(_at_the_end(case, question))
    return "\n\n".join(part for part in parts if part)


def _at_the_end(case: Case, question: Question) -> str:
    """Say how to see all of the case, to whoever may have to and is shown little of it; and of a concern about staff what
    becomes of a parent's part."""
    if question.name == "concern about staff":
        return of_a_part.WAITS_TOO
    asks = {"safeguarding outcome", "hold review", *OUTSIDE}
    return f"SHOW {case.reference}, in a new email, brings you the whole case." if question.name in asks else ""


def _what_is_new(case: Case, school: School, question: Question) -> list[str]:
    """Return what told of a risk, to whoever was alerted before in this case: it comes first then, and below the reports else."""
    return of_a_risk(case, school) if question.name == "safeguarding outcome" and alerts.later(case) else []


def _beside_the_first_look(case: Case, school: School) -> str:
    """Return what whoever looked first added in words of their own."""
    looked = case.answered("first look")
    names = {person.key: person.name for person in school.people}
    spoke = added(looked, names) if looked else {}
    return "\n\n".join(f"{name} added:\n{words}" for name, words in spoke.items())


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


TO_SEE_THEM: Final = "To see what was attached, ask whoever looks after the school mailbox for this email."


def report(case: Case, school: School, number: int, *, extract: bool) -> str:
    """Return what somebody reported, whole: from whom, and who of us wrote it in."""
    report = case.reports[number]
    if report.moved_to:
        return ""
    files = "".join(
        f"\n- {one.name} ({one.kind}, {max(1, one.size // 1000)} kB), sealed with the case" for one in report.enclosures
    )
    files += f"\n{TO_SEE_THEM}" if files and not report.written_in_by else ""  # that came to the mailbox nobody reads
    by = f", written in by {who_is(case, school, report.written_in_by, 0)}" if report.written_in_by else ""
    which = which_reporter(case, number)
    by = f", the {which} who reported it{by}" if which else by
    subject = f"\nSubject: {report.subject}" if report.subject else ""
    lines = f"\n\n{report.extract}" if extract and report.extract else ""
    name = report.name or report.address or "somebody"
    who = f"{name} <{report.address}>" if report.address else f"{name}, of whom we have no address"
    if case.part and number == 1:
        return of_a_part.may_go_on(case, school, report, who)
    return f"From {who}{by}{beside(report.vouched)}{subject}\n\n{whole(report)}{files}{lines}"


def _letter(letter: Letter, question: str) -> str:
    draft = letter.draft
    to = f"To {draft.addressee} <{draft.address}>" if draft.channel == "email" else f"To {draft.addressee}, by post"
    taken_back = question == "talked" and letter.state is LetterState.LAPSED
    goes = ", which has not gone" if taken_back else ", exactly as it will go"
    goes = " as it stood, which does not go" if letter.state is LetterState.DEAD else goes
    return f"The letter{goes}:\n\n{to}\nSubject: {draft.subject}\n\n{quoted(draft.body)}"


def _note_wording(school: School) -> str:
    _, _, body = school.wording("letters/note").partition("\n")
    return f"The letter into which your note (6) goes, exactly as you type it\n\n{quoted(with_gaps(body))}"
