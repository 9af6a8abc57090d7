"""The pages that a school signs, as a page for a browser and as a PDF (`run.py policy`).

The one idea: what they say comes as blocks from `mailflow.shell.pages.policy_words`; here is only how they look. Neither
fetches anything, and the same school gives the same bytes.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import Any, Final, assert_never

from mailflow.school import School
from mailflow.shell.pages.policy_blocks import Block, Heading, Paragraph, Points, Quote, Signatures, Table, Wording
from mailflow.shell.pages.policy_words import blocks, policy_digest
from mailflow.shell.paper import FONTS, NotRendered
from mailflow.shell.paper.press import Page, Refused, pressed

__all__ = ["pages", "pdf", "policy_digest"]

STYLE: Final = """
@page { size: A4; margin: 18mm 17mm 20mm }
:root { color-scheme: light }
body { font: 11pt/1.45 "Open Sans", "Helvetica Neue", Helvetica, Arial, sans-serif; color: #1f2430; background: #fff;
  max-width: 46rem; margin: 2rem auto; padding: 0 1.2rem }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem }
h2 { font-size: 1.4rem; margin: 2.8rem 0 .6rem; padding-top: .5rem; border-top: 3px solid #1f3d5c }
h3 { font-size: 1.1rem; margin: 1.7rem 0 .4rem; color: #1f3d5c }
h4 { font-size: 1rem; margin: 1.4rem 0 .3rem }
p { margin: .45rem 0 } .quiet { color: #4a5560; font-size: .88em; overflow-wrap: anywhere }
blockquote { margin: .6rem 0; padding: .1rem 0 .1rem .9rem; border-left: 3px solid #b9c0cc }
ul { margin: .3rem 0; padding-left: 1.3rem } li { margin: .15rem 0 } ul ul { list-style: none; padding-left: .6rem }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-size: .92em }
th, td { border: 1px solid #b9c0cc; padding: .3rem .5rem; text-align: left; vertical-align: top }
th { background: #eef1f6 }
.letter { border: 1px solid #b9c0cc; border-radius: 6px; padding: .7rem 1rem; background: #fbfbfd }
.letter p { white-space: pre-line } .letter b { color: #1f3d5c }
.subject { font-weight: bold; border-bottom: 1px solid #d9dde5; padding-bottom: .4rem }
.sign td { height: 3.6rem }
@media print { body { margin: 0; padding: 0; max-width: none } .new { break-before: page }
  h3, h4, h3 + p { break-after: avoid } table, blockquote, .letter { break-inside: avoid } }
""".strip()

NEW_PAGE: Final = ' class="new"'
QUIET: Final = ' class="quiet"'


def pages(school: School) -> str:
    """Return the pages as one HTML document that prints on A4."""
    body = "\n".join(line for block in blocks(school) for line in _html(block))
    return (
        '<!DOCTYPE html>\n<html lang="en-GB"><head><meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(school.name)}: concerns about class and year groups</title>\n"
        f"<style>\n{STYLE}\n</style></head><body>\n{body}\n</body></html>\n"
    )


def _html(block: Block) -> Iterator[str]:
    match block:
        case Heading(level, words, new_page):
            yield f"<h{level}{NEW_PAGE if new_page else ''}>{escape(words)}</h{level}>"
        case Paragraph(words, quiet):
            yield f"<p{QUIET if quiet else ''}>{escape(words)}</p>"
        case Quote(words):
            yield f"<blockquote>{escape(words)}</blockquote>"
        case Table(head, rows, widths):
            yield from _table(head, rows, widths)
        case Points(points):
            yield f"<ul>{''.join(_point(*point) for point in points)}</ul>"
        case Wording(about, subject, text):
            paragraphs = "".join(f"<p>{_blanks(part)}</p>" for part in text.split("\n\n"))
            yield f"<p>{escape(about)}</p>"
            yield f'<div class="letter"><p class="subject">{_blanks(subject)}</p>{paragraphs}</div>'
        case Signatures(who):
            rows = tuple((f"{role}: {name}" if name else role, "", "") for role, name in who)
            yield '<div class="sign">'
            yield from _table(("", "Signature", "Date"), rows, (5, 6, 3))
            yield "</div>"
        case _ as unknown:
            assert_never(unknown)


def _table(head: tuple[str, ...], rows: tuple[tuple[str, ...], ...], widths: tuple[int, ...]) -> Iterator[str]:
    columns = "".join(f'<col style="width:{100 * width / sum(widths):.1f}%">' for width in widths)
    yield f"<table><colgroup>{columns}</colgroup>"
    yield f"<thead><tr>{''.join(f'<th scope=col>{escape(cell)}</th>' for cell in head)}</tr></thead><tbody>"
    yield from (f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    yield "</tbody></table>"


def _point(words: str, under: tuple[str, ...]) -> str:
    deeper = f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in under)}</ul>" if under else ""
    return f"<li>{escape(words)}{deeper}</li>"


def _blanks(words: str) -> str:
    """Return words with their $blanks set off."""
    return re.sub(r"(\$[a-z_]+)", r"<b>\1</b>", escape(words))


# On paper ------------------------------------------------------------------------------------------------------------


def pdf(school: School, folder: Path) -> bytes:
    """Return the pages as PDF/UA-1. `folder` is the templates folder, with pages.typ and fonts/.

    Raises NotRendered if typst has anything to say against it.
    """
    data = {"school": school.name, "fonts": FONTS, "blocks": [_data(block) for block in blocks(school)]}
    page = Page(
        template=(folder / "pages.typ").read_text("utf-8"),
        words={"pages": json.dumps(data, ensure_ascii=False)},
        fonts=folder / "fonts",
        dated=datetime(2000, 1, 1, tzinfo=UTC),  # the pages bear no date but those that are signed
    )
    try:
        return pressed(page)
    except Refused as fault:
        raise NotRendered(f"The pages could not be set: {fault}") from None


def _data(block: Block) -> dict[str, Any]:
    return {"kind": type(block).__name__.lower(), **asdict(block)}
