"""A danger in what a person wrote to us, whatever else it is.

The one idea: it is looked for in every message, and never in our own words. Where all that somebody of ours wrote was read as
choices among the answers that we printed, those are our words too: only a plain sign of danger in them alerts, and no mere
likeness.
"""

from mailflow.happening import DangerSeen, Happening, Replied
from mailflow.mail.intake.placed import Arrival, ForCase, Outcome, sorted_
from mailflow.mail.triage import Action
from mailflow.mail.triage.reasons import signs_of_danger
from mailflow.prompt import To
from mailflow.prompt.answers import Act
from mailflow.prompt.items import Words
from mailflow.record import Case
from mailflow.workflow import question as row


def in_it(
    arrival: Arrival, stream: str, versions: tuple[str, ...] = (), *, only_choices: bool = False
) -> tuple[Outcome, ...]:
    """Return the alert for a case of which a message speaks, if it tells of a danger; `only_choices`: it says nothing but
    what we had printed."""
    found = sorted_(arrival, versions)
    likeness_alone = only_choices and len(versions) == 1 and not signs_of_danger(found.reasons)
    if Action.ALERT not in found.actions or likeness_alone:
        return ()
    why = "; ".join(reason.words for reason in found.reasons)[:200]
    danger = DangerSeen(at=arrival.message.received, key=f"{arrival.message.key} danger", words=why)
    return (ForCase(stream, danger),)


def only_choices(case: Case, happening: Happening) -> bool:
    """Tell whether a reply of one of us was read whole, and as nothing but choices among the answers that we printed."""
    if not isinstance(happening, Replied) or not isinstance(happening.reading, Act):
        return False
    question, act = row(case.prompts[happening.prompt].asked.question), happening.reading
    own = act.words.strip() or any(answer.words.strip() for answer in act.answers.values())
    typed = any(isinstance(item, Words) and item.name in act.answers for item in question.items)
    return question.to not in (To.PARENT, To.REPORTER) and bool(happening.by.person) and not (own or typed)
