"""How often somebody is written to in one day because of what reached us.

The one idea: an automatic reply that looks like a person's answers every email of ours. What it says is on record each
time, and after a few emails to the same person for the same reason there is silence until the next day, in which a person
looks. An answer that can be read always counts.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from mailflow.decide.turn import Turn
from mailflow.record import Mail, Prompt

ASKED: Final = 4
"""Emails that ask somebody the same question in one day: the first, and three that ask again."""
AT_MOST: Final[Mapping[str, int]] = MappingProxyType(
    {
        "an answer is unclear": 2,
        "another report": 5,
        "answers go round": 1,
        "more has come": 1,
        "not yours to answer": 3,
        "please phone": 2,
        "somebody wants to talk": 2,
        "somebody wrote": 10,
        "still open": 2,
        "the reporter withdraws": 5,
        "thank you, you are out of it": 1,
        "too late": 3,
        "turned away": 3,
        "words besides": 10,
        "your name was used": 1,
        "yours to answer": 3,
    }
)
"""The notices that follow from what somebody wrote, and how many of each one person gets in a case in one day."""
OF_THEIR_OWN: Final = frozenset({"please phone", "still open", "too late", "turned away"})
"""Those that answer whoever wrote: with enough of them, the office is told to speak to that person."""
OF_OTHERS: Final = frozenset({"another report", "somebody wrote", "the reporter withdraws", "words besides"})
"""Those that bring what others wrote: with enough of them, the reader is told once that more has come."""


def told(turn: Turn, person: str, notice: str) -> bool:
    """Return whether somebody has had enough of a notice today."""
    return notice in AT_MOST and len(_today(turn, person, f"told: {notice}")) >= AT_MOST[notice]


def asked(turn: Turn, person: str, prompt: Prompt) -> bool:
    """Return whether somebody has been asked this question often enough today."""
    mails = _today(turn, person, f"asked: {prompt.asked.question}")
    return sum(mail.owed.prompt == prompt.asked.prompt for mail in mails) >= ASKED


def _today(turn: Turn, person: str, because: str) -> list[Mail]:
    zone = turn.school.calendar.zone
    mails = (mail for mail in turn.case.mails.values() if (mail.owed.to, mail.owed.because) == (person, because))
    day = turn.at.astimezone(zone).date()
    return [mail for mail in mails if mail.owed_at.astimezone(zone).date() == day]
