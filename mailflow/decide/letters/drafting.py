"""Letters: looked at, put to whoever releases them, approved, lapsed, written anew.

The one idea: what is approved is the sealed content of one draft, named by its digest. Any change is a new draft with a
new digest; anything new on the strand ends an approval.
"""

from datetime import datetime
from typing import Final

from mailflow import letters, policy
from mailflow.decide import asking
from mailflow.decide.letters import confidence, released, stale
from mailflow.decide.letters.drafted import Wanted, anew, leaves_at, names, on_paper, stopped, written_out
from mailflow.decide.letters.withdrawing import close_what_waits, discard, over, perhaps_gone, withdraw
from mailflow.decide.meetings import NoTimes
from mailflow.decide.shown import in_short
from mailflow.decide.turn import Turn, new_mail
from mailflow.letters import Addressee, Releaser, Unfilled
from mailflow.people import Role
from mailflow.record import Letter, LetterState
from mailflow.record import events as e
from mailflow.workdays import NotLoaded


def draft(turn: Turn, wanted: Wanted) -> None:
    """Write a letter, and put it to whoever releases it once it is on paper; or say why it cannot be written. One that names
    whoever leads is written once somebody does."""
    if not turn.case.lead and names(turn, wanted.name, "lead"):
        turn.put(stopped(wanted, (NOBODY_LEADS,)))
        return asking.ask(turn, "reassign")
    try:
        drafted = written_out(turn, wanted)
    except Unfilled as missing:
        return _stop(turn, wanted, tuple(f"nothing to put for “{name.replace('_', ' ')}”" for name in missing.blanks))
    except NoTimes as late:
        return _other_times(turn, wanted, str(late))
    except NotLoaded as missing:
        return _stop(turn, wanted, (str(missing),))
    turn.put(drafted)
    nothing_stopped(turn)
    if why := confidence.look(turn, drafted):
        return not_shown(turn, drafted, why)
    if not on_paper(drafted):
        put_to_releaser(turn, drafted.letter)
    return None


def _other_times(turn: Turn, wanted: Wanted, why: str) -> None:
    """The lead is asked for other times; where no letter is to be written anew yet, with all that they recommend."""
    if wanted.replaces:
        return asking.ask(turn, "redraft", wanted.replaces, why=why)
    return asking.ask(turn, "recommendation", wanted.strand, why=why)


def not_shown(turn: Turn, drafted: e.Drafted, why: tuple[str, ...]) -> None:
    """Stop a draft before anybody approves it: whoever writes it is told why, and asked for other words."""
    turn.put(stopped(anew(drafted), why))
    turn.put(e.Discarded(letter=drafted.letter, why="; ".join(why)))
    if drafted.strand and turn.case.lead:
        said = f"This draft was stopped: {'; '.join(why)}."
        said = " ".join(filter(None, (said, confidence.repeated(turn, drafted), "It will not go.")))
        asking.ask(turn, "redraft", drafted.letter, why=said)
    else:
        asking.ask(turn, "cannot draft")


def _stop(turn: Turn, wanted: Wanted, why: tuple[str, ...]) -> None:
    turn.put(stopped(wanted, why))
    asking.ask(turn, "cannot draft")


def nothing_stopped(turn: Turn) -> None:
    """What could not be written is written by now, or not to be: nobody is asked about it any more."""
    asked = turn.case.waiting("cannot draft")
    if asked is not None and not turn.case.stopped:
        asking.close_prompt(turn, asked, "it is written by now, or not to be")


NOBODY_LEADS: Final = "nobody leads, and it says whom to talk to"


def write_what_waited_for_a_lead(turn: Turn) -> None:
    """Somebody leads again: write what could not be written without."""
    for one in turn.case.stopped:
        if one.why == (NOBODY_LEADS,):
            write_stopped(turn, one)


def write_stopped(turn: Turn, one: e.Stopped) -> None:
    """Write a letter that could not be written before."""
    draft(turn, anew(one))


def put_to_releaser(turn: Turn, number: int) -> None:
    """Put a draft to whoever releases it; what has standing approval, or the lead's own words, is released already."""
    draft_ = turn.case.letters[number].draft
    before = turn.case.prompts.get(draft_.after)
    told = turn.case.answered("conversation", draft_.strand) if draft_.own_words_of else None
    if turn.case.holds and draft_.released_by is not Releaser.DECIDER:
        return None  # it is put again when the hold is lifted
    if stale.waits_for_a_lead(turn, draft_):
        return None  # it is written anew when somebody is named
    if stale.looked_up(turn, draft_):
        return None  # it is written anew when the office has said where it may go
    if stale.old(turn, draft_, draft_.decides):
        return again(turn, turn.case.letters[number], "the draft was no longer up to date")
    match draft_.released_by:
        case Releaser.STANDING:
            approve(turn, number, by=draft_.decides or _head(turn), prompt=0)
        case Releaser.LEAD if told is not None and told.by == turn.case.lead:
            turn.put(e.Shown(letter=number, digest=draft_.digest, prompt=told.asked.prompt))
            approve(turn, number, by=told.by, prompt=told.asked.prompt)
        case Releaser.LEAD:
            asking.ask(turn, "release", number, why=draft_.why, after=before)
        case Releaser.DECIDER:
            asking.ask(turn, "decide", number, draft_.decides, why=draft_.why, after=before)
    return None


