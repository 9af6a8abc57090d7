"""What every email of ours to our own people has in common: the lines that open it, and how others' words are set off."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

LINE = "-" * 40
NEUTRAL = "Confidential. Please do not open this while your screen is shared."
ACT_NOW, ACT_TODAY, ANSWER = "Act now", "Please act today", "Please reply"
"""What a subject may say besides the reference and the day: how soon, and never what of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """An email's subject and body, and ready replies: what a tap writes, by what the button says."""

    subject: str
    body: str
    links: Mapping[str, str] = field(default_factory=dict)


def opens(reference: str, says: str) -> str:
    """Return the two lines that a phone previews: longer than the preview, so that no name stands in it."""
    return f"{NEUTRAL}\nAbout {f'reference {reference}' if reference else 'mailflow itself'}. {says}"


def server_said(reply: str) -> str:
    """Return as a sentence what a mail server gave as its reason; "" where it gave none."""
    reason = " ".join(reply.split()).rstrip(".")
    return f"The mail server said: {reason}." if reason else ""


def set_off(words: str) -> str:
    """Return `words` with other people's lines marked as the text format has it: "> " for "| "."""
    return re.sub(r"(?m)^\| ?", "> ", words)
