"""Which of a question's choices somebody picked: by letter, by code, or by its words.

The one idea: a letter counts where it cannot be anything else. "A" before a word may be an article, "A or B" is no
answer, and a letter whose words say the opposite is neither; all of these are asked again, with how they were read.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mailflow.prompt import Choice, Choose

_LEADING: Final = " \t\n:=-–—.)*_"
_IS: Final = re.compile(r"(?:is|should be|to be|to|as|choose|option)\s+(?=\S)", re.IGNORECASE)
_TOKEN: Final = re.compile(r"\(?([A-Za-z]\d[A-Za-z]?|\d{1,2}|[A-Za-z]{1,8})\)?(?![\w'’@])")
_JOINT: Final = re.compile(r"\s*(?:,|;|\+|&|/|\band\b|,\s*and\b)\s*|\s+", re.IGNORECASE)
_CODE: Final = re.compile(r"[A-Za-z]\d[A-Za-z]?")
_CLAUSE_ENDS: Final = re.compile(r"[,;.:!(\n]|\s[-–—]\s|\s\d{1,2}(?=[\s.):A-Za-z])")
_AND: Final = re.compile(r"\s*(?:[,;+&/]|\band\b|\n)(?:\s*(?:and\b|&))?\s*", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_WORDS: Final = frozenset(
    "ad be bad bed bade bead cab cad cafe dab deaf dace deb ace aced face faced fab fad fade fed feed head had he age aged beg "
    "bag bath each dec feb".split()
)
"""Words that could be a run of letters."""
_SMALL: Final = frozenset("a an the of to in on at for and or not no it i you we they with by be do from".split())
_AFTER_ARTICLE: Final = re.compile(
    r"\s+(?!\S*[@\d])(?!(?:he|she|they|we|i|it|this|that|these|those|there|the|my|his|her|our|your|their|some|any|no|not|and|but|"
    r"because|since|as|on|at|in|by|from|with|to|for|of|is|was|were|has|have|had|did|does|do|will|would|please|thanks|"
    r"thank|yes|both|all|nobody|nothing|none|if|when|so|via|after|before|today|yesterday|see|per)\b)[a-z]"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """The choices that a text picks, where their letters or words end, or why they cannot be told."""

    choices: tuple[Choice, ...] = ()
    end: int = 0
    why: str = ""


def pick(item: Choose, text: str, *, attached: bool = False) -> Picked:
    """Read which choices `text` opens with. `attached`: it stood right behind the item's number ("1A")."""
    begin = len(text) - len(text.lstrip(_LEADING))
    attached = attached and begin == 0
    said = None if attached else _IS.match(text, begin)
    for at in (said.end(), begin) if said else (begin,):
        found = _by_keys(item, text, at, attached=attached) or _by_words(item, text, at)
        if found is not None:
            return _settled(item, found, text)
    return Picked(why=_why_not(item, text[said.end() if said else begin :]))


def same_words(left: str, right: str) -> bool:
    """Say whether two texts are the same words, whatever the capitals and punctuation."""
    return words_of(left) == words_of(right)


def words_of(text: str) -> list[str]:
    """Return the words of `text` in lower case."""
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text.casefold().replace("’", "'"))


def says_yes_or_no(item: Choose) -> bool:
    """Say whether one of the item's choices is a yes or a no."""
    return any(words and words[0] in {"yes", "no"} for choice in item.choices for words in _wordings(choice))


# By letter or code ---------------------------------------------------------------------------------------------------


def _by_keys(item: Choose, text: str, at: int, *, attached: bool) -> Picked | None:
    first = _keys_at(item, text, at, attached=attached)
    if not first:
        return None
    choices, at = list(first[0]), first[1]
    while joint := _JOINT.match(text, at):
        by_space = not joint.group().strip()
        if by_space and not (item.many and len(choices[-1].key) > 1):
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
    if choice.key != "A" or not _AFTER_ARTICLE.match(text, end):
        return False
    behind = words_of(text[end : end + 80])
    return not any(words[:2] == behind[:2] or words[:1] == behind[:1] for words in _wordings(choice))


# By words ------------------------------------------------------------------------------------------------------------


def _by_words(item: Choose, text: str, at: int) -> Picked | None:
    """Read the choice whose words the text opens with; where several may be picked, each that follows in its words."""
    choices: list[Choice] = []
    end = at
    while found := _spelt_at(item, text, at):
        choices.append(found[0])
        end = found[1]
        joint = _AND.match(text, end) if item.many else None
        if joint is None:
            break
        at = joint.end()
    if not choices:
        return None
    if item.many and (odd := _like_another(item, choices, text[end:])):
        return Picked(why=f"“{odd[:60]}” was not clear enough to be read as one of its answers.")
    return Picked(choices=tuple(dict.fromkeys(choices)), end=end)


