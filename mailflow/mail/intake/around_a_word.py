"""What somebody says beside a word of command, told apart from what telephones, servers and signatures put there.

The one idea: a word that stops things counts whatever stands beside it. One that lets things go on counts only where nothing
beside it holds anything back.
"""

import re
from collections.abc import Iterable

from mailflow.mail.new_text.furniture import banner, device, tag
from mailflow.mail.new_text.signatures import footer
from mailflow.mail.words.courtesies import names
from mailflow.mail.words.matters import DOUBTS
from mailflow.people import Person


def written(text: str, below: str = "") -> str:
    """Return `text` without what a mail program or a server adds, and without `below`, which is known to stand under every
    email of whoever wrote it."""
    whole = text.strip()
    if below and whole.endswith(below.strip()):
        whole = whole.removesuffix(below.strip())
    paragraphs = (_without_furniture(paragraph) for paragraph in re.split(r"\n[ \t]*\n", whole))
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def _without_furniture(paragraph: str) -> str:
    if _added(paragraph):
        return ""
    return "\n".join(line for line in paragraph.split("\n") if not _added(line)).strip()


def _added(words: str) -> bool:
    return device(words) or banner(words) or tag(words)


def above_the_name(below: str, people: Iterable[Person]) -> str:
    """Return what stands below a word of command and above the name of whoever wrote it."""
    signed = footer(f"-\n{below}", names(people))
    return below.removesuffix(signed).strip() if signed else below


def holds_back(words: str) -> bool:
    """Tell whether what stands beside a word of command may hold something back: a doubt, a condition, a question."""
    return "?" in words or bool(DOUBTS.search(words))
