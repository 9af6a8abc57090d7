"""The record: the events, the case that they leave, and the plain form in which they are stored."""

from typing import Final

from mailflow.record.case import (
    Case,
    Held,
    Plan,
    Prompt,
    PromptState,
    Report,
    Strand,
)
from mailflow.record.case_letters import Letter, LetterState, Mail, MailState
from mailflow.record.events import Event, HoldKind, Recorded
from mailflow.record.evolve import CannotHaveHappened, evolve, fold
from mailflow.record.plain import UnknownEvent, from_row, to_row

__all__ = [
    "REFERENCE",
    "REFERENCE_LENGTH",
    "REFERENCE_SIGNS",
    "SCHOOL",
    "CannotHaveHappened",
    "Case",
    "Event",
    "Held",
    "HoldKind",
    "Letter",
    "LetterState",
    "Mail",
    "MailState",
    "Plan",
    "Prompt",
    "PromptState",
    "Recorded",
    "Report",
    "Strand",
    "UnknownEvent",
    "evolve",
    "fold",
    "from_row",
    "to_row",
]

REFERENCE_SIGNS: Final = "2346789BCDFGHJKMNPQRTVWXYZ"
"""The signs of a reference: no vowels, and none that are taken for others."""
REFERENCE_LENGTH: Final = 6
REFERENCE: Final = f"[{REFERENCE_SIGNS}]{{{REFERENCE_LENGTH}}}"
"""A case's reference, as an expression."""

SCHOOL: Final = "school"
"""The stream of the school's own record; every other is a case's, by its reference."""
