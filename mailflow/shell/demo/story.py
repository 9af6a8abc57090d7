"""The story as it happens, for somebody who has never seen a program: who wrote what to whom, what was put on record,
where the case stands.

The one idea: everything told is read from the mailboxes and from the record, after the fact. The story makes up
nothing.
"""

import os
import shutil
import textwrap
from collections.abc import Callable
from datetime import datetime
from typing import Final, TextIO

from mailflow import write
from mailflow.record import SCHOOL, Case, from_row
from mailflow.shell.demo import cast, cast_mail
from mailflow.shell.demo import words as demo_words
from mailflow.shell.demo.stage import Delivered, Stage

WIDTH: Final = 100
GIST: Final = 250  # characters of an email that are told
AGAIN: Final = ("Daily line", "Please reply to this email", "Your mailbox is proved")
"""Titles that many emails bear: the first is told, the others are counted."""


class Story:
    """Tells what is new each time that all is quiet."""

    def __init__(self, stage: Stage, names: dict[str, str], out: TextIO) -> None:
        self._stage, self._names, self._out = stage, names, out
        self._paint = _Paint(out)
        self._told = 0
        self._read: dict[str, int] = {}
        self._day = ""
        self._stood: dict[str, str] = {}
        self._again: dict[str, int] = {}

    def chapter(self, words: str) -> None:
        """Print a line that says what comes next."""
        self._say(f"\n{self._paint.bold(words)}")

    def tell(self) -> None:
        """Tell every email that has arrived since, and everything that was put on record."""
        new = self._stage.delivered[self._told :]
        self._told = len(self._stage.delivered)
        people = [one for one in new if not one.ours]
        ours = [one for one in new if one.ours and not self._was_told(one)]
        for one in people:
            self._email(one)
        if people:
            self._record()
        for one in ours:
            self._email(one)
        self._record()  # what only followed from time, or from a letter's leaving
        self._stands()

    def _was_told(self, one: Delivered) -> bool:
        title = next((title for title in AGAIN if title in _said(one)), "")
        if title:
            self._again[title] = self._again.get(title, 0) + 1
        return self._again.get(title, 0) > 1

    def _email(self, one: Delivered) -> None:
        here = one.at.astimezone(cast.ZONE)
        self._date(one.at)
        sender = "mailflow" if one.ours else self._name(cast_mail.sender(one.mail)[1])
        head = f"{here:%H:%M}  {self._paint.person(sender)} → {self._paint.person(self._name(one.account))}"
        about = str(one.mail["Subject"]) if one.ours else ""
        self._say(head + (f": {about}" if about else ""))
        words = self._gist(one)
        self._block(f"“{words}”" + self._files(one), "       ")

    def _gist(self, one: Delivered) -> str:
        first, *more = _said(one) or [""]
        title = one.ours and more and first[-1].isalpha()
        return textwrap.shorten(f"{first}: {more[0]}" if title else first, GIST, placeholder=" …")

    @staticmethod
    def _files(one: Delivered) -> str:
        files = [part.get_filename() or "a file" for part in one.mail.iter_attachments()]
        return f"  (with {', '.join(files)})" if files else ""

    def _record(self) -> None:
        """Print what was put on record since, of the school and of each case."""
        stage, desk = self._stage, self._stage.desk
        for stream in (SCHOOL, *stage.references):
            rows = desk.records.read(stream)
            new = [from_row(row) for row in rows[self._read.get(stream, 0) :]]
            self._read[stream] = len(rows)
            case = desk.case(stream) or Case()
            for sentence in demo_words.sentences([one.event for one in new], case, desk.school):
                self._date(new[0].at)
                self._block(sentence, "       ", first="     ✎ ", painted=self._paint.quiet)

    def _stands(self) -> None:
        for reference in self._stage.references:
            case = self._stage.desk.case(reference)
            now = demo_words.stands(case, self._stage.desk.school) if case else ""
            if now and now != self._stood.get(reference):
                self._stood[reference] = now
                self._block(now, "       ", first="     ▸ ", painted=self._paint.stands)

    def counted(self) -> None:
        """Say how many emails were alike and not told one by one."""
        for title, number in self._again.items():
            if number > 1:
                self._say(self._paint.quiet(f"“{title}” went {number} times; it was shown once."))

    def _date(self, at: datetime) -> None:
        day = write.long_day(at, cast.ZONE)
        if day != self._day:
            self._day = day
            self._say(f"\n{self._paint.bold(day)}")

    def _name(self, address: str) -> str:
        return self._names.get(address, address)

    def _block(self, words: str, indent: str, *, first: str = "", painted: Callable[[str], str] = str) -> None:
        wide = min(WIDTH, shutil.get_terminal_size((WIDTH, 40)).columns)
        text = textwrap.fill(words, wide, initial_indent=first or indent, subsequent_indent=indent)
        self._say(painted(text))

    def _say(self, line: str) -> None:
        print(line, file=self._out, flush=True)


def _said(one: Delivered) -> list[str]:
    """Return the paragraphs of an email, without what opens each that is ours."""
    parts = cast_mail.text_of(one.mail).split("\n\n")
    return [part for part in parts if not (one.ours and part.startswith((write.NEUTRAL, "Dear ")))]


class _Paint:
    """Colours, on a terminal that has not been asked to do without (https://no-color.org)."""

    def __init__(self, out: TextIO) -> None:
        self._on = out.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def bold(self, words: str) -> str:
        return self._code("1", words)

    def person(self, words: str) -> str:
        return self._code("1;36", words)

    def quiet(self, words: str) -> str:
        return self._code("2", words)

    def stands(self, words: str) -> str:
        return self._code("33", words)

    def _code(self, code: str, words: str) -> str:
        return f"\x1b[{code}m{words}\x1b[0m" if self._on else words
