"""The workflow's table in words, for the picture and for the pages that a school signs.

The one idea: a step of the table that is data says itself; a step with a name of its own gets one row here, with the
questions and letters that may come of it. The tests read `mailflow.decide.steps.effects` and hold these rows against it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, assert_never

from mailflow import policy
from mailflow.letters import LETTERS, SERIOUS, LetterKind, Releaser
from mailflow.prompt import Limit, Question
from mailflow.prompt.items import Choice, Choose
from mailflow.prompt.silence import AskInstead, GoOn, Remind, Rung, Tell, WriteAgain
from mailflow.prompt.steps import (
    Approve,
    Ask,
    Close,
    Discard,
    Draft,
    Effect,
    End,
    Hold,
    Join,
    PassOn,
    Release,
    Step,
    Transfer,
)
from mailflow.spans import Span

Lengths = tuple[Span, Span, Span]

LETTERS_OF_RESPONSES: Final = tuple(row.letter for row in policy.RESPONSES if row.letter)
OWNED: Final = tuple(row.owner_question for row in policy.RESPONSES if row.owner_question)


@dataclass(frozen=True, slots=True)
class Follows:
    """What a step comes to: in words, and the questions it may ask and the letters it may write."""

    words: str
    asks: tuple[str, ...] = ()
    writes: tuple[str, ...] = ()


EFFECTS: Final[Mapping[str, Follows]] = {
    "stop contact": Follows("nothing is written to the sender"),
    "assess": Follows("seriousness, points and lead go on record"),
    "hand back": Follows("another lead is found", ("reassign",)),
    "new lead": Follows("the new lead takes over what is open", ("reassign",)),
    "write to them": Follows("they are thanked", ("reach the reporter",), ("acknowledgement", "finished")),
    "leave them to you": Follows("nothing is written to them from here"),
    "own report": Follows("they are thanked", (), ("acknowledgement",)),
    "their report": Follows("whoever told them is thanked", (), ("acknowledgement",)),
    "part goes on": Follows("that part becomes a case of its own; the rest stays with safeguarding"),
    "reach alone": Follows(
        "they are written to there, and nowhere else", ("reach the reporter",), ("acknowledgement", "finished")
    ),
    "reach there": Follows("they are written to there again", (), ("acknowledgement", "finished")),
    "gather": Follows("all who were named are asked at once", ("witness",), ("details",)),
    "preserve": Follows("the office is told to keep it today, and the lead what is sealed already"),
    "ring the reporter": Follows("the lead is told to phone them today"),
    "offer support": Follows("the lead is told to see to it today"),
    "open strands": Follows(
        "each parent's part begins, unless a name given tells of somebody else; if nothing can be established, the case is finished",
        ("gathered", "what they wrote", "address"),
        ("invitation", "finished", "support"),
    ),
    "establish": Follows("it goes on record", ("address",), ("invitation",)),
    "locate": Follows("the letter is written", ("address", "reach the reporter"), ("invitation",)),
    "own concern": Follows("a report in their own name", ("gathered",), ("acknowledgement",)),
    "note": Follows("the lead's note goes to the parent", (), ("note",)),
    "put to the head": Follows(
        "order, evidence and proportion are checked; then it goes to the Head Teacher",
        ("recommendation", "agree"),
        LETTERS_OF_RESPONSES,
    ),
    "redraft": Follows("the letter is written anew, and shown again", ("release", "decide")),
    "recommend again": Follows("the lead recommends again", ("recommendation", "gathered")),
    "no action": Follows("the parent is told so", (), ("no further action",)),
    "show again": Follows("the letter is shown again", ("release", "decide")),
    "decided": Follows("it is on record, and somebody answers for it", OWNED),
    "owner answered": Follows("asked again on the day given; else this part ends"),
    "another address": Follows("a new copy, to be released again", ("undelivered", "release", "decide")),
    "by post": Follows("a new copy, to be released again", ("release", "decide")),
    "leave it": Follows("the lead is told to speak to them"),
    "it went": Follows("it counts as sent"),
    "send it again": Follows("it is sent once more"),
    "it was posted": Follows("it counts as sent"),
    "draft again": Follows("the letter is written"),
    "leave drafts": Follows("the lead is told"),
    "recommend all": Follows("the lead recommends again", ("recommendation",)),
    "keep open": Follows("asked again later"),
    "stay paused": Follows("asked again later"),
}

RELEASED_WITH: Final[Mapping[str, str]] = {"note": "conversation"}
"""Letters whose wording is shown in the question that their words answer: that answer releases them."""

ROLES: Final[Mapping[str, str]] = {
    "office": "the office",
    "office stand-in": "the office's stand-in",
    "slt": "the next of the SLT",
    "head": "the Head Teacher",
    "deputy head": "the Deputy Head",
    "deputy dsl": "the deputy safeguarding lead",
    "chair of governors": "the Chair of Governors",
    "vice-chair of governors": "the vice-chair",
    "lead": "the lead",
}


def said_of(step: Step) -> Follows:
    """Return what a step comes to."""
    match step:
        case Ask(question=name):
            return Follows("", (name,))
        case Draft(letter=name):
            return Follows("", (), (name,))
        case Approve():
            return Follows("the letter is released")
        case Discard():
            return Follows("the letter is put aside")
        case Hold():
            return Follows("everything stops")
        case Release():
            return Follows("the case goes on")
        case PassOn():
            return Follows("the next in line is asked")
        case Transfer(to=to, letter=letter):
            who, comma, how = to.partition(",")
            return Follows(
                f"handed over ({ROLES.get(who, who)}{comma}{how}), and ends here", (), (letter,) if letter else ()
            )
        case Join():
            return Follows("the report moves to that case")
        case End(outcome=outcome):
            return Follows(f"this part ends: {outcome}")
        case Close():
            return Follows("the case is closed")
        case Effect(name=name):
            return EFFECTS[name]
        case _ as unknown:
            assert_never(unknown)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What follows some answers of a question. `answers` are (item, choice) pairs, empty for every complete answer;
    `words` say it; `asks` and `writes` name the questions and letters that may come of it."""

    answers: tuple[tuple[str, Choice], ...]
    words: tuple[str, ...]
    asks: tuple[str, ...]
    writes: tuple[str, ...]
    stops: bool


