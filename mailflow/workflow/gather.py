"""The second phase: hear those involved before anybody speaks to the parent."""

from typing import Final

from mailflow import policy
from mailflow.prompt import Limit, Question, Scope, To
from mailflow.prompt.items import Address, Choice, Choose, Times, Usual, Who, Words
from mailflow.prompt.silence import AskInstead, GoOn, Remind, Rung
from mailflow.prompt.steps import Ask, Effect
from mailflow.workflow.accounts import DETAILS, REACH_THE_REPORTER, WITNESS
from mailflow.workflow.first_look import POINTS

PLAN: Final = Question(
    name="plan",
    scope=Scope.CASE,
    to=To.LEAD,
    asks="Will you lead, and whom shall we ask?",
    opens="the first look is done",
    items=(
        Choose(
            name="connected",
            says="Are you connected with anybody in this, or a member of the group?",
            choices=(
                Choice(key="A", name="no", says="no"),
                Choice(
                    key="B",
                    name="yes",
                    says="yes, I hand it back",
                    then=(Effect("hand back"),),
                    spares=("whom", "preserve", "longer"),
                ),
            ),
        ),
        Choose(
            name="whom",
            says="Whom shall we ask? (more than one may be picked)",
            choices=(
                Choice(key="A", name="reporter", says="the reporter, for detail"),
                Choice(key="B", name="teacher", says="the class teacher"),
                Choice(key="C", name="staff", says="other staff (names)", needs_words=True),
                Choice(
                    key="D",
                    name="others",
                    says="other adults affected: I will hear them myself (names)",
                    needs_words=True,
                ),
                Choice(key="E", name="nobody", says="nobody further"),
            ),
            many=True,
            suggest="whom",
        ),
        Choose(
            name="preserve",
            says="Is there anything to preserve today?",
            choices=(
                Choice(key="A", name="no", says="no"),
                Choice(key="B", name="yes", says="yes (what)", then=(Effect("preserve"),), needs_words=True),
            ),
        ),
        Choose(
            name="longer",
            says="Do you need longer than usual?",
            choices=(
                Choice(key="A", name="no", says="no"),
                Choice(key="B", name="yes", says="yes (how many school days, and why)", needs_words=True),
            ),
        ),
    ),
    usual=(
        Usual(
            key="A",
            says="I am not connected; ask those suggested; nothing to preserve today; the usual time is enough",
            sets={"connected": ("no",), "preserve": ("no",), "longer": ("no",)},
        ),
    ),
    limit=Limit.PLAN,
    silence_says="you will be reminded once, and then the Head Teacher will be asked to name another lead.",
    silence=(
        Rung(after="at once", act=Remind(), from_due=True),
        Rung(after="1 school day", act=GoOn((Ask("reassign"),)), from_due=True),
    ),
    then=(Effect("gather"),),
)

REASSIGN: Final = Question(
    name="reassign",
    scope=Scope.CASE,
    to=To.APPROVER,
    asks="Who should lead this case?",
    items=(Who(name="lead", says="Name somebody of the SLT without a connection", staff=True),),
    limit=Limit.PLAN,
    silence_says="nothing happens until somebody leads; you will be reminded each school day.",
    silence=(Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),),
    judgement=True,
    then=(Effect("new lead"),),
)

GATHERED: Final = Question(
    name="gathered",
    scope=Scope.CASE,
    to=To.LEAD,
    asks="Is the gathering finished, and who is to be spoken to?",
    opens="the accounts are in",
    items=(
        Choose(
            name="enough",
            says="Is it enough?",
            choices=(
                Choice(key="A", name="enough", says="yes, enough"),
                Choice(
                    key="B",
                    name="more time",
                    says="more time (how many school days, and why)",
                    needs_words=True,
                    spares=("grade", "parents", "next", "what"),
                ),
                Choice(
                    key="C",
                    name="cannot establish",
                    says="it cannot be established (nobody is spoken to, and a reporter who may be written to hears it is finished)",
                    spares=("grade", "parents", "next", "what"),
                ),
            ),
        ),
        Choose(
            name="grade",
            says="What does it rest on?",
            choices=tuple(
                Choice(key=key, name=name, says=f"{name}: {says}")
                for key, (name, says) in zip("ABCDEF", policy.GRADES.items(), strict=True)
            ),
        ),
        Who(
            name="parents", says="Who is to be spoken to? (full names, several with ; between)", staff=False, many=True
        ),
        Choose(
            name="next",
            says="And then?",
            choices=(
                Choice(key="A", name="invite", says="ready to invite"),
                Choice(key="B", name="head first", says="the Head Teacher to see the letter first"),
                Choice(key="C", name="wait", says="wait (why)", needs_words=True, spares=("grade", "parents", "what")),
            ),
        ),
        Words(
            name="what",
            says="What the parent wrote, in quotation marks, with date and group (of several parents, you are asked for each)",
            required=True,
        ),
        Times(
            name="times",
            says="Two times to talk with them, how long, and where or how (left out: they are asked to get in touch)",
        ),
        Choose(
            name="points",
            says="Points of the policy for the letter (left out: as they stand)",
            choices=POINTS,
            many=True,
            required=False,
            suggest="points",
        ),
    ),
    usual=(
        Usual(
            key="A",
            says="enough, and ready to invite",
            sets={"enough": ("enough",), "next": ("invite",)},
        ),
    ),
    limit=Limit.GATHERED,
    silence_says="you will be reminded once, and then the Head Teacher will be asked to name another lead.",
    silence=(
        Rung(after="at once", act=Remind(), from_due=True),
        Rung(after="1 school day", act=GoOn((Ask("reassign"),)), from_due=True),
    ),
    then=(Effect("open strands"),),
)

WHAT_THEY_WROTE: Final = Question(
    name="what they wrote",
    scope=Scope.STRAND,
    to=To.LEAD,
    asks="What did this parent write, and what does it rest on?",
    items=(
        Choose(
            name="grade",
            says="What does it rest on?",
            choices=tuple(
                Choice(key=key, name=name, says=f"{name}: {says}")
                for key, (name, says) in zip("ABCDEF", policy.GRADES.items(), strict=True)
            ),
        ),
        Words(name="what", says="What the parent wrote, in quotation marks, with date and group", required=True),
        Times(
            name="times",
            says="Two times to talk with them, how long, and where or how (left out: they are asked to get in touch)",
        ),
    ),
    limit=Limit.GATHERED,
    silence_says="you will be reminded each school day.",
    silence=(Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),),
    then=(Effect("establish"),),
)

ADDRESS: Final = Question(
    name="address",
    scope=Scope.STRAND,
    to=To.OFFICE,
    asks="Where may a private letter to this parent go?",
    items=(
        Choose(
            name="household",
            says="From our records today:",
            choices=(
                Choice(
                    key="A",
                    name="own",
                    says="their own; nobody else reads it, and nobody who reported lives with them",
                ),
                Choice(
                    key="B",
                    name="shared",
                    says="shared, or doubt about the household: by post",
                    spares=("address",),
                ),
                Choice(key="C", name="none", says="none on record: by post", spares=("address",)),
            ),
        ),
        Address(name="address", says="The address (after A)", required=False),
    ),
    limit=Limit.ADDRESS,
    silence_says="a colleague will be asked; no letter goes until then.",
    silence=(
        Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),
        Rung(after="1 school day", act=AskInstead("office stand-in"), from_due=True),
    ),
    then=(Effect("locate"),),
)

GATHER: Final = (PLAN, REASSIGN, DETAILS, WITNESS, GATHERED, WHAT_THEY_WROTE, ADDRESS, REACH_THE_REPORTER)
