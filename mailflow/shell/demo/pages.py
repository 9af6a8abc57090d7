"""The files that the demo leaves: every email as it was sent and as a page, every letter on paper, the case, an index.

The one idea: a page shows an email as a phone would, with the mail program's own lines (from, to, when) above it.
Nothing is written that was not sent or put on record.
"""

import re
from html import escape
from pathlib import Path
from typing import Final

from mailflow.mail.compose.page import page
from mailflow.shell.demo import cast, cast_mail
from mailflow.shell.demo.stage import Delivered

EMAILS, LETTERS, CASE, INDEX = "emails", "letters", "case.html", "index.html"


def write_emails(folder: Path, delivered: list[Delivered], names: dict[str, str]) -> list[tuple[str, Delivered]]:
    """Write each email as .eml and .html, numbered in the order of sending. Return their names with them."""
    named = [(_file_name(one, names), one) for one in delivered]
    for place, (name, one) in enumerate(named):
        before = named[place - 1][0] if place else ""
        after = named[place + 1][0] if place + 1 < len(named) else ""
        (folder / EMAILS / f"{name}.eml").write_bytes(one.raw)
        (folder / EMAILS / f"{name}.html").write_text(_email_page(name, one, before, after), encoding="utf-8")
    return named


def write_letters(folder: Path, named: list[tuple[str, Delivered]]) -> list[str]:
    """Write the PDF of each letter that went to a parent. Return the names of the files."""
    found = []
    for name, one in named:
        for part in one.mail.iter_attachments():
            if (
                one.ours
                and part.get_content_type() == "application/pdf"
                and "Reply needed" not in str(one.mail["Subject"])
            ):
                found.append(f"{name}.pdf")
                (folder / LETTERS / found[-1]).write_bytes(part.get_payload(decode=True) or b"")  # type: ignore[arg-type]
    return found


def write_case(folder: Path, words: str) -> None:
    """Write the case as somebody cleared to see it reads it."""
    (folder / CASE).write_text(page(words, title="The case"), encoding="utf-8")


def write_index(folder: Path, named: list[tuple[str, Delivered]], letters: list[str], names: dict[str, str]) -> None:
    """Write the page that leads to all the others."""
    rows = "\n".join(_row(name, one, names) for name, one in named)
    papers = "\n".join(f'<li><a href="{LETTERS}/{escape(name)}">{escape(name)}</a></li>' for name in letters)
    (folder / INDEX).write_text(_INDEX.format(rows=rows, letters=papers, case=CASE), encoding="utf-8")


def _file_name(one: Delivered, names: dict[str, str]) -> str:
    sender = "mailflow" if one.ours else _short(names.get(cast_mail.sender(one.mail)[1], "somebody"))
    return f"{one.number:03}-{one.at.astimezone(cast.ZONE):%Y-%m-%d-%H%M}-{sender}-to-{_short(names.get(one.account, one.account))}"


def _short(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")


def _email_page(name: str, one: Delivered, before: str, after: str) -> str:
    """Return the email's own page (or its text, set as a page) below the lines that a mail program shows."""
    lines = "".join(
        f"<div><b>{field}</b> {escape(str(one.mail[field]))}</div>" for field in ("From", "To", "Date", "Subject")
    )
    files = ", ".join(escape(part.get_filename() or "a file") for part in one.mail.iter_attachments())
    links = [f'<a href="{name}.eml">as it was sent</a>', f'<a href="../{INDEX}">all emails</a>']
    links += [f'<a href="{other}.html">{words}</a>' for other, words in ((before, "before"), (after, "next")) if other]
    head = (
        f'<header style="{_HEAD}">{lines}'
        + (f"<div><b>With</b> {files}</div>" if files else "")
        + f'<div style="margin-top:6px">{" · ".join(links)}</div></header>'
    )
    whole = cast_mail.html_of(one.mail) if one.ours else page(cast_mail.text_of(one.mail), title="An email")
    return re.sub(r"(<body[^>]*>)", lambda found: found[1] + head, whole, count=1)


def _row(name: str, one: Delivered, names: dict[str, str]) -> str:
    sender = "mailflow" if one.ours else names.get(cast_mail.sender(one.mail)[1], "somebody")
    here = one.at.astimezone(cast.ZONE)
    return (
        f"<tr><td>{one.number}</td><td>{here:%a} {here.day} {here:%b %H:%M}</td><td>{escape(sender)}</td>"
        f"<td>{escape(names.get(one.account, one.account))}</td>"
        f'<td><a href="{EMAILS}/{name}.html">{escape(str(one.mail["Subject"]))}</a></td></tr>'
    )


_HEAD: Final = (
    "max-width:34em;margin:0 auto 18px;padding:10px 12px;background:#eceff2;color:#222;border-radius:8px;"
    "font-size:13px;line-height:1.5"
)
_INDEX: Final = """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>mailflow: the demo</title>
<style>
body {{ margin: 0 auto; padding: 16px; max-width: 60em; font: 16px/1.5 -apple-system, 'Segoe UI', Roboto, Arial,
sans-serif }} table {{ border-collapse: collapse; width: 100% }}
td {{ border-top: 1px solid #ccd2d8; padding: 4px 8px 4px 0; vertical-align: top }}
</style>
</head>
<body>
<h1>What the demo left</h1>
<p>An invented school, invented people. Nothing here left this machine.</p>
<h2>The case</h2>
<p><a href="{case}">The case as the Head Teacher may see it</a></p>
<h2>Letters on paper</h2>
<ul>
{letters}
</ul>
<h2>Every email, in the order of sending</h2>
<table>
{rows}
</table>
</body>
</html>
"""
