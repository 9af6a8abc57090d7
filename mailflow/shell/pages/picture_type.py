"""How wide words are in the picture, so that they can be broken into lines without asking a browser.

The one idea: the widths of Helvetica, which Arial and Liberation Sans share (thousandths of the type size), with a
little to spare for other faces.
"""

from collections.abc import Iterator
from typing import Final

SPARE: Final = 1.05
BOLD: Final = 1.07
SIZES: Final = {"say": 12.0, "grey": 11.5, "when": 12.0}
USUAL: Final = 556
_WIDTHS: Final = {
    191: "'",
    222: "ijl’‘",
    278: " ftI.,:;/!|",
    333: "r-()“”",
    355: '"',
    350: "•",
    500: "cksvxyzJ",
    611: "FTZ",
    667: "ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "mM",
    944: "W",
    1000: "→…–@",
}
WIDTHS: Final = {char: width for width, chars in _WIDTHS.items() for char in chars}


def width(words: str, style: str) -> float:
    """Return how many pixels wide a line of this style is; ** switches bold and takes no room."""
    size, bold, wide = SIZES[style], False, 0.0
    for piece in words.split("**"):
        wide += sum(WIDTHS.get(char, USUAL) for char in piece) * (BOLD if bold else 1.0)
        bold = not bold
    return wide * size / 1000 * SPARE


def line_height(style: str) -> int:
    """Return the pixels from one line to the next."""
    return 14 if style == "grey" else 15


def ascent(style: str) -> int:
    """Return the pixels from the top of a line to the foot of its letters."""
    return 11


def wrapped(words: str, room: float, style: str) -> tuple[str, ...]:
    """Break words into lines of at most `room` pixels; between ** is bold, and a number stays with its arrow."""
    return tuple(_lines(_tokens(words), room, style))


def _tokens(words: str) -> list[str]:
    pieces = words.split("**")
    tokens: list[str] = []
    for place, piece in enumerate(pieces):
        if place % 2:
            tokens += [f"**{word}**" for word in ([piece] if piece.startswith("→") else piece.split())]
        else:
            tokens += piece.split()
    return tokens


def _lines(tokens: list[str], room: float, style: str) -> Iterator[str]:
    line = ""
    for token in tokens:
        joined = f"{line} {token}" if line and token not in {".", ";"} else f"{line}{token}"
        if line and width(joined, style) > room:
            yield line
            joined = token
        line = joined
    if line:
        yield line
