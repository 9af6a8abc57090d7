"""An exported chat as messages: who is said to have written what, and when.

The one idea: one export is written in one way. The way is found once, from the first lines, and only a line written
exactly so begins a message; every other line is part of the message above it. A message may still hold a line that
looks like somebody else's message, and anybody can edit the file: this is what it says, and no proof.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from mailflow.mail.whatsapp.heads import Shape, days_of, head_of, minute, shape_of

LINES: Final = 400_000
"""So many lines are read, the newest; a chat of 20 MB has fewer."""
WRITERS: Final = 5_000
DAYS: Final = 10_000
"""A file in which more people write, or on more days, is no chat: a group has at most 1,024 members at a time."""

_FIRST_LINES: Final = 300
_OWN_IN_NAME: Final = re.compile(
    r"\b(?:added|removed|created (?:this )?group|changed (?:the|this|their)|pinned|end-to-end encrypted)\b"
)
_OWN: Final = re.compile(
    r"\u200e(?:messages and calls are|.{0,90}\b(?:added|removed|left|joined|created|changed|pinned|now an admin|"
    r"turned (?:on|off)|is a contact|blocked|voice call|video call|end-to-end)\b)",
    re.IGNORECASE,
)
_KEPT: Final = re.compile(r"omitted|<attached|deleted", re.IGNORECASE)
_DID: Final = re.compile(
    r"(.{1,60}?) (?:(?:added|removed|invited) (.{1,200})|"
    r"(?:left|joined|created|changed|pinned|was added|was removed|is now)\b)"
)
_UNMARKED: Final = str.maketrans("", "", "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")


@dataclass(slots=True, kw_only=True)
class Heads:
    """The heads of the messages, a list for each of their parts: day and time as written, writer, and where the message
    lies: from place `at` of line `first` to the end of the line before `last`.

    Lists of words and numbers, because a tuple for each of 400,000 messages takes most of the time that there is.
    """

    day: list[str] = field(default_factory=list)
    time: list[str] = field(default_factory=list)
    writer: list[str] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    at: list[int] = field(default_factory=list)
    last: list[int] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    """Lines that WhatsApp itself wrote between them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chat:
    """The messages of an export in its order, known by their places, without what WhatsApp itself wrote between them.

    `searched` are their plain words, each with its head, a line each; `others` are names that only WhatsApp's own lines
    tell; `days` what each day as written means; `unsure`: it may have been month first; `cut`: its oldest part was not
    read.
    """

    lines: list[str]
    heads: Heads
    searched: list[bytes]
    others: frozenset[str]
    days: dict[str, date | None]
    unsure: bool
    cut: bool

    def __len__(self) -> int:
        return len(self.searched)

    @property
    def writers(self) -> frozenset[str]:
        """Everybody who wrote, as saved in the reporter's phone."""
        return frozenset(self.heads.writer)

    def text(self, place: int) -> str:
        """Return the words of a message, its lines parted by line ends."""
        first, last = self.heads.first[place], self.heads.last[place]
        return "\n".join([self.lines[first][self.heads.at[place] :], *self.lines[first + 1 : last]])

    def day(self, place: int) -> date | None:
        """Return the day of a message, None if it is unreadable."""
        return self.days[self.heads.day[place]]

    def instant(self, place: int) -> int | None:
        """Return when a message was written, in minutes since the first day of the calendar; None if unreadable."""
        day = self.day(place)
        return day.toordinal() * 24 * 60 + minute(self.heads.time[place]) if day else None


def chat(text: str, *, latest: date) -> Chat | None:
    """Read `text` as an exported chat; None if it is none. A day without its year is the last before `latest`."""
    lines = text.split("\n")
    shape = shape_of(lines[:_FIRST_LINES])
    if shape is None:
        return None
    cut = len(lines) > LINES
    lines = lines[-LINES:]
    heads = _heads(lines, shape)
    written = list(dict.fromkeys(heads.day))
    if not written or len(written) > DAYS:
        return None
    _give_back_colons(lines, heads)
    days, unsure = days_of(written, latest)
    return Chat(
        lines=lines,
        heads=heads,
        searched=_searched(plain("\n".join(lines) if cut else text).split(b"\n"), heads),
        others=_others(heads.own),
        days=days,
        unsure=unsure,
        cut=cut,
    )


