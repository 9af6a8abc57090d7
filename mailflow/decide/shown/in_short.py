"""What whoever decides must know at a glance: what they would decide, and the matter in a dozen lines."""

from mailflow import policy
from mailflow.record import Case, Letter, Prompt, Strand
from mailflow.school import School
from mailflow.workflow import question as row
from mailflow.write import answers


def carries_out(case: Case, letter: Letter) -> bool:
    """Return whether this letter carries out what was recommended, so that to let it go is to decide so."""
    strand = case.strands.get(letter.draft.strand)
    return strand is not None and letter.draft.name in [policy.response(code).letter for code in strand.recommended]


def recommends(case: Case, school: School, strand: Strand | None, letter: Letter | None) -> str:
    """Say what whoever decides would decide; of a letter that carries out no recommendation, that nothing is."""
    told = case.answered("recommendation", strand.number) if strand else None
    if strand is None or told is None or (letter is not None and not carries_out(case, letter)):
        return "Nothing is decided by it."
    person = school.person(told.by)
    return f"{person.name if person else 'The lead'} recommends: {responses(strand.recommended)}."


def responses(codes: tuple[str, ...]) -> str:
    return ", ".join(policy.response(code).name for code in codes)


def outcome(strand: Strand) -> str:
    """Return what was decided about one parent's part."""
    return f"{strand.name}: {responses(strand.decided) or 'nothing'}"


def outcomes(case: Case) -> tuple[str, ...]:
    """Return what was decided about each parent's part."""
    return tuple(map(outcome, case.strands.values())) or ("nothing: nobody was to be spoken to",)


def about(strand: Strand) -> str:
    """Return what a parent is said to have written, as they read it themselves."""
    return f"What it is about, in the words for the parent: {strand.what}"


WEIGHED = {
    "criticism": "Only criticism of the school or its policies",
    "earlier": "On earlier outcomes",
    "past cases": "On like cases",
}
"""What whoever recommends has weighed besides, and what it is called to whoever decides."""


def summary(case: Case, school: School, strand: Strand | None, letter: Letter | None) -> str:
    """Return the matter in a dozen lines; nothing for a letter that is about no parent's part."""
    if strand is None:
        return ""
    told = case.answered("recommendation", strand.number)
    spoke = case.answered("conversation", strand.number)
    found = [
        f"Finding: {answered(told, 'finding') or strand.finding}",
        f"Their account: {_account(spoke)}",
        f"Recommended: {responses(strand.recommended)}",
        f"Reasons: {answered(told, 'reasons')}",
        *(f"{says}: {said}" for item, says in WEIGHED.items() if (said := answered(told, item))),
        f"Equality: {answered(told, 'equality')}",
    ]
    leaves = (
        f"Next: it waits at least {school.hold}, and for the sending hours; until then RECALL takes it back.",
        "Sooner: “APPROVE, send now because ...”, with your reason.",
    )
    lines = [
        about(strand),
        f"It rests on: {rests_on(strand)}",
        *taken_for(case),
        *(found if strand.recommended else ["This is the first letter to them: no view has been formed."]),
        f"Holds: {stopped(case) or 'none'}",
        *(leaves if letter else ()),
    ]
    return "In short:\n" + "\n".join(f"- {line}" for line in lines)


def taken_for(case: Case) -> tuple[str, ...]:
    """Return how serious it looks, which points of the policy it touches, and what it is mixed of, if it is."""
    look = case.answered("first look")
    mixed = answered(look, "about") if look and look.picked("about") == ("mixed",) else ""
    points = "; ".join(policy.POINTS[code].plain for code in case.points if code in policy.POINTS)
    return (
        f"Seriousness: {case.seriousness} of 4 ({policy.SERIOUSNESS.get(case.seriousness, '')})",
        f"Points of the policy: {points or 'none named'}",
        *((f"Whom it is about: {mixed}",) if mixed else ()),
    )


def rests_on(strand: Strand) -> str:
    """Say what it rests on, and what it rested on before the parent was heard, where the lead has looked at that anew."""
    before = f"{strand.grade} ({policy.GRADES.get(strand.grade, '')})"
    if strand.regraded in ("", strand.grade):
        return before
    return f"{strand.regraded} ({policy.GRADES.get(strand.regraded, '')}); before the parent was heard: {strand.grade}"


def _account(spoke: Prompt | None) -> str:
    """Return where the parent stands, in a line; what they and the lead wrote of it stands below, whole."""
    position, since = answered(spoke, "position"), answered(spoke, "since")
    return f"{position or answered(spoke, 'took place') or 'none given'}{f'. Since then: {since}' if since else ''}"


def answered(prompt: Prompt | None, item: str) -> str:
    """Return what was answered to one item, in the words of its question and on one line."""
    answer = prompt.answers.get(item) if prompt else None
    return (
        " ".join(answers.said(row(prompt.asked.question).item(item), answer, {}).split()) if prompt and answer else ""
    )


def stopped(case: Case) -> str:
    return ", ".join(dict.fromkeys(held.kind.value for held in case.holds.values()))
