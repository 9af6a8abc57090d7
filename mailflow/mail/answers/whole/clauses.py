"""Lines and sentences without a number, each given to the item that it can only belong to.

The one idea: a sentence is taken as a whole or not at all. What stands in it beside an answer is its reason and goes with
it; where that takes back, doubts or asks, nothing of the sentence is taken.
"""

import re
from typing import Final

from mailflow.mail.answers.item.by_kind import by_kind, keyed
from mailflow.mail.answers.item.fully import fully
from mailflow.mail.answers.item.items import Read, beside, code_like, lacks_words, whole
from mailflow.mail.answers.item.labelled import DROPS, label, labelled
from mailflow.mail.answers.item.lettered import by_letter_and_words, of_another_letter
from mailflow.mail.answers.item.plainly import harmless, in_choices_words, in_own_words
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.item.usual import takes_usual, without_courtesy
from mailflow.mail.answers.said.beside_words import BLOCKS
from mailflow.mail.answers.said.passed_over import HARMLESS
from mailflow.mail.answers.said.spelt import by_key
from mailflow.mail.answers.said.words import LONGEST, said
from mailflow.mail.words.brief import brief
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choose, Item, Who

MOST: Final = 40
"""Sentences that are looked at; a longer text is somebody's own words."""
_SENTENCES: Final = re.compile(r"(?<=[.!?])\s+|\n+")
_BULLET: Final = re.compile(r"^[\s>*•·\-–—]+")
_REQUEST: Final = re.compile(
    r"(?:(?:but|and|also|please)\s+)*(?:can|could|may|might|would you|please)\b", re.IGNORECASE
)
_BUT: Final = re.compile(r"\W*(?:but|except|only)\b", re.IGNORECASE)
_CONTRAST: Final = re.compile(r"\w[, ]+(?:but|though|although|however)\b", re.IGNORECASE)
_JOINTS: Final = (re.compile(r"[,;()]\s*|\s[-–—]+\s"), re.compile(r",?\s*\b(?:and|but|so)\b\s*", re.IGNORECASE))
_BRACKETED: Final = re.compile(r"([^()]{3,120}?) \(([A-Z]\d?|\d)\)")
_YES_OR_NO: Final = re.compile(r"(?:yes|no|yep|nope)\W*", re.IGNORECASE)

Taken = tuple[Item, Read]


def place(so_far: Understood, text: str) -> None:
    """Take what each line and sentence of `text` answers; keep the rest, whole."""
    sentences: list[str] = []
    placed = False
    for line in text.split("\n"):
        own = _BULLET.sub("", line)
        if own.strip() and len(sentences) < MOST and _take(so_far, own, _whole(so_far, own)):
            placed = True
            continue
        for sentence in _SENTENCES.split(own):
            if not without_courtesy(sentence).strip(" .!,;-"):
                continue
            if len(sentences) < MOST and _sentence(so_far, sentence):
                placed = True
            else:
                sentences.append(sentence.strip())
    if sentences:
        _keep(so_far, " ".join(sentences) if placed else text.strip())


def _keep(so_far: Understood, remark: str) -> None:
    """Keep a remark: beside the choice that lacks words, if one was just picked, else apart."""
    for name, answer in so_far.answers.items():
        item = so_far.question.item(name)
        if name not in so_far.numbered and lacks_words(item, answer) is not None:
            so_far.answers[name] = Answer(answer.picked, remark)
            so_far.unclear.pop(name, None)
            return
    so_far.words.append(remark)


def _sentence(so_far: Understood, sentence: str) -> bool:
    asks = sentence.rstrip().endswith("?")
    if asks and not (_REQUEST.match(sentence) and re.search(r"\bplease\b", sentence, re.IGNORECASE)):
        return False
    sentence = sentence.strip().rstrip("?.! ")
    if _take(so_far, sentence, _whole(so_far, sentence)):
        return True
    if _BRACKETED.fullmatch(sentence):
        return False
    taken, loose, usual = _in_leaves(so_far, sentence)
    rest = ", ".join(loose.values())
    if (any(read.plain for _, read in taken) or _CONTRAST.search(sentence)) and not harmless(rest):
        return False
    if so_far.usual is None and not usual and of_another_letter(sentence, taken):
        return False
    if not (taken or usual) or BLOCKS.search(rest) or _more_of_several(so_far, taken, rest):
        return False
    together = _together(taken)
    if len(together) < len(taken) and DROPS.search(sentence):
        return False  # "drop O1 and add G2"
    if usual and so_far.usual is None:
        takes_usual(so_far, usual)
    for number, found in enumerate(together):
        _take(so_far, sentence, found, loose.get(number, ""))
    if loose and not taken:
        so_far.words.append(rest)
    return True


def _more_of_several(so_far: Understood, taken: list[Taken], rest: str) -> bool:
    """Say whether what else is said may name another choice of an item of which several may be picked."""
    several = [item for item, _ in taken if isinstance(item, Choose) and item.many]
    spoken = said(HARMLESS.sub(" ", rest)).stems
    named = bool(several) and re.search(r"\b[A-Z][a-z]", rest) is not None
    return named or any(spoken & said(f"{one.key} {one.says}").stems for item in several for one in item.choices)


def _together(taken: list[Taken]) -> list[Taken]:
    """Put the choices of an item together, where several may be picked; its place is kept."""
    whole: list[Taken] = []
    for item, read in taken:
        first = next(
            (i for i, (each, _) in enumerate(whole) if each is item and isinstance(item, Choose) and item.many), None
        )
        if first is None or not read.answer or not (before := whole[first][1].answer):
            whole.append((item, read))
        else:
            picked = tuple(dict.fromkeys((*before.picked, *read.answer.picked)))
            whole[first] = (item, Read(answer=Answer(picked, before.words)))
    return whole


