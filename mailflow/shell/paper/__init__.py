"""Letters to PDF, on the school's paper.

The one idea: what a letter says goes to typst as data, and how it looks stands in templates/letters/paper.typ, so
nothing that anybody writes is ever read as a command. The same letter gives the same bytes, for a letter is approved by
its digest: the date is the letter's own, the fonts are ours, and neither the system's fonts nor the network is touched.
The PDF is tagged (PDF/UA-1, ISO 14289-1), so that a screen reader can read it out; typst refuses to write one that has
a character without a glyph.
"""

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from hashlib import sha256
from pathlib import Path
from typing import Any, Final, assert_never

from mailflow.mail.compose.blocks import Block, Heading, Option, Options, Paragraph, Points, Quote, Rule, layout
from mailflow.shell.in_words import InWords
from mailflow.shell.paper.press import Page, Refused, pressed

FONTS: Final = (
    "Open Sans",
    "Noto Sans Arabic",
    "Noto Sans Bengali",
    "Noto Sans Devanagari",
    "Noto Sans Gujarati",
    "Noto Sans Gurmukhi",
    "Noto Sans Tamil",
)
"""The families of templates/fonts, in the order in which they are tried for each character."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """The head of the school's paper. `logo` is a PNG, JPEG, GIF, WebP or SVG picture."""

    school: str
    address_lines: tuple[str, ...]
    phone: str = ""
    email: str = ""
    website: str = ""
    logo: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter, complete.

    `title` is printed above the body, and may be empty; the title of the document is always "Letter from" the school,
    because programs show it in tabs and lists. `body` is in the format of `mailflow.mail.compose.blocks` and ends with its
    closing ("Yours sincerely"); what stands below a line of dashes is printed small, below the signature. `signature`
    is a name and a capacity. `language` is a BCP 47 tag such as "en-GB". `dated` is the only date in the document's
    own data.
    """

    title: str
    date_line: str
    reference: str
    addressee: str
    address_lines: tuple[str, ...]
    body: str
    signature: tuple[str, ...]
    letterhead: Letterhead
    dated: date
    language: str = "en-GB"


class NotPrintable(InWords):
    """The letter holds characters that none of our fonts can show, or that show nothing. `chars` names each once."""

    def __init__(self, chars: Iterable[str]) -> None:
        self.chars = tuple(sorted(set(chars)))
        super().__init__(
            f"This cannot be printed in a letter: {', '.join(map(_called, self.chars))}. Please write it in words."
        )


class NotRendered(InWords):
    """The page could not be made: a fault in paper.typ, a font that is missing, a logo that is no picture."""


class Paper:
    """The school's paper: renders letters. May be called from any thread."""

    def __init__(self, folder: Path) -> None:
        """Take the templates folder, with letters/paper.typ and fonts/. Raises NotRendered if a font is missing."""
        self._fonts = folder / "fonts"
        have = {file.name.partition("-")[0] for file in self._fonts.glob("*.ttf")}
        if missing := [family for family in FONTS if family.replace(" ", "") not in have]:
            raise NotRendered(f"{self._fonts} lacks {', '.join(sorted(missing))}")
        try:
            self._template = (folder / "letters" / "paper.typ").read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            why = getattr(error, "strerror", "it is not UTF-8 text")
            raise NotRendered(f"{folder / 'letters' / 'paper.typ'} cannot be read: {why}") from None

    def render(self, letter: Letter) -> bytes:
        """Return the letter as PDF/UA-1; the same letter gives the same bytes.

        Raises NotPrintable if a character has no glyph, and NotRendered if typst has anything else to say, a warning
        included.
        """
        logo = letter.letterhead.logo
        badge = sha256(logo).hexdigest() if logo else None
        data = json.dumps(_data(letter, badge), ensure_ascii=False)
        if bad := [char for char in data if unicodedata.category(char) in _NO_CHARACTER]:
            raise NotPrintable(bad)
        page = Page(
            template=self._template,
            words={"letter": data},
            fonts=self._fonts,
            dated=datetime.combine(letter.dated, time(12), UTC),
            pictures={badge: logo} if logo and badge else {},
        )
        try:
            return pressed(page)
        except Refused as fault:
            raise _fault(fault) from None


