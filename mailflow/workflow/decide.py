"""The fourth phase: the lead recommends, and the Head Teacher decides.

"The final decision for how to respond to breaches of the code of conduct rests with the Head Teacher."
"""

from typing import Final

from mailflow import policy
from mailflow.letters import letter_kind
from mailflow.prompt import Limit, Question, Scope, To
from mailflow.prompt.items import Choice, Choose, Times, Words
from mailflow.prompt.silence import Remind, Rung, Tell
from mailflow.prompt.steps import Approve, Ask, Discard, Effect
from mailflow.workflow.owners import AUTHORITIES, BAN, LEGAL_ADVICE
from mailflow.workflow.sent_back import FIND_OUT_MORE, REDRAFT, TALKED


def _needed(letter: str) -> tuple[str, ...]:
    """Return the items without which the letter of a response cannot be written."""
    must = letter_kind(letter).must if letter else ()
    return tuple(item for blank, item in (("words", "letter"), ("times", "times")) if blank in must)


RECOMMENDATION: Final = Question(
    name="recommendation",
    scope=Scope.STRAND,
    to=To.LEAD,
    asks="What do you find, and what do you recommend?",
    opens="the parent was heard",
    items=(
        Choose(
            name="finding",
            says="Your finding",
            choices=(
                Choice(key="A", name="substantiated", says="substantiated"),
                Choice(key="B", name="partly", says="partly substantiated"),
                Choice(key="C", name="not substantiated", says="not substantiated"),
                Choice(key="D", name="cannot decide", says="it cannot be decided"),
                Choice(key="E", name="no breach", says="true, but not a breach"),
            ),
        ),
        Choose(
            name="response",
            says="The response (more than one may be picked)",
            choices=tuple(
                Choice(
                    key=row.code,
                    name=row.code,
                    says=row.name,
                    needs=_needed(row.letter),
                )
                for row in policy.RESPONSES
            ),
            many=True,
        ),
        Words(
            name="reasons",
            says="Your reasons: what, to how many, intent, what was put right, whether less would do",
            required=True,
        ),
        Choose(
            name="criticism",
            says="Is it only criticism of the school or its policies?",
            choices=(
                Choice(key="A", name="only criticism", says="yes"),
                Choice(key="B", name="more", says="no (because)", needs_words=True),
            ),
        ),
        Words(name="earlier", says="Anything to add on earlier outcomes?"),
        Words(name="past cases", says="Anything to add on like cases?"),
        Choose(
            name="equality",
            says="Equality: language, disability, belief, family?",
            choices=(
                Choice(key="A", name="nothing", says="nothing arises"),
                Choice(key="B", name="yes", says="yes (what was done)", needs_words=True),
            ),
        ),
        Words(name="letter", says="What the letter should say in particular (needed for a reminder or a warning)"),
        Choose(
            name="grade",
            says="What it rests on now that the parent was heard (leave out if unchanged)",
            choices=tuple(
                Choice(key=key, name=name, says=f"{name}: {says}")
                for key, (name, says) in zip("ABCDEF", policy.GRADES.items(), strict=True)
            ),
            required=False,
        ),
        Times(
            name="times",
            says="For a meeting: two times, how long, where, and who will be there (in the Head Teacher's letter, so no “my” or “I”)",
        ),
    ),
    limit=Limit.RECOMMENDATION,
    silence_says="you will be reminded each school day.",
    silence=(
        Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),
        Rung(after="2 school days", act=Tell("head", "a step is late"), from_due=True),
    ),
    then=(Effect("put to the head"),),
)

NEVER_DECIDES: Final = (
    Rung(after="1 school day", act=Remind()),
    Rung(after="2 school days", act=Remind()),
    Rung(after="3 school days", act=Remind(), every="1 school day"),
    Rung(after="5 school days", act=Tell("deputy head", "a decision is overdue")),
)
"""Silence never approves, never refuses and never passes the decision on."""

DECIDE: Final = Question(
    name="decide",
    scope=Scope.LETTER,
    to=To.APPROVER,
    asks="The decision is yours: may this letter go, exactly as it stands?",
    items=(
        Choose(
            name="word",
            says="One word:",
            choices=(
                Choice(
                    key="APPROVE",
                    name="approve",
                    deciding="decide so, and ",
                    says="send this letter exactly as it stands",
                    then=(Approve(),),
                ),
                Choice(
                    key="CHANGE",
                    name="change",
                    says="write how, and it is shown to you again",
                    short="change it",
                    then=(Discard(), Ask("redraft")),
                    needs_words=True,
                ),
                Choice(
                    key="DECLINE",
                    name="decline",
                    says="do not send it (say why, or name another response)",
                    then=(Discard(), Effect("recommend again")),
                    needs_words=True,
                ),
                Choice(
                    key="NONE",
                    name="none",
                    says="take no action (say why)",
                    then=(Discard(), Effect("no action")),
                    needs_words=True,
                ),
                Choice(
                    key="MORE",
                    name="more",
                    says="find out more first (say what)",
                    then=(Discard(), Ask("find out more")),
                    needs_words=True,
                ),
                Choice(key="TALK", name="talk", says="I want to talk about it first", then=(Ask("talked"),)),
            ),
            command=True,
        ),
    ),
    limit=Limit.HEAD_DECISION,
    silence_says="nothing is sent, and you will be reminded.",
    silence=NEVER_DECIDES,
    decides=True,
    judgement=True,
)

AGREE: Final = Question(
    name="agree",
    scope=Scope.STRAND,
    to=To.APPROVER,
    asks="The decision is yours: do you take this step?",
    items=(
        Choose(
            name="word",
            says="One word:",
            choices=(
                Choice(key="APPROVE", name="approve", says="decide as recommended", then=(Effect("decided"),)),
                Choice(
                    key="DECLINE",
                    name="decline",
                    says="not this (say why, or name another response)",
                    then=(Effect("recommend again"),),
                    needs_words=True,
                ),
                Choice(
                    key="NONE",
                    name="none",
                    says="take no action (say why)",
                    then=(Effect("no action"),),
                    needs_words=True,
                ),
            ),
            command=True,
        ),
    ),
    limit=Limit.HEAD_DECISION,
    silence_says="nothing happens. You will be reminded. Silence never approves and never refuses.",
    silence=NEVER_DECIDES,
    decides=True,
    judgement=True,
)

DECISIONS: Final = (
    RECOMMENDATION,
    DECIDE,
    REDRAFT,
    FIND_OUT_MORE,
    TALKED,
    AGREE,
    AUTHORITIES,
    LEGAL_ADVICE,
    BAN,
)
