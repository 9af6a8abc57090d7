"""What the safeguarding lead writes of a part that may go on: what in it may be theirs alone.

The one idea: their words are all that the case of the part begins with, so they are read once more before anybody else sees
them. What may be meant for nobody else is asked about, and nothing else is made of them.
"""

import re
from typing import Final

_CLAUSE: Final = re.compile(r"[^.;!?\n]+[.;!?]?")
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


def for_them_alone(words: str) -> str:
    """Return the first clause that may be meant for nobody else, "" if there is none: what stays with them, what nobody is to
    be told, what authorities do, and the detail of a risk."""
    clauses = (clause.strip() for clause in _CLAUSE.findall(words))
    return next((one for one in clauses if _KEPT.search(one)), "")
