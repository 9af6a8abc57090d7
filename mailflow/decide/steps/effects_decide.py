"""Steps of the decision: the lead recommends, the Head Teacher decides, somebody answers for it, and the strand ends.

The one idea: a part of a case ends once what was decided is carried out, and not before.
"""

from datetime import datetime, timedelta
from typing import Final

from mailflow import policy
from mailflow.decide import asking, whom
from mailflow.decide.letters import drafting, withdrawing
from mailflow.decide.letters.drafted import Wanted
from mailflow.decide.shown import details, in_short, who_decided
from mailflow.decide.shown.quoted import quoted
from mailflow.decide.stopping import ending, holds
from mailflow.decide.turn import Turn
from mailflow.letters import OF_DECISIONS
from mailflow.prompt import Limit
from mailflow.prompt.answers import Answer
from mailflow.record import HoldKind, Letter, LetterState, Prompt
from mailflow.record import events as e
from mailflow.workflow import question as row
from mailflow.write.answers import in_words

OWNED = tuple(r.owner_question for r in policy.RESPONSES if r.owner_question)
UNSENT = (LetterState.DRAFTED, LetterState.APPROVED, LetterState.LAPSED)


def put_to_the_head(turn: Turn, prompt: Prompt) -> None:
    """Put each letter that was recommended to the Head Teacher, or where there is none the response itself."""
    number = prompt.asked.about
    codes = prompt.picked("response")
    grade = "".join(prompt.picked("grade"))
    turn.put(e.Recommended(strand=number, responses=codes, finding=prompt.picked("finding")[0], grade=grade))
    words = " ".join(prompt.picked("letter"))
    named = [policy.response(code).letter for code in codes if policy.response(code).letter]
    for name in named:
        drafting.draft(turn, Wanted(name=name, strand=number, words=words, words_by=prompt.by, decider=True))
    if not named:
        asking.ask(turn, "agree", number)


STANDS: Final = ("criticism", "earlier", "past cases", "equality")
"""What a lead need not say again who recommends again: none of it depends on what is recommended."""


def recommend_again(turn: Turn, prompt: Prompt) -> None:
    """The lead recommends anew; about an invitation there is nothing to recommend yet, so the gathering is asked about."""
    strand = _strand_of(turn, prompt)
    if strand and turn.case.answered("conversation", strand):
        return asking.ask(turn, "recommendation", strand, kept=_still_said(turn, strand))
    return asking.ask(turn, "gathered")


def _still_said(turn: Turn, strand: int) -> dict[str, Answer | None]:
    """Return what of a lead's last recommendation stands for their next; nothing of somebody else's, who led before."""
    before = turn.case.answered("recommendation", strand)
    if before is None or before.by != turn.case.lead:
        return {}
    return {name: before.answers.get(name) for name in STANDS}


def recommend_all(turn: Turn, _prompt: Prompt) -> None:
    """Ask for a recommendation for every strand that is not settled and whose parent was heard."""
    for number, strand in turn.case.strands.items():
        if not strand.settled and turn.case.answered("conversation", number):
            asking.ask(turn, "recommendation", number)


def _strand_of(turn: Turn, prompt: Prompt) -> int:
    letter = _letter_of(turn, prompt)
    return letter.draft.strand if letter else prompt.asked.about


def _letter_of(turn: Turn, prompt: Prompt) -> Letter | None:
    return turn.case.letters.get(prompt.asked.about) if row(prompt.asked.question).scope == "letter" else None


def no_action(turn: Turn, prompt: Prompt) -> None:
    """The Head Teacher decides that nothing is done: no other letter of a decision goes, and a parent who was spoken to
    is told so."""
    strand = _strand_of(turn, prompt)
    if not strand:
        return
    for letter in list(turn.case.letters.values()):
        if letter.draft.strand == strand and letter.state in UNSENT:
            withdrawing.discard(turn, letter.draft.letter, "no action was decided on")
    turn.put(e.Decided(strand=strand, responses=("R0",), by=prompt.by))
    heard = bool(turn.case.of("account", strand) or turn.case.of("conversation", strand))
    hold = f"\n\nUntil the letter that says so has left, PAUSE {turn.case.reference} in a new email holds it."
    tell_the_lead(turn, strand, prompt.by, quoted(prompt.said("word")) + (hold if heard else ""))
    if heard:
        old = prompt.asked.about if _letter_of(turn, prompt) else 0
        drafting.draft(turn, Wanted(name="no further action", strand=strand, decides=prompt.by, replaces=old))
    else:
        ending.end_strand(turn, strand, "no action")


def show_again(turn: Turn, prompt: Prompt) -> None:
    drafting.show_again_(turn, prompt.asked.about)


def decided(turn: Turn, prompt: Prompt) -> None:
    strand = turn.case.strands[prompt.asked.about]
    drafting.decide_on(turn, strand.number, strand.recommended, prompt.by)
    tell_the_lead(turn, strand.number, prompt.by)
    settle(turn, strand.number)


def tell_the_lead(turn: Turn, number: int, by: str, line: str = "") -> None:
    """Whoever leads hears what was decided about a parent on what they recommended."""
    strand = turn.case.strands[number]
    who, decided = who_decided.called(turn.school, by), in_short.responses(strand.decided)
    blanks = {"who": who, "parent": strand.name, "decided": decided, "line": line}
    asking.tell(turn, "lead", "it is decided", blanks)


LONGEST_WAIT: Final = timedelta(days=28)
"""While everything waits, whoever sees to it is asked again after that at the latest: a day may have been mistyped."""
_WAITS_FOR: Final = {"legal advice": HoldKind.LEGAL, "authorities": HoldKind.POLICE}
"""The steps outside whose owner may say that everything is to wait, and for what."""


