"""Mail that leaves: the last look at the moment of sending, and what the server said.

The one idea: everything is checked again when it leaves, not only when it was approved. When nobody can say whether a
letter to a parent went, a person settles it; a prompt goes again under the same Message-ID.
"""

from datetime import timedelta
from typing import assert_never

from mailflow.decide import asking, whom
from mailflow.decide.asking.prompt_mail import mail_prompt
from mailflow.decide.letters import approvals, drafting
from mailflow.decide.letters.returned import may_not_have_gone, returned
from mailflow.decide.rungs import not_asked_yet
from mailflow.decide.steps import effects_after
from mailflow.decide.turn import LOOKS, Turn
from mailflow.happening import Delivered, MailBounced, NotDelivered, OutcomeUnknown, ReadyToSend
from mailflow.letters import Addressee
from mailflow.record import Letter, LetterState, Mail, MailState
from mailflow.record import events as e
from mailflow.record.evolve import OUTSIDE
from mailflow.workdays import NotLoaded
from mailflow.workflow import question as row

FIRST_WAIT = timedelta(minutes=2)
LONGEST_WAIT = timedelta(hours=4)


def mail(turn: Turn, said: ReadyToSend | Delivered | NotDelivered | OutcomeUnknown) -> None:
    """Answer the outbox, or take in what became of a mail that it had."""
    match said:
        case ReadyToSend():
            _ready_to_send(turn, said)
        case Delivered():
            _delivered(turn, said)
        case NotDelivered():
            _not_delivered(turn, said)
        case OutcomeUnknown():
            _outcome_unknown(turn, said)
        case _ as unknown:
            assert_never(unknown)


def _ready_to_send(turn: Turn, ready: ReadyToSend) -> None:
    """Answer the outbox: `Sending`, or why not."""
    mail = turn.case.mails.get(ready.mail)
    if mail is None or mail.state is not MailState.OWED or mail.not_before > turn.at:
        return
    if turn.school.stopped and not mail.owed.urgent:
        return
    if turn.case.holds and not mail.owed.judgement:
        return
    if why := _too_late(turn, mail.owed):
        turn.put(e.Withdrawn(mail=ready.mail, why=why))
        return
    if _over_before_it_was_asked(turn, mail):
        _ask_for_another_day(turn, mail)
        return
    letter = turn.case.letters.get(mail.owed.letter)
    if letter is not None and not _letter_may_leave(turn, letter, mail, ready):
        return
    turn.put(e.Sending(mail=ready.mail, attempt=mail.attempts + 1))


def _too_late(turn: Turn, owed: e.Owed) -> str:
    """Return why what is no letter leaves for nobody any more; "" if it leaves."""
    prompt, person = turn.case.prompts.get(owed.prompt), turn.person(owed.to)
    if owed.letter:
        return ""
    if prompt is not None and not prompt.open:
        return "it no longer waits for an answer"
    if person is None:
        return "they are not at the school any more"
    if prompt is not None and owed.to not in prompt.to:
        return "somebody else is asked in their place"
    of_themselves = owed.because.removeprefix("told: ") in asking.OF_THEMSELVES
    return "" if of_themselves or whom.free(turn, person) else "they are out of it"


def _over_before_it_was_asked(turn: Turn, mail: Mail) -> bool:
    """Return whether a look at a message that was read late would be asked for by a day that is over."""
    prompt = turn.case.prompts.get(mail.owed.prompt)
    look = prompt is not None and row(prompt.asked.question).limit in LOOKS
    return bool(prompt and look and prompt.due <= turn.at and not_asked_yet(turn.case, prompt))


def _ask_for_another_day(turn: Turn, mail: Mail) -> None:
    """Put another email in its place, with a day that is still to come."""
    prompt, person = turn.case.prompts[mail.owed.prompt], turn.person(mail.owed.to)
    due, _ = turn.due_or_tomorrow(row(prompt.asked.question).limit)
    turn.put(e.DueMoved(prompt=prompt.asked.prompt, due=due, why="it is asked late"))
    turn.put(e.Withdrawn(mail=mail.owed.mail, why="its day was over before it could leave"))
    if person is not None:
        mail_prompt(turn, turn.case.prompts[prompt.asked.prompt], person)


