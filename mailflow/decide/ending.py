"""How a case ends here, handed to another procedure or closed; and how a parent's part of it does."""

from mailflow.decide import asking, whom, withdrawing
from mailflow.decide.turn import Turn
from mailflow.letters import OF_DECISIONS
from mailflow.people import Role
from mailflow.record import Prompt
from mailflow.record import events as e


def transfer(turn: Turn, to: str, by: str) -> None:
    """Hand the matter over and stop here: nothing further is asked, and nothing that is owed to a parent leaves."""
    turn.put(e.Transferred(to=to, why=f"decided by {by}"))
    for number in sorted(turn.case.open):
        asking.close_prompt(turn, turn.case.prompts[number], f"handed over: {to}")
    for number in sorted(turn.case.live):
        mail = turn.case.mails[number]
        if mail.owed.letter and mail.state == "owed":
            turn.put(e.Withdrawn(mail=number, why=f"handed over: {to}"))
    if whom.confined_to(turn.case) is None:
        asking.tell(turn, HANDED_TO.get(to, Role.OFFICE), "handed over", {"to": to})
    close(turn, f"handed over: {to}")


HANDED_TO = {"data protection lead": Role.DATA_PROTECTION, "behaviour policy": Role.DSL, "safeguarding": Role.DSL}


def close_once_all_has_left(turn: Turn, prompt: Prompt) -> None:
    """Close the case on the lead's word; while a letter that was released to a parent has not left, ask them again."""
    still = [letter.draft for letter in withdrawing.not_yet_gone(turn) if letter.draft.strand]
    if not still:
        return close(turn, "followed up")
    which = " and ".join(f"“{draft.name}” to {draft.addressee}" for draft in still)
    why = f"It is not closed yet: {which} is released and has not left. Please answer once it has."
    return asking.ask(turn, prompt.asked.question, prompt.asked.about, why=why)


def close(turn: Turn, why: str) -> None:
    """Close the case. What is still owed to staff leaves all the same."""
    for number in sorted(turn.case.open):
        asking.close_prompt(turn, turn.case.prompts[number], why)
    turn.put(e.Closed(why=why))


def end_strand(turn: Turn, number: int, outcome: str) -> None:
    """End a parent's part. An invitation or a note that is still to be written or released is not sent any more."""
    turn.put(e.Ended(strand=number, outcome=outcome))
    for letter in list(turn.case.letters.values()):
        if letter.draft.strand == number and withdrawing.over(turn, letter.draft):
            withdrawing.discard(turn, letter.draft.letter, withdrawing.OVER)
    for stopped in turn.case.stopped:
        if stopped.strand == number and stopped.name not in OF_DECISIONS:
            turn.put(e.LeftUnwritten(name=stopped.name, strand=number, report=0, staff=""))
    unwritten = turn.case.waiting("cannot draft")
    if unwritten is not None and not turn.case.stopped:
        asking.close_prompt(turn, unwritten, withdrawing.OVER)
