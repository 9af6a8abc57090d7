"""Is anybody at risk? What the safeguarding lead is asked, and what they alone may let go on."""

from typing import Final

from mailflow.prompt import ANY_OF_STAFF, Limit, Question, Scope, To
from mailflow.prompt.items import Choice, Choose
from mailflow.prompt.silence import AskInstead, Hours, Remind, Rung, Tell
from mailflow.prompt.steps import Ask, Effect, PassOn, Release, Transfer

SAFEGUARDING: Final = Question(
    name="safeguarding",
    scope=Scope.CASE,
    to=To.DSL,
    asks="A message needs your judgement now.",
    items=(
        Choose(
            name="have",
            says="Will you take it?",
            choices=(
                Choice(
                    key="A",
                    name="have it",
                    says="I have it",
                    then=(Ask("safeguarding outcome"),),
                    words=("i have it", "mine", "yes"),
                ),
                Choice(key="B", name="connected", says="I am connected, pass it on", then=(PassOn(),)),
                Choice(key="C", name="not available", says="I am not available, pass it on", then=(PassOn(),)),
            ),
        ),
    ),
    limit=Limit.SAFEGUARDING,
    silence_says="others of the school who may know of it will be asked, in the end the Chair. Please do not wait for email.",
    silence=(
        Rung(after="at once", act=AskInstead("deputy dsl")),
        Rung(after="15 minutes", act=Remind()),
        Rung(after="30 minutes", act=AskInstead("head")),
        Rung(after="30 minutes", act=Tell("office", "find the safeguarding lead"), hours=Hours.WORK),
        Rung(after="1 hour", act=AskInstead("chair of governors")),
        Rung(after="2 hours", act=Remind(), hours=Hours.DAY),
        Rung(after="1 working day", act=Remind(), every="1 working day"),
    ),
    proof=ANY_OF_STAFF,
    judgement=True,
    universal=False,
)

CONNECTED: Final = Choice(key="E", name="connected", says="I am connected, pass it on", then=(PassOn(),))
"""Whoever is alerted learns only afterwards whom it is about."""

SAFEGUARDING_OUTCOME: Final = Question(
    name="safeguarding outcome",
    scope=Scope.CASE,
    to=To.NAMED,
    asks="What may go on here? No detail is asked for or kept.",
    items=(
        Choose(
            name="outcome",
            says="How does it stand?",
            choices=(
                Choice(
                    key="A", name="taken over", says="I have taken it over; the hold stays", then=(Ask("hold review"),)
                ),
                Choice(
                    key="B",
                    name="not safeguarding",
                    says="not safeguarding; the case may go on",
                    then=(Release("safeguarding"),),
                ),
                Choice(
                    key="C",
                    name="parts",
                    says="both: only these parts may go on, as a case of their own (say which)",
                    then=(Effect("part goes on"),),
                    needs_words=True,
                ),
                Choice(
                    key="D",
                    name="authorities",
                    says="police or social care are involved; no contact with (names)",
                    then=(Ask("hold review"),),
                    needs_words=True,
                ),
                CONNECTED,
            ),
        ),
    ),
    limit=Limit.HANDED_OVER,
    silence_says="everything stays stopped, and you will be asked again.",
    silence=(Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),),
    judgement=True,
    universal=False,
)

HOLD_REVIEW: Final = Question(
    name="hold review",
    scope=Scope.CASE,
    to=To.NAMED,
    asks="May this case go on yet?",
    items=(
        Choose(
            name="outcome",
            says="How does it stand?",
            choices=(
                Choice(key="A", name="stays", says="the hold stays; ask me again", then=(Ask("hold review"),)),
                Choice(key="B", name="release", says="the case may go on", then=(Release("safeguarding"),)),
                Choice(
                    key="C",
                    name="parts",
                    says="only these parts may go on, as a case of their own (say which)",
                    then=(Effect("part goes on"),),
                    needs_words=True,
                ),
                Choice(
                    key="D",
                    name="keep",
                    says="it stays with safeguarding; close it here",
                    then=(Transfer("safeguarding"),),
                ),
                CONNECTED,
            ),
        ),
    ),
    rests=Limit.OWNER,
    limit=Limit.HANDED_OVER,
    silence_says="everything stays stopped, and you will be asked again.",
    silence=(Rung(after="at once", act=Remind(), from_due=True, every="5 school days"),),
    judgement=True,
    universal=False,
)
