"""The few lines of an exported chat as typed for the lead: who else wrote is a letter, and files stay shut.

The one idea: a message becomes one line, whatever it holds, so that nothing in it can pass for another person's line.
"""

import re
from dataclasses import dataclass
from typing import Final

from mailflow.mail.message import decoding
from mailflow.mail.whatsapp.lines import Chat, unmarked
from mailflow.mail.whatsapp.names import Masks
from mailflow.mail.whatsapp.search import Found

LONGEST: Final = 1500
"""So many characters are typed of a message that is meant; of one beside it fewer."""
BESIDE: Final = 300
GAP: Final = "- …"

_KINDS: Final = {
    "a picture": "jpg jpeg png webp heic gif",
    "a film": "mp4 mov 3gp m4v",
    "a voice message or sound": "opus ogg m4a mp3 aac amr wav",
    "somebody's contact card": "vcf",
}
_BY_ENDING: Final = {ending: kind for kind, endings in _KINDS.items() for ending in endings.split()}
_LEFT_OUT: Final = (
    r"<[^<>\n]{0,60}omitted>|(?:\S[^\n]{0,120} )?\b(?:image|video|video note|audio|gif|sticker|document|contact card)"
    r" omitted"
)
_MARKS: Final = (
    (re.compile(r"<attached: ([^<>\n]{1,200})>"), "file"),
    (re.compile(r"(?:^|(?<=\n))([^\n]{1,200}) \(file attached\)"), "file"),
    (re.compile(rf"(?:^|(?<=\n))(?:{_LEFT_OUT})(?=\n|$)", re.IGNORECASE), "[a picture, film, sound or file, left out]"),
    (re.compile(r"<This message was edited>", re.IGNORECASE), "[edited later]"),
    (re.compile(r"^(?:This message was deleted|You deleted this message)[^\n]{0,80}$", re.IGNORECASE), "[deleted]"),
    (re.compile(r"(?:^|(?<=\n))(?:live )?location: https?://\S+", re.IGNORECASE), "[a place on the map]"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A message of an export: its day and time as written, its writer as saved in the reporter's phone, its words;
    `meant`: the report points to it."""

    at: str
    sender: str
    text: str
    meant: bool


def lines(chat: Chat, found: Found) -> tuple[Line, ...]:
    """Return the messages that were found, with every name that stands in them."""
    return tuple(_line(chat, place, meant=place in found.hits) for place in found.shown)


def _line(chat: Chat, place: int, *, meant: bool) -> Line:
    heads = chat.heads
    text = "\n".join(map(unmarked, chat.text(place)[: 2 * LONGEST].strip().split("\n")))
    at = f"{heads.day[place]}, {unmarked(heads.time[place])}"
    return Line(at=at, sender=heads.writer[place], text=text, meant=meant)


def typed(chat: Chat, found: Found, concerned: str) -> str:
    """Return the messages that were found, a line each, with nobody's name but that of the parent concerned."""
    masks = Masks(shown=frozenset({concerned} - {""}))
    masks.know(sorted(chat.writers | chat.others))
    out: list[str] = []
    before = found.shown[0] - 1 if found.shown else 0
    for place in found.shown:
        if place != before + 1:
            out.append(GAP)
        before = place
        who = decoding.shown(masks.person(chat.heads.writer[place]), 100)
        at = decoding.shown(f"{chat.heads.day[place]}, {chat.heads.time[place]}", 60)
        meant = place in found.hits
        words = masks.text(_without_files(chat.text(place)[: 2 * LONGEST]))
        out.append(f"{'*' if meant else '-'} {at} {who}: {_one_line(words, LONGEST if meant else BESIDE)}")
    return "\n".join(out)


def _without_files(words: str) -> str:
    """Put a word in square brackets for every file, place and mark of WhatsApp's own."""
    parts = [_without_marks(part) for part in words.strip().split("\n")]
    text = "\n".join(parts)
    for pattern, instead in _MARKS:
        text = pattern.sub(_file if instead == "file" else instead, text)
    return text


def _without_marks(part: str) -> str:
    """As `unmarked`, but the marks around a mention of somebody stay, since they say how far the name goes."""
    held = re.split("(@\u2068[^\u2068\u2069]{1,80}\u2069)", part)
    kept = (piece if piece.startswith("@\u2068") else _trimmed(piece) for piece in held)
    return "".join(kept).strip()


def _trimmed(piece: str) -> str:
    space = " " if piece[:1].isspace() else "", " " if piece[-1:].isspace() else ""
    return f"{space[0]}{unmarked(piece)}{space[1]}" if piece.strip() else piece[:1]


def _file(found: re.Match[str]) -> str:
    kind = _BY_ENDING.get(found[1].rpartition(".")[2].lower(), "a file")
    return f"[{kind}, not opened]"


def _one_line(words: str, limit: int) -> str:
    without_flag_letters = re.sub("[\U000e0020-\U000e007f]", "", words)
    parts = (decoding.shown(part, limit) for part in without_flag_letters.split("\n"))
    return decoding.shown(" / ".join(filter(None, parts)), limit)
