"""What is to be other than the usual letter has it, said in words: "make it a 3", "Lucy to lead though", "2 for how serious".

The one idea: each way is written as the question's own word and its answer ("seriousness 3"), which the reading knows, and
only where one item alone has such an answer.
"""

import re
from typing import Final

from mailflow.mail.answers.item.items import staff_named
from mailflow.mail.answers.item.labelled import label
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.said.spelt import by_key, words_of
from mailflow.mail.answers.said.words import SMALL, stem
from mailflow.prompt.items import Item, Who

_KEY: Final = r"(?:[A-Za-z]\d[ab]?|\d)(?![\w'’])"
_ONE: Final = r"[A-Za-z]\d?[ab]?|\d"
_NAME: Final = r"[A-Za-z][\w'’-]+(?: [A-Z][\w'’-]+)??"
_MAKE: Final = re.compile(
    r"\b(?:(?:can|could) (?:you|we) |please |pls |i['’]d |i would |let['’]s )?"
    r"(?:make|change|call|bump|put|move|raise|mark|rate|score) (?:it|that|this|the lead)"
    r"(?: (?:up|down))?(?: (?:to|into|at|as|by))?(?: being)? (?:an? )?"
    rf"(?P<value>{_KEY}|{_NAME})(?= (?:please|pls|instead|though|then|as|because|since|and|for)\b|\s*(?:$|[.,;!\n(–—]|-\s))",
    re.IGNORECASE,
)
_NOT: Final = r"(?:,? (?:instead of|rather than|(?:and )?not|over))"
_NOT_THAT: Final = re.compile(
    rf"\b(?:with |have |having |just |an? )*(?P<value>{_KEY}|{_NAME})(?P<verb> (?:leading|to lead|"
    rf"as (?:the )?lead|taking it|to take it|in charge))?"
    rf"{_NOT} (?:an? )?(?P<other>{_KEY}|{_NAME})(?=\s*(?:$|[.,;!\n(]|(?:please|pls|though|as|because|since|leading|to lead)\b))",
    re.IGNORECASE,
)
_SWAP: Final = re.compile(
    rf"\b(?:just |please )*swap (?P<other>{_NAME}) (?:for|with|to) (?P<value>{_NAME})(?![\w'’-])", re.IGNORECASE
)
_THOUGH: Final = re.compile(
    r"(?P<clause>(?:^|(?<=[.;!\n]))[^.,;!\n]{3,80}?),? though(?=\s*(?:$|[.,;!\n]|(?:please|pls)\b))", re.IGNORECASE
)
_FOR_WORDS: Final = re.compile(
    rf"(?<![\w'’])(?P<key>(?:{_ONE})(?:(?:,| and|,? as well as| &| \+|"
    rf" plus) (?:{_ONE})){{0,5}}) for (?:the )?(?P<asked>[A-Za-z' ]{{3,40}}?)(?=\s*(?:$|[.,;!\n]|and\b|please\b))",
    re.IGNORECASE,
)
_KEEPING: Final = re.compile(
    r"\s*\((?:and |but )?(?:keep|keeping|leave|leaving)(?: in)? [A-Z]\d[\w, +&]{0,20}\)", re.IGNORECASE
)


def plainly_changed(so_far: Understood, text: str) -> str:
    """Return what stands behind the usual letter with its changes named by their items."""
    text = _MAKE.sub(lambda found: _named(so_far, found), text)
    for instead in (_NOT_THAT, _SWAP):
        text = instead.sub(lambda found: _named(so_far, found) if _same_kind(so_far, found) else found.group(), text)
    text = _THOUGH.sub(r" but \g<clause>", text)
    return _KEEPING.sub("", text)


def by_its_words(items: tuple[Item, ...], text: str) -> str:
    """Return `text` with "2 for how serious" written as "how serious 2"."""
    return _FOR_WORDS.sub(lambda found: _turned(items, found), text)


def _named(so_far: Understood, found: re.Match[str]) -> str:
    """Write "make it a 3" as "seriousness 3", and "make it Lucy" as "lead Lucy"."""
    value = found["value"]
    able = [item for item in so_far.question.items if by_key(item, value)]
    if not able and len(staff_named(so_far.people, value)) == 1:
        able = [item for item in so_far.question.items if isinstance(item, Who) and item.staff]
    return f"{able[0].name} {value}" if len(able) == 1 else found.group()


def _same_kind(so_far: Understood, found: re.Match[str]) -> bool:
    """Say whether what is not to be was suggested, and what is to be is of its kind: "Lucy instead of Tobias", "a 1 not a 2"."""
    other, people = found["other"], staff_named(so_far.people, found["other"])
    return any(
        other.casefold() in (name.casefold() for name in before.picked)
        or (len(people) == 1 and people[0].key in before.picked)
        for before in so_far.suggested.values()
        if len(before.picked) == 1
    )


def _turned(items: tuple[Item, ...], found: re.Match[str]) -> str:
    asked = {stem(word) for word in words_of(found["asked"])}
    meant = [item for item in items if asked & label(item) and asked <= label(item) | _AROUND]
    keys = re.findall(rf"(?<!\w)(?:{_ONE})(?!\w)", found["key"])
    fits = len(meant) == 1 and all(by_key(meant[0], key) for key in keys)
    return f"{found['asked'].strip()} {found['key']}" if fits else found.group()


_AROUND: Final = SMALL | {"how", "who", "what", "one", "question"}
