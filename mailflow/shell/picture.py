"""The picture of the workflow, docs/workflow.svg, drawn from the table.

The one idea: nothing is drawn that the table does not say, so the picture cannot drift from the program; `make check` asks
whether the file is the picture of today's table.

    python -m mailflow.shell.picture            write it
    python -m mailflow.shell.picture --check    say whether it is up to date; the exit status is 1 if it is not
"""

import argparse
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final

from mailflow.shell.picture_boxes import BANDS, USUAL, Band, Box, Line, arrows, box
from mailflow.shell.picture_roads import Point, Rect, roads
from mailflow.shell.picture_type import ascent, line_height, wrapped
from mailflow.workflow import WORKFLOW

FILE: Final = Path(__file__).resolve().parents[2] / "docs" / "workflow.svg"
SQUARE: Final = 10  # pixels of a square of the lattice on which everything stands
WIDE, GUTTER, MARGIN = 25, 6, 5  # squares: a box, the road between two, the road at the edge
HEAD, ABOVE, BELOW, BETWEEN = 5, 4, 5, 6  # squares: a band's title, the road under it and at its end, between rows
TOP: Final = 13  # squares above the first band
LEGEND: Final = 17  # squares below the last
PAD: Final = 11  # pixels between a box's edge and its words
STRIP: Final = 26  # pixels: the strip with a box's name
INSIDE: Final = WIDE * SQUARE - 2 * PAD


@dataclass(frozen=True, slots=True)
class Laid:
    """The whole picture, laid out: every box and its place, each band's top and height, and the size, in squares."""

    boxes: Mapping[str, tuple[Box, Rect]]
    bands: tuple[tuple[Band, int, int], ...]
    width: int
    height: int


def lay_out() -> Laid:
    """Place every box. A question of the table that no band places stands in a row of its own at its band's end."""
    placed: dict[str, tuple[Box, Rect]] = {}
    bands, y = [], TOP
    for band in BANDS:
        top, begins = y, y + HEAD + ABOVE
        ends: dict[int, int] = {}
        for row in _rows(band):
            for place, each in ((place, box(name)) for place, name in enumerate(row) if name):
                at = ends[place] + BETWEEN if place in ends else begins
                placed[each.name] = (each, Rect(MARGIN + place * (WIDE + GUTTER), at, WIDE, _height(each)))
                ends[place] = at + _height(each)
        y = max(ends.values()) + BELOW
        bands.append((band, top, y - top))
    columns = max(len(row) for band in BANDS for row in band.places)
    return Laid(placed, tuple(bands), 2 * MARGIN + columns * WIDE + (columns - 1) * GUTTER, y + LEGEND)


def _rows(band: Band) -> tuple[tuple[str, ...], ...]:
    known = {name for row in band.places for name in row}
    left = tuple(question.name for question in band.questions if question.name not in known)
    return (*band.places, *((left,) if left else ()))


def _height(of: Box) -> int:
    """Return how many squares high a box must be."""
    lines = sum(len(wrapped(line.words, INSIDE, line.style)) * line_height(line.style) + 4 for line in of.lines)
    return -(-(STRIP + 8 + lines + 4) // SQUARE)


# Drawing -------------------------------------------------------------------------------------------------------------

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
    "office": "#cfe8e6", "lead": "#cfdff5", "dsl": "#f7cfcb", "head": "#e3d4f2", "staff": "#d9ebcb",
    "outside": "#f6e3bd", "letter": "#fff", "start": "#263a63",
}
WHOSE: Final = {
    "office": "the office", "lead": "the SLT and the lead", "dsl": "safeguarding", "head": "Head Teacher or Chair",
    "staff": "other staff", "outside": "reporter or parent",
}
HEADS: Final = {"road": "#6b7280", "usual": "#263a63", "silence": "#8a6d00", "stops": "#b3261e"}


def draw() -> str:
    """Return the picture as SVG: the same table gives the same bytes."""
    laid = lay_out()
    wide, high = laid.width * SQUARE, laid.height * SQUARE
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" height="{high}" '
        'role="img" aria-labelledby="t d">',
        '<title id="t">From a parent\'s email to the Head Teacher\'s letter</title>',
        f'<desc id="d">The {len(WORKFLOW)} questions that mailflow asks, in five phases: whom each is put to, by when, '
        "what follows each answer, and what happens if none comes.</desc>",
        f"<style>\n{STYLE}\n</style>",
        f"<defs>{''.join(_arrowhead(*each) for each in HEADS.items())}</defs>",
        f'<rect width="{wide}" height="{high}" fill="#fff"/>',
        *_title(),
        *(line for each in laid.bands for line in _band(*each, laid.width)),
        *_roads(laid),
        *(line for each, rect in laid.boxes.values() for line in _box(each, rect)),
        *_legend(laid),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _arrowhead(name: str, colour: str) -> str:
    return (
        f'<marker id="to-{name}" markerUnits="userSpaceOnUse" markerWidth="11" markerHeight="10" refX="9" refY="5" '
        f'orient="auto"><path d="M0 0.5 L10 5 L0 9.5 z" fill="{colour}"/></marker>'
    )


def _text(x: float, y: float, words: str, style: str) -> str:
    """Return one line of text; what stands between ** is bold."""
    pieces = words.split("**")
    inner = "".join(
        f'<tspan class="b">{escape(piece)}</tspan>' if place % 2 else escape(piece)
        for place, piece in enumerate(pieces)
        if piece
    )
    return f'<text x="{x:g}" y="{y:g}" class="{style}">{inner}</text>'


