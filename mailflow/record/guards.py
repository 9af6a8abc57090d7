"""What the parts of `evolve` share: refusing what cannot have happened, and looking things up by their number.

The one idea: a number is given once, and whatever names a number names something that is there.
"""

from collections.abc import Mapping
from typing import TypeVar

from mailflow.record.altered import altered
from mailflow.record.case import Case

T = TypeVar("T")


class CannotHaveHappened(Exception):
    """The record says something that this program never writes."""


def must(holds: bool, otherwise: str) -> None:
    """Raise `CannotHaveHappened`, saying what it was, unless this holds."""
    if not holds:
        raise CannotHaveHappened(otherwise)


def of(mapping: Mapping[int, T], number: int) -> T:
    """Return what has this number. Raises `CannotHaveHappened`."""
    if number not in mapping:
        raise CannotHaveHappened(f"there is no number {number}")
    return mapping[number]


def new(mapping: Mapping[int, T], number: int, value: T) -> dict[int, T]:
    """Return the mapping with something new in it. Raises `CannotHaveHappened` if the number was given before."""
    must(number not in mapping and number > 0, f"the number {number} given twice")
    return {**mapping, number: value}


def known(case: Case, key: str) -> Case:
    """Return the case that knows this message, so that a repeat of it is nothing new."""
    return altered(case, keys=case.keys | {key}) if key else case
