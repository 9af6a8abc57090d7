"""A parent concerned who is a governor: whose the governors' code of conduct is, and that nobody of them is told more.

The one idea: what somebody wrote as a parent goes its way here like anybody's. Governors may have to hear it afresh afterwards, so
they learn from whoever decides that there is such a matter, and nothing of it.
"""

import re
from collections.abc import Iterator
from typing import Final

from mailflow.people import Person, Role, is_named
from mailflow.record import Case
from mailflow.school import School

SHOWN_IN: Final = frozenset({"first look", "gathered", "recommendation", "decide", "agree"})
_KIND: Final = r"(?:parent|foundation|co-?opted|staff|local authority|school|link|safeguarding|new|former)"
_ONE_OF_THEM: Final = re.compile(
    rf"(?:\b(?:is|was|are|as|being|who is|became|made)|['’]s|['’]re) (?:(?:also|even|still|now|both) )?"
    rf"(?:on |one of )?(?:a|an|the|our|your|another)?\s?(?:{_KIND} )?(?:(?:vice[- ]?)?chair of (?:the )?)?governors?\b(?!['’])"
    rf"|\b(?:a|an|our|the|your|this) {_KIND} governor\b"
    r"|\bsits? (?:on|among) (?:the |our )?(?:governing (?:body|board)|board of governors|governors)\b",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(r"\bis there (?:a|an) ", re.IGNORECASE)
MOST: Final = 20_000
"""Characters of each text that are looked through."""
_CODE: Final = (
    "the governors' code of conduct is a matter of its own: for {}. What they wrote as a parent goes on here like anybody's. Whoever "
    "decides may tell them, only that there is such a matter, and nothing of it: a governor may have to hear it afresh afterwards."
)


def of_a_governor(case: Case, school: School, question: str) -> str:
    """Return what whoever is asked this reads of it; "" where nothing tells that a governor is concerned."""
    if question not in SHOWN_IN:
        return ""
    chair, vice = (next(iter(school.holders(role)), None) for role in (Role.CHAIR, Role.VICE_CHAIR))
    if chair and _concerns(case, chair):
        return f"{chair.name} is the Chair of Governors here, so {_CODE.format(_called('the vice-chair of governors', vice))}"
    the_chair = _called("the Chair of Governors", chair)
    if vice and _concerns(case, vice):
        return f"{vice.name} is the vice-chair of governors here, so {_CODE.format(the_chair)}"
    if not any(map(tells_of_one, _texts(case))):
        return ""
    if_it_is = f" (of the Chair's own part: {_called('the vice-chair', vice)})"
    return f"If the parent concerned is a governor, {_CODE.format(the_chair + if_it_is)}"


def tells_of_one(words: str) -> bool:
    """Say whether these words tell that somebody is a governor, and not only speak of the governors."""
    return _ONE_OF_THEM.search(_ASKS.sub(" ", words[:MOST])) is not None


def _texts(case: Case) -> Iterator[str]:
    """Yield what was reported, and what staff wrote beside their answers."""
    for report in case.at_hand:
        yield from (report.words, report.other_version)
    for prompt in case.prompts.values():
        yield prompt.words
        yield from (answer.words for answer in prompt.answers.values())


def _concerns(case: Case, person: Person) -> bool:
    return any(is_named(person, strand.name) for strand in case.strands.values())


def _called(post: str, person: Person | None) -> str:
    return f"{post}, {person.name}" if person else post
