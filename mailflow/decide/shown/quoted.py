"""Somebody's words as staff are shown them: set off, never one version of them alone, and with what hinders their reading."""

from collections.abc import Mapping
from typing import Final, Protocol

from mailflow.record import Prompt

TWO_VERSIONS: Final = (
    "Please note: this email has two versions, and they do not say the same. The words above are one of them, which some "
    "mail programs show; others show these:"
)


class Said(Protocol):
    """What somebody wrote, as it lies on record."""

    @property
    def words(self) -> str: ...
    @property
    def other_version(self) -> str: ...
    @property
    def notes(self) -> tuple[str, ...]: ...


def quoted(words: str) -> str:
    """Return somebody's words set off as a quotation, so that they cannot be taken for ours."""
    return "\n".join(f"| {line}" for line in words.strip().splitlines()) or "| (no words)"


def added(prompt: Prompt, names: Mapping[str, str]) -> dict[str, str]:
    """Return who wrote what besides the answers to a prompt, of which several people may have answered a part each: their words,
    set off, by their names. Where one answer has two versions, all of it is whoever's that ended it."""
    apart: dict[str, str] = {}
    for by, words in prompt.parts:
        name = names.get(by, "Somebody")
        apart[name] = "\n".join(filter(None, (apart.get(name, ""), words)))
    spoke = {name: quoted(words) for name, words in apart.items() if words.strip()}
    if prompt.other_version.strip():
        return {names.get(prompt.by, "Somebody"): whole(prompt)}
    return spoke


def whole(said: Said) -> str:
    """Return the words of a message, below them what its other version says, if that is something else, and what to know of
    how it could be read."""
    other = f"{TWO_VERSIONS}\n{quoted(said.other_version)}" if said.other_version.strip() else ""
    notes = "\n".join(f"Please note: {note}" for note in said.notes)
    return "\n\n".join(filter(None, (quoted(said.words), other, notes)))
