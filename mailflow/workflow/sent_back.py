"""What the lead is asked where a letter is stopped, or the Head Teacher wants something else before deciding."""

from typing import Final

from mailflow.prompt import Limit, Question, Scope, To
from mailflow.prompt.items import Choice, Choose, Times, Words
from mailflow.prompt.silence import Remind, Rung
from mailflow.prompt.steps import Discard, Effect

REDRAFT: Final = Question(
    name="redraft",
    scope=Scope.LETTER,
    to=To.LEAD,
    asks="Other words are needed: what should the letter say in particular?",
    items=(
        Words(
            name="words",
            says="The new words, exactly as they should stand in the letter",
            required=True,
            suggest="head's words",
        ),
        Times(
            name="times",
            says="Other times for the meeting, how long, where, and who will be there (no “my” or “I”; left out: as they were)",
            spares=("words",),
            letter="meeting",
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
