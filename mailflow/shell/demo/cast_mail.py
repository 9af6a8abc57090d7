"""How mail programs write a reply: what they put around somebody's few words.

The one idea: the cast of the demo answers as people do, from Gmail, Outlook and an iPhone, with the whole prompt quoted
below and the usual furniture, in plain text and in HTML. The daemon must find the few words that are new.
"""

import textwrap
from datetime import datetime
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from enum import StrEnum
from html import escape, unescape
from re import DOTALL, finditer, search
from typing import assert_never
from urllib.parse import parse_qs, unquote, urlsplit


class Program(StrEnum):
    """A mail program. The value is what it calls itself."""

    GMAIL = "Gmail"
    OUTLOOK = "Outlook"
    IPHONE = "iPhone"


def text_of(mail: EmailMessage) -> str:
    """Return the plain text of an email, "" if it has none."""
    part = mail.get_body(("plain",))
    return str(part.get_content()).replace("\r\n", "\n").strip("\n") if part else ""


def html_of(mail: EmailMessage) -> str:
    """Return the page of an email, "" if it has none."""
    part = mail.get_body(("html",))
    return str(part.get_content()) if part else ""


def reply(program: Program, mail: EmailMessage, words: str, signature: str) -> tuple[str, str]:
    """Return a reply to `mail` as this program writes it: the plain text and the HTML."""
    match program:
        case Program.GMAIL:
            return _gmail(mail, words, signature)
        case Program.OUTLOOK:
            return _outlook(mail, words, signature)
        case Program.IPHONE:
            return _iphone(mail, words)
        case _ as unknown:
            assert_never(unknown)


def ready_reply(mail: EmailMessage, label: str) -> tuple[str, str, str]:
    """Return what opens when the ready reply `label` is tapped: the address, the subject and the text (RFC 6068)."""
    for link in finditer(r'<a class="target" href="(mailto:[^"]+)"[^>]*>(.*?)</a>', html_of(mail), DOTALL):
        if search(rf"(?:^|>){label}(?:<|$|\s)", link[2].strip()):
            url = urlsplit(unescape(link[1]))
            fields = {name: values[0] for name, values in parse_qs(url.query).items()}
            return unquote(url.path), fields["subject"], fields["body"].replace("\r\n", "\n")
    raise LookupError(f"this email has no ready reply {label}")


def fresh(program: Program, words: str, signature: str) -> tuple[str, str]:
    """Return a new message as this program writes it: the plain text and the HTML."""
    tail = "Sent from my iPhone" if program is Program.IPHONE else signature
    text = f"{words}\n\n{tail}".strip()
    return text, f'<div dir="ltr">{_lines(text)}</div>'


def _gmail(mail: EmailMessage, words: str, signature: str) -> tuple[str, str]:
    name, address = sender(mail)
    when = f"{_sent(mail):%a, {_sent(mail).day} %b %Y at %H:%M}"
    own = f"{words}\n\n{signature}".strip()
    text = f"{own}\n\nOn {when}, {name} <\n{address}> wrote:\n\n{_marked(_wrapped(text_of(mail), 72))}\n"
    html = (
        f'<div dir="ltr">{_lines(own)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" '
        f'class="gmail_attr">On {when}, {escape(name)} &lt;<a href="mailto:{address}">{address}</a>&gt; wrote:<br></div>'
        f'<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);'
        f'padding-left:1ex">{_inside(mail)}</blockquote></div>'
    )
    return text, html


def _outlook(mail: EmailMessage, words: str, signature: str) -> tuple[str, str]:
    name, address = sender(mail)
    fields = {
        "From": f"{name} <{address}>",
        "Sent": f"{_sent(mail):%d %B %Y %H:%M}",
        "To": str(mail["To"]),
        "Subject": str(mail["Subject"]),
    }
    head = "\n".join(f"{field}: {value}" for field, value in fields.items())
    own = f"{words}\n\n{signature}".strip()
    text = f"{own}\n\n{head}\n\n{text_of(mail)}\n"
    shown = "<br>".join(f"<b>{field}:</b> {escape(value)}" for field, value in fields.items())
    html = (
        f'<div class="WordSection1">{_paragraphs(own)}<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;'
        f'padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">{shown}</p></div></div>{_inside(mail)}</div>'
    )
    return text, html


def _iphone(mail: EmailMessage, words: str) -> tuple[str, str]:
    name, address = sender(mail)
    wrote = f"On {_sent(mail).day} {_sent(mail):%b %Y, at %H:%M}, {name} <{address}> wrote:"
    text = f"{words}\n\nSent from my iPhone\n\n> {wrote}\n> \n> \ufeff{_marked(text_of(mail))[2:]}\n"
    html = (
        f'<div dir="ltr">{_lines(words)}<br><br><div dir="ltr">Sent from my iPhone</div><div dir="ltr"><br><blockquote '
        f'type="cite">{escape(wrote)}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">\ufeff'
        f"{_inside(mail)}</div></blockquote></div>"
    )
    return text, html


def sender(mail: EmailMessage) -> tuple[str, str]:
    """Return the name, and the address that a program prints above the quotation: that of Reply-To or From."""
    return parseaddr(str(mail["From"]))[0], parseaddr(str(mail["From"]))[1]


def _sent(mail: EmailMessage) -> datetime:
    return parsedate_to_datetime(str(mail["Date"]))


def _inside(mail: EmailMessage) -> str:
    """Return what stands within the body of the page that is quoted."""
    found = search(r"<body[^>]*>(.*)</body>", html_of(mail), DOTALL)
    return found[1] if found else _lines(text_of(mail))


def _marked(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())


def _wrapped(text: str, width: int) -> str:
    return "\n".join("\n".join(textwrap.wrap(line, width)) if len(line) > width else line for line in text.splitlines())


def _lines(text: str) -> str:
    return "<br>".join(escape(line) for line in text.splitlines())


def _paragraphs(text: str) -> str:
    return "".join(f'<p class="MsoNormal">{escape(line) or "&nbsp;"}</p>' for line in text.splitlines())
