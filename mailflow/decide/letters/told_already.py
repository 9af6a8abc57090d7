"""What a reporter has told us already, so that the letter of questions does not ask it again.

The one idea: only what their own words say beyond doubt counts; in doubt it is asked, and every question keeps its number, by
which the answers are read.
"""

import re
from typing import Final

from mailflow.record import Case, Report

WHERE, WHEN = "Which group, and about what date and time?", "About what date and time was it?"
NAMING: Final = "A do not tell the parent, B you may, C ask me first."
KEPT: Final = "we do not tell the parent, as you asked. If you see it otherwise: B you may, C ask me first."

_CHAT: Final = r"(?:what'?s?\W?apps?|whatsap|groups?|chats?|gc|messenger|facebook|telegram|page)"
_YEAR: Final = re.compile(r"\b(?:y|yr|year)\W?(\d{1,2})\b")
_UNNAMED: Final = re.compile(
    r"""\b(?:
      (?:keep|leave|keeping|leaving)\s(?:my|our)\snames?\s(?:out|private|quiet) | (?:keep|leave)\s(?:me|us)\sout\sof\s(?:it|this)
    | (?:rather|prefer)(?:\s(?:not|i\swas\s?n['’]?t|we\swere\s?n['’]?t))(?:\sto)?(?:\sbe)?\s(?:named|identified|mentioned)
    | (?:don['’]?t|do\snot|wouldn['’]?t)\s(?:want|wish|like)\s(?:my\sname\s)?to\sbe\s(?:named|identified|mentioned|used|known)
    | (?:don['’]?t|do\snot|please\snever)\s(?:use|mention|give|say|tell\s\w+)\s(?:my|our)\snames?
    | (?:don['’]?t|do\snot)\s(?:tell|let)\s\w+(?:\sknow)?\s
      (?:(?:that\s)?it(?:\s(?:was|is|came)|['’]?s)\s(?:from\s)?(?:me|us|my|our)|who)\b
    | (?:stay|remain)\sanonymous
    )""",
    re.VERBOSE,
)
_OR_NOT: Final = re.compile(
    r"""\b(?:
      need(?:\s?n['’]?t|\snot) | (?:don['’]?t|do\snot)\s(?:mind|need|have\sto|care) | no\s(?:need|reason)
    | (?:happy|fine|glad)\s(?:for|to|with)
    | (?:not|never|no\slonger|\w+n['’]?t)\s(?:\w+\s){0,4}(?:keep|keeping|leave|leaving|stay|staying|remain)\s(?:my|our|me|us|anonymous)
    | (?:says?|said|saying|asks?|asked|told|wrote|writes|posted|others?|some|everyone|everybody|he|she|they|son|daughter|who)\W+
      (?:\w+\W+){0,2}(?:prefer|rather|wouldn['’]?t|don['’]?t|do\snot|keep|leave|stay|remain)
    )\b""",
    re.VERBOSE,
)
"""What may say the opposite, or speak of somebody else: then it is asked."""


def where(case: Case, report: Report) -> str:
    """Return what is asked of where and when it was: not which group, where their report names the group of the case, and no
    other."""
    return WHEN if case.group and _names(case.group, _words(report)) else WHERE


def naming(report: Report) -> str:
    """Return what is asked of their name: how it was understood, where they have said that they would rather not be named."""
    words = _words(report)
    return KEPT if _UNNAMED.search(words) and not _OR_NOT.search(words) else NAMING


def _words(report: Report) -> str:
    return " ".join(f"{report.subject}\n{report.words}".casefold().split())


def _names(group: str, words: str) -> bool:
    """Say whether the words speak of this class's or year's group as a group, and of no other year."""
    year = _YEAR.fullmatch(group.casefold())
    name = rf"(?:y|yr|year)\W?{year[1]}" if year else re.escape(group.casefold())
    as_a_group = re.search(
        rf"\b{name}(?:['’]?s)?\W+(?:\w+\W+)?{_CHAT}\b|\b{_CHAT}\W+(?:of|for)\W+(?:the\W+)?{name}\b", words
    )
    others = {one for one in _YEAR.findall(words) if not (year and one == year[1])}
    return bool(as_a_group) and not others
