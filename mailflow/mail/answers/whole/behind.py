"""Words behind the answer to a numbered item that speak against it ("7A but do not write to her yet") or belong to another
("7 is A. It rests on D now", "..., but Paul to see it first").

The one idea: a choice that asks for words is followed by what it asked for. Behind any other, what denies, doubts or
names one more choice is asked about; what names another item is taken for it, or asked where that says otherwise.
"""

import re
from typing import Final

from mailflow.mail.answers.item.by_kind import keyed, stranger
from mailflow.mail.answers.item.items import ADDRESSED, HEDGED, Read, only_thought
from mailflow.mail.answers.item.labelled import asks_risk, label, labelled
from mailflow.mail.answers.item.one_more import one_more
from mailflow.mail.answers.item.taking import CONNECTED
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.item.worded import own_words
from mailflow.mail.answers.said.beside_words import AT_RISK, BLOCKS, NOT, TAKES_BACK
from mailflow.mail.answers.said.words import LONGEST, said
from mailflow.mail.answers.whole.clauses import taken_of
from mailflow.mail.words.brief import brief
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choice, Choose, Item, Words

_TAIL: Final = re.compile(r"[,;.\n]\s*(?:but|except|though|only)\b[\s,]*([^,;.\n]{3,120})[.\s]*$", re.IGNORECASE)
_ENDED: Final = re.compile(r"(?<=[.!])[ ]+(?=\S)")
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
    r"\W*(?:sort of|kind of|more or less|up to a point|in a way|not really|not quite|not sure|no longer|if|unless|next time|"
    r"(?:after|from|before) (?:\w+day|tomorrow|next|half|"
    r"christmas|easter))\b|\W*(?:[A-Za-z]\d?)?\s*\?",
    re.IGNORECASE,
)
"""What begins so right behind a letter takes it back, makes a condition of it, puts it off or asks."""
_ACT: Final = re.compile(
    r"may (?:we|it)\b|close\?|and then\?|what shall|how does it stand|from our records|when (?:it|that) is\b|what do the mail",
    re.IGNORECASE,
)
"""A question whose answer lets something happen at once."""
_WAITS: Final = re.compile(
    r"(?:no|not yet|keep|wait|there is a doubt|the hold stays|i have taken it over|the head teacher to see)\b",
    re.IGNORECASE,
)
"""A choice with which nothing happens."""
_LATER: Final = re.compile(
    r"\b(?:when|once|as soon as|if|unless|until|till|provided|as long as|so long as|subject to|depending|not before|"
    r"after (?!(?:all|two|both|three)\b)|from (?:next|tomorrow|\w+day|january|after|then)|next (?:week|term|month|\w+day)|"
    r"in (?:the new year|january|a (?:week|fortnight|month|few)|\w+ (?:days|weeks))|tomorrow|"
    r"on (?:mon|tues|wednes|thurs|fri)day|later)",
    re.IGNORECASE,
)
"""A time or a condition."""
_CONTRAST: Final = re.compile(r"\b(?:but|although|though|except|however)\b", re.IGNORECASE)
_BUT_THEN: Final = re.compile(r"\W*(?:but|although|though|tho|however|only)\b", re.IGNORECASE)
_DOUBT: Final = re.compile(
    rf"{HEDGED.pattern}|\b(?:for (?:now|the (?:moment|time being|present))|at (?:this|the) (?:stage|moment)|at present|as such|"
    r"as things stand|yet|with care|careful\w*|gently|(?:let|tell|ask|show|ring|keep) me|check with|moved|(?:with|to) me|"
    r"before (?:you|it|we|any\w*|writing|sending)|might|maybe|perhaps|(?:may|could) (?:be|have|not))\b",
    re.IGNORECASE,
)
"""Behind an answer that lets something happen: a doubt, a condition, or a wish to be asked first."""
_UNCONNECTED: Final = re.compile(
    r"\b(?:not|never|no way|isn['’]?t|n['’]t)\b[^.,;\n]{0,12}?\b(?:connected|related|friends?)\b", re.IGNORECASE
)
_IN_IT: Final = re.compile(
    r"\b(?:member of (?:the|that|this)|in (?:the|that|this) (?:\w+ ){0,2}(?:group|chat)|we(?:['’]re| are) (?:\w+ )?"
    r"(?:friend\w*|neighbours|cousins|family|related))\b",
    re.IGNORECASE,
)
_CODE: Final = re.compile(r"(\b(?:not|instead of|rather than|over|no) )?\b([A-Za-z]\d[a-z]?)\b", re.IGNORECASE)