def _title() -> Iterator[str]:
    x = MARGIN * SQUARE
    yield _text(x, 52, "From a parent's email to the Head Teacher's letter", "title")
    yield _text(
        x, 80, "Each box is a question that is put to one person by email. A number after an arrow (**→ 9**) names the "
        "question that comes next.", "sub",
    )
    yield _text(
        x, 101, "Nothing reaches a parent unless the person named there has released that very letter. Silence never "
        "approves anything.", "sub",
    )


def _band(band: Band, top: int, height: int, width: int) -> Iterator[str]:
    yield (
        f'<rect x="10" y="{top * SQUARE}" width="{width * SQUARE - 20}" height="{height * SQUARE - 10}" rx="14" '
        'fill="#f4f6fa"/>'
    )
    x, y = MARGIN * SQUARE, top * SQUARE + 33
    yield _text(x, y, band.title, "band")
    yield _text(x + 130, y, band.says, "sub")


def _roads(laid: Laid) -> Iterator[str]:
    rects = {name: rect for name, (_, rect) in laid.boxes.items()}
    walls = [(x, top + y) for _, top, _ in laid.bands for x in range(MARGIN, 75) for y in range(1, HEAD)]
    edge = [(x, y) for x in (0, 1, laid.width - 1, laid.width) for y in range(laid.height + 1)]
    for arrow, corners in roads(rects, arrows(), (*walls, *edge)).items():
        usual = (arrow.source, arrow.target) in zip(USUAL, USUAL[1:], strict=False)
        head = "usual" if usual else arrow.style if arrow.style in HEADS else "road"
        yield (
            f'<path class="road {arrow.style}{" usual" if usual else ""}" marker-end="url(#to-{head})" '
            f'd="{_path(corners)}"><title>{escape(f"{arrow.source} to {arrow.target}")}</title></path>'
        )


def _path(corners: tuple[Point, ...]) -> str:
    """Return a way as SVG, its corners rounded."""
    at = [(x * SQUARE, y * SQUARE) for x, y in corners]
    path = [f"M{at[0][0]} {at[0][1]}"]
    for before, here, after in zip(at, at[1:], at[2:], strict=False):
        path.append(f"L{_towards(here, before)} Q{here[0]} {here[1]} {_towards(here, after)}")
    return " ".join((*path, f"L{at[-1][0]} {at[-1][1]}"))


def _towards(here: Point, there: Point, by: int = 5) -> str:
    x, y = (max(-by, min(by, there[place] - here[place])) for place in (0, 1))
    return f"{here[0] + x} {here[1] + y}"


def _box(of: Box, rect: Rect) -> Iterator[str]:
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
        yield _pause(x + wide - 20, y + 7)
    yield from _lines(of.lines, x + PAD, y + STRIP + 8)
    yield "</g>"


def _pause(x: int, y: int) -> str:
    return f'<path d="M{x} {y} h4 v12 h-4 z M{x + 7} {y} h4 v12 h-4 z" fill="#b3261e"/>'


def _lines(lines: tuple[Line, ...], x: int, y: float) -> Iterator[str]:
    for line in lines:
        for words in wrapped(line.words, INSIDE, line.style):
            yield _text(x, y + ascent(line.style), words, line.style)
            y += line_height(line.style)
        y += 4


def _legend(laid: Laid) -> Iterator[str]:
    x, y = MARGIN * SQUARE, (laid.height - LEGEND) * SQUARE + 36
    yield _text(x, y, "How to read it", "band")
    kinds = (("usual", "usual", "the usual course"), ("", "road", "an answer leads there"),
             ("opens", "road", "it opens of itself"), ("silence", "silence", "silence leads there"),
             ("stops", "stops", "everything stops, and safeguarding is asked"))
    at = x
    for style, head, words in kinds:
        yield f'<path class="road {style}" marker-end="url(#to-{head})" d="M{at} {y + 30} h52"/>'
        yield _text(at + 62, y + 34, words, "say")
        at += 62 + 34 + round(len(words) * 6.1)
    at = x
    for look, words in WHOSE.items():
        yield f'<rect x="{at}" y="{y + 52}" width="22" height="16" rx="3" fill="{FILLS[look]}" stroke="#8b93a3"/>'
        yield _text(at + 31, y + 65, words, "say")
        at += 31 + 40 + round(len(words) * 6.1)
    yield _pause(x + 5, y + 82)
    yield _text(
        x + 31, y + 93, "While a case is stopped, this waits: no such letter leaves, and nobody is asked or reminded. "
        "What has no such mark is judgement, and goes on.", "say",
    )
    yield _text(
        x, y + 118, "How long each step may take is as delivered; a school's own lengths stand in config.toml. Drawn from "
        "the table in mailflow/workflow by python -m mailflow.shell.picture.", "grey",
    )


def main() -> int:
    """Write the picture, or with --check say whether the file is today's."""
    parser = argparse.ArgumentParser(description="Draw docs/workflow.svg from the table of questions.")
    parser.add_argument("--check", action="store_true", help="only say whether the file is up to date")
    picture = draw()
    if not parser.parse_args().check:
        FILE.write_text(picture, encoding="utf-8")
        print(f"written: {FILE}")
        return 0
    if FILE.is_file() and FILE.read_text(encoding="utf-8") == picture:
        return 0
    print("docs/workflow.svg is not the picture of today's workflow. Run: python -m mailflow.shell.picture")
    return 1


if __name__ == "__main__":
    sys.exit(main())
