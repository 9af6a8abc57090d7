"""Is it a concern, how serious is it, and who leads it?"""

from typing import Final

from mailflow import policy
from mailflow.prompt import Limit, Question, Scope, To
from mailflow.prompt.items import Choice, Choose, Usual, Who
from mailflow.prompt.silence import AskInstead, Remind, Rung, Tell
from mailflow.prompt.steps import Ask, Draft, Effect, Hold, Join, Transfer

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
            safe=True,
            vouches=True,
        ),
        Usual(
            key="E",
            says="ordinary mail: leave it to the office",
            sets={"what": ("ordinary",), "sender": ("matches",)},
            words=("ordinary",),
            safe=True,
            vouches=True,
        ),
    ),
    limit=Limit.OFFICE_CHECK,
    silence_says="a colleague will be asked. The message is never simply closed.",
    silence=(
        Rung(after="2 working hours", act=Remind()),
        Rung(after="4 working hours", act=AskInstead("office stand-in")),
        Rung(after="1 school day", act=AskInstead("slt"), every="1 school day"),
    ),
    judgement=True,
)

POINTS: Final = tuple(
    Choice(key=code, name=code, says=point.plain, short=point.short) for code, point in policy.POINTS.items()
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
                Choice(
                    key="D",
                    name="pupils",
                    says="pupils",
                    then=(Transfer("behaviour policy", "redirect"),),
                    spares=ELSEWHERE,
                ),
                Choice(
                    key="E",
                    name="school",
                    says="what the school did",
                    then=(Transfer("complaints procedure", "redirect"),),
                    spares=ELSEWHERE,
                ),
                Choice(
                    key="F",
                    name="mixed",
                    says="mixed (say what; if staff or the Head are in it, B or C instead)",
                    needs_words=True,
                ),
            ),
        ),
        Choose(
            name="seriousness",
            says="How serious does it look?",
            choices=tuple(
                Choice(key=str(number), name=str(number), says=says, short=policy.in_brief(number))
                for number, says in policy.SERIOUSNESS.items()
            ),
            suggest="seriousness",
        ),
        Choose(
            name="points",
            says="Points of the policy",
            choices=POINTS,
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
                Choice(
                    key="B",
                    name="known",
                    says="yes (write its reference; 3, 4 and 5 are not needed then)",
                    then=(Join(),),
                    needs_words=True,
                    spares=("seriousness", "points", "lead"),
                ),
                Choice(key="C", name="unsure", says="unsure"),
            ),
            suggest="same incident",
        ),
        Choose(
            name="acknowledge",
            says="May we write to the sender's address? (also where it goes elsewhere)",
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
            safe=True,
            vouches=True,
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

SAME_INCIDENT: Final = Usual(
    key="J",
    says="the same incident as {}; no sign of risk; about a parent or other adult in the group; safe to write to the sender",
    sets={"safety": ("no sign",), "about": ("parent",), "acknowledge": ("yes",)},
    safe=True,
    vouches=True,
)
"""What else may be answered by one letter where a case is suggested that this may be part of: "same" is as suggested then. It is
none of the letters of a line, so that "B" is never taken for it."""
