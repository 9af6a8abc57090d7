"""The fourth phase: the lead recommends, and the Head Teacher decides.

"The final decision for how to respond to breaches of the code of conduct rests with the Head Teacher."
"""

from typing import Final

from mailflow import policy
from mailflow.prompt import (
    Approve,
    Ask,
    Choice,
    Choose,
    Day,
    Discard,
    Effect,
    Limit,
    Question,
    Remind,
    Rung,
    Scope,
    Tell,
    To,
    Words,
)

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
            choices=tuple(Choice(key=row.code, name=row.code, says=row.name) for row in policy.RESPONSES),
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
        Words(name="letter", says="What the letter should say in particular"),
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
                    says="send this letter exactly as it stands",
                    then=(Approve(),),
                ),
                Choice(
                    key="CHANGE",
                    name="change",
                    says="change it as I say, and show it to me again",
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

REDRAFT: Final = Question(
    name="redraft",
    scope=Scope.LETTER,
    to=To.LEAD,
    asks="The Head Teacher asks for a change: what should the letter say in particular?",
    items=(
        Words(
            name="words",
            says="The new words, exactly as they should stand in the letter",
            required=True,
            suggest="head's words",
        ),
    ),
    limit=Limit.RECOMMENDATION,
    silence_says="you will be reminded each school day.",
    silence=(Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),),
    then=(Effect("redraft"),),
)

FIND_OUT_MORE: Final = Question(
    name="find out more",
    scope=Scope.LETTER,
    to=To.LEAD,
    asks="The Head Teacher asks to find out more first: what have you found?",
    items=(Words(name="found", says="What you found", required=True),),
    limit=Limit.GATHERING,
    silence_says="you will be reminded each school day.",
    silence=(Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),),
    then=(Effect("recommend again"),),
)

TALKED: Final = Question(
    name="talked",
    scope=Scope.LETTER,
    to=To.LEAD,
    asks="The Head Teacher wants to talk about it first.",
    items=(
        Choose(
            name="after",
            says="When you have talked:",
            choices=(
                Choice(
                    key="A", name="show again", says="show the letter again as it stands", then=(Effect("show again"),)
                ),
                Choice(
                    key="B",
                    name="recommend again",
                    says="I will recommend again",
                    then=(Discard(), Effect("recommend again")),
                ),
            ),
        ),
    ),
    limit=Limit.RECOMMENDATION,
    silence_says="you will be reminded each school day.",
    silence=(Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),),
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

AUTHORITIES: Final = Question(
    name="authorities",
    scope=Scope.STRAND,
    to=To.APPROVER,
    asks="Who has told the authorities, and what did they say? The program writes to no authority.",
    items=(
        Words(name="who", says="Who rang or wrote to whom, and when", required=True),
        Words(name="number", says="Their reference"),
        Words(name="no contact", says="Whom we are told not to contact"),
        Day(name="next", says="When to ask them again"),
    ),
    limit=Limit.OWNER,
    silence_says="you will be reminded each school day.",
    silence=(Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),),
    judgement=True,
    then=(Effect("owner answered"),),
)

LEGAL_ADVICE: Final = Question(
    name="legal advice",
    scope=Scope.STRAND,
    to=To.APPROVER,
    asks="Who has asked for legal advice, and may we go on? The advice itself is kept apart.",
    items=(
        Words(name="who", says="Who asked whom, and when", required=True),
        Choose(
            name="received",
            says="Has advice come?",
            choices=(Choice(key="A", name="no", says="not yet"), Choice(key="B", name="yes", says="yes")),
        ),
        Choose(
            name="go on",
            says="May we go on?",
            choices=(
                Choice(key="A", name="go on", says="yes"),
                Choice(key="B", name="wait", says="wait until (when)", needs_words=True),
                Choice(key="C", name="do not write", says="do not write to the parent"),
            ),
        ),
    ),
    limit=Limit.OWNER,
    silence_says="you will be reminded each school day.",
    silence=(Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),),
    judgement=True,
    then=(Effect("owner answered"),),
)

BAN: Final = Question(
    name="ban",
    scope=Scope.STRAND,
    to=To.APPROVER,
    asks="A ban from the site has its own procedure, which this program does not run. What was done?",
    items=(Words(name="done", says="What was done, when, and on whose advice", required=True),),
    limit=Limit.OWNER,
    silence_says="you will be reminded each school day.",
    silence=(Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),),
    judgement=True,
    then=(Effect("owner answered"),),
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
