"""Which of a question's choices somebody picked: by letter, by code, or by its words.

The one idea: a letter counts where it cannot be anything else. "A" before a word may be an article, "A or B" is no
answer, and a letter whose words say the opposite is neither; all of these are asked again, with how they were read.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mailflow.mail.answers.said.spelt import (
    CLAUSE_ENDS,
    LEADING,
    by_key,
    means,
    same_words,
    spelt,
    wordings,
    words_of,
)
from mailflow.mail.words.brief import brief
from mailflow.prompt.items import Choice, Choose

_IS: Final = re.compile(r"(?:is|should be|to be|to|as|choose|option|level|just|only)\s+(?=\S)", re.IGNORECASE)
_TOKEN: Final = re.compile(r"\(?([A-Za-z]\d[A-Za-z]?|\d{1,2}|[A-Za-z]{1,8})\)?(?![\w'’@])")
_JOINT: Final = re.compile(
    r"\s*(?:,?\s*\band also\b|,?\s*\bas well as\b|,|;|\+|&|/|\bplus\b|\band\b|,\s*and\b)\s*|\s+", re.IGNORECASE
)
_MORE_LETTERS: Final = re.compile(r"(?:[ \t]+[A-Za-z])+[ \t.]*(?:[,;\n(]|[-–—]\s|$)")
_CODE: Final = re.compile(r"[A-Za-z]\d[A-Za-z]?")
_WORDS: Final = frozenset(
    "ad be bad bed bade bead cab cad cafe dab deaf dace deb ace aced face faced fab fad fade fed feed head had he age aged beg "
    "bag bath each dec feb".split()
)
"""Words that could be a run of letters."""
_AFTER_ARTICLE: Final = re.compile(
    r"\s+(?!\S*[@\d])(?!(?:he|she|they|we|i|it|this|that|these|those|there|the|my|his|her|our|your|their|some|any|no|not|and|but|"
    r"because|since|as|on|at|in|by|from|with|to|for|of|is|was|were|has|have|had|did|does|do|will|would|please|thanks|"
    r"thank|yes|both|all|nobody|nothing|none|if|when|so|via|after|before|today|yesterday|see|per|"
    r"spoke|rang|phoned|told|took|its|hes|shes|theyre|im|ive|am|been|already)\b|only\W*$)[a-z]"
)
_BY_WHAT_MEANS: Final = re.compile(
    r"\s+(?:(?:short|quick|long|brief|telephone|phone|video|teams|zoom) )*(?:tel|telephone|phone|call|video|teams|zoom|meeting|chat|"
    r"conversation)\b(?!.{0,80}\b(?:no answer|not|never|\w+n['’]t|declin\w*|refus\w*|voicemail|message|cancel\w*|nobody|nothing)\b)",
    re.IGNORECASE,
)
"""How somebody was spoken with: "A phone call" says that it took place, whether the "A" is the letter or the article."""

_OF_ANOTHER: Final = re.compile(
    r"\s+(?:to|for)\s+(?:(?:number|question|item|q|no\.?)\s?)?\d{1,2}(?=\s*(?:$|[,;.&\n]|and\b))", re.IGNORECASE
)
"""What names another question behind an answer: "yes to 5"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """The choices that a text picks, where their letters or words end, or why they cannot be told."""

    choices: tuple[Choice, ...] = ()
    end: int = 0
    why: str = ""


def pick(item: Choose, text: str, *, attached: bool = False) -> Picked:
    """Read which choices `text` opens with. `attached`: it stood right behind the item's number ("1A")."""
    begin = len(text) - len(text.lstrip(LEADING))
    attached = attached and begin == 0
    said = None if attached else _IS.match(text, begin)
    for at in (said.end(), begin) if said else (begin,):
        found = _by_keys(item, text, at, attached=attached) or _by_words(item, text, at)
        if found is not None:
            return _settled(item, found, text)
    return Picked(why=_why_not(item, text[said.end() if said else begin :]))


# By letter or code ---------------------------------------------------------------------------------------------------


def _by_keys(item: Choose, text: str, at: int, *, attached: bool) -> Picked | None:
    first = _keys_at(item, text, at, attached=attached)
    if not first:
        return None
    choices, at = list(first[0]), first[1]
    while joint := _JOINT.match(text, _past_own_words(item, choices[-1], text, at)):
        by_space = not joint.group().strip()
        if by_space and not (item.many and (len(choices[-1].key) > 1 or _MORE_LETTERS.match(text, at))):
            break
        found = _keys_at(item, text, joint.end(), attached=False)
        if not found:
            unknown = _TOKEN.match(text, joint.end())
            if unknown and _CODE.fullmatch(unknown.group(1)) and _CODE.fullmatch(choices[0].key):
                return Picked(why=_not_among(item, unknown.group(1)))
            break
        choices += found[0]
        at = found[1]
    return Picked(choices=tuple(dict.fromkeys(choices)), end=at)


