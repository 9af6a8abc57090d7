"""Words right behind the letter of a numbered item that speak against it: "7A but do not write to her yet".

The one idea: a choice that asks for words is followed by what it asked for. Behind any other, what denies, doubts or
names one more choice is asked about.
"""

import re
from typing import Final

from mailflow.mail.answers.beside import touches
from mailflow.mail.answers.beside_words import AT_RISK, NOT, TAKES_BACK
from mailflow.mail.answers.labelled import label
from mailflow.mail.answers.understood import Understood
from mailflow.mail.answers.worded import own_words, worded
from mailflow.mail.answers.words import said
from mailflow.mail.words.brief import brief
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choice, Choose

_AGAINST: Final = re.compile(
    rf"\b(?:but|except|although|though|however|only if|unless|until|if)\b.{{0,80}}?\b(?:not|{NOT}|no|never|yet|wait|unsure|"
    r"maybe|perhaps|might|risk|unsafe|safe|worr\w+|hurt|harm|until|unless|if)\b|\b(?:not yet|unless|only if)\b",
    re.IGNORECASE,
)
_BUT_NO: Final = re.compile(
    rf"\bbut (?:he |she |they |we |i |it )?(?:\w+ )?(?:no|not|nothing|{NOT})\b(?! (?:yet|sure|safe))(?: \w+){{0,4}}",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"\n+\s*|(?<=[.!?”\"])\s+")
_BUT: Final = re.compile(r"(?:but|and|oh|sorry|ps)[\s,:]+", re.IGNORECASE)
_EXCEPT: Final = re.compile(r"\b(?:except|apart from|other than)\b", re.IGNORECASE)
_NOT_SO: Final = re.compile(
    r"\W*(?:not really|not quite|not sure|no longer|if|unless|next time|(?:after|from|before) (?:\w+day|tomorrow|next|half|"
    r"christmas|easter))\b|\W*(?:[A-Za-z]\d?)?\s*\?",
    re.IGNORECASE,
)
"""What begins so right behind a letter takes it back, makes a condition of it, puts it off or asks."""
_CONTRAST: Final = re.compile(r"\b(?:but|although|though|except|however)\b", re.IGNORECASE)
_CODE: Final = re.compile(r"(\b(?:not|instead of|rather than|over|no) )?\b([A-Za-z]\d[a-z]?)\b", re.IGNORECASE)
_MORE: Final = re.compile(r"\s*(?:,|;|\+|&|/|\band\b|\bplus\b)\s*(?:an? |the )?", re.IGNORECASE)


def contrary(item: Choose, answer: Answer, behind: str) -> str:
    """Return how the words behind a choice speak against it, "" if they do not."""
    picked = [item.choice(name) for name in answer.picked]
    keys, words = " and ".join(choice.key for choice in picked), behind.split("\n")[0][:400]
    if any(own_words(item, choice, words) for choice in picked):
        return ""
    if (
        any(_denied(choice, words) for choice in picked)
        or _not_so(picked, words)
        or _another_letter(item, picked, words)
    ):
        return f"{keys} was given, but it also says “{brief(words)}”."
    asks_risk = {"risk", "safety"} & label(item) and all(re.match(r"no\b", choice.says) for choice in picked)
    if asks_risk and (AT_RISK.search(behind[:1_000]) or _CONTRAST.search(behind[:1_000])):
        return f"{keys} was given, but it also says “{brief(behind)}”."
    if any(choice.needs_words or re.search(r"\bunsure\b", choice.says) for choice in picked):
        return ""
    in_part = all(re.search(r"\bpart(?:ly)?\b", choice.says) for choice in picked)
    if TAKES_BACK.search(words) or (not in_part and _AGAINST.search(_without_more_of_it(item, picked, words))):
        return f"{keys} was given, but it also says “{brief(words)}”."
    more = _MORE.match(words) if item.many else None
    other = worded((item,), (), re.split(r"[,;.]", words[more.end() :])[0]) if more else None
    another = item.many and _another_code(item, picked, words)
    return (
        f"{keys} was given, and “{brief(words)}” beside it."
        if another or (other and other.choice not in picked)
        else ""
    )


def _without_more_of_it(item: Choose, picked: list[Choice], words: str) -> str:
    """Leave out a "but" that goes on denying behind a choice that denies ("none given: he listened but gave no view"); never
    where danger is asked for."""
    denies = all(said(f"{choice.name} {choice.says}").denies for choice in picked)
    return words if not denies or {"risk", "safety"} & label(item) else _BUT_NO.sub(" ", words)


def _denied(choice: Choice, words: str) -> bool:
    """Say whether words deny what the choice itself says ("posted, address not checked"), or take something out of a denial
    ("nothing, except that she speaks Polish")."""
    own, spoken = said(f"{choice.name} {choice.says}"), said(words)
    if own.denies or choice.name == "nothing":
        return bool(_EXCEPT.search(words))
    return spoken.denies and bool(spoken.stems) and spoken.stems <= own.stems


def _not_so(picked: list[Choice], words: str) -> bool:
    """Say whether what begins right behind takes the choice back, but for one that says itself that it is not known."""
    unsure = any(re.search(r"\b(?:unsure|not sure|not known|doubt)\b", choice.says) for choice in picked)
    return not unsure and bool(_NOT_SO.match(words))


def _another_letter(item: Choose, picked: list[Choice], words: str) -> bool:
    """Say whether the letter of one more choice stands right behind ("A B C Jan Pope", read as A)."""
    found = re.match(r"\s*[,&+/]?\s*([A-Z])(?![\w'’.])", words) if item.many else None
    return found is not None and any(choice.key == found[1] for choice in item.choices if choice not in picked)


def _another_code(item: Choose, picked: list[Choice], words: str) -> bool:
    """Say whether a code of one more choice stands there, but for one that is denied ("R1 not R2")."""
    keys = {choice.key.casefold() for choice in item.choices if choice not in picked and len(choice.key) > 1}
    return any(found[2].casefold() in keys and not found[1] for found in _CODE.finditer(words))


def beside_suggested(so_far: Understood, body: str) -> dict[str, str]:
    """Return the items to which something may come beside what the usual letter takes over ("A. Points: also O2")."""
    if not so_far.usual:
        return {}
    adds = _ADDS.search(body)
    joined = re.match(rf"\W*{so_far.usual.key}\W*(?:\band|&|\+|\bplus|\bwith)\s+([^,;.\n]+)", body, re.IGNORECASE)
    lost = [
        name
        for name, answer in so_far.suggested.items()
        if name in so_far.answers and not set(answer.picked) <= set(so_far.answers[name].picked)
    ]
    if joined and not adds:
        lost = [name for name in lost if name in touches(so_far, joined[1])]
    many = [item for item in so_far.question.items if isinstance(item, Choose) and item.many and item.name in lost]
    said = adds.group() if adds else joined[1] if joined else ""
    return {
        item.name: f"It was not clear whether “{brief(said)}” comes beside what was suggested." for item in many if said
    }


_ADDS: Final = re.compile(r"\b(?:also|as well|too|plus|add|adding|in addition|besides|on top)\b", re.IGNORECASE)


def parted(text: str) -> tuple[str, str]:
    """Part somebody's own words from a second thought that they end with: "5 ... group. Actually hang on"."""
    ends = [found.end() for found in _SENTENCE.finditer(text)][-2:]
    for at in ends:
        but = _BUT.match(text, at)
        if TAKES_BACK.match(text, but.end() if but else at) or TAKES_BACK.match(text, at):
            return text[:at].rstrip(), text[at:].strip()
    return text, ""