def outcomes(question: Question) -> tuple[Outcome, ...]:
    """Return everything that answers of a question set off, answers of one item with the same steps together."""
    rows: dict[tuple[str, tuple[Step, ...]], list[tuple[str, Choice]]] = {}
    for item in question.items:
        for choice in item.choices if isinstance(item, Choose) else ():
            if choice.then:
                rows.setdefault((item.name, choice.then), []).append((item.name, choice))
    found = [_outcome(tuple(answers), steps) for (_, steps), answers in rows.items()]
    return (*found, *((_outcome((), question.then),) if question.then else ()))


def _outcome(answers: tuple[tuple[str, Choice], ...], steps: tuple[Step, ...]) -> Outcome:
    follows = [said_of(step) for step in steps]
    return Outcome(
        answers=answers,
        words=tuple(one.words for one in follows if one.words),
        asks=tuple(dict.fromkeys(name for one in follows for name in one.asks)),
        writes=tuple(dict.fromkeys(name for one in follows for name in one.writes)),
        stops=any(isinstance(step, Hold) for step in steps),
    )


# Silence and time ----------------------------------------------------------------------------------------------------


def silence(question: Question) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield what happens if nobody answers, rung by rung: a phrase, and the questions that it asks."""
    for rung in question.silence:
        what, asks = _act(rung)
        within = f" ({rung.hours})" if rung.hours else ""
        again = f", then {_every(rung.every)}" if rung.every else ""
        yield f"{_when(rung)}{within} {what}{again}", asks


def _act(rung: Rung) -> tuple[str, tuple[str, ...]]:
    match rung.act:
        case Remind():
            return "a reminder", ()
        case AskInstead(to=role):
            return f"{ROLES[role]} is asked too", ()
        case Tell(to=role):
            return f"{ROLES[role]} is told", ()
        case WriteAgain(letter=name):
            return f"a letter ({name})", ()
        case GoOn(then=then):
            return "it goes on without an answer", tuple(name for step in then for name in said_of(step).asks)
        case _ as unknown:
            assert_never(unknown)


def _when(rung: Rung) -> str:
    if rung.after == "at once":
        return "when due" if rung.from_due else "at once"
    return f"{rung.after} later" if rung.from_due else f"after {rung.after}"


def _every(span: str) -> str:
    return f"each {span.removeprefix('1 ')}" if span.startswith("1 ") else f"every {span}"


def asked_of(row: Question) -> str:
    """Return whom a question is put to."""
    return f"{row.to}, or where nobody leads {row.unled}" if row.unled else str(row.to)


def by_when(limit: Limit, limits: Mapping[Limit, Lengths]) -> str:
    """Return how long a limit is: "2 school days (serious: 1 school day; most serious: same day)"."""
    normal, serious, most = (str(span) for span in limits[limit])
    if normal == serious == most:
        return normal
    if serious in (normal, most):
        return f"{normal} ({'most serious' if serious == normal else 'serious'}: {most})"
    return f"{normal} (serious: {serious}; most serious: {most})"


# Letters -------------------------------------------------------------------------------------------------------------


def released(kind: LetterKind) -> str:
    """Return who releases a letter, as the end of "released by"."""
    if kind.released_by is Releaser.STANDING:
        return "the Head Teacher's standing approval of its wording"
    if kind.name in RELEASED_WITH:
        return "the lead's own answer, which shows the wording"
    if kind.released_by is Releaser.LEAD:
        return f"the lead; by the Head Teacher from seriousness {SERIOUS}"
    return "the Head Teacher"


def carrier(question: str) -> LetterKind | None:
    """Return the letter that carries this question to somebody outside the staff, or None."""
    return next((kind for kind in LETTERS if kind.asks == question), None)
