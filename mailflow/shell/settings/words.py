"""What is wrong in config.toml, said so that a school's technician can put it right.

The one idea: a mistake has three parts, where it is, what it is and what to do, and none of them is a traceback. What
pydantic finds is put into the same words here as what we find ourselves.
"""

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin, get_type_hints

from mailflow.shell.in_words import InWords
from mailflow.spans import Span

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Path = tuple[str | int, ...]
"""The way to a value in the file: table names, keys, and numbers of items from 0."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """`place` as a person would find it ("[people.finch] address, line 41"), `what` is wrong, and what to `do`."""

    place: str
    what: str
    do: str


@dataclass(frozen=True, slots=True)
class Found:
    """A mistake at a path, before its line is looked up. `value`: the item of a list that it is about; `absent`: the
    mistake is that something is not there, which may only be because its line could not be read."""

    path: Path
    what: str
    do: str
    value: object = None
    absent: bool = False


class ConfigMistakes(InWords):
    """The file cannot be used. `mistakes` are all that could be found in one reading, in the file's order."""

    def __init__(self, mistakes: tuple[Mistake, ...]) -> None:
        super().__init__(mistakes)
        self.mistakes = mistakes

    def __str__(self) -> str:
        count = "1 mistake" if len(self.mistakes) == 1 else f"{len(self.mistakes)} mistakes"
        rows = (
            f"{number}. {mistake.place}\n   {mistake.what}\n   What to do: {mistake.do}"
            for number, mistake in enumerate(self.mistakes, 1)
        )
        return "\n\n".join((f"There {'is' if count.startswith('1 ') else 'are'} {count} in the configuration:", *rows))


def refuse(what: str, do: str) -> ValueError:
    """Return the error that a check raises for a value: both sentences reach the reader as they are."""
    from pydantic_core import PydanticCustomError

    return PydanticCustomError("refused", "{what}", {"what": what, "do": do})


def shown(value: object) -> str:
    """Return a value as it can be shown, text in quotes."""
    return f'"{plain(value)}"' if isinstance(value, str) else plain(value)


def plain(value: object) -> str:
    """Return a value's text on one line, not too long, without anything that a terminal would obey."""
    text = "".join(character if character.isprintable() else " " for character in str(value)[: LONGEST_SHOWN + 1])
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "..."


LONGEST_SHOWN: Final = 60


def nearest(word: str, known: Iterable[str], alike: float = 0.6) -> str | None:
    """Return the known word most like `word`, or None if none is at least so much `alike` (1: the same)."""
    close = difflib.get_close_matches(word.casefold()[:LONGEST_SHOWN], list(known), n=1, cutoff=alike)
    return close[0] if close else None


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return what to do about a word that is not known: the nearest one, and the whole list."""
    words = list(known)
    meant = nearest(word, words)
    listed = ", ".join(f'"{each}"' for each in words)
    return (f'Did you mean "{meant}"? ' if meant else "") + f"Known here: {listed}."


# Where ---------------------------------------------------------------------------------------------------------------


def place(path: Path, *, table: bool) -> str:
    """Return a path as a person looks for it. `table`: what lies there is itself a table."""
    names = path
    while names and isinstance(names[-1], int) and not table:
        names = names[:-1]
    number = next((at for at, name in enumerate(names) if isinstance(name, int)), None)
    if number is not None:
        rest = " ".join(str(name) for name in names[number + 1 :])
        return f"[[{_dotted(names[:number])}]] number {int(names[number]) + 1}{', ' + rest if rest else ''}"
    if table or len(names) == 1:
        return f"[{_dotted(names)}]" if names else "the file as a whole"
    return f"[{_dotted(names[:-1])}] {names[-1]}" if names else "the file as a whole"


def _dotted(names: Path) -> str:
    return ".".join(plain(name) for name in names)


# What pydantic found -------------------------------------------------------------------------------------------------

KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "string_type": ("is not text", 'Write text in straight quotes: "like this".'),
    "int_type": ("is not a whole number", "Write digits only, without quotes."),
    "int_from_float": ("is not a whole number", "Write digits only, without quotes."),
    "bool_type": ("is neither true nor false", "Write true or false, in small letters and without quotes."),
    "tuple_type": ("is not a list", 'Write a list in square brackets: ["one", "another"].'),
    "dict_type": ("is not a table", "Write a table with its name in square brackets on a line of its own."),
    "dataclass_type": ("is not a table", "Write a table with its name in square brackets on a line of its own."),
    "string_too_short": ("is empty", "Write something here."),
    "string_too_long": ("is too long", "Write it shorter."),
    "too_short": ("is empty", "Write at least one."),
    "greater_than_equal": ("is too small", "The smallest that may stand here is {ge}."),
    "less_than_equal": ("is too big", "The biggest that may stand here is {le}."),
}


def said_of(error: "ErrorDetails", model: type) -> Found:
    """Return what pydantic found, in our words. `model` is the shape of the whole file."""
    path: Path = tuple(step for step in error["loc"] if step != "[key]")
    context, kind, name = error.get("ctx", {}), error["type"], str(error["loc"][-1]) if error["loc"] else ""
    if kind == "refused":
        return Found(path, str(context["what"]), str(context["do"]), error["input"])
    if kind == "unexpected_keyword_argument":
        what = f"nothing called {shown(name)} is known here"
        return Found(path, what, suggestion(name, keys_at(model, path[:-1])))
    if kind == "missing":
        table = f"[{_dotted(path)}]" if keys_at(model, path) else ""
        do = f"Add {table or f'{name} = ...'}; config.toml as it was delivered shows how."
        return Found(path[:-1], f"the {'table' if table else 'line'} {table or name} is missing", do, absent=True)
    what, do = KINDS.get(kind, (error["msg"], "config.toml as it was delivered shows what may stand here."))
    about = "this" if path[:1] == ("secrets",) else shown(error["input"])
    about = "" if isinstance(error["input"], dict | list) else f"{about} "
    return Found(path, about + what, do.format(**context), error["input"])


def keys_at(model: type, path: Path) -> tuple[str, ...]:
    """Return the keys that may stand in the table at `path`; none if no table of fixed keys belongs there."""
    kind: Any = model
    for step in path:
        if is_dataclass(kind):
            kind = get_type_hints(kind).get(str(step))
        else:
            kind = get_args(kind)[-1] if get_origin(kind) is dict else next(iter(get_args(kind)), None)
    return tuple(key.name for key in fields(kind)) if is_dataclass(kind) and kind is not Span else ()
