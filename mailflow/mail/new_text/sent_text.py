"""The text that we sent, made ready to be found again in a reply.

The one idea: we know what we sent, so nothing about the many ways of quoting has to be guessed. A line of a reply is
ours if we sent that line, or if most of its runs of three words stand in what we sent, however it was wrapped.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from mailflow.mail.new_text.attributions import plain

WORD = re.compile(r"[A-Za-z0-9]+")
_LINK = re.compile(r"<[^<>\s]{1,2000}>|(?:https?://|mailto:|www\.)\S+")
LONGEST_LINE = 20_000
"""Characters: a longer line is never taken for ours."""

Shingle = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Ours:
    """A line of ours in the reply: where it stands among the words that we sent, and what the writer put into it."""

    start: int
    end: int
    own: tuple[str, ...] = ()
    exact: bool = False


@dataclass(frozen=True, slots=True)
class SentText:
    """What we sent: its words in order, and where in them each line and each run of three words begins.

    `ends`: where a line that begins at a word ends; `items`: the number of the question it belongs to, "" if none.
    """

    words: tuple[str, ...]
    lines: dict[str, list[int]] = field(default_factory=dict)
    shingles: dict[Shingle, list[int]] = field(default_factory=dict)
    ends: dict[int, int] = field(default_factory=dict)
    items: dict[int, str] = field(default_factory=dict)

    def find(self, line: str, *, after: int, below: str = "") -> Ours | None:
        """Return where `line` stands in what we sent, best from word `after` on; None if it is not ours.

        `below` is the next line of the reply: it tells a line of ours with an answer typed behind it ("1 Is anybody at
        risk? A") from one that was joined to the line that followed it.
        """
        key = plain(line)
        if starts := self.lines.get(key):
            start = _first_from(starts, after)
            return Ours(start, start + len(words_of(key)), exact=True)
        if len(line) > LONGEST_LINE:
            return None
        words = words_of(line)
        known = [each in self.shingles for each in shingles_of(words)]
        if len(words) < 4 or sum(known) < 0.6 * len(known):
            return None
        found = self._around(line, words, known, after)
        ends = self.ends.get(found.start, found.end)
        whole = self.words[found.start : ends] == tuple(words[: ends - found.start])
        if whole and ends < found.end and ends in self.lines.get(plain(below), ()):
            return Ours(found.start, ends, (_behind(line, ends - found.start),))
        return found

    def _around(self, line: str, words: list[str], known: list[bool], after: int) -> Ours:
        first = known.index(True)
        last = len(known) - 1 - known[::-1].index(True)
        start = _first_from(self.shingles[(words[first], words[first + 1], words[first + 2])], after)
        own = () if all(known) else _not_covered(line, known)
        return Ours(start, start + last - first + 3, own)


def read_sent(text: str) -> SentText:
    """Make the text of a prompt or a letter ready to be found in replies to it."""
    words: list[str] = []
    lines: dict[str, list[int]] = {}
    starts: list[int] = []
    ends: dict[int, int] = {}
    for line in text.splitlines():
        starts.append(len(words))
        if key := plain(line):
            lines.setdefault(key, []).append(len(words))
            words.extend(words_of(line))
            ends[starts[-1]] = len(words)
    shingles: dict[Shingle, list[int]] = {}
    for place, shingle in enumerate(shingles_of(words)):
        shingles.setdefault(shingle, []).append(place)
    numbers = _numbers(text.splitlines())
    items = {start: number for start, number in zip(starts, numbers, strict=True) if start in ends}
    return SentText(tuple(words), lines, shingles, ends, items)


_ITEM = re.compile(r"(\s*)(\d{1,2})[.):]?\s+\S")


def _numbers(lines: list[str]) -> list[str]:
    """Return for each line that we sent the number of the question it stands under, "" where it cannot be told."""
    found = [_ITEM.match(line) for line in lines]
    margin = min((len(match.group(1)) for match in found if match), default=0)
    own = [match.group(2) if match and len(match.group(1)) == margin else "" for match in found]
    if [number for number in own if number] != [str(n + 1) for n in range(sum(map(bool, own)))]:
        return [""] * len(lines)
    numbers: list[str] = []
    current, after_blank = "", False
    for line, number in zip(lines, own, strict=True):
        if number or (after_blank and line.strip() and not line[:1].isspace()):
            current = number
        numbers.append(current)
        after_blank = not line.strip()
    return numbers


def words_of(line: str) -> list[str]:
    """Return the words of a line in lower case, without web and mail links, which mail programs rewrite."""
    if "<" in line or ":" in line or "www." in line:
        line = _LINK.sub(" ", line)
    return WORD.findall(line.lower())


def shingles_of(words: Sequence[str]) -> list[Shingle]:
    """Return all runs of three words."""
    return list(zip(words, words[1:], words[2:], strict=False))


def _first_from(places: list[int], after: int) -> int:
    at = bisect_left(places, after)
    return places[at] if at < len(places) else places[-1]


def _spans(line: str) -> list[tuple[int, int]]:
    return [match.span() for match in WORD.finditer(_LINK.sub(lambda link: " " * len(link.group()), line))]


def _behind(line: str, words: int) -> str:
    return _tidy(line[_spans(line)[words - 1][1] :])


def _tidy(piece: str) -> str:
    return piece.strip(" \t>|\u00a0").lstrip(" .,;:?!)]")


def _not_covered(line: str, known: list[bool]) -> tuple[str, ...]:
    """Return the stretches of `line` that no known run of three words covers: what somebody wrote into our line."""
    spans = _spans(line)
    covered = [any(known[max(0, i - 2) : i + 1]) for i in range(len(spans))]
    pieces: list[str] = []
    begin, inside = 0, not covered[0]
    for i, is_covered in enumerate(covered):
        if is_covered and inside:
            pieces.append(line[begin : spans[i][0]])
        elif not is_covered and not inside:
            begin = spans[i - 1][1]
        inside = not is_covered
    if inside:
        pieces.append(line[begin:])
    return tuple(_tidy(piece) for piece in pieces)
