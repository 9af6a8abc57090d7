"""The settings, read by a copy of this process that then ends.

The one idea: pydantic and the calendar of holidays are needed once, at the start, and would be held for as long as the
daemon runs, 12 MB of them. A copy (fork) has all that this process has, so it costs no start of its own; it must be made
before there are threads, which it would not have.
"""

import copyreg
import os
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from types import MappingProxyType
from typing import Any

from mailflow.shell.settings import ConfigMistakes, Mistake, Settings, load


def load_apart(path: Path) -> Settings:
    """Return the same as `load`, and raise the same."""
    apart = get_context("fork")
    here, there = apart.Pipe(duplex=False)
    copy = apart.Process(target=_tell, args=(path, there))
    copy.start()
    there.close()
    try:
        told = here.recv()
    except (EOFError, OSError):
        why = "it could not be read to its end: the process that read it was ended"
        raise ConfigMistakes((Mistake(str(path), why, "Try again; is there memory enough?"),)) from None
    finally:
        copy.join()
        here.close()
    if isinstance(told, ConfigMistakes):
        raise told
    if told is None:
        return load(path)
    assert isinstance(told, Settings)
    return replace(told, secrets=replace(told.secrets, environ=os.environ))


def _tell(path: Path, there: Connection) -> None:
    """Say what the settings are, or the mistakes in them; None: it has to be read where it is wanted, to fail there."""
    copyreg.pickle(MappingProxyType, _taken_apart)
    try:
        there.send(load(path, {}))
    except ConfigMistakes as mistakes:
        there.send(mistakes)
    except Exception:  # noqa: BLE001 (it is raised again over there, whole, whatever it is)
        there.send(None)


def _taken_apart(proxy: "MappingProxyType[Any, Any]") -> tuple[Callable[[Any], Any], tuple[dict[Any, Any]]]:
    return _put_together, (dict(proxy),)


def _put_together(held: dict[Any, Any]) -> "MappingProxyType[Any, Any]":
    return MappingProxyType(held)
