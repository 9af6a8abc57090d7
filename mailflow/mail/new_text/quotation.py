"""The quotation in a reply: where it begins, and which of its lines are ours.

The one idea: below the quotation's beginning a line of ours is a quotation unless what it says stands there more often
than we sent it; above it nothing is, even when it repeats us word by word. What is not ours is nobody's but the writer's.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from mailflow.mail.new_text.attributions import before_attribution, header_block, plain, wrapped_attribution
from mailflow.mail.new_text.sent_text import Ours, SentText, words_of

MOST_TEXT: Final = 300_000
MOST_LINES: Final = 8_000
"""Beyond these nothing is looked for: the rest counts as newly written, so that it is seen and nothing is lost."""
MANY_WORDS: Final = 30
"""So much of what we sent in one line is a quotation that lost its lines."""
_SAYS: Final = re.compile(r"[^\s>|.,;:!…'\"‘’“”()\[\]–—-]")
"""A sign with which a line may say something; "?" is one."""
OPENING: Final = 40
"""Words: a quotation without an attribution begins within so many of the first."""


@dataclass(slots=True)
class Line:
    """A line of a reply. `depth`: how many ">" stand before it; `pieces`: what was written into a line of ours; `blank`:
    there is nothing on it but such marks."""

    raw: str
    depth: int
    ours: Ours | None = None
    folded: bool = False
    pieces: tuple[str, ...] = ()
    blank: bool = field(init=False)

    def __post_init__(self) -> None:
        self.blank = not plain(self.raw)


@dataclass(slots=True)
class Reply:
    """A reply laid out against what we sent. `rest` was too long to be looked at."""

    lines: list[Line]
    sent: SentText
    rest: str


def laid_out(text: str, sent: SentText) -> Reply:
    """Lay out the lines of `text` against what we sent."""
    head, rest = text[:MOST_TEXT], text[MOST_TEXT:]
    raw = head.split("\n")
    if len(raw) > MOST_LINES:
        rest = "\n".join(raw[MOST_LINES:]) + rest
        raw = raw[:MOST_LINES]
    lines = [Line(line, _depth(line)) for line in raw]
    below = [""] * len(lines)
    for i in range(len(lines) - 2, -1, -1):
        below[i] = below[i + 1] if lines[i + 1].blank else lines[i + 1].raw
    after = 0
    for line, next_line in zip(lines, below, strict=True):
        if found := sent.find(line.raw, after=after, below=next_line):
            line.ours, after = found, found.end
    return Reply(lines, sent, rest)


def _depth(line: str) -> int:
    marks = line.lstrip()[:40]
    return len(marks) - len(marks.lstrip("> |")) - marks[: len(marks) - len(marks.lstrip("> |"))].count(" ")


# Where the quotation begins ------------------------------------------------------------------------------------------


def quote_begins(reply: Reply) -> int:
    """Return the number of the first line of the quotation; the number of lines if there is none."""
    places = (_first_marked(reply.lines), _first_long_run(reply), _attributed_tail(reply.lines))
    return min(places)


def _first_marked(lines: list[Line]) -> int:
    """The first line of ours that is marked with ">", and what is marked directly above it."""
    place = next((i for i, line in enumerate(lines) if line.depth and line.ours), len(lines))
    while 0 < place < len(lines) and lines[place - 1].depth:
        place -= 1
    return place


def _first_long_run(reply: Reply) -> int:
    """The first run of lines of ours as they followed each other when we sent them.

    A person who types a whole line of ours as the answer does not type the one that comes next as well; three in their
    order, or all that there were, are a quotation. But a person who writes a letter anew takes whole lines over: so a
    run that is not marked begins where our text does, or stands below an attribution.
    """
    enough = min(3, sum(len(places) for places in reply.sent.lines.values()))
    begin, length, end = 0, 0, -1
    for i, line in enumerate(reply.lines):
        if not line.ours:
            if len(words_of(line.raw[:400])) > 3:
                length = 0
            continue
        follows = length and 0 <= line.ours.start - end <= 12
        begin, length = (begin, length + 1) if follows else (i, 1)
        end = line.ours.end
        long = length >= enough or (not line.ours.exact and end - line.ours.start >= MANY_WORDS)
        if long and _may_begin(reply.lines, begin):
            return begin
    return len(reply.lines)


def _may_begin(lines: Sequence[Line], place: int) -> bool:
    ours = lines[place].ours
    if lines[place].depth or (ours is not None and ours.start < OPENING):
        return True
    above = place
    while above and place - above < 6 and lines[above - 1].blank:
        above -= 1
    raw = [line.raw for line in lines[max(0, above - 12) : above]]
    return bool(wrapped_attribution(raw[-3:]) or header_block(raw))


def _attributed_tail(lines: list[Line]) -> int:
    """The end of an attribution with nothing below it but what is marked with ">"."""
    place = len(lines)
    while place and (lines[place - 1].blank or lines[place - 1].depth):
        place -= 1
    size = wrapped_attribution([line.raw for line in lines[max(0, place - 3) : place]])
    return place if size else len(lines)


# What is folded ------------------------------------------------------------------------------------------------------


def fold_quotation(reply: Reply, begins: int) -> None:
    """Fold what is ours from the quotation's beginning, and leave what somebody wrote in between or below."""
    quoted = reply.lines[begins:]
    typed_again = _typed_again(quoted, reply.sent)
    for i, line in enumerate(quoted):
        if line.ours and i not in typed_again:
            line.folded = True
            line.pieces = tuple(kept for piece in line.ours.own if words_of(kept := before_attribution(piece)))
    _fold_remains(quoted, reply.sent)


