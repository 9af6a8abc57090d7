"""The sayings of `sayings.txt`, by question, item and choice: "don't know him", "that's her email", "he denies it".

The one idea: they are data. Their file says what a saying is, and what is left out of it on purpose.
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Final

_FILE: Final = resources.files("mailflow.mail.answers") / "sayings.txt"
_HEADING: Final = re.compile(r"\[(?P<question>[a-z ]+): (?P<item>[a-z ]+)\]")
_SLOTS: Final = "[slots]"

Sayings = Mapping[tuple[str, str], Mapping[str, tuple[str, ...]]]
"""By question and item, then by choice."""


@cache
def sayings() -> Sayings:
    """Return all sayings, with what their slots mean; {head} is left, since it depends on who the Head Teacher is."""
    slots: dict[str, str] = {}
    found: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {}
    choices: dict[str, tuple[str, ...]] | None = None
    for line in _FILE.read_text(encoding="utf-8").partition(_SLOTS)[2].splitlines():
        heading = _HEADING.fullmatch(line)
        name, _, says = line.partition(": ")
        for slot, means in slots.items():
            says = says.replace("{" + slot + "}", means)
        if heading:
            choices = found.setdefault((heading["question"], heading["item"]), {})
        elif line and choices is None:
            slots[name] = says
        elif line and choices is not None:
            choices[name] = (*choices.get(name, ()), says)
    return found


@cache
def pattern(saying: str, heads: tuple[str, ...]) -> re.Pattern[str]:
    """Return a saying as an expression. `heads`: the names of the Head Teacher."""
    head = "|".join(["the head(?: teacher)?", *(re.escape(name.casefold()) for name in heads)])
    return re.compile(saying.replace("{head}", f"(?:{head})"))
