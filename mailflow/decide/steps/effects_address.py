"""Where letters to a parent go: what the office says of it, and what it takes back.

The one idea: what the office takes back counts at once, since a letter that somebody else has had cannot be taken back. Nothing
goes there, nobody can approve it, and what waited is shown anew with the new place.
"""

from typing import Final

from mailflow import write
from mailflow.decide import asking
from mailflow.decide.letters import drafting, reporters, withdrawing
from mailflow.decide.letters.drafted import Wanted, place
from mailflow.decide.letters.stale import LOOKED_UP
from mailflow.decide.steps.effects_after import new_copy
from mailflow.decide.steps.effects_gather import own_address
from mailflow.decide.turn import Turn
from mailflow.letters import OF_DECISIONS, letter_kind
from mailflow.record import Letter, LetterState, Prompt
from mailflow.record import events as e

OF_A_PLACE: Final = ("address", "undelivered")
"""The questions by which the office says where letters to a parent go."""
TAKEN_BACK: Final = (
    "You have written again about where letters to {0} go. Until you answer here, no letter goes to {0}."
)
MOVED: Final = "The office has looked up again where letters to them go, so this needs your word again."


def locate(turn: Turn, prompt: Prompt) -> None:
    """The office's word on where a private letter may go."""
    number, own = prompt.asked.about, prompt.picked("household") == ("own",)
    given = (prompt.picked("address") or ("",))[0]
    address = own_address(turn, turn.case.strands[number].name, given) if own else ""
    if own and not address:
        reporters.shares_with(turn, turn.case.strands[number].name, given)
        why = "That address is also used by somebody in this case, or none was given, so no letter can go there."
        return asking.ask(turn, "address", number, why=why)
    turn.put(e.Located(strand=number, channel="email" if own else "post", address=address))
    mine = _letters(turn, number)
    if not mine:
        return drafting.draft(turn, Wanted(name="invitation", strand=number))
    for letter in [x for x in mine if x.state is not LetterState.SENT] or mine[-1:]:
        _goes_there(turn, letter)
    return None


def _letters(turn: Turn, strand: int) -> list[Letter]:
    """Return the letters to this parent that have gone or may still go, oldest first."""
    ours = (x for x in turn.case.letters.values() if x.draft.strand == strand and x.state is not LetterState.DEAD)
    return [x for x in ours if x.draft.letter not in withdrawing.perhaps_gone(turn)]


def _goes_there(turn: Turn, letter: Letter) -> None:
    """Write a letter anew for where letters to this parent go now. One that has gone goes again if it went elsewhere, and tells
    a decision or asks what nobody has answered; what it was reminded of in between is not needed with it."""
    strand, draft = turn.case.strands[letter.draft.strand], letter.draft
    kind = letter_kind(draft.name)
    if kind.reminds:
        return withdrawing.discard(turn, draft.letter, MOVED)
    if letter.state is LetterState.SENT:
        asks = kind.asks and turn.case.waiting(kind.asks, strand.number)
        if (draft.channel, draft.address) == place(strand) or not (asks or draft.name in OF_DECISIONS):
            return None
    return new_copy(turn, letter, MOVED)


def take_back(turn: Turn, strand: int, by: str) -> None:
    """Let nothing go to this parent until the office has said anew where."""
    turn.put(e.Misplaced(strand=strand, by=by))
    for letter in _letters(turn, strand):
        if letter in withdrawing.waiting_to_leave(turn):
            drafting.lapse(turn, letter, "the office has taken back where it goes", show_again=False)
        for question in ("release", "decide", "undelivered"):
            waits = turn.case.waiting(question, letter.draft.letter)
            if waits is not None:
                asking.close_prompt(turn, waits, LOOKED_UP)
    asking.ask(turn, "address", strand, why=TAKEN_BACK.format(turn.case.strands[strand].name))


def gone_there(turn: Turn, strand: int) -> str:
    """Return which letters to this parent have gone where letters to them go now, in a sentence; "" if none has."""
    zone, there = turn.school.calendar.zone, place(turn.case.strands[strand])
    sent = [
        f"{letter.draft.name}, {write.moment(mail.sent_at, zone)}"
        for letter in _letters(turn, strand)
        for mail in turn.case.mails.values()
        if mail.owed.letter == letter.draft.letter
        and mail.sent_at
        and (letter.draft.channel, letter.draft.address) == there
    ]
    return f"These letters to {turn.case.strands[strand].name} had gone there: {'; '.join(sent)}" if sent else ""
