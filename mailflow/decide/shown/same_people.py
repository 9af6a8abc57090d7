"""Open cases in which somebody has a part who wrote this message, or is named in it: by them an incident that is known is recognised.

The one idea: it is a hint and joins nothing, since a name may be anybody's; and who reported is told only to those who may see
that case.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from mailflow import write
from mailflow.decide.turn import Turn
from mailflow.decide.whom.cleared import may_know_of, may_see
from mailflow.people import Person
from mailflow.prompt import Question
from mailflow.record import Case
from mailflow.register import Same, is_named_in, names_in

MOST = 5
PERHAPS = " (perhaps: by the name it may be somebody else)"


@dataclass(frozen=True, slots=True)
class Known:
    """The words that tell of it, what they disclose, and of which cases; nothing where there is nothing to tell."""

    words: str = ""
    disclosed: str = ""
    cases: tuple[str, ...] = ()


def known(turn: Turn, question: Question, person: Person, others: Iterable[Case]) -> Known:
    """Return what this person may be told of other open cases in which somebody of this message has a part."""
    known_to = (turn.on(case) for case in _settled_last(others) if _may_be_told(turn, case, person))
    if (newest := next(known_to, None)) is None:
        return Known()
    wrote, named = _in_this(turn.case)
    found = (
        (other, lines) for other in chain((newest,), known_to) if (lines := list(_parts(wrote, named, other.case)))
    )
    shown = list(islice(found, MOST))
    if not shown:
        return Known()
    lines = [f"- {line}; {_of(other)}" for other, parts in shown for line in parts]
    references = tuple(other.case.reference for other, _ in shown)
    are = "are open about somebody in it" if len(references) > 1 else "is open about somebody in it"
    settled = [bool(other.case.finished) for other, _ in shown]
    words = "\n".join((OVER if all(settled) else HEAD, *lines)) + f"\n\n{_then(question, references, settled)}"
    return Known(words, f"that {', '.join(references)} {are}", references)


def _may_be_told(turn: Turn, case: Case, person: Person) -> bool:
    return may_know_of(turn, case, person) and may_see(turn.on(case), person)


def _settled_last(others: Iterable[Case]) -> Iterator[Case]:
    """Yield the cases that are worked here, those that are settled last."""
    settled = []
    for case in others:
        if case.ours and not case.finished:
            yield case
        elif case.ours:
            settled.append(case)
    yield from settled


HEAD = "Somebody in this is in an open case already, so please look at that first:"
OVER = "Somebody in this is in a case that is settled, so please look at that first:"
SETTLED = " What is settled takes up nothing more, but nobody need be spoken to twice about the same thing."


def _then(question: Question, references: tuple[str, ...], settled: list[bool]) -> str:
    """Say how to look at it, and how the two become one: nothing is joined by itself, and nothing to what is settled."""
    items = [item.name for item in question.items]
    same = "same" in items and not all(settled)
    joins = f" If it is the same incident, answer {items.index('same') + 1}B and its reference." if same else ""
    show = ", or ".join(f"SHOW {one}" for one in references)
    each = "each " if len(references) > 1 else ""
    over = SETTLED if any(settled) else ""
    return f"{show}, {each}in a new email, brings you that case.{joins} Nothing is joined by itself.{over}"


def _of(turn: Turn) -> str:
    case, lead = turn.case, turn.person(turn.case.lead)
    since = case.finished_at or case.opened_at
    day = write.long_day(since, turn.school.calendar.zone) if since else ""
    return (
        f"{'settled' if case.finished else 'opened'} on {day}, {f'led by {lead.name}' if lead else 'nobody leads yet'}"
    )


def _in_this(case: Case) -> tuple[Mapping[str, str], Mapping[str, frozenset[str]]]:
    """Return who wrote this, by address, and whom it names."""
    wrote = {report.address.casefold(): report.name or report.address for report in case.at_hand if report.address}
    return wrote, names_in("\n".join(f"{r.subject}\n{r.words}\n{r.other_version}" for r in case.at_hand))


def _parts(wrote: Mapping[str, str], found: Mapping[str, frozenset[str]], other: Case) -> Iterator[str]:
    """Say which part whoever wrote this has in the other case, and anybody whom it names."""
    theirs = [(report.address, report.name, REPORTED) for report in other.at_hand]
    theirs += [(strand.address, strand.name, CONCERNED) for strand in other.strands.values()]
    told = set[str]()
    for address, name, part in theirs:
        line = _line(wrote, found, address.casefold(), name, part, other.reference)
        if line and line not in told:
            told.add(line)
            yield line


def _line(
    wrote: Mapping[str, str], found: Mapping[str, frozenset[str]], address: str, name: str, part: str, reference: str
) -> str:
    if address in wrote:
        return f"{wrote[address]}, from whose address this came, {part} {reference}"
    same = is_named_in(found, name)
    perhaps = PERHAPS if same is Same.PERHAPS else ""
    return "" if same is Same.NO else f"{name}, who is named in this, {part} {reference}{perhaps}"


REPORTED, CONCERNED = "reported in", "is a parent concerned in"
