"""The text of config.toml: what it holds, where each thing stands, and which lines cannot be read.

The one idea: tomllib gives lines only for what it cannot read, so a small scan of our own finds the line of everything
else. It need not understand TOML: it only looks up paths that tomllib has already found.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, Final

from mailflow.shell.settings.words import Found, Mistake, Path, place, plain

LONGEST: Final = 1_000_000
MOST_UNREADABLE: Final = 10

PART: Final = r"""(?:[A-Za-z0-9_-]+|"(?:[^"\\]|\\.)*"|'[^']*')"""
NAME: Final = rf"{PART}(?:\s*\.\s*{PART})*"
HEADER: Final = re.compile(rf"\s*(\[\[?)\s*({NAME})\s*\]")
LINE: Final = re.compile(rf"\s*({NAME})\s*=(.*)")
LOOKS_SECRET: Final = re.compile(
    r"pass(?:word|wd|phrase|code)|secret|token|(?:api|private|master)[_-]?key|credential|pwd|[0-9a-f]{32}",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Document:
    """What the file holds. The getters never raise: what has another shape than expected reads as nothing, because the
    shape itself is checked elsewhere, and one slip should not hide another."""

    held: Mapping[str, Any]
    lines: Mapping[Path, int] = field(default_factory=dict)
    text: tuple[str, ...] = ()

    def get(self, *path: str | int) -> Any:
        """Return whatever lies at `path`, or None."""
        value: Any = self.held
        for step in path:
            if isinstance(value, dict):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
            else:
                return None
        return value

    def table(self, *path: str | int) -> dict[str, Any]:
        value = self.get(*path)
        return value if isinstance(value, dict) else {}

    def rows(self, *path: str | int) -> list[Any]:
        value = self.get(*path)
        return value if isinstance(value, list) else []

    def words(self, *path: str | int) -> str:
        value = self.get(*path)
        return value.strip() if isinstance(value, str) else ""

    def many_words(self, *path: str | int) -> tuple[str, ...]:
        return tuple(value.strip() for value in self.rows(*path) if isinstance(value, str))

    def day(self, *path: str | int) -> date | None:
        return as_day(self.get(*path))

    def time(self, *path: str | int) -> time | None:
        return as_time(self.get(*path))

    def mistake(self, found: Found) -> Mistake:
        """Return the mistake with its place: table and key, and the line if it can be told."""
        table = isinstance(self.get(*found.path), dict)
        line = self.line(found)
        return Mistake(place(found.path, table=table) + (f", line {line}" if line else ""), found.what, found.do)

    def line(self, found: Found) -> int:
        """Return the line that `found` is about, of the nearest thing around it, or 0."""
        path = found.path
        while path and not any(each[: len(path)] == path for each in self.lines):
            path = path[:-1]
        start = min((line for each, line in self.lines.items() if path and each[: len(path)] == path), default=0)
        if isinstance(self.get(*path), list) and found.value is not None and not isinstance(found.value, list):
            end = min((line for line in self.lines.values() if line > start), default=len(self.text) + 1)
            return next((n for n in range(start, end) if str(found.value) in self.text[n - 1]), start)
        return start


def as_day(value: object) -> date | None:
    """Return a TOML date, or one written in quotes; None for anything else."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value.strip()):
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            return None
    return value if isinstance(value, date) and not isinstance(value, datetime) else None


def as_time(value: object) -> time | None:
    """Return a TOML time, or one written in quotes ("09:00"); None for anything else."""
    if isinstance(value, str) and re.fullmatch(r"[0-9]{2}:[0-9]{2}(?::[0-9]{2})?", value.strip()):
        try:
            return time.fromisoformat(value.strip())
        except ValueError:
            return None
    return value if isinstance(value, time) else None


# Reading -------------------------------------------------------------------------------------------------------------


def read(raw: bytes) -> tuple[Document | None, tuple[Mistake, ...]]:
    """Return what the file holds, and the lines that cannot be read.

    A line that cannot be read is left out and the rest read again, so that all such lines are found at once. Where the
    rest makes no sense without it, there is no document.
    """
    if len(raw) > LONGEST:
        return None, (Mistake("the file as a whole", "it is over 1 MB", "Check that this is the right file."),)
    try:
        lines = raw.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        do = "Save the file as UTF-8 text (in Notepad: Save As, Encoding UTF-8)."
        return None, (Mistake(f"line {line}", "a letter here is not in UTF-8", do),)
    unreadable: list[Mistake] = []
    kept, last = list(lines), 0
    while len(unreadable) < MOST_UNREADABLE:
        try:
            held = tomllib.loads("\n".join(kept))
        except RecursionError:
            do = "Take out the brackets inside brackets."
            return None, (*unreadable, Mistake("the file as a whole", "brackets are nested too deep", do))
        except ValueError as error:
            line, column = _where(str(error), len(lines))
            if unreadable and line <= last + 1:
                return None, tuple(unreadable)  # the same slip again: what is unclosed upsets all that follows
            unreadable.append(_unreadable(str(error), line, column, lines))
            if lines[line - 1].lstrip().startswith("["):
                return None, tuple(unreadable)  # without its heading, a table's lines would belong to the one before
            kept[line - 1], last = "", line
        else:
            return Document(held, dict(_lines(lines, held)), tuple(lines)), tuple(unreadable)
    return None, tuple(unreadable)


def _where(message: str, last: int) -> tuple[int, int]:
    found = re.search(r"\(at line (\d+), column (\d+)\)", message)
    return (min(int(found[1]), last), int(found[2])) if found else (last, 1)


HINTS: Final = (
    ("overwrite a value", "This name stands here twice. Take one of the two lines out."),
    ("twice", "This table stands here twice. Give this one a name of its own, or put the lines of both into one."),
    ("Expected ']]'", "Close the heading with ]] at its end: [[calendar.terms]]."),
    ("Expected ']'", "Close the heading with ] at its end: [people.finch]."),
    ("Unclosed array", "Close the list with ]."),
    ("Expected '='", 'Write a name, then =, then the value. A name with spaces stands in quotes: "Year 4" = "patel".'),
    ("Unterminated string", "Close the text with a quotation mark."),
    ("Illegal character", "Close the text with a quotation mark on the same line."),
    ("date or datetime", "There is no such day. Write a date as 2026-09-01."),
    ("initial character", 'Put a name with spaces or accents in straight quotes: "Year 4".'),
    ("Expected newline", "Write one thing to a line; text stands in one pair of straight quotes."),
    ("Invalid value", 'Put text in straight quotes ("like this"); write true or false in small letters.'),
    ("Unescaped", "Write a backslash twice, or put the text in single quotes."),
)


def _unreadable(message: str, line: int, column: int, lines: list[str]) -> Mistake:
    text = lines[line - 1]
    if any(mark in text for mark in "“”‘’"):
        do = "Replace the curly quotation marks by straight ones; a word processor makes curly ones."
    else:
        do = next((hint for sign, hint in HINTS if sign in message), "Compare it with config.toml as it was delivered.")
    heading = next((above for above in reversed(lines[:line]) if above.lstrip().startswith("[")), "")
    if LOOKS_SECRET.search(heading) or LOOKS_SECRET.search(text):
        do += " If a password or key stands in this line, take it out, and change it."
        seen = ""
    else:
        seen = f": {plain(text.strip())}" if text.strip() else ""
    return Mistake(f"line {line}, column {column}", f"this line cannot be read{seen}", do)


def _lines(lines: list[str], held: Mapping[str, Any]) -> Iterator[tuple[Path, int]]:
    """Give the path and line of every table and key. Keys inside braces have the line of their table."""
    table: Path = ()
    counts: dict[Path, int] = {}
    closes = ""
    document = Document(held)
    for number, line in enumerate(lines, 1):
        if closes:
            closes = "" if closes in line else closes
        elif (header := HEADER.match(line)) and document.get(*(path := _table(header, counts))) is not None:
            table = path
            yield table, number
        elif key := LINE.match(line):
            yield (*table, *_names(key[1])), number
            value = key[2].strip()
            quotes = value[:3]
            closes = quotes if quotes in ('"""', "'''") and quotes not in value[3:] else ""


def _names(dotted: str) -> Path:
    return tuple(part.strip("\"'") for part in re.findall(PART, dotted))


def _table(header: re.Match[str], counts: dict[Path, int]) -> Path:
    """Return the path of a table from its header, with its number where it is one of a list of tables."""
    path = _names(header[2])
    if header[1] == "[[":
        counts[path] = counts.get(path, -1) + 1
        return (*path, counts[path])
    for length in range(len(path), 0, -1):
        if path[:length] in counts:
            return (*path[:length], counts[path[:length]], *path[length:])
    return path
