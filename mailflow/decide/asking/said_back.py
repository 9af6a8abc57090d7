"""What an email says back of the answers that its reader gave before.

The one idea: an answer is said back only as long as that can still change something.
"""

from datetime import datetime

from mailflow.decide import whom
from mailflow.decide.shown import details
from mailflow.decide.turn import Turn
from mailflow.people import Person
from mailflow.prompt.answers import Unclear
from mailflow.record import Case, LetterState, Prompt
from mailflow.workflow import question as row
from mailflow.write import answers


def so_far(turn: Turn, prompt: Prompt, unclear: tuple[Unclear, ...]) -> str:
    """Return what was understood of the answers to a prompt, in its own words."""
    again = {one.item for one in unclear}
    understood = {name: answer for name, answer in prompt.answers.items() if name not in again}
    return answers.in_words(row(prompt.asked.question), understood, turn.names)


def kept(turn: Turn, prompt: Prompt) -> str:
    """Say what stands of what somebody answered when they were asked before, and how they change it."""
    question, stands = row(prompt.asked.question), prompt.asked.kept
    said = answers.in_words(question, stands, turn.names)
    numbers = " or ".join(str(number) for number, item in enumerate(question.items, 1) if item.name in stands)
    return f"Of your last answer we keep: {said}. To change that, give {numbers} as well."


def read_back(turn: Turn, person: Person) -> str:
    """Return how this person's last answer was understood, as long as that can still change something: it rides on their
    next email, and none is sent for it."""
    done = [p for p in turn.case.prompts.values() if p.by == person.key and p.answered_at is not None]
    if not done or whom.confined_to(turn.case):
        return ""
    last = max(done, key=lambda p: (p.answered_at or turn.at, p.asked.prompt))
    since = last.answered_at or turn.at
    told = any(m.owed.to == person.key and m.owed_at >= since and m.owed_at < turn.at for m in turn.case.mails.values())
    if told or _acted_on(turn.case, last, since):
        return ""
    strand = details.strand_of(turn.case, row(last.asked.question), last.asked.about)
    parent = strand.name if strand and len(turn.case.strands) > 1 else ""
    return answers.read_back(row(last.asked.question), last.answers, turn.names, parent)


def _acted_on(case: Case, answered: Prompt, since: datetime) -> bool:
    """Return whether what rests on an answer is done: a letter that was written since is released, the parent's part is
    decided on, or the matter is finished."""
    strand = details.strand_of(case, row(answered.asked.question), answered.asked.about)
    released = any(
        letter.drafted_at >= since and letter.state in (LetterState.APPROVED, LetterState.SENT)
        for letter in case.letters.values()
    )
    decided = bool(strand and strand.decided and strand.decided_at and strand.decided_at >= since)
    return released or decided or bool(case.finished)
