"""What a question is made of.

The one idea: a question is declared once, as data. From that one row come the email that asks it, the reading of the
reply, who may answer and how surely we must know that it is them, what silence does, and what follows.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


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
    OWNER = "owner"
    FOLLOW_UP = "follow-up"
    FOLLOW_UP_ANSWER = "follow-up answer"


# What a choice or a silence sets off ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Ask:
    """Put another question of the table. `to` overrides whom the question names."""

    question: str


@dataclass(frozen=True, slots=True)
class Draft:
    """Write a letter of `mailflow.letters` to its addressee, and put it to whoever releases it."""

    letter: str


@dataclass(frozen=True, slots=True)
class Approve:
    """Release the letter that this question is about, exactly as it was shown."""


@dataclass(frozen=True, slots=True)
class Discard:
    """Put the letter that this question is about aside, unsent."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Stop everything but judgement in this case. `kind` is a name of `mailflow.record.HoldKind`."""

    kind: str


@dataclass(frozen=True, slots=True)
class Release:
    """Lift the hold of this kind. Only a question put to the one who may lift it carries this."""

    kind: str


@dataclass(frozen=True, slots=True)
class PassOn:
    """Put the same question to the next person in line, and leave this one out."""


@dataclass(frozen=True, slots=True)
class Transfer:
    """Hand the matter to the owner of another procedure, and stop here."""

    to: str


@dataclass(frozen=True, slots=True)
class Join:
    """The report is about an incident that another case holds: move it there."""


@dataclass(frozen=True, slots=True)
class End:
    """Settle this strand (or, at the scope of a case, every strand) with this outcome."""

    outcome: str


@dataclass(frozen=True, slots=True)
class Close:
    """Close the case."""


@dataclass(frozen=True, slots=True)
class Effect:
    """A step with a name of its own in `mailflow.decide.effects`, for what no general step says."""

    name: str


Step = Ask | Draft | Approve | Discard | Hold | Release | PassOn | Transfer | Join | End | Close | Effect


# What a question asks ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One answer that may be picked.

    `key` is what is typed ("A", "3", "G1", "APPROVE"); `name` is the word the program keeps; `says` is what the email
    prints; `words` are plain words that mean the same when this is the only question open in the prompt; `needs_words`
    asks for something written beside the choice; `spares` names the items that need no answer once this is picked;
    `short` says it in a few words, where it is suggested or read back.
    """

    key: str
    name: str
    says: str
    then: tuple[Step, ...] = ()
    words: tuple[str, ...] = ()
    needs_words: bool = False
    spares: tuple[str, ...] = ()
    short: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose:
    """Pick one of the choices, or several where `many`.

    `command`: the keys are words that must stand by themselves in the newly written text (APPROVE, SEND), never letters
    of an item. `digits`: bare digits count as this item's answer wherever they stand alone.
    """

    name: str
    says: str
    choices: tuple[Choice, ...]
    many: bool = False
    command: bool = False
    required: bool = True
    suggest: str | None = None

    def choice(self, name: str) -> Choice:
        return next(choice for choice in self.choices if choice.name == name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Something in the person's own words."""

    name: str
    says: str
    required: bool = False
    suggest: str | None = None
    only_they_know: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Somebody's name. `staff`: one of the school's people, found by name; otherwise a name is taken as written. `spares`
    names the items that need no answer once somebody is named."""

    name: str
    says: str
    staff: bool
    many: bool = False
    required: bool = True
    spares: tuple[str, ...] = ()
    suggest: str | None = None
    only_they_know: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A date, written in any common British way; kept as ISO 8601."""

    name: str
    says: str
    required: bool = False
    suggest: str | None = None
    only_they_know: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """One plain email address."""

    name: str
    says: str
    required: bool = True
    suggest: str | None = None
    only_they_know: bool = True


Item = Choose | Words | Who | Day | Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Usual:
    """One keystroke that answers several items at once. `says` prints in full all that it states.

    `sets` maps an item's name to the names of the choices it answers with. Items that are not in `sets` are answered by
    what was suggested, if anything was. An item given in the same reply overrides both.
    """

    key: str
    says: str
    sets: Mapping[str, tuple[str, ...]]
    words: tuple[str, ...] = ()


# What happens if nobody answers -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Remind:
    """Ask the same person again, saying why and by when."""


@dataclass(frozen=True, slots=True)
class AskInstead:
    """Put the question to somebody else as well; whoever answers first, answers. `to` is a role's value."""

    to: str


@dataclass(frozen=True, slots=True)
class Tell:
    """Send the notice of that name to a role. `to` is a role's value or "lead"."""

    to: str
    notice: str


@dataclass(frozen=True, slots=True)
class WriteAgain:
    """Remind somebody outside the staff, by a letter whose wording has the Head Teacher's standing approval."""

    letter: str


@dataclass(frozen=True, slots=True)
class GoOn:
    """Go on without an answer: record that there was none, and take these steps."""

    then: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One rung of silence: `after` a span such as "15 minutes" or "1 school day" from the asking, or from the due
    instant where `from_due`; then `act`. `every` repeats the rung at that span until somebody answers."""

    after: str
    act: Remind | AskInstead | Tell | WriteAgain | GoOn
    from_due: bool = False
    every: str | None = None


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
    `then` follows every complete answer, after the steps of the choices.
    """

    name: str
    scope: Scope
    to: To
    asks: str
    items: tuple[Item, ...]
    limit: Limit
    silence_says: str
    usual: tuple[Usual, ...] = ()
    opens: str | None = None
    silence: tuple[Rung, ...] = ()
    proof: frozenset[Proof] = OF_STAFF
    decides: bool = False
    judgement: bool = False
    after_lessons: bool = False
    universal: bool = True
    then: tuple[Step, ...] = ()

    def item(self, name: str) -> Item:
        return next(item for item in self.items if item.name == name)

    def steps_of(self, answers: "Mapping[str, Answer]") -> tuple[Step, ...]:
        """Return the steps of every choice that was picked, in the order of the items."""
        picked = {name: answer.picked for name, answer in answers.items()}
        chooses = (item for item in self.items if isinstance(item, Choose))
        return tuple(step for item in chooses for name in picked.get(item.name, ()) for step in item.choice(name).then)


# What comes back -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Answer:
    """What one item was answered with: the names of the choices, a person's key or name, an ISO day, an address, or
    the words themselves; and `words` written beside it."""

    picked: tuple[str, ...]
    words: str = ""


class Universal(StrEnum):
    """Answers that every prompt to staff understands. They count only alone on the first line."""

    AT_RISK = "S"
    CONNECTED = "X"
    TALK_FIRST = "H"
    NOT_ME = "N"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """An item that could not be read: how it was read, in a sentence that can be shown."""

    item: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Everything that was asked has an answer. `words` are those that belong to no question, whole."""

    answers: Mapping[str, Answer]
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """Something is missing or doubtful. `answers` holds what was understood; only `unclear` is asked again."""

    answers: Mapping[str, Answer] = field(default_factory=dict)
    unclear: tuple[Unclear, ...] = ()
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A universal answer, alone on the first line."""

    what: Universal
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Nothing:
    """Not an answer at all: nothing newly written, or written by a machine. `why` is a sentence."""

    why: str


Reading = Act | Again | Said | Nothing
