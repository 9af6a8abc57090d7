"""A small grammar, written as text, and how far it reads into a row of words.

The one idea: what may be said is put together from word classes, so that a class is written once and the sentences that use
it are short enough to be judged one by one. It reads every way at once and never goes back, so it takes linear time.

    GOOD   = kind | fair | spot on
    PRAISE = it is [very] GOOD [and GOOD]*

Small letters are words, capitals name a rule, brackets hold what may be left out, a star stands behind what may come
again, or not at all.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

_AGAIN: Final = 4
"""How often at the most what has a star is said."""
_SYMBOL: Final = re.compile(r"[\[\]()|*]|[^\s\[\]()|*]+")
_NAME: Final = re.compile(r"[A-Z][A-Z_]+")


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a rule: words to choose from, a rule's name, parts in a row, parts to choose from, or one to leave out."""

    kind: str
    name: str = ""
    words: frozenset[str] = frozenset()
    parts: "tuple[_Part, ...]" = ()


@dataclass(slots=True)
class _Reading:
    """One row of words as it is being read: where each rule ends that begins at a word, once it is known."""

    words: Sequence[str]
    known: dict[tuple[str, int], frozenset[int]] = field(default_factory=dict)


class Grammar:
    """Rules by name. No rule may begin with itself."""

    def __init__(self, *texts: str) -> None:
        self._rules = {name: _parsed(rule) for text in texts for name, rule in _lines(text)}
        self._begins: dict[int | str, tuple[frozenset[str], bool]] = {}
        self._chosen: dict[tuple[int, str], tuple[_Part, ...]] = {}

    def ends(self, name: str, words: Sequence[str]) -> Mapping[int, frozenset[int]]:
        """Return for each word with which this rule can begin behind how many words it can end."""
        ends_at = self.reader(words)
        return {at: ends for at in range(len(words)) if (ends := ends_at(name, at))}

    def reader(self, words: Sequence[str]) -> Callable[[str, int], frozenset[int]]:
        """Return what tells of a rule and a word behind how many words the rule can end that begins with that word. What it has
        read it remembers."""
        reading = _Reading(words)
        return lambda name, at: self._ends(reading, _Part("name", name=name), at)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word that stands in a rule."""
        parts, words = list(self._rules.values()), frozenset[str]()
        while parts:
            part = parts.pop()
            words |= part.words
            parts += part.parts
        return words

    def _ends(self, reading: _Reading, part: _Part, at: int) -> frozenset[int]:
        begins, may_lack = self._beginning(part)
        if at >= len(reading.words) or reading.words[at] not in begins:
            return frozenset({at}) if may_lack else frozenset()
        match part.kind:
            case "words":
                return frozenset({at + 1})
            case "name":
                if (part.name, at) not in reading.known:
                    reading.known[part.name, at] = self._ends(reading, self._rules[part.name], at)
                return reading.known[part.name, at]
            case "either":
                return self._next(reading, self._choices(part, reading.words[at]), (at,))
            case "row":
                reached = frozenset({at})
                for each in part.parts:
                    reached = self._next(reading, (each,), reached)
                return reached
            case _:
                return self._again(reading, part, at)

    def _again(self, reading: _Reading, part: _Part, at: int) -> frozenset[int]:
        reached = new = frozenset({at})
        for _ in range(_AGAIN if part.kind == "many" else 1):
            new = self._next(reading, part.parts, new) - reached
            reached |= new
        return reached

    def _next(self, reading: _Reading, parts: Iterable[_Part], reached: Iterable[int]) -> frozenset[int]:
        """Return where any of the parts ends that begins at one of the places reached."""
        return frozenset(end for at in reached for each in parts for end in self._ends(reading, each, at))

    def _choices(self, part: _Part, word: str) -> tuple[_Part, ...]:
        """Return those of a part's choices that can go on with this word."""
        if (id(part), word) not in self._chosen:
            begins = ((each, self._beginning(each)) for each in part.parts)
            self._chosen[id(part), word] = tuple(each for each, (words, may) in begins if may or word in words)
        return self._chosen[id(part), word]

    def _beginning(self, part: _Part) -> tuple[frozenset[str], bool]:
        """Return the words with which a part can begin, and whether it can be left out."""
        key = part.name or id(part)
        if key not in self._begins:
            self._begins[key] = self._found_beginning(self._rules[part.name] if part.name else part)
        return self._begins[key]

    def _found_beginning(self, part: _Part) -> tuple[frozenset[str], bool]:
        words, may_lack = part.words, part.kind in ("maybe", "many", "row")
        for each in part.parts:
            own, may = self._beginning(each)
            words |= own
            if part.kind == "row" and not may:
                return words, False
            may_lack = may_lack or may
        return words, may_lack


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Yield each rule's name and text; a rule goes on as long as its lines are set in."""
    for rule in re.split(r"\n(?=[A-Z])", text.strip()):
        name, _, said = rule.partition("=")
        yield name.strip(), said


def _parsed(text: str) -> _Part:
    return _either(_SYMBOL.findall(text)[::-1])


def _either(symbols: list[str]) -> _Part:
    """Take what may be chosen from off the end of `symbols`, which run backwards."""
    rows: list[list[_Part]] = [[]]
    while symbols and symbols[-1] not in (")", "]"):
        symbol = symbols.pop()
        if symbol == "|":
            rows.append([])
        elif symbol == "*":
            last = rows[-1].pop()
            rows[-1].append(_Part("many", parts=last.parts if last.kind == "maybe" else (last,)))
        elif symbol in ("(", "["):
            within = _either(symbols)
            symbols.pop()
            rows[-1].append(_Part("maybe", parts=(within,)) if symbol == "[" else within)
        else:
            named = _NAME.fullmatch(symbol)
            rows[-1].append(_Part("name", name=symbol) if named else _Part("words", words=frozenset({symbol})))
    return _chosen([row[0] if len(row) == 1 else _Part("row", parts=tuple(row)) for row in rows])


def _chosen(parts: list[_Part]) -> _Part:
    words = frozenset[str]().union(*(each.words for each in parts))
    own = [each for each in parts if each.kind != "words"] + ([_Part("words", words=words)] if words else [])
    return own[0] if len(own) == 1 else _Part("either", parts=tuple(own))