# What it says --------------------------------------------------------------------------------------------------------


def _heads(lines: list[str], shape: Shape) -> Heads:
    """Return the heads of all messages; none if too many people write for a chat."""
    match = head_of(shape).match
    heads = Heads()
    names: dict[str | None, str] = {None: ""}
    inside = False
    for number, line in enumerate(lines):
        head = match(line)
        if head is None:
            continue
        day, time, who = head.group("on", "at", "who")
        at = head.end()
        if inside:
            heads.last.append(number)
        if who not in names:
            names[who] = "" if _OWN_IN_NAME.search(who) else unmarked(who)
            if len(names) > WRITERS:
                return Heads()
        inside = bool(names[who]) and not (line.startswith("\u200e", at) and _is_own(line, at))
        if inside:
            heads.day.append(day)
            heads.time.append(time)
            heads.writer.append(names[who])
            heads.first.append(number)
            heads.at.append(at)
        elif len(heads.own) < WRITERS:
            heads.own.append(line[at : at + 400])
    if inside:
        heads.last.append(len(lines))
    return heads


def _is_own(line: str, at: int) -> bool:
    """Say whether WhatsApp wrote this line in somebody's name, as it does on an iPhone."""
    return bool(_OWN.match(line, at)) and not _KEPT.search(line, at)


def _searched(plain_lines: list[bytes], heads: Heads) -> list[bytes]:
    return [
        plain_lines[first] if last == first + 1 else b" ".join(plain_lines[first:last])
        for first, last in zip(heads.first, heads.last, strict=True)
    ]


def unmarked(text: str) -> str:
    """Return `text` without the invisible marks that WhatsApp puts in, every space an ordinary one."""
    return " ".join(text.translate(_UNMARKED).split())


def _give_back_colons(lines: list[str], heads: Heads) -> None:
    """Give back to a name what stood behind a colon in it: of a writer all of whose messages begin with it."""
    count = Counter(heads.writer)
    behind: dict[str, str] = {}
    for writer, first, at in zip(heads.writer, heads.first, heads.at, strict=True):
        if writer not in behind:
            colon = lines[first].find(": ", at, at + 40)
            behind[writer] = lines[first][at : colon + 2] if colon > 0 and count[writer] > 2 else ""
        elif behind[writer] and not lines[first].startswith(behind[writer], at):
            behind[writer] = ""
    if any(behind.values()):
        heads.at = [at + len(behind[writer]) for writer, at in zip(heads.writer, heads.at, strict=True)]
        whole = {writer: f"{writer}: {more[:-2]}" if more else writer for writer, more in behind.items()}
        heads.writer = [whole[writer] for writer in heads.writer]


def _others(told: Iterable[str]) -> frozenset[str]:
    """Return the names that WhatsApp's own lines tell: who came, who left, who was added."""
    names: set[str] = set()
    for line in told:
        found = _DID.match(unmarked(line))
        if found:
            names.update(re.split(r", | and ", f"{found[1]}, {found[2] or ''}"))
        if len(names) > WRITERS:
            break
    return frozenset(name.strip(" .") for name in names) - {"", "You", "you"}


# Plain words ---------------------------------------------------------------------------------------------------------

_AWAY: Final = ("’", "‘", "“", "”", "…", "\u200e", "\u2068", "\u2069")
_TO_SPACE: Final = ("–", "—", "\u00a0", "\u202f")
_PUNCTUATION: Final = b"'\"`.,;:!?()[]{}<>*_~^|\t"
_TABLE: Final = bytes(
    code if code > 127 or chr(code).isalnum() or code == 10 else 32
    for code in b"".join(bytes([n]) for n in range(256)).lower()
)


def plain(text: str) -> bytes:
    """Return the words of `text` in UTF-8, parted by single spaces, without punctuation; lines stay lines.

    Only A to Z are put in lower case: for a whole chat anything more takes too long.
    """
    words = text.encode("utf-8", "replace")
    if not text.isascii():
        for mark in _AWAY:
            words = words.replace(mark.encode(), b"")
        for mark in _TO_SPACE:
            words = words.replace(mark.encode(), b" ")
    words = words.translate(_TABLE, _PUNCTUATION)
    for _ in range(3):
        words = words.replace(b"  ", b" ")
    return words
