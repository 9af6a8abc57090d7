"""The last phase: did it arrive, has it stopped, and may it be closed?"""

from typing import Final

from mailflow.prompt import Limit, Question, Scope, To
from mailflow.prompt.items import Address, Choice, Choose, Usual
from mailflow.prompt.silence import Remind, Rung, Tell
from mailflow.prompt.steps import Ask, Close, Effect, Hold, Release

ASK_DAILY: Final = (Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),)

UNDELIVERED: Final = Question(
    name="undelivered",
    scope=Scope.LETTER,
    to=To.OFFICE,
    asks="A letter did not arrive. What do our records say?",
    items=(
        Choose(
            name="then",
            says="From our records today:",
            choices=(
                Choice(
                    key="A",
                    name="another",
                    says="another address of their own: it will be shown for release again",
                    then=(Effect("another address"),),
                ),
                Choice(key="B", name="post", says="by post", then=(Effect("by post"),), spares=("address",)),
                Choice(
                    key="C",
                    name="leave",
                    says="leave it; the lead will speak to them",
                    then=(Effect("leave it"),),
                    spares=("address",),
                ),
            ),
        ),
        Address(name="address", says="The address (after A)", required=False),
    ),
    limit=Limit.ADDRESS,
    silence_says="you will be reminded each school day; the letter counts as not sent.",
    silence=ASK_DAILY,
)

UNCERTAIN: Final = Question(
    name="did it go",
    scope=Scope.LETTER,
    to=To.OFFICE,
    asks="We cannot tell whether a letter went. Did it?",
    items=(
        Choose(
            name="went",
            says="What do the mail server's records, or the person, say?",
            choices=(
                Choice(key="A", name="went", says="it arrived", then=(Effect("it went"),)),
                Choice(key="B", name="did not", says="it did not go: send it", then=(Effect("send it again"),)),
            ),
        ),
    ),
    limit=Limit.ADDRESS,
    silence_says="it is not sent again, and you will be reminded each school day.",
    silence=ASK_DAILY,
)

POSTED: Final = Question(
    name="posted",
    scope=Scope.LETTER,
    to=To.OFFICE,
    asks="Please print the attached letter, seal it, and post it first class.",
    items=(
        Choose(
            name="posted",
            says="When it is done:",
            choices=(
                Choice(
                    key="A",
                    name="posted",
                    says="posted, and the address checked today",
                    then=(Effect("it was posted"),),
                ),
                Choice(key="B", name="doubt", says="there is a doubt about the address", then=(Effect("leave it"),)),
            ),
        ),
    ),
    limit=Limit.ADDRESS,
    silence_says="it counts as not sent, and you will be reminded each school day.",
    silence=ASK_DAILY,
    by_hand=True,
)

FOLLOW_UP: Final = Question(
    name="follow up",
    scope=Scope.CASE,
    to=To.LEAD,
    asks="Has it stopped, and may we close?",
    items=(
        Choose(
            name="stopped",
            says="Has it stopped?",
            choices=(
                Choice(key="A", name="yes", says="yes, as far as we know"),
                Choice(key="B", name="no", says="no: please forward what is new, and it becomes a case of its own"),
                Choice(key="C", name="not known", says="not known"),
            ),
        ),
        Choose(
            name="supported",
            says="Was the member of staff supported?",
            choices=(
                Choice(key="A", name="yes", says="yes"),
                Choice(key="B", name="more", says="needs more"),
                Choice(key="C", name="not relevant", says="not relevant"),
            ),
        ),
        Choose(
            name="close",
            says="Close?",
            choices=(
                Choice(key="A", name="close", says="yes", then=(Close(),)),
                Choice(key="B", name="keep open", says="keep it open and ask me again", then=(Effect("keep open"),)),
            ),
        ),
    ),
    usual=(
        Usual(
            key="A",
            says="stopped as far as we know; staff supported; close",
            sets={"stopped": ("yes",), "supported": ("yes",), "close": ("close",)},
        ),
    ),
    limit=Limit.FOLLOW_UP_ANSWER,
    silence_says="the case stays open, and you will be reminded each school day.",
    silence=ASK_DAILY,
)

CANNOT_DRAFT: Final = Question(
    name="cannot draft",
    scope=Scope.CASE,
    to=To.OFFICE,
    asks="A letter cannot be written yet.",
    items=(
        Choose(
            name="then",
            says="When that is put right:",
            choices=(
                Choice(key="A", name="again", says="it is put right: try again", then=(Effect("draft again"),)),
                Choice(key="B", name="leave", says="leave this letter", then=(Effect("leave drafts"),)),
            ),
        ),
    ),
    limit=Limit.ADDRESS,
    silence_says="the letter is not written, and you will be reminded each school day.",
    silence=ASK_DAILY,
    judgement=True,
)

WHAT_NEXT: Final = Question(
    name="what next",
    scope=Scope.CASE,
    to=To.LEAD,
    asks="Nothing is waiting in this case. What shall happen?",
    items=(
        Choose(
            name="next",
            says="What shall happen?",
            choices=(
                Choice(key="A", name="gathered", says="go on from what was gathered", then=(Ask("gathered"),)),
                Choice(key="B", name="recommend", says="I will recommend again", then=(Effect("recommend all"),)),
                Choice(
                    key="C",
                    name="hold",
                    says="the safeguarding lead must say whether it may go on",
                    then=(Hold("safeguarding"), Ask("safeguarding")),
                ),
                Choice(key="D", name="close", says="close it (say why)", then=(Close(),), needs_words=True),
            ),
        ),
    ),
    limit=Limit.AT_REST,
    silence_says="the case stays open, and you will be reminded each school day.",
    silence=ASK_DAILY,
    judgement=True,
)

PAUSED: Final = Question(
    name="paused",
    scope=Scope.CASE,
    to=To.LEAD,
    unled=To.DUTY,
    asks="This case is paused. May it go on?",
    items=(
        Choose(
            name="go on",
            says="May it go on?",
            choices=(
                Choice(key="A", name="go on", says="yes", then=(Release("paused by staff"),), words=("yes",)),
                Choice(
                    key="B", name="stay", says="not yet: ask me again", then=(Effect("stay paused"),), words=("no",)
                ),
            ),
        ),
    ),
    limit=Limit.AT_REST,
    silence_says="it stays paused, and after a week the Head Teacher is told.",
    silence=(
        Rung(after="at once", act=Remind(), from_due=True, every="5 school days"),
        Rung(after="5 school days", act=Tell("head", "a step is late"), from_due=True),
    ),
    judgement=True,
)

AFTER: Final = (UNDELIVERED, UNCERTAIN, POSTED, CANNOT_DRAFT, WHAT_NEXT, FOLLOW_UP, PAUSED)
