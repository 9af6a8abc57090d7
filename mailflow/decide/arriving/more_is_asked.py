"""What was read, and is less than the question asks for: one attempt to reach a parent where two are, or what to do with the
words of a letter where the words are.

The one idea: what stands in a letter, or lets a case go on without the parent, is what the policy asks for, and not what looks
like it.
"""

import re
from typing import Final

from mailflow.prompt import Question
from mailflow.prompt.answers import Act, Unclear

_MEANS: Final = (
    re.compile(r"\b(?:r[aiu]ng|ringing|phon\w+|call\w*)\b", re.IGNORECASE),
    re.compile(r"\b(?:text\w*|e-?mail\w*|wrote|letter|messaged|whatsapp\w*)\b", re.IGNORECASE),
    re.compile(r"\b(?:knock\w+|visit\w*|gate|pick-? ?up|in person)\b", re.IGNORECASE),
)
_WHEN: Final = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?s?\b|\b(?:yesterday|today)\b|"
    r"\b\d{1,2}(?:[.:/]\d{1,2})?(?:[./]\d{2,4})?(?: ?[ap]m|st|nd|rd|th)?\b",
    re.IGNORECASE,
)
"""A day or a time of an attempt."""
_TIMES: Final = re.compile(
    r"\b(?:both|twice|each|every|two|2|2x|x2|three|3|four|4|several|many|times|again|repeatedly|also|second)\b",
    re.IGNORECASE,
)
_WHAT_TO_DO: Final = re.compile(
    r"\W*(?:(?:can|could) you |please |pls |just |i['’]d |let['’]s )*(?:take out|leave out|cut|drop|delete|remove|change|soften|"
    r"reword|rewrite|rephrase|shorten|tone (?:it |this )?down|make (?:it|this|the \w+)|swap|replace|add)\b[^.!?\n]{0,120}[.!?]?\W*$",
    re.IGNORECASE,
)
ATTEMPTS: Final = (
    "It tells of one attempt. There should be two before we go on without the parent: please give both, with dates and means, or "
    "try once more."
)
THE_WORDS: Final = (
    "It says what to do with the words. Please write the new words themselves, exactly as they should stand."
)


def less_than_asked(question: Question, act: Act) -> tuple[Unclear, ...]:
    """Return what is still to be said, and why."""
    took = act.answers.get("took place") if question.name == "conversation" else None
    if took is not None and took.picked == ("no answer",) and not _two(took.words):
        return (Unclear(item="took place", why=ATTEMPTS, doubtful=False),)
    words = act.answers.get("words") if question.name == "redraft" else None
    if words is not None and any(_WHAT_TO_DO.fullmatch(one) for one in words.picked):
        return (Unclear(item="words", why=THE_WORDS, doubtful=False),)
    return ()


def _two(words: str) -> bool:
    """Say whether these words may tell of two attempts: two days or times, two means, or a word for more than one."""
    means = sum(one.search(words) is not None for one in _MEANS)
    return means > 1 or len(_WHEN.findall(words)) > 1 or _TIMES.search(words) is not None
