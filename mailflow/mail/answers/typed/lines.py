"""Where in a reply the answer to each numbered item stands: "1A 2B words", "1) a", "Q1: A", "3 He was cross".

The one idea: a number opens an item only where what stands before and behind it says so. A number within somebody's
words ("on 3 occasions", "at 17:10", "in 4B") is a word among words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from mailflow.mail.answers.item.choices import pick
from mailflow.mail.answers.said.spelt import by_key
from mailflow.mail.words.times import speaks_of_times
from mailflow.prompt.items import Choose, Item, Times, Words

_NUMBER: Final = re.compile(
    r"(?<![\w.:/£$€@+'’-])(?P<asked>(?:q|question|item|no\.|number|answer)\s?)?(?P<number>\d{1,2})"
    r"(?P<mark>\)|\.(?!\d)|:(?!\d)|\s?=|\s[-–](?=\s))?",
    re.IGNORECASE,
)
_NOT_BEFORE: Final = re.compile(
    r"(?:\b(?:class|year|yr|years?|room|form|set|group|ks|key stage|at|on|about|by|since|before|after|until|till|of|"
    r"for|the|in|to|than|with|from|around|over|under|nearly|only|just|all|last|next|past|other|these|those|between|"
    r"(?:be|is|it['’]?s|maybe|perhaps|probably|possibly|more|say|nearly|almost) an?|be|"
    r"every|had|has|have|were|was|are|is|said|page|point|points|item|items|grade|level|jan|feb|mar|apr|may|jun|jul|aug|sep|"
    r"oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\.?)\s*$",
    re.IGNORECASE,
)
_NOT_BEHIND: Final = re.compile(
    r"\s*(?:st|nd|rd|th|am|pm|o['’]?clock|times?|occasions?|days?|weeks?|months?|years?|hours?|hrs?|minutes?|mins?|terms?|"
    r"people|parents?|children|pupils|kids|girls|boys|messages?|screenshots?|photos?|pictures?|videos?|posts?|others?|"
    r"of|or|to|more|families|staff|teachers?|tas?|nights?|mornings?|evenings?|lessons?|goes|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|"
    r"march|april|june|july|august|september|october|november|december|half|quarter|different|separate|year)\b"
    r"|[%£:/.]\d|\s?[-–]\s?\d",
    re.IGNORECASE,
)
_DATED: Final = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?\s*$",
    re.IGNORECASE,
)
"""A date that is complete: a number behind it is no day of its month."""
SHORT: Final = 3
LONG: Final = 7
"""Words of an answer after which the next number is its own item: in any case, and where the number after it comes too."""
_WORD: Final = re.compile(r"[\w'’]")
_SEPARATED: Final = re.compile(r"(?:^|[,;.&!|•*]|\b(?:and|but|except|with|plus))\s*$", re.IGNORECASE)
_CODE: Final = re.compile(r"[ .,)]*([A-Za-z]\d[ab]?)(?![\w'’])")
_NOTHING: Final = re.compile(r"(?:none|nothing|no|n/?a|[A-Za-z])(?![\w'’])", re.IGNORECASE)
"""What may stand right behind the number of somebody's own words ("5none")."""
_KEY_FOR: Final = re.compile(r"(?<![\w'’])[A-Za-z]\d? (?:for|to)\s$")
_LINE_START: Final = re.compile(r"(?:^|\n)[ \t>*•·-]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """What stands behind the number of an item. `attached`: without a space between ("1A")."""

    number: int
    text: str
    attached: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    number: int
    begins: int
    body: int
    resumes: int
    attached: bool
    prose: bool


def parts(items: Sequence[Item], text: str) -> tuple[str, tuple[Part, ...]]:
    """Return what stands before the first number of an item, and what stands behind each number, in their order."""
    places: list[_Place] = []
    at = 0
    while found := _NUMBER.search(text, at):
        place = _place(items, text, found, places[-1] if places else None)
        if place:
            places.append(place)
        at = max(place.resumes if place else found.end(), found.start() + 1)
    head = text[: places[0].begins] if places else text
    ends = [place.begins for place in places] + [len(text)]
    return head, tuple(
        Part(number=place.number, text=text[place.body : end].rstrip(" \t\n,;&"), attached=place.attached)
        for place, end in zip(places, ends[1:], strict=True)
    )


def _place(items: Sequence[Item], text: str, found: re.Match[str], last: _Place | None) -> _Place | None:
    number, body = int(found["number"]), found.end()
    if not 1 <= number <= len(items):
        return None
    item, behind = items[number - 1], text[body : body + 400]
    attached = not found["mark"] and behind[:1].isalpha()
    size = _code(item, behind, attached=attached)
    if isinstance(item, Choose) and size <= 0 and _of_another(items, item, behind):
        return None
    if not _opens(item, text, found, last, size=size, attached=attached):
        return None
    return _Place(
        number=number,
        begins=found.start(),
        body=body,
        resumes=body + max(size, 0),
        attached=attached,
        prose=isinstance(item, Words),
    )


def _of_another(items: Sequence[Item], item: Choose, behind: str) -> bool:
    """Say whether a code stands there that only other items have: behind "2." in "A but 2. O1 O2" begins another answer."""
    found = _CODE.match(behind)
    return found is not None and any(by_key(each, found[1]) for each in items if each is not item)


def _code(item: Item, behind: str, *, attached: bool) -> int:
    """Return the length of the choice that stands behind the number; 0 if none does, -1 if the item is no choice. Of times
    it is enough that some stand there."""
    if isinstance(item, Times):
        return 1 if speaks_of_times(behind) and not _NOT_BEHIND.match(behind) else -1
    if not isinstance(item, Choose):
        return -1
    line = behind.split("\n")[0] if behind.strip() and not behind.startswith("\n") else behind
    found = pick(item, line, attached=attached)
    return found.end if found.choices else 0


def _opens(item: Item, text: str, found: re.Match[str], last: _Place | None, *, size: int, attached: bool) -> bool:
    """Say whether this number opens an item, from what stands before it and behind it."""
    before, behind = text[max(0, found.start() - 40) : found.start()], text[found.end() : found.end() + 40]
    if not behind.split("\n")[0].strip():
        return bool(found["mark"] and behind.strip())
    if found["asked"] and _KEY_FOR.search(before):
        return False
    if found["asked"] or found["mark"] == ")":
        return True
    nothing = isinstance(item, Words) and attached and _next(found, last) and _NOTHING.match(behind) is not None
    if (size <= 0 and not found["mark"] and _NOT_BEHIND.match(behind)) or (size < 0 and attached and not nothing):
        return False
    if _LINE_START.search(before):
        return size > 0 or not attached
    directly = last is not None and last.resumes > last.body and _only_space(text, last.resumes, found.start())
    if directly or _SEPARATED.search(before):
        prose = last is not None and last.prose and not directly and not _said_nothing(text[last.body : found.start()])
        letter = nothing or (attached and isinstance(item, Choose) and not _WORD.match(behind, 1))
        return _after_a_pause(item, found, last, read=size > 0 or letter, attached=attached, prose=prose)
    own = size > 0 and (bool(_DATED.search(before)) or _letter_then_next(text, found))
    return (own or not _NOT_BEFORE.search(before)) and _amid_words(text, found, last, size=size, attached=attached)


def _said_nothing(words: str) -> bool:
    """Say whether somebody's own words are only that there are none: "3 no, 4 no effect"."""
    return re.fullmatch(r"(?:none|nothing|no|n/?a)(?: to add)?", words.strip(" .,;\n"), re.IGNORECASE) is not None


def _letter_then_next(text: str, found: re.Match[str]) -> bool:
    """Say whether a capital letter, set off, and then the next number stand behind this one: "group 4 A 5 none". Of "the gate of
    4B" it is none."""
    after = int(found["number"]) + 1
    return (
        re.match(rf"[ ][A-Z](?=[\s,;.]{{1,3}}{after}(?=[A-Z\s.):]))", text[found.end() : found.end() + 9]) is not None
    )


def _only_space(text: str, begin: int, end: int) -> bool:
    return end - begin < 20 and not text[begin:end].strip(" ,;.\n")


def _after_a_pause(
    item: Item, found: re.Match[str], last: _Place | None, *, read: bool, attached: bool, prose: bool
) -> bool:
    """Behind a comma any item may open; but amid somebody's own words only one that comes later than theirs."""
    if prose and last is not None and int(found["number"]) <= last.number:
        return False
    if read:
        return True
    return not attached and (not prose or (not isinstance(item, Choose) and _next(found, last)))


def _amid_words(text: str, found: re.Match[str], last: _Place | None, *, size: int, attached: bool) -> bool:
    """Amid words only a later item opens, by its number and letter together, or the very next after a short answer."""
    if last is not None and int(found["number"]) <= last.number:
        return False
    if size > 0:
        letter = text[found.end() : found.end() + 9].lstrip()[:1]
        return attached or letter.isupper() or letter.isdigit() or _short(text, found, last)
    quoted = text[found.end() : found.end() + 3].lstrip()[:1] in ("“", '"', "„", "«")
    if attached or not (_next(found, last) or quoted):
        return False
    if quoted and _next(found, last):
        return True
    return _short(text, found, last) or (_short(text, found, last, LONG) and _followed(text, found))


def _followed(text: str, found: re.Match[str]) -> bool:
    """Say whether the number after this one comes later too, as it does where somebody goes through all of them."""
    after = str(int(found["number"]) + 1)
    return bool(re.search(rf"(?<!\S){after}(?=[A-Z]|\d[A-Z]?\b|[\s.):])", text[found.end() : found.end() + 400]))


def _next(found: re.Match[str], last: _Place | None) -> bool:
    return last is not None and int(found["number"]) == last.number + 1


def _short(text: str, found: re.Match[str], last: _Place | None, most: int = SHORT) -> bool:
    return last is not None and len(text[last.body : min(found.start(), last.body + 200)].split()) <= most
