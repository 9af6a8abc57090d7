"""Events as plain rows for storage, and back.

The one idea: each stored event has a kind and a version; one function, `upgrade`, brings an old shape to today's, so
that a file written by any earlier version loads.
"""

import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import Enum
from functools import cache
from typing import Any

from mailflow.record import events, school_events
from mailflow.record.events import Event, Recorded

Row = dict[str, Any]
VERSION = 1


class UnknownEvent(Exception):
    """A stored row has a kind or a version that this program does not know: it was written by a newer one."""


def to_row(number: int, at: datetime, event: "Event | school_events.SchoolEvent") -> Row:
    """Return the row in which an event is stored."""
    return {"n": number, "at": at.isoformat(), "kind": type(event).__name__, "v": VERSION, "data": _plain(event)}


def from_row(row: Row) -> Recorded:
    """Return the recorded event of a stored row. Raises `UnknownEvent`."""
    row = upgrade(row)
    kind = KINDS.get(row["kind"])
    if kind is None or row["v"] > VERSION:
        raise UnknownEvent(f"{row['kind']} version {row['v']} was written by a newer mailflow")
    return Recorded(row["n"], datetime.fromisoformat(row["at"]), _reader(kind)(row["data"]))


def upgrade(row: Row) -> Row:
    """Return a row of an old version in today's shape. There has been one version so far."""
    return row


def _plain(value: Any) -> Any:
    if value is None or type(value) in (str, int, bool):
        return value
    if isinstance(value, Enum):
        return value.value
    if is_dataclass(value):
        return {name: _plain(getattr(value, name)) for name in _names(value.__class__)}
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, frozenset):
        return sorted(_plain(one) for one in value)
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    return value


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """Return the function that reads a plain value as `kind`, made once for each kind."""
    origin, args = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        inner = _reader(next(arg for arg in args if arg is not type(None)))
        return lambda plain: None if plain is None else inner(plain)
    if origin is tuple:
        inner = _reader(args[0])
        return lambda plain: tuple(inner(one) for one in plain)
    if origin is frozenset:
        inner = _reader(args[0])
        return lambda plain: frozenset(inner(one) for one in plain)
    if origin is not None and issubclass(origin, Mapping):
        of_key, of_value = _reader(args[0]), _reader(args[1])
        return lambda plain: {of_key(key): of_value(one) for key, one in plain.items()}
    if kind is datetime:
        return datetime.fromisoformat
    if isinstance(kind, type) and is_dataclass(kind):
        return _dataclass_reader(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return int if kind is int else (lambda plain: plain)


def _dataclass_reader(kind: type) -> Callable[[Any], Any]:
    hints = typing.get_type_hints(kind)
    readers = {f.name: _reader(hints[f.name]) for f in fields(kind)}
    return lambda plain: kind(**{name: readers[name](value) for name, value in plain.items() if name in readers})


KINDS: Mapping[str, type] = {
    kind.__name__: kind for kind in (*typing.get_args(events.Event), *typing.get_args(school_events.SchoolEvent))
}