def owner_answered(turn: Turn, prompt: Prompt) -> None:
    """What the owner of a step answered is on record; a day to ask again is planned; else the strand may end.

    As long as legal advice is awaited, or the authorities ask us to wait, everything waits until the owner of each strand for
    which that was said says "go on"; advice not to write to the parent stops every letter of the decision that has not
    left. Then, where somebody else was named for the step, they are asked instead.
    """
    number, again, named = prompt.asked.about, prompt.picked("next"), prompt.picked("owner")
    kind = _WAITS_FOR.get(prompt.asked.question)
    waits = _says_wait(turn, prompt, kind)
    if prompt.picked("go on") == ("do not write",):
        for letter in list(turn.case.letters.values()):
            if letter.draft.strand == number and letter.draft.name in OF_DECISIONS:
                withdrawing.discard(turn, letter.draft.letter, "legal advice: do not write to the parent")
    if named and named != (prompt.by,):
        return asking.ask(turn, prompt.asked.question, number, to=named[0], why=_asked_to_see_to_it(turn, prompt))
    _tell_who_decides(turn, prompt)
    if kind and not waits:
        holds.lift_hold(turn, kind, prompt.by, number)
    if again:
        day = datetime.fromisoformat(again[0])
        at = max(day.replace(hour=8, tzinfo=turn.school.calendar.zone), turn.at + timedelta(hours=1))
        at = min(at, turn.at + LONGEST_WAIT) if waits else at
        turn.put(e.Planned(question=prompt.asked.question, about=number, at=at))
    elif waits:
        at, _ = turn.due_or_tomorrow(Limit.OWNER)
        turn.put(e.Planned(question=prompt.asked.question, about=number, at=at))
    else:
        settle(turn, number)
    return None


def _says_wait(turn: Turn, prompt: Prompt, kind: HoldKind | None) -> bool:
    """Return whether an answer says that everything is to wait, or leaves its strand's hold of this kind as it is."""
    if prompt.picked("received") == ("no",) or prompt.picked("go on") == ("wait",):
        return True
    return bool(kind and not prompt.picked("go on") and holds.on(turn.case, kind, prompt.asked.about))


def _asked_to_see_to_it(turn: Turn, prompt: Prompt) -> str:
    """Return what opens the email to whoever was named: who has named them, and what else that answer said."""
    said = {name: answer for name, answer in prompt.answers.items() if name != "owner"}
    words = quoted(in_words(row(prompt.asked.question), said, turn.names))
    also = f", and wrote:\n\n{words}" if said else "."
    return f"{turn.names.get(prompt.by, 'The Head Teacher')} has asked you to see to this{also}"


def _tell_who_decides(turn: Turn, prompt: Prompt) -> None:
    """Whoever decides hears what somebody else whom they had named has done."""
    decides = whom.approver(turn)
    if decides and whom.owner(turn, prompt.asked.question, prompt.asked.about) == prompt.by != decides.key:
        said = in_words(row(prompt.asked.question), prompt.answers, turn.names)
        blanks = {"who": turn.names.get(prompt.by, ""), "words": quoted(said)}
        asking.tell(turn, decides.key, "words besides", blanks)


def settle(turn: Turn, number: int) -> None:
    """End a strand whose decision is carried out: its letters have left, none is to be written anew, and every owner has
    answered."""
    strand = turn.case.strands[number]
    asked = [turn.case.prompts[one].asked for one in turn.case.open]
    waiting = any(_of_its_decision(turn, one.question, one.about, number) for one in asked)
    planned = any(_of_its_decision(turn, plan.question, plan.about, number) for plan in turn.case.plans)
    unsent = any(
        letter.draft.strand == number and letter.draft.name in OF_DECISIONS and letter.state in UNSENT
        for letter in turn.case.letters.values()
    )
    if strand.decided and not strand.settled and not waiting and not planned and not unsent:
        outcome = ", ".join(policy.response(code).name for code in strand.decided)
        ending.end_strand(turn, number, outcome)


def _of_its_decision(turn: Turn, question: str, about: int, number: int) -> bool:
    """Return whether a parent's part is not at its end as long as this is not answered."""
    strand = details.strand_of(turn.case, row(question), about)
    return question in (*OWNED, *TO_BE_WRITTEN) and strand is not None and strand.number == number


TO_BE_WRITTEN: Final = ("recommendation", "redraft", "find out more")
"""What is asked where whoever decides wants another letter, or none of those that were put to them."""


def finish(turn: Turn, outcome: str) -> None:
    """Tell each reporter that the matter is finished, and no more; thank and support the staff whom it touched; plan the
    follow-up."""
    turn.put(e.Finished(outcome=outcome))
    for report in turn.case.at_hand:
        if report.contact and report.address:
            drafting.draft(turn, Wanted(name="finished", report=report.number))
    for key in dict.fromkeys(p.by for p in turn.case.of("witness") if p.by and _touched(turn, p)):
        drafting.draft(turn, Wanted(name="support", staff=key))
    turn.put(e.Planned(question="follow up", about=0, at=follow_up_at(turn)))


def _touched(turn: Turn, witness: Prompt) -> bool:
    """Tell whether it was about this member of staff, or touched them."""
    return witness.by in turn.case.staff or witness.picked("effect") in (("upset",), ("support",))


def follow_up_at(turn: Turn) -> datetime:
    at = turn.due_or_tomorrow(Limit.FOLLOW_UP)[0].astimezone(turn.school.calendar.zone)
    return at.replace(hour=8, minute=0, second=0, microsecond=0)
