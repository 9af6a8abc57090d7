"""What the pages that a school signs are made of.

The one idea: blocks know nothing of HTML or of paper, so that both say the same.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 4; `new_page`: it begins one."""

    level: int
    words: str
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `quiet` is set smaller and grey."""

    words: str
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of the policy, in its own words."""

    words: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `widths` are the shares of its columns."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Points:
    """A list: each point with what stands under it."""

    points: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """The wording of a letter, subject and body, exactly as the file has it, below who it is to and who releases it."""

    about: str
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign: who, with their name if it is known."""

    who: tuple[tuple[str, str], ...]


Block = Heading | Paragraph | Quote | Table | Points | Wording | Signatures
