"""Steps of the gathering: hear those involved, and open a strand for each parent who is to be spoken to."""

import re
from datetime import datetime, timedelta

from mailflow.decide import asking
from mailflow.decide.letters import confidence, drafting, withdrawing
from mailflow.decide.letters.drafted import Wanted
from mailflow.decide.shown.quoted import quoted
from mailflow.decide.steps.effects_decide import finish
from mailflow.decide.stopping import ending
from mailflow.decide.turn import Turn, new_strand
from mailflow.decide.whom import suggest
from mailflow.people import Role
from mailflow.prompt import Limit
from mailflow.record import LetterState, Prompt, Strand
from mailflow.record import events as e
from mailflow.spans import parse_span
from mailflow.workdays import NotLoaded


def gather(turn: Turn, prompt: Prompt) -> None:
    """Ask those whom the lead named, all at once; they are joined when all are in or their time is over."""
    if prompt.picked("connected") == ("yes",):
        return
    whom = prompt.picked("whom")
    turn.put(e.Planned(question="gathered", about=0, at=_later(turn, Limit.GATHERING, prompt.said("longer"))))
    if "reporter" in whom:
        for report in turn.case.at_hand:
            if report.contact and report.address:
                drafting.draft(turn, Wanted(name="details", report=report.number))
    teacher = suggest.class_teacher(turn) if "teacher" in whom else ""
    named, unknown = asking.staff_named(turn, prompt.said("whom")) if "staff" in whom else ((), ())
    for key in dict.fromkeys((*((teacher,) if teacher else ()), *named)):
        asking.ask(turn, "witness", to=key)
    if unknown:
        asking.tell(turn, "lead", "not on our list", {"who": ", ".join(unknown)})


_SPAN = re.compile(
    r"\b(\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\s+(?:more\s+|extra\s+)?"
    r"(?:school\s+|working\s+)?(day|week)s?\b",
    re.IGNORECASE,
)
_NUMBERS = dict(
    zip("a one two three four five six seven eight nine ten".split(), (1, *range(1, 11)), strict=True),
    twelve=12,
    fifteen=15,
    twenty=20,
)
SCHOOL_WEEK = 5


def _later(turn: Turn, limit: Limit, words: str) -> datetime:
    """Return when a limit is over; or after as many school days as somebody asked for ("8 school days", "two weeks")."""
    found = _SPAN.search(words)
    alone = re.fullmatch(r"\D*\b(\d{1,2})\b\D*", words)
    number = (_NUMBERS.get(found[1].casefold()) or int(found[1])) if found else int(alone[1]) if alone else 0
    days = number * (SCHOOL_WEEK if found and found[2].casefold() == "week" else 1)
    try:
        ends = turn.due(limit)
        return max(ends, turn.school.calendar.due(turn.at, parse_span(f"{days} school days"))) if days else ends
    except NotLoaded:
        return turn.at + timedelta(days=1)


def preserve(turn: Turn, prompt: Prompt) -> None:
    """What the lead wants preserved is kept by the office today; the lead hears that, and what is sealed here already."""
    files = sum(len(report.enclosures) for report in turn.case.at_hand)
    sealed = {0: "", 1: ", with the file that came with it"}.get(files, f", with the {files} files that came with it")
    words = quoted(prompt.said("preserve"))
    asking.tell(turn, Role.OFFICE, "please keep", {"words": words})
    asking.tell(turn, "lead", "it is kept", {"words": words, "sealed": sealed})


def ring_the_reporter(turn: Turn, _prompt: Prompt) -> None:
    asking.tell(turn, "lead", "the reporter is worried")


def offer_support(turn: Turn, prompt: Prompt) -> None:
    person = turn.person(prompt.by)
    asking.tell(turn, "lead", "support is asked for", {"who": person.name if person else ""})


def open_strands(turn: Turn, prompt: Prompt) -> None:
    """One strand for each parent to be spoken to; with one, the answer says what they wrote; with more, each is asked.

    A parent who has a strand already is not begun anew, but what is known of them is, unless they have been written to.
    """
    if prompt.picked("enough") == ("more time",):
        at = _later(turn, Limit.WITNESS, prompt.said("enough"))
        return turn.put(e.Planned(question="gathered", about=0, at=at))
    if prompt.picked("next") == ("wait",):
        at = _later(turn, Limit.GATHERED, prompt.said("next"))
        return turn.put(e.Planned(question="gathered", about=0, at=at))
    if points := prompt.picked("points"):
        turn.put(e.Assessed(seriousness=turn.case.seriousness, points=points))
    names = prompt.picked("parents")
    if prompt.picked("enough") == ("cannot establish",) or not names:
        return finish_without_strands(turn)
    if telling := [name for name in names if confidence.tells_on_somebody(turn, name)]:
        why = f"“{'; '.join(telling)}” would stand on the letter, and tells who wrote to us. Please give the parent's name alone."
        return asking.ask(turn, "gathered", why=why)
    known = {strand.name.casefold(): strand for strand in turn.case.strands.values()}
    numbers = [_identified(turn, name, known.get(name.casefold()), prompt) for name in names]
    for number in [number for number in numbers if number]:
        if len(names) > 1 or not prompt.picked("what"):
            asking.ask(turn, "what they wrote", number)
        else:
            locate_or_write(turn, number)
    return None


def _identified(turn: Turn, name: str, known: Strand | None, prompt: Prompt) -> int:
    """Put on record what this parent wrote, and return their strand's number; 0 where they have been written to."""
    if known is not None and (known.settled or _written_to(turn, known.number)):
        return 0
    number = known.number if known else new_strand(turn.case)
    what, grade = " ".join(prompt.picked("what")), (prompt.picked("grade") or ("claimed",))[0]
    turn.put(e.Identified(strand=number, name=known.name if known else name, what=what, grade=grade))
    return number


def _written_to(turn: Turn, strand: int) -> bool:
    invited = (x for x in turn.case.letters.values() if x.draft.name == "invitation" and x.draft.strand == strand)
    return any(x.state in (LetterState.APPROVED, LetterState.SENT) for x in invited)


def locate_or_write(turn: Turn, number: int) -> None:
    """Ask the office where a letter may go, unless it has said so; then write the invitation."""
    if not turn.case.strands[number].channel:
        return asking.ask(turn, "address", number)
    for letter in list(turn.case.letters.values()):
        if letter.draft.name == "invitation" and letter.draft.strand == number:
            withdrawing.discard(turn, letter.draft.letter, "written anew")
    return drafting.draft(turn, Wanted(name="invitation", strand=number))


def finish_without_strands(turn: Turn) -> None:
    """It cannot be established: a proper end for every parent who has not been written to. The reporters are told that the
    matter is finished."""
    outcome = "it could not be established"
    for number, strand in list(turn.case.strands.items()):
        if not strand.settled and not _written_to(turn, number):
            ending.end_strand(turn, number, outcome)
    if not turn.case.strands and not turn.case.finished:
        finish(turn, outcome)


def establish(turn: Turn, prompt: Prompt) -> None:
    strand = turn.case.strands[prompt.asked.about]
    what = " ".join(prompt.picked("what")) or strand.what
    turn.put(e.Identified(strand=strand.number, name=strand.name, what=what, grade=prompt.picked("grade")[0]))
    locate_or_write(turn, strand.number)


def own_address(turn: Turn, parent: str, address: str) -> str:
    """Return an address if it may be taken for this parent's own: never one from which somebody else has reported."""
    by = {
        report.name.casefold()
        for report in turn.case.reports.values()
        if report.address.casefold() == address.casefold()
    }
    return "" if by - {parent.casefold()} else address
