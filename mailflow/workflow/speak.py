"""The third phase: speak to the parent, before any response."""

from typing import Final

from mailflow.prompt import INFORMATION, Limit, Question, Scope, To
from mailflow.prompt.items import Choice, Choose, Words
from mailflow.prompt.silence import GoOn, Remind, Rung, Tell, WriteAgain
from mailflow.prompt.steps import Approve, Ask, Discard, Effect

RELEASE: Final = Question(
    name="release",
    scope=Scope.LETTER,
    to=To.LEAD,
    asks="May this letter go, exactly as it stands?",
    items=(
        Choose(
            name="word",
            says="One word:",
            choices=(
                Choice(
                    key="SEND",
                    name="send",
                    says="this letter exactly as it stands",
                    short="send it exactly as it stands",
                    then=(Approve(),),
                ),
                Choice(
                    key="CHANGE",
                    name="change",
                    says="write what it should say instead",
                    short="change it",
                    then=(Effect("redraft"),),
                    needs_words=True,
                ),
                Choice(
                    key="HOLD",
                    name="wait",
                    says="do not send it (say why)",
                    then=(Discard(), Ask("gathered")),
                    needs_words=True,
                ),
            ),
            command=True,
        ),
    ),
    limit=Limit.INVITATION,
    silence_says="it is not sent. You will be reminded, and then the Head Teacher is told that it waits.",
    silence=(
        Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),
        Rung(after="1 school day", act=Tell("head", "a letter waits"), from_due=True),
    ),
    decides=True,
)

ACCOUNT: Final = Question(
    name="account",
    scope=Scope.STRAND,
    to=To.PARENT,
    asks="The parent's own account",
    items=(Words(name="account", says="in their own words"),),
    limit=Limit.PARENT,
    silence_says="it goes on without them, on what is known.",
    silence=(
        Rung(after="3 school days", act=WriteAgain("invitation reminder")),
        Rung(after="at once", act=Tell("lead", "no account yet"), from_due=True),
        Rung(after="2 school days", act=GoOn(), from_due=True),
    ),
    proof=INFORMATION,
    universal=False,
)

CONVERSATION: Final = Question(
    name="conversation",
    scope=Scope.STRAND,
    to=To.LEAD,
    asks="How did the conversation go?",
    opens="the parent has answered, or their time is over",
    items=(
        Choose(
            name="took place",
            says="Did it take place?",
            choices=(
                Choice(
                    key="A",
                    name="yes",
                    says="yes (how, when, who was there: this goes into the letter too)",
                    needs_words=True,
                ),
                Choice(
                    key="B", name="declined", says="the parent declined", spares=("position", "since", "new", "needs")
                ),
                Choice(
                    key="C",
                    name="no answer",
                    says="no answer after two attempts (dates and means)",
                    needs_words=True,
                    spares=("position", "since", "new", "needs"),
                ),
            ),
        ),
        Choose(
            name="position",
            says="Their position (more than one may be picked)",
            choices=(
                Choice(key="A", name="accepts", says="accepts"),
                Choice(key="B", name="accepts part", says="accepts part"),
                Choice(key="C", name="disputes", says="disputes"),
                Choice(key="D", name="context", says="gives context"),
                Choice(
                    key="E",
                    name="own concern",
                    says="raises a concern of their own about messages in a group (what)",
                    then=(Effect("own concern"),),
                    needs_words=True,
                ),
                Choice(key="F", name="none", says="none given"),
            ),
            many=True,
        ),
        Choose(
            name="since",
            says="Since then (more than one may be picked)",
            choices=(
                Choice(key="A", name="deleted", says="deleted or corrected"),
                Choice(key="B", name="apologised", says="apologised"),
                Choice(key="C", name="agreed", says="agreed to (what)", needs_words=True),
                Choice(key="D", name="nothing", says="nothing"),
            ),
            many=True,
        ),
        Choose(
            name="new",
            says="Anything new?",
            choices=(
                Choice(key="A", name="no", says="no"),
                Choice(key="B", name="yes", says="yes (what)", needs_words=True),
            ),
        ),
        Words(name="needs", says="Needs: language, disability, a companion, or none"),
        Words(
            name="note",
            says="A short factual note: it goes to the parent, in the letter shown here, exactly as you type it",
        ),
    ),
    limit=Limit.CONVERSATION,
    silence_says="you will be reminded each school day.",
    silence=(
        Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),
        Rung(after="2 school days", act=Tell("head", "a step is late"), from_due=True),
    ),
    decides=True,
    then=(Effect("note"),),
)

CORRECTION: Final = Question(
    name="correction",
    scope=Scope.STRAND,
    to=To.PARENT,
    asks="Does the note put the parent's account fairly?",
    items=(Words(name="correction", says="in their own words"),),
    limit=Limit.CORRECTION,
    silence_says="the note stands as our record; they may add to it at any time.",
    silence=(Rung(after="at once", act=GoOn(), from_due=True),),
    proof=INFORMATION,
    universal=False,
)

SPEAK: Final = (RELEASE, ACCOUNT, CONVERSATION, CORRECTION)
