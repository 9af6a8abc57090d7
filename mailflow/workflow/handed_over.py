"""Whose matter is it, where it is not ours? It goes to one person alone, and stops here."""

from typing import Final

from mailflow.prompt import Limit, Question, Scope, To
from mailflow.prompt.items import Choice, Choose
from mailflow.prompt.silence import AskInstead, Remind, Rung
from mailflow.prompt.steps import Effect, PassOn, Transfer

STAFF_CODE: Final = "head, under the staff code"

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
                Choice(key="A", name="have it", says="I have it", then=(Transfer(STAFF_CODE),)),
                Choice(key="B", name="connected", says="I am connected, pass it to the Chair", then=(PassOn(),)),
                Choice(
                    key="C",
                    name="parts",
                    says="I have it; a parent's part may go on (say what)",
                    then=(Effect("part goes on"),),
                    needs_words=True,
                ),
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
