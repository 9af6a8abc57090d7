"""The picture of the workflow, docs/workflow.svg, drawn from the table.

The one idea: nothing is drawn that the table does not say, so the picture cannot drift from the program; `make check`
asks whether the file is the picture of today's table.

    python -m mailflow.shell.pages.picture            write it
    python -m mailflow.shell.pages.picture --check    say whether it is up to date; the exit status is 1 if it is not
"""

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from itertools import pairwise
from pathlib import Path
from typing import Final

from mailflow.shell.pages.picture_arrows import USUAL, arrows
from mailflow.shell.pages.picture_boxes import BANDS, Band, Box, box
from mailflow.shell.pages.picture_roads import Rect, roads
from mailflow.shell.pages.picture_svg import (
    FILLS,
    HEADS,
    SQUARE,
    STYLE,
    WHOSE,
    arrowhead,
    drawn,
    height,
    pause,
    road,
    text,
)
from mailflow.workflow import WORKFLOW

TITLE: Final = "From a parent's email to the Head Teacher's letter"
FILE: Final = Path(__file__).resolve().parents[3] / "docs" / "workflow.svg"
COLUMNS: Final = 5
WIDE, GUTTER, MARGIN = 25, 6, 5  # squares: a box, the road between two, the road at the edge
HEAD, ABOVE, BELOW, BETWEEN = 5, 4, 5, 6  # squares: a band's title, the road under it and at its end, between rows
TOP: Final = 13  # squares above the first band
LEGEND: Final = 17  # squares below the last


@dataclass(frozen=True, slots=True)
class Laid:
    """The whole picture, laid out: every box and its place, each band's top and height, and the size, in squares."""

    boxes: Mapping[str, tuple[Box, Rect]]
    bands: tuple[tuple[Band, int, int], ...]
    width: int
    height: int


def lay_out(of: Sequence[Band] = BANDS) -> Laid:
    """Place every box. A question of the table that no band places stands in a row of its own at its band's end."""
    placed: dict[str, tuple[Box, Rect]] = {}
    bands, y = [], TOP
    for band in of:
        top, begins = y, y + HEAD + ABOVE
        ends: dict[int, int] = {}
        for row in _rows(band):
            if band.level and ends:
                ends = dict.fromkeys(range(len(row)), max(ends.values()))
            for place, each in ((place, box(name)) for place, name in enumerate(row) if name):
                at = ends[place] + BETWEEN if place in ends else begins
                placed[each.name] = (each, Rect(MARGIN + place * (WIDE + GUTTER), at, WIDE, height(each, WIDE)))
                ends[place] = at + height(each, WIDE)
        y = max(ends.values()) + BELOW
        bands.append((band, top, y - top))
    return Laid(placed, tuple(bands), 2 * MARGIN + COLUMNS * WIDE + (COLUMNS - 1) * GUTTER, y + LEGEND)


def _rows(band: Band) -> tuple[tuple[str, ...], ...]:
    known = {name for row in band.places for name in row}
    left = tuple(question.name for question in band.questions if question.name not in known)
    return (*band.places, *(left[start : start + COLUMNS] for start in range(0, len(left), COLUMNS)))


@cache
def draw() -> str:
    """Return the picture as SVG: the same table gives the same bytes."""
    laid = lay_out()
    wide, high = laid.width * SQUARE, laid.height * SQUARE
    size = f'viewBox="0 0 {wide} {high}" width="{wide}" height="{high}"'
    described = f"The {len(WORKFLOW)} questions that mailflow asks, in five phases, and what follows each answer."
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="t d">',
        f'<title id="t">{TITLE}</title>',
        f'<desc id="d">{described}</desc>',
        f"<style>\n{STYLE}\n</style>",
        f"<defs>{''.join(arrowhead(*each) for each in HEADS.items())}</defs>",
        f'<rect width="{wide}" height="{high}" fill="#fff"/>',
        *_title(),
        *(line for each in laid.bands for line in _band(*each, laid.width)),
        *_roads(laid),
        *(line for each, rect in laid.boxes.values() for line in drawn(each, rect)),
        *_legend(laid),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _title() -> Iterator[str]:
    x = MARGIN * SQUARE
    yield text(x, 52, TITLE, "title")
    yield text(
        x,
        80,
        "Each box is a question that is put to one person by email. A number after an arrow (**→ 9**) names the "
        "question that comes next.",
        "sub",
    )
    yield text(
        x,
        101,
        "Nothing reaches a parent unless the person named there has released that very letter. Silence never "
        "approves anything.",
        "sub",
    )


