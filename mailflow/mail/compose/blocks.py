"""The tiny text format of everything that the school sends.

The one idea: an email is written once, as plain text that reads well as it stands. The phone's page and the letter on
paper are other ways of setting that same text, so they can never say anything else.

- Paragraphs are separated by blank lines. A line break stays one, except after a line of 60 characters or more that
  does not end a sentence: that is a mail program's (or an editor's) wrapping, and is undone.
- A line that ends in ":" is a heading where it stands alone and is short (60 characters), and introduces what follows
  where a list or a quotation comes on the next line.
- "- words" is a point of a list. A deeper line without a mark of its own goes on with the point or option above.
- "A   words", "1  question?", "APPROVE 7KQM  words": an option, which is what one types, then two spaces or more.
  Options that are indented belong to the numbered line above. Several on a line stand together.
- "> words" are somebody's own words, given as they were written.
- The first line of four dashes or more ends what must be read; all below it are details. Further ones are rules.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; each of `lines` begins a new line."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that ends in ":". `alone`: it stands by itself, over all that comes until the next."""

    words: str
    alone: bool


@dataclass(frozen=True, slots=True)
class Points:
    """A list without numbers."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """What one types, and what it means. `under` are the options of a numbered question."""

    key: str
    words: str
    under: tuple["Option", ...] = ()

    @property
    def asks(self) -> bool:
        """Whether this is a numbered question rather than something to pick."""
        return self.key.isdigit()


@dataclass(frozen=True, slots=True)
class Options:
    """A list of options. `together`: they stood on one line."""

    options: tuple[Option, ...]
    together: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words, line by line; an empty line is a gap between paragraphs."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the details."""


Block = Paragraph | Heading | Points | Options | Quote | Rule


@dataclass(frozen=True, slots=True)
class Layout:
    """What must be read, and the details below it."""

    main: tuple[Block, ...] = ()
    details: tuple[Block, ...] = ()


def layout(text: str) -> Layout:
    """Return the blocks of `text`, in order. Takes any text, in time that grows with its length."""
    main: tuple[Block, ...] | None = None
    blocks: list[Block] = []
    together: list[str] = []
    for line in (*tidy(text).split("\n"), ""):
        ends_main = main is None and bool(_RULE.fullmatch(line))
        if line and not ends_main:
            together.append(line)
            continue
        blocks += _written(tuple(together))
        together.clear()
        if ends_main:
            main, blocks = tuple(blocks), []
    return Layout(tuple(blocks)) if main is None else Layout(main, tuple(blocks))


@lru_cache(maxsize=64)  # the form of a question is the same in every email that asks it
def _written(lines: tuple[str, ...]) -> tuple[Block, ...]:
    """Return the blocks of lines between two blank ones."""
    writing = _Writing()
    for line in lines:
        writing.take(line)
    writing.end()
    return tuple(writing.blocks)


def tidy(text: str) -> str:
    """Return `text` with \\n for every line break, no tabs, no control characters and no blanks at line ends."""
    lines = _BREAK.sub("\n", text).expandtabs(4)
    return "\n".join(line.rstrip() for line in _CONTROL.sub("", lines).split("\n"))


def unwrapped(lines: Iterable[str]) -> tuple[str, ...]:
    """Return `lines` with the wrapping of a mail program or an editor undone."""
    whole: list[list[str]] = []
    broken_off = False
    for line in lines:
        if broken_off and line and not _POINT.fullmatch(line) and not _OPTION.fullmatch(line):
            whole[-1].append(line)
        else:
            whole.append([line])
        broken_off = len(line) >= _WRAPPED_AT and not line.endswith(_ENDS)
    return tuple(" ".join(parts) for parts in whole)


_KEY: Final = r"(?:[A-Z][0-9][a-z]|[A-Z][A-Z0-9]{0,11}(?: [A-Z0-9]{4,6})?|[0-9]{1,2})"
_OPTION: Final = re.compile(rf"(?P<indent> *)(?P<key>{_KEY}) {{2,}}(?P<words>[^ ].*)")
# A run of blanks is tried once, from its beginning, and never given back: a line of a million blanks stays cheap.
_NEXT_ON_LINE: Final = re.compile(rf"(?<! ) {{3,}}+(?={_KEY} {{2}})")
_POINT: Final = re.compile(r" *[-*•] +(?P<words>[^ ].*)")
_RULE: Final = re.compile(r"-{4,}")
_BREAK: Final = re.compile(r"\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_WRAPPED_AT: Final = 60
_HEADING_AT_MOST: Final = 60
_ENDS: Final = (".", ":", ";", "?", "!", "…", '."', ".”", ".’", ".)")


@dataclass(slots=True)
class _Option:
    key: str
    words: list[str]
    under: list["_Option"] = field(default_factory=list)

    def done(self) -> Option:
        return Option(self.key, " ".join(self.words), tuple(option.done() for option in self.under))


@dataclass(slots=True)
class _Writing:
    """The blocks so far, and whichever kind of block is being written: at most one of the lists holds anything."""

    blocks: list[Block] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    points: list[list[str]] = field(default_factory=list)
    options: list[_Option] = field(default_factory=list)
    quoted: list[str] = field(default_factory=list)

    def take(self, line: str) -> None:
        """Add one line of the text."""
        if _RULE.fullmatch(line):
            self.end()
            self.blocks.append(Rule())
        elif line.startswith(">"):
            self._only(self.quoted)
            self.quoted.append(line[1:].removeprefix(" "))
        elif option := _OPTION.fullmatch(line):
            self._option(option)
        elif point := _POINT.fullmatch(line):
            self._only(self.points)
            self.points.append([point["words"]])
        elif line.startswith("  ") and (self.points or self.options):
            self._last().append(line.strip())
        else:
            self._only(self.plain)
            self.plain.append(line.strip())

    def end(self, *, alone: bool = True) -> None:
        """End the block that is being written; `alone` if nothing stands below it before the next blank line."""
        if self.plain:
            self.blocks.extend(_paragraph(unwrapped(self.plain), alone))
        if self.points:
            self.blocks.append(Points(tuple(" ".join(words) for words in self.points)))
        if self.options:
            self.blocks.append(Options(tuple(option.done() for option in self.options)))
        if self.quoted:
            self.blocks.append(Quote(unwrapped(self.quoted)))
        for written in (self.plain, self.points, self.options, self.quoted):
            written.clear()

    def _only(self, kind: Sequence[object]) -> None:
        if not kind:
            self.end(alone=False)

    def _last(self) -> list[str]:
        if self.points:
            return self.points[-1]
        last = self.options[-1]
        return (last.under or [last])[-1].words

    def _option(self, found: re.Match[str]) -> None:
        on_line = _NEXT_ON_LINE.split(found[0].strip())
        if len(on_line) > 1:
            self.end(alone=False)
            parts = [part for part in map(_OPTION.fullmatch, on_line) if part]
            self.blocks.append(Options(tuple(Option(part["key"], part["words"]) for part in parts), together=True))
            return
        self._only(self.options)
        option = _Option(found["key"], [found["words"]])
        above = self.options[-1] if found["indent"] and self.options else None
        (above.under if above and above.key.isdigit() else self.options).append(option)


def _paragraph(lines: tuple[str, ...], alone: bool) -> tuple[Block, ...]:
    *before, last = lines
    if not last.endswith(":") or (alone and (before or len(last) > _HEADING_AT_MOST)):
        return (Paragraph(lines),)
    heading = Heading(last, alone)
    return (Paragraph(tuple(before)), heading) if before else (heading,)
