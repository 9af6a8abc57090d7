"""Which class and which of our people a text names.

The one idea: a name counts when it is written as a name, with a title or a capital; a word that merely looks like one
("a bell rang") does not.
"""

import re
from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import Final

from mailflow.people import Person

_YEAR: Final = re.compile(
    r"\b(?:year|yr|y)[\s.\-]{0,2}([1-6]|one|two|three|four|five|six|r)\b|\b(reception|nursery|preschool)\b",
    re.IGNORECASE,
)
_GROUP: Final = re.compile(
    r"(?:['’]?s)?\s+(?:(?:class|parents?['’]?|mums?['’]?|year)\s+)?(?:group|chat|whats ?app)", re.IGNORECASE
)
MOST_YEARS: Final = 200
_NUMBER: Final = {"one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6"}
_DESK: Final = re.compile(
    r"(?:\b(?:at|to|in|from|by|with|the|school|main)\s)reception\b(?!\s(?:class|group|year|chat|whats))"
)
_TITLE: Final = re.compile(r"\b(?:mr|mrs|ms|miss|mx|dr|rev)\.?\s+", re.IGNORECASE)
_FIRST_NAME: Final = re.compile(r"([A-Z][\w'’]*)\s$")
_NOT_A_FIRST_NAME: Final = frozenset(
    {"About", "And", "But", "Dear", "For", "From", "Hi", "If", "That", "To", "When", "With"}
)

_ADDRESSED: Final = r"(?:(?:mr|mrs|ms|miss|mx|dr|rev)\.?\s+[\w'’-]+|(?-i:[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)?))"
_TO_WHOM: Final = re.compile(
    r"^[ \t]*(?:dear|hi|hello|hey|(?:good )?(?:morning|afternoon|evening)|f\.?a\.?o\.?|attn|for the attention of)[ :]+"
    rf"{_ADDRESSED}(?:(?: and| &|,(?=[^,\n]*,?[ \t]*$)) {_ADDRESSED}(?=,?[ \t]*$|,))?",
    re.IGNORECASE | re.MULTILINE,
)
_TO_THEIR_FACE: Final = re.compile(
    r"\byou(?:['’](?:ve|re|d))?\s+(?:(?:have|had|were|are|just|then|even|always|never|all|both)\s+)*"
    r"(?:hit|hurt|grab\w*|push\w*|shov\w*|smack\w*|slap\w*|drag\w*|shout\w*|yell\w*|scream\w*|swore|call(?:ed|ing)|told|said|say|"
    r"made|laugh\w*|mock\w*|ignor\w*|lied|lying|threat\w*|bull(?:y|ied|ying)|touch\w*|refus\w*|fail\w*|post\w*|wrote|did|do)\b",
    re.IGNORECASE,
)


def group(text: str, classes: tuple[str, ...]) -> str:
    """Return the class or year group that `text` speaks of most, above all as of a group, as config.toml writes it; of several
    alike the first; "" if none.

    A year that config.toml does not list is given as "Year 4"; "at reception" is the front desk and not a class.
    """
    found = _years(_without_desk(text), classes)
    for name in classes:
        if not _YEAR.fullmatch(name):
            stem = re.escape(name.rstrip("s")) if len(name) > 3 else re.escape(name)
            match = re.search(rf"\b{stem}(?:['’]?s)?\b", text, re.IGNORECASE if len(name) > 5 else 0)
            if match:
                found.append((match.start() - 20, name))  # a class's own name says more than the year beside it
    return min(found)[1] if found else ""


def _years(text: str, classes: tuple[str, ...]) -> list[tuple[int, str]]:
    """Return the year of which `text` speaks most, and where it does first; a year's group counts three times."""
    years, weight = dict[str, int](), Counter[str]()
    for match in islice(_YEAR.finditer(text), MOST_YEARS):
        year = _year(match, classes)
        years.setdefault(year, match.start())
        weight[year] += 3 if _GROUP.match(text, match.end()) else 1
    most = max(years, key=lambda year: (weight[year], -years[year]), default="")
    return [(years[most], most)] if most else []


def _without_desk(text: str) -> str:
    return _DESK.sub(_blank, text) if "reception" in text else text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _year(match: re.Match[str], classes: tuple[str, ...]) -> str:
    if match[2]:
        wanted = match[2].capitalize()
    else:
        number = match[1].lower()
        wanted = "Reception" if number == "r" else f"Year {_NUMBER.get(number, number)}"
    return next((name for name in classes if name.casefold() == wanted.casefold()), wanted)


def staff(text: str, people: Iterable[Person]) -> tuple[str, ...]:
    """Return the keys of our people whom `text` names, in the order of config.toml. To whom it is written is nobody of whom it
    speaks ("Dear Mrs Orr"), unless it says to their face what they did."""
    if not _TO_THEIR_FACE.search(text):
        text = _TO_WHOM.sub(_blank, text)
    titled = [title.end() for title in _TITLE.finditer(text)]
    return tuple(person.key for person in people if _is_named(text, titled, person))


def _is_named(text: str, titled: list[int], person: Person) -> bool:
    """Say whether a person is named: behind one of the titles, which end at `titled`, or by a name as it is written."""
    surname = person.surname
    if titled:
        behind_title = re.compile(rf"(?:\w+\s)?{re.escape(surname)}\b", re.IGNORECASE)
        if any(behind_title.match(text, place) for place in titled):
            return True
    if surname not in text:
        return False
    own_names = set(person.name.split())
    for match in re.finditer(rf"\b{re.escape(surname)}\b", text):
        before = _FIRST_NAME.search(text[max(0, match.start() - 30) : match.start()])
        if before is None or before[1] in own_names or before[1] in _NOT_A_FIRST_NAME:
            return True
    return False
