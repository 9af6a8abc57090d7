"""Answers in a row without their numbers: "A 3 G1 O1 O4, Finch", "A - 3 - Finch", "A but 3, O1 O4. Finch", "1A 2B for Mrs Jones, 2,
O1. Finch leads"; or some with and some without: "A, 3, Finch, 7B".

The one idea: a digit, a code and a name that one item alone can have are written with its number; where the row goes on
otherwise, it stays as it was written. What may not mean all, such as codes that leave out what was suggested, stays loose
beside the usual letter, and is asked about.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from mailflow.mail.answers.item.items import staff_named
from mailflow.mail.answers.item.understood import Understood
from mailflow.mail.answers.item.usual import without_courtesy
from mailflow.mail.answers.said.spelt import by_key
from mailflow.prompt.items import Choose, Item, Who

_BETWEEN: Final = re.compile(r"(?: +[-–—/] +|[ ,;.&+]*)(?:and )?")
_KEY: Final = re.compile(r"[A-Za-z]\d[ab]?(?=\s*(?:$|[ ,;&+\n]|\.(?!\d)))|\d(?=\s*(?:$|[,;&\n]|\.(?!\d))| +(?![ +]))")
_NAME: Final = re.compile(
    r"(?:lead )?(?P<name>[^\W\d_][\w'’.-]*(?: [^\W\d_][\w'’-]*){0,2}?)(?: to lead| leads| leading)?"
    r"(?:,? (?:please|pls|thanks|thank you|ta))*(?=\s*(?:$|[.,;\n])| +[-–—/] )",
    re.IGNORECASE,
)
_OWN_NUMBER: Final = re.compile(r"(?P<number>\d)(?P<key>[A-Za-z])(?=\s*(?:$|[,;&+\n]|\.(?!\d)| +[-–—/] ))")
"""An answer with the number of its item, in a row of such as have none: "A, 3, Finch, 7B"."""
_SELF: Final = re.compile(
    r"(?:i['’]ll|i will|i shall|i can|happy to) (?:lead|take)(?: (?:on|it|this|that))*(?: myself)?(?=\s*(?:$|[.;\n]))",
    re.IGNORECASE,
)
_STRANGER: Final = re.compile(r"[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?(?=\W*$)")
_TAIL: Final = re.compile(r"[,;.] *(?=\d[ ,;]+[A-Za-z]\d)")
_NUMBERED: Final = re.compile(r"(?<!\w)\d[A-Za-z]?(?!\w)")


@dataclass(slots=True)
class _Row:
    """What stands in a row, by the number of its item, and the text behind it."""

    found: dict[int, list[str]] = field(default_factory=dict)
    rest: str = ""

    def written(self, loose: tuple[int, ...] = ()) -> list[str]:
        """Return each answer with its number before it, in the order of the items, without those that are `loose`."""
        return [f"{number} {' '.join(self.found[number])}" for number in sorted(self.found) if number not in loose]


def spelt_out(so_far: Understood, text: str) -> str:
    """Return `text` with a row of answers behind the usual letter, or at its end, written with their numbers."""
    for usual in so_far.question.usual:
        opening = re.match(
            rf"\(?{re.escape(usual.key)}\)?(?: +[-–—/] +|[ ,;.]+)(?P<but>but )?(?=\S)", text, re.IGNORECASE
        )
        row = _row(so_far, text[opening.end() :]) if opening else None
        if opening and row and (written := _beside_usual(so_far, usual.key, row, but=bool(opening["but"]))):
            return written
    for begins in _TAIL.finditer(text):
        row = _row(so_far, text[begins.end() :])
        if row and len(row.found) > 1 and _NUMBERED.search(text[: begins.start()]):
            row.rest = row.rest and f"\n{row.rest}"
            return "\n".join(filter(None, (text[: begins.start()], *row.written(), row.rest)))
    return text


def _beside_usual(so_far: Understood, key: str, row: _Row, *, but: bool) -> str:
    loose = tuple(number for number in row.found if _loose(so_far, number, row, but=but))
    written = row.written(loose)
    left = ", ".join(" ".join(row.found[number]) for number in loose)
    besides = ". ".join(filter(None, (left, row.rest)))
    return "\n\n".join(filter(None, (", ".join((key, *written)), besides))) if written else ""


def _loose(so_far: Understood, number: int, row: _Row, *, but: bool) -> bool:
    """Say whether codes leave out what was suggested, or a digit may be the number of an item: "A but 2", all but the second."""
    item, keys = so_far.question.items[number - 1], row.found[number]
    before = so_far.suggested.get(item.name)
    if isinstance(item, Choose) and item.many and before:
        return not {choice.name for key in keys if (choice := by_key(item, key))} >= {*before.picked}
    return but and keys[0].isdigit() and (int(keys[0]) != number or len(row.found) == 1)


def _row(so_far: Understood, text: str) -> _Row | None:
    """Return the answers that stand in a row at the beginning of `text`; None if there is no digit or code among them, or if it
    goes on otherwise than with a new sentence."""
    row, at, last = _Row(), 0, 0
    while at < len(text):
        between = _BETWEEN.match(text, at)
        begins = between.end() if between else at
        number, said, ends = _next(so_far, text, begins, row)
        if not number:
            break
        if number in row.found and not (number == last and getattr(so_far.question.items[number - 1], "many", False)):
            return None
        row.found.setdefault(number, []).append(said)
        at, last = ends, number
    row.rest = text[at:].lstrip(" ,;.&+\n")
    keys = [key for each in row.found.values() for key in each if any(map(str.isdigit, key))]
    row.rest = row.rest if without_courtesy(row.rest).strip(" .,!") else ""
    ended = not row.rest or re.match(r"\s*[.\n]", text[at:])
    return row if keys and ended and not _numbers(so_far, keys) else None


def _numbers(so_far: Understood, keys: list[str]) -> bool:
    """Say whether a digit is the number of the item that has the codes ("4 G1 O1")."""
    items = dict(enumerate(so_far.question.items, 1))
    numbered = [items.get(int(key)) for key in keys if key.isdigit()]
    return any(by_key(item, key) for item in numbered for key in keys if not key.isdigit())


def _next(so_far: Understood, text: str, at: int, row: _Row) -> tuple[int, str, int]:
    """Return the number of the item to which what stands at `at` belongs, what it says and where it ends; 0 for none. A word at
    the end that begins with a capital may be a name that we have not."""
    items = so_far.question.items
    if (own := _OWN_NUMBER.match(text, at)) and 1 <= int(own["number"]) <= len(items):
        numbered = items[int(own["number"]) - 1]
        if isinstance(numbered, Choose) and by_key(numbered, own["key"]):
            return int(own["number"]), own["key"], own.end()
    found = _KEY.match(text, at) or _NAME.match(text, at)
    said = (found.groupdict().get("name") or found.group()) if found else ""
    if found and (item := _of(so_far, said)):
        return items.index(item) + 1, said, found.end()
    if so_far.by and (mine := _SELF.match(text, at)) and (whose := _whose(items, row)):
        return whose, _name_of(so_far), mine.end()
    stranger = _STRANGER.match(text, at) if row.found else None
    whose = _whose(items, row)
    if stranger and whose and not staff_named(so_far.people, stranger[0]) and without_courtesy(stranger[0]):
        return whose, stranger[0], stranger.end()
    return 0, "", at


def _whose(items: tuple[Item, ...], row: _Row) -> int:
    """Return the number of the one item that asks for one of our people and has none yet; 0 if there is no such one."""
    able = [n for n, item in enumerate(items, 1) if isinstance(item, Who) and item.staff and n not in row.found]
    return able[0] if row.found and len(able) == 1 else 0


def _name_of(so_far: Understood) -> str:
    return next((person.name for person in so_far.people if person.key == so_far.by), "")


def _of(so_far: Understood, said: str) -> Item | None:
    """Return the one item that can have this digit, this code or one of our people, but for whoever signs."""
    if any(map(str.isdigit, said)):
        able: list[Item] = [item for item in so_far.question.items if by_key(item, said)]
    else:
        meant = staff_named(so_far.people, said)
        ours = len(meant) == 1 and meant[0].key != so_far.by
        able = [item for item in so_far.question.items if ours and isinstance(item, Who) and item.staff]
    return able[0] if len(able) == 1 else None
