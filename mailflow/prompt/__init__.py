"""What a question is made of.

The one idea: a question is declared once, as data. From that one row come the email that asks it, the reading of the
reply, who may answer and how surely we must know that it is them, what silence does, and what follows. Here is the row;
beside it lie what it asks (`items`), what an answer sets off (`steps`), what happens if nobody answers (`silence`), and
what comes back (`answers`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choose, Item, Times, Usual
from mailflow.prompt.silence import Rung
from mailflow.prompt.steps import Step


class Scope(StrEnum):
    """What a question is about: the whole case, one report, one parent's strand, or one letter."""

    CASE = "case"
    REPORT = "report"
    STRAND = "strand"
    LETTER = "letter"


class Proof(StrEnum):
    """A fact about who wrote a reply.

    ENROLLED: exactly one plain From address, and it is on the school's list. TIED: the reply carries what only somebody
    who received the prompt can know (a token of 128 bits). VERIFIED: the school's own mail server vouches that the
    message came from that very domain (RFC 8601).
    """

    ENROLLED = "enrolled"
    TIED = "tied"
    VERIFIED = "verified"


class To(StrEnum):
    """Whom a question is put to. The person is found when it is asked, among those free of connection."""

    OFFICE = "the office"
    DUTY = "the SLT member on duty"
    LEAD = "the lead"
    DSL = "the safeguarding lead"
    APPROVER = "the Head Teacher"
    CHAIR = "the Chair of Governors"
    DATA_PROTECTION = "the data protection lead"
    NAMED = "the member of staff named"
    REPORTER = "the reporter"
    PARENT = "the parent"


class Limit(StrEnum):
    """The named limits. How long each is, by seriousness, stands in config.toml under [limits]."""

    OFFICE_CHECK = "office check"
    FIRST_LOOK = "first look"
    SAFEGUARDING = "safeguarding"
    HANDED_OVER = "handed over"
    PLAN = "plan"
    GATHERING = "gathering"
    WITNESS = "witness"
    REPORTER = "reporter"
    GATHERED = "gathered"
    ADDRESS = "address"
    INVITATION = "invitation"
    PARENT = "parent"
    CONVERSATION = "conversation"
    CORRECTION = "correction"
    RECOMMENDATION = "recommendation"
    HEAD_DECISION = "head decision"
    APPROVAL = "approval"
    REVIEW_REQUEST = "review request"
    MEETING_NOTICE = "meeting notice"
    OWNER = "owner"
    AT_REST = "at rest"
    FOLLOW_UP = "follow-up"
    FOLLOW_UP_ANSWER = "follow-up answer"


OF_STAFF = frozenset({Proof.ENROLLED, Proof.TIED, Proof.VERIFIED})
ANY_OF_STAFF = frozenset({Proof.ENROLLED, Proof.TIED})
"""For an alert: taking it on stops nothing and lets nothing go, and a mail server's doubt must not delay it."""
INFORMATION = frozenset({Proof.TIED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A row of the workflow: what is asked, of whom, and what follows.

    `wording` files lie in templates/prompts/<name>.txt. `judgement`: it goes out, and its reminders run, even under a
    hold. `decides`: its answer lets a letter go or decides a response, and counts only from a mailbox that was proved at
    set-up. `after_lessons`: to somebody who teaches it goes only after lessons. `opens`: the name of the condition in
    `mailflow.workflow.opens` that asks it; None if only a step does. `silence_says` is printed in the prompt.
    `rests` is how long it lies on record before its first email asks it; where there is a reason to ask sooner it is asked at
    once. `then` follows every complete answer, after the steps of the choices. `unled`: whom a question for the lead is put to
    where nobody leads; None: then a lead is asked for first. `by_hand`: the letter that comes with it is to be printed and
    posted, so that whoever has it is told at once when it is not to go.
    """

    name: str
    scope: Scope
    to: To
    asks: str
    items: tuple[Item, ...]
    limit: Limit
    silence_says: str
    rests: Limit | None = None
    usual: tuple[Usual, ...] = ()
    unled: To | None = None
    opens: str | None = None
    silence: tuple[Rung, ...] = ()
    proof: frozenset[Proof] = OF_STAFF
    decides: bool = False
    judgement: bool = False
    after_lessons: bool = False
    by_hand: bool = False
    universal: bool = True
    then: tuple[Step, ...] = ()

    def item(self, name: str) -> Item:
        return next(item for item in self.items if item.name == name)

    def of_letter(self, name: str) -> "Question":
        """Return the question as it is asked about a letter of this name."""
        others = [item for item in self.items if isinstance(item, Times) and item.letter not in ("", name)]
        return replace(self, items=tuple(item for item in self.items if item not in others)) if others else self

    def in_danger(self) -> "Question":
        """Return the question without the usual answers by which nobody would be at risk: that is never suggested."""
        return replace(self, usual=tuple(usual for usual in self.usual if not usual.safe))

    def doubted(self) -> "Question":
        """Return the question without the usual answers by which the sender would be who they say."""
        return replace(self, usual=tuple(usual for usual in self.usual if not usual.vouches))

    def steps_of(self, answers: Mapping[str, Answer]) -> tuple[Step, ...]:
        """Return the steps of every choice that was picked, in the order of the items."""
        picked = {name: answer.picked for name, answer in answers.items()}
        chooses = (item for item in self.items if isinstance(item, Choose))
        return tuple(step for item in chooses for name in picked.get(item.name, ()) for step in item.choice(name).then)
