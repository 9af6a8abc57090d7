"""HTML turned to the text that a reader of it would see.

The one idea: one walk over the tree, never recursive, that keeps words and breaks, marks quotations as mail programs
do ("> "), and leaves out what the sender's own client does not show. Nothing is fetched and no markup comes out.
Text hidden by its colour alone is kept: nobody can tell from the bytes what colour lies behind it. Text that is struck out
is kept and said to be: it is there to be seen, and does not stand.
"""

import re
from collections.abc import Iterator
from typing import Final

from selectolax.lexbor import LexborHTMLParser, LexborNode

CAP: Final = 256 * 1024
# An HTML parser's work grows with the square of the depth in places: 66,000 nested list items held it for 5 s.
TAGS: Final = 20_000
DEEPEST_QUOTE: Final = 8

UNSEEN: Final = frozenset({"head", "script", "style", "title", "template", "noscript", "select", "textarea", "object"})
BLOCKS: Final = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1"
    " h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tr ul".split()
)
APART: Final = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl"})
_HIDDEN = re.compile(
    r"display:none|visibility:hidden|mso-hide:all|opacity:0(?:\.0+)?(?:;|!|$)|font-size:0(?:\.0+)?(?:[a-z%]{0,3})(?:;|!|$)"
    r"|max-height:0(?:px)?(?:;|!|$)"
)
_STRUCK_STYLE = re.compile(r"text-decoration(?:-line)?:[^;]{0,60}line-through")
STRUCK_TAGS: Final = frozenset({"s", "del", "strike"})
STRUCK: Final = "[struck out: "
_SPACES: Final = " \t\n\r\f\xa0"
_BLANKS = re.compile(r"\n\n\n+")


def text(html: str) -> str:
    """Return the words that `html` shows, line by line; 256 KB or 20,000 tags of it are read."""
    html = html[:CAP].replace("\0", "")
    if html.count("<") > TAGS:
        html = "<".join(html.split("<", TAGS)[:TAGS])
    root = LexborHTMLParser(html).root
    if root is None:
        return ""
    page = _Page()
    for node, entering in _steps(root):
        if entering:
            page.enter(node)
        else:
            page.leave(node)
    return page.words()


def _steps(root: LexborNode) -> Iterator[tuple[LexborNode, bool]]:
    """Yield every visible node twice, on entering and on leaving it; text nodes only on entering."""
    stack: list[tuple[LexborNode, bool]] = [(root, True)]
    while stack:
        node, entering = stack.pop()
        if not entering:
            yield node, False
            if node.next is not None:
                stack.append((node.next, True))
            continue
        if node.is_element_node and not _unseen(node):
            yield node, True
            stack.append((node, False))
            if node.child is not None:
                stack.append((node.child, True))
            continue
        if node.is_text_node:
            yield node, True
        if node.next is not None:
            stack.append((node.next, True))


def _unseen(node: LexborNode) -> bool:
    if node.tag in UNSEEN:
        return True
    attributes = node.attributes
    if not attributes:
        return False
    return "hidden" in attributes or bool(_HIDDEN.search(_style(node)))


def _style(node: LexborNode) -> str:
    return "".join((node.attributes.get("style") or "").lower().split())


def _struck(node: LexborNode) -> bool:
    return node.tag in STRUCK_TAGS or bool(node.attributes and _STRUCK_STYLE.search(_style(node)))


class _Page:
    """The lines written so far. Kept while one text is made, and never handed out."""

    __slots__ = ("blank", "kept", "line", "lines", "lists", "quotes")

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.line: list[str] = []
        self.lists: list[int] = []
        self.quotes = 0
        self.kept = 0
        self.blank = False

    def enter(self, node: LexborNode) -> None:
        match node.tag:
            case "-text":
                self._write(node.text_content or "")
            case "br":
                self._end()
                self.blank = False
            case "img":
                self._picture(node)
            case "td" | "th":
                self._space()
            case tag if tag in BLOCKS:
                self._open(tag or "")
        if node.is_element_node and _struck(node):
            self.line.append(STRUCK)

    def _open(self, tag: str) -> None:
        self._break(apart=tag in APART)
        match tag:
            case "blockquote":
                self.quotes += 1
            case "pre":
                self.kept += 1
            case "ul":
                self.lists.append(-1)
            case "ol":
                self.lists.append(0)
            case "li":
                self._mark()

    def leave(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if _struck(node):
            self._end_struck()
        if tag not in BLOCKS:
            return
        self._break(apart=tag in APART)
        match tag:
            case "blockquote":
                self.quotes -= 1
            case "pre":
                self.kept -= 1
            case "ul" | "ol":
                self.lists.pop()

    def _end_struck(self) -> None:
        while self.line and not self.line[-1].strip():
            self.line.pop()
        if self.line and self.line[-1] == STRUCK:
            self.line.pop()
        else:
            self.line.append("]")

    def _write(self, words: str) -> None:
        if self.kept:
            first, *rest = words.split("\n")
            self.line.append(first)
            for line in rest:
                self._end()
                self.line.append(line)
            return
        if words.strip(_SPACES):
            self.line.append(words)  # spaces inside become one with the end of the line
        else:
            self._space()

    def _space(self) -> None:
        if self.line and not self.line[-1].endswith(" "):
            self.line.append(" ")

    def _mark(self) -> None:
        if self.lists and self.lists[-1] >= 0:
            self.lists[-1] += 1
            self.line.append(f"{self.lists[-1]}. ")
        else:
            self.line.append("- ")

    def _picture(self, node: LexborNode) -> None:
        # Outlook and Gmail send a thumbs-up as a picture whose alternative text is the sign itself.
        sign = node.attributes.get("alt") or ""
        if 0 < len(sign) <= 8 and not sign.isascii() and not any(character.isalpha() for character in sign):
            self.line.append(sign)

    def _break(self, *, apart: bool) -> None:
        if self.line:
            self._end()
        self.blank = self.blank or (apart and bool(self.lines))

    def _end(self) -> None:
        line = "".join(self.line)
        line = line.rstrip() if self.kept else " ".join(line.split())
        mark = "> " * min(self.quotes, DEEPEST_QUOTE)
        if self.blank and line:
            self.lines.append(mark.rstrip())
            self.blank = False
        self.lines.append((mark + line).rstrip())
        self.line.clear()

    def words(self) -> str:
        self._break(apart=False)
        return _BLANKS.sub("\n\n", "\n".join(self.lines)).strip("\n")
