"""A danger in a reply, or in what somebody of a case writes: whether the safeguarding lead is alerted.

The one idea: what merely reads like a danger alerts where somebody tells something. Our own people's few words in answer to
us, and what they would have in a letter, speak of him, her and the family all the time: there it alerts only where a word
says so as well. Every email that asks them offers S besides.
"""

import re
from typing import Final

from mailflow.happening import DangerSeen
from mailflow.mail.intake.placed import Arrival, ForCase, Outcome, sorted_
from mailflow.mail.triage import Action, Triage
from mailflow.mail.triage.danger import DANGERS
from mailflow.prompt import Proof
from mailflow.workflow import question as row

TELLING: Final = frozenset({"witness", "conversation", "talked", "find out more", "follow up"})
"""The questions in whose answers our people tell what happened, or what somebody said, however short."""
FEW_WORDS: Final = 12
"""With fewer words nobody tells what we have not asked for."""
_RULES: Final = frozenset(rule.name for rule in DANGERS)
_WORDS: Final = re.compile(
    r"\b(?:un)?safe(?:ty|guarding)?\b|\brisks?\b|\bdanger|\b(?:scar|terrifi|frighten)ed\b|\bafraid\b|\bfear|\bhurt|\bharm|"
    r"\bhit(?:s|ting)?\b|\bbeat|\bbruis|\babus|\bassault|\bthreat|\bkill|\bsuicid|\bknife|\bweapon|\bstalk|\bpolice\b|"
    r"\bsocial (?:care|services|worker)",
    re.IGNORECASE,
)


def danger_in(
    arrival: Arrival, stream: str, versions: tuple[str, ...] = (), *, question: str = ""
) -> tuple[Outcome, ...]:
    """Look for safety words in what a person wrote, whatever else it is, and never in our own words. `question` is the one that
    it answers, "" for none."""
    found = sorted_(arrival, versions)
    if not alerts(arrival, found, question):
        return ()
    why = "; ".join(reason.words for reason in found.reasons)[:200]
    danger = DangerSeen(at=arrival.message.received, key=f"{arrival.message.key} danger", words=why)
    return (ForCase(stream, danger),)


def alerts(arrival: Arrival, found: Triage, question: str) -> bool:
    """Say whether a first reading of a reply, or of what somebody of a case wrote, alerts."""
    if Action.ALERT not in found.actions:
        return False
    ours = arrival.sender.person is not None and Proof.ENROLLED in arrival.sender.proof
    words = f"{found.new_text} {found.other_version}"
    of_a_letter = bool(question) and (row(question).decides or question == "redraft")
    telling = question in TELLING or (len(words.split()) >= FEW_WORDS and not of_a_letter)
    return not ours or telling or bool(_RULES.intersection(one.rule for one in found.reasons) or _WORDS.search(words))
