"""What those are asked who know of it: whoever wrote it in for somebody, whoever reported it, and staff."""

from typing import Final

from mailflow.prompt import INFORMATION, Limit, Question, Scope, To
from mailflow.prompt.items import Address, Choice, Choose, Usual, Words
from mailflow.prompt.silence import GoOn, Remind, Rung, Tell, WriteAgain
from mailflow.prompt.steps import Ask, Effect, Hold

DETAILS: Final = Question(
    name="details",
    scope=Scope.REPORT,
    to=To.REPORTER,
    asks="What did you see?",
    items=(
        Choose(
            name="saw",
            says="Did you see it yourself in the group?",
            choices=(
                Choice(key="A", name="saw it", says="yes, I saw it"),
                Choice(key="B", name="was told", says="I was shown or told"),
            ),
            required=False,
        ),
        Words(name="where", says="Where and when: which group, and about what date and time?"),
        Words(name="who", says="Who wrote it, as far as you know?"),
        Choose(
            name="replied",
            says="Did you reply in the group?",
            choices=(Choice(key="A", name="no", says="no"), Choice(key="B", name="yes", says="yes")),
            required=False,
        ),
        Choose(
            name="name",
            says="Your name",
            choices=(
                Choice(key="A", name="keep", says="do not tell the parent"),
                Choice(key="B", name="may tell", says="you may tell"),
                Choice(key="C", name="ask first", says="ask me first"),
            ),
            required=False,
        ),
        Choose(
            name="safe",
            says="Are you safe?",
            choices=(
                Choice(key="A", name="safe", says="yes"),
                Choice(
                    key="B",
                    name="worried",
                    says="I am worried: we will ring you on the number we hold",
                    then=(Effect("ring the reporter"),),
                ),
            ),
            required=False,
        ),
        Words(name="wish", says="What would you like to see happen?"),
    ),
    limit=Limit.REPORTER,
    silence_says="we will go on with what we have.",
    silence=(
        Rung(after="2 school days", act=WriteAgain("details reminder")),
        Rung(after="2 school days", act=GoOn(), from_due=True),
    ),
    proof=INFORMATION,
    universal=False,
)

WITNESS: Final = Question(
    name="witness",
    scope=Scope.CASE,
    to=To.NAMED,
    asks="What do you know of this? Facts only.",
    items=(
        Choose(
            name="seen",
            says="Have you seen the messages?",
            choices=(
                Choice(key="A", name="reached me", says="yes, they reached me"),
                Choice(key="B", name="shown", says="somebody showed or told me"),
                Choice(key="C", name="no", says="no"),
            ),
        ),
        Choose(
            name="contact",
            says="Has any parent been in direct contact with you, or has anything happened, about this?",
            choices=(
                Choice(key="A", name="no", says="no"),
                Choice(key="B", name="yes", says="yes (when and what; facts only)", needs_words=True),
            ),
        ),
        Words(name="facts", says="Facts from school that help us understand (no opinions, no pupils' names)"),
        Choose(
            name="effect",
            says="How are you?",
            choices=(
                Choice(key="A", name="none", says="no effect on me"),
                Choice(key="B", name="upset", says="upset, but coping"),
                Choice(key="C", name="support", says="I would like support", then=(Effect("offer support"),)),
            ),
        ),
        Choose(
            name="safety",
            says="Any worry for anybody's safety?",
            choices=(
                Choice(key="A", name="no", says="no"),
                Choice(key="B", name="yes", says="yes", then=(Hold("safeguarding"), Ask("safeguarding"))),
            ),
        ),
    ),
    usual=(
        Usual(
            key="A",
            says="I have not seen them; no parent spoke to me, nothing happened; no worry about safety",
            sets={"seen": ("no",), "contact": ("no",), "safety": ("no",)},
        ),
    ),
    limit=Limit.WITNESS,
    silence_says="you will be reminded once, then we go on without your account; nothing is inferred.",
    silence=(
        Rung(after="at once", act=Remind(), from_due=True),
        Rung(after="at once", act=Tell("lead", "no reply yet"), from_due=True),
        Rung(after="1 school day", act=GoOn(), from_due=True),
    ),
    after_lessons=True,
)

WHO_RAISED_IT: Final = Question(
    name="who raised it",
    scope=Scope.REPORT,
    to=To.NAMED,
    asks="Who told you this?",
    items=(
        Choose(
            name="who",
            says="Whose concern is it?",
            choices=(
                Choice(key="A", name="own", says="my own", then=(Effect("own report"),)),
                Choice(
                    key="B",
                    name="somebody",
                    says="somebody else's (their name, and their email address if they want to be written to)",
                    then=(Effect("their report"),),
                    needs_words=True,
                ),
                Choice(key="C", name="not to be written to", says="somebody who is not to be written to"),
            ),
        ),
    ),
    limit=Limit.PLAN,
    silence_says="nothing is written to whoever told you.",
    silence=(Rung(after="at once", act=Remind(), from_due=True),),
    judgement=True,
)

WRITE_TO_THEM: Final = Question(
    name="write to the reporter",
    scope=Scope.REPORT,
    to=To.NAMED,
    asks="May we write to whoever reported it?",
    items=(
        Choose(
            name="contact",
            says="May we write to them?",
            choices=(
                Choice(key="A", name="yes", says="yes, as to anybody who reports", then=(Effect("write to them"),)),
                Choice(key="B", name="no", says="no, I will speak with them", then=(Effect("leave them to you"),)),
            ),
        ),
    ),
    limit=Limit.HANDED_OVER,
    silence_says="nothing is written to them. To change that, then or later, reply to this email again.",
    silence=(
        Rung(after="at once", act=Remind(), from_due=True),
        Rung(after="5 school days", act=GoOn(), from_due=True),
    ),
    judgement=True,
    universal=False,
)
"""Put to whoever let a part go on: until they say so, nothing is written to whoever reported it."""

REACH_THE_REPORTER: Final = Question(
    name="reach the reporter",
    scope=Scope.REPORT,
    to=To.OFFICE,
    asks="How can we write to them, so that nobody else reads it?",
    items=(
        Choose(
            name="how",
            says="From our records today:",
            choices=(
                Choice(
                    key="A", name="own", says="another address, which nobody else reads", then=(Effect("reach alone"),)
                ),
                Choice(key="B", name="none", says="none: write nothing", spares=("address",)),
                Choice(
                    key="C",
                    name="theirs",
                    says="that mailbox is theirs alone: write there",
                    then=(Effect("reach there"),),
                    spares=("address",),
                ),
            ),
        ),
        Address(name="address", says="The address (after A)", required=False),
    ),
    limit=Limit.ADDRESS,
    silence_says="nothing is written, and you will be reminded each school day.",
    silence=(Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),),
)
