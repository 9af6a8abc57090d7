"""The pieces of the picture as SVG: text, boxes, roads and marks.

The one idea: how it looks stands here, what it says elsewhere. Everything is placed on a lattice of ten pixels.
"""

from collections.abc import Iterator
from html import escape
from typing import Final

from mailflow.shell.pages.picture_boxes import Box, Line
from mailflow.shell.pages.picture_roads import Point, Rect
from mailflow.shell.pages.picture_type import ascent, line_height, wrapped

SQUARE: Final = 10  # pixels of a square of the lattice
PAD: Final = 11  # pixels between a box's edge and its words
STRIP: Final = 26  # pixels: the strip with a box's name
STYLE: Final = """
text { font-family: "Helvetica Neue", Helvetica, Arial, "Liberation Sans", sans-serif; fill: #1f2430; font-size: 12px }
.name { font-size: 13.5px; font-weight: bold }
.who { font-weight: bold }
.grey { fill: #59606e; font-size: 11.5px }
.when { font-style: italic; fill: #3d4452 }
.b { font-weight: bold }
.title { font-size: 27px; font-weight: bold }
.band { font-size: 19px; font-weight: bold }
.sub { font-size: 14px; fill: #3d4452 }
.box { fill: #fff; stroke: #8b93a3; stroke-width: 1 }
.road { fill: none; stroke: #6b7280; stroke-width: 1.4 }
.usual { stroke-width: 3.2; stroke: #263a63 }
.opens { stroke-dasharray: 7 3 }
.usual.opens { stroke-dasharray: 9 4 }
.silence { stroke-dasharray: 2 3.5; stroke: #8a6d00; stroke-linecap: round }
.stops { stroke: #b3261e }
""".strip()
FILLS: Final = {
    "office": "#cfe8e6",
    "lead": "#cfdff5",
    "dsl": "#f7cfcb",
    "head": "#e3d4f2",
    "staff": "#d9ebcb",
    "outside": "#f6e3bd",
    "letter": "#fff",
    "start": "#263a63",
}
WHOSE: Final = {
    "office": "the office",
    "lead": "the SLT and the lead",
    "dsl": "safeguarding",
    "head": "Head Teacher or Chair",
    "staff": "other staff",
    "outside": "reporter or parent",
}
HEADS: Final = {"road": "#6b7280", "usual": "#263a63", "silence": "#8a6d00", "stops": "#b3261e"}


def height(of: Box, wide: int) -> int:
    """Return how many squares high a box must be that is so many squares wide."""
    room = wide * SQUARE - 2 * PAD
    lines = sum(len(wrapped(line.words, room, line.style)) * line_height(line.style) + 4 for line in of.lines)
    return -(-(STRIP + 8 + lines + 4) // SQUARE)


def arrowhead(name: str, colour: str) -> str:
    """Return the head of arrows of one kind."""
    return (
        f'<marker id="to-{name}" markerUnits="userSpaceOnUse" markerWidth="11" markerHeight="10" refX="9" refY="5" '
        f'orient="auto"><path d="M0 0.5 L10 5 L0 9.5 z" fill="{colour}"/></marker>'
    )


def text(x: float, y: float, words: str, style: str) -> str:
    """Return one line of text; what stands between ** is bold."""
    pieces = words.split("**")
    inner = "".join(
        f'<tspan class="b">{escape(piece)}</tspan>' if place % 2 else escape(piece)
        for place, piece in enumerate(pieces)
        if piece
    )
    return f'<text x="{x:g}" y="{y:g}" class="{style}">{inner}</text>'


def road(corners: tuple[Point, ...]) -> str:
    """Return a way as SVG, its corners rounded."""
    at = [(x * SQUARE, y * SQUARE) for x, y in corners]
    path = [f"M{at[0][0]} {at[0][1]}"]
    for before, here, after in zip(at, at[1:], at[2:], strict=False):
        path.append(f"L{_towards(here, before)} Q{here[0]} {here[1]} {_towards(here, after)}")
    return " ".join((*path, f"L{at[-1][0]} {at[-1][1]}"))


def _towards(here: Point, there: Point, by: int = 5) -> str:
    x, y = (max(-by, min(by, there[place] - here[place])) for place in (0, 1))
    return f"{here[0] + x} {here[1] + y}"


def drawn(of: Box, rect: Rect) -> Iterator[str]:
    """Yield a box with everything in it."""
    x, y, wide, high = (each * SQUARE for each in (rect.x, rect.y, rect.w, rect.h))
    yield f'<g><rect class="box" x="{x}" y="{y}" width="{wide}" height="{high}" rx="6"/>'
    yield (
        f'<path d="M{x} {y + STRIP} V{y + 6} Q{x} {y} {x + 6} {y} H{x + wide - 6} Q{x + wide} {y} {x + wide} {y + 6} '
        f'V{y + STRIP} z" fill="{FILLS[of.look]}" stroke="#8b93a3"/>'
    )
    if of.look == "letter":
        yield f'<path d="M{x + 9} {y + 7} h18 v12 h-18 z l9 7 l9 -7" fill="none" stroke="#1f2430" stroke-width="1.2"/>'
    number = f"{of.number}  " if of.number else ""
    left = x + (34 if of.look == "letter" else PAD)
    colour = ' style="fill:#fff"' if of.look == "start" else ""
    yield f'<text x="{left}" y="{y + 18}" class="name" xml:space="preserve"{colour}>{number}{escape(of.heading)}</text>'
    if of.waits:
        yield pause(x + wide - 20, y + 7)
    yield from _lines(of.lines, x + PAD, y + STRIP + 8, wide - 2 * PAD)
    yield "</g>"


def pause(x: int, y: int) -> str:
    """Return the mark of what waits while a case is stopped."""
    return f'<path d="M{x} {y} h4 v12 h-4 z M{x + 7} {y} h4 v12 h-4 z" fill="#b3261e"/>'


def _lines(lines: tuple[Line, ...], x: int, y: int, room: int) -> Iterator[str]:
    for line in lines:
        for words in wrapped(line.words, room, line.style):
            yield text(x, y + ascent(line.style), words, line.style)
            y += line_height(line.style)
        y += 4