def _spelt_at(item: Choose, text: str, at: int) -> tuple[Choice, int] | None:
    """Return the one choice whose line, as it is printed, or whose name stands at `at`, the longest there; else the one
    that the words up to the next pause mean."""
    spans = list(_WORD.finditer(text, at, at + 400))
    if not spans or text[at : spans[0].start()].strip(_LEADING):
        return None
    words = words_of(" ".join(span.group() for span in spans))
    longest: list[tuple[int, Choice]] = []
    for choice in item.choices:
        lines = [choice.says, choice.says.partition(" (")[0]] + ([choice.name] if len(choice.name) > 3 else [])
        sizes = [size for line in lines if (size := _opens_with(words, words_of(line)))]
        longest += [(max(sizes), choice)] if sizes else []
    ends = _CLAUSE_ENDS.search(text, at)
    clause = ends.start() if ends else len(text)
    meant = _meant(item, words_of(text[at:clause]))
    size = max((size for size, _ in longest), default=0)
    if meant and size <= len(words_of(text[at:clause])):
        return meant, clause
    named = [choice for each, choice in longest if each == size]
    return (named[0], spans[size - 1].end()) if len(named) == 1 else None


def _opens_with(words: list[str], opening: list[str]) -> int:
    """Return how many of the words are this opening, an article before it included; 0 if they do not open so."""
    for skipped in range(min(2, len(words))):
        if opening and words[skipped : skipped + len(opening)] == opening:
            return skipped + len(opening)
        if words[0] not in ("the", "a", "an"):
            break
    return 0


def _like_another(item: Choose, picked: list[Choice], behind: str) -> str:
    """Return what is said behind the choices in words much like those of another, which it may have been meant to be."""
    for piece in re.split(r"[,;\n]", behind[:1_000]):
        own = set(words_of(piece)) - _SMALL
        for choice in item.choices:
            if choice not in picked and own and 2 * len(own & set(words_of(f"{choice.says} {choice.name}"))) >= len(own):
                return piece.strip()
    return ""


def _meant(item: Choose, words: list[str]) -> Choice | None:
    """Return the one choice that these words are: its name, its line or the first clause, or a plain yes or no."""
    while words and words[0] in {"the", "a", "an", "it's", "its", "it", "is"}:
        words = words[1:]
    if not words:
        return None
    same = [choice for choice in item.choices if any(words == each for each in _wordings(choice))]
    if words in (["yes"], ["no"]):
        same = [choice for choice in item.choices if any(each[:1] == words for each in _wordings(choice))]
    return same[0] if len(same) == 1 else None


def _wordings(choice: Choice) -> list[list[str]]:
    says = choice.says.removeprefix("the ").removeprefix("a ").removeprefix("an ")
    first_clause = re.split(r"[,:;(]", says)[0]
    return [words_of(each) for each in (choice.name, says, first_clause, *choice.words) if each]


# What cannot be told -------------------------------------------------------------------------------------------------


def _settled(item: Choose, found: Picked, text: str) -> Picked:
    if found.why:
        return found
    keys = " and ".join(choice.key for choice in found.choices)
    behind = text[found.end :]
    if behind.lstrip(" )").startswith("?"):
        return Picked(why=f"There is a question mark behind {keys}.")
    if re.match(r"[\s,]*(?:or|maybe|perhaps|possibly)\b", behind, re.IGNORECASE):
        return Picked(why=f"It was not sure whether {keys} was meant.")
    if len(found.choices) > 1 and not item.many:
        return Picked(why=f"Both {keys} were given, and only one can count.")
    ends = _CLAUSE_ENDS.search(behind.lstrip(_LEADING))
    clause = behind.lstrip(_LEADING)[: ends.start() if ends else None]
    if any(_opposite(choice, words_of(clause)) for choice in found.choices):
        return Picked(why=f"{keys} was given, but the words beside it say the opposite.")
    other = _meant(item, words_of(clause))
    if other and other not in found.choices and words_of(clause) != [other.key.casefold()]:
        return Picked(why=f"{keys} was given, but the words beside it are those of {other.key}.")
    return found


def _opposite(choice: Choice, words: list[str]) -> bool:
    other = {"yes": "no", "no": "yes"}.get(words[0] if len(words) == 1 else "")
    return other is not None and any(each[:1] == [other] for each in _wordings(choice))


def _why_not(item: Choose, text: str) -> str:
    token = _TOKEN.match(text)
    if token and (len(token.group(1)) == 1 or _CODE.fullmatch(token.group(1))) and not _is_key(item, token.group(1)):
        return _not_among(item, token.group(1))
    return f"“{' '.join(text.split())[:60]}” was not clear enough to be read as one of its answers."


def _is_key(item: Choose, word: str) -> bool:
    return any(choice.key.casefold() == word.casefold() for choice in item.choices)


def _not_among(item: Choose, word: str) -> str:
    return f"“{word}” is not among its answers ({listed(choice.key for choice in item.choices)})."


def listed(keys: Iterable[str]) -> str:
    """Return "A, B, C" for keys to be shown."""
    return ", ".join(keys)
