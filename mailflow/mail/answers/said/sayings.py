"""The sayings of `sayings.txt`, by question, item and choice: "don't know him", "that's her email", "he denies it"."""

import re
from collections.abc import Mapping
from functools import cache

from mailflow.mail.answers.said.phrases import phrases


@cache
def sayings() -> Mapping[tuple[str, str], Mapping[str, tuple[str, ...]]]:
    """Return all sayings by question and item, then by choice; {head} is left, since it depends on who the Head Teacher is."""
    found: dict[tuple[str, str], dict[str, tuple[str, ...]]] = {}
    for heading, lines in phrases("sayings.txt").items():
        question, _, item = heading.partition(": ")
        choices = found.setdefault((question, item), {})
        for choice, _, says in (line.partition(": ") for line in lines):
            choices[choice] = (*choices.get(choice, ()), says)
    return found


@cache
def pattern(saying: str, heads: tuple[str, ...]) -> re.Pattern[str]:
    """Return a saying as an expression. `heads`: the names of the Head Teacher."""
    head = "|".join(["the head(?: teacher)?", *(re.escape(name.casefold()) for name in heads)])
    return re.compile(saying.replace("{head}", f"(?:{head})"))