def _data(letter: Letter, badge: str | None) -> dict[str, Any]:
    """Return what paper.typ is given; `badge` is the name of the logo's file."""
    body, head = layout(letter.body), letter.letterhead
    closing = [block for block in body.main[-1:] if isinstance(block, Paragraph) and len(str(block.lines)) < _CLOSING]
    language, _, region = letter.language.partition("-")
    phone, email = head.phone and f"Telephone: {head.phone}", head.email and f"Email: {head.email}"
    return {
        "school": _plain(head.school),
        "head": [_plain(line) for line in (", ".join(head.address_lines), phone, email, head.website) if line],
        "logo": badge,
        "to": [_plain(line) for line in (letter.addressee, *letter.address_lines) if line.strip()],
        "date_line": _plain(letter.date_line),
        "reference": _plain(letter.reference),
        "title": _plain(letter.title),
        "main": [_block(block) for block in body.main[: len(body.main) - len(closing)]],
        "closing": [_block(block) for block in closing],
        "details": [_block(block) for block in body.details],
        "signature": [_plain(line) for line in letter.signature if line.strip()],
        "dated": [letter.dated.year, letter.dated.month, letter.dated.day],
        "language": [language, region or None],
        "fonts": FONTS,
    }


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Paragraph(lines):
            return {"kind": "paragraph", "lines": [_plain(line) for line in lines]}
        case Heading(words, alone):
            return {"kind": "heading" if alone else "lead", "words": _plain(words)}
        case Points(items):
            return {"kind": "points", "items": [_plain(item) for item in items]}
        case Options(options):
            return {"kind": "options", "options": [_option(option) for option in options]}
        case Quote(lines):
            return {"kind": "quote", "lines": [_plain(line) for line in lines]}
        case Rule():
            return {"kind": "rule"}
        case _:
            assert_never(block)


def _option(option: Option) -> dict[str, Any]:
    return {
        "key": _plain(option.key),
        "words": _plain(option.words),
        "under": [_option(under) for under in option.under],
    }


def _plain(words: str) -> str:
    """Return `words` as it is printed: letters in one piece, no invisible marks, and overlong words that can break."""
    shown = "".join(char for char in words if not _shows_nothing(char))
    composed = " ".join(unicodedata.normalize("NFC", shown).splitlines()).replace("\t", " ")
    return _OVERLONG.sub(lambda run: _MAY_BREAK.join(_pieces(run[0])), composed)


def _pieces(run: str) -> list[str]:
    return [run[start : start + _PIECE] for start in range(0, len(run), _PIECE)]


def _shows_nothing(char: str) -> bool:
    """Whether a character shows nothing: marks of direction (messengers put them about names), joints, variants."""
    return (unicodedata.category(char) == "Cf" and char not in _JOINERS) or "\ufe00" <= char <= "\ufe0f"


def _fault(refused: Refused) -> NotPrintable | NotRendered:
    """Return what typst's complaint means. It shows each character without a glyph, quoted as in Rust."""
    shown = "".join(_NO_GLYPH.findall(refused.diagnostic))
    chars = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), shown)
    return NotPrintable(chars) if chars else NotRendered(f"The letter could not be set: {refused}")


def _called(char: str) -> str:
    name = unicodedata.name(char, "a character without a name").lower()
    shown = f" “{char}”" if char.isprintable() else ""
    return f"{name}{shown} (U+{ord(char):04X})"


_CLOSING: Final = 400  # a last paragraph shorter than this stays on one page with the signature
_PIECE: Final = 24
_MAY_BREAK: Final = "\u200b"  # zero width space: allows a line to end there, and shows nothing
# In a web address lines may end at its signs, without anything put in.
_OVERLONG: Final = re.compile(r"(?<!\S)(?!\S*https?://)\S{40,}|[^\W_]{40,}")
_JOINERS: Final = "\u200c\u200d"  # Persian and the scripts of India are not written rightly without them
_NO_CHARACTER: Final = ("Cc", "Cs", "Co", "Cn")  # control, half of a pair, private use, not assigned
_NO_GLYPH: Final = re.compile(
    r'error: PDF/UA-1 error: the text (?:contains the disallowed codepoint )?`"((?:[^"\\]|\\.)+)"`'
)
_ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]+)\}")