def _letter_may_leave(turn: Turn, letter: Letter, mail: Mail, ready: ReadyToSend) -> bool:
    draft = letter.draft
    why = approvals.cannot_leave(turn, letter, ready.digest)
    if why:
        if letter.state is LetterState.APPROVED and turn.case.ours:
            drafting.lapse(turn, letter, why)
        else:
            turn.put(e.Withdrawn(mail=ready.mail, why=why))
        return False
    if draft.strand and turn.case.strands[draft.strand].astray:
        _ask_where_to(turn, letter, ready.mail)
        return False
    if draft.to is Addressee.PARENT and not letter.at_once:
        try:
            opens = turn.school.calendar.sends_at(turn.at, turn.school.window)
        except NotLoaded:
            return False
        if opens > turn.at and mail.not_before < turn.at:
            turn.put(e.Deferred(mail=ready.mail, why="outside the sending hours", until=opens))
            return False
    return True


def _ask_where_to(turn: Turn, letter: Letter, mail: int) -> None:
    """Another letter to this address came back: this one does not leave for it, and the office is asked about it too."""
    turn.put(e.Withdrawn(mail=mail, why="a letter to that address came back"))
    if turn.case.ours:
        asking.ask(
            turn, "undelivered", letter.draft.letter, why="It was not sent: another letter to that address came back."
        )


def _delivered(turn: Turn, done: Delivered) -> None:
    """The server took it, or our own copy was found: also of one that was to go again, or not to go any more."""
    mail = turn.case.mails.get(done.mail)
    if mail is None or not mail.perhaps_left:
        return
    letter = turn.case.letters.get(mail.owed.letter)
    turn.put(e.Sent(mail=done.mail, reply=done.reply))
    if letter is None:
        return
    asked = turn.case.waiting("did it go", mail.owed.letter)
    if asked is not None:
        asking.close_prompt(turn, asked, "our own copy of it was found")
    if turn.case.ours and letter.state is LetterState.APPROVED:
        effects_after.letter_left(turn, mail.owed.letter)
    elif turn.case.ours:
        effects_after.left_after_all(turn, letter)


def _not_delivered(turn: Turn, failed: NotDelivered) -> None:
    """The server refused it, or could not be reached."""
    mail = turn.case.mails.get(failed.mail)
    if mail is None or mail.state is not MailState.SENDING:
        return
    if not failed.permanent:
        turn.put(e.Deferred(mail=failed.mail, why=failed.reply, until=turn.at + _wait(mail.attempts)))
        return
    turn.put(e.Refused(mail=failed.mail, reply=failed.reply))
    returned(turn, turn.case.mails[failed.mail], failed.reply)


def _wait(attempts: int) -> timedelta:
    longer: int = 2 ** min(attempts, 8)
    return min(FIRST_WAIT * longer, LONGEST_WAIT)


def _outcome_unknown(turn: Turn, unknown: OutcomeUnknown) -> None:
    """A prompt goes again, under the same Message-ID: once at once, and then ever less often; a letter waits for a person to
    settle it."""
    mail = turn.case.mails.get(unknown.mail)
    if mail is None or mail.state is not MailState.SENDING:
        return
    if mail.owed.to not in OUTSIDE:
        wait = _wait(mail.attempts) if mail.attempts > 1 else timedelta()
        turn.put(e.Deferred(mail=unknown.mail, why=unknown.why, until=turn.at + wait))
        return
    turn.put(e.Uncertain(mail=unknown.mail, why=unknown.why))
    may_not_have_gone(turn, turn.case.letters[mail.owed.letter])


def bounced(turn: Turn, bounce: MailBounced) -> None:
    """The mail system returned one of ours. No other address is tried by the program."""
    mail = turn.case.mails.get(bounce.mail)
    if mail is None or bounce.key in turn.case.keys:
        return
    taken = "it came back, so it had been taken"
    if not bounce.permanent:  # it is on its way still
        _delivered(turn, Delivered(at=turn.at, mail=bounce.mail, reply=taken))
    elif mail.state is MailState.SENDING:
        turn.put(e.Sent(mail=bounce.mail, reply=taken))
    mail = turn.case.mails[bounce.mail]
    if mail.state not in (MailState.SENT, MailState.UNCERTAIN):
        return
    turn.put(e.Bounced(mail=bounce.mail, key=bounce.key, permanent=bounce.permanent, why=bounce.why))
    if bounce.permanent:
        asked = turn.case.waiting("did it go", mail.owed.letter)
        if asked is not None:
            asking.close_prompt(turn, asked, "it came back")
        returned(turn, mail, bounce.why)
