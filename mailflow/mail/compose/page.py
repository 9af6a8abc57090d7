"""The plain text of an email as a page that reads well on a phone.

The one idea: the page is the same text, set by the tiny format of `mailflow.mail.compose.blocks`; it adds no word, and it
fetches nothing. One column, the reader's own fonts, 17 px, dark where the phone is dark, and each ready reply a target
as big as a thumb (44 px, WCAG 2.2 success criterion 2.5.5). Styles stand in the tags, because some mail programs drop a
style sheet; what those programs lose is only the colours of the dark.
"""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Final, assert_never
from urllib.parse import quote

from mailflow.mail.compose.blocks import (
    Block,
    Heading,
    Layout,
    Option,
    Options,
    Paragraph,
    Points,
    Quote,
    Rule,
    layout,
    tidy,
)


def page(
    text: str, *, links: Mapping[str, str] = {}, title: str = "Message from the school", titled: bool = False
) -> str:
    """Return an email's plain text as a page of HTML.

    `links` gives ready replies: from what one types to the `mailto:` URL that opens it. "A" makes a big target of the
    option A above the details, "1A" of the option A of question 1; any other label becomes a button of its own above
    the details. Nothing in the details is ever a link, for other people's words stand there. `title` is what a browser
    shows in its tab: keep it neutral. `titled`: the one line below the opening is the title of the email.
    Raises ValueError for a link that is no `mailto:`.
    """
    for url in links.values():
        if not url.startswith("mailto:"):
            raise ValueError(f"only mailto: links go into an email, not {url[:40]!r}")
    parts = "\n".join(_parts(_with_title(layout(text)) if titled else layout(text), dict(links)))
    return _PAGE.format(title=escape(title), parts=parts)


def mailto(address: str, subject: str = "", body: str = "") -> str:
    """Return the link that opens a ready message (RFC 6068).

    Everything but unreserved characters is percent-encoded as UTF-8, "+" too, which some programs take for a blank;
    line breaks are %0D%0A (section 5). Raises ValueError unless `address` is one plain address.
    """
    local, at, domain = address.rpartition("@")
    if not at or not local or not domain or any(not sign.isprintable() or sign in ' ,;<>"@' for sign in local + domain):
        raise ValueError("a ready reply goes to one plain address")
    fields = {"subject": " ".join(tidy(subject).split()), "body": tidy(body).replace("\n", "\r\n")}
    given = "&".join(f"{name}={quote(words, safe='')}" for name, words in fields.items() if words)
    return f"mailto:{quote(local, safe='')}@{quote(domain, safe='')}" + (f"?{given}" if given else "")


def _with_title(text: Layout) -> Layout:
    match text.main:
        case (opening, Paragraph((words,)), *rest):
            return Layout((opening, Heading(words, alone=True), *rest), text.details)
        case _:
            return text


def _parts(text: Layout, links: dict[str, str]) -> Iterator[str]:
    for block in text.main:
        yield _block(block, links)
    for label, url in links.items():
        yield f'<p style="{_GAP}">{_target(escape(label), url)}</p>'
    if text.details:
        yield f'<div style="{_DETAILS}">'
        for block in text.details:
            yield _block(block, {})
        yield "</div>"


def _block(block: Block, links: dict[str, str]) -> str:
    """Return one block; what of `links` found its option is taken out of it."""
    match block:
        case Paragraph(lines):
            return f'<p style="{_GAP}">{_lines(lines)}</p>'
        case Heading(words):
            return f'<h2 style="{_HEADING}">{escape(words)}</h2>'
        case Points(items):
            points = "".join(f'<li style="{_POINT}">{escape(item)}</li>' for item in items)
            return f'<ul style="{_LIST}">{points}</ul>'
        case Options(options, together=True):
            return f'<p style="{_CHIPS}">{" ".join(_chip(option, links) for option in options)}</p>'
        case Options(options):
            style = _style(options)
            return "\n".join(_option(option, links, style=style) for option in options)
        case Quote(lines):
            return f'<blockquote dir="auto" style="{_QUOTE}">{_lines(lines)}</blockquote>'
        case Rule():
            return f'<hr style="{_RULE}">'
        case _:
            assert_never(block)


