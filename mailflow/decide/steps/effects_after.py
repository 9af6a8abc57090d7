"""Steps after a letter was released: did it arrive, did it go, was it posted; and what a case waits for at its end."""

from dataclasses import replace
from typing import Final

from mailflow import write
from mailflow.decide import asking
from mailflow.decide.letters import approvals, drafting, reporters, withdrawing
from mailflow.decide.letters.drafted import Wanted
from mailflow.decide.steps.effects_decide import follow_up_at, settle, tell_the_lead
from mailflow.decide.steps.effects_gather import own_address
from mailflow.decide.turn import Turn
from mailflow.letters import OF_DECISIONS, Releaser
from mailflow.prompt import Limit
from mailflow.prompt.answers import Act
from mailflow.record import Letter, LetterState, MailState, Prompt
from mailflow.record import events as e


def another_address(turn: Turn, prompt: Prompt) -> None:
    """Another address of the parent's own, from the school's records; one that a reporter uses is never taken."""
    letter = turn.case.letters[prompt.asked.about]
    given = (prompt.picked("address") or ("",))[0]
    if given.casefold() == letter.draft.address.casefold():
        why = "That is the address from which it came back. Please give another, or choose the post."
        return asking.ask(turn, "undelivered", prompt.asked.about, why=why)
    address = own_address(turn, letter.draft.addressee, given)
    if not address:
        reporters.shares_with(turn, letter.draft.addressee, given)
        why = "That address is also used by somebody in this case, or none was given, so no letter can go there."
        return asking.ask(turn, "undelivered", prompt.asked.about, why=why)
    return _goes_to(turn, letter, "email", address)


CAME_BACK: Final = (
    "A letter did not arrive where it was sent, so this goes to another place, and needs your word again."
)


def by_post(turn: Turn, prompt: Prompt) -> None:
    _goes_to(turn, turn.case.letters[prompt.asked.about], "post", "")


def _goes_to(turn: Turn, letter: Letter, channel: str, address: str) -> None:
    """Letters to this parent go to another place from now on: so does this one, and every other that waits for that word."""
    number = letter.draft.strand
    turn.put(e.Located(strand=number, channel=channel, address=address))
    new_copy(turn, letter, CAME_BACK)
    for other in list(turn.case.letters.values()):
        asked = turn.case.waiting("undelivered", other.draft.letter)
        if asked is not None and other.draft.strand == number:
            asking.close_prompt(turn, asked, "the office has said where letters to them go")
            new_copy(turn, other, CAME_BACK)


def new_copy(turn: Turn, letter: Letter, why: str) -> None:
    """The addressee's place changed, so it is another letter: it is shown and released anew, and the old one is dead. A
    decision counts as carried out only when the new one has left; what else a parent would be told is over with their part."""
    strand = turn.case.strands[letter.draft.strand]
    if withdrawing.over(turn, letter.draft):
        return
    if strand.settled and letter.draft.name in OF_DECISIONS:
        turn.put(e.Reopened(strand=strand.number))
    withdrawing.discard(turn, letter.draft.letter, "it could not be delivered")
    drafting.draft(
        turn,
        Wanted(
            name=letter.draft.name,
            strand=letter.draft.strand,
            words=letter.draft.words,
            replaces=letter.draft.letter,
            decider=letter.draft.released_by is Releaser.DECIDER,
            why=why,
        ),
    )


LEFT: Final = (
    "The letter ({0.name}) to {0.addressee}, which you approved, did not arrive, and the office has left it at that.{1}"
)


def leave_it(turn: Turn, prompt: Prompt) -> None:
    letter = turn.case.letters[prompt.asked.about]
    asking.tell(
        turn, "lead", "a letter did not arrive", {"letter": letter.draft.name, "addressee": letter.draft.addressee}
    )
    lead = turn.person(turn.case.lead)
    if letter.approved_prompt and letter.approved_by != turn.case.lead:
        then = f" {lead.name} is asked to speak to them." if lead else ""
        asking.tell(turn, letter.approved_by, "done", {"line": LEFT.format(letter.draft, then)})
    if letter.state is LetterState.APPROVED:
        withdrawing.discard(turn, letter.draft.letter, "it could not be delivered")
    if letter.draft.strand and letter.draft.name in OF_DECISIONS:
        settle(turn, letter.draft.strand)


def it_went(turn: Turn, prompt: Prompt) -> None:
    for number, mail in turn.case.mails.items():
        if mail.owed.letter == prompt.asked.about and mail.state is MailState.UNCERTAIN:
            turn.put(e.Sent(mail=number, reply="the office says that it arrived"))
            letter_left(turn, prompt.asked.about)


