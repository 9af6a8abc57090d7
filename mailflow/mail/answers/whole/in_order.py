"""Answers without numbers, in the order of the questions: one on each line, between commas, or letters in a row.

The one idea: each piece must read as the answer to the item in whose place it stands, and as nothing else; if one does not,
none of them counts.
"""

import re
from typing import Final

from mailflow.mail.answers.item.fully import fully
from mailflow.mail.answers.item.items import Read, code_like, read_item
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.item.usual import without_courtesy
from mailflow.mail.answers.typed.lines import parts
from mailflow.prompt.answers import Answer
from mailflow.prompt.items import Choose, Item, Times, Words

_BULLET: Final = re.compile(r"^(?:[>*•·–—]+|-(?=\s))\s*")


def in_order(so_far: Understood, body: str, waiting: list[Item]) -> bool:
    """One line, or one part between commas, for each item that is open, and each reads as the answer to its own."""
    if len(waiting) < 2 or not any(isinstance(item, Choose) for item in waiting):
        return False
    lines = [_BULLET.sub("", piece.strip()) for piece in body.split("\n") if piece.strip(" .")]
    between_commas = [_BULLET.sub("", piece.strip()) for piece in re.split(r"[,;\n]", body) if piece.strip(" .")]
    letters = _letters(body)
    between_ands = re.split(r"\s*(?:[,;&]|\band\b)\s*", body.strip(" .!"), flags=re.IGNORECASE)
    between_ands = between_ands if {piece.casefold() for piece in between_ands} <= {"yes", "no"} else []
    choices: list[Item] = [item for item in waiting if item.required and not isinstance(item, Words)]
    ways = (
        (lines, waiting, True),
        (between_commas, waiting, True),
        (between_ands, waiting, False),
        (letters, waiting, False),
        (letters, choices, False),
    )
    if any(_each_in_its_place(so_far, pieces, those, prose=prose) for pieces, those, prose in ways):
        return True
    return _letter_and_words(so_far, body, waiting)


def _letter_and_words(so_far: Understood, body: str, waiting: list[Item]) -> bool:
    """A letter and then a quotation, where a choice and somebody's own words are all that must be answered."""
    required = [item for item in waiting if item.required]
    letter, pause, words = (*re.split(r"([,;.:\n]\s*)", body, maxsplit=1), "", "")[:3]
    if not pause or words[:1] not in ("“", '"') or [type(item) for item in required] != [Choose, Words]:
        return False
    read = so_far.try_item(required[0], letter)
    if not code_like(letter) or read is None or parts(so_far.question.items, words)[1]:
        return False
    so_far.take(required[0], read)
    so_far.take(required[1], Read(answer=Answer((words,))))
    return True


def _letters(body: str) -> list[str]:
    """Return the parts of a line of letters and names with nothing but spaces between ("A A 2 O1 Lucy A A"); none where more
    is said."""
    line, _, below = body.strip().partition("\n")
    pieces = line.rstrip(".!").split(" ")
    more = without_courtesy(below).strip(" .!")
    short = sum(len(piece) <= 2 for piece in pieces)
    return pieces if 3 <= len(pieces) <= 12 and not more and 2 * short > len(pieces) else []


def _each_in_its_place(so_far: Understood, pieces: list[str], waiting: list[Item], *, prose: bool) -> bool:
    """Take the pieces as the answers to these items, in their order, if each of them is one. Those that come last may be left
    out where they need no answer and two letters have shown that it is so meant, and others may be passed over with a dash.
    `prose`: somebody's own words may be among them."""
    if not 1 < len(pieces) <= len(waiting) or any(item.required for item in waiting[len(pieces) :]):
        return False
    found = [(item, _in_its_place(so_far, item, piece)) for item, piece in zip(waiting, pieces, strict=False)]
    answered = [item for item, read in found if read and read.answer]
    if not prose and any(isinstance(item, Words) for item in answered):
        return False
    letters = sum(isinstance(item, Choose) for item in answered)
    if not all(read for _, read in found) or (len(pieces) < len(waiting) and letters < 2):
        return False
    for item, read in found:
        so_far.take(item, read or Read())
    return True


def _in_its_place(so_far: Understood, item: Item, piece: str) -> Read | None:
    if not item.required and piece in ("-", "–", "—"):
        return Read()
    if isinstance(item, Times):
        times = read_item(item, piece, people=so_far.people, today=so_far.today)
        return times if times.answer and not times.why else None
    read = so_far.try_item(item, piece) or (None if isinstance(item, Words) else fully(so_far, item, piece))
    return read if read and not read.why else None
