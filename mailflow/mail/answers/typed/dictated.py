"""A reply that was spoken to a phone: "one A two A three I'd go with a two four O one five Tobias", "full stop", "new line".

The one idea: a number in words opens an item only in a row of them that rises from the first, each with its answer behind it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from mailflow.mail.answers.said.spelt import NUMBERS
from mailflow.prompt.items import Choose, Item, Who, Words

_WORD: Final = "|".join(NUMBERS)
_SPOKEN: Final = re.compile(r"(?<=\w )(?:new (?:line|paragraph)|full stop)(?=\s+\w|\s*$)|^dictated\b", re.IGNORECASE)
_MARKS: Final = (
    (re.compile(r" *\bnew (?:line|paragraph)\b *", re.IGNORECASE), "\n"),
    (re.compile(r" *\bfull stop\b *", re.IGNORECASE), ". "),
    (re.compile(r"\b(?:capital|letter) (?=[A-Z]\b)", re.IGNORECASE), ""),
    (re.compile(r"\bquote (.{1,200}?) (?:unquote|end quote|close quote)\b", re.IGNORECASE), r"“\1”"),
)
_UM: Final = re.compile(r"(?:(?<=\s)|^)(?:um+|erm*|uh+)\b[ ,.]*", re.IGNORECASE)
_OPENS: Final = re.compile(rf"\b(?:(?:number|question) )?({_WORD})\b[ ,.:]+(?=\S)", re.IGNORECASE)
_FILLER: Final = re.compile(
    r"(?:(?:i['’]?d|i would) (?:go (?:with|for)|say|put)|i (?:say|think)|it['’]?s|that['’]?s|is|an?|the)[ ]+",
    re.IGNORECASE,
)
_KEYS: Final = (
    re.compile(rf"(?P<letter>[A-Za-z])[ ]?(?P<digit>{_WORD}|\d)(?P<more>[ab]?)(?![\w'’])", re.IGNORECASE),
    re.compile(rf"(?P<letter>)(?P<digit>[A-Za-z]|{_WORD}|\d)(?P<more>)(?![\w'’])", re.IGNORECASE),
)
FEWEST: Final = 3
"""Numbers with their answers that make a row, where something stands before the first."""


class _Place(NamedTuple):
    number: int
    begins: int
    ends: int
    plain: str


def as_written(items: Sequence[Item], text: str) -> str:
    """Return a dictated `text` as it would have been typed; any other as it is."""
    if not any(isinstance(item, Choose) and not item.command for item in items):
        return text
    if _SPOKEN.search(text):
        for mark, plain in _MARKS:
            text = mark.sub(plain, text)
    said = _UM.sub("", text)
    row = _row(items, [*_places(items, said)])
    answers = sum(isinstance(items[place.number - 1], Choose) for place in row)
    if answers < 2 or (said[: row[0].begins].strip() and (answers < FEWEST or row[0].number > 1)):
        return text
    plain, at = "", 0
    for place in row:
        before = said[at : place.begins].rstrip(" ,")
        plain += f"{before}\n{place.plain}" if before or plain else place.plain
        at = place.ends
    return plain + said[at:]


def _places(items: Sequence[Item], text: str) -> Iterator[_Place]:
    """Yield each number in words that has an answer of its item behind it; of own words, and of a name, any may be one."""
    for found in _OPENS.finditer(text):
        number = NUMBERS[found[1].casefold()]
        item = items[number - 1] if number <= len(items) else None
        if isinstance(item, Choose) and (key := _key(item, text, found.end())):
            yield _Place(number, found.start(), key[1], f"{number}{'' if key[0].isalpha() else ' '}{key[0]}")
        elif isinstance(item, Words) or (isinstance(item, Who) and text[found.end()].isalpha()):
            yield _Place(number, found.start(), found.end(), f"{number} ")


def _key(item: Choose, text: str, at: int) -> tuple[str, int] | None:
    """Return the choice that stands there, as it is typed, and where it ends."""
    keys = {choice.key.casefold(): choice.key for choice in item.choices}
    for begin in dict.fromkeys((at, _end_of(_FILLER, text, at))):
        for found in filter(None, (key.match(text, begin) for key in _KEYS)):
            digit = found["digit"].casefold()
            spoken = f"{found['letter'].casefold()}{NUMBERS.get(digit, digit)}{found['more'].casefold()}"
            if spoken in keys:
                return keys[spoken], found.end()
    return None


def _end_of(shape: re.Pattern[str], text: str, at: int) -> int:
    while found := shape.match(text, at):
        at = found.end()
    return at


def _row(items: Sequence[Item], places: list[_Place]) -> list[_Place]:
    """Return those that rise; what is no letter only right behind the number before it, and where the next one follows."""
    row: list[_Place] = []
    for at, place in enumerate(places):
        last = row[-1] if row else _Place(0, 0, 0, "")
        if place.number <= last.number or place.begins < last.ends:
            continue
        if not isinstance(items[place.number - 1], Choose):
            followed = any(later.number == place.number + 1 and later.begins > place.ends for later in places[at + 1 :])
            if place.number != last.number + 1 or not (followed or place.number == len(items)):
                continue
        row.append(place)
    return row
