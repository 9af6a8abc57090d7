"""Which letters leave for people outside the staff, who releases each, and what each must and must not contain.

The one idea: a letter is one row here and one wording file, templates/letters/<name>.txt. Nothing reaches a parent
that is not one of these, with its exact content released by the person whom the row names. A response of the policy is
released by the Head Teacher, by a constant and not a column: no row can ask for less.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import Template
from typing import Final

from mailflow import policy


class Releaser(StrEnum):
    """Who releases a letter. STANDING: the Head Teacher has approved the wording itself, by its digest."""

    STANDING = "standing approval"
    LEAD = "the lead"
    DECIDER = "the Head Teacher"


class Addressee(StrEnum):
    """Whom a letter is to."""

    REPORTER = "the reporter"
    PARENT = "the parent"
    STAFF = "the member of staff"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterKind:
    """A row: a letter's name, how people call it, its addressee and releaser; `asks` names the question to the parent that
    it carries, `reminds` the one that it reminds of; `paper` letters also go as PDF on the school's letterhead; `must` are
    the blanks that may not be empty."""

    name: str
    called: str
    to: Addressee
    released_by: Releaser
    must: tuple[str, ...] = ()
    asks: str = ""
    reminds: str = ""
    paper: bool = True


OF_DECISIONS: Final = frozenset(row.letter for row in policy.RESPONSES if row.letter)
OF_RESPONSES: Final = frozenset(row.letter for row in policy.RESPONSES if row.letter and row.code != "R0")

LETTERS: Final = (
    LetterKind(
        name="acknowledgement",
        called="the thanks to whoever reports",
        to=Addressee.REPORTER,
        released_by=Releaser.STANDING,
        paper=False,
        must=("reporter", "lead_role"),
    ),
    LetterKind(
        name="redirect",
        called="the word to whoever reports that it belongs to another procedure",
        to=Addressee.REPORTER,
        released_by=Releaser.STANDING,
        paper=False,
        must=("reporter", "procedure", "owner"),
    ),
    LetterKind(
        name="details",
        called="the questions to whoever reports",
        to=Addressee.REPORTER,
        released_by=Releaser.STANDING,
        paper=False,
        asks="details",
        must=("reporter", "by"),
    ),
    LetterKind(
        name="details reminder",
        called="the reminder of those questions",
        to=Addressee.REPORTER,
        released_by=Releaser.STANDING,
        paper=False,
        reminds="details",
        must=("reporter", "asked_by"),
    ),
    LetterKind(
        name="finished",
        called="the word to whoever reported that the matter is finished",
        to=Addressee.REPORTER,
        released_by=Releaser.STANDING,
        paper=False,
        must=("reporter",),
    ),
    LetterKind(
        name="support",
        called="the thanks to a member of staff",
        to=Addressee.STAFF,
        released_by=Releaser.STANDING,
        paper=False,
        must=("staff",),
    ),
    LetterKind(
        name="invitation",
        called="the invitation to give an account",
        to=Addressee.PARENT,
        released_by=Releaser.LEAD,
        asks="account",
        must=("parent", "what", "points", "by", "lead", "lead_contact"),
    ),
    LetterKind(
        name="invitation reminder",
        called="the reminder of that invitation",
        to=Addressee.PARENT,
        released_by=Releaser.STANDING,
        paper=False,
        reminds="account",
        must=("parent", "wrote", "asked_by", "lead"),
    ),
    LetterKind(
        name="note",
        called="the note of the conversation",
        to=Addressee.PARENT,
        released_by=Releaser.LEAD,
        asks="correction",
        must=("parent", "words", "spoke", "by", "lead"),
    ),
    LetterKind(
        name="no further action",
        called="the word to a parent that nothing further is done",
        to=Addressee.PARENT,
        released_by=Releaser.STANDING,
        must=("parent",),
    ),
    LetterKind(
        name="closing note",
        called="the closing note",
        to=Addressee.PARENT,
        released_by=Releaser.DECIDER,
        must=("parent", "lead"),
    ),
    LetterKind(
        name="reminder",
        called="the reminder of the policy",
        to=Addressee.PARENT,
        released_by=Releaser.DECIDER,
        must=("parent", "what", "points", "words"),
    ),
    LetterKind(
        name="warning",
        called="the warning letter",
        to=Addressee.PARENT,
        released_by=Releaser.DECIDER,
        must=("parent", "what", "points", "heard", "words", "review_by", "review_to", "counts_until"),
    ),
    LetterKind(
        name="meeting",
        called="the invitation to a meeting",
        to=Addressee.PARENT,
        released_by=Releaser.DECIDER,
        must=("parent", "what", "points", "times", "arranged"),
    ),
)

STANDING: Final = tuple(row.name for row in LETTERS if row.released_by is Releaser.STANDING)
"""The letters that go on the Head Teacher's approval of their wording."""


def letter_kind(name: str) -> LetterKind:
    """Return the row of this name; KeyError if there is none."""
    for row in LETTERS:
        if row.name == name:
            return row
    raise KeyError(name)


def released_by(name: str, seriousness: int) -> Releaser:
    """Return who releases this letter: for a response always the decider; the first contact in a serious case too."""
    if name in OF_RESPONSES:
        return Releaser.DECIDER
    row = letter_kind(name).released_by
    return Releaser.DECIDER if row is Releaser.LEAD and name == "invitation" and seriousness >= SERIOUS else row


SERIOUS: Final = 3


class Unfilled(Exception):
    """A blank of a wording has nothing to go in it. `blanks` names them."""

    def __init__(self, blanks: tuple[str, ...]) -> None:
        super().__init__(f"nothing to put for: {', '.join(blanks)}")
        self.blanks = blanks


def fill(wording: str, blanks: Mapping[str, str], must: tuple[str, ...] = ()) -> tuple[str, str]:
    """Return the subject (first line) and the body of a wording with its `$blanks` filled.

    A paragraph that is nothing but one blank disappears where that blank is empty and not in `must`. Raises `Unfilled`
    if a blank is unknown, or if one in `must` is empty.
    """
    asked = set(Template(wording).get_identifiers())
    missing = tuple(sorted(asked - set(blanks))) + tuple(name for name in must if not blanks.get(name, "").strip())
    if missing:
        raise Unfilled(missing)
    subject, _, body = wording.partition("\n")
    text = Template(body.strip()).substitute(blanks)
    paragraphs = [part.strip("\n") for part in text.split("\n\n")]
    return Template(subject.strip()).substitute(blanks), "\n\n".join(part for part in paragraphs if part.strip())


def with_gaps(wording: str) -> str:
    """Return a wording as a person reads it: "Dear [reporter]" for "Dear $reporter"."""
    return re.sub(r"\$(\w+)", lambda blank: f"[{blank[1].replace('_', ' ')}]", wording)
