"""What is done outside the program once it is decided: each has an owner, who says what was done."""

from typing import Final

from mailflow.prompt import Limit, Question, Scope, To
from mailflow.prompt.items import Choice, Choose, Day, Who, Words
from mailflow.prompt.silence import Remind, Rung, Tell
from mailflow.prompt.steps import Effect, Hold

_ELSE: Final = "Or who else of the school sees to it (their name is enough)"

OWNER_SILENT: Final = (
    Rung(after="at once", act=Remind(), from_due=True, every="1 school day"),
    Rung(after="2 school days", act=Tell("head", "a step is late"), from_due=True),
)
"""The Head Teacher hears of it where somebody else sees to the step."""

AUTHORITIES: Final = Question(
    name="authorities",
    scope=Scope.STRAND,
    to=To.APPROVER,
    asks="Who has told the authorities, and what did they say? The program writes to no authority.",
    items=(
        Words(name="who", says="Who rang or wrote to whom, and when", required=True),
        Words(name="number", says="Their reference"),
        Choose(
            name="go on",
            says="May we go on?",
            choices=(
                Choice(key="A", name="go on", says="yes"),
                Choice(
                    key="B",
                    name="wait",
                    says="no, they ask us to contact nobody yet, or not (names)",
                    then=(Hold("the authorities ask us to wait"),),
                ),
            ),
            required=False,
        ),
        Day(name="next", says="When to ask them again"),
        Who(name="owner", says=_ELSE, staff=True, required=False, spares=("who",)),
    ),
    limit=Limit.OWNER,
    silence_says="you will be reminded each school day.",
    silence=OWNER_SILENT,
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
            choices=(
                Choice(key="A", name="no", says="not yet", then=(Hold("legal advice is awaited"),)),
                Choice(key="B", name="yes", says="yes"),
            ),
        ),
        Choose(
            name="go on",
            says="May we go on?",
            choices=(
                Choice(key="A", name="go on", says="yes"),
                Choice(
                    key="B",
                    name="wait",
                    says="wait until (when)",
                    needs_words=True,
                    then=(Hold("legal advice is awaited"),),
                ),
                Choice(key="C", name="do not write", says="do not write to the parent"),
            ),
        ),
        Who(name="owner", says=_ELSE, staff=True, required=False, spares=("who", "received", "go on")),
    ),
    limit=Limit.OWNER,
    silence_says="you will be reminded each school day.",
    silence=OWNER_SILENT,
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
