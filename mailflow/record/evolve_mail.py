"""What an event about an email makes of a case.

The one idea: nothing is sent under a hold but judgement, and no letter that its releaser has not released, or that
something new overtook.
"""

from dataclasses import replace

from mailflow.record import events as e
from mailflow.record.altered import altered
from mailflow.record.case import Case
from mailflow.record.case_letters import LetterState, Mail, MailState
from mailflow.record.guards import CannotHaveHappened, known, must, new, of

OUTSIDE = frozenset({"reporter", "parent"})
"""To whom nothing goes but letters."""


def mail(case: Case, recorded: e.Recorded) -> Case:
    """Return the case after an event about an email. Raises `CannotHaveHappened`."""
    match recorded.event:
        case e.Owed(mail=number) as owed:
            if owed.letter:
                _same_words(case, owed)
            fresh = Mail(owed=owed, owed_at=recorded.at, not_before=owed.not_before)
            return altered(case, mails=new(case.mails, number, fresh), live=case.live | {number})
        case e.Sending(mail=number):
            old = _in(case, number, MailState.OWED)
            _may_leave(case, old.owed)
            return _with(case, replace(old, state=MailState.SENDING, begun=(*old.begun, recorded.at)))
        case e.Sent(mail=number):
            old = of(case.mails, number)
            must(old.perhaps_left, f"mail {number} sent, which was not handed over")
            return _letter_gone(_with(case, replace(old, state=MailState.SENT, sent_at=recorded.at)), old)
        case e.Deferred(mail=number, until=until):
            old = _in(case, number, MailState.OWED, MailState.SENDING, MailState.UNCERTAIN)
            return _with(case, replace(old, state=MailState.OWED, not_before=until))
        case e.Uncertain(mail=number):
            return _with(case, replace(_in(case, number, MailState.SENDING), state=MailState.UNCERTAIN))
        case e.Refused(mail=number):
            old = _in(case, number, MailState.SENDING)
            return _astray(_with(case, replace(old, state=MailState.REFUSED)), old.owed)
        case e.Bounced(mail=number, key=key, permanent=permanent):
            old = _in(case, number, MailState.SENT, MailState.UNCERTAIN)
            case = _with(known(case, key), replace(old, state=MailState.BOUNCED if permanent else old.state))
            return _astray(case, old.owed) if permanent else case
        case e.Withdrawn(mail=number):
            old = _in(case, number, MailState.OWED, MailState.UNCERTAIN)
            return _with(case, replace(old, state=MailState.WITHDRAWN))
        case _:
            raise CannotHaveHappened(f"{type(recorded.event).__name__} is no part of a mail")


def _in(case: Case, number: int, *states: MailState) -> Mail:
    found = of(case.mails, number)
    must(found.state in states, f"mail {number} is {found.state}, which comes before nothing of this kind")
    return found


def _same_words(case: Case, owed: e.Owed) -> None:
    draft = of(case.letters, owed.letter).draft
    same = (owed.address, owed.subject, owed.body) == (draft.address, draft.subject, draft.body)
    must(same, "a letter owed that is not the letter drafted")


def _may_leave(case: Case, owed: e.Owed) -> None:
    must(not case.holds or (owed.judgement and not owed.letter), "something sent under a hold")
    must(owed.to not in OUTSIDE or owed.letter > 0, "something sent to a parent that is no letter")
    if not owed.letter:
        return
    letter = of(case.letters, owed.letter)
    must(letter.state is LetterState.APPROVED, "a letter sent that nobody released")
    strand = case.strands.get(letter.draft.strand)
    if strand is not None:
        must(strand.last_words_at < letter.approved_at_event, "a letter sent on a release that came before new words")
        must(case.held_at < letter.approved_at_event, "a letter sent on a release that came before a hold")


def _letter_gone(case: Case, gone: Mail) -> Case:
    letter = case.letters.get(gone.owed.letter)
    if letter is None:
        return case
    left = replace(letter, state=LetterState.SENT)
    return altered(case, letters={**case.letters, letter.draft.letter: left})


def _astray(case: Case, owed: e.Owed) -> Case:
    """A parent's address to which a letter could not be delivered is no place for another one."""
    letter = case.letters.get(owed.letter)
    strand = case.strands.get(letter.draft.strand) if letter else None
    if strand is None or strand.address != owed.address:
        return case
    return altered(case, strands={**case.strands, strand.number: replace(strand, astray=True)})


def _with(case: Case, changed: Mail) -> Case:
    number = changed.owed.mail
    alive = changed.state in (MailState.OWED, MailState.SENDING)
    live = case.live | {number} if alive else case.live - {number}
    return altered(case, mails={**case.mails, number: changed}, live=live)