def _past_own_words(item: Choose, choice: Choice, text: str, at: int) -> int:
    """Return where the choice's own line ends that stands behind its letter, if one more comes then ("R1 informal word, R2")."""
    own = r"\W+".join(map(re.escape, words_of(choice.says)))
    found = (
        re.compile(rf"[ ]*[-–:(]?[ ]*(?:an? |the )?{own}\)?", re.IGNORECASE).match(text, at)
        if item.many and own
        else None
    )
    joint = _JOINT.match(text, found.end()) if found else None
    more = _keys_at(item, text, joint.end(), attached=False) if joint and joint.group().strip() else None
    behind = CLAUSE_ENDS.split(text[more[1] :].lstrip(" -–:("))[0] if more else ""
    alone = more and (not words_of(behind) or any(same_words(behind, one.says) for one in more[0]))
    return found.end() if found and alone else at


def _keys_at(item: Choose, text: str, at: int, *, attached: bool) -> tuple[list[Choice], int] | None:
    by_key = {choice.key.casefold(): choice for choice in item.choices}
    token = _TOKEN.match(text, at)
    if not token:
        return None
    word, end = token.group(1), token.end()
    if word.isdigit() and re.match(r"[:./]\d|\s?(?:am|pm)\b", text[end : end + 4]):
        return None
    if choice := by_key.get(word.casefold()):
        if len(word) == 1 and word.isalpha() and not attached and _may_be_an_article(choice, text, end):
            return None
        return [choice], end
    letters = [choice for letter in word if (choice := by_key.get(letter.casefold()))]
    if word.isalpha() and len(letters) == len(word) and _letters(item, word, attached=attached):
        return letters, end
    return None


def _letters(item: Choose, word: str, *, attached: bool) -> bool:
    """Say whether a run of the item's letters is meant as letters ("ab") and not as a word ("be", "bad")."""
    if word.isupper() or (attached and len(word) == 2):
        return True
    return item.many and len(set(word)) == len(word) and (attached or word.casefold() not in _WORDS)


def _may_be_an_article(choice: Choice, text: str, end: int) -> bool:
    """Only "A" can be; not before its own words, nor before a word that no article precedes."""
    if (
        choice.key != "A"
        or (choice.needs_words and _BY_WHAT_MEANS.match(text, end))
        or not _AFTER_ARTICLE.match(text, end)
    ):
        return False
    behind = words_of(text[end : end + 80])
    return not any(words[:2] == behind[:2] or words[:1] == behind[:1] for words in wordings(choice))


def _by_words(item: Choose, text: str, at: int) -> Picked | None:
    choices, end, odd = spelt(item, text, at)
    if odd:
        return Picked(why=f"“{brief(odd)}” was not clear enough to be read as one of its answers.")
    return Picked(choices=choices, end=end) if choices else None


# What cannot be told -------------------------------------------------------------------------------------------------


def _settled(item: Choose, found: Picked, text: str) -> Picked:
    if found.why:
        return found
    keys = " and ".join(choice.key for choice in found.choices)
    behind = text[found.end :]
    if behind.lstrip(" )").startswith("?"):
        return Picked(why=f"There is a question mark behind {keys}.")
    if _OF_ANOTHER.match(behind):
        return Picked(why=f"It was not clear to which question {keys} belongs.")
    if re.match(r"[\s,]*(?:or|maybe|perhaps|possibly)\b", behind, re.IGNORECASE):
        return Picked(why=f"It was not sure whether {keys} was meant.")
    if len(found.choices) > 1 and not item.many:
        return Picked(why=f"Both {keys} were given, and only one can count.")
    ends = CLAUSE_ENDS.search(behind.lstrip(LEADING))
    clause = behind.lstrip(LEADING)[: ends.start() if ends else None]
    if any(_opposite(choice, words_of(clause)) for choice in found.choices):
        return Picked(why=f"{keys} was given, but the words beside it say the opposite.")
    other = means(item, words_of(clause))
    if other and other not in found.choices and words_of(clause) != [other.key.casefold()]:
        return Picked(why=f"{keys} was given, but the words beside it are those of {other.key}.")
    return found


def _opposite(choice: Choice, words: list[str]) -> bool:
    other = {"yes": "no", "no": "yes"}.get(words[0] if len(words) == 1 else "")
    return other is not None and any(each[:1] == [other] for each in wordings(choice))


def _why_not(item: Choose, text: str) -> str:
    token = _TOKEN.match(text)
    if token and (len(token.group(1)) == 1 or _CODE.fullmatch(token.group(1))) and not by_key(item, token.group(1)):
        return _not_among(item, token.group(1))
    return f"“{brief(text)}” was not clear enough to be read as one of its answers."


def _not_among(item: Choose, word: str) -> str:
    return f"“{word}” is not among its answers ({listed(choice.key for choice in item.choices)})."


def listed(keys: Iterable[str]) -> str:
    """Return "A, B, C" for keys to be shown."""
    return ", ".join(keys)
