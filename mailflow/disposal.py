"""Which records' time is over, what was asked about them, and what was agreed: as the school's own record leaves it.

The one idea: a closed case is known here by its reference alone, and nothing is destroyed that nobody has agreed to.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from mailflow.record import school_events as s


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposal:
    """`looked` is the day of the last look through the closed cases; `asked` the cases that still wait for a word, by the
    number of the email that asked; `kept` until which day somebody wants a case kept; `agreed` what is to be destroyed.
    With each case asked about or agreed goes the number of its latest event then, as `DisposalAsked` has it."""

    looked: date | None = None
    asked: Mapping[int, Mapping[str, int]] = field(default_factory=dict)
    kept: Mapping[str, date] = field(default_factory=dict)
    agreed: Mapping[str, int] = field(default_factory=dict)


DisposalEvent = s.LookedOver | s.DisposalAsked | s.DestructionAgreed | s.KeptLonger | s.RecordDestroyed | s.NotDestroyed


def after(disposal: Disposal, event: DisposalEvent) -> Disposal:
    """Return what stands after an event of the school's record."""
    match event:
        case s.LookedOver(day=day):
            return replace(disposal, looked=date.fromisoformat(day))
        case s.DisposalAsked(mail=mail, cases=cases):
            return replace(disposal, asked={**disposal.asked, mail: cases})
        case s.DestructionAgreed(cases=cases):
            return replace(_settled(disposal, cases), agreed={**disposal.agreed, **cases})
        case s.KeptLonger(cases=cases, until=until):
            kept = {**disposal.kept, **dict.fromkeys(cases, date.fromisoformat(until))}
            return replace(_settled(disposal, cases), kept=kept)
        case s.RecordDestroyed(case=reference) | s.NotDestroyed(case=reference):
            kept = {name: until for name, until in disposal.kept.items() if name != reference}
            agreed = {name: last for name, last in disposal.agreed.items() if name != reference}
            return replace(disposal, agreed=agreed, kept=kept)


def _settled(disposal: Disposal, cases: Collection[str]) -> Disposal:
    """Nobody waits for a word on these any more, in whichever email they were asked about."""
    left = {
        mail: {one: last for one, last in asked.items() if one not in cases} for mail, asked in disposal.asked.items()
    }
    return replace(disposal, asked={mail: waiting for mail, waiting in left.items() if waiting})
