"""What would go wrong with the wordings: one that is missing, or has a blank that nobody fills.

The one idea: a wording is needed in the middle of somebody's case. What could be missing then is looked for now; the
tables here are held against the program by a test.
"""

from collections.abc import Iterator, Mapping
from string import Template
from types import MappingProxyType
from typing import Final

from mailflow import letters
from mailflow.decide.asking import once_shown
from mailflow.decide.shown import details
from mailflow.letters import Unfilled
from mailflow.record import Case
from mailflow.school import School
from mailflow.workflow import WORKFLOW

OF_EVERY_CASE: Final = ("reference", "children_services", "out_of_hours")
"""Blanks of any notice about a case."""

OF_ASKED_AGAIN: Final = ("addressee", "parent", "sent", "recommends")
"""Blanks of what a decision says when only its word is asked again."""

OF_CASES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "a decision is overdue": "who",
        "a decision waits": "back who",
        "a letter did not arrive": "addressee letter",
        "a letter is approved": "addressee code hold how letter until who",
        "a letter waits": "who",
        "a letter was left": "letter",
        "a step is late": "who",
        "an answer is unclear": "asked who words",
        "another report": "unwritten words",
        "answers go round": "who",
        "away": "by who",
        "find the safeguarding lead": "who",
        "handed over": "messages sender to",
        "it is decided": "decided line parent who",
        "it is kept": "sealed words",
        "it may not have gone": "addressee letter",
        "left already": "addressee code",
        "more has come": "",
        "no account yet": "who",
        "no dates": "",
        "no reply yet": "who",
        "nobody instead": "who",
        "nobody is free": "",
        "not joined": "case why",
        "not on our list": "who",
        "not yours to answer": "owner then what who",
        "please keep": "words",
        "please phone": "open talk",
        "recalled": "addressee letter next",
        "do not post it": "addressee code",
        "posted already": "addressee code",
        "receipt": "addressee code how letter phone stands until",
        "receipt at once": "addressee code how letter phone stands until",
        "receipt at once by post": "addressee code how letter phone stands until",
        "somebody wants to talk": "who",
        "somebody wrote": "doubt who words",
        "still open": "",
        "support is asked for": "who",
        "thank you, you are out of it": "",
        "the reporter is out of reach": "",
        "the reporter is worried": "",
        "the reporter withdraws": "doubt who words",
        "the reporter withdraws while it is stopped": "doubt who words",
        "too late": "",
        "words besides": "who words",
        "you lead now": "case",
        "yours to answer": "doubt received then what who words",
    }
)
"""The notices about a case, and the blanks of each."""

OF_THE_SCHOOL: Final[Mapping[str, str]] = MappingProxyType(
    {
        "acting asked": "first last lost who",
        "acting recorded": "acts by decides first has last leads lost wrong",
        "acting waits": "first last who",
        "another mailbox": "address before phone who",
        "daily": "line",
        "disposal": "",
        "done": "line",
        "enrolled": "shown",
        "enrolment": "name phone school",
        "enrolment not agreed": "",
        "for you": "kept received what",
        "help": "",
        "mail goes out again": "since",
        "mail is not going out": "since",
        "mailbox open": "mailbox since",
        "mailbox shut": "mailbox meanwhile since why",
        "not enrolled": "shown",
        "older records": "mailbox",
        "record kept": "case why",
        "reply codes are tried": "mailbox many",
        "set aside": "line",
        "staff mail came back": "who why",
        "standing": "",
        "standing approved": "letters",
        "the case": "",
        "turned away": "why",
        "the clock is right": "now shows",
        "the clock is wrong": "now shows",
        "was it you": "address",
        "your name was used": "why",
        "your words": "line",
    }
)
"""The notices that may be about no case, and the blanks of each."""

OF_LETTERS: Final = (
    "school phone date by reporter parent staff lead lead_post lead_role lead_contact what points words heard "
    "opening wrote asked_by review_by review_within review_to times arranged talk "
    "counts_until noted spoke reply kept records_contact complaints procedure owner head capacity"
).split()
"""The blanks of any letter."""


def wrong(have: Mapping[str, str], school: School) -> list[str]:
    """Read every wording that the program may use, and say which is missing or cannot be used as it is."""
    return [*_letters(have), *_prompts(have, school), *_notices(have)]


def _letters(have: Mapping[str, str]) -> Iterator[str]:
    for kind in letters.LETTERS:
        text = have.get(f"letters/{kind.name}", "")
        if not text.strip():
            yield _missing(f"letters/{kind.name}")
            continue
        try:
            letters.fill(text, dict.fromkeys(OF_LETTERS, "x"), kind.must)
        except (Unfilled, ValueError) as fault:
            yield f"templates/letters/{kind.name}.txt: {fault}."
        if "$head" in text and "$capacity" not in text:
            yield f"templates/letters/{kind.name}.txt: below $head must stand $capacity, since others decide at times."


def _prompts(have: Mapping[str, str], school: School) -> Iterator[str]:
    for question in WORKFLOW:
        blanks = details.blanks(Case(), school, question, 0)
        yield from _filled(f"prompts/{question.name}", have, blanks)
    for wording in (once_shown.WORDING, once_shown.OF_A_STEP):
        yield from _filled(wording, have, OF_ASKED_AGAIN)


def _notices(have: Mapping[str, str]) -> Iterator[str]:
    for name, blanks in (*OF_CASES.items(), *OF_THE_SCHOOL.items()):
        about = OF_EVERY_CASE if name in OF_CASES else ()
        yield from _filled(f"notices/{name}", have, (*about, *blanks.split()))
        title = have.get(f"notices/{name}", "").strip().partition("\n")[0]
        if "$" in title:
            yield f"templates/notices/{name}.txt: its first line is a title, in which no blank is filled."


def _filled(name: str, have: Mapping[str, str], blanks: Mapping[str, str] | tuple[str, ...]) -> Iterator[str]:
    """Say if a wording is missing, or has blanks that nobody fills: they would be mailed as they stand."""
    text = have.get(name, "")
    if not text.strip():
        yield _missing(name)
    unknown = sorted(set(Template(text).get_identifiers()) - set(blanks))
    if unknown:
        yield f"templates/{name}.txt: nobody fills {', '.join(f'${one}' for one in unknown)}."


def _missing(name: str) -> str:
    return f"The wording templates/{name}.txt is missing or empty."
