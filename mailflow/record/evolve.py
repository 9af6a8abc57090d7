"""evolve: what an event makes of a case.

The one idea: it refuses what cannot have happened. A letter approved that was not shown, a letter sent that was not
approved by its releaser, anything sent under a hold: a tampered file, or one written by a bug, does not load.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar, assert_never

from mailflow.letters import Addressee, Releaser
from mailflow.record import events as e
from mailflow.record.case import (
    Case,
    Held,
    Letter,
    LetterState,
    Mail,
    MailState,
    Plan,
    Prompt,
    PromptState,
    Report,
    Strand,
)

T = TypeVar("T")


class CannotHaveHappened(Exception):
    """The record says something that this program never writes."""


def fold(recorded: Iterable[e.Recorded]) -> Case:
    """Return the case that these events leave."""
    case = Case()
    for one in recorded:
        case = evolve(case, one)
    return case


def evolve(case: Case, recorded: e.Recorded) -> Case:
    """Return the case after one more event. Raises `CannotHaveHappened`."""
    if recorded.number != case.events + 1:
        raise CannotHaveHappened(f"event {recorded.number} follows event {case.events}")
    if case.closed and not isinstance(recorded.event, AFTER_CLOSING):
        raise CannotHaveHappened(f"{type(recorded.event).__name__} after the case was closed")
    return replace(_apply(case, recorded), events=recorded.number, last_at=recorded.at)


AFTER_CLOSING = (
    e.Heard, e.TurnedAway, e.Disclosed, e.Bounced, e.Sent, e.Uncertain, e.Refused, e.Deferred, e.Sending, e.Noted, e.Owed,
    e.Moved, e.AbsenceNoticed, e.Withdrawn,
)


def _apply(case: Case, recorded: e.Recorded) -> Case:
    match recorded.event:
        case (
            e.Opened() | e.Reported() | e.ContactStopped() | e.Assessed() | e.LeadNamed() | e.Connected()
            | e.Identified() | e.Located() | e.Recommended() | e.Decided() | e.Ended() | e.Transferred() | e.Offered()
            | e.Moved() | e.Finished() | e.Closed() | e.Planned() | e.HoldPlaced() | e.HoldLifted()
        ):
            return _matter(case, recorded)
        case (
            e.Asked() | e.AlsoAsked() | e.Chased() | e.DueMoved() | e.Answered() | e.PartlyAnswered() | e.Unanswered()
            | e.PromptClosed()
        ):
            return _prompt(case, recorded)
        case (
            e.Drafted() | e.SetOnPaper() | e.Shown() | e.Approved() | e.Lapsed() | e.Recalled() | e.Discarded()
        ):
            return _letter(case, recorded)
        case (
            e.Owed() | e.Sending() | e.Sent() | e.Deferred() | e.Uncertain() | e.Refused() | e.Bounced()
            | e.Withdrawn()
        ):
            return _mail(case, recorded)
        case e.Heard() as heard:
            return _heard(case, recorded, heard)
        case e.TurnedAway(key=key) | e.AbsenceNoticed(key=key) | e.Noted(key=key) | e.Disclosed(key=key):
            return _known(case, key)
        case e.Stopped() as stopped:
            return replace(case, stopped=(*case.stopped, stopped))
        case _ as unknown:
            assert_never(unknown)


# The matter itself ---------------------------------------------------------------------------------------------------


def _matter(case: Case, recorded: e.Recorded) -> Case:
    match recorded.event:
        case e.Opened() as opened:
            return replace(
                case, reference=opened.reference, opened_at=recorded.at, matters=opened.matters, why=opened.why,
                seriousness=opened.seriousness, points=opened.points, group=opened.group, staff=opened.staff,
            )
        case e.Reported() as told:
            report = Report(
                number=told.report, name=told.name, address=told.address, subject=told.subject, words=told.words,
                enclosures=told.enclosures, raw=told.raw, written_in_by=told.written_in_by, contact=told.contact,
                at=recorded.at,
            )
            return replace(_known(case, told.key), reports=_new(case.reports, told.report, report))
        case e.ContactStopped(report=number):
            return replace(case, reports=_set(case.reports, number, replace(_of(case.reports, number), contact=False)))
        case e.Assessed(seriousness=seriousness, points=points):
            return replace(case, seriousness=seriousness, points=points)
        case e.LeadNamed(person=person):
            _must(person not in case.connected, "a lead who is connected with the case")
            return replace(case, lead=person)
        case e.Connected(person=person):
            lead = "" if case.lead == person else case.lead
            return replace(case, connected=case.connected | {person}, lead=lead)
        case e.Planned(question=question, about=about, at=at):
            return replace(case, plans=(*case.plans, Plan(question=question, about=about, at=at)))
        case e.HoldPlaced(hold=number, kind=kind, by=by, why=why):
            held = Held(number=number, kind=kind, by=by, why=why)
            return replace(case, holds=_new(case.holds, number, held), holds_ever=case.holds_ever + 1)
        case e.HoldLifted(hold=number):
            _of(case.holds, number)
            return replace(case, holds={n: held for n, held in case.holds.items() if n != number})
        case e.Transferred(to=to):
            return replace(case, transferred_to=to)
        case e.Offered(report=number, case=other):
            return replace(case, offered=_set(case.offered, number, other))
        case e.Moved(report=number, case=other):
            moved = replace(_of(case.reports, number), moved_to=other)
            offered = {n: where for n, where in case.offered.items() if n != number}
            return replace(case, reports=_set(case.reports, number, moved), offered=offered)
        case e.Finished(outcome=outcome):
            _must(all(strand.settled for strand in case.strands.values()), "finished with a strand unsettled")
            return replace(case, finished=outcome)
        case e.Closed():
            return replace(case, closed=True, open=frozenset(), plans=())
        case _:
            return _strand(case, recorded)


def _strand(case: Case, recorded: e.Recorded) -> Case:
    match recorded.event:
        case e.Identified(strand=number, name=name, what=what, grade=grade):
            known = case.strands.get(number)
            strand = replace(known, what=what, grade=grade) if known else Strand(
                number=number, name=name, what=what, grade=grade, last_words_at=0
            )
            return replace(case, strands=_set(case.strands, number, strand))
        case e.Located(strand=number, channel=channel, address=address):
            return _with_strand(case, number, channel=channel, address=address)
        case e.Recommended(strand=number, responses=responses, finding=finding):
            return _with_strand(case, number, recommended=responses, finding=finding)
        case e.Decided(strand=number, responses=responses):
            return _with_strand(case, number, decided=responses)
        case e.Ended(strand=number, outcome=outcome):
            return _with_strand(case, number, outcome=outcome)
        case _:
            raise CannotHaveHappened(f"{type(recorded.event).__name__} is no part of a matter")


def _with_strand(case: Case, number: int, **changes: object) -> Case:
    strand = replace(_of(case.strands, number), **changes)  # type: ignore[arg-type]
    return replace(case, strands=_set(case.strands, number, strand))


def _heard(case: Case, recorded: e.Recorded, heard: e.Heard) -> Case:
    """Words from a person are new information on a strand: an approval made before them does not stand."""
    strands = {
        number: replace(strand, last_words_at=recorded.number)
        if not strand.settled and heard.strand in (0, number) else strand
        for number, strand in case.strands.items()
    }
    return replace(_known(case, heard.key), strands=strands, heard=(*case.heard, recorded))


# Prompts -------------------------------------------------------------------------------------------------------------


def _prompt(case: Case, recorded: e.Recorded) -> Case:
    match recorded.event:
        case e.Asked(prompt=number) as asked:
            plans = tuple(p for p in case.plans if (p.question, p.about) != (asked.question, asked.about))
            prompt = Prompt(
                asked=asked, asked_at=recorded.at, at_event=recorded.number, to=asked.to, due=asked.due,
            )
            return replace(
                case, prompts=_new(case.prompts, number, prompt), open=case.open | {number}, plans=plans
            )
        case e.AlsoAsked(prompt=number, to=to, instead_of=left):
            prompt = _of(case.prompts, number)
            return _with_prompt(case, replace(prompt, to=(*(who for who in prompt.to if who != left), to)))
        case e.Chased(prompt=number, rung=rung, times=times):
            prompt = _of(case.prompts, number)
            return _with_prompt(
                case, replace(prompt, rungs={**prompt.rungs, rung: times}, last_chased=recorded.at)
            )
        case e.DueMoved(prompt=number, due=due):
            return _with_prompt(case, replace(_of(case.prompts, number), due=due, rungs={}))
        case e.Answered(prompt=number, by=by, answers=answers, words=words, key=key):
            prompt = _open(case, number)
            _must(by in prompt.to, f"prompt {number} answered by somebody it was not put to")
            said = "\n".join(part for part in (prompt.words, words) if part)
            done = replace(
                prompt, state=PromptState.ANSWERED, answers=answers, words=said, by=by, answered_at=recorded.at
            )
            return _with_prompt(_known(case, key), done)
        case e.PartlyAnswered(prompt=number, answers=answers, words=words, key=key):
            prompt = _open(case, number)
            said = "\n".join(part for part in (prompt.words, words) if part)
            part = replace(
                prompt, answers={**prompt.answers, **answers}, words=said, asked_again=prompt.asked_again + 1
            )
            return _with_prompt(_known(case, key), part)
        case e.Unanswered(prompt=number):
            return _with_prompt(case, replace(_open(case, number), state=PromptState.UNANSWERED))
        case e.PromptClosed(prompt=number):
            return _with_prompt(case, replace(_open(case, number), state=PromptState.CLOSED))
        case _:
            raise CannotHaveHappened(f"{type(recorded.event).__name__} is no part of a prompt")


def _open(case: Case, number: int) -> Prompt:
    prompt = _of(case.prompts, number)
    _must(prompt.open, f"prompt {number} no longer waits for an answer")
    return prompt


def _with_prompt(case: Case, prompt: Prompt) -> Case:
    number = prompt.asked.prompt
    waiting = case.open | {number} if prompt.open else case.open - {number}
    return replace(case, prompts=_set(case.prompts, number, prompt), open=waiting)


# Letters -------------------------------------------------------------------------------------------------------------


def _letter(case: Case, recorded: e.Recorded) -> Case:
    match recorded.event:
        case e.Drafted(letter=number) as draft:
            letter = Letter(draft=draft, drafted_at=recorded.at, at_event=recorded.number)
            wanted = (draft.name, draft.strand, draft.report)
            stopped = tuple(s for s in case.stopped if (s.name, s.strand, s.report) != wanted)
            return replace(case, letters=_new(case.letters, number, letter), stopped=stopped)
        case e.SetOnPaper(letter=number, pdf=pdf):
            return _with_letter(case, replace(_of(case.letters, number), pdf=pdf))
        case e.Shown(letter=number, digest=digest, prompt=prompt):
            letter = _of(case.letters, number)
            _must(digest == letter.draft.digest, "a letter shown that is not the letter drafted")
            return _with_letter(case, replace(letter, shown_in=letter.shown_in | {prompt}))
        case e.Approved() as approved:
            return _approved(case, recorded, approved)
        case e.Lapsed(letter=number):
            letter = _of(case.letters, number)
            _must(letter.state is LetterState.APPROVED, "an approval lapsed that was never given")
            return _with_letter(case, replace(letter, state=LetterState.LAPSED, approved_by=""))
        case e.Recalled(letter=number, by=_):
            letter = _of(case.letters, number)
            _must(letter.state is LetterState.APPROVED, "a letter recalled that was not waiting to go")
            return _with_letter(case, replace(letter, state=LetterState.LAPSED, approved_by=""))
        case e.Discarded(letter=number):
            letter = _of(case.letters, number)
            _must(letter.state is not LetterState.SENT, "a letter put aside that had left")
            return _with_letter(case, replace(letter, state=LetterState.DEAD))
        case _:
            raise CannotHaveHappened(f"{type(recorded.event).__name__} is no part of a letter")


def _approved(case: Case, recorded: e.Recorded, approved: e.Approved) -> Case:
    letter = _of(case.letters, approved.letter)
    draft = letter.draft
    _must(letter.state in (LetterState.DRAFTED, LetterState.LAPSED), "a letter approved that was no longer open to it")
    _must(approved.digest == draft.digest, "an approval of another letter")
    _must(recorded.at <= draft.good_until, "an approval of a letter that was out of date")
    if draft.released_by is Releaser.STANDING:
        _must(approved.prompt == 0 or approved.prompt in letter.shown_in, "a letter approved that was not shown")
    else:
        _must(approved.prompt in letter.shown_in, "a letter approved that was not shown")
        prompt = _of(case.prompts, approved.prompt)
        _must(prompt.state is PromptState.ANSWERED and prompt.by == approved.by, "an approval nobody gave")
        _must(draft.released_by is not Releaser.LEAD or approved.by == case.lead, "a letter released by somebody else")
    done = replace(
        letter, state=LetterState.APPROVED, approved_by=approved.by, approved_at_event=recorded.number
    )
    return _with_letter(case, done)


def _with_letter(case: Case, letter: Letter) -> Case:
    return replace(case, letters=_set(case.letters, letter.draft.letter, letter))


# Mail ----------------------------------------------------------------------------------------------------------------


def _mail(case: Case, recorded: e.Recorded) -> Case:
    match recorded.event:
        case e.Owed(mail=number) as owed:
            if owed.letter:
                _same_words(case, owed)
            mail = Mail(owed=owed, owed_at=recorded.at, not_before=owed.not_before)
            return replace(case, mails=_new(case.mails, number, mail), live=case.live | {number})
        case e.Sending(mail=number, attempt=attempt):
            mail = _of(case.mails, number)
            _must(mail.state is MailState.OWED, f"mail {number} sent twice")
            _may_leave(case, mail.owed)
            return _with_mail(case, replace(mail, state=MailState.SENDING, attempts=attempt))
        case e.Sent(mail=number):
            mail = _of(case.mails, number)
            _must(mail.state in (MailState.SENDING, MailState.UNCERTAIN), "a mail sent that was not on its way")
            gone = _with_mail(case, replace(mail, state=MailState.SENT, sent_at=recorded.at))
            return _letter_gone(gone, mail)
        case e.Deferred(mail=number, until=until):
            return _with_mail(case, replace(_of(case.mails, number), state=MailState.OWED, not_before=until))
        case e.Uncertain(mail=number):
            return _with_mail(case, replace(_of(case.mails, number), state=MailState.UNCERTAIN))
        case e.Refused(mail=number):
            return _with_mail(case, replace(_of(case.mails, number), state=MailState.REFUSED))
        case e.Bounced(mail=number, key=key, permanent=permanent):
            mail = _of(case.mails, number)
            state = MailState.BOUNCED if permanent else mail.state
            return _with_mail(_known(case, key), replace(mail, state=state))
        case e.Withdrawn(mail=number):
            mail = _of(case.mails, number)
            _must(mail.state in (MailState.OWED, MailState.UNCERTAIN), "a mail withdrawn that had left")
            return _with_mail(case, replace(mail, state=MailState.WITHDRAWN))
        case _:
            raise CannotHaveHappened(f"{type(recorded.event).__name__} is no part of a mail")


def _same_words(case: Case, owed: e.Owed) -> None:
    draft = _of(case.letters, owed.letter).draft
    if draft.channel == "email":
        same = (owed.address, owed.subject, owed.body) == (draft.address, draft.subject, draft.body)
        _must(same, "a letter owed that is not the letter drafted")


def _may_leave(case: Case, owed: e.Owed) -> None:
    _must(not case.holds or owed.judgement, "something sent under a hold")
    outside = owed.to in OUTSIDE
    _must(not outside or owed.letter > 0, "something sent to a parent that is no letter")
    if owed.letter:
        letter = _of(case.letters, owed.letter)
        _must(letter.state is LetterState.APPROVED, "a letter sent that nobody released")
        _must(not case.holds, "a letter sent under a hold")


OUTSIDE = frozenset({"reporter", "parent"})


def _letter_gone(case: Case, mail: Mail) -> Case:
    letter = case.letters.get(mail.owed.letter)
    return _with_letter(case, replace(letter, state=LetterState.SENT)) if letter else case


def _with_mail(case: Case, mail: Mail) -> Case:
    number = mail.owed.mail
    alive = mail.state in (MailState.OWED, MailState.SENDING)
    return replace(
        case, mails=_set(case.mails, number, mail), live=case.live | {number} if alive else case.live - {number}
    )


# Small things --------------------------------------------------------------------------------------------------------


def _known(case: Case, key: str) -> Case:
    return replace(case, keys=case.keys | {key}) if key else case


def _set(mapping: Mapping[int, T], number: int, value: T) -> dict[int, T]:
    return {**mapping, number: value}


def _new(mapping: Mapping[int, T], number: int, value: T) -> dict[int, T]:
    _must(number not in mapping and number > 0, f"the number {number} given twice")
    return {**mapping, number: value}


def _of(mapping: Mapping[int, T], number: int) -> T:
    if number not in mapping:
        raise CannotHaveHappened(f"there is no number {number}")
    return mapping[number]


def _must(holds: bool, otherwise: str) -> None:
    if not holds:
        raise CannotHaveHappened(otherwise)


__all__ = ["Addressee", "CannotHaveHappened", "evolve", "fold"]
