"""What stands beside an answer and belongs to no item: a harmless remark, or something that may change the answer.

The one idea: nothing is passed over that may matter. What takes back, changes, doubts or asks is put to the person again,
about the item that it touches or about all; only what touches nothing is a remark, and is kept for the lead.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from mailflow.mail.answers.item.labelled import DROPS, asks_risk, label
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.item.usual import without_courtesy
from mailflow.mail.answers.said.beside_words import (
    ANNOUNCES,
    AT_RISK,
    CHANGES,
    COMMON,
    DANGER,
    NO_THREAT,
    TAKES_BACK,
    TOPICS,
)
from mailflow.mail.answers.said.passed_over import HARMLESS, WHY, without_passing
from mailflow.mail.answers.said.spelt import words_of
from mailflow.mail.answers.said.words import SMALL, denial, stem
from mailflow.mail.new_text.signatures import above_last_signature, without_harmless_signature
from mailflow.mail.words.brief import brief
from mailflow.mail.words.courtesies import names
from mailflow.people import TITLES, Person, Role
from mailflow.prompt.items import Choose, Item, Who, Words
from mailflow.prompt.steps import Close

_LEADING: Final = frozenset({Role.SLT, Role.HEAD, Role.DEPUTY, Role.DSL, Role.DDSL})
_ASSISTANT: Final = re.compile(r"\bTAs?\b")
"""A word that is a thank-you in small letters."""
_LOGGED: Final = re.compile(r"\b(?:noted|logged|recorded|put|it['’]?s|is) (?:it )?(?:on|in) cpoms\b", re.IGNORECASE)
_NUMBERED: Final = re.compile(r"\b(?:about|number|question|item|on|q|no\.?) ?\d{1,2}\b", re.IGNORECASE)
_LETTER: Final = re.compile(r"(?<![\w'’.])[B-H](?![\w'’.])")
"""A letter that stands alone; not "A", which every remark may begin with, nor an initial."""
_ADDS: Final = re.compile(r"\b(?:also|as well|too|plus|add|adding|in addition|besides|on top)\b", re.IGNORECASE)
_MATTERS: Final = ("concern", "complaint", "records", "ordinary")
"""What a message may be, where "somebody may be at risk" is one thing among them."""
_READ: Final = 4_000
"""Characters of a remark that are judged one by one; a longer one is always asked about."""


def doubts(so_far: Understood, stated: Iterable[str]) -> dict[str, str]:
    """Return the items that what was said beside the answers leaves in doubt, each with a sentence. `stated`: the items
    that the usual letter would settle."""
    found: dict[str, str] = {}
    settled = [name for name in stated if name not in so_far.answers and name not in so_far.unclear]
    reasons = {reason for _, reason in so_far.reasons}
    for remark in so_far.words:
        own = judged(so_far, remark)
        if not own or remark in reasons or remark in so_far.explained:
            continue
        if TAKES_BACK.search(own):
            found |= dict.fromkeys(
                [*settled, *so_far.answers], f"It also says “{brief(remark)}”, which takes something back."
            )
        elif so_far.usual:
            key = so_far.usual.key
            why = f"Beside {key} it says “{brief(remark)}”, which may change what {key} says."
            found |= dict.fromkeys(_beside_letter(so_far, own, settled), why)
        elif so_far.plain and (
            unsure := so_far.plain & (so_far.plain if CHANGES.search(own) else touches(so_far, own))
        ):
            found |= dict.fromkeys(unsure, f"It also says “{brief(remark)}”, which may change this.")
        elif AT_RISK.search(own):
            why = f"It also says “{brief(remark)}”, so whether anybody is at risk is asked again."
            found |= dict.fromkeys(_said_safe(so_far), why)
    for name, words in _beside_answers(so_far):
        if AT_RISK.search(words):
            risk = {*_said_safe(so_far), *(set(settled) & {*_asking_risk(so_far)})} - {name}
            found |= dict.fromkeys(
                risk, f"It also says “{brief(words)}”, so whether anybody is at risk is asked again."
            )
    found |= _closing(so_far)
    for name, reason in so_far.reasons:
        why = f"It says “{brief(reason)}”, which may change this as well."
        found |= dict.fromkeys(_beside_reason(so_far, name, reason, settled), why)
    return found


def _closing(so_far: Understood) -> dict[str, str]:
    """Return what a usual letter would close, though the first line is said in words to be otherwise than the letter has it:
    "A, but I don't know that it's really stopped"."""
    first = so_far.question.items[0]
    said = so_far.answers.get(first.name)
    stated = so_far.usual.sets.get(first.name) if so_far.usual else None
    if said is None or stated in (None, said.picked) or first.name in so_far.numbered:
        return {}
    closing = [
        item for item in so_far.question.items if any(Close() in one.then for one in getattr(item, "choices", ()))
    ]
    why = "It says something else of the first line than the letter does, so this is asked again."
    return {item.name: why for item in closing if item.name not in so_far.answers}


def _beside_answers(so_far: Understood) -> Iterator[tuple[str, str]]:
    """Yield what was written beside the choices and the names, and the words of the items that ask for words."""
    for name, answer in so_far.answers.items():
        item = so_far.question.item(name)
        words = answer.picked[0] if isinstance(item, Words) and answer.picked else answer.words
        yield name, _LOGGED.sub(" ", HARMLESS.sub(" ", words))


def _beside_reason(so_far: Understood, name: str, reason: str, settled: list[str]) -> set[str]:
    """Return the items, but for its own, that the reason given with an answer leaves in doubt."""
    if TAKES_BACK.search(reason):
        return {*settled, *so_far.answers}
    own = HARMLESS.sub(" ", without_courtesy(_ASSISTANT.sub("assistant", reason)))
    risk = (
        {*(settled if so_far.usual else []), *_said_safe(so_far)} & {*_asking_risk(so_far)}
        if AT_RISK.search(own)
        else set()
    )
    own = _without_why(so_far, own)
    touched = touches(so_far, own, _words(so_far.question.item(name))) & set(settled) if so_far.usual else set[str]()
    itself = {name} if name in so_far.answers and {*so_far.answers[name].picked} & {*_MATTERS} else set[str]()
    return (risk & itself) | ((risk | touched) - {name})


def _without_why(so_far: Understood, remark: str) -> str:
    """Return a remark without what can only be the reason for an answer that was given otherwise than suggested."""
    stated = so_far.usual.sets if so_far.usual else {}
    for name, answer in so_far.answers.items():
        before = so_far.suggested.get(name)
        if answer.picked != (before.picked if before else stated.get(name)):
            own = label(so_far.question.item(name))
            for why in (pattern for topic, pattern in WHY.items() if topic in own):
                remark = why.sub(" ", remark)
    return remark


def _beside_letter(so_far: Understood, remark: str, settled: list[str]) -> list[str]:
    """Return the items that a remark beside the usual letter leaves in doubt."""
    stated = so_far.usual.sets if so_far.usual else {}
    touched = touches(so_far, _NUMBERED.sub(" ", _without_why(so_far, remark)))
    by_number = [name for name in settled if re.match(rf"\W*{re.escape(name)}\b", remark, re.IGNORECASE)]
    if DANGER.search(remark):
        return by_number or [name for name in settled if name in stated or name in touched] or settled
    remark = _without_why(so_far, remark)
    again = [name for name in settled if name in touched]
    if len(remark) > _READ or (CHANGES.search(remark) and not (touched and touched <= set(so_far.answers))):
        return again or settled
    return again


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
    if joined and DROPS.match(joined[1]):
        return {}
    if joined and not adds:
        lost = [name for name in lost if name in touches(so_far, joined[1])]
    many = [item for item in so_far.question.items if isinstance(item, Choose) and item.many and item.name in lost]
    said = adds.group() if adds else joined[1] if joined else ""
    return {
        item.name: f"It was not clear whether “{brief(said)}” comes beside what was suggested." for item in many if said
    }


def touches(so_far: Understood, remark: str, besides: Iterable[str] = ()) -> set[str]:
    """Return the names of the items that a remark touches, by their words but for those `besides`, their numbers, or a name
    of our people."""
    said = {stem(word) for word in words_of(remark[:_READ]) if word not in SMALL} - {*besides}
    codes = set(re.findall(r"\b[A-Za-z]\d[ab]?\b", remark[:_READ].casefold()))
    codes |= {letter.casefold() for letter in _LETTER.findall(remark[:_READ])}
    numbers = set(re.findall(r"(?<![\w.:/])\d{1,2}(?![\w:/])", remark[:_READ]))
    ours = {stem(word) for word in names(_leaders(so_far)) - TITLES if len(word) > 2}
    return {
        item.name
        for number, item in enumerate(so_far.question.items, 1)
        if said & _words(item)
        or codes & _codes(item)
        or str(number) in numbers
        or (isinstance(item, Who) and item.staff and said & ours)
    }


def _codes(item: Item) -> set[str]:
    return {choice.key.casefold() for choice in item.choices} if isinstance(item, Choose) else set()


def _leaders(so_far: Understood) -> list[Person]:
    """Those of our people who may lead, but for whoever wrote the reply, whose name signs it."""
    others = [person for person in so_far.people if person.key != so_far.by]
    return [person for person in others if not person.roles or person.roles & _LEADING]


def _words(item: Item) -> set[str]:
    own = set(label(item))
    topics = {stem(word) for name, words in TOPICS.items() if stem(name) in own for word in words.split()}
    if isinstance(item, Choose) and not item.many:
        lines = " ".join(f"{choice.key} {choice.says}" for choice in item.choices)
        own |= {stem(word) for word in words_of(lines) if word not in SMALL and not denial(word)}
    return (own - COMMON) | topics


def judged(so_far: Understood, remark: str) -> str:
    """Return what is left of a remark without courtesies, signatures and phrases that mean nothing here."""
    known = names(so_far.people)
    own = above_last_signature(f"-\n{remark}", known)
    own = without_harmless_signature(own, known).removeprefix("-").strip()
    own = "\n".join(line for line in own.split("\n")[:200] if without_harmless_signature(f"-\n{line}", known) != "-")
    own, by_the_way = without_passing(own)
    own += f"\n{by_the_way}" if by_the_way and (touches(so_far, by_the_way) or AT_RISK.search(by_the_way)) else ""
    own = ANNOUNCES.sub(" ", own) if so_far.answers else own
    own = HARMLESS.sub(" ", without_courtesy(_ASSISTANT.sub("assistant", own)))
    return NO_THREAT.sub(" ", own).strip(" \n\t.,;:!-–—")


def _asking_risk(so_far: Understood) -> list[str]:
    return [item.name for item in so_far.question.items if isinstance(item, Choose) and asks_risk(item)]


def _said_safe(so_far: Understood) -> list[str]:
    """The items that ask after danger and were answered with none."""
    found = []
    for name, answer in so_far.answers.items():
        item = so_far.question.item(name)
        if isinstance(item, Choose) and asks_risk(item):
            safe = [choice.name for choice in item.choices if re.match(r"no\b", choice.says)]
            found += [name] if set(answer.picked) <= set(safe or _MATTERS) else []
    return found