def _style(options: tuple[Option, ...]) -> str:
    """Return how wide these keys are set: codes of two or three letters and figures need more than one letter does."""
    return _CODE if any(len(option.key) > 1 and not option.asks for option in options) else _KEY


def _option(option: Option, links: dict[str, str], above: str = "", style: str = "") -> str:
    """Return an option as a line, or as a target where there is a ready reply; then those under it."""
    url = links.pop(above + option.key, None)
    words = _typed(option, style or _KEY)
    if url is not None:
        line = f'<p style="{_GAP}">{_target(words, url)}</p>'
    elif option.asks and not above:
        line = f'<p style="{_QUESTION}">{words}</p>'
    else:
        under_it = _UNDER_CODE if style == _CODE else _UNDER
        line = f'<p style="{under_it if above else _OPTION}">{words}</p>'
    below = _style(option.under)
    return "\n".join([line, *(_option(under, links, above=option.key, style=below) for under in option.under)])


def _chip(option: Option, links: dict[str, str]) -> str:
    url = links.pop(option.key, None)
    words = f'<b style="margin-right:4px">{escape(option.key)}</b> {escape(option.words)}'
    return f'<span style="{_CHIP}">{words}</span>' if url is None else _target(words, url, _CHIP_TARGET)


def _typed(option: Option, style: str) -> str:
    return f'<b style="{style}">{escape(option.key)}</b> {escape(option.words)}'


def _target(words: str, url: str, style: str | None = None) -> str:
    return f'<a class="target" href="{escape(url)}" style="{style or _TARGET}">{words}</a>'


def _lines(lines: tuple[str, ...]) -> str:
    return "<br>\n".join(escape(line) for line in lines)


_GAP: Final = "margin:0 0 14px"
_HEADING: Final = "margin:22px 0 8px;font-size:1em;line-height:1.35;font-weight:600"
_LIST: Final = "margin:0 0 14px;padding:0 0 0 22px"
_POINT: Final = "margin:0 0 6px"
_KEY: Final = "display:inline-block;min-width:21px;text-indent:0"
_CODE: Final = "display:inline-block;min-width:35px;text-indent:0"
_QUESTION: Final = "margin:16px 0 6px;padding-left:26px;text-indent:-26px;font-weight:600"
_OPTION: Final = "margin:0 0 10px;padding-left:26px;text-indent:-26px"
_UNDER: Final = "margin:0 0 6px;padding-left:52px;text-indent:-26px"
_UNDER_CODE: Final = "margin:0 0 6px;padding-left:66px;text-indent:-40px"
_CHIPS: Final = "margin:18px 0 14px"
_CHIP: Final = "display:inline-block;margin:0 18px 6px 0"
_BUTTON: Final = (
    "min-height:22px;border:1px solid #1f5a8c;border-radius:10px;background:#eef5fb;color:#174a75;text-decoration:none"
)
_TARGET: Final = f"display:block;padding:11px 16px;{_BUTTON}"
_CHIP_TARGET: Final = f"display:inline-block;margin:0 8px 8px 0;padding:10px 14px;{_BUTTON}"
_QUOTE: Final = "margin:0 0 14px;padding:2px 0 2px 14px;border-left:3px solid #8a94a0"
_RULE: Final = "margin:18px 0;border:0;border-top:1px solid #8a94a0"
_DETAILS: Final = "margin-top:28px;padding-top:14px;border-top:1px solid #8a94a0;font-size:15px;line-height:1.45"

_PAGE: Final = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; }}
@media (prefers-color-scheme: dark) {{
  .target {{ background: #16314a !important; color: #b9dbf7 !important; border-color: #6ea6d6 !important; }}
}}
</style>
</head>
<body style="margin:0;padding:16px;font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;\
font-size:17px;line-height:1.5;overflow-wrap:anywhere">
<main style="display:block;max-width:34em;margin:0 auto">
{parts}
</main>
</body>
</html>
"""