def _head(turn: Turn) -> str:
    heads = turn.school.holders(Role.HEAD)
    return heads[0].key if heads else ""


def approve(turn: Turn, number: int, *, by: str, prompt: int, now: bool = False) -> None:
    """Release a letter of exactly the digest shown; owe it for when it may leave, which with `now` is at once.

    Where its day would come after the one until which the draft is good, it is written anew for its new day first.
    """
    letter = turn.case.letters[number]
    leaves = turn.at if now else leaves_at(turn, letter.draft.to)
    if leaves > letter.draft.good_until and letter.drafted_at < turn.at:
        return again(turn, letter, "the dates in it were over before it could leave, so here it is with new ones")
    turn.put(e.Approved(letter=number, digest=letter.draft.digest, by=by, prompt=prompt, at_once=now))
    if in_short.carries_out(turn.case, letter):
        decide_on(turn, letter.draft.strand, turn.case.strands[letter.draft.strand].recommended, by)
    if letter.draft.channel == "post":
        turn.put(e.Planned(question="posted", about=number, at=leaves))
    else:
        owe_letter(turn, letter.draft, leaves)
    if prompt and by:
        released.say_so(turn, letter.draft, by, leaves)
    return None


def decide_on(turn: Turn, strand: int, responses: tuple[str, ...], by: str) -> None:
    """Put the Head Teacher's decision on record; what takes an owner is asked for at once, and before any letter leaves."""
    turn.put(e.Decided(strand=strand, responses=responses, by=by))
    since = max((prompt.at_event for prompt in turn.case.of("recommendation", strand)), default=0)
    for code in responses:
        owner = policy.response(code).owner_question
        if owner and not any(prompt.at_event > since for prompt in turn.case.of(owner, strand)):
            asking.ask(turn, owner, strand)


def owe_letter(turn: Turn, draft_: e.Drafted, leaves: datetime) -> int:
    """Owe a released letter to its addressee from this instant on. Return the number of the mail, which for one by post is on
    record as an email is, with no address."""
    number = new_mail(turn.case)
    to = {Addressee.REPORTER: "reporter", Addressee.PARENT: "parent"}.get(draft_.to, draft_.staff)
    turn.put(
        e.Owed(
            mail=number,
            to=to,
            address=draft_.address,
            subject=draft_.subject,
            body=draft_.body,
            because=f"letter: {draft_.name}",
            not_before=leaves,
            letter=draft_.letter,
            paper=on_paper(draft_),
        )
    )
    return number


def lapse(turn: Turn, letter: Letter, why: str, *, show_again: bool = True) -> None:
    """An approval no longer holds: what waits to leave is withdrawn, the releaser is told and may approve again."""
    number = letter.draft.letter
    turn.put(e.Lapsed(letter=number, why=why))
    withdraw(turn, number, why)
    if show_again and not turn.case.holds:
        show_again_(turn, number, f"The letter was not sent: {why}. One word approves it again.")


def show_again_(turn: Turn, number: int, why: str = "", to: str = "") -> None:
    """Show a letter again to whoever releases it, with why, under a new prompt; out of date, it is written anew. `to` is
    who goes on being asked to decide on it. One that names whoever led waits until somebody leads. One of a decision that
    goes on a standing approval is put to whoever decides: they decided before whatever ended it."""
    letter = turn.case.letters[number]
    if letter.state in (LetterState.SENT, LetterState.DEAD) or number in perhaps_gone(turn):
        return None
    if late := over(turn, letter.draft):
        return discard(turn, number, late)
    if stale.waits_for_a_lead(turn, letter.draft):
        return None
    standing = letter.draft.released_by is Releaser.STANDING
    decider = standing and letter.draft.name in letters.OF_DECISIONS
    if letter.draft.own_words_of or decider or stale.old(turn, letter.draft, to):
        return again(turn, letter, why, decides=to, decider=decider)
    if standing:
        return put_to_releaser(turn, number)
    question = "release" if letter.draft.released_by is Releaser.LEAD else "decide"
    old = turn.case.waiting(question, number)
    if old is not None:
        asking.close_prompt(turn, old, why or "shown again")
    asking.ask(turn, question, number, to, why=why)
    return None


def again(
    turn: Turn,
    letter: Letter,
    why: str,
    *,
    words: str | None = None,
    words_by: str = "",
    decides: str = "",
    decider: bool = False,
) -> None:
    """Write a letter anew, with other words, for another day or in another name: a new draft, a new digest, a new release. One
    that names whoever led waits for somebody who leads."""
    old = letter.draft
    if words is None and stale.waits_for_a_lead(turn, old):
        close_what_waits(turn, old.letter, why or NOBODY_LEADS)
        return
    standing = old.released_by is Releaser.STANDING and not decider
    waits = next((p for name in ("decide", "release") if (p := turn.case.waiting(name, old.letter))), None)
    discard(turn, old.letter, why or "written anew")
    draft(
        turn,
        Wanted(
            name=old.name,
            strand=old.strand,
            report=old.report,
            staff=old.staff,
            words=old.words if words is None else words,
            words_by=words_by,
            replaces=old.letter,
            decider=decider or old.released_by is Releaser.DECIDER,
            why=why,
            after=waits.asked.prompt if waits else 0,
            signed=old.signed if standing else "",
            decides=old.decides if standing else decides,
        ),
    )