def send_it_again(turn: Turn, prompt: Prompt) -> None:
    """A person says that it did not go: it is owed once more. It is the same email, so that our own copy of it still shows if
    it did go after all, and whoever has it already can tell."""
    for number, mail in list(turn.case.mails.items()):
        if mail.owed.letter == prompt.asked.about and mail.state is MailState.UNCERTAIN:
            turn.put(e.Deferred(mail=number, why="the office says that it did not go", until=turn.at))


def it_was_posted(turn: Turn, prompt: Prompt) -> None:
    """The office has posted a letter: it counts as sent if it might leave, as one that goes by email does."""
    number = prompt.asked.about
    why = approvals.cannot_leave(turn, turn.case.letters[number])
    if why:
        drafting.lapse(turn, turn.case.letters[number], why, show_again=False)
        return drafting.show_again_(turn, number, f"The office says that it has posted it, but {why}.")
    mail = drafting.owe_letter(turn, turn.case.letters[number].draft, turn.at)
    turn.put(e.Sending(mail=mail, attempt=1))
    turn.put(e.Sent(mail=mail, reply=f"posted by {prompt.by}"))
    return letter_left(turn, number)


def posted_already(turn: Turn, prompt: Prompt, act: Act, by: str) -> None:
    """What was not to be posted is in the post. If it was called off only for a while, it counts as posted; else whoever goes
    on with the case, or decides on the letter anew, must know."""
    number = prompt.asked.about
    draft = turn.case.letters[number].draft
    if "posted" not in act.answers["posted"].picked:
        return
    if turn.case.planned(prompt.asked.question, number):
        turn.put(e.Unplanned(question=prompt.asked.question, about=number))
        it_was_posted(turn, replace(prompt, by=by))
    else:
        for key in _to_be_told(turn, number):
            asking.tell(turn, key, "posted already", {"addressee": draft.addressee, "code": draft.code})


def left_after_all(turn: Turn, letter: Letter) -> None:
    """Our own copy shows that a letter has left which was not to leave any more: what waits for a word on it waits no longer,
    and whoever goes on with the case, or decides on another one in its place, must know."""
    draft, number = letter.draft, letter.draft.letter
    for key in _to_be_told(turn, number):
        asking.tell(turn, key, "left already", {"addressee": draft.addressee, "code": draft.code})
    if letter.state is LetterState.LAPSED:
        withdrawing.close_what_waits(turn, number, "it had left by then")
        letter_left(turn, number)


def _to_be_told(turn: Turn, number: int) -> tuple[str, ...]:
    """Return whose plans change when a letter is gone: the lead's, and those of whoever is asked to decide on it, or on
    another one to the same parent."""
    draft, open_ = turn.case.letters[number].draft, [turn.case.prompts[n] for n in sorted(turn.case.open)]
    mine = {n for n, one in turn.case.letters.items() if draft.strand and one.draft.strand == draft.strand}
    deciding = (key for p in open_ if p.asked.question == "decide" and p.asked.about in mine for key in p.to)
    return tuple(dict.fromkeys((turn.case.lead, *deciding)))


def letter_left(turn: Turn, number: int) -> None:
    """A letter has gone: its question begins to wait, and a decision is carried out."""
    asking.ask_outside(turn, number)
    draft = turn.case.letters[number].draft
    if draft.strand and draft.name in OF_DECISIONS:
        settle(turn, draft.strand)
        tell_the_lead(turn, draft.strand, turn.case.letters[number].approved_by, _has_left(turn, draft))


def _has_left(turn: Turn, draft: e.Drafted) -> str:
    """Say when a letter left, whether it names the lead as whom to write to, and when they are asked how it stands."""
    zone, lead = turn.school.calendar.zone, turn.person(turn.case.lead)
    how = "was posted" if draft.channel == "post" else "left"
    names = " and names you as the person to talk to" if lead and lead.name in draft.body else ""
    later, known = turn.due_or_tomorrow(Limit.FOLLOW_UP)
    over = known and all(strand.settled for strand in turn.case.strands.values())
    follow_up = f" Follow-up: {write.day(later, zone)}." if over else ""
    return f"The letter ({draft.name}) {how} at {write.moment(turn.at, zone)}{names}.{follow_up}"


def draft_again(turn: Turn, _prompt: Prompt) -> None:
    for stopped in turn.case.stopped:
        drafting.write_stopped(turn, stopped)


def leave_drafts(turn: Turn, _prompt: Prompt) -> None:
    for stopped in turn.case.stopped:
        turn.put(e.LeftUnwritten(name=stopped.name, strand=stopped.strand, report=stopped.report, staff=stopped.staff))
        asking.tell(turn, "lead", "a letter was left", {"letter": stopped.name})


def keep_open(turn: Turn, _prompt: Prompt) -> None:
    turn.put(e.Planned(question="follow up", about=0, at=follow_up_at(turn)))


def stay_paused(turn: Turn, _prompt: Prompt) -> None:
    turn.put(e.Planned(question="paused", about=0, at=turn.due_or_tomorrow(Limit.AT_REST)[0]))
