"""What is said beside an answer and speaks for another one: "6A. Maybe don't write to her. 7A", "R1 plus the warning".

The one idea: a letter does not outweigh the sentence beside it. What the sentence would have answered is asked again, and
nothing else; where it stands for itself it was taken already, and where it only gives a reason it touches nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from mailflow.mail.answers.item.by_kind import by_kind, keyed
from mailflow.mail.answers.item.items import Read, staff_named
from mailflow.mail.answers.item.labelled import labelled
from mailflow.mail.answers.item.plainly import ASKS_FOR_ANY, in_own_words
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.item.usual import without_courtesy
from mailflow.mail.answers.said.words import LONGEST, said
from mailflow.mail.answers.whole.beside import touches
from mailflow.mail.words.brief import brief
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choose, Item, Who

MOST: Final = 20
"""Sentences beside the answers that are looked at."""
_SENTENCES: Final = re.compile(r"(?<=[.!?;])\s+|\n+")
_LEADS_IN: Final = re.compile(
    r"\W*(?:(?:but|and|though|so|also|although|only|except|oh|or|mind you|then again|that said)\b[\s,]*)*",
    re.IGNORECASE,
)
_UNSURE: Final = (
    r"(?:maybe|perhaps|possibly|probably|(?:i|we|it|she|he|they)? ?(?:might|may|could)\b(?: (?:well|also|even))?|"
    r"(?:i['’]m |i am |am )?(?:not (?:so |too |very |quite |really |entirely )?sure|unsure|in two minds)|"
    r"i (?:wonder|think|suppose|guess|feel|reckon)|(?:i['’]d|i would|i) (?:rather|prefer|sooner)|hopefully|"
    r"(?:it (?:might|may|would|could) be |"
    r"it['’]s |might be |would be )?(?:(?:better|safer|wiser|wise|sensible)\b|best (?:not|to|if|leave|keep|wait)\b)|"
    r"(?:do ?n['’]?t|do not) (?!know\b|mind\b|worry\b)|(?:let['’]s|please|pls)\b|(?:we|you|i) (?:should|ought|had better)|should)"
)
_WISHES: Final = re.compile(_UNSURE, re.IGNORECASE)
_WISHED: Final = re.compile(
    r"(?:(?:maybe|perhaps|possibly|probably|i (?:think|suppose|guess|feel|reckon|wonder if|wonder whether)|hopefully|"
    r"(?:i['’]d|i would|i) (?:rather|prefer|sooner)(?: (?:that )?(?:we|you|it))?|(?:we|you|i) (?:should|ought to|had better)|"
    r"not sure but|it (?:might|may|would|could) be (?:better|best|safer|wiser)(?: to| if (?:we|you))?|"
    r"(?:might|would) be (?:better|best)(?: to)?|(?:better|best)(?: to)?|should|could|might|may|well|also|even|please|just)\b[\s,]*)+",
    re.IGNORECASE,
)
_NOT_KNOWN: Final = re.compile(
    r"(?:(?:i['’]?m|i am|am) )?(?:not sure|unsure)\b|(?:i )?do(?: not|n['’]?t) know\b", re.IGNORECASE
)
"""What says only that something is not known."""
_OPENS: Final = re.compile(r"(?:maybe|perhaps|possibly|probably|should|better|best)\b", re.IGNORECASE)
_TRAILING: Final = re.compile(
    r"[\s,]+(?:maybe|perhaps|possibly|probably|though|i think|i suppose|i guess|not sure|too|as well|first)\W*$",
    re.IGNORECASE,
)


def set_against_answers(so_far: Understood) -> None:
    """Ask again for what a sentence beside the answers would have otherwise; see the module."""
    fresh = replace(
        so_far, already={}, answers={}, unclear={}, words=[], reasons=[], plain=set(), usual=None, numbered=frozenset()
    )
    for own, sentence in tuple(_beside(so_far))[:MOST]:
        words = sentence[_end(_LEADS_IN, sentence) :].strip(" .,;")
        signs = not own and bool(staff_named(so_far.people, words))
        if not words or signs or len(words) > LONGEST or words.endswith("?") or sentence.lstrip().startswith(">"):
            continue
        for item in _meant(so_far, fresh, own, words):
            so_far.answers.pop(item.name, None)
            so_far.unclear[item.name] = f"It also says “{brief(sentence.strip(' .,;'))}”."
            so_far.explained.add(sentence)


def _beside(so_far: Understood) -> Iterator[tuple[str, str]]:
    """Yield each sentence beside the choices and names, but for the words that a choice asks for; and what belongs to no item."""
    for name, answer in so_far.answers.items():
        item = so_far.question.item(name)
        if isinstance(item, Choose | Who) and answer.words:
            needs = isinstance(item, Choose) and any(item.choice(one).needs_words for one in answer.picked)
            yield from ((name, one) for one in _SENTENCES.split(answer.words)[needs:])
    for remark in so_far.words:
        yield from (("", one) for one in _SENTENCES.split(remark)) if len(remark) <= LONGEST else ()


def _meant(so_far: Understood, fresh: Understood, own: str, words: str) -> list[Item]:
    """Return the items that were answered, and that this sentence would have otherwise."""
    read = _read(fresh, words)
    if read is not None:
        item, found = read
        given = so_far.answers.get(item.name)
        return [item] if given and found.answer and _otherwise(item, given, found.answer) else []
    polite = without_courtesy(words)
    if not own or not _wishes(polite):
        return []
    touched = touches(so_far, polite)
    if own in touched and not _OPENS.match(words):
        touched = {own} if _denied(so_far, own) else set()
    elif own in touched and not _denied(so_far, own):
        touched -= {own}
    touched |= {own} if _names_another(so_far, own, words) else set()
    return [item for item in so_far.question.items if item.name in touched and _chosen(so_far, item)]


def _denied(so_far: Understood, name: str) -> bool:
    """Say whether an item that asks for anything at all was answered with a no."""
    item = so_far.question.item(name)
    return (
        ASKS_FOR_ANY.match(item.says) is not None
        and isinstance(item, Choose)
        and all(said(item.choice(one).says).denies for one in so_far.answers[name].picked)
    )


def _names_another(so_far: Understood, name: str, words: str) -> bool:
    """Say whether words beside an item speak of a choice that was not picked: of one of several at all, else in half of them."""
    item = so_far.question.item(name)
    if not isinstance(item, Choose):
        return False
    spoken = said(words[_end(_WISHED, words) :]).stems
    others = [said(one.says).stems & spoken for one in item.choices if one.name not in so_far.answers[name].picked]
    return any(2 * len(one) >= len(spoken) or item.many for one in others if one) and (
        item.many or _OPENS.match(words) is not None
    )


def _read(fresh: Understood, words: str) -> tuple[Item, Read] | None:
    """Return the item that a sentence answers, wholly and in one way, as it stands or without "maybe" and the like."""
    if _NOT_KNOWN.match(words):
        return None
    bare = _TRAILING.sub("", words[_end(_WISHED, words) :])
    for text in dict.fromkeys((words, bare)):
        found = keyed(fresh, text) or labelled(fresh, text) or by_kind(fresh, text) or in_own_words(fresh, text)
        if found and found[1].answer and isinstance(found[0], Choose | Who):
            return found
    return None


def _otherwise(item: Item, given: Answer, other: Answer) -> bool:
    if getattr(item, "many", False):
        return not set(other.picked) <= set(given.picked)
    return given.picked != other.picked


def _wishes(words: str) -> bool:
    return _WISHES.match(words) is not None or _TRAILING.search(words) is not None


def _chosen(so_far: Understood, item: Item) -> bool:
    return item.name in so_far.answers and isinstance(item, Choose | Who)


def _end(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.match(text)
    return found.end() if found else 0
