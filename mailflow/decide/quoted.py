"""Somebody's words as staff are shown them: set off, and never one version of them alone."""

from typing import Final

TWO_VERSIONS: Final = (
    "Please note: this email has two versions, and they do not say the same. The words above are one of them, which some "
    "mail programs show; others show these:"
)


def quoted(words: str) -> str:
    """Return somebody's words set off as a quotation, so that they cannot be taken for ours."""
    return "\n".join(f"| {line}" for line in words.strip().splitlines()) or "| (no words)"


def whole(words: str, other_version: str) -> str:
    """Return the words of a message, and below them what its other version says, if that is something else."""
    other = f"\n\n{TWO_VERSIONS}\n{quoted(other_version)}" if other_version.strip() else ""
    return f"{quoted(words)}{other}"