def contrary(item: Choose, answer: Answer, behind: str) -> str:
    """Return how the words behind a choice speak against it, "" if they do not."""
    picked = [item.choice(name) for name in answer.picked]
    keys, words = " and ".join(choice.key for choice in picked), behind.split("\n")[0][:400]
    acts = not all(_WAITS.match(choice.says) for choice in picked)
    lets = acts and _ACT.match(item.says) and item.name not in ADDRESSED
    thought = only_thought(item, words, answer) or (lets and HEDGED.search(words))
    if thought or connected_after_all(item, picked, words):
        return f"{keys} was given, but it also says “{brief(words)}”."
    if any(own_words(item, choice, words) for choice in picked):
        return ""
    if (
        any(_denied(choice, words) for choice in picked)
        or _not_so(picked, words)
        or _another_letter(item, picked, words)
    ):
        return f"{keys} was given, but it also says “{brief(words)}”."
    safe = asks_risk(item) and all(re.match(r"no\b", choice.says) for choice in picked)
    if safe and (AT_RISK.search(behind[:1_000]) or _CONTRAST.search(behind[:1_000])):
        return f"{keys} was given, but it also says “{brief(behind)}”."
    if any(choice.needs_words or re.search(r"\bunsure\b", choice.says) for choice in picked):
        return ""
    in_part = any(choice.name == "parts" for choice in item.choices if choice not in picked)
    doubted = lets and (_LATER.search(words) or _DOUBT.search(words))
    if doubted or ((lets or (acts and in_part)) and _BUT_THEN.match(words)):
        return f"{keys} was given, but it also says “{brief(words)}”."
    if TAKES_BACK.search(words) or _AGAINST.search(_without_more_of_it(item, picked, words)):
        return f"{keys} was given, but it also says “{brief(words)}”."
    another = item.many and (_another_code(item, picked, words) or one_more(item, picked, words))
    return f"{keys} was given, and “{brief(words)}” beside it." if another else ""


def _without_more_of_it(item: Choose, picked: list[Choice], words: str) -> str:
    """Leave out a "but" that goes on denying behind a choice that denies, wholly or in part ("none given: he listened but gave
    no view"); never where danger is asked for."""
    lines = [f"{choice.name} {choice.says}" for choice in picked]
    denies = all(said(line).denies or re.search(r"\bpart(?:ly)?\b", line) for line in lines)
    return words if not denies or {"risk", "safety"} & label(item) else _BUT_NO.sub(" ", words)


def connected_after_all(item: Choose, picked: list[Choice], words: str) -> bool:
    """Say whether somebody who has said that they are not connected says that they are."""
    denies = "connect" in label(item) and all(re.match(r"no\b", choice.says) for choice in picked)
    said = _UNCONNECTED.sub(" ", words)
    return denies and bool(CONNECTED.search(said) or _IN_IT.search(said))


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
    """Say whether the letter of one more choice stands right behind ("A B C Jan Pope", read as A), or with another one ("A, well A
    and B")."""
    if not item.many:
        return False
    found = re.match(r"\s*[,&+/]?\s*([A-Z])(?![\w'’.])", words)
    joined = re.search(r"(?<![\w'’.])([A-Z])(?:,? and |,? plus | ?[&+] ?)([A-Z])(?![\w'’.])", words)
    others = {choice.key for choice in item.choices if choice not in picked}
    return bool({*(found.groups() if found else ()), *(joined.groups() if joined else ())} & others)


def _another_code(item: Choose, picked: list[Choice], words: str) -> bool:
    """Say whether a code of one more choice stands there, but for one that is denied ("R1 not R2")."""
    keys = {choice.key.casefold() for choice in item.choices if choice not in picked and len(choice.key) > 1}
    return any(found[2].casefold() in keys and not found[1] for found in _CODE.finditer(words))


def parted(text: str) -> tuple[str, str]:
    """Part somebody's own words from a second thought that they end with: "5 ... group. Actually hang on"."""
    ends = [found.end() for found in _SENTENCE.finditer(text)][-2:]
    for at in ends:
        but = _BUT.match(text, at)
        if TAKES_BACK.match(text, but.end() if but else at) or TAKES_BACK.match(text, at):
            return text[:at].rstrip(), text[at:].strip()
    return text, ""


def set_against(so_far: Understood, item: Item, words: str) -> None:
    """Ask again about an item to which somebody's own words on another come at their end (", but Paul to see it first")."""
    tail = _TAIL.search(words[-LONGEST:])
    found = taken_of(so_far, tail[1]) if tail else None
    if tail and found and found[0] is not item and not isinstance(found[0], Words):
        why = f"It also says “{brief(tail[1])}”."
        so_far.answers.pop(found[0].name, None)
        so_far.unclear[found[0].name] = why


def take_further(so_far: Understood, item: Item, picked: tuple[str, ...], behind: str) -> str:
    """Take the sentences behind an answer that name another item ("7 is A. It rests on D now"), or that say of its own item
    something else than was `picked`; return the others."""
    first, *others = _ENDED.split(behind)
    left = [first]
    for sentence in others:
        own = sentence.strip().rstrip(".! ")
        found = _of_another(so_far, own) if 0 < len(own) <= LONGEST and not BLOCKS.search(own) else None
        if (
            found
            and found[1].answer
            and (found[0] is not item or found[1].answer.picked != picked)
            and not so_far.had(found[0])
        ):
            so_far.take(*found)
        else:
            left.append(sentence)
    return " ".join(left)


def _of_another(so_far: Understood, sentence: str) -> tuple[Item, Read] | None:
    found = keyed(so_far, sentence) or labelled(so_far, sentence)
    return found or stranger(so_far, so_far.open_items(), sentence)
