"""Figures in columns, for a person at a terminal."""

from collections.abc import Iterable, Sequence


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return rows under their columns: the first to the left, the others to the right."""
    lines = [tuple(map(str, row)) for row in (columns, *rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    made = [
        "  ".join(
            cell.ljust(width) if n == 0 else cell.rjust(width)
            for n, (cell, width) in enumerate(zip(line, widths, strict=True))
        )
        for line in lines
    ]
    return "\n".join([title, "-" * len(title), *made, ""])


def share(part: int, whole: int) -> str:
    """Return a part as a percentage that never rounds up to all, or down to nothing."""
    if not whole:
        return "-"
    percent = 100 * part / whole
    shown = f"{percent:.2f}"
    if part < whole and shown == "100.00":
        shown = "99.99"
    if part and shown == "0.00":
        shown = "0.01"
    return f"{shown} %"


def misses(title: str, lines: Iterable[str], most: int = 400) -> str:
    """Return what went wrong, a line each; "" if nothing did."""
    found = list(lines)
    if not found:
        return ""
    more = [f"... and {len(found) - most} more"] if len(found) > most else []
    return "\n".join([f"{title} ({len(found)}):", *(f"  {line}" for line in found[:most]), *more, ""])
