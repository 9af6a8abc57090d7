"""When an approval does not stand, and how whoever gave it takes it back.

The one idea: a letter goes only if nothing speaks against it. Anything but thanks from whoever released it, while it
waits, is taken as a second thought.
"""

from mailflow.authorship import Written
from mailflow.decide import asking, whom
from mailflow.decide.letters import confidence, drafting, released, stale, withdrawing
from mailflow.decide.turn import Turn
from mailflow.letters import Addressee, Releaser
from mailflow.prompt import Question
from mailflow.prompt.answers import Act
from mailflow.prompt.steps import Approve
from mailflow.record import Letter, LetterState, Prompt
from mailflow.record import events as e


def cannot_approve(turn: Turn, prompt: Prompt, question: Question, act: Act, by: str) -> str:
    """Return why an approval does not stand: a hold, a date that is over, or something new since it was shown."""
    approves = any(isinstance(step, Approve) for step in question.steps_of(act.answers))
    letter = turn.case.letters.get(prompt.asked.about)
    if not approves or letter is None:
        return ""
    if turn.case.holds:
        return "the case is stopped; you will be asked again when it goes on"
    if letter.draft.released_by is Releaser.LEAD and by != turn.case.lead:
        return "another lead was named meanwhile, who is asked instead"
    if letter.draft.released_by is Releaser.DECIDER and not may_still_decide(turn, by):
        return "you have come to have a part in this case since you were asked, so somebody else decides"
    if letter.state not in (LetterState.DRAFTED, LetterState.LAPSED):
        return "this letter is no longer the one to be decided on"
    if turn.at > letter.draft.good_until:
        return "the letter was out of date, so it is written anew for today"
    if letter.draft.released_by is Releaser.DECIDER and stale.signed_by_another(turn, letter.draft, by):
        return "it was signed in another name than yours, so it is written anew"
    if changed := stale.changed(turn, letter.draft):
        return changed
    strand = turn.case.strands.get(letter.draft.strand)
    if strand and strand.last_words_at > prompt.at_event:
        return "something new has come since you were shown the letter"
    return "; ".join(confidence.look(turn, letter.draft))


def cannot_leave(turn: Turn, letter: Letter, digest: str = "") -> str:
    """Return why a letter may not leave now; "" where it may. `digest` is of what lies ready to go, where that is known."""
    draft = letter.draft
    if letter.state is not LetterState.APPROVED:
        return "nobody has released it"
    if digest and digest != draft.digest:
        return "what lay ready to go was not the letter approved"
    if draft.to is Addressee.PARENT and turn.at > draft.good_until:
        return "the approval was out of date"
    if late := withdrawing.over(turn, draft):
        return late
    if changed := stale.changed(turn, draft):
        return changed
    if withdrawing.taken_back(turn, letter):
        return "it was taken back while nobody knew whether it had gone"
    strand = turn.case.strands.get(draft.strand)
    if strand is not None and strand.last_words_at > letter.approved_at_event:
        return "something new has come since it was approved"
    if strand is not None and turn.case.held_at > letter.approved_at_event:
        return "the case was stopped since it was approved"
    return "; ".join(confidence.look(turn, draft))


def may_still_decide(turn: Turn, by: str) -> bool:
    person = turn.person(by)
    return person is not None and whom.may_decide(turn, person)


def overtake(turn: Turn, strand: int, why: str) -> None:
    """End what was approved for a strand (for every strand, if 0) and waits to leave; the releaser is told why."""
    for letter in withdrawing.waiting_to_leave(turn):
        if letter.draft.strand and strand in (0, letter.draft.strand):
            drafting.lapse(turn, letter, why)


def second_thoughts(turn: Turn, by: str, written: Written, number: int = 0) -> bool:
    """Take a letter back if the one who released it says STOP or RECALL, or anything else than thanks, before it leaves.

    `number`: the letter that they reply about, or the one before it; 0 for all that they released. Return whether there
    was such a word.
    """
    mine, maybe = withdrawing.released_by(turn, by, number), withdrawing.perhaps_gone_by(turn, by, number)
    stop = is_stop(written.words)
    if not (mine or maybe) or (written.courtesy and not stop):
        return False
    turn.put(e.Noted(by=by, words=written.words[:2000] or "RECALL", key=written.key, takes_back=maybe))
    if not mine:
        asking.tell(turn, by, "too late", to_command=True)
    for letter in mine:
        if stop:
            withdrawing.recall(turn, letter, by)
        else:
            drafting.lapse(turn, letter, f"you wrote again after you had approved it (“{short(written.words)}”)")
        released.not_after_all(turn, letter, by)
    return True


def short(words: str) -> str:
    """Return words on one line, or how they begin."""
    line = " ".join(words.split())
    return line if len(line) <= 80 else f"{line[:79]}…"


def is_stop(words: str) -> bool:
    """Return whether a reply says RECALL, or a bare STOP, first."""
    first = words.strip().split("\n", 1)[0].strip(" .!").casefold()
    return first in ("stop", "recall") or first.startswith("recall ")