def _take(so_far: Understood, clause: str, found: Taken | bool | None, reason: str = "") -> bool:
    """Take an answer, or say where it contradicts what the one letter states."""
    if isinstance(found, bool) or found is None:
        return bool(found)
    item, read = found
    if _contradicts(so_far, item, read, clause):
        key = so_far.usual.key if so_far.usual else ""
        so_far.unclear[item.name] = f"{key} was given, but “{brief(clause)}” says something else."
        return True
    if read.answer and reason:
        words = "; ".join(filter(None, (read.answer.words, reason)))
        whole = Answer(read.answer.picked, words)
        read = beside(item, whole, words) if isinstance(item, Choose) else Read(answer=whole)
    if beside_it := read.answer.words if read.answer else "":
        so_far.reasons.append((item.name, beside_it))
        if isinstance(item, Who):
            so_far.words.append(beside_it)
            read = Read(answer=Answer(read.answer.picked if read.answer else ()))
    so_far.take(item, read)
    return True


def _contradicts(so_far: Understood, item: Item, read: Read, clause: str) -> bool:
    """Say whether a sentence, without "but" or a label, says something else than the one letter states."""
    stated = so_far.usual.sets.get(item.name) if so_far.usual else None
    if (
        not stated
        or not read.answer
        or read.answer.picked == stated
        or so_far.changing
        or _BUT.match(clause)
        or keyed(so_far, clause)
    ):
        return False
    spoken = in_choices_words(so_far, clause)
    return (spoken is not None and spoken[0] is item) or labelled(so_far, clause) is None


def _whole(so_far: Understood, clause: str) -> Taken | bool | None:
    """Return what a clause answers as a whole; True if it is the usual letter, which is taken."""
    if len(clause) > LONGEST or not clause.strip() or clause.rstrip().endswith("?"):
        return None
    if takes_usual(so_far, clause):
        return True
    return taken_of(so_far, clause)


def taken_of(so_far: Understood, clause: str) -> Taken | None:
    """Return the item that a clause answers, and its answer."""
    if found := _BRACKETED.fullmatch(clause.strip(" .")):
        return _bracketed(so_far, found[1], found[2])
    if lettered := by_letter_and_words(so_far, clause, taken_of):
        return lettered
    return keyed(so_far, clause) or labelled(so_far, clause) or by_kind(so_far, clause) or in_own_words(so_far, clause)


def _bracketed(so_far: Understood, clause: str, key: str) -> Taken | None:
    """Read "I've seen them (A)": the words must say as much, or name the one question and neither deny nor leave open."""
    if meant := taken_of(so_far, clause):
        choice, read = by_key(meant[0], key), meant[1]
        return meant if choice and read.answer and read.answer.picked == (choice.name,) else None
    spoken = said(clause)
    able = [item for item in so_far.open_items() if by_key(item, key) and label(item) & spoken.stems]
    choice = by_key(able[0], key) if len(able) == 1 and not BLOCKS.search(clause) else None
    others = [one for item in able if isinstance(item, Choose) for one in item.choices if one is not choice]
    fits = choice is not None and spoken.denies == said(choice.says).denies
    fits = fits and not any(spoken.stems & said(one.says).stems for one in others)
    return (able[0], whole(able[0], Answer((choice.name,)))) if choice and fits else None


def _in_leaves(so_far: Understood, sentence: str) -> tuple[list[Taken], dict[int, str], str]:
    """Return what the parts of a sentence answer, the parts that answer nothing by the answer that they stand beside, and
    the part that is the usual letter."""
    taken: list[Taken] = []
    loose: dict[int, str] = {}
    usual, before = "", ""
    for piece in _JOINTS[0].split(sentence)[:MOST]:
        if _YES_OR_NO.fullmatch(piece):
            before = f"{before}{piece} "
            continue
        leaf, before = f"{before}{piece}".strip(), ""
        if not without_courtesy(leaf).strip(" .!"):
            continue
        whole = _apart(so_far, leaf)
        halves = [leaf] if whole else [half for half in _JOINTS[1].split(leaf) if half.strip()]
        found: list[Taken | str | None] = [whole] if whole else [_apart(so_far, half) for half in halves]
        if not all(found) and any(isinstance(each, tuple) and isinstance(each[0], Who) for each in found):
            halves, found = [leaf], [None]  # "Lucy and Tobias together": of two names one is not taken
        for half, each in zip(halves, found, strict=True):
            if isinstance(each, str):
                usual = each
            elif each:
                taken.append(each)
            elif more := _one_more(so_far, taken, half):
                taken.append(more)
            elif without_courtesy(half).strip(" .!"):
                _add(loose, max(len(taken) - 1, 0), half)
    if before:
        _add(loose, max(len(taken) - 1, 0), before)
    return taken, loose, usual


def _one_more(so_far: Understood, taken: list[Taken], half: str) -> Taken | None:
    """Read a code that follows others as one more of them ("points G1 and O4")."""
    item = taken[-1][0] if taken else None
    read = fully(so_far, item, half) if isinstance(item, Choose) and item.many and code_like(half) else None
    return (item, read) if item and read else None


def _add(loose: dict[int, str], place: int, words: str) -> None:
    loose[place] = ", ".join(filter(None, (loose.get(place), words.strip())))


def _apart(so_far: Understood, leaf: str) -> Taken | str | None:
    """Return what a part answers without taking anything yet; the part itself where it is the usual letter."""
    before = so_far.usual
    if takes_usual(so_far, leaf):
        so_far.usual = before
        return leaf
    return taken_of(so_far, leaf)
