"""The lists of phrases, which are data: in each file a line under a heading is a phrase, a regular expression.

The one idea: what is understood and what is passed over can be read and checked by somebody who reads no Python.
"""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Final

_FILES: Final = resources.files("mailflow.mail.answers.said")
_SLOTS: Final = "slots"


@cache
def phrases(file: str) -> Mapping[str, tuple[str, ...]]:
    """Return the lines of a file by their headings, with the meaning of each word in braces in its place."""
    slots: dict[str, str] = {}
    found: dict[str, tuple[str, ...]] = {}
    heading = ""
    for line in (_FILES / file).read_text(encoding="utf-8").splitlines():
        for slot, means in slots.items():
            line = line.replace("{" + slot + "}", means)
        if line.startswith("[") and line.endswith("]"):
            heading = line[1:-1]
        elif line and heading == _SLOTS:
            name, _, means = line.partition(": ")
            slots[name] = means
        elif line and heading:
            found[heading] = (*found.get(heading, ()), line)
    return found
