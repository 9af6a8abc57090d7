"""Letters that are not to leave after all: put aside, or taken back by whoever released them.

The one idea: what is gone, or may be, cannot be taken back; everything else of the letter goes with it.
"""

from collections.abc import Iterable

from mailflow.decide import asking
from mailflow.decide.turn import Turn
from mailflow.letters import OF_DECISIONS, letter_kind
from mailflow.record import Letter, LetterState, MailState
from mailflow.record import events as e

OVER = "their part in it has ended"


def over(turn: Turn, draft: e.Drafted) -> str:
    """Return why a letter comes too late, "" where it does not: the part of the parent has ended, and it is not of the
    decision that ended it; whoever reported is not to be written to, or not there; or what it reminds of is waited for no
    more."""
    strand, reminds = turn.case.strands.get(draft.strand), letter_kind(draft.name).reminds
    if strand is not None and strand.settled and draft.name not in OF_DECISIONS:
        return OVER
    report = turn.case.reports.get(draft.report)
    if report is not None and not (report.contact and report.address == draft.address):
        return "they are not to be written to there any more"
    answered = reminds and not turn.case.waiting(reminds, draft.strand or draft.report)
    return "what it reminds of is waited for no more" if answered else ""


def discard(turn: Turn, number: int, why: str) -> None:
    """Put a letter aside for good, unsent; one that is gone, or may be, stays as it is."""
    letter = turn.case.letters[number]
    if letter.state in (LetterState.SENT, LetterState.DEAD) or number in perhaps_gone(turn):
        return
    turn.put(e.Discarded(letter=number, why=why))
    withdraw(turn, number, why)
    close_what_waits(turn, number, why)


def close_what_waits(turn: Turn, number: int, why: str) -> None:
    """Close what is asked, or planned to be, of whoever writes a letter or releases it."""
    for name in ("release", "decide", "redraft", "talked"):
        waiting = turn.case.waiting(name, number)
        if waiting is not None:
            asking.close_prompt(turn, waiting, why)
        if turn.case.planned(name, number):
            turn.put(e.Unplanned(question=name, about=number))


def recall(turn: Turn, letter: Letter, by: str) -> None:
    """Take a released letter back before it leaves. While everything is stopped, whoever does so reads nothing of the matter."""
    turn.put(e.Recalled(letter=letter.draft.letter, by=by))
    withdraw(turn, letter.draft.letter, "recalled")
    if turn.school.stopped:
        line = f"The letter with the code {letter.draft.code} was taken back in time. It has not been sent."
        asking.tell(turn, by, "done", {"line": f"{line} {asking.ALL_STOPPED}"}, to_command=True)
    else:
        blanks = {"letter": letter.draft.name, "addressee": letter.draft.addressee, "next": _next(turn, letter, by)}
        asking.tell(turn, by, "recalled", blanks)
    if letter.draft.strand:
        asking.ask(turn, "talked", letter.draft.letter)


def _next(turn: Turn, letter: Letter, by: str) -> str:
    """Say what comes of a letter that was taken back, to whoever did, where somebody else has it now."""
    lead = turn.person(turn.case.lead)
    if not letter.draft.strand or lead is None or lead.key == by:
        return ""
    return (
        f"{lead.name} is asked to talk it over with you. After that you are shown it again, or another recommendation."
    )


def withdraw(turn: Turn, letter: int, why: str) -> None:
    """Withdraw a letter's email that is still owed, and what is asked or planned about posting it."""
    for number in sorted(turn.case.live):
        mail = turn.case.mails[number]
        if mail.owed.letter == letter and mail.state is MailState.OWED:
            turn.put(e.Withdrawn(mail=number, why=why))
    posted = turn.case.waiting("posted", letter)
    if posted is not None:
        asking.close_prompt(turn, posted, why)
    if turn.case.planned("posted", letter):
        turn.put(e.Unplanned(question="posted", about=letter))


def waiting_to_leave(turn: Turn) -> tuple[Letter, ...]:
    """Return the letters that are released, that are neither gone nor on their way, and that can still be taken back: of a
    case that has ended none can."""
    gone = perhaps_gone(turn)
    return tuple(x for x in not_yet_gone(turn) if turn.case.ours and x.draft.letter not in gone)


def released_by(turn: Turn, by: str, number: int = 0) -> tuple[Letter, ...]:
    """Return the letters that wait to leave on this person's word, about each or on the decision that it tells; with a
    number that letter, or the one that was written in its place."""
    return _on_the_word_of(turn, by, number, waiting_to_leave(turn))


def perhaps_gone_by(turn: Turn, by: str, number: int = 0) -> tuple[int, ...]:
    """Return the letters on this person's word that are being handed over, or may have left."""
    maybe = [x for x in not_yet_gone(turn) if turn.case.ours and x.draft.letter in perhaps_gone(turn)]
    return tuple(letter.draft.letter for letter in _on_the_word_of(turn, by, number, maybe))


def _on_the_word_of(turn: Turn, by: str, number: int, letters: Iterable[Letter]) -> tuple[Letter, ...]:
    theirs = (x for x in letters if x.approved_by == by and (x.approved_prompt or x.draft.decides))
    return tuple(letter for letter in theirs if number in (0, *_written_for(turn, letter)))


def taken_back(turn: Turn, letter: Letter) -> bool:
    """Return whether whoever released a letter took it back while nobody knew whether it had gone."""
    notes = (one.event for one in turn.case.notes if one.number > letter.approved_at_event)
    return any(isinstance(note, e.Noted) and letter.draft.letter in note.takes_back for note in notes)


def _written_for(turn: Turn, letter: Letter) -> tuple[int, ...]:
    """Return the number of a letter, and of every one in whose place it was written."""
    before = turn.case.letters.get(letter.draft.replaces)
    return (letter.draft.letter, *(_written_for(turn, before) if before else ()))


def not_yet_gone(turn: Turn) -> tuple[Letter, ...]:
    """Return the letters that are released, and of which we do not know that they are gone."""
    return tuple(letter for letter in turn.case.letters.values() if letter.state is LetterState.APPROVED)


def perhaps_gone(turn: Turn) -> set[int]:
    """Return the letters of which an email is being handed to the mail server, or may have left."""
    maybe = (MailState.SENDING, MailState.UNCERTAIN)
    return {mail.owed.letter for mail in turn.case.mails.values() if mail.state in maybe}
