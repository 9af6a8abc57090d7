"""The first phase: is it a concern, is anybody at risk, and whose matter is it?"""

from typing import Final

from mailflow import policy
from mailflow.prompt import (
    ANY_OF_STAFF,
    Ask,
    AskInstead,
    Choice,
    Choose,
    Draft,
    Effect,
    Hold,
    Join,
    Limit,
    PassOn,
    Question,
    Release,
    Remind,
    Rung,
    Scope,
    Tell,
    To,
    Transfer,
    Usual,
    Who,
)

OFFICE_CHECK: Final = Question(
    name="office check",
    scope=Scope.CASE,
    to=To.OFFICE,
    asks="What kind of message is this?",
    items=(
        Choose(
            name="what",
            says="What is it?",
            choices=(
                Choice(
                    key="A",
                    name="concern",
                    says="about a parent's conduct in a group or online",
                    then=(Ask("first look"),),
                ),
                Choice(
                    key="B",
                    name="at risk",
                    says="somebody may be at risk",
                    then=(Hold("safeguarding"), Ask("safeguarding")),
                ),
                Choice(
                    key="C",
                    name="complaint",
                    says="a complaint about the school or staff",
                    then=(Transfer("complaints procedure"),),
                    spares=("sender",),
                ),
                Choice(
                    key="D",
                    name="records",
                    says="a request for records or data",
                    then=(Transfer("data protection lead"),),
                    spares=("sender",),
                ),
                Choice(key="E", name="ordinary", says="ordinary mail", then=(Transfer("office"),), spares=("sender",)),
                Choice(key="F", name="not sure", says="I am not sure", then=(Ask("first look"),)),
                Choice(
                    key="G",
                    name="more than one",
                    says="more than one of these (say which)",
                    then=(Ask("first look"),),
                    needs_words=True,
                ),
            ),
        ),
        Choose(
            name="sender",
            says="Does the sender's address match our records?",
            choices=(
                Choice(key="A", name="matches", says="it matches"),
                Choice(key="B", name="no match", says="it does not match", then=(Effect("stop contact"),)),
                Choice(key="C", name="anonymous", says="anonymous", then=(Effect("stop contact"),)),
            ),
        ),
    ),
    usual=(
        Usual(
            key="A",
            says="about a parent's conduct, and the sender's address matches our records",
            sets={"what": ("concern",), "sender": ("matches",)},
        ),
        Usual(
            key="E",
            says="ordinary mail: leave it to the office",
            sets={"what": ("ordinary",), "sender": ("matches",)},
            words=("ordinary",),
        ),
    ),
    limit=Limit.OFFICE_CHECK,
    silence_says="your stand-in will be asked, and then the SLT. The message is never simply closed.",
    silence=(
        Rung(after="2 working hours", act=Remind()),
        Rung(after="4 working hours", act=AskInstead("office stand-in")),
        Rung(after="1 school day", act=AskInstead("slt"), every="1 school day"),
    ),
    judgement=True,
)

ELSEWHERE: Final = ("seriousness", "points", "lead", "same", "acknowledge")
"""What the first look need not say of a matter that goes elsewhere."""

