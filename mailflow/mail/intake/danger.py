"""A danger in a reply, or in what somebody of a case writes: whether the safeguarding lead is alerted.

The one idea: what merely reads like a danger alerts where somebody tells something. Our own people's few words in answer to
us, and what they would have in a letter, speak of him, her and the family all the time: there it alerts only where a word
says so as well. What was read as choices alone among the answers that we printed is no telling either. Every email that asks
them offers S besides.
"""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from mailflow.happening import DangerSeen, Happening, Replied
from mailflow.mail.intake.placed import Arrival, ForCase, Outcome, sorted_
from mailflow.mail.triage import Action, Triage
from mailflow.mail.triage.reasons import signs_of_danger
from mailflow.prompt import Proof, To
from mailflow.prompt.answers import Act
from mailflow.prompt.items import Words
from mailflow.record import Case
from mailflow.workflow import question as row

TELLING: Final = frozenset({"witness", "conversation", "talked", "find out more", "follow up"})
"""The questions in whose answers our people tell what happened, or what somebody said, however short."""
FEW_WORDS: Final = 12
"""With fewer words nobody tells what we have not asked for."""
_WORDS: Final = re.compile(
    r"\b(?:un)?safe(?:ty|guarding)?\b|\brisks?\b|\bdanger|\b(?:scar|terrifi|frighten)ed\b|\bafraid\b|\bfear|\bhurt|\bharm|"
    r"\bhit(?:s|ting)?\b|\bbeat|\bbruis|\babus|\bassault|\bthreat|\bkill|\bsuicid|\bknife|\bweapon|\bstalk|\bpolice\b|"
    r"\bsocial (?:care|services|worker)",
    re.IGNORECASE,
)


def danger_in(
    arrival: Arrival, stream: str, versions: tuple[str, ...] = (), *, question: str = "", choices: bool = False
) -> tuple[Outcome, ...]:
    """Look for safety words in what a person wrote, whatever else it is, and never in our own words. `question` is the one that
    it answers, "" for none; `choices`: with nothing but choices that we had printed."""
    found = sorted_(arrival, versions)
    printed = choices and len(versions) == 1 and not signs_of_danger(found.reasons)
    if printed or not alerts(arrival, found, question):
        return ()
    return (ForCase(stream, seen(arrival.message.received, arrival.message.key, (one.words for one in found.reasons))),)


def seen(at: datetime, key: str, why: Iterable[str]) -> DangerSeen:
    """Return that a danger was seen in the message with this key: a happening beside the message itself, with a key of its own."""
    return DangerSeen(at=at, key=f"{key} danger", words="; ".join(why)[:200])


def alerts(arrival: Arrival, found: Triage, question: str) -> bool:
    """Say whether a first reading of a reply, or of what somebody of a case wrote, alerts."""
    if Action.ALERT not in found.actions:
        return False
    ours = arrival.sender.person is not None and Proof.ENROLLED in arrival.sender.proof
    words = f"{found.new_text} {found.other_version}"
    of_a_letter = bool(question) and (row(question).decides or question == "redraft")
    telling = question in TELLING or (len(words.split()) >= FEW_WORDS and not of_a_letter)
    return not ours or telling or bool(signs_of_danger(found.reasons) or _WORDS.search(words))


def only_choices(case: Case, happening: Happening) -> bool:
    """Tell whether a reply of one of us was read whole, and as nothing but choices among the answers that we printed."""
    if not isinstance(happening, Replied) or not isinstance(happening.reading, Act):
        return False
    question, act = row(case.prompts[happening.prompt].asked.question), happening.reading
    own = act.words.strip() or any(answer.words.strip() for answer in act.answers.values())
    typed = any(isinstance(item, Words) and item.name in act.answers for item in question.items)
    return question.to not in (To.PARENT, To.REPORTER) and bool(happening.by.person) and not (own or typed)
