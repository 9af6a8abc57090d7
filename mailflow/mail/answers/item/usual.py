"""The usual answer, one letter: where a reply opens with it, and where a clause says nothing else.

The one idea: "A" before a word is an article or something else. It counts alone, before a pause, before its own words,
or in one of the few phrases by which people hand over a letter.
"""

import re
from typing import Final

from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.said.spelt import by_key, same_words
from mailflow.mail.words.courtesies import courtesy
from mailflow.prompt.items import Usual

_FILLER: Final = re.compile(
    r"[\s,;.:/+&–-]*(?:(?:but|except|and|with|(?:al)?though|plus(?=\s*$)|apart from)\b[\s,:]*)?", re.IGNORECASE
)
_CHANGES: Final = re.compile(
    r"\W*(?:(?:please|thanks|thank you)\W+)?(?:but|except|with|(?:al)?though|only|apart from|other than|save|bar)\b",
    re.IGNORECASE,
)
_BEFORE: Final = (
    r"(?:[\U0001F300-\U0001FAFF\u2600-\u27bf]\s*)*"
    r"(?:(?:so|ok|okay|right|all|yes|yep|yeah|yup|sure|great|perfect|lovely|sorry|and|just|then|well|morning|hi|hiya)[ ,!]+)*"
    r"(?:(?:the |my |your )?(?:usual(?: letter| answer)?|option|answer|reply|letter|choice)"
    r"(?:['’]s| is| would be)?\s*[:=]?\s*|(?:it['’]?s(?: an?)?|going (?:with|for)|i agree with|"
    r"(?:i['’]?m |i am |all )?(?:happy|good|fine|ok|okay|content|all right) (?:with|to go with)|"
    r"happy new year[!.,]*|(?:that['’]?s )?fine (?:by|with) me[,:]?|"
    r"yes to|(?:looks|all) (?:right|good|fine)(?: to me)?[:,]?|"
    r"i(?:['’]?(?:ll|d)| would)? (?:say|go (?:with|for)|choose|pick|vote)|"
    r"put me down for) )?"
)
_BEHIND: Final = (
    r"(?:,? (?:from me|for me|(?:on|for) this(?: one)?|for (?:all|everything|the rest)(?: of (?:it|them))?|please|pls|it is|then|"
    r"(?:is|looks?|seems|all|all looks|all seems) (?:right|fine|good|correct|ok|okay|sensible)(?: for me| with me| by me| to me)?|"
    r"as (?:it stands|suggested)|works for me|looks right|to all(?: of it)?|all round))*"
)
_ALIKE: Final = re.compile(
    r"\ball[ ,:]+(?:an? )?[(“\"]?(?P<before>[A-Za-z])[)”\"]?(?![\w'’])|"
    r"(?<![\w'’])(?P<behind>[A-Za-z])[)”\"]?,? (?:(?:for|to|on) (?:all|everything)(?: of (?:it|them))?|all round)\b",
    re.IGNORECASE,
)
"""A letter that is given to every item, and so may be each item's own: "all A", "A to all"."""
_PAUSE: Final = re.compile(
    r"\s*(?:$|[,;.:!\n]|[/+&]\s*(?=\d|$)|"
    r"[\U0001F300-\U0001FAFF\u2600-\u27bf]|[-–—](?:\s|$)|(?:but|except|and|with|(?:al)?though|plus|apart from|"
    r"only(?! (?:if|when|once|after)\b))\b)",
    re.IGNORECASE,
)


def take_usual(so_far: Understood, head: str, *, alone: bool) -> str:
    """Take the usual answer that `head` opens with, and return what stands behind it."""
    for usual in so_far.question.usual:
        behind = _behind_usual(usual, head.strip(), alone=alone)
        if behind is not None:
            so_far.usual = usual
            so_far.alike = _ALIKE.search(head.strip()[: len(head.strip()) - len(behind)]) is not None
            so_far.changing = bool(_CHANGES.match(behind))
            found = _FILLER.match(behind)
            return behind[found.end() if found else 0 :]
    return head


def takes_usual(so_far: Understood, clause: str) -> bool:
    """Take a clause further on that says nothing but the letter ("So A"); a second, different one is none."""
    for usual in so_far.question.usual:
        if re.fullmatch(f"{_opening(usual)}[ .!]*", clause.strip(), re.IGNORECASE) and so_far.usual in (None, usual):
            so_far.usual = usual
            so_far.alike = so_far.alike or _ALIKE.search(clause) is not None
            return True
    return False


def unread_usual(so_far: Understood) -> str:
    """Return the words that belong to no item and open with a usual letter that was not taken ("A 3 points"), "" for none."""
    keys = "|".join(re.escape(usual.key) for usual in so_far.question.usual)
    opens = re.compile(rf"\W*(?:{keys})(?![\w'’])[^\w\n]*(?:but )?(?:\d|[a-z]\d)", re.IGNORECASE)
    return next((words for words in so_far.words if keys and opens.match(words)), "")


def all_alike(so_far: Understood) -> dict[str, str]:
    """Return the items of which "all A" may mean another choice than the usual letter takes, each with a sentence."""
    key = so_far.usual.key if so_far.usual and so_far.alike else ""
    found = {}
    for item in so_far.question.items:
        own = by_key(item, key) if key and item.name not in so_far.answers and not so_far.had(item) else None
        before = so_far.suggested.get(item.name)
        taken = (so_far.usual.sets if so_far.usual else {}).get(item.name) or (before.picked if before else ())
        if own and taken != (own.name,):
            found[item.name] = f"All {key} may mean “{own.says}” here, or what was suggested."
    return found


def _opening(usual: Usual) -> str:
    return rf"{_BEFORE}[(“\"]?{re.escape(usual.key)}[)”\"]?(?![\w'’]){_BEHIND}"


def _behind_usual(usual: Usual, head: str, *, alone: bool) -> str | None:
    """Return what stands behind the usual answer; None if `head` does not open with it."""
    if alone and any(same_words(without_courtesy(head), words) for words in (*usual.words, usual.says)):
        return ""
    found = re.match(_opening(usual), head, re.IGNORECASE)
    if not found:
        return None
    behind = head[found.end() :]
    if same_words(behind, usual.says):
        return ""
    polite = (
        courtesy(behind, len(behind) - len(behind.lstrip())) > 0 or re.search(r"\w\w\W*$", found.group()) is not None
    )
    return behind if polite or _PAUSE.match(behind) else None


def without_courtesy(text: str) -> str:
    """Return `text` without the courtesies in it."""
    at, kept = 0, ""
    while at < min(len(text), 400):
        if size := courtesy(text, at) if not text[at - 1 : at].isalnum() else 0:
            at += size
        else:
            kept += text[at]
            at += 1
    return kept.strip(" ,.!\n") + text[at:]
