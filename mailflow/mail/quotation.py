"""The quotation in a reply: where it begins, and which of its lines are ours.

The one idea: below the quotation's beginning a line of ours is a quotation unless it stands there more often than we
sent it; above it nothing is, even when it repeats us word by word.
"""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from mailflow.mail.furniture import attribution, before_attribution, header, plain, wrapped_attribution
from mailflow.mail.sent_text import Ours, SentText, words_of

MOST_TEXT: Final = 300_000
MOST_LINES: Final = 8_000
"""Beyond these nothing is looked for: the rest counts as newly written, so that it is seen and nothing is lost."""
MANY_WORDS: Final = 30
"""So much of what we sent in one line is a quotation that lost its lines."""


@dataclass(slots=True)
class Line:
    """A line of a reply. `depth`: how many ">" stand before it; `pieces`: what was written into a line of ours."""

    raw: str
    depth: int
    ours: Ours | None = None
    folded: bool = False
    pieces: tuple[str, ...] = ()

    @property
    def blank(self) -> bool:
        return not plain(self.raw)


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
    order, or all that there were, are a quotation.
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
        if length >= enough or (not line.ours.exact and end - line.ours.start >= MANY_WORDS):
            return begin
    return len(reply.lines)


def _attributed_tail(lines: list[Line]) -> int:
    """An attribution at the end of the text, with nothing below it but what is marked with ">"."""
    place = len(lines)
    while place and (lines[place - 1].blank or lines[place - 1].depth):
        place -= 1
    size = wrapped_attribution([line.raw for line in lines[max(0, place - 3) : place]])
    return place - size if size else len(lines)


# What is folded ------------------------------------------------------------------------------------------------------


def fold_quotation(reply: Reply, begins: int) -> None:
    """Fold what is ours from the quotation's beginning, and leave what somebody wrote in between or below."""
    quoted = reply.lines[begins:]
    ours_at = Counter(line.depth for line in quoted if line.ours)
    depth = ours_at.most_common(1)[0][0] if ours_at else 0
    typed_again = _typed_again(quoted, reply.sent, depth)
    for i, line in enumerate(quoted):
        if line.ours and i not in typed_again:
            line.folded = True
            line.pieces = tuple(kept for piece in line.ours.own if words_of(kept := before_attribution(piece)))
        elif line.depth and (line.depth != depth or attribution(line.raw) or header(line.raw)):
            line.folded = True
    _fold_remains(quoted, reply.sent)


def _typed_again(quoted: list[Line], sent: SentText, depth: int) -> set[int]:
    """The lines of ours that stand in the reply more often than we sent them: typed as an answer, not quoted."""
    keys = [plain(line.raw) if line.ours and line.ours.exact else "" for line in quoted]
    count = Counter(keys)
    typed: set[int] = set()
    ours = [i for i, line in enumerate(quoted) if line.ours]
    for at, i in enumerate(ours):
        key, line = keys[i], quoted[i]
        if not key or count[key] <= len(sent.lines[key]):
            continue
        before = quoted[ours[at - 1]].ours if at else None
        behind = quoted[ours[at + 1]].ours if at + 1 < len(ours) else None
        if (depth and not line.depth) or (not depth and not _in_its_place(line.ours, before, behind)):
            typed.add(i)
    return typed


def _in_its_place(ours: Ours | None, before: Ours | None, behind: Ours | None) -> bool:
    if ours is None:
        return False
    return (before is not None and before.end == ours.start) or (behind is not None and behind.start == ours.end)


def _fold_remains(quoted: list[Line], sent: SentText) -> None:
    """Fold short ends of our own lines that wrapping or a table left alone ("A", then "no sign of risk").

    Between two lines of ours the short lines are folded only if among them are all the words that stood there;
    so a typed "A" between a question and its choices stays.
    """
    end, group = -1, list[Line]()
    for line in quoted:
        if line.blank:
            continue
        if not line.ours:
            if not line.folded:
                group.append(line)
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
