"""How a case ends here, handed to another procedure or closed; and how one parent's part in it does."""

from mailflow import write
from mailflow.decide import asking, whom
from mailflow.decide.letters import drafting, withdrawing
from mailflow.decide.letters.drafted import Wanted
from mailflow.decide.letters.returned import may_not_have_gone
from mailflow.decide.shown import details
from mailflow.decide.turn import Turn
from mailflow.letters import OF_DECISIONS
from mailflow.people import Role
from mailflow.prompt import Scope
from mailflow.record import LetterState, MailState, Prompt
from mailflow.record import events as e
from mailflow.workflow import question as row

FOR_A_LETTER = frozenset({"what they wrote", "address", "release", "decide", "redraft", "find out more", "talked"})
"""The questions whose answers write a letter to a parent, or let it go."""


def end_strand(turn: Turn, number: int, outcome: str) -> None:
    """End one parent's part: no letter is written or waits for its release any more, but for one of the decision, and
    whoever was asked about it is told."""
    turn.put(e.Ended(strand=number, outcome=outcome))
    mine = [letter for letter in turn.case.letters.values() if letter.draft.strand == number]
    decisions = {letter.draft.letter for letter in mine if letter.draft.name in OF_DECISIONS}
    for prompt in [turn.case.prompts[n] for n in sorted(turn.case.open)]:
        question, about = row(prompt.asked.question), prompt.asked.about
        strand = details.strand_of(turn.case, question, about)
        of_decision = question.scope is Scope.LETTER and about in decisions
        if strand and strand.number == number and question.name in FOR_A_LETTER and not of_decision:
            _needs_no_answer(turn, prompt, f"{question.asks} ({strand.name})")
    for plan in turn.case.plans:
        strand = details.strand_of(turn.case, row(plan.question), plan.about)
        of_decision = row(plan.question).scope is Scope.LETTER and plan.about in decisions
        if strand and strand.number == number and plan.question in FOR_A_LETTER and not of_decision:
            turn.put(e.Unplanned(question=plan.question, about=plan.about))
    for letter in mine:
        if letter.state in (LetterState.DRAFTED, LetterState.LAPSED) or withdrawing.over(turn, letter.draft):
            withdrawing.discard(turn, letter.draft.letter, withdrawing.OVER)
    _leave_unwritten(turn, number)


def _leave_unwritten(turn: Turn, number: int) -> None:
    """What could not be written for this parent, and is not of the decision, is not tried again."""
    for stopped in turn.case.stopped:
        if stopped.strand == number and stopped.name not in OF_DECISIONS:
            turn.put(e.LeftUnwritten(name=stopped.name, strand=number, report=0, staff=""))
    drafting.nothing_stopped(turn)


def _needs_no_answer(turn: Turn, prompt: Prompt, asked: str) -> None:
    """Withdraw a question, and say so to those who still have it."""
    asking.close_prompt(turn, prompt, withdrawing.OVER)
    line = f"Thank you. This question needs no answer any more, since this parent's part has ended:\n\n{asked}"
    sent = [mail.owed for mail in turn.case.mails.values() if mail.state is MailState.SENT]
    reached = {owed.to for owed in sent if owed.prompt == prompt.asked.prompt}
    for key in [key for key in prompt.to if key in reached]:
        asking.tell(turn, key, "done", {"line": line})


def transfer(turn: Turn, to: str, by: str, letter: str = "") -> None:
    """Hand the matter over and stop here: nothing further is asked, and nothing that is owed to a parent leaves. `letter`
    tells whoever reported it where it went."""
    turn.put(e.Transferred(to=to, why=f"decided by {by}"))
    for number in sorted(turn.case.open):
        asking.close_prompt(turn, turn.case.prompts[number], f"handed over: {to}")
    for number in sorted(turn.case.live):
        mail = turn.case.mails[number]
        if mail.owed.letter and mail.state is MailState.OWED:
            turn.put(e.Withdrawn(mail=number, why=f"handed over: {to}"))
    if whom.confined_to(turn.case) is None:
        sender = TOLD if _told(turn, letter) else NOT_TOLD
        blanks = {"to": to, "messages": _messages(turn), "sender": sender}
        asking.tell(turn, HANDED_TO.get(to, Role.OFFICE), "handed over", blanks)
    close(turn, f"handed over: {to}")


HANDED_TO = {"data protection lead": Role.DATA_PROTECTION, "behaviour policy": Role.DSL, "safeguarding": Role.DSL}
TOLD = "We have told the sender that it is with you. Please answer them."
NOT_TOLD = "We have not told the sender where it went; that is yours to do."


def _told(turn: Turn, letter: str) -> bool:
    """Tell each reporter where their matter went, if the first look said that they may be written to. Return whether all of
    them are told. It goes on the Head Teacher's standing approval, or not at all: nobody is asked about it here."""
    look = turn.case.answered("first look")
    safe = look is not None and look.picked("acknowledge") == ("yes",) and not turn.case.holds
    if not letter or not safe or turn.school.digest_of_wording(letter) not in turn.school.standing:
        return False
    for report in turn.case.at_hand:
        if report.contact and report.address:
            drafting.draft(turn, Wanted(name=letter, report=report.number))
    leaving = [x.draft.report for x in turn.case.letters.values() if x.draft.name == letter and x.approved_by]
    return all(report.number in leaving for report in turn.case.at_hand)


def _messages(turn: Turn) -> str:
    """Say which messages they were, so that they can be found in the mailbox where they came."""
    zone = turn.school.calendar.zone
    return "\n".join(
        f"- the message of {write.moment(report.at, zone)} from {report.address or report.name or 'somebody'}"
        + (f", “{report.subject}”" if report.subject else "")
        for report in turn.case.at_hand
    )


def close_once_all_has_left(turn: Turn, prompt: Prompt) -> None:
    """Close the case on the lead's word; while a letter that was released to a parent has not left, ask them again."""
    still = [letter.draft for letter in withdrawing.not_yet_gone(turn) if letter.draft.strand]
    if not still:
        return close(turn, "followed up")
    which = " and ".join(f"“{draft.name}” to {draft.addressee}" for draft in still)
    why = f"It is not closed yet: {which} is released and has not left. Please answer once it has."
    return asking.ask(turn, prompt.asked.question, prompt.asked.about, why=why)


def close(turn: Turn, why: str) -> None:
    """Close the case. What is still owed to staff leaves all the same; of a letter of which nobody knows whether it went, the
    office is asked no more, and whoever worked on the case is told."""
    doubtful = [mail.owed.letter for mail in turn.case.mails.values() if mail.state is MailState.UNCERTAIN]
    for number in sorted(turn.case.open):
        asking.close_prompt(turn, turn.case.prompts[number], why)
    turn.put(e.Closed(why=why))
    for number in doubtful:
        may_not_have_gone(turn, turn.case.letters[number])
