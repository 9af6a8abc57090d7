"""Which records' time is over, what was asked about them, and what was agreed: as the school's own record leaves it.

The one idea: a closed case is known here by its reference alone, and nothing is destroyed that nobody has agreed to.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from mailflow import policy
from mailflow.keeping import Keeping
from mailflow.record import school_events as s
from mailflow.spans import Span

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """The cases of one list that still wait for a word, as `DisposalAsked` has them, and who was asked."""

    of: str = ""
    cases: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """Who agreed that a record may be destroyed, and the number of its latest event when they were asked."""

    by: str
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Disposal:
    """`looked` is the day of the last look through the closed cases, and `unread` those that the disk did not give then;
    `asked` what was asked, by the number of the email that asked; `kept` until which day somebody wants a case kept; `agreed`
    what is to be destroyed."""

    looked: date | None = None
    unread: tuple[str, ...] = ()
    asked: Mapping[int, Waiting] = field(default_factory=dict)
    kept: Mapping[str, date] = field(default_factory=dict)
    agreed: Mapping[str, Agreed] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a record is kept as, and for how long after its end."""

    what: str
    span: Span


def kept_as(keeping: Keeping, decided: Collection[str]) -> Kept:
    """Return what a record is kept as: by the most that was decided in it, of these responses of the policy."""
    responses = [policy.response(code) for code in decided]
    if any(response.owner_question for response in responses):
        return Kept("authorities, legal advice or a ban", keeping.authorities_legal_or_ban)
    if any(response.code in ("R3", "R4") for response in responses):
        return Kept("a warning or a meeting", keeping.warning_or_meeting)
    if any(response.code in ("R1", "R2") for response in responses):
        return Kept("an informal word or a reminder", keeping.informal_word_or_reminder)
    return Kept("nothing was decided", keeping.no_case)


DisposalEvent = s.LookedOver | s.DisposalAsked | s.DestructionAgreed | s.KeptLonger | s.RecordDestroyed | s.NotDestroyed


def after(disposal: Disposal, event: DisposalEvent) -> Disposal:
    """Return what stands after an event of the school's record."""
    match event:
        case s.LookedOver(day=day, unread=unread):
            return replace(disposal, looked=date.fromisoformat(day), unread=unread)
        case s.DisposalAsked(mail=mail, cases=cases, of=of):
            return replace(disposal, asked={**disposal.asked, mail: Waiting(of=of, cases=cases)})
        case s.DestructionAgreed(cases=cases, by=by):
            agreed = {case: Agreed(by=by, last=last) for case, last in cases.items()}
            return replace(_settled(disposal, cases), agreed={**disposal.agreed, **agreed})
        case s.KeptLonger(cases=cases, until=until):
            kept = {**disposal.kept, **dict.fromkeys(cases, date.fromisoformat(until))}
            return replace(_settled(disposal, cases), kept=kept)
        case s.RecordDestroyed(case=reference) | s.NotDestroyed(case=reference):
            left, kept = _without(disposal.agreed, (reference,)), _without(disposal.kept, (reference,))
            return replace(disposal, agreed=left, kept=kept)


def _settled(disposal: Disposal, cases: Collection[str]) -> Disposal:
    """Nobody waits for a word on these any more, in whichever email they were asked about."""
    left = {mail: replace(listed, cases=_without(listed.cases, cases)) for mail, listed in disposal.asked.items()}
    return replace(disposal, asked={mail: listed for mail, listed in left.items() if listed.cases})


def _without(cases: Mapping[str, T], gone: Collection[str]) -> dict[str, T]:
    return {case: of_it for case, of_it in cases.items() if case not in gone}
