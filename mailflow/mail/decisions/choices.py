"""Which word of command stands at a place in a reply, in whatever form, and whether an ordinary word is meant as one.

The one idea: "approved" is APPROVE, and so is one slip of a finger in it; "none of us" is no NONE.
"""

import re
from functools import cache
from typing import Final

from mailflow.mail.decisions.slips import slipped
from mailflow.prompt.items import Choice, Choose

_WORD_ALONE: Final = re.compile(r"[A-Za-z]{5,10}(?![\w'’])")
_WORD_GOES_ON: Final = re.compile(r"[\w'’]")
_ORDINARY: Final = {
    "NONE": re.compile(
        r"\s*(?:[.,:;\-–—(\n!🙏]|$|as\b|because\b|since\b|thanks\b|thank you\b|(?=\w*\d)[a-z0-9]{4}[.,\n])"
    ),
    "MORE": re.compile(r"(?!\s+(?:or less|than|later|soon|to follow|power|anon)\b)"),
    "CHANGE": re.compile(r"(?!\s+(?:of|nothing|is|my mind)\b)"),
    "HOLD": re.compile(r"(?!\s+(?:on|fire|off)\b)"),
    "TALK": re.compile(r"(?!\s+(?:later|soon|of|to the hand)\b)"),
}
_ENDINGS: Final = {"NONE": "", "MORE": "", "HOLD": "", "SEND": "", "TALK": "", "CHANGE": "[ds]?"}


def choice_at(item: Choose, text: str, at: int) -> tuple[Choice, int] | None:
    """Return the choice whose word stands in `text` at `at` ("approve", "Approved"), and where that word ends."""
    word = _WORD_ALONE.match(text, at)
    for choice in item.choices:
        match = _command_word(choice.key).match(text, at)
        if match and ends(text, match.end()):
            return choice, match.end()
        if word and slipped(choice.key, word.group()):
            return choice, word.end()
    return None


@cache
def _command_word(key: str) -> re.Pattern[str]:
    ending = _ENDINGS.get(key, "d?" if key.endswith("E") else "(?:ed)?")
    return re.compile(f"{re.escape(key)}{ending}", re.IGNORECASE)


def with_own_words(choice: Choice, end: int, text: str) -> int:
    """Return where the whole line of a choice ends, as the email prints it, if it is copied behind its word."""
    own, deciding = (
        r"[\s,]+".join(re.escape(word) for word in says.split()) for says in (choice.says, choice.deciding)
    )
    before = rf"(?:(?:decide as recommended,? and|{deciding})\s+)?"
    copied = re.compile(rf"[\s–—-]{{1,20}}{before}{own}", re.IGNORECASE).match(text, end)
    return copied.end() if copied and ends(text, copied.end()) else end


def meant_as_command(choice: Choice, text: str, at: int, end: int) -> bool:
    """Say whether an ordinary word ("none", "more") that opens the text is meant as the command."""
    ordinary = _ORDINARY.get(choice.key)
    return ordinary is None or text[at:end].isupper() or bool(ordinary.match(text[end:].lower()))


def ends(text: str, at: int) -> bool:
    """Say whether a word ends at `at`."""
    return not _WORD_GOES_ON.match(text, at)
