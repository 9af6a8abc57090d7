"""What the safeguarding lead writes of a part that may go on: whom it restricts contact with, and what may be theirs alone.

The one idea: their words are all that the case of the part begins with, so they are read once more before anybody else sees
them. What may be meant for nobody else is asked about; what restricts contact is held, and shown.
"""

import re
from typing import Final

_CLAUSE: Final = re.compile(r"[^.;!?\n]+[.;!?]?")
_CONTACT: Final = re.compile(
    r"\b(?:contact|writ\w*|e-?mail\w*|letters?|ring\w*|phone\w*|call (?:her|him|them)|"
    r"speak\w*|talk\w*|approach\w*|meet\w*|acknowledg\w*|ask\w*|chas\w*|invit\w*|involv\w*|thank\w*|"
    r"(?:leave|keep) (?:\w+ ){1,3}?out)\b",
    re.IGNORECASE,
)
_RESTRICTED: Final = re.compile(
    r"\b(?:no|not|nothing|nobody|never|none|only|alone|just me|through me|via me|by me|with me|unless|until|without|before|"
    r"i will|i['’]?ll|leave|keep (?:\w+ ){1,3}?out)\b|n['’]t\b",
    re.IGNORECASE,
)
_KEPT: Final = re.compile(
    r"\b(?:stays?|remains?|keep(?:ing)?|kept|leave|left) (?:[\w'’]+ ){0,6}?(?:with|to|for|by) (?:me|us|safeguarding|the dsl)\b|"
    r"\bi(?: am|['’]m| will|['’]ll)? (?:keep|keeping|deal|dealing|take|taking|look|looking)\b|"
    r"\b(?:for|between) (?:me|us|ourselves)(?: alone| only| two)?\b|\bconfidential\w*|\bin confidence\b|\boff the record\b|"
    r"\b(?:do not|don['’]?t|must not|mustn['’]?t|should not|shouldn['’]?t|need not|needn['’]?t|not to|never) "
    r"(?:\w+ ){0,3}?(?:share|tell|told|pass|mention|show|shown|say|repeat|see|know|disclose)\b|"
    r"\bnot (?:for|to) (?:the )?(?:slt|lead|leads|others?|anyone|anybody|staff|school|circulat\w+)\b|"
    r"\b(?:police|social (?:care|services|workers?)|mash|front door|lado|cp plan|child protection|child in need|strategy "
    r"(?:meeting|discussion)|referr\w+|disclos\w+|early help|section (?:17|47))\b|"
    r"\b(?:bruis\w*|injur\w*|marks on|hits? (?:her|him|them)|abus\w*|self[- ]?harm\w*|not safe|unsafe|at risk|"
    r"violen\w*|domestic|drink\w*|drugs?|refuge|foster\w*)\b",
    re.IGNORECASE,
)
_REPORTER: Final = re.compile(
    r"\b(?:reporter|sender|whoever (?:wrote|reported)|who (?:wrote|reported))\b", re.IGNORECASE
)


def restrictions(words: str) -> tuple[str, ...]:
    """Return the clauses that restrict contact with somebody ("contact with Rosa by me only")."""
    clauses = (clause.strip() for clause in _CLAUSE.findall(words))
    return tuple(one for one in clauses if _CONTACT.search(one) and _RESTRICTED.search(one))


def of_the_reporter(clause: str, name: str) -> bool:
    """Tell whether a restriction is of whoever reported, by one of their names or in so many words."""
    said = {word.casefold() for word in re.findall(r"[^\W\d_]+", clause)}
    names = {word.casefold() for word in re.findall(r"[^\W\d_]{2,}", name)}
    return bool(said & names or _REPORTER.search(clause))


def for_them_alone(words: str) -> str:
    """Return the first clause that may be meant for nobody else, "" if there is none: what stays with them, what nobody is to
    be told, what authorities do, and the detail of a risk."""
    clauses = (clause.strip() for clause in _CLAUSE.findall(words))
    return next((one for one in clauses if _KEPT.search(one)), "")
