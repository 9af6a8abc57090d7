"""Runs of UIDs: what is done with, in as few lines as can be."""

from typing import NamedTuple


class Span(NamedTuple):
    """UIDs from `first` to `last`, both included."""

    first: int
    last: int


def merge(spans: list[Span]) -> list[Span]:
    """Return the same UIDs in as few spans as can be, in order."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.first <= merged[-1].last + 1:
            merged[-1] = Span(merged[-1].first, max(merged[-1].last, span.last))
        else:
            merged.append(span)
    return merged