def fold_earlier(lines: Sequence[Line], begins: int) -> None:
    """Fold what stands in the quotation above our text, marked, between an attribution and that of ours: a message
    between ours and this one. Attributions must have been folded."""
    first = next((i for i in range(begins, len(lines)) if lines[i].folded and lines[i].ours), len(lines))
    between = [line for line in lines[begins:first] if not line.folded and not line.blank]
    if not between or first == len(lines) or not (begins and lines[begins - 1].folded):
        return
    above = next((line for line in reversed(lines[begins:first]) if not line.blank), lines[first])
    if above.folded and all(0 < line.depth < lines[first].depth for line in between):
        for line in between:
            line.folded = True


def _typed_again(quoted: Sequence[Line], sent: SentText) -> set[int]:
    """The lines of ours of which every word stands in the reply more often than we sent it, and which are out of the
    order in which we sent them: typed as an answer, not quoted."""
    ours = {i: line.ours for i, line in enumerate(quoted) if line.ours}
    in_order = _in_order([(i, found.start, found.end - found.start) for i, found in ours.items()])
    changes = [0] * (len(sent.words) + 2)
    for found in ours.values():
        changes[found.start] += 1
        changes[min(found.end, len(sent.words))] -= 1
    once = list(accumulate((count < 2 for count in accumulate(changes)), initial=0))
    return {
        i
        for i, found in ours.items()
        if i not in in_order and once[min(found.end, len(sent.words))] == once[found.start]
    }


def _in_order(lines: list[tuple[int, int, int]]) -> set[int]:
    """Return which of these lines (number, place in what we sent, words) are the weightiest chain in the order sent."""
    places = sorted({start for _, start, _ in lines})
    best: list[tuple[int, int]] = [(0, -1)] * (len(places) + 1)  # a Fenwick tree of (weight, last line)
    before: dict[int, int] = {}
    heaviest = (0, -1)
    for number, start, words in lines:
        at, found = bisect_left(places, start), (0, -1)
        rank = at
        while at > 0:
            found = max(found, best[at], key=lambda each: each[0])
            at -= at & -at
        before[number] = found[1]
        chain = (found[0] + max(words, 1), number)
        heaviest = max(heaviest, chain, key=lambda each: each[0])
        at = rank + 1
        while at < len(best):
            best[at] = max(best[at], chain, key=lambda each: each[0])
            at += at & -at
    chosen, last = set[int](), heaviest[1]
    while last >= 0:
        chosen.add(last)
        last = before[last]
    return chosen


def _fold_remains(quoted: list[Line], sent: SentText) -> None:
    """Fold short ends of our own lines that wrapping or a table left alone ("A", then "no sign of risk").

    Between two lines of ours the short lines are folded only if among them are all the words that stood there;
    so a typed "A" between a question and its choices stays. A marked line of nothing but stops and quotation marks is such
    an end of itself.
    """
    end, group = -1, list[Line]()
    for line in quoted:
        if line.blank:
            continue
        if not line.ours:
            if not line.folded:
                group.append(line)
                line.folded = bool(line.depth and not _SAYS.search(line.raw))
            continue
        if line.folded:
            _fold_if_exactly(group, sent.words[end : line.ours.start] if end >= 0 else ())
            end, group = line.ours.end, []
    if end >= 0:
        _fold_if_exactly(group, sent.words[end:])


def _fold_if_exactly(group: list[Line], words: tuple[str, ...]) -> None:
    """Fold those lines of `group` that are `words`, one after the other, if all the words are found in it."""
    remains, at = list[Line](), 0
    for line in group:
        own = tuple(words_of(line.raw))
        if own and own == words[at : at + len(own)]:
            remains.append(line)
            at += len(own)
    if at == len(words):
        for line in remains:
            line.folded = True
