"""The choices of a question in words: as the email prints them, by their names, or by a plain yes or no.

The one idea: a choice that is spelt out is told by its whole line. What only resembles another line is neither that choice
nor a remark beside the first: it is asked again.
"""

import re
from collections.abc import Iterable
from typing import Final

from mailflow.prompt.items import Choice, Choose, Item

LEADING: Final = " \t\n:=-–—.)*_"
CLAUSE_ENDS: Final = re.compile(r"[,;.:!(\n]|\s[-–—]\s|\s\d{1,2}(?=[\s.):A-Za-z])")
LONGEST: Final = 400
"""Characters: no choice is spelt out in more."""
NUMBERS: Final = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), 1)}
_AND: Final = re.compile(r"\s*(?:[,;+&/]|\band\b|\n)(?:\s*(?:and\b|&))?\s*", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_GOES_ON: Final = frozenset("it this that them him her me us the on".split())
_SMALL: Final = frozenset("a an the of to in on at for and or not no it i you we they with by be do from".split())


def same_words(left: str, right: str) -> bool:
    """Say whether two texts are the same words, whatever the capitals and punctuation."""
    return words_of(left) == words_of(right)


def words_of(text: str) -> list[str]:
    """Return the words of `text` in lower case."""
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)*", text.casefold().replace("’", "'"))


def by_key(item: Item | None, key: str) -> Choice | None:
    """Return the choice that has this letter or code, in whatever letters it is typed; None where the item has none."""
    choices = item.choices if isinstance(item, Choose) else ()
    return next((choice for choice in choices if choice.key.casefold() == key.casefold()), None)


def of_one_item(items: Iterable[Item], code: str) -> str:
    """Return the name of the one item that has this code ("G1") among its choices, "" if none or a mere letter."""
    own = code.strip(" .")
    able = [item.name for item in items if by_key(item, own)] if len(own) > 1 else []
    return able[0] if len(able) == 1 else ""


def spelt(item: Choose, text: str, at: int) -> tuple[tuple[Choice, ...], int, str]:
    """Return the choices whose words stand in `text` at `at`, where they end, and what behind them is much like another.

    Where several may be picked, each that follows in its words is one of them.
    """
    choices: list[Choice] = []
    end = at
    while found := _spelt_at(item, text, at):
        choices.append(found[0])
        end = found[1]
        joint = _AND.match(text, end) if item.many else None
        if joint is None:
            break
        at = joint.end()
    odd = _like_another(item, choices, text[end : end + 1_000]) if choices and item.many else ""
    return tuple(dict.fromkeys(choices)), end, odd


def _spelt_at(item: Choose, text: str, at: int) -> tuple[Choice, int] | None:
    """Return the one choice whose line, as it is printed, or whose name stands at `at`, the longest there; else the one
    that the words up to the next pause mean."""
    spans = list(_WORD.finditer(text, at, at + LONGEST))
    if not spans or text[at : spans[0].start()].strip(LEADING):
        return None
    words = words_of(" ".join(span.group() for span in spans))
    if words[:2] in (["no", "idea"], ["no", "clue"]):
        return None
    longest: list[tuple[int, Choice]] = []
    for choice in item.choices:
        lines = [choice.says, choice.says.partition(" (")[0]] + ([choice.name] if _opens(choice, words) else [])
        sizes = [size for line in lines if (size := _opens_with(words, words_of(line)))]
        longest += [(max(sizes), choice)] if sizes else []
    ends = CLAUSE_ENDS.search(text, at, at + LONGEST)
    clause = ends.start() if ends else min(len(text), at + LONGEST)
    meant = means(item, words_of(text[at:clause]))
    size = max((size for size, _ in longest), default=0)
    if meant and size <= len(words_of(text[at:clause])):
        return meant, clause
    named = [choice for each, choice in longest if each == size]
    return (named[0], spans[size - 1].end()) if len(named) == 1 else None


def _opens(choice: Choice, words: list[str]) -> bool:
    """Say whether the choice's name counts where it opens a clause: not as a verb that goes on to something else ("leave it with
    me", "release him")."""
    goes_on = words[:1] == [choice.name.casefold()] and words[1:2] and words[1] in _GOES_ON
    return _read(choice) and not goes_on


def _read(choice: Choice) -> bool:
    """Say whether a choice's name is one that somebody has read: its line has it, or is a mere yes or no. The others are ours
    alone, and may mean something else to them ("keep": the hold)."""
    own = words_of(choice.name)
    printed = " ".join(words_of(choice.says))
    return len(choice.name) > 3 and (len(own) > 1 or own[0][:5] in printed or printed[:3] in ("yes", "not"))


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
    others = [set(words_of(f"{one.says} {one.name}")) for one in item.choices if one not in picked]
    for piece in re.split(r"[,;\n]", behind):
        own = set(words_of(piece)) - _SMALL
        if own and any(2 * len(own & other) >= len(own) for other in others):
            return piece.strip()
    return ""


def means(item: Choose, words: list[str]) -> Choice | None:
    """Return the one choice that these words are: its name, its line or the first clause, or a plain yes or no."""
    while words and words[0] in {"the", "a", "an", "it's", "its", "it", "is"}:
        words = words[1:]
    if not words:
        return None
    same = [choice for choice in item.choices if any(words == each for each in wordings(choice))]
    if words in (["yes"], ["no"]):
        same = [choice for choice in item.choices if any(each[:1] == words for each in wordings(choice))]
    return same[0] if len(same) == 1 else None


def wordings(choice: Choice) -> list[list[str]]:
    """Return the words by which a choice may be meant: its name, its line, the first clause of it, and others given."""
    says = choice.says.removeprefix("the ").removeprefix("a ").removeprefix("an ")
    first_clause = re.split(r"[,:;(]", says)[0]
    name = choice.name if len(choice.name) < 4 or _read(choice) else ""
    return [words_of(each) for each in (name, says, first_clause, *choice.words) if each]
