"""Replies as bytes on the wire, the way mail programs write them: alphabets, transfer encodings, parts, headers.

The one idea: nothing here is made by the library that will read it; lines, boundaries and encodings are written out.
"""

import base64
import quopri
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import Final

ENCODINGS: Final = (
    ("utf-8", "quoted-printable"),
    ("utf-8", "base64"),
    ("utf-8", "8bit"),
    ("iso-8859-1", "quoted-printable"),
    ("windows-1252", "quoted-printable"),
    ("windows-1252", "8bit"),
    ("iso-2022-jp", "7bit"),
    ("us-ascii", "7bit"),
    ("utf-16", "base64"),
    ("iso-8859-15", "base64"),
    ("unknown-8bit", "8bit"),
)
"""Alphabets and transfer encodings."""
MEANT: Final = {"unknown-8bit": "utf-8", "iso-8859-1": "windows-1252"}
"""What is written under a label, where that is not what the label says: mail programs have always done so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a mail program makes of a reply: its plain and its formatted version, "" for one that it does not write.
    `more` are headers besides; `files` attachments by name."""

    plain: str = ""
    html: str = ""
    flowed: bool = False
    more: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)


def part(words: str, kind: str, charset: str, encoding: str, *, flowed: bool = False) -> bytes:
    """Return one text part with its headers."""
    content = words.replace("\n", "\r\n").encode(MEANT.get(charset, charset))
    if encoding == "base64":
        body = base64.encodebytes(content).replace(b"\n", b"\r\n")
    elif encoding == "quoted-printable":
        body = quopri.encodestring(content.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n")
    else:
        body = content
    more = "; format=flowed; delsp=no" if flowed else ""
    head = f"Content-Type: text/{kind}; charset={charset}{more}\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
    return head.encode() + body + b"\r\n"


def writable(words: str, charset: str) -> bool:
    """Say whether an alphabet has every letter of these words; a mail program takes another if not."""
    try:
        words.encode(MEANT.get(charset, charset))
    except UnicodeEncodeError:
        return False
    return True


def written(reply: Reply, head: Mapping[str, str], charset: str = "utf-8", encoding: str = "quoted-printable") -> bytes:
    """Return the whole message. Headers of an empty value are left out."""
    versions = [
        part(words, kind, charset, encoding, flowed=reply.flowed and kind == "plain")
        for kind, words in (("plain", reply.plain), ("html", reply.html))
        if words
    ]
    content = versions[0] if len(versions) == 1 else boxed(versions, "alternative", "=_alt")
    if reply.files:
        files = [_file(name, inside) for name, inside in reply.files.items()]
        content = boxed([content, *files], "mixed", "=_mix")
    lines = [f"{name}: {value}\r\n" for name, value in {**head, **reply.more}.items() if value]
    return "".join(lines).encode("utf-8") + b"MIME-Version: 1.0\r\n" + content


def boxed(parts: list[bytes], kind: str, boundary: str) -> bytes:
    head = f'Content-Type: multipart/{kind}; boundary="{boundary}"\r\n\r\n'.encode()
    return head + b"".join(f"--{boundary}\r\n".encode() + each for each in parts) + f"--{boundary}--\r\n".encode()


def _file(name: str, inside: bytes) -> bytes:
    head = f'Content-Type: application/octet-stream; name="{name}"\r\nContent-Disposition: attachment; filename="{name}"\r\n'
    return f"{head}Content-Transfer-Encoding: base64\r\n\r\n".encode() + base64.encodebytes(inside)


# Words in lines and in tags ------------------------------------------------------------------------------------------


def marked(text: str, mark: str = "> ") -> str:
    return "\n".join((mark + line).rstrip() for line in text.split("\n"))


def wrapped(text: str, width: int) -> str:
    return "\n".join(
        "\n".join(textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False))
        if len(line) > width
        else line
        for line in text.split("\n")
    )


def paragraphs(words: str, open_: str, close: str, empty: str) -> str:
    """Return each line in a tag of its own, as mail programs write what is typed."""
    return "\n".join(
        open_ + (escape(line, quote=False) if line.strip() else empty) + close for line in words.split("\n")
    )


def inside(page: str) -> str:
    """Return what stands within the page that we sent: the part that mail programs quote."""
    return page.partition("<main")[2].partition(">")[2].partition("</main>")[0]


class _Flat(HTMLParser):
    """A page as the plain text that mail programs make of it, on their own account, beside the formatted version."""

    APART: Final = frozenset({"p", "h2", "div", "blockquote", "hr", "br", "ul", "li"})
    GAPS: Final = frozenset({"p", "h2", "div", "blockquote"})

    def __init__(self, *, bold: str, links: bool, mark: str) -> None:
        super().__init__()
        self.bold, self.links, self.mark = bold, links, mark
        self.lines: list[str] = []
        self.line, self.target, self.depth, self.gap = "", "", 0, False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tag(tag)
        if tag == "blockquote":
            self.depth += 1
        if tag == "li":
            self.line = "- "
        if tag == "a":
            self.target = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self.links:
            self.line += f"<{self.target}>"
        self._tag(tag)
        if tag == "blockquote":
            self.depth -= 1

    def _tag(self, tag: str) -> None:
        if tag == "b":
            self.line += self.bold
        if tag in self.APART:
            if self.line.strip():
                if self.gap and self.lines:
                    self.lines.append(self.mark * self.depth)
                self.lines.append(self.mark * self.depth + self.line.strip())
                self.gap = False
            self.line, self.gap = "", self.gap or tag in self.GAPS

    def handle_data(self, data: str) -> None:
        before = " " if self.line and data[:1].isspace() else ""
        self.line += before + " ".join(data.split()) + (" " if data[-1:].isspace() and data.strip() else "")


def flat(page: str, *, bold: str = "", links: bool = False, mark: str = "") -> str:
    """Return the page that we sent as plain text: `bold` is put around bold words, the targets of links behind them,
    and `mark` before each line of a quotation in it."""
    reader = _Flat(bold=bold, links=links, mark=mark)
    reader.feed(inside(page) + "<p></p>")
    return "\n".join(line.rstrip() for line in reader.lines)
