"""Why a question is put, as its wording says it first: who has been heard, what was taken back, why another leads.

The one idea: whoever is asked for the second time reads why, and is not told what was so the first time.
"""

from mailflow.people import Person
from mailflow.record import Case, HoldKind, Letter, LetterState, PromptState, Strand
from mailflow.school import School


def led(case: Case, lead: Person | None) -> str:
    """Say why whoever led it does not go on, where an answer that did not come or a connection says so."""
    if lead is None:
        return "Whoever led it is connected with it." if case.led & case.connected else ""
    return f"{lead.name} was asked, and has not answered in time." if never_answered(case) else ""


def never_answered(case: Case) -> list[str]:
    """Return what was asked of the lead last and has had no answer."""
    last = {name: asked[-1].state for name in ("plan", "gathered") if (asked := case.of(name))}
    return [name for name, state in last.items() if state is PromptState.UNANSWERED and not case.finished]


def heard(case: Case, strand: Strand | None) -> str:
    """Say why a recommendation is asked: the parent has been heard, or could not be, or another is wanted."""
    if strand is None:
        return ""
    if case.answered("recommendation", strand.number):
        return f"What you recommended about {strand.name} is open again."
    spoke = case.answered("conversation", strand.number)
    if case.answered("account", strand.number) or (spoke and spoke.picked("took place") == ("yes",)):
        return f"{strand.name} has been heard; their words are below."
    return f"{strand.name} has given no account; what there is stands below."


def talks(letter: Letter, decider: str) -> str:
    """Say why a letter is talked about: whoever decides asked for it, or it was taken back."""
    to = letter.draft.addressee
    if letter.state is LetterState.LAPSED:
        return f"The letter to {to} was taken back before it left, and has not been sent. Please talk it over."
    return f"{decider} would like to talk about the letter to {to} before deciding. Please find a moment together."


def paused(case: Case, school: School) -> str:
    """Say who has paused the case, and in which words: the first paragraph, since their signature stands in a later one."""
    held = next((one for one in case.holds.values() if one.kind is HoldKind.PAUSE), None)
    person = school.person(held.by) if held else None
    why = " ".join(held.why.strip().partition("\n\n")[0].split()) if held else ""
    words = f" (“{why}”)" if why else ""
    return f"{person.name if person else 'A member of staff'} has paused this case{words}."