FIRST_LOOK: Final = Question(
    name="first look",
    scope=Scope.CASE,
    to=To.DUTY,
    asks="Have a first look: is anybody at risk, and is it ours?",
    items=(
        Choose(
            name="safety",
            says="Is anybody at risk?",
            choices=(
                Choice(key="A", name="no sign", says="no sign of risk"),
                Choice(
                    key="B",
                    name="at risk",
                    says="a child or an adult may be at risk",
                    then=(Hold("safeguarding"), Ask("safeguarding")),
                ),
                Choice(
                    key="C",
                    name="threat",
                    says="a possible crime or threat",
                    then=(Hold("safeguarding"), Ask("safeguarding")),
                ),
                Choice(key="D", name="unsure", says="I am unsure", then=(Hold("safeguarding"), Ask("safeguarding"))),
            ),
        ),
        Choose(
            name="about",
            says="Whom is it about?",
            choices=(
                Choice(key="A", name="parent", says="a parent or other adult in the group"),
                Choice(
                    key="B",
                    name="staff",
                    says="a member of staff or volunteer",
                    then=(Ask("concern about staff"),),
                    spares=ELSEWHERE,
                ),
                Choice(
                    key="C",
                    name="head",
                    says="the Head Teacher",
                    then=(Ask("concern about the head"),),
                    spares=ELSEWHERE,
                ),
                Choice(key="D", name="pupils", says="pupils", then=(Transfer("behaviour policy"),), spares=ELSEWHERE),
                Choice(
                    key="E",
                    name="school",
                    says="what the school did",
                    then=(Transfer("complaints procedure"),),
                    spares=ELSEWHERE,
                ),
                Choice(key="F", name="mixed", says="mixed (say)", needs_words=True),
            ),
        ),
        Choose(
            name="seriousness",
            says="How serious does it look?",
            choices=tuple(
                Choice(key=str(number), name=str(number), says=says, short=says.split(",")[0])
                for number, says in policy.SERIOUSNESS.items()
            ),
            suggest="seriousness",
        ),
        Choose(
            name="points",
            says="Points of the policy",
            choices=tuple(
                Choice(key=code, name=code, says=point.plain, short=point.short)
                for code, point in policy.POINTS.items()
            ),
            many=True,
            suggest="points",
        ),
        Who(
            name="lead",
            says="Who leads? Somebody of the SLT without a connection",
            staff=True,
            suggest="lead",
            only_they_know=False,
        ),
        Choose(
            name="same",
            says="Is it an incident that we already know?",
            choices=(
                Choice(key="A", name="new", says="not seen before"),
                Choice(key="B", name="known", says="yes (write its reference)", then=(Join(),), needs_words=True),
                Choice(key="C", name="unsure", says="unsure"),
            ),
        ),
        Choose(
            name="acknowledge",
            says="May we write to the sender's address?",
            choices=(
                Choice(key="A", name="yes", says="yes", then=(Draft("acknowledgement"),)),
                Choice(key="B", name="no", says="no, it is unsafe or unknown", then=(Effect("stop contact"),)),
            ),
        ),
    ),
    usual=(
        Usual(
            key="A",
            says="no sign of risk; about a parent or other adult in the group; not seen before; safe to write to the "
            "sender",
            sets={"safety": ("no sign",), "about": ("parent",), "same": ("new",), "acknowledge": ("yes",)},
        ),
    ),
    limit=Limit.FIRST_LOOK,
    silence_says="another member of the SLT will be asked.",
    silence=(
        Rung(after="at once", act=AskInstead("slt"), from_due=True, every="1 school day"),
        Rung(after="1 school day", act=Tell("head", "a step is late"), from_due=True),
    ),
    judgement=True,
    then=(Effect("assess"),),
)

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
    silence_says="the deputy, then the Head Teacher, then the Chair will be asked. Please do not wait for email.",
    silence=(
        Rung(after="at once", act=AskInstead("deputy dsl")),
        Rung(after="15 minutes", act=Remind()),
        Rung(after="30 minutes", act=AskInstead("head")),
        Rung(after="30 minutes", act=Tell("office", "find the safeguarding lead")),
        Rung(after="1 hour", act=AskInstead("chair of governors")),
        Rung(after="2 hours", act=Remind(), every="1 working day"),
    ),
    proof=ANY_OF_STAFF,
    judgement=True,
    universal=False,
)

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
            ),
        ),
    ),
    limit=Limit.OWNER,
    silence_says="everything stays stopped, and you will be asked again.",
    silence=(Rung(after="at once", act=Remind(), from_due=True, every="5 school days"),),
    judgement=True,
    universal=False,
)

ABOUT_STAFF: Final = Question(
    name="concern about staff",
    scope=Scope.CASE,
    to=To.APPROVER,
    asks="A concern about a member of staff is for you alone.",
    items=(
        Choose(
            name="have",
            says="Will you take it?",
            choices=(
                Choice(key="A", name="have it", says="I have it", then=(Transfer("head, under the staff code"),)),
                Choice(key="B", name="connected", says="I am connected, pass it to the Chair", then=(PassOn(),)),
            ),
        ),
    ),
    limit=Limit.SAFEGUARDING,
    silence_says="you will be reminded, and after a day the Chair of Governors will be asked.",
    silence=(
        Rung(after="2 hours", act=Remind()),
        Rung(after="1 working day", act=AskInstead("chair of governors"), every="1 working day"),
    ),
    judgement=True,
    universal=False,
)

ABOUT_HEAD: Final = Question(
    name="concern about the head",
    scope=Scope.CASE,
    to=To.CHAIR,
    asks="A concern about the Head Teacher is for you alone.",
    items=(
        Choose(
            name="have",
            says="Will you take it?",
            choices=(
                Choice(key="A", name="have it", says="I have it", then=(Transfer("chair of governors"),)),
                Choice(key="B", name="connected", says="I am connected, pass it to the vice-chair", then=(PassOn(),)),
            ),
        ),
    ),
    limit=Limit.SAFEGUARDING,
    silence_says="you will be reminded, and after a day the vice-chair will be asked.",
    silence=(
        Rung(after="2 hours", act=Remind()),
        Rung(after="1 working day", act=AskInstead("vice-chair of governors"), every="1 working day"),
    ),
    judgement=True,
    universal=False,
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

LOOK: Final = (
    OFFICE_CHECK,
    WHO_RAISED_IT,
    FIRST_LOOK,
    SAFEGUARDING,
    SAFEGUARDING_OUTCOME,
    HOLD_REVIEW,
    ABOUT_STAFF,
    ABOUT_HEAD,
)
