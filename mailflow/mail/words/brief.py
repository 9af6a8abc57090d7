"""Somebody's words as we quote them back to them: on one line, and not more than tell which words are meant."""

from typing import Final

MOST: Final = 60


def brief(words: str) -> str:
    """Return the first of these words, with a mark where there are more."""
    line = " ".join(words.split())
    if len(line) <= MOST:
        return line
    begins, _, _ = line[: MOST - 1].rpartition(" ")
    return f"{begins or line[: MOST - 2]} …"
