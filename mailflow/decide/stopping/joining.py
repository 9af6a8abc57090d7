"""How a case comes to be part of another: the same incident was known already.

The one idea: its reports are offered once; the other case receives them first, or says that it cannot.
"""

import re

from mailflow.decide import whom
from mailflow.decide.letters import withdrawing
from mailflow.decide.turn import Turn
from mailflow.prompt.answers import Act, Unclear
from mailflow.record import REFERENCE, Case, Prompt
from mailflow.record import events as e


def join(turn: Turn, prompt: Prompt) -> None:
    """Offer this case's reports to the case whose reference was written; whoever reported is written to from there."""
    reference = _named(prompt.said("same"))
    if not reference or reference == turn.case.reference or turn.case.offered or turn.case.stays:
        return
    for report in turn.case.at_hand:
        turn.put(e.Offered(report=report.number, case=reference))
    for number, letter in turn.case.letters.items():
        if letter.draft.report in turn.case.offered:
            withdrawing.discard(turn, number, f"it is the same incident as {reference}")


NO_SUCH = "there is no open case of that reference"
"""What is said of a case that is not for whoever looked as well: that it is there is not for them to know."""


def why_not(case: Case, other: Case | None) -> str:
    """Return why the reports of a case cannot be carried over to another, "" if they can. Others may read them there: what
    speaks ill of the Head Teacher is not carried to where the Head may read it, nor anything across what is for a few alone."""
    if other is None or not other.ours:
        return NO_SUCH
    apart = whom.confined_to(case) != whom.confined_to(other) or (case.head_is_target and not other.head_is_target)
    return NO_SUCH if apart else ""


def unfit(prompt: Prompt, act: Act) -> tuple[Unclear, ...]:
    """Return why nobody can tell which incident it is the same as."""
    same = act.answers.get("same") if prompt.asked.question == "first look" else None
    if same is None or same.picked != ("known",) or _named(same.words):
        return ()
    return (Unclear(item="same", why=NO_REFERENCE),)


NO_REFERENCE = (
    "It names no reference: that is the six letters and figures in brackets in our emails about a case. If you cannot find it, "
    "answer C, unsure."
)


def _named(words: str) -> str:
    return next((word for word in re.findall(r"[A-Z0-9]+", words.upper()) if re.fullmatch(REFERENCE, word)), "")
