"""Whether somebody who is asked what was done says only what they mean to do: "I'll ring tomorrow", "nobody yet".

The one idea: what is not done yet is no answer to what was done. That line alone is asked again, and it is no fault of theirs, so
it may be said more than once; what tells of anything that has happened stands as it was written.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from mailflow.prompt import Question
from mailflow.prompt.answers import Again, Answer, Unclear

MOST: Final = 300
"""Characters: what is longer tells of more."""
QUOTED: Final = 80
"""Characters that are quoted back to whoever wrote them."""
_ASKS_WHAT_WAS_DONE: Final[Mapping[str, tuple[str, str]]] = {
    "authorities": ("who", ""),
    "legal advice": ("who", ""),
    "ban": ("done", ""),
    "find out more": ("found", ""),
    "conversation": ("took place", "yes"),
    "posted": ("posted", "posted"),
}
"""By question: the item that asks what was done, and the choice that says so beside which it is told, where it is a choice."""
_DAY: Final = (
    r"(?:tomorrow|tmr\w{0,2}|tonight|later|(?:this|first thing|the) (?:morning|afternoon|evening|week)|soon|asap|still|today|"
    r"(?:next )?(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri)(?:day)?)\b"
)
_DO: Final = (
    r"(?:ring|call|phone|speak|talk|see|meet|write|e-?mail|ask|tell|report|contact|check|do|find|look|chase|go|get|"
    r"try|sort|arrange|raise|inform|refer|log|post|print)"
)
_DOING: Final = (
    r"(?:ringing|calling|phoning|speaking|talking|seeing|meeting|writing|e-?mailing|asking|telling|reporting|contacting|"
    r"checking|doing|trying)"
)
_WHO: Final = r"(?!(?:he|she|it|they|you|who)\b)(?:(?:i|we|mr|mrs|ms|miss|dr)\b ?)?(?:[a-z'-]{2,20} ){0,2}"
_INTENDS: Final = re.compile(
    rf"(?:{_WHO}(?:will|shall|can|i'll|we'll|going to|about to|(?:plan|intend|hope|need|want|due|mean|have)\w* to|must|to)"
    rf"(?: \w+){{0,2}}? {_DO}\b"
    rf"|(?:i'm |am |i am |we're |we are )?{_DOING}\b.{{0,60}}?\b{_DAY}"
    r"|(?:it's |it is )?(?:still )?(?:on (?:my|the) list|in (?:my|the) diary|to be done)\b"
    rf"|(?:(?:by phone|phone call|call|meeting|in person),? )?(?:tomorrow|tmr\w{{0,2}}|tonight|later)\b"
    r"|yes,? will do)"
)
_NOT_YET: Final = re.compile(
    r"(?:(?:i|we)(?: have|'ve)? |(?:he|she|it) )?"
    r"(?:not|nobody|no[- ]?one|none|nothing|haven'?t|hasn'?t|have not|has not)\b(?: [\w']+){0,7}? (?:yet|so far|still)\b"
    r"|(?:i |we )?(?:haven'?t|have not|nobody has|no[- ]?one has|not) (?:rung|rang|called|phoned|spoken|asked|written|done)\b"
    r"|yet to \w+"
)
_DONE: Final = re.compile(
    r"\b(?:rang|rung|spoke|spoken|told|wrote|written|met|saw|went|came|did|done|was|were|had|has|gave|given|sent|got|said|left|"
    r"held|took|taken|made|put|(?!need)[a-z]{2,}ed)\b"
)
_SAID_ALONG: Final = re.compile(
    r"\b(?:sorry|apologies|(?:i )?(?:have |'ve )?only (?:just )?(?:seen|got|read) (?:this|it)(?: now| today)?|thanks?(?: you)?|"
    r"ok(?:ay)?|yes|hi|please|pls)\b"
)
_SENTENCES: Final = re.compile(r"[.!;\n]+")


def without_undone(question: Question, again: Again) -> Again:
    """Return a reply of which a part is asked again without what it says is still to be done, which is asked again too."""
    found = undone(question, again.answers)
    items = {one.item for one in found}
    kept = {name: answer for name, answer in again.answers.items() if name not in items}
    return replace(again, answers=kept, unclear=(*found, *again.unclear)) if found else again


def undone(question: Question, answers: Mapping[str, Answer]) -> tuple[Unclear, ...]:
    """Return why the line that asks what was done is still open, where what it says is only meant to be done."""
    item, choice = _ASKS_WHAT_WAS_DONE.get(question.name, ("", ""))
    answer = answers.get(item)
    if answer is None or (choice and choice not in answer.picked):
        return ()
    words = answer.words if choice else " ".join(answer.picked)
    if not yet_to_be_done(words):
        return ()
    said = f"“{words.strip()}”" if len(words) <= QUOTED else "It"
    why = f"{said} says what is still to be done. Please answer this once it is done."
    return (Unclear(item=item, why=why, doubtful=False),)


def yet_to_be_done(words: str) -> bool:
    """Say whether these words tell of nothing that was done, and of something that is to be."""
    said = " ".join(words[: MOST + 1].casefold().replace("’", "'").split(" "))
    if len(said) > MOST:
        return False
    told = [own for one in _SENTENCES.split(said) if (own := " ".join(_SAID_ALONG.sub(" ", one).split()).strip(" ,:-"))]
    return bool(told) and all(_to_come(one) for one in told)


def _to_come(sentence: str) -> bool:
    left = _NOT_YET.sub(" ", sentence)
    return not _DONE.search(left) and (left != sentence or _INTENDS.match(sentence) is not None)
