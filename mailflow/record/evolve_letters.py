"""What an event about a letter makes of a case.

The one idea: a release counts for exactly the content that was shown, by exactly the one who may give it, and only
while nothing new has come since.
"""

from dataclasses import replace

from mailflow.letters import Releaser
from mailflow.record import events as e
from mailflow.record.altered import altered
from mailflow.record.case import Case, Prompt, PromptState
from mailflow.record.case_letters import Letter, LetterState, MailState
from mailflow.record.guards import CannotHaveHappened, must, new, of

OPEN_TO_RELEASE = (LetterState.DRAFTED, LetterState.LAPSED)


def letter(case: Case, recorded: e.Recorded) -> Case:
    """Return the case after an event about a letter. Raises `CannotHaveHappened`."""
    match recorded.event:
        case e.Drafted(letter=number) as draft:
            fresh = Letter(draft=draft, drafted_at=recorded.at, at_event=recorded.number)
            return _written(altered(case, letters=new(case.letters, number, fresh)), draft)
        case e.Stopped() as stopped:
            return altered(case, stopped=(*_without(case, stopped), stopped))
        case e.LeftUnwritten() as left:
            return _written(case, left)
        case e.SetOnPaper(letter=number, pdf=pdf):
            return _with(case, replace(of(case.letters, number), pdf=pdf))
        case e.Shown(letter=number, digest=digest, prompt=prompt):
            old = of(case.letters, number)
            must(digest == old.draft.digest, "a letter shown that is not the letter drafted")
            return _with(case, replace(old, shown_in=old.shown_in | {prompt}))
        case e.Approved() as approved:
            return _approved(case, recorded, approved)
        case e.Lapsed(letter=number):
            return _lapsed(case, number, "an approval lapsed that was never given")
        case e.Recalled(letter=number):
            return _lapsed(case, number, "a letter recalled that was not waiting to go")
        case e.Discarded(letter=number, why=why):
            old = of(case.letters, number)
            must(old.state is not LetterState.SENT, "a letter put aside that had left")
            return _with(case, replace(old, state=LetterState.DEAD, approved_by="", why_dead=why))
        case _:
            raise CannotHaveHappened(f"{type(recorded.event).__name__} is no part of a letter")


def _written(case: Case, now: e.Drafted | e.LeftUnwritten) -> Case:
    """A letter that had been stopped is written, or left: it no longer waits to be."""
    return altered(case, stopped=_without(case, now))


def _without(case: Case, one: e.Drafted | e.Stopped | e.LeftUnwritten) -> tuple[e.Stopped, ...]:
    wanted = (one.name, one.strand, one.report, one.staff)
    return tuple(s for s in case.stopped if (s.name, s.strand, s.report, s.staff) != wanted)


def _lapsed(case: Case, number: int, otherwise: str) -> Case:
    old = of(case.letters, number)
    must(old.state is LetterState.APPROVED, otherwise)
    must(not _perhaps_gone(case, number), "a letter taken back that may have left")
    return _with(case, replace(old, state=LetterState.LAPSED, approved_by="", at_once=False))


def _approved(case: Case, recorded: e.Recorded, approved: e.Approved) -> Case:
    old = of(case.letters, approved.letter)
    draft = old.draft
    must(old.state in OPEN_TO_RELEASE, "a letter approved that was no longer open to it")
    must(approved.digest == draft.digest, "an approval of another letter")
    must(recorded.at <= draft.good_until, "an approval of a letter that was out of date")
    must(not (case.holds and draft.strand), "a letter approved under a hold")
    if draft.released_by is Releaser.STANDING:
        must(approved.prompt == 0, "a standing approval that rests on a prompt")
    else:
        must(approved.prompt in old.shown_in, "a letter approved that was not shown")
        _given(case, draft, approved, of(case.prompts, approved.prompt))
    done = replace(
        old,
        state=LetterState.APPROVED,
        approved_by=approved.by,
        approved_at=recorded.at,
        approved_at_event=recorded.number,
        approved_prompt=approved.prompt,
        at_once=approved.at_once,
    )
    return _with(case, done)


def _given(case: Case, draft: e.Drafted, approved: e.Approved, prompt: Prompt) -> None:
    """The one who may release this letter answered so, to the prompt that showed it."""
    must(prompt.state is PromptState.ANSWERED and prompt.by == approved.by, "an approval nobody gave")
    must(approved.by not in case.connected, "an approval by somebody who is connected")
    must(draft.released_by is not Releaser.LEAD or approved.by == case.lead, "a letter released by somebody else")
    if draft.own_words_of == approved.by and prompt.asked.question == "conversation":
        return  # they were typed where they were asked for, in the wording shown there
    wanted = ("decide", "approve") if draft.released_by is Releaser.DECIDER else ("release", "send")
    given = (prompt.asked.question, *prompt.picked("word"))
    must(given == wanted and prompt.asked.about == draft.letter, "an approval nobody gave")
    strand = case.strands.get(draft.strand)
    must(strand is None or strand.last_words_at < prompt.at_event, "an approval of what was shown before new words")


def _perhaps_gone(case: Case, number: int) -> bool:
    maybe = (MailState.SENDING, MailState.UNCERTAIN)
    return any(mail.owed.letter == number and mail.state in maybe for mail in case.mails.values())


def _with(case: Case, changed: Letter) -> Case:
    return altered(case, letters={**case.letters, changed.draft.letter: changed})
