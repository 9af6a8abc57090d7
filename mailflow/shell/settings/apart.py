"""The settings, read by a copy of this process that then ends.

The one idea: pydantic and the calendar of holidays are needed once, at the start, and would be held for as long as the
daemon runs, 15 MB of them. A copy (fork) has all that this process has, so it costs no start of its own; it must be made
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

from mailflow.shell.settings import Settings, load


def load_apart(path: Path) -> Settings:
    """Return the same as `load`, and raise the same."""
    apart = get_context("fork")
    here, there = apart.Pipe(duplex=False)
    copy = apart.Process(target=_tell, args=(path, there))
    copy.start()
    there.close()
    try:
        settings = here.recv()
    finally:
        copy.join()
        here.close()
    if isinstance(settings, Exception):
        raise settings
    assert isinstance(settings, Settings)
    return replace(settings, secrets=replace(settings.secrets, environ=os.environ))


def _tell(path: Path, there: Connection) -> None:
    copyreg.pickle(MappingProxyType, _taken_apart)
    try:
        there.send(load(path, {}))
    except Exception as fault:  # noqa: BLE001 (whatever it is, it is raised where the settings are wanted)
        there.send(fault)


def _taken_apart(proxy: "MappingProxyType[Any, Any]") -> tuple[Callable[[Any], Any], tuple[dict[Any, Any]]]:
    return _put_together, (dict(proxy),)


def _put_together(held: dict[Any, Any]) -> "MappingProxyType[Any, Any]":
    return MappingProxyType(held)