def _band(band: Band, top: int, height: int, width: int) -> Iterator[str]:
    yield (
        f'<rect x="10" y="{top * SQUARE}" width="{width * SQUARE - 20}" height="{height * SQUARE - 10}" rx="14" '
        'fill="#f4f6fa"/>'
    )
    x, y = MARGIN * SQUARE, top * SQUARE + 33
    yield text(x, y, band.title, "band")
    yield text(x + 130, y, band.says, "sub")


def _roads(laid: Laid) -> Iterator[str]:
    rects = {name: rect for name, (_, rect) in laid.boxes.items()}
    walls = [(x, top + y) for _, top, _ in laid.bands for x in range(MARGIN, 75) for y in range(1, HEAD)]
    course = set(pairwise(USUAL))
    found = roads(rects, arrows(), walls)
    for arrow in sorted(found, key=lambda each: (each.source, each.target) in course):  # the usual course lies on top
        corners, usual = found[arrow], (arrow.source, arrow.target) in course
        head = "usual" if usual else arrow.style if arrow.style in HEADS else "road"
        yield (
            f'<path class="road {arrow.style}{" usual" if usual else ""}" marker-end="url(#to-{head})" '
            f'd="{road(corners)}"><title>{escape(f"{arrow.source} to {arrow.target}")}</title></path>'
        )


def _legend(laid: Laid) -> Iterator[str]:
    x, y = MARGIN * SQUARE, (laid.height - LEGEND) * SQUARE + 36
    yield text(x, y, "How to read it", "band")
    kinds = (
        ("usual", "usual", "the usual course"),
        ("", "road", "an answer leads there"),
        ("opens", "road", "it opens of itself"),
        ("silence", "silence", "silence leads there"),
        ("stops", "stops", "everything stops, and safeguarding is asked"),
    )
    at = x
    for style, head, words in kinds:
        yield f'<path class="road {style}" marker-end="url(#to-{head})" d="M{at} {y + 30} h52"/>'
        yield text(at + 62, y + 34, words, "say")
        at += 62 + 34 + round(len(words) * 6.1)
    at = x
    for look, words in WHOSE.items():
        yield f'<rect x="{at}" y="{y + 52}" width="22" height="16" rx="3" fill="{FILLS[look]}" stroke="#8b93a3"/>'
        yield text(at + 31, y + 65, words, "say")
        at += 31 + 40 + round(len(words) * 6.1)
    yield pause(x + 5, y + 82)
    yield text(
        x + 31,
        y + 93,
        "While a case is stopped, this waits: no such letter leaves, and nobody is asked or reminded. "
        "What has no such mark is judgement, and goes on.",
        "say",
    )
    yield text(
        x,
        y + 118,
        "How long each step may take is as delivered; a school's own lengths stand in config.toml. Drawn "
        "from the table in mailflow/workflow by python -m mailflow.shell.pages.picture.",
        "grey",
    )


def main(arguments: Sequence[str] | None = None, file: Path = FILE) -> int:
    """Write the picture, or with --check say whether the file is today's."""
    parser = argparse.ArgumentParser(description="Draw docs/workflow.svg from the table of questions.")
    parser.add_argument("--check", action="store_true", help="only say whether the file is up to date")
    picture = draw()
    if not parser.parse_args(arguments).check:
        file.write_text(picture, encoding="utf-8")
        print(f"written: {file}")
        return 0
    if file.is_file() and file.read_text(encoding="utf-8") == picture:
        return 0
    print("docs/workflow.svg is not the picture of today's workflow. Run: python -m mailflow.shell.pages.picture")
    return 1


if __name__ == "__main__":
    sys.exit(main())
