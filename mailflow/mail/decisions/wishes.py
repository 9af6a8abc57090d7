"""What a reply wishes that does not begin with a word of command: "please take out the last line", "can we talk first?".

The one idea: nothing leaves by what is read here, so it may be read by what is said anywhere in the reply; but only if
all of it points to one answer, in the writer's own name. Beside a yes only a plain change is one. What is doubted, asked, or
could be two answers is asked again.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from mailflow.mail.decisions.assents import SETTLED
from mailflow.mail.decisions.wish_words import (
    ASKS_FOR,
    ASKS_NOTHING,
    COMPLAINTS,
    HEDGES,
    LATER,
    NEGATED,
    NOBODYS,
    NOT_YES,
    OF_OTHER_THINGS,
    REPORTED,
    WAIT,
    WISHES,
    YES,
)
from mailflow.prompt.items import Choice, Choose

_SENTENCE: Final = re.compile(r"[^.!?\n]+[.!?]*\n?")
_QUOTED: Final = re.compile(r"[“\"][^”\"\n]{0,600}[”\"]")
_ITS_REASON: Final = re.compile(r"\b(?:because|since)\b[^.!?\n]*?\bbefore\b")
"""A reason that lies in the past: "no action, since he had said sorry before we rang"."""
_FINAL: Final = frozenset({"DECLINE", "NONE"})
"""Answers after which there is no letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """The choice that a reply points to, and what it says beside the pointing: that it is to wait is no reason for it."""

    choice: Choice
    beside: str


def wished(item: Choose, text: str) -> Wish | None:
    """Return the one choice of the item that lets nothing go and that `text` plainly asks for; None if there is none."""
    plain = _blanked(text)
    said = plain.casefold()
    if NOBODYS.search(said):
        return None
    choices = {each.key: each for each in item.choices if each.key in WISHES}
    signs = {key: list(_signs(key, said)) for key in choices}
    sure = {key for key, found in signs.items() if any(found)}
    if sure & _FINAL and not WISHES["CHANGE"].search(COMPLAINTS.sub(" ", said)):
        sure.discard("CHANGE")
    doubted = {key for key, found in signs.items() if found and not any(found)}
    named = {key for key in choices if _named(key, plain)}
    if approves(said):
        doubted = (sure | doubted | named) - {"CHANGE"} | named
        sure, named = sure & {"CHANGE"}, set()
    one = _one(named, sure, doubted)
    return Wish(choice=choices[one], beside=WAIT.sub(" ", WISHES[one].sub(" ", said))) if one else None


def _one(named: set[str], sure: set[str], doubted: set[str]) -> str:
    """Return the answer that is meant: the one that is named by its word, or else the only one that is pointed to."""
    if len(named) == 1:
        return "" if doubted & named else next(iter(named))
    if named or doubted:
        return ""
    return "NONE" if sure == {"DECLINE", "NONE"} else next(iter(sure)) if len(sure) == 1 else ""


def _blanked(text: str) -> str:
    """Return `text` with plain apostrophes and nothing left within quotation marks, nor of what is settled."""
    plain = _QUOTED.sub(lambda found: f"{found[0][0]}_{found[0][-1]}", text.replace("’", "'"))
    return ASKS_NOTHING.sub(" ", SETTLED.sub(" ", plain))


def _signs(key: str, said: str) -> Iterator[bool]:
    """Yield of each sentence that points to this answer whether it does so for sure."""
    for sentence in _SENTENCE.findall(said):
        if (sign := WISHES[key].search(sentence)) and not _within_a_change(key, sentence, sign.start()):
            before = sentence[max(0, sign.start() - 60) : sign.start()]
            hedged = key in _FINAL and HEDGES.search(said)
            yield not (hedged or _doubted(key, sentence) or REPORTED.search(before) or NEGATED.search(before))


def _doubted(key: str, sentence: str) -> bool:
    """Say whether a sentence only asks, hedges, puts off what would be final, or speaks of other things."""
    asks = "?" in sentence and not ASKS_FOR.search(sentence)
    later = key in _FINAL and LATER.search(_ITS_REASON.sub(" ", sentence))
    others = key in OF_OTHER_THINGS and OF_OTHER_THINGS[key].search(sentence)
    return bool(asks or later or others or HEDGES.search(sentence))


def _within_a_change(key: str, sentence: str, at: int) -> bool:
    """Say whether what points elsewhere is what the letter should say: "add that he may ring me"."""
    return key in ("TALK", "MORE") and bool(WISHES["CHANGE"].search(sentence[:at]))


def _named(key: str, plain: str) -> bool:
    """Say whether the word of an answer stands there as such: in capitals, or as a sentence of its own."""
    word = rf"{key}(?:d|ed)?"
    alone = rf"(?i:(?:^|[.!\n])\W{{0,8}}(?:please )?{word}(?: please| it| this| that one)?)(?=\s*(?:[.,:;!\n-]|$))"
    shouted = rf"(?<!not )(?<!no )(?<!NOT )(?<!NO )\b{key}\b(?!\s*[?/])"
    return bool(re.search(alone, plain) or re.search(shouted, plain))


def approves(text: str) -> bool:
    """Say whether anything in it lets the letter go: a word of approval without a "not" or a "before" in front of it."""
    said = text.replace("’", "'").casefold()
    return any(not NOT_YES.search(said[max(0, yes.start() - 60) : yes.start()]) for yes in YES.finditer(said))
