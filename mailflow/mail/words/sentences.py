"""Cuts what people write into sentences of plain words, and finds the words again as they were written.

The one idea: spelling, capitals and punctuation are made plain once, before anything is looked for; where a word stood
is remembered, so that a reason shows the writer's own words.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

CAP: Final = 200_000
"""Characters of a text that are looked at. A person who wrote more has said what matters by then."""

SENTENCE: Final = 60
"""Words after which a sentence without an end is cut, so that "in one sentence" keeps its meaning in dictated text."""

_TOKEN: Final = re.compile(
    r"[^\W_][\w'’‘`]*(?:\*[\w*]*)?|[.!?]+(?=[\s\"'”’)]|$)|\n[ \t\r]*\n|[\U0001F300-\U0001FAFF☀-➿]"
)
_TITLE_DOT: Final = re.compile(r"\b(mr|mrs|ms|mx|dr|st|yr|no|vs|etc|approx)\.", re.IGNORECASE)
_DOUBLED: Final = re.compile(r"(.)\1+")
_APOSTROPHES: Final = str.maketrans("", "", "'’‘`")
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))
_STARRED: Final = re.compile(r"[a-z]{1,2}(?:\*[a-z]|\*\*)[a-z*]*")
STARRED: Final = "starredout"
"""What a word written with stars ("b****", "f**king") is read as."""


@dataclass(frozen=True, slots=True)
class Found:
    """Where a phrase stands: in which sentence, from which word on, and over how many words."""

    sentence: int
    word: int
    length: int


@dataclass(frozen=True, slots=True)
class Words:
    """A text as sentences of plain words. `starts[i]` is the number of the first token of sentence `i`; `said` has each word
    once."""

    clean: str
    sentences: tuple[str, ...]
    starts: tuple[int, ...]
    said: frozenset[str]

    def originals(self, places: Sequence[Found]) -> list[str]:
        """Return the words of each of `places` as their writer wrote them."""
        spans = [(first := self.starts[one.sentence] + one.word, first + one.length - 1) for one in places]
        wanted = {number for span in spans for number in span}
        if not wanted:
            return []
        where = {}
        for number, token in enumerate(_TOKEN.finditer(self.clean)):
            if number in wanted:
                where[number] = token.span()
                if len(where) == len(wanted):
                    break
        return [" ".join(self.clean[where[first][0] : where[last][1]].split()) for first, last in spans]

    def written(self, ranges: Sequence[tuple[int, int]]) -> list[str]:
        """Return the text of sentences, each range from one up to another, as their writer wrote it."""
        spans = [token.span() for token in _TOKEN.finditer(self.clean)]
        ends = [*self.starts[1:], len(spans)]
        return [
            self.clean[spans[self.starts[begin]][0] : spans[ends[end - 1] - 1][1]] if begin < end else ""
            for begin, end in ranges
        ]


def words(text: str) -> Words:
    """Cut `text` into sentences of plain words, at most `CAP` characters of it."""
    clean = text[:CAP]
    if not clean.isascii():
        clean = unicodedata.normalize("NFKC", clean).translate(_INVISIBLE)
    clean = _TITLE_DOT.sub(r"\1 ", clean)
    tokens = _TOKEN.findall(clean)
    plain = {token: made_plain(token) for token in set(tokens)}
    sentences: list[str] = []
    starts: list[int] = []
    at = 0
    for sentence in _sentences([plain[token] for token in tokens]):
        if sentence and sentence != ["."]:
            sentences.append(" " + " ".join(sentence) + " ")
            starts.append(at)
        at += len(sentence)
    return Words(clean, tuple(sentences), tuple(starts), frozenset(plain.values()))


def _sentences(tokens: list[str]) -> Iterable[list[str]]:
    begin = 0
    while begin < len(tokens):
        try:
            end = tokens.index(".", begin, begin + SENTENCE) + 1
        except ValueError:
            end = begin + SENTENCE
        yield tokens[begin:end]
        begin = end


@lru_cache(maxsize=1 << 15)
def made_plain(token: str) -> str:
    """Return a word in small letters without apostrophes, and a longer one without doubled letters; an end as "."."""
    if not token[0].isalnum():
        return "." if token[0] in ".!?\n" else token
    word = token.casefold()
    if "*" in word:
        return STARRED if _STARRED.fullmatch(word) else word.strip("*")
    word = word.translate(_APOSTROPHES)
    return undoubled(word) if len(word) >= 6 else word


def undoubled(word: str) -> str:
    """Return a word with each doubled letter once: people are seldom sure of those."""
    return _DOUBLED.sub(r"\1", word)
