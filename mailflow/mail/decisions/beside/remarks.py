"""Remarks that cannot matter to a decision: praise of the letter, sympathy, how the writer's day is, what became of an email.

The one idea: a remark is a whole clause, either one of the known sayings, or one that tells something in nothing but everyday
words. Beside a plain yes it is left unread; a clause with one other word is something said.
"""

import re
from collections.abc import Callable
from typing import Final

from mailflow.mail.decisions.beside.harmless import harmless
from mailflow.mail.decisions.beside.sayings import SAID
from mailflow.mail.words.matters import could_matter

_TITLED: Final = re.compile(r"\b(?:mr|mrs|miss|ms|dr)\.? ([a-z][\w'’-]*)", re.IGNORECASE)
_CLAUSE: Final = re.compile(r"[\w'’ ,;:&/-]{3,300}")
_ENDS: Final = re.compile(r"\s*(?:[.!)]|\n|$|\s[-–—]\s|[\u2600-\u27bf\U0001f300-\U0001faff])")
_JOINT: Final = re.compile(r"\s*(?:,|;|:|\s[-–—]\s|\s(?:and|so)\s)")
"""Where praise may end that leads to the word: "Lovely job that, approve", "reads well so approve"."""


def saying_end(text: str, at: int) -> int:
    """Return where the longest harmless saying ends that begins at `at`, with its brackets if it has some; else `at`."""

    def end(begin: int) -> int:
        longest = max((m.end() for each in SAID if (m := each.match(text, begin))), default=begin)
        named = _TITLED.findall(text, begin, longest)
        return begin if any(could_matter(name) for name in named) else longest

    return within_brackets(text, at, end)


def sentence_end(text: str, at: int, *, led: bool) -> int:
    """Return where a harmless sentence ends that begins at `at`, with its brackets if it has some; `at` if it is none.

    `led`: the word is still to come, so that praise may end at a joint as well."""

    def end(begin: int) -> int:
        whole = _CLAUSE.match(text, begin)
        if whole is None:
            return begin
        clause = whole.group()
        if _ENDS.match(text, whole.end()) and harmless(_without_sayings(clause)):
            return begin + len(clause.rstrip(" ,;:-"))
        ends = [joint.start() for joint in _JOINT.finditer(clause)][:8] if led else []
        return next((begin + size for size in reversed(ends) if harmless(clause[:size])), begin)

    return within_brackets(text, at, end)


def _without_sayings(clause: str) -> str:
    """Leave off the sayings at the end of a clause, behind commas."""
    parts = clause.split(",")
    while len(parts) > 1 and any(each.fullmatch(parts[-1].strip()) for each in SAID):
        parts.pop()
    return ",".join(parts)


def within_brackets(text: str, at: int, end_of: Callable[[int], int]) -> int:
    """Return where what begins at `at` ends, by `end_of`; if it opens with a bracket, with the one that closes it."""
    begin = at + text.startswith("(", at)
    end = end_of(begin)
    if end == begin or begin == at:
        return end if end > begin else at
    closed = re.compile(r"[.!]?\)").match(text, end)
    return closed.end() if closed else at
