"""What was read, and is less than the question asks for: what is only meant to be done, a letter posted whose address nobody
checked, one attempt to reach a parent where two are, what to do with the words of a letter where the words are.

The one idea: what stands in a letter, or lets a case go on, is what the policy asks for, and not what looks like it. That line
alone is asked again, with why; it is no fault of whoever wrote it, so it may be said more than once.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from mailflow.mail.words.days import WEEKDAY, WHEN
from mailflow.mail.words.doing import CALLED, DONE, SAW, WROTE
from mailflow.prompt import Question
from mailflow.prompt.answers import Act, Again, Answer, Reading, Unclear

MOST: Final = 300
"""Characters: what is longer tells of more than what is to be done."""
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

# What is only meant to be done ---------------------------------------------------------------------------------------

_DAY: Final = (
    r"(?:(?:tomorrow|tmr\w{0,2}|tonight|later|(?:this|first thing|the) (?:morning|afternoon|evening|week)|soon|asap|still|"
    rf"today)\b|(?:next )?{WEEKDAY})"
)
_DO: Final = (
    r"(?:ring|call|phone|speak|talk|see|meet|write|e-?mail|ask|tell|report|contact|check|do|find|look|chase|go|get|"
    r"try|sort|arrange|raise|inform|refer|log|post|print)"
)
_DOING: Final = (
    r"(?:ringing|calling|phoning|speaking|talking|seeing|meeting|writing|e-?mailing|asking|telling|reporting|contacting|"
    r"checking|doing|trying|posting|printing|going in the post)"
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
_SAID_ALONG: Final = re.compile(
    r"\b(?:sorry|apologies|(?:i )?(?:have |'ve )?only (?:just )?(?:seen|got|read) (?:this|it)(?: now| today)?|thanks?(?: you)?|"
    r"ok(?:ay)?|yes|hi|please|pls)\b"
)
_SENTENCES: Final = re.compile(r"[.!;\n]+")

# What is less than two attempts, and what is not the words -----------------------------------------------------------

_MEANS: Final = tuple(re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in (CALLED, WROTE, SAW))
_TIMES: Final = re.compile(
    r"\b(?:both|twice|each|every|two|2|2x|x2|three|3|four|4|several|many|times|again|repeatedly|also|second)\b",
    re.IGNORECASE,
)
_WHAT_TO_DO: Final = re.compile(
    r"\W*(?:(?:can|could) you |please |pls |just |i['’]d |let['’]s )*(?:take out|leave out|cut|drop|delete|remove|change|soften|"
    r"reword|rewrite|rephrase|shorten|tone (?:it |this )?down|make (?:it|this|the \w+)|swap|replace|add)\b[^.!?\n]{0,120}[.!?]?\W*$",
    re.IGNORECASE,
)
_CHECKED: Final = re.compile(r"^\W*(?:1[\s.):]*)?A\b(?!\w)|\b(?:address|checked)\b", re.IGNORECASE)
"""The letter, which says that the address was checked, or words of it."""
CHECKED: Final = (
    "It says that the letter was posted, and not that its address was checked. Please answer A if it was, or B if there is "
    "a doubt."
)
ATTEMPTS: Final = (
    "It tells of one attempt. There should be two before we go on without the parent: please give both, with dates and means, or "
    "try once more."
)
THE_WORDS: Final = (
    "It says what to do with the words. Please write the new words themselves, exactly as they should stand."
)


def enough(question: Question, reading: Reading, body: str) -> Reading:
    """Return the reading of `body` without what is less than was asked, which is asked again."""
    if not isinstance(reading, Act | Again):
        return reading
    less = dict(_less(question, reading.answers, body))
    if not less:
        return reading
    others = reading.unclear if isinstance(reading, Again) else ()
    found = (Unclear(item=name, why=why, doubtful=False, understood=True) for name, why in less.items())
    return Again(
        answers={name: answer for name, answer in reading.answers.items() if name not in less},
        unclear=(*found, *(one for one in others if one.item not in less)),
        words=reading.words,
    )


def _less(question: Question, answers: Mapping[str, Answer], body: str) -> Iterator[tuple[str, str]]:
    """Yield each item of which less is said than was asked, and why."""
    item, choice = _ASKS_WHAT_WAS_DONE.get(question.name, ("", ""))
    answer = answers.get(item)
    if answer and (not choice or choice in answer.picked):
        words = answer.words if choice else " ".join(answer.picked)
        if yet_to_be_done(words):
            said = f"“{words.strip()}”" if len(words) <= QUOTED else "It"
            yield item, f"{said} says what is still to be done. Please answer this once it is done."
    if question.name == "posted" and answer and "posted" in answer.picked and not _CHECKED.search(body):
        yield item, CHECKED
    took = answers.get("took place") if question.name == "conversation" else None
    if took and took.picked == ("no answer",) and not _two(took.words):
        yield "took place", ATTEMPTS
    new = answers.get("words") if question.name == "redraft" else None
    if new and any(_WHAT_TO_DO.fullmatch(one) for one in new.picked):
        yield "words", THE_WORDS


def yet_to_be_done(words: str) -> bool:
    """Say whether these words tell of nothing that was done, and of something that is to be."""
    said = " ".join(words[: MOST + 1].casefold().replace("’", "'").split(" "))
    if len(said) > MOST:
        return False
    told = [own for one in _SENTENCES.split(said) if (own := " ".join(_SAID_ALONG.sub(" ", one).split()).strip(" ,:-"))]
    return bool(told) and all(_to_come(one) for one in told)


def _to_come(sentence: str) -> bool:
    left = _NOT_YET.sub(" ", sentence)
    return not DONE.search(left) and (left != sentence or _INTENDS.match(sentence) is not None)


def _two(words: str) -> bool:
    """Say whether these words may tell of two attempts: two days or times, two means, or a word for more than one."""
    means = sum(one.search(words) is not None for one in _MEANS)
    return means > 1 or len(WHEN.findall(words)) > 1 or _TIMES.search(words) is not None
